//! Until when an officer's labour contract holds (劳动合同保护; 工会法 Art. 19, ELEC-09). Pure.
//!
//! Of a full-time chair, vice-chair or member the contract is extended by the length of service; of a part-time one whose
//! contract would end before the term, to the term's end. Serious fault and the age of retirement end it; the ledger knows
//! neither. A part-time officer who left the post before the term ended is not read: the article does not say.

use super::{Body, BodyKind, Officer};
use crate::shared::{Day, PersonId};

/// A length of time as people say it (几年几个月零几天).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Service {
    /// Whole months.
    pub months: i32,
    /// Days beside them.
    pub days: i64,
}

impl Service {
    /// From a day to a day, by the corresponding days (民法典 Art. 202) as a term is counted.
    pub fn between(from: Day, to: Day) -> Self {
        let mut months = (to.year() - from.year()) * 12 + to.month() as i32 - from.month() as i32;
        if from.plus_months(months) > to {
            months -= 1;
        }
        let months = months.max(0);
        Self {
            months,
            days: from.plus_months(months).days_until(to).max(0),
        }
    }

    /// So long after a day.
    fn after(self, day: Day) -> Day {
        day.plus_months(self.months).plus_days(self.days)
    }
}

/// Until when an officer's labour contract holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protection {
    /// 专职: the contract and the service in the post.
    Extended {
        /// Last day.
        until: Day,
        /// How long the service is.
        service: Service,
    },
    /// 专职, and the contract's last day was not written down.
    ContractUnknown {
        /// How long the service is.
        service: Service,
    },
    /// 非专职: to the end of the term.
    ToTerm {
        /// Last day.
        until: Day,
    },
    /// 非专职, and the contract lasts longer than the term by itself.
    ContractLonger {
        /// Its last day.
        until: Day,
    },
}

/// Reads it for an officer of a term. `since` is the first day of full-time service without a break ([`serving_since`]).
/// Whoever is still in the post serves at least to the term's end, and on past it until `on`.
pub fn protection(body: &Body, officer: &Officer, since: Day, on: Day) -> Option<Protection> {
    if body.kind != BodyKind::Committee {
        return None;
    }
    if officer.full_time {
        let last = officer.to_day.unwrap_or(body.ends_on.max(on));
        let service = Service::between(since, last);
        return Some(match officer.contract_until {
            Some(contract) => Protection::Extended {
                until: service.after(contract),
                service,
            },
            None => Protection::ContractUnknown { service },
        });
    }
    if officer.to_day.is_some_and(|last| last < body.ends_on) {
        return None;
    }
    Some(match officer.contract_until {
        Some(until) if until >= body.ends_on => Protection::ContractLonger { until },
        _ => Protection::ToTerm {
            until: body.ends_on,
        },
    })
}

/// First day of a person's full-time service in the committee without a term between, up to a line of a term. `terms` are the
/// committee's, newest first, with the lines of each.
pub fn serving_since(
    terms: &[(&Body, Vec<(&Officer, PersonId)>)],
    (body, officer, person): (&Body, &Officer, PersonId),
) -> Day {
    let mut since = officer.from_day;
    let earlier = terms
        .iter()
        .filter(|(term, _)| term.elected_on < body.elected_on);
    for (_, officers) in earlier {
        let held = officers
            .iter()
            .filter(|(line, who)| *who == person && line.full_time && line.to_day.is_none());
        match held.map(|(line, _)| line.from_day).min() {
            Some(from) => since = since.min(from),
            None => break,
        }
    }
    since
}
