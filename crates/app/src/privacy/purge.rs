//! 到期清理: files whose time is over are proposed; the chair says of each that it is forgotten.

use crate::form::bad_request;
use crate::rules::RulesOfDay;
use crate::session::Nothing;
use crate::{Answer, Failure, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::assistance::households::HardshipFile;
use taizhang_ledger::assistance::privacy::{files_over, forget_files};
use taizhang_ledger::shared::HardshipFileId;
use taizhang_ledger::store::{Act, Entry, Record as _, Role};
use taizhang_ledger::unions::Union;
use ts_rs::TS;

/// Years for which a file is kept after it ended (参数).
pub(crate) const KEEP_YEARS: &str = "privacy.keep_years";

/// Files whose time is over.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PurgeList {
    /// The oldest first.
    pub files: Vec<PurgeLine>,
    /// Years for which a file is kept after it ended.
    pub keep_years: i64,
    /// Whether who is at work may say so: the chair.
    pub may: bool,
}

/// One of them.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PurgeLine {
    /// The file.
    pub id: String,
    /// 档案编号
    pub file_no: Option<String>,
    /// 姓名, masked: the list needs nobody's whole name.
    pub name: String,
    /// Name of the union.
    pub union: String,
    /// How it ended, in Chinese.
    pub ended: Option<String>,
    /// When it ended.
    pub ended_on: Option<String>,
}

/// Lists the files whose time is over.
pub fn hardship_purge_list(office: &Office, _: Nothing, _: &dyn Progress) -> Answer<PurgeList> {
    let rules = RulesOfDay::read(office)?;
    let files = over(office, &rules)?;
    let keep_years = rules.book.count(KEEP_YEARS, &rules.region, rules.today)?;
    let ledger = office.ledger()?;
    let files = ledger.read(|conn| {
        let line = |file: HardshipFile| -> Answer<PurgeLine> {
            Ok(PurgeLine {
                id: file.id.to_string(),
                name: taizhang_ledger::shared::mask_name(&file.name),
                union: Union::get(conn, file.trade_union)?.name,
                ended: file.ended.map(|ended| ended.label().to_owned()),
                ended_on: file.ended_on.map(|day| day.to_string()),
                file_no: file.file_no,
            })
        };
        files.into_iter().map(line).collect::<Answer<_>>()
    })?;
    Ok(PurgeList {
        files,
        keep_years,
        may: office.operator()?.1 == Role::Chair,
    })
}

/// The files of this station whose time is over.
pub(crate) fn over(office: &Office, rules: &RulesOfDay) -> Answer<Vec<HardshipFile>> {
    let years = rules.book.count(KEEP_YEARS, &rules.region, rules.today)?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    Ok(ledger.read(|conn| files_over(conn, &station, years, rules.today))?)
}

/// Which files are forgotten.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct HardshipPurge {
    /// Each one that a person has confirmed.
    pub ids: Vec<String>,
}

/// What forgetting did.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct Purged {
    /// Files.
    pub files: usize,
    /// Records that say less now.
    pub records: usize,
    /// Papers whose bytes are gone.
    pub papers: usize,
}

/// Takes out of files what tells whose they were (到期清理). Only the chair does, and it cannot be undone.
pub fn hardship_purge(office: &Office, request: HardshipPurge, _: &dyn Progress) -> Answer<Purged> {
    if office.operator()?.1 != Role::Chair {
        return Err(Failure::new(
            "not_allowed",
            "到期清理要主席来做。",
            "清掉的找不回来，请用主席的口令打开台账，逐份确认。",
        ));
    }
    let ids = request
        .ids
        .iter()
        .map(|id| id.parse::<HardshipFileId>().map_err(|_| bad_request("ids")))
        .collect::<Answer<Vec<_>>>()?;
    if ids.is_empty() {
        return Err(Failure::new(
            "nothing_chosen",
            "还没有选要清理的档案。",
            "在名单里逐份打勾，再清理。",
        )
        .at("ids"));
    }
    let rules = RulesOfDay::read(office)?;
    let years = rules.book.count(KEEP_YEARS, &rules.region, rules.today)?;
    let subject = format!("{} 份困难职工档案", ids.len());
    let forgotten = office.transact(Entry::new(Act::Forget, &subject), |tx| {
        forget_files(tx, &ids, years, rules.today)
    })?;
    // The bytes go last: should this fail, the papers have no name any more and go with the next clearing.
    let papers = office.ledger()?.discard_attachments(&forgotten.papers)?;
    Ok(Purged {
        files: ids.len(),
        records: forgotten.records,
        papers,
    })
}
