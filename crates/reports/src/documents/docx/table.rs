//! A ruled table of a letter.

use super::faces::{FANGSONG, HEI, SIZE_4, SIZE_SMALL_4, runs, spaced, twips};
use crate::documents::layout::{Cell, Line, Row, Stand, Table};
use crate::documents::template::Size;
use crate::paper::letters;
use docx_rs as d;

/// The room under a table.
pub(super) const TABLE_GAP: u32 = 160;

/// A table of so many rows stays on one page; of a longer one the first rows stay together, and its last ones.
const WHOLE: usize = 8;

/// Lays a table out over the width of the type area, in twips.
pub(super) fn ruled(table: &Table, room: i32, size: Size) -> d::Table {
    let widths: Vec<usize> = table
        .widths
        .iter()
        .map(|share| (share * f64::from(room)) as usize)
        .collect();
    let rows = (0..table.rows.len())
        .map(|at| row(&table.rows, at, &widths, size))
        .collect();
    d::Table::new(rows)
        .set_grid(widths)
        .layout(d::TableLayoutType::Fixed)
        .width(usize::try_from(room).unwrap_or(0), d::WidthType::Dxa)
        .align(d::TableAlignmentType::Center)
}

/// Whether a row stays on the page of the next one: no heading stands alone at the foot of a page, no last row at its head.
fn stays(rows: &[Row], at: usize) -> bool {
    let is_last = at + 1 == rows.len();
    !is_last && (rows.len() <= WHOLE || rows[at].heading || at == 0 || at + 2 == rows.len())
}

fn row(rows: &[Row], at: usize, widths: &[usize], size: Size) -> d::TableRow {
    let row = &rows[at];
    let stays = stays(rows, at);
    let continued = |column: usize| {
        let below = rows.get(at + 1);
        below.is_some_and(|below| {
            below
                .cells
                .iter()
                .any(|cell| cell.continues && cell.column == column)
        })
    };
    let cells = row.cells.iter().map(|cell| {
        let width = widths[cell.column..cell.column + cell.columns].iter().sum();
        let mut out = d::TableCell::new()
            .width(width, d::WidthType::Dxa)
            .grid_span(cell.columns)
            .vertical_align(match cell.stand {
                Stand::Free => d::VAlignType::Center,
                Stand::UpperLeft => d::VAlignType::Top,
                Stand::LowerRight => d::VAlignType::Bottom,
            });
        if cell.continues {
            out = out.vertical_merge(d::VMergeType::Continue);
        } else if continued(cell.column) {
            out = out.vertical_merge(d::VMergeType::Restart);
        }
        cell_lines(out, cell, row.heading, width, (stays, size))
    });
    let height = twips(row.height.unwrap_or(9.0));
    d::TableRow::new(cells.collect())
        .row_height(height as f32)
        .height_rule(d::HeightRule::AtLeast)
        .cant_split()
}

fn cell_lines(
    mut out: d::TableCell,
    cell: &Cell,
    heading: bool,
    width: usize,
    (stays, size): (bool, Size),
) -> d::TableCell {
    let empty = [Line::default()];
    let lines = if cell.lines.is_empty() {
        &empty[..]
    } else {
        &cell.lines
    };
    // Half-points of a letter, and the height of a line.
    let (points, line_height) = match size {
        Size::Usual => (SIZE_SMALL_4, 340),
        Size::Large => (SIZE_4, 330),
    };
    // A letter of 小四 is 240 twips; the cell's own margins take 230.
    let fits = |line: &Line| letters(&line.text()) * points * 5 + 230 <= width;
    let centred = lines.len() == 1 && lines.iter().all(fits);
    for line in lines {
        let align = match cell.stand {
            Stand::LowerRight => d::AlignmentType::Right,
            Stand::Free if heading || centred || line.is_label() => d::AlignmentType::Center,
            Stand::Free | Stand::UpperLeft => d::AlignmentType::Left,
        };
        let face = if heading { HEI } else { FANGSONG };
        let paragraph = spaced(d::Paragraph::new(), line_height)
            .align(align)
            .keep_next(stays);
        out = out.add_paragraph(runs(paragraph, line, face, points));
    }
    out
}
