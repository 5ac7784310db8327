//! JSON in one form only: compact, no duplicate key, no float, no deep nest, no second spelling.
//!
//! `serde_json` takes the last of two equal keys and forgets that there were two, reads floats and
//! white space, and has many spellings of one string. So the bytes are scanned first by the small
//! grammar below, and after parsing they must come out again byte for byte.

use serde::Serialize;
use serde::de::DeserializeOwned;
use thiserror::Error;

use crate::caps::Caps;

/// The largest whole number taken: beyond 2^53 − 1 other readers of JSON begin to round.
const MAX_INTEGER: u64 = (1 << 53) - 1;

/// Longest `id` of a record's line.
const MAX_ID: usize = 128;

/// What is wrong with a piece of JSON, and where it is known, at which byte.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum JsonFault {
    /// The text is not UTF-8.
    #[error("not UTF-8 at byte {at}")]
    NotUtf8 {
        /// Offset of the first wrong byte.
        at: usize,
    },
    /// The bytes are no JSON, or JSON with white space or a byte order mark.
    #[error("unexpected byte at {at}")]
    Unexpected {
        /// Offset of the byte.
        at: usize,
    },
    /// A string has an escape that its canonical form does not have.
    #[error("escape at byte {at} has another spelling")]
    Escape {
        /// Offset of the backslash.
        at: usize,
    },
    /// A number has a fraction or an exponent.
    #[error("float at byte {at}")]
    Float {
        /// Offset of the number.
        at: usize,
    },
    /// A number is beyond 2^53 − 1 on either side.
    #[error("integer beyond 2^53 at byte {at}")]
    IntegerTooLarge {
        /// Offset of the number.
        at: usize,
    },
    /// An object has the same key twice.
    #[error("key twice in the object at byte {at}")]
    DuplicateKey {
        /// Offset of the object's end.
        at: usize,
    },
    /// Nested deeper than 16 levels.
    #[error("nested too deep at byte {at}")]
    TooDeep {
        /// Offset of the bracket that is one too many.
        at: usize,
    },
    /// Something stands after the value.
    #[error("{extra} bytes after the value")]
    Trailing {
        /// How many bytes.
        extra: usize,
    },
    /// It is JSON, but not of the shape expected: a missing, unknown or ill-typed field.
    #[error("not the expected shape: {0}")]
    Shape(String),
    /// Written again, it comes out with other bytes: fields in another order, or a null or a
    /// default spelt out.
    #[error("written again it differs from byte {at}")]
    NotCanonical {
        /// Offset of the first difference.
        at: usize,
    },
    /// The line of a record has no usable `id`.
    #[error("no id, or an id that is not 1 to 128 printable ASCII characters")]
    NoId,
}

/// Reads a value from its one canonical form.
///
/// # Errors
/// [`JsonFault`] for anything but the bytes that [`to_canonical_json`] would write.
pub fn strict_json<T: DeserializeOwned + Serialize>(bytes: &[u8]) -> Result<T, JsonFault> {
    scan(bytes)?;
    let value: T =
        serde_json::from_slice(bytes).map_err(|e| JsonFault::Shape(first_words(&e.to_string())))?;
    let again = to_canonical_json(&value)?;
    if again == bytes {
        return Ok(value);
    }
    let at = again.iter().zip(bytes).take_while(|(a, b)| a == b).count();
    Err(JsonFault::NotCanonical { at })
}

/// Writes a value in its one canonical form: fields in struct order, compact, UTF-8, no final
/// newline.
///
/// # Errors
/// [`JsonFault`] if the value cannot be said in that form (a float, a number beyond 2^53).
pub fn to_canonical_json<T: Serialize>(value: &T) -> Result<Vec<u8>, JsonFault> {
    let bytes =
        serde_json::to_vec(value).map_err(|e| JsonFault::Shape(first_words(&e.to_string())))?;
    scan(&bytes)?;
    Ok(bytes)
}

/// Checks the line of a record and returns its `id`, without knowing the record's type.
pub(crate) fn record_id(line: &[u8]) -> Result<&[u8], JsonFault> {
    let id = scan(line)?.ok_or(JsonFault::NoId)?;
    // Ids are compared as bytes and shown to people: no escape, no blank, nothing outside ASCII.
    let plain = |b: &u8| b.is_ascii_graphic() && !matches!(b, b'"' | b'\\');
    if id.is_empty() || id.len() > MAX_ID || !id.iter().all(plain) {
        return Err(JsonFault::NoId);
    }
    Ok(id)
}

/// Cuts a foreign message short: it may quote the data.
fn first_words(message: &str) -> String {
    message.chars().take(120).collect()
}

/// Checks the grammar; for an object with a string `id`, returns the bytes between its quotes.
fn scan(bytes: &[u8]) -> Result<Option<&[u8]>, JsonFault> {
    if let Err(e) = std::str::from_utf8(bytes) {
        return Err(JsonFault::NotUtf8 {
            at: e.valid_up_to(),
        });
    }
    let mut scanner = Scanner {
        bytes,
        at: 0,
        depth: 0,
        id: None,
    };
    scanner.value()?;
    match bytes.len() - scanner.at {
        0 => Ok(scanner.id),
        extra => Err(JsonFault::Trailing { extra }),
    }
}

