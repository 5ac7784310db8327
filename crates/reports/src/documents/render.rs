//! Puts values into a template's body. Every value comes out between marks of its own, so that nothing a person typed
//! can become a heading or a table, and a preview can tell what was filled in.

use super::fault::{Fault, FaultKind};
use super::numerals;
use super::template::{Field, Kind, Template};
use super::values::{Said, Values};
use minijinja::value::{Object, ObjectRepr, Value};
use minijinja::{Environment, Error, ErrorKind, UndefinedBehavior};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// Before and after what was filled in, and a gap to fill by hand. Private letters: no value may bring one.
pub(super) const FILLED: char = '\u{e000}';
pub(super) const GAP: char = '\u{e001}';
pub(super) const END: char = '\u{e002}';
/// A new paragraph inside a value.
pub(super) const TURN: char = '\u{e003}';

/// Steps of the template language before a body counts as endless; the longest of ours takes some thousands.
const FUEL: u64 = 2_000_000;

/// What to print (打印什么).
#[derive(Debug, Clone, Copy)]
pub enum Print<'a> {
    /// Values; an empty optional field leaves a gap.
    Filled(&'a Values),
    /// 空白: gaps for all of them, every optional clause, some empty rows.
    Blank,
}

/// Renders the body as marked lines.
///
/// # Errors
/// What the template language says of the body, with the line in the file.
pub(super) fn render(template: &Template, print: Print<'_>) -> Result<String, Fault> {
    let environment = environment();
    let fault = |error: Error| fault_of(template, &error);
    let body = environment
        .template_from_str(&template.body)
        .map_err(fault)?;
    body.render(Value::from(context(template, print)))
        .map_err(fault)
}

/// Variables that a body reads and nobody sets.
pub(super) fn variables(template: &Template) -> Result<Vec<String>, Fault> {
    let environment = environment();
    let body = environment
        .template_from_str(&template.body)
        .map_err(|error| fault_of(template, &error))?;
    let mut names: Vec<String> = body.undeclared_variables(false).into_iter().collect();
    names.sort();
    Ok(names)
}

fn environment() -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_trim_blocks(true);
    environment.set_lstrip_blocks(true);
    environment.set_fuel(Some(FUEL));
    environment.add_filter("大写", |value: Value| styled(&value, Style::Capitals));
    environment.add_filter("中文", |value: Value| styled(&value, Style::Chinese));
    environment.add_filter("年月", |value: Value| styled(&value, Style::Month));
    environment.add_filter("达到", reaches);
    environment.set_formatter(|out, _, value| {
        let slot = value.downcast_object_ref::<Slot>();
        let gap = slot.is_some_and(|slot| slot.said.is_none());
        let text = if value.is_none() {
            String::new()
        } else {
            value.to_string()
        };
        let mark = if gap { GAP } else { FILLED };
        fmt::Write::write_fmt(out, format_args!("{mark}{text}{END}")).map_err(Error::from)
    });
    environment
}

fn context(template: &Template, print: Print<'_>) -> BTreeMap<String, Value> {
    template
        .fields
        .iter()
        .map(|field| (field.name.clone(), value_of(field, print)))
        .collect()
}

fn value_of(field: &Field, print: Print<'_>) -> Value {
    match (&field.kind, print) {
        (Kind::Rows { blank, columns }, Print::Blank) => {
            let row = || row_of(columns, Slot::gap_in_row);
            (0..*blank).map(|_| row()).collect()
        }
        (Kind::Rows { columns, .. }, Print::Filled(values)) => values
            .rows
            .get(&field.name)
            .into_iter()
            .flatten()
            .map(|row| row_of(columns, |column| Slot::of(column, row.get(&column.name))))
            .collect(),
        (_, Print::Blank) => Value::from_object(Slot::gap(field, true)),
        (_, Print::Filled(values)) => {
            Value::from_object(Slot::of(field, values.single.get(&field.name)))
        }
    }
}

fn row_of(columns: &[Field], slot: impl Fn(&Field) -> Slot) -> Value {
    columns
        .iter()
        .map(|column| (column.name.clone(), Value::from_object(slot(column))))
        .collect()
}

/// How a value is written.
#[derive(Debug, Clone, Copy)]
enum Style {
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
struct Slot {
    said: Option<Said>,
    kind: Kind,
    room: usize,
    holds: bool,
    style: Style,
}

impl Slot {
    /// On a blank an optional clause is printed, to be struck out by hand; in a filled document it is left out.
    fn gap(field: &Field, holds: bool) -> Self {
        Self {
            said: None,
            kind: field.kind.clone(),
            room: field.example.chars().count(),
            holds,
            style: Style::Plain,
        }
    }

    /// A long choice in every row of a list would be noise: there it is written by hand.
    fn gap_in_row(column: &Field) -> Self {
        let kind = match &column.kind {
            Kind::Choice(words) if words.concat().chars().count() > 4 => Kind::Text,
            other => other.clone(),
        };
        Self {
            kind,
            ..Self::gap(column, true)
        }
    }

    fn of(field: &Field, said: Option<&Said>) -> Self {
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
fn reaches(part: &Value, whole: &Value, over: i64, under: i64) -> Result<bool, Error> {
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

fn styled(value: &Value, style: Style) -> Result<Value, Error> {
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

fn fault_of(template: &Template, error: &Error) -> Fault {
    let line = template.body_line + error.line().unwrap_or(1) - 1;
    let written = error
        .range()
        .and_then(|range| template.body.get(range))
        .unwrap_or_default()
        .to_owned();
    let kind = match error.kind() {
        ErrorKind::UndefinedError => FaultKind::Unknown { name: written },
        ErrorKind::UnknownFilter => FaultKind::Filter { name: written },
        ErrorKind::OutOfFuel => FaultKind::Endless,
        _ => FaultKind::Syntax {
            detail: error
                .detail()
                .map_or_else(|| error.kind().to_string(), str::to_owned),
        },
    };
    Fault { line, kind }
}
