//! The returns that came to a desk (收到的年报): whose they are, by which bundle they came, what the desk said to them.

use super::acts::unseal;
use super::edition::FormEdition;
use super::rules::ReturnError;
use super::store;
use super::types::{Return, ReturnNote, SealedReturn};
use crate::filing::{Decision, InboxLine, JudgedReturn, find_inbox, find_judged, received};
use crate::shared::Day;
use crate::store::Kind;
use rusqlite::Connection;

/// A return that came.
#[derive(Debug, Clone)]
pub struct HandedIn {
    /// The record, as it was sealed.
    pub sealed: SealedReturn,
    /// What it says.
    pub body: Return,
    /// The bundle by which it came.
    pub bundle: Option<InboxLine>,
    /// What the desk said to it; `None` while nobody has.
    pub judged: Option<JudgedReturn>,
    /// Its explanations, each with what the desk said to it.
    pub notes: Vec<(ReturnNote, Option<JudgedReturn>)>,
}

impl HandedIn {
    /// What the desk decided; what it holds is not decided.
    pub fn verdict(&self) -> Option<Decision> {
        let verdict = self.judged.as_ref().map(|judged| judged.verdict);
        verdict.filter(|verdict| *verdict != Decision::Hold)
    }

    /// The day it came.
    pub fn arrived_on(&self) -> Option<Day> {
        self.bundle.as_ref().map(|bundle| bundle.arrived_on)
    }
}

/// Lists the returns of an edition that came, by station. `own` is the desk's own station.
pub fn handed_in(
    conn: &Connection,
    edition: &FormEdition,
    own: &str,
) -> Result<Vec<HandedIn>, ReturnError> {
    let sealed = store::list_handed_in(conn, &edition.code, own)?.into_iter();
    sealed
        .map(|sealed| {
            let came = received(conn, Kind::SealedReturn, sealed.id.into())?;
            let bundle = match came {
                Some(came) => find_inbox(conn, &came.bundle)?,
                None => None,
            };
            let notes = store::list_notes(conn, &edition.code, &sealed.station)?.into_iter();
            let notes = notes.map(|note| {
                let judged = find_judged(conn, note.id.into())?;
                Ok((note, judged))
            });
            Ok(HandedIn {
                body: unseal(&sealed)?,
                bundle,
                judged: find_judged(conn, sealed.id.into())?,
                notes: notes.collect::<Result<_, ReturnError>>()?,
                sealed,
            })
        })
        .collect()
}