/// A cursor over bytes already known to be UTF-8.
struct Scanner<'a> {
    bytes: &'a [u8],
    at: usize,
    depth: usize,
    id: Option<&'a [u8]>,
}

impl<'a> Scanner<'a> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn take(&mut self, wanted: u8) -> Result<(), JsonFault> {
        if self.peek() != Some(wanted) {
            return Err(JsonFault::Unexpected { at: self.at });
        }
        self.at += 1;
        Ok(())
    }

    fn value(&mut self) -> Result<(), JsonFault> {
        match self.peek() {
            Some(b'{') => self.nested(Self::object),
            Some(b'[') => self.nested(Self::array),
            Some(b'"') => self.string().map(|_| ()),
            Some(b'-' | b'0'..=b'9') => self.integer(),
            Some(b't') => self.word(b"true"),
            Some(b'f') => self.word(b"false"),
            Some(b'n') => self.word(b"null"),
            _ => Err(JsonFault::Unexpected { at: self.at }),
        }
    }

    fn nested(&mut self, inside: fn(&mut Self) -> Result<(), JsonFault>) -> Result<(), JsonFault> {
        if self.depth == Caps::DEPTH {
            return Err(JsonFault::TooDeep { at: self.at });
        }
        self.depth += 1;
        self.at += 1;
        inside(self)?;
        self.depth -= 1;
        Ok(())
    }

    fn object(&mut self) -> Result<(), JsonFault> {
        if self.peek() == Some(b'}') {
            self.at += 1;
            return Ok(());
        }
        let mut keys = Vec::new();
        loop {
            let key = self.string()?;
            keys.push(key);
            self.take(b':')?;
            if self.depth == 1 && key == b"id" && self.peek() == Some(b'"') {
                self.id = Some(self.string()?);
            } else {
                self.value()?;
            }
            if self.peek() == Some(b',') {
                self.at += 1;
                continue;
            }
            self.take(b'}')?;
            break;
        }
        // Canonical escapes make equal keys equal bytes. Sorting keeps a line of a million keys
        // from costing a million squared.
        keys.sort_unstable();
        if keys.windows(2).any(|pair| pair[0] == pair[1]) {
            return Err(JsonFault::DuplicateKey { at: self.at });
        }
        Ok(())
    }

    fn array(&mut self) -> Result<(), JsonFault> {
        if self.peek() == Some(b']') {
            self.at += 1;
            return Ok(());
        }
        loop {
            self.value()?;
            if self.peek() == Some(b',') {
                self.at += 1;
                continue;
            }
            return self.take(b']');
        }
    }

    /// Passes a string and returns what stands between its quotes.
    fn string(&mut self) -> Result<&'a [u8], JsonFault> {
        self.take(b'"')?;
        let start = self.at;
        loop {
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(&self.bytes[start..self.at - 1]);
                }
                Some(b'\\') => self.escape()?,
                Some(0x20..) => self.at += 1,
                Some(_) | None => return Err(JsonFault::Unexpected { at: self.at }),
            }
        }
    }

    /// Passes an escape that serde_json itself would write: every other one has a shorter or a
    /// plain spelling.
    fn escape(&mut self) -> Result<(), JsonFault> {
        let at = self.at;
        let rest = &self.bytes[at + 1..];
        match rest.first() {
            Some(b'"' | b'\\' | b'b' | b'f' | b'n' | b'r' | b't') => self.at += 2,
            Some(b'u') => {
                let canonical = match rest.get(1..5) {
                    Some([b'0', b'0', b'0', low]) => {
                        matches!(low, b'0'..=b'7' | b'b' | b'e' | b'f')
                    }
                    Some([b'0', b'0', b'1', low]) => matches!(low, b'0'..=b'9' | b'a'..=b'f'),
                    _ => false,
                };
                if !canonical {
                    return Err(JsonFault::Escape { at });
                }
                self.at += 6;
            }
            _ => return Err(JsonFault::Escape { at }),
        }
        Ok(())
    }

    fn integer(&mut self) -> Result<(), JsonFault> {
        let at = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if matches!(self.peek(), Some(b'.' | b'e' | b'E')) {
            return Err(JsonFault::Float { at });
        }
        let digits = &self.bytes[start..self.at];
        match digits {
            // "-0" and leading zeros are second spellings.
            [] => return Err(JsonFault::Unexpected { at: self.at }),
            [b'0'] if start > at => return Err(JsonFault::Unexpected { at }),
            [b'0', _, ..] => return Err(JsonFault::Unexpected { at }),
            _ => {}
        }
        let size = digits.iter().try_fold(0_u64, |n, d| {
            n.checked_mul(10)?.checked_add(u64::from(d - b'0'))
        });
        match size {
            Some(n) if n <= MAX_INTEGER => Ok(()),
            _ => Err(JsonFault::IntegerTooLarge { at }),
        }
    }

    fn word(&mut self, word: &[u8]) -> Result<(), JsonFault> {
        if !self.bytes[self.at..].starts_with(word) {
            return Err(JsonFault::Unexpected { at: self.at });
        }
        self.at += word.len();
        Ok(())
    }
}

#[cfg(test)]
mod tests;
