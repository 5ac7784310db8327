//! A walk over the bytes of one XML part that keeps count and keeps nothing else.
//!
//! It looks for what makes a streaming parser hold more than a row: tokens and cells without an
//! end, counts that are reserved in advance, tables of strings and styles; and for a document type.

use crate::error::{Bound, TablesError, within};
use crate::limits::Limits;

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Text,
    Tag,
    Quoted(u8),
    /// A comment, a CDATA section or a processing instruction, with the bytes before its `>`.
    Special(&'static [u8]),
}

/// The walk over one part.
pub(crate) struct Markup<'a> {
    part: &'a str,
    limits: &'a Limits,
    state: State,
    /// Bytes since the token began.
    token: u64,
    /// Bytes since the cell began, while in one.
    cell: Option<u64>,
    strings: u64,
    declarations: u64,
    /// The two bytes before what is being walked.
    before: [u8; 2],
    /// Whether the part is markup at all; pictures and macros are only counted.
    pub(crate) active: bool,
    /// Whether merged cells were declared.
    pub(crate) merges: bool,
}

impl<'a> Markup<'a> {
    pub(crate) fn new(part: &'a str, limits: &'a Limits) -> Self {
        Self {
            part,
            limits,
            state: State::Text,
            token: 0,
            cell: None,
            strings: 0,
            declarations: 0,
            before: [0; 2],
            active: true,
            merges: false,
        }
    }

    /// Walks the first `ready` bytes; the rest is only there to read a tag to its end.
    pub(crate) fn scan(&mut self, bytes: &[u8], ready: usize) -> Result<(), TablesError> {
        if !self.active {
            return Ok(());
        }
        let mut at = 0;
        while at < ready {
            let from = at;
            match self.state {
                State::Text => {
                    at = find(bytes, at, ready, |b| b == b'<');
                    self.advance(at - from)?;
                    if at < ready {
                        self.open(&bytes[at..])?;
                        at += 1;
                    }
                }
                State::Tag => {
                    at = find(bytes, at, ready, |b| matches!(b, b'>' | b'"' | b'\''));
                    self.advance(at - from)?;
                    if at < ready {
                        self.state = match bytes[at] {
                            b'>' => {
                                self.token = 0;
                                State::Text
                            }
                            quote => State::Quoted(quote),
                        };
                        at += 1;
                    }
                }
                State::Quoted(quote) => {
                    at = find(bytes, at, ready, |b| b == quote);
                    self.advance(at - from)?;
                    if at < ready {
                        self.state = State::Tag;
                        at += 1;
                    }
                }
                State::Special(before) => {
                    at = find(bytes, at, ready, |b| b == b'>');
                    self.advance(at - from)?;
                    if at < ready {
                        if self.ends(&bytes[..at], before) {
                            self.token = 0;
                            self.state = State::Text;
                        }
                        at += 1;
                    }
                }
            }
        }
        for byte in &bytes[ready.saturating_sub(2)..ready] {
            self.before = [self.before[1], *byte];
        }
        Ok(())
    }

    /// Returns whether what was walked ends with a few bytes, wherever the chunks were cut.
    fn ends(&self, walked: &[u8], with: &[u8]) -> bool {
        let from = walked.len().saturating_sub(2);
        let last: Vec<u8> = self.before.iter().chain(&walked[from..]).copied().collect();
        last.ends_with(with)
    }

    fn advance(&mut self, bytes: usize) -> Result<(), TablesError> {
        self.token += bytes as u64;
        within(
            Bound::TokenBytes,
            self.token,
            self.limits.token_bytes,
            self.part,
        )?;
        if let Some(cell) = &mut self.cell {
            *cell += bytes as u64;
            within(
                Bound::TokenBytes,
                *cell,
                2 * self.limits.token_bytes,
                self.part,
            )?;
        }
        Ok(())
    }

