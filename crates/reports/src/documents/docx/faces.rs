//! Faces, sizes and lines of a letter.

use crate::documents::layout::Line;
use docx_rs as d;

pub(super) const SONG: &str = "方正小标宋简体";
pub(super) const FANGSONG: &str = "仿宋";
pub(super) const HEI: &str = "黑体";
pub(super) const KAI: &str = "楷体";

/// Half points: 2号, 3号, 4号, 小四.
pub(super) const SIZE_2: usize = 44;
pub(super) const SIZE_3: usize = 32;
pub(super) const SIZE_4: usize = 28;
pub(super) const SIZE_SMALL_4: usize = 24;

/// A line of the type area in twips: 225 mm by 22, rounded down so that the last one has room.
pub(super) const LINE: i32 = 579;
/// Two lines of a long title.
pub(super) const TITLE_LINE: i32 = 680;
/// A letter of 3号 in twips.
pub(super) const LETTER: i32 = 320;
/// What a letter gives up so that 28 stand in 156 mm, in twips.
const TIGHTER: i32 = -5;
/// Twips of a length in mm.
pub(super) fn twips(mm: f64) -> i32 {
    (mm * 1440.0 / 25.4).floor() as i32
}

pub(super) fn spaced(paragraph: d::Paragraph, line: i32) -> d::Paragraph {
    spaced_below(paragraph, line, 0)
}

pub(super) fn spaced_below(paragraph: d::Paragraph, line: i32, away: u32) -> d::Paragraph {
    let spacing = d::LineSpacing::new()
        .before(away)
        .after(0)
        .line(line)
        .line_rule(d::LineSpacingType::Exact);
    paragraph.line_spacing(spacing)
}

pub(super) fn runs(
    mut paragraph: d::Paragraph,
    line: &Line,
    font: &str,
    size: usize,
) -> d::Paragraph {
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

pub(super) fn face(name: &str) -> d::RunFonts {
    const WESTERN: &str = "Times New Roman";
    d::RunFonts::new()
        .ascii(WESTERN)
        .hi_ansi(WESTERN)
        .cs(WESTERN)
        .east_asia(name)
        .hint("eastAsia")
}

/// `— 1 —` in 4号宋体, one letter in from the outer edge.
pub(super) fn page_number(side: d::AlignmentType) -> d::Footer {
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
