//! Reads what a person typed into the form of a document, field by field.

use crate::failure::FieldFault;
use crate::messages;
use std::collections::BTreeMap;
use taizhang_ledger::shared::{Fen, half_width, read_day, read_yes_no};
use taizhang_reports::Day;
use taizhang_reports::documents::{Field, Kind, MOST_MONEY, RowSaid, Said, Template, Values};

/// Single values as typed, by field.
pub type PaperValues = BTreeMap<String, String>;
/// A row as typed, by column.
pub type PaperRow = BTreeMap<String, String>;

/// What was typed, read; what could not be read, as faults of fields; and advice that is in nobody's way.
#[derive(Debug, Default)]
pub(super) struct Reading {
    pub values: Values,
    pub faults: Vec<FieldFault>,
    pub advice: Vec<FieldFault>,
}

/// Reads a form. Rows with nothing in them are no rows.
pub(super) fn read(
    template: &Template,
    values: &PaperValues,
    rows: &BTreeMap<String, Vec<PaperRow>>,
) -> Reading {
    let mut reading = Reading::default();
    for (name, text) in values.iter().filter(|(_, text)| !text.trim().is_empty()) {
        match template.field(name) {
            Some(field) if !matches!(field.kind, Kind::Rows { .. }) => {
                if let Some(said) = reading.one(name, field, text) {
                    reading.values.single.insert(name.clone(), said);
                }
            }
            _ => reading.fault(name, messages::no_such_field(name)),
        }
    }
    for (name, rows) in rows {
        match template.field(name).map(|field| &field.kind) {
            Some(Kind::Rows { columns, .. }) => {
                let read = rows
                    .iter()
                    .filter(|row| row.values().any(|text| !text.trim().is_empty()))
                    .enumerate()
                    .map(|(at, row)| reading.row(&format!("{name}.{}", at + 1), columns, row))
                    .collect();
                reading.values.rows.insert(name.clone(), read);
            }
            _ => reading.fault(name, messages::no_such_field(name)),
        }
    }
    reading
}

impl Reading {
    fn fault(&mut self, field: &str, message: String) {
        self.faults.push(FieldFault {
            field: field.to_owned(),
            message,
        });
    }

    fn row(&mut self, at: &str, columns: &[Field], row: &PaperRow) -> RowSaid {
        let mut said = RowSaid::new();
        for (name, text) in row.iter().filter(|(_, text)| !text.trim().is_empty()) {
            let place = format!("{at}.{name}");
            match columns.iter().find(|column| column.name == *name) {
                Some(column) => {
                    if let Some(value) = self.one(&place, column, text) {
                        said.insert(name.clone(), value);
                    }
                }
                None => self.fault(&place, messages::no_such_field(name)),
            }
        }
        said
    }

    fn one(&mut self, place: &str, field: &Field, text: &str) -> Option<Said> {
        let text = text.trim();
        let said = match &field.kind {
            Kind::Text | Kind::Long => Some(Said::Text(text.to_owned())),
            Kind::DocumentNumber => {
                if let Some(message) = messages::number_advice(text) {
                    self.advice.push(FieldFault {
                        field: place.to_owned(),
                        message,
                    });
                }
                Some(Said::Text(text.to_owned()))
            }
            Kind::Choice(words) => words
                .iter()
                .find(|word| *word == text)
                .cloned()
                .map(Said::Text),
            Kind::Day => read_day(text)
                .ok()
                .and_then(|(day, _)| Day::parse(&day.to_string()))
                .map(Said::Day),
            Kind::Money => Fen::read(text)
                .ok()
                .filter(|fen| fen.0.abs() <= MOST_MONEY)
                .map(|fen| Said::Money(fen.0)),
            Kind::Number => half_width(text)
                .replace(',', "")
                .parse()
                .ok()
                .map(Said::Number),
            Kind::YesNo => read_yes_no(text).map(Said::YesNo),
            Kind::Rows { .. } => None,
        };
        if said.is_none() {
            self.fault(place, messages::unread_value(field, text));
        }
        said
    }
}
