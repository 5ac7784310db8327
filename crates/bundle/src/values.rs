//! The small words of the format: hashes, codes, epochs. Parsed once, right ever after.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use thiserror::Error;

use crate::random::{Entropy, EntropyFault};

/// Says which word of the format a text fails to be.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{text:?} is not {what}")]
pub struct ValueFault {
    /// What was expected, with its pattern.
    pub what: &'static str,
    /// The text as found, cut to 80 characters.
    pub text: String,
}

impl ValueFault {
    pub(crate) fn new(what: &'static str, text: &str) -> Self {
        Self {
            what,
            text: text.chars().take(80).collect(),
        }
    }
}

/// Writes bytes as hexadecimal digits.
fn hex(bytes: &[u8], upper: bool) -> String {
    let digits: &[u8; 16] = if upper {
        b"0123456789ABCDEF"
    } else {
        b"0123456789abcdef"
    };
    bytes
        .iter()
        .flat_map(|b| [digits[usize::from(b >> 4)], digits[usize::from(b & 15)]])
        .map(char::from)
        .collect()
}

/// Reads exactly `N` bytes from hexadecimal digits of one case; anything else is `None`.
fn unhex<const N: usize>(text: &str, upper: bool) -> Option<[u8; N]> {
    let raw = text.as_bytes();
    if raw.len() != 2 * N {
        return None;
    }
    let nibble = |c: u8| match c {
        b'0'..=b'9' => Some(c - b'0'),
        b'a'..=b'f' if !upper => Some(c - b'a' + 10),
        b'A'..=b'F' if upper => Some(c - b'A' + 10),
        _ => None,
    };
    let mut out = [0; N];
    for (slot, pair) in out.iter_mut().zip(raw.chunks_exact(2)) {
        *slot = nibble(pair[0])? << 4 | nibble(pair[1])?;
    }
    Some(out)
}

/// Gives a word its text form in JSON, in `Display` and in `FromStr`, all one and the same.
macro_rules! text_form {
    ($name:ident) => {
        impl TryFrom<String> for $name {
            type Error = ValueFault;
            fn try_from(text: String) -> Result<Self, ValueFault> {
                text.parse()
            }
        }
        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.to_string()
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }
    };
}

/// A SHA-256 hash (摘要), written as 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Digest([u8; 32]);

impl Digest {
    /// Hashes bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// Wraps 32 bytes that already are a hash.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Returns the 32 bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Returns the short code (短码) of this hash, as printed on slips and forms.
    #[must_use]
    pub fn short_code(&self) -> ShortCode {
        let mut head = [0; 10];
        head.copy_from_slice(&self.0[..10]);
        ShortCode(head)
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0, false))
    }
}

impl FromStr for Digest {
    type Err = ValueFault;
    fn from_str(text: &str) -> Result<Self, ValueFault> {
        unhex(text, false)
            .map(Self)
            .ok_or_else(|| ValueFault::new("a SHA-256 in 64 lower-case hex digits", text))
    }
}
text_form!(Digest);

/// The short code or fingerprint (短码、指纹): the first 20 hexadecimal digits of a SHA-256, in
/// groups of four (`3f2a 99b0 …`), so that `sha256sum header.json` confirms it by eye.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ShortCode([u8; 10]);

impl fmt::Display for ShortCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, pair) in self.0.chunks(2).enumerate() {
            if at > 0 {
                f.write_str(" ")?;
            }
            f.write_str(&hex(pair, false))?;
        }
        Ok(())
    }
}

impl FromStr for ShortCode {
    type Err = ValueFault;

    /// Reads what a person typed from paper: spaces and hyphens between the groups and capital
    /// letters are all the same to it. The 20 digits are not.
    fn from_str(text: &str) -> Result<Self, ValueFault> {
        let digits: String = text
            .chars()
            .filter(|c| !matches!(c, ' ' | '-' | '\u{3000}'))
            .map(|c| c.to_ascii_lowercase())
            .collect();
        unhex(&digits, false)
            .map(Self)
            .ok_or_else(|| ValueFault::new("a short code of 20 hex digits", text))
    }
}
text_form!(ShortCode);

