//! What a form says (表单), read the same way in every area: an empty field says nothing.

use crate::{Answer, Failure};
use std::str::FromStr;
use taizhang_ledger::shared::{Day, Fen, Uscc, half_width, read_day};

/// What a field says, trimmed.
pub(crate) fn filled(text: &Option<String>) -> Option<&str> {
    text.as_deref()
        .map(str::trim)
        .filter(|text| !text.is_empty())
}

/// The same, to keep.
pub(crate) fn said(text: &Option<String>) -> Option<String> {
    filled(text).map(str::to_owned)
}

/// A day that has to be there.
pub(crate) fn day(text: &str, field: &str) -> Answer<Day> {
    read_day(text).map(|(day, _)| day).map_err(|_| {
        Failure::new(
            "bad_day",
            format!("“{text}”不是一个日期。"),
            "请写成 2026-11-24 或 20261124。",
        )
        .at(field)
    })
}

/// A day that may be left out.
pub(crate) fn day_if(text: &Option<String>, field: &str) -> Answer<Option<Day>> {
    filled(text).map(|text| day(text, field)).transpose()
}

/// One of a list, by its code or any way of writing it.
pub(crate) fn chosen<T>(
    text: &Option<String>,
    field: &str,
    read: fn(&str) -> Option<T>,
) -> Answer<Option<T>> {
    filled(text)
        .map(|text| read(text).ok_or_else(|| bad_choice(text, field)))
        .transpose()
}

/// What stands there is not on the list.
pub(crate) fn bad_choice(text: &str, field: &str) -> Failure {
    Failure::new(
        "bad_choice",
        format!("“{text}”不在可选的范围里。"),
        "请从列表里选一项。",
    )
    .at(field)
}

/// A value that no form offers: the request was not made by one of ours.
pub(crate) fn bad_request(field: &str) -> Failure {
    Failure::new("bad_request", "请求里有一项不认识。", "请从列表里重新选。").at(field)
}

/// The id of a record that a page was given.
pub(crate) fn id<T: FromStr>(text: &str, field: &str) -> Answer<T> {
    text.parse().map_err(|_| bad_request(field))
}

/// An id that may be left out.
pub(crate) fn id_if<T: FromStr>(text: &Option<String>, field: &str) -> Answer<Option<T>> {
    filled(text).map(|text| id(text, field)).transpose()
}

/// One of a list, by its code.
pub(crate) fn choice<T: FromStr>(text: &str, field: &str) -> Answer<T> {
    text.parse().map_err(|_| bad_choice(text, field))
}

/// One of a list that may be left out.
pub(crate) fn choice_if<T: FromStr>(text: &Option<String>, field: &str) -> Answer<Option<T>> {
    filled(text).map(|text| choice(text, field)).transpose()
}

/// Money in 元 that may be left out.
pub(crate) fn money_if(text: &Option<String>, field: &str) -> Answer<Option<Fen>> {
    let read = |text: &str| {
        Fen::read(text).map_err(|_| {
            Failure::new(
                "bad_money",
                format!("“{text}”不是一笔钱。"),
                "请写成元，例如 2500 或 2,500.50。",
            )
            .at(field)
        })
    };
    filled(text).map(read).transpose()
}

/// A share in percent that may be left out, in tenths of a percent: `6.5` or `6.5%` is 65.
pub(crate) fn permille_if(text: &Option<String>, field: &str) -> Answer<Option<i64>> {
    let read = |text: &str| {
        let plain = half_width(text);
        let (whole, tenths) = match plain.trim().trim_end_matches('%').trim().split_once('.') {
            Some((whole, tenths)) if tenths.len() == 1 => (whole.to_owned(), tenths.to_owned()),
            Some(_) => return Err(bad_percent(text, field)),
            None => (
                plain.trim().trim_end_matches('%').trim().to_owned(),
                "0".to_owned(),
            ),
        };
        format!("{whole}{tenths}")
            .parse()
            .map_err(|_| bad_percent(text, field))
    };
    filled(text).map(read).transpose()
}

fn bad_percent(text: &str, field: &str) -> Failure {
    Failure::new(
        "bad_percent",
        format!("“{text}”不是一个百分比。"),
        "请写成 6 或 6.5，最多一位小数。",
    )
    .at(field)
}

/// 统一社会信用代码
pub(crate) fn uscc(text: &Option<String>, field: &str) -> Answer<Option<Uscc>> {
    let read = |text: &str| {
        text.parse::<Uscc>().map_err(|_| {
            Failure::new(
                "bad_uscc",
                format!("“{text}”不是统一社会信用代码，有一位写错了。"),
                "代码是 18 位数字和大写字母，请对照证照逐位核对。",
            )
            .at(field)
        })
    };
    filled(text).map(read).transpose()
}
