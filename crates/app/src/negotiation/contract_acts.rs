//! What a person does with a contract.

use super::acts::{ContractTerms, terms};
use super::{Nothing, held, record};
use crate::form::{choice, day, day_if, id, id_if, said};
use crate::rules::RulesOfDay;
use crate::{Answer, Failure, Office, Progress, unions};
use serde::{Deserialize, Serialize};
use taizhang_ledger::negotiation::{
    self, Contract, Ending, NewCheck, PerformanceCheck, SatisfactionBallot, Signatory, Signed,
    Stamp,
};
use taizhang_ledger::shared::{ContractId, PerformanceCheckId, SignatoryId};
use taizhang_ledger::store::{Act, Entry, Record as _, Tx};
use ts_rs::TS;

/// A contract that was signed before the ledger began.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ContractEnter {
    /// Code of the union.
    pub union: String,
    /// Code of the kind.
    pub kind: String,
    /// Code of the scope.
    pub scope: String,
    /// Name, term and wages.
    pub terms: ContractTerms,
    /// 签字日期
    pub signed_on: String,
    /// 生效日期
    pub effective_on: String,
    /// 人社部门备案号
    pub filing_no: Option<String>,
    /// Id of the contract it follows.
    pub follows: Option<String>,
}

/// A contract that was entered.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ContractEntered {
    /// Its id.
    pub id: String,
}

/// Enters a contract (补录).
pub fn contract_enter(
    office: &Office,
    request: ContractEnter,
    _: &dyn Progress,
) -> Answer<ContractEntered> {
    let union = unions::coded(office, &request.union)?;
    let new = Signed {
        kind: choice(&request.kind, "kind")?,
        scope: choice(&request.scope, "scope")?,
        terms: terms(day(&request.signed_on, "signed_on")?, request.terms)?,
        effective_on: day(&request.effective_on, "effective_on")?,
        filing_no: said(&request.filing_no),
        follows: id_if(&request.follows, "follows")?,
    };
    let rules = RulesOfDay::read(office)?;
    let subject = format!("{} {}", union.name, new.terms.title);
    let entered = office.transact(Entry::new(Act::RecordNegotiation, &subject), |tx| {
        tx.hold_ours(&union)?;
        Answer::Ok(negotiation::enter_contract(tx, &union, new, rules.given())?)
    })?;
    Ok(ContractEntered {
        id: entered.id.to_string(),
    })
}

/// The clauses of a contract.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ContractClauses {
    /// Id of the contract.
    pub id: String,
    /// In their order.
    pub clauses: Vec<ClauseWords>,
}

/// A clause.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ClauseWords {
    /// Code of what it is about.
    pub subject: String,
    /// As it is worded.
    pub text: String,
}

/// Words the clauses of a contract anew.
pub fn contract_clauses(
    office: &Office,
    request: ContractClauses,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let clauses = request
        .clauses
        .into_iter()
        .map(|clause| Ok((choice(&clause.subject, "subject")?, clause.text)))
        .collect::<Answer<Vec<_>>>()?;
    of_contract(office, &request.id, |tx, contract| {
        negotiation::word_clauses(tx, contract.id, &clauses)?;
        Ok(Nothing {})
    })
}

/// The early end of a contract.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ContractEnd {
    /// Id of the contract.
    pub id: String,
    /// Last day.
    pub on: String,
    /// Why.
    pub why: String,
    /// 应到
    pub voters: i64,
    /// 赞成
    pub yes: i64,
}

/// Ends a contract before its term does (解除、终止).
pub fn contract_end(office: &Office, request: ContractEnd, _: &dyn Progress) -> Answer<Nothing> {
    let ending = Ending {
        on_day: day(&request.on, "on")?,
        why: request.why,
        voters: request.voters,
        yes: request.yes,
    };
    let rules = RulesOfDay::read(office)?;
    of_contract(office, &request.id, |tx, contract| {
        negotiation::end_contract(tx, contract.id, &ending, rules.given())?;
        Ok(Nothing {})
    })
}

/// The filing of an early end.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ContractEndFiled {
    /// Id of the contract.
    pub id: String,
    /// When.
    pub on: String,
}

/// Records that an early end was filed (终止备案).
pub fn contract_end_filed(
    office: &Office,
    request: ContractEndFiled,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let on = day(&request.on, "on")?;
    of_contract(office, &request.id, |tx, contract| {
        negotiation::file_ending(tx, contract.id, on)?;
        Ok(Nothing {})
    })
}

/// Firms that stamp a contract on a day.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ContractStamp {
    /// Id of the contract.
    pub id: String,
    /// 盖章日期
    pub on: String,
    /// The firms.
    pub firms: Vec<FirmStamp>,
}

