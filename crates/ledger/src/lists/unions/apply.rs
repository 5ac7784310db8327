//! Taking the planned rows in: one act, so that the list is undone whole.

use super::plan::{UnionDeed, covers_many};
use super::{UnionSaid, merge};
use crate::lists::{ListApplied, ListFault, ListRow};
use crate::shared::{Day, EmployerId};
use crate::sheets::{Part, Staging, remember_batch};
use crate::store::{Record as _, StoreError, Tx};
use crate::unions::{
    Cover, Elected, Election, Employer, Founding, Headcount, Union, UnionCode, UnionError,
    correct_founding, elect, employer, found, rules::check_headcount,
};

/// Applies a plan. `own` is the union that new ones stand below, `as_of` the day of the counts.
pub fn apply<E: From<UnionError> + From<StoreError>>(
    tx: &Tx<'_>,
    batch: &str,
    staging: &Staging,
    own: &UnionCode,
    as_of: Day,
    go_on: &mut dyn FnMut(u64) -> Result<(), E>,
) -> Result<ListApplied, E> {
    let mut applied = ListApplied::default();
    let mut take = |row: ListRow<UnionDeed>, done: &mut u64| -> Result<(), E> {
        let deed = row.said.expect("a row that is taken says something");
        one(tx, &deed, own, as_of)?;
        *done += 1;
        if done.is_multiple_of(100) {
            go_on(*done)
        } else {
            Ok(())
        }
    };
    staging.each(Part::Added, &mut |row| take(row, &mut applied.added))?;
    staging.each(Part::Updated, &mut |row| take(row, &mut applied.updated))?;
    remember_batch::<ListFault>(tx, batch, staging, None)?;
    Ok(applied)
}

fn one(tx: &Tx<'_>, deed: &UnionDeed, own: &UnionCode, as_of: Day) -> Result<(), UnionError> {
    let said = &deed.said;
    let firm = match (&deed.employer, &said.employer_name) {
        (Some(id), _) => Some(Employer::get(tx.conn(), *id)?),
        (None, Some(name)) => Some(employer(tx, name, said.employer_uscc.as_ref())?),
        (None, None) => None,
    };
    let firm = match firm {
        Some(mut firm) => {
            merge::employer(&mut firm, said);
            Some(tx.put(firm)?)
        }
        None => None,
    };
    if let Some(firm) = &firm {
        count(tx, firm.id, said, as_of)?;
    }
    let Some(code) = &deed.union else {
        return Ok(());
    };
    let mut union = match Union::find_coded(tx.conn(), code.as_str())? {
        Some(union) => union,
        None => found(tx, &founding(tx, deed, code, own)?)?,
    };
    if !merge::union(&mut union, said).is_empty() {
        correct_founding(tx, &union, union.founded_on, union.approval_no.as_deref())?;
    }
    if let Some(firm) = &firm {
        belong(tx, &mut union, firm, as_of)?;
    }
    let union = tx.put(union)?;
    for term in merge::terms(tx.conn(), Some(&union), union.form, said)? {
        let leader = Elected {
            name: term.leader.to_owned(),
            post: term.post.to_owned(),
            full_time: false,
            votes: None,
            contract_until: None,
        };
        let election = Election {
            union: code.as_str(),
            kind: term.kind,
            term_no: term.number,
            elected_on: term.term.elected_on,
            years: term.term.years,
            approval_no: None,
            officers: &[leader],
        };
        elect(tx, &election)?;
    }
    Ok(())
}

fn founding(
    tx: &Tx<'_>,
    deed: &UnionDeed,
    code: &UnionCode,
    own: &UnionCode,
) -> Result<Founding, UnionError> {
    let said = &deed.said;
    let has_own = Union::find_coded(tx.conn(), own.as_str())?.is_some();
    Ok(Founding {
        code: code.clone(),
        name: said.union_name.clone().unwrap_or_default(),
        parent: (code != own && has_own).then(|| own.clone()),
        form: deed.form,
        uscc: said.union_uscc,
        founded_on: said.founded_on,
        approval_no: said.approval_no.clone(),
        employer_name: None,
        employer_uscc: None,
    })
}

/// Puts an employer under its union: as the one it belongs to, or as one that a joint union covers.
fn belong(tx: &Tx<'_>, union: &mut Union, firm: &Employer, as_of: Day) -> Result<(), UnionError> {
    if !covers_many(union.form) {
        union.employer = union.employer.or(Some(firm.id));
        return Ok(());
    }
    let covered = Cover::select(
        tx.conn(),
        "AND trade_union = ?1 AND employer = ?2 AND to_day IS NULL",
        &[&union.id, &firm.id],
    )?;
    if covered.is_empty() && union.employer != Some(firm.id) {
        tx.insert(Cover {
            id: tx.new_id(),
            station: String::new(),
            revision: 0,
            retired: None,
            trade_union: union.id,
            employer: firm.id,
            from_day: union.founded_on.unwrap_or(as_of),
            to_day: None,
        })?;
    }
    Ok(())
}

fn count(
    tx: &Tx<'_>,
    employer: EmployerId,
    said: &UnionSaid,
    as_of: Day,
) -> Result<(), UnionError> {
    let Some((counts, _)) = merge::headcount(tx.conn(), Some(employer), said, as_of)? else {
        return Ok(());
    };
    let count = Headcount {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        employer,
        on_day: as_of,
        employees: counts.employees,
        women: counts.women,
        migrant: counts.migrant,
        dispatched: counts.dispatched,
    };
    check_headcount(&count)?;
    tx.insert(count)?;
    Ok(())
}
