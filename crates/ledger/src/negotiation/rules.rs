//! The readings of the law on contracts, and what stands in the way of recording one. Pure.

use super::parties::Regulation;
use super::types::{ContractKind, Negotiation, Performance, Scope};
use crate::cases::{CaseError, NEGOTIATION, Plan, WAGE_NEGOTIATION};
use crate::congress::Matter;
use crate::rulebook::{Rulebook, RulebookError};
use crate::shared::{self, Day, Fen, Share};
use crate::store::StoreError;
use crate::unions::{UnionForm, UnitType};

/// Why something about a negotiation cannot be recorded.
#[derive(Debug, thiserror::Error)]
pub enum NegotiationError {
    /// Something that has to be written was left empty.
    #[error("{what} is empty")]
    Empty {
        /// Name of the field.
        what: &'static str,
    },
    /// A number that cannot be, or parts that exceed their whole.
    #[error("{what} is {given}, at most {most}")]
    Number {
        /// Name of the field.
        what: &'static str,
        /// What was given.
        given: i64,
        /// What it may be at most.
        most: i64,
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
    /// An enterprise's contract wants a union that stands at an enterprise; one of a trade or place, a union of several firms.
    #[error("a union of form {form} does not negotiate for {scope}")]
    WrongScope {
        /// 组织类型
        form: UnionForm,
        /// For whom.
        scope: Scope,
    },
    /// The same is being negotiated already.
    #[error("{title} is under way")]
    UnderWay {
        /// What it is called.
        title: String,
    },
    /// An item of a congress that is about something else.
    #[error("the item is about {found}, not about {wanted}")]
    WrongMatter {
        /// What the item is about.
        found: Matter,
        /// What it has to be about.
        wanted: Matter,
    },
    /// A session that is not closed yet, or of another union.
    #[error("the session is not closed, or of another union")]
    WrongSession,
    /// An item nobody voted on.
    #[error("the item was not voted on")]
    NotVoted,
    /// The steps from the congress on need a draft that was passed.
    #[error("the step {code} is recorded by its own act")]
    OwnAct {
        /// Which step.
        code: &'static str,
    },
    /// A contract shorter than a year or longer than it may be (劳动合同条例 第四十二条; 工资集体协商条例 第十七条).
    #[error("from {from} to {to}, at most {most} years")]
    Term {
        /// First day.
        from: Day,
        /// Last day.
        to: Day,
        /// Years it may run at most.
        most: i64,
        /// 依据
        basis: String,
    },
    /// A lowest wage below what it may not be below (工资集体协商条例 第十九条、第三十七条).
    #[error("{given:?} is below {floor:?}")]
    BelowFloor {
        /// What was given.
        given: Fen,
        /// The least it may be.
        floor: Fen,
        /// What sets it.
        by: String,
        /// 依据
        basis: String,
    },
    /// A draft that too few of a firm were for (工资集体协商条例 第三十五条).
    #[error("{yes} of {voters} in favour, {needed} needed")]
    FirmNotPassed {
        /// 赞成
        yes: i64,
        /// 应到
        voters: i64,
        /// The least number that is enough.
        needed: i64,
    },
    /// A contract follows one of the same union and kind only.
    #[error("{title} is of another union or kind")]
    OtherContract {
        /// What it is called.
        title: String,
    },
    /// The days to reply still run: nobody is silent yet.
    #[error("the reply is due on {until}")]
    ReplyRuns {
        /// The last day.
        until: Day,
    },
    /// One clause was said twice at one look.
    #[error("one clause twice")]
    ClauseTwice,
    /// The firm has stamped already.
    #[error("the firm stamped already")]
    StampedAlready,
    /// Only contracts of a trade or place are stamped by firms.
    #[error("an enterprise's contract is stamped by itself")]
    NotJoint,
    /// A contract that was not in effect on the day.
    #[error("not in effect on {day}")]
    NotInEffect {
        /// The day.
        day: Day,
    },
    /// The contract was signed: its wording stands (变更 goes the whole way again).
    #[error("signed on {on}")]
    Signed {
        /// When.
        on: Day,
    },
    /// Before the labour department's days have run out.
    #[error("in effect from {earliest} at the earliest")]
    TooEarly {
        /// The day given.
        day: Day,
        /// The first possible day.
        earliest: Day,
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

impl ContractKind {
    /// Which regulation holds (regulations §3.1).
    pub fn regulation(self) -> Regulation {
        match self {
            Self::Wage => Regulation::Wage,
            Self::General | Self::Women | Self::Safety | Self::Other => Regulation::General,
        }
    }

    /// The matter under which a congress passes it.
    pub fn matter(self) -> Matter {
        match self {
            Self::Wage => Matter::WageContract,
            Self::General => Matter::CollectiveContract,
            Self::Women | Self::Safety | Self::Other => Matter::SpecialContract,
        }
    }

    /// The parameter that says how many years it may run.
    fn years_code(self) -> &'static str {
        match self.regulation() {
            Regulation::Wage => "wage.contract_years",
            Regulation::General => "contract.contract_years",
        }
    }
}

impl ContractKind {
    /// The steps that lead to a contract of this kind.
    pub fn plan(self) -> &'static Plan {
        match self.regulation() {
            Regulation::Wage => &WAGE_NEGOTIATION,
            Regulation::General => &NEGOTIATION,
        }
    }
}

impl Negotiation {
    /// The steps of its kind.
    pub fn plan(&self) -> &'static Plan {
        self.kind.plan()
    }
}

