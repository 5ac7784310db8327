//! Evens out how text was typed: full-width forms, the many kinds of space, characters nobody sees.

/// Turns full-width letters, digits and signs into their ASCII forms, and the ideographic space into a plain one.
pub fn half_width(text: &str) -> String {
    text.chars().map(half_width_char).collect()
}

/// The ASCII form of one full-width character; any other character as it is.
pub(super) fn half_width_char(c: char) -> char {
    match c {
        '\u{3000}' | '\u{A0}' | '\u{2002}'..='\u{200A}' | '\u{202F}' => ' ',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0)
            .expect("the full-width block lies 0xFEE0 above ASCII"),
        _ => c,
    }
}

/// Whether a character takes no room on screen: zero-width, joiner, direction mark, byte-order mark.
pub(super) fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

/// Whether a character has no place in any text of the ledger: a control character other than the ends of lines and the
/// tab, or a mark that turns the direction of writing and so lets a text show other than it reads.
pub(crate) fn is_deceptive(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        || matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Takes out what [`is_deceptive`] names, for texts that come out of somebody's spreadsheet.
pub(crate) fn without_deceptive(text: &str) -> String {
    text.chars().filter(|c| !is_deceptive(*c)).collect()
}

/// Whether a character only picks the shape of the one before it. Some rare Han characters of names need one.
pub(super) fn is_variation(c: char) -> bool {
    matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

/// Tidies a cell for comparing with a list: half-width, nothing unseen, no spaces, and no `.0` behind a whole number.
pub(super) fn tidy(text: &str) -> String {
    let tidy: String = text
        .chars()
        .map(half_width_char)
        .filter(|c| !is_unseen(*c) && !is_variation(*c) && !c.is_whitespace() && !c.is_control())
        .collect();
    match tidy.strip_suffix(".0") {
        Some(whole) if !whole.is_empty() && whole.bytes().all(|b| b.is_ascii_digit()) => {
            whole.to_owned()
        }
        _ => tidy,
    }
}

/// Whether a cell holds stars, as a masked value such as `371***********0011`, does; it says nothing on re-import.
pub fn is_masked(text: &str) -> bool {
    text.chars()
        .any(|c| matches!(half_width_char(c), '*' | '●'))
}

/// Replaces everything but the first `head` and last `tail` characters by `*`. Too short a text is hidden but for its first character.
pub(super) fn mask_middle(text: &str, head: usize, tail: usize) -> String {
    let length = text.chars().count();
    let (head, tail) = if length > head + tail {
        (head, tail)
    } else {
        (1, 0)
    };
    text.chars()
        .enumerate()
        .map(|(i, c)| {
            if i < head || i + tail >= length {
                c
            } else {
                '*'
            }
        })
        .collect()
}

/// The last `count` characters, or the whole text if it is shorter.
pub(super) fn last_chars(text: &str, count: usize) -> &str {
    match text.char_indices().rev().take(count).last() {
        Some((at, _)) => &text[at..],
        None => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_signs_become_ascii_and_han_stays() {
        assert_eq!(half_width("３７１Ｘ，（张）　王"), "371X,(张) 王");
    }

    #[test]
    fn a_tidy_cell_has_no_spaces_no_unseen_characters_and_no_spreadsheet_fraction() {
        assert_eq!(tidy(" 汉\u{200B} 族\u{3000}"), "汉族");
        assert_eq!(tidy("１.0"), "1");
        assert_eq!(tidy("1.5"), "1.5");
    }

    #[test]
    fn masking_keeps_both_ends_and_hides_short_values_almost_wholly() {
        assert_eq!(mask_middle("13812345678", 3, 4), "138****5678");
        assert_eq!(mask_middle("12345", 3, 4), "1****");
        assert_eq!(mask_middle("", 3, 4), "");
    }

    #[test]
    fn the_tail_of_a_short_text_is_the_text() {
        assert_eq!(last_chars("371302199001010011", 4), "0011");
        assert_eq!(last_chars("7号", 4), "7号");
        assert_eq!(last_chars("", 4), "");
    }

    #[test]
    fn a_masked_value_is_known_by_its_stars() {
        assert!(is_masked("371***********0011"));
        assert!(is_masked("张＊"));
        assert!(!is_masked("371302199001010011"));
    }
}
