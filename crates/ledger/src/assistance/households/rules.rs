//! What a household lives on, which category follows, and whether its papers agree with each other (regulations §4.1, §4.2). Pure.

use super::types::{ConsentKind, FamilyMember, HardshipFile, HardshipSurvey, PayAccount, Relation};
use crate::assistance::rules::{Finding, Hardship, Household, assess};
use crate::cases::CaseError;
use crate::rulebook::{Rulebook, RulebookError};
use crate::shared::{Day, Document, Fen, Severity};
use crate::store::{StoreError, text_code};

text_code! {
    /// Where a file stands (档案状态).
    pub enum FileState {
        /// 申请中: not yet decided by the county.
        Applying = "applying" "申请中",
        /// 在档: help may be given.
        OnFile = "on_file" "在档",
        /// 已退出
        Ended = "ended" "已退出",
    }
}

impl FileState {
    /// Folds the state from the file and the day on which its case was done.
    pub fn of(file: &HardshipFile, decided_on: Option<Day>) -> Self {
        match (file.ended, decided_on) {
            (Some(_), _) => Self::Ended,
            (None, Some(_)) => Self::OnFile,
            (None, None) => Self::Applying,
        }
    }
}

/// How the monthly income per head was found (家庭月人均收入), term by term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reckoning {
    /// 家庭年度可支配收入
    pub income: Fen,
    /// 年度刚性支出
    pub rigid: Fen,
    /// 共同生活的人
    pub members: i64,
    /// (income − rigid) ÷ 12 ÷ members, halves up to the 分.
    pub per_capita: Fen,
}

/// Reckons the monthly income per head; `None` for a household of nobody.
pub fn reckon(survey: &HardshipSurvey) -> Option<Reckoning> {
    reckon_of(survey.income, survey.rigid, survey.members)
}

/// The same of what a sheet says.
pub fn reckon_of(income: Fen, rigid: Fen, members: i64) -> Option<Reckoning> {
    if members <= 0 {
        return None;
    }
    let left = i128::from(income.0) - i128::from(rigid.0);
    let months = 12 * i128::from(members);
    let per_capita = (2 * left + months).div_euclid(2 * months);
    Some(Reckoning {
        income,
        rigid,
        members,
        per_capita: Fen(i64::try_from(per_capita).ok()?),
    })
}

/// What a category is found by, of a county on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thresholds {
    /// 城市低保标准 a month; `None` where nobody has set it.
    pub standard: Option<Fen>,
    /// 相对困难 is below so many times the standard.
    pub times: i64,
    /// 意外致困 is a cost above so many tenths of a percent of the year's income.
    pub sudden_permille: i64,
}

impl Thresholds {
    /// Reads them from the parameters.
    pub fn read(book: &Rulebook, region: &str, on: Day) -> Result<Self, RulebookError> {
        let standard = match book.money("assistance.minimum_living", region, on) {
            Ok(standard) => Some(standard),
            Err(RulebookError::Missing { .. }) => None,
            Err(error) => return Err(error),
        };
        Ok(Self {
            standard,
            times: book.count("assistance.relative_times", region, on)?,
            sudden_permille: book.permille("assistance.sudden_share", region, on)?,
        })
    }
}

/// Whether somebody was harmed, or a sudden cost of the year was above its share of the year's income (意外致困).
pub fn is_sudden(survey: &HardshipSurvey, permille: i64) -> bool {
    let above =
        |cost: Fen| i128::from(cost.0) * 1000 > i128::from(survey.income.0) * i128::from(permille);
    survey.harmed || survey.sudden_cost.is_some_and(above)
}

/// The category that a survey speaks for; a person decides.
pub fn propose(survey: &HardshipSurvey, by: &Thresholds) -> Finding {
    assess(&Household {
        disposable: survey.income,
        rigid: survey.rigid,
        members: survey.members,
        standard: by.standard,
        times: by.times,
        accident: is_sudden(survey, by.sudden_permille),
    })
}

/// What does not agree in the papers of a household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PaperFault {
    /// The family has no line for the worker, or more than one.
    Heads {
        /// How many it has.
        found: usize,
    },
    /// 家庭人口 is not the number of people listed.
    Size {
        /// What the form says.
        said: i64,
        /// How many are listed.
        counted: i64,
    },
    /// The survey divides by another number of people than the form has.
    Members {
        /// What the survey says.
        surveyed: i64,
        /// What the form says.
        said: i64,
    },
    /// 家庭月人均收入 as written is not what comes out.
    PerCapita {
        /// What the form says.
        said: Fen,
        /// What comes out.
        reckoned: Fen,
    },
    /// A birth date that is not that of the citizen number.
    Birth {
        /// Whose.
        name: String,
        /// As written.
        said: Day,
        /// As the number has it.
        by_document: Day,
    },
    /// A sex that is not that of the citizen number.
    Sex {
        /// Whose.
        name: String,
    },
    /// The account is not the worker's own.
    Holder,
    /// Nobody visited yet.
    NoSurvey,
    /// The decided category is another than the figures speak for.
    Category {
        /// As decided.
        decided: Hardship,
        /// What the figures speak for.
        found: Finding,
    },
}

