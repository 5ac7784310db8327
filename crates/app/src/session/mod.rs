//! Before and around the ledger: make, open, lock, check, back up, restore, undo, history.

mod keys;
mod log;
mod operators;
mod place;
mod rehearsal;
mod sensitive;

use crate::{Answer, Failure, Office, Progress};
pub(crate) use keys::accept_passphrase;
use keys::recovery_code;
pub use keys::{
    PassphraseSet, PassphraseStrength, RecoveryCode, SlotList, Strength, passphrase_set,
    passphrase_strength, recovery_code_renew, slot_list,
};
pub(crate) use log::head as log_head;
pub use log::{
    History, HistoryLine, HistoryPage, ListWrite, ListWritten, LogHead, LogHeadFound, UndoneReply,
    history, history_write, log_head_find, undo_last,
};
pub use operators::{
    OperatorAdd, OperatorAdded, OperatorList, OperatorRename, OperatorRetire, operator_add,
    operator_list, operator_rename, operator_retire,
};
pub(crate) use place::{Unfit, check as check_place};
pub use rehearsal::{LedgerRehearse, Rehearsed, ledger_rehearse};
pub(crate) use sensitive::{Roster, Sight, sealed};
pub use sensitive::{SensitiveOpen, SensitiveOpened, sensitive_close, sensitive_open};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;
use taizhang_ledger::operators::Operator;
use taizhang_ledger::store::{
    self, Act, Author, Entry, Folder, Ledger, LedgerKind, NewLedger, Passphrase, Role,
};
use taizhang_ledger::unions::UnionCode;
use ts_rs::TS;

/// Nothing to say.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
pub struct Nothing {}

/// Whether a ledger is open, and which.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OfficeStatus {
    /// Whether a ledger is open.
    pub open: bool,
    /// Which.
    pub ledger: Option<LedgerCard>,
    /// The day at the office.
    pub today: String,
    /// Version of the program.
    pub version: String,
    /// Whole minutes for which sensitive contents stay open; `null` while they are put away.
    pub sensitive_minutes: Option<i64>,
}

/// What stands on the cover of a ledger.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LedgerCard {
    /// The union's name.
    pub name: String,
    /// The union's code.
    pub code: String,
    /// `union` or `desk`.
    pub kind: String,
    /// 练手
    pub practice: bool,
    /// Who works with it.
    pub operator: String,
    /// What he or she may do.
    pub role: String,
    /// Day of the last verified backup.
    pub last_backup: Option<String>,
    /// Its folder.
    pub path: String,
}

/// Tells whether a ledger is open.
pub fn office_status(office: &Office, _: Nothing, _: &dyn Progress) -> Answer<OfficeStatus> {
    Ok(OfficeStatus {
        open: office.ledger().is_ok(),
        ledger: office.ledger().and_then(|_| card(office)).ok(),
        today: office.today().to_string(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        sensitive_minutes: office.unsealed_minutes(),
    })
}

pub(crate) fn card(office: &Office) -> Answer<LedgerCard> {
    let ledger = office.ledger()?;
    let (operator, role) = office.operator()?;
    let info = ledger.info();
    Ok(LedgerCard {
        name: info.name,
        code: info.code,
        kind: info.kind.code().to_owned(),
        practice: info.practice,
        operator,
        role: role.code().to_owned(),
        last_backup: info.last_backup,
        path: ledger.folder().path().display().to_string(),
    })
}

/// A new ledger.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LedgerCreate {
    /// Its folder, empty or not there yet.
    pub at: String,
    /// `union` or `desk`.
    pub kind: String,
    /// The union's name.
    pub name: String,
    /// The union's code, `371323-XJH`.
    pub code: String,
    /// The chair's passphrase.
    pub passphrase: String,
    /// The chair's name.
    pub operator: Option<String>,
    /// The deputy's passphrase; without one a recovery code is made (decision 22).
    pub deputy_passphrase: Option<String>,
}

/// The ledger that was made or opened.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LedgerOpened {
    /// Its cover.
    pub ledger: LedgerCard,
    /// Shown once, to be written down.
    pub recovery_code: Option<String>,
}

