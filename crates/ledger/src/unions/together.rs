//! The three bodies side by side (三委同步): whose term ends with the committee's, whose does not, and which is lacking.
//! TERM-05; ORG-06, ORG-08. Pure.

use super::rules::Threshold;
use super::{Body, BodyKind};
use crate::shared::Day;

/// How a body stands beside the committee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// It is the committee.
    Committee,
    /// 同步: its term ends with the committee's.
    Same,
    /// 不同步 (TERM-05).
    Differs {
        /// Last day of the committee's term.
        committee_ends_on: Day,
    },
    /// There is no committee to compare it with.
    Alone,
    /// It should stand and does not.
    Lacking,
    /// Too few women for a committee of their own: one 女职工委员 in the committee (ORG-06).
    MemberInstead,
}

/// A body of a union beside the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Together<'a> {
    /// Which.
    pub kind: BodyKind,
    /// Its newest term.
    pub body: Option<&'a Body>,
    /// How it stands.
    pub step: Step,
}

/// The bodies of a union side by side, the committee first. `bodies` are terms in any order; `women` are women members.
pub fn together<'a>(bodies: &'a [Body], women: i64, women_from: &Threshold) -> Vec<Together<'a>> {
    let newest = |kind: BodyKind| {
        bodies
            .iter()
            .filter(|body| body.kind == kind)
            .max_by_key(|body| body.elected_on)
    };
    let committee = newest(BodyKind::Committee);
    let beside = |kind: &BodyKind| {
        let body = newest(*kind);
        let step = match (kind, body, committee) {
            (BodyKind::Committee, Some(_), _) => Step::Committee,
            (_, Some(body), Some(committee)) if body.ends_on == committee.ends_on => Step::Same,
            (_, Some(_), Some(committee)) => Step::Differs {
                committee_ends_on: committee.ends_on,
            },
            (_, Some(_), None) => Step::Alone,
            (BodyKind::Women, None, _) if women < women_from.number => Step::MemberInstead,
            (_, None, _) => Step::Lacking,
        };
        Together {
            kind: *kind,
            body,
            step,
        }
    };
    BodyKind::ALL.iter().map(beside).collect()
}

/// Whether every body that should stand does, and all end on one day.
pub fn is_in_step(bodies: &[Together<'_>]) -> bool {
    bodies
        .iter()
        .all(|one| matches!(one.step, Step::Committee | Step::Same | Step::MemberInstead))
}
