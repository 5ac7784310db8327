//! What a kind asks beside title and day (字段): read once by its kind, kept as one text, shown again in words.

use super::kinds::{ActivityKind, FieldKind, KindField};
use super::rules::ActivityError;
use crate::shared::{Day, Fen, half_width, is_deceptive, read_day, read_yes_no};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

/// One answer: a count, 分 or 1 for yes as a number; a day as `2026-11-24`, a choice as its code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum FieldValue {
    /// A count, money in 分, yes (1) or no (0).
    Number(i64),
    /// A text, a day, the code of a choice.
    Text(String),
}

/// The answers, by code of the field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields(BTreeMap<String, FieldValue>);

impl Fields {
    /// A number; `None` where nothing was said.
    pub fn number(&self, code: &str) -> Option<i64> {
        match self.0.get(code) {
            Some(FieldValue::Number(number)) => Some(*number),
            _ => None,
        }
    }

    /// Any answer.
    pub fn get(&self, code: &str) -> Option<&FieldValue> {
        self.0.get(code)
    }

    /// The answers in the order of their codes.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &FieldValue)> {
        self.0.iter().map(|(code, value)| (code.as_str(), value))
    }
}

/// A text that holds no answers as this program writes them.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no fields of an activity")]
pub struct BadFields;

impl fmt::Display for Fields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = serde_json::to_string(&self.0).map_err(|_| fmt::Error)?;
        f.write_str(&text)
    }
}

impl FromStr for Fields {
    type Err = BadFields;

    /// Takes the one canonical form: two texts of one meaning would be two digests. JSON escapes characters that no text of a
    /// record may hold, so they are looked for here.
    fn from_str(text: &str) -> Result<Self, BadFields> {
        let map: BTreeMap<String, FieldValue> =
            serde_json::from_str(text).map_err(|_| BadFields)?;
        let is_plain = |value: &FieldValue| match value {
            FieldValue::Number(_) => true,
            FieldValue::Text(text) => !text.chars().any(is_deceptive),
        };
        let fields = Self(map);
        let plain = fields.0.values().all(is_plain);
        match plain && fields.to_string() == text {
            true => Ok(fields),
            false => Err(BadFields),
        }
    }
}

impl Serialize for Fields {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

crate::store::sql_text!(Fields);

/// Reads what was typed, by code of the field, under a kind. An empty answer is none.
///
/// # Errors
/// What is asked and missing, what is no answer, a number below its least or above the one it is part of, a field that the kind
/// does not have.
pub fn read_fields(
    kind: &ActivityKind,
    typed: &BTreeMap<String, String>,
) -> Result<Fields, ActivityError> {
    if let Some(code) = typed.keys().find(|code| kind.field(code).is_none()) {
        return Err(ActivityError::UnknownField { code: code.clone() });
    }
    let mut answers = BTreeMap::new();
    for field in &kind.fields {
        let text = typed.get(&field.code).map_or("", |text| text.trim());
        if text.is_empty() {
            if field.required {
                return Err(ActivityError::FieldMissing {
                    field: field.code.clone(),
                    label: field.label.clone(),
                });
            }
            continue;
        }
        answers.insert(field.code.clone(), read_one(field, text)?);
    }
    let fields = Fields(answers);
    check_bounds(kind, &fields)?;
    Ok(fields)
}

fn read_one(field: &KindField, text: &str) -> Result<FieldValue, ActivityError> {
    let unread = || ActivityError::FieldUnread {
        field: field.code.clone(),
        label: field.label.clone(),
        kind: field.kind,
        text: text.to_owned(),
    };
    let read = match field.kind {
        FieldKind::Count => {
            let plain: String = half_width(text)
                .chars()
                .filter(|c| !matches!(c, ',' | ' '))
                .collect();
            let digits = !plain.is_empty() && plain.bytes().all(|byte| byte.is_ascii_digit());
            // Fifteen digits are more than anything that is counted, and far from where sums overflow.
            (digits && plain.len() <= 15)
                .then(|| plain.parse().ok().map(FieldValue::Number))
                .flatten()
        }
        FieldKind::Money => Fen::read(text)
            .ok()
            .filter(|fen| *fen >= Fen::ZERO)
            .map(|fen| FieldValue::Number(fen.0)),
        FieldKind::Text => {
            let plain = !text.chars().any(is_deceptive);
            plain.then(|| FieldValue::Text(text.to_owned()))
        }
        FieldKind::Choice => field
            .options
            .iter()
            .find(|option| option.code == text || option.label == text)
            .map(|option| FieldValue::Text(option.code.clone())),
        FieldKind::Day => read_day(text)
            .ok()
            .map(|(day, _)| FieldValue::Text(day.to_string())),
        FieldKind::Yes => read_yes_no(text).map(|yes| FieldValue::Number(yes.into())),
    };
    read.ok_or_else(unread)
}

fn check_bounds(kind: &ActivityKind, fields: &Fields) -> Result<(), ActivityError> {
    for field in &kind.fields {
        let Some(given) = fields.number(&field.code) else {
            continue;
        };
        if let Some(least) = field.min.filter(|least| given < *least) {
            return Err(ActivityError::FieldSmall {
                field: field.code.clone(),
                label: field.label.clone(),
                least,
            });
        }
        let whole = field.at_most.as_ref().and_then(|code| kind.field(code));
        if let Some(whole) = whole
            && let Some(most) = fields.number(&whole.code)
            && given > most
        {
            return Err(ActivityError::FieldOver {
                field: field.code.clone(),
                label: field.label.clone(),
                given,
                whole: whole.label.clone(),
                most,
            });
        }
    }
    Ok(())
}

/// An answer in words, as pages and sheets show it, without its unit.
pub fn said_field(field: &KindField, value: &FieldValue) -> String {
    match (field.kind, value) {
        (FieldKind::Money, FieldValue::Number(fen)) => Fen(*fen).to_string(),
        (FieldKind::Yes, FieldValue::Number(yes)) => if *yes == 0 { "否" } else { "是" }.to_owned(),
        (FieldKind::Choice, FieldValue::Text(code)) => field
            .options
            .iter()
            .find(|option| option.code == *code)
            .map_or_else(|| code.clone(), |option| option.label.clone()),
        (FieldKind::Day, FieldValue::Text(day)) => day
            .parse::<Day>()
            .map_or_else(|_| day.clone(), Day::chinese),
        (_, FieldValue::Number(number)) => number.to_string(),
        (_, FieldValue::Text(text)) => text.clone(),
    }
}
