//! Names of people (姓名): what spreadsheets do to them, how they are compared and how they are masked.

use super::{fold, surnames};

/// Longest name the ledger holds, in characters. The longest names on citizen cards have 25.
const LONGEST: usize = 50;

/// Why a text cannot stand as a name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NameFault {
    /// Nothing but space.
    #[error("no name")]
    Missing,
    /// A control character, a direction mark or a zero-width character: two names could look alike and differ.
    #[error("the name holds the unseen character U+{:04X}", u32::from(*.found))]
    Unseen {
        /// The first such character.
        found: char,
    },
    /// Longer than a name can be.
    #[error("the name has {found} characters")]
    TooLong {
        /// How many characters there are.
        found: usize,
    },
}

/// Cleans a name as it comes out of a cell: unseen characters go, every kind of space becomes one plain space, and the space inside a
/// Han name of up to four characters (`王　丽`, set wide to fill the column) goes. Everything else stays as typed, dots and rare
/// characters included.
///
/// # Errors
/// If nothing is left, or too much.
pub fn clean_name(text: &str) -> Result<String, NameFault> {
    let seen: String = text
        .chars()
        .filter(|c| !fold::is_unseen(*c) && (!c.is_control() || c.is_whitespace()))
        .collect();
    let words: Vec<&str> = seen.split_whitespace().collect();
    let spaced = words.join(" ");
    let bare = words.concat();
    let short_han = bare.chars().all(|c| is_han(c) || fold::is_variation(c))
        && bare.chars().filter(|c| is_han(*c)).count() <= 4;
    let name = if short_han { bare } else { spaced };
    check_name(&name)?;
    Ok(name)
}

/// Checks a name that is to be stored as it stands.
///
/// # Errors
/// The first of [`NameFault`] that holds.
pub fn check_name(name: &str) -> Result<(), NameFault> {
    if name.trim().is_empty() {
        return Err(NameFault::Missing);
    }
    if let Some(found) = name.chars().find(|c| fold::is_unseen(*c) || c.is_control()) {
        return Err(NameFault::Unseen { found });
    }
    match name.chars().count() {
        0..=LONGEST => Ok(()),
        found => Err(NameFault::TooLong { found }),
    }
}

/// A key under which names that differ only in typing are equal: spaces, full-width letters, capitals, the many dots between the parts
/// of a minority name, chosen shapes of a character.
pub fn fold_name(name: &str) -> String {
    name.chars()
        .map(fold::half_width_char)
        .filter(|c| {
            !fold::is_unseen(*c) && !fold::is_variation(*c) && !c.is_whitespace() && !c.is_control()
        })
        .flat_map(|c| match c {
            '.' | '•' | '‧' | '∙' | '⋅' | '・' | '･' | '●' | '⸱' | '。' | '︒' => {
                '·'.to_lowercase()
            }
            other => other.to_lowercase(),
        })
        .collect()
}

/// Masks a name: the surname and one star for every other character (脱敏, §7.2): `张*`, `欧阳**`.
pub fn mask_name(name: &str) -> String {
    let shown = surnames::length(name);
    name.chars()
        .enumerate()
        .map(|(at, c)| if at < shown { c } else { '*' })
        .collect()
}

/// The places inside a name at which people begin to search: after the surname, and one character later or, in a name of
/// several parts, at the last part: `王晓燕` gives `晓燕` and `燕`, `阿依古丽·买买提` gives `依古丽·买买提` and `买买提`.
pub fn name_ends(name: &str) -> (&str, &str) {
    let without = |text: &'_ str, count: usize| {
        text.char_indices()
            .nth(count)
            .map_or(text.len(), |(at, _)| at)
    };
    let given = &name[without(name, surnames::length(name))..];
    let ending = match given
        .char_indices()
        .rev()
        .find(|(_, c)| *c == '·' || c.is_whitespace())
    {
        Some((at, mark)) => &given[at + mark.len_utf8()..],
        None => &given[without(given, 1)..],
    };
    (given, ending)
}

