//! The one transaction of a bundle: rows, questions, chain state and the finished receipt, or nothing.

use super::Intake;
use super::keep::inbox_line;
use super::seq_of;
use crate::desk::answer::answer;
use crate::desk::look::{Look, Watch};
use crate::desk::merge::merge;
use crate::desk::{Arrival, Desk, twins};
use crate::papers;
use crate::{Errand, ExchangeError, IntakeFacts, Result};
use std::collections::BTreeSet;
use std::path::Path;
use taizhang_bundle::{Outside, Window};
use taizhang_ledger::filing::{self, InboxState, StationHead, rules};
use taizhang_ledger::people::standing_id;
use taizhang_ledger::shared::PersonId;
use taizhang_ledger::store::{Act, Entry, Reader, StoreError};

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Guard {
    On,
    Off,
}

/// Why the transaction of a bundle is given up. Facts are boxed: they are the rare way out.
pub(super) enum Stop {
    Failed(ExchangeError),
    Preview(Box<(IntakeFacts, Look)>),
    Guard(Box<IntakeFacts>),
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}

impl From<ExchangeError> for Stop {
    fn from(error: ExchangeError) -> Self {
        Self::Failed(error)
    }
}

/// The one transaction: rows, questions, chain state and the finished receipt, or nothing. A preview does the same work
/// and gives it up, so that it cannot say other than what would happen.
#[allow(
    clippy::too_many_arguments,
    reason = "the one place where everything of an arrival comes together"
)]
pub(super) fn apply(
    errand: &Errand<'_>,
    desk: &Desk<'_>,
    arrival: &Arrival,
    file: &Path,
    bytes: &[u8],
    how: &Intake<'_>,
    bundles_older: u64,
    guard: Guard,
) -> Result<Box<IntakeFacts>, Stop> {
    let header = arrival.payload.header();
    let subject = format!("{} 第 {} 号", arrival.station.name, header.seq);
    errand
        .ledger
        .transact(Entry::new(Act::Intake, &subject), errand.author, |tx| {
            let code = &arrival.station.code;
            let members = filing::members_of_station(tx.conn(), code)?;
            let on_the_roll = filing::people_of_station(tx.conn(), code)?;
            let watch = how.preview.then(Watch::default);
            let merged = merge(errand, tx, arrival, watch)?;
            let mut facts = Box::new(merged.facts);
            facts.bundles_older = bundles_older;
            facts.certificate_days_outside = match arrival.window {
                Window::Valid => 0,
                Window::Flagged(Outside::Before(days) | Outside::After(days))
                | Window::Quarantined(Outside::Before(days) | Outside::After(days)) => days,
            };
            facts.people_gone = gone(tx.conn(), &on_the_roll, &merged.persons)?;
            if guard == Guard::On && rules::retires_too_many(facts.people_gone, members) {
                facts.needs_you += 1;
                return Err(Stop::Guard(facts));
            }
            facts.needs_you = twins::look(tx, arrival, &merged.persons, how.default)?;
            if let Some(watch) = merged.watch {
                return Err(Stop::Preview(Box::new((*facts, watch.tell(tx.conn())?))));
            }
            papers::keep(errand.ledger, tx, &arrival.payload, &merged.attachments)?;
            let sealed = answer(tx, desk, arrival, merged.digest, &mut facts)?;
            let header_sha256 = arrival.payload.header_sha256().to_string();
            let head = StationHead {
                epoch: header.epoch.to_string(),
                seq: seq_of(arrival)?,
                header_sha256,
                on: tx.author().day(),
            };
            filing::set_head(tx, code, &head, merged.digest)?;
            let mut line = inbox_line(arrival, file, InboxState::Taken, None, &facts, errand)?;
            line.act = Some(tx.act());
            line.receipt_sha256 = Some(sealed.header_sha256.to_string());
            line.receipt_name = Some(sealed.file_name);
            filing::enter_inbox(tx, &line, bytes, Some(&sealed.bytes))?;
            Ok(facts)
        })
}

/// Counts the people among the changed who were on the station's roll before and no longer are.
fn gone(conn: &Reader, before: &BTreeSet<PersonId>, changed: &BTreeSet<PersonId>) -> Result<i64> {
    let mut gone = 0;
    let mut persons = changed.clone();
    for person in changed {
        persons.insert(standing_id(conn, *person)?);
    }
    for person in persons.intersection(before) {
        let mut stays = false;
        for member in filing::memberships_of(conn, *person)? {
            stays |= filing::is_on_the_roll(conn, member)?;
        }
        gone += i64::from(!stays);
    }
    Ok(gone)
}
