#![allow(clippy::unwrap_used)]
//! Taking a sheet in: each row as a table, and whole sheets against a real ledger.

mod batches;
mod rows;

use super::Field;
use crate::sheets::SourceCell;

/// Columns of the test sheets.
const FIELDS: [Option<Field>; 7] = [
    Some(Field::Serial),
    Some(Field::Name),
    Some(Field::DocumentNo),
    Some(Field::Sex),
    Some(Field::Phone),
    Some(Field::JoinedOn),
    None,
];

fn headings() -> Vec<String> {
    [
        "序号",
        "姓名",
        "身份证号",
        "性别",
        "手机",
        "入会时间",
        "血型",
    ]
    .map(str::to_owned)
    .to_vec()
}

/// Text cells; a text that begins with `#` is a number to the sheet.
fn cells(texts: &[&str]) -> Vec<SourceCell> {
    let cell = |text: &&str| match text.strip_prefix('#') {
        Some(number) => SourceCell {
            text: number.to_owned(),
            is_number: true,
        },
        None => SourceCell {
            text: (*text).to_owned(),
            is_number: false,
        },
    };
    texts.iter().map(cell).collect()
}
