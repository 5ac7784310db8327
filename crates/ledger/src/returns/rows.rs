//! The rows behind a figure (数从哪里来): a page of members, employers, unions or officers at a time.

use super::edition::{Editions, FormEdition};
use super::figure::Figure;
use super::figures::Books;
use super::formula::Formula;
use super::meaning::Rows;
use super::over::{Among, books_over, manner};
use super::rules::ReturnError;
use super::store;
use crate::shared::Period;
use crate::unions::Union;
use rusqlite::Connection;

/// A record behind a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureRow {
    /// Id of the member, person, union or employer.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Name of the union it counts for.
    pub union: String,
    /// That union's code.
    pub union_code: String,
    /// What stands beside the name.
    pub detail: String,
    /// How much it adds to the figure: 1 for a person, the head-count for an employer.
    pub amount: i64,
    /// Where to go on after it.
    pub place: String,
}

/// A place in the list of rows: which term of the formula, which union, after which record.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    term: usize,
    union: usize,
    id: String,
}

impl Place {
    fn read(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '.');
        let term = parts.next()?.parse().ok()?;
        let union = parts.next()?.parse().ok()?;
        Some(Self {
            term,
            union,
            id: parts.next()?.to_owned(),
        })
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}.{}", self.term, self.union, self.id)
    }
}

/// Which rows behind a figure to list.
#[derive(Debug, Clone, Copy)]
pub struct RowsWanted<'a> {
    /// Number of the line.
    pub line: &'a str,
    /// Code of one union, or all.
    pub union: Option<&'a str>,
    /// Code of the union that reports: of its own lines the rows are its own.
    pub reporter: &'a str,
    /// [`FigureRow::place`] of the last row seen.
    pub after: Option<&'a str>,
    /// How many at most.
    pub limit: usize,
}

/// Lists the rows behind a line, union by union, from the records as they are now.
///
/// Of a count the amounts add up to its value. Of a rate the rows are those of its part. Costs little more than the
/// page that is asked for.
pub fn rows_behind(
    conn: &Connection,
    edition: &FormEdition,
    wanted: &RowsWanted<'_>,
) -> Result<Vec<FigureRow>, ReturnError> {
    let no_line = || ReturnError::NoLine {
        edition: edition.code.clone(),
        line: wanted.line.to_owned(),
    };
    let line = edition.line(wanted.line).ok_or_else(no_line)?;
    let Some(formula) = line.source.formula() else {
        return Ok(Vec::new());
    };
    let books = store::load_books(conn, edition.period, edition.counted_by())?;
    let coded = |code: &str| {
        let mut unions = books.unions.iter();
        unions.position(|union| union.code.as_str() == code)
    };
    let mut only = match wanted.union {
        None => None,
        Some(code) => Some(coded(code).ok_or_else(|| ReturnError::NoUnion {
            code: code.to_owned(),
        })?),
    };
    if line.source.is_own() {
        let own = coded(wanted.reporter);
        if own.is_none() || only.is_some_and(|only| Some(only) != own) {
            return Ok(Vec::new());
        }
        only = own;
    }
    let part = Part {
        only,
        after: wanted.after,
        limit: wanted.limit,
        counts_retained: edition.counts_retained,
    };
    list(conn, &books, formula, &part)
}

/// Lists the rows behind a formula over any period and any unions, as [`rows_behind`] does for a line of a form: what
/// [`super::amounts_over`] counts.
pub fn rows_over(
    conn: &Connection,
    editions: &Editions,
    (period, among): (Period, Among<'_>),
    formula: &Formula,
    (after, limit): (Option<&str>, usize),
) -> Result<Vec<FigureRow>, ReturnError> {
    let books = books_over(conn, editions, period, among)?;
    let part = Part {
        only: None,
        after,
        limit,
        counts_retained: manner(editions, period).counts_retained,
    };
    list(conn, &books, formula, &part)
}

/// Which part of the rows to list.
struct Part<'a> {
    /// Index of the one union, or all.
    only: Option<usize>,
    /// [`FigureRow::place`] of the last row seen.
    after: Option<&'a str>,
    /// How many at most.
    limit: usize,
    /// Whether the retained count as members.
    counts_retained: bool,
}

