//! The year of all unions (年度公开情况): who has a system and made something open, and the rate that the county scores.

use super::record::least_end;
use crate::congress::StateCount;
use crate::congress::year::whole_year;
pub use crate::list::ListWritten;
use crate::list::{Heading, ListWrite, list, write};
use crate::rules::RulesOfDay;
use crate::unions::page_of_unions;
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use taizhang_ledger::openness::{
    OpenYear, coverage_rate, must_open, open_year, postings_of, postings_within, system_of,
    systems_by, unit_type_of,
};
use taizhang_ledger::shared::{Day, Period};
use taizhang_ledger::store::Reader;
use taizhang_ledger::unions::{Union, list_unions};
use taizhang_reports::list::{Cell, Kind};
use ts_rs::TS;

/// A page of a year.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OpennessYear {
    /// The year; `null` for this one.
    pub year: Option<i32>,
    /// Words of a union's name or code.
    #[serde(default)]
    pub query: String,
    /// Only those of a state.
    pub state: Option<String>,
    /// The last code of the page before.
    pub after: Option<String>,
    /// Rows of a page.
    pub limit: usize,
}

/// A page of a year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OpennessYearPage {
    /// The year.
    pub year: i32,
    /// Unions of enterprises, by code.
    pub rows: Vec<OpennessYearRow>,
    /// Where the next page goes on.
    pub next: Option<String>,
}

/// A union's year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OpennessYearRow {
    /// Code of the union.
    pub union: String,
    /// Its name.
    pub name: String,
    /// `covered`, `without_evidence`, `nothing_posted`, `no_system`.
    pub state: String,
    /// In Chinese.
    pub label: String,
    /// Postings of the year.
    pub postings: i64,
    /// Of them too short (OPN-06).
    pub short: i64,
    /// First day of the last of them.
    pub last: Option<String>,
}

/// Lists the year of the unions that are counted, a page at a time.
pub fn openness_year(
    office: &Office,
    request: OpennessYear,
    _: &dyn Progress,
) -> Answer<OpennessYearPage> {
    let rules = RulesOfDay::read(office)?;
    let year = request.year.unwrap_or(rules.today.year());
    let period = whole_year(year)?;
    office.ledger()?.read(|conn| {
        let is_wanted = |row: &OpennessYearRow| {
            request
                .state
                .as_ref()
                .is_none_or(|state| *state == row.state)
        };
        let (rows, next) = page_of_unions(
            conn,
            &request.query,
            request.after,
            request.limit,
            |union| Ok(row(conn, union, period, &rules)?.filter(is_wanted)),
        )?;
        Ok(OpennessYearPage { year, rows, next })
    })
}

/// Which year.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OpennessRate {
    /// The year; `null` for this one.
    pub year: Option<i32>,
}

/// The rate of a year (建制率), and how many unions stand how.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OpennessRated {
    /// Unions with a system that made something open, with what shows it.
    pub covered: i64,
    /// Unions of enterprises.
    pub whole: i64,
    /// How many stand how.
    pub states: Vec<StateCount>,
}

/// Counts a year of all unions, in one pass over the postings of the year.
pub fn openness_rate(
    office: &Office,
    request: OpennessRate,
    _: &dyn Progress,
) -> Answer<OpennessRated> {
    let rules = RulesOfDay::read(office)?;
    let period = whole_year(request.year.unwrap_or(rules.today.year()))?;
    office.ledger()?.read(|conn| {
        let systems = systems_by(conn, period.to)?;
        let posted = postings_within(conn, period)?;
        let (mut years, mut states) = (Vec::new(), BTreeMap::new());
        for union in list_unions(conn)? {
            if belongs(conn, &union, period, rules.today)? {
                let papers = posted.get(&union.id).map_or(&[][..], Vec::as_slice);
                let year = open_year(systems.contains_key(&union.id), papers);
                *states.entry(year).or_insert(0) += 1;
                years.push(year);
            }
        }
        let rate = coverage_rate(years);
        Ok(OpennessRated {
            covered: rate.part,
            whole: rate.whole,
            states: states
                .into_iter()
                .map(|(year, unions)| StateCount {
                    state: code(year).to_owned(),
                    label: year.label().to_owned(),
                    unions,
                })
                .collect(),
        })
    })
}

