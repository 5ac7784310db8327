//! 数后面的名单: the records behind a number of the overview or of the work report, for its days and its unions.

use super::{among, begun, period, period_words, whose};
use crate::returns::editions;
use crate::{Answer, Failure, Office, Progress};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use taizhang_ledger::negotiation::talks_begun;
use taizhang_ledger::returns::{
    Among, FigureRow, Formula, ReturnError, Unit, rows_over, unions_among,
};
use taizhang_ledger::roll::{EventKind, moves_page};
use taizhang_ledger::shared::{Fen, Period, UnionId};
use taizhang_ledger::store::Ledger;
use taizhang_ledger::unions::Union;
use ts_rs::TS;

/// What lists the negotiations that began: no form asks for them.
pub(super) const TALKS: &str = "talks";

/// How they are called.
pub(super) const TALKS_BEGUN: &str = "发起集体协商";

/// Rows of a page at most.
const MOST: usize = 500;

/// What happened to a membership, as a year counts it (会籍变动).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Move {
    /// 入会
    Joined,
    /// 转入、恢复会籍
    Came,
    /// 转出、保留会籍、终止会籍
    Left,
}

impl Move {
    /// As what an event counts.
    pub(super) fn of(kind: EventKind) -> Self {
        match kind {
            EventKind::Joined => Self::Joined,
            EventKind::MovedIn | EventKind::Resumed => Self::Came,
            EventKind::MovedOut | EventKind::Retained | EventKind::Ended => Self::Left,
        }
    }

    /// The code by which it is asked for, and how it is called.
    fn named(code: &str) -> Option<(Self, &'static str)> {
        Some(match code {
            "joined" => (Self::Joined, "入会"),
            "came" => (Self::Came, "转入、恢复会籍"),
            "left" => (Self::Left, "转出、保留、终止会籍"),
            _ => return None,
        })
    }
}

/// Which rows.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct YearRows {
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
    /// Code of a union, counted with everything beneath it; `null` for all.
    pub union: Option<String>,
    /// What is counted: a formula over the figures of the return; `talks`; `joined`, `came`, `left`.
    pub what: String,
    /// `next` of the page before.
    pub after: Option<String>,
    /// Rows of a page.
    pub limit: usize,
}

/// The records behind a number.
#[derive(Debug, Clone, Serialize, TS)]
pub struct YearRowsReply {
    /// What is counted, in words.
    pub title: String,
    /// The days in words.
    pub words: String,
    /// Whose.
    pub name: String,
    /// The page on which such records are kept; `null` where there are several.
    pub page: Option<String>,
    /// The rows.
    pub rows: Vec<YearRow>,
    /// Where the next page begins.
    pub next: Option<String>,
}

/// A record behind a number.
#[derive(Debug, Clone, Serialize, TS)]
pub struct YearRow {
    /// Its id, once in a page.
    pub id: String,
    /// How it is called.
    pub name: String,
    /// The union it counts for.
    pub union: String,
    /// What stands beside the name.
    pub detail: String,
    /// How much it adds: so many, or 元.
    pub shown: String,
    /// The page of the record itself; `null` where it has none.
    pub route: Option<String>,
}

/// Where the records of figures are kept: the figures, the page, and the page of one record by its id or its union.
type Kept = (&'static [&'static str], &'static str, &'static str);

