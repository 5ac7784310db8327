//! One record kind's file: JSON lines in strictly rising order of id, in one zstd frame.
//!
//! Both ways are streams: a hundred thousand records never stand in memory as text.

use std::io::{BufRead, BufReader, Read, Write as _};

use crate::caps::Caps;
use crate::json::record_id;
use crate::manifest::{FileEntry, is_entity};
use crate::refusal::Refusal;
use crate::seal::SealError;
use crate::values::Digest;

/// Level 9 is where the size of rolls stops falling fast; sealing is rare and reading is not
/// slowed by it. Its window stays below the 2^23 that readers allow.
const LEVEL: i32 = 9;

/// Takes the lines of one record kind (一类记录) and compresses them as they come.
pub struct EntityWriter {
    entity: String,
    encoder: zstd::Encoder<'static, Vec<u8>>,
    last_id: Vec<u8>,
    rows: u64,
    raw_bytes: u64,
}

impl EntityWriter {
    /// Begins a file.
    ///
    /// # Errors
    /// [`SealError::BadName`] if the name is not `^[a-z0-9_]{1,80}$` or begins with `a_`.
    pub fn new(entity: &str) -> Result<Self, SealError> {
        if !is_entity(entity) {
            return Err(SealError::BadName {
                name: entity.to_owned(),
            });
        }
        let mut encoder = zstd::Encoder::new(Vec::new(), LEVEL).map_err(SealError::compress)?;
        encoder
            .include_checksum(true)
            .map_err(SealError::compress)?;
        Ok(Self {
            entity: entity.to_owned(),
            encoder,
            last_id: Vec::new(),
            rows: 0,
            raw_bytes: 0,
        })
    }

    /// Appends one record: its canonical JSON, without a line end.
    ///
    /// # Errors
    /// [`SealError::BadLine`] if the JSON is not canonical or has no id, [`SealError::Unsorted`]
    /// if its id is not above the one before, [`SealError::LineTooLong`] beyond 1 MiB.
    pub fn push(&mut self, line: &[u8]) -> Result<(), SealError> {
        let row = self.rows + 1;
        let entity = || self.entity.clone();
        if line.len() > Caps::default().line {
            return Err(SealError::LineTooLong {
                entity: entity(),
                row,
            });
        }
        let id = record_id(line).map_err(|fault| SealError::BadLine {
            entity: entity(),
            row,
            fault,
        })?;
        if self.rows > 0 && id <= &self.last_id[..] {
            return Err(SealError::Unsorted {
                entity: entity(),
                row,
            });
        }
        self.last_id.clear();
        self.last_id.extend_from_slice(id);
        self.encoder
            .write_all(line)
            .and_then(|()| self.encoder.write_all(b"\n"))
            .map_err(SealError::compress)?;
        self.rows = row;
        self.raw_bytes += line.len() as u64 + 1;
        Ok(())
    }

    /// Ends the file.
    ///
    /// # Errors
    /// [`SealError::Compress`] if the compressor fails.
    pub fn finish(self) -> Result<EntityFile, SealError> {
        let data = self.encoder.finish().map_err(SealError::compress)?;
        Ok(EntityFile {
            entry: FileEntry {
                entity: self.entity,
                rows: self.rows,
                raw_bytes: self.raw_bytes,
                bytes: data.len() as u64,
                sha256: Digest::of(&data),
            },
            data,
        })
    }
}

/// A finished file of one record kind, ready for a draft.
#[derive(Clone)]
pub struct EntityFile {
    pub(crate) entry: FileEntry,
    pub(crate) data: Vec<u8>,
}

impl std::fmt::Debug for EntityFile {
    /// Says how much there is and leaves the people in it out.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "EntityFile({}, {} rows)",
            self.entry.entity, self.entry.rows
        )
    }
}

impl EntityFile {
    /// Writes a whole file from lines.
    ///
    /// # Errors
    /// As [`EntityWriter::push`].
    pub fn from_lines<L: AsRef<[u8]>>(
        entity: &str,
        lines: impl IntoIterator<Item = L>,
    ) -> Result<Self, SealError> {
        let mut writer = EntityWriter::new(entity)?;
        for line in lines {
            writer.push(line.as_ref())?;
        }
        writer.finish()
    }

    /// Returns what the manifest will say of it.
    #[must_use]
    pub fn entry(&self) -> &FileEntry {
        &self.entry
    }
}

/// The lines of a checked file, inflated as they are asked for.
///
/// Not an `Iterator`: each line borrows the reader's own buffer, so that no line is copied.
pub struct Lines<'a> {
    member: String,
    reader: BufReader<std::io::Take<zstd::Decoder<'static, &'a [u8]>>>,
    line: Vec<u8>,
    longest: usize,
}

