//! Canonical ustar: an archive has exactly one spelling, so reading is writing it again and
//! comparing.
//!
//! Stock `tar` reads what is written here; what stock `tar` forgives (other modes, owners, links,
//! PAX records, junk in unused fields) is refused. Names never become paths.

/// Size of a block, of a member's head and of the unit members are padded to.
pub(crate) const BLOCK: usize = 512;

/// Two zero blocks end an archive.
const END: usize = 2 * BLOCK;

/// The inner archive is padded with zeros to a multiple of this, so that its size tells little.
pub(crate) const PADDING: usize = 64 * 1024;

/// One member of an archive, borrowed from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Member<'a> {
    pub name: &'a str,
    pub data: &'a [u8],
    /// Where `data` begins in the archive.
    pub start: usize,
}

/// Says where an archive leaves its one spelling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct UstarFault {
    pub at: usize,
    pub what: &'static str,
}

/// Builds the head of a member: mode 0644, uid and gid 0, mtime 0, no owner names.
fn head(name: &str, size: usize) -> [u8; BLOCK] {
    let mut block = [0; BLOCK];
    let mut put = |at: usize, text: &str| {
        block[at..at + text.len()].copy_from_slice(text.as_bytes());
    };
    put(0, name);
    put(100, "0000644");
    put(108, "0000000");
    put(116, "0000000");
    put(124, &format!("{size:011o}"));
    put(136, "00000000000");
    // The checksum is summed with its own field as eight spaces.
    put(148, "        ");
    put(156, "0");
    put(257, "ustar\u{0}00");
    put(329, "0000000");
    put(337, "0000000");
    let sum: u32 = block.iter().map(|b| u32::from(*b)).sum();
    block[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    block
}

/// Writes an archive member by member.
#[derive(Debug, Default)]
pub(crate) struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    /// Appends a member. Names come from this crate only and are short ASCII.
    pub fn add(&mut self, name: &str, data: &[u8]) {
        debug_assert!(is_name(name.as_bytes()));
        self.bytes.extend_from_slice(&head(name, data.len()));
        self.bytes.extend_from_slice(data);
        let padded = self.bytes.len().next_multiple_of(BLOCK);
        self.bytes.resize(padded, 0);
    }

    /// Ends the archive with two zero blocks.
    pub fn finish(mut self) -> Vec<u8> {
        self.bytes.resize(self.bytes.len() + END, 0);
        self.bytes
    }

    /// Ends the archive and pads it with zeros to the next 64 KiB.
    pub fn finish_padded(self) -> Vec<u8> {
        let mut bytes = self.finish();
        let padded = bytes.len().next_multiple_of(PADDING);
        bytes.resize(padded, 0);
        bytes
    }
}

fn is_name(name: &[u8]) -> bool {
    !name.is_empty() && name.len() < 100 && name.iter().all(u8::is_ascii_graphic)
}

/// Reads an archive that must end with its two zero blocks.
pub(crate) fn read(bytes: &[u8], most: usize) -> Result<Vec<Member<'_>>, UstarFault> {
    let (members, end) = members(bytes, most)?;
    if end != bytes.len() {
        return Err(UstarFault {
            at: end,
            what: "bytes after the end",
        });
    }
    Ok(members)
}

/// Reads an archive that must be padded with zeros to the next 64 KiB, and no further.
pub(crate) fn read_padded(bytes: &[u8], most: usize) -> Result<Vec<Member<'_>>, UstarFault> {
    let (members, end) = members(bytes, most)?;
    if bytes.len() != end.next_multiple_of(PADDING) {
        return Err(UstarFault {
            at: end,
            what: "not padded to 64 KiB",
        });
    }
    match bytes[end..].iter().position(|b| *b != 0) {
        Some(off) => Err(UstarFault {
            at: end + off,
            what: "padding is not zero",
        }),
        None => Ok(members),
    }
}