/// A base union of an enterprise that stands at the end of the year, or today.
fn belongs(conn: &Reader, union: &Union, period: Period, today: Day) -> Answer<bool> {
    let end = period.to.min(today);
    let stands = union.form.is_base()
        && union.ended_on.is_none_or(|day| day > end)
        && union.founded_on.is_none_or(|day| day <= end);
    Ok(stands && must_open(unit_type_of(conn, union)?))
}

/// A union's year as the list shows it, if it is counted.
pub(crate) fn row(
    conn: &Reader,
    union: &Union,
    period: Period,
    rules: &RulesOfDay,
) -> Answer<Option<OpennessYearRow>> {
    if !belongs(conn, union, period, rules.today)? {
        return Ok(None);
    }
    let system = system_of(conn, union.id)?.filter(|system| system.from_day <= period.to);
    let postings = postings_of(conn, union.id, period)?;
    let papers: Vec<i64> = postings.iter().map(|(_, papers)| *papers).collect();
    let year = open_year(system.is_some(), &papers);
    let mut short = 0;
    for (posting, _) in &postings {
        let least = least_end(posting, rules)?;
        short += i64::from(posting.to_day.is_some_and(|to| to < least));
    }
    Ok(Some(OpennessYearRow {
        union: union.code.to_string(),
        name: union.name.clone(),
        state: code(year).to_owned(),
        label: year.label().to_owned(),
        postings: postings.len() as i64,
        short,
        last: postings
            .first()
            .map(|(posting, _)| posting.from_day.to_string()),
    }))
}

fn code(year: OpenYear) -> &'static str {
    match year {
        OpenYear::NoSystem => "no_system",
        OpenYear::NothingPosted => "nothing_posted",
        OpenYear::WithoutEvidence => "without_evidence",
        OpenYear::Covered => "covered",
    }
}

/// Where a year goes.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OpennessYearWrite {
    /// The year.
    pub year: i32,
    /// The file.
    pub to: String,
}

const HEADINGS: &[Heading] = &[
    ("编码", 16.0, Kind::Text),
    ("工会名称", 36.0, Kind::Text),
    ("公开情况", 20.0, Kind::Text),
    ("公开次数", 10.0, Kind::Number),
    ("公示期不够", 12.0, Kind::Number),
    ("最近一次", 12.0, Kind::Text),
];

/// Writes a year as a sheet (年度公开情况表).
pub fn openness_year_write(
    office: &Office,
    request: OpennessYearWrite,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    let rules = RulesOfDay::read(office)?;
    let period = whole_year(request.year)?;
    let year = Some(request.year);
    let rate = openness_rate(office, OpennessRate { year }, progress)?;
    let lines = office.ledger()?.read(|conn| -> Answer<Vec<_>> {
        let mut lines = Vec::new();
        for union in list_unions(conn)? {
            lines.extend(row(conn, &union, period, &rules)?.map(cells));
        }
        Ok(lines)
    })?;
    let remarks = vec![
        format!("截至 {}。", rules.today.chinese()),
        format!(
            "企业工会 {} 个，已建制公开 {} 个。",
            rate.whole, rate.covered
        ),
        "有领导小组、有公开的地方、当年公开过并附了照片或文件的才算；上年的公开不算。".to_owned(),
    ];
    let list = list(
        &format!("{}年厂务公开情况", request.year),
        HEADINGS,
        remarks,
    );
    write(ListWrite { to: request.to }, &list, lines, progress)
}

fn cells(row: OpennessYearRow) -> Vec<Cell<'static>> {
    vec![
        Cell::text(row.union),
        Cell::text(row.name),
        Cell::text(row.label),
        Cell::Number(row.postings),
        Cell::Number(row.short),
        row.last.map_or(Cell::Empty, Cell::text),
    ]
}
