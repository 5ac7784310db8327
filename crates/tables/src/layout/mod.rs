//! Where the wanted table lies in a file (版式): sheet, heading lines, and the column of each field.

mod assign;
mod head;
mod heading;
mod search;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::book::{Book, Visibility};
use crate::cell::Row;
use crate::error::TablesError;
use heading::{Wanted, key};
use search::Search;

/// A field to look for (要找的字段), as the caller describes it.
#[derive(Clone, Copy)]
pub struct FieldSpec {
    /// The caller's name of the field.
    pub name: &'static str,
    /// Headings that name it (同义表头), better ones first.
    pub headings: &'static [&'static str],
    /// Whether a cell's text looks like a value of it; `|_| false` where nothing can be told.
    pub looks: fn(&str) -> bool,
    /// Whether the table is no use without it.
    pub required: bool,
}

/// Field name → heading text (对应关系). An empty heading says the sheet has no such field; 第3列 names
/// a column by its place.
pub type Mapping = BTreeMap<String, String>;

/// How a column came to its field (对应依据).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Found {
    /// Somebody corrected the same heading before.
    Remembered,
    /// Somebody chose it now.
    Chosen,
    /// The heading names it.
    Heading,
    /// The values look like it.
    Content,
    /// No field.
    None,
}

/// A column of the table (列).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Column {
    /// Its place, from 0 for column A.
    pub index: usize,
    /// The heading as the user wrote it, without line breaks; a heading of several lines as
    /// 基本信息/姓名; 第3列 where there is none.
    pub heading: String,
    /// The field it holds.
    pub field: Option<String>,
    /// How that was found.
    pub how: Found,
}

/// The table found in a file.
#[derive(Debug, Clone, Serialize)]
pub struct Layout {
    /// The sheet.
    pub sheet: String,
    /// The numbers of the heading's rows as Excel shows them; none where content alone was found.
    pub heading_rows: Vec<u32>,
    /// The number of the first row that may hold data.
    pub first_data_row: u32,
    /// The columns that have a heading or anything in them.
    pub columns: Vec<Column>,
    /// The same for every sheet with this heading, however it is spaced: a mapping is remembered by it.
    pub heading_key: String,
    #[serde(skip)]
    lines: Vec<Vec<String>>,
}

impl Layout {
    /// Finds the table in the visible sheets of a file, or in the hidden ones if none of those has it.
    ///
    /// `chosen` wins over what `remembered` gives for the heading key, that over what headings and
    /// content say. With `sheet` only that sheet is looked at, whatever its name or state.
    ///
    /// # Errors
    /// `NoHeading`, `SeveralSheets`, `NoSheet`, `NoColumn` for a chosen heading that is not there, and
    /// what reading the file may bring.
    pub fn find(
        book: &mut Book,
        specs: &[FieldSpec],
        remembered: &dyn Fn(&str) -> Option<Mapping>,
        chosen: &Mapping,
        sheet: Option<&str>,
    ) -> Result<Self, TablesError> {
        let wanted = Wanted::all(specs, chosen);
        let mut search = Search {
            book,
            wanted: &wanted,
            remembered,
            chosen,
        };
        if let Some(name) = sheet {
            return match search.sheet(name)? {
                Some(candidate) => Ok(candidate.layout),
                None => Err(TablesError::NoHeading {
                    sheets: vec![name.to_owned()],
                }),
            };
        }
        for visibility in [Visibility::Visible, Visibility::Hidden] {
            if let Some(layout) = search.sheets(visibility)? {
                return Ok(layout);
            }
        }
        Err(TablesError::NoHeading {
            sheets: search.names(|_| true),
        })
    }

    /// Returns the column that holds a field.
    #[must_use]
    pub fn column_of(&self, field: &str) -> Option<&Column> {
        self.columns
            .iter()
            .find(|column| column.field.as_deref() == Some(field))
    }

    /// Returns the required fields no column was found for.
    #[must_use]
    pub fn missing<'s>(&self, specs: &'s [FieldSpec]) -> Vec<&'s str> {
        specs
            .iter()
            .filter(|spec| spec.required && self.column_of(spec.name).is_none())
            .map(|spec| spec.name)
            .collect()
    }

    /// Returns the mapping as it stands, for remembering it by the heading key.
    #[must_use]
    pub fn mapping(&self) -> Mapping {
        self.columns
            .iter()
            .filter_map(|column| Some((column.field.clone()?, column.heading.clone())))
            .collect()
    }

    /// Returns whether a row is a line of the heading again, as printed rolls have on every page.
    #[must_use]
    pub fn is_heading(&self, row: &Row) -> bool {
        let filled = row.cells.iter().filter(|cell| !cell.is_blank()).count();
        filled >= 2
            && self.lines.iter().any(|line| {
                let (mut same, mut strange) = (0, 0);
                for (column, cell) in row.cells.iter().enumerate() {
                    if cell.is_blank() {
                        continue;
                    }
                    // A long text is no heading, and writing its key would cost on every row.
                    let equal = cell.text.len() <= 200
                        && line
                            .get(column)
                            .is_some_and(|own| !own.is_empty() && *own == key(&cell.text));
                    same += usize::from(equal);
                    strange += usize::from(!equal);
                    if strange * 5 > filled {
                        return false;
                    }
                }
                same >= 2
            })
    }
}
