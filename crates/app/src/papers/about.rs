//! What a document is about beside its union: a session, a proposal, or what a union makes open.

use super::facts::Facts;
use super::form::PaperAbout;
use super::{board, meeting, proposal};
use crate::congress::{
    ProposalGet, ProposalView, SessionGet, SessionView, proposal_get, session_get,
};
use crate::form::bad_choice;
use crate::openness::{OpennessGet, OpennessView, openness_get};
use crate::{Answer, Office, Quiet};

/// What a document is about, as its page shows it.
pub(super) enum Subject {
    Session(Box<SessionView>),
    Proposal(Box<ProposalView>),
    Openness(Box<OpennessView>),
}

/// Finds it.
pub(super) fn find(office: &Office, about: &PaperAbout) -> Answer<Subject> {
    let id = about.id.clone();
    Ok(match about.kind.as_str() {
        "session" => Subject::Session(Box::new(session_get(
            office,
            SessionGet { session: id },
            &Quiet,
        )?)),
        "proposal" => {
            Subject::Proposal(Box::new(proposal_get(office, ProposalGet { id }, &Quiet)?))
        }
        "openness" => {
            let get = OpennessGet {
                union: id,
                year: None,
            };
            Subject::Openness(Box::new(openness_get(office, get, &Quiet)?))
        }
        other => return Err(bad_choice(other, "kind")),
    })
}

impl Subject {
    /// Code of its union.
    pub(super) fn union(&self) -> &str {
        match self {
            Self::Session(session) => &session.union,
            Self::Proposal(proposal) => &proposal.union,
            Self::Openness(openness) => &openness.union,
        }
    }

    /// What it is called.
    pub(super) fn title(&self) -> String {
        match self {
            Self::Session(session) => session.title.clone(),
            Self::Proposal(proposal) => {
                format!("{}第 {} 号提案", proposal.congress_title, proposal.number)
            }
            Self::Openness(openness) => format!("{}　厂务公开", openness.name),
        }
    }

    /// Adds what is known of it to what is known of its union.
    pub(super) fn tell(&self, facts: &mut Facts) {
        match self {
            Self::Session(session) => meeting::tell(facts, session),
            Self::Proposal(view) => proposal::tell(facts, view),
            Self::Openness(openness) => board::tell(facts, openness),
        }
    }
}
