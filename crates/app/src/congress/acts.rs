//! What a person does with a congress.

use super::Nothing;
use super::session::SessionGet;
use crate::form::choice_if;
pub(super) use crate::form::{choice, id, id_if};
use crate::form::{day, day_if, said};
use crate::rules::RulesOfDay;
use crate::{Answer, Office, Progress, unions};
use serde::{Deserialize, Serialize};
use taizhang_ledger::congress::{
    self, Congress, CongressForm, Session, SessionDates, SessionItem, Votes,
};
use taizhang_ledger::shared::{CongressId, DelegateId, SessionId, SessionItemId};
use taizhang_ledger::store::{Act, Entry, Record as _, Tx};
use taizhang_ledger::unions::Union;
use ts_rs::TS;

/// A congress to be founded.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CongressFound {
    /// Code of the union.
    pub union: String,
    /// `delegates`, `general`, `region`, `industry`.
    pub form: String,
    /// 届次
    pub term_no: i64,
    /// First day of the term.
    pub from: String,
    /// 届期（年）
    pub years: i64,
}

/// A congress that was founded.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CongressAdded {
    /// Its id.
    pub congress: String,
    /// Last day of its term.
    pub ends_on: String,
}

/// Founds a congress for a term (登记一届职代会).
pub fn congress_found(
    office: &Office,
    request: CongressFound,
    _: &dyn Progress,
) -> Answer<CongressAdded> {
    let form: CongressForm = choice(&request.form, "form")?;
    let from = day(&request.from, "from")?;
    let union = unions::coded(office, &request.union)?;
    let rules = RulesOfDay::read(office)?;
    let allowed = rules
        .book
        .list("congress.term_years", &rules.region, from)?
        .to_vec();
    let entry = Entry::new(Act::FoundCongress, &union.name);
    let congress = office.transact(entry, |tx| -> Answer<_> {
        tx.hold_ours(&union)?;
        let term = (form, request.term_no);
        Ok(congress::found_congress(
            tx,
            &union,
            term,
            (from, request.years),
            &allowed,
        )?)
    })?;
    Ok(CongressAdded {
        congress: congress.id.to_string(),
        ends_on: congress.ends_on.to_string(),
    })
}

/// A session to be opened.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SessionOpen {
    /// Of which congress.
    pub congress: String,
    /// `regular`, `extraordinary`.
    pub kind: String,
    /// When; it may lie ahead.
    pub on: String,
    /// Where.
    pub place: Option<String>,
}

/// A session that was opened.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SessionOpened {
    /// Its id.
    pub session: String,
}

/// Opens a session (筹备一次会议).
pub fn session_open(
    office: &Office,
    request: SessionOpen,
    _: &dyn Progress,
) -> Answer<SessionOpened> {
    let congress: CongressId = id(&request.congress, "congress")?;
    let kind = choice(&request.kind, "kind")?;
    let on = day(&request.on, "on")?;
    let session = record(office, &format!("{}开会", on.chinese()), |tx| {
        let (congress, _) = held(tx, congress)?;
        Ok(congress::open_session(
            tx,
            &congress,
            (kind, on),
            said(&request.place),
        )?)
    })?;
    Ok(SessionOpened {
        session: session.id.to_string(),
    })
}

/// A delegate present or not.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SessionTick {
    /// At which session.
    pub session: String,
    /// The delegates.
    pub delegates: Vec<String>,
    /// Whether they are there.
    pub present: bool,
}

/// Ticks delegates present, or takes the ticks back (签到).
pub fn session_tick(office: &Office, request: SessionTick, _: &dyn Progress) -> Answer<Nothing> {
    let session: SessionId = id(&request.session, "session")?;
    let delegates = request
        .delegates
        .iter()
        .map(|delegate| id::<DelegateId>(delegate, "delegates"))
        .collect::<Answer<Vec<_>>>()?;
    record(office, "签到", |tx| {
        ours(tx, session)?;
        for delegate in delegates {
            congress::mark_present(tx, session, delegate, request.present)?;
        }
        Ok(())
    })?;
    Ok(Nothing {})
}

