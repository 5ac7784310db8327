//! Finding a ledger again whose passphrases are all lost (找回台账).

use crate::filing::errand;
use crate::session::{accept_passphrase, check_place};
use crate::{Answer, Failure, Office, Progress};
use serde::{Deserialize, Serialize};
use std::path::Path;
use taizhang_exchange::desk;
use ts_rs::TS;

/// A ledger to be opened with the county's recovery key.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DeskRecover {
    /// The ledger's folder, or one of its backups.
    pub from: String,
    /// Where a backup is restored to: a folder that is empty or not there yet.
    #[serde(default)]
    pub to: Option<String>,
    /// The chair's new passphrase, as she types it.
    pub passphrase: String,
}

/// A ledger found again.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DeskRecovered {
    /// The union's name.
    pub name: String,
    /// The union's code.
    pub code: String,
    /// Its folder.
    pub folder: String,
}

/// Opens a ledger with the county's recovery key and sets the chair's passphrase.
pub fn desk_recover(
    office: &Office,
    request: DeskRecover,
    progress: &dyn Progress,
) -> Answer<DeskRecovered> {
    office.answers_for_office()?;
    let passphrase = accept_passphrase(&request.passphrase, "passphrase")?;
    let from = Path::new(&request.from);
    let to = request.to.as_deref().map(Path::new);
    if from.is_file() && to.is_none() {
        return Err(Failure::new(
            "bad_request",
            "这是一份备份，还没有说恢复到哪里。",
            "请选一个空文件夹，备份会恢复到那里。",
        )
        .at("to"));
    }
    let folder = to.filter(|_| from.is_file()).unwrap_or(from);
    check_place(folder, "to")?;
    let cost = office.config().cost;
    let found = errand(office, progress, |errand| {
        Ok(desk::recover(
            errand,
            from,
            to.filter(|_| from.is_file()),
            &passphrase,
            cost,
        )?)
    })?;
    Ok(DeskRecovered {
        name: found.name,
        code: found.code,
        folder: folder.display().to_string(),
    })
}
