//! The rate of congresses held (职代会召开率) as counties are scored by it. Pure.

use super::types::Session;
use super::voting::quorum;
use crate::rulebook::{Rulebook, RulebookError};
use crate::shared::{Day, Period};

/// What a union's year says about its congress (职代会召开情况), from the least to the most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum HeldYear {
    /// None was held.
    None,
    /// A session met and too few were there (WC-08): it decided nothing.
    TooFew,
    /// A session was entered, and nothing shows it (已召开，未附依据): in the base, not among those that held one.
    WithoutMinutes,
    /// A session with its minutes.
    Held,
}

impl HeldYear {
    /// In Chinese.
    pub fn label(self) -> &'static str {
        match self {
            Self::None => "没有召开",
            Self::TooFew => "到会不够，不算",
            Self::WithoutMinutes => "已召开，未附依据",
            Self::Held => "已召开",
        }
    }
}

/// What one session is worth to its year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeldSession {
    /// When.
    pub on: Day,
    /// Whether enough were there, as far as it was closed.
    pub quorum: Option<bool>,
    /// Papers that show it.
    pub papers: i64,
}

/// What a session is worth to its year: judged by the quorum of its day, once it was closed.
pub fn held_session(
    book: &Rulebook,
    region: &str,
    session: &Session,
    papers: i64,
) -> Result<HeldSession, RulebookError> {
    let counted = session.closed_on.and(session.base.zip(session.present));
    let enough = counted
        .map(|(base, present)| {
            quorum(book, region, session.on_day, base, present).map(|quorum| quorum.is_met())
        })
        .transpose()?;
    Ok(HeldSession {
        on: session.on_day,
        quorum: enough,
        papers,
    })
}

/// Reads a union's year from its sessions: the best of those whose day has come. A session that was not closed has no
/// minutes yet.
pub fn held_year(sessions: impl IntoIterator<Item = HeldSession>, today: Day) -> HeldYear {
    sessions
        .into_iter()
        .filter(|session| session.on <= today)
        .map(|session| match (session.quorum, session.papers) {
            (Some(false), _) => HeldYear::TooFew,
            (Some(true), 1..) => HeldYear::Held,
            _ => HeldYear::WithoutMinutes,
        })
        .max()
        .unwrap_or(HeldYear::None)
}

/// A union as the rate sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// Day on which it was founded, as far as it is known.
    pub founded_on: Option<Day>,
    /// What its year says.
    pub congress: HeldYear,
}

/// A rate with what it was made of (率).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// 分子
    pub part: i64,
    /// 分母
    pub whole: i64,
}

/// Counts the unions that held a congress in a period among those that had to (WC-08). A union founded within the
/// period is left out, unless it held one already (regulations §11).
pub fn congress_rate(unions: &[Counted], period: Period) -> Rate {
    let mut rate = Rate { part: 0, whole: 0 };
    for union in unions {
        let is_new = union.founded_on.is_some_and(|day| period.contains(day));
        if is_new && union.congress == HeldYear::None {
            continue;
        }
        rate.whole += 1;
        rate.part += i64::from(union.congress == HeldYear::Held);
    }
    rate
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::rulebook::Rulebook;

    fn d(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_session_without_minutes_counts_in_the_base_only_and_a_new_union_only_if_it_held_one() {
        let year = Period::new(d("2026-01-01"), d("2026-12-31")).unwrap();
        let old = Some("2019-03-01");
        let new = Some("2026-06-30");
        for (founded, congress, part, whole) in [
            (old, HeldYear::Held, 1, 1),
            (old, HeldYear::WithoutMinutes, 0, 1),
            (old, HeldYear::None, 0, 1),
            (None, HeldYear::None, 0, 1),
            (Some("2025-12-31"), HeldYear::None, 0, 1),
            (Some("2026-01-01"), HeldYear::None, 0, 0),
            (new, HeldYear::Held, 1, 1),
            (new, HeldYear::WithoutMinutes, 0, 1),
            (old, HeldYear::TooFew, 0, 1),
        ] {
            let union = Counted {
                founded_on: founded.map(d),
                congress,
            };
            let rate = congress_rate(&[union], year);
            assert_eq!(rate, Rate { part, whole }, "{founded:?} {congress:?}");
        }
    }

    #[test]
    fn a_year_is_as_good_as_its_best_session_whose_day_has_come() {
        let at = |on: &str, quorum, papers| HeldSession {
            on: d(on),
            quorum,
            papers,
        };
        let day = "2026-11-20";
        for (sessions, year) in [
            (vec![], HeldYear::None),
            (vec![at("2026-11-24", None, 0)], HeldYear::None),
            (vec![at(day, None, 0)], HeldYear::WithoutMinutes),
            (vec![at(day, Some(true), 0)], HeldYear::WithoutMinutes),
            (vec![at(day, Some(false), 3)], HeldYear::TooFew),
            (vec![at(day, Some(true), 1)], HeldYear::Held),
            (
                vec![at(day, Some(true), 1), at("2026-11-23", Some(false), 1)],
                HeldYear::Held,
            ),
        ] {
            assert_eq!(
                held_year(sessions.clone(), d("2026-11-23")),
                year,
                "{sessions:?}"
            );
        }
    }

    /// regulations §11: a delegate needs more than half of all workers of the constituency.
    #[test]
    fn a_constituency_counts_all_its_workers() {
        let book = Rulebook::shipped();
        let share = book
            .share("congress.constituency_pass", "371323", d("2026-11-22"))
            .unwrap();
        for (votes, workers, elected) in [(15, 30, false), (16, 30, true), (16, 31, true)] {
            assert_eq!(
                share.is_met(votes, workers),
                elected,
                "{votes} of {workers}"
            );
        }
    }
}