/// How many came to a general meeting.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SessionCount {
    /// At which session.
    pub session: String,
    /// 应到
    pub base: i64,
    /// 实到
    pub present: i64,
}

/// Writes down who should come to a general meeting and who came (职工大会到会人数).
pub fn session_count(office: &Office, request: SessionCount, _: &dyn Progress) -> Answer<Nothing> {
    let session: SessionId = id(&request.session, "session")?;
    record(office, "到会人数", |tx| {
        ours(tx, session)?;
        congress::count_present(tx, session, (request.base, request.present))?;
        Ok(())
    })?;
    Ok(Nothing {})
}

/// What surrounds a session.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SessionDate {
    /// Which.
    pub session: String,
    /// When.
    pub on: String,
    /// Where.
    pub place: Option<String>,
    /// Day on which the papers went to the delegates.
    pub papers_on: Option<String>,
    /// Day on which agenda and matters were made public.
    pub agenda_public_on: Option<String>,
    /// First day on which the decisions were public.
    pub public_from: Option<String>,
    /// Last day of it.
    pub public_to: Option<String>,
}

/// Records day and place, and when papers, agenda and decisions went out (会前会后).
pub fn session_date(office: &Office, request: SessionDate, _: &dyn Progress) -> Answer<Nothing> {
    let session: SessionId = id(&request.session, "session")?;
    let dates = SessionDates {
        on_day: day(&request.on, "on")?,
        place: said(&request.place),
        papers_on: day_if(&request.papers_on, "papers_on")?,
        agenda_public_on: day_if(&request.agenda_public_on, "agenda_public_on")?,
        public_from: day_if(&request.public_from, "public_from")?,
        public_to: day_if(&request.public_to, "public_to")?,
    };
    record(office, "会前会后", |tx| {
        ours(tx, session)?;
        congress::date_session(tx, session, dates)?;
        Ok(())
    })?;
    Ok(Nothing {})
}

/// An item for the agenda.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SessionItemPut {
    /// Of which session.
    pub session: String,
    /// What it is about, its code.
    pub matter: String,
    /// `hear`, `discuss`, `pass`, `elect`, `appraise`; what the law says where it is left out.
    pub power: Option<String>,
    /// As the agenda words it; empty takes what the matter is called.
    pub title: String,
    /// `secret`, `hand`.
    pub ballot: Option<String>,
    /// 应选名额, in an election.
    pub seats: Option<i64>,
    /// 候选人, in the order of the ballot.
    #[serde(default)]
    pub candidates: Vec<String>,
}

/// Puts an item on the agenda (列入议程).
pub fn session_item_put(
    office: &Office,
    request: SessionItemPut,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let session: SessionId = id(&request.session, "session")?;
    let matter: congress::Matter = choice(&request.matter, "matter")?;
    let item = congress::NewItem {
        matter,
        power: choice_if(&request.power, "power")?,
        title: match request.title.trim() {
            "" => matter.label().to_owned(),
            title => title.to_owned(),
        },
        ballot: choice_if(&request.ballot, "ballot")?,
        slate: request.seats.map(|seats| congress::Slate {
            seats,
            names: request.candidates,
        }),
    };
    record(office, &item.title, |tx| {
        ours(tx, session)?;
        congress::put_item(tx, session, &item)?;
        Ok(())
    })?;
    Ok(Nothing {})
}

/// An item in other words.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SessionItemWord {
    /// Which.
    pub item: String,
    /// As the agenda words it.
    pub title: String,
    /// 决议
    pub resolution: Option<String>,
}

/// Rewords an item, or writes its resolution (议题、决议).
pub fn session_item_word(
    office: &Office,
    request: SessionItemWord,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let item: SessionItemId = id(&request.item, "item")?;
    record(office, &request.title, |tx| {
        tx.hold_ours(&SessionItem::get(tx.conn(), item)?)?;
        congress::word_item(tx, item, &request.title, said(&request.resolution))?;
        Ok(())
    })?;
    Ok(Nothing {})
}

