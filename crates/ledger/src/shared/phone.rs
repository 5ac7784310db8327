//! Telephone numbers (电话) as rolls hold them: mostly mobiles, some landlines, now and then something else.

use super::fold;

/// What a number looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhoneKind {
    /// 手机: 11 digits from 13 to 19.
    Mobile,
    /// 固定电话: with or without area code.
    Landline,
    /// Anything else, such as two numbers in one cell. Kept, with a hint.
    Unclear,
}

/// A telephone number cleaned of how it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone {
    /// Digits only for a mobile or landline; otherwise the text without spaces.
    pub number: String,
    /// What it looks like.
    pub kind: PhoneKind,
}

impl Phone {
    /// Reads a cell: hyphens, spaces, brackets, full-width digits, `+86`, a `.0` from a spreadsheet are taken away.
    /// `None` if nothing is left. A number of an odd shape is kept as [`PhoneKind::Unclear`], never refused.
    pub fn read(text: &str) -> Option<Self> {
        let tidy = fold::tidy(text);
        let tidy = tidy.trim_matches(['\'', '‘', '’', '"', '“', '”']);
        if tidy.is_empty() || matches!(tidy, "无" | "暂无" | "没有" | "-" | "—" | "/") {
            return None;
        }
        let digits: String = tidy
            .chars()
            .filter(|c| !matches!(c, '-' | '‐' | '‑' | '–' | '—' | '―' | '(' | ')' | '+'))
            .collect();
        if !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Some(Self {
                number: tidy.to_owned(),
                kind: PhoneKind::Unclear,
            });
        }
        let digits = national(&digits);
        match kind_of(digits) {
            PhoneKind::Unclear => Some(Self {
                number: tidy.to_owned(),
                kind: PhoneKind::Unclear,
            }),
            kind => Some(Self {
                number: digits.to_owned(),
                kind,
            }),
        }
    }
}

/// Takes away the country code, and the 0 some put before a mobile.
fn national(digits: &str) -> &str {
    for prefix in ["0086", "86", "0"] {
        if let Some(rest) = digits
            .strip_prefix(prefix)
            .filter(|rest| kind_of(rest) == PhoneKind::Mobile)
        {
            return rest;
        }
    }
    // +86 539 … is dialled 0539 …, so the country code gives way to nothing and the 0 is missing; such numbers stay as typed.
    digits
}

fn kind_of(digits: &str) -> PhoneKind {
    let bytes = digits.as_bytes();
    match (bytes.len(), bytes) {
        (11, [b'1', b'3'..=b'9', ..]) => PhoneKind::Mobile,
        (10..=12, [b'0', b'1'..=b'9', ..]) | (7 | 8, [b'2'..=b'9', ..]) => PhoneKind::Landline,
        _ => PhoneKind::Unclear,
    }
}

/// Masks a number: `138****5678` (脱敏, §7.2).
pub fn mask_phone(number: &str) -> String {
    fold::mask_middle(number, 3, 4)
}

/// The last four characters of a document or telephone number, which people search by.
pub fn number_tail(number: &str) -> &str {
    fold::last_chars(number, 4)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Option<(String, PhoneKind)> {
        Phone::read(text).map(|phone| (phone.number, phone.kind))
    }

    #[test]
    fn a_mobile_is_eleven_digits_however_it_was_typed() {
        for text in [
            "13812345678",
            "138 1234 5678",
            "138-1234-5678",
            "１３８１２３４５６７８",
            "+86 13812345678",
            "0086-13812345678",
            "8613812345678",
            "13812345678.0",
            "013812345678",
            "'13812345678",
            "\u{202D}13812345678\u{202C}",
        ] {
            assert_eq!(
                read(text),
                Some(("13812345678".to_owned(), PhoneKind::Mobile)),
                "{text}"
            );
        }
    }

    #[test]
    fn a_landline_keeps_its_area_code() {
        assert_eq!(
            read("0539-2251234"),
            Some(("05392251234".to_owned(), PhoneKind::Landline))
        );
        assert_eq!(
            read("(0539)2251234"),
            Some(("05392251234".to_owned(), PhoneKind::Landline))
        );
        assert_eq!(
            read("010-62345678"),
            Some(("01062345678".to_owned(), PhoneKind::Landline))
        );
        assert_eq!(
            read("2251234"),
            Some(("2251234".to_owned(), PhoneKind::Landline))
        );
    }

    #[test]
    fn what_is_unclear_is_kept_as_typed() {
        for (text, kept) in [
            ("13812345678/13912345678", "13812345678/13912345678"),
            ("1381234567", "1381234567"),
            ("0539-2251234转801", "0539-2251234转801"),
            ("1.38E+10", "1.38E+10"),
            ("12345678901", "12345678901"),
        ] {
            assert_eq!(
                read(text),
                Some((kept.to_owned(), PhoneKind::Unclear)),
                "{text}"
            );
        }
        assert_eq!(read(" "), None);
        assert_eq!(read("无"), None);
    }

    #[test]
    fn masks_and_tails_show_the_last_four() {
        assert_eq!(mask_phone("13812345678"), "138****5678");
        assert_eq!(mask_phone("12345"), "1****");
        assert_eq!(number_tail("13812345678"), "5678");
    }

    proptest! {
        #[test]
        fn reading_twice_changes_nothing(text in ".{0,24}|[0-9+() -]{5,18}") {
            if let Some(phone) = Phone::read(&text) {
                prop_assert_eq!(Phone::read(&phone.number), Some(phone));
            }
        }
    }
}
