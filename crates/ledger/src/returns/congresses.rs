//! What workers' congresses count in (取数): terms in force, who had to meet, who did, delegates. Pure but for its loading.

use super::figure::Figure;
use super::figures::{BookRow, Books};
use super::rules::ReturnError;
use crate::congress::{
    Congress, CongressForm, Counted, DelegateCount, HeldSession, HeldYear, Session, congress_rate,
    delegate_counts, held_session, held_year, sessions_by_union, terms_on,
};
use crate::rulebook;
use crate::shared::{CongressId, Period, UnionId};
use crate::unions::Union;
use rusqlite::Connection;
use std::collections::HashMap;

/// Congresses as they stood on the last day of a period, and the sessions within it.
#[derive(Debug, Clone, Default)]
pub(super) struct Congresses {
    /// The term in force on the day.
    terms: HashMap<UnionId, Congress>,
    /// Delegates in office on the day.
    delegates: HashMap<CongressId, DelegateCount>,
    /// Sessions within the period, in order, with what each is worth.
    sessions: HashMap<UnionId, Vec<(Session, HeldSession)>>,
}

impl Congresses {
    /// Loads them; every session is judged by the rules of its day and of its union's county.
    pub fn load(conn: &Connection, period: Period, unions: &[Union]) -> Result<Self, ReturnError> {
        let book = rulebook::in_force(conn)?;
        let mut met = sessions_by_union(conn, period)?;
        let mut sessions: HashMap<UnionId, Vec<(Session, HeldSession)>> = HashMap::new();
        for union in unions {
            let region: String = union.code.as_str().chars().take(6).collect();
            for (session, papers) in met.remove(&union.id).into_iter().flatten() {
                let worth = held_session(&book, &region, &session, papers)?;
                sessions.entry(union.id).or_default().push((session, worth));
            }
        }
        Ok(Self {
            terms: terms_on(conn, period.to)?,
            delegates: delegate_counts(conn, period.to)?,
            sessions,
        })
    }
}

impl Books {
    /// The rows that congresses add to a standing union.
    pub(super) fn congress_rows(&self, at: usize, union: &Union, f: &mut dyn FnMut(BookRow<'_>)) {
        let mut row = |figure, amount, detail: &dyn Fn() -> String| {
            f(BookRow {
                figure,
                union: at,
                id: union.id.into(),
                name: &union.name,
                amount,
                detail,
            });
        };
        let congresses = &self.congresses;
        if let Some(term) = congresses.terms.get(&union.id) {
            let words = || {
                format!(
                    "第{}届{}，{} 届满",
                    term.term_no,
                    term.form.label(),
                    term.ends_on
                )
            };
            row(Figure::Congresses, 1, &words);
            if term.form != CongressForm::General {
                row(Figure::CongressesOfDelegates, 1, &words);
            }
            if let Some(count) = congresses.delegates.get(&term.id) {
                row(Figure::Delegates, count.all, &words);
                row(Figure::DelegatesWomen, count.women, &words);
                row(Figure::DelegatesFrontLine, count.front_line, &words);
            }
        }
        if !union.form.is_base() {
            return;
        }
        let sessions = congresses
            .sessions
            .get(&union.id)
            .map_or(&[][..], Vec::as_slice);
        let year = held_year(sessions.iter().map(|(_, worth)| *worth), self.day());
        let counted = Counted {
            founded_on: union.founded_on,
            congress: year,
        };
        let rate = congress_rate(&[counted], self.period);
        let state = || year.label().to_owned();
        row(Figure::CongressesDue, rate.whole, &state);
        row(Figure::CongressesHeld, rate.part, &state);
        let held = sessions
            .iter()
            .filter(|(_, worth)| held_year([*worth], self.day()) == HeldYear::Held);
        let days = || {
            let days: Vec<String> = held
                .clone()
                .map(|(session, _)| session.on_day.to_string())
                .collect();
            days.join("、")
        };
        row(Figure::Sessions, held.clone().count() as i64, &days);
    }
}
