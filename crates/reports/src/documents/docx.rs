//! A document as docx, laid out by GB/T 9704-2012 (regulations §8.1): A4, top margin 37 mm, binding margin 28 mm, type area
//! 156 × 225 mm, 22 lines of 28 letters, 3号仿宋 with first lines set in by two letters, page numbers on the outer side.
//!
//! Fonts are those that Windows and WPS bring; 方正小标宋 is heavy by itself and takes no bold. Letters of the West stand
//! in Times New Roman; the hint makes quotation marks Chinese.

use super::layout::{Block, Cell, Line, Part, Row, Stand, Table};
use super::template::Lie;
use crate::ReportError;
use crate::file::{Existing, write_whole};
use crate::paper::letters;
use docx_rs as d;
use std::io;
use std::path::Path;

const SONG: &str = "方正小标宋简体";
const FANGSONG: &str = "仿宋";
const HEI: &str = "黑体";
const KAI: &str = "楷体";

/// Half points: 2号, 3号, 4号, 小四.
const SIZE_2: usize = 44;
const SIZE_3: usize = 32;
const SIZE_4: usize = 28;
const SIZE_SMALL_4: usize = 24;

/// A line of the type area in twips: 225 mm by 22, rounded down so that the last one has room.
const LINE: i32 = 579;
/// Two lines of a long title.
const TITLE_LINE: i32 = 680;
/// A letter of 3号 in twips.
const LETTER: i32 = 320;
/// What a letter gives up so that 28 stand in 156 mm, in twips.
const TIGHTER: i32 = -5;
/// Lines of a table, and the room under it.
const CELL_LINE: i32 = 340;
const TABLE_GAP: u32 = 160;

/// Twips of a length in mm.
fn twips(mm: f64) -> i32 {
    (mm * 1440.0 / 25.4).floor() as i32
}

/// Writes the parts of a document.
pub(super) fn write(
    target: &Path,
    existing: Existing,
    lie: Lie,
    blocks: &[Block],
) -> Result<(), ReportError> {
    let document = document(lie, blocks);
    write_whole(target, existing, |file| {
        document
            .build()
            .pack(&mut *file)
            .map_err(|error| ReportError::Write {
                path: target.to_path_buf(),
                source: io::Error::other(error),
            })
    })
}

fn document(lie: Lie, blocks: &[Block]) -> d::Docx {
    let (width, height) = (twips(210.0).unsigned_abs(), twips(297.0).unsigned_abs());
    let margin = d::PageMargin::new()
        .header(twips(15.0))
        .footer(twips(26.0))
        .gutter(0);
    let page = d::Docx::new()
        .default_fonts(face(FANGSONG))
        .default_size(SIZE_3)
        .footer(page_number(d::AlignmentType::Right))
        .even_footer(page_number(d::AlignmentType::Left));
    let (page, room) = match lie {
        Lie::Upright => (
            page.page_size(width, height).page_margin(
                margin
                    .top(twips(37.0))
                    .left(twips(28.0))
                    .right(twips(26.0))
                    .bottom(twips(35.0)),
            ),
            156.0,
        ),
        // Turned, the bound edge is the upper one.
        Lie::Across => (
            page.page_size(height, width)
                .page_orient(d::PageOrientationType::Landscape)
                .page_margin(
                    margin
                        .top(twips(28.0))
                        .left(twips(35.0))
                        .right(twips(37.0))
                        .bottom(twips(26.0)),
                ),
            225.0,
        ),
    };
    let mut body = Body {
        page,
        room: twips(room),
        turned: false,
        under_table: false,
        kept: false,
    };
    let mut at = 0;
    while let Some(block) = blocks.get(at) {
        match block {
            Block::Paragraph(Part::Signature, _) => {
                let signed = signature(&blocks[at..]);
                body.signature(&signed);
                at += signed.len();
                continue;
            }
            Block::Paragraph(part, line) => {
                body.kept = leads_to_signature(&blocks[at + 1..]);
                body.paragraph(*part, line);
            }
            Block::Table(table) => body.table(table),
            Block::NewPage => body.turned = true,
        }
        at += 1;
    }
    body.page
}

/// The lines of one signature: those that follow each other.
fn signature(blocks: &[Block]) -> Vec<&Line> {
    let signed = blocks.iter().map_while(|block| match block {
        Block::Paragraph(Part::Signature, line) => Some(line),
        _ => None,
    });
    signed.collect()
}

