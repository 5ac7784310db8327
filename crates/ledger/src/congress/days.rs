//! What has its day before and after a session (会前会后): papers to the delegates, agenda and decisions to everybody. Pure.

use super::types::Session;
use crate::calendar::Calendar;
use crate::clocks::{self, ClockRule, Counting, Doubt};
use crate::rulebook::Rulebook;
use crate::shared::Day;

/// How something with a last day stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// Done in time.
    InTime,
    /// Done, and so many days late; a posting that was so many days too short.
    Late(i64),
    /// Not done; so many days to go, 0 on the last one, negative when it is past.
    Open(i64),
}

/// Something that is due before or after a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionDay {
    /// Its clock.
    pub rule: ClockRule,
    /// Last day; of a posting the first day on which it may end.
    pub due: Day,
    /// When it was done.
    pub done_on: Option<Day>,
    /// How it stands.
    pub kept: Kept,
    /// How the last day was found.
    pub words: String,
    /// What makes it uncertain.
    pub doubts: Vec<Doubt>,
}

/// Reads what surrounds a session on a day: papers 7 days before (WC-10), agenda public 7 days before and decisions
/// within 3 days after closing (OPN-05), public for 15 days (OPN-06). A rule that a region does not have is not asked for,
/// and what follows the meeting is asked for once it is closed.
pub fn session_days(
    book: &Rulebook,
    calendar: &Calendar,
    region: &str,
    session: &Session,
    today: Day,
) -> Vec<SessionDay> {
    let by = |code: &str, start: Option<Day>, done_on: Option<Day>| {
        let rule = book.find(code, region, session.on_day)?.clock()?;
        let reading = clocks::read(&rule, start?, &[], calendar, today);
        let due = reading.due?;
        let over = done_on.map(|done| match rule.counting {
            // A posting lasts at least as long, everything else is done by then.
            Counting::Term => done.days_until(due),
            Counting::Deadline | Counting::Notice => due.days_until(done),
        });
        Some(SessionDay {
            rule,
            due,
            done_on,
            kept: match over {
                None => Kept::Open(today.days_until(due)),
                Some(days @ 1..) => Kept::Late(days),
                Some(_) => Kept::InTime,
            },
            words: reading.words,
            doubts: reading.doubts,
        })
    };
    let held = session.closed_on.map(|_| session.on_day);
    [
        by("congress.papers", Some(session.on_day), session.papers_on),
        by(
            "openness.agenda",
            Some(session.on_day),
            session.agenda_public_on,
        ),
        by("openness.decision", held, session.public_from),
        by("openness.posting", session.public_from, session.public_to),
    ]
    .into_iter()
    .flatten()
    .collect()
}
