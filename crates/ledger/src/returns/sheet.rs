//! Fills the lines of a form from the figures, and sets last year's beside them. Pure.

use super::amounts::{Amounts, numbered_day};
use super::blank::blank;
use super::edition::{FormEdition, FormLine, LineSource};
use super::fact::Fact;
use super::figure::Figure;
use super::figures::RowCounts;
use super::formula::Formula;
use super::types::{ReturnBlock, ReturnLine, UnionName, UnionValue, Value};
use crate::shared::{Day, yes_or_no};
use std::collections::{BTreeMap, BTreeSet};

/// Every figure as of the last day of a period.
#[derive(Debug, Clone)]
pub(super) struct Snapshot {
    pub unions: Vec<UnionFigures>,
    pub total: Amounts,
    /// How many rows stand behind each figure.
    pub rows: RowCounts,
    /// Facts about the union that reports.
    pub facts: BTreeMap<Fact, String>,
    /// Its index, if the ledger has it.
    pub reporter: Option<usize>,
    /// Employers that two base unions name, with the indexes of the unions.
    pub shared_units: Vec<(String, Vec<usize>)>,
    /// People active in two unions, with the indexes of the unions.
    pub shared_people: Vec<(String, Vec<usize>)>,
}

/// The figures of one union.
#[derive(Debug, Clone)]
pub(super) struct UnionFigures {
    pub code: String,
    pub name: String,
    pub amounts: Amounts,
}

impl Snapshot {
    /// Brings the figures of the unions together.
    pub fn new(unions: Vec<UnionFigures>, reference: Day) -> Self {
        let total = Amounts::total(unions.iter().map(|union| &union.amounts), reference);
        Self {
            unions,
            total,
            rows: RowCounts::default(),
            facts: BTreeMap::new(),
            reporter: None,
            shared_units: Vec::new(),
            shared_people: Vec::new(),
        }
    }
}

/// Fills every line of a form.
pub(super) fn fill(edition: &FormEdition, snapshot: &Snapshot) -> Vec<ReturnBlock> {
    let line = |line: &FormLine| {
        let value = value(&line.source, snapshot);
        ReturnLine {
            no: line.no.clone(),
            label: line.label.clone(),
            indent: line.indent,
            unit: line.unit.clone(),
            kind: line.kind,
            formula: line.source.text(),
            blank: blank(&line.source, value.as_ref(), snapshot),
            value,
            last_year: None,
            rows: rows(&line.source, snapshot),
            by_union: by_union(&line.source, snapshot),
        }
    };
    let blocks = edition.blocks.iter();
    blocks
        .map(|block| ReturnBlock {
            title: block.title.clone(),
            lines: block.lines.iter().map(line).collect(),
        })
        .collect()
}

fn value(source: &LineSource, snapshot: &Snapshot) -> Option<Value> {
    match source {
        LineSource::Formula(formula) => formula
            .value(&|figure| snapshot.total.get(figure))
            .map(Value::Number),
        LineSource::Own(formula) => {
            let own = &snapshot.unions[snapshot.reporter?].amounts;
            formula.value(&|figure| own.get(figure)).map(Value::Number)
        }
        LineSource::Condition(condition) => {
            let own = &snapshot.unions[snapshot.reporter?].amounts;
            let holds = condition.holds(&|figure| own.get(figure))?;
            Some(Value::Text(yes_or_no(holds).to_owned()))
        }
        LineSource::Fact(fact) => snapshot.facts.get(fact).cloned().map(Value::Text),
    }
}

/// A row that two terms of a formula show is listed twice, so it counts twice.
fn rows(source: &LineSource, snapshot: &Snapshot) -> u64 {
    let counts = match source.is_own() {
        true => &snapshot.rows.own,
        false => &snapshot.rows.all,
    };
    let terms = source.formula().map(Formula::terms).unwrap_or_default();
    terms
        .iter()
        .map(|(figure, _)| counts.get(figure).copied().unwrap_or(0))
        .sum()
}

fn by_union(source: &LineSource, snapshot: &Snapshot) -> Vec<UnionValue> {
    let Some(formula) = source.formula() else {
        return Vec::new();
    };
    let unions = match (source.is_own(), snapshot.reporter) {
        (true, Some(at)) => &snapshot.unions[at..=at],
        (true, None) => &[],
        (false, _) => &snapshot.unions[..],
    };
    // A desk has a union that moved from two stations: two records, one union.
    let values = unions.chunk_by(|a, b| a.code == b.code).map(|records| {
        let value = match records {
            [one] => formula.value(&|figure| one.amounts.get(figure)),
            several => {
                let day = numbered_day(snapshot.total.get(Figure::ReferenceDay).unwrap_or(0));
                let sum = Amounts::total(several.iter().map(|one| &one.amounts), day);
                formula.value(&|figure| sum.get(figure))
            }
        };
        UnionValue {
            code: records[0].code.clone(),
            value,
            last_year: None,
        }
    });
    values.filter(has_something).collect()
}

fn has_something(value: &UnionValue) -> bool {
    value.value.unwrap_or(0) != 0 || value.last_year.unwrap_or(0) != 0
}

/// Sets the year before beside each line. Lines are matched by what they show, not by their number: a new edition may
/// number them anew.
pub(super) fn set_beside(blocks: &mut [ReturnBlock], earlier: &[ReturnBlock]) {
    let earlier: BTreeMap<&str, &ReturnLine> = earlier
        .iter()
        .flat_map(|block| &block.lines)
        .map(|line| (line.formula.as_str(), line))
        .collect();
    for line in blocks.iter_mut().flat_map(|block| &mut block.lines) {
        let Some(before) = earlier
            .get(line.formula.as_str())
            .filter(|before| before.kind == line.kind)
        else {
            continue;
        };
        line.last_year.clone_from(&before.value);
        let mut values: BTreeMap<String, UnionValue> = std::mem::take(&mut line.by_union)
            .into_iter()
            .map(|value| (value.code.clone(), value))
            .collect();
        for union in &before.by_union {
            let blank = UnionValue {
                code: union.code.clone(),
                value: None,
                last_year: None,
            };
            values.entry(union.code.clone()).or_insert(blank).last_year = union.value;
        }
        line.by_union = values.into_values().filter(has_something).collect();
    }
}

/// Names the unions a return is made of: those that stand, and those that contribute to either year.
pub(super) fn union_names(
    snapshot: &Snapshot,
    blocks: &[ReturnBlock],
    earlier: &[UnionName],
) -> Vec<UnionName> {
    let lines = blocks.iter().flat_map(|block| &block.lines);
    let shown: BTreeSet<&str> = lines
        .flat_map(|line| &line.by_union)
        .map(|value| value.code.as_str())
        .collect();
    let mut names: BTreeMap<&str, &str> = BTreeMap::new();
    for union in earlier
        .iter()
        .filter(|union| shown.contains(union.code.as_str()))
    {
        names.insert(&union.code, &union.name);
    }
    for union in &snapshot.unions {
        if union.amounts.get(Figure::Unions) == Some(1) || shown.contains(union.code.as_str()) {
            names.insert(&union.code, &union.name);
        }
    }
    names
        .into_iter()
        .map(|(code, name)| UnionName {
            code: code.to_owned(),
            name: name.to_owned(),
        })
        .collect()
}
