//! Reads the rendered body as the parts of an official document (公文要素). One line is one paragraph; what it is stands
//! in its first letters.
//!
//! | mark | part |
//! |---|---|
//! | `# ` | 标题 |
//! | `= ` | a centred line, as a 文号 under the title |
//! | `@ ` | 主送机关, or anything without indent |
//! | `## `, `### ` | 一、 and （一） headings |
//! | `& ` | 附件说明 |
//! | `> ` | 署名 and 成文日期; those that follow each other belong together |
//! | `% ` | a small remark |
//! | `~` | an empty line |
//! | `---` | a new page |
//! | `\|= 20 30` | a table begins, with the widths of its columns |
//! | `\|* 姓名 \| 职务` | its heading row |
//! | `\| a \| b` | a row; `\|30 a \| b` is at least 30 mm high |
//!
//! In a row `<` alone joins a cell to the one on its left, `^` alone to the one above; in front of a text `<` sets it to the
//! upper left and `>` to the lower right. `¶` breaks the line of a cell or a title. Anything else is body text.

use super::fault::FaultKind;
use super::render::{END, FILLED, GAP, TURN};

/// Where a piece of text comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The template.
    Template,
    /// A person or the ledger.
    Filled,
    /// Nobody yet: a gap to fill by hand.
    Gap,
}

/// A piece of text of one origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// Where it comes from.
    pub origin: Origin,
}

/// A line of pieces.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    /// Its pieces, in order.
    pub pieces: Vec<Piece>,
}

impl Line {
    /// Its whole text.
    pub fn text(&self) -> String {
        self.pieces
            .iter()
            .map(|piece| piece.text.as_str())
            .collect()
    }

    /// Whether all of it is the template's own, as a label is.
    pub fn is_label(&self) -> bool {
        self.pieces
            .iter()
            .all(|piece| piece.origin == Origin::Template)
    }

    /// Whether nothing but gaps stands in it.
    pub fn is_gap(&self) -> bool {
        self.pieces
            .iter()
            .all(|piece| piece.origin == Origin::Gap || piece.text.trim().is_empty())
    }
}

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// 标题
    Title,
    /// A centred line.
    Centred,
    /// 主送机关, or anything without indent.
    Flush,
    /// 一级标题
    Heading,
    /// 二级标题
    Subheading,
    /// 正文
    Body,
    /// 附件说明
    Attachment,
    /// 署名、成文日期
    Signature,
    /// A small remark.
    Remark,
    /// An empty line.
    Space,
}

/// How a cell stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// In the middle if it is short or a label, else from the left.
    Free,
    /// From the upper left, as a long answer.
    UpperLeft,
    /// In the lower right corner, as a signature.
    LowerRight,
}

/// A cell with what it was joined with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Its lines.
    pub lines: Vec<Line>,
    /// How it stands.
    pub stand: Stand,
    /// First column, from 0.
    pub column: usize,
    /// Columns it takes.
    pub columns: usize,
    /// Whether it only continues the cell above.
    pub continues: bool,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Least height in mm, where the template says so.
    pub height: Option<f64>,
    /// Whether it is a heading row.
    pub heading: bool,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A table (表格).
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Widths of its columns, as shares that add up to 1.
    pub widths: Vec<f64>,
    /// Its rows.
    pub rows: Vec<Row>,
}

impl Table {
    /// How many rows below continue a cell.
    pub fn continued(&self, row: usize, column: usize) -> usize {
        let continues = |row: &&Row| {
            row.cells
                .iter()
                .any(|cell| cell.continues && cell.column == column)
        };
        self.rows[row + 1..].iter().take_while(continues).count()
    }
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Part, Line),
    /// A table.
    Table(Table),
    /// 分页
    NewPage,
}

/// Reads marked lines.
///
/// # Errors
/// A row outside a table, or one with another number of cells than its table has columns.
pub(super) fn lay_out(text: &str) -> Result<Vec<Block>, FaultKind> {
    let mut blocks = Vec::new();
    let mut in_table = false;
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(widths) = line.strip_prefix("|=") {
            blocks.push(Block::Table(table(widths)?));
            in_table = true;
        } else if let Some(rest) = line.strip_prefix('|') {
            match blocks.last_mut() {
                Some(Block::Table(table)) if in_table => {
                    let row = row(rest, table)?;
                    table.rows.push(row);
                }
                _ => return Err(FaultKind::RowAlone { row: shown(rest) }),
            }
        } else {
            in_table = false;
            paragraph(line, &mut blocks);
        }
    }
    Ok(blocks)
}

