//! Papers that go with a stick: 交接单, 登记表, 回执单, and the recovery code (恢复码).

use crate::messages::return_reason;
use crate::{Answer, Failure, Office, Progress, returns, session};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use taizhang_exchange as exchange;

use taizhang_ledger::returns::Editions;
use taizhang_ledger::store::{Folder, Ledger, Passphrase, Unlock};
use taizhang_reports::{self as reports, Existing, slip};
use ts_rs::TS;

/// A paper that was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperWritten {
    /// The file.
    pub file: String,
}

/// Where a paper goes.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PaperWrite {
    /// The xlsx to write, or a folder.
    pub to: String,
}

/// The file asked for: in a folder under a name of its own.
fn target(to: &str, name: &str) -> PathBuf {
    let mut target = PathBuf::from(to);
    if target.is_dir() {
        target.push(name);
    }
    target
}

fn written(target: &std::path::Path) -> PaperWritten {
    PaperWritten {
        file: target.display().to_string(),
    }
}

fn day(text: &str) -> Answer<reports::Day> {
    reports::Day::parse(text)
        .ok_or_else(|| Failure::new("internal", "程序内部出错。", format!("日期 {text}")))
}

/// The head of the log's chain: whoever has something to put on a slip has done something since there is one.
fn log_head(ledger: &Ledger) -> Answer<reports::ShortCode> {
    let head = session::log_head(ledger)?.unwrap_or_default();
    Ok(reports::ShortCode::new(&head)?)
}

fn own(ledger: &Ledger) -> slip::Office {
    let info = ledger.info();
    slip::Office {
        name: info.name,
        code: info.code,
    }
}

/// Which slip, and where to.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SlipWrite {
    /// 第几号
    pub seq: i64,
    /// The xlsx to write, or a folder.
    pub to: String,
}

/// Writes the slip (交接单) of a bundle, to be signed and stamped.
pub fn slip_write(office: &Office, request: SlipWrite, _: &dyn Progress) -> Answer<PaperWritten> {
    let ledger = office.ledger()?;
    let slip = exchange::slip_facts(&ledger, request.seq)?;
    let facts = &slip.facts;
    let members = facts.parts.get("member").copied().unwrap_or(0);
    let coverage = match (&facts.from, slip.base_seq) {
        (Some(from), Some(base)) => slip::Coverage::Since {
            from: day(from)?,
            to: day(&slip.created_on)?,
            receipt_of: base as u64,
            added: facts.added as u64,
            changed: facts.changed as u64,
            left: facts.left as u64,
        },
        _ => slip::Coverage::Whole {
            as_of: day(&slip.created_on)?,
            members: facts.members.unwrap_or_default() as u64,
        },
    };
    let editions = returns::editions(&ledger)?;
    let hand_in = slip::HandIn {
        number: request.seq as u64,
        from: own(&ledger),
        to: slip.county.unwrap_or_default(),
        written: day(&slip.created_on)?,
        coverage,
        other_records: (slip.records as u64).saturating_sub(members),
        annual_return: (!facts.returns.is_empty())
            .then(|| format!("{}，已封存", titles(&editions, &facts.returns))),
        attachments: facts.attachments as u64,
        short_code: reports::ShortCode::new(&slip.short_code.to_string())?,
        log_head: log_head(&ledger)?,
    };
    let target = target(&request.to, &format!("交接单-第{}号.xlsx", request.seq));
    slip::write_hand_in(&target, Existing::Replace, &hand_in)?;
    Ok(written(&target))
}

/// What the editions of returns are called; one that is not known here by its code.
fn titles(editions: &Editions, codes: &[String]) -> String {
    let titles: Vec<&str> = codes
        .iter()
        .map(|code| {
            editions
                .find(code)
                .map_or(code.as_str(), |edition| &edition.title)
        })
        .collect();
    titles.join("、")
}

