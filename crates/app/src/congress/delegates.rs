//! Delegates: seated and left, elected by their constituency, and the seats that are vacant.

use super::Nothing;
use super::acts::{choice, held, id, id_if};
use crate::form::{day, said};
use crate::rules::RulesOfDay;
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::congress::{
    self, Constituency, Delegate, Filled, NewConstituency, Seat, election_of, fill, in_favour,
    took_part,
};
use taizhang_ledger::shared::{CongressId, ConstituencyId, DelegateId};
use taizhang_ledger::store::{Act, Entry, Record as _};
use ts_rs::TS;

/// A delegate to be seated.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DelegateSeat {
    /// Of which congress.
    pub congress: String,
    /// 姓名
    pub name: String,
    /// 选区
    pub constituency: Option<String>,
    /// `front_line`, `technical`, `manager`, `other`.
    pub kind: String,
    /// 劳务派遣
    pub dispatched: bool,
    /// 岗位、职务
    pub post: Option<String>,
    /// First day.
    pub from: String,
    /// 赞成 in her constituency, where the office has the count.
    #[serde(default)]
    pub votes: Option<i64>,
    /// 补选: id of the line of whom she replaces.
    #[serde(default)]
    pub replaces: Option<String>,
}

/// Seats a delegate (登记代表、补选).
pub fn delegate_seat(office: &Office, request: DelegateSeat, _: &dyn Progress) -> Answer<Nothing> {
    let id: CongressId = id(&request.congress, "congress")?;
    let seat = Seat {
        name: request.name,
        constituency: said(&request.constituency),
        kind: choice(&request.kind, "kind")?,
        dispatched: request.dispatched,
        post: said(&request.post),
        from_day: day(&request.from, "from")?,
        votes: request.votes,
        replaces: id_if(&request.replaces, "replaces")?,
    };
    let subject = seat.name.trim().to_owned();
    office.transact(Entry::new(Act::SeatDelegate, &subject), |tx| -> Answer<_> {
        let (congress, union) = held(tx, id)?;
        congress::take_seat(tx, &union, &congress, &seat)?;
        Ok(())
    })?;
    Ok(Nothing {})
}

/// A delegate who is one no longer.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DelegateLeave {
    /// Id of the line.
    pub id: String,
    /// Last day as a delegate.
    pub last_day: String,
}

/// Records that somebody is a delegate no longer (离任、罢免).
pub fn delegate_leave(
    office: &Office,
    request: DelegateLeave,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let delegate: DelegateId = id(&request.id, "id")?;
    let last_day = day(&request.last_day, "last_day")?;
    office.transact(
        Entry::new(Act::SeatDelegate, "不再担任代表"),
        |tx| -> Answer<_> {
            tx.hold_ours(&Delegate::get(tx.conn(), delegate)?)?;
            congress::leave_seat(tx, delegate, last_day)?;
            Ok(())
        },
    )?;
    Ok(Nothing {})
}

/// An election of a constituency.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ConstituencyPut {
    /// For which congress.
    pub congress: String,
    /// The election that is corrected; `null` for another one.
    pub id: Option<String>,
    /// 选区
    pub name: String,
    /// 应参加: all its workers.
    pub workers: i64,
    /// 实到
    pub took_part: i64,
    /// 名额
    pub seats: i64,
    /// When.
    pub elected_on: String,
    /// 赞成 of its delegates, as far as they were counted.
    #[serde(default)]
    pub votes: Vec<DelegateVotes>,
}

/// What a delegate was given in her constituency.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DelegateVotes {
    /// Id of the line.
    pub delegate: String,
    /// 赞成; `null` where the office has no count.
    pub votes: Option<i64>,
}

