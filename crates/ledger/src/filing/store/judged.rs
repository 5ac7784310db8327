//! What a desk says to the returns that came (对年报的答复).

use crate::filing::JudgedReturn;
use crate::store::{Kind, Result, Tx};
use rusqlite::{Connection, Row, ToSql, params};
use uuid::Uuid;

const SELECT: &str = "SELECT record, kind, station, verdict, remark, decided_on, decided_by, told_in FROM judged_return";

/// Keeps an answer, in the place of the one before. It has to be told anew.
pub fn judge_return(tx: &Tx<'_>, judged: &JudgedReturn) -> Result<()> {
    tx.conn().execute(
        "INSERT OR REPLACE INTO judged_return (record, kind, station, verdict, remark, decided_on, decided_by, told_in)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            judged.record.as_bytes().as_slice(),
            judged.kind as i64,
            judged.station,
            judged.verdict,
            judged.remark,
            judged.decided_on,
            judged.decided_by,
            judged.told_in
        ],
    )?;
    Ok(())
}

/// Finds the answer to a return or to an explanation.
pub fn find_judged(conn: &Connection, record: Uuid) -> Result<Option<JudgedReturn>> {
    let found = list(conn, "WHERE record = ?1", &[&record.as_bytes().as_slice()]);
    Ok(found?.pop())
}

/// Lists the answers to a station that no receipt has told it yet.
pub fn untold_judged(conn: &Connection, station: &str) -> Result<Vec<JudgedReturn>> {
    let clause = "WHERE station = ?1 AND told_in IS NULL ORDER BY record";
    list(conn, clause, &[&station])
}

/// Notes in which receipt a station was told.
pub fn tell_judged(tx: &Tx<'_>, record: Uuid, receipt: &str) -> Result<()> {
    tx.conn().execute(
        "UPDATE judged_return SET told_in = ?2 WHERE record = ?1",
        params![record.as_bytes().as_slice(), receipt],
    )?;
    Ok(())
}

fn list(conn: &Connection, clause: &str, values: &[&dyn ToSql]) -> Result<Vec<JudgedReturn>> {
    let mut statement = conn.prepare_cached(&format!("{SELECT} {clause}"))?;
    let rows = statement.query_map(values, |row: &Row<'_>| {
        let judged = JudgedReturn {
            record: Uuid::from_bytes(row.get(0)?),
            // Told from its number below.
            kind: Kind::SealedReturn,
            station: row.get(2)?,
            verdict: row.get(3)?,
            remark: row.get(4)?,
            decided_on: row.get(5)?,
            decided_by: row.get(6)?,
            told_in: row.get(7)?,
        };
        Ok((judged, row.get::<_, i64>(1)?))
    })?;
    rows.map(|row| {
        let (judged, kind) = row?;
        let kind = Kind::numbered(kind)?;
        Ok(JudgedReturn { kind, ..judged })
    })
    .collect()
}