/// Whether a character is written in Han script (unified ideographs with all extensions, compatibility forms, 〇, private rare forms).
pub(super) fn is_han(c: char) -> bool {
    matches!(c,
        '〇' | '々' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}'
        | '\u{E000}'..='\u{F8FF}')
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn spaces_that_fill_a_column_go_and_the_name_stays() {
        for (text, name) in [
            ("王 丽", "王丽"),
            ("王　丽", "王丽"),
            ("王 洋丽", "王洋丽"),
            (" 王洋丽\n", "王洋丽"),
            ("欧阳 娜 娜", "欧阳娜娜"),
            ("\u{FEFF}张\u{200B}三", "张三"),
            ("\u{202D}张三\u{202C}", "张三"),
            ("John  Smith", "John Smith"),
            ("阿依古丽·买买提", "阿依古丽·买买提"),
            ("𠮷田", "𠮷田"),
            ("李\u{20BB7} 明", "李\u{20BB7}明"),
            ("葛\u{E0101}丽", "葛\u{E0101}丽"),
        ] {
            assert_eq!(clean_name(text).unwrap(), name, "{text:?}");
        }
    }

    #[test]
    fn nothing_and_too_much_are_refused() {
        assert_eq!(clean_name(" \u{3000}\u{200B}"), Err(NameFault::Missing));
        assert_eq!(
            clean_name(&"长".repeat(51)),
            Err(NameFault::TooLong { found: 51 })
        );
        assert_eq!(
            check_name("张\u{202E}三"),
            Err(NameFault::Unseen { found: '\u{202E}' })
        );
        assert_eq!(
            check_name("张\n三").unwrap_err().to_string(),
            "the name holds the unseen character U+000A"
        );
        assert_eq!(check_name(""), Err(NameFault::Missing));
        assert_eq!(check_name("张三"), Ok(()));
    }

    #[test]
    fn a_name_is_searched_from_the_given_name_and_from_its_end() {
        for (name, ends) in [
            ("王晓燕", ("晓燕", "燕")),
            ("王伟", ("伟", "")),
            ("欧阳晓燕", ("晓燕", "燕")),
            ("阿依古丽·买买提", ("依古丽·买买提", "买买提")),
            ("王", ("", "")),
            ("", ("", "")),
        ] {
            assert_eq!(name_ends(name), ends, "{name}");
        }
    }

    #[test]
    fn names_that_differ_only_in_typing_fold_to_one_key() {
        for name in [
            "阿依古丽·买买提",
            "阿依古丽•买买提",
            "阿依古丽.买买提",
            "阿依古丽・买买提",
            "阿依古丽 ．买买提",
        ] {
            assert_eq!(fold_name(name), "阿依古丽·买买提", "{name}");
        }
        assert_eq!(fold_name("Ｊohn SMITH"), "johnsmith");
        assert_ne!(fold_name("王丽"), fold_name("王莉"));
    }

    #[test]
    fn masks_keep_the_surname_compound_ones_whole() {
        for (name, masked) in [
            ("张三", "张*"),
            ("王洋丽", "王**"),
            ("欧阳娜娜", "欧阳**"),
            ("欧阳锋", "欧阳*"),
            ("欧阳", "欧*"),
            ("阿依古丽·买买提", "阿*******"),
            ("张", "张"),
            ("", ""),
        ] {
            assert_eq!(mask_name(name), masked, "{name}");
        }
    }

    proptest! {
        #[test]
        fn a_cleaned_name_is_clean(text in ".{0,30}") {
            if let Ok(name) = clean_name(&text) {
                prop_assert_eq!(clean_name(&name), Ok(name.clone()));
                prop_assert_eq!(check_name(&name), Ok(()));
                prop_assert_eq!(fold_name(&name), fold_name(&text));
                prop_assert_eq!(mask_name(&name).chars().count(), name.chars().count());
            }
        }
    }
}
