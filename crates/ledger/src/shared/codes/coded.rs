//! One macro for closed lists, so that code, label and the ways of writing stand side by side.

use super::super::fold;

/// A code that is not one of its list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{found:?} is no {list}")]
pub struct UnknownCode {
    /// Name of the list.
    pub list: &'static str,
    /// What was found.
    pub found: String,
}

/// Declares a closed list: each value with its stored code, its Chinese label and other ways of writing it.
macro_rules! coded {
    ($(#[$meta:meta])* pub enum $name:ident {
        $($(#[$vmeta:meta])* $variant:ident = $code:literal $label:literal $([$($alias:literal),* $(,)?])?),+ $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$vmeta])* #[serde(rename = $code)] $variant),+ }

        impl $name {
            /// Every value, in the order of the list.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Every way of writing each value.
            const WAYS: &[(&[&str], Self)] = &[$((&[$code, $label, $($($alias),*)?], Self::$variant)),+];

            /// The stored code.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The Chinese label.
            pub fn label(self) -> &'static str {
                match self { $(Self::$variant => $label),+ }
            }

            /// Reads a cell: the label, the code (with or without leading zeros) or another known way of writing it.
            /// `None` if the cell is empty or says something else.
            pub fn read(text: &str) -> Option<Self> {
                $crate::shared::codes::find_way(text, Self::WAYS)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::shared::codes::UnknownCode;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $($code => Ok(Self::$variant),)+
                    _ => Err($crate::shared::codes::UnknownCode { list: stringify!($name), found: text.to_owned() }),
                }
            }
        }
    };
}
pub(crate) use coded;

/// Finds the value one of whose ways of writing equals the cell.
pub(crate) fn find_way<T: Copy>(text: &str, ways: &[(&[&str], T)]) -> Option<T> {
    let cell = fold::tidy(text);
    if cell.is_empty() {
        return None;
    }
    let find = |cell: &str| {
        ways.iter()
            .find(|(texts, _)| texts.iter().any(|text| text.eq_ignore_ascii_case(cell)))
            .map(|(_, value)| *value)
    };
    find(&cell).or_else(|| {
        // A spreadsheet drops the zero of "01" as soon as the column is numeric.
        (cell.len() == 1 && cell.as_bytes()[0].is_ascii_digit())
            .then(|| find(&format!("0{cell}")))
            .flatten()
    })
}

/// Asserts that each way of writing stands for one value, and is read as that.
#[cfg(test)]
pub(super) fn check_ways<T: Copy + PartialEq + std::fmt::Debug>(
    ways: &[(&[&str], T)],
    read: fn(&str) -> Option<T>,
) {
    let mut seen = std::collections::HashSet::new();
    for (texts, value) in ways {
        for text in *texts {
            assert!(seen.insert(text.to_uppercase()), "{text} is listed twice");
            assert_eq!(read(text), Some(*value), "{text}");
        }
    }
}
