//! Why a line has no figure (空着的原因), or a nought that nobody counted: worked out from what the records have and lack. Pure.
//!
//! A line that says nothing must say why ("filled or says why it is empty"): the union has no such thing, nobody wrote it down,
//! or what it is worked out from is missing. Each reason names what is missing, so that it can be entered.

use super::edition::LineSource;
use super::fact::Fact;
use super::figure::Figure;
use super::formula::Lack;
use super::sheet::Snapshot;
use super::topic::Topic;
use super::types::Value;
use crate::unions::UnionForm;
use serde::{Deserialize, Serialize};

/// Why a line is empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "snake_case", deny_unknown_fields)]
pub enum Blank {
    /// The ledger has no record of the union that reports, so nothing of its own is known.
    NoReporter,
    /// The line speaks of the one employer of a stand-alone union; this union is of another form.
    OtherForm {
        /// What is asked.
        fact: Fact,
        /// What the union is.
        form: UnionForm,
    },
    /// The union stands for one employer, and its record names none.
    NoEmployer {
        /// What is asked.
        fact: Fact,
    },
    /// No election of the union's committee is recorded.
    NoCommittee {
        /// What is asked.
        fact: Fact,
    },
    /// The committee has no chair.
    NoChair,
    /// The union has no legal person's certificate on record, of which the line speaks.
    NoCertificate {
        /// What is asked.
        fact: Fact,
    },
    /// The union's record (or its employer's) does not say.
    NotRecorded {
        /// What is asked.
        fact: Fact,
    },
    /// A figure that the line is worked out from is not recorded with any union.
    NoInput {
        /// Which.
        figure: Figure,
    },
    /// A rate of nothing: there is none of what it is a share of.
    NothingToShare {
        /// What it is a share of, in the office's words.
        whole: String,
    },
    /// A nought, and the ledger has no record of the whole matter in this period.
    NoRecords {
        /// Which matter.
        topic: Topic,
    },
}

/// Says why a line has no figure, or why its nought was not counted; `None` where it has one.
pub(super) fn blank(
    source: &LineSource,
    value: Option<&Value>,
    snapshot: &Snapshot,
) -> Option<Blank> {
    let own = snapshot.reporter.map(|at| &snapshot.unions[at].amounts);
    let amounts = match source.is_own() {
        true => own,
        false => Some(&snapshot.total),
    };
    match value {
        Some(Value::Number(0)) => {
            let amounts = amounts?;
            let (figure, _) = *source.formula()?.terms().first()?;
            Topic::of(figure)
                .filter(|topic| {
                    topic
                        .figures()
                        .all(|one| amounts.get(one).unwrap_or(0) == 0)
                })
                .map(|topic| Blank::NoRecords { topic })
        }
        Some(_) => None,
        None => {
            let Some(amounts) = amounts else {
                return Some(Blank::NoReporter);
            };
            let get = |figure| amounts.get(figure);
            match source {
                LineSource::Fact(fact) => Some(fact_blank(*fact, snapshot)),
                LineSource::Formula(formula) | LineSource::Own(formula) => {
                    formula.lack(&get).map(Blank::from)
                }
                LineSource::Condition(condition) => condition.lack(&get).map(Blank::from),
            }
        }
    }
}

impl From<Lack> for Blank {
    fn from(lack: Lack) -> Self {
        match lack {
            Lack::Figure(figure) => match figure {
                Figure::FoundedOn => Self::NotRecorded {
                    fact: Fact::FoundedOn,
                },
                Figure::ElectedOn | Figure::TermYears => Self::NoCommittee {
                    fact: Fact::ElectedOn,
                },
                Figure::TermEndsOn => Self::NoCommittee {
                    fact: Fact::TermEndsOn,
                },
                _ => Self::NoInput { figure },
            },
            Lack::Whole(whole) => Self::NothingToShare { whole },
        }
    }
}

/// Why a fact about the union that reports is not there.
fn fact_blank(fact: Fact, snapshot: &Snapshot) -> Blank {
    let has = |other| snapshot.facts.contains_key(&other);
    let form = snapshot
        .facts
        .get(&Fact::Form)
        .and_then(|label| UnionForm::ALL.iter().find(|form| form.label() == label));
    let Some(form) = form else {
        return Blank::NoReporter;
    };
    match fact {
        Fact::Employer | Fact::EmployerUscc | Fact::UnitType | Fact::Industry | Fact::AdminCode => {
            match (form, has(Fact::Employer)) {
                (UnionForm::Standalone, false) => Blank::NoEmployer { fact },
                (_, true) => Blank::NotRecorded { fact },
                (form, false) => Blank::OtherForm { fact, form: *form },
            }
        }
        Fact::TermNo | Fact::ElectedOn | Fact::TermEndsOn => Blank::NoCommittee { fact },
        Fact::Chair if has(Fact::TermNo) => Blank::NoChair,
        Fact::Chair => Blank::NoCommittee { fact },
        Fact::LegalPersonUntil | Fact::LegalRepresentative if !has(Fact::LegalPersonNo) => {
            Blank::NoCertificate { fact }
        }
        _ => Blank::NotRecorded { fact },
    }
}
