//! Looking behind a figure: how it is worked out, by union, and row by row.

use super::{editions, load, no_edition, reporter};
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::returns::{self, Return, ReturnError, RowsWanted};
use ts_rs::TS;

/// A figure somebody wants to look behind.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReturnExplain {
    /// Code of the edition.
    pub edition: String,
    /// Number of the line.
    pub line: String,
    /// Code of one union, to see only its rows.
    #[serde(default)]
    pub union: Option<String>,
    /// `next` of the page before.
    #[serde(default)]
    pub after: Option<String>,
    /// Rows of a page.
    pub limit: usize,
}

/// Where a figure comes from.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReturnExplained {
    /// Number of the line.
    pub line: String,
    /// 指标
    pub label: String,
    /// How it is worked out, in words.
    pub formula: String,
    /// As of when, and, of a sealed return, that the rows are those of today's records.
    pub basis: String,
    /// By union; only with the first page.
    pub by_union: Vec<ReturnUnionValue>,
    /// The rows.
    pub rows: Vec<ReturnRow>,
    /// Where the next page begins.
    pub next: Option<String>,
    /// How many rows there are; only with the first page over all unions.
    pub total: Option<u64>,
}

/// What one union contributes.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReturnUnionValue {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// 本年
    pub value: Option<String>,
    /// 上年
    pub last_year: Option<String>,
}

/// A record behind a figure.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReturnRow {
    /// Id of the member, person, union or employer.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The union it counts for.
    pub union: String,
    /// What stands beside the name.
    pub detail: String,
    /// How much it adds to the figure.
    pub amount: i64,
}

/// Explains a figure down to its rows.
pub fn return_explain(
    office: &Office,
    request: ReturnExplain,
    progress: &dyn Progress,
) -> Answer<ReturnExplained> {
    let ReturnExplain {
        edition: code,
        line: no,
        union,
        after,
        limit,
    } = request;
    let ledger = office.ledger()?;
    let editions = editions(&ledger)?;
    let edition = editions.find(&code).ok_or_else(|| no_edition(&code))?;
    let no_line = || ReturnError::NoLine {
        edition: edition.code.clone(),
        line: no.clone(),
    };
    let line = edition.line(&no).ok_or_else(no_line)?;
    let limit = limit.clamp(1, 500);
    let wanted = RowsWanted {
        line: &line.no,
        union: union.as_deref(),
        reporter: &reporter(&ledger).code,
        after: after.as_deref(),
        limit: limit + 1,
    };
    let mut rows = ledger.read(|conn| returns::rows_behind(conn, edition, &wanted))?;
    let more = rows.len() > limit;
    rows.truncate(limit);
    let mut explained = ReturnExplained {
        line: line.no.clone(),
        label: line.label.clone(),
        formula: line.source.words(),
        basis: format!("按{}的记录逐条统计", edition.period.to.chinese()),
        by_union: Vec::new(),
        next: rows.last().filter(|_| more).map(|row| row.place.clone()),
        rows: rows.into_iter().map(Into::into).collect(),
        total: None,
    };
    if after.is_none() {
        let sheet = load(office, &code, progress)?;
        if sheet.seal.is_some() {
            explained
                .basis
                .push_str("；年报已封存，名单按现在的台账列出，封存后改过的地方会和封存数不同");
        }
        add_unions(&mut explained, &sheet.body, union.is_none());
    }
    Ok(explained)
}

fn add_unions(explained: &mut ReturnExplained, body: &Return, all_unions: bool) {
    let Some(line) = body.lines().find(|line| line.no == explained.line) else {
        return;
    };
    explained.total = all_unions.then_some(line.rows);
    let written = |number: Option<i64>| {
        number.map(|number| returns::Value::Number(number).written(line.kind))
    };
    let name = |code: &str| {
        body.unions
            .iter()
            .find(|union| union.code == code)
            .map_or(code, |union| union.name.as_str())
            .to_owned()
    };
    explained.by_union = line
        .by_union
        .iter()
        .map(|union| ReturnUnionValue {
            code: union.code.clone(),
            name: name(&union.code),
            value: written(union.value),
            last_year: written(union.last_year),
        })
        .collect();
}

impl From<returns::FigureRow> for ReturnRow {
    fn from(row: returns::FigureRow) -> Self {
        Self {
            id: row.id,
            name: row.name,
            union: row.union,
            detail: row.detail,
            amount: row.amount,
        }
    }
}
