//! Reads the marks.

use super::{Block, Cell, Line, Origin, Part, Piece, Row, Stand, Table};
use crate::documents::fault::FaultKind;
use crate::documents::render::{END, FILLED, GAP, TURN};

/// Reads marked lines.
///
/// # Errors
/// A row outside a table, or one with another number of cells than its table has columns.
pub(in crate::documents) fn lay_out(text: &str) -> Result<Vec<Block>, FaultKind> {
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
