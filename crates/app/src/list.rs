//! Any list as a sheet (存成 Excel): for another program, and for paper.

use crate::{Answer, Progress};
use serde::{Deserialize, Serialize};
use std::ops::ControlFlow;
use std::path::Path;
use taizhang_reports::file::Existing;
use taizhang_reports::list::{Cell, Column, Kind, List, write_list};
use ts_rs::TS;

/// Where a list goes.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ListWrite {
    /// The file.
    pub to: String,
}

/// A list that was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ListWritten {
    /// The file.
    pub file: String,
    /// Lines in it.
    pub rows: u64,
}

/// A heading, its width in half-width letters, and what stands under it.
pub(crate) type Heading = (&'static str, f64, Kind);

/// A list with its headings.
pub(crate) fn list(title: &str, headings: &[Heading], remarks: Vec<String>) -> List {
    let column = |&(heading, width, kind): &Heading| Column {
        heading: heading.to_owned(),
        width,
        kind,
    };
    List {
        title: title.to_owned(),
        columns: headings.iter().map(column).collect(),
        remarks,
    }
}

/// Writes a list that is small enough to have been read whole.
pub(crate) fn write(
    request: ListWrite,
    list: &List,
    rows: Vec<Vec<Cell<'_>>>,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    let all = rows.len() as u64;
    let mut watch = |row| match progress.go_on("写出清单", row, Some(all)) {
        Ok(()) => ControlFlow::Continue(()),
        Err(_) => ControlFlow::Break(()),
    };
    let to = Path::new(&request.to);
    let rows = write_list(to, Existing::Replace, list, rows, &mut watch)?;
    Ok(ListWritten {
        file: request.to,
        rows,
    })
}

/// Where a page of a list by day went to: `2026-05-06.<id>`.
pub(crate) fn day_and_id<T: std::str::FromStr>(
    text: &str,
) -> Answer<(taizhang_ledger::shared::Day, T)> {
    let read = text
        .split_once('.')
        .and_then(|(day, id)| Some((day.parse().ok()?, id.parse().ok()?)));
    read.ok_or_else(|| crate::form::bad_request("after"))
}