/// Writes the form of the last enrolment request (登记表), to be signed, stamped and compared at the county.
pub fn enrolment_form_write(
    office: &Office,
    request: PaperWrite,
    _: &dyn Progress,
) -> Answer<PaperWritten> {
    let ledger = office.ledger()?;
    let facts = exchange::request_facts(&ledger)?.ok_or_else(|| {
        Failure::new(
            "no_request",
            "还没有写过登记申请。",
            "请先在“报送”里把登记申请写到 U 盘上。",
        )
    })?;
    let form = slip::Enrolment {
        office: own(&ledger),
        desk: String::new(),
        scope: facts.codes,
        label: ledger.info().name,
        file_name: facts.file_name,
        written: day(&facts.written_on)?,
        fingerprint: reports::ShortCode::new(&facts.fingerprint)?,
    };
    let target = target(&request.to, "报送登记表.xlsx");
    slip::write_enrolment(&target, Existing::Replace, &form)?;
    Ok(written(&target))
}

/// Which receipt, and where to.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReceiptSlipWrite {
    /// The bundle it answers, as intake names it.
    pub item: String,
    /// The xlsx to write, or a folder.
    pub to: String,
}

/// Writes the receipt on paper (回执单) at the desk, to be stamped and taken home with the stick.
pub fn receipt_slip_write(
    office: &Office,
    request: ReceiptSlipWrite,
    _: &dyn Progress,
) -> Answer<PaperWritten> {
    office.answers_for_office()?;
    let ledger = office.ledger()?;
    let facts = exchange::desk::receipt_facts(&ledger, &request.item)?;
    let item = |(name, masked, reason): (String, String, &str)| slip::ReturnedItem {
        record: format!("会员 {name} {masked}"),
        reason: return_reason(reason),
    };
    let household = |file: String| slip::ReturnedItem {
        record: format!("困难职工档案 {file}"),
        reason: return_reason(taizhang_ledger::filing::HOUSEHOLD_ELSEWHERE),
    };
    let returned = facts.returned.into_iter().map(item);
    let households = facts.households.into_iter().map(household);
    let receipt = slip::Receipt {
        number: facts.seq,
        by: ledger.info().name,
        to: slip::Office {
            name: facts.name,
            code: facts.station.clone(),
        },
        received: day(&facts.received_on.to_string())?,
        answers: reports::ShortCode::new(&facts.answers.to_string())?,
        accepted: facts.accepted,
        returned: returned.chain(households).collect(),
        held: facts.held,
        members: facts.members,
        short_code: reports::ShortCode::new(&facts.short_code.to_string())?,
        log_head: log_head(&ledger)?,
    };
    let name = format!("回执单-{}-第{}号.xlsx", facts.station, facts.seq);
    let target = target(&request.to, &name);
    slip::write_receipt(&target, Existing::Replace, &receipt)?;
    Ok(written(&target))
}

/// A recovery code to be printed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RecoveryPaperWrite {
    /// The code, as it was just shown.
    pub code: String,
    /// The xlsx to write, or a folder.
    pub to: String,
}

/// Writes the recovery code on paper (恢复码), to be sealed in an envelope. The file holds the code in clear: whoever asks
/// for it prints it and deletes it. A code that does not open this ledger is not written.
pub fn recovery_paper_write(
    office: &Office,
    request: RecoveryPaperWrite,
    _: &dyn Progress,
) -> Answer<PaperWritten> {
    office.answers_for_office()?;
    let ledger = office.ledger()?;
    let code = Passphrase::new(request.code.trim());
    Unlock::Passphrase(&code).opens(&Folder::new(ledger.folder().path()))?;
    let paper = slip::Recovery {
        office: own(&ledger),
        made: day(&office.today().to_string())?,
        groups: request.code.trim().split('-').map(str::to_owned).collect(),
    };
    let target = target(&request.to, "恢复码.xlsx");
    slip::write_recovery(&target, Existing::Keep, &paper)?;
    Ok(written(&target))
}
