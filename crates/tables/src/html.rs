//! Web tables renamed .xls (网页表格), as many query pages and old systems export them.
//!
//! Only the tokens are read: rows and cells close each other as browsers have it, and text is what
//! a browser shows (runs of blanks are one, `<br>` is a line break, edges are trimmed).

use std::cell::RefCell;
use std::io::Read;

use html5ever::TokenizerResult;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::{Rawtext, Rcdata, ScriptData};
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use crate::book::{Merge, Sheet, Visibility};
use crate::cell::{CellKind, Formula, is_space};
use crate::error::{Bound, Foreign, TablesError, within};
use crate::held::HeldSheet;
use crate::limits::Limits;

/// Tables within tables deeper than this are read as text of the cell they stand in.
const DEPTH: usize = 16;
/// Bytes given to the tokenizer at a time.
const PIECE: usize = 64 * 1024;
/// Excel's own bound on columns.
const COLUMNS: u32 = 16_384;

/// Reads every table of a page, given in UTF-8, that has anything in it.
pub(crate) fn read(
    page: &mut impl Read,
    limits: &Limits,
) -> Result<(Vec<Sheet>, Vec<HeldSheet>), TablesError> {
    let sink = Page(RefCell::new(Reader {
        tables: Vec::new(),
        open: Vec::new(),
        ignored: 0,
        cells: 0,
        limit: limits.held_cells,
        failed: None,
    }));
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let input = BufferQueue::default();
    let mut piece = vec![0; PIECE];
    let mut kept = 0;
    loop {
        let got = page.read(&mut piece[kept..])?;
        let filled = kept + got;
        // A character may be cut by the end of a piece; its start waits for the rest.
        let whole = match std::str::from_utf8(&piece[..filled]) {
            Ok(_) => filled,
            Err(error) => error.valid_up_to(),
        };
        input.push_back(StrTendril::from(&*String::from_utf8_lossy(&piece[..whole])));
        while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
        if got == 0 {
            break;
        }
        piece.copy_within(whole..filled, 0);
        kept = filled - whole;
    }
    tokenizer.end();
    let mut reader = tokenizer.sink.0.into_inner();
    while !reader.open.is_empty() {
        reader.close_table();
    }
    if let Some(error) = reader.failed {
        return Err(error);
    }
    reader.tables.retain(|table| !table.is_empty());
    if reader.tables.is_empty() {
        return Err(TablesError::NotASpreadsheet(Foreign::Markup));
    }
    let sheets = (1..=reader.tables.len())
        .map(|n| Sheet {
            name: format!("表{n}"),
            visibility: Visibility::Visible,
        })
        .collect();
    Ok((sheets, reader.tables))
}

struct Page(RefCell<Reader>);

struct Reader {
    tables: Vec<HeldSheet>,
    open: Vec<Table>,
    /// Tables opened beyond `DEPTH`.
    ignored: usize,
    cells: u64,
    limit: u64,
    failed: Option<TablesError>,
}

/// A table being read.
struct Table {
    sheet: HeldSheet,
    row: u32,
    column: u32,
    in_row: bool,
    cell: Option<OpenCell>,
    /// For each column, the row from which it is free again after a rowspan.
    taken: Vec<u32>,
}

struct OpenCell {
    at: (u32, u32),
    text: String,
}

impl TokenSink for Page {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut reader = self.0.borrow_mut();
        if reader.failed.is_some() {
            return TokenSinkResult::Continue;
        }
        match token {
            Token::CharacterTokens(text) => reader.text(&text),
            Token::TagToken(tag) => {
                let start = tag.kind == TagKind::StartTag;
                if let Err(error) = reader.tag(&tag, start) {
                    reader.failed = Some(error);
                }
                if start {
                    // Without a tree the tokenizer must be told what holds no markup.
                    return match &*tag.name {
                        "script" => TokenSinkResult::RawData(ScriptData),
                        "style" | "noscript" => TokenSinkResult::RawData(Rawtext),
                        "title" | "textarea" => TokenSinkResult::RawData(Rcdata),
                        _ => TokenSinkResult::Continue,
                    };
                }
            }
            _ => (),
        }
        TokenSinkResult::Continue
    }
}