/// Random bytes (盐) in the encrypted manifest. The manifest's hash travels in clear; without the
/// salt a finder could guess a small update and confirm it.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Salt([u8; 32]);

impl Salt {
    /// Draws a salt.
    ///
    /// # Errors
    /// [`EntropyFault`] if the source gives nothing.
    pub fn draw(entropy: &mut dyn Entropy) -> Result<Self, EntropyFault> {
        let mut bytes = [0; 32];
        entropy.fill(&mut bytes)?;
        Ok(Self(bytes))
    }
}

impl fmt::Display for Salt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0, false))
    }
}

impl FromStr for Salt {
    type Err = ValueFault;
    fn from_str(text: &str) -> Result<Self, ValueFault> {
        unhex(text, false)
            .map(Self)
            .ok_or_else(|| ValueFault::new("a salt in 64 lower-case hex digits", text))
    }
}
text_form!(Salt);

/// An epoch (纪元): one unbroken life of a station's chain, 8 upper-case hexadecimal digits, drawn
/// anew after every restore and re-enrolment so that two lives never share a number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Epoch([u8; 4]);

impl Epoch {
    /// Draws an epoch.
    ///
    /// # Errors
    /// [`EntropyFault`] if the source gives nothing.
    pub fn draw(entropy: &mut dyn Entropy) -> Result<Self, EntropyFault> {
        let mut bytes = [0; 4];
        entropy.fill(&mut bytes)?;
        Ok(Self(bytes))
    }
}

impl fmt::Display for Epoch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0, true))
    }
}

impl FromStr for Epoch {
    type Err = ValueFault;
    fn from_str(text: &str) -> Result<Self, ValueFault> {
        unhex(text, true)
            .map(Self)
            .ok_or_else(|| ValueFault::new("an epoch in 8 upper-case hex digits", text))
    }
}
text_form!(Epoch);

/// Tells whether the text is six digits followed by one to eight capitals or digits.
fn is_code(area: &str, tail: &str) -> bool {
    area.len() == 6
        && area.bytes().all(|b| b.is_ascii_digit())
        && (1..=8).contains(&tail.len())
        && tail
            .bytes()
            .all(|b| b.is_ascii_digit() || b.is_ascii_uppercase())
}

/// A union's lifelong code (工会代码), `^[0-9]{6}-[A-Z0-9]{1,8}$`, such as `371323-XJH`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct UnionCode(String);

impl UnionCode {
    /// Returns the station that this union writes as: its code without the hyphen.
    #[must_use]
    pub fn station(&self) -> Station {
        Station(self.0.replace('-', ""))
    }

    /// Returns the code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for UnionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for UnionCode {
    type Err = ValueFault;
    fn from_str(text: &str) -> Result<Self, ValueFault> {
        match text.split_once('-') {
            Some((area, tail)) if is_code(area, tail) => Ok(Self(text.to_owned())),
            _ => Err(ValueFault::new(
                "a union code ^[0-9]{6}-[A-Z0-9]{1,8}$",
                text,
            )),
        }
    }
}
text_form!(UnionCode);

/// A station (报送站): one writing ledger, named by its union code without the hyphen
/// (`371323XJH`), so that it may stand in a file name and in a signature's comment.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Station(String);

impl Station {
    /// Returns the station as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Station {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Station {
    type Err = ValueFault;
    fn from_str(text: &str) -> Result<Self, ValueFault> {
        match text.split_at_checked(6) {
            Some((area, tail)) if is_code(area, tail) => Ok(Self(text.to_owned())),
            _ => Err(ValueFault::new("a station ^[0-9]{6}[A-Z0-9]{1,8}$", text)),
        }
    }
}
text_form!(Station);

#[cfg(test)]
mod tests;
