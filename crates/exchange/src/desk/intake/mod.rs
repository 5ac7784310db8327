//! Intake (收件): each bundle alone, in one transaction with its chain state and its finished receipt.

mod apply;
mod keep;

use super::{Arrival, Desk, Look, hold_code, quarantine_code};
use crate::facts::from_text;
use crate::{Errand, ExchangeError, IntakeFacts, Part, Result, read_bundle};
use apply::{Guard, Stop, apply};
use keep::{enter, hand_out, set_aside, snapshot};
use std::path::{Path, PathBuf};
use taizhang_bundle::{Mode, Next, ShortCode, Window};
use taizhang_ledger::filing::{self, Decision, InboxLine, InboxState, SentMode};
use taizhang_ledger::store::Reader;

/// How to take in.
#[derive(Debug, Clone, Copy)]
pub struct Intake<'a> {
    /// Says what would happen, and changes nothing.
    pub preview: bool,
    /// Where receipts are written; `None` keeps them here only.
    pub receipts: Option<&'a Path>,
    /// The answer to new duplicates.
    pub default: Decision,
}

/// What became of a bundle that is sound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakenAs {
    /// Merged.
    Merged,
    /// Received before; the same receipt again.
    Again,
    /// A later bundle had covered it already.
    Superseded,
}

/// A sound bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The file.
    pub file: PathBuf,
    /// Its header, hex.
    pub item: String,
    /// Station code.
    pub station: String,
    /// Its name.
    pub name: String,
    /// Number.
    pub seq: u64,
    /// Full or since.
    pub mode: SentMode,
    /// What became of it.
    pub taken_as: TakenAs,
    /// What it did, or would do.
    pub facts: IntakeFacts,
    /// What it would do to the roll, name by name; empty but for a preview.
    pub look: Look,
    /// Short code of its header, as on the slip.
    pub short_code: ShortCode,
}

/// A bundle that waits for a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// The file.
    pub file: PathBuf,
    /// Its header: the item to decide.
    pub item: String,
    /// Station code.
    pub station: String,
    /// Its name.
    pub name: String,
    /// Number.
    pub seq: u64,
    /// Waiting or quarantined.
    pub state: InboxState,
    /// Why, as a code.
    pub reason: &'static str,
    /// What it would do.
    pub facts: IntakeFacts,
}

/// A file that was refused, with why.
#[derive(Debug)]
pub struct RefusedFile {
    /// The file.
    pub file: PathBuf,
    /// Why.
    pub error: ExchangeError,
}

/// What an intake run did.
#[derive(Debug, Default)]
pub struct IntakeReport {
    /// Sound bundles.
    pub bundles: Vec<Taken>,
    /// Bundles that wait for a person.
    pub set_aside: Vec<SetAside>,
    /// Files that were refused.
    pub refused: Vec<RefusedFile>,
    /// Receipts written.
    pub receipts: Vec<PathBuf>,
    /// The snapshot made before anything was applied.
    pub snapshot: Option<PathBuf>,
}

/// Takes files in, each alone: one that is refused stops no other. Before the first row is written, one snapshot is
/// made and verified (decision 11).
pub fn intake(errand: &Errand<'_>, files: &[PathBuf], how: &Intake<'_>) -> Result<IntakeReport> {
    errand
        .ledger
        .with_wide_writer(|| take_each(errand, files, how))?
}

fn take_each(errand: &Errand<'_>, files: &[PathBuf], how: &Intake<'_>) -> Result<IntakeReport> {
    let mut report = IntakeReport::default();
    // Taking in enrols nobody and changes no key: what the desk knows of them is read once.
    let desk = Desk::open(errand.ledger, errand.author.day())?;
    for (done, file) in (0..).zip(files) {
        errand.step(Part::Check, done, Some(files.len() as u64))?;
        match one(errand, &desk, file, how, &mut report) {
            Err(error) if error.refusal_code().is_some() => report.refused.push(RefusedFile {
                file: file.clone(),
                error,
            }),
            Err(ExchangeError::Io { path, source }) if path == *file => {
                report.refused.push(RefusedFile {
                    file: file.clone(),
                    error: ExchangeError::Io { path, source },
                });
            }
            other => other?,
        }
    }
    Ok(report)
}