fn paragraph(line: &str, blocks: &mut Vec<Block>) {
    const MARKS: [(&str, Part); 8] = [
        ("### ", Part::Subheading),
        ("## ", Part::Heading),
        ("# ", Part::Title),
        ("= ", Part::Centred),
        ("@ ", Part::Flush),
        ("& ", Part::Attachment),
        ("> ", Part::Signature),
        ("% ", Part::Remark),
    ];
    match line {
        "---" => return blocks.push(Block::NewPage),
        "~" => return blocks.push(Block::Paragraph(Part::Space, Line::default())),
        _ => {}
    }
    let marked = MARKS
        .iter()
        .find_map(|(mark, part)| line.strip_prefix(mark).map(|rest| (*part, rest)));
    let (part, rest) = marked.unwrap_or((Part::Body, line));
    let turns: &[char] = if part == Part::Title {
        &[TURN, '¶']
    } else {
        &[TURN]
    };
    blocks.extend(
        lines(rest, turns)
            .into_iter()
            .map(|line| Block::Paragraph(part, line)),
    );
}

fn table(widths: &str) -> Result<Table, FaultKind> {
    let widths: Option<Vec<f64>> = widths
        .split_whitespace()
        .map(|width| {
            width
                .parse()
                .ok()
                .filter(|width: &f64| *width > 0.0 && width.is_finite())
        })
        .collect();
    let widths = widths
        .filter(|widths| (1..=20).contains(&widths.len()))
        .ok_or_else(|| FaultKind::Syntax {
            detail: "|= takes one to twenty widths".to_owned(),
        })?;
    let all: f64 = widths.iter().sum();
    Ok(Table {
        widths: widths.iter().map(|width| width / all).collect(),
        rows: Vec::new(),
    })
}

fn row(text: &str, table: &Table) -> Result<Row, FaultKind> {
    let (heading, text) = text
        .strip_prefix('*')
        .map_or((false, text), |rest| (true, rest));
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let height = text[..digits].parse::<f64>().ok();
    let texts: Vec<&str> = text[digits..].split('|').map(str::trim).collect();
    if texts.len() != table.widths.len() {
        return Err(FaultKind::Cells {
            row: shown(text[digits..].trim_start()),
            cells: texts.len(),
            columns: table.widths.len(),
        });
    }
    let mut cells: Vec<Cell> = Vec::new();
    for (column, text) in texts.into_iter().enumerate() {
        match (text, cells.last_mut()) {
            ("<", Some(left)) => left.columns += 1,
            _ => cells.push(cell(text, column, table)),
        }
    }
    Ok(Row {
        height,
        heading,
        cells,
    })
}

fn cell(text: &str, column: usize, table: &Table) -> Cell {
    let (stand, text) = match text.chars().next() {
        Some('>') => (Stand::LowerRight, text[1..].trim_start()),
        Some('<') => (Stand::UpperLeft, text[1..].trim_start()),
        _ => (Stand::Free, text),
    };
    let continues = text == "^" && !table.rows.is_empty();
    let mut lines = if continues {
        Vec::new()
    } else {
        lines(text, &[TURN, '¶'])
    };
    // In a ruled cell the cell is the gap; what is chosen by a tick stays.
    lines.retain(|line| !line.is_gap() || line.text().contains(['□', '年']));
    for piece in lines
        .iter_mut()
        .flat_map(|line| &mut line.pieces)
        .filter(|piece| piece.origin == Origin::Gap)
    {
        piece.text = piece.text.replace("　　", "　");
    }
    Cell {
        lines,
        stand,
        column,
        columns: 1,
        continues,
    }
}

/// Takes a marked text apart, first into lines, then into pieces.
fn lines(text: &str, turns: &[char]) -> Vec<Line> {
    let mut lines = vec![Line::default()];
    let mut origin = Origin::Template;
    let mut piece = String::new();
    let close = |piece: &mut String, origin: Origin, lines: &mut Vec<Line>| {
        if let (false, Some(line)) = (piece.is_empty(), lines.last_mut()) {
            line.pieces.push(Piece {
                text: std::mem::take(piece),
                origin,
            });
        }
    };
    for letter in text.chars() {
        match letter {
            FILLED | GAP | END => {
                close(&mut piece, origin, &mut lines);
                origin = match letter {
                    FILLED => Origin::Filled,
                    GAP => Origin::Gap,
                    _ => Origin::Template,
                };
            }
            _ if turns.contains(&letter) => {
                close(&mut piece, origin, &mut lines);
                lines.push(Line::default());
            }
            TURN => piece.push('　'),
            _ => piece.push(letter),
        }
    }
    close(&mut piece, origin, &mut lines);
    lines
}

fn shown(text: &str) -> String {
    lines(text, &[]).iter().map(Line::text).collect()
}
