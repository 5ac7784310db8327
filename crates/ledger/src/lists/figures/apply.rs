//! Taking the planned rows in: one act, so that the sheet is undone whole.

use super::FigureDeed;
use crate::lists::{ListApplied, ListFault, ListRow};
use crate::returns::EarlierFigure;
use crate::shared::Day;
use crate::sheets::{Part, Staging, remember_batch};
use crate::store::{Record as _, StoreError, Tx};

/// Applies a plan. `to_day` is the last day of the year that the figures are of.
pub fn apply<E: From<StoreError>>(
    tx: &Tx<'_>,
    batch: &str,
    staging: &Staging,
    to_day: Day,
) -> Result<ListApplied, E> {
    let file: String = staging.fact("file_name")?;
    let mut applied = ListApplied::default();
    staging.each(
        Part::Added,
        &mut |row: ListRow<FigureDeed>| -> Result<(), E> {
            let deed = row.said.expect("a row that is taken says something");
            tx.insert(EarlierFigure {
                id: tx.new_id(),
                station: String::new(),
                revision: 0,
                retired: None,
                to_day,
                formula: deed.formula,
                value: deed.value,
                file: file.clone(),
            })?;
            applied.added += 1;
            Ok(())
        },
    )?;
    staging.each(
        Part::Updated,
        &mut |row: ListRow<FigureDeed>| -> Result<(), E> {
            let deed = row.said.expect("a row that is taken says something");
            let id = row.record.expect("a row that changes a figure names it");
            let figure = EarlierFigure::get(tx.conn(), id)?;
            tx.put(EarlierFigure {
                value: deed.value,
                file: file.clone(),
                ..figure
            })?;
            applied.updated += 1;
            Ok(())
        },
    )?;
    remember_batch::<ListFault>(tx, batch, staging, None)?;
    Ok(applied)
}