fn list(
    conn: &Connection,
    books: &Books,
    formula: &Formula,
    part: &Part<'_>,
) -> Result<Vec<FigureRow>, ReturnError> {
    let bad_place = || ReturnError::BadPlace {
        after: part.after.unwrap_or_default().to_owned(),
    };
    let after = part
        .after
        .map(|text| Place::read(text).ok_or_else(bad_place))
        .transpose()?;
    let mut rows = Vec::new();
    for (term, (figure, added)) in formula.terms().into_iter().enumerate() {
        if rows.len() >= part.limit || after.as_ref().is_some_and(|after| after.term > term) {
            continue;
        }
        let page = Page {
            term,
            figure,
            sign: if added { 1 } else { -1 },
            only: part.only,
            after: after.as_ref(),
            limit: part.limit,
        };
        match figure.rows() {
            Rows::Members => page.members(conn, books, part.counts_retained, &mut rows)?,
            Rows::Organisation => page.organisation(books, &mut rows),
            Rows::None => {}
        }
    }
    Ok(rows)
}

/// One term of the formula, from a place on.
struct Page<'a> {
    term: usize,
    figure: Figure,
    sign: i64,
    only: Option<usize>,
    after: Option<&'a Place>,
    limit: usize,
}

impl Page<'_> {
    fn row(
        &self,
        (at, union): (usize, &Union),
        id: String,
        name: &str,
        detail: String,
        amount: i64,
    ) -> FigureRow {
        let place = Place {
            term: self.term,
            union: at,
            id: id.clone(),
        }
        .to_string();
        let detail = if self.sign < 0 {
            format!("减：{detail}")
        } else {
            detail
        };
        FigureRow {
            id,
            name: name.to_owned(),
            union: union.name.clone(),
            union_code: union.code.to_string(),
            detail,
            amount: amount * self.sign,
            place,
        }
    }

    fn members(
        &self,
        conn: &Connection,
        books: &Books,
        counts_retained: bool,
        rows: &mut Vec<FigureRow>,
    ) -> Result<(), ReturnError> {
        let start = self.after.filter(|after| after.term == self.term);
        for (at, union) in books.unions.iter().enumerate() {
            if self.only.is_some_and(|only| only != at)
                || start.is_some_and(|start| at < start.union)
            {
                continue;
            }
            let bad_place = |start: &Place| ReturnError::BadPlace {
                after: start.to_string(),
            };
            let after = start
                .filter(|start| start.union == at)
                .map(|start| start.id.parse().map_err(|_| bad_place(start)))
                .transpose()?;
            let fits =
                |member: &store::StandingMember| member.counts_in(self.figure, counts_retained);
            let left = self.limit - rows.len();
            for member in store::list_standing(conn, books.period, union.id, after, left, &fits)? {
                let detail = match member.since {
                    crate::roll::rules::DAY_UNKNOWN => {
                        format!("{}，日期未登记", member.event().label())
                    }
                    since => format!("{since} {}", member.event().label()),
                };
                rows.push(self.row((at, union), member.id.to_string(), &member.name, detail, 1));
            }
            if rows.len() >= self.limit {
                break;
            }
        }
        Ok(())
    }

    fn organisation(&self, books: &Books, rows: &mut Vec<FigureRow>) {
        let mut found = Vec::new();
        books.each_row(&mut |row| {
            let wanted = row.figure == self.figure
                && row.amount != 0
                && self.only.is_none_or(|only| only == row.union);
            let place = Place {
                term: self.term,
                union: row.union,
                id: row.id.to_string(),
            };
            if wanted && self.after.is_none_or(|after| place > *after) {
                let shown = self.row(
                    (row.union, &books.unions[row.union]),
                    place.id.clone(),
                    row.name,
                    (row.detail)(),
                    row.amount,
                );
                found.push((place, shown));
            }
        });
        found.sort_by(|(a, _), (b, _)| a.cmp(b));
        rows.extend(
            found
                .into_iter()
                .map(|(_, row)| row)
                .take(self.limit - rows.len()),
        );
    }
}
