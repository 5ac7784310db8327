//! The list of a round: whom to choose, who is on it, who goes and what is brought.

use super::{Nothing, record_aid};
use crate::form::{choice_if, id, id_if, money_if, said};
use crate::unions::page_of_unions;
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::assistance::rounds::{
    self, Again, Plan, Stop, Wanted, WarmthRound, candidates, visits_of,
};
use taizhang_ledger::shared::{
    Day, EmployerId, FundId, HardshipFileId, RoundVisitId, WarmthRoundId,
};
use taizhang_ledger::store::{Reader, Record as _};
use taizhang_ledger::unions::{Employer, Union};
use ts_rs::TS;

/// Whom to choose from.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RoundCandidates {
    /// Id of the round.
    pub round: String,
    /// `household` or `employer`.
    pub what: String,
    /// Words of a name.
    #[serde(default)]
    pub query: String,
    /// 困难类别
    pub category: Option<String>,
    /// 村居
    pub village: Option<String>,
    /// Only who was never aided in the round's year.
    #[serde(default)]
    pub unaided: bool,
    /// `next` of the page before.
    pub after: Option<String>,
    /// Rows of a page.
    pub limit: usize,
}

/// A page of those who may be chosen.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RoundCandidatesPage {
    /// By name; enterprises by the code of their union.
    pub rows: Vec<RoundCandidate>,
    /// Where the next page goes on.
    pub next: Option<String>,
}

/// A household or an enterprise that may be chosen.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RoundCandidate {
    /// Id of the file or of the enterprise.
    pub id: String,
    /// Who or which.
    pub name: String,
    /// The union that keeps the file, or stands at the enterprise.
    pub union_name: String,
    /// 村居
    pub village: Option<String>,
    /// 困难类别
    pub category: Option<String>,
    /// Day of the newest aid.
    pub aided_on: Option<String>,
}

/// Lists households with an open file, or enterprises, that are not on the list yet.
pub fn round_candidates(
    office: &Office,
    request: RoundCandidates,
    _: &dyn Progress,
) -> Answer<RoundCandidatesPage> {
    let round: WarmthRoundId = id(&request.round, "round")?;
    let limit = request.limit.clamp(1, 500);
    office.ledger()?.read(|conn| match request.what.as_str() {
        "employer" => employers(conn, round, &request, limit),
        _ => households(conn, round, &request, limit),
    })
}

fn wanted(conn: &Reader, round: WarmthRoundId, request: &RoundCandidates) -> Answer<Wanted> {
    let year = WarmthRound::get(conn, round)?.year;
    let first = i32::try_from(year)
        .ok()
        .and_then(|year| Day::new(year, 1, 1));
    Ok(Wanted {
        category: choice_if(&request.category, "category")?,
        village: said(&request.village),
        unaided_since: first.filter(|_| request.unaided),
        words: request.query.clone(),
        union: None,
    })
}

fn households(
    conn: &Reader,
    round: WarmthRoundId,
    request: &RoundCandidates,
    limit: usize,
) -> Answer<RoundCandidatesPage> {
    let wanted = wanted(conn, round, request)?;
    let after = match request
        .after
        .as_deref()
        .and_then(|text| text.rsplit_once('|'))
    {
        Some((pinyin, file)) => Some((pinyin, id::<HardshipFileId>(file, "after")?)),
        None => None,
    };
    let mut found = candidates(conn, Some(round), &wanted, after, limit + 1)?;
    let more = found.len() > limit;
    found.truncate(limit);
    let next = found
        .last()
        .filter(|_| more)
        .map(|last| format!("{}|{}", last.pinyin, last.file));
    let rows = found.into_iter().map(|one| {
        Ok(RoundCandidate {
            id: one.file.to_string(),
            name: one.name,
            union_name: Union::get(conn, one.trade_union)?.name,
            village: one.village,
            category: one.category.map(|category| category.label().to_owned()),
            aided_on: one.aided_on.map(|day| day.to_string()),
        })
    });
    Ok(RoundCandidatesPage {
        rows: rows.collect::<Answer<_>>()?,
        next,
    })
}

fn employers(
    conn: &Reader,
    round: WarmthRoundId,
    request: &RoundCandidates,
    limit: usize,
) -> Answer<RoundCandidatesPage> {
    let list = visits_of(conn, round)?;
    let row = |union: &Union| {
        let Some(employer) = union.employer.filter(|_| union.ended_on.is_none()) else {
            return Ok(None);
        };
        if list.iter().any(|visit| visit.employer == Some(employer)) {
            return Ok(None);
        }
        Ok(Some(RoundCandidate {
            id: employer.to_string(),
            name: Employer::get(conn, employer)?.name,
            union_name: union.name.clone(),
            village: None,
            category: None,
            aided_on: None,
        }))
    };
    let (rows, next) = page_of_unions(conn, &request.query, request.after.clone(), limit, row)?;
    Ok(RoundCandidatesPage { rows, next })
}

