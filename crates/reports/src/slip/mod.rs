//! The papers that travel with a stick: 交接单 and 回执单 in two copies (联), 登记表, 恢复码.
//!
//! Black on white, bound on the left, room for a 40 mm seal. The short code is what two offices compare; it
//! stands alone, large, in groups of four.

mod enrolment;
mod hand_in;
mod receipt;
mod recovery;
mod two_copies;

pub use enrolment::{Enrolment, write_enrolment};
pub use hand_in::{Coverage, HandIn, write_hand_in};
pub use receipt::{Receipt, ReturnedItem, write_receipt};
pub use recovery::{Recovery, write_recovery};

use rust_xlsxwriter::{Format, FormatBorder, Worksheet};

use crate::paper;
use crate::{ReportError, ShortCode};

/// An office with its code (单位).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Office {
    /// Full name.
    pub name: String,
    /// Lifelong union code, e.g. 371323-XJH.
    pub code: String,
}

/// Draws the framed short code over columns `0..=last`: the code in the first row, what to do with it below.
/// Takes two rows and leaves their heights to the caller.
fn framed_code(
    sheet: &mut Worksheet,
    row: u32,
    last: u16,
    (label, code, advice): (&str, &ShortCode, &str),
) -> Result<(), ReportError> {
    let side = FormatBorder::Medium;
    let label_format = paper::body(12.0)
        .set_border_top(side)
        .set_border_left(side)
        .set_indent(1)
        .set_shrink();
    let code_format = paper::code(22.0)
        .set_border_top(side)
        .set_border_right(side);
    let advice_format = paper::body(9.5)
        .set_border_left(side)
        .set_border_right(side)
        .set_border_bottom(side)
        .set_indent(1)
        .set_shrink();
    paper::span(sheet, row, (0, 0), label, &label_format)?;
    paper::span(sheet, row, (1, last), &code.to_string(), &code_format)?;
    paper::span(sheet, row + 1, (0, last), advice, &advice_format)
}

/// A line to write on.
fn writing_line(points: f64) -> Format {
    paper::body(points)
        .set_border_bottom(FormatBorder::Thin)
        .set_shrink()
}

#[cfg(test)]
mod tests;
