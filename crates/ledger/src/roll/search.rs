//! SQL of the one search (查找): name, full pinyin, initials, last digits of document or telephone.

use super::list::{ROW, RollRow, roll_row};
use crate::store::{self, text_code};
use rusqlite::{Connection, params};
use std::collections::BTreeSet;

text_code! {
    /// Which way a member was found.
    pub enum Matched {
        /// 姓名
        Name = "name" "姓名",
        /// 全拼
        Pinyin = "pinyin" "拼音",
        /// 首字母
        Initials = "initials" "首字母",
        /// 证件尾号
        IdTail = "id_tail" "证件尾号",
        /// 手机尾号
        PhoneTail = "phone_tail" "手机尾号",
    }
}

/// A member that was found, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The line.
    pub row: RollRow,
    /// Which way.
    pub matched: Matched,
}

/// Finds members. Every way is a prefix of an indexed column, so that each keystroke costs what it shows.
pub fn find_members(conn: &Connection, query: &str, limit: usize) -> store::Result<Vec<Found>> {
    let typed: String = crate::shared::half_width(query)
        .split_whitespace()
        .collect::<String>()
        .to_lowercase();
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for (matched, column, prefix) in ways(&typed) {
        if found.len() >= limit {
            break;
        }
        let mut statement = conn.prepare_cached(&sql(column))?;
        let above = format!("{prefix}\u{10FFFF}");
        for row in statement.query_map(params![prefix, above, limit as i64], roll_row)? {
            let row = row?;
            if found.len() < limit && seen.insert(row.member) {
                found.push(Found { row, matched });
            }
        }
    }
    Ok(found)
}

/// Members whose column begins with a prefix, in its order.
fn sql(column: &str) -> String {
    format!(
        "SELECT {ROW}
         WHERE l.{column} >= ?1 AND l.{column} < ?2 ORDER BY l.{column} LIMIT ?3"
    )
}

/// The ways a query can be meant, likeliest first.
fn ways(typed: &str) -> Vec<(Matched, &'static str, String)> {
    let backwards = || super::line::backwards(Some(&typed.to_uppercase()));
    let is_tail = typed.len() >= 2
        && typed
            .bytes()
            .enumerate()
            .all(|(i, b)| b.is_ascii_digit() || (b == b'x' && i + 1 == typed.len()));
    if typed.is_empty() {
        vec![]
    } else if is_tail {
        vec![
            (Matched::IdTail, "id_tail", backwards()),
            (Matched::PhoneTail, "phone_tail", backwards()),
        ]
    } else if typed.bytes().all(|b| b.is_ascii_alphabetic()) {
        vec![
            (Matched::Initials, "initials", typed.to_owned()),
            (Matched::Pinyin, "pinyin", typed.to_owned()),
        ]
    } else {
        // Whoever knows a worker as 晓燕 finds 王晓燕.
        ["name", "given", "ending"]
            .map(|column| (Matched::Name, column, typed.to_owned()))
            .to_vec()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::store::{StoreError, tests::Desk};

    #[test]
    fn every_way_of_searching_walks_an_index_in_its_order() {
        let desk = Desk::new();
        for typed in ["晓燕", "xy", "0011"] {
            for (_, column, prefix) in ways(typed) {
                let plan: Vec<String> = desk
                    .ledger
                    .read::<_, StoreError>(|conn| {
                        let mut plan =
                            conn.prepare(&format!("EXPLAIN QUERY PLAN {}", sql(column)))?;
                        let lines =
                            plan.query_map(params![prefix, prefix, 1], |row| row.get("detail"))?;
                        Ok(lines.collect::<rusqlite::Result<_>>()?)
                    })
                    .unwrap();
                let index = format!("SEARCH l USING INDEX roll_line_{column} ");
                assert!(plan.iter().any(|step| step.starts_with(&index)), "{plan:?}");
                assert!(
                    plan.iter().all(|step| step.starts_with("SEARCH")),
                    "{plan:?}"
                );
            }
        }
    }
}
