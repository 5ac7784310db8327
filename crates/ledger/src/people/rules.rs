//! When two records may be taken for one person, and what that does to their memberships. Pure.

use super::Person;
use crate::shared::{DocumentKind, MemberId, UnionId};
use crate::store::StoreError;

/// Why two records cannot be merged, or one not un-merged (并为一人、分回两人).
#[derive(Debug, thiserror::Error)]
pub enum PeopleError {
    /// Both are the same record.
    #[error("a record cannot be merged into itself")]
    SameRecord,
    /// The record has given way to another already.
    #[error("the record has given way already")]
    AlreadyMerged {
        /// Name on the record.
        name: String,
    },
    /// Others have given way to the record that is to give way: one step, never a chain.
    #[error("other records have given way to this one")]
    HasOthers {
        /// Name on the record.
        name: String,
    },
    /// The record has not given way to any.
    #[error("the record has not given way")]
    NotMerged {
        /// Name on the record.
        name: String,
    },
    /// The record belongs to another station, which alone may change it.
    #[error("the record belongs to {station}")]
    NotOurs {
        /// Name on the record.
        name: String,
        /// Its station.
        station: String,
    },
    /// Two citizen numbers are two people; a wrong one is corrected first.
    #[error("the records have different citizen numbers")]
    TwoNumbers {
        /// Name on the record that stays.
        name: String,
    },
    /// The record that would give way has a document and the one that would stay has none.
    #[error("only the record that gives way has a document")]
    DocumentWouldHide {
        /// Name on the record that has it.
        name: String,
    },
    /// The person would stand on the rolls of two unions (MEM-03: 一次入会、动态接转).
    #[error("on the rolls of {one} and {other}")]
    OnTwoRolls {
        /// Name of the person.
        name: String,
        /// Name of one union.
        one: String,
        /// Name of the other.
        other: String,
    },
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Checks what the two records themselves say. `others` tells whether records have given way to the second one.
pub fn check_merge(
    keep: &Person,
    gives_way: &Person,
    others: usize,
    station: &str,
) -> Result<(), PeopleError> {
    if keep.id == gives_way.id {
        return Err(PeopleError::SameRecord);
    }
    for person in [keep, gives_way] {
        let name = person.name.clone();
        if person.station != station {
            let station = person.station.clone();
            return Err(PeopleError::NotOurs { name, station });
        }
        if person.merged_into.is_some() {
            return Err(PeopleError::AlreadyMerged { name });
        }
    }
    let name = gives_way.name.clone();
    if others > 0 {
        return Err(PeopleError::HasOthers { name });
    }
    if keep.document_no.is_none() && gives_way.document_no.is_some() {
        return Err(PeopleError::DocumentWouldHide { name });
    }
    let citizens = [keep, gives_way]
        .iter()
        .all(|person| person.document_kind == Some(DocumentKind::Citizen));
    if citizens && keep.document_no != gives_way.document_no {
        let name = keep.name.clone();
        return Err(PeopleError::TwoNumbers { name });
    }
    Ok(())
}

/// What becomes of the memberships on the roll when two records are merged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meeting {
    /// These memberships of the record that gives way give way too: the person is on the roll of that union already.
    Fold(Vec<MemberId>),
    /// The person would stand on two rolls.
    Clash(UnionId, UnionId),
}

/// Meets the memberships on the roll (在册或保留) of the record that stays with those of the one that gives way.
pub fn meet(keep: &[(MemberId, UnionId)], gives_way: &[(MemberId, UnionId)]) -> Meeting {
    let mut fold = Vec::new();
    for (member, union) in gives_way {
        if keep.iter().any(|(_, standing)| standing == union) {
            fold.push(*member);
        } else if let Some((_, standing)) = keep.first() {
            return Meeting::Clash(*standing, *union);
        }
    }
    Meeting::Fold(fold)
}
