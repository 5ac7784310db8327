//! The rounds of answering a proposal (逐次答复): each runs from a day to a last day. Pure.

use super::types::{Proposal, ProposalAnswer, Satisfaction};
use crate::calendar::Calendar;
use crate::clocks::{self, Doubt};
use crate::congress::days::Kept;
use crate::rulebook::Rulebook;
use crate::shared::Day;

/// The last day for an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerDue {
    /// The last day.
    pub day: Day,
    /// How it was found, in one sentence; empty where it was agreed.
    pub words: String,
    /// Where that is written; empty where it was agreed.
    pub basis: String,
    /// What makes it uncertain.
    pub doubts: Vec<Doubt>,
}

/// One round of answering.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// Day on which it began: 交办, or 不满意 of the round before.
    pub from: Day,
    /// The last day; `None` where the region has no such rule and none was agreed.
    pub due: Option<AnswerDue>,
    /// The answer; `None` while it is awaited.
    pub answer: Option<ProposalAnswer>,
    /// How it stands to its last day.
    pub kept: Option<Kept>,
}

/// The rounds of a proposal on a day, the last of them perhaps still to be answered; none before it is assigned. The first
/// runs from the assignment, to the day agreed then or by the clock; one that did not satisfy opens another by the clock.
pub fn rounds(
    book: &Rulebook,
    calendar: &Calendar,
    region: &str,
    (proposal, answers): (&Proposal, &[ProposalAnswer]),
    today: Day,
) -> Vec<Round> {
    let mut rounds = Vec::new();
    let mut from = proposal.assigned_on;
    let mut agreed = proposal.answer_by;
    let mut waiting = answers.iter();
    while let Some(start) = from {
        let due = match agreed.take() {
            Some(day) => Some(AnswerDue {
                day,
                words: String::new(),
                basis: String::new(),
                doubts: Vec::new(),
            }),
            None => by_clock(book, calendar, region, start, today),
        };
        let answer = waiting.next().cloned();
        let kept = due
            .as_ref()
            .map(|due| kept(due.day, answer.as_ref(), today));
        from = answer
            .as_ref()
            .filter(|answer| answer.satisfaction == Some(Satisfaction::Dissatisfied))
            .and_then(|answer| answer.feedback_on);
        rounds.push(Round {
            from: start,
            due,
            answer,
            kept,
        });
    }
    rounds
}

fn by_clock(
    book: &Rulebook,
    calendar: &Calendar,
    region: &str,
    start: Day,
    today: Day,
) -> Option<AnswerDue> {
    let rule = book
        .find("congress.proposal_answer", region, start)?
        .clock()?;
    let reading = clocks::read(&rule, start, &[], calendar, today);
    Some(AnswerDue {
        day: reading.due?,
        words: reading.words,
        basis: rule.article,
        doubts: reading.doubts,
    })
}

fn kept(due: Day, answer: Option<&ProposalAnswer>, today: Day) -> Kept {
    match answer {
        None => Kept::Open(today.days_until(due)),
        Some(answer) => match due.days_until(answer.on_day) {
            late @ 1.. => Kept::Late(late),
            _ => Kept::InTime,
        },
    }
}
