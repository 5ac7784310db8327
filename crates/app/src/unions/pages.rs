//! A list of unions, a page at a time: what each line says may need other records, so a page is filled union by union.

use crate::Answer;
use taizhang_ledger::store::Reader;
use taizhang_ledger::unions::{Union, unions_after};

/// Unions looked at in one go while a page is filled.
const STRIDE: usize = 200;

/// Fills a page: unions of these words by code, after a code, those that give a row. Says where the next page goes on.
pub(crate) fn page_of_unions<Row>(
    conn: &Reader,
    words: &str,
    after: Option<String>,
    limit: usize,
    mut row: impl FnMut(&Union) -> Answer<Option<Row>>,
) -> Answer<(Vec<Row>, Option<String>)> {
    let mut after = after.unwrap_or_default();
    let mut rows = Vec::new();
    loop {
        let unions = unions_after(conn, words.trim(), &after, STRIDE)?;
        let is_last = unions.len() < STRIDE;
        for union in unions {
            if rows.len() == limit {
                return Ok((rows, Some(after)));
            }
            after = union.code.to_string();
            rows.extend(row(&union)?);
        }
        if is_last {
            return Ok((rows, None));
        }
    }
}
