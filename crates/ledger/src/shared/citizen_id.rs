//! The citizen identity number (公民身份号码), GB 11643-1999: 18 characters, or the 15 digits of cards issued before 1999.

use super::{Day, codes::Sex, fold};
use std::{cmp::Ordering, fmt, hash, str::FromStr};

/// Why a cell of an ID column was refused. In the order in which a row's one reason is chosen (decision 24).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IdFault {
    /// The cell is empty, or says that there is none.
    #[error("no document number")]
    Missing,
    /// A spreadsheet turned the number into a quantity and lost its last digits.
    #[error("the number lost its last digits in a spreadsheet")]
    DamagedByExcel,
    /// Not 18 or 15 characters.
    #[error("the number has {found} characters")]
    Length {
        /// How many characters there are.
        found: usize,
    },
    /// A character stands where a digit must.
    #[error("the number contains something that is no digit")]
    Characters,
    /// The birth date in it never was.
    #[error("the birth date in the number is no day of the calendar")]
    Date,
    /// The check digit does not follow from the other seventeen.
    #[error("the check digit of the number does not agree")]
    CheckDigit,
}

impl IdFault {
    /// The reason as it stands in import reports.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing => "id_missing",
            Self::DamagedByExcel => "id_damaged_by_excel",
            Self::Length { .. } => "id_length",
            Self::Characters => "id_characters",
            Self::Date => "id_date",
            Self::CheckDigit => "id_check_digit",
        }
    }
}

/// A citizen number that cannot be wrong: real birth date, agreeing check digit. The area is not checked, because real cards carry
/// codes long abolished (3728xx) or not yet founded at birth (3713xx).
///
/// Held in its 18-character form; a number read from 15 digits equals its 18-character form. Whether it came as 15 is kept as
/// long as the value lives, for a hint at the import.
#[derive(Clone, Copy)]
pub struct CitizenId {
    digits: [u8; 18],
    came_as_15: bool,
}

const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS: &[u8; 11] = b"10X98765432";

/// Years a living person's number can carry; beyond them it is a typing error.
const BIRTH_YEARS: std::ops::RangeInclusive<i32> = 1850..=2099;

impl CitizenId {
    /// Reads a number as people type it: spaces, hyphens, quotes, full-width digits and a small x are no faults.
    ///
    /// # Errors
    /// The first fault in the order of [`IdFault`].
    pub fn read(text: &str) -> Result<Self, IdFault> {
        Self::of_clean(&clean(text)?)
    }

    /// Reads a number already cleaned by [`clean`].
    pub(super) fn of_clean(text: &str) -> Result<Self, IdFault> {
        let (bytes, found) = (text.as_bytes(), text.chars().count());
        match found {
            18 => {
                let (body, last) = bytes.split_at(bytes.len() - 1);
                if body.len() != 17
                    || !body.iter().all(u8::is_ascii_digit)
                    || !matches!(last, [b'0'..=b'9' | b'X'])
                {
                    return Err(IdFault::Characters);
                }
                let mut digits = [0; 18];
                digits.copy_from_slice(bytes);
                Self::checked(digits, false)
            }
            15 => {
                if !bytes.iter().all(u8::is_ascii_digit) {
                    return Err(IdFault::Characters);
                }
                // Art. 4 of GB 11643-1999 put the century in; cards of 15 digits are all of the 1900s.
                let mut digits = [0; 18];
                digits[..6].copy_from_slice(&bytes[..6]);
                digits[6..8].copy_from_slice(b"19");
                digits[8..17].copy_from_slice(&bytes[6..]);
                digits[17] = check_digit(&digits[..17]);
                Self::checked(digits, true)
            }
            _ => Err(IdFault::Length { found }),
        }
    }

    fn checked(digits: [u8; 18], came_as_15: bool) -> Result<Self, IdFault> {
        let agrees = check_digit(&digits[..17]) == digits[17];
        if birth_of(&digits).is_none() {
            return Err(IdFault::Date);
        }
        if !agrees {
            return Err(IdFault::CheckDigit);
        }
        Ok(Self { digits, came_as_15 })
    }

    /// The 18 characters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.digits).expect("a citizen number is built of ASCII digits and X")
    }

    /// The birth date (出生日期).
    pub fn birth(&self) -> Day {
        birth_of(&self.digits).expect("a citizen number is built with a real birth date")
    }

    /// The sex (性别): the seventeenth digit is odd for men.
    pub fn sex(&self) -> Sex {
        if self.digits[16] % 2 == 1 {
            Sex::Male
        } else {
            Sex::Female
        }
    }

    /// The six digits of the area of first registration (GB/T 2260). An attribute, never a reason to refuse.
    pub fn area(&self) -> &str {
        &self.as_str()[..6]
    }

    /// Whether this is the number of a residence permit of Hong Kong (81), Macau (82) or Taiwan (83) residents.
    pub fn is_hmt_resident(&self) -> bool {
        matches!(&self.digits[..6], b"810000" | b"820000" | b"830000")
    }

    /// Whether it was read from 15 digits.
    pub fn came_as_15(&self) -> bool {
        self.came_as_15
    }

    /// Whether it came as 15 digits with a sequence of 996–999, which were given to people born in the 1800s: the century is then
    /// worth asking about.
    pub fn century_in_doubt(&self) -> bool {
        self.came_as_15 && matches!(&self.digits[14..17], b"996" | b"997" | b"998" | b"999")
    }

    /// First three and last four characters (脱敏, §7.2).
    pub fn masked(&self) -> String {
        mask(self.as_str())
    }
}

