//! 一年的事: the union year by month, and the tasks whose time begins or is about to end.

use super::{DueItem, based, item};
use crate::rules::RulesOfDay;
use crate::{Answer, Failure, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::rulebook::Parameter;
use taizhang_ledger::shared::{Day, Period};
use taizhang_ledger::store::{LedgerKind, Reader};
use taizhang_ledger::year::{Phase, YearTask, first_trace, phase, tasks, time_in};
use ts_rs::TS;

/// Which year.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct UnionYear {
    /// The year; `null` for this one.
    pub year: Option<i32>,
}

/// A union year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UnionYearView {
    /// The year.
    pub year: i32,
    /// Whether today lies in it: only then something is on.
    pub current: bool,
    /// Its twelve months.
    pub months: Vec<YearMonth>,
    /// The notice that its rest days were taken from; `null` where its table is not here and only week-ends and statutory days count.
    pub holidays_from: Option<String>,
}

/// A month of the year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct YearMonth {
    /// 1 to 12.
    pub month: u32,
    /// What begins in it.
    pub tasks: Vec<YearTaskView>,
    /// Days of rest for everybody, in words: 春节 2月15日—2月23日.
    pub rest: Vec<String>,
    /// Days on which a Saturday or Sunday is worked, in words.
    pub worked: Vec<String>,
    /// Days on which some people rest (妇女节、青年节、儿童节).
    pub half: Vec<String>,
}

/// A task of the year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct YearTaskView {
    /// Code of its parameter.
    pub code: String,
    /// What is to be done.
    pub name: String,
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
    /// `ahead`, `on`, `over`
    pub state: String,
    /// Day on which the records show that it was begun.
    pub done: Option<String>,
    /// Whether the records could show it at all.
    pub told: bool,
    /// Where the time comes from.
    pub basis: String,
    /// 待核实
    pub verify: bool,
}

/// Shows a union year by month.
pub fn union_year(office: &Office, request: UnionYear, _: &dyn Progress) -> Answer<UnionYearView> {
    let rules = RulesOfDay::read(office)?;
    let year = request.year.unwrap_or(rules.today.year());
    let ledger = office.ledger()?;
    let station = ledger.station();
    let mut tasks = ledger.read(|conn| {
        let tasks = tasks(&rules.book, &rules.region).into_iter();
        let timed = tasks.filter_map(|task| Some((task, time_of(&rules, &task, year)?)));
        timed
            .map(|(task, timed)| view(conn, &station, &task, timed, &rules))
            .collect::<Answer<Vec<_>>>()
    })?;
    // A county's own stand among the others, by their days.
    tasks.sort_by_key(|(from, _)| *from);
    let table = rules.book.holidays.iter().find(|table| table.year == year);
    let mut months = Vec::new();
    for month in 1..=12 {
        let first = Day::new(year, month, 1).ok_or_else(|| no_year(year))?;
        let days = Period {
            from: first,
            to: first.last_of_month(),
        };
        months.push(YearMonth {
            month,
            tasks: tasks
                .iter()
                .filter(|(from, _)| days.contains(*from))
                .map(|(_, task)| task.clone())
                .collect(),
            rest: rest_of(&rules, days),
            worked: table
                .map(|table| table.worked.as_slice())
                .unwrap_or_default()
                .iter()
                .filter(|day| days.contains(**day))
                .map(|day| short(*day))
                .collect(),
            half: half_days(month)
                .iter()
                .map(|text| (*text).to_owned())
                .collect(),
        });
    }
    Ok(UnionYearView {
        year,
        current: year == rules.today.year(),
        months,
        holidays_from: table.map(|table| table.source.clone()),
    })
}

fn no_year(year: i32) -> Failure {
    Failure::new(
        "year_unknown",
        format!("没有 {year} 年这样的年份。"),
        "请写四位的年份。",
    )
    .at("year")
}

