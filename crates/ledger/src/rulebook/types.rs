//! A parameter, and the book of all of them.

use crate::calendar::{Calendar, TableError, YearTable, YearWindow};
use crate::clocks::{ClockRule, Counting, Length};
use crate::shared::{Day, Fen, Severity, Share};
use serde::{Deserialize, Serialize};

/// A dated entry (参数).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    /// Stable code, e.g. `union.committee_from_members`: the rule that reads it names it so.
    pub code: String,
    /// What it is, in Chinese.
    pub name: String,
    /// Where it holds: the beginning of an administrative code (GB/T 2260), `37` for Shandong; empty for the whole country.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub region: String,
    /// First day on which it holds.
    pub from: Day,
    /// Last day; `None` until further notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
    /// What it says.
    pub value: ParameterValue,
    /// The law, decree or document it comes from.
    pub source: String,
    /// Its article there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    /// 待核实: the text itself was not at hand, or leaves a choice.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub verify: bool,
}

/// What a parameter says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ParameterValue {
    /// A number of people, days or things.
    Count(i64),
    /// Money, in 分.
    Money(Fen),
    /// A share in tenths of a percent: 700 is 70 %.
    Permille(i64),
    /// A share of a vote or a side.
    Share(Share),
    /// Values that may be chosen (值列表).
    List(Vec<String>),
    /// A time within which, or so long before which, something is to be done (期限).
    Clock(ClockFacts),
    /// A time of every year (每年的一段日子).
    Window(YearWindow),
}

/// What a clock adds to the entry it stands in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClockFacts {
    /// What starts it, as it stands behind the day (收到要约).
    pub starts: String,
    /// How it is counted.
    pub counting: Counting,
    /// How long it is.
    pub length: Length,
    /// How much it weighs when it is missed.
    pub severity: Severity,
}

impl Parameter {
    /// Law and article in one line, as pages show where a figure comes from.
    pub fn basis(&self) -> String {
        match &self.article {
            Some(article) => format!("{} {article}", self.source),
            None => self.source.clone(),
        }
    }

    /// Whether it holds on a day.
    pub fn holds(&self, on: Day) -> bool {
        self.from <= on && self.to.is_none_or(|to| on <= to)
    }

    /// The clock, if it is one.
    pub fn clock(&self) -> Option<ClockRule> {
        let ParameterValue::Clock(facts) = &self.value else {
            return None;
        };
        Some(ClockRule {
            code: self.code.clone(),
            step: self.name.clone(),
            starts: facts.starts.clone(),
            counting: facts.counting,
            length: facts.length,
            article: self.basis(),
            severity: facts.severity,
        })
    }
}

/// All parameters and the tables of rest days (规则集).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rulebook {
    /// The entries, by code, region and first day.
    pub parameters: Vec<Parameter>,
    /// The tables of rest days, by year.
    pub holidays: Vec<YearTable>,
    /// The county's own templates of documents (文书模板), by name. The shipped book has none: what ships stands in assets/templates.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub templates: Vec<CountyText>,
    /// The county's own editions of the annual return (年报表式), by code. What ships stands in assets/forms.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forms: Vec<CountyText>,
    /// The county's own schemes of grading (评定办法), by code and version. What ships stands in assets/rules/schemes.json.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub schemes: Vec<CountyText>,
    /// The county's own kinds of activities (活动种类), by code and version. What ships stands in assets/rules/activities.json.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub activities: Vec<CountyText>,
}

/// A text that a county puts in the place of a shipped one, or beside them. The ledger keeps it and never reads it; whoever
/// puts one in has checked it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountyText {
    /// Name of the template, code of the edition, code and version of the scheme or of the kind.
    pub name: String,
    /// Its whole text.
    pub text: String,
}

/// What a county's text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextKind {
    /// 文书模板
    Template,
    /// 年报表式
    Form,
    /// 评定办法
    Scheme,
    /// 活动种类
    Activity,
}

impl TextKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Template, Self::Form, Self::Scheme, Self::Activity];
}

impl Rulebook {
    /// The county's texts of a kind.
    pub fn texts(&self, kind: TextKind) -> &[CountyText] {
        match kind {
            TextKind::Template => &self.templates,
            TextKind::Form => &self.forms,
            TextKind::Scheme => &self.schemes,
            TextKind::Activity => &self.activities,
        }
    }

    /// The same, to be changed.
    pub(super) fn texts_mut(&mut self, kind: TextKind) -> &mut Vec<CountyText> {
        match kind {
            TextKind::Template => &mut self.templates,
            TextKind::Form => &mut self.forms,
            TextKind::Scheme => &mut self.schemes,
            TextKind::Activity => &mut self.activities,
        }
    }
}

/// Why a book cannot be one, or does not have what a rule asks for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RulebookError {
    /// Two entries of one code and region hold on the same day.
    #[error("two entries of {code} in {region:?} hold on {day}")]
    Overlap {
        /// The code.
        code: String,
        /// The region.
        region: String,
        /// The first day on which both hold.
        day: Day,
    },
    /// An entry ends before it begins.
    #[error("{code} ends on {to}, before {from}")]
    Backwards {
        /// The code.
        code: String,
        /// First day.
        from: Day,
        /// Last day.
        to: Day,
    },
    /// A region that is no beginning of an administrative code.
    #[error("{region:?} of {code} is no region")]
    Region {
        /// The code.
        code: String,
        /// What was found.
        region: String,
    },
    /// An entry says another sort of thing than the one the program reads.
    #[error("{code} is of another kind")]
    Kind {
        /// The code.
        code: String,
    },
    /// A list without values, or a source that says nothing.
    #[error("{code} is empty")]
    Empty {
        /// The code.
        code: String,
    },
    /// A clock of no length.
    #[error("the clock {code} has no length")]
    NoLength {
        /// The code.
        code: String,
    },
    /// A time of every year that ends before it begins.
    #[error("the window {code} ends before it begins")]
    WindowBackwards {
        /// The code.
        code: String,
    },
    /// No entry holds there on the day.
    #[error("no entry of {code} holds on {on}")]
    Missing {
        /// The code.
        code: String,
        /// The day.
        on: Day,
    },
    /// A table of rest days cannot be one.
    #[error(transparent)]
    Table(#[from] TableError),
    /// The file does not read.
    #[error("line {line}: {why}")]
    Malformed {
        /// Line in the file.
        line: usize,
        /// What the reader said.
        why: String,
    },
}

impl Rulebook {
    /// The calendar of its tables.
    pub fn calendar(&self) -> Result<Calendar, TableError> {
        Calendar::new(&self.holidays)
    }
}
