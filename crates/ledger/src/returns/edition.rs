//! Form editions (表式版本): which lines a return has, how each is worked out, and what is checked. Data, not code.
//!
//! The official form and its cross-checks were not to be had (regulations §5.1, §10), so the shipped editions are marked
//! 示例版 and a county brings its own as a file of the same shape. The program knows no line number.

use super::fact::Fact;
use super::formula::{Condition, Formula, FormulaError};
use super::types::LineKind;
use super::written::WrittenEdition;
use crate::shared::{Day, Period, Severity};
use crate::store::text_code;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The editions that ship with the program.
const SHIPPED: [&str; 4] = [
    include_str!("../../../../assets/forms/base-2026-sample.json"),
    include_str!("../../../../assets/forms/upper-2026-sample.json"),
    include_str!("../../../../assets/forms/base-2025-sample.json"),
    include_str!("../../../../assets/forms/upper-2025-sample.json"),
];

text_code! {
    /// Who fills a form in (填报层级, regulations §5.1).
    pub enum FormLevel {
        /// 基层工会
        Base = "base" "基层工会",
        /// 基层以上工会: a township or a county, of its own office and of everything below it.
        Upper = "upper" "基层以上工会",
    }
}

/// Why a file is no form edition.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EditionError {
    /// The JSON does not read.
    #[error("line {line} of the file: {why}")]
    Malformed {
        /// Line in the file.
        line: usize,
        /// What the reader said.
        why: String,
    },
    /// The code may hold lower-case letters, digits and hyphens only: it stands in file names and commands.
    #[error("{0:?} is no edition code")]
    Code(String),
    /// The period ends before it begins.
    #[error("the period ends before it begins")]
    Period,
    /// Two lines or two checks share a number.
    #[error("{0:?} stands twice")]
    Twice(String),
    /// A check names a line the form does not have.
    #[error("check {check:?} names line {line:?}, which is not there")]
    NoLine {
        /// The check.
        check: String,
        /// The line it names.
        line: String,
    },
    /// A formula or a condition does not read.
    #[error("{at}: {error}")]
    Formula {
        /// Where it stands.
        at: FormPlace,
        /// Why not.
        error: FormulaError,
    },
    /// Another edition already has this code.
    #[error("edition {0:?} is known already")]
    Taken(String),
}

/// A place in a form, for whoever has to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormPlace {
    /// The line of a number.
    Line(String),
    /// The check of an id.
    Check(String),
}

impl std::fmt::Display for FormPlace {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Line(no) => write!(f, "line {no}"),
            Self::Check(id) => write!(f, "check {id}"),
        }
    }
}

/// A form edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormEdition {
    /// Its code, e.g. `base-2026-sample`.
    pub code: String,
    /// Title on the cover.
    pub title: String,
    /// Who fills it in.
    pub level: FormLevel,
    /// 示例版
    pub sample: bool,
    /// Reference period: figures are as of its last day.
    pub period: Period,
    /// Code of the edition of the year before.
    pub previous: Option<String>,
    /// Whether members whose membership is retained count as members.
    pub counts_retained: bool,
    /// Where the form comes from, for people.
    pub source: Vec<String>,
    /// Sentences at the foot of the cover.
    pub notices: Vec<String>,
    /// Its blocks.
    pub blocks: Vec<FormBlock>,
    /// Its cross-checks.
    pub checks: Vec<Check>,
}

/// A block of lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormBlock {
    /// Its title.
    pub title: String,
    /// Its lines.
    pub lines: Vec<FormLine>,
}

/// A line of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormLine {
    /// 编号
    pub no: String,
    /// 指标
    pub label: String,
    /// How deep it is set in.
    pub indent: u8,
    /// 计量单位
    pub unit: String,
    /// What stands in it.
    pub kind: LineKind,
    /// Where its value comes from.
    pub source: LineSource,
}

/// Where the value of a line comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineSource {
    /// A formula over the figures of all unions.
    Formula(Formula),
    /// The same over the figures of the union that reports (本级), written `own(…)`.
    Own(Formula),
    /// A condition on the figures of the union that reports.
    Condition(Condition),
    /// A fact about the union that reports.
    Fact(Fact),
}

impl LineSource {
    /// Its text in the edition.
    pub fn text(&self) -> String {
        match self {
            Self::Formula(formula) => formula.text().to_owned(),
            Self::Own(formula) => format!("own({})", formula.text()),
            Self::Condition(condition) => condition.clone().into(),
            Self::Fact(fact) => fact.code().to_owned(),
        }
    }

    /// What it says in the office's words.
    pub fn words(&self) -> String {
        match self {
            Self::Formula(formula) => formula.words(),
            Self::Own(formula) => format!("本级的{}", formula.words()),
            Self::Condition(condition) => condition.left().words(),
            Self::Fact(fact) => fact.label().to_owned(),
        }
    }

    /// The formula whose rows stand behind it; of a condition or a fact there is none.
    pub fn formula(&self) -> Option<&Formula> {
        match self {
            Self::Formula(formula) | Self::Own(formula) => Some(formula),
            Self::Condition(_) | Self::Fact(_) => None,
        }
    }

    /// Whether it speaks of the union that reports only.
    pub fn is_own(&self) -> bool {
        !matches!(self, Self::Formula(_))
    }
}

