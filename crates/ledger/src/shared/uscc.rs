//! The unified social credit code (统一社会信用代码), GB 32100-2015, with the organisation code (GB 11714) inside it.

use super::fold;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// Why a text is no unified social credit code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UsccFault {
    /// The cell is empty.
    #[error("no code")]
    Missing,
    /// Not 18 characters.
    #[error("the code has {found} characters")]
    Length {
        /// How many characters there are.
        found: usize,
    },
    /// A character outside the alphabet, which has no I, O, S, V, Z; or a letter in the area part.
    #[error("{found:?} cannot stand in the code")]
    Character {
        /// The first such character.
        found: char,
    },
    /// The organisation code at places 9–17 does not agree with its own check character.
    #[error("the organisation code inside does not agree")]
    Organisation,
    /// The last character does not follow from the other seventeen.
    #[error("the check character does not agree")]
    CheckCharacter,
}

/// A code that cannot be wrong in form: right alphabet, both check characters agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Uscc([u8; 18]);

const ALPHABET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS: [usize; 17] = [
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28,
];
const ORGANISATION_WEIGHTS: [usize; 8] = [3, 7, 9, 10, 5, 8, 4, 2];

impl Uscc {
    /// Reads a code as people type it: spaces, hyphens, quotes, full-width and small letters are no faults.
    ///
    /// # Errors
    /// The first fault in the order of [`UsccFault`].
    pub fn read(text: &str) -> Result<Self, UsccFault> {
        let clean: String = fold::tidy(text)
            .to_uppercase()
            .chars()
            .filter(|c| !matches!(c, '\'' | '"' | '‘' | '’' | '“' | '”' | '-' | '–' | '—'))
            .collect();
        let found = clean.chars().count();
        match found {
            0 => return Err(UsccFault::Missing),
            18 => {}
            _ => return Err(UsccFault::Length { found }),
        }
        let stranger = |(at, c): (usize, char)| {
            let fits = if (2..8).contains(&at) {
                c.is_ascii_digit()
            } else {
                value(c).is_some()
            };
            (!fits).then_some(c)
        };
        if let Some(found) = clean.chars().enumerate().find_map(stranger) {
            return Err(UsccFault::Character { found });
        }
        let mut code = [0; 18];
        code.copy_from_slice(clean.as_bytes());
        if organisation_check(&code[8..16]) != code[16] {
            return Err(UsccFault::Organisation);
        }
        if check(&code[..17]) != code[17] {
            return Err(UsccFault::CheckCharacter);
        }
        Ok(Self(code))
    }

    /// The 18 characters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("the alphabet of the code is ASCII")
    }

    /// Whether it is the code of a trade union: registrar 8 (工会), category 1 (基层工会). Where an employer's code is asked for,
    /// such a code has been swapped with the union's.
    pub fn is_union(&self) -> bool {
        self.0.starts_with(b"81")
    }

    /// Whether it is the code of an enterprise: registrar 9 (市场监管), category 1. Where a union's code is asked for, such a code has
    /// been swapped with the employer's.
    pub fn is_enterprise(&self) -> bool {
        self.0.starts_with(b"91")
    }

    /// The six digits of the registering authority's area (GB/T 2260).
    pub fn area(&self) -> &str {
        &self.as_str()[2..8]
    }

    /// The organisation code (组织机构代码, GB 11714), nine characters.
    pub fn organisation(&self) -> &str {
        &self.as_str()[8..17]
    }
}

/// The value of a character of the alphabet of GB 32100.
fn value(c: char) -> Option<usize> {
    ALPHABET.iter().position(|letter| char::from(*letter) == c)
}

/// The check character of the first seventeen (GB 32100, MOD 31).
fn check(code: &[u8]) -> u8 {
    let sum: usize = code
        .iter()
        .zip(WEIGHTS)
        .map(|(c, weight)| {
            value(char::from(*c)).expect("the characters were checked against the alphabet")
                * weight
        })
        .sum();
    ALPHABET[(31 - sum % 31) % 31]
}