fn view(
    conn: &Reader,
    station: &str,
    task: &YearTask<'_>,
    (entry, time): (&Parameter, Period),
    rules: &RulesOfDay,
) -> Answer<(Day, YearTaskView)> {
    let done = done_on(conn, station, task, time, rules)?;
    let state = match phase(time, rules.today) {
        Phase::Ahead => "ahead",
        Phase::Over => "over",
        Phase::Opened | Phase::Running | Phase::Closing => "on",
    };
    let view = YearTaskView {
        code: task.code.to_owned(),
        name: entry.name.clone(),
        from: time.from.to_string(),
        to: time.to.to_string(),
        state: state.to_owned(),
        done: done.map(|day| day.to_string()),
        told: task.trace.is_some(),
        basis: entry.basis(),
        verify: entry.verify,
    };
    Ok((time.from, view))
}

fn time_of<'a>(
    rules: &'a RulesOfDay,
    task: &YearTask<'_>,
    year: i32,
) -> Option<(&'a Parameter, Period)> {
    time_in(&rules.book, rules.calendar(), task, &rules.region, year)
}

fn done_on(
    conn: &Reader,
    station: &str,
    task: &YearTask<'_>,
    time: Period,
    rules: &RulesOfDay,
) -> Answer<Option<Day>> {
    let used = (&rules.book, rules.region.as_str());
    Ok(match task.trace {
        Some(trace) => first_trace(conn, station, trace, time, used)?,
        None => None,
    })
}

/// Stretches of rest within some days, each with the name of its festival: of the table of the year, or statutory.
fn rest_of(rules: &RulesOfDay, days: Period) -> Vec<String> {
    let mut runs: Vec<(String, Day, Day)> = Vec::new();
    let mut day = days.from;
    while days.contains(day) {
        if let Some(name) = rules.calendar().festival(day) {
            match runs.last_mut() {
                Some((known, _, to)) if known == name && to.days_until(day) == 1 => *to = day,
                _ => runs.push((name.to_owned(), day, day)),
            }
        }
        day = day.plus_days(1);
    }
    let words = |(name, from, to): (String, Day, Day)| match from == to {
        true => format!("{name} {}", short(from)),
        false => format!("{name} {}—{}", short(from), short(to)),
    };
    runs.into_iter().map(words).collect()
}

/// Days on which some people rest (全国年节及纪念日放假办法第三条).
fn half_days(month: u32) -> &'static [&'static str] {
    match month {
        3 => &["妇女节 3月8日，女职工放假半天"],
        5 => &["青年节 5月4日，14 周岁以上的青年放假半天"],
        6 => &["儿童节 6月1日，不满 14 周岁的放假一天"],
        _ => &[],
    }
}

fn short(day: Day) -> String {
    format!("{}月{}日", day.month(), day.day())
}

/// Tasks of a union whose time begins or is about to end, and of which the records show nothing yet. A county's own is told of
/// as well: no record shows it, so it is put off once it is done.
pub(super) fn items(office: &Office) -> Answer<Vec<DueItem>> {
    let rules = RulesOfDay::read(office)?;
    let ledger = office.ledger()?;
    if ledger.info().kind == LedgerKind::Desk {
        return Ok(Vec::new());
    }
    let station = ledger.station();
    ledger.read(|conn| {
        let mut items = Vec::new();
        for task in tasks(&rules.book, &rules.region) {
            let timed = time_of(&rules, &task, rules.today.year());
            let Some((entry, time)) = timed.filter(|_| task.reminds) else {
                continue;
            };
            let (when, how) = match phase(time, rules.today) {
                Phase::Opened => ("opened", "开始了"),
                Phase::Closing => ("closing", "快结束了"),
                Phase::Ahead | Phase::Running | Phase::Over => continue,
            };
            if done_on(conn, &station, &task, time, &rules)?.is_none() {
                items.push(told(&task, entry, time, (when, how), rules.today));
            }
        }
        Ok(items)
    })
}

fn told(
    task: &YearTask<'_>,
    entry: &Parameter,
    time: Period,
    (when, how): (&str, &str),
    today: Day,
) -> DueItem {
    let rest = if task.is_own() {
        "县里定的；办好了就放一放，写上已办"
    } else {
        "台账里还没有记"
    };
    let detail = format!("{}到{}；{rest}", time.from.chinese(), short(time.to));
    let mut line = item("year_task", format!("{}{how}", entry.name), detail, "去办")
        .by(time.to, today)
        .about(task.code);
    // What was put off when it began is asked for again when it is about to end.
    line.id = format!("year_task-{}-{}-{when}", task.code, time.from.year());
    line.article = Some(based(entry));
    line
}
