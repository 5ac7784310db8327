//! Rules about unions, with their articles (regulations §1.1–1.2). Pure.

use super::together::{Step, Together, together};
use super::{Body, BodyKind, Headcount};
use crate::cases::CaseError;
use crate::rulebook::{Rulebook, RulebookError};
use crate::shared::{Day, Uscc};
use crate::store::{StoreError, text_code};

/// Why something cannot be done to a union.
#[derive(Debug, thiserror::Error)]
pub enum UnionError {
    /// The name is empty.
    #[error("a union needs a name")]
    NameMissing,
    /// The code is taken, by a union that stands or one that ended: codes are lifelong.
    #[error("{code} belongs to {name}")]
    CodeTaken {
        /// The code.
        code: String,
        /// Whose it is.
        name: String,
    },
    /// No such union.
    #[error("no union {code}")]
    NoUnion {
        /// The code asked for.
        code: String,
    },
    /// A union cannot stand below itself.
    #[error("{code} cannot stand below itself")]
    Circle {
        /// The code.
        code: String,
    },
    /// That it came from another office is recorded already.
    #[error("{name} came on {on}")]
    CameAlready {
        /// Its name.
        name: String,
        /// Since when.
        on: Day,
    },
    /// The union has ended.
    #[error("{name} ended on {on}")]
    Ended {
        /// Its name.
        name: String,
        /// Since when.
        on: Day,
    },
    /// A committee's term is exactly 3 or 5 years (工会法 Art. 16), a local general union's 5.
    #[error("a term of {years} years")]
    TermYears {
        /// Years given.
        years: i64,
    },
    /// The new term begins before the last one did.
    #[error("elected {elected_on}, but term {term_no} was elected {earlier}")]
    TermBackwards {
        /// Day of the new election.
        elected_on: Day,
        /// Number of the earlier term.
        term_no: i64,
        /// Day of the earlier election.
        earlier: Day,
    },
    /// The body has no term yet that somebody could join or that could end.
    #[error("no term of {body:?} in {union}")]
    NoTerm {
        /// Name of the union.
        union: String,
        /// Which body.
        body: BodyKind,
    },
    /// The officer had left the post already.
    #[error("left on {on}")]
    LeftAlready {
        /// Last day in the post.
        on: Day,
    },
    /// An officer who leaves before the term's end leaves for a reason.
    #[error("no reason for leaving before {ends_on}")]
    ReasonMissing {
        /// Last day of the term.
        ends_on: Day,
    },
    /// A chair is not transferred during the term without the consent of both (工会法 Art. 18, ELEC-07).
    #[error("no consent of {of:?} to the transfer")]
    ConsentMissing {
        /// Whose.
        of: ConsentOf,
    },
    /// A consent or a meeting comes before the last day in the post.
    #[error("{what:?} on {day}, after the last day {last_day}")]
    AfterLeaving {
        /// What.
        what: ConsentOf,
        /// Its day.
        day: Day,
        /// Last day in the post.
        last_day: Day,
    },
    /// A chair is removed by a meeting and its votes only (工会法 Art. 18, ELEC-08).
    #[error("a removal without its votes")]
    RemovalVotesMissing,
    /// Too few votes for a removal: they are counted on all members or delegates.
    #[error("{yes} of {base} for the removal, {needed} needed")]
    RemovalShort {
        /// Votes for it.
        yes: i64,
        /// All members or delegates.
        base: i64,
        /// The least that is enough.
        needed: i64,
        /// Law and article.
        basis: String,
    },
    /// A number of a count that cannot be: negative, or more than what it is part of.
    #[error("{part:?} {number} of {all}")]
    CountExceeds {
        /// Which.
        part: PollPart,
        /// The number.
        number: i64,
        /// What it is part of.
        all: i64,
    },
    /// Votes say nothing without how many should have come.
    #[error("votes without the number of those who should attend")]
    ExpectedMissing,
    /// Too few came: the election does not hold (ELEC-02).
    #[error("{present} of {expected} came, {needed} needed")]
    TurnoutShort {
        /// 实到
        present: i64,
        /// 应到
        expected: i64,
        /// The least that is enough.
        needed: i64,
        /// Law and article.
        basis: String,
    },
    /// Not elected: the votes are counted on those who should attend, not on those present (ELEC-02).
    #[error("{name} with {votes} of {expected}, {needed} needed")]
    VotesShort {
        /// Who.
        name: String,
        /// 得票
        votes: i64,
        /// 应到
        expected: i64,
        /// The least that is enough.
        needed: i64,
        /// Law and article.
        basis: String,
    },
    /// The re-election that a step or its end is for is not there.
    #[error("no re-election under way")]
    NoRenewal,
    /// Its steps do not allow it.
    #[error(transparent)]
    Case(#[from] CaseError),
    /// The day lies before the union was founded, or has not come yet.
    #[error("{day} lies outside {from} to {to}")]
    DayOutside {
        /// Day given.
        day: Day,
        /// First possible day.
        from: Day,
        /// Last possible day.
        to: Day,
    },
    /// A part of the staff is larger than the staff (regulations §5.3, 错误).
    #[error("{part} {number} of {employees} employees")]
    PartExceedsWhole {
        /// Which part.
        part: StaffPart,
        /// Its number.
        number: i64,
        /// All employees.
        employees: i64,
    },
    /// Members remain, and no union was named to keep them (ORG-09).
    #[error("{members} members need a union")]
    MembersRemain {
        /// How many.
        members: i64,
    },
    /// A merger needs a union beside the one it goes into.
    #[error("nothing to merge")]
    NothingToMerge,
    /// Moving the members did not work.
    #[error(transparent)]
    Roll(#[from] Box<crate::roll::RollError>),
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<crate::roll::RollError> for UnionError {
    fn from(error: crate::roll::RollError) -> Self {
        Self::Roll(Box::new(error))
    }
}

text_code! {
    /// Who agreed to a leaving (谁同意).
    pub enum ConsentOf {
        /// 本级工会委员会
        Committee = "own_consent_on" "本级工会委员会",
        /// 上一级工会
        Upper = "upper_consent_on" "上一级工会",
        /// The number of its paper.
        UpperDocument = "document" "上一级工会批复的文号",
        /// 会员（代表）大会
        Meeting = "meeting_on" "会员（代表）大会",
    }
}

text_code! {
    /// A number of a count (计票).
    pub enum PollPart {
        /// 应到
        Expected = "expected" "应到",
        /// 实到
        Present = "present" "实到",
        /// 得票
        Votes = "votes" "得票",
        /// 应选名额
        Seats = "seats" "应选名额",
        /// 候选人
        Candidates = "candidates" "候选人",
        /// 赞成罢免
        Removal = "yes" "赞成罢免",
    }
}

text_code! {
    /// Part of an employer's staff.
    pub enum StaffPart {
        /// 女职工
        Women = "women" "女职工",
        /// 农民工
        Migrant = "migrant" "农民工",
        /// 劳务派遣工
        Dispatched = "dispatched" "劳务派遣工",
    }
}

/// Checks that no part of the staff exceeds it.
pub fn check_headcount(count: &Headcount) -> Result<(), UnionError> {
    let parts = [
        (count.women, StaffPart::Women),
        (count.migrant, StaffPart::Migrant),
        (count.dispatched, StaffPart::Dispatched),
    ];
    for (number, part) in parts {
        if let Some(number) = number.filter(|n| *n < 0 || *n > count.employees) {
            return Err(UnionError::PartExceedsWhole {
                part,
                number,
                employees: count.employees,
            });
        }
    }
    if count.employees < 0 {
        return Err(UnionError::PartExceedsWhole {
            part: StaffPart::Women,
            number: 0,
            employees: count.employees,
        });
    }
    Ok(())
}

/// What is worth a look about a union; none of it blocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnionNotice {
    /// 核实 (ORG-01): an employer with 25 members or more must have a committee.
    CommitteeMissing {
        /// Members.
        members: i64,
        /// From how many on.
        from: Threshold,
    },
    /// 核实 (ORG-06): with ten women members or more a women's committee should stand.
    WomenCommitteeMissing {
        /// Women members.
        women: i64,
        /// From how many on.
        from: Threshold,
    },
    /// 核实 (ORG-08): every level has an audit committee.
    AuditCommitteeMissing,
    /// 提示 (ORG-07): with 200 employees or more the union may have a full-time chair.
    FullTimeChairPossible {
        /// Employees.
        employees: i64,
        /// From how many on.
        from: Threshold,
    },
    /// 核实 (TERM-05): audit and women's committees end with the committee.
    OutOfStep {
        /// Which body.
        body: BodyKind,
        /// Its end.
        ends_on: Day,
        /// The committee's end.
        committee_ends_on: Day,
    },
    /// 核实: the employer's code begins like a union's (81).
    EmployerCodeIsUnions,
    /// 核实: the union's code begins like an enterprise's (91).
    UnionCodeIsEmployers,
    /// 核实 (ORG-02): no approval number.
    ApprovalMissing,
}

/// What the notices are decided from.
#[derive(Debug, Clone, Default)]
pub struct UnionFacts<'a> {
    /// 会员
    pub members: i64,
    /// 女会员
    pub women_members: i64,
    /// 职工
    pub employees: Option<i64>,
    /// The newest term of each body.
    pub bodies: &'a [Body],
    /// Code of the employer.
    pub employer_uscc: Option<&'a Uscc>,
    /// Code of the union.
    pub union_uscc: Option<&'a Uscc>,
    /// 批复文号
    pub approval_no: Option<&'a str>,
}

/// A number of people from which on something is asked for, and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Threshold {
    /// The number itself is enough.
    pub number: i64,
    /// Law and article.
    pub basis: String,
}

