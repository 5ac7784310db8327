//! The chain (报送链): tells a new bundle from a replay, a gap and a fork. Pure: what the desk
//! knows is an argument.
//!
//! A `since` bundle is cumulative over its base, so a newer bundle of one epoch covers every older
//! one that never arrived: gaps are normal, and an older bundle arriving late changes nothing.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::header::{Header, Mode};
use crate::values::{Digest, Epoch};

/// How far ahead of the known head a number may jump. A station that could name any number could
/// name the last one, and have no number left.
pub const MAX_JUMP: u64 = 1000;

/// One place in a station's chain (位置).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Epoch.
    pub epoch: Epoch,
    /// Number.
    pub seq: u64,
    /// SHA-256 of the header there.
    pub header_sha256: Digest,
}

/// A header the reader has received (已收包头).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownHeader {
    /// Its SHA-256.
    pub sha256: Digest,
    /// The header it names as the one before.
    pub prev: Option<Digest>,
}

/// What a reader knows of one station's chain. Headers in quarantine are not in it.
#[derive(Debug, Clone, Default)]
pub struct ChainState {
    /// The newest bundle applied.
    pub head: Option<Place>,
    /// Every header taken, applied or covered by a later one.
    pub headers: BTreeMap<(Epoch, u64), KnownHeader>,
    /// Every receipt issued to the station: SHA-256 of its header, number it acknowledged.
    pub receipts: BTreeMap<Digest, u64>,
}

/// A copy of the ledger was restored: the chain continues from an older place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Restored {
    /// How many bundles known to the reader the copy is older.
    pub bundles_older: u64,
}

/// Why a bundle must wait for another file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hold {
    /// It counts from a receipt that this reader never issued: ask for a full bundle.
    BaseUnknown {
        /// The receipt named.
        receipt: Digest,
    },
    /// It is of an epoch whose first bundle has not come: ask for that one.
    EpochStartMissing {
        /// The epoch.
        epoch: Epoch,
    },
    /// Its number is more than 1,000 beyond the known head: never applied by itself.
    JumpTooFar {
        /// The number known.
        known: u64,
        /// The number named.
        found: u64,
    },
}

/// Why a bundle is set aside (隔离): both sides are shown and a person decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quarantine {
    /// Another header of this epoch and number was received before: two ledgers write as one.
    SecondHeader {
        /// The one known.
        known: Digest,
    },
    /// A new epoch continues a header that never came here.
    ParentUnknown {
        /// Epoch named.
        epoch: Epoch,
        /// Header named.
        head: Digest,
    },
    /// A known header and this one disagree on what came before.
    PrevDisagrees {
        /// What is known.
        known: Digest,
        /// What is named.
        found: Option<Digest>,
    },
    /// It continues an epoch that the station has since left.
    EpochLeft {
        /// The epoch of the head.
        current: Epoch,
    },
    /// It begins a new epoch, though its number is not above its parent's.
    NumberReused {
        /// The parent's number.
        parent: u64,
    },
    /// It begins a new epoch from nothing, though this station has a past here.
    ParentMissing,
}

/// What to do with a bundle (处置).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Apply it; if a copy was restored, say so first.
    Apply {
        /// Set when the bundle begins an epoch behind the known head.
        restored: Option<Restored>,
    },
    /// Received before, byte for byte the same header: answer with the same receipt.
    AlreadyReceived,
    /// A later bundle that covers it was applied already: keep it, apply nothing.
    Superseded,
    /// Something is missing.
    Hold(Hold),
    /// Something is wrong.
    Quarantine(Quarantine),
}