impl Reader {
    fn text(&mut self, text: &str) {
        let Some(cell) = self.open.last_mut().and_then(|table| table.cell.as_mut()) else {
            return;
        };
        for c in text.chars() {
            let blank = matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}');
            if !blank {
                cell.text.push(c);
            } else if !cell.text.is_empty() && !cell.text.ends_with([' ', '\n']) {
                cell.text.push(' ');
            }
        }
    }

    fn line_break(&mut self) {
        if let Some(cell) = self.open.last_mut().and_then(|table| table.cell.as_mut()) {
            if cell.text.ends_with(' ') {
                cell.text.pop();
            }
            if !cell.text.is_empty() {
                cell.text.push('\n');
            }
        }
    }

    fn tag(&mut self, tag: &Tag, start: bool) -> Result<(), TablesError> {
        match (&*tag.name, start) {
            ("table", true) if self.open.len() < DEPTH => self.open.push(Table {
                sheet: HeldSheet::default(),
                row: 0,
                column: 0,
                in_row: false,
                cell: None,
                taken: Vec::new(),
            }),
            ("table", true) => self.ignored += 1,
            ("table", false) if self.ignored > 0 => self.ignored -= 1,
            ("table", false) => self.close_table(),
            ("tr" | "thead" | "tbody" | "tfoot", _) => {
                self.close_cell()?;
                if let Some(table) = self.open.last_mut() {
                    if table.in_row {
                        table.row += 1;
                        table.column = 0;
                        table.in_row = false;
                    }
                    table.in_row |= start && &*tag.name == "tr";
                }
            }
            ("td" | "th", true) => {
                self.close_cell()?;
                self.open_cell(span(tag, "colspan", 1000), span(tag, "rowspan", 65_534))?;
            }
            ("td" | "th", false) => self.close_cell()?,
            ("br", _) | ("p" | "div" | "li", false) => self.line_break(),
            _ => (),
        }
        Ok(())
    }

    fn open_cell(&mut self, columns: u32, rows: u32) -> Result<(), TablesError> {
        self.cells += 1;
        within(Bound::HeldCells, self.cells, self.limit, "")?;
        let Some(table) = self.open.last_mut() else {
            return Ok(());
        };
        table.in_row = true;
        while table
            .taken
            .get(table.column as usize)
            .is_some_and(|free| *free > table.row)
        {
            table.column += 1;
        }
        let (row, column) = (table.row, table.column);
        let end = column.saturating_add(columns).min(COLUMNS);
        if column >= COLUMNS {
            return Ok(());
        }
        if columns > 1 || rows > 1 {
            table.sheet.merges.push(Merge {
                rows: (row + 1, row.saturating_add(rows)),
                columns: (column as usize, end as usize - 1),
            });
        }
        if rows > 1 {
            if table.taken.len() < end as usize {
                table.taken.resize(end as usize, 0);
            }
            table.taken[column as usize..end as usize].fill(row.saturating_add(rows));
        }
        table.column = end;
        table.cell = Some(OpenCell {
            at: (row, column),
            text: String::new(),
        });
        Ok(())
    }

    fn close_cell(&mut self) -> Result<(), TablesError> {
        let Some(table) = self.open.last_mut() else {
            return Ok(());
        };
        let Some(cell) = table.cell.take() else {
            return Ok(());
        };
        // `&nbsp;` alone is how web pages write an empty cell.
        let text = cell.text.trim_matches(is_space);
        if text.is_empty() {
            return Ok(());
        }
        table
            .sheet
            .push(cell.at, CellKind::Text, Formula::None, text)
    }

    fn close_table(&mut self) {
        if let Err(error) = self.close_cell() {
            self.failed = Some(error);
        }
        if let Some(table) = self.open.pop() {
            self.tables.push(table.sheet);
        }
    }
}

fn span(tag: &Tag, name: &str, most: u32) -> u32 {
    tag.attrs
        .iter()
        .find(|attribute| &*attribute.name.local == name)
        .and_then(|attribute| attribute.value.trim().parse().ok())
        .unwrap_or(1)
        .clamp(1, most)
}
