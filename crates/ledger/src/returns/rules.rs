//! Cross-checks of a return and when it may be sealed. Pure. Rules: regulations §5.3, §1.1; readings: §11.

use super::edition::{Check, EditionError, FormEdition, Rule, Scope};
use super::figure::{Amounts, Unit, numbered_day};
use super::formula::{Condition, Formula, tenths_of_percent};
use super::sheet::{Snapshot, UnionFigures};
use super::types::{Finding, LineKind, Return, ReturnBlock, ReturnLine, Severity, Value, tenths};
use crate::shared::Day;
use crate::store::StoreError;

/// Why something cannot be done with a return.
#[derive(Debug, thiserror::Error)]
pub enum ReturnError {
    /// No such form edition.
    #[error("no form edition {code:?}")]
    NoEdition {
        /// The code asked for.
        code: String,
    },
    /// A file is no form edition.
    #[error("{file}: {error}")]
    Edition {
        /// Name of the file.
        file: String,
        /// What is wrong with it.
        error: EditionError,
    },
    /// The form has no such line.
    #[error("edition {edition:?} has no line {line:?}")]
    NoLine {
        /// Code of the edition.
        edition: String,
        /// Number asked for.
        line: String,
    },
    /// No union of that code.
    #[error("no union {code:?}")]
    NoUnion {
        /// The code asked for.
        code: String,
    },
    /// The checks found nothing of that name.
    #[error("no finding {finding:?}")]
    NoFinding {
        /// The finding asked for.
        finding: String,
    },
    /// An error is put right, a hint stands by itself: only a 核实 is explained.
    #[error("finding {finding:?} is an {severity}")]
    NotExplainable {
        /// The finding.
        finding: String,
        /// Its weight.
        severity: Severity,
    },
    /// The explanation is longer than the form has room for.
    #[error("an explanation of {length} characters")]
    NoteTooLong {
        /// Its length.
        length: usize,
    },
    /// The place to go on from is none that was given out.
    #[error("no row {after:?}")]
    BadPlace {
        /// What was given.
        after: String,
    },
    /// The return is sealed and changes no more.
    #[error("sealed on {on} as {short_code}")]
    AlreadySealed {
        /// Day of sealing.
        on: Day,
        /// Its short code.
        short_code: String,
    },
    /// The period still runs: its figures may change.
    #[error("the period runs until {to}")]
    PeriodRuns {
        /// Last day of the period.
        to: Day,
    },
    /// Errors remain.
    #[error("{errors} errors remain")]
    ErrorsRemain {
        /// How many.
        errors: usize,
    },
    /// Findings remain without an explanation.
    #[error("{open} findings remain unexplained")]
    Unexplained {
        /// How many.
        open: usize,
    },
    /// What was sealed does not read, or does not give its short code any more.
    #[error("the sealed return of {edition:?} does not read")]
    SealDamaged {
        /// Code of the edition.
        edition: String,
    },
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Longest explanation, in characters: what the printed page has room for.
pub const NOTE_MAX: usize = 500;
/// How many unions or people a message names before it says 等.
const NAMED: usize = 5;

/// Whether a return may be sealed on a day: its period is over, no 错误, every 核实 explained.
pub fn check_sealable(sheet: &Return, today: Day) -> Result<(), ReturnError> {
    let tally = sheet.tally();
    if today <= sheet.period.to {
        return Err(ReturnError::PeriodRuns { to: sheet.period.to });
    }
    if tally.errors > 0 {
        return Err(ReturnError::ErrorsRemain { errors: tally.errors });
    }
    match tally.verify - tally.explained {
        0 => Ok(()),
        open => Err(ReturnError::Unexplained { open }),
    }
}

/// Whether a figure differs from last year's by more than a share of last year's, in percent. Exactly the share is
/// allowed (超过 is exclusive, 民法典 Art. 1259); of nothing there is no share.
pub fn changes_over(value: i64, last_year: i64, percent: i64) -> bool {
    let difference = i128::from(value) - i128::from(last_year);
    last_year > 0 && difference.abs() * 100 > i128::from(percent) * i128::from(last_year)
}

/// Runs every check of an edition, in its order.
pub(super) fn check_all(
    edition: &FormEdition,
    snapshot: &Snapshot,
    blocks: &[ReturnBlock],
    last_year_is_sealed: bool,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    for check in &edition.checks {
        match &check.rule {
            Rule::Compare { scope, when, holds } => compare(check, *scope, when, holds, snapshot, &mut findings),
            Rule::Change { over_percent, lines } => {
                let lines = lines_of(blocks).filter(|line| lines.contains(&line.no));
                lines.for_each(|line| change(check, line, *over_percent, last_year_is_sealed, &mut findings));
            }
            Rule::MemberInTwoUnions => findings.extend(shared(check, &snapshot.shared_people, snapshot)),
            Rule::UnitInTwoUnions => findings.extend(shared(check, &snapshot.shared_units, snapshot)),
            Rule::UnionsAddUp => findings.extend(lines_of(blocks).filter_map(|line| add_up(check, line))),
        }
    }
    findings
}

fn lines_of(blocks: &[ReturnBlock]) -> impl Iterator<Item = &ReturnLine> {
    blocks.iter().flat_map(|block| &block.lines)
}

fn finding(check: &Check, id: String, line: &str, message: String) -> Finding {
    Finding { id, severity: check.severity, line: line.to_owned(), message, article: check.article.clone(), explanation: None }
}

/// Fills the places of a message.
fn say(message: &str, places: &[(&str, &str)]) -> String {
    places.iter().fold(message.to_owned(), |said, (place, text)| said.replace(place, text))
}

fn fails(when: &[Condition], holds: &Condition, amounts: &Amounts) -> bool {
    let amount = |figure| amounts.get(figure);
    when.iter().all(|condition| condition.holds(&amount) == Some(true)) && holds.holds(&amount) == Some(false)
}

fn compare(
    check: &Check,
    scope: Scope,
    when: &[Condition],
    holds: &Condition,
    snapshot: &Snapshot,
    findings: &mut Vec<Finding>,
) {
    let sides = |amounts: &Amounts| (written(holds.left(), amounts), written(holds.right(), amounts));
    let failing: Vec<&UnionFigures> = match scope {
        Scope::Total => Vec::new(),
        Scope::Each | Scope::Gather => {
            snapshot.unions.iter().filter(|union| fails(when, holds, &union.amounts)).collect()
        }
    };
    match scope {
        Scope::Total if fails(when, holds, &snapshot.total) => {
            let (left, right) = sides(&snapshot.total);
            let message = say(&check.message, &[("{left}", &left), ("{right}", &right)]);
            findings.push(finding(check, check.id.clone(), &check.line, message));
        }
        Scope::Gather if !failing.is_empty() => {
            let names: Vec<&str> = failing.iter().map(|union| union.name.as_str()).collect();
            let message = say(&check.message, &[("{unions}", &some_of(&names)), ("{count}", &names.len().to_string())]);
            findings.push(finding(check, check.id.clone(), &check.line, message));
        }
        Scope::Each => findings.extend(failing.into_iter().map(|union| {
            let (left, right) = sides(&union.amounts);
            let message = say(&check.message, &[("{union}", &union.name), ("{left}", &left), ("{right}", &right)]);
            finding(check, format!("{}:{}", check.id, union.code), &check.line, message)
        })),
        Scope::Total | Scope::Gather => {}
    }
}

fn change(check: &Check, line: &ReturnLine, over_percent: i64, sealed: bool, findings: &mut Vec<Finding>) {
    let numbers = (line.value.as_ref().and_then(Value::number), line.last_year.as_ref().and_then(Value::number));
    let (Some(value), Some(last_year)) = numbers else { return };
    if !changes_over(value, last_year, over_percent) {
        return;
    }
    let share = tenths_of_percent((value - last_year).abs(), last_year).map_or_else(String::new, tenths);
    let change = format!("{} {share}%", if value > last_year { "多" } else { "少" });
    let mut message = say(&check.message, &[("{label}", &line.label), ("{change}", &change)]);
    if !sealed {
        message.push_str("（上年数按台账推算）");
    }
    findings.push(finding(check, format!("{}:{}", check.id, line.no), &line.no, message));
}

fn shared(check: &Check, found: &[(String, Vec<usize>)], snapshot: &Snapshot) -> Option<Finding> {
    if found.is_empty() {
        return None;
    }
    let each: Vec<String> = found
        .iter()
        .map(|(name, unions)| {
            let unions: Vec<&str> = unions.iter().map(|at| snapshot.unions[*at].name.as_str()).collect();
            format!("{name}（{}）", unions.join("、"))
        })
        .collect();
    let each: Vec<&str> = each.iter().map(String::as_str).collect();
    let message = say(&check.message, &[("{unions}", &some_of(&each)), ("{count}", &found.len().to_string())]);
    Some(finding(check, check.id.clone(), &check.line, message))
}

/// A count must be the sum of its unions. It is by construction, unless a formula takes off what a union has not recorded.
fn add_up(check: &Check, line: &ReturnLine) -> Option<Finding> {
    if line.kind != LineKind::Count {
        return None;
    }
    let total = line.value.as_ref().and_then(Value::number).unwrap_or(0);
    let sum: i64 = line.by_union.iter().filter_map(|union| union.value).sum();
    let places = [("{label}", line.label.as_str()), ("{left}", &sum.to_string()), ("{right}", &total.to_string())];
    (sum != total).then(|| finding(check, format!("{}:{}", check.id, line.no), &line.no, say(&check.message, &places)))
}

fn some_of(names: &[&str]) -> String {
    let shown = names.iter().take(NAMED).copied().collect::<Vec<_>>().join("、");
    if names.len() > NAMED { format!("{shown}等") } else { shown }
}

/// A side of a condition as people read it.
fn written(formula: &Formula, amounts: &Amounts) -> String {
    let Some(value) = formula.value(&|figure| amounts.get(figure)) else { return "未登记".to_owned() };
    match formula.unit() {
        Unit::Count => value.to_string(),
        Unit::Rate => format!("{}%", tenths(value)),
        Unit::Day => numbered_day(value).to_string(),
    }
}
