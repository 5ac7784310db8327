//! The year of all unions (年度召开情况): who held a congress, who is late, and the rate that the county scores.

use super::term::held_session;
pub use crate::list::ListWritten;
use crate::list::{Heading, ListWrite, list, write};
use crate::rules::RulesOfDay;
use crate::{Answer, Failure, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::congress::{
    Counted, HeldYear, Session, congress_rate, held_year, newest_congress, sessions_within,
};
use taizhang_ledger::shared::{Day, Period};
use taizhang_ledger::store::Reader;
use taizhang_ledger::unions::{Union, list_unions};
use taizhang_reports::list::{Cell, Kind};
use ts_rs::TS;

/// Which year.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CongressYear {
    /// The year; `null` for this one.
    pub year: Option<i32>,
}

/// A year of all unions.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CongressYearList {
    /// The year.
    pub year: i32,
    /// Unions that held one, with its minutes.
    pub held: i64,
    /// Unions that had to.
    pub whole: i64,
    /// Base unions, by code.
    pub rows: Vec<CongressYearRow>,
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
}

/// Lists the year of all base unions.
pub fn congress_year(
    office: &Office,
    request: CongressYear,
    _: &dyn Progress,
) -> Answer<CongressYearList> {
    let rules = RulesOfDay::read(office)?;
    let year = request.year.unwrap_or(rules.today.year());
    office.ledger()?.read(|conn| read(conn, &rules, year))
}

/// Reads it. A union that ended before the year began, or was founded after it, has no line.
pub(crate) fn read(conn: &Reader, rules: &RulesOfDay, year: i32) -> Answer<CongressYearList> {
    let period = whole_year(year)?;
    let (mut rows, mut counted) = (Vec::new(), Vec::new());
    for union in list_unions(conn)? {
        let is_there = union.form.is_base()
            && union
                .ended_on
                .is_none_or(|day| day > period.to.min(rules.today))
            && union.founded_on.is_none_or(|day| day <= period.to);
        if is_there {
            let (row, count) = line(conn, &union, period, rules)?;
            rows.push(row);
            counted.push(count);
        }
    }
    let rate = congress_rate(&counted, period);
    Ok(CongressYearList {
        year,
        held: rate.part,
        whole: rate.whole,
        rows,
    })
}

fn line(
    conn: &Reader,
    union: &Union,
    period: Period,
    rules: &RulesOfDay,
) -> Answer<(CongressYearRow, Counted)> {
    let sessions = sessions_within(conn, union.id, period)?;
    let held = sessions
        .iter()
        .map(|(session, papers)| held_session(session, *papers, rules))
        .collect::<Answer<Vec<_>>>()?;
    let count = Counted {
        founded_on: union.founded_on,
        congress: held_year(held, rules.today),
    };
    let is_new = union.founded_on.is_some_and(|day| period.contains(day));
    let (state, label) = match count.congress {
        HeldYear::Held => ("held", "已召开"),
        HeldYear::WithoutMinutes => ("without_minutes", "已召开，未附依据"),
        HeldYear::TooFew => ("too_few", "到会不够，不算"),
        HeldYear::None if is_new => ("new", "当年新建，没开不算"),
        HeldYear::None => ("none", "没有召开"),
    };
    // They stand in the order of their days.
    let met = sessions.partition_point(|(session, _)| session.on_day <= rules.today);
    let (past, coming) = sessions.split_at(met);
    let day = |(session, _): &(Session, i64)| session.on_day.to_string();
    let row = CongressYearRow {
        union: union.code.to_string(),
        name: union.name.clone(),
        state: state.to_owned(),
        label: label.to_owned(),
        sessions: met as i64,
        last: past.last().map(day),
        next: coming.first().map(day),
        term_ends: newest_congress(conn, union.id, Day::MAX)?
            .map(|congress| congress.ends_on.to_string()),
    };
    Ok((row, count))
}

fn whole_year(year: i32) -> Answer<Period> {
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
];

/// Writes a year as a sheet (年度召开情况表).
pub fn congress_year_write(
    office: &Office,
    request: CongressYearWrite,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    let rules = RulesOfDay::read(office)?;
    let year = office
        .ledger()?
        .read(|conn| read(conn, &rules, request.year))?;
    let remarks = vec![
        format!("截至 {}。", rules.today.chinese()),
        format!("应召开 {} 个，已召开 {} 个。", year.whole, year.held),
        "有会议记录等依据的才算已召开；当年新建、没有召开的不计入。".to_owned(),
    ];
    let text = |text: Option<String>| text.map_or(Cell::Empty, Cell::text);
    let lines = year
        .rows
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