/// Whether a unit negotiates: everybody but institutions and authorities, whose pay is set by the state; one whose type is not
/// recorded does.
pub fn negotiates(unit_type: Option<UnitType>) -> bool {
    !matches!(unit_type, Some(UnitType::Institution | UnitType::Authority))
}

pub(super) fn check_said(text: &str, what: &'static str) -> Result<String, NegotiationError> {
    shared::check_said(text, || NegotiationError::Empty { what })
}

pub(super) fn check_past(day: Day, today: Day) -> Result<(), NegotiationError> {
    shared::check_past(day, today, || NegotiationError::InFuture { day })
}

pub(super) fn check_order(after: Day, day: Option<Day>) -> Result<(), NegotiationError> {
    day.map_or(Ok(()), |day| {
        shared::check_order(after, day, || NegotiationError::DayBefore { day, after })
    })
}

/// A count that is not negative and not more than its whole.
pub(super) fn check_number(
    what: &'static str,
    given: Option<i64>,
    most: i64,
) -> Result<(), NegotiationError> {
    match given {
        Some(given) if given < 0 || given > most => {
            Err(NegotiationError::Number { what, given, most })
        }
        _ => Ok(()),
    }
}

/// An enterprise's contract is its own union's; one of a trade or place is a union's that stands over several firms, below
/// the county (劳动合同法 第五十三条; 条例 第三十一条).
pub(super) fn check_scope(form: UnionForm, scope: Scope) -> Result<(), NegotiationError> {
    let is_of_many = matches!(
        form,
        UnionForm::Joint | UnionForm::Industry | UnionForm::Regional | UnionForm::Federation
    );
    let fits = match scope {
        Scope::Enterprise => form == UnionForm::Standalone,
        Scope::Industry | Scope::Region => is_of_many,
    };
    match fits {
        true => Ok(()),
        false => Err(NegotiationError::WrongScope { form, scope }),
    }
}

/// A contract runs a year at least, and no longer than the regulation of its kind allows.
pub fn check_term(
    book: &Rulebook,
    region: &str,
    kind: ContractKind,
    (from, to): (Day, Day),
) -> Result<(), NegotiationError> {
    let most = book.count(kind.years_code(), region, from)?;
    let least = from.plus_years(1).plus_days(-1);
    if to < least || to > from.plus_years(most as i32) {
        return Err(NegotiationError::Term {
            from,
            to,
            most,
            basis: book.get(kind.years_code(), region, from)?.basis(),
        });
    }
    Ok(())
}

/// The lowest wage of a contract is not below the minimum wage of the county, nor an enterprise's below that of the trade or
/// place it stamped: `joint` is the highest of those, with what the contract is called.
pub fn check_floor(
    book: &Rulebook,
    region: &str,
    on: Day,
    given: Option<Fen>,
    joint: Option<(Fen, String)>,
) -> Result<(), NegotiationError> {
    let Some(given) = given else {
        return Ok(());
    };
    if let Some(minimum) = book.find("wage.minimum_month", region, on) {
        let floor = book.money("wage.minimum_month", region, on)?;
        if given < floor {
            return Err(NegotiationError::BelowFloor {
                given,
                floor,
                by: minimum.name.clone(),
                basis: format!("{}；山东省企业工资集体协商条例第十九条", minimum.basis()),
            });
        }
    }
    match joint {
        Some((floor, by)) if given < floor => Err(NegotiationError::BelowFloor {
            given,
            floor,
            by,
            basis: "山东省企业工资集体协商条例第三十七条".to_owned(),
        }),
        _ => Ok(()),
    }
}

