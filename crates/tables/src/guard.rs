//! The look into a workbook's zip before anything parses it (压缩包预检).
//!
//! The parser underneath inflates without a bound of its own, so every part is inflated here once,
//! through a counter, and thrown away. What a header says about sizes is not believed.

use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::error::{Bound, Foreign, TablesError, within};
use crate::limits::Limits;
use crate::markup::Markup;

/// Bytes read at a time.
const CHUNK: usize = 64 * 1024;
/// What a tag's name and the counts in it need to be read across two chunks.
const TAIL: usize = 512;
/// A small part may shrink as well as it likes.
const RATIO_FROM: u64 = 16 << 20;

/// Checks every part of a workbook; returns whether any sheet has merged cells.
pub(crate) fn check(file: &File, limits: &Limits) -> Result<bool, TablesError> {
    check_directory(file, limits)?;
    let size = file.metadata()?.len().max(1);
    let mut archive = ZipArchive::new(BufReader::new(file)).map_err(damaged)?;
    check_kind(&archive)?;
    let mut total = 0;
    let mut merged = false;
    for index in 0..archive.len() {
        // A password on the zip itself, which is not how Excel locks a workbook.
        let mut part = archive.by_index(index).map_err(damaged)?;
        let name = plain_name(part.name_raw());
        // A part cannot be bigger than the file it is in, whatever its header says.
        let packed = part.compressed_size().clamp(1, size);
        let mut scan = PartScan::new(&name, limits);
        scan.read(&mut part, packed, &mut total)?;
        merged |= scan.markup.merges;
    }
    Ok(merged)
}

fn damaged(error: ZipError) -> TablesError {
    match error {
        ZipError::Io(source) if source.kind() != std::io::ErrorKind::InvalidData => {
            TablesError::Unreadable(source)
        }
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => TablesError::Encrypted,
        other => TablesError::damaged(other),
    }
}

/// Counts the parts from the end record by hand: the zip reader holds its whole directory in
/// memory before it can be asked how long it is.
fn check_directory(mut file: &File, limits: &Limits) -> Result<(), TablesError> {
    let size = file.seek(SeekFrom::End(0))?;
    let tail = size.min(66_000);
    file.seek(SeekFrom::Start(size - tail))?;
    let mut end = Vec::new();
    file.take(tail).read_to_end(&mut end)?;
    file.seek(SeekFrom::Start(0))?;
    for at in 0..end.len() {
        let (parts, bytes) = match end.get(at..at + 4) {
            Some(b"PK\x05\x06") => (number(&end, at + 10, 2), number(&end, at + 12, 4)),
            Some(b"PK\x06\x06") => (number(&end, at + 32, 8), number(&end, at + 40, 8)),
            _ => continue,
        };
        // All ones: the true number stands in the zip64 record before it.
        if parts != 0xffff {
            within(Bound::Parts, parts, limits.parts, "")?;
        }
        if bytes != 0xffff_ffff {
            within(Bound::Parts, bytes / 46, limits.parts * 8, "")?;
        }
    }
    Ok(())
}

fn number(bytes: &[u8], at: usize, width: usize) -> u64 {
    let Some(field) = bytes.get(at..at + width) else {
        return 0;
    };
    field
        .iter()
        .rev()
        .fold(0, |sum, byte| sum << 8 | u64::from(*byte))
}

/// Tells an Excel workbook from the other formats that are zip files too.
fn check_kind<R: Read + Seek>(archive: &ZipArchive<R>) -> Result<(), TablesError> {
    let names: Vec<String> = archive.file_names_raw().map(plain_name).collect();
    let has = |start: &str| {
        names
            .iter()
            .any(|name| name.trim_start_matches('/').starts_with(start))
    };
    let found = if has("xl/workbook.bin") {
        Foreign::BinaryWorkbook
    } else if has("word/") {
        Foreign::Word
    } else if has("ppt/") {
        Foreign::PowerPoint
    } else if has("xl/") {
        return Ok(());
    } else if has("content.xml") {
        Foreign::OpenDocument
    } else {
        Foreign::Archive
    };
    Err(TablesError::NotASpreadsheet(found))
}

/// Writes a part's name as the parser will look for it: in lower case, with forward slashes.
fn plain_name(raw: &[u8]) -> String {
    String::from_utf8_lossy(raw)
        .to_lowercase()
        .replace('\\', "/")
}

/// One part being inflated.
struct PartScan<'a> {
    name: &'a str,
    limits: &'a Limits,
    markup: Markup<'a>,
}

impl<'a> PartScan<'a> {
    fn new(name: &'a str, limits: &'a Limits) -> Self {
        Self {
            name,
            limits,
            markup: Markup::new(name, limits),
        }
    }

    fn read(
        &mut self,
        part: &mut impl Read,
        packed: u64,
        total: &mut u64,
    ) -> Result<(), TablesError> {
        let mut buffer = vec![0; CHUNK + TAIL];
        let (mut kept, mut bytes, mut bound) = (0, 0_u64, None);
        loop {
            let got = part
                .read(&mut buffer[kept..])
                .map_err(|e| TablesError::damaged(format!("{}: {e}", self.name)))?;
            let filled = kept + got;
            bytes += got as u64;
            *total += got as u64;
            if bound.is_none() {
                bound = Some(self.bound(&buffer[..filled])?);
            }
            let limits = self.limits;
            within(
                Bound::InflatedBytes,
                *total,
                limits.inflated_bytes,
                self.name,
            )?;
            if bytes > RATIO_FROM {
                within(
                    Bound::InflationRatio,
                    bytes / packed,
                    limits.inflation_ratio,
                    self.name,
                )?;
            }
            if let Some(Some((which, limit))) = bound {
                within(which, bytes, limit, self.name)?;
            }
            // The end of a chunk is looked at again together with the start of the next.
            let ready = if got == 0 {
                filled
            } else {
                filled.saturating_sub(TAIL)
            };
            self.markup.scan(&buffer[..filled], ready)?;
            if got == 0 {
                return Ok(());
            }
            buffer.copy_within(ready..filled, 0);
            kept = filled - ready;
        }
    }

    /// Says which bound a part has beside the ones for all: worksheets stream, the rest is held.
    fn bound(&mut self, start: &[u8]) -> Result<Option<(Bound, u64)>, TablesError> {
        let file = self.name.rsplit('/').next().unwrap_or(self.name);
        let text = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start);
        let markup = text.trim_ascii_start().first() == Some(&b'<');
        self.markup.active = markup || text.is_empty();
        if matches!(start, [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [b'<', 0, ..]) {
            // A document type could hide in it, and no spreadsheet program writes it.
            return Err(TablesError::damaged(format!("{}: not in UTF-8", self.name)));
        }
        let limits = self.limits;
        if file == "sharedstrings.xml" {
            return Ok(Some((Bound::SharedStringBytes, limits.shared_string_bytes)));
        }
        let held = matches!(file, "styles.xml" | "theme1.xml" | "workbook.xml")
            || file.ends_with(".rels")
            || (!markup && !self.name.contains("/media/") && !file.ends_with(".bin"));
        if held {
            return Ok(Some((Bound::PartBytes, limits.part_bytes)));
        }
        Ok(None)
    }
}
