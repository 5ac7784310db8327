//! The agenda of a session: each item with its own threshold, its votes and how it came out.

use super::appraisals::{AgendaAppraisal, appraised};
use crate::rules::RulesOfDay;
use crate::{Answer, messages};
use serde::Serialize;
use taizhang_ledger::congress::{
    BoardRole, BoardSeat, Matter, Outcome, Session, SessionItem, Standing, Votes, candidates_of,
    decide, elect,
};
use taizhang_ledger::people::Person;
use taizhang_ledger::store::{Reader, Record as _};
use ts_rs::TS;

/// What an item can be about, and what the congress does with it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AgendaMatter {
    /// Its code.
    pub code: String,
    /// In Chinese.
    pub label: String,
    /// What the congress does with it where nothing else is said, its code.
    pub power: String,
    /// Why it goes to the congress, where a law says so.
    pub article: Option<String>,
}

/// An item of the agenda.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AgendaItem {
    /// Its id.
    pub id: String,
    /// Its place, from 1.
    pub place: i64,
    /// As the agenda words it.
    pub title: String,
    /// What it is about, in Chinese.
    pub matter: String,
    /// What the congress does with it, in Chinese.
    pub power: String,
    /// Whether it is put to the vote.
    pub voted_on: bool,
    /// How, in Chinese.
    pub ballot: Option<String>,
    /// 赞成
    pub yes: Option<i64>,
    /// 反对
    pub no: Option<i64>,
    /// 弃权
    pub abstained: Option<i64>,
    /// 废票
    pub void: Option<i64>,
    /// Votes in favour that are needed.
    pub needed: Option<i64>,
    /// That share as the law words it.
    pub share: Option<String>,
    /// Whether its votes, or those of its candidates, were written down.
    pub counted: bool,
    /// Whether it passed, or every seat was filled; `null` before it was voted on.
    pub passed: Option<bool>,
    /// How it came out, in a few words.
    pub outcome: String,
    /// Where the share is written, and why the item goes to the congress.
    pub article: Option<String>,
    /// 决议
    pub resolution: Option<String>,
    /// Its names and seats, in an election.
    pub election: Option<AgendaElection>,
    /// How managers were found, where they are appraised.
    pub appraisal: Option<AgendaAppraisal>,
}

/// An election of the agenda.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AgendaElection {
    /// 应选名额
    pub seats: i64,
    /// 有效票
    pub valid: Option<i64>,
    /// The ballot.
    pub candidates: Vec<CandidateLine>,
}

/// A name on a ballot.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CandidateLine {
    /// The candidate.
    pub id: String,
    /// 姓名
    pub name: String,
    /// 赞成
    pub yes: Option<i64>,
    /// 反对
    pub no: Option<i64>,
    /// 弃权: valid ballots that said nothing of her.
    pub abstained: Option<i64>,
    /// Whether she was elected; `null` before the votes were counted, or with a tie.
    pub elected: Option<bool>,
    /// How she came out, in Chinese.
    pub standing: String,
    /// What she can be entered as, in Chinese: elected to a board by a closed session, and not entered yet.
    pub seat: Option<String>,
    /// Whether she was entered by this election.
    pub seated: bool,
}

pub(super) fn matter(matter: &Matter) -> AgendaMatter {
    AgendaMatter {
        code: matter.code().to_owned(),
        label: matter.label().to_owned(),
        power: matter.power().code().to_owned(),
        article: matter.article().map(str::to_owned),
    }
}