/// Makes a ledger and opens it.
pub fn ledger_create(
    office: &Office,
    request: LedgerCreate,
    _: &dyn Progress,
) -> Answer<LedgerOpened> {
    let code: UnionCode = request.code.trim().parse()?;
    let kind: LedgerKind = request.kind.parse().map_err(|_| {
        Failure::new(
            "bad_request",
            "台账的种类不对。",
            "请选“工会台账”或“收件台账”。",
        )
        .at("kind")
    })?;
    if request.name.trim().is_empty() {
        return Err(
            Failure::new("name_missing", "还没有写工会名称。", "请写上工会的全称。").at("name"),
        );
    }
    let plan = Plan {
        folder: Folder::new(&request.at),
        kind,
        name: request.name.trim().to_owned(),
        code,
        practice: false,
        chair: request
            .operator
            .filter(|name| !name.trim().is_empty())
            .unwrap_or_else(|| "主席".to_owned()),
    };
    let mut slots = vec![(
        "chair".to_owned(),
        accept_passphrase(&request.passphrase, "passphrase")?,
    )];
    let recovery_code = match request
        .deputy_passphrase
        .as_deref()
        .filter(|text| !text.is_empty())
    {
        Some(text) if text == request.passphrase => {
            return Err(keys::passphrase_taken().at("deputy_passphrase"));
        }
        Some(text) => {
            slots.push((
                "deputy".to_owned(),
                accept_passphrase(text, "deputy_passphrase")?,
            ));
            None
        }
        None => {
            let code = recovery_code();
            slots.push(("recovery".to_owned(), Passphrase::new(&code)));
            Some(code)
        }
    };
    make(office, plan, slots)?;
    Ok(LedgerOpened {
        ledger: card(office)?,
        recovery_code,
    })
}

/// What a new ledger is to be.
pub(crate) struct Plan {
    pub folder: Folder,
    pub kind: LedgerKind,
    pub name: String,
    pub code: UnionCode,
    pub practice: bool,
    pub chair: String,
}

/// Makes a ledger with its operators and its own union as the root of the tree, and opens it.
pub(crate) fn make(office: &Office, plan: Plan, slots: Vec<(String, Passphrase)>) -> Answer<()> {
    let with_deputy = slots.iter().any(|(label, _)| label == "deputy");
    place::check(plan.folder.path(), "at")?;
    let ledger = Ledger::create(
        &plan.folder,
        &NewLedger {
            name: plan.name.clone(),
            code: plan.code.to_string(),
            kind: plan.kind,
            practice: plan.practice,
            slots,
            cost: office.config().cost,
        },
    )?;
    let at = office.moment();
    let author = Author::new(&plan.chair, Role::Chair, at, office.ids_from(at));
    ledger.transact(
        Entry::new(Act::Found, &plan.name),
        &author,
        |tx| -> Answer<()> {
            Operator::set(tx, &plan.chair, Role::Chair)?;
            if with_deputy {
                Operator::set(tx, "副主席", Role::Deputy)?;
            }
            taizhang_ledger::unions::found(tx, &crate::unions::root(&plan.code, &plan.name))?;
            Ok(())
        },
    )?;
    office.take_in(ledger, Some(&plan.chair))
}

/// A ledger to be opened.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LedgerOpen {
    /// Its folder.
    pub at: String,
    /// Chair's or deputy's passphrase, or the recovery code.
    pub passphrase: String,
    /// Works as this operator; by default the one of the slot.
    pub operator: Option<String>,
}

/// Opens a ledger.
pub fn ledger_open(office: &Office, request: LedgerOpen, _: &dyn Progress) -> Answer<LedgerOpened> {
    let folder = Folder::new(&request.at);
    place::check(folder.path(), "at")?;
    let ledger = Ledger::open(&folder, &Passphrase::new(request.passphrase))?;
    office.take_in(ledger, request.operator.as_deref())?;
    Ok(LedgerOpened {
        ledger: card(office)?,
        recovery_code: None,
    })
}

/// A folder that may hold a ledger.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LedgerPeek {
    /// The folder.
    pub at: String,
}

/// What stands in clear on a ledger's cover.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LedgerCover {
    /// The union's name.
    pub name: String,
    /// The union's code.
    pub code: String,
    /// `union` or `desk`.
    pub kind: String,
    /// Day of the last verified backup.
    pub last_backup: Option<String>,
    /// Its folder.
    pub path: String,
}

/// Reads the cover of a ledger that is not open.
pub fn ledger_peek(_: &Office, request: LedgerPeek, _: &dyn Progress) -> Answer<LedgerCover> {
    let info = Folder::new(&request.at).info()?;
    Ok(LedgerCover {
        name: info.name,
        code: info.code,
        kind: info.kind.code().to_owned(),
        last_backup: info.last_backup,
        path: request.at,
    })
}

