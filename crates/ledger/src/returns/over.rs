//! Named figures over any period and any unions (任一时期的数): what a return would say of those days, without a form. Rates,
//! the work report and the overview of a year take their numbers from here, so that none says another than the return.

use super::amounts::Amounts;
use super::edition::{Editions, FormEdition};
use super::figure::Figure;
use super::figures::{Books, RowCounts};
use super::meaning::Rows;
use super::rules::ReturnError;
use super::store::{self, each_standing, each_standing_in};
use crate::shared::{Day, Period, UnionId};
use crate::unions::Union;
use rusqlite::Connection;
use std::collections::{HashMap, HashSet};

/// Which unions are counted (统计范围).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Among<'a> {
    /// All that the ledger has: a base union's own, a township's with its own, a county's merged ones.
    All,
    /// The union of this code and everything beneath it.
    Beneath(&'a str),
}

/// How a period is counted: as the return of that period, where there is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Manner {
    /// The last day on which a head-count may be recorded to stand in for a missing one.
    pub counted_by: Day,
    /// Whether the retained count as members.
    pub counts_retained: bool,
}

/// Takes the manner of counting from the edition of just this period; for other days the edition that is in use then decides
/// about the retained, and no head-count of a later day stands in.
pub(super) fn manner(editions: &Editions, period: Period) -> Manner {
    let list = editions.list();
    let exact = list.iter().find(|edition| edition.period == period);
    // The list is newest first: the last that fits is the one whose period ends soonest after the day.
    let in_use = list
        .iter()
        .rfind(|edition| edition.period.to >= period.to)
        .or(list.first());
    Manner {
        counted_by: exact.map_or(period.to, FormEdition::counted_by),
        counts_retained: exact
            .or(in_use)
            .is_some_and(|edition| edition.counts_retained),
    }
}

/// Works out every figure of a period, added up over the unions that are counted.
///
/// # Errors
/// [`ReturnError::NoUnion`] where the ledger has no union of the code.
pub fn amounts_over(
    conn: &Connection,
    editions: &Editions,
    period: Period,
    among: Among<'_>,
) -> Result<Amounts, ReturnError> {
    let books = books_over(conn, editions, period, among)?;
    let retained = manner(editions, period).counts_retained;
    let years = [OwnBooks { books, own: None }];
    let found = amounts_in(conn, &years, retained)?;
    let amounts = found.iter().flat_map(|(amounts, _)| amounts);
    Ok(Amounts::total(amounts, period.to))
}

/// How many members there were on a day, among the unions that are counted.
pub fn members_on(
    conn: &Connection,
    editions: &Editions,
    day: Day,
    unions: &HashSet<UnionId>,
) -> Result<i64, ReturnError> {
    let period = Period { from: day, to: day };
    let retained = manner(editions, period).counts_retained;
    let mut members = 0;
    each_standing(conn, period, &mut |member| {
        let is_counted =
            unions.contains(&member.union) && member.counts_in(Figure::Members, retained);
        members += i64::from(is_counted);
    })?;
    Ok(members)
}

/// The unions that are counted, those that ended among them.
pub fn unions_among(conn: &Connection, among: Among<'_>) -> Result<Vec<Union>, ReturnError> {
    let unions = crate::unions::list_unions(conn)?;
    let Among::Beneath(code) = among else {
        return Ok(unions);
    };
    let codes: HashSet<String> = beneath(&unions, code)?
        .into_iter()
        .map(str::to_owned)
        .collect();
    let counted = unions.into_iter();
    Ok(counted
        .filter(|union| codes.contains(union.code.as_str()))
        .collect())
}

/// Loads the records of the organisation for a period, as if the counted unions were all there are.
pub(super) fn books_over(
    conn: &Connection,
    editions: &Editions,
    period: Period,
    among: Among<'_>,
) -> Result<Books, ReturnError> {
    let books = store::load_books(conn, period, manner(editions, period).counted_by)?;
    match among {
        Among::All => Ok(books),
        Among::Beneath(code) => {
            let codes: HashSet<&str> = beneath(&books.unions, code)?.into_iter().collect();
            Ok(books.among(conn, &codes)?)
        }
    }
}

/// The records of the organisation for a period, and which of its unions reports.
pub(super) struct OwnBooks {
    pub books: Books,
    pub own: Option<usize>,
}

/// Every figure of every union, the roll's with those of the organisation, and how many rows stand behind each: of several periods in
/// one pass over the roll.
pub(super) fn amounts_in(
    conn: &Connection,
    years: &[OwnBooks],
    counts_retained: bool,
) -> Result<Vec<(Vec<Amounts>, RowCounts)>, ReturnError> {
    let mut found: Vec<_> = years
        .iter()
        .map(|year| year.books.amounts(year.own))
        .collect();
    let places: Vec<_> = years.iter().map(|year| places(&year.books)).collect();
    let periods: Vec<Period> = years.iter().map(|year| year.books.period).collect();
    let of_roll: Vec<Figure> = Figure::ALL
        .iter()
        .copied()
        .filter(|figure| figure.rows() == Rows::Members)
        .collect();
    each_standing_in(conn, &periods, &mut |year, member| {
        if let Some(at) = places[year].get(&member.union) {
            let (amounts, rows) = &mut found[year];
            let counted = of_roll
                .iter()
                .filter(|figure| member.counts_in(**figure, counts_retained));
            for figure in counted {
                amounts[*at].add(*figure, 1);
                rows.add(*figure, Some(*at) == years[year].own);
            }
        }
    })?;
    Ok(found)
}

/// Where each union stands in the books.
pub(super) fn places(books: &Books) -> HashMap<UnionId, usize> {
    let unions = books.unions.iter().enumerate();
    unions.map(|(at, union)| (union.id, at)).collect()
}

/// The codes of a union and of all beneath it. A chain of parents that comes back to itself ends there.
fn beneath<'a>(unions: &'a [Union], code: &str) -> Result<Vec<&'a str>, ReturnError> {
    let top = unions.iter().find(|union| union.code.as_str() == code);
    let top = top.ok_or_else(|| ReturnError::NoUnion {
        code: code.to_owned(),
    })?;
    let mut children: HashMap<UnionId, Vec<&Union>> = HashMap::new();
    for union in unions {
        if let Some(parent) = union.parent {
            children.entry(parent).or_default().push(union);
        }
    }
    let mut seen: HashSet<UnionId> = HashSet::from([top.id]);
    let (mut found, mut next) = (Vec::new(), vec![top]);
    while let Some(union) = next.pop() {
        found.push(union.code.as_str());
        let below = children.get(&union.id).into_iter().flatten();
        next.extend(below.copied().filter(|child| seen.insert(child.id)));
    }
    Ok(found)
}
