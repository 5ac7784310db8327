//! The tasks of a year.

use crate::assistance::rounds::RoundKind;
use crate::rulebook::{OWN_TASK, Rulebook};

/// A task that a union has every year (一年的事). What it is called, when it is and where that stands is its parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearTask<'a> {
    /// Code of its parameter: a time of every year, or a clock.
    pub code: &'a str,
    /// The task on whose last day the clock starts; `None` where the parameter is the time itself.
    pub after: Option<&'static str>,
    /// What shows in the records that it was done; `None` where they cannot tell.
    pub trace: Option<Trace>,
    /// Whether the day's list tells of it when its time begins and when it is about to end.
    pub reminds: bool,
}

impl YearTask<'_> {
    /// Whether the county added it: no record shows that it was done.
    pub fn is_own(&self) -> bool {
        self.code.starts_with(OWN_TASK)
    }
}

/// What shows in the records that a task was done (办过的痕迹).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trace {
    /// A round of visits whose days touch the time of the task.
    Round(RoundKind),
    /// A household that was visited and surveyed.
    Survey,
    /// Tuition aid that was given.
    Tuition,
    /// An offer to negotiate that was sent.
    Offer,
    /// An annual return that was sealed.
    Return,
    /// A congress that met and was closed.
    Congress,
    /// A plan or budget of the year, whenever it was written.
    Budget,
    /// Dues or levies that came in.
    Income,
    /// Everything that is owed to the unions above for the year went up.
    Remittance,
    /// A grading by the scheme of this code that was begun.
    Grading(&'static str),
    /// An activity of a kind that answers one of these programmes (anchors §1).
    Activity(&'static [i64]),
    /// An honour that was given.
    Honour,
}

const fn told(code: &'static str, trace: Trace) -> YearTask<'static> {
    YearTask {
        code,
        after: None,
        trace: Some(trace),
        reminds: true,
    }
}

/// A task that another line of the day's list asks for, or that not every union has.
const fn shown(code: &'static str, trace: Option<Trace>) -> YearTask<'static> {
    YearTask {
        code,
        after: None,
        trace,
        reminds: false,
    }
}

/// Every task, as §8.2 names them. Of those that nothing in the records can show (what the county assesses), or that only some
/// unions have (honours, training chairs), nobody is reminded: a reminder that cannot be settled teaches people not to read
/// reminders.
pub const TASKS: [YearTask<'static>; 19] = [
    told("year.warmth", Trace::Round(RoundKind::Warmth)),
    told("year.budget", Trace::Budget),
    told("year.duty_reports", Trace::Grading("dual_four")),
    shown("year.dues", Some(Trace::Income)),
    told("year.spring_jobs", Trace::Activity(&[26])),
    told("year.women_day", Trace::Activity(&[31, 63])),
    told("year.hardship_spring", Trace::Survey),
    shown("year.may_day", Some(Trace::Honour)),
    told("year.offers", Trace::Offer),
    told("year.safety", Trace::Activity(&[58])),
    told("year.cooling", Trace::Round(RoundKind::Cooling)),
    told("year.tuition", Trace::Tuition),
    shown("year.chairs_training", Some(Trace::Activity(&[44]))),
    shown("year.statistics_end", None),
    YearTask {
        after: Some("year.statistics_end"),
        ..shown("returns.due", Some(Trace::Return))
    },
    told("year.hardship_autumn", Trace::Survey),
    shown("year.congress", Some(Trace::Congress)),
    shown("year.assessment", None),
    told("year.remittance", Trace::Remittance),
];

/// The tasks of an office: the known ones, and those that its county added. Of the latter the records know nothing, but a
/// county that sets a time wants it kept: they are told of.
pub fn tasks<'a>(book: &'a Rulebook, region: &str) -> Vec<YearTask<'a>> {
    let mut tasks: Vec<YearTask<'a>> = TASKS.to_vec();
    for entry in &book.parameters {
        let is_own = entry.code.starts_with(OWN_TASK) && region.starts_with(&entry.region);
        if is_own && tasks.iter().all(|task| task.code != entry.code) {
            tasks.push(YearTask {
                code: &entry.code,
                after: None,
                trace: None,
                reminds: true,
            });
        }
    }
    tasks
}

/// The known task of a code.
pub fn task(code: &str) -> Option<&'static YearTask<'static>> {
    TASKS.iter().find(|task| task.code == code)
}
