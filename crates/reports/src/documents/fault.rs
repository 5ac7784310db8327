//! What is wrong with a template, as facts with their line.

/// A fault of a template (模板的毛病). Lines count from 1 in the whole file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {kind}")]
pub struct Fault {
    /// Where; 1 where no line can be named.
    pub line: usize,
    /// What.
    pub kind: FaultKind,
}

/// What can be wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FaultKind {
    /// A line of the head is not `key：value` with a key we know.
    #[error("not a line of a head")]
    HeadLine,
    /// The head lacks something.
    #[error("the head lacks {what}")]
    Missing {
        /// Its key.
        what: &'static str,
    },
    /// There is no line 正文.
    #[error("no body")]
    NoBody,
    /// A field is not `name | kind | need | example`.
    #[error("a field needs name, kind and need")]
    FieldShape,
    /// A word that is none of those that may stand there.
    #[error("{found:?} may not stand there")]
    Word {
        /// The word.
        found: String,
    },
    /// A name with a letter that no name may have, or a digit in front.
    #[error("{name:?} is no name")]
    Name {
        /// The name.
        name: String,
    },
    /// A name was declared before.
    #[error("{name} is declared twice")]
    Twice {
        /// The name.
        name: String,
    },
    /// A 列 that follows no field of kind 各行, or is one itself.
    #[error("a column without rows")]
    ColumnAlone,
    /// Rows without a column.
    #[error("{name} has no columns")]
    NoColumns {
        /// The field.
        name: String,
    },
    /// The example is none of its kind.
    #[error("{example:?} is no example of {name}")]
    Example {
        /// The field.
        name: String,
        /// What stands there.
        example: String,
    },
    /// The body uses a variable that no field declares.
    #[error("{name} is not declared")]
    Unknown {
        /// The variable.
        name: String,
    },
    /// A field that the body never uses.
    #[error("{name} is not used")]
    Unused {
        /// The field.
        name: String,
    },
    /// A filter that there is not.
    #[error("no filter {name}")]
    Filter {
        /// As it was written.
        name: String,
    },
    /// The body breaks the template language.
    #[error("{detail}")]
    Syntax {
        /// What the reader of the language said.
        detail: String,
    },
    /// The body never comes to an end.
    #[error("the body runs too long")]
    Endless,
    /// A row of a table has more or fewer cells than the table has columns.
    #[error("{cells} cells for {columns} columns in {row:?}")]
    Cells {
        /// The row as it came out.
        row: String,
        /// Cells it has.
        cells: usize,
        /// Columns there are.
        columns: usize,
    },
    /// A row of a table stands outside one.
    #[error("a row outside a table: {row:?}")]
    RowAlone {
        /// The row.
        row: String,
    },
}
