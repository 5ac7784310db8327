//! SQL of what the records show of a year's tasks.

use super::types::Trace;
use crate::activities::Kinds;
use crate::assistance::aid::AidProject;
use crate::cases::negotiation_plan::OFFERED;
use crate::dues::rules::DuesError;
use crate::dues::sums;
use crate::rulebook::Rulebook;
use crate::shared::{Day, Fen, Period};
use crate::store;
use crate::unions::list_unions;
use rusqlite::{Connection, ToSql};

/// The first day within a time on which the records of a station show that something was done; `None` where they show nothing.
/// A budget counts from the day on which it was written, what goes up as done once nothing of it is left.
pub fn first_trace(
    conn: &Connection,
    station: &str,
    trace: Trace,
    time: Period,
    rules: (&Rulebook, &str),
) -> Result<Option<Day>, DuesError> {
    let first = |sql: &str, more: &[&dyn ToSql]| -> Result<Option<Day>, DuesError> {
        let mut values: Vec<&dyn ToSql> = vec![&station, &time.from, &time.to];
        values.extend(more);
        Ok(one_day(conn, sql, &values)?)
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
        Trace::Budget => first(
            "SELECT min(a.day) FROM fund_plan p JOIN change c ON c.record = p.id AND c.before IS NULL JOIN act a ON a.seq = c.act
             WHERE p.station = ?1 AND p.retired IS NULL
               AND p.year BETWEEN CAST(substr(?2, 1, 4) AS INTEGER) AND CAST(substr(?3, 1, 4) AS INTEGER)",
            &[],
        ),
        Trace::Income => first(
            "SELECT min(on_day) FROM money_line
             WHERE station = ?1 AND retired IS NULL AND on_day BETWEEN ?2 AND ?3 AND item IN ('dues', 'levy')",
            &[],
        ),
        Trace::Grading(scheme) => first(
            "SELECT min(a.day) FROM grading g JOIN change c ON c.record = g.id AND c.before IS NULL JOIN act a ON a.seq = c.act
             WHERE g.station = ?1 AND g.retired IS NULL AND a.day BETWEEN ?2 AND ?3 AND g.scheme = ?4",
            &[&scheme],
        ),
        Trace::Activity(programmes) => {
            let kinds = Kinds::load(conn)?;
            let kinds = kinds.all().into_iter();
            let codes: Vec<&str> = kinds
                .filter(|kind| programmes.contains(&kind.row))
                .map(|kind| kind.code.as_str())
                .collect();
            let codes = serde_json::to_string(&codes).expect("a list of codes serialises");
            first(
                "SELECT min(on_day) FROM activity
                 WHERE station = ?1 AND retired IS NULL AND on_day BETWEEN ?2 AND ?3
                   AND kind IN (SELECT value FROM json_each(?4))",
                &[&codes],
            )
        }
        Trace::Honour => first(
            "SELECT min(granted_on) FROM award
             WHERE station = ?1 AND retired IS NULL AND granted_on BETWEEN ?2 AND ?3",
            &[],
        ),
        Trace::Remittance => settled(conn, station, time, rules),
    }
}

/// The day on which the last of a year's money went up, once every union of the station has sent what it owes; `None` while one
/// owes something, or where nothing came of which a part goes up.
fn settled(
    conn: &Connection,
    station: &str,
    time: Period,
    rules: (&Rulebook, &str),
) -> Result<Option<Day>, DuesError> {
    let year = Period {
        from: time.to.first_of_year(),
        to: time.to,
    };
    let books = sums(conn, None, year, rules)?;
    let own = list_unions(conn)?.into_iter();
    let mut owing = own
        .filter(|union| union.station == station)
        .filter_map(|union| books.get(&union.id))
        .filter(|book| book.owed_up > Fen::ZERO)
        .peekable();
    if owing.peek().is_none() || owing.any(|book| book.remitted < book.owed_up) {
        return Ok(None);
    }
    let sql = "SELECT max(on_day) FROM money_line
               WHERE station = ?1 AND retired IS NULL AND on_day BETWEEN ?2 AND ?3 AND item IN ('levy', 'remitted')";
    Ok(one_day(conn, sql, &[&station, &year.from, &year.to])?)
}

fn one_day(conn: &Connection, sql: &str, values: &[&dyn ToSql]) -> store::Result<Option<Day>> {
    let mut statement = conn.prepare_cached(sql)?;
    Ok(statement.query_row(values, |row| row.get(0))?)
}
