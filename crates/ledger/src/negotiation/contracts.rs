//! What is done with a contract: drafted, passed, signed, filed, in force, stamped by firms, ended.

use super::acts::{bare, day_of, step_of};
use super::rules::{
    NegotiationError, check_floor, check_number, check_order, check_past, check_said, check_scope,
    check_term, effective_on, firm_needs,
};
use super::store::{clauses_of, contract_of, joint_contracts_of};
use super::types::{Clause, Contract, ContractKind, Negotiation, Scope, Subject};
use crate::cases::negotiation_plan::{
    DRAFTED, EFFECTIVE, FILED, NOT_PASSED, OBJECTED, PASSED, SIGNED,
};
use crate::cases::{Given, NewStep, Stage};
use crate::clocks;
use crate::congress::{Congress, Session, SessionItem, Votes, decide};
use crate::shared::{ContractId, Day, Fen, NegotiationId, SessionItemId, UnionId};
use crate::store::{Record as _, Tx};
use crate::unions::Union;

/// A draft (合同草案).
#[derive(Debug, Clone)]
pub struct Draft {
    /// When it was settled.
    pub on_day: Day,
    /// 名称
    pub title: String,
    /// First day of its term.
    pub from_day: Day,
    /// Last day of its term.
    pub to_day: Day,
    /// 企业（行业）最低工资, a month.
    pub lowest_wage: Option<Fen>,
    /// 年平均工资增长, in tenths of a percent.
    pub rise_permille: Option<i64>,
}

/// Records the draft the talks came to, or words it anew until it was passed (形成草案).
pub fn draft(
    tx: &Tx<'_>,
    negotiation: NegotiationId,
    new: &Draft,
    given: Given<'_>,
) -> Result<Contract, NegotiationError> {
    let negotiation = Negotiation::get(tx.conn(), negotiation)?;
    if let Some(on) = day_of(tx, &negotiation, PASSED)? {
        return Err(NegotiationError::Signed { on });
    }
    if day_of(tx, &negotiation, DRAFTED)?.is_none() {
        step_of(tx, &negotiation, bare(DRAFTED, new.on_day))?;
    }
    let union = Union::get(tx.conn(), negotiation.trade_union)?;
    hold_terms(
        tx,
        &union,
        (negotiation.kind, negotiation.scope),
        new,
        given,
    )?;
    let known = contract_of(tx.conn(), negotiation.id)?;
    let contract = Contract {
        id: known.as_ref().map_or_else(|| tx.new_id(), |known| known.id),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: negotiation.trade_union,
        negotiation: Some(negotiation.id),
        kind: negotiation.kind,
        scope: negotiation.scope,
        title: check_said(&new.title, "title")?,
        from_day: new.from_day,
        to_day: new.to_day,
        signed_on: None,
        effective_on: None,
        filing_no: None,
        ended_on: None,
        ended_why: None,
        ended_filed_on: None,
        follows: negotiation.follows,
        lowest_wage: new.lowest_wage,
        rise_permille: new.rise_permille,
    };
    Ok(match known {
        Some(_) => tx.put(contract)?,
        None => tx.insert(contract)?,
    })
}

/// The term and the lowest wage of what is drafted or entered.
fn hold_terms(
    tx: &Tx<'_>,
    union: &Union,
    (kind, scope): (ContractKind, Scope),
    new: &Draft,
    given: Given<'_>,
) -> Result<(), NegotiationError> {
    check_term(given.book, given.region, kind, (new.from_day, new.to_day))?;
    let joint = match (scope, union.employer) {
        (Scope::Enterprise, Some(employer)) => {
            joint_contracts_of(tx.conn(), employer, new.from_day)?
                .into_iter()
                .filter_map(|contract| Some((contract.lowest_wage?, contract.title)))
                .max_by_key(|(wage, _)| *wage)
        }
        _ => None,
    };
    check_floor(
        given.book,
        given.region,
        new.from_day,
        new.lowest_wage,
        joint,
    )
}

/// Takes what a congress decided over into the negotiation (职代会通过 or not): the votes are those of the session's item, judged
/// by the threshold of its own matter on the day of the session.
pub fn decide_draft(
    tx: &Tx<'_>,
    negotiation: NegotiationId,
    item: SessionItemId,
    given: Given<'_>,
) -> Result<&'static Stage, NegotiationError> {
    let negotiation = Negotiation::get(tx.conn(), negotiation)?;
    let item = SessionItem::get(tx.conn(), item)?;
    let session = Session::get(tx.conn(), item.session)?;
    let congress = Congress::get(tx.conn(), session.congress)?;
    if congress.trade_union != negotiation.trade_union || session.closed_on.is_none() {
        return Err(NegotiationError::WrongSession);
    }
    let wanted = negotiation.kind.matter();
    if item.matter != wanted {
        return Err(NegotiationError::WrongMatter {
            found: item.matter,
            wanted,
        });
    }
    let (base, present) = (session.base.unwrap_or(0), session.present.unwrap_or(0));
    let votes = item.yes.map(|yes| Votes {
        yes,
        no: item.no.unwrap_or(0),
        abstained: item.abstained.unwrap_or(0),
        void: item.void.unwrap_or(0),
    });
    let outcome = decide(
        given.book,
        given.region,
        session.on_day,
        (item.matter, item.power),
        (base, present),
        votes,
    )?;
    let passed = outcome
        .and_then(|outcome| outcome.passed)
        .ok_or(NegotiationError::NotVoted)?;
    // What was passed is not voted down by a later session, it may have been signed since: the step is refused as recorded.
    let was_passed = day_of(tx, &negotiation, PASSED)?.is_some();
    let code = if passed || was_passed {
        PASSED
    } else {
        NOT_PASSED
    };
    let stage = step_of(tx, &negotiation, bare(code, session.on_day))?;
    tx.put(Negotiation {
        session_item: Some(item.id),
        ..negotiation
    })?;
    Ok(stage)
}

