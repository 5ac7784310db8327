//! The search for the heading lines (表头行) among the first rows of a sheet.

use super::heading::{Heading, Wanted, key};
use crate::book::Merge;
use crate::cell::{Cell, CellKind, Row};

/// Rows among which a heading is looked for; more lines of title than this nobody writes.
pub(crate) const HEAD_ROWS: usize = 30;
/// Lines one heading may have.
const LINES: usize = 3;
/// Letters a heading cell may have; longer ones are instructions.
const LONGEST: usize = 40;

/// Heading of the column that says why a row went back (decision 27).
const REASONS: &str = "错误原因";

/// The first rows of a sheet with what is known of their merged regions.
pub(crate) struct Top<'a> {
    pub(crate) rows: &'a [Row],
    pub(crate) merges: &'a [Merge],
}

/// Heading lines found.
#[derive(Debug, Clone)]
pub(crate) struct Block {
    /// Index of the first line among the rows.
    pub(crate) from: usize,
    /// How many lines.
    pub(crate) lines: usize,
    /// How many fields are named.
    pub(crate) fields: usize,
    /// Whether somebody has explained these lines before.
    pub(crate) known: bool,
    score: f32,
}

impl Block {
    /// Lines chosen for another reason than the fields they name.
    fn plain(from: usize, lines: usize, known: bool) -> Self {
        Self {
            from,
            lines,
            fields: 0,
            known,
            score: 0.0,
        }
    }
}

