//! Documents from templates (文书): letters as docx by GB/T 9704, forms as xlsx, filled or blank.
//!
//! A [`template`] is one text file that a county may replace: a head that declares its fields, and a body in which values,
//! repeated rows and optional clauses are written in the language of Jinja and the parts of a document by marks
//! ([`layout`]). [`check()`] finds what is wrong with one, [`blocks`] fills it, [`write()`] puts it on paper.

mod check;
mod docx;
mod fault;
pub mod layout;
mod numerals;
mod render;
mod shipped;
mod template;
mod values;
mod xlsx;

pub use check::{blocks, check};
pub use fault::{Fault, FaultKind};
pub use numerals::{MOST_MONEY, capitals, chinese};
pub use render::Print;
pub use shipped::shipped;
pub use template::{Field, Format, Kind, Lie, Need, Size, Template};
pub use values::{Lack, RowSaid, Said, Values};

use crate::{Existing, ReportError};
use layout::Block;
use std::path::Path;

/// Writes a document whole or not at all.
///
/// # Errors
/// Those of [`crate::file::write_whole`].
pub fn write(
    target: &Path,
    existing: Existing,
    template: &Template,
    blocks: &[Block],
) -> Result<(), ReportError> {
    match template.format {
        Format::Letter => docx::write(target, existing, (template.lie, template.size), blocks),
        Format::Form => xlsx::write(target, existing, template, blocks),
    }
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod written_tests;