/// The parameters that the notices read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thresholds {
    /// ORG-01: from so many members on, a committee.
    pub committee: Threshold,
    /// ORG-06: from so many women members on, a women's committee; provinces differ.
    pub women_committee: Threshold,
    /// ORG-07: from so many employees on, a full-time chair is possible.
    pub full_time_chair: Threshold,
}

impl Thresholds {
    /// Reads them as they hold for an office on a day.
    pub fn of(book: &Rulebook, region: &str, on: Day) -> Result<Self, RulebookError> {
        let read = |code| -> Result<Threshold, RulebookError> {
            Ok(Threshold {
                number: book.count(code, region, on)?,
                basis: book.get(code, region, on)?.basis(),
            })
        };
        Ok(Self {
            committee: read("union.committee_from_members")?,
            women_committee: read("union.women_committee_from_women")?,
            full_time_chair: read("union.full_time_chair_from_employees")?,
        })
    }
}

/// Lists what is worth a look about a union on its newest records.
pub fn notices(facts: &UnionFacts<'_>, from: &Thresholds) -> Vec<UnionNotice> {
    let beside = together(facts.bodies, facts.women_members, &from.women_committee);
    let mut notices = Vec::new();
    for one in &beside {
        match (one.kind, &one.step) {
            (BodyKind::Committee, Step::Lacking) if facts.members >= from.committee.number => {
                notices.push(UnionNotice::CommitteeMissing {
                    members: facts.members,
                    from: from.committee.clone(),
                });
            }
            (BodyKind::Women, Step::Lacking) => notices.push(UnionNotice::WomenCommitteeMissing {
                women: facts.women_members,
                from: from.women_committee.clone(),
            }),
            (BodyKind::Audit, Step::Lacking) => notices.push(UnionNotice::AuditCommitteeMissing),
            _ => {}
        }
    }
    if let Some(employees) = facts
        .employees
        .filter(|n| *n >= from.full_time_chair.number)
    {
        notices.push(UnionNotice::FullTimeChairPossible {
            employees,
            from: from.full_time_chair.clone(),
        });
    }
    for Together { kind, body, step } in &beside {
        if let (Some(body), Step::Differs { committee_ends_on }) = (body, step) {
            notices.push(UnionNotice::OutOfStep {
                body: *kind,
                ends_on: body.ends_on,
                committee_ends_on: *committee_ends_on,
            });
        }
    }
    if facts.employer_uscc.is_some_and(Uscc::is_union) {
        notices.push(UnionNotice::EmployerCodeIsUnions);
    }
    if facts
        .union_uscc
        .is_some_and(|code| code.as_str().starts_with("91"))
    {
        notices.push(UnionNotice::UnionCodeIsEmployers);
    }
    if facts.approval_no.is_none() {
        notices.push(UnionNotice::ApprovalMissing);
    }
    notices
}
