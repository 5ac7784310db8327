//! Which union keeps a file, and which file of the ledger a household has.

use super::group::Key;
use super::said::HouseholdSaid;
use crate::assistance::households::{FamilyMember, HardshipFile, family_with};
use crate::lists::ListFault;
use crate::lists::near::exact;
use crate::lists::store::list_employers;
use crate::shared::{Document, EmployerId, UnionId};
use crate::store::{self, Record as _};
use crate::unions::{Union, UnionCode, UnionStatus, list_unions};
use rusqlite::Connection;
use std::collections::HashMap;

/// The unions of the ledger, by what a sheet may call them.
pub(super) struct Unions {
    unions: Vec<Union>,
    by_id: HashMap<UnionId, usize>,
    by_name: HashMap<String, usize>,
    by_code: HashMap<String, usize>,
    by_employer: HashMap<String, usize>,
    station: String,
}

impl Unions {
    pub(super) fn read(conn: &Connection, own: &UnionCode) -> store::Result<Self> {
        let unions = list_unions(conn)?;
        let all = || unions.iter().enumerate();
        let standing = || all().filter(|(_, union)| union.status != UnionStatus::Dissolved);
        let of_employer: HashMap<EmployerId, usize> = standing()
            .filter_map(|(at, union)| Some((union.employer?, at)))
            .collect();
        Ok(Self {
            by_id: all().map(|(at, union)| (union.id, at)).collect(),
            by_name: standing()
                .map(|(at, union)| (exact(&union.name), at))
                .collect(),
            by_code: all()
                .map(|(at, union)| (union.code.to_string(), at))
                .collect(),
            by_employer: list_employers(conn)?
                .into_iter()
                .filter_map(|firm| Some((exact(&firm.name), *of_employer.get(&firm.id)?)))
                .collect(),
            station: own.station(),
            unions,
        })
    }

    pub(super) fn get(&self, id: UnionId) -> Option<&Union> {
        self.by_id.get(&id).map(|at| &self.unions[*at])
    }

    /// The union that a sheet names: by code, by its exact name, by that of the worker's employer, or the only one there is.
    /// `known` keeps the file already, which counts where the sheet names none.
    pub(super) fn of(
        &self,
        said: &HouseholdSaid,
        known: Option<UnionId>,
    ) -> Result<&Union, (ListFault, String)> {
        let named = |name: &String| {
            let name = exact(name);
            let found = self.by_name.get(&name).copied();
            found.or_else(|| self.by_employer.get(&name).copied())
        };
        let at = match (&said.union_code, &said.union_name) {
            (Some(code), _) => self.by_code.get(code).copied(),
            (None, Some(name)) => named(name),
            (None, None) => known
                .and_then(|id| self.by_id.get(&id).copied())
                .or_else(|| said.unit.as_ref().and_then(named))
                .or_else(|| (self.unions.len() == 1).then_some(0)),
        };
        let Some(union) = at.map(|at| &self.unions[at]) else {
            let words = [&said.union_code, &said.union_name, &said.unit];
            let about = words.into_iter().flatten().next();
            return Err((
                ListFault::UnionUnknown,
                about
                    .cloned()
                    .unwrap_or_else(|| "所属工会（没有写）".to_owned()),
            ));
        };
        if union.status == UnionStatus::Dissolved {
            return Err((ListFault::UnionEnded, union.name.clone()));
        }
        if union.station != self.station {
            return Err((ListFault::NotOurs, union.name.clone()));
        }
        Ok(union)
    }
}

/// Somebody's line in an open file, with the file.
pub(super) fn open_line(
    conn: &Connection,
    document: &str,
) -> store::Result<Option<(FamilyMember, HardshipFile)>> {
    for line in family_with(conn, document)? {
        let file = HardshipFile::get(conn, line.hardship_file)?;
        if file.retired.is_none() && file.ended.is_none() {
            return Ok(Some((line, file)));
        }
    }
    Ok(None)
}

/// The open file that rows without the worker's own row belong to: by the worker's number, else by the file's.
pub(super) fn file_of_key(conn: &Connection, key: &Key) -> store::Result<Option<HardshipFile>> {
    let document = key.head_document.as_deref();
    if let Some(document) = document.and_then(|text| Document::read(text, None).ok()) {
        return Ok(open_line(conn, &document.number())?.map(|(_, file)| file));
    }
    let Some(file_no) = &key.file_no else {
        return Ok(None);
    };
    let clause = "AND file_no = ?1 AND ended IS NULL ORDER BY id LIMIT 2";
    let mut files = HardshipFile::select(conn, clause, &[file_no])?;
    // Two unions may count alike: then nobody knows whose row it is.
    Ok((files.len() == 1).then(|| files.remove(0)))
}