/// The check character of an organisation code's first eight (GB 11714, MOD 11), where A stands for 10 and so on to Z.
fn organisation_check(code: &[u8]) -> u8 {
    let value = |c: u8| {
        usize::from(if c.is_ascii_digit() {
            c - b'0'
        } else {
            c - b'A' + 10
        })
    };
    let sum: usize = code
        .iter()
        .zip(ORGANISATION_WEIGHTS)
        .map(|(c, weight)| value(*c) * weight)
        .sum();
    b"0123456789X0"[11 - sum % 11]
}

impl fmt::Display for Uscc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Uscc {
    type Err = UsccFault;
    fn from_str(text: &str) -> Result<Self, UsccFault> {
        Self::read(text)
    }
}

impl TryFrom<String> for Uscc {
    type Error = UsccFault;
    fn try_from(text: String) -> Result<Self, UsccFault> {
        Self::read(&text)
    }
}

impl From<Uscc> for String {
    fn from(code: Uscc) -> Self {
        code.as_str().to_owned()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    const FIXTURES: [&str; 4] = [
        "91110000600037341L",
        "81371302MC01234509",
        "91371302MA3C000116",
        "91371302753500114R",
    ];

    #[test]
    fn the_fixtures_are_read_in_any_typing() {
        for code in FIXTURES {
            assert_eq!(Uscc::read(code).unwrap().to_string(), code);
        }
        assert_eq!(
            Uscc::read(" ９1110000 600037341l ").unwrap().as_str(),
            "91110000600037341L"
        );
        assert_eq!(
            Uscc::read("91110000600037341L").unwrap().organisation(),
            "600037341"
        );
        assert_eq!(Uscc::read("81371302MC01234509").unwrap().area(), "371302");
    }

    #[test]
    fn a_union_is_told_from_an_enterprise_so_that_a_swap_is_seen() {
        let union = Uscc::read("81371302MC01234509").unwrap();
        assert!(union.is_union() && !union.is_enterprise());
        let firm = Uscc::read("91371302MA3C000116").unwrap();
        assert!(firm.is_enterprise() && !firm.is_union());
    }

    #[test]
    fn each_fault_is_named() {
        for (text, fault) in [
            (" ", UsccFault::Missing),
            ("91110000600037341", UsccFault::Length { found: 17 }),
            ("91110000600037341I", UsccFault::Character { found: 'I' }),
            ("9111000O600037341L", UsccFault::Character { found: 'O' }),
            ("9111A000600037341L", UsccFault::Character { found: 'A' }),
            ("91110000600037342L", UsccFault::Organisation),
            ("91110000600037341M", UsccFault::CheckCharacter),
            ("91110001600037341L", UsccFault::CheckCharacter),
        ] {
            assert_eq!(Uscc::read(text), Err(fault), "{text}");
        }
    }

    #[test]
    fn in_json_a_code_is_a_string_that_must_agree() {
        let code = Uscc::read("91371302753500114R").unwrap();
        assert_eq!(
            serde_json::to_string(&code).unwrap(),
            "\"91371302753500114R\""
        );
        assert!(serde_json::from_str::<Uscc>("\"91371302753500114T\"").is_err());
    }

    #[test]
    fn any_single_changed_character_makes_a_code_invalid() {
        for code in FIXTURES {
            for at in 0..18 {
                for letter in ALPHABET {
                    let mut changed = code.as_bytes().to_vec();
                    changed[at] = *letter;
                    let changed = String::from_utf8(changed).unwrap();
                    assert_eq!(
                        Uscc::read(&changed).is_ok(),
                        changed == code,
                        "{changed} for {code}"
                    );
                }
            }
        }
    }

    proptest! {
        #[test]
        fn every_code_built_by_the_standard_is_read(head in "[1-9AN][1-59]", area in "[1-6][0-9]{5}", org in "[0-9A-HJ-NP-RTUWXY]{8}") {
            let organisation = char::from(organisation_check(org.as_bytes()));
            let body = format!("{head}{area}{org}{organisation}");
            let code = format!("{body}{}", char::from(check(body.as_bytes())));
            prop_assert_eq!(Uscc::read(&code).unwrap().to_string(), code);
        }

        #[test]
        fn no_text_makes_the_reader_panic(text in ".{0,24}") {
            let _ = Uscc::read(&text);
        }
    }
}