impl PaperFault {
    /// 错误 has to be mended before the file goes on; 核实 has to be looked at.
    pub fn severity(&self) -> Severity {
        match self {
            Self::Heads { .. }
            | Self::Size { .. }
            | Self::PerCapita { .. }
            | Self::Birth { .. }
            | Self::Sex { .. } => Severity::Error,
            Self::Members { .. } | Self::Holder | Self::NoSurvey | Self::Category { .. } => {
                Severity::Verify
            }
        }
    }
}

/// The papers of a household.
#[derive(Debug, Clone, Copy)]
pub struct Papers<'a> {
    /// The file.
    pub file: &'a HardshipFile,
    /// Everybody of the household.
    pub family: &'a [FamilyMember],
    /// The newest survey.
    pub survey: Option<&'a HardshipSurvey>,
    /// Where money is paid to.
    pub account: Option<&'a PayAccount>,
}

/// Checks that the papers agree (regulations §4.2, cross-checks).
pub fn check_papers(papers: Papers<'_>, by: &Thresholds) -> Vec<PaperFault> {
    let Papers {
        file,
        family,
        survey,
        account,
    } = papers;
    let mut faults = Vec::new();
    let heads = family
        .iter()
        .filter(|member| member.relation == Relation::Head)
        .count();
    if heads != 1 {
        faults.push(PaperFault::Heads { found: heads });
    }
    let counted = family.len() as i64;
    if counted != file.size {
        faults.push(PaperFault::Size {
            said: file.size,
            counted,
        });
    }
    faults.extend(family.iter().flat_map(against_document));
    if let Some(survey) = survey {
        if survey.members != file.size {
            faults.push(PaperFault::Members {
                surveyed: survey.members,
                said: file.size,
            });
        }
        if let (Some(said), Some(reckoned)) = (survey.per_capita, reckon(survey))
            && !agrees(said, reckoned.per_capita)
        {
            faults.push(PaperFault::PerCapita {
                said,
                reckoned: reckoned.per_capita,
            });
        }
        let found = propose(survey, by);
        if let Some(decided) = file.category.filter(|it| found != Finding::In(*it)) {
            faults.push(PaperFault::Category { decided, found });
        }
    } else {
        faults.push(PaperFault::NoSurvey);
    }
    if account.is_some_and(|account| account.holder.trim() != file.name) {
        faults.push(PaperFault::Holder);
    }
    faults
}

/// Whether an amount as written is the reckoned one: to the 分, or as offices write it, to the 元.
pub fn agrees(said: Fen, reckoned: Fen) -> bool {
    said == reckoned || said.0 == (reckoned.0 + 50).div_euclid(100) * 100
}

fn against_document(member: &FamilyMember) -> Vec<PaperFault> {
    let document = member
        .document_no
        .as_deref()
        .and_then(|number| Document::read(number, member.document_kind).ok());
    let Some(document) = document else {
        return Vec::new();
    };
    let name = member.name.clone();
    let mut faults = Vec::new();
    if let (Some(said), Some(by_document)) = (member.birth, document.birth())
        && said != by_document
    {
        faults.push(PaperFault::Birth {
            name: name.clone(),
            said,
            by_document,
        });
    }
    if let (Some(said), Some(by_document)) = (member.sex, document.sex())
        && said != by_document
    {
        faults.push(PaperFault::Sex { name });
    }
    faults
}

/// Why something about a household cannot be recorded.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// Something that has to be written was left empty.
    #[error("{what} is empty")]
    Empty {
        /// Name of the field.
        what: &'static str,
    },
    /// A number that cannot be.
    #[error("{what} is {given}")]
    Number {
        /// Name of the field.
        what: &'static str,
        /// What was given.
        given: i64,
    },
    /// A day that has not come yet.
    #[error("{day} has not come yet")]
    InFuture {
        /// The day given.
        day: Day,
    },
    /// A day before the one it follows.
    #[error("{day} is before {after}")]
    DayBefore {
        /// The day given.
        day: Day,
        /// The day it must not precede.
        after: Day,
    },
    /// Somebody of the household stands in another open file: the household counts, not the person.
    #[error("the household has a file at {union}")]
    AlreadyOnFile {
        /// Name of the union that keeps it.
        union: String,
    },
    /// The file has ended; a household in trouble again is filed anew (regulations §4.1).
    #[error("ended on {on:?}")]
    Ended {
        /// When.
        on: Option<Day>,
    },
    /// The worker's own line is changed, not taken away.
    #[error("the head of the household stays")]
    HeadStays,
    /// Nothing may be published without the worker's consent (个人信息保护法 第二十五条).
    #[error("no consent to {kind}")]
    NoConsent {
        /// To what.
        kind: ConsentKind,
    },
    /// The papers have faults that have to be mended first.
    #[error("{count} faults in the papers")]
    Faults {
        /// How many.
        count: usize,
    },
    /// Objections are still possible.
    #[error("published until {until}")]
    StillPublished {
        /// Last day.
        until: Day,
    },
    /// The step is recorded by an act of its own.
    #[error("the step {code} is recorded by its own act")]
    OwnAct {
        /// Which step.
        code: &'static str,
    },
    /// The step could not be taken.
    #[error(transparent)]
    Case(#[from] CaseError),
    /// The rulebook refused.
    #[error(transparent)]
    Rulebook(#[from] RulebookError),
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}
