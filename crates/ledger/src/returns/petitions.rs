//! What petitions and legal aid count in (取数): numbers only. A row names the petition by its number, never a person. Pure but
//! for its loading.

use super::ReturnError;
use super::figure::Figure;
use super::figures::{BookRow, Books};
use crate::cases::Given;
use crate::petitions::{Counts, LegalAid, Petition, aids_in, counts_in, is_ended_in, petitions_in};
use crate::rulebook::{self, RulebookError};
use crate::shared::{Period, UnionId};
use crate::unions::Union;
use rusqlite::Connection;
use std::collections::HashMap;

/// Petitions received within a period and legal aid of it, by union.
#[derive(Debug, Clone, Default)]
pub(super) struct Petitions {
    petitions: HashMap<UnionId, Vec<(Petition, Counts)>>,
    aids: HashMap<UnionId, Vec<LegalAid>>,
}

impl Petitions {
    /// Loads them, in a few passes for all unions.
    pub fn load(conn: &Connection, period: Period) -> Result<Self, ReturnError> {
        let found = petitions_in(conn, period)?;
        let mut petitions: HashMap<UnionId, Vec<(Petition, Counts)>> = HashMap::new();
        if !found.is_empty() {
            let book = rulebook::in_force(conn)?;
            let calendar = book.calendar().map_err(RulebookError::from)?;
            for (petition, steps) in found {
                // A station's code begins with that of its county.
                let region: String = petition.station.chars().take(6).collect();
                let given = Given {
                    book: &book,
                    region: &region,
                    calendar: &calendar,
                    today: period.to,
                };
                let counts = counts_in(&petition, &steps, given)?;
                petitions
                    .entry(petition.trade_union)
                    .or_default()
                    .push((petition, counts));
            }
        }
        let mut aids: HashMap<UnionId, Vec<LegalAid>> = HashMap::new();
        for aid in aids_in(conn, period)? {
            aids.entry(aid.trade_union).or_default().push(aid);
        }
        Ok(Self { petitions, aids })
    }
}

impl Books {
    /// The rows that petitions and legal aid add to a standing union.
    pub(super) fn petition_rows(&self, at: usize, union: &Union, f: &mut dyn FnMut(BookRow<'_>)) {
        let of_union = self.petitions.petitions.get(&union.id);
        for (petition, counts) in of_union.into_iter().flatten() {
            let words = || {
                let (on, kind) = (petition.received_on, petition.kind.label());
                format!("{on} 收到，{kind}，{} 人", petition.people)
            };
            for (figure, amount) in [
                (Figure::PetitionsReceived, counts.received),
                (Figure::PetitionsPeople, counts.people),
                (Figure::PetitionsReplied, counts.replied),
                (Figure::PetitionsSettled, counts.settled),
            ] {
                f(BookRow {
                    figure,
                    union: at,
                    id: petition.id.into(),
                    name: &petition.number,
                    amount,
                    detail: &words,
                });
            }
        }
        for aid in self.petitions.aids.get(&union.id).into_iter().flatten() {
            let name = format!("{}援助", aid.form.label());
            let words = || format!("{} 申请，{}", aid.applied_on, aid.category.label());
            let mut row = |figure, amount| {
                f(BookRow {
                    figure,
                    union: at,
                    id: aid.id.into(),
                    name: &name,
                    amount,
                    detail: &words,
                });
            };
            row(
                Figure::LegalAids,
                i64::from(self.period.contains(aid.applied_on)),
            );
            if let Some(recovered) = aid.recovered.filter(|_| is_ended_in(aid, self.period)) {
                // The form counts in whole 元, each matter rounded by itself so that the rows add up.
                row(Figure::AidRecovered, (recovered.0 + 50) / 100);
            }
        }
    }
}
