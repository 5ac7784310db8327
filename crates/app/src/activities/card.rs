//! Kinds as pages read them: what a form asks, what is counted.

use super::{Nothing, kinds};
use crate::assistance::Choice;
use crate::{Answer, Office, Progress};
use serde::Serialize;
use std::collections::BTreeMap;
use taizhang_ledger::activities::{
    ActivityKind, FieldKind, FieldValue, Fields, FollowOutcome, KindField, KindGroup, Level,
    Recipient, in_use, said_field,
};
use taizhang_ledger::shared::Fen;
use ts_rs::TS;

/// All kinds.
#[derive(Debug, Clone, Serialize, TS)]
pub struct KindList {
    /// By group.
    pub kinds: Vec<KindCard>,
    /// Groups in their order.
    pub groups: Vec<Choice>,
    /// Levels, the highest first.
    pub levels: Vec<Choice>,
    /// What can come of introducing somebody.
    pub outcomes: Vec<Choice>,
}

/// A kind.
#[derive(Debug, Clone, Serialize, TS)]
pub struct KindCard {
    /// Its code.
    pub code: String,
    /// Its version.
    pub version: i64,
    /// 名称
    pub name: String,
    /// Code of its group.
    pub group: String,
    /// The programme that it answers; 0 for a county's own.
    pub row: i64,
    /// `event`, `log`, `place` or `award`.
    pub shape: String,
    /// Whether it is named at a level.
    pub levelled: bool,
    /// `person`, `team` or `either`, of an honour.
    pub recipient: Option<String>,
    /// A place is looked at every so many months.
    pub check_months: Option<i64>,
    /// Whether it can be entered anew.
    pub offered: bool,
    /// Whether it ships with the program rather than being the county's.
    pub shipped: bool,
    /// How much stands that was entered by it, whatever the version.
    pub used: i64,
    /// Where it comes from.
    pub source: String,
    /// What is asked.
    pub fields: Vec<FieldCard>,
    /// What is counted, in words.
    pub counts: Vec<String>,
}

/// A field of a kind.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FieldCard {
    /// Its code.
    pub code: String,
    /// 名称
    pub label: String,
    /// `count`, `money`, `text`, `choice`, `day` or `yes`.
    pub kind: String,
    /// 单位
    pub unit: Option<String>,
    /// Whether it has to be said.
    pub required: bool,
    /// What can be chosen.
    pub options: Vec<Choice>,
}

/// An answer of a record.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FieldLine {
    /// Code of the field.
    pub code: String,
    /// 名称
    pub label: String,
    /// As it would be typed.
    pub typed: String,
    /// In words, with its unit.
    pub words: String,
}

pub(super) fn choices<'a>(list: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<Choice> {
    list.map(|(code, label)| Choice {
        code: code.to_owned(),
        label: label.to_owned(),
    })
    .collect()
}

/// Lists the kinds that can be entered, and those that were.
pub fn activity_kinds(office: &Office, _: Nothing, _: &dyn Progress) -> Answer<KindList> {
    let kinds = kinds(office)?;
    let used = office.ledger()?.read(in_use)?;
    let mut by_code: BTreeMap<&str, i64> = BTreeMap::new();
    for ((code, _), count) in &used {
        *by_code.entry(code).or_default() += count;
    }
    let cards = kinds.all().into_iter().map(|kind| {
        let offered = kinds.offered_one(&kind.code).is_some();
        let used = by_code.get(kind.code.as_str()).copied().unwrap_or(0);
        KindCard {
            offered,
            used,
            ..KindCard::of(kind)
        }
    });
    Ok(KindList {
        kinds: cards.collect(),
        groups: choices(KindGroup::ALL.iter().map(|one| (one.code(), one.label()))),
        levels: choices(Level::ALL.iter().map(|one| (one.code(), one.label()))),
        outcomes: choices(
            FollowOutcome::ALL
                .iter()
                .map(|one| (one.code(), one.label())),
        ),
    })
}

impl KindCard {
    /// A version of a kind by itself.
    pub(super) fn of(kind: &ActivityKind) -> Self {
        Self {
            code: kind.code.clone(),
            version: kind.version,
            name: kind.name.clone(),
            group: kind.group.code().to_owned(),
            row: kind.row,
            shape: kind.shape.code().to_owned(),
            levelled: kind.levelled,
            recipient: kind.recipient.map(|who| Recipient::code(who).to_owned()),
            check_months: kind.check_months,
            offered: !kind.withdrawn,
            shipped: super::shipped_kind(&kind.key()).is_some(),
            used: 0,
            source: kind.source.clone(),
            fields: kind.fields.iter().map(FieldCard::of).collect(),
            counts: kind
                .counts
                .iter()
                .map(|count| format!("{}（{}）", count.label, count.unit))
                .collect(),
        }
    }
}

impl FieldCard {
    fn of(field: &KindField) -> Self {
        let options = field.options.iter();
        Self {
            code: field.code.clone(),
            label: field.label.clone(),
            kind: field.kind.code().to_owned(),
            unit: field.unit.clone(),
            required: field.required,
            options: choices(options.map(|one| (one.code.as_str(), one.label.as_str()))),
        }
    }
}

/// The answers of a record in the order of its kind; of a kind that is not known here, none.
pub(super) fn field_lines(kind: Option<&ActivityKind>, fields: &Fields) -> Vec<FieldLine> {
    let Some(kind) = kind else {
        return Vec::new();
    };
    let line = |field: &KindField| {
        let value = fields.get(&field.code)?;
        let said = said_field(field, value);
        Some(FieldLine {
            code: field.code.clone(),
            label: field.label.clone(),
            typed: typed(field, value),
            words: match &field.unit {
                Some(unit) => format!("{said} {unit}"),
                None => said,
            },
        })
    };
    kind.fields.iter().filter_map(line).collect()
}

fn typed(field: &KindField, value: &FieldValue) -> String {
    match (field.kind, value) {
        (FieldKind::Money, FieldValue::Number(fen)) => Fen(*fen).to_string(),
        (FieldKind::Yes, _) => said_field(field, value),
        (_, FieldValue::Number(number)) => number.to_string(),
        (_, FieldValue::Text(text)) => text.clone(),
    }
}

/// 参加人数 120 人，获奖人数 6 人: the numbers of a record in one line.
pub(super) fn summary(kind: Option<&ActivityKind>, lines: &[FieldLine]) -> String {
    let is_number = |line: &&FieldLine| {
        let field = kind.and_then(|kind| kind.field(&line.code));
        field.is_some_and(|field| matches!(field.kind, FieldKind::Count | FieldKind::Money))
    };
    let words: Vec<String> = lines
        .iter()
        .filter(is_number)
        .map(|line| format!("{} {}", line.label, line.words))
        .collect();
    words.join("，")
}
