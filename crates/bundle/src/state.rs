//! The digest of everything a station has (状态摘要), kept up to date at the cost of the change.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::values::{Digest, ValueFault};

/// The sum, modulo 2^256, of the SHA-256 of every line a station has in force (状态摘要).
///
/// Both sides keep it and compare: should they ever differ, something was lost although every
/// bundle was valid. A sum needs no order, so adding, changing or removing a record costs one or
/// two hashes. The hash is of the line as received, so a newer schema at one side does not matter.
#[derive(Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct StateDigest([u8; 32]);

impl StateDigest {
    /// Adds a record's line, without its line end.
    pub fn add(&mut self, line: &[u8]) {
        self.shift(Digest::of(line).as_bytes());
    }

    /// Takes away a record's line as it was added.
    pub fn remove(&mut self, line: &[u8]) {
        let mut minus = *Digest::of(line).as_bytes();
        // Two's complement: invert, and let `shift` add one more.
        for byte in &mut minus {
            *byte = !*byte;
        }
        self.shift(&minus);
        let mut one = [0; 32];
        one[31] = 1;
        self.shift(&one);
    }

    /// Adds a 256-bit big-endian number; the carry out of the top is dropped.
    fn shift(&mut self, by: &[u8; 32]) {
        let mut carry = 0_u16;
        for (mine, more) in self.0.iter_mut().zip(by).rev() {
            let sum = u16::from(*mine) + u16::from(*more) + carry;
            *mine = (sum & 0xff) as u8;
            carry = sum >> 8;
        }
    }
}

impl fmt::Display for StateDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Digest::from_bytes(self.0).fmt(f)
    }
}

impl fmt::Debug for StateDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "StateDigest({self})")
    }
}

impl std::str::FromStr for StateDigest {
    type Err = ValueFault;
    fn from_str(text: &str) -> Result<Self, ValueFault> {
        text.parse::<Digest>().map(|d| Self(*d.as_bytes()))
    }
}

impl TryFrom<String> for StateDigest {
    type Error = ValueFault;
    fn try_from(text: String) -> Result<Self, ValueFault> {
        text.parse()
    }
}

impl From<StateDigest> for String {
    fn from(digest: StateDigest) -> Self {
        digest.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_of_one_line_is_its_sha256() {
        let mut state = StateDigest::default();
        state.add(b"abc");
        assert_eq!(
            state.to_string(),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn the_sum_of_two_lines_is_known() {
        let mut state = StateDigest::default();
        state.add(b"abc");
        state.add(b"def");
        // SHA-256("abc") + SHA-256("def") mod 2^256, added up by another program.
        assert_eq!(
            state.to_string(),
            "85fb906baf9a7a00916b2471e7fffc2f7ed321ac937f1090b52885a9eb6c70e1"
        );
    }

    #[test]
    fn order_does_not_matter_and_removing_undoes_adding() {
        let lines: [&[u8]; 3] = [b"one", b"two", b"three"];
        let mut forth = StateDigest::default();
        let mut back = StateDigest::default();
        for line in lines {
            forth.add(line);
        }
        for line in lines.iter().rev() {
            back.add(line);
        }
        assert_eq!(forth, back);
        for line in lines {
            back.remove(line);
        }
        assert_eq!(back, StateDigest::default());
    }
}
