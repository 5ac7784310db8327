//! What a document is about beside its union: a session, what a union makes open, or its re-election.

use super::facts::{self, Facts};
use super::form::PaperAbout;
use super::{board, meeting};
use crate::congress::{SessionGet, SessionView, session_get};
use crate::form::bad_choice;
use crate::openness::{OpennessGet, OpennessView, openness_get};
use crate::{Answer, Office, Quiet};
use taizhang_ledger::unions::Union;

/// What a document is about, as its page shows it.
pub(super) enum Subject {
    Session(Box<SessionView>),
    Openness(Box<OpennessView>),
    Renewal(Box<Union>),
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
        "openness" => {
            let get = OpennessGet {
                union: id,
                year: None,
            };
            Subject::Openness(Box::new(openness_get(office, get, &Quiet)?))
        }
        // What is known of a union tells of its re-election by itself.
        "renewal" => Subject::Renewal(Box::new(facts::known(office, &id)?)),
        other => return Err(bad_choice(other, "kind")),
    })
}

impl Subject {
    /// Code of its union.
    pub(super) fn union(&self) -> &str {
        match self {
            Self::Session(session) => &session.union,
            Self::Openness(openness) => &openness.union,
            Self::Renewal(union) => union.code.as_str(),
        }
    }

    /// What it is called.
    pub(super) fn title(&self) -> String {
        match self {
            Self::Session(session) => session.title.clone(),
            Self::Openness(openness) => format!("{}　厂务公开", openness.name),
            Self::Renewal(union) => format!("{}　换届", union.name),
        }
    }

    /// Adds what is known of it to what is known of its union.
    pub(super) fn tell(&self, facts: &mut Facts) {
        match self {
            Self::Session(session) => meeting::tell(facts, session),
            Self::Openness(openness) => board::tell(facts, openness),
            Self::Renewal(_) => {}
        }
    }
}
