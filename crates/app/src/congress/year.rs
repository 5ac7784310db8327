//! The year of all unions (年度召开情况): who held a congress, who is late, and the rate that the county scores.

pub use crate::list::ListWritten;
use crate::list::{Heading, ListWrite, list, write};
use crate::rules::RulesOfDay;
use crate::unions::page_of_unions;
use crate::{Answer, Failure, Office, Progress};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use taizhang_ledger::congress::{
    Counted, HeldYear, Session, congress_rate as rate_of, count_sessions, held_session, held_year,
    newest_congress, reminders_of, sessions_by_union, sessions_within,
};
use taizhang_ledger::shared::{Day, Period};
use taizhang_ledger::store::Reader;
use taizhang_ledger::unions::{Union, list_unions};
use taizhang_reports::list::{Cell, Kind};
use ts_rs::TS;

/// A page of a year.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CongressYear {
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
pub struct CongressYearPage {
    /// The year.
    pub year: i32,
    /// Base unions, by code.
    pub rows: Vec<CongressYearRow>,
    /// Where the next page goes on.
    pub next: Option<String>,
}

/// A union's year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CongressYearRow {
    /// Code of the union.
    pub union: String,
    /// Its name.
    pub name: String,
    /// `held`, `without_minutes`, `too_few`, `none`, `new` (founded within the year, nothing held: not counted).
    pub state: String,
    /// In Chinese.
    pub label: String,
    /// Sessions that met.
    pub sessions: i64,
    /// Day of the last of them.
    pub last: Option<String>,
    /// Day of the next one that is planned.
    pub next: Option<String>,
    /// Last day of the congress's term; `null` where there is none.
    pub term_ends: Option<String>,
    /// Day of the last notice served on it for the year.
    pub reminded: Option<String>,
    /// Day by which that notice asks for the congress.
    pub meet_by: Option<String>,
    /// Why none was held, as the union says.
    pub reason: Option<String>,
}

impl CongressYearRow {
    /// Whether nothing was held and nothing is planned.
    pub(crate) fn is_owing(&self) -> bool {
        matches!(self.state.as_str(), "none" | "too_few") && self.next.is_none()
    }
}

/// Lists the year of the base unions, a page at a time.
pub fn congress_year(
    office: &Office,
    request: CongressYear,
    _: &dyn Progress,
) -> Answer<CongressYearPage> {
    let rules = RulesOfDay::read(office)?;
    let year = request.year.unwrap_or(rules.today.year());
    let period = whole_year(year)?;
    office.ledger()?.read(|conn| {
        let is_wanted = |row: &CongressYearRow| {
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
        Ok(CongressYearPage { year, rows, next })
    })
}

/// Which year.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CongressRate {
    /// The year; `null` for this one.
    pub year: Option<i32>,
}

/// The rate of a year (召开率), and how many unions stand how.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CongressRated {
    /// Unions that held one, with its minutes.
    pub held: i64,
    /// Unions that had to.
    pub whole: i64,
    /// How many stand how.
    pub states: Vec<StateCount>,
    /// Sessions of the year.
    pub sessions: i64,
}

/// Unions of a state.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StateCount {
    /// The state.
    pub state: String,
    /// In Chinese.
    pub label: String,
    /// How many.
    pub unions: i64,
}

/// Counts a year of all base unions, in one pass over the sessions of the year.
pub fn congress_rate(
    office: &Office,
    request: CongressRate,
    _: &dyn Progress,
) -> Answer<CongressRated> {
    let rules = RulesOfDay::read(office)?;
    let period = whole_year(request.year.unwrap_or(rules.today.year()))?;
    office.ledger()?.read(|conn| {
        let mut met = sessions_by_union(conn, period)?;
        let (mut counted, mut states) = (Vec::new(), BTreeMap::new());
        for union in list_unions(conn)? {
            if belongs(&union, period, rules.today) {
                let sessions = met.remove(&union.id).unwrap_or_default();
                let count = counted_year(&union, &sessions, &rules)?;
                *states
                    .entry(state(&union, count.congress, period))
                    .or_default() += 1;
                counted.push(count);
            }
        }
        let rate = rate_of(&counted, period);
        Ok(CongressRated {
            held: rate.part,
            whole: rate.whole,
            sessions: count_sessions(conn, period)?,
            states: states
                .into_iter()
                .map(|((state, label), unions)| StateCount {
                    state: state.to_owned(),
                    label: label.to_owned(),
                    unions,
                })
                .collect(),
        })
    })
}

/// A union that ended before the year did, or was founded after it, has no line.
fn belongs(union: &Union, period: Period, today: Day) -> bool {
    union.form.is_base()
        && union.ended_on.is_none_or(|day| day > period.to.min(today))
        && union.founded_on.is_none_or(|day| day <= period.to)
}

