//! SQL of the list of files: page by page, filtered, searched.

use super::rules::FileState;
use super::types::Cause;
use crate::assistance::rules::Hardship;
use crate::shared::{Day, HardshipFileId, UnionId, half_width};
use crate::store::{self, text_code};
use rusqlite::types::Value;
use rusqlite::{Connection, Row, params_from_iter};
use std::collections::BTreeSet;

text_code! {
    /// Which files are shown (看哪些).
    pub enum FileFilter {
        /// 在档
        OnFile = "on_file" "在档",
        /// 申请中
        Applying = "applying" "申请中",
        /// 已退出
        Ended = "ended" "已退出",
        /// 该复核: on file, and the last survey lies before the day given.
        Due = "due" "该复核",
        /// 从没有帮扶过: on file.
        Never = "never" "从没有帮扶过",
    }
}

/// How a file's state stands in its line.
pub(super) fn standing(state: FileState) -> i64 {
    match state {
        FileState::Ended => 0,
        FileState::Applying => 1,
        FileState::OnFile => 2,
    }
}

/// Which page of the list.
#[derive(Debug, Clone)]
pub struct FileQuery {
    /// Which files.
    pub filter: FileFilter,
    /// With [`FileFilter::Due`]: surveyed last before this day.
    pub before: Day,
    /// Only of a union.
    pub union: Option<UnionId>,
    /// Only of a category; unions and categories are not combined by an index, the union's own comes first.
    pub category: Option<Hardship>,
    /// Behind this row.
    pub after: Option<(String, HardshipFileId)>,
    /// Rows of a page.
    pub limit: usize,
}

/// A file as the list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileRow {
    /// Its id.
    pub file: HardshipFileId,
    /// The union that keeps it.
    pub union: UnionId,
    /// Where it stands.
    pub state: FileState,
    /// 姓名
    pub name: String,
    /// What the list is sorted by.
    pub key: String,
    /// 村居
    pub village: Option<String>,
    /// 困难类别
    pub category: Option<Hardship>,
    /// 致困原因
    pub cause: Option<Cause>,
    /// Day of the application.
    pub applied_on: Day,
    /// Day of the last survey.
    pub surveyed_on: Option<Day>,
    /// Day of the last help.
    pub aided_on: Option<Day>,
}

const ROW: &str = "l.file, l.trade_union, l.standing, l.name, l.pinyin, l.village, l.category, l.cause, l.applied_on,
                   l.surveyed_on, l.aided_on FROM file_line l";

fn row(row: &Row<'_>) -> rusqlite::Result<FileRow> {
    Ok(FileRow {
        file: row.get(0)?,
        union: row.get(1)?,
        state: match row.get(2)? {
            0 => FileState::Ended,
            1 => FileState::Applying,
            _ => FileState::OnFile,
        },
        name: row.get(3)?,
        key: row.get(4)?,
        village: row.get(5)?,
        category: row.get(6)?,
        cause: row.get(7)?,
        applied_on: row.get(8)?,
        surveyed_on: row.get(9)?,
        aided_on: row.get(10)?,
    })
}

/// What narrows the list, as SQL with its values.
fn narrowed(query: &FileQuery) -> (String, Vec<Value>) {
    let state = match query.filter {
        FileFilter::OnFile | FileFilter::Due | FileFilter::Never => FileState::OnFile,
        FileFilter::Applying => FileState::Applying,
        FileFilter::Ended => FileState::Ended,
    };
    let mut clause = "l.standing = ?".to_owned();
    let mut values = vec![Value::Integer(standing(state))];
    if let Some(union) = query.union {
        clause.push_str(" AND l.trade_union = ?");
        values.push(Value::Blob(union.as_bytes().to_vec()));
    }
    if let Some(category) = query.category {
        clause.push_str(" AND l.category = ?");
        values.push(Value::Text(category.code().to_owned()));
    }
    match query.filter {
        FileFilter::Due => {
            clause.push_str(" AND coalesce(l.surveyed_on, l.applied_on) < ?");
            values.push(Value::Text(query.before.to_string()));
        }
        FileFilter::Never => clause.push_str(" AND l.aided_on IS NULL"),
        FileFilter::OnFile | FileFilter::Applying | FileFilter::Ended => {}
    }
    (clause, values)
}

