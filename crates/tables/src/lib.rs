//! Spreadsheets in: any file an office calls Excel (表格读入), as rows of text cells.
//!
//! [`Book::open`] finds out what a file is from its bytes and refuses what is no spreadsheet, is
//! encrypted, or asks for more of the machine than [`Limits`] allows. [`Book::rows`] gives the rows of
//! a sheet one at a time, as text a person would read. [`Layout::find`] finds the sheet, the heading
//! and the column of each field it is told about.
//!
//! What holds everywhere:
//! - no area is known here: fields, synonyms and what their values look like come from the caller;
//! - a sheet of xlsx, csv or tsv is never held in memory, and is read again for each pass;
//! - what a file says about sizes is checked before it is believed;
//! - text is not cleaned: full-width digits, blanks and apostrophes reach the caller as they stand;
//! - no cell is dropped because its row is hidden or filtered;
//! - a broken file is an answer ([`TablesError`]), never a panic, and no error carries a cell's text.

mod book;
mod cell;
mod charset;
mod error;
mod guard;
mod held;
mod html;
mod layout;
mod limits;
mod markup;
mod sniff;
mod spans;
mod text;
mod xls;
mod xlsx;

pub use book::{Book, FileKind, Merge, Rows, Sheet, Visibility};
pub use cell::{Cell, CellKind, Formula, Row};
pub use error::{Bound, Foreign, TablesError};
pub use layout::{Column, FieldSpec, Found, Layout, Mapping};
pub use limits::Limits;
pub use spans::Spans;
