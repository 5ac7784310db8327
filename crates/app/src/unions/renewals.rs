//! 换届一览: the re-elections of all unions in a year: who is due, overdue, postponed, re-elected, and whose bodies are in step.
//!
//! 换届超期 are terms past their end without a new election; an approved postponement is 延期, not 超期. What is counted is the
//! committee; the audit and the women's committee are read beside it (TERM-05).

use super::together::label as step_label;
use super::{page_of_unions, terms};
use crate::congress::StateCount;
pub use crate::list::ListWritten;
use crate::list::{Heading, ListWrite, list, write};
use crate::rules::RulesOfDay;
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use taizhang_ledger::shared::{Day, Period};
use taizhang_ledger::store::Reader;
use taizhang_ledger::unions::rules::{Threshold, Thresholds};
use taizhang_ledger::unions::terms::{RenewalNotice, TermState};
use taizhang_ledger::unions::together::together;
use taizhang_ledger::unions::{self, Body, BodyKind, Union, list_unions};
use taizhang_reports::list::{Cell, Kind};
use ts_rs::TS;

/// A page of a year.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RenewalList {
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
pub struct RenewalPage {
    /// The year.
    pub year: i32,
    /// By code.
    pub rows: Vec<RenewalRow>,
    /// Where the next page goes on.
    pub next: Option<String>,
}

/// A union's re-election.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RenewalRow {
    /// Code of the union.
    pub union: String,
    /// Its name.
    pub name: String,
    /// `overdue`, `postponed`, `due` (ends within the year), `elected` (re-elected in the year), `running`, `none`.
    pub state: String,
    /// In Chinese.
    pub label: String,
    /// 届次
    pub term_no: Option<i64>,
    /// 选举日期
    pub elected_on: Option<String>,
    /// Last day of the committee's term.
    pub ends_on: Option<String>,
    /// Days past the end, where it is overdue.
    pub over: Option<i64>,
    /// Until when it was postponed.
    pub postponed_to: Option<String>,
    /// Last day of the audit committee's term.
    pub audit_ends_on: Option<String>,
    /// Last day of the women's committee's term.
    pub women_ends_on: Option<String>,
    /// 同步, 不同步 or 不齐.
    pub step: String,
    /// 批复文号
    pub approval_no: Option<String>,
}

/// Lists the re-elections of a year, a page at a time.
pub fn renewal_list(
    office: &Office,
    request: RenewalList,
    _: &dyn Progress,
) -> Answer<RenewalPage> {
    let rules = RulesOfDay::read(office)?;
    let year = Year::of(&rules, request.year)?;
    let notice = rules.renewal_notice();
    office.ledger()?.read(|conn| {
        let is_wanted = |row: &RenewalRow| {
            let wanted = request.state.as_ref();
            wanted.is_none_or(|state| *state == row.state)
        };
        let fill = |union: &Union| Ok(row(conn, union, &year, &notice)?.filter(is_wanted));
        let limit = request.limit;
        let (rows, next) = page_of_unions(conn, &request.query, request.after, limit, fill)?;
        let year = year.number;
        Ok(RenewalPage { year, rows, next })
    })
}

/// Which year.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RenewalRate {
    /// The year; `null` for this one.
    pub year: Option<i32>,
}

/// What the county asks of a year (换届、同步换届).
#[derive(Debug, Clone, Serialize, TS)]
pub struct RenewalRated {
    /// 当年到期: terms that end within the year, those re-elected or postponed already among them no longer.
    pub due: i64,
    /// 超期
    pub overdue: i64,
    /// 延期
    pub postponed: i64,
    /// 当年已换届
    pub elected: i64,
    /// Those of them whose bodies are in step.
    pub in_step: i64,
    /// How many stand how.
    pub states: Vec<StateCount>,
}

/// Counts a year of all unions.
pub fn renewal_rate(
    office: &Office,
    request: RenewalRate,
    _: &dyn Progress,
) -> Answer<RenewalRated> {
    let rules = RulesOfDay::read(office)?;
    let year = Year::of(&rules, request.year)?;
    Ok(rated(&rows(office, &rules, &year)?))
}

fn rated(rows: &[RenewalRow]) -> RenewalRated {
    let mut states: BTreeMap<&str, StateCount> = BTreeMap::new();
    for row in rows {
        let count = states.entry(&row.state).or_insert_with(|| StateCount {
            state: row.state.clone(),
            label: row.label.clone(),
            unions: 0,
        });
        count.unions += 1;
    }
    let of = |state: &str| states.get(state).map_or(0, |count| count.unions);
    let in_step = |row: &&RenewalRow| row.state == "elected" && row.step == "同步";
    RenewalRated {
        due: of("due"),
        overdue: of("overdue"),
        postponed: of("postponed"),
        elected: of("elected"),
        in_step: rows.iter().filter(in_step).count() as i64,
        states: states.into_values().collect(),
    }
}

/// A year as it is read on a day: one that is over as of its last day.
struct Year {
    number: i32,
    period: Period,
    on: Day,
    women_from: Threshold,
}

impl Year {
    fn of(rules: &RulesOfDay, number: Option<i32>) -> Answer<Self> {
        let number = number.unwrap_or(rules.today.year());
        let period = crate::congress::year::whole_year(number)?;
        Ok(Self {
            number,
            period,
            on: rules.today.min(period.to),
            women_from: Thresholds::of(&rules.book, &rules.region, rules.today)?.women_committee,
        })
    }
}

fn rows(office: &Office, rules: &RulesOfDay, year: &Year) -> Answer<Vec<RenewalRow>> {
    let notice = rules.renewal_notice();
    office.ledger()?.read(|conn| {
        let mut rows = Vec::new();
        for union in list_unions(conn)? {
            rows.extend(row(conn, &union, year, &notice)?);
        }
        Ok(rows)
    })
}