/// An item with its own threshold: that of the matter, read on the day of the session. `least` are the valid ballots of an
/// appraisal that the desk above has to see, `seats` those the union's people hold on boards.
pub(crate) fn agenda(
    conn: &Reader,
    item: SessionItem,
    session: &Session,
    turnout: (i64, i64),
    rules: &RulesOfDay,
    (least, seats): (Option<i64>, &[BoardSeat]),
) -> Answer<AgendaItem> {
    let votes = item.yes.map(|yes| Votes {
        yes,
        no: item.no.unwrap_or(0),
        abstained: item.abstained.unwrap_or(0),
        void: item.void.unwrap_or(0),
    });
    let about = (item.matter, item.power);
    let (book, region) = (&rules.book, rules.region.as_str());
    let outcome = decide(book, region, session.on_day, about, turnout, votes)?;
    let election = match &outcome {
        Some(outcome) => election(conn, &item, outcome, (session, seats))?,
        None => None,
    };
    let appraisal = appraised(conn, &item, least)?;
    let (passed, words) = match (&outcome, &election, votes) {
        (Some(_), Some((election, words)), _) => (filled(election), words.clone()),
        (Some(outcome), None, Some(votes)) => (outcome.passed, messages::outcome(outcome, votes)),
        (Some(_), None, None) => (None, "等计票".to_owned()),
        (None, ..) if appraisal.as_ref().is_some_and(|it| !it.managers.is_empty()) => {
            let many = appraisal.as_ref().map_or(0, |it| it.managers.len());
            (None, format!("评议 {many} 人"))
        }
        (None, ..) if session.closed_on.is_some() => (None, format!("已{}", item.power.label())),
        (None, ..) => (None, "不表决".to_owned()),
    };
    let plain = |text: &str| text.replace(' ', "");
    let why = item.matter.article().map(plain);
    // Where one article says both why it is put to the vote and how many are needed, it stands once.
    let how = outcome
        .as_ref()
        .map(|outcome| plain(&outcome.basis))
        .filter(|how| why.as_ref() != Some(how));
    let articles: Vec<String> = [why, how].into_iter().flatten().collect();
    Ok(AgendaItem {
        id: item.id.to_string(),
        place: item.place,
        matter: item.matter.label().to_owned(),
        power: item.power.label().to_owned(),
        voted_on: outcome.is_some(),
        ballot: item.ballot.map(|ballot| ballot.label().to_owned()),
        yes: item.yes,
        no: item.no,
        abstained: item.abstained,
        void: item.void,
        needed: outcome.as_ref().map(|outcome| outcome.needed),
        share: outcome
            .as_ref()
            .map(|outcome| outcome.share.label().to_owned()),
        passed,
        counted: item.is_counted(),
        election: election.map(|(election, _)| election),
        appraisal,
        outcome: words,
        article: (!articles.is_empty()).then(|| articles.join("；")),
        title: item.title,
        resolution: item.resolution,
    })
}

/// The names of an election and how it came out, in words.
fn election(
    conn: &Reader,
    item: &SessionItem,
    outcome: &Outcome,
    (session, held): (&Session, &[BoardSeat]),
) -> Answer<Option<(AgendaElection, String)>> {
    let Some(seats) = item.seats else {
        return Ok(None);
    };
    let names = candidates_of(conn, item.id)?;
    let votes: Vec<Option<i64>> = names.iter().map(|name| name.yes).collect();
    let standings = elect(outcome, seats, &votes);
    let candidates = names.into_iter().zip(&standings).map(|(name, standing)| {
        let counted = item.valid.zip(name.yes).zip(name.no);
        let seated = held
            .iter()
            .any(|seat| seat.session_item == Some(item.id) && seat.person == name.person);
        let is_free = session.closed_on.is_some() && *standing == Standing::Elected && !seated;
        Ok(CandidateLine {
            id: name.id.to_string(),
            name: Person::get(conn, name.person)?.name,
            yes: name.yes,
            no: name.no,
            abstained: counted.map(|((valid, yes), no)| valid - yes - no),
            elected: match standing {
                Standing::Elected => Some(true),
                Standing::NotElected => Some(false),
                Standing::Waiting | Standing::Tied => None,
            },
            standing: messages::standing(*standing).to_owned(),
            seat: BoardRole::of(item.matter)
                .filter(|_| is_free)
                .map(|role| role.label().to_owned()),
            seated,
        })
    });
    let election = AgendaElection {
        seats,
        valid: item.valid,
        candidates: candidates.collect::<Answer<Vec<_>>>()?,
    };
    Ok(Some((
        election,
        messages::election(outcome, seats, &standings),
    )))
}

/// Whether every seat was filled; `None` before the ballots were counted.
fn filled(election: &AgendaElection) -> Option<bool> {
    election.valid?;
    let elected = election
        .candidates
        .iter()
        .filter(|line| line.elected == Some(true));
    Some(elected.count() as i64 == election.seats)
}
