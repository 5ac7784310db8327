//! Puts values into a template's body. Every value comes out between marks of its own, so that nothing a person typed
//! can become a heading or a table, and a preview can tell what was filled in.

mod slot;

use super::fault::{Fault, FaultKind};
use super::template::{Field, Kind, Template};
use super::values::Values;
use minijinja::value::Value;
use minijinja::{Environment, Error, ErrorKind, UndefinedBehavior};
use slot::{Slot, Style, reaches, styled};
use std::collections::BTreeMap;
use std::fmt;

/// Before and after what was filled in, and a gap to fill by hand. Private letters: no value may bring one.
pub(in crate::documents) const FILLED: char = '\u{e000}';
pub(in crate::documents) const GAP: char = '\u{e001}';
pub(in crate::documents) const END: char = '\u{e002}';
/// A new paragraph inside a value.
pub(in crate::documents) const TURN: char = '\u{e003}';

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
pub(in crate::documents) fn render(template: &Template, print: Print<'_>) -> Result<String, Fault> {
    let environment = environment();
    let fault = |error: Error| fault_of(template, &error);
    let body = environment
        .template_from_str(&template.body)
        .map_err(fault)?;
    body.render(Value::from(context(template, print)))
        .map_err(fault)
}

/// Variables that a body reads and nobody sets.
pub(in crate::documents) fn variables(template: &Template) -> Result<Vec<String>, Fault> {
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