/// Lists files by name, a page at a time.
pub fn list_files(conn: &Connection, query: &FileQuery) -> store::Result<Vec<FileRow>> {
    let (mut clause, mut values) = narrowed(query);
    if let Some((key, file)) = &query.after {
        clause.push_str(" AND (l.pinyin, l.file) > (?, ?)");
        values.push(Value::Text(key.clone()));
        values.push(Value::Blob(file.as_bytes().to_vec()));
    }
    values.push(Value::Integer(query.limit as i64));
    let sql = format!("SELECT {ROW} WHERE {clause} ORDER BY l.pinyin, l.file LIMIT ?");
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map(params_from_iter(values), row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Counts the files of a list, up to a number that is many.
pub fn count_files(conn: &Connection, query: &FileQuery, most: i64) -> store::Result<i64> {
    let (clause, mut values) = narrowed(query);
    values.push(Value::Integer(most));
    let sql = format!("SELECT count(*) FROM (SELECT 1 FROM file_line l WHERE {clause} LIMIT ?)");
    let mut statement = conn.prepare_cached(&sql)?;
    Ok(statement.query_row(params_from_iter(values), |row| row.get(0))?)
}

/// Finds files of any state by the beginning of a name, its sound, or the last digits of document or telephone. Every way is a
/// prefix of an indexed column.
pub fn find_files(conn: &Connection, typed: &str, limit: usize) -> store::Result<Vec<FileRow>> {
    let typed: String = half_width(typed)
        .split_whitespace()
        .collect::<String>()
        .to_lowercase();
    let mut found: Vec<FileRow> = Vec::new();
    let mut seen = BTreeSet::new();
    for (column, prefix) in ways(&typed) {
        let sql = format!(
            "SELECT {ROW} WHERE l.{column} >= ?1 AND l.{column} < ?2 ORDER BY l.{column} LIMIT ?3"
        );
        let above = format!("{prefix}\u{10FFFF}");
        let mut statement = conn.prepare_cached(&sql)?;
        for found_row in statement.query_map((prefix, above, limit as i64), row)? {
            let found_row = found_row?;
            if found.len() < limit && seen.insert(found_row.file) {
                found.push(found_row);
            }
        }
    }
    Ok(found)
}

fn ways(typed: &str) -> Vec<(&'static str, String)> {
    let digits = typed
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'x');
    let columns: &[&str] = if typed.is_empty() {
        &[]
    } else if digits {
        let tail = crate::roll::line::backwards(Some(&typed.to_uppercase()));
        return ["id_tail", "phone_tail"]
            .map(|column| (column, tail.clone()))
            .to_vec();
    } else if typed.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        &["initials", "pinyin"]
    } else {
        &["name", "given", "ending"]
    };
    columns
        .iter()
        .map(|column| (*column, typed.to_owned()))
        .collect()
}

/// Households of a village in trouble for the same cause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spread {
    /// 村居
    pub village: Option<String>,
    /// 致困原因
    pub cause: Option<Cause>,
    /// How many.
    pub households: i64,
}

/// Files on file by village and cause (困难分布), counted.
pub fn spread(conn: &Connection, union: Option<UnionId>) -> store::Result<Vec<Spread>> {
    let sql = "SELECT village, cause, count(*) FROM file_line
               WHERE standing = 2 AND (?1 IS NULL OR trade_union = ?1) GROUP BY village, cause ORDER BY village, cause";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([union], |row| {
        Ok(Spread {
            village: row.get(0)?,
            cause: row.get(1)?,
            households: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many households of a station on file were visited last before a day, up to a number that is many, and when the one was
/// that has waited longest.
pub fn due_for_survey(
    conn: &Connection,
    station: &str,
    before: Day,
    most: i64,
) -> store::Result<(i64, Option<Day>)> {
    let sql = "SELECT count(*), min(seen) FROM (
                   SELECT l.surveyed_on AS seen FROM file_line l JOIN hardship_file f ON f.id = l.file
                   WHERE l.standing = 2 AND l.surveyed_on < ?2 AND f.station = ?1 ORDER BY l.surveyed_on LIMIT ?3)";
    let mut statement = conn.prepare_cached(sql)?;
    let row = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?));
    Ok(statement.query_row((station, before, most), row)?)
}

/// The files of a station that are applied for, the longest waiting first.
pub fn applying(conn: &Connection, station: &str, most: i64) -> store::Result<Vec<HardshipFileId>> {
    let sql = "SELECT l.file FROM file_line l JOIN hardship_file f ON f.id = l.file
               WHERE l.standing = 1 AND f.station = ?1 ORDER BY l.applied_on, l.file LIMIT ?2";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map((station, most), |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
