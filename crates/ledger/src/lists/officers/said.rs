//! What a row of the list says, and whether it can be taken by itself. Pure.

use super::OfficerField as Field;
use crate::lists::reading::{Faulty, Reading, SaidDay, is_no_row, read_term};
use crate::lists::{ListFault, ListWarning};
use crate::shared::{Day, clean_name};
use crate::sheets::SourceRow;
use crate::unions::BodyKind;
use serde::{Deserialize, Serialize};

/// What a row says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficerSaid {
    /// 工会名称
    pub union_name: Option<String>,
    /// 工会编码
    pub union_code: Option<String>,
    /// 姓名
    pub name: String,
    /// Which body the post is of.
    pub body: BodyKind,
    /// 职务, as that body calls it.
    pub post: String,
    /// 专职; `None` if the row does not say.
    pub full_time: Option<bool>,
    /// 手机
    pub phone: Option<String>,
    /// 届次
    pub term_no: Option<i64>,
    /// 任期起
    pub from_day: Option<SaidDay>,
    /// 任期, in years.
    pub years: Option<i64>,
    /// 任期止
    pub to_day: Option<SaidDay>,
}

/// Reads a row: `None` if the line is none of the list.
pub(super) fn read(
    row: &SourceRow<'_, Field>,
    today: Day,
) -> Option<Result<(OfficerSaid, Vec<ListWarning>), Faulty>> {
    if is_no_row(row, &[Field::Name, Field::Post]) {
        return None;
    }
    Some(said(row, today))
}

fn said(row: &SourceRow<'_, Field>, today: Day) -> Result<(OfficerSaid, Vec<ListWarning>), Faulty> {
    let mut reading = Reading::of(row, today);
    let name = reading
        .words(Field::Name)
        .and_then(|text| clean_name(&text).ok());
    let Some(name) = name else {
        return Err((ListFault::PersonMissing, row.index(Field::Name)));
    };
    let Some((body, post)) = reading.words(Field::Post).and_then(|text| read_post(&text)) else {
        return Err((ListFault::PostMissing, row.index(Field::Post)));
    };
    let said = OfficerSaid {
        union_name: reading.words(Field::UnionName),
        union_code: reading
            .words(Field::UnionCode)
            .map(|text| text.to_uppercase()),
        full_time: reading.yes_no(Field::FullTime),
        phone: reading.phone(Field::Phone),
        term_no: reading.code(Field::TermNo, read_term),
        from_day: reading.past_day(Field::FromDay)?,
        years: reading.years(Field::Years)?,
        to_day: reading.day(Field::ToDay),
        name,
        body,
        post,
    };
    Ok((said, reading.finish()))
}

/// The body a post is of, and the post as that body calls it: 经审委主任 is the head of the audit committee.
pub(in crate::lists) fn read_post(text: &str) -> Option<(BodyKind, String)> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let body = if plain.contains("经审") || plain.contains("经费审查") {
        BodyKind::Audit
    } else if plain.contains("女职") || plain.contains("女工") {
        BodyKind::Women
    } else {
        BodyKind::Committee
    };
    if body == BodyKind::Committee {
        let post = plain.strip_prefix("工会").unwrap_or(&plain);
        return (!post.is_empty()).then(|| (body, post.to_owned()));
    }
    let post = ["副主任", "主任", "委员"]
        .into_iter()
        .find(|post| plain.ends_with(post));
    Some((body, post.unwrap_or("委员").to_owned()))
}
