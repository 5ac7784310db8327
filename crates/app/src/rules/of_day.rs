//! What every rule is given: the parameters, the days of rest, the county and the day.

use crate::{Answer, Office};
use taizhang_ledger::calendar::Calendar;
use taizhang_ledger::cases::Given;
use taizhang_ledger::rulebook::{self, Rulebook};
use taizhang_ledger::shared::Day;
use taizhang_ledger::unions::terms::RenewalNotice;

/// The rules as they hold here today.
pub(crate) struct RulesOfDay {
    pub(crate) book: Rulebook,
    pub(crate) region: String,
    pub(crate) today: Day,
    calendar: Calendar,
}

impl RulesOfDay {
    /// Reads them.
    pub(crate) fn read(office: &Office) -> Answer<Self> {
        let book = office.ledger()?.read(rulebook::in_force)?;
        Ok(Self {
            calendar: book.calendar()?,
            region: office.region()?,
            today: office.today(),
            book,
        })
    }

    /// Days of work and rest.
    pub(crate) fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// For walking through a case.
    pub(crate) fn given(&self) -> Given<'_> {
        Given {
            book: &self.book,
            region: &self.region,
            calendar: &self.calendar,
            today: self.today,
        }
    }

    /// For assessing a term.
    pub(crate) fn renewal_notice(&self) -> RenewalNotice<'_> {
        RenewalNotice {
            book: &self.book,
            calendar: &self.calendar,
            region: &self.region,
        }
    }
}