/// A firm that stamps.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FirmStamp {
    /// Id of the employer.
    pub employer: String,
    /// Its staff.
    pub employees: Option<i64>,
    /// 应到
    pub voters: Option<i64>,
    /// 赞成
    pub yes: Option<i64>,
}

/// Records that firms stamped (盖章): all of them, or none where one cannot; the failure names that one by its place.
pub fn contract_stamp(
    office: &Office,
    request: ContractStamp,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let stamped_on = day(&request.on, "on")?;
    let rules = RulesOfDay::read(office)?;
    of_contract(office, &request.id, |tx, contract| {
        for (at, firm) in request.firms.iter().enumerate() {
            let new = Stamp {
                employer: id(&firm.employer, "employer")?,
                stamped_on,
                employees: firm.employees,
                voters: firm.voters,
                yes: firm.yes,
            };
            negotiation::stamp(tx, contract.id, &new, rules.given())
                .map_err(|error| Failure::from(error).at(&format!("firms.{at}")))?;
        }
        Ok(Nothing {})
    })
}

/// A firm that leaves a contract.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ContractLeave {
    /// Id of the firm's line.
    pub id: String,
    /// Last day.
    pub on: String,
}

/// Records the last day on which a firm is bound.
pub fn contract_leave(
    office: &Office,
    request: ContractLeave,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let firm: SignatoryId = id(&request.id, "id")?;
    let on = day(&request.on, "on")?;
    record(office, "退出集体合同", |tx| {
        tx.hold_ours(&Signatory::get(tx.conn(), firm)?)?;
        negotiation::leave_contract(tx, firm, on)?;
        Ok(Nothing {})
    })
}

/// A look at how a contract is kept.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ContractCheck {
    /// Id of the contract.
    pub id: String,
    /// When.
    pub on: String,
    /// Who looked.
    pub people: Option<String>,
    /// Day on which it was reported to the congress.
    pub reported_on: Option<String>,
    /// The ballot, where one was held.
    pub ballot: Option<ContractBallot>,
    /// How each clause was found.
    pub clauses: Vec<ClauseLooked>,
}

/// 满意度测评
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ContractBallot {
    /// 发出
    pub sent: i64,
    /// 收回
    pub returned: i64,
    /// 废票
    pub void: i64,
    /// 满意
    pub satisfied: i64,
}

/// How a clause was found.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ClauseLooked {
    /// Id of the clause.
    pub clause: String,
    /// Code of how.
    pub performance: String,
    /// What is missing.
    pub note: Option<String>,
}

/// Records a look at how a contract is kept (履约检查).
pub fn contract_check(
    office: &Office,
    request: ContractCheck,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let new = NewCheck {
        on_day: day(&request.on, "on")?,
        people: said(&request.people),
        reported_on: day_if(&request.reported_on, "reported_on")?,
        ballot: request.ballot.map(|ballot| SatisfactionBallot {
            sent: ballot.sent,
            returned: ballot.returned,
            void: ballot.void,
            satisfied: ballot.satisfied,
        }),
        clauses: request
            .clauses
            .iter()
            .map(|clause| {
                Ok((
                    id(&clause.clause, "clause")?,
                    choice(&clause.performance, "performance")?,
                    said(&clause.note),
                ))
            })
            .collect::<Answer<_>>()?,
    };
    of_contract(office, &request.id, |tx, contract| {
        negotiation::check_contract(tx, contract.id, new)?;
        Ok(Nothing {})
    })
}

/// The report of a look to the congress.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ContractReport {
    /// Id of the look.
    pub id: String,
    /// When.
    pub on: String,
}

/// Records that a look was reported to the congress (每年至少一次).
pub fn contract_report(
    office: &Office,
    request: ContractReport,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let check: PerformanceCheckId = id(&request.id, "id")?;
    let on = day(&request.on, "on")?;
    record(office, "报告履约情况", |tx| {
        tx.hold_ours(&PerformanceCheck::get(tx.conn(), check)?)?;
        negotiation::report_check(tx, check, on)?;
        Ok(Nothing {})
    })
}

/// One act on a contract of this station.
fn of_contract<T>(
    office: &Office,
    contract: &str,
    work: impl FnOnce(&Tx<'_>, &Contract) -> Answer<T>,
) -> Answer<T> {
    let contract: ContractId = id(contract, "id")?;
    let contract = held::<Contract>(office, contract)?;
    record(office, &contract.title.clone(), |tx| {
        tx.hold_ours(&contract)?;
        work(tx, &contract)
    })
}
