//! What a row of the sheet says, and how a name and a figure are read. Pure.

use super::FigureField as Field;
use crate::lists::reading::{Reading, is_no_row, read_count};
use crate::returns::{LineKind, Value};
use crate::shared::{Day, Fen, half_width, read_day, read_yes_no, yes_or_no};
use crate::sheets::SourceRow;

/// What a row says.
pub(super) struct FigureSaid {
    /// 编号, as the sheet numbers it.
    pub no: Option<String>,
    /// 指标
    pub label: String,
    /// The figure, as it is written.
    pub value: String,
}

/// Reads a row: `None` if the line is none of the form, or has no figure.
pub(super) fn read(row: &SourceRow<'_, Field>, today: Day) -> Option<FigureSaid> {
    if is_no_row(row, &[Field::Label]) {
        return None;
    }
    let reading = Reading::of(row, today);
    Some(FigureSaid {
        no: reading.words(Field::Number).map(|text| {
            let plain = half_width(&text);
            let plain = plain.trim();
            plain.strip_suffix(".0").unwrap_or(plain).to_owned()
        }),
        label: reading.words(Field::Label)?,
        value: reading.words(Field::Value)?,
    })
}

/// The name of a line for comparing: without its number, 其中, its unit in brackets, and 总 or 人数 at the end.
pub(in crate::lists) fn name_of(label: &str) -> String {
    let plain: String = half_width(label)
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    let mut name = plain.as_str();
    let numbering =
        |c: char| c.is_ascii_digit() || "一二三四五六七八九十()[].、,①②③④⑤⑥⑦⑧⑨".contains(c);
    // 一、职工 loses its number, 一线职工 does not.
    if let Some(at) = name
        .find(['、', '.', ')'])
        .filter(|at| name[..*at].chars().all(numbering))
    {
        name = name[at..].trim_start_matches(numbering);
    }
    for lead in ["其中", "#"] {
        name = name.strip_prefix(lead).unwrap_or(name);
        name = name.trim_start_matches([':', '：']);
    }
    let of_unit = |(_, unit): &(&str, &str)| ["人)", "个)", "家)", "%)"].contains(unit);
    if let Some((before, _)) = name.rsplit_once('(').filter(of_unit) {
        name = before;
    }
    let tails = ["总人数", "人数", "总数", "个数", "数"];
    let shorter = tails.iter().find_map(|tail| name.strip_suffix(tail));
    shorter
        .filter(|rest| !rest.is_empty())
        .unwrap_or(name)
        .to_owned()
}

/// A figure of a kind: a rate with or without %, and up to 1 as the share that a cell of percents holds.
pub(in crate::lists) fn read_value(text: &str, kind: LineKind) -> Option<Value> {
    match kind {
        LineKind::Count => read_count(text).map(Value::Number),
        LineKind::Money => Fen::read(text).ok().map(|fen| Value::Number(fen.0)),
        LineKind::Percent => read_tenths(text).map(Value::Number),
        LineKind::Text => Some(Value::Text(text.trim().to_owned())),
        LineKind::Date => {
            let (day, _) = read_day(text).ok()?;
            Some(Value::Text(day.to_string()))
        }
        LineKind::YesNo => {
            let yes = read_yes_no(text.trim())?;
            Some(Value::Text(yes_or_no(yes).to_owned()))
        }
    }
}

/// Tenths of a percent: 85.8% and 85.8 and 0.858 are 858. Half a tenth is rounded up.
fn read_tenths(text: &str) -> Option<i64> {
    let plain: String = half_width(text)
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    let (digits, is_percent) = match plain.strip_suffix('%') {
        Some(digits) => (digits, true),
        None => (plain.as_str(), false),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || whole.len() > 4 || !all_digits(whole) || !all_digits(part) {
        return None;
    }
    // Ten-thousandths of what is written, so that nothing is rounded twice.
    let part: i64 = format!("{part:0<4}")[..4].parse().ok()?;
    let written = whole.parse::<i64>().ok()? * 10_000 + part;
    let is_share = !is_percent && written <= 10_000;
    Some(if is_share {
        (written + 5) / 10
    } else {
        (written + 500) / 1_000
    })
}
