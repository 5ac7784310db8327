//! Reading the act log (谁改过).

use super::{Act, ActSort, Result};
use crate::shared::Day;
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

/// One line of the act log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActLine {
    /// Its number; newer acts have higher ones.
    pub seq: i64,
    /// Milliseconds since 1970 by the office's clock.
    pub at: i64,
    /// The day by the office's clock.
    pub day: Day,
    /// Who.
    pub operator: String,
    /// What.
    pub act: Act,
    /// About what.
    pub subject: String,
    /// The reason given.
    pub detail: Option<String>,
    /// How many records it wrote.
    pub records: i64,
    /// Whether a later act undid it.
    pub undone: bool,
}

/// The day of the act that made a record.
pub(crate) fn first_written(conn: &Connection, record: impl Into<Uuid>) -> Result<Option<Day>> {
    let record = record.into();
    let day = conn
        .prepare_cached(
            "SELECT a.day FROM change c JOIN act a ON a.seq = c.act WHERE c.record = ?1 ORDER BY c.seq LIMIT 1",
        )?
        .query_row([record.as_bytes().as_slice()], |row| row.get(0));
    Ok(day.optional()?)
}

const SELECT: &str = "SELECT a.seq, a.at, a.day, a.operator, a.act, a.subject, a.detail,
        (SELECT count(*) FROM change c WHERE c.act = a.seq),
        EXISTS (SELECT 1 FROM act u WHERE u.undoes = a.seq)
     FROM act a";

impl ActLine {
    /// Lists acts from the newest down, beginning below `before`.
    pub fn page(conn: &Connection, before: Option<i64>, limit: usize) -> Result<Vec<Self>> {
        Self::page_of(conn, None, before, limit)
    }

    /// Lists acts of one sort, or all, from the newest down, beginning below `before`.
    pub fn page_of(
        conn: &Connection,
        sort: Option<ActSort>,
        before: Option<i64>,
        limit: usize,
    ) -> Result<Vec<Self>> {
        let acts = sort.map(|sort| {
            let of_sort = Act::ALL.iter().filter(|act| act.sort() == sort);
            let codes: Vec<&str> = of_sort.map(|act| act.code()).collect();
            serde_json::to_string(&codes).expect("a list of codes serialises")
        });
        let sql = format!(
            "{SELECT} WHERE a.seq < ?1 AND (?3 IS NULL OR a.act IN (SELECT value FROM json_each(?3)))
             ORDER BY a.seq DESC LIMIT ?2"
        );
        let mut statement = conn.prepare_cached(&sql)?;
        let rows = statement.query_map(
            params![before.unwrap_or(i64::MAX), limit as i64, acts],
            Self::from_row,
        )?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Finds the last act that wrote one of these records.
    pub fn last_on(conn: &Connection, records: &[Uuid]) -> Result<Option<Self>> {
        let mut newest = None;
        let mut last = conn.prepare_cached("SELECT max(act) FROM change WHERE record = ?1")?;
        for record in records {
            let act: Option<i64> =
                last.query_row([record.as_bytes().as_slice()], |row| row.get(0))?;
            newest = newest.max(act);
        }
        let Some(act) = newest else { return Ok(None) };
        let sql = format!("{SELECT} WHERE a.seq = ?1");
        Ok(conn
            .prepare_cached(&sql)?
            .query_row([act], Self::from_row)
            .optional()?)
    }

    /// Finds the newest act of a kind.
    pub fn newest_of(conn: &Connection, act: Act) -> Result<Option<Self>> {
        let sql = format!("{SELECT} WHERE a.act = ?1 ORDER BY a.seq DESC LIMIT 1");
        Ok(conn
            .prepare_cached(&sql)?
            .query_row([act], Self::from_row)
            .optional()?)
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            seq: row.get(0)?,
            at: row.get(1)?,
            day: row.get(2)?,
            operator: row.get(3)?,
            act: row.get(4)?,
            subject: row.get(5)?,
            detail: row.get(6)?,
            records: row.get(7)?,
            undone: row.get(8)?,
        })
    }
}
