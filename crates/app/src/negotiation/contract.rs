//! One contract as a page shows it: its term and what it follows, its clauses, the firms bound by it, and how it is kept.

use super::{Choice, choices};
use crate::form::id;
use crate::rules::RulesOfDay;
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::cases::negotiation_plan::PASSED;
use taizhang_ledger::cases::steps_of;
use taizhang_ledger::clocks;
use taizhang_ledger::negotiation::rules::performance;
use taizhang_ledger::negotiation::{
    Clause, Contract, ContractKind, Negotiation, Performance, PerformanceCheck, SMALL_GROUP, Scope,
    Signatory, Subject, WOMEN_LEAST, checks_of, clause_checks_of, clauses_of, follower_of,
    signatories_of,
};
use taizhang_ledger::shared::{ContractId, Day, tenths_of_percent};
use taizhang_ledger::store::{LedgerKind, Reader, Record as _};
use taizhang_ledger::unions::{Employer, Union};
use ts_rs::TS;

/// Which contract.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ContractGet {
    /// Its id.
    pub id: String,
}

/// A contract in a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ContractLine {
    /// Its id.
    pub id: String,
    /// 名称
    pub title: String,
    /// 合同种类, in Chinese.
    pub kind: String,
    /// 协商范围, in Chinese.
    pub scope: String,
    /// First day of its term.
    pub from: String,
    /// Last day of its term, or on which it ended before.
    pub to: String,
    /// When both chiefs signed.
    pub signed_on: Option<String>,
    /// 生效日期
    pub effective_on: Option<String>,
    /// `draft`, `signed`, `coming`, `running`, `ended`.
    pub state: String,
    /// In Chinese, with the days that are left.
    pub words: String,
    /// Days to its last one, while it runs.
    pub days_left: Option<i64>,
    /// 最低工资, in 元.
    pub lowest_wage: Option<String>,
    /// 平均工资增长, e.g. `6.5%`.
    pub rise: Option<String>,
}

/// A contract with everything that belongs to it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ContractView {
    /// Its line.
    pub line: ContractLine,
    /// Code of the union.
    pub union: String,
    /// Its name.
    pub union_name: String,
    /// Id of the negotiation it came from.
    pub negotiation: Option<String>,
    /// 人社部门备案号
    pub filing_no: Option<String>,
    /// Why it ended before its term.
    pub ended_why: Option<String>,
    /// Day on which that was filed with the labour department.
    pub ended_filed_on: Option<String>,
    /// Last day for filing it, while it is not.
    pub ending_due: Option<String>,
    /// Whether firms stamp it.
    pub joint: bool,
    /// Contracts before and after it, in order, itself among them.
    pub chain: Vec<ContractLine>,
    /// Its clauses.
    pub clauses: Vec<ClauseLine>,
    /// Whether they can still be worded.
    pub open: bool,
    /// Firms bound by it.
    pub firms: Vec<FirmLine>,
    /// Staff of those bound today, as far as they said.
    pub firm_staff: i64,
    /// Looks at how it is kept, the newest first.
    pub checks: Vec<CheckLine>,
    /// What such a contract says at least, to begin with: of women workers (女职工劳动保护特别规定、妇女权益保障法); empty of others.
    pub least: Vec<LeastClause>,
    /// What a clause can be about.
    pub subjects: Vec<Choice>,
    /// How a clause can be found.
    pub performances: Vec<Choice>,
}

/// A clause to begin with.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LeastClause {
    /// Code of what it is about.
    pub subject: String,
    /// As it can be worded.
    pub text: String,
}

fn least((subject, text): &(Subject, &str)) -> LeastClause {
    LeastClause {
        subject: subject.code().to_owned(),
        text: (*text).to_owned(),
    }
}

