//! The list of the day on paper (今天要办的事).

use super::{DueItem, Nothing, today};
use crate::list::{Heading, ListWrite, ListWritten, list, write};
use crate::{Answer, Office, Progress};
use taizhang_reports::list::{Cell, Kind};

const HEADINGS: &[Heading] = &[
    ("最后一天", 12.0, Kind::Text),
    ("还剩（天）", 11.0, Kind::Number),
    ("要办的事", 32.0, Kind::Words),
    ("说明", 40.0, Kind::Words),
    ("依据", 28.0, Kind::Words),
    ("怎么办", 14.0, Kind::Words),
    ("先放着，到", 12.0, Kind::Text),
    ("为什么放着", 18.0, Kind::Words),
];

/// Writes the list of the day as a sheet; what was put off stands at its end, with the reason.
pub fn today_write(
    office: &Office,
    request: ListWrite,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    let due = today(office, Nothing {}, progress)?;
    let as_of = format!("截至 {}。负数是已经超过的天数。", office.today().chinese());
    let mut lines: Vec<Vec<Cell<'static>>> = due.items.into_iter().map(line).collect();
    for away in due.snoozed {
        let mut cells = line(away.item);
        cells.extend([Cell::text(away.until), Cell::text(away.reason)]);
        lines.push(cells);
    }
    let list = list("今天要办的事", HEADINGS, vec![as_of]);
    write(request, &list, lines, progress)
}

fn line(item: DueItem) -> Vec<Cell<'static>> {
    vec![
        item.due.map_or(Cell::text("随时"), Cell::text),
        item.days_left.map_or(Cell::Empty, Cell::Number),
        Cell::text(item.title),
        Cell::text(item.detail),
        item.article.map_or(Cell::Empty, Cell::text),
        Cell::text(match item.waits {
            Some(whom) => format!("等{whom}"),
            None => item.act,
        }),
    ]
}
