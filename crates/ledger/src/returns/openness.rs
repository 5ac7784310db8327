//! What openness counts in (取数): systems set up, who had to make its affairs open, who did, postings. Pure but for its
//! loading.

use super::figure::Figure;
use super::figures::{BookRow, Books};
use crate::openness::{System, coverage_rate, must_open, open_year, postings_within, systems_by};
use crate::shared::{Period, UnionId};
use crate::store;
use crate::unions::{Union, UnitType};
use rusqlite::Connection;
use std::collections::HashMap;

/// Openness as it stood on the last day of a period, and the postings that began within it.
#[derive(Debug, Clone, Default)]
pub(super) struct Openness {
    /// Systems set up by the day.
    systems: HashMap<UnionId, System>,
    /// Postings of the period, each with the number of papers that show it.
    postings: HashMap<UnionId, Vec<i64>>,
}

impl Openness {
    /// Loads it, in two passes for all unions.
    pub fn load(conn: &Connection, period: Period) -> store::Result<Self> {
        Ok(Self {
            systems: systems_by(conn, period.to)?,
            postings: postings_within(conn, period)?,
        })
    }
}

impl Books {
    /// The rows that openness adds to a standing union. Who is counted is asked of the rule the page asks
    /// ([`must_open`], [`open_year`]).
    pub(super) fn openness_rows(&self, at: usize, union: &Union, f: &mut dyn FnMut(BookRow<'_>)) {
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
        let system = self.openness.systems.get(&union.id);
        if let Some(system) = system {
            row(Figure::OpenSystems, 1, &|| {
                format!("{} 建制", system.from_day)
            });
        }
        let postings = self
            .openness
            .postings
            .get(&union.id)
            .map_or(&[][..], Vec::as_slice);
        row(Figure::Postings, postings.len() as i64, &|| {
            let shown = postings.iter().filter(|papers| **papers > 0).count();
            format!("公开 {} 次，有依据 {shown} 次", postings.len())
        });
        if union.form.is_base() && must_open(self.unit_type(union)) {
            let year = open_year(system.is_some(), postings);
            let rate = coverage_rate([year]);
            let state = || year.label().to_owned();
            row(Figure::OpennessDue, rate.whole, &state);
            row(Figure::OpennessCovered, rate.part, &state);
        }
    }

    fn unit_type(&self, union: &Union) -> Option<UnitType> {
        let employer = self.employers.get(&union.employer?)?;
        employer.unit_type.as_ref()?.parse().ok()
    }
}
