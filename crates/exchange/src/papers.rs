//! Attachments that travel (附件): their bytes go beside the records that name them, and are kept under the desk's own key.

use crate::Result;
use std::collections::BTreeSet;
use taizhang_bundle::Payload;
use taizhang_ledger::attachments::Attachment;
use taizhang_ledger::shared::AttachmentId;
use taizhang_ledger::store::{LARGEST_ATTACHMENT, Ledger, Record as _, StoreError, Tx};

/// Most bytes of attachments in one bundle (64 MiB): half of what a reader takes at all, and what an old PC can seal.
const MOST: usize = 64 << 20;

/// Reads the bytes that go with these records, newest record first, as many as fit.
///
/// Bytes that are lost, damaged or too many do not hold the hand-in up: their records travel, and the ledger's check names
/// what is lost.
pub(crate) fn gather(ledger: &Ledger, records: &[Attachment]) -> Result<Vec<Vec<u8>>> {
    let mut seen = BTreeSet::new();
    let mut bytes = Vec::new();
    let mut size = 0;
    for record in records.iter().rev() {
        if !seen.insert(record.sha256.as_str()) {
            continue;
        }
        match ledger.attachment(&record.sha256) {
            Ok(plain) if size + plain.len() <= MOST => {
                size += plain.len();
                bytes.push(plain.to_vec());
            }
            Ok(_)
            | Err(StoreError::AttachmentMissing { .. } | StoreError::AttachmentDamaged { .. }) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(bytes)
}

/// Keeps the bytes that a merged bundle brought for its records. What no record of it names is not kept.
pub(crate) fn keep(
    ledger: &Ledger,
    tx: &Tx<'_>,
    payload: &Payload,
    records: &[AttachmentId],
) -> Result<()> {
    for id in records {
        let record = Attachment::get(tx.conn(), *id)?;
        let Ok(sha256) = record.sha256.parse() else {
            continue;
        };
        match payload.attachment(&sha256) {
            Some(bytes) if bytes.len() as u64 <= LARGEST_ATTACHMENT => {
                ledger.keep_attachment(bytes)?;
            }
            _ => {}
        }
    }
    Ok(())
}
