//! What may be entered, what a kind may be, when a place is to be looked at again. Pure.

use super::kinds::{
    ActivityKind, CountOf, FieldKind, KindCount, KindError, KindField, Recipient, Shape,
};
use super::types::{Place, PlaceCheck};
use crate::returns::Figure;
use crate::shared::{self, Day};
use crate::store::StoreError;
use std::collections::BTreeSet;

/// The last programme of anchors §1.
const LAST_ROW: i64 = 73;
/// The year of the first model workers of this state.
const FIRST_YEAR: i64 = 1950;
/// Age from which on somebody may agree alone (民法典 第十七、十八条).
const ADULT: i64 = 18;

/// Why something is not entered.
#[derive(Debug, thiserror::Error)]
pub enum ActivityError {
    /// No kind of that code and version is known here.
    #[error("no kind {code:?} version {version}")]
    NoKind {
        /// The code.
        code: String,
        /// The version; 0 for the newest.
        version: i64,
    },
    /// The kind is no longer entered.
    #[error("the kind {name} is given up")]
    GivenUp {
        /// Its name.
        name: String,
    },
    /// It was entered by another kind, or the kind is of another shape.
    #[error("the kind {name} does not fit")]
    OtherKind {
        /// Its name.
        name: String,
    },
    /// Something that has to be said is empty.
    #[error("{what} is empty")]
    Empty {
        /// Which field.
        what: &'static str,
    },
    /// The day has not come.
    #[error("{what} {day} lies ahead")]
    InFuture {
        /// Which field.
        what: &'static str,
        /// The day.
        day: Day,
    },
    /// A day comes before one that it has to follow.
    #[error("{what} {day} comes before {after}")]
    DayBefore {
        /// Which field.
        what: &'static str,
        /// The day.
        day: Day,
        /// What it has to follow.
        after: Day,
    },
    /// A field that the kind does not have.
    #[error("no field {code:?}")]
    UnknownField {
        /// Its code.
        code: String,
    },
    /// A field that has to be said is empty.
    #[error("the field {field} is empty")]
    FieldMissing {
        /// Its code.
        field: String,
        /// Its name.
        label: String,
    },
    /// A field says something else than it should.
    #[error("the field {field} does not read")]
    FieldUnread {
        /// Its code.
        field: String,
        /// Its name.
        label: String,
        /// What should stand there.
        kind: FieldKind,
        /// What stands there.
        text: String,
    },
    /// A number below its least.
    #[error("the field {field} is below {least}")]
    FieldSmall {
        /// Its code.
        field: String,
        /// Its name.
        label: String,
        /// The least.
        least: i64,
    },
    /// A part that is more than its whole.
    #[error("the field {field} is {given}, more than {most}")]
    FieldOver {
        /// Its code.
        field: String,
        /// Its name.
        label: String,
        /// What stands there.
        given: i64,
        /// Name of the whole.
        whole: String,
        /// How much that is.
        most: i64,
    },
    /// The kind is named at a level and none is said, or one is said where there is none.
    #[error("the level does not fit")]
    Level,
    /// The same was entered already.
    #[error("entered already")]
    Twice {
        /// What.
        shape: Shape,
        /// Its day, or its year.
        when: String,
    },
    /// The place is closed.
    #[error("closed on {on}")]
    Closed {
        /// When.
        on: Day,
    },
    /// Nothing was found that could be mended, or it was mended already.
    #[error("nothing to mend")]
    NothingToMend,
    /// A year that cannot be.
    #[error("the year {given} is not between {from} and {to}")]
    Year {
        /// Which field.
        what: &'static str,
        /// What stands there.
        given: i64,
        /// The earliest.
        from: i64,
        /// The latest.
        to: i64,
    },
    /// A person where the honour is for collectives, or the other way round.
    #[error("the recipient does not fit")]
    Recipient {
        /// Who can have it.
        who: Recipient,
    },
    /// The honour was revoked already.
    #[error("revoked on {on}")]
    Revoked {
        /// When.
        on: Day,
    },
    /// The consent was taken back.
    #[error("withdrawn on {on}")]
    Withdrawn {
        /// When.
        on: Day,
    },
    /// Somebody who cannot agree alone yet.
    #[error("not of age")]
    NotOfAge,
    /// The ledger could not.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What was said, trimmed.
pub(super) fn check_said(text: &str, what: &'static str) -> Result<String, ActivityError> {
    shared::check_said(text, || ActivityError::Empty { what })
}

/// The same of what may be left out.
pub(super) fn said(text: &Option<String>) -> Option<String> {
    shared::said(text.as_deref())
}

/// A day that has come.
pub(super) fn check_past(day: Day, today: Day, what: &'static str) -> Result<(), ActivityError> {
    shared::check_past(day, today, || ActivityError::InFuture { what, day })
}

/// A day that does not come before another.
pub(super) fn check_order(after: Day, day: Day, what: &'static str) -> Result<(), ActivityError> {
    shared::check_order(after, day, || ActivityError::DayBefore { what, day, after })
}

/// A year from the first model workers on to this one.
pub(super) fn check_year(given: i64, today: Day) -> Result<(), ActivityError> {
    let to = i64::from(today.year());
    match (FIRST_YEAR..=to).contains(&given) {
        true => Ok(()),
        false => Err(ActivityError::Year {
            what: "year",
            given,
            from: FIRST_YEAR,
            to,
        }),
    }
}

/// Somebody who may agree alone: in the year of the consent eighteen or more (民法典 第十七条). Of a year alone the day cannot be
/// told, so the year has to be past: whoever turns eighteen within it is not asked.
pub(super) fn check_of_age(birth_year: i64, consented_on: Day) -> Result<(), ActivityError> {
    let year = i64::from(consented_on.year());
    if birth_year < year - 120 || birth_year > year {
        return Err(ActivityError::Year {
            what: "birth_year",
            given: birth_year,
            from: year - 120,
            to: year,
        });
    }
    match year - birth_year > ADULT {
        true => Ok(()),
        false => Err(ActivityError::NotOfAge),
    }
}

/// How the next look at a place stands on a day (复查期限).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckDue {
    /// Last day by which somebody should look.
    pub by: Day,
    /// Day of the last look; `None` where nobody has.
    pub last: Option<Day>,
}