/// A union's line: of those that stand, whoever has a committee or should have one.
fn row(
    conn: &Reader,
    union: &Union,
    year: &Year,
    notice: &RenewalNotice<'_>,
) -> Answer<Option<RenewalRow>> {
    let is_gone = union.ended_on.is_some_and(|day| day <= year.on);
    let is_to_come = union.founded_on.is_some_and(|day| day > year.on);
    if is_gone || is_to_come {
        return Ok(None);
    }
    let mut bodies = unions::bodies_of(conn, union.id)?;
    bodies.retain(|body| body.elected_on <= year.on);
    let newest = |kind| bodies.iter().find(|body| body.kind == kind);
    let ends = |kind| newest(kind).map(|body| body.ends_on.to_string());
    let Some(committee) = newest(BodyKind::Committee) else {
        return Ok(union.form.is_base().then(|| blank(union)));
    };
    let (_, women) = unions::count_members(conn, union.id)?;
    let standing = terms::assess(conn, committee, notice, year.on)?;
    let (state, label) = state(committee, &bodies, &standing, year);
    let (over, postponed_to) = match standing {
        TermState::Overdue(over) => (Some(over), None),
        TermState::Postponed { until, .. } => (None, Some(until.to_string())),
        _ => (None, None),
    };
    let beside = together(&bodies, women, &year.women_from);
    Ok(Some(RenewalRow {
        state: state.to_owned(),
        label: label.to_owned(),
        term_no: Some(committee.term_no),
        elected_on: Some(committee.elected_on.to_string()),
        ends_on: Some(committee.ends_on.to_string()),
        over,
        postponed_to,
        audit_ends_on: ends(BodyKind::Audit),
        women_ends_on: ends(BodyKind::Women),
        step: step_label(&beside).to_owned(),
        approval_no: committee.approval_no.clone(),
        ..blank(union)
    }))
}

fn blank(union: &Union) -> RenewalRow {
    RenewalRow {
        union: union.code.to_string(),
        name: union.name.clone(),
        state: "none".to_owned(),
        label: "没有登记".to_owned(),
        term_no: None,
        elected_on: None,
        ends_on: None,
        over: None,
        postponed_to: None,
        audit_ends_on: None,
        women_ends_on: None,
        step: "不齐".to_owned(),
        approval_no: None,
    }
}

/// How a committee stands in a year, as a code and in Chinese. A first election is a founding, no re-election.
fn state(
    committee: &Body,
    bodies: &[Body],
    standing: &TermState,
    year: &Year,
) -> (&'static str, &'static str) {
    let earlier =
        |body: &&Body| body.kind == BodyKind::Committee && body.elected_on < committee.elected_on;
    let again = committee.term_no > 1 || bodies.iter().any(|body| earlier(&body));
    match standing {
        TermState::Overdue(_) => ("overdue", "超期"),
        TermState::Postponed { .. } => ("postponed", "批准延期"),
        _ if year.period.contains(committee.ends_on) => ("due", "当年到期"),
        _ if again && year.period.contains(committee.elected_on) => ("elected", "当年已换届"),
        _ => ("running", "未到期"),
    }
}

/// Where a year goes.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RenewalListWrite {
    /// The year.
    pub year: i32,
    /// The file.
    pub to: String,
}

const HEADINGS: &[Heading] = &[
    ("编码", 16.0, Kind::Text),
    ("工会名称", 34.0, Kind::Text),
    ("换届情况", 12.0, Kind::Text),
    ("届次", 6.0, Kind::Number),
    ("选举日期", 12.0, Kind::Text),
    ("任期到", 12.0, Kind::Text),
    ("超期（天）", 10.0, Kind::Number),
    ("延期到", 12.0, Kind::Text),
    ("经审委任期到", 14.0, Kind::Text),
    ("女职委任期到", 14.0, Kind::Text),
    ("三委", 8.0, Kind::Text),
    ("批复文号", 20.0, Kind::Text),
];

/// Writes a year as a sheet (换届情况一览表).
pub fn renewal_list_write(
    office: &Office,
    request: RenewalListWrite,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    let rules = RulesOfDay::read(office)?;
    let year = Year::of(&rules, Some(request.year))?;
    let rows = rows(office, &rules, &year)?;
    let rate = rated(&rows);
    let remarks = vec![
        format!("截至 {}。", year.on.chinese()),
        format!(
            "当年到期 {} 家，超期 {} 家，批准延期 {} 家。",
            rate.due, rate.overdue, rate.postponed
        ),
        format!(
            "当年已换届 {} 家，其中三委同步 {} 家。",
            rate.elected, rate.in_step
        ),
        "批准延期的不算超期；三委指工会委员会、经费审查委员会、女职工委员会。".to_owned(),
    ];
    let text = |text: Option<String>| text.map_or(Cell::Empty, Cell::text);
    let number = |number: Option<i64>| number.map_or(Cell::Empty, Cell::Number);
    let lines = rows
        .into_iter()
        .map(|row| {
            vec![
                Cell::text(row.union),
                Cell::text(row.name),
                Cell::text(row.label),
                number(row.term_no),
                text(row.elected_on),
                text(row.ends_on),
                number(row.over),
                text(row.postponed_to),
                text(row.audit_ends_on),
                text(row.women_ends_on),
                Cell::text(row.step),
                text(row.approval_no),
            ]
        })
        .collect();
    let title = format!("{}年换届情况一览", request.year);
    write(
        ListWrite { to: request.to },
        &list(&title, HEADINGS, remarks),
        lines,
        progress,
    )
}
