//! Tables as plain text (csv, tsv, "Unicode 文本"), row by row.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use encoding_rs::Encoding;

use crate::cell::{CellKind, Row};
use crate::charset::{Utf8Reader, preview};
use crate::error::{Bound, TablesError, within};
use crate::limits::Limits;

/// How a text file is to be read.
#[derive(Debug, Clone)]
pub(crate) struct TextShape {
    pub(crate) encoding: &'static Encoding,
    pub(crate) delimiter: u8,
    /// Whether the first line is Excel's own `sep=;`, which is no row.
    directive: bool,
}

impl TextShape {
    /// Looks at the start of a text to see what parts its columns.
    pub(crate) fn of(sample: &[u8], encoding: &'static Encoding) -> Self {
        let start = preview(sample, encoding, 64 * 1024);
        let directive = start
            .strip_prefix("sep=")
            .and_then(|rest| rest.bytes().next())
            .filter(|byte| matches!(byte, b',' | b';' | b'\t' | b'|'));
        Self {
            encoding,
            delimiter: directive.unwrap_or_else(|| delimiter(&start)),
            directive: directive.is_some(),
        }
    }
}

/// Picks the delimiter that cuts most lines into the same number of columns.
fn delimiter(start: &str) -> u8 {
    let mut best = (0, b',');
    for candidate in [b',', b'\t', b';', b'|'] {
        let mut counts: Vec<usize> = Vec::new();
        let (mut count, mut quoted) = (0, false);
        for byte in start.bytes() {
            match byte {
                b'"' => quoted = !quoted,
                b'\n' if !quoted => {
                    counts.push(count);
                    count = 0;
                }
                byte if byte == candidate && !quoted => count += 1,
                _ => (),
            }
        }
        counts.push(count);
        counts.retain(|count| *count > 0);
        counts.sort_unstable();
        // Of all columns seen, those in lines of the commonest width.
        let score = counts
            .chunk_by(|a, b| a == b)
            .map(|same| same.len() * same[0])
            .max()
            .unwrap_or(0);
        if score > best.0 {
            best = (score, candidate);
        }
    }
    best.1
}

/// Takes `="371302…"` for the text within: systems write numbers so to keep Excel from rounding them.
fn spelled_out(text: &str) -> &str {
    text.strip_prefix("=\"")
        .and_then(|rest| rest.strip_suffix('"'))
        .filter(|inner| !inner.contains('"'))
        .unwrap_or(text)
}

/// Counts what one record takes, so that an unclosed quote does not swallow a whole file.
struct Metered<R> {
    inner: R,
    taken: Arc<AtomicU64>,
    limit: u64,
}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let taken = self.taken.load(Ordering::Relaxed);
        if taken > self.limit {
            return Err(io::Error::other(RowTooLong));
        }
        let n = self.inner.read(out)?;
        self.taken.store(taken + n as u64, Ordering::Relaxed);
        Ok(n)
    }
}

#[derive(Debug, thiserror::Error)]
#[error("a row without an end")]
struct RowTooLong;

/// The filled rows of a text.
pub(crate) struct TextRows<'a> {
    reader: csv::Reader<Metered<Utf8Reader<&'a File>>>,
    record: csv::StringRecord,
    taken: Arc<AtomicU64>,
    line: u32,
    skip: bool,
    row_bytes: u64,
}

impl<'a> TextRows<'a> {
    pub(crate) fn open(
        mut file: &'a File,
        shape: &TextShape,
        limits: &Limits,
    ) -> Result<Self, TablesError> {
        file.seek(SeekFrom::Start(0))?;
        let taken = Arc::new(AtomicU64::new(0));
        let reader = Metered {
            inner: Utf8Reader::new(file, shape.encoding),
            taken: Arc::clone(&taken),
            // The reader's own buffer comes on top of the row.
            limit: limits.row_bytes + 256 * 1024,
        };
        Ok(Self {
            reader: csv::ReaderBuilder::new()
                .has_headers(false)
                .flexible(true)
                .delimiter(shape.delimiter)
                .buffer_capacity(64 * 1024)
                .from_reader(reader),
            record: csv::StringRecord::new(),
            taken,
            line: 1,
            skip: shape.directive,
            row_bytes: limits.row_bytes,
        })
    }

    /// Reads the next row that is not an empty line; false at the end.
    pub(crate) fn next(&mut self, row: &mut Row) -> Result<bool, TablesError> {
        if !self.read()? {
            return Ok(false);
        }
        if self.skip {
            self.skip = false;
            self.line = 1;
            if !self.read()? {
                return Ok(false);
            }
        }
        row.begin(self.line);
        self.line = self.line.saturating_add(1);
        let mut bytes = 0;
        for (column, text) in self.record.iter().enumerate() {
            bytes += text.len() as u64;
            row.at(column).set(CellKind::Text, spelled_out(text));
        }
        within(Bound::RowBytes, bytes, self.row_bytes, "")?;
        row.finish();
        Ok(true)
    }

    fn read(&mut self) -> Result<bool, TablesError> {
        self.taken.store(0, Ordering::Relaxed);
        let before = self.reader.position().line();
        let more = match self.reader.read_record(&mut self.record) {
            Ok(more) => more,
            Err(error) => return Err(self.told(error)),
        };
        if more {
            // The csv reader passes over empty lines in silence; Excel numbers them.
            let passed = self.reader.position().line() - before;
            let inside: usize = self
                .record
                .iter()
                .map(|text| text.bytes().filter(|byte| *byte == b'\n').count())
                .sum();
            let empty = passed.saturating_sub(1 + inside as u64);
            self.line = self
                .line
                .saturating_add(u32::try_from(empty).unwrap_or(u32::MAX));
        }
        Ok(more)
    }

    fn told(&self, error: csv::Error) -> TablesError {
        match error.into_kind() {
            csv::ErrorKind::Io(source)
                if source.get_ref().is_some_and(|e| e.is::<RowTooLong>()) =>
            {
                TablesError::OverLimit {
                    bound: Bound::RowBytes,
                    found: self.taken.load(Ordering::Relaxed),
                    limit: self.row_bytes,
                    part: format!("row {}", self.line),
                }
            }
            csv::ErrorKind::Io(source) => TablesError::Unreadable(source),
            other => TablesError::damaged(format!("{other:?}")),
        }
    }
}
