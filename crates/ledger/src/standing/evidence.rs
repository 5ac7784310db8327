//! What the records tell of a union's year (台账里的依据): counted in the store, judged here. Pure.

use crate::cases::Given;
use crate::congress::{HeldYear, Kept, Session, held_session, held_year, quorum, session_days};
use crate::openness::{OpenYear, open_year};
use crate::rulebook::RulebookError;
use crate::shared::codes::coded;
use crate::shared::{Day, UnionId};
use std::collections::HashMap;

coded! {
    /// What a scheme can have read from the records (由台账算的项).
    pub enum Figure {
        /// A congress was held, with its minutes.
        CongressHeld = "congress_held" "开过职代会",
        /// Every session that was closed had its quorum (WC-08).
        QuorumKept = "quorum_kept" "到会人数够",
        /// Every session's decisions were made public in time (OPN-05).
        DecisionsPublic = "decisions_public" "决定按期公布",
        /// Something was made open.
        OpennessPosted = "openness_posted" "公开过厂务",
        /// A system, and something made open with what shows it (建制率).
        OpennessCovered = "openness_covered" "已建制公开",
        /// The committee's term is in force, a postponement that was approved included (TERM-04).
        TermInForce = "term_in_force" "委员会在任期内",
        /// The same of the 经费审查委员会 (ORG-08).
        AuditInForce = "audit_in_force" "经审会在任期内",
        /// Somebody joined, moved, left.
        RollMoved = "roll_moved" "会员有变动",
        /// A head-count was recorded.
        HeadcountRecorded = "headcount_recorded" "登记过职工人数",
        /// A bundle was handed in by the office that keeps the union.
        HandedIn = "handed_in" "报送过",
    }
}

/// What the store counted of a union within a period.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seen {
    /// Sessions whose day lies within it, each with the papers that show it.
    pub sessions: Vec<(Session, i64)>,
    /// Whether a system of openness stood by its end.
    pub has_system: bool,
    /// Papers of every posting that began within it.
    pub postings: Vec<i64>,
    /// Last day of the newest committee's term, or until when its re-election was put off.
    pub committee: Option<Day>,
    /// The same of the 经费审查委员会.
    pub audit: Option<Day>,
    /// Events of its members.
    pub moves: i64,
    /// Head-counts of its employers.
    pub headcounts: i64,
    /// Day of the last bundle that was sealed.
    pub handed_in: Option<Day>,
}

/// The same of every union, counted in one pass for each kind of evidence.
#[derive(Debug, Clone, Default)]
pub struct SeenByUnion(pub(super) HashMap<UnionId, Seen>, pub(super) Option<Day>);

impl SeenByUnion {
    /// What was seen of one.
    pub fn take(&mut self, union: UnionId) -> Seen {
        let seen = self.0.remove(&union).unwrap_or_default();
        Seen {
            handed_in: self.1,
            ..seen
        }
    }
}

/// What the records say to one figure (查到的情况).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// How the congress of the year stands, and the day of its last session that met.
    Congress(HeldYear, Option<Day>),
    /// Sessions closed, and those of them without quorum.
    Quorum {
        /// Closed.
        closed: i64,
        /// Without quorum.
        short: i64,
    },
    /// Sessions closed whose decisions are due, and those of them late or not made public.
    Decisions {
        /// Due.
        due: i64,
        /// Late.
        late: i64,
    },
    /// Times something was made open.
    Posted(i64),
    /// How the openness of the year stands.
    Covered(OpenYear),
    /// Last day of the term; `None` where nobody was elected.
    Term(Option<Day>),
    /// Events of members.
    Moves(i64),
    /// Head-counts.
    Headcounts(i64),
    /// Day of the last bundle.
    HandedIn(Option<Day>),
}

impl Fact {
    /// Whether it holds on a day: full points or none.
    pub fn holds(self, on: Day) -> bool {
        match self {
            Self::Congress(year, _) => year == HeldYear::Held,
            Self::Quorum { closed, short } => closed > 0 && short == 0,
            Self::Decisions { due, late } => due > 0 && late == 0,
            Self::Posted(times) | Self::Moves(times) | Self::Headcounts(times) => times > 0,
            Self::Covered(year) => year == OpenYear::Covered,
            Self::Term(ends_on) => ends_on.is_some_and(|last| on <= last),
            Self::HandedIn(on) => on.is_some(),
        }
    }
}

impl Seen {
    /// Reads one figure from what was counted. `given.today` is the day of judgement.
    ///
    /// # Errors
    /// A parameter that the book does not have.
    pub fn fact(&self, figure: Figure, given: &Given<'_>) -> Result<Fact, RulebookError> {
        Ok(match figure {
            Figure::CongressHeld => self.congress(given)?,
            Figure::QuorumKept => self.quorum(given)?,
            Figure::DecisionsPublic => self.decisions(given),
            Figure::OpennessPosted => Fact::Posted(self.postings.len() as i64),
            Figure::OpennessCovered => Fact::Covered(open_year(self.has_system, &self.postings)),
            Figure::TermInForce => Fact::Term(self.committee),
            Figure::AuditInForce => Fact::Term(self.audit),
            Figure::RollMoved => Fact::Moves(self.moves),
            Figure::HeadcountRecorded => Fact::Headcounts(self.headcounts),
            Figure::HandedIn => Fact::HandedIn(self.handed_in),
        })
    }

    fn congress(&self, given: &Given<'_>) -> Result<Fact, RulebookError> {
        let worth = self
            .sessions
            .iter()
            .map(|(session, papers)| held_session(given.book, given.region, session, *papers))
            .collect::<Result<Vec<_>, _>>()?;
        let met = self.sessions.iter().map(|(session, _)| session.on_day);
        let last = met.filter(|day| *day <= given.today).max();
        Ok(Fact::Congress(held_year(worth, given.today), last))
    }

    fn quorum(&self, given: &Given<'_>) -> Result<Fact, RulebookError> {
        let (mut closed, mut short) = (0, 0);
        for (session, _) in &self.sessions {
            let counted = session.closed_on.and(session.base.zip(session.present));
            if let Some((base, present)) = counted {
                closed += 1;
                let quorum = quorum(given.book, given.region, session.on_day, base, present)?;
                short += i64::from(!quorum.is_met());
            }
        }
        Ok(Fact::Quorum { closed, short })
    }

    fn decisions(&self, given: &Given<'_>) -> Fact {
        let (mut due, mut late) = (0, 0);
        for (session, _) in &self.sessions {
            let days = session_days(
                given.book,
                given.calendar,
                given.region,
                session,
                given.today,
            );
            for day in days
                .iter()
                .filter(|day| day.rule.code == "openness.decision")
            {
                match day.kept {
                    // Its last day has not come: nothing to say yet.
                    Kept::Open(0..) => {}
                    Kept::InTime => due += 1,
                    Kept::Late(_) | Kept::Open(_) => {
                        due += 1;
                        late += 1;
                    }
                }
            }
        }
        Fact::Decisions { due, late }
    }
}