/// Whether nothing but empty lines stands between here and a signature: a signature never begins a page alone.
fn leads_to_signature(blocks: &[Block]) -> bool {
    let next = blocks
        .iter()
        .find(|block| !matches!(block, Block::Paragraph(Part::Space, _)));
    matches!(next, Some(Block::Paragraph(Part::Signature, _)))
}

struct Body {
    page: d::Docx,
    /// Width of the type area in twips.
    room: i32,
    /// The next paragraph begins a page.
    turned: bool,
    /// The last thing was a table, from which the next keeps away.
    under_table: bool,
    /// The next paragraph stays on the page of what follows.
    kept: bool,
}

impl Body {
    fn add(&mut self, paragraph: d::Paragraph) {
        let mut paragraph = paragraph.page_break_before(std::mem::take(&mut self.turned));
        if std::mem::take(&mut self.kept) {
            paragraph = paragraph.keep_next(true).keep_lines(true);
        }
        self.page = std::mem::take(&mut self.page).add_paragraph(paragraph);
    }

    fn paragraph(&mut self, part: Part, line: &Line) {
        let away = if std::mem::take(&mut self.under_table) {
            TABLE_GAP
        } else {
            0
        };
        let plain = || spaced_below(d::Paragraph::new(), LINE, away);
        let indented = |paragraph: d::Paragraph| {
            paragraph
                .indent(
                    None,
                    Some(d::SpecialIndentType::FirstLine(2 * LETTER)),
                    None,
                    None,
                )
                .first_line_chars(200)
        };
        let paragraph = match part {
            Part::Title => {
                let title = spaced(d::Paragraph::new(), TITLE_LINE)
                    .align(d::AlignmentType::Center)
                    .keep_next(true);
                runs(title, line, SONG, SIZE_2)
            }
            Part::Centred => runs(
                plain().align(d::AlignmentType::Center),
                line,
                FANGSONG,
                SIZE_3,
            ),
            Part::Flush => runs(plain(), line, FANGSONG, SIZE_3),
            Part::Heading => runs(indented(plain()).keep_next(true), line, HEI, SIZE_3),
            Part::Subheading => runs(indented(plain()).keep_next(true), line, KAI, SIZE_3),
            Part::Body => runs(
                indented(plain().align(d::AlignmentType::Both)),
                line,
                FANGSONG,
                SIZE_3,
            ),
            // 附件说明 stands in two letters; its further lines below the text behind 附件：
            Part::Attachment => {
                let hanging = d::SpecialIndentType::Hanging(3 * LETTER);
                runs(
                    plain().indent(Some(5 * LETTER), Some(hanging), None, None),
                    line,
                    FANGSONG,
                    SIZE_3,
                )
            }
            Part::Signature | Part::Space => plain(),
            Part::Remark => runs(
                spaced(d::Paragraph::new(), 440),
                line,
                FANGSONG,
                SIZE_SMALL_4,
            ),
        };
        self.add(paragraph);
    }

    /// The day ends four letters before the edge and the name stands in the middle over it; a name longer than the day
    /// ends two letters before the edge and the day stands in the middle under it.
    fn signature(&mut self, lines: &[&Line]) {
        let width = |line: &Line| i32::try_from(letters(&line.text())).unwrap_or(0) * LETTER / 2;
        let Some(last) = lines.last().map(|line| width(line)) else {
            return;
        };
        let longest = lines.iter().map(|line| width(line)).max().unwrap_or(last);
        let edge = if longest > last {
            2 * LETTER
        } else {
            4 * LETTER
        };
        for (at, line) in lines.iter().enumerate() {
            let right = edge + (longest - width(line)) / 2;
            let paragraph = spaced(d::Paragraph::new(), LINE)
                .align(d::AlignmentType::Right)
                .indent(None, None, Some(right), None)
                .keep_next(at + 1 < lines.len())
                .keep_lines(true);
            self.add(runs(paragraph, line, FANGSONG, SIZE_3));
        }
    }