/// Masks a citizen number of 18 or 15 characters as §7.2 has it: `371***********0011`, `110********1002`.
pub(super) fn mask(number: &str) -> String {
    fold::mask_middle(number, 3, 4)
}

/// Takes away what does not belong to a number: spaces, quotes, hyphens, unseen characters, a trailing `.0`; letters become capital,
/// the look-alikes of X become X.
///
/// # Errors
/// [`IdFault::Missing`] if nothing is left or the text says there is none, [`IdFault::DamagedByExcel`] for scientific notation.
pub(super) fn clean(text: &str) -> Result<String, IdFault> {
    if is_scientific(text) {
        return Err(IdFault::DamagedByExcel);
    }
    let clean: String = fold::tidy(text)
        .chars()
        .filter(|c| {
            !matches!(
                c,
                '\'' | '"'
                    | '`'
                    | '´'
                    | '‘'
                    | '’'
                    | '“'
                    | '”'
                    | '-'
                    | '‐'
                    | '‑'
                    | '‒'
                    | '–'
                    | '—'
                    | '―'
                    | '−'
                    | '_'
                    | '·'
            )
        })
        .map(|c| match c.to_ascii_uppercase() {
            // Typed from other keyboards: multiplication sign, Roman ten, Cyrillic and Greek letters.
            '×' | '✕' | '╳' | 'Ⅹ' | 'ⅹ' | 'Х' | 'х' | 'Χ' | 'χ' => 'X',
            upper => upper,
        })
        .collect();
    match clean.as_str() {
        "" | "无" | "暂无" | "没有" | "未提供" | "不详" | "待补" | "/" | "\\" | "N/A" | "NULL" => {
            Err(IdFault::Missing)
        }
        _ => Ok(clean),
    }
}

/// Whether a spreadsheet ruined a citizen number in this cell (decision 25): a numeric cell of 16 digits or more, scientific text
/// such as `3.71322E+17`, or 18 digits ending in 000 whose check digit does not agree. A valid number that ends in 000 is taken.
pub fn damaged_by_excel(text: &str, numeric: bool) -> bool {
    match clean(text) {
        Err(fault) => fault == IdFault::DamagedByExcel,
        // The tables reader may hand a number over with a fraction; what counts is how many digits stand before it.
        Ok(number) if numeric => number
            .split('.')
            .next()
            .is_some_and(|whole| whole.len() >= 16 && whole.bytes().all(|b| b.is_ascii_digit())),
        Ok(number) => number.as_bytes().try_into().is_ok_and(ends_in_wrong_zeros),
    }
}

/// 18 digits that end in 000 where the check digit is another. Only a sheet writes so: a person who types one digit wrong is
/// told that a digit is wrong.
fn ends_in_wrong_zeros(digits: &[u8; 18]) -> bool {
    digits.iter().all(u8::is_ascii_digit)
        && digits.ends_with(b"000")
        && check_digit(&digits[..17]) != digits[17]
}

/// `3.71322E+17`, `3.71E17`: a number with an exponent. A passport such as `E12345678` has no digit before its E.
fn is_scientific(text: &str) -> bool {
    let text = fold::tidy(text).to_ascii_uppercase();
    let text = text.trim_start_matches('\'');
    let Some((mantissa, exponent)) = text.split_once('E') else {
        return false;
    };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    let signed = exponent.strip_prefix('+');
    // Without a sign or a point, as in 12E34, only a mantissa of one digit is surely scientific.
    digits(whole)
        && digits(fraction)
        && digits(signed.unwrap_or(exponent))
        && (signed.is_some() || mantissa.contains('.') || whole.len() == 1)
        && exponent.trim_start_matches('+').len() <= 3
}

/// The check character of the first seventeen digits (MOD 11-2, ISO 7064).
pub(super) fn check_digit(digits: &[u8]) -> u8 {
    let sum: u32 = digits
        .iter()
        .zip(WEIGHTS)
        .map(|(digit, weight)| u32::from(digit - b'0') * weight)
        .sum();
    CHECKS[(sum % 11) as usize]
}

/// The day at characters 7–14 of an 18-character number.
fn birth_of(digits: &[u8; 18]) -> Option<Day> {
    let number = |range: std::ops::Range<usize>| {
        digits[range]
            .iter()
            .fold(0u32, |n, digit| n * 10 + u32::from(digit - b'0'))
    };
    let year = i32::try_from(number(6..10))
        .ok()
        .filter(|year| BIRTH_YEARS.contains(year))?;
    Day::new(year, number(10..12), number(12..14))
}

impl PartialEq for CitizenId {
    fn eq(&self, other: &Self) -> bool {
        self.digits == other.digits
    }
}

impl Eq for CitizenId {}

impl PartialOrd for CitizenId {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for CitizenId {
    fn cmp(&self, other: &Self) -> Ordering {
        self.digits.cmp(&other.digits)
    }
}

impl hash::Hash for CitizenId {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.digits.hash(state);
    }
}

impl fmt::Display for CitizenId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Masked, because debug output ends in logs.
impl fmt::Debug for CitizenId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CitizenId({})", self.masked())
    }
}

impl FromStr for CitizenId {
    type Err = IdFault;
    fn from_str(text: &str) -> Result<Self, IdFault> {
        Self::read(text)
    }
}

#[cfg(test)]
#[path = "citizen_id_tests.rs"]
mod tests;