impl Top<'_> {
    /// Finds the lines that name most of the wanted fields; the first of equals.
    pub(crate) fn find(&self, wanted: &[Wanted<'_>]) -> Option<Block> {
        let mut best: Option<Block> = None;
        for (from, lines) in self.blocks() {
            let block = self.weigh(from, lines, wanted);
            if block.fields > 0 && best.as_ref().is_none_or(|b| block.score > b.score) {
                best = Some(block);
            }
        }
        best
    }

    /// Finds the first lines whose headings are known from before, whatever their words say.
    pub(crate) fn recall(&self, is_known: impl Fn(&[Heading]) -> bool) -> Option<Block> {
        self.blocks()
            .into_iter()
            .find(|(from, lines)| is_known(&self.headings(*from, *lines)))
            .map(|(from, lines)| Block::plain(from, lines, true))
    }

    /// Takes the line above the first data for its heading, if it can be one.
    pub(crate) fn above(&self, data: usize) -> Option<Block> {
        let from = data.checked_sub(1)?;
        let filled = self.rows[from].cells.iter().filter(|cell| !cell.is_blank());
        (filled.count() >= 2 && !self.is_data(from) && !self.is_note(from))
            .then(|| Block::plain(from, 1, false))
    }

    /// Lists the lines that can be a heading together: the first and how many.
    fn blocks(&self) -> Vec<(usize, usize)> {
        let mut blocks = Vec::new();
        for from in 0..self.rows.len().min(HEAD_ROWS) {
            for lines in 1..=LINES.min(self.rows.len() - from) {
                let last = from + lines - 1;
                if self.is_data(last) || (lines > 1 && !self.linked(last - 1)) {
                    break;
                }
                blocks.push((from, lines));
            }
        }
        blocks
    }

    fn weigh(&self, from: usize, lines: usize, wanted: &[Wanted<'_>]) -> Block {
        let headings = self.headings(from, lines);
        let mut best = vec![0.0_f32; wanted.len()];
        let mut headed = 0;
        for heading in headings.iter().filter(|heading| !heading.is_blank()) {
            if heading.loose.chars().count() > LONGEST {
                continue;
            }
            headed += 1;
            // A column names one field only, so that a long note full of words does not win.
            let named = wanted
                .iter()
                .enumerate()
                .filter_map(|(n, want)| want.grade(heading).map(|grade| (n, grade)))
                .filter(|(_, grade)| !grade.needs_content)
                .max_by(|a, b| a.1.score.total_cmp(&b.1.score));
            if let Some((n, grade)) = named {
                let weight = if wanted[n].spec.required { 2.0 } else { 1.0 };
                best[n] = best[n].max(weight * grade.score / 100.0);
            }
        }
        Block {
            from,
            lines,
            fields: best.iter().filter(|value| **value > 0.0).count(),
            known: false,
            score: best.iter().sum::<f32>()
                + 0.05 * headed.min(20) as f32
                + 0.3 * (lines - 1) as f32
                - self.cut(from, lines),
        }
    }

    /// What a block loses for taking some lines of a heading and leaving others: a merged cell
    /// reaches over its edge.
    fn cut(&self, from: usize, lines: usize) -> f32 {
        let (first, last) = (self.rows[from].number, self.rows[from + lines - 1].number);
        let over = self.merges.iter().any(|merge| {
            let above = merge.rows.0 < first && merge.rows.1 >= first;
            let below = merge.rows.0 <= last && merge.rows.1 > last;
            (above || below) && !self.is_title(merge)
        });
        if over { 3.0 } else { 0.0 }
    }

    /// Puts together the heading of every column of a block.
    pub(crate) fn headings(&self, from: usize, lines: usize) -> Vec<Heading> {
        let rows = from..from + lines;
        let width = rows.clone().map(|r| self.width(r)).max().unwrap_or(0);
        let merged = rows.clone().any(|r| self.touched(r));
        let last = from + lines - 1;
        let went_back = lines == 1 && self.went_back(from);
        (0..width)
            .map(|column| {
                if went_back {
                    let parts: Vec<&str> = self.text(from, column).split('/').collect();
                    return Heading::of(&parts);
                }
                let parts: Vec<&str> = rows
                    .clone()
                    .map(|r| {
                        let own = self.text(r, column);
                        if own.is_empty() && r != last && !merged {
                            self.carried(r, column, last)
                        } else {
                            own
                        }
                    })
                    .collect();
                Heading::of(&parts)
            })
            .collect()
    }

    /// Whether a sheet is one of refused rows that went back (退回的行): it has both lines of a heading in one, parted as
    /// [`Heading`] shows them, and says why in a column of its own.
    fn went_back(&self, row: usize) -> bool {
        let mut cells = self.rows[row].cells.iter();
        cells.any(|cell| key(&cell.text) == REASONS)
    }

    /// Without merged regions (csv) a parent stands over its first child only; the others inherit it.
    fn carried(&self, row: usize, column: usize, last: usize) -> &str {
        if self.text(last, column).is_empty() {
            return "";
        }
        (0..column)
            .rev()
            .find(|left| !self.text(row, *left).is_empty())
            .filter(|left| !self.text(last, *left).is_empty())
            .map_or("", |left| self.text(row, left))
    }

    fn width(&self, row: usize) -> usize {
        let number = self.rows[row].number;
        let merged = self
            .merges
            .iter()
            .filter(|merge| covers(merge, number) && !self.is_title(merge))
            .map(|merge| merge.columns.1 + 1);
        merged.fold(self.rows[row].cells.len(), usize::max)
    }

    /// The text shown at a place: for a merged region that of its first cell.
    fn text(&self, row: usize, column: usize) -> &str {
        let own = &self.rows[row];
        let region = self.merges.iter().find(|merge| {
            covers(merge, own.number) && merge.columns.0 <= column && column <= merge.columns.1
        });
        let text = match region {
            Some(merge) => self
                .rows
                .iter()
                .find(|row| row.number == merge.rows.0)
                .map_or("", |row| row.text(merge.columns.0)),
            None => own.text(column),
        };
        text.trim_matches(crate::cell::is_space)
    }

    /// Returns whether a merged region spans the table, as titles do.
    fn is_title(&self, merge: &Merge) -> bool {
        let width = self
            .rows
            .iter()
            .map(|row| row.cells.len())
            .max()
            .unwrap_or(0);
        let columns = merge.columns.1 - merge.columns.0 + 1;
        columns > 2 && columns * 10 >= width * 8
    }

    fn touched(&self, row: usize) -> bool {
        let number = self.rows[row].number;
        self.merges
            .iter()
            .any(|merge| covers(merge, number) && !self.is_title(merge))
    }

    /// Returns whether a row and the next can be lines of one heading.
    fn linked(&self, row: usize) -> bool {
        let (upper, lower) = (&self.rows[row], &self.rows[row + 1]);
        if lower.number != upper.number + 1 || self.is_note(row) || self.is_note(row + 1) {
            return false;
        }
        if self.touched(row) || self.touched(row + 1) {
            return self.merges.iter().any(|merge| {
                if self.is_title(merge) || !covers(merge, upper.number) {
                    return false;
                }
                let children = (merge.columns.0..=merge.columns.1)
                    .filter(|column| !lower.text(*column).trim().is_empty())
                    .count();
                covers(merge, lower.number) || children >= 2
            });
        }
        let width = upper.cells.len().max(lower.cells.len());
        let filled = |row: &Row, column: usize| !row.text(column).trim().is_empty();
        let over = (0..width).any(|c| filled(upper, c) && !filled(lower, c));
        let under = (0..width).any(|c| !filled(upper, c) && filled(lower, c));
        over && under && (0..width).filter(|c| filled(upper, *c)).count() >= 2
    }

    /// A line of one cell (a title), or of "填报单位：" and the like.
    fn is_note(&self, row: usize) -> bool {
        let mut filled = self.rows[row].cells.iter().filter(|cell| !cell.is_blank());
        let colon = filled
            .clone()
            .any(|cell| cell.text.contains(['：', ':']) && !cell.text.trim().starts_with('*'));
        filled.clone().count() < 2 && !self.touched(row) || (colon && filled.by_ref().count() <= 4)
    }

    /// A row with numbers, dates or long runs of digits holds data.
    fn is_data(&self, row: usize) -> bool {
        let row = &self.rows[row];
        row.is_blank() || row.cells.iter().any(is_value)
    }

    /// Returns whether knowing the merged regions could change what a block says, so that the pass
    /// over the sheet is worth its time.
    pub(crate) fn doubtful(&self, block: &Block) -> bool {
        let last = block.from + block.lines - 1;
        let head = &self.rows[last];
        let below = self.rows.get(last + 1);
        let gap = below.is_some_and(|row| {
            (0..row.cells.len()).any(|c| head.text(c).trim().is_empty() && !row.text(c).is_empty())
        });
        let above = block.from > 0 && !self.is_note(block.from - 1);
        block.lines > 1 || gap || above || !self.rows.get(last + 1).is_some_and(has_value)
    }

    /// Counts a line of column numbers (1 2 3 … or 甲 乙 1 2 …) below the heading as part of it.
    pub(crate) fn is_numbering(&self, row: usize) -> bool {
        let Some(row) = self.rows.get(row) else {
            return false;
        };
        let mut next = None;
        let mut count = 0;
        for cell in row.cells.iter().filter(|cell| !cell.is_blank()) {
            let text = key(&cell.text);
            if next.is_none() && matches!(&*text, "甲" | "乙" | "丙" | "丁") {
                continue;
            }
            let Ok(number) = text.parse::<u32>() else {
                return false;
            };
            if next.is_some_and(|next| next != number) || (next.is_none() && number > 2) {
                return false;
            }
            next = Some(number + 1);
            count += 1;
        }
        count >= 3
    }
}

fn has_value(row: &Row) -> bool {
    row.cells.iter().any(is_value)
}

fn is_value(cell: &Cell) -> bool {
    if matches!(cell.kind, CellKind::Number | CellKind::Date) {
        return true;
    }
    let text = key(&cell.text);
    let digits = text.chars().filter(char::is_ascii_digit).count();
    digits >= 6 || (digits > 0 && digits == text.chars().count())
}

fn covers(merge: &Merge, row: u32) -> bool {
    merge.rows.0 <= row && row <= merge.rows.1
}
