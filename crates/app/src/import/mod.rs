//! The import wizard (导入花名册): open a sheet, look at the plan, take it in, take the refused rows home, undo.

mod acts;
mod open;
mod page;

pub use acts::{
    Applied, BatchRef, RejectsWritten, RollRejects, RollUndo, Undone, roll_import_apply,
    roll_import_discard, roll_rejects, roll_undo,
};
pub use open::{ImportPreview, RollImportOpen, roll_import_open};
pub use page::{ImportPage, RollImportPage, roll_import_page};

pub(crate) use crate::session::Nothing;
use crate::{Answer, Failure, Office};
use std::collections::BTreeMap;
use std::sync::Arc;
use taizhang_ledger::roll::import::{Field, Staging};
use taizhang_ledger::shared::UnionId;
use taizhang_ledger::store::Ledger;
use taizhang_tables::FieldSpec;

/// The fields of a roll as the sheet reader wants them.
fn specs() -> Vec<FieldSpec> {
    Field::ALL
        .iter()
        .map(|field| FieldSpec {
            name: field.code(),
            headings: field.headings(),
            looks: field.looks(),
            required: field.is_required(),
        })
        .collect()
}

/// What a batch remembers beside its rows.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
struct About {
    union: UnionId,
    file_name: String,
    sheet: String,
    headings: Vec<String>,
    heading_key: String,
    mapping: BTreeMap<String, String>,
    /// Whether a person put a column right, so that the mapping is worth remembering.
    corrected: bool,
}

fn batch(office: &Office, batch: &str) -> Answer<(Arc<Ledger>, Staging, About)> {
    let known = batch.len() == 36 && batch.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-');
    let ledger = office.ledger()?;
    if !known
        || !ledger
            .folder()
            .staging()
            .join(format!("{batch}.db"))
            .exists()
    {
        return Err(Failure::new(
            "no_batch",
            "这一批导入已经不在了。",
            "请重新选文件导入。",
        ));
    }
    let staging = Staging::open(&ledger, batch)?;
    let about = staging.fact("about")?;
    Ok((ledger, staging, about))
}