/// A clause.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClauseLine {
    /// Its id.
    pub id: String,
    /// 第几条
    pub no: i64,
    /// Code of what it is about.
    pub subject: String,
    /// In Chinese.
    pub subject_label: String,
    /// As it is worded.
    pub text: String,
    /// How it was found last, in Chinese.
    pub last: Option<String>,
}

/// A firm that stamped.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FirmLine {
    /// Id of the record.
    pub id: String,
    /// Id of the firm.
    pub employer: String,
    /// Its name.
    pub name: String,
    /// 盖章日期
    pub stamped_on: String,
    /// Its staff then.
    pub employees: Option<i64>,
    /// 应到
    pub voters: Option<i64>,
    /// 赞成
    pub yes: Option<i64>,
    /// Last day on which it is bound.
    pub to: Option<String>,
}

/// A look at how a contract is kept.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CheckLine {
    /// Id of the record: what its papers belong to.
    pub id: String,
    /// When.
    pub on: String,
    /// Who looked.
    pub people: Option<String>,
    /// Day on which it was reported to the congress.
    pub reported_on: Option<String>,
    /// 履约率, with its formula.
    pub kept: Option<RateLine>,
    /// 满意率, with its formula; `null` where nobody was asked, or too few for this desk to see.
    pub satisfied: Option<RateLine>,
    /// The ballot in words.
    pub ballot: Option<String>,
    /// The ballot in numbers, where it is shown.
    pub counts: Option<BallotCounts>,
    /// How each clause was found.
    pub clauses: Vec<ClauseFound>,
}

/// 满意度测评
#[derive(Debug, Clone, Serialize, TS)]
pub struct BallotCounts {
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
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClauseFound {
    /// Id of the clause.
    pub clause: String,
    /// 第几条
    pub no: i64,
    /// Code of how.
    pub performance: String,
    /// In Chinese.
    pub label: String,
    /// What is missing.
    pub note: Option<String>,
}

/// A rate with its formula.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RateLine {
    /// 分子
    pub part: i64,
    /// 分母
    pub whole: i64,
    /// e.g. `87.5%`; `—` of nothing.
    pub rate: String,
    /// How it is reckoned.
    pub formula: String,
}

/// Fetches a contract.
pub fn contract_get(
    office: &Office,
    request: ContractGet,
    _: &dyn Progress,
) -> Answer<ContractView> {
    let contract: ContractId = id(&request.id, "id")?;
    let rules = RulesOfDay::read(office)?;
    let is_desk = office.ledger()?.info().kind == LedgerKind::Desk;
    office
        .ledger()?
        .read(|conn| view(conn, Contract::get(conn, contract)?, is_desk, &rules))
}

pub(crate) fn view(
    conn: &Reader,
    contract: Contract,
    is_desk: bool,
    rules: &RulesOfDay,
) -> Answer<ContractView> {
    let union = Union::get(conn, contract.trade_union)?;
    let clauses = clauses_of(conn, contract.id)?;
    let firms = signatories_of(conn, contract.id)?;
    let checks = checks_of(conn, contract.id)?
        .into_iter()
        .map(|check| looked(conn, check, &clauses, is_desk))
        .collect::<Answer<Vec<_>>>()?;
    let bound = |firm: &&Signatory| firm.to_day.is_none_or(|to| to >= rules.today);
    let staff = firms.iter().filter(bound).filter_map(|firm| firm.employees);
    Ok(ContractView {
        line: line(&contract, rules.today),
        union: union.code.to_string(),
        union_name: union.name,
        negotiation: contract.negotiation.map(|id| id.to_string()),
        filing_no: contract.filing_no.clone(),
        ended_why: contract.ended_why.clone(),
        ended_filed_on: contract.ended_filed_on.map(|day| day.to_string()),
        ending_due: ending_due(&contract, rules)?.map(|day| day.to_string()),
        joint: contract.scope != Scope::Enterprise,
        chain: chain(conn, &contract, rules.today)?,
        open: is_open(conn, &contract, &clauses)?,
        clauses: clauses
            .iter()
            .map(|clause| worded(clause, checks.first()))
            .collect(),
        firm_staff: staff.sum(),
        firms: firms
            .iter()
            .map(|firm| stamped(conn, firm))
            .collect::<Answer<_>>()?,
        checks,
        least: match contract.kind {
            ContractKind::Women => WOMEN_LEAST.iter().map(least).collect(),
            _ => Vec::new(),
        },
        subjects: choices(Subject::ALL.iter().map(|it| (it.code(), it.label()))),
        performances: choices(Performance::ALL.iter().map(|it| (it.code(), it.label()))),
    })
}

