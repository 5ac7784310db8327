//! A return beside another (对照): the same records over another period, another edition whose lines stand elsewhere, or the
//! records of today beside what was sealed.

use super::acts::{assess, show, snapshots};
use super::edition::{Editions, FormEdition};
use super::rules::ReturnError;
use super::sheet::fill;
use super::types::{Finding, LineKind, Reporter, ReturnBlock, ReturnLine, Value};
use crate::shared::Period;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

/// What a return is set beside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Other {
    /// The same form over another period, such as the calendar year.
    Period(Period),
    /// The form of this code: last year's, or a new one whose lines have moved.
    Edition(String),
}

/// A line beside another. At least one side is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// 编号, 指标 and value here.
    pub here: Option<Side>,
    /// The same there.
    pub there: Option<Side>,
    /// 计量单位
    pub unit: String,
    /// What stands in both.
    pub kind: LineKind,
}

/// One side of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// 编号
    pub no: String,
    /// 指标
    pub label: String,
    /// What it says.
    pub value: Option<Value>,
}

/// Sets a return beside another. Lines are matched by what they show, not by number; what only the other has comes last.
pub fn beside(
    conn: &Connection,
    editions: &Editions,
    code: &str,
    reporter: &Reporter,
    other: &Other,
) -> Result<Vec<Beside>, ReturnError> {
    let here = show(conn, editions, code, reporter)?.body.blocks;
    let there = match other {
        Other::Period(period) => {
            let edition = find(editions, code)?;
            let over = FormEdition {
                period: *period,
                ..edition.clone()
            };
            fill(&over, &snapshots(conn, &over, None, reporter)?.0)
        }
        Other::Edition(code) => show(conn, editions, code, reporter)?.body.blocks,
    };
    Ok(matched(&here, &there))
}

pub(super) fn matched(here: &[ReturnBlock], there: &[ReturnBlock]) -> Vec<Beside> {
    let lines = |blocks: &'_ [ReturnBlock]| -> Vec<ReturnLine> {
        blocks
            .iter()
            .flat_map(|block| block.lines.clone())
            .collect()
    };
    let key = |line: &ReturnLine| (line.formula.clone(), line.kind);
    let mut left: Vec<Option<ReturnLine>> = lines(there).into_iter().map(Some).collect();
    // A figure that a form shows on two lines is matched in their order.
    let mut places: BTreeMap<(String, &str), Vec<usize>> = BTreeMap::new();
    for (at, line) in lines(there).iter().enumerate().rev() {
        let (formula, kind) = key(line);
        places.entry((formula, kind.code())).or_default().push(at);
    }
    let mut pairs = Vec::new();
    for line in lines(here) {
        let (formula, kind) = key(&line);
        let at = places.get_mut(&(formula, kind.code())).and_then(Vec::pop);
        let other = at.and_then(|at| left[at].take());
        pairs.push(Beside {
            unit: line.unit.clone(),
            kind: line.kind,
            here: Some(side(line)),
            there: other.map(side),
        });
    }
    pairs.extend(left.into_iter().flatten().map(|line| Beside {
        unit: line.unit.clone(),
        kind: line.kind,
        here: None,
        there: Some(side(line)),
    }));
    pairs
}

fn side(line: ReturnLine) -> Side {
    Side {
        no: line.no,
        label: line.label,
        value: line.value,
    }
}

/// What the records of today say differently from what was sealed (封存以后改过的). The seal stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SinceSeal {
    /// Lines that would say something else: sealed, and now.
    pub lines: Vec<(ReturnLine, Option<Value>)>,
    /// What the checks find now and did not find then.
    pub findings: Vec<Finding>,
}

/// Compares a sealed return with what the records give today; `None` where nothing is sealed.
pub fn since_seal(
    conn: &Connection,
    editions: &Editions,
    code: &str,
    reporter: &Reporter,
) -> Result<Option<SinceSeal>, ReturnError> {
    let sheet = show(conn, editions, code, reporter)?;
    if sheet.seal.is_none() {
        return Ok(None);
    }
    let now = assess(conn, editions, code, reporter)?;
    let known: BTreeSet<&str> = sheet.body.findings.iter().map(|f| f.id.as_str()).collect();
    let today: BTreeMap<&str, &Option<Value>> = now
        .lines()
        .map(|line| (line.no.as_str(), &line.value))
        .collect();
    let lines = sheet.body.lines().filter_map(|line| {
        let value = today.get(line.no.as_str())?;
        (**value != line.value).then(|| (line.clone(), (*value).clone()))
    });
    Ok(Some(SinceSeal {
        lines: lines.collect(),
        findings: now
            .findings
            .iter()
            .filter(|found| !known.contains(found.id.as_str()))
            .cloned()
            .collect(),
    }))
}

fn find<'a>(editions: &'a Editions, code: &str) -> Result<&'a FormEdition, ReturnError> {
    editions.find(code).ok_or_else(|| ReturnError::NoEdition {
        code: code.to_owned(),
    })
}
