//! A form (表格) as xlsx: ruled, one page wide, with the paper's own faces and measures ([`crate::paper`]).

use super::layout::{Block, Cell, Line, Part, Row, Stand, Table};
use super::template::{self, Template};
use crate::ReportError;
use crate::file::{self, Existing};
use crate::paper::{self, Fit, Lie, Page, TEXT_WIDTH, lines_of};
use rust_xlsxwriter::{Format, FormatAlign, Worksheet};
use std::path::Path;

/// Width in mm between the margins of a page that lies across.
const ACROSS: f64 = 249.0;
const SIZE: f64 = 11.0;
/// mm of a line in a cell.
const LINE: f64 = 5.6;
const LEAST: f64 = 9.0;
/// The tallest row a sheet takes is 409 pt.
const MOST: f64 = 140.0;

/// Writes the parts of a form. Tables of different columns share one grid: every edge of any of them is a column of it.
pub(super) fn write(
    target: &Path,
    existing: Existing,
    template: &Template,
    blocks: &[Block],
) -> Result<(), ReportError> {
    let (lie, width, height) = match template.lie {
        template::Lie::Upright => (Lie::Upright, TEXT_WIDTH, 297.0),
        template::Lie::Across => (Lie::Across, ACROSS, 210.0),
    };
    let room = height - paper::FORM.top - paper::FORM.bottom;
    let grid = Grid::of(blocks, width);
    let mut workbook = paper::workbook()?;
    let sheet = workbook.add_worksheet();
    sheet.set_name(paper::sheet_name(&template.name))?;
    paper::lay_out(sheet, lie, paper::FORM, Fit::Width);
    sheet.set_screen_gridlines(false);
    sheet.set_print_black_and_white(true);
    paper::columns(sheet, &grid.widths())?;
    sheet.set_footer("&C第 &P 页，共 &N 页");
    let last = grid.last();
    let mut page = Page {
        sheet,
        row: 0,
        used: 0.0,
    };
    let mut breaks = Vec::new();
    let headed = |block: &&Block| matches!(block, Block::Table(table) if table.rows.iter().any(|row| row.heading));
    // A sheet repeats one heading on its pages: with two lists it would stand over the wrong one.
    let one_list = blocks.iter().filter(headed).count() == 1;
    let mut last_section = None;
    for block in blocks {
        if matches!(block, Block::Paragraph(Part::Heading, _)) {
            last_section = Some((page.row, page.used));
        }
        match block {
            Block::Paragraph(part, line) => paragraph(&mut page, last, width, *part, line)?,
            Block::Table(table) => rows(&mut page, table, &grid, one_list)?,
            Block::NewPage => breaks.push(page.row),
        }
    }
    let parted = last_section.filter(|(_, from)| runs_over(*from, page.used, room));
    breaks.extend(parted.map(|(row, _)| row));
    let end = page.row.saturating_sub(1);
    sheet.set_page_breaks(&breaks)?;
    sheet.set_print_area(0, 0, end, last)?;
    paper::no_green_corners(sheet, end, last)?;
    file::write_workbook(target, existing, &mut workbook)
}

/// Whether what begins at one height and ends at another would be parted by the end of a page, though a page could hold it:
/// the last section, with its signatures, never stands on a new page without its beginning.
fn runs_over(from: f64, to: f64, room: f64) -> bool {
    to - from < room && (from / room).floor() < ((to - 0.1) / room).floor()
}

fn paragraph(
    page: &mut Page<'_>,
    last: u16,
    width: f64,
    part: Part,
    line: &Line,
) -> Result<(), ReportError> {
    let text = line.text();
    let body = |align: FormatAlign| paper::body(SIZE).set_text_wrap().set_align(align);
    let (least, size, format) = match part {
        Part::Title => (14.0, 20.0, paper::title(20.0).set_text_wrap()),
        Part::Heading => (9.0, 12.0, paper::heading(12.0).set_text_wrap()),
        Part::Subheading => (8.0, SIZE, paper::heading(SIZE).set_text_wrap()),
        Part::Space => return page.gap(5.0),
        Part::Centred => (8.0, SIZE, body(FormatAlign::Center)),
        Part::Signature => (8.0, SIZE, body(FormatAlign::Right)),
        Part::Remark => (6.0, 10.0, paper::body(10.0).set_text_wrap()),
        Part::Flush | Part::Body | Part::Attachment => (7.5, SIZE, body(FormatAlign::Left)),
    };
    let lines = lines_of(&text, width, size);
    let height = (lines - 1.0) * size * 0.52 + least;
    page.line(height.min(MOST), (0, last), &text, &format)
}

