//! Why a figure changed (为什么变了): from the last day of the year before to the last day of the period, by what happened.

use super::edition::FormEdition;
use super::figure::Figure;
use super::meaning::Rows;
use super::rules::ReturnError;
use super::store::{self, each_standing};
use crate::roll::EventKind;
use crate::shared::{MemberId, Period};
use rusqlite::Connection;
use std::collections::{BTreeMap, HashMap};

/// What made a figure larger or smaller.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// What happened.
    pub cause: Cause,
    /// By how much, with its sign.
    pub amount: i64,
    /// How many records it was.
    pub records: u64,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// An event of the membership within the period (会籍变动), by its code.
    Event(&'static str),
    /// A record about the person was put right, entered late, or the membership began without a day.
    Corrected,
    /// A record of this name counts that did not.
    Came(String),
    /// A record of this name does not count any more.
    Went(String),
    /// A record of this name counts for another amount.
    Changed(String),
}

/// The figure before and after, with the reasons; they add up to the difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// On the last day of the year before, by today's records.
    pub before: i64,
    /// On the last day of the period.
    pub after: i64,
    /// The reasons, the largest first.
    pub reasons: Vec<Reason>,
}

/// Says why a line changed since the year before. Of a rate: why its part did.
pub fn why_changed(
    conn: &Connection,
    edition: &FormEdition,
    no: &str,
    reporter: &str,
) -> Result<Why, ReturnError> {
    let line = edition.line(no).ok_or_else(|| ReturnError::NoLine {
        edition: edition.code.clone(),
        line: no.to_owned(),
    })?;
    let own = line.source.is_own().then_some(reporter);
    let mut why = Why {
        before: 0,
        after: 0,
        reasons: Vec::new(),
    };
    let mut reasons: BTreeMap<Cause, Reason> = BTreeMap::new();
    let Some(formula) = line.source.formula() else {
        return Ok(why);
    };
    let mut say = |cause: Cause, amount: i64, records: u64| {
        let reason = reasons.entry(cause.clone()).or_insert(Reason {
            cause,
            amount: 0,
            records: 0,
        });
        reason.amount += amount;
        reason.records += records;
    };
    for (figure, added) in formula.terms() {
        let sign = if added { 1 } else { -1 };
        let (before, after) = match figure.rows() {
            Rows::Members => of_roll(conn, edition, (figure, own), sign, &mut say)?,
            Rows::Organisation => of_books(conn, edition, (figure, own), sign, &mut say)?,
            Rows::None => (0, 0),
        };
        why.before += before;
        why.after += after;
    }
    why.reasons = reasons
        .into_values()
        .filter(|reason| reason.amount != 0)
        .collect();
    why.reasons.sort_by_key(|reason| -reason.amount.abs());
    Ok(why)
}

fn year_before(edition: &FormEdition) -> Period {
    let months = (edition.period.days() + 15) / 30;
    Period {
        from: edition.period.from.plus_months(-months as i32),
        to: edition.year_before(),
    }
}

/// Members: who counts now and did not, who did and does not, by the event that put each where it stands.
fn of_roll(
    conn: &Connection,
    edition: &FormEdition,
    (figure, own): (Figure, Option<&str>),
    sign: i64,
    say: &mut dyn FnMut(Cause, i64, u64),
) -> Result<(i64, i64), ReturnError> {
    let only = match own {
        Some(code) => crate::unions::Union::find_coded(conn, code)?.map(|union| union.id),
        None => None,
    };
    let counts = |member: &store::StandingMember| {
        (own.is_none() || Some(member.union) == only)
            && member.counts_in(figure, edition.counts_retained)
    };
    let mut before: HashMap<MemberId, ()> = HashMap::new();
    each_standing(conn, year_before(edition), &mut |member| {
        if counts(member) {
            before.insert(member.id, ());
        }
    })?;
    let (was, mut after) = (before.len() as i64, 0);
    each_standing(conn, edition.period, &mut |member| {
        let (did, does) = (before.remove(&member.id).is_some(), counts(member));
        after += i64::from(does);
        if did == does {
            return;
        }
        let within = edition.period.contains(member.since);
        let moves = does == enters(figure, member.event());
        let cause = if within && moves {
            Cause::Event(member.event().code())
        } else {
            Cause::Corrected
        };
        say(cause, if does { sign } else { -sign }, 1);
    })?;
    // What is left stands in neither list any more: it was moved to another membership by a correction.
    let gone = before.len() as i64;
    if gone > 0 {
        say(Cause::Corrected, -gone * sign, gone as u64);
    }
    Ok((was * sign, after * sign))
}

/// Whether an event makes a membership count in a figure.
fn enters(figure: Figure, event: EventKind) -> bool {
    match event {
        EventKind::Retained => figure == Figure::MembersRetained,
        EventKind::Joined | EventKind::MovedIn | EventKind::Resumed => {
            figure != Figure::MembersRetained
        }
        _ => false,
    }
}

/// Other records, by name.
fn of_books(
    conn: &Connection,
    edition: &FormEdition,
    (figure, own): (Figure, Option<&str>),
    sign: i64,
    say: &mut dyn FnMut(Cause, i64, u64),
) -> Result<(i64, i64), ReturnError> {
    type Counted = BTreeMap<uuid::Uuid, (String, i64)>;
    let read = |period: Period, counted_by| -> Result<Counted, ReturnError> {
        let books = store::load_books(conn, period, counted_by)?;
        let mut rows = Counted::new();
        books.each_row(&mut |row| {
            let union = &books.unions[row.union];
            if row.figure == figure && own.is_none_or(|code| union.code.as_str() == code) {
                let entry = rows
                    .entry(row.id)
                    .or_insert_with(|| (row.name.to_owned(), 0));
                entry.1 += row.amount;
            }
        });
        Ok(rows)
    };
    let earlier = year_before(edition);
    let mut before = read(earlier, earlier.to)?;
    let after = read(edition.period, edition.counted_by())?;
    let sum = |rows: &Counted| rows.values().map(|(_, amount)| amount).sum::<i64>() * sign;
    let sums = (sum(&before), sum(&after));
    for (id, (name, amount)) in after {
        match before.remove(&id) {
            None => say(Cause::Came(name), amount * sign, 1),
            Some((_, 0)) => say(Cause::Came(name), amount * sign, 1),
            Some((_, was)) if amount == 0 => say(Cause::Went(name), -was * sign, 1),
            Some((_, was)) if was != amount => say(Cause::Changed(name), (amount - was) * sign, 1),
            Some(_) => {}
        }
    }
    for (name, was) in before.into_values() {
        say(Cause::Went(name), -was * sign, 1);
    }
    Ok(sums)
}
