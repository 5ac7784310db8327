//! 这一周: what is due from Monday to Sunday, day by day, with the days of rest; and the same on paper.

use super::{DueItem, Nothing, SnoozedItem, today};
use crate::form::day_if;
use crate::list::{Heading, ListWrite, ListWritten, list, write};
use crate::rules::RulesOfDay;
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::shared::Day;
use taizhang_reports::list::{Cell, Kind};
use ts_rs::TS;

/// Which week.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct TodayWeek {
    /// Any of its days; `null` for this week.
    #[serde(default)]
    pub on: Option<String>,
}

/// A week.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Week {
    /// Monday.
    pub from: String,
    /// Sunday.
    pub to: String,
    /// Its seven days.
    pub days: Vec<WeekDay>,
    /// What was due before Monday and is not settled; of this week only.
    pub over: Vec<DueItem>,
    /// What has no last day.
    pub open: Vec<DueItem>,
    /// What lies with others, whenever it is due.
    pub waiting: Vec<DueItem>,
    /// What was put off and would stand in the week.
    pub snoozed: Vec<SnoozedItem>,
    /// Years of the week whose table of rest days is not here.
    pub without_table: Vec<i32>,
}

/// A day of the week.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WeekDay {
    /// The day.
    pub day: String,
    /// 一 to 日
    pub weekday: String,
    /// Why nobody works: the name of the festival, 周末; of a worked week-end 调休上班; empty on a plain working day.
    pub mark: String,
    /// Whether it is worked.
    pub working: bool,
    /// What is due on it.
    pub items: Vec<DueItem>,
}

/// Lists what is due in a week.
pub fn today_week(office: &Office, request: TodayWeek, progress: &dyn Progress) -> Answer<Week> {
    let rules = RulesOfDay::read(office)?;
    let monday = day_if(&request.on, "on")?.unwrap_or(rules.today).monday();
    let sunday = monday.plus_days(6);
    let due = today(office, Nothing {}, progress)?;
    let days = (0..7).map(|ahead| week_day(monday.plus_days(ahead), &rules));
    let mut week = Week {
        from: monday.to_string(),
        to: sunday.to_string(),
        days: days.collect(),
        over: Vec::new(),
        open: Vec::new(),
        waiting: Vec::new(),
        snoozed: Vec::new(),
        without_table: rules.calendar().missing(monday, sunday),
    };
    let is_this_week = monday <= rules.today && rules.today <= sunday;
    for item in due.items {
        week.place(item, is_this_week);
    }
    week.snoozed = due
        .snoozed
        .into_iter()
        .filter(|away| falls(&away.item, &week.from, &week.to))
        .collect();
    Ok(week)
}

/// Whether the last day of something lies between two days; ISO days compare as text.
fn falls(item: &DueItem, from: &str, to: &str) -> bool {
    item.due
        .as_deref()
        .is_some_and(|due| from <= due && due <= to)
}

impl Week {
    fn place(&mut self, item: DueItem, is_this_week: bool) {
        if item.waits.is_some() {
            self.waiting.push(item);
            return;
        }
        let Some(due) = item.due.clone() else {
            if is_this_week {
                self.open.push(item);
            }
            return;
        };
        if let Some(day) = self.days.iter_mut().find(|day| day.day == due) {
            day.items.push(item);
        } else if is_this_week && due < self.from {
            self.over.push(item);
        }
    }
}

fn week_day(day: Day, rules: &RulesOfDay) -> WeekDay {
    let calendar = rules.calendar();
    let working = calendar.is_working(day);
    let mark = match calendar.festival(day) {
        Some(name) => name.to_owned(),
        None if day.is_weekend() && working => "调休上班".to_owned(),
        None if day.is_weekend() => "周末".to_owned(),
        None => String::new(),
    };
    let nth = day.monday().days_until(day) as usize;
    WeekDay {
        day: day.to_string(),
        weekday: "一二三四五六日".chars().nth(nth).into_iter().collect(),
        mark,
        working,
        items: Vec::new(),
    }
}

/// Where the week goes.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TodayWeekWrite {
    /// Any of its days; `null` for this week.
    #[serde(default)]
    pub on: Option<String>,
    /// The file.
    pub to: String,
}

const HEADINGS: &[Heading] = &[
    ("哪天", 13.0, Kind::Text),
    ("星期", 6.0, Kind::Text),
    ("休、班", 10.0, Kind::Text),
    ("要办的事", 32.0, Kind::Words),
    ("说明", 36.0, Kind::Words),
    ("依据", 26.0, Kind::Words),
    ("怎么办、等谁", 14.0, Kind::Words),
    ("办好了（签字）", 14.0, Kind::Text),
];

/// Writes a week as a sheet: the seven days in order, a day without anything due with room to write on; then what is overdue, what
/// has no day, what lies with others, and what was put off.
pub fn today_week_write(
    office: &Office,
    request: TodayWeekWrite,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    let week = today_week(office, TodayWeek { on: request.on }, progress)?;
    let span = |text: &str| text.parse::<Day>().map_or(String::new(), Day::chinese);
    let title = format!("一周要办的事　{}至{}", span(&week.from), span(&week.to));
    let mut remarks = vec![format!("截至 {}。", office.today().chinese())];
    for year in &week.without_table {
        remarks.push(format!(
            "{year} 年的节假日安排还没有，只按周末和法定节日标。"
        ));
    }
    let list = list(&title, HEADINGS, remarks);
    write(ListWrite { to: request.to }, &list, lines(week), progress)
}

fn lines(week: Week) -> Vec<Vec<Cell<'static>>> {
    let mut lines = Vec::new();
    let all = |lines: &mut Vec<_>, head: &str, items: Vec<DueItem>| {
        for item in items {
            let due = item.due.clone().unwrap_or_default();
            lines.push(line([head.to_owned(), String::new(), due], item));
        }
    };
    all(&mut lines, "已经过期", week.over);
    for day in week.days {
        let head = [day.day, day.weekday, day.mark];
        if day.items.is_empty() {
            lines.push(head.clone().map(Cell::text).into());
        }
        for item in day.items {
            lines.push(line(head.clone(), item));
        }
    }
    all(&mut lines, "没有期限", week.open);
    all(&mut lines, "等对方", week.waiting);
    for away in week.snoozed {
        let until = format!("放到 {}：{}", away.until, away.reason);
        let mut cells = line(
            ["先放着".to_owned(), String::new(), String::new()],
            away.item,
        );
        cells.push(Cell::text(until));
        lines.push(cells);
    }
    lines
}

fn line(head: [String; 3], item: DueItem) -> Vec<Cell<'static>> {
    let mut cells: Vec<Cell<'static>> = head.map(Cell::text).into();
    let act = match item.waits {
        Some(whom) => format!("等{whom}"),
        None => item.act,
    };
    cells.extend([
        Cell::text(item.title),
        Cell::text(item.detail),
        item.article.map_or(Cell::Empty, Cell::text),
        Cell::text(act),
    ]);
    cells
}
