//! A form edition as its file writes it (表式文件): formulas as texts, in which `[205]` stands for another line of the form.

use super::edition::{
    Check, EditionError, FormBlock, FormEdition, FormLevel, FormLine, FormPlace, LineSource, Rule,
    Scope,
};
use super::fact::Fact;
use super::formula::{Condition, Formula, FormulaError, MAX_LENGTH};
use super::meaning::Unit;
use super::types::LineKind;
use crate::shared::{Period, Severity};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// An edition as it is written down; [`FormEdition`] says what each field means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct WrittenEdition {
    pub code: String,
    pub title: String,
    #[serde(default = "base")]
    pub level: FormLevel,
    pub sample: bool,
    pub period: Period,
    pub previous: Option<String>,
    pub counts_retained: bool,
    pub source: Vec<String>,
    pub notices: Vec<String>,
    pub blocks: Vec<WrittenBlock>,
    pub checks: Vec<WrittenCheck>,
}

/// Editions from before there were forms for the unions above the base say nothing.
fn base() -> FormLevel {
    FormLevel::Base
}

/// A block as it is written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct WrittenBlock {
    pub title: String,
    pub lines: Vec<WrittenLine>,
}

/// A line as it is written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct WrittenLine {
    pub no: String,
    pub label: String,
    #[serde(default)]
    pub indent: u8,
    #[serde(default)]
    pub unit: String,
    pub kind: LineKind,
    pub formula: String,
}

/// A check as it is written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct WrittenCheck {
    pub id: String,
    pub severity: Severity,
    pub line: String,
    pub rule: WrittenRule,
    pub message: String,
    pub article: Option<String>,
    pub source: Option<String>,
}

/// What a check looks at, as it is written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[allow(missing_docs)]
pub enum WrittenRule {
    Compare {
        scope: Scope,
        #[serde(default)]
        when: Vec<String>,
        holds: String,
    },
    Change {
        over_percent: i64,
        #[serde(default)]
        at_least: i64,
        lines: Vec<String>,
    },
    History {
        years: usize,
        #[serde(default)]
        at_least: i64,
        lines: Vec<String>,
    },
    MemberInTwoUnions,
    UnitInTwoUnions,
    UnionsAddUp,
}

impl WrittenEdition {
    /// Reads every formula, the lines it names in their place.
    pub(super) fn put_together(self) -> Result<FormEdition, EditionError> {
        let named = Named::of(&self);
        let block = |block: &WrittenBlock| {
            let lines = block.lines.iter().map(|line| named.line(line));
            Ok(FormBlock {
                title: block.title.clone(),
                lines: lines.collect::<Result<_, EditionError>>()?,
            })
        };
        let blocks = self.blocks.iter().map(block);
        let checks = self.checks.iter().map(|check| named.check(check));
        Ok(FormEdition {
            blocks: blocks.collect::<Result<_, EditionError>>()?,
            checks: checks.collect::<Result<_, EditionError>>()?,
            code: self.code,
            title: self.title,
            level: self.level,
            sample: self.sample,
            period: self.period,
            previous: self.previous,
            counts_retained: self.counts_retained,
            source: self.source,
            notices: self.notices,
        })
    }
}

impl FormEdition {
    /// The edition as a file would write it.
    pub fn written(&self) -> WrittenEdition {
        let line = |line: &FormLine| WrittenLine {
            no: line.no.clone(),
            label: line.label.clone(),
            indent: line.indent,
            unit: line.unit.clone(),
            kind: line.kind,
            formula: line.source.text(),
        };
        let blocks = self.blocks.iter().map(|block| WrittenBlock {
            title: block.title.clone(),
            lines: block.lines.iter().map(line).collect(),
        });
        let checks = self.checks.iter().map(|check| WrittenCheck {
            id: check.id.clone(),
            severity: check.severity,
            line: check.line.clone(),
            rule: WrittenRule::of(&check.rule),
            message: check.message.clone(),
            article: check.article.clone(),
            source: check.source.clone(),
        });
        WrittenEdition {
            code: self.code.clone(),
            title: self.title.clone(),
            level: self.level,
            sample: self.sample,
            period: self.period,
            previous: self.previous.clone(),
            counts_retained: self.counts_retained,
            source: self.source.clone(),
            notices: self.notices.clone(),
            blocks: blocks.collect(),
            checks: checks.collect(),
        }
    }
}

impl WrittenRule {
    fn of(rule: &Rule) -> Self {
        match rule.clone() {
            Rule::Compare { scope, when, holds } => Self::Compare {
                scope,
                when: when.into_iter().map(String::from).collect(),
                holds: holds.into(),
            },
            Rule::Change {
                over_percent,
                at_least,
                lines,
            } => Self::Change {
                over_percent,
                at_least,
                lines,
            },
            Rule::History {
                years,
                at_least,
                lines,
            } => Self::History {
                years,
                at_least,
                lines,
            },
            Rule::MemberInTwoUnions => Self::MemberInTwoUnions,
            Rule::UnitInTwoUnions => Self::UnitInTwoUnions,
            Rule::UnionsAddUp => Self::UnionsAddUp,
        }
    }
}

