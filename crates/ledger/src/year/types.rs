//! The tasks of a year.

use crate::assistance::rounds::RoundKind;

/// A task that a union has every year (一年的事). What it is called, when it is and where that stands is its parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearTask {
    /// Code of its parameter: a time of every year, or a clock.
    pub code: &'static str,
    /// The task on whose last day the clock starts; `None` where the parameter is the time itself.
    pub after: Option<&'static str>,
    /// What shows in the records that it was done; `None` where they cannot tell.
    pub trace: Option<Trace>,
    /// Whether another line of the day's list asks for it already, so that this one does not.
    pub asked_elsewhere: bool,
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
}

const fn task_of(code: &'static str, trace: Option<Trace>) -> YearTask {
    YearTask {
        code,
        after: None,
        trace,
        asked_elsewhere: false,
    }
}

const fn asked(code: &'static str, after: Option<&'static str>, trace: Trace) -> YearTask {
    YearTask {
        code,
        after,
        trace: Some(trace),
        asked_elsewhere: true,
    }
}

/// Every task, as §8.2 names them. Money has no records of its own here yet, so nobody is reminded of remittances that may have
/// been made.
pub const TASKS: [YearTask; 19] = [
    task_of("year.warmth", Some(Trace::Round(RoundKind::Warmth))),
    task_of("year.budget", None),
    task_of("year.duty_reports", None),
    task_of("year.dues", None),
    task_of("year.spring_jobs", None),
    task_of("year.women_day", None),
    task_of("year.hardship_spring", Some(Trace::Survey)),
    task_of("year.may_day", None),
    task_of("year.offers", Some(Trace::Offer)),
    task_of("year.safety", None),
    task_of("year.cooling", Some(Trace::Round(RoundKind::Cooling))),
    task_of("year.tuition", Some(Trace::Tuition)),
    task_of("year.chairs_training", None),
    task_of("year.statistics_end", None),
    asked("returns.due", Some("year.statistics_end"), Trace::Return),
    task_of("year.hardship_autumn", Some(Trace::Survey)),
    asked("year.congress", None, Trace::Congress),
    task_of("year.assessment", None),
    task_of("year.remittance", None),
];

/// The task of a code.
pub fn task(code: &str) -> Option<&'static YearTask> {
    TASKS.iter().find(|task| task.code == code)
}
