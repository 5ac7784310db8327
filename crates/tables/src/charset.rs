//! Which characters the bytes stand for (字符集识别).
//!
//! Offices here write UTF-8 or GB18030 (with GBK and GB2312 inside it); Excel's "Unicode 文本" is
//! UTF-16 with a mark. So a mark decides, then whether the bytes are UTF-8, then whether they are
//! GB18030; only text that is neither is left to guessing.

use std::io::{self, Read};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Decoder, Encoding, GB18030, UTF_8};

/// Bytes looked at to decide.
pub(crate) const SAMPLE: usize = 4 << 20;

/// Returns the encoding of a sample, or nothing if it is not text.
pub(crate) fn detect(sample: &[u8]) -> Option<&'static Encoding> {
    if let Some((encoding, _)) = Encoding::for_bom(sample) {
        return Some(encoding);
    }
    if sample.iter().take(64 * 1024).any(|byte| *byte == 0) {
        return None;
    }
    let [utf8, gb] = [UTF_8, GB18030].map(|encoding| quality(encoding, sample));
    let encoding = if utf8.broken == 0 {
        UTF_8
    } else if utf8.broken * 50 < utf8.foreign {
        // Cut or patched UTF-8; GB18030 read as UTF-8 breaks in nearly every character.
        UTF_8
    } else if gb.broken * 50 <= gb.foreign {
        GB18030
    } else {
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        detector.feed(sample, false);
        detector.guess(Some(b"cn"), Utf8Detection::Deny)
    };
    let seen = quality(encoding, sample);
    let text = seen.control * 200 <= seen.all && seen.broken * 20 <= seen.all;
    text.then_some(encoding)
}

/// Returns whether a declared encoding can be right for a sample: most pages made with
/// `charset=gb2312` are, some are UTF-8 all the same.
pub(crate) fn fits(encoding: &'static Encoding, sample: &[u8]) -> bool {
    let seen = quality(encoding, sample);
    let utf8 = quality(UTF_8, sample);
    seen.broken * 50 <= seen.foreign && (encoding == UTF_8 || utf8.broken > 0 || utf8.foreign < 3)
}

#[derive(Default)]
struct Quality {
    all: usize,
    foreign: usize,
    broken: usize,
    control: usize,
}

fn quality(encoding: &'static Encoding, sample: &[u8]) -> Quality {
    let mut seen = Quality::default();
    let mut decoder = encoding.new_decoder();
    let mut out = vec![0; 64 * 1024];
    let mut rest = sample;
    loop {
        // Never the last piece: a character cut by the sample's end is not broken.
        let (_, read, written, _) = decoder.decode_to_utf8(rest, &mut out, false);
        rest = &rest[read..];
        for c in String::from_utf8_lossy(&out[..written]).chars() {
            seen.all += 1;
            match c {
                '\u{fffd}' => seen.broken += 1,
                '\t' | '\n' | '\r' | '\u{c}' | '\u{1a}' => (),
                c if c.is_control() => seen.control += 1,
                c if !c.is_ascii() => seen.foreign += 1,
                _ => (),
            }
        }
        if rest.is_empty() || (read == 0 && written == 0) {
            return seen;
        }
    }
}

/// A reader that hands on UTF-8 whatever it reads.
pub(crate) struct Utf8Reader<R> {
    inner: R,
    decoder: Decoder,
    input: Vec<u8>,
    pending: (usize, usize),
    output: Vec<u8>,
    ready: (usize, usize),
    ended: bool,
}

impl<R: Read> Utf8Reader<R> {
    pub(crate) fn new(inner: R, encoding: &'static Encoding) -> Self {
        Self {
            inner,
            // A mark is taken off, whichever encoding was named.
            decoder: encoding.new_decoder(),
            input: vec![0; 32 * 1024],
            pending: (0, 0),
            output: vec![0; 64 * 1024],
            ready: (0, 0),
            ended: false,
        }
    }

    fn refill(&mut self) -> io::Result<()> {
        while self.ready.0 == self.ready.1 && !self.ended {
            if self.pending.0 == self.pending.1 {
                self.pending = (0, self.inner.read(&mut self.input)?);
            }
            let last = self.pending.0 == self.pending.1;
            let (result, read, written, _) = self.decoder.decode_to_utf8(
                &self.input[self.pending.0..self.pending.1],
                &mut self.output,
                last,
            );
            self.pending.0 += read;
            self.ready = (0, written);
            self.ended = last && result == encoding_rs::CoderResult::InputEmpty;
        }
        Ok(())
    }
}

impl<R: Read> Read for Utf8Reader<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        self.refill()?;
        let n = out.len().min(self.ready.1 - self.ready.0);
        out[..n].copy_from_slice(&self.output[self.ready.0..self.ready.0 + n]);
        self.ready.0 += n;
        Ok(n)
    }
}

/// Returns the start of a text in UTF-8, for looking at.
pub(crate) fn preview(sample: &[u8], encoding: &'static Encoding, bytes: usize) -> String {
    let mut text = Vec::new();
    let reader = Utf8Reader::new(sample, encoding);
    // Reading from memory does not fail.
    let _ = reader.take(bytes as u64).read_to_end(&mut text);
    String::from_utf8_lossy(&text).into_owned()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use encoding_rs::UTF_16LE;

    #[test]
    fn text_of_these_offices_is_told_apart() {
        let line = "序号,姓名,身份证号\n1,钱春沂,371302196304054042\n";
        let (gb, _, _) = GB18030.encode(line);
        assert_eq!(detect(line.as_bytes()), Some(UTF_8));
        assert_eq!(detect(&gb), Some(GB18030));
        assert_eq!(detect(b"name,id\nA,1\n"), Some(UTF_8));
        assert_eq!(detect(b"\xff\xfea\0,\0"), Some(UTF_16LE));
        assert_eq!(detect(b"\0\x01\x02\x03 binary"), None);
    }

    #[test]
    fn rare_characters_in_four_bytes_come_through() {
        // U+20087 and U+3400 are names' characters outside GBK.
        let (gb, _, broken) = GB18030.encode("𠂇㐀钱,㛃\n");
        assert!(!broken);
        assert_eq!(detect(&gb), Some(GB18030));
        assert_eq!(preview(&gb, GB18030, 100), "𠂇㐀钱,㛃\n");
    }

    #[test]
    fn a_character_cut_by_the_end_of_the_sample_does_not_change_the_verdict() {
        let text = "职工姓名".repeat(9);
        assert_eq!(detect(&text.as_bytes()[..text.len() - 1]), Some(UTF_8));
    }
}