    /// Takes note of what begins at a `<`.
    fn open(&mut self, from: &[u8]) -> Result<(), TablesError> {
        self.token = 0;
        self.state = State::Tag;
        match from.get(1) {
            Some(b'!') => {
                if from
                    .get(2..9)
                    .is_some_and(|word| word.eq_ignore_ascii_case(b"DOCTYPE"))
                {
                    return Err(TablesError::Dtd {
                        part: self.part.to_owned(),
                    });
                }
                self.state = if from.get(2..4) == Some(b"--") {
                    State::Special(b"--")
                } else if from.get(2..9) == Some(b"[CDATA[") {
                    State::Special(b"]]")
                } else {
                    State::Tag
                };
                return Ok(());
            }
            Some(b'?') => {
                self.state = State::Special(b"?");
                return Ok(());
            }
            Some(b'/') => {
                if local_name(&from[2..]) == b"c" {
                    self.cell = None;
                }
                return Ok(());
            }
            _ => (),
        }
        match local_name(&from[1..]) {
            b"c" => self.cell = Some(0),
            b"si" => {
                self.strings += 1;
                within(
                    Bound::SharedStrings,
                    self.strings,
                    self.limits.shared_strings,
                    self.part,
                )?;
            }
            // The parser reserves room for as many strings as are announced.
            b"sst" => within(
                Bound::SharedStrings,
                announced(from),
                self.limits.shared_strings,
                self.part,
            )?,
            b"sheet" | b"definedName" | b"xf" | b"font" | b"fill" | b"border" | b"mergeCell" => {
                self.declarations += 1;
                within(
                    Bound::Declarations,
                    self.declarations,
                    self.limits.declarations,
                    self.part,
                )?;
            }
            b"mergeCells" => self.merges = true,
            _ => (),
        }
        Ok(())
    }
}

fn find(bytes: &[u8], from: usize, to: usize, is: impl Fn(u8) -> bool) -> usize {
    bytes[from..to]
        .iter()
        .position(|b| is(*b))
        .map_or(to, |n| from + n)
}

/// Returns a tag's name without its prefix.
fn local_name(tag: &[u8]) -> &[u8] {
    let end = tag
        .iter()
        .take(64)
        .position(|b| matches!(b, b' ' | b'>' | b'/' | b'\t' | b'\r' | b'\n'))
        .unwrap_or(tag.len().min(64));
    let name = &tag[..end];
    match name.iter().position(|b| *b == b':') {
        Some(colon) => &name[colon + 1..],
        None => name,
    }
}

/// Reads the number of strings a shared string table announces. A tag too long to be seen whole
/// counts as announcing anything: honest ones have 150 bytes.
fn announced(from: &[u8]) -> u64 {
    const KEY: &[u8] = b"uniqueCount";
    let mut quote = None;
    let end = from.iter().position(|b| match quote {
        Some(open) => {
            if *b == open {
                quote = None;
            }
            false
        }
        None => {
            if matches!(b, b'"' | b'\'') {
                quote = Some(*b);
            }
            *b == b'>'
        }
    });
    let Some(end) = end else {
        return u64::MAX;
    };
    let tag = &from[..end];
    let Some(at) = tag.windows(KEY.len()).rposition(|window| window == KEY) else {
        return 0;
    };
    tag[at + KEY.len()..]
        .iter()
        .skip_while(|b| !b.is_ascii_digit())
        .take_while(|b| b.is_ascii_digit())
        .fold(0_u64, |sum, b| {
            sum.saturating_mul(10).saturating_add(u64::from(b - b'0'))
        })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn walk(xml: &str, limits: &Limits, step: usize) -> Result<Markup<'static>, TablesError> {
        let limits: &'static Limits = Box::leak(Box::new(limits.clone()));
        let mut markup = Markup::new("part.xml", limits);
        let bytes = xml.as_bytes();
        let mut done = 0;
        while done < bytes.len() {
            let ready = step.min(bytes.len() - done);
            markup.scan(&bytes[done..], ready)?;
            done += ready;
        }
        Ok(markup)
    }

    #[test]
    fn a_document_type_is_found_wherever_a_chunk_ends() {
        for step in [1, 7, 4096] {
            assert!(matches!(
                walk(
                    "<?xml version='1.0'?>\n<!DOCTYPE x [<!ENTITY a 'b'>]><x/>",
                    &Limits::default(),
                    step
                ),
                Err(TablesError::Dtd { part }) if part == "part.xml"
            ));
        }
    }

    #[test]
    fn a_tag_inside_quotes_or_a_comment_does_not_end_the_token() {
        let limits = Limits {
            token_bytes: 40,
            ..Limits::default()
        };
        let quoted = format!("<a x=\"{}\"/>", "<b>".repeat(30));
        let comment = format!("<!--{}-->", "<b></b>".repeat(30));
        let plain = "<b></b>".repeat(300);
        assert!(walk(&quoted, &limits, 9).is_err());
        assert!(walk(&comment, &limits, 9).is_err());
        assert!(walk(&plain, &limits, 9).is_ok());
    }

    #[test]
    fn announced_and_counted_strings_are_held_to_one_bound() {
        let limits = Limits {
            shared_strings: 3,
            ..Limits::default()
        };
        let announced = r#"<sst count="1" uniqueCount="4000000000">"#;
        assert!(walk(announced, &limits, 4096).is_err());
        assert!(walk(&"<x:si></x:si>".repeat(4), &limits, 4096).is_err());
        assert!(walk(&"<si></si>".repeat(3), &limits, 4096).is_ok());
    }
}