/// An item to be taken off.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SessionItemDrop {
    /// Which.
    pub item: String,
}

/// Takes an item off the agenda (不列入议程).
pub fn session_item_drop(
    office: &Office,
    request: SessionItemDrop,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let item: SessionItemId = id(&request.item, "item")?;
    record(office, "议题不列入", |tx| {
        tx.hold_ours(&SessionItem::get(tx.conn(), item)?)?;
        Ok(congress::drop_item(tx, item)?)
    })?;
    Ok(Nothing {})
}

/// The votes of an item.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SessionVote {
    /// Which item.
    pub item: String,
    /// 赞成
    pub yes: i64,
    /// 反对
    pub no: i64,
    /// 弃权
    pub abstained: i64,
    /// 废票
    pub void: i64,
}

/// Records the votes of an item (计票).
pub fn session_vote(office: &Office, request: SessionVote, _: &dyn Progress) -> Answer<Nothing> {
    let item: SessionItemId = id(&request.item, "item")?;
    let votes = Votes {
        yes: request.yes,
        no: request.no,
        abstained: request.abstained,
        void: request.void,
    };
    record(office, "计票", |tx| {
        tx.hold_ours(&SessionItem::get(tx.conn(), item)?)?;
        congress::record_vote(tx, item, votes)?;
        Ok(())
    })?;
    Ok(Nothing {})
}

/// The ballots of an election.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SessionElect {
    /// Which item.
    pub item: String,
    /// 有效票
    pub valid: i64,
    /// 废票: blank, illegible, or with more names than seats.
    pub void: i64,
    /// What each candidate was given.
    pub given: Vec<CandidateVotes>,
}

/// What one candidate was given.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CandidateVotes {
    /// The candidate.
    pub candidate: String,
    /// 赞成
    pub yes: i64,
    /// 反对
    pub no: i64,
}

/// Records the ballots of an election (选举计票).
pub fn session_elect(office: &Office, request: SessionElect, _: &dyn Progress) -> Answer<Nothing> {
    let item: SessionItemId = id(&request.item, "item")?;
    let given = request
        .given
        .iter()
        .map(|one| {
            Ok(congress::Given {
                candidate: id(&one.candidate, "candidate")?,
                yes: one.yes,
                no: one.no,
            })
        })
        .collect::<Answer<Vec<_>>>()?;
    record(office, "选举计票", |tx| {
        tx.hold_ours(&SessionItem::get(tx.conn(), item)?)?;
        congress::record_election(tx, item, (request.valid, request.void), &given)?;
        Ok(())
    })?;
    Ok(Nothing {})
}

/// Closes a session (闭会).
pub fn session_close(office: &Office, request: SessionGet, _: &dyn Progress) -> Answer<Nothing> {
    let session: SessionId = id(&request.session, "session")?;
    record(office, "闭会", |tx| {
        ours(tx, session)?;
        congress::close_session(tx, session)?;
        Ok(())
    })?;
    Ok(Nothing {})
}

/// One act on a session.
pub(super) fn record<T>(
    office: &Office,
    subject: &str,
    work: impl FnOnce(&Tx<'_>) -> Answer<T>,
) -> Answer<T> {
    office.transact(Entry::new(Act::RecordCongress, subject), work)
}

/// A congress of this station, with its union.
pub(super) fn held(tx: &Tx<'_>, congress: CongressId) -> Answer<(Congress, Union)> {
    let congress = Congress::get(tx.conn(), congress)?;
    tx.hold_ours(&congress)?;
    let union = Union::get(tx.conn(), congress.trade_union)?;
    Ok((congress, union))
}

fn ours(tx: &Tx<'_>, session: SessionId) -> Answer<()> {
    Ok(tx.hold_ours(&Session::get(tx.conn(), session)?)?)
}
