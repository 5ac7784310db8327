//! Readings of the regulation on petitions and of what stands in the way of recording one. Pure.

use super::types::{Petition, PetitionKind, PetitionStep};
use crate::cases::petition_plan::{
    ANSWERED, DECIDED, DECLINED, FORWARDED, NOTICED, OBJECTED, RECHECK_ASKED, REVIEW_ASKED, ROUTED,
    WITHDRAWN,
};
use crate::cases::{CaseError, CaseStep, Given, StageReading, StageState, walk};
use crate::clocks::{self, ClockRule, Unit};
use crate::rulebook::RulebookError;
use crate::shared::{self, BadNumber, Day, Severity};
use crate::store::StoreError;

/// Why something about a petition or about legal aid cannot be recorded.
#[derive(Debug, thiserror::Error)]
pub enum PetitionError {
    /// Something that has to be written was left empty.
    #[error("{what} is empty")]
    Empty {
        /// Name of the field.
        what: &'static str,
    },
    /// A number that cannot be.
    #[error("{what} is {given}, from {least} to {most}")]
    Number {
        /// Name of the field.
        what: &'static str,
        /// What was given.
        given: i64,
        /// The least it may be.
        least: i64,
        /// The most it may be.
        most: i64,
    },
    /// A day that has not come yet.
    #[error("{day} has not come yet")]
    InFuture {
        /// Name of the field.
        what: &'static str,
        /// The day given.
        day: Day,
    },
    /// A day before the one it follows.
    #[error("{day} is before {after}")]
    DayBefore {
        /// Name of the field.
        what: &'static str,
        /// The day given.
        day: Day,
        /// The day it must not precede.
        after: Day,
    },
    /// Received before the regulation in force began: its clocks are not known here.
    #[error("received on {day}, before the regulation")]
    BeforeRegulation {
        /// The day given.
        day: Day,
    },
    /// The number of the petition is not written as one.
    #[error("not written as a number")]
    BadNumber(BadNumber),
    /// The number stands already.
    #[error("{number} stands already")]
    NumberTaken {
        /// The number given.
        number: String,
        /// The next one that is free.
        next: i64,
    },
    /// More representatives of a joint visit than may come (Art. 20).
    #[error("{given} representatives, at most {most}")]
    Representatives {
        /// How many were given.
        given: i64,
        /// How many may come.
        most: i64,
    },
    /// More names than people.
    #[error("{names} names for {people} people")]
    MoreNamesThanPeople {
        /// Names given.
        names: i64,
        /// People counted.
        people: i64,
    },
    /// Only a claim is decided within sixty days (Art. 31(6)).
    #[error("only a claim is decided")]
    DecidesNoClaim,
    /// The handler has an interest in the matter (Art. 28).
    #[error("the handler has an interest in the matter")]
    Conflict,
    /// The handler, or who it would go to, is the one denounced (Art. 30).
    #[error("would reach the one denounced")]
    ReachesDenounced {
        /// Name of the field.
        what: &'static str,
    },
    /// The same matter is pending: it is not accepted a second time (Art. 19).
    #[error("the same matter is pending at {at}")]
    SamePending {
        /// Number of the petition, or who handles it.
        at: String,
    },
    /// The office has done its part.
    #[error("closed on {on}")]
    Closed {
        /// When.
        on: Day,
    },
    /// A reply after the last day, with no extension and no word of why (Art. 34).
    #[error("replied on day {day_no}, due on {due}")]
    LateReply {
        /// Which day since acceptance.
        day_no: i64,
        /// The last day.
        due: Day,
        /// 依据
        article: String,
    },
    /// An objection after its five working days (Art. 23).
    #[error("an objection was due on {due}")]
    LateObjection {
        /// The last day.
        due: Day,
    },
    /// What came by itself cannot be objected to.
    #[error("nobody forwarded it")]
    NotForwarded,
    /// An extension without the number or name of who approved it (Art. 34).
    #[error("an extension without approval")]
    NoApproval,
    /// An extension without reasons told to the petitioner (Art. 34).
    #[error("an extension without reasons")]
    NoReasons,
    /// An extension that is none, or longer than it may be (Art. 34).
    #[error("extended to {until:?}, after {due} and to {last} at most")]
    ExtendedTo {
        /// The day given.
        until: Option<Day>,
        /// The last day without it.
        due: Day,
        /// The last day it may set.
        last: Day,
    },
    /// An extension once the time had run out.
    #[error("the time ran out on {due}")]
    ExtendedTooLate {
        /// The last day.
        due: Day,
    },
    /// Extended once already.
    #[error("extended already on {on}")]
    ExtendedTwice {
        /// When.
        on: Day,
    },
    /// Fewer people than may choose representatives (劳动争议调解仲裁法 Art. 7).
    #[error("{people} people, representatives from {least} on")]
    TooFewForRepresentatives {
        /// People of the claim.
        people: i64,
        /// How many it takes.
        least: i64,
    },
    /// Aid given without the means test (法律援助法 Art. 31, 42).
    #[error("given without the means test")]
    MeansOpen,
    /// A result that its form cannot have, or half of a pair that belongs together.
    #[error("{what} does not go with the rest")]
    Mismatch {
        /// Name of the field.
        what: &'static str,
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

/// Where a petition stands on a day (办理情况), folded from its steps.
#[derive(Debug, Clone)]
pub struct Standing {
    /// Every step of its plan.
    pub walked: Vec<StageReading>,
    /// Day of the first written answer of any sort (告知、答复、转送、不予受理).
    pub replied_on: Option<Day>,
    /// Whether that was within the days of the notice (Art. 23).
    pub replied_in_time: bool,
    /// Day on which the office first had done its part.
    pub settled_on: Option<Day>,
    /// Whether that was within the days there are for it; where the law has none, always.
    pub settled_in_time: bool,
    /// Whether a day that is the office's has passed.
    pub overdue: bool,
}

/// Folds where a petition stands on a day.
pub fn standing(
    petition: &Petition,
    steps: &[PetitionStep],
    given: Given<'_>,
) -> Result<Standing, RulebookError> {
    let bare: Vec<CaseStep> = steps.iter().map(PetitionStep::as_case_step).collect();
    let anchor = petition.received_on;
    let walked = walk(petition.plan(), anchor, &bare, petition.has(), given)?;
    let day_of = |codes: &[&str]| {
        let of = steps
            .iter()
            .filter(|step| codes.contains(&step.step.as_str()));
        of.map(|step| step.on_day).min()
    };
    let due = |code: &str| -> Result<Option<Day>, RulebookError> {
        let rule = given.book.clock(code, given.region, anchor)?;
        Ok(clocks::read(&rule, anchor, &[], given.calendar, anchor).due)
    };
    let replied_on = day_of(&[NOTICED, DECIDED, ANSWERED, ROUTED, FORWARDED, DECLINED]);
    let notice_by = due("petition.notice")?;
    let first = steps.iter().filter(|step| {
        [
            OBJECTED, DECIDED, ANSWERED, ROUTED, FORWARDED, DECLINED, WITHDRAWN,
        ]
        .contains(&step.step.as_str())
    });
    let ending = first.min_by_key(|step| (step.on_day, step.id));
    let last_day = match ending.map(|step| step.step.as_str()) {
        Some(DECIDED) => walked
            .iter()
            .find(|reading| reading.stage.code == DECIDED)
            .and_then(|reading| reading.clock.as_ref()?.due),
        Some(ROUTED | FORWARDED) => due("petition.forward")?,
        Some(DECLINED) => notice_by,
        _ => None,
    };
    let settled_on = ending.map(|step| step.on_day);
    let is_late = |reading: &StageReading| {
        is_ours(reading)
            && reading.severity == Some(Severity::Error)
            && reading
                .clock
                .as_ref()
                .is_some_and(|clock| clock.late_by() > 0)
    };
    Ok(Standing {
        replied_on,
        replied_in_time: replied_on.zip(notice_by).is_some_and(|(on, by)| on <= by),
        settled_on,
        settled_in_time: settled_on.is_some_and(|on| last_day.is_none_or(|last| on <= last)),
        overdue: petition.closed_on.is_none() && walked.iter().any(is_late),
        walked,
    })
}

/// Whether a step waits for the office: one to be taken whose clock runs. To ask for a review is the petitioner's to do, and to
/// object is one way only of answering for what was forwarded.
pub fn is_ours(reading: &StageReading) -> bool {
    matches!(reading.state, StageState::Now | StageState::Coming)
        && reading.clock.is_some()
        && ![REVIEW_ASKED, RECHECK_ASKED, OBJECTED].contains(&reading.stage.code)
}

/// The last day an extension may set: its length from the last day of the first, unmoved (Art. 34: 六十日, 再延长不超过三十日).
pub(super) fn longest(
    first: &ClockRule,
    more: &ClockRule,
    start: Day,
    given: Given<'_>,
) -> Option<Day> {
    let count = i64::from(first.length.count);
    let end = match first.length.unit {
        Unit::WorkingDays => given.calendar.plus_working(start, count),
        Unit::Months => start.plus_months(count as i32),
        Unit::Years => start.plus_years(count as i32),
        Unit::Days => start.plus_days(count),
    };
    clocks::read(more, end, &[], given.calendar, given.today).due
}

/// Whether something would come to who is denounced (Art. 30): one of the two names lies within the other.
pub(super) fn reaches(denounced: Option<&str>, to: &str) -> bool {
    let plain = |text: &str| -> String { text.chars().filter(|c| !c.is_whitespace()).collect() };
    let (denounced, to) = (plain(denounced.unwrap_or_default()), plain(to));
    // One character is no name.
    let is_name = |text: &str| text.chars().count() > 1;
    is_name(&denounced) && is_name(&to) && (denounced.contains(&to) || to.contains(&denounced))
}

/// What goes on a kind: only a claim can be of Art. 31(6).
pub(super) fn check_kind(kind: PetitionKind, decides: bool) -> Result<(), PetitionError> {
    match decides && kind != PetitionKind::Claim {
        true => Err(PetitionError::DecidesNoClaim),
        false => Ok(()),
    }
}

pub(super) fn check_said(text: &str, what: &'static str) -> Result<String, PetitionError> {
    shared::check_said(text, || PetitionError::Empty { what })
}

pub(super) fn check_past(day: Day, what: &'static str, today: Day) -> Result<(), PetitionError> {
    shared::check_past(day, today, || PetitionError::InFuture { what, day })
}

pub(super) fn check_order(
    after: Option<Day>,
    day: Option<Day>,
    what: &'static str,
) -> Result<(), PetitionError> {
    match (after, day) {
        (Some(after), Some(day)) if day < after => {
            Err(PetitionError::DayBefore { what, day, after })
        }
        _ => Ok(()),
    }
}

pub(super) fn check_number(
    what: &'static str,
    given: i64,
    (least, most): (i64, i64),
) -> Result<(), PetitionError> {
    match (least..=most).contains(&given) {
        true => Ok(()),
        false => Err(PetitionError::Number {
            what,
            given,
            least,
            most,
        }),
    }
}
