//! A place of the body: what is written there, or the gap to write it.

use super::TURN;
use crate::documents::numerals;
use crate::documents::template::{Field, Kind};
use crate::documents::values::Said;
use minijinja::value::{Object, ObjectRepr, Value};
use minijinja::{Error, ErrorKind};
use std::fmt;
use std::sync::Arc;

/// How a value is written.
#[derive(Debug, Clone, Copy)]
pub(super) enum Style {
    Plain,
    /// 大写: money in capitals.
    Capitals,
    /// 中文: a number in Chinese numerals.
    Chinese,
    /// 年月: a day without its day.
    Month,
}

/// A place of the body with what is written there, or the gap to write it.
#[derive(Debug, Clone)]
pub(super) struct Slot {
    pub said: Option<Said>,
    kind: Kind,
    room: usize,
    holds: bool,
    style: Style,
}

impl Slot {
    /// On a blank an optional clause is printed, to be struck out by hand; in a filled document it is left out.
    pub fn gap(field: &Field, holds: bool) -> Self {
        Self {
            said: None,
            kind: field.kind.clone(),
            room: field.example.chars().count(),
            holds,
            style: Style::Plain,
        }
    }

    /// A long choice in every row of a list would be noise: there it is written by hand.
    pub fn gap_in_row(column: &Field) -> Self {
        let kind = match &column.kind {
            Kind::Choice(words) if words.concat().chars().count() > 4 => Kind::Text,
            other => other.clone(),
        };
        Self {
            kind,
            ..Self::gap(column, true)
        }
    }

    pub fn of(field: &Field, said: Option<&Said>) -> Self {
        Self {
            said: said.cloned(),
            ..Self::gap(field, false)
        }
    }

    fn empty(&self) -> String {
        let line = |least: usize, most: usize| "＿".repeat(self.room.clamp(least, most));
        match (&self.kind, self.style) {
            (Kind::Day, Style::Month) => "　　　　年　　月".to_owned(),
            (Kind::Day, _) => "　　　　年　　月　　日".to_owned(),
            (Kind::YesNo, _) => "□是　□否".to_owned(),
            (Kind::Choice(words), _) => words
                .iter()
                .map(|word| format!("□{word}"))
                .collect::<Vec<_>>()
                .join("　"),
            (Kind::Money, Style::Capitals) => "＿".repeat(12),
            (Kind::Money | Kind::Number, _) => line(3, 8),
            (Kind::Long, _) => line(24, 72),
            _ => line(4, 18),
        }
    }
}

impl Object for Slot {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn is_true(self: &Arc<Self>) -> bool {
        match &self.said {
            Some(Said::YesNo(yes)) => *yes,
            Some(_) => true,
            None => self.holds,
        }
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match (&self.said, self.style) {
            (None, _) => self.empty(),
            (Some(Said::Text(text)), _) => plain(text),
            (Some(Said::Day(day)), Style::Month) => {
                let (year, month, _) = day.parts();
                format!("{year}年{month}月")
            }
            (Some(Said::Day(day)), _) => day.to_string(),
            (Some(Said::Money(fen)), Style::Capitals) => {
                numerals::capitals(*fen).unwrap_or_else(|| yuan(*fen))
            }
            (Some(Said::Money(fen)), _) => yuan(*fen),
            (Some(Said::Number(number)), Style::Chinese) => numerals::chinese(*number),
            (Some(Said::Number(number)), _) => number.to_string(),
            (Some(Said::YesNo(yes)), _) => if *yes { "是" } else { "否" }.to_owned(),
        };
        f.write_str(&text)
    }
}

/// 元 with two decimals.
fn yuan(fen: i64) -> String {
    let sign = if fen < 0 { "-" } else { "" };
    let whole = fen.unsigned_abs();
    format!("{sign}{}.{:02}", whole / 100, whole % 100)
}

/// Text without our marks; an empty line is none, a new line is a new paragraph.
fn plain(text: &str) -> String {
    let clean = |line: &str| -> String {
        line.trim()
            .chars()
            .filter(|letter| !('\u{e000}'..='\u{f8ff}').contains(letter) && !letter.is_control())
            .map(|letter| match letter {
                // What divides cells and lines of a table is no letter of a value.
                '|' => '｜',
                '¶' => ' ',
                other => other,
            })
            .collect()
    };
    let lines: Vec<String> = text
        .lines()
        .map(clean)
        .filter(|line| !line.is_empty())
        .collect();
    lines.join(&TURN.to_string())
}

/// 达到: whether a number is at least so many parts of another, as `实到 | 达到(应到, 2, 3)` is two thirds. What is not known
/// yet is taken to do so: on a blank the clause is printed as it normally reads.
pub(super) fn reaches(part: &Value, whole: &Value, over: i64, under: i64) -> Result<bool, Error> {
    let number = |value: &Value| match value.downcast_object_ref::<Slot>() {
        Some(Slot {
            said: Some(Said::Number(number)),
            ..
        }) => Ok(Some(i128::from(*number))),
        Some(Slot {
            said: None,
            kind: Kind::Number,
            ..
        }) => Ok(None),
        _ => Err(Error::new(
            ErrorKind::InvalidOperation,
            "达到 compares 整数",
        )),
    };
    Ok(match (number(part)?, number(whole)?) {
        (Some(part), Some(whole)) => part * i128::from(under) >= whole * i128::from(over),
        _ => true,
    })
}

pub(super) fn styled(value: &Value, style: Style) -> Result<Value, Error> {
    let fits = |kind: &Kind| {
        matches!(
            (kind, style),
            (Kind::Money, Style::Capitals)
                | (Kind::Number, Style::Chinese)
                | (Kind::Day, Style::Month)
        )
    };
    if let Some(slot) = value
        .downcast_object_ref::<Slot>()
        .filter(|slot| fits(&slot.kind))
    {
        return Ok(Value::from_object(Slot {
            style,
            ..slot.clone()
        }));
    }
    match (i64::try_from(value.clone()), style) {
        (Ok(number), Style::Chinese) => Ok(Value::from(numerals::chinese(number))),
        _ => Err(Error::new(
            ErrorKind::InvalidOperation,
            "大写 takes 金额, 中文 takes 整数, 年月 takes 日期",
        )),
    }
}
