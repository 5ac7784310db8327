//! Amounts and numbers of people as sheets write them. Pure.

use crate::shared::{Fen, half_width};

/// An amount in 元: 1200, 1,200.50元, 0.36万元, 无. What a sheet computed finer than a 分 is rounded, halves up. `in_myriads` is whether
/// the column counts 万元.
pub(super) fn read_amount(text: &str, in_myriads: bool) -> Option<Fen> {
    let plain: String = half_width(text)
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, ',' | '，' | '约' | '¥' | '￥'))
        .collect();
    if matches!(plain.as_str(), "无" | "没有" | "零") {
        return Some(Fen::ZERO);
    }
    let mut plain = plain.as_str();
    for end in ["/月", "/年", "/人", "每月", "每年", "每人"] {
        plain = plain.strip_suffix(end).unwrap_or(plain);
    }
    let plain = plain.strip_suffix('元').unwrap_or(plain);
    let (plain, said_myriads) = match plain.strip_suffix('万') {
        Some(plain) => (plain, true),
        None => (plain, false),
    };
    let (negative, digits) = match plain.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, plain),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let is_number = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    // Past a hundred million 元 it is no household's.
    if whole.is_empty() || whole.len() > 9 || !is_number(whole) || !is_number(fraction) {
        return None;
    }
    let places = if in_myriads || said_myriads { 6 } else { 2 };
    let shifted: i64 = format!(
        "{whole}{:0<places$}",
        &fraction[..fraction.len().min(places)]
    )
    .parse()
    .ok()?;
    let up = fraction.as_bytes().get(places).is_some_and(|b| *b >= b'5');
    let amount = shifted + i64::from(up);
    Some(Fen(if negative { -amount } else { amount }))
}

/// A number of people or years: 4, ４人, 4口人, 4.0.
pub(super) fn read_people(text: &str) -> Option<i64> {
    let plain: String = half_width(text)
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '人' | '口' | '名' | '个'))
        .collect();
    let number = plain.strip_suffix(".0").unwrap_or(&plain);
    let fits = (1..=4).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    if fits {
        return number.parse().ok();
    }
    let at = "一二三四五六七八九十"
        .chars()
        .position(|c| number == c.to_string());
    at.map(|at| at as i64 + 1)
}
