//! How much of a foreign file is read before giving up.

/// Limits (上限) of what is read from a file that somebody else made.
///
/// They bound memory: a reader holds the container and the decrypted payload, so its peak is about
/// twice `container`. Every limit is checked before the memory is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Caps {
    /// Largest whole file, in bytes. Default 128 MiB.
    pub container: u64,
    /// Largest `manifest.json`, in bytes. Default 8 MiB.
    pub manifest: u64,
    /// Most members of the inner archive. Default 4,096.
    pub members: usize,
    /// Largest inflated size of one entity file, in bytes. Default 1 GiB; it is streamed.
    pub raw_bytes: u64,
    /// Longest line of a JSONL file, in bytes, without its end. Default 1 MiB.
    pub line: usize,
}

impl Caps {
    /// Largest `header.json` (16 KiB): part of the format, not of the reader's choice.
    pub const HEADER: u64 = 16 * 1024;
    /// Largest `header.json.minisig`; a true one has about 300 bytes.
    pub const SIGNATURE: u64 = 1024;
    /// Deepest nesting of any JSON in a bundle.
    pub const DEPTH: usize = 16;
    /// Largest window a zstd frame may ask for, as a power of two (8 MiB).
    pub const WINDOW_LOG: u32 = 23;
}

impl Default for Caps {
    fn default() -> Self {
        Self {
            container: 128 << 20,
            manifest: 8 << 20,
            members: 4096,
            raw_bytes: 1 << 30,
            line: 1 << 20,
        }
    }
}