    fn table(&mut self, table: &Table) {
        if std::mem::take(&mut self.turned) {
            let turn = d::Paragraph::new().page_break_before(true);
            self.page = std::mem::take(&mut self.page).add_paragraph(turn);
        }
        let widths: Vec<usize> = table
            .widths
            .iter()
            .map(|share| (share * f64::from(self.room)) as usize)
            .collect();
        let rows = (0..table.rows.len())
            .map(|at| row(&table.rows, at, &widths))
            .collect();
        let table = d::Table::new(rows)
            .set_grid(widths)
            .layout(d::TableLayoutType::Fixed)
            .width(usize::try_from(self.room).unwrap_or(0), d::WidthType::Dxa)
            .align(d::TableAlignmentType::Center);
        self.page = std::mem::take(&mut self.page).add_table(table);
        self.under_table = true;
    }
}

fn row(rows: &[Row], at: usize, widths: &[usize]) -> d::TableRow {
    let row = &rows[at];
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
        cell_lines(out, cell, row.heading, width)
    });
    let height = twips(row.height.unwrap_or(9.0));
    d::TableRow::new(cells.collect())
        .row_height(height as f32)
        .height_rule(d::HeightRule::AtLeast)
        .cant_split()
}

fn cell_lines(mut out: d::TableCell, cell: &Cell, heading: bool, width: usize) -> d::TableCell {
    let empty = [Line::default()];
    let lines = if cell.lines.is_empty() {
        &empty[..]
    } else {
        &cell.lines
    };
    // A letter of 小四 is 240 twips; the cell's own margins take 230.
    let fits = |line: &Line| letters(&line.text()) * 120 + 230 <= width;
    let centred = lines.len() == 1 && lines.iter().all(fits);
    for line in lines {
        let align = match cell.stand {
            Stand::LowerRight => d::AlignmentType::Right,
            Stand::Free if heading || centred || line.is_label() => d::AlignmentType::Center,
            Stand::Free | Stand::UpperLeft => d::AlignmentType::Left,
        };
        let face = if heading { HEI } else { FANGSONG };
        let paragraph = spaced(d::Paragraph::new(), CELL_LINE).align(align);
        out = out.add_paragraph(runs(paragraph, line, face, SIZE_SMALL_4));
    }
    out
}

fn spaced(paragraph: d::Paragraph, line: i32) -> d::Paragraph {
    spaced_below(paragraph, line, 0)
}

fn spaced_below(paragraph: d::Paragraph, line: i32, away: u32) -> d::Paragraph {
    let spacing = d::LineSpacing::new()
        .before(away)
        .after(0)
        .line(line)
        .line_rule(d::LineSpacingType::Exact);
    paragraph.line_spacing(spacing)
}

fn runs(mut paragraph: d::Paragraph, line: &Line, font: &str, size: usize) -> d::Paragraph {
    for piece in &line.pieces {
        let run = d::Run::new()
            .add_text(&piece.text)
            .fonts(face(font))
            .size(size);
        let run = if size == SIZE_3 {
            run.character_spacing(TIGHTER)
        } else {
            run
        };
        paragraph = paragraph.add_run(run);
    }
    paragraph
}

fn face(name: &str) -> d::RunFonts {
    const WESTERN: &str = "Times New Roman";
    d::RunFonts::new()
        .ascii(WESTERN)
        .hi_ansi(WESTERN)
        .cs(WESTERN)
        .east_asia(name)
        .hint("eastAsia")
}

/// `— 1 —` in 4号宋体, one letter in from the outer edge.
fn page_number(side: d::AlignmentType) -> d::Footer {
    let dash = || d::Run::new().add_text("—").size(SIZE_4).fonts(face("宋体"));
    let number = d::Run::new()
        .size(SIZE_4)
        .fonts(face("宋体"))
        .add_text(" ")
        .add_field_char(d::FieldCharType::Begin, false)
        .add_instr_text(d::InstrText::PAGE(d::InstrPAGE::new()))
        .add_field_char(d::FieldCharType::Separate, false)
        .add_text("1")
        .add_field_char(d::FieldCharType::End, false)
        .add_text(" ");
    let letter = 280;
    let (left, right) = match side {
        d::AlignmentType::Left => (Some(letter), None),
        _ => (None, Some(letter)),
    };
    let paragraph = d::Paragraph::new()
        .align(side)
        .indent(left, None, right, None);
    d::Footer::new().add_paragraph(paragraph.add_run(dash()).add_run(number).add_run(dash()))
}