impl<'a> Lines<'a> {
    pub(crate) fn new(entry: &FileEntry, data: &'a [u8], caps: &Caps) -> Result<Self, Refusal> {
        let member = format!("{}.jsonl.zst", entry.entity);
        let broken = |_| Refusal::FileAltered {
            file: format!("{}.jsonl.zst", entry.entity),
            what: "not zstd",
        };
        let mut decoder = zstd::Decoder::with_buffer(data)
            .map_err(broken)?
            .single_frame();
        decoder.window_log_max(Caps::WINDOW_LOG).map_err(broken)?;
        // One byte more than listed, so that a file inflating further is seen and stopped.
        let bounded = decoder.take(entry.raw_bytes + 1);
        Ok(Self {
            member,
            reader: BufReader::with_capacity(64 * 1024, bounded),
            line: Vec::new(),
            longest: caps.line,
        })
    }

    /// Returns the next line without its end, or nothing after the last.
    ///
    /// # Errors
    /// [`Refusal::FileAltered`] if the file ends within a line or does not inflate, and
    /// [`Refusal::TooLarge`] if a line is longer than the cap. Neither happens to a file of an
    /// opened payload, whose every line was read once already.
    pub fn next_line(&mut self) -> Result<Option<&[u8]>, Refusal> {
        self.line.clear();
        let most = self.longest as u64 + 1;
        let got = (&mut self.reader)
            .take(most)
            .read_until(b'\n', &mut self.line);
        match got {
            Err(_) => Err(self.altered("does not inflate")),
            Ok(0) => Ok(None),
            Ok(n) if self.line[n - 1] == b'\n' => Ok(Some(&self.line[..n - 1])),
            Ok(n) if n as u64 == most => Err(Refusal::TooLarge {
                what: "a line",
                found: most,
                limit: self.longest as u64,
            }),
            Ok(_) => Err(self.altered("the last line has no end")),
        }
    }

    fn altered(&self, what: &'static str) -> Refusal {
        Refusal::FileAltered {
            file: self.member.clone(),
            what,
        }
    }

    /// Returns how many inflated bytes may still come, and how many packed bytes were not read.
    fn rest(self) -> (u64, usize) {
        let bounded = self.reader.into_inner();
        let allowed = bounded.limit();
        (allowed, bounded.into_inner().finish().len())
    }
}

/// Reads a file once from end to end and holds it against its entry.
pub(crate) fn check(entry: &FileEntry, data: &[u8], caps: &Caps) -> Result<(), Refusal> {
    let file = format!("{}.jsonl.zst", entry.entity);
    let altered = |what| Refusal::FileAltered {
        file: file.clone(),
        what,
    };
    if data.len() as u64 != entry.bytes {
        return Err(altered("another length"));
    }
    if Digest::of(data) != entry.sha256 {
        return Err(altered("another hash"));
    }
    if entry.raw_bytes > caps.raw_bytes {
        return Err(Refusal::Bomb {
            file,
            limit: caps.raw_bytes,
        });
    }
    let bomb = || Refusal::Bomb {
        file: file.clone(),
        limit: entry.raw_bytes,
    };
    let mut lines = Lines::new(entry, data, caps)?;
    let mut raw = 0_u64;
    let mut rows = 0_u64;
    let mut last_id = Vec::new();
    loop {
        let line = match lines.next_line() {
            Ok(Some(line)) => line,
            Ok(None) => break,
            // A file that is longer than listed may be cut within a line by the bound: the
            // bound is then the reason.
            Err(refusal) => return Err(if lines.spent() { bomb() } else { refusal }),
        };
        rows += 1;
        raw += line.len() as u64 + 1;
        let id = record_id(line).map_err(|fault| Refusal::BadJson {
            place: format!("{file} line {rows}"),
            fault,
        })?;
        if rows > 1 && id <= &last_id[..] {
            return Err(Refusal::RowsNotSorted { file, line: rows });
        }
        last_id.clear();
        last_id.extend_from_slice(id);
    }
    if raw > entry.raw_bytes {
        return Err(bomb());
    }
    if raw != entry.raw_bytes {
        return Err(altered("another inflated length"));
    }
    if rows != entry.rows {
        return Err(altered("another number of lines"));
    }
    let (allowed, unread) = lines.rest();
    if allowed != 1 || unread != 0 {
        return Err(altered("bytes after the frame"));
    }
    Ok(())
}

impl Lines<'_> {
    /// Tells whether the one byte beyond the listed length was reached.
    fn spent(&self) -> bool {
        self.reader.get_ref().limit() == 0
    }
}
