//! Taking the planned households in: one act, so that the sheet is undone whole.

use super::house::Known;
use super::merge;
use super::plan::{FileDeed, HouseholdDeed};
use super::said::MemberSaid;
use crate::assistance::households::{
    AccountForm, FamilyMember, FileError, HardshipFile, Relation, SurveyForm, account_of,
    enter_figures, enter_standing_file, family_of, health_of, open_file, put_account, put_health,
    put_member, survey, word_file,
};
use crate::cases::Case;
use crate::lists::{ListApplied, ListFault, ListRow};
use crate::shared::UnionId;
use crate::sheets::{Part, Staging, remember_batch};
use crate::store::{Record as _, StoreError, Tx};
use crate::unions::Union;

/// What a visit says that is only a sheet's word.
const OF_A_SHEET: &str = "导入表格里的数";

/// Applies a plan.
pub fn apply<E: From<FileError> + From<StoreError>>(
    tx: &Tx<'_>,
    batch: &str,
    staging: &Staging,
    go_on: &mut dyn FnMut(u64) -> Result<(), E>,
) -> Result<ListApplied, E> {
    let mut applied = ListApplied::default();
    let mut take = |row: ListRow<HouseholdDeed>, done: &mut u64| -> Result<(), E> {
        let deed = row.said.expect("a row that is taken says something");
        if let Some(file) = &deed.file {
            one(tx, deed.union, file)?;
        }
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

fn one(tx: &Tx<'_>, union: UnionId, deed: &FileDeed) -> Result<(), FileError> {
    let (file, figures_are_known) = match deed.known {
        Some(id) => known(tx, HardshipFile::get(tx.conn(), id)?, deed)?,
        None => (new(tx, union, deed)?, false),
    };
    let family = family_of(tx.conn(), file.id)?;
    for said in &deed.family {
        let line = family
            .iter()
            .find(|line| line.document_no.as_deref() == Some(said.document_no.as_str()));
        if let Some(line) = line {
            healthy(tx, line, said)?;
        }
    }
    if let Some(said) = &deed.said.account {
        let stands = account_of(tx.conn(), file.id)?;
        if let Some((holder, account)) = merge::account(stands.as_ref(), said, &file.name) {
            let form = AccountForm {
                holder,
                bank: account.bank,
                branch: account.branch,
                card_no: account.card_no,
            };
            put_account(tx, &file, form)?;
        }
    }
    if let Some(decided_on) = deed.standing_on {
        enter_standing_file(tx, &file, decided_on)?;
    }
    if figures_are_known {
        return Ok(());
    }
    figures(tx, &file, deed)
}

fn new(tx: &Tx<'_>, union: UnionId, deed: &FileDeed) -> Result<HardshipFile, FileError> {
    let union = Union::get(tx.conn(), union)?;
    let phone = deed.family.first().and_then(|head| head.phone.clone());
    let counted = deed.family.len() as i64;
    let (form, _) = merge::file(None, &deed.said, &phone, counted);
    let family = deed
        .family
        .iter()
        .map(|said| merge::member(None, said).0)
        .collect();
    open_file(tx, &union, deed.applied_on, form, family)
}

/// Words a file of the ledger anew; with it whether its figures stand already.
fn known(
    tx: &Tx<'_>,
    file: HardshipFile,
    deed: &FileDeed,
) -> Result<(HardshipFile, bool), FileError> {
    let before = Known::read(tx.conn(), file)?;
    let head = deed
        .family
        .iter()
        .find(|said| said.relation == Relation::Head);
    let phone = head.and_then(|head| head.phone.clone());
    let (form, _) = merge::file(Some(&before.file), &deed.said, &phone, 0);
    let size = form.size;
    let file = word_file(tx, before.file.clone(), form)?;
    for said in &deed.family {
        let line = before.line(said);
        let (form, changes) = merge::member(line, said);
        if line.is_none_or(|line| !changes.is_empty() || line.document_no.is_none()) {
            put_member(tx, &file, line.cloned(), form)?;
        }
    }
    let figures = deed.said.figures.as_ref();
    let stand = figures.is_none_or(|said| before.has_figures(said, deed.figures_on, size));
    // The worker's line may have brought another name.
    Ok((HardshipFile::get(tx.conn(), file.id)?, stand))
}

fn healthy(tx: &Tx<'_>, line: &FamilyMember, said: &MemberSaid) -> Result<(), FileError> {
    let stands = health_of(tx.conn(), line.id)?;
    match merge::health(stands.as_ref(), said) {
        Some(health) => put_health(tx, line, health),
        None => Ok(()),
    }
}

/// Writes the figures down: as a visit where the sheet says when that was, else as the sheet's word.
fn figures(tx: &Tx<'_>, file: &HardshipFile, deed: &FileDeed) -> Result<(), FileError> {
    let Some(said) = &deed.said.figures else {
        return Ok(());
    };
    let form = SurveyForm {
        on_day: deed.figures_on,
        year: i64::from(deed.figures_on.year()),
        income: said.income,
        rigid: said.rigid,
        rigid_what: None,
        members: file.size,
        per_capita: said.per_capita,
        harmed: false,
        sudden_cost: None,
        surveyor: None,
        note: Some(OF_A_SHEET.to_owned()),
    };
    let case = Case::get(tx.conn(), file.case_file)?;
    let is_visit = deed.said.surveyed_on.is_some_and(|on| on >= case.anchor);
    if is_visit {
        survey(tx, file, form)?;
    } else {
        enter_figures(tx, file, form)?;
    }
    Ok(())
}
