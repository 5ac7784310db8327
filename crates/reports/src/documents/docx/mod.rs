//! A document as docx, laid out by GB/T 9704-2012 (regulations §8.1): A4, top margin 37 mm, binding margin 28 mm, type area
//! 156 × 225 mm, 22 lines of 28 letters, 3号仿宋 with first lines set in by two letters, page numbers on the outer side.
//!
//! Fonts are those that Windows and WPS bring; 方正小标宋 is heavy by itself and takes no bold. Letters of the West stand
//! in Times New Roman; the hint makes quotation marks Chinese.

mod faces;
mod table;

use super::layout::{Block, Line, Part, Table};
use super::template::{Lie, Size};
use crate::ReportError;
use crate::file::{Existing, write_whole};
use crate::paper::letters;
use docx_rs as d;
use faces::{
    FANGSONG, HEI, KAI, LETTER, LINE, SIZE_2, SIZE_3, SIZE_SMALL_4, SONG, TITLE_LINE, face,
    page_number, runs, spaced, spaced_below, twips,
};
use std::io;
use std::path::Path;
use table::{TABLE_GAP, ruled};

/// Writes the parts of a document.
pub(super) fn write(
    target: &Path,
    existing: Existing,
    look: (Lie, Size),
    blocks: &[Block],
) -> Result<(), ReportError> {
    let document = document(look, blocks);
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

fn document((lie, size): (Lie, Size), blocks: &[Block]) -> d::Docx {
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
        Lie::Across => {
            let page = page
                .page_size(height, width)
                .page_orient(d::PageOrientationType::Landscape);
            match size {
                Size::Usual => (
                    page.page_margin(
                        margin
                            .top(twips(28.0))
                            .left(twips(35.0))
                            .right(twips(37.0))
                            .bottom(twips(26.0)),
                    ),
                    225.0,
                ),
                // What is carried from door to door is no letter: twelve households stand on its page.
                Size::Large => (
                    page.page_margin(
                        margin
                            .footer(twips(7.0))
                            .top(twips(18.0))
                            .left(twips(18.0))
                            .right(twips(18.0))
                            .bottom(twips(15.0)),
                    ),
                    261.0,
                ),
            }
        }
    };
    let mut body = Body {
        page,
        room: twips(room),
        size,
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
                body.kept = leads_on(&blocks[at + 1..]);
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

/// Whether nothing but empty lines stands between here and a signature, which never begins a page alone, or a table, which is not
/// parted from what announces it.
fn leads_on(blocks: &[Block]) -> bool {
    let next = blocks
        .iter()
        .find(|block| !matches!(block, Block::Paragraph(Part::Space, _)));
    matches!(
        next,
        Some(Block::Paragraph(Part::Signature, _) | Block::Table(_))
    )
}

struct Body {
    page: d::Docx,
    /// Width of the type area in twips.
    room: i32,
    size: Size,
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
            paragraph.indent(
                None,
                Some(d::SpecialIndentType::FirstLine(2 * LETTER)),
                None,
                None,
            )
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
        let table = ruled(table, self.room, self.size);
        self.page = std::mem::take(&mut self.page).add_table(table);
        self.under_table = true;
    }
}
