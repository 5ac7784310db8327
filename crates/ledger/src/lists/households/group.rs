//! Which rows are of one household (一户). Pure.

use super::HouseholdField as Field;
use super::words::read_relation;
use crate::assistance::households::Relation;
use crate::shared::half_width;
use crate::sheets::{SourceRow, is_blank};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// What a row says of the household it is of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Key {
    /// 档案编号
    pub file_no: Option<String>,
    /// 户主身份证号; the worker's own row has it as its own.
    pub head_document: Option<String>,
    /// 户主姓名
    pub head_name: Option<String>,
    /// Whether it is the worker's own row.
    pub is_head: bool,
}

/// Whether a sheet has a row for each person: it says what somebody is to the worker, or names the worker beside a person.
pub(super) fn is_by_person(row: &SourceRow<'_, Field>) -> bool {
    let has = |field| row.index(field).is_some();
    has(Field::Relation) || (has(Field::Name) && (has(Field::HeadName) || has(Field::HeadDocument)))
}

/// Reads the key of a row, whatever else is wrong with it.
pub(super) fn key_of(row: &SourceRow<'_, Field>) -> Key {
    let text = |field| {
        let text: String = half_width(row.text(field).unwrap_or_default())
            .chars()
            .filter(|c| !c.is_whitespace())
            .collect();
        (!is_blank(&text)).then(|| text.to_uppercase())
    };
    let by_person = is_by_person(row);
    let (name, document) = (text(Field::Name), text(Field::DocumentNo));
    let (head_name, head_document) = (text(Field::HeadName), text(Field::HeadDocument));
    let is_head = !by_person
        || match text(Field::Relation).and_then(|word| read_relation(&word)) {
            Some(relation) => relation == Relation::Head,
            // Who bears the worker's number or name is the worker.
            None => match (&document, &head_document) {
                (Some(own), Some(head)) => own == head,
                _ => name.is_some() && name == head_name,
            },
        };
    Key {
        file_no: text(Field::FileNo),
        head_document: head_document.or_else(|| document.filter(|_| is_head)),
        head_name: head_name.or_else(|| name.filter(|_| is_head)),
        is_head,
    }
}

/// Gives the rows of one household one number, in the order in which households appear.
#[derive(Debug, Default)]
pub(super) struct Groups {
    known: HashMap<(u8, String), u32>,
    last: u32,
    count: u32,
}

impl Groups {
    /// The household of a row. A row that says nothing of it stands below its household's first.
    pub(super) fn of(&mut self, key: &Key) -> u32 {
        let names: Vec<(u8, String)> = [(0, &key.file_no), (1, &key.head_document)]
            .into_iter()
            .filter_map(|(way, text)| Some((way, text.clone()?)))
            .collect();
        let by_name = key.head_name.clone().map(|name| (2, name));
        let sure = names.iter().find_map(|name| self.known.get(name)).copied();
        let found = sure.or_else(|| {
            // A worker without number or with a new one is another household than a namesake's.
            let by_name = by_name
                .as_ref()
                .filter(|_| !key.is_head && names.is_empty());
            by_name.and_then(|name| self.known.get(name)).copied()
        });
        let below = (!key.is_head && names.is_empty() && by_name.is_none() && self.count > 0)
            .then_some(self.last);
        let group = found.or(below).unwrap_or_else(|| {
            self.count += 1;
            self.count
        });
        for name in names.into_iter().chain(by_name) {
            self.known.insert(name, group);
        }
        self.last = group;
        group
    }
}
