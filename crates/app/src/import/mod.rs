//! The import wizard (导入): open a sheet, look at the plan, take it in, take the refused rows home, undo. A roll is one
//! kind of list (`open`, `page`, `acts`), unions, officers, figures and households are the others (`lists`); the file is read in `sheet`.

mod acts;
mod lists;
mod open;
mod page;
mod sheet;

pub use acts::{
    Applied, BatchRef, RejectsWritten, RollRejects, RollUndo, Undone, roll_import_apply,
    roll_import_discard, roll_rejects, roll_undo,
};
pub use lists::{
    ListImportOpen, list_import_apply, list_import_open, list_import_page, list_rejects,
};
pub use open::{RollImportOpen, roll_import_open};
pub use page::{ImportPage, RollImportPage, roll_import_page};
pub use sheet::ImportPreview;

pub(crate) use crate::session::Nothing;
use crate::{Answer, Failure, Office};
use sheet::Table;
use std::sync::Arc;
use taizhang_ledger::shared::{Day, UnionId};
use taizhang_ledger::sheets::Staging;
use taizhang_ledger::store::Ledger;

/// What a batch is a list of.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
enum Kind {
    /// 会员花名册 of one union
    Roll { union: UnionId },
    /// 单位和工会名册, its counts as of a day
    Unions { as_of: Day },
    /// 工会干部名册
    Officers,
    /// 上年年报数, beside the return of this edition
    Figures { edition: String },
    /// 困难职工档案
    Households,
}

/// What a batch remembers beside its rows.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
struct About {
    kind: Kind,
    table: Table,
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
        return Err(no_batch());
    }
    let staging = Staging::open(&ledger, batch)?;
    let about = staging.fact("about")?;
    Ok((ledger, staging, about))
}

fn no_batch() -> Failure {
    Failure::new("no_batch", "这一批导入已经不在了。", "请重新选文件导入。")
}

/// The batch of a roll and whose roll it is.
fn roll(office: &Office, name: &str) -> Answer<(Arc<Ledger>, Staging, Table, UnionId)> {
    let (ledger, staging, about) = batch(office, name)?;
    match about.kind {
        Kind::Roll { union } => Ok((ledger, staging, about.table, union)),
        Kind::Unions { .. } | Kind::Officers | Kind::Figures { .. } | Kind::Households => {
            Err(no_batch())
        }
    }
}