/// Says what to do with a verified header, given what is known of its station.
#[must_use]
pub fn assess_chain(known: &ChainState, header: &Header, header_sha256: Digest) -> Next {
    if let Some(same) = known.headers.get(&(header.epoch, header.seq)) {
        return if same.sha256 == header_sha256 {
            Next::AlreadyReceived
        } else {
            Next::Quarantine(Quarantine::SecondHeader { known: same.sha256 })
        };
    }
    if let Some(quarantine) = broken_link(known, header, header_sha256) {
        return Next::Quarantine(quarantine);
    }
    let Some(head) = known.head else {
        // Nothing of this station was ever applied, so there is nothing to fork from; its first
        // sticks may have been lost. Only a parent claims a past that does not exist here.
        return match header.parent() {
            Some(parent) => Next::Quarantine(Quarantine::ParentUnknown {
                epoch: parent.epoch,
                head: parent.head,
            }),
            None => apply(known, header, 0, None),
        };
    };
    if header.epoch == head.epoch {
        return if header.seq < head.seq {
            Next::Superseded
        } else {
            apply(known, header, head.seq, None)
        };
    }
    let newest_there = known
        .headers
        .range((header.epoch, 0)..=(header.epoch, u64::MAX))
        .next_back()
        .map(|((_, seq), _)| *seq);
    match newest_there {
        Some(newest) if header.seq < newest => Next::Superseded,
        Some(_) => Next::Quarantine(Quarantine::EpochLeft {
            current: head.epoch,
        }),
        None => new_epoch(known, header),
    }
}

/// Finds a known neighbour that disagrees on the order of headers.
fn broken_link(known: &ChainState, header: &Header, header_sha256: Digest) -> Option<Quarantine> {
    let at = |seq| known.headers.get(&(header.epoch, seq));
    if let Some(before) = header.seq.checked_sub(1).and_then(at)
        && header.prev != Some(before.sha256)
    {
        return Some(Quarantine::PrevDisagrees {
            known: before.sha256,
            found: header.prev,
        });
    }
    // An epoch begins once.
    if header.prev.is_none()
        && let Some((_, earlier)) = known
            .headers
            .range((header.epoch, 0)..(header.epoch, header.seq))
            .next_back()
    {
        return Some(Quarantine::PrevDisagrees {
            known: earlier.sha256,
            found: None,
        });
    }
    let after = header.seq.checked_add(1).and_then(at)?;
    (after.prev != Some(header_sha256)).then_some(Quarantine::PrevDisagrees {
        known: after.sha256,
        found: Some(header_sha256),
    })
}

/// Judges the first header seen of an epoch, while another epoch was applied before.
fn new_epoch(known: &ChainState, header: &Header) -> Next {
    if header.prev.is_some() {
        return Next::Hold(Hold::EpochStartMissing {
            epoch: header.epoch,
        });
    }
    let Some(parent) = header.parent() else {
        return Next::Quarantine(Quarantine::ParentMissing);
    };
    let parent_seq = known
        .headers
        .iter()
        .find(|((epoch, _), k)| *epoch == parent.epoch && k.sha256 == parent.head)
        .map(|((_, seq), _)| *seq);
    let Some(parent_seq) = parent_seq else {
        return Next::Quarantine(Quarantine::ParentUnknown {
            epoch: parent.epoch,
            head: parent.head,
        });
    };
    if header.seq <= parent_seq {
        return Next::Quarantine(Quarantine::NumberReused { parent: parent_seq });
    }
    // Numbers never restart, so a higher number is a bundle that the copy did not know of. The
    // same number in two epochs counts once.
    let later: BTreeSet<u64> = known
        .headers
        .keys()
        .map(|(_, seq)| *seq)
        .filter(|seq| *seq > parent_seq)
        .collect();
    let restored = (!later.is_empty()).then_some(Restored {
        bundles_older: later.len() as u64,
    });
    let newest = later.last().copied().unwrap_or(parent_seq);
    apply(known, header, newest, restored)
}

/// The last two questions: is the number near, and is the base known.
fn apply(known: &ChainState, header: &Header, newest: u64, restored: Option<Restored>) -> Next {
    if header.seq > newest.saturating_add(MAX_JUMP) {
        return Next::Hold(Hold::JumpTooFar {
            known: newest,
            found: header.seq,
        });
    }
    match (header.mode, header.base) {
        (Mode::Full, _) => Next::Apply { restored },
        (Mode::Since, Some(base)) if known.receipts.get(&base.receipt) == Some(&base.upto_seq) => {
            Next::Apply { restored }
        }
        (Mode::Since, Some(base)) => Next::Hold(Hold::BaseUnknown {
            receipt: base.receipt,
        }),
        // Cannot pass the header's own rules; a rule of reading is not a reason to trust here.
        (Mode::Since, None) => Next::Hold(Hold::BaseUnknown {
            receipt: header.manifest_sha256,
        }),
    }
}
