//! Attachments (附件): papers and photographs that belong to a record, kept once by their hash.

use crate::shared::AttachmentId;
use crate::store::{self, Record as _, record};
use rusqlite::Connection;
use uuid::Uuid;

record! {
    /// A file that belongs to a record.
    pub struct Attachment: Attachment(AttachmentId) in "attachment" {
        /// The record it belongs to.
        pub subject: crate::shared::RecordId,
        /// What it is, in the office's words.
        pub title: String,
        /// SHA-256 of its content, lower-case hex: its name in the ledger and in a bundle.
        pub sha256: String,
        /// Size in bytes.
        pub bytes: i64,
    }
}

impl Attachment {
    /// Lists what belongs to a record.
    pub fn of(conn: &Connection, subject: impl Into<Uuid>) -> store::Result<Vec<Self>> {
        let subject = subject.into();
        Self::select(
            conn,
            "AND subject = ?1 ORDER BY id",
            &[&subject.as_bytes().as_slice()],
        )
    }
}