/// Whether enough of a firm's people were for the draft of a trade or place (工资集体协商条例 第三十五条: each firm's congress, or
/// all its workers, more than half; an ordinary one half or more).
pub fn firm_needs(
    book: &Rulebook,
    region: &str,
    on: Day,
    kind: ContractKind,
    voters: i64,
) -> Result<(i64, Share), RulebookError> {
    let code = match kind.regulation() {
        Regulation::Wage => "wage.pass",
        Regulation::General => "contract.pass",
    };
    let share = book.share(code, region, on)?;
    // Half of nobody is nobody, and nobody has passed nothing.
    let needed = share.needed(u32::try_from(voters).unwrap_or(0)).max(1);
    Ok((i64::from(needed), share))
}

/// First day on which a contract holds: the day after the last one on which the labour department could object
/// (S2 Art. 30, S4 Art. 41; regulations §11).
pub fn effective_on(last_day_to_object: Day) -> Day {
    last_day_to_object.plus_days(1)
}

/// Whether a contract runs a whole number of years, `from` to `to`: a year may end on the corresponding day or on its eve
/// (regulations §11). Answers with the years.
pub fn contract_years(from: Day, to: Day) -> Option<i32> {
    let (begins, ends) = (from.year(), to.year());
    let years = ends - begins;
    let holds = |years: i32| {
        let same = from.plus_years(years);
        years > 0 && (to == same || to == same.plus_days(-1))
    };
    // A year from 1 January ends on 31 December of the year before the corresponding day.
    [years, years + 1].into_iter().find(|years| holds(*years))
}

/// 履约率: clauses that were kept among those that were looked at. 部分履行 is not kept (regulations §11).
pub fn performance(clauses: &[Performance]) -> (i64, i64) {
    let kept = clauses
        .iter()
        .filter(|clause| **clause == Performance::Done);
    (kept.count() as i64, clauses.len() as i64)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::clocks;
    use crate::rulebook::Rulebook;

    fn d(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_contract_holds_from_the_day_after_the_last_one_to_object() {
        let book = Rulebook::shipped();
        let calendar = book.calendar().unwrap();
        for (received, last, effective) in [
            ("2026-11-02", "2026-11-17", "2026-11-18"),
            // The fifteenth day is a Saturday: Monday is the last one.
            ("2026-11-06", "2026-11-23", "2026-11-24"),
        ] {
            let rule = book.clock("wage.objection", "371323", d(received)).unwrap();
            let reading = clocks::read(&rule, d(received), &[], &calendar, d(received));
            assert_eq!(reading.due, Some(d(last)));
            assert_eq!(effective_on(d(last)), d(effective));
        }
    }

    #[test]
    fn a_contract_year_ends_on_the_corresponding_day_or_on_its_eve() {
        for (from, to, years) in [
            ("2026-01-01", "2026-12-31", Some(1)),
            ("2026-01-01", "2027-01-01", Some(1)),
            ("2026-03-01", "2027-02-28", Some(1)),
            ("2026-03-01", "2027-03-01", Some(1)),
            ("2026-03-01", "2029-02-28", Some(3)),
            ("2024-02-29", "2025-02-28", Some(1)),
            ("2024-02-29", "2025-02-27", Some(1)),
            ("2026-03-01", "2027-02-27", None),
            ("2026-03-01", "2027-03-02", None),
            ("2026-03-01", "2026-03-01", None),
            ("2026-03-01", "2026-02-28", None),
        ] {
            assert_eq!(contract_years(d(from), d(to)), years, "{from} to {to}");
        }
    }

    #[test]
    fn a_clause_kept_in_part_was_not_kept() {
        use Performance::{Done, Not, Partly};
        for (clauses, rate) in [
            (&[][..], (0, 0)),
            (&[Done], (1, 1)),
            (&[Done, Partly, Not, Done], (2, 4)),
            (&[Partly], (0, 1)),
        ] {
            assert_eq!(performance(clauses), rate);
        }
    }

    /// regulations §11: S2 Art. 27 names no quorum, the congress's two thirds hold.
    #[test]
    fn the_wage_contract_needs_two_thirds_present_and_more_than_half_of_all() {
        let book = Rulebook::shipped();
        let share = |code| book.share(code, "371323", d("2026-11-22")).unwrap();
        for (present, votes, all, quorum, passed) in [
            (66, 50, 100, false, false),
            (67, 50, 100, true, false),
            (67, 51, 100, true, true),
        ] {
            assert_eq!(share("wage.quorum").is_met(present, all), quorum);
            assert_eq!(share("wage.pass").is_met(votes, all), passed);
        }
        // An ordinary collective contract passes with half (S4 Art. 40).
        assert!(share("contract.pass").is_met(50, 100));
    }
}
