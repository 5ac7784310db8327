//! SQL of what the records show of a year's tasks.

use super::types::Trace;
use crate::assistance::aid::AidProject;
use crate::cases::negotiation_plan::OFFERED;
use crate::shared::{Day, Period};
use crate::store;
use rusqlite::{Connection, ToSql};

/// The first day within a time on which the records of a station show that something was done; `None` where they show nothing.
pub fn first_trace(
    conn: &Connection,
    station: &str,
    trace: Trace,
    time: Period,
) -> store::Result<Option<Day>> {
    let first = |sql: &str, more: &[&dyn ToSql]| -> store::Result<Option<Day>> {
        let mut values: Vec<&dyn ToSql> = vec![&station, &time.from, &time.to];
        values.extend(more);
        let mut statement = conn.prepare_cached(sql)?;
        Ok(statement.query_row(&values[..], |row| row.get(0))?)
    };
    match trace {
        // A round about New Year begins in December: it counts where its days touch the time.
        Trace::Round(kind) => first(
            "SELECT min(from_day) FROM warmth_round
             WHERE station = ?1 AND retired IS NULL AND from_day <= ?3 AND to_day >= ?2 AND kind = ?4",
            &[&kind],
        ),
        Trace::Survey => first(
            "SELECT min(on_day) FROM hardship_survey
             WHERE station = ?1 AND retired IS NULL AND on_day BETWEEN ?2 AND ?3",
            &[],
        ),
        Trace::Tuition => first(
            "SELECT min(on_day) FROM aid
             WHERE station = ?1 AND retired IS NULL AND on_day BETWEEN ?2 AND ?3 AND project = ?4",
            &[&AidProject::Schooling],
        ),
        Trace::Offer => first(
            "SELECT min(s.on_day) FROM case_step s JOIN negotiation n ON n.case_file = s.case_file
             WHERE n.station = ?1 AND n.retired IS NULL AND s.retired IS NULL AND s.on_day BETWEEN ?2 AND ?3 AND s.step = ?4",
            &[&OFFERED],
        ),
        Trace::Return => first(
            "SELECT min(sealed_on) FROM sealed_return
             WHERE station = ?1 AND retired IS NULL AND sealed_on BETWEEN ?2 AND ?3",
            &[],
        ),
        Trace::Congress => first(
            "SELECT min(on_day) FROM session
             WHERE station = ?1 AND retired IS NULL AND on_day BETWEEN ?2 AND ?3 AND closed_on IS NOT NULL",
            &[],
        ),
    }
}