fn one(
    errand: &Errand<'_>,
    desk: &Desk<'_>,
    file: &Path,
    how: &Intake<'_>,
    report: &mut IntakeReport,
) -> Result<()> {
    let bytes = read_bundle(file)?;
    let arrival = desk.read(&bytes)?;
    let header = arrival.payload.header_sha256().to_string();
    let (next, before) = errand.ledger.read(|conn: &Reader| {
        Ok::<_, ExchangeError>((
            desk.assess(conn, &arrival)?,
            filing::find_inbox(conn, &header)?,
        ))
    })?;
    if before
        .as_ref()
        .is_some_and(|line| line.state == InboxState::Rejected)
    {
        return Err(ExchangeError::Rejected);
    }
    let restored = match next {
        Next::AlreadyReceived => {
            let facts = before
                .map(|line| from_text(&line.facts))
                .transpose()?
                .unwrap_or_default();
            report
                .bundles
                .push(taken(&arrival, file, TakenAs::Again, facts));
            return hand_out(errand, how, &header, report);
        }
        Next::Superseded => {
            if !how.preview {
                enter(
                    errand,
                    &arrival,
                    file,
                    &bytes,
                    InboxState::Superseded,
                    None,
                    &IntakeFacts::default(),
                )?;
            }
            report.bundles.push(taken(
                &arrival,
                file,
                TakenAs::Superseded,
                IntakeFacts::default(),
            ));
            return Ok(());
        }
        Next::Hold(hold) => {
            return set_aside(
                errand,
                &arrival,
                file,
                &bytes,
                how,
                report,
                (InboxState::Waiting, hold_code(hold)),
            );
        }
        Next::Quarantine(why) => {
            return set_aside(
                errand,
                &arrival,
                file,
                &bytes,
                how,
                report,
                (InboxState::Quarantined, quarantine_code(why)),
            );
        }
        Next::Apply { .. } if matches!(arrival.window, Window::Quarantined(_)) => {
            let why = (InboxState::Quarantined, "certificate_out_of_window");
            return set_aside(errand, &arrival, file, &bytes, how, report, why);
        }
        Next::Apply { restored } => restored.map_or(0, |restored| restored.bundles_older),
    };
    if !how.preview && report.snapshot.is_none() {
        report.snapshot = Some(snapshot(errand)?);
    }
    match apply(
        errand,
        desk,
        &arrival,
        file,
        &bytes,
        how,
        restored,
        Guard::On,
    ) {
        Ok(facts) => {
            report
                .bundles
                .push(taken(&arrival, file, TakenAs::Merged, *facts));
            hand_out(errand, how, &header, report)
        }
        Err(Stop::Preview(told)) => {
            let (facts, look) = *told;
            report.bundles.push(Taken {
                look,
                ..taken(&arrival, file, TakenAs::Merged, facts)
            });
            Ok(())
        }
        Err(Stop::Guard(facts)) => {
            if !how.preview {
                enter(
                    errand,
                    &arrival,
                    file,
                    &bytes,
                    InboxState::Waiting,
                    Some("retires_many"),
                    &facts,
                )?;
            }
            report.set_aside.push(aside(
                &arrival,
                file,
                InboxState::Waiting,
                "retires_many",
                *facts,
            ));
            Ok(())
        }
        Err(Stop::Failed(error)) => Err(error),
    }
}

/// Takes a bundle in that a person has looked at and said yes to. What it says of the state must still hold.
pub(super) fn take_decided(
    errand: &Errand<'_>,
    line: &InboxLine,
    bytes: &[u8],
    receipts: Option<&Path>,
) -> Result<IntakeReport> {
    let desk = Desk::open(errand.ledger, errand.author.day())?;
    let arrival = desk.read(bytes)?;
    let mut report = IntakeReport {
        snapshot: Some(snapshot(errand)?),
        ..IntakeReport::default()
    };
    let how = Intake {
        preview: false,
        receipts,
        default: Decision::Hold,
    };
    let file = PathBuf::from(&line.file_name);
    match apply(errand, &desk, &arrival, &file, bytes, &how, 0, Guard::Off) {
        Ok(facts) => report
            .bundles
            .push(taken(&arrival, &file, TakenAs::Merged, *facts)),
        Err(Stop::Failed(error)) => return Err(error),
        Err(Stop::Preview(_) | Stop::Guard(_)) => unreachable!("neither is asked for"),
    }
    hand_out(errand, &how, &line.header_sha256, &mut report)?;
    Ok(report)
}

fn taken(arrival: &Arrival, file: &Path, taken_as: TakenAs, facts: IntakeFacts) -> Taken {
    Taken {
        file: file.to_owned(),
        item: arrival.payload.header_sha256().to_string(),
        station: arrival.station.code.clone(),
        name: arrival.station.name.clone(),
        seq: arrival.payload.header().seq,
        mode: mode(arrival),
        taken_as,
        facts,
        look: Look::default(),
        short_code: arrival.payload.header_sha256().short_code(),
    }
}

fn aside(
    arrival: &Arrival,
    file: &Path,
    state: InboxState,
    reason: &'static str,
    facts: IntakeFacts,
) -> SetAside {
    SetAside {
        file: file.to_owned(),
        item: arrival.payload.header_sha256().to_string(),
        station: arrival.station.code.clone(),
        name: arrival.station.name.clone(),
        seq: arrival.payload.header().seq,
        state,
        reason,
        facts,
    }
}

fn mode(arrival: &Arrival) -> SentMode {
    match arrival.payload.header().mode {
        Mode::Full => SentMode::Full,
        Mode::Since => SentMode::Since,
    }
}

fn seq_of(arrival: &Arrival) -> Result<i64> {
    i64::try_from(arrival.payload.header().seq)
        .map_err(|_| ExchangeError::Unreadable { what: "number" })
}