/// Records an election of a constituency, or a by-election of it (选区选举结果).
pub fn constituency_put(
    office: &Office,
    request: ConstituencyPut,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let congress: CongressId = id(&request.congress, "congress")?;
    let known: Option<ConstituencyId> = id_if(&request.id, "id")?;
    let votes = request
        .votes
        .iter()
        .map(|one| Ok((id(&one.delegate, "votes")?, one.votes)));
    let new = NewConstituency {
        workers: request.workers,
        took_part: request.took_part,
        seats: request.seats,
        elected_on: day(&request.elected_on, "elected_on")?,
        votes: votes.collect::<Answer<_>>()?,
        name: request.name,
    };
    let subject = format!("{}选举结果", new.name.trim());
    office.transact(Entry::new(Act::SeatDelegate, &subject), |tx| -> Answer<_> {
        let (congress, _) = held(tx, congress)?;
        congress::record_constituency(tx, &congress, known, &new)?;
        Ok(())
    })?;
    Ok(Nothing {})
}

/// A constituency as the page shows it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ConstituencyLine {
    /// 选区
    pub name: String,
    /// Delegates in office.
    pub in_office: i64,
    /// Seats without a delegate; negative where there are more delegates than seats; `null` where they are not known.
    pub vacant: Option<i64>,
    /// What that means, in Chinese; `null` where nothing is to be done.
    pub words: Option<String>,
    /// Its last election.
    pub election: Option<ConstituencyElection>,
}

/// The last election of a constituency.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ConstituencyElection {
    /// Its id.
    pub id: String,
    /// 应参加
    pub workers: i64,
    /// 实到
    pub took_part: i64,
    /// 名额
    pub seats: i64,
    /// When.
    pub elected_on: String,
    /// Whether enough took part.
    pub enough: bool,
    /// The least number that is enough.
    pub quorum: i64,
    /// Votes in favour that a delegate needs.
    pub needed: i64,
    /// That share as the law words it.
    pub share: String,
    /// Where that is written.
    pub basis: String,
}

/// The constituencies of a congress on the day.
pub(super) fn constituencies(
    elections: &[Constituency],
    delegates: &[Delegate],
    rules: &RulesOfDay,
) -> Answer<Vec<ConstituencyLine>> {
    let filled = fill(elections, delegates, rules.today);
    filled.into_iter().map(|one| line(one, rules)).collect()
}

fn line(filled: Filled, rules: &RulesOfDay) -> Answer<ConstituencyLine> {
    let vacant = filled.vacant();
    let election = match &filled.election {
        None => None,
        Some(election) => {
            let turnout = took_part(&rules.book, &rules.region, election)?;
            let favour = in_favour(&rules.book, &rules.region, election, 0)?;
            Some(ConstituencyElection {
                id: election.id.to_string(),
                workers: election.workers,
                took_part: election.took_part,
                seats: election.seats,
                elected_on: election.elected_on.to_string(),
                enough: turnout.is_met(),
                quorum: turnout.needed,
                needed: favour.needed,
                share: favour.share.label().to_owned(),
                basis: favour.basis,
            })
        }
    };
    Ok(ConstituencyLine {
        words: match vacant {
            Some(more @ 1..) => Some(format!("缺 {more} 名，要补选")),
            Some(over) if over < 0 => Some(format!("多 {} 名，请核对名额", -over)),
            _ => None,
        },
        name: filled.name,
        in_office: filled.in_office,
        vacant,
        election,
    })
}

/// What her votes leave to be desired, by the election that made her; `None` where they are enough or not known.
pub(super) fn lacking(
    elections: &[Constituency],
    delegate: &Delegate,
    rules: &RulesOfDay,
) -> Answer<Option<String>> {
    let Some((election, votes)) = election_of(elections, delegate).zip(delegate.votes) else {
        return Ok(None);
    };
    let bar = in_favour(&rules.book, &rules.region, election, votes)?;
    let words = format!(
        "{votes} 票，不到{} {} 人的{}（{} 票）",
        election.name,
        bar.all,
        bar.share.label(),
        bar.needed
    );
    Ok((!bar.is_met()).then_some(words))
}