const KEPT: &[Kept] = &[
    (&["sessions"], "/congress", "/congress/{union}"),
    (
        &["postings"],
        "/congress/openness",
        "/congress/openness/{union}",
    ),
    (
        &["contracts_wage"],
        "/negotiation/coverage",
        "/negotiation/contract/{id}",
    ),
    (
        &["petitions_received", "petitions_settled"],
        "/petitions",
        "/petitions/case/{id}",
    ),
    (&["legal_aids"], "/petitions/aid", "/petitions/aid/{id}"),
    (
        &["aid_files", "aid_files_new", "aid_households"],
        "/assistance",
        "/assistance/file/{id}",
    ),
    (
        &[
            "aid_money",
            "aid_money_fiscal",
            "aid_money_upper",
            "aid_money_own",
            "aid_money_donated",
            "aid_money_employer",
            "aid_money_other",
        ],
        "/assistance/aid",
        "",
    ),
    (&["warmth_raised"], "/assistance/rounds", ""),
    (&["tuition_money"], "/assistance/tuition", ""),
    (&["helps"], "/assistance/diary", ""),
    (
        &["committees_elected", "committees_overdue"],
        "/unions/renewals",
        "/unions/renewals/{union}",
    ),
    (
        &["levy_collected", "up_done", "fund_income", "fund_spent"],
        "/dues/book",
        "/dues/book/{id}",
    ),
    (
        &["contests", "trainings"],
        "/activities/list",
        "/activities/list/{id}",
    ),
    (&["members"], "/members", "/members/{id}"),
];

/// Lists the records behind a number. The amounts of a count add up to it.
pub fn year_rows(office: &Office, request: YearRows, _: &dyn Progress) -> Answer<YearRowsReply> {
    let period = begun(office, period(&request.from, &request.to)?)?;
    let ledger = office.ledger()?;
    let name = whose(&ledger, &request.union)?;
    let limit = request.limit.clamp(1, MOST);
    let asked = Asked {
        ledger: &ledger,
        period,
        among: among(&request.union),
        after: request.after.as_deref(),
        limit: limit + 1,
    };
    let what = request.what.as_str();
    let mut found = match Move::named(what) {
        Some(moved) => asked.moves(moved)?,
        None if what == TALKS => asked.talks()?,
        None => asked.figures(&Formula::parse(what).map_err(|_| not_counted(what))?)?,
    };
    let more = found.rows.len() > limit;
    found.rows.truncate(limit);
    let next = found.rows.last().filter(|_| more);
    Ok(YearRowsReply {
        title: found.title,
        words: period_words(period),
        name,
        page: found.page.map(str::to_owned),
        next: next.map(|(place, _)| place.clone()),
        rows: found.rows.into_iter().map(|(_, row)| row).collect(),
    })
}

fn not_counted(what: &str) -> Failure {
    Failure::new(
        "not_counted",
        format!("“{what}”后面没有名单。"),
        "请从“一年概览”或者“工作总结”里点那个数。",
    )
    .at("what")
}

/// Rows, each with the place behind it, and the page on which they are kept.
struct Found {
    title: String,
    page: Option<&'static str>,
    rows: Vec<(String, YearRow)>,
}

/// What is asked, and of which ledger.
struct Asked<'a> {
    ledger: &'a Ledger,
    period: Period,
    among: Among<'a>,
    after: Option<&'a str>,
    limit: usize,
}