/// Last day of the next look: so many months after the last one, or after the place opened.
pub fn next_check(opened_on: Day, last: Option<Day>, months: i64) -> Day {
    let months = i32::try_from(months).unwrap_or(i32::MAX / 400);
    last.unwrap_or(opened_on).plus_months(months)
}

/// How the next look at a place stands; nothing where its kind asks for none, or where it is closed. `checks` are the looks at it.
pub fn check_due(
    kind: &ActivityKind,
    place: &Place,
    checks: &[PlaceCheck],
    on: Day,
) -> Option<CheckDue> {
    let months = kind.check_months?;
    if !place.stands_on(on) {
        return None;
    }
    let last = checks
        .iter()
        .map(|check| check.on_day)
        .filter(|day| *day <= on)
        .max();
    Some(CheckDue {
        by: next_check(place.opened_on, last, months),
        last,
    })
}

/// Whether a file can be a kind.
pub(super) fn check_kind(kind: &ActivityKind) -> Result<(), KindError> {
    check_code(&kind.code)?;
    for (text, what) in [(&kind.name, "name"), (&kind.source, "source")] {
        if text.trim().is_empty() {
            return Err(KindError::Empty(what));
        }
    }
    if kind.version < 1 {
        return Err(KindError::Range("version"));
    }
    if !(0..=LAST_ROW).contains(&kind.row) {
        return Err(KindError::Range("row"));
    }
    if kind
        .check_months
        .is_some_and(|months| !(1..=120).contains(&months))
    {
        return Err(KindError::Range("check_months"));
    }
    check_shape(kind)?;
    let mut seen = BTreeSet::new();
    for field in &kind.fields {
        check_code(&field.code)?;
        if !seen.insert(&field.code) {
            return Err(KindError::Twice(field.code.clone()));
        }
        check_field(kind, field)?;
    }
    if kind.counts.is_empty() {
        return Err(KindError::Empty("counts"));
    }
    let mut seen = BTreeSet::new();
    for count in &kind.counts {
        check_code(&count.code)?;
        if !seen.insert(&count.code) {
            return Err(KindError::Twice(count.code.clone()));
        }
        check_count(kind, count)?;
    }
    Ok(())
}

