//! Who works with this ledger (经办人): add, rename, let go.

use super::Nothing;
use super::keys::{accept_passphrase, hold_unused};
use crate::{Answer, Failure, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::operators::{Operator, OperatorError};
use taizhang_ledger::store::{self, Act, Entry, Role};
use ts_rs::TS;

/// Who works with this ledger.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OperatorList {
    /// Chair first, then by role and name.
    pub operators: Vec<OperatorLine>,
}

/// One of them.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OperatorLine {
    /// Id.
    pub id: String,
    /// Name, as it stands in the log.
    pub name: String,
    /// `chair`, `deputy`, `clerk` or `reader`.
    pub role: String,
    /// The role in Chinese.
    pub label: String,
    /// Since when.
    pub since: Option<String>,
    /// The key slot that opens for this person: `chair`, `deputy`, or her id; `null` without a passphrase.
    pub slot: Option<String>,
    /// Whether it is the one at work.
    pub you: bool,
}

/// Lists who works with this ledger.
pub fn operator_list(office: &Office, _: Nothing, _: &dyn Progress) -> Answer<OperatorList> {
    let ledger = office.ledger()?;
    let (you, _) = office.operator()?;
    let slots = ledger.slot_labels()?;
    let operators = ledger.read(|conn| -> store::Result<_> {
        let mut known = Operator::list(conn)?;
        let rank = |role: Role| Role::ALL.iter().position(|one| *one == role);
        known.sort_by_key(|operator| rank(operator.role));
        let line = |operator: Operator| {
            let own = slots_of(conn, &operator)?;
            Ok(OperatorLine {
                since: operator.since(conn)?.map(|day| day.to_string()),
                slot: own.into_iter().find(|slot| slots.contains(slot)),
                you: operator.name == you,
                id: operator.id.to_string(),
                name: operator.name,
                role: operator.role.code().to_owned(),
                label: operator.role.label().to_owned(),
            })
        };
        known.into_iter().map(line).collect()
    })?;
    Ok(OperatorList { operators })
}

/// Labels of the slots that open for an operator, were they there: her own, and the one of her role if it is hers.
fn slots_of(conn: &store::Reader, operator: &Operator) -> store::Result<Vec<String>> {
    let mut slots = vec![operator.id.to_string()];
    let role = operator.role;
    if role.may_answer_for_the_office()
        && Operator::of_slot(conn, role.code())?.as_ref() == Some(operator)
    {
        slots.push(role.code().to_owned());
    }
    Ok(slots)
}

/// Somebody new.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OperatorAdd {
    /// Name; nobody else may have it.
    pub name: String,
    /// `deputy`, `clerk` or `reader`.
    pub role: String,
    /// A passphrase of her own; without one she works by another's, with her name (`--as`).
    pub passphrase: Option<String>,
}

/// Who was added.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OperatorAdded {
    /// Id.
    pub id: String,
}

/// Adds an operator.
pub fn operator_add(
    office: &Office,
    request: OperatorAdd,
    _: &dyn Progress,
) -> Answer<OperatorAdded> {
    office.answers_for_office()?;
    let role: Role = request.role.parse().map_err(|_| {
        Failure::new(
            "bad_request",
            "没有这样的身份。",
            "请选经办人、只看或副主席。",
        )
        .at("role")
    })?;
    let typed = request
        .passphrase
        .as_deref()
        .filter(|text| !text.is_empty());
    let passphrase = match typed {
        Some(text) => Some(accept_passphrase(text, "passphrase")?),
        None => None,
    };
    if let Some(passphrase) = &passphrase {
        hold_unused(office, "", passphrase)?;
    }
    let ledger = office.ledger()?;
    let subject = format!("添加{}（{}）", request.name.trim(), role.label());
    office.transact(Entry::new(Act::SetOperator, &subject), |tx| {
        let id = Operator::add(tx, &request.name, role)?.id.to_string();
        if let Some(passphrase) = &passphrase {
            ledger.set_passphrase(tx, &id, passphrase, office.config().cost)?;
        }
        Ok::<_, OperatorError>(OperatorAdded { id })
    })
}

/// Another name.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OperatorRename {
    /// Whose.
    pub id: String,
    /// The new name.
    pub name: String,
}

/// Gives an operator another name: a wrong one put right, or a new chair after an election.
pub fn operator_rename(
    office: &Office,
    request: OperatorRename,
    _: &dyn Progress,
) -> Answer<Nothing> {
    office.answers_for_office()?;
    let known = known(office, &request.id)?;
    let (you, _) = office.operator()?;
    let yours = known.name == you;
    let subject = format!("{}改名{}", known.name, request.name.trim());
    let renamed = office.transact(Entry::new(Act::SetOperator, &subject), |tx| {
        known.rename(tx, &request.name)
    })?;
    if yours {
        office.goes_by(&renamed.name);
    }
    Ok(Nothing {})
}

/// Who leaves.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OperatorRetire {
    /// Id.
    pub id: String,
}

/// Lets an operator go (离开): her passphrase opens this ledger no longer, her acts stay in the log.
pub fn operator_retire(
    office: &Office,
    request: OperatorRetire,
    _: &dyn Progress,
) -> Answer<Nothing> {
    office.answers_for_office()?;
    let known = known(office, &request.id)?;
    let ledger = office.ledger()?;
    let subject = format!("{}离开", known.name);
    office.transact(Entry::new(Act::SetOperator, &subject), |tx| {
        let slots = slots_of(tx.conn(), &known)?;
        known.leave(tx)?;
        for slot in slots {
            ledger.drop_slot(tx, &slot)?;
        }
        Ok::<_, OperatorError>(Nothing {})
    })
}

fn known(office: &Office, id: &str) -> Answer<Operator> {
    Ok(office.ledger()?.read(|conn| Operator::at_work(conn, id))?)
}