impl Asked<'_> {
    /// The rows of a formula over figures of the return.
    fn figures(&self, formula: &Formula) -> Answer<Found> {
        let editions = editions(self.ledger)?;
        let page = (self.after, self.limit);
        let rows = self
            .ledger
            .read(|conn| rows_over(conn, &editions, (self.period, self.among), formula, page))?;
        let terms = formula.terms();
        let kept = terms.first().and_then(|(figure, _)| kept(figure.code()));
        let (page, route) = kept.map_or((None, ""), |(_, page, route)| (Some(*page), *route));
        let is_money = formula.unit() == Unit::Money;
        let row = |row: FigureRow| {
            let shown = if is_money {
                Fen(row.amount).to_string()
            } else {
                row.amount.to_string()
            };
            let line = YearRow {
                route: place(route, &row.id, &row.union_code),
                id: row.place.clone(),
                name: row.name,
                union: row.union,
                detail: row.detail,
                shown,
            };
            (row.place, line)
        };
        Ok(Found {
            title: formula.words(),
            page,
            rows: rows.into_iter().map(row).collect(),
        })
    }

    /// What happened to memberships.
    fn moves(&self, (moved, title): (Move, &str)) -> Answer<Found> {
        let unions = self.unions()?;
        let ids: HashSet<UnionId> = unions.keys().copied().collect();
        let all = EventKind::ALL.iter().copied();
        let kinds: Vec<EventKind> = all.filter(|kind| Move::of(*kind) == moved).collect();
        let skip = self.skip()?;
        let moves = self
            .ledger
            .read(|conn| moves_page(conn, (self.period, &kinds), &ids, (skip, self.limit)))?;
        let rows = moves.into_iter().enumerate().map(|(at, one)| {
            let row = YearRow {
                id: one.id.to_string(),
                name: one.name,
                union: unions[&one.union].name.clone(),
                detail: format!("{} {}", one.on_day, one.kind.label()),
                shown: "1".to_owned(),
                route: Some(format!("/members/{}", one.member)),
            };
            ((skip + at + 1).to_string(), row)
        });
        Ok(Found {
            title: title.to_owned(),
            page: Some("/members"),
            rows: rows.collect(),
        })
    }

    /// Negotiations that began.
    fn talks(&self) -> Answer<Found> {
        let unions = self.unions()?;
        let skip = self.skip()?;
        let talks = self.ledger.read(|conn| talks_begun(conn, self.period))?;
        let among = talks
            .into_iter()
            .filter_map(|talks| Some((unions.get(&talks.trade_union)?, talks)));
        let rows = among.skip(skip).take(self.limit).enumerate();
        let rows = rows.map(|(at, (union, talks))| {
            let row = YearRow {
                id: talks.id.to_string(),
                name: talks.kind.label().to_owned(),
                union: union.name.clone(),
                detail: format!("{} {}", talks.anchor, talks.scope.label()),
                shown: "1".to_owned(),
                route: Some(format!("/negotiation/case/{}", talks.id)),
            };
            ((skip + at + 1).to_string(), row)
        });
        Ok(Found {
            title: TALKS_BEGUN.to_owned(),
            page: Some("/negotiation"),
            rows: rows.collect(),
        })
    }

    fn unions(&self) -> Answer<HashMap<UnionId, Union>> {
        let unions = self.ledger.read(|conn| unions_among(conn, self.among))?;
        Ok(unions.into_iter().map(|union| (union.id, union)).collect())
    }

    /// How many rows were seen.
    fn skip(&self) -> Answer<usize> {
        let read = |after: &str| {
            let after = after.to_owned();
            after.parse().map_err(|_| ReturnError::BadPlace { after })
        };
        Ok(self.after.map_or(Ok(0), read)?)
    }
}

fn kept(figure: &str) -> Option<&'static Kept> {
    KEPT.iter().find(|(figures, ..)| figures.contains(&figure))
}

/// The page of a record; none where it has none of its own.
fn place(route: &str, id: &str, union: &str) -> Option<String> {
    (!route.is_empty()).then(|| route.replace("{id}", id).replace("{union}", union))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use taizhang_ledger::returns::Figure;

    #[test]
    fn every_page_of_records_is_named_by_figures_that_there_are_and_each_once() {
        let mut seen = HashSet::new();
        for (figures, page, route) in KEPT {
            assert!(
                page.starts_with('/')
                    && (route.is_empty() || route.starts_with(page) || route.contains("{id}"))
            );
            for figure in *figures {
                assert!(
                    figure.parse::<Figure>().is_ok() && seen.insert(figure),
                    "{figure}"
                );
            }
        }
    }

    #[test]
    fn a_record_is_found_by_its_id_or_by_its_union() {
        for (route, expected) in [
            ("/activities/list/{id}", Some("/activities/list/7")),
            ("/congress/{union}", Some("/congress/371323-DZC")),
            ("", None),
        ] {
            assert_eq!(place(route, "7", "371323-DZC").as_deref(), expected);
        }
    }
}
