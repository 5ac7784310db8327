//! The papers of a round: the list to walk by, blank or filled, and the sheet to sign.

use super::round::{RoundLine, VisitLine, round_view, union_of};
use super::round_list::held;
use crate::papers::{self, PaperAbout};
use crate::{Answer, Failure, Office, Progress};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use taizhang_ledger::shared::WarmthRoundId;
use taizhang_ledger::store::{Act, Entry};
use ts_rs::TS;

/// A paper of a round.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RoundPaper {
    /// Id of the round.
    pub round: String,
    /// `walk`: the list to walk by, with blank columns; `walked`: filled with what was found; `sign`: the sheet to sign.
    pub what: String,
    /// The file, or a folder.
    pub to: String,
}

/// A paper that was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RoundPaperWritten {
    /// The file.
    pub file: String,
    /// Lines in it.
    pub rows: usize,
    /// What households said is put away behind the second unlock, and was left out.
    pub sealed: bool,
}

/// A round as its papers show it.
pub(crate) struct SheetView {
    /// Its id.
    pub(crate) id: WarmthRoundId,
    /// Code of the union.
    pub(crate) union: String,
    /// The round.
    pub(crate) line: RoundLine,
    /// The lines: of the sheet to sign those with something to hand over.
    pub(crate) visits: Vec<VisitLine>,
}

/// Reads a round for its papers.
pub(crate) fn sheet_view(office: &Office, id: &str) -> Answer<SheetView> {
    let (round, _) = held(office, id)?;
    let view = round_view(office, round)?;
    let union = office.ledger()?.read(|conn| union_of(conn, round))?;
    Ok(SheetView {
        id: round,
        union: union.code.to_string(),
        line: view.line,
        visits: view.visits,
    })
}

/// Writes a paper of a round, with every line of its list.
pub fn round_paper_write(
    office: &Office,
    request: RoundPaper,
    _: &dyn Progress,
) -> Answer<RoundPaperWritten> {
    let (name, kind) = match request.what.as_str() {
        "walk" => ("入户走访表", "round"),
        "walked" => ("入户走访表", "round_walked"),
        "sign" => ("发放签字表", "round"),
        other => return Err(crate::form::bad_choice(other, "what")),
    };
    let sheet = sheet_view(office, &request.round)?;
    if sheet.visits.is_empty() {
        return Err(Failure::new(
            "round_empty",
            "这一批的名单还是空的。",
            "先选走访的户和企业，再打印。",
        ));
    }
    let about = PaperAbout {
        kind: kind.to_owned(),
        id: request.round,
    };
    let mut to = PathBuf::from(&request.to);
    let extension = papers::extension_of(office, name)?;
    if to.is_dir() {
        to.push(format!(
            "{name}-{}.{extension}",
            sheet.line.name.replace(['/', '\\', ':'], "-")
        ));
    } else if to.extension().is_none() {
        to.set_extension(&extension);
    }
    let entry = Entry {
        detail: Some(&sheet.line.name),
        ..Entry::new(Act::WritePaper, name)
    };
    papers::write_known(office, name, about, &to)?;
    office.transact(entry, |_| -> Answer<()> { Ok(()) })?;
    Ok(RoundPaperWritten {
        file: to.display().to_string(),
        rows: sheet.visits.len(),
        sealed: kind == "round_walked" && sheet.visits.iter().any(|visit| visit.sealed),
    })
}
