//! State digest (状态指纹): an order-free sum over records, so that its cost follows the change.

use super::{Kind, Result};
use rusqlite::Connection;
use sha2::{Digest as _, Sha256};

/// Sum modulo 2^256 of the SHA-256 of each record's canonical line (decision 8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StateDigest([u8; 32]);

impl StateDigest {
    /// Hash of one canonical line.
    pub fn line_hash(line: &[u8]) -> [u8; 32] {
        Sha256::digest(line).into()
    }

    /// Adds a line's hash.
    pub fn add(&mut self, hash: &[u8; 32]) {
        let mut carry = 0u16;
        for (mine, theirs) in self.0.iter_mut().zip(hash).rev() {
            let sum = u16::from(*mine) + u16::from(*theirs) + carry;
            *mine = sum as u8;
            carry = sum >> 8;
        }
    }

    /// Takes a line's hash away again.
    pub fn remove(&mut self, hash: &[u8; 32]) {
        let mut borrow = 0i16;
        for (mine, theirs) in self.0.iter_mut().zip(hash).rev() {
            let difference = i16::from(*mine) - i16::from(*theirs) - borrow;
            *mine = difference.rem_euclid(256) as u8;
            borrow = i16::from(difference < 0);
        }
    }

    /// Lower-case hex, 64 digits.
    pub fn to_hex(self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Reads [`StateDigest::to_hex`] back.
    pub fn from_hex(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        if text.len() != 64 || !text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')) {
            return None;
        }
        for (i, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&text[2 * i..2 * i + 2], 16).ok()?;
        }
        Some(Self(bytes))
    }

    /// Computes the digest of everything a station owns, from the records themselves.
    pub fn of_station(conn: &Connection, station: &str) -> Result<Self> {
        let mut digest = Self::default();
        for kind in Kind::ALL.iter().filter(|kind| kind.travels()) {
            kind.each_line(conn, station, &mut |_, line| {
                digest.add(&Self::line_hash(line.as_bytes()));
                Ok(())
            })?;
        }
        Ok(digest)
    }
}
