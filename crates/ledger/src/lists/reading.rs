//! Reading the cells of one row as offices write them: counts with 人, ticks, days of any shape.

use super::{ListFault, ListWarning};
use crate::shared::{
    Day, Phone, PhoneKind, Precision, Uscc, half_width, is_masked, read_day, read_yes_no,
    without_deceptive,
};
use crate::sheets::{FOOT_WORDS, SheetField, SourceRow, is_blank};
use serde::{Deserialize, Serialize};

/// A day as a cell writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidDay {
    /// The first day it may mean.
    pub day: Day,
    /// Whether only month or year was written.
    pub precision: Precision,
}

impl SaidDay {
    /// Whether it may mean this day: a month alone may be any day of it.
    pub(super) fn may_be(self, day: Day) -> bool {
        let is_of_year = self.day.year() == day.year();
        match self.precision {
            Precision::Day => self.day == day,
            Precision::Month => is_of_year && self.day.month() == day.month(),
            Precision::Year => is_of_year,
        }
    }
}

/// A fault with the place of its cell.
pub(super) type Faulty = (ListFault, Option<usize>);

/// Reads a row and gathers what was odd.
pub(super) struct Reading<'a, F> {
    row: &'a SourceRow<'a, F>,
    today: Day,
    pub warnings: Vec<ListWarning>,
}

impl<'a, F: SheetField> Reading<'a, F> {
    pub(super) fn of(row: &'a SourceRow<'a, F>, today: Day) -> Self {
        Self {
            row,
            today,
            warnings: Vec::new(),
        }
    }

    /// What a cell says; dashes and strokes say nothing.
    pub(super) fn words(&self, field: F) -> Option<String> {
        let text = without_deceptive(self.row.text(field)?.trim());
        let says = !is_blank(&text)
            && !text
                .chars()
                .all(|c| matches!(c, '-' | '—' | '/' | '／' | '－'));
        says.then_some(text)
    }

    /// A value of a list of codes; what cannot be read is left out and said so.
    pub(super) fn code<T>(&mut self, field: F, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let text = self.words(field)?;
        let value = read(&text);
        if value.is_none() {
            self.warnings.push(ListWarning::Unread);
        }
        value
    }

    pub(super) fn yes_no(&mut self, field: F) -> Option<bool> {
        self.code(field, |text| {
            let text = text.trim();
            read_yes_no(text).or(match text {
                "已建" | "已建会" | "建会" | "已" | "专职" => Some(true),
                "未建" | "未建会" | "未" | "兼职" => Some(false),
                _ => None,
            })
        })
    }

    pub(super) fn uscc(&self, field: F) -> Result<Option<Uscc>, Faulty> {
        match self.words(field) {
            Some(text) => Uscc::read(&text)
                .map(Some)
                .map_err(|_| (ListFault::UsccWrong, self.row.index(field))),
            None => Ok(None),
        }
    }

    /// A count: 128, １２８, 128人, 1,280 名.
    pub(super) fn count(&self, field: F) -> Result<Option<i64>, Faulty> {
        match self.words(field) {
            Some(text) => read_count(&text)
                .map(Some)
                .ok_or((ListFault::CountUnread, self.row.index(field))),
            None => Ok(None),
        }
    }

    /// A day; a month alone is its first day, which is said.
    pub(super) fn day(&mut self, field: F) -> Option<SaidDay> {
        let (day, precision) = self.code(field, |text| read_day(text).ok())?;
        if precision != Precision::Day {
            self.warnings.push(ListWarning::DayRounded);
        }
        Some(SaidDay { day, precision })
    }

    /// A day that has come.
    pub(super) fn past_day(&mut self, field: F) -> Result<Option<SaidDay>, Faulty> {
        match self.day(field) {
            Some(said) if said.day > self.today => {
                Err((ListFault::DayInFuture, self.row.index(field)))
            }
            said => Ok(said),
        }
    }

    /// The length of a term (任期), if the cell writes one: offices also write both days or the number of the term there.
    /// The fault is of a length that no term has (工会法 Art. 16; TERM-01).
    pub(super) fn years(&self, field: F) -> Result<Option<i64>, Faulty> {
        match self.words(field).and_then(|text| read_years(&text)) {
            Some(years) if !TERM_YEARS.contains(&years) => {
                Err((ListFault::TermYears, self.row.index(field)))
            }
            years => Ok(years),
        }
    }

    pub(super) fn phone(&mut self, field: F) -> Option<String> {
        let text = self.words(field).filter(|text| !is_masked(text))?;
        match Phone::read(&text) {
            Some(phone) if phone.kind != PhoneKind::Unclear => Some(phone.number),
            _ => {
                self.warnings.push(ListWarning::Unread);
                None
            }
        }
    }

    pub(super) fn finish(mut self) -> Vec<ListWarning> {
        self.warnings.sort_unstable();
        self.warnings.dedup();
        self.warnings
    }
}

pub(super) fn read_count(text: &str) -> Option<i64> {
    let plain: String = half_width(text)
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, ',' | '，' | '约'))
        .collect();
    let number = plain.trim_end_matches(['人', '名', '个']);
    let number = number.strip_suffix(".0").unwrap_or(number);
    let fits =
        !number.is_empty() && number.len() <= 8 && number.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| number.parse().ok()).flatten()
}

/// A length of a term: 3, 3年, 三年.
pub(super) fn read_years(text: &str) -> Option<i64> {
    let plain: String = half_width(text)
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    let number = plain.strip_suffix('年').unwrap_or(&plain);
    let number = number.strip_suffix(".0").unwrap_or(number);
    let is_number_of_term = number.contains(['第', '届']);
    (!is_number_of_term).then(|| read_term(number)).flatten()
}

/// The lengths of a term (工会法 Art. 16; TERM-01).
pub(super) const TERM_YEARS: [i64; 2] = [3, 5];

/// A number of a term: 3, 第3届, 第三届.
pub(super) fn read_term(text: &str) -> Option<i64> {
    let plain: String = half_width(text)
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '第' | '届'))
        .collect();
    if let Ok(number) = plain.parse::<i64>() {
        return (1..=99).contains(&number).then_some(number);
    }
    let digit = |c: char| {
        "一二三四五六七八九"
            .chars()
            .position(|d| d == c)
            .map(|at| at as i64 + 1)
    };
    let letters: Vec<char> = plain.chars().collect();
    match letters.as_slice() {
        ['十'] => Some(10),
        ['十', ones] => Some(10 + digit(*ones)?),
        [tens, '十'] => Some(digit(*tens)? * 10),
        [tens, '十', ones] => Some(digit(*tens)? * 10 + digit(*ones)?),
        [ones] => digit(*ones),
        _ => None,
    }
}

/// Whether a line is none of the list: blank, a total, a signature, a note at the foot.
pub(super) fn is_no_row<F: SheetField>(row: &SourceRow<'_, F>, naming: &[F]) -> bool {
    let mut filled = row.cells.iter().filter(|cell| !is_blank(&cell.text));
    let Some(first) = filled.next() else {
        return true;
    };
    let first: String = first.text.chars().filter(|c| !c.is_whitespace()).collect();
    let is_alone = filled.next().is_none();
    let named = naming
        .iter()
        .filter(|field| row.text(**field).is_some_and(|text| !is_blank(text)))
        .count();
    // A lone cell is a title or a note; with merged cells the name stands beside other cells.
    named == 0
        || FOOT_WORDS.iter().any(|word| first.starts_with(word))
        || (is_alone && first.contains([':', '：', '。']))
}
