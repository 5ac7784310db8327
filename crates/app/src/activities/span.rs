//! The time that figures are asked for: a year, its halves, or the statistical year that ends in it.

use crate::form::{bad_request, filled};
use crate::{Answer, Office};
use taizhang_ledger::shared::{Day, Period};

/// A time by its year and its part: `year` (also without), `first`, `second`, or `return`, the statistical year 1 October to 30
/// September (regulations §5.1).
pub(super) fn span(
    office: &Office,
    year: Option<i32>,
    part: &Option<String>,
) -> Answer<(i32, Period)> {
    let year = year.unwrap_or_else(|| office.today().year());
    let day = |year, month, date| Day::new(year, month, date).ok_or_else(|| bad_request("year"));
    let (from, to) = match filled(part) {
        None | Some("year") => (day(year, 1, 1)?, day(year, 12, 31)?),
        Some("first") => (day(year, 1, 1)?, day(year, 6, 30)?),
        Some("second") => (day(year, 7, 1)?, day(year, 12, 31)?),
        Some("return") => (day(year - 1, 10, 1)?, day(year, 9, 30)?),
        Some(_) => return Err(bad_request("part")),
    };
    Ok((year, Period { from, to }))
}
