//! 恢复演练: whether a backup can be brought back, tried out before it is needed.

use crate::{Answer, Failure, Office, Progress};
use serde::{Deserialize, Serialize};
use std::path::Path;
use taizhang_ledger::store::{Act, Entry, Passphrase};
use ts_rs::TS;

/// A backup to be tried.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LedgerRehearse {
    /// The backup.
    pub file: String,
    /// A passphrase that opens it.
    pub passphrase: String,
}

/// A backup that can be restored.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Rehearsed {
    /// Members in it.
    pub members: i64,
    /// Unions in it.
    pub unions: i64,
    /// Day of the newest thing done in it.
    pub newest: Option<String>,
    /// 可以恢复，128 人，11月20日
    pub words: String,
}

/// Brings a backup back for trial and throws the copy away; the log keeps what came of it.
pub fn ledger_rehearse(
    office: &Office,
    request: LedgerRehearse,
    progress: &dyn Progress,
) -> Answer<Rehearsed> {
    office.writes()?;
    progress.go_on("演练恢复", 0, None)?;
    let passphrase = Passphrase::new(request.passphrase);
    let found = office
        .ledger()?
        .rehearse(Path::new(&request.file), &passphrase)?;
    if !found.is_ours {
        return Err(Failure::new(
            "other_ledger",
            format!("这个备份是“{}”的，不是这本台账的。", found.name),
            "请选这本台账的备份再演练。",
        )
        .at("file"));
    }
    let newest = found.newest.map_or(String::new(), |day| {
        format!("，记到{}月{}日", day.month(), day.day())
    });
    let words = format!("可以恢复，{} 人{newest}", found.members);
    let entry = Entry {
        detail: Some(&words),
        ..Entry::new(Act::Rehearse, "备份")
    };
    office.transact(entry, |_| -> Answer<()> { Ok(()) })?;
    Ok(Rehearsed {
        members: found.members,
        unions: found.unions,
        newest: found.newest.map(|day| day.to_string()),
        words,
    })
}
