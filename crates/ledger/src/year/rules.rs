//! When a task has its time in a year, and how far that time is. Pure.

use super::types::YearTask;
use crate::calendar::Calendar;
use crate::clocks;
use crate::rulebook::{Parameter, ParameterValue, Rulebook};
use crate::shared::{Day, Period};

/// A task is told of for so many days after its time begins.
pub const OPENED_DAYS: i64 = 7;

/// And again for so many at its end, the last one among them.
pub const CLOSING_DAYS: i64 = 14;

/// How far the time of a task is on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// 还没有到
    Ahead,
    /// 刚开始: one of its first days.
    Opened,
    /// 正在办
    Running,
    /// 快结束了: one of its last days. A short time is closing before it is anything else.
    Closing,
    /// 过去了
    Over,
}

impl Phase {
    /// Whether the day lies within the time.
    pub fn is_on(self) -> bool {
        matches!(self, Self::Opened | Self::Running | Self::Closing)
    }
}

/// Reads how far a time is on a day.
pub fn phase(time: Period, on: Day) -> Phase {
    if on < time.from {
        Phase::Ahead
    } else if on > time.to {
        Phase::Over
    } else if on.days_until(time.to) < CLOSING_DAYS {
        Phase::Closing
    } else if time.from.days_until(on) < OPENED_DAYS {
        Phase::Opened
    } else {
        Phase::Running
    }
}

/// The time of a task in a year, with the entry that sets it. An entry sets the time of a year when it holds on a day of the
/// time that it sets there: one that begins later leaves that year as it was. Of several, the narrowest region's, then the newest.
pub fn window_in<'a>(
    book: &'a Rulebook,
    code: &str,
    region: &str,
    year: i32,
) -> Option<(&'a Parameter, Period)> {
    let timed = |entry: &'a Parameter| {
        let ParameterValue::Window(window) = &entry.value else {
            return None;
        };
        let time = window.of(year)?;
        let holds = entry.from <= time.to && entry.to.is_none_or(|to| to >= time.from);
        holds.then_some((entry, time))
    };
    book.parameters
        .iter()
        .filter(|entry| entry.code == code && region.starts_with(&entry.region))
        .filter_map(timed)
        .max_by_key(|(entry, _)| (entry.region.len(), entry.from))
}

/// The time of a task in a year: its own, or the days that a clock leaves once another task's last day is over.
pub fn time_in<'a>(
    book: &'a Rulebook,
    calendar: &Calendar,
    task: &YearTask<'_>,
    region: &str,
    year: i32,
) -> Option<(&'a Parameter, Period)> {
    let Some(after) = task.after else {
        return window_in(book, task.code, region, year);
    };
    let (_, before) = window_in(book, after, region, year)?;
    let entry = book.find(task.code, region, before.to)?;
    let due = clocks::read(&entry.clock()?, before.to, &[], calendar, before.to).due?;
    Some((entry, Period::new(before.to.plus_days(1), due)?))
}