/// A union's year as the list shows it, if it belongs there.
pub(crate) fn row(
    conn: &Reader,
    union: &Union,
    period: Period,
    rules: &RulesOfDay,
) -> Answer<Option<CongressYearRow>> {
    if !belongs(union, period, rules.today) {
        return Ok(None);
    }
    let sessions = sessions_within(conn, union.id, period)?;
    let count = counted_year(union, &sessions, rules)?;
    let (state, label) = state(union, count.congress, period);
    // They stand in the order of their days.
    let met = sessions.partition_point(|(session, _)| session.on_day <= rules.today);
    let (past, coming) = sessions.split_at(met);
    let reminders = reminders_of(conn, union.id, period.from.year().into())?;
    let reminded = reminders.first();
    let day = |(session, _): &(Session, i64)| session.on_day.to_string();
    Ok(Some(CongressYearRow {
        union: union.code.to_string(),
        name: union.name.clone(),
        state: state.to_owned(),
        label: label.to_owned(),
        sessions: met as i64,
        last: past.last().map(day),
        next: coming.first().map(day),
        term_ends: newest_congress(conn, union.id, Day::MAX)?
            .map(|congress| congress.ends_on.to_string()),
        reminded: reminded.map(|notice| notice.served_on.to_string()),
        meet_by: reminded.and_then(|notice| Some(notice.meet_by?.to_string())),
        reason: reminders.iter().find_map(|notice| notice.reason.clone()),
    }))
}

/// What a union's year says.
pub(super) fn union_year(
    conn: &Reader,
    union: &Union,
    period: Period,
    rules: &RulesOfDay,
) -> Answer<HeldYear> {
    let sessions = sessions_within(conn, union.id, period)?;
    Ok(counted_year(union, &sessions, rules)?.congress)
}

fn counted_year(union: &Union, sessions: &[(Session, i64)], rules: &RulesOfDay) -> Answer<Counted> {
    let worth = sessions
        .iter()
        .map(|(session, papers)| Ok(held_session(&rules.book, &rules.region, session, *papers)?))
        .collect::<Answer<Vec<_>>>()?;
    Ok(Counted {
        founded_on: union.founded_on,
        congress: held_year(worth, rules.today),
    })
}

/// How a union's year stands, as a code and in Chinese.
fn state(union: &Union, year: HeldYear, period: Period) -> (&'static str, &'static str) {
    let is_new = union.founded_on.is_some_and(|day| period.contains(day));
    match year {
        HeldYear::None if is_new => ("new", "当年新建，没开不算"),
        HeldYear::None => ("none", year.label()),
        HeldYear::TooFew => ("too_few", year.label()),
        HeldYear::WithoutMinutes => ("without_minutes", year.label()),
        HeldYear::Held => ("held", year.label()),
    }
}

/// The calendar year as a period.
pub(crate) fn whole_year(year: i32) -> Answer<Period> {
    let day = |month, day| Day::new(year, month, day);
    day(1, 1)
        .zip(day(12, 31))
        .and_then(|(from, to)| Period::new(from, to))
        .ok_or_else(|| {
            Failure::new(
                "bad_year",
                format!("没有 {year} 年。"),
                "请写四位数的年份。",
            )
            .at("year")
        })
}

/// Where a year goes.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CongressYearWrite {
    /// The year.
    pub year: i32,
    /// The file.
    pub to: String,
}

const HEADINGS: &[Heading] = &[
    ("编码", 16.0, Kind::Text),
    ("工会名称", 36.0, Kind::Text),
    ("召开情况", 20.0, Kind::Text),
    ("次数", 8.0, Kind::Number),
    ("最近一次", 12.0, Kind::Text),
    ("下一次", 12.0, Kind::Text),
    ("届期到", 12.0, Kind::Text),
    ("催办", 12.0, Kind::Text),
    ("限期", 12.0, Kind::Text),
    ("未召开的原因", 32.0, Kind::Words),
];

/// Writes a year as a sheet (年度召开情况表).
pub fn congress_year_write(
    office: &Office,
    request: CongressYearWrite,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    let rules = RulesOfDay::read(office)?;
    let period = whole_year(request.year)?;
    let year = Some(request.year);
    let rate = congress_rate(office, CongressRate { year }, progress)?;
    let rows = office.ledger()?.read(|conn| -> Answer<Vec<_>> {
        let mut rows = Vec::new();
        for union in list_unions(conn)? {
            rows.extend(row(conn, &union, period, &rules)?);
        }
        Ok(rows)
    })?;
    let remarks = vec![
        format!("截至 {}。", rules.today.chinese()),
        format!("应召开 {} 个，已召开 {} 个。", rate.whole, rate.held),
        "有会议记录等依据的才算已召开；当年新建、没有召开的不计入。".to_owned(),
    ];
    let text = |text: Option<String>| text.map_or(Cell::Empty, Cell::text);
    let lines = rows
        .into_iter()
        .map(|row| {
            vec![
                Cell::text(row.union),
                Cell::text(row.name),
                Cell::text(row.label),
                Cell::Number(row.sessions),
                text(row.last),
                text(row.next),
                text(row.term_ends),
                text(row.reminded),
                text(row.meet_by),
                text(row.reason),
            ]
        })
        .collect();
    let list = list(
        &format!("{}年职代会召开情况", request.year),
        HEADINGS,
        remarks,
    );
    write(ListWrite { to: request.to }, &list, lines, progress)
}
