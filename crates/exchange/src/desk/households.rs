//! 同一户 at two unions, told in the receipt: each union hears which of its files it is, who keeps the other, and how to reach them.
//!
//! Modelled on a doubled member (decision 15), but nobody decides anything: both are told, once for each pair of files, and the two
//! offices ring each other. What was told stands in the facts of the bundle that the receipt answers, so it is forgotten with an
//! intake that is undone.

use super::answer::reached;
use crate::facts::from_text;
use crate::{IntakeFacts, Result};
use std::collections::{BTreeMap, BTreeSet};
use taizhang_bundle::ReturnedRow;
use taizhang_ledger::assistance::households::HardshipFile;
use taizhang_ledger::assistance::privacy::{SharedFile, shared_households};
use taizhang_ledger::filing;
use taizhang_ledger::shared::{Day, HardshipFileId, mask_name};
use taizhang_ledger::store::{Kind, Reader, Record as _};

/// What a receipt says of households that are on file elsewhere too.
#[derive(Debug, Default)]
pub(super) struct Elsewhere {
    /// One row for each file of the station that has something new to tell.
    pub(super) rows: Vec<ReturnedRow>,
    /// The pairs of files they tell of, the station's own first.
    pub(super) pairs: Vec<(String, String)>,
}

/// Finds what a station has not been told yet.
pub(super) fn elsewhere(conn: &Reader, station: &str, today: Day) -> Result<Elsewhere> {
    let mut told = BTreeSet::new();
    for facts in filing::answered_facts(conn, station)? {
        told.extend(from_text::<IntakeFacts>(&facts)?.households);
    }
    let mut by_file: BTreeMap<String, BTreeMap<String, HardshipFile>> = BTreeMap::new();
    for shared in shared_households(conn, today.first_of_year())? {
        let (own, others): (Vec<_>, Vec<_>) = shared
            .files
            .into_iter()
            .map(|SharedFile { file, .. }| file)
            .partition(|file| file.station == station);
        for own in own {
            let known = by_file.entry(own.id.to_string()).or_default();
            known.extend(
                others
                    .iter()
                    .map(|file| (file.id.to_string(), file.clone())),
            );
        }
    }
    let mut found = Elsewhere::default();
    for (own, others) in by_file {
        let untold: Vec<_> = others
            .into_iter()
            .filter(|(other, _)| !told.contains(&(own.clone(), other.clone())))
            .collect();
        if untold.is_empty() {
            continue;
        }
        let mut who = Vec::new();
        let mut contacts = BTreeSet::new();
        for (other, file) in untold {
            let (name, phone) = reached(conn, file.trade_union, &file.station)?;
            who.push(match &file.file_no {
                Some(number) => format!("{name}：{number}"),
                None => name,
            });
            contacts.extend(phone);
            found.pairs.push((own.clone(), other));
        }
        let contacts: Vec<String> = contacts.into_iter().collect();
        found.rows.push(ReturnedRow {
            id: own,
            entity: Kind::HardshipFile.name().to_owned(),
            reason: filing::HOUSEHOLD_ELSEWHERE.to_owned(),
            remark: Some(who.join("；")),
            contact: (!contacts.is_empty()).then(|| contacts.join("；")),
        });
    }
    Ok(found)
}

/// What the paper of a receipt calls the files it tells of: their numbers, or masked names.
pub(super) fn called(conn: &Reader, pairs: &[(String, String)]) -> Result<Vec<String>> {
    let own: BTreeSet<&str> = pairs.iter().map(|(own, _)| own.as_str()).collect();
    let mut called = Vec::new();
    for id in own {
        let Ok(id) = id.parse::<HardshipFileId>() else {
            continue;
        };
        if let Some(file) = HardshipFile::find(conn, id)? {
            called.push(file.file_no.unwrap_or_else(|| mask_name(&file.name)));
        }
    }
    Ok(called)
}