/// Reads members up to and with the two zero blocks; returns where they end.
fn members(bytes: &[u8], most: usize) -> Result<(Vec<Member<'_>>, usize), UstarFault> {
    let mut found = Vec::new();
    let mut at = 0;
    loop {
        let fault = |what| Err(UstarFault { at, what });
        let Some(block) = bytes.get(at..at + BLOCK) else {
            return fault("cut off");
        };
        if block[0] == 0 {
            return match bytes.get(at..at + END) {
                Some(end) if end.iter().all(|b| *b == 0) => Ok((found, at + END)),
                _ => fault("not ended by two zero blocks"),
            };
        }
        if found.len() == most {
            return fault("too many members");
        }
        let length = block[..100].iter().position(|b| *b == 0).unwrap_or(100);
        if !is_name(&block[..length]) {
            return fault("a name that is not short ASCII");
        }
        let Ok(name) = std::str::from_utf8(&block[..length]) else {
            return fault("a name that is not short ASCII");
        };
        let Some(size) = octal(&block[124..135]) else {
            return fault("a size that is not eleven octal digits");
        };
        // Here type, mode, owner, time, magic, checksum and every unused byte are held at once.
        if head(name, size)[..] != *block {
            return fault("a head that is not written this way");
        }
        let start = at + BLOCK;
        let Some(data) = bytes.get(start..start.saturating_add(size)) else {
            return fault("cut off");
        };
        let next = (start + size).next_multiple_of(BLOCK);
        match bytes.get(start + size..next) {
            Some(rest) if rest.iter().all(|b| *b == 0) => {}
            _ => return fault("a member not padded with zeros"),
        }
        found.push(Member { name, data, start });
        at = next;
    }
}

fn octal(digits: &[u8]) -> Option<usize> {
    digits.iter().try_fold(0_usize, |n, d| match d {
        b'0'..=b'7' => n.checked_mul(8)?.checked_add(usize::from(d - b'0')),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::io::Read as _;

    fn two() -> Vec<u8> {
        let mut w = Writer::default();
        w.add("one.txt", b"first");
        w.add("two", &[7; 512]);
        w.finish()
    }

    #[test]
    fn what_is_written_is_read_back() {
        let bytes = two();
        let members = read(&bytes, 4).unwrap();
        assert_eq!(
            members[0],
            Member {
                name: "one.txt",
                data: b"first",
                start: 512
            }
        );
        assert_eq!(members[1].data.len(), 512);
        assert_eq!(bytes.len(), 512 * 6);
    }

    #[test]
    fn another_tar_reads_it_with_fixed_metadata() {
        let bytes = two();
        let mut archive = tar::Archive::new(&bytes[..]);
        let mut entry = archive.entries().unwrap().next().unwrap().unwrap();
        let head = entry.header().clone();
        assert_eq!(head.mode().unwrap(), 0o644);
        assert_eq!((head.uid().unwrap(), head.mtime().unwrap()), (0, 0));
        assert!(head.as_ustar().is_some());
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        assert_eq!(text, "first");
    }

    #[test]
    fn every_flipped_bit_outside_the_data_is_refused() {
        let good = two();
        let data = [512..517, 1536..2048];
        let mut tried = 0;
        for at in 0..good.len() {
            if data.iter().any(|r| r.contains(&at)) {
                continue;
            }
            for bit in 0..8 {
                let mut bad = good.clone();
                bad[at] ^= 1 << bit;
                tried += 1;
                match read(&bad, 4) {
                    Err(_) => {}
                    Ok(m) => panic!("byte {at} bit {bit} was taken: {:?}", m[0].name),
                }
            }
        }
        assert_eq!(tried, (3072 - 5 - 512) * 8);
    }

    #[test]
    fn links_pax_records_and_other_owners_are_refused() {
        let read_with = |at: usize, text: &[u8]| {
            let mut bytes = two();
            bytes[at..at + text.len()].copy_from_slice(text);
            // A checksum that fits, so that nothing but the change itself is wrong.
            bytes[148..156].copy_from_slice(b"        ");
            let sum: u32 = bytes[..BLOCK].iter().map(|b| u32::from(*b)).sum();
            bytes[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
            read(&bytes, 4).map(|members| members.len())
        };
        assert_eq!(read_with(156, b"0"), Ok(2));
        let not_ours = Err(UstarFault {
            at: 0,
            what: "a head that is not written this way",
        });
        // Hard link, symlink, device, directory, PAX, GNU long name, GNU sparse, old regular.
        for kind in b"1235xgLS7\0" {
            assert_eq!(read_with(156, &[*kind]), not_ours, "type {kind}");
        }
        for (at, text) in [
            (100, "0000755"),
            (108, "0000001"),
            (116, "0000001"),
            (136, "00000000001"),
            (157, "elsewhere"),
            (257, "ustar  "),
            (265, "root"),
            (297, "root"),
            (329, "0000001"),
            (345, "prefix"),
            (511, "x"),
        ] {
            assert_eq!(read_with(at, text.as_bytes()), not_ours, "{text} at {at}");
        }
    }
}
