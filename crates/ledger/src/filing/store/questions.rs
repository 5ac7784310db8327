//! Questions (重复): the same document in the rolls of two stations.

use crate::filing::{Decision, Question};
use crate::people::{Person, RECORDS_OF, standing_id};
use crate::roll::{MemberStatus, events_of, fold};
use crate::shared::{MemberId, PersonId};
use crate::store::{Record as _, Result, Tx};
use rusqlite::{Connection, OptionalExtension, Row, ToSql, params};

const SELECT: &str = "SELECT id, one, holder, other, station, asked_on, verdict, remark, told_in, holder_told_in FROM question";

/// Raises a question.
pub fn add_question(tx: &Tx<'_>, question: &Question) -> Result<()> {
    tx.conn().execute(
        "INSERT INTO question (id, one, holder, other, station, asked_on, verdict, remark, told_in, holder_told_in)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![
            question.id,
            question.one,
            question.holder,
            question.other,
            question.station,
            question.asked_on,
            question.verdict,
            question.remark,
            question.told_in,
            question.holder_told_in
        ],
    )?;
    Ok(())
}

/// Finds a question by its id.
pub fn find_question(conn: &Connection, id: &str) -> Result<Option<Question>> {
    Ok(conn
        .query_row(&format!("{SELECT} WHERE id = ?1"), [id], read)
        .optional()?)
}

/// Lists the questions about a membership, whichever side it stands on.
pub fn questions_about(conn: &Connection, member: MemberId) -> Result<Vec<Question>> {
    list(conn, "WHERE one = ?1 OR other = ?1 ORDER BY id", &[&member])
}

/// Lists questions, of one station or of all: the undecided ones in the order they were raised, or the decided ones, the
/// newest first. An id tells when its question was raised, so a page goes on after one.
pub fn list_questions(
    conn: &Connection,
    decided: bool,
    station: Option<&str>,
    after: Option<&str>,
    limit: usize,
) -> Result<Vec<Question>> {
    let clause = if decided {
        "WHERE verdict IS NOT NULL AND (?1 IS NULL OR ?1 IN (station, holder)) AND (?2 IS NULL OR id < ?2) ORDER BY id DESC LIMIT ?3"
    } else {
        "WHERE verdict IS NULL AND (?1 IS NULL OR ?1 IN (station, holder)) AND (?2 IS NULL OR id > ?2) ORDER BY id LIMIT ?3"
    };
    list(conn, clause, &[&station, &after, &(limit as i64)])
}

/// Counts the questions that nobody has decided.
pub fn count_open_questions(conn: &Connection) -> Result<i64> {
    let sql = "SELECT count(*) FROM question WHERE verdict IS NULL";
    Ok(conn.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}

/// Lists the questions of a station whose answer no receipt has told it yet.
pub fn untold(conn: &Connection, station: &str) -> Result<Vec<Question>> {
    list(
        conn,
        "WHERE station = ?1 AND told_in IS NULL ORDER BY id",
        &[&station],
    )
}

/// Lists the questions in which a station had the person first, the later row was let stand, and no receipt has told it.
pub fn unheld(conn: &Connection, holder: &str) -> Result<Vec<Question>> {
    list(
        conn,
        "WHERE holder = ?1 AND verdict = 'accept' AND holder_told_in IS NULL ORDER BY id",
        &[&holder],
    )
}

/// Lists the questions whose answer one receipt told, to either side.
pub fn told_by(conn: &Connection, receipt: &str) -> Result<Vec<Question>> {
    list(
        conn,
        "WHERE told_in = ?1 OR holder_told_in = ?1 ORDER BY id",
        &[&receipt],
    )
}

/// Decides a question, or decides it otherwise: the next receipt tells.
pub fn decide_question(
    tx: &Tx<'_>,
    id: &str,
    verdict: Option<Decision>,
    remark: &str,
) -> Result<()> {
    tx.conn().execute(
        "UPDATE question SET verdict = ?2, remark = ?3, decided_on = ?4, told_in = NULL, holder_told_in = NULL WHERE id = ?1",
        params![id, verdict, remark, tx.author().day()],
    )?;
    Ok(())
}

/// Notes in which receipt the station was told.
pub fn tell_question(tx: &Tx<'_>, id: &str, receipt: &str) -> Result<()> {
    tx.conn().execute(
        "UPDATE question SET told_in = ?2 WHERE id = ?1",
        [id, receipt],
    )?;
    Ok(())
}

/// Notes in which receipt the station that had the person first was told.
pub fn tell_holder(tx: &Tx<'_>, id: &str, receipt: &str) -> Result<()> {
    tx.conn().execute(
        "UPDATE question SET holder_told_in = ?2 WHERE id = ?1",
        [id, receipt],
    )?;
    Ok(())
}

/// Lists the memberships of a document in the rolls of other stations that are active or retained, from the events
/// themselves: inside a merge the roll lines are not made yet.
pub fn holders_elsewhere(
    conn: &Connection,
    document_no: &str,
    station: &str,
) -> Result<Vec<MemberId>> {
    let clause = "AND document_no = ?1 AND station <> ?2 ORDER BY id";
    let mut holders = Vec::new();
    for person in Person::select(conn, clause, &[&document_no, &station])? {
        for member in memberships_of(conn, person.id)? {
            if !holders.contains(&member) && is_on_the_roll(conn, member)? {
                holders.push(member);
            }
        }
    }
    Ok(holders)
}

/// Lists the standing memberships of a person, on whichever of her records they stand.
pub fn memberships_of(conn: &Connection, person: PersonId) -> Result<Vec<MemberId>> {
    let mut members = conn.prepare_cached(&format!(
        "SELECT id FROM member WHERE person IN {RECORDS_OF} AND retired IS NULL ORDER BY id"
    ))?;
    let found = members.query_map([standing_id(conn, person)?], |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Whether a membership is active or retained, from its events.
pub fn is_on_the_roll(conn: &Connection, member: MemberId) -> Result<bool> {
    let status = fold(&events_of(conn, member)?, None).status;
    Ok(matches!(
        status,
        MemberStatus::Active | MemberStatus::Retained
    ))
}

fn list(conn: &Connection, clause: &str, values: &[&dyn ToSql]) -> Result<Vec<Question>> {
    let mut statement = conn.prepare_cached(&format!("{SELECT} {clause}"))?;
    let rows = statement.query_map(values, read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Question> {
    Ok(Question {
        id: row.get(0)?,
        one: row.get(1)?,
        holder: row.get(2)?,
        other: row.get(3)?,
        station: row.get(4)?,
        asked_on: row.get(5)?,
        verdict: row.get(6)?,
        remark: row.get(7)?,
        told_in: row.get(8)?,
        holder_told_in: row.get(9)?,
    })
}