/// Records that both chiefs signed (签字).
pub fn sign(
    tx: &Tx<'_>,
    negotiation: NegotiationId,
    step: NewStep,
) -> Result<Contract, NegotiationError> {
    let negotiation = Negotiation::get(tx.conn(), negotiation)?;
    let on = step.on_day;
    step_of(
        tx,
        &negotiation,
        NewStep {
            step: SIGNED.to_owned(),
            ..step
        },
    )?;
    let contract = drafted(tx, negotiation.id)?;
    Ok(tx.put(Contract {
        signed_on: Some(on),
        ..contract
    })?)
}

fn drafted(tx: &Tx<'_>, negotiation: NegotiationId) -> Result<Contract, NegotiationError> {
    contract_of(tx.conn(), negotiation)?.ok_or(NegotiationError::Empty { what: "contract" })
}

/// Records that the labour department objected: what was signed is a draft again.
pub fn objected(
    tx: &Tx<'_>,
    negotiation: NegotiationId,
    step: NewStep,
) -> Result<&'static Stage, NegotiationError> {
    let negotiation = Negotiation::get(tx.conn(), negotiation)?;
    let stage = step_of(
        tx,
        &negotiation,
        NewStep {
            step: OBJECTED.to_owned(),
            ..step
        },
    )?;
    let contract = drafted(tx, negotiation.id)?;
    tx.put(Contract {
        signed_on: None,
        ..contract
    })?;
    Ok(stage)
}

/// The first day on which a contract filed on a day can be in force: the one after the last to object (regulations §11).
pub fn earliest_effect(
    kind: ContractKind,
    filed_on: Day,
    given: Given<'_>,
) -> Result<Option<Day>, NegotiationError> {
    let code = match kind {
        ContractKind::Wage => "wage.objection",
        _ => "contract.objection",
    };
    let rule = given.book.clock(code, given.region, filed_on)?;
    let reading = clocks::read(&rule, filed_on, &[], given.calendar, given.today);
    Ok(reading.due.map(effective_on))
}

/// Records that a contract is in force (生效). The one it follows ends on the day before, where its own term would run longer.
pub fn take_effect(
    tx: &Tx<'_>,
    negotiation: NegotiationId,
    on: Day,
    filing_no: Option<String>,
    given: Given<'_>,
) -> Result<Contract, NegotiationError> {
    let negotiation = Negotiation::get(tx.conn(), negotiation)?;
    if let Some(filed) = day_of(tx, &negotiation, FILED)?
        && let Some(earliest) = earliest_effect(negotiation.kind, filed, given)?
        && on < earliest
    {
        return Err(NegotiationError::TooEarly { day: on, earliest });
    }
    let step = NewStep {
        document: filing_no.clone(),
        ..bare(EFFECTIVE, on)
    };
    step_of(tx, &negotiation, step)?;
    let contract = drafted(tx, negotiation.id)?;
    if let Some(before) = contract.follows {
        let before = Contract::get(tx.conn(), before)?;
        let last = on.max(contract.from_day).plus_days(-1);
        if before.ended_on.is_none() && before.to_day > last {
            tx.put(Contract {
                ended_on: Some(last),
                ended_why: Some(format!("由“{}”接替", contract.title)),
                // The successor is filed, nothing else.
                ended_filed_on: Some(on),
                ..before
            })?;
        }
    }
    Ok(tx.put(Contract {
        effective_on: Some(on),
        filing_no,
        ..contract
    })?)
}

/// A contract follows one of the same union and kind.
pub(super) fn check_follows(
    tx: &Tx<'_>,
    follows: Option<ContractId>,
    (union, kind): (UnionId, ContractKind),
) -> Result<(), NegotiationError> {
    let Some(before) = follows else {
        return Ok(());
    };
    let before = Contract::get(tx.conn(), before)?;
    match before.trade_union == union && before.kind == kind {
        true => Ok(()),
        false => Err(NegotiationError::OtherContract {
            title: before.title,
        }),
    }
}