/// Whom to put on the list.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RoundChoose {
    /// Id of the round.
    pub round: String,
    /// Ids of files.
    #[serde(default)]
    pub households: Vec<String>,
    /// Ids of enterprises.
    #[serde(default)]
    pub employers: Vec<String>,
    /// Places of work.
    #[serde(default)]
    pub places: Vec<RoundPlace>,
    /// All households that these words find, whatever the page shows.
    pub all: Option<RoundCandidates>,
    /// Put who is on the list already on it once more, for another visit.
    #[serde(default)]
    pub again: bool,
}

/// A place of work.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RoundPlace {
    /// Which.
    pub name: String,
    /// People there.
    pub people: Option<i64>,
}

/// How many were put on the list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RoundChosen {
    /// That many.
    pub added: usize,
}

/// Puts households, enterprises and places on a round's list.
pub fn round_choose(
    office: &Office,
    request: RoundChoose,
    _: &dyn Progress,
) -> Answer<RoundChosen> {
    let (round, held) = held(office, &request.round)?;
    let mut stops = Vec::new();
    for text in &request.households {
        stops.push(Stop::Household(id(text, "households")?));
    }
    for text in &request.employers {
        stops.push(Stop::Employer(id::<EmployerId>(text, "employers")?));
    }
    for place in &request.places {
        stops.push(Stop::Place(place.name.clone(), place.people));
    }
    if let Some(all) = &request.all {
        let found = office.ledger()?.read(|conn| {
            let wanted = wanted(conn, round, all)?;
            Answer::Ok(candidates(conn, Some(round), &wanted, None, usize::MAX)?)
        })?;
        stops.extend(found.into_iter().map(|one| Stop::Household(one.file)));
    }
    let again = match request.again {
        true => Again::Yes,
        false => Again::No,
    };
    let subject = format!("{}选走访对象", held.name);
    let added = record_aid(office, &subject, |tx| {
        Ok(rounds::choose(tx, round, &stops, again)?)
    })?;
    Ok(RoundChosen { added })
}

pub(super) fn held(office: &Office, text: &str) -> Answer<(WarmthRoundId, WarmthRound)> {
    let round: WarmthRoundId = id(text, "round")?;
    let held = office
        .ledger()?
        .read(|conn| WarmthRound::get(conn, round))?;
    Ok((round, held))
}

/// A line to take off the list.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RoundDrop {
    /// Id of the round.
    pub round: String,
    /// Id of the line.
    pub visit: String,
}

/// Takes a line off the list that was not visited.
pub fn round_drop(office: &Office, request: RoundDrop, _: &dyn Progress) -> Answer<Nothing> {
    let (_, held) = held(office, &request.round)?;
    let visit: RoundVisitId = id(&request.visit, "visit")?;
    record_aid(office, &format!("{}去掉一户", held.name), |tx| {
        rounds::drop_visit(tx, visit)?;
        Ok(Nothing {})
    })
}

/// Who goes and what is brought.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RoundPlan {
    /// Id of the round.
    pub round: String,
    /// Ids of the lines; `null` for all that were not visited.
    pub visits: Option<Vec<String>>,
    /// 走访人; what is left empty stays as it is, here and below.
    pub cadre: Option<String>,
    /// Id of the fund.
    pub fund: Option<String>,
    /// 拟发金额, in 元.
    pub amount: Option<String>,
    /// 拟发物品
    pub goods: Option<String>,
}

/// Plans lines of a round's list; answers with how many.
pub fn round_plan(office: &Office, request: RoundPlan, _: &dyn Progress) -> Answer<RoundChosen> {
    let (round, held) = held(office, &request.round)?;
    let visits: Option<Vec<RoundVisitId>> = request
        .visits
        .as_ref()
        .map(|visits| visits.iter().map(|text| id(text, "visits")).collect())
        .transpose()?;
    let fund: Option<FundId> = id_if(&request.fund, "fund")?;
    let plan = Plan {
        cadre: said(&request.cadre),
        fund,
        amount: money_if(&request.amount, "amount")?,
        goods: said(&request.goods),
    };
    let subject = format!("{}安排走访", held.name);
    let added = record_aid(office, &subject, |tx| {
        Ok(rounds::plan(tx, round, visits.as_deref(), &plan)?)
    })?;
    Ok(RoundChosen { added })
}