fn rows(
    page: &mut Page<'_>,
    table: &Table,
    grid: &Grid,
    one_list: bool,
) -> Result<(), ReportError> {
    let edges = edges(table);
    let first = page.row;
    for row in &table.rows {
        let number = page.next(height(row, &edges, grid))?;
        for cell in row.cells.iter().filter(|cell| !cell.continues) {
            let columns = grid.columns(edges[cell.column], edges[cell.column + cell.columns]);
            let below = table.continued((number - first) as usize, cell.column) as u32;
            let text = text_of(cell);
            let format = format(row, cell, lines_of(&text, grid.width(columns), SIZE));
            paper::block(
                page.sheet,
                (number, number + below),
                columns,
                &text,
                &format,
            )?;
        }
    }
    if one_list {
        repeat_heading(page.sheet, table, first)
    } else {
        Ok(())
    }
}

fn repeat_heading(sheet: &mut Worksheet, table: &Table, first: u32) -> Result<(), ReportError> {
    let headings = table.rows.iter().take_while(|row| row.heading).count() as u32;
    if headings > 0 {
        sheet.set_repeat_rows(first, first + headings - 1)?;
    }
    Ok(())
}

fn height(row: &Row, edges: &[f64], grid: &Grid) -> f64 {
    let lines = row
        .cells
        .iter()
        .map(|cell| {
            let columns = grid.columns(edges[cell.column], edges[cell.column + cell.columns]);
            lines_of(&text_of(cell), grid.width(columns), SIZE)
        })
        .fold(1.0, f64::max);
    (lines * LINE + 3.0)
        .max(row.height.unwrap_or(LEAST))
        .min(MOST)
}

fn text_of(cell: &Cell) -> String {
    cell.lines
        .iter()
        .map(Line::text)
        .collect::<Vec<_>>()
        .join("\n")
}

fn format(row: &Row, cell: &Cell, lines: f64) -> Format {
    let face = if row.heading {
        paper::heading(SIZE)
    } else {
        paper::body(SIZE)
    };
    let format = paper::ruled(face).set_text_wrap();
    match cell.stand {
        Stand::LowerRight => format
            .set_align(FormatAlign::Right)
            .set_align(FormatAlign::Bottom),
        Stand::UpperLeft => format
            .set_align(FormatAlign::Left)
            .set_align(FormatAlign::Top),
        Stand::Free if row.heading || lines < 2.0 || cell.lines.iter().all(Line::is_label) => {
            format.set_align(FormatAlign::Center)
        }
        Stand::Free => format.set_align(FormatAlign::Left),
    }
}

/// Shares at which the columns of a table begin and end.
fn edges(table: &Table) -> Vec<f64> {
    let mut edges = vec![0.0];
    let mut sum = 0.0;
    for width in &table.widths {
        sum += width;
        edges.push(sum);
    }
    edges
}

/// The edges of all tables, as the columns of one sheet.
struct Grid {
    edges: Vec<f64>,
    width: f64,
}

impl Grid {
    /// Two edges nearer than this are one: half a millimetre is no column.
    const NEAR: f64 = 0.003;

    fn of(blocks: &[Block], width: f64) -> Self {
        let mut all: Vec<f64> = blocks
            .iter()
            .filter_map(|block| match block {
                Block::Table(table) => Some(edges(table)),
                _ => None,
            })
            .flatten()
            .chain([0.0, 1.0])
            .collect();
        all.sort_by(f64::total_cmp);
        all.dedup_by(|b, a| *b - *a < Self::NEAR);
        Self { edges: all, width }
    }

    fn last(&self) -> u16 {
        (self.edges.len() - 2) as u16
    }

    fn widths(&self) -> Vec<f64> {
        self.edges
            .windows(2)
            .map(|pair| (pair[1] - pair[0]) * self.width)
            .collect()
    }

    fn at(&self, edge: f64) -> u16 {
        self.edges
            .iter()
            .position(|known| (known - edge).abs() < Self::NEAR)
            .unwrap_or(0) as u16
    }

    fn columns(&self, from: f64, to: f64) -> (u16, u16) {
        (self.at(from), self.at(to).saturating_sub(1))
    }

    /// mm of the columns `first..=last`.
    fn width(&self, (first, last): (u16, u16)) -> f64 {
        (self.edges[last as usize + 1] - self.edges[first as usize]) * self.width
    }
}
