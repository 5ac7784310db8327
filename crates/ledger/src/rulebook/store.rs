//! SQL of the editions, and the draft of the next one.

use super::Rulebook;
use crate::shared::Day;
use crate::store::{Result, StoreError, Tx, setting, write_setting};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// An edition that was published here or taken in (规则包的一版).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Its number; a newer one has a higher.
    pub number: i64,
    /// Code of the station that issued it.
    pub issuer: String,
    /// Day of issue.
    pub issued_on: Day,
    /// Day it was published or taken in here.
    pub taken_on: Day,
    /// SHA-256 of the header, hex.
    pub header_sha256: String,
    /// Name on the stick.
    pub file_name: String,
    /// What it says.
    pub book: Rulebook,
}

const SELECT: &str =
    "SELECT number, issuer, issued_on, taken_on, header_sha256, file_name, book FROM rules_edition";
/// Setting that holds the draft of a desk's next edition.
const DRAFT: &str = "rules_draft";

/// Finds the newest edition.
pub fn newest_edition(conn: &Connection) -> Result<Option<Edition>> {
    let sql = format!("{SELECT} ORDER BY number DESC LIMIT 1");
    conn.query_row(&sql, [], read).optional()?.transpose()
}

/// Lists the editions, the newest first. All of them stay: an old period is judged by what held then.
pub fn list_editions(conn: &Connection) -> Result<Vec<Edition>> {
    let mut statement = conn.prepare_cached(&format!("{SELECT} ORDER BY number DESC"))?;
    let found = statement
        .query_map([], read)?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    found.into_iter().collect()
}

/// Keeps an edition with the bytes of its file.
pub fn add_edition(tx: &Tx<'_>, edition: &Edition, file: &[u8]) -> Result<()> {
    tx.conn().execute(
        "INSERT INTO rules_edition (number, issuer, issued_on, taken_on, header_sha256, file_name, book, file)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            edition.number,
            edition.issuer,
            edition.issued_on,
            edition.taken_on,
            edition.header_sha256,
            edition.file_name,
            to_text(&edition.book),
            file
        ],
    )?;
    Ok(())
}

/// The bytes of an edition, to be copied to as many sticks as wanted.
pub fn edition_file(conn: &Connection, number: i64) -> Result<Option<Vec<u8>>> {
    let sql = "SELECT file FROM rules_edition WHERE number = ?1";
    Ok(conn.query_row(sql, [number], |row| row.get(0)).optional()?)
}

/// What holds in this ledger: the newest edition laid over the shipped book.
pub fn in_force(conn: &Connection) -> Result<Rulebook> {
    match newest_edition(conn)? {
        Some(edition) => Rulebook::shipped()
            .overlaid(&edition.book)
            .map_err(|error| unreadable(error.to_string())),
        None => Ok(Rulebook::shipped().clone()),
    }
}

/// The entries a desk has gathered for its next edition; to begin with, those of its newest.
pub fn draft(conn: &Connection) -> Result<Rulebook> {
    match setting(conn, DRAFT)? {
        Some(text) => from_text(&text),
        None => Ok(newest_edition(conn)?.map_or_else(Rulebook::default, |edition| edition.book)),
    }
}

/// Keeps the draft.
pub fn write_draft(tx: &Tx<'_>, book: &Rulebook) -> Result<()> {
    write_setting(tx, DRAFT, &to_text(book))
}

fn read(row: &Row<'_>) -> rusqlite::Result<Result<Edition>> {
    let book: String = row.get(6)?;
    let (number, issuer, issued_on) = (row.get(0)?, row.get(1)?, row.get(2)?);
    let (taken_on, header_sha256, file_name) = (row.get(3)?, row.get(4)?, row.get(5)?);
    Ok(from_text(&book).map(|book| Edition {
        number,
        issuer,
        issued_on,
        taken_on,
        header_sha256,
        file_name,
        book,
    }))
}

fn to_text(book: &Rulebook) -> String {
    serde_json::to_string(book).expect("a book is plain data")
}

fn from_text(text: &str) -> Result<Rulebook> {
    serde_json::from_str(text).map_err(|error| unreadable(error.to_string()))
}

fn unreadable(found: String) -> StoreError {
    StoreError::Unreadable {
        what: "rules_edition",
        found,
    }
}
