//! Names that are nearly the same (疑似同一家). Pure.

use crate::shared::half_width;

/// Words that say what kind of body it is and not which one.
const KINDS: &[&str] = &[
    "基层工会委员会",
    "联合工会委员会",
    "工会联合会",
    "工会委员会",
    "联合工会",
    "基层工会",
    "工会",
    "股份有限公司",
    "有限责任公司",
    "有限公司",
    "分公司",
    "公司",
];

/// A name for comparing exactly: half-width, no blanks, one kind of bracket.
pub(super) fn exact(name: &str) -> String {
    half_width(name)
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect::<String>()
        .to_uppercase()
}

/// The part of a name that tells one body from another: without brackets' contents and what kind of body it is.
pub(super) fn core(name: &str) -> String {
    let mut depth = 0_i32;
    let mut core: String = exact(name)
        .chars()
        .filter(|c| match c {
            '(' | '[' | '【' => {
                depth += 1;
                false
            }
            ')' | ']' | '】' => {
                depth -= 1;
                false
            }
            _ => depth <= 0,
        })
        .collect();
    while let Some(shorter) = KINDS.iter().find_map(|kind| core.strip_suffix(kind)) {
        core = shorter.to_owned();
    }
    core
}

/// Whether two cores may mean the same body: the same, or one of four characters or more at the end of the other
/// (禾沐食品 and 沂水禾沐食品).
pub(super) fn is_near(one: &str, other: &str) -> bool {
    let (short, long) = if one.chars().count() <= other.chars().count() {
        (one, other)
    } else {
        (other, one)
    };
    !short.is_empty() && (short == long || short.chars().count() >= 4 && long.ends_with(short))
}