/// How a line of the reporting office's own begins.
const OWN: &str = "own(";

/// The formulas that others may name, by the number of their line.
struct Named(HashMap<String, String>);

impl Named {
    fn of(edition: &WrittenEdition) -> Self {
        let lines = edition.blocks.iter().flat_map(|block| &block.lines);
        let numbers = lines.filter(|line| {
            let counts = matches!(
                line.kind,
                LineKind::Count | LineKind::Money | LineKind::Percent
            );
            // What the reporting office has of its own does not add to what all have.
            counts && !line.formula.trim().starts_with(OWN)
        });
        Self(
            numbers
                .map(|line| (line.no.clone(), line.formula.clone()))
                .collect(),
        )
    }

    /// A formula with every `[line]` in it replaced by that line's own, in brackets.
    fn whole(&self, text: &str, above: &mut Vec<String>) -> Result<String, FormulaError> {
        let mut whole = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once(['[', '［']) {
            let (no, after) = after
                .split_once([']', '］'])
                .ok_or_else(|| FormulaError::UnknownLine(after.to_owned()))?;
            let no = no.trim();
            let formula = self
                .0
                .get(no)
                .ok_or_else(|| FormulaError::UnknownLine(no.to_owned()))?;
            if above.iter().any(|known| known == no) {
                return Err(FormulaError::Cycle(no.to_owned()));
            }
            above.push(no.to_owned());
            let inner = self.whole(formula, above)?;
            above.pop();
            whole.push_str(before);
            whole.push_str(&format!("({inner})"));
            rest = after;
            if whole.len() > MAX_LENGTH {
                return Err(FormulaError::TooLong);
            }
        }
        whole.push_str(rest);
        Ok(whole)
    }

    fn line(&self, line: &WrittenLine) -> Result<FormLine, EditionError> {
        let source = self.source(line).map_err(|error| EditionError::Formula {
            at: FormPlace::Line(line.no.clone()),
            error,
        })?;
        Ok(FormLine {
            no: line.no.clone(),
            label: line.label.clone(),
            indent: line.indent,
            unit: line.unit.clone(),
            kind: line.kind,
            source,
        })
    }

    fn source(&self, line: &WrittenLine) -> Result<LineSource, FormulaError> {
        let wrong_kind = || FormulaError::Mixed(line.formula.clone());
        let formula = |unit: Unit| {
            let text = self.whole(&line.formula, &mut vec![line.no.clone()])?;
            let own = text
                .trim()
                .strip_prefix(OWN)
                .and_then(|inner| inner.strip_suffix(')'));
            let formula = Formula::parse(own.unwrap_or(&text))?;
            match own {
                _ if formula.unit() != unit => Err(wrong_kind()),
                Some(_) => Ok(LineSource::Own(formula)),
                None => Ok(LineSource::Formula(formula)),
            }
        };
        match line.kind {
            LineKind::Count => formula(Unit::Count),
            LineKind::Money => formula(Unit::Money),
            LineKind::Percent => formula(Unit::Rate),
            LineKind::YesNo => Ok(LineSource::Condition(self.condition(&line.formula)?)),
            LineKind::Text | LineKind::Date => {
                let name = line.formula.trim();
                let labelled = || Fact::ALL.iter().copied().find(|fact| fact.label() == name);
                let fact: Fact = name
                    .parse()
                    .ok()
                    .or_else(labelled)
                    .ok_or_else(|| FormulaError::UnknownName(name.to_owned()))?;
                if fact.is_day() != (line.kind == LineKind::Date) {
                    return Err(wrong_kind());
                }
                Ok(LineSource::Fact(fact))
            }
        }
    }

    fn condition(&self, text: &str) -> Result<Condition, FormulaError> {
        Condition::parse(&self.whole(text, &mut Vec::new())?)
    }

    fn check(&self, check: &WrittenCheck) -> Result<Check, EditionError> {
        let condition = |text: &String| {
            self.condition(text).map_err(|error| EditionError::Formula {
                at: FormPlace::Check(check.id.clone()),
                error,
            })
        };
        let rule = match &check.rule {
            WrittenRule::Compare { scope, when, holds } => Rule::Compare {
                scope: *scope,
                when: when.iter().map(condition).collect::<Result<_, _>>()?,
                holds: condition(holds)?,
            },
            WrittenRule::Change {
                over_percent,
                at_least,
                lines,
            } => Rule::Change {
                over_percent: *over_percent,
                at_least: *at_least,
                lines: lines.clone(),
            },
            WrittenRule::History {
                years,
                at_least,
                lines,
            } => Rule::History {
                years: *years,
                at_least: *at_least,
                lines: lines.clone(),
            },
            WrittenRule::MemberInTwoUnions => Rule::MemberInTwoUnions,
            WrittenRule::UnitInTwoUnions => Rule::UnitInTwoUnions,
            WrittenRule::UnionsAddUp => Rule::UnionsAddUp,
        };
        Ok(Check {
            id: check.id.clone(),
            severity: check.severity,
            line: check.line.clone(),
            rule,
            message: check.message.clone(),
            article: check.article.clone(),
            source: check.source.clone(),
        })
    }
}
