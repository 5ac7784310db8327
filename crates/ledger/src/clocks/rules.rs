//! Reading a clock. Pure: the day, the calendar and the pauses are given.

use super::words::explain;
use super::{ClockRule, Counting, Length, Pause, Unit};
use crate::calendar::Calendar;
use crate::shared::Day;

/// What a clock says on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The last day; `None` while the clock is stopped.
    pub due: Option<Day>,
    /// Days to the last one, 0 on it; negative when it is past. `None` while the clock is stopped.
    pub days_left: Option<i64>,
    /// How the last day was found, in one sentence.
    pub words: String,
    /// What makes the last day uncertain.
    pub doubts: Vec<Doubt>,
}

impl Reading {
    /// Days beyond the last one.
    pub fn late_by(&self) -> i64 {
        self.days_left.map_or(0, |left| (-left).max(0))
    }

    /// Whether the clock stands still (中止).
    pub fn is_paused(&self) -> bool {
        self.due.is_none()
    }
}

/// What makes a last day uncertain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// The table of a year is not here: only its week-ends and statutory days are known (regulations §11).
    NoTable {
        /// The year.
        year: i32,
    },
}

/// Reads a clock that was started on a day, as it stands on `today` (or on the day on which the step was done).
pub fn read(
    rule: &ClockRule,
    start: Day,
    pauses: &[Pause],
    calendar: &Calendar,
    today: Day,
) -> Reading {
    let end = end(rule, start, pauses, calendar);
    let due = end.map(|end| last_day(rule, end, calendar));
    Reading {
        due,
        days_left: due.map(|due| today.days_until(due)),
        words: explain(rule, start, pauses, end, calendar, today),
        doubts: due.map_or(Vec::new(), |due| doubts(rule, start, due, calendar)),
    }
}

/// The first day on which a clock without pauses may have started that is not over on a day: what started before it is over
/// (已过期). Lists ask the other way round, of ten thousand clocks at once.
pub fn first_running(rule: &ClockRule, calendar: &Calendar, on: Day) -> Day {
    let is_over = |start: Day| {
        end(rule, start, &[], calendar).is_some_and(|end| last_day(rule, end, calendar) < on)
    };
    // Counted back it is at most some days off: months have no corresponding day, last days move past days of rest.
    let mut start = step(on, rule.length, -1, calendar);
    while !is_over(start.plus_days(-1)) {
        start = start.plus_days(-1);
    }
    while is_over(start) {
        start = start.plus_days(1);
    }
    start
}

/// The last day as it counts: of a deadline one that is no day of rest.
fn last_day(rule: &ClockRule, end: Day, calendar: &Calendar) -> Day {
    match rule.counting {
        Counting::Deadline => calendar.next_working(end),
        Counting::Notice | Counting::Term => end,
    }
}

/// The last day before it is moved past days of rest.
fn end(rule: &ClockRule, start: Day, pauses: &[Pause], calendar: &Calendar) -> Option<Day> {
    match (rule.counting, rule.length.unit) {
        (Counting::Notice, _) => Some(step(start, rule.length, -1, calendar)),
        (_, Unit::WorkingDays) => working(start, rule.length.count, pauses, calendar),
        _ => lengthen(step(start, rule.length, 1, calendar), start, pauses),
    }
}

fn step(start: Day, length: Length, sign: i32, calendar: &Calendar) -> Day {
    let count = sign * i32::from(length.count);
    match length.unit {
        Unit::Days => start.plus_days(count.into()),
        Unit::WorkingDays => calendar.plus_working(start, count.into()),
        Unit::Months => start.plus_months(count),
        Unit::Years => start.plus_years(count),
    }
}

/// Adds the days that were not counted. `None` when a pause has no end yet.
fn lengthen(end: Day, start: Day, pauses: &[Pause]) -> Option<Day> {
    let mut pauses: Vec<&Pause> = pauses.iter().collect();
    pauses.sort_by_key(|pause| pause.from);
    let (mut end, mut counted_to) = (end, start);
    for pause in pauses {
        // Days of two pauses that overlap are left out once; the first day is not counted anyway.
        let from = pause.from.max(counted_to.plus_days(1));
        if from > end {
            break;
        }
        let to = pause.to?;
        if to >= from {
            end = end.plus_days(from.days_until(to) + 1);
            counted_to = to;
        }
    }
    Some(end)
}

fn working(start: Day, count: u16, pauses: &[Pause], calendar: &Calendar) -> Option<Day> {
    let (mut day, mut left) = (start, count);
    while left > 0 {
        day = day.plus_days(1);
        match pauses
            .iter()
            .find(|pause| pause.from <= day && pause.to.is_none_or(|to| day <= to))
        {
            Some(pause) => day = pause.to?,
            None => left -= u16::from(calendar.is_working(day)),
        }
        if day == Day::MAX {
            break;
        }
    }
    Some(day)
}

/// Years that the counting leans on and whose table is not here.
fn doubts(rule: &ClockRule, start: Day, due: Day, calendar: &Calendar) -> Vec<Doubt> {
    let years = match (rule.counting, rule.length.unit) {
        (_, Unit::WorkingDays) => calendar.missing(start.min(due), start.max(due)),
        (Counting::Deadline, _) => calendar.missing(due, due),
        _ => Vec::new(),
    };
    years
        .into_iter()
        .map(|year| Doubt::NoTable { year })
        .collect()
}