/// Closes the ledger.
pub fn ledger_lock(office: &Office, _: Nothing, _: &dyn Progress) -> Answer<Nothing> {
    office.lock();
    Ok(Nothing {})
}

/// Result of a check.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LedgerHealth {
    /// Whether everything is sound.
    pub sound: bool,
    /// Standing records by kind.
    pub counts: BTreeMap<String, i64>,
    /// Digest of everything this station owns.
    pub state_digest: String,
    /// Everything that was found wrong.
    pub findings: Vec<String>,
    /// Head of the chain over the log, 20 hex digits; `null` in a ledger that has done nothing since there is one.
    pub log_head: Option<String>,
}

impl LedgerHealth {
    fn of(health: store::Health, log_head: Option<String>) -> Self {
        Self {
            log_head,
            sound: health.findings.is_empty(),
            counts: health
                .counts
                .into_iter()
                .map(|(kind, count)| (kind.name().to_owned(), count))
                .collect(),
            state_digest: health.digest.to_hex(),
            findings: health.findings,
        }
    }
}

/// Checks the open ledger.
pub fn ledger_check(office: &Office, _: Nothing, progress: &dyn Progress) -> Answer<LedgerHealth> {
    progress.go_on("核对台账", 0, None)?;
    let ledger = office.ledger()?;
    let head = log::head(&ledger)?;
    Ok(LedgerHealth::of(ledger.check()?, head))
}

/// Where a backup goes.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LedgerBackup {
    /// The file.
    pub to: String,
}

/// A backup that verified.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BackedUp {
    /// The file.
    pub file: String,
    /// Its size.
    pub bytes: u64,
    /// Members in it.
    pub members: i64,
    /// Digest that was compared.
    pub state_digest: String,
}

/// Backs the ledger up and reads the backup back.
pub fn ledger_backup(
    office: &Office,
    request: LedgerBackup,
    progress: &dyn Progress,
) -> Answer<BackedUp> {
    progress.go_on("备份并核对", 0, None)?;
    let ledger = office.ledger()?;
    // The act comes first, so that the backup holds it too and its digest is that of the ledger.
    office.transact(Entry::new(Act::BackUp, "整本台账"), |_| -> Answer<()> {
        Ok(())
    })?;
    let backup = ledger.back_up(Path::new(&request.to), office.today())?;
    let members = backup
        .health
        .counts
        .iter()
        .find(|(kind, _)| kind.name() == "member")
        .map_or(0, |(_, count)| *count);
    Ok(BackedUp {
        file: request.to,
        bytes: backup.bytes,
        members,
        state_digest: backup.health.digest.to_hex(),
    })
}

/// Snapshots made of themselves.
#[derive(Debug, Clone, Serialize, TS)]
pub struct KeptDaily {
    /// The files, in the ledger's own `backups`; none if the day and the week have theirs.
    pub made: Vec<String>,
}

/// Makes the day's and the week's snapshot, if they are due. The window asks for it once a ledger is open.
pub fn ledger_keep_daily(
    office: &Office,
    _: Nothing,
    progress: &dyn Progress,
) -> Answer<KeptDaily> {
    progress.go_on("每日备份", 0, None)?;
    let made = office.ledger()?.keep_daily(office.today())?;
    Ok(KeptDaily {
        made: made
            .into_iter()
            .map(|file| file.display().to_string())
            .collect(),
    })
}

/// A backup to be restored.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LedgerRestore {
    /// The backup.
    pub file: String,
    /// The folder, empty or not there yet.
    pub to: String,
    /// A passphrase that opens the backup.
    pub passphrase: String,
}

/// Restores a backup and opens it.
pub fn ledger_restore(
    office: &Office,
    request: LedgerRestore,
    progress: &dyn Progress,
) -> Answer<LedgerOpened> {
    progress.go_on("恢复并核对", 0, None)?;
    let folder = Folder::new(&request.to);
    place::check(folder.path(), "to")?;
    let passphrase = Passphrase::new(request.passphrase);
    store::restore(Path::new(&request.file), &folder, &passphrase)?;
    office.take_in(Ledger::open(&folder, &passphrase)?, None)?;
    office.transact(Entry::new(Act::Restore, "整本台账"), |_| -> Answer<()> {
        Ok(())
    })?;
    Ok(LedgerOpened {
        ledger: card(office)?,
        recovery_code: None,
    })
}
