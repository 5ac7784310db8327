//! The annual return (年报): form editions, figures from records, cross-checks, explanations, the seal.
//!
//! Invariants: the program knows no line number, an edition is data ([`FormEdition`]); every count is the sum of the rows
//! shown for it; figures are as of the last day of the period, membership folded from its events; a sealed return never
//! changes. Rules: regulations §5.1–5.3, §11; the shipped editions are samples (示例版), because the official form and its
//! cross-checks were not to be had.

mod activities;
mod acts;
mod aid;
mod amounts;
mod beside;
mod blank;
mod checks;
mod congresses;
mod consolidated;
mod contracts;
mod earlier;
mod edition;
mod fact;
mod figure;
mod figures;
mod formula;
mod funds;
mod handed_in;
mod kinship;
mod meaning;
mod openness;
mod over;
mod petitions;
mod rates;
mod report;
mod rows;
mod rules;
mod sheet;
mod store;
mod topic;
mod types;
mod units;
mod why;
mod written;

#[cfg(test)]
mod blank_tests;
#[cfg(test)]
mod edition_tests;
#[cfg(test)]
mod formula_tests;
#[cfg(test)]
mod over_tests;
#[cfg(test)]
mod report_tests;
#[cfg(test)]
mod rows_tests;
#[cfg(test)]
mod rules_tests;
#[cfg(test)]
mod seal_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod township;

pub use acts::{Seal, Sheet, assess, explain_finding, is_sealed, reopen, seal, show, unseal};
pub use amounts::Amounts;
pub use beside::{Beside, Other, Side, SinceSeal, beside, since_seal};
pub use blank::Blank;
pub use consolidated::{
    AcceptedReturn, Consolidated, ConsolidatedBlock, ConsolidatedLine, Part, SumBlank, Twice,
    TwiceKind, consolidate,
};
pub use earlier::{check_figures_wanted, figures_before};
pub use edition::{
    Check, EditionError, Editions, FormBlock, FormEdition, FormLevel, FormLine, FormPlace,
    LineSource, Rule, Scope,
};
pub use fact::Fact;
pub use figure::Figure;
pub use formula::{Condition, Formula, FormulaError};
pub use handed_in::{HandedIn, handed_in};
pub use meaning::Unit;
pub use over::{Among, amounts_over, members_on, unions_among};
pub use rates::{RateOver, RateRow, RateStep, ScoredRate, periods_to, rate_rows, rates_over};
pub use report::{ReportNumber, ReportSection, ReportSentence, ReportTable, ReportTableError};
pub use rows::{FigureRow, RowsWanted, rows_behind, rows_over};
pub use rules::{NOTE_MAX, ReturnError, changes_over, check_reopen, check_sealable, leaves_span};
pub use store::{count_records, standing_unions};
pub use topic::Topic;
pub use types::{
    EarlierFigure, Finding, LastYear, LastYearSource, LineKind, Replaced, Reporter, Return,
    ReturnBlock, ReturnLine, ReturnNote, SealedReturn, Tally, UnionName, UnionValue, Value,
    short_code, tenths,
};
pub use why::{Cause, Reason, Why, why_changed};
pub use written::{WrittenBlock, WrittenCheck, WrittenEdition, WrittenLine, WrittenRule};