/// Whether its clauses can still be worded: until the draft was passed, or until one that was entered has some.
fn is_open(conn: &Reader, contract: &Contract, clauses: &[Clause]) -> Answer<bool> {
    let Some(negotiation) = contract.negotiation else {
        return Ok(clauses.is_empty());
    };
    let negotiation = Negotiation::get(conn, negotiation)?;
    let steps = steps_of(conn, negotiation.case_file)?;
    let holding = negotiation.plan().holding(&steps);
    Ok(holding.iter().all(|step| step.step != PASSED))
}

/// The last day for filing an early end that is not filed yet.
pub(crate) fn ending_due(contract: &Contract, rules: &RulesOfDay) -> Answer<Option<Day>> {
    let Some(ended) = contract
        .ended_on
        .filter(|_| contract.ended_filed_on.is_none())
    else {
        return Ok(None);
    };
    let rule = rules
        .book
        .clock("wage.ending_filing", &rules.region, ended)?;
    Ok(clocks::read(&rule, ended, &[], rules.calendar(), rules.today).due)
}

/// A contract as it stands on a day.
pub(crate) fn line(contract: &Contract, today: Day) -> ContractLine {
    let last = contract.ended_on.unwrap_or(contract.to_day);
    let left = today.days_until(last);
    let (state, words, days_left) = match (contract.signed_on, contract.effective_on) {
        (None, _) => ("draft", "草案".to_owned(), None),
        (Some(_), None) => ("signed", "签了字，还没有生效".to_owned(), None),
        (Some(_), Some(_)) if last < today => (
            "ended",
            match contract.ended_on {
                Some(day) => format!("{}提前终止", day.chinese()),
                None => format!("{}到期", last.chinese()),
            },
            None,
        ),
        (Some(_), Some(effective)) if effective.max(contract.from_day) > today => (
            "coming",
            format!("{}起生效", effective.max(contract.from_day).chinese()),
            None,
        ),
        (Some(_), Some(_)) => (
            "running",
            format!("有效，{}到期，还有 {left} 天", last.chinese()),
            Some(left),
        ),
    };
    ContractLine {
        id: contract.id.to_string(),
        title: contract.title.clone(),
        kind: contract.kind.label().to_owned(),
        scope: contract.scope.label().to_owned(),
        from: contract.from_day.to_string(),
        to: last.to_string(),
        signed_on: contract.signed_on.map(|day| day.to_string()),
        effective_on: contract.effective_on.map(|day| day.to_string()),
        state: state.to_owned(),
        words,
        days_left,
        lowest_wage: contract.lowest_wage.map(|wage| wage.to_string()),
        rise: contract.rise_permille.map(percent),
    }
}

/// Tenths of a percent as people write them: `6%`, `6.5%`.
fn percent(permille: i64) -> String {
    match permille % 10 {
        0 => format!("{}%", permille / 10),
        tenth => format!("{}.{}%", permille / 10, tenth.abs()),
    }
}