fn check_shape(kind: &ActivityKind) -> Result<(), KindError> {
    let is_award = kind.shape == Shape::Award;
    if is_award != kind.recipient.is_some() {
        return Err(KindError::Shape("recipient"));
    }
    if is_award && !kind.levelled {
        return Err(KindError::Shape("levelled"));
    }
    if kind.check_months.is_some() && kind.shape != Shape::Place {
        return Err(KindError::Shape("check_months"));
    }
    // What an honour says is the same of all: document, day, deeds.
    if is_award && !kind.fields.is_empty() {
        return Err(KindError::Shape("fields"));
    }
    Ok(())
}

fn is_number(field: &KindField) -> bool {
    matches!(field.kind, FieldKind::Count | FieldKind::Money)
}

fn check_field(kind: &ActivityKind, field: &KindField) -> Result<(), KindError> {
    if field.label.trim().is_empty() {
        return Err(KindError::Empty("label"));
    }
    let wrong = || KindError::Field(field.code.clone());
    let mut seen = BTreeSet::new();
    for option in &field.options {
        check_code(&option.code)?;
        if option.label.trim().is_empty() {
            return Err(KindError::Empty("option"));
        }
        if !seen.insert(&option.code) {
            return Err(KindError::Twice(option.code.clone()));
        }
    }
    if (field.kind == FieldKind::Choice) == field.options.is_empty() {
        return Err(wrong());
    }
    let is_bounded = field.min.is_some() || field.at_most.is_some();
    if is_bounded && !is_number(field) {
        return Err(wrong());
    }
    match &field.at_most {
        None => Ok(()),
        Some(code) => kind
            .field(code)
            .filter(|whole| whole.kind == field.kind && whole.code != field.code)
            .map(drop)
            .ok_or_else(wrong),
    }
}

fn check_count(kind: &ActivityKind, count: &KindCount) -> Result<(), KindError> {
    for (text, what) in [(&count.label, "label"), (&count.unit, "unit")] {
        if text.trim().is_empty() {
            return Err(KindError::Empty(what));
        }
    }
    let wrong = || KindError::Count(count.code.clone());
    let fits = match kind.shape {
        Shape::Event | Shape::Log => matches!(
            count.of,
            CountOf::Events | CountOf::Sum | CountOf::Unions | CountOf::Most | CountOf::Latest
        ),
        Shape::Place => matches!(
            count.of,
            CountOf::Standing | CountOf::Sum | CountOf::Checked
        ),
        Shape::Award => matches!(count.of, CountOf::Named | CountOf::Standing),
    };
    let adds_up = matches!(count.of, CountOf::Sum | CountOf::Most | CountOf::Latest);
    if !fits || adds_up != count.field.is_some() || (count.level.is_some() && !kind.levelled) {
        return Err(wrong());
    }
    let summed = count.field.as_ref().map(|code| {
        kind.field(code)
            .filter(|field| is_number(field) || field.kind == FieldKind::Yes)
            .ok_or_else(wrong)
    });
    let is_money = summed
        .transpose()?
        .is_some_and(|field| field.kind == FieldKind::Money);
    // Money goes to a figure of money, and a share of members is one of people.
    let is_fit = |figure: Figure| figure.is_of_activities() && figure.is_money() == is_money;
    if !count.figure.is_none_or(is_fit) || (count.over.is_some() && is_money) {
        return Err(wrong());
    }
    Ok(())
}

fn check_code(code: &str) -> Result<(), KindError> {
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    match !code.is_empty() && code.bytes().all(is_plain) {
        true => Ok(()),
        false => Err(KindError::Code(code.to_owned())),
    }
}
