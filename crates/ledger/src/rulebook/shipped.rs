//! The book that ships with the program: assets/rules.

use super::{Parameter, Rulebook, RulebookError};
use crate::calendar::YearTable;
use serde::de::DeserializeOwned;
use std::sync::LazyLock;

impl Rulebook {
    /// The shipped book, read once.
    ///
    /// # Panics
    /// Never: a test reads it.
    pub fn shipped() -> &'static Self {
        static BOOK: LazyLock<Rulebook> = LazyLock::new(Rulebook::read_shipped);
        &BOOK
    }

    fn read_shipped() -> Self {
        let parameters: Vec<Parameter> =
            read(include_str!("../../../../assets/rules/parameters.json"))
                .expect("the shipped parameters read");
        let holidays: Vec<YearTable> = read(include_str!("../../../../assets/rules/holidays.json"))
            .expect("the shipped tables read");
        Self {
            parameters,
            holidays,
            templates: Vec::new(),
            forms: Vec::new(),
            schemes: Vec::new(),
            activities: Vec::new(),
        }
    }
}

/// Reads a file of entries.
fn read<T: DeserializeOwned>(text: &str) -> Result<T, RulebookError> {
    serde_json::from_str(text).map_err(|error| RulebookError::Malformed {
        line: error.line(),
        why: error.to_string(),
    })
}
