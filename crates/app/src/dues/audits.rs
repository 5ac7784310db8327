//! 经审意见: what audits found, by when it is to be put right, and that it was.

use super::{Names, Nothing, record, union_if, year_period};
use crate::form::{day, id, said};
use crate::{Answer, Office, Progress, unions};
use serde::{Deserialize, Serialize};
use taizhang_ledger::dues::{self, AuditFinding, AuditWords, audits};
use taizhang_ledger::shared::AuditFindingId;
use taizhang_ledger::store::Record as _;
use taizhang_ledger::unions::Union;
use ts_rs::TS;

/// Which findings.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AuditList {
    /// Code of the union; `null` for all.
    pub union: Option<String>,
    /// The year of the audit; older ones that are open are listed as well.
    pub year: i32,
}

/// Findings, the open ones first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AuditListReply {
    /// The findings.
    pub findings: Vec<AuditLine>,
    /// How many are open.
    pub open: usize,
}

/// A finding.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AuditLine {
    /// Its id.
    pub id: String,
    /// Whether the record belongs to this station.
    pub own: bool,
    /// Code of the union.
    pub union: String,
    /// Its name.
    pub union_name: String,
    /// 审查日期
    pub audited_on: String,
    /// 审查的组织
    pub audited_by: String,
    /// 意见
    pub finding: String,
    /// 整改期限
    pub deadline: String,
    /// Days to it; negative when it is past.
    pub days_left: i64,
    /// 责任人
    pub duty: Option<String>,
    /// 整改完成日期
    pub fixed_on: Option<String>,
    /// 整改依据
    pub evidence: Option<String>,
}

/// Lists findings.
pub fn audit_list(office: &Office, request: AuditList, _: &dyn Progress) -> Answer<AuditListReply> {
    let union = union_if(office, &request.union)?.map(|union| union.id);
    let period = year_period(request.year)?;
    let today = office.today();
    let ledger = office.ledger()?;
    let station = ledger.station();
    ledger.read(|conn| {
        let mut names = Names::new(conn);
        let mut findings = Vec::new();
        for one in audits(conn, union, period)? {
            let union = names.of(one.trade_union)?;
            findings.push(AuditLine {
                id: one.id.to_string(),
                own: one.station == station,
                union: union.code.to_string(),
                union_name: union.name.clone(),
                audited_on: one.audited_on.to_string(),
                audited_by: one.audited_by,
                finding: one.finding,
                deadline: one.deadline.to_string(),
                days_left: today.days_until(one.deadline),
                duty: one.duty,
                fixed_on: one.fixed_on.map(|on| on.to_string()),
                evidence: one.evidence,
            });
        }
        let open = findings.iter().filter(|one| one.fixed_on.is_none()).count();
        Ok(AuditListReply { findings, open })
    })
}

/// What an audit found.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AuditPut {
    /// Code of the union.
    pub union: String,
    /// 审查日期
    pub audited_on: String,
    /// 审查的组织
    pub audited_by: String,
    /// 意见
    pub finding: String,
    /// 整改期限
    pub deadline: String,
    /// 责任人
    pub duty: Option<String>,
}

/// Records a finding (登记经审意见).
pub fn audit_put(office: &Office, request: AuditPut, _: &dyn Progress) -> Answer<Nothing> {
    let words = AuditWords {
        audited_on: day(&request.audited_on, "audited_on")?,
        audited_by: request.audited_by,
        finding: request.finding,
        deadline: day(&request.deadline, "deadline")?,
        duty: said(&request.duty),
    };
    let union = unions::coded(office, &request.union)?;
    record(office, &union, "经审意见", |tx| {
        dues::find_fault(tx, &union, &words)?;
        Ok(Nothing {})
    })
}

/// That a finding was put right.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AuditFix {
    /// Which.
    pub id: String,
    /// 整改完成日期
    pub on: String,
    /// 整改依据
    pub evidence: String,
}

/// Records that a finding was put right (记整改).
pub fn audit_fix(office: &Office, request: AuditFix, _: &dyn Progress) -> Answer<Nothing> {
    let finding: AuditFindingId = id(&request.id, "id")?;
    let on = day(&request.on, "on")?;
    let union = office.ledger()?.read(|conn| -> Answer<_> {
        let found = AuditFinding::get(conn, finding)?;
        Ok(Union::get(conn, found.trade_union)?)
    })?;
    record(office, &union, "经审意见整改", |tx| {
        dues::put_right(tx, finding, on, &request.evidence)?;
        Ok(Nothing {})
    })
}