/// The contracts before it and after it (一份接一份).
fn chain(conn: &Reader, contract: &Contract, today: Day) -> Answer<Vec<ContractLine>> {
    let mut found = vec![line(contract, today)];
    let mut before = contract.follows;
    // A chain goes back in time; a bound keeps a damaged one from going round.
    while let Some(id) = before.filter(|_| found.len() < 30) {
        let earlier = Contract::get(conn, id)?;
        found.insert(0, line(&earlier, today));
        before = earlier.follows;
    }
    let mut last = contract.id;
    while let Some(next) = follower_of(conn, last)?.filter(|_| found.len() < 60) {
        last = next.id;
        found.push(line(&next, today));
    }
    Ok(found)
}

fn worded(clause: &Clause, last: Option<&CheckLine>) -> ClauseLine {
    let id = clause.id.to_string();
    let found = last.and_then(|check| check.clauses.iter().find(|one| one.clause == id));
    ClauseLine {
        no: clause.clause_no,
        subject: clause.subject.code().to_owned(),
        subject_label: clause.subject.label().to_owned(),
        text: clause.text.clone(),
        last: found.map(|one| one.label.clone()),
        id,
    }
}

fn stamped(conn: &Reader, firm: &Signatory) -> Answer<FirmLine> {
    Ok(FirmLine {
        id: firm.id.to_string(),
        employer: firm.employer.to_string(),
        name: Employer::get(conn, firm.employer)?.name,
        stamped_on: firm.stamped_on.to_string(),
        employees: firm.employees,
        voters: firm.voters,
        yes: firm.yes,
        to: firm.to_day.map(|day| day.to_string()),
    })
}

fn looked(
    conn: &Reader,
    check: PerformanceCheck,
    clauses: &[Clause],
    is_desk: bool,
) -> Answer<CheckLine> {
    let found = clause_checks_of(conn, check.id)?;
    let ballot = check.ballot();
    let (kept, whole) = performance(&found.iter().map(|one| one.performance).collect::<Vec<_>>());
    // A desk does not see the answers of so few that one could tell who gave which.
    let is_shown = |valid: i64| !is_desk || valid >= SMALL_GROUP;
    Ok(CheckLine {
        on: check.on_day.to_string(),
        people: check.people.clone(),
        reported_on: check.reported_on.map(|day| day.to_string()),
        kept: (whole > 0)
            .then(|| rate(kept, whole, "履约率＝已履行的条款÷检查的条款，部分履行不算")),
        satisfied: ballot
            .map(|ballot| ballot.rate())
            .filter(|(_, valid)| is_shown(*valid))
            .map(|(part, valid)| rate(part, valid, "满意率＝满意的÷收回的有效票")),
        ballot: ballot.map(|ballot| {
            let valid = ballot.returned - ballot.void;
            match is_shown(valid) {
                true => format!(
                    "发出 {}，收回 {}，废票 {}，满意 {}",
                    ballot.sent, ballot.returned, ballot.void, ballot.satisfied
                ),
                false => format!("有效票不到 {SMALL_GROUP} 张，不往上报"),
            }
        }),
        counts: ballot
            .filter(|ballot| is_shown(ballot.rate().1))
            .map(|ballot| BallotCounts {
                sent: ballot.sent,
                returned: ballot.returned,
                void: ballot.void,
                satisfied: ballot.satisfied,
            }),
        clauses: found
            .into_iter()
            .map(|one| ClauseFound {
                no: clauses
                    .iter()
                    .find(|clause| clause.id == one.clause)
                    .map_or(0, |clause| clause.clause_no),
                clause: one.clause.to_string(),
                performance: one.performance.code().to_owned(),
                label: one.performance.label().to_owned(),
                note: one.note,
            })
            .collect(),
        id: check.id.to_string(),
    })
}

/// A rate as it is printed.
pub(crate) fn rate(part: i64, whole: i64, formula: &str) -> RateLine {
    RateLine {
        part,
        whole,
        rate: tenths_of_percent(part, whole).map_or_else(
            || "—".to_owned(),
            |tenths| format!("{}.{}%", tenths / 10, tenths % 10),
        ),
        formula: formula.to_owned(),
    }
}