/// A cross-check (审核关系).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Its name within the edition.
    pub id: String,
    /// How much a finding weighs.
    pub severity: Severity,
    /// The line a finding is shown at.
    pub line: String,
    /// What must hold.
    pub rule: Rule,
    /// What is said if it does not. `{union}`, `{unions}`, `{count}`, `{left}`, `{right}`, `{label}`, `{change}` are filled in.
    pub message: String,
    /// 依据
    pub article: Option<String>,
    /// Where the rule comes from, for people.
    pub source: Option<String>,
}

/// What a check looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// A condition on figures, wherever the conditions in `when` hold.
    Compare {
        /// On which figures.
        scope: Scope,
        /// Where it applies; an unknown amount means that it does not.
        when: Vec<Condition>,
        /// What must hold; an unknown amount is no finding.
        holds: Condition,
    },
    /// A line must not differ from last year's by more than a share of last year's figure.
    Change {
        /// The share, in percent. Exactly this much is still allowed.
        over_percent: i64,
        /// A difference below this is none, whatever its share: two households instead of one are no outlier.
        at_least: i64,
        /// Numbers of the lines looked at.
        lines: Vec<String>,
    },
    /// A line must not leave the span of its own earlier years by more than the width of the span.
    History {
        /// Years that must be known before anything is said.
        years: usize,
        /// The span counts as at least this wide, in the line's unit: small numbers jump.
        at_least: i64,
        /// Numbers of the lines looked at.
        lines: Vec<String>,
    },
    /// Nobody may be active in two unions at once.
    MemberInTwoUnions,
    /// No employer may be named by two base unions.
    UnitInTwoUnions,
    /// The unions' figures must add up to the total, line by line.
    UnionsAddUp,
}

/// On which figures a condition is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// On those of each union: one finding a union.
    Each,
    /// On those of each union: one finding that names the unions, so that one explanation answers for all.
    Gather,
    /// On the totals.
    Total,
}

impl FormEdition {
    /// Reads an edition from its file's text.
    pub fn read(text: &str) -> Result<Self, EditionError> {
        let written: WrittenEdition =
            serde_json::from_str(text).map_err(|error| EditionError::Malformed {
                line: error.line(),
                why: error.to_string(),
            })?;
        Self::of(written)
    }

    /// Puts a written edition together and checks it.
    pub fn of(written: WrittenEdition) -> Result<Self, EditionError> {
        let edition = written.put_together()?;
        edition.check()?;
        Ok(edition)
    }

    /// The last day on which a head-count may be recorded to stand in for a missing one: half a year after the period,
    /// by when every office has handed in.
    pub fn counted_by(&self) -> Day {
        self.period.to.plus_months(6)
    }

    /// The last day of the year before.
    pub fn year_before(&self) -> Day {
        self.period.from.plus_days(-1)
    }

    /// Every line, block after block.
    pub fn lines(&self) -> impl Iterator<Item = &FormLine> {
        self.blocks.iter().flat_map(|block| &block.lines)
    }

    /// Finds a line by its number.
    pub fn line(&self, no: &str) -> Option<&FormLine> {
        self.lines().find(|line| line.no == no)
    }

    fn check(&self) -> Result<(), EditionError> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if self.code.is_empty() || self.code.len() > 40 || !self.code.chars().all(plain) {
            return Err(EditionError::Code(self.code.clone()));
        }
        if self.period.from > self.period.to {
            return Err(EditionError::Period);
        }
        let mut numbers = BTreeSet::new();
        for line in self.lines() {
            if !numbers.insert(line.no.as_str()) {
                return Err(EditionError::Twice(line.no.clone()));
            }
        }
        let mut ids = BTreeSet::new();
        for check in &self.checks {
            if !ids.insert(check.id.as_str()) {
                return Err(EditionError::Twice(check.id.clone()));
            }
            let changed: &[String] = match &check.rule {
                Rule::Change { lines, .. } | Rule::History { lines, .. } => lines,
                _ => &[],
            };
            if let Some(line) = changed
                .iter()
                .chain([&check.line])
                .find(|line| !numbers.contains(line.as_str()))
            {
                return Err(EditionError::NoLine {
                    check: check.id.clone(),
                    line: line.clone(),
                });
            }
        }
        Ok(())
    }
}

/// The editions an office can fill in.
#[derive(Debug, Clone)]
pub struct Editions(Vec<FormEdition>);

impl Editions {
    /// The editions that ship with the program, newest first.
    pub fn shipped() -> Self {
        let read = |text| FormEdition::read(text).expect("the shipped editions are read in a test");
        Self(SHIPPED.into_iter().map(read).collect())
    }

    /// Adds an edition that the county brought. Its code must be new: a sealed return refers to it for ever.
    pub fn add(&mut self, text: &str) -> Result<(), EditionError> {
        let edition = FormEdition::read(text)?;
        if self.find(&edition.code).is_some() {
            return Err(EditionError::Taken(edition.code));
        }
        self.0.push(edition);
        self.0
            .sort_by(|a, b| (b.period.to, &a.code).cmp(&(a.period.to, &b.code)));
        Ok(())
    }

    /// Finds an edition by its code.
    pub fn find(&self, code: &str) -> Option<&FormEdition> {
        self.0.iter().find(|edition| edition.code == code)
    }

    /// Lists the editions, newest first.
    pub fn list(&self) -> &[FormEdition] {
        &self.0
    }
}
