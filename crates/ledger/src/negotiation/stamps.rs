//! The firms of a trade or place: how they passed the draft, who stamped it, who left (regulations §3.4).

use super::acts::{bare, day_of, step_of};
use super::rules::{NegotiationError, check_number, check_order, check_past, firm_needs};
use super::store::{contract_of, signatories_of};
use super::types::{Contract, Negotiation, Scope, Signatory};
use crate::cases::negotiation_plan::{DRAFTED, PASSED};
use crate::cases::{Given, Stage};
use crate::shared::{ContractId, Day, EmployerId, NegotiationId, SignatoryId};
use crate::store::{Record as _, Tx};

/// Records that the firms of a trade or place passed the draft one by one (条例 第三十五条): at least one of those that were
/// entered with their votes; each was judged when it was entered.
pub fn passed_by_firms(
    tx: &Tx<'_>,
    negotiation: NegotiationId,
    on: Day,
) -> Result<&'static Stage, NegotiationError> {
    let negotiation = Negotiation::get(tx.conn(), negotiation)?;
    if negotiation.scope == Scope::Enterprise {
        return Err(NegotiationError::NotJoint);
    }
    let contract = contract_of(tx.conn(), negotiation.id)?;
    let drafted_on = day_of(tx, &negotiation, DRAFTED)?;
    let has_voted = match contract.zip(drafted_on) {
        // What was voted on an earlier draft says nothing of this one.
        Some((contract, drafted_on)) => {
            signatories_of(tx.conn(), contract.id)?.iter().any(|firm| {
                firm.stamped_on >= drafted_on && firm.voters.is_some() && firm.yes.is_some()
            })
        }
        None => false,
    };
    if !has_voted {
        return Err(NegotiationError::NotVoted);
    }
    step_of(tx, &negotiation, bare(PASSED, on))
}

/// A firm that stamps a contract of its trade or place.
#[derive(Debug, Clone)]
pub struct Stamp {
    /// The firm.
    pub employer: EmployerId,
    /// 盖章日期
    pub stamped_on: Day,
    /// Its staff.
    pub employees: Option<i64>,
    /// 应到
    pub voters: Option<i64>,
    /// 赞成
    pub yes: Option<i64>,
}

/// Records that a firm stamped (盖章): it is bound from then on. Where its own people voted, enough must have been for it.
pub fn stamp(
    tx: &Tx<'_>,
    contract: ContractId,
    new: &Stamp,
    given: Given<'_>,
) -> Result<Signatory, NegotiationError> {
    let contract = Contract::get(tx.conn(), contract)?;
    if contract.scope == Scope::Enterprise {
        return Err(NegotiationError::NotJoint);
    }
    check_past(new.stamped_on, tx.author().day())?;
    if new.stamped_on > contract.ended_on.unwrap_or(contract.to_day) {
        return Err(NegotiationError::NotInEffect {
            day: new.stamped_on,
        });
    }
    check_number("employees", new.employees, 10_000_000)?;
    check_number("voters", new.voters, 10_000_000)?;
    check_number("yes", new.yes, new.voters.unwrap_or(0))?;
    if let (Some(voters), Some(yes)) = (new.voters, new.yes) {
        let (needed, _) = firm_needs(
            given.book,
            given.region,
            new.stamped_on,
            contract.kind,
            voters,
        )?;
        if yes < needed {
            return Err(NegotiationError::FirmNotPassed {
                yes,
                voters,
                needed,
            });
        }
    }
    let is_there = signatories_of(tx.conn(), contract.id)?.iter().any(|firm| {
        firm.employer == new.employer && firm.to_day.is_none_or(|to| to >= new.stamped_on)
    });
    if is_there {
        return Err(NegotiationError::StampedAlready);
    }
    Ok(tx.insert(Signatory {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        contract: contract.id,
        employer: new.employer,
        stamped_on: new.stamped_on,
        employees: new.employees,
        voters: new.voters,
        yes: new.yes,
        to_day: None,
    })?)
}

/// Records the last day on which a firm is bound, where it leaves before the contract ends.
pub fn leave_contract(
    tx: &Tx<'_>,
    signatory: SignatoryId,
    on: Day,
) -> Result<Signatory, NegotiationError> {
    let signatory = Signatory::get(tx.conn(), signatory)?;
    check_past(on, tx.author().day())?;
    check_order(signatory.stamped_on, Some(on))?;
    Ok(tx.put(Signatory {
        to_day: Some(on),
        ..signatory
    })?)
}