/// A contract that was signed before the ledger began.
#[derive(Debug, Clone)]
pub struct Signed {
    /// What it is about.
    pub kind: ContractKind,
    /// For whom.
    pub scope: Scope,
    /// 名称, 期限, 最低工资, 增长; its day is that of the signature.
    pub terms: Draft,
    /// 生效日期
    pub effective_on: Day,
    /// 人社部门备案号
    pub filing_no: Option<String>,
    /// The contract it follows.
    pub follows: Option<ContractId>,
}

/// Enters a contract that was signed before the ledger began (补录).
pub fn enter_contract(
    tx: &Tx<'_>,
    union: &Union,
    new: Signed,
    given: Given<'_>,
) -> Result<Contract, NegotiationError> {
    let signed_on = new.terms.on_day;
    check_past(signed_on, tx.author().day())?;
    check_order(signed_on, Some(new.effective_on))?;
    check_scope(union.form, new.scope)?;
    check_follows(tx, new.follows, (union.id, new.kind))?;
    hold_terms(tx, union, (new.kind, new.scope), &new.terms, given)?;
    Ok(tx.insert(Contract {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union.id,
        negotiation: None,
        kind: new.kind,
        scope: new.scope,
        title: check_said(&new.terms.title, "title")?,
        from_day: new.terms.from_day,
        to_day: new.terms.to_day,
        signed_on: Some(signed_on),
        effective_on: Some(new.effective_on),
        filing_no: new.filing_no,
        ended_on: None,
        ended_why: None,
        ended_filed_on: None,
        follows: new.follows,
        lowest_wage: new.terms.lowest_wage,
        rise_permille: new.terms.rise_permille,
    })?)
}

/// Words the clauses of a contract: until the draft was passed, or, of one that was entered as it stands, as long as it has
/// none.
pub fn word_clauses(
    tx: &Tx<'_>,
    contract: ContractId,
    clauses: &[(Subject, String)],
) -> Result<Vec<Clause>, NegotiationError> {
    let contract = Contract::get(tx.conn(), contract)?;
    let known = clauses_of(tx.conn(), contract.id)?;
    let fixed_on = match contract.negotiation {
        Some(id) => day_of(tx, &Negotiation::get(tx.conn(), id)?, PASSED)?,
        None => contract.signed_on.filter(|_| !known.is_empty()),
    };
    if let Some(on) = fixed_on {
        return Err(NegotiationError::Signed { on });
    }
    for clause in known {
        tx.retire::<Clause>(clause.id, "重新拟定")?;
    }
    clauses
        .iter()
        .zip(1..)
        .map(|((subject, text), clause_no)| {
            Ok(tx.insert(Clause {
                id: tx.new_id(),
                station: String::new(),
                revision: 0,
                retired: None,
                contract: contract.id,
                clause_no,
                subject: *subject,
                text: check_said(text, "text")?,
            })?)
        })
        .collect()
}

/// The early end of a contract (解除、终止).
#[derive(Debug, Clone)]
pub struct Ending {
    /// Its last day.
    pub on_day: Day,
    /// Why.
    pub why: String,
    /// 应到: all delegates or workers who were asked.
    pub voters: i64,
    /// 赞成
    pub yes: i64,
}

/// Ends a contract before its term does: more than half of all were for it (条例 第四十一条; an ordinary one half or more). The
/// labour department is told within seven days ([`file_ending`]).
pub fn end_contract(
    tx: &Tx<'_>,
    contract: ContractId,
    new: &Ending,
    given: Given<'_>,
) -> Result<Contract, NegotiationError> {
    let contract = Contract::get(tx.conn(), contract)?;
    let on = new.on_day;
    check_past(on, tx.author().day())?;
    check_number("voters", Some(new.voters), 10_000_000)?;
    check_number("yes", Some(new.yes), new.voters)?;
    let (needed, _) = firm_needs(given.book, given.region, on, contract.kind, new.voters)?;
    if new.yes < needed {
        return Err(NegotiationError::FirmNotPassed {
            yes: new.yes,
            voters: new.voters,
            needed,
        });
    }
    match contract.effective_on {
        Some(effective)
            if contract.ended_on.is_none() && on >= effective && on <= contract.to_day => {}
        _ => return Err(NegotiationError::NotInEffect { day: on }),
    }
    Ok(tx.put(Contract {
        ended_on: Some(on),
        ended_why: Some(check_said(&new.why, "why")?),
        ..contract
    })?)
}

/// Records that an early end was filed with the labour department and told to the union above (条例 第四十一条).
pub fn file_ending(
    tx: &Tx<'_>,
    contract: ContractId,
    on: Day,
) -> Result<Contract, NegotiationError> {
    let contract = Contract::get(tx.conn(), contract)?;
    check_past(on, tx.author().day())?;
    let ended = contract
        .ended_on
        .ok_or(NegotiationError::NotInEffect { day: on })?;
    check_order(ended, Some(on))?;
    Ok(tx.put(Contract {
        ended_filed_on: Some(on),
        ..contract
    })?)
}
