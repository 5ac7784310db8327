//! Runs the cross-checks (审核关系) of an edition over the figures. Pure. Rules: regulations §5.3, §1.1; readings: §11.

use super::amounts::{Amounts, numbered_day};
use super::edition::{Check, FormEdition, Rule, Scope};
use super::formula::{Condition, Formula};
use super::meaning::Unit;
use super::rules::{changes_over, leaves_span};
use super::sheet::{Snapshot, UnionFigures};
use super::types::{Finding, LineKind, ReturnBlock, ReturnLine, Value, tenths};
use crate::shared::{Fen, tenths_of_percent};
use std::collections::HashMap;

/// What each formula gave in the years before the last, and in it.
pub(super) type EarlierYears = HashMap<String, Vec<i64>>;

/// How many unions or people a message names before it says 等.
const NAMED: usize = 5;

/// Runs every check of an edition, in its order.
pub(super) fn check_all(
    edition: &FormEdition,
    snapshot: &Snapshot,
    blocks: &[ReturnBlock],
    last_year_is_reckoned: bool,
    earlier: &EarlierYears,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    for check in &edition.checks {
        match &check.rule {
            Rule::Compare { scope, when, holds } => {
                compare(check, *scope, when, holds, snapshot, &mut findings)
            }
            Rule::Change {
                over_percent,
                at_least,
                lines,
            } => {
                let lines = lines_of(blocks).filter(|line| lines.contains(&line.no));
                let allowed = (*over_percent, *at_least);
                findings.extend(
                    lines.filter_map(|line| change(check, line, allowed, last_year_is_reckoned)),
                );
            }
            Rule::History {
                years,
                at_least,
                lines,
            } => {
                let lines = lines_of(blocks).filter(|line| lines.contains(&line.no));
                let known = |line: &ReturnLine| {
                    earlier
                        .get(&line.formula)
                        .filter(|known| known.len() >= *years)
                };
                findings
                    .extend(lines.filter_map(|line| history(check, line, known(line)?, *at_least)));
            }
            Rule::MemberInTwoUnions => {
                findings.extend(shared(check, &snapshot.shared_people, snapshot))
            }
            Rule::UnitInTwoUnions => {
                findings.extend(shared(check, &snapshot.shared_units, snapshot))
            }
            Rule::UnionsAddUp => {
                findings.extend(lines_of(blocks).filter_map(|line| add_up(check, line)))
            }
        }
    }
    findings
}

fn lines_of(blocks: &[ReturnBlock]) -> impl Iterator<Item = &ReturnLine> {
    blocks.iter().flat_map(|block| &block.lines)
}

fn finding(check: &Check, id: String, line: &str, message: String) -> Finding {
    Finding {
        id,
        severity: check.severity,
        line: line.to_owned(),
        message,
        article: check.article.clone(),
        explanation: None,
    }
}

/// Fills the places of a message.
fn say(message: &str, places: &[(&str, &str)]) -> String {
    places
        .iter()
        .fold(message.to_owned(), |said, (place, text)| {
            said.replace(place, text)
        })
}

fn fails(when: &[Condition], holds: &Condition, amounts: &Amounts) -> bool {
    let amount = |figure| amounts.get(figure);
    when.iter()
        .all(|condition| condition.holds(&amount) == Some(true))
        && holds.holds(&amount) == Some(false)
}

fn compare(
    check: &Check,
    scope: Scope,
    when: &[Condition],
    holds: &Condition,
    snapshot: &Snapshot,
    findings: &mut Vec<Finding>,
) {
    let sides = |amounts: &Amounts| {
        (
            written(holds.left(), amounts),
            written(holds.right(), amounts),
        )
    };
    let failing: Vec<&UnionFigures> = match scope {
        Scope::Total => Vec::new(),
        Scope::Each | Scope::Gather => snapshot
            .unions
            .iter()
            .filter(|union| fails(when, holds, &union.amounts))
            .collect(),
    };
    match scope {
        Scope::Total if fails(when, holds, &snapshot.total) => {
            let (left, right) = sides(&snapshot.total);
            let message = say(&check.message, &[("{left}", &left), ("{right}", &right)]);
            findings.push(finding(check, check.id.clone(), &check.line, message));
        }
        Scope::Gather if !failing.is_empty() => {
            let names: Vec<&str> = failing.iter().map(|union| union.name.as_str()).collect();
            let message = say(
                &check.message,
                &[
                    ("{unions}", &some_of(&names)),
                    ("{count}", &names.len().to_string()),
                ],
            );
            findings.push(finding(check, check.id.clone(), &check.line, message));
        }
        Scope::Each => findings.extend(failing.into_iter().map(|union| {
            let (left, right) = sides(&union.amounts);
            let message = say(
                &check.message,
                &[
                    ("{union}", &union.name),
                    ("{left}", &left),
                    ("{right}", &right),
                ],
            );
            finding(
                check,
                format!("{}:{}", check.id, union.code),
                &check.line,
                message,
            )
        })),
        Scope::Total | Scope::Gather => {}
    }
}

