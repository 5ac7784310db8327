//! The term that the rows of one body (工会委员会、经审委、女职委) begin together: who stands in one list under one 届次 was
//! elected on one day, however each row writes it. Pure.

use super::OfficerSaid;
use crate::lists::ListFault;
use crate::lists::reading::SaidDay;
use crate::lists::unions::{length, years_between};
use crate::shared::{Day, Precision};
use crate::unions::terms::term_ends;
use crate::unions::{Body, Union, UnionForm};

/// Why a row is not of a term, with what that is about.
pub(super) type NotOfTerm = (ListFault, String);

/// A term that the list begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::lists) struct ListTerm {
    /// 届次, where a row writes it.
    pub number: Option<i64>,
    /// Day of the election.
    pub from: SaidDay,
    /// 3 or 5.
    pub years: i64,
}

/// The term a row writes in full: its first day and its length.
pub(in crate::lists) fn written(said: &OfficerSaid) -> Option<ListTerm> {
    let from = said.from_day?;
    let to = said.to_day.map(|to| to.day);
    Some(ListTerm {
        number: said.term_no,
        from,
        years: length(from.day, to, said.years)?,
    })
}

/// The term that those written by the rows of a body are together: the newest one, on the first day that a row writes
/// exactly. Where none has a number, two that begin within a year of each other are one.
pub(in crate::lists) fn begun(terms: &[ListTerm]) -> Option<ListTerm> {
    let number = terms.iter().map(|term| term.number).max()?;
    let of_number = || terms.iter().filter(|term| term.number == number);
    let latest = of_number().map(|term| term.from.day).max()?;
    of_number()
        .filter(|term| number.is_some() || term.from.day.days_until(latest) < 366)
        .min_by_key(|term| match term.from.precision {
            Precision::Day => 0,
            Precision::Month => 1,
            Precision::Year => 2,
        })
        .copied()
}

impl ListTerm {
    fn ends(&self) -> Day {
        term_ends(self.from.day, self.years)
    }

    /// Whether a row writes the first day of the term, exactly or by its month.
    pub(super) fn is_begun_by(&self, said: &OfficerSaid) -> bool {
        said.from_day.is_some_and(|from| from.may_be(self.from.day))
    }

    /// Checks that a row is of this term: what it does not write it does not contradict, and somebody may have come later.
    pub(in crate::lists) fn check(&self, said: &OfficerSaid) -> Result<(), NotOfTerm> {
        let (first, last) = (self.from.day, self.ends());
        let backwards = || Err((ListFault::TermBackwards, first.chinese()));
        let number = said.term_no.zip(self.number);
        if number.is_some_and(|(said, own)| said < own)
            || said.to_day.is_some_and(|to| to.day < first)
        {
            return backwards();
        }
        if number.is_some_and(|(said, own)| said > own)
            || said.from_day.is_some_and(|from| from.day > last)
        {
            return Err((ListFault::TermMissing, String::new()));
        }
        let begins = self.is_begun_by(said);
        if !begins
            && number.is_none()
            && written(said).is_some_and(|term| term.from.day.days_until(first) >= 366)
        {
            return backwards();
        }
        let from = said.from_day.filter(|_| !begins).map(|from| from.day);
        let is_of_others = from.is_some_and(|from| from < first || written(said).is_some());
        let is_longer = said.years.is_some_and(|years| years != self.years);
        let ends_otherwise = said
            .to_day
            .is_some_and(|to| !to.may_be(last) && years_between(first, to.day) != Some(self.years));
        if is_of_others || is_longer || ends_otherwise {
            let about = format!("{}到{}", first.chinese(), last.chinese());
            return Err((ListFault::TermDiffers, about));
        }
        Ok(())
    }
}

/// The term a row begins by itself beside what the ledger has; `None` if it is of the newest one of the ledger. Earlier terms
/// are history.
pub(super) fn beside_ledger(
    union: &Union,
    newest: Option<&Body>,
    said: &OfficerSaid,
) -> Result<Option<ListTerm>, NotOfTerm> {
    let begins = written(said);
    let fits = |term: &ListTerm| {
        union
            .founded_on
            .is_none_or(|founded| term.from.day >= founded)
            && (union.form != UnionForm::Federation || term.years == 5)
    };
    let missing = || Err((ListFault::TermMissing, String::new()));
    let Some(newest) = newest else {
        return begins
            .filter(fits)
            .map_or_else(missing, |term| Ok(Some(term)));
    };
    let is_next = said.term_no.is_some_and(|number| number > newest.term_no);
    let from = said.from_day.map(|from| from.day);
    let is_over = from.is_some_and(|from| from > newest.ends_on);
    let is_earlier = said.term_no.is_some_and(|number| number < newest.term_no)
        || said.to_day.is_some_and(|to| to.day < newest.elected_on);
    match begins {
        Some(term) if is_over || is_next => {
            if term.from.day >= newest.elected_on && fits(&term) {
                Ok(Some(term))
            } else {
                missing()
            }
        }
        _ if is_earlier => Err((ListFault::TermBackwards, newest.elected_on.chinese())),
        _ if is_over => missing(),
        Some(_) if said.term_no == Some(newest.term_no) => {
            let own = ListTerm {
                number: Some(newest.term_no),
                from: SaidDay {
                    day: newest.elected_on,
                    precision: Precision::Day,
                },
                years: newest.years,
            };
            own.check(said).map(|()| None)
        }
        _ => Ok(None),
    }
}
