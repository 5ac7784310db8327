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

mod read;

pub(super) use read::lay_out;

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