/// Says that a line changed by more than a percentage, and by no less than an amount.
fn change(
    check: &Check,
    line: &ReturnLine,
    (over_percent, at_least): (i64, i64),
    reckoned: bool,
) -> Option<Finding> {
    let value = line.value.as_ref().and_then(Value::number)?;
    let last_year = line.last_year.as_ref().and_then(Value::number)?;
    let difference = value.checked_sub(last_year)?.abs();
    if !changes_over(value, last_year, over_percent) || difference < at_least {
        return None;
    }
    let share = tenths_of_percent(difference, last_year).map_or_else(String::new, tenths);
    let change = format!("{} {share}%", if value > last_year { "多" } else { "少" });
    let mut message = say(
        &check.message,
        &[("{label}", &line.label), ("{change}", &change)],
    );
    if reckoned {
        message.push_str("（上年数按台账推算）");
    }
    let id = format!("{}:{}", check.id, line.no);
    Some(finding(check, id, &line.no, message))
}

/// Says that a line has left the span of its own earlier years.
fn history(check: &Check, line: &ReturnLine, known: &[i64], at_least: i64) -> Option<Finding> {
    let value = line.value.as_ref().and_then(Value::number)?;
    let (low, high) = leaves_span(value, known, at_least)?;
    let written = |number: i64| Value::Number(number).written(line.kind);
    let message = say(
        &check.message,
        &[
            ("{label}", &line.label),
            ("{count}", &known.len().to_string()),
            ("{low}", &written(low)),
            ("{high}", &written(high)),
            ("{value}", &written(value)),
        ],
    );
    let id = format!("{}:{}", check.id, line.no);
    Some(finding(check, id, &line.no, message))
}

fn shared(check: &Check, found: &[(String, Vec<usize>)], snapshot: &Snapshot) -> Option<Finding> {
    if found.is_empty() {
        return None;
    }
    let each: Vec<String> = found
        .iter()
        .map(|(name, unions)| {
            let unions: Vec<&str> = unions
                .iter()
                .map(|at| snapshot.unions[*at].name.as_str())
                .collect();
            format!("{name}（{}）", unions.join("、"))
        })
        .collect();
    let each: Vec<&str> = each.iter().map(String::as_str).collect();
    let message = say(
        &check.message,
        &[
            ("{unions}", &some_of(&each)),
            ("{count}", &found.len().to_string()),
        ],
    );
    Some(finding(check, check.id.clone(), &check.line, message))
}

/// A count must be the sum of its unions. It is by construction, unless a formula takes off what a union has not recorded.
fn add_up(check: &Check, line: &ReturnLine) -> Option<Finding> {
    if !matches!(line.kind, LineKind::Count | LineKind::Money) {
        return None;
    }
    let total = line.value.as_ref().and_then(Value::number).unwrap_or(0);
    let sum: i64 = line.by_union.iter().filter_map(|union| union.value).sum();
    let places = [
        ("{label}", line.label.as_str()),
        ("{left}", &sum.to_string()),
        ("{right}", &total.to_string()),
    ];
    (sum != total).then(|| {
        finding(
            check,
            format!("{}:{}", check.id, line.no),
            &line.no,
            say(&check.message, &places),
        )
    })
}

fn some_of(names: &[&str]) -> String {
    let shown = names
        .iter()
        .take(NAMED)
        .copied()
        .collect::<Vec<_>>()
        .join("、");
    if names.len() > NAMED {
        format!("{shown}等")
    } else {
        shown
    }
}

/// A side of a condition as people read it.
fn written(formula: &Formula, amounts: &Amounts) -> String {
    let Some(value) = formula.value(&|figure| amounts.get(figure)) else {
        return "未登记".to_owned();
    };
    match formula.unit() {
        Unit::Count => value.to_string(),
        Unit::Money => Fen(value).to_string(),
        Unit::Rate => format!("{}%", tenths(value)),
        Unit::Day => numbered_day(value).to_string(),
    }
}
