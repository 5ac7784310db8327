//! What a desk may be told (权限): the sections of the certificate it issued, row by row.
//!
//! A station writes nothing into a bundle that its desk is not entitled to; the desk for its part takes no other section
//! ([`crate::desk`]). Papers go with the record they belong to, steps with their case.

use crate::Result;
use std::collections::BTreeSet;
use taizhang_bundle::Certificate;
use taizhang_ledger::attachments::Attachment;
use taizhang_ledger::cases::{Case, CaseStep};
use taizhang_ledger::filing;
use taizhang_ledger::store::{Kind, Reach, Reader, Record as _};
use uuid::Uuid;

/// The sections a desk grants: every kind that travels, those of hardship files only where it handles them.
pub(crate) fn sections(cases: bool) -> Vec<String> {
    Kind::ALL
        .iter()
        .filter(|kind| kind.travels() && (cases || !kind.is_case()))
        .map(|kind| kind.name().to_owned())
        .collect()
}

/// What the desk of a certificate may be told.
pub(crate) struct Entitlement {
    kinds: BTreeSet<Kind>,
}

impl Entitlement {
    /// Reads a certificate. A section that this program does not know, or that never leaves the office, grants nothing.
    pub(crate) fn of(certificate: &Certificate) -> Self {
        let known = certificate
            .sections
            .iter()
            .filter_map(|section| Kind::find(section));
        Self {
            kinds: known.filter(|kind| kind.travels()).collect(),
        }
    }

    /// Whether it covers a kind.
    pub(crate) fn takes(&self, kind: Kind) -> bool {
        self.kinds.contains(&kind)
    }

    /// Whether it covers hardship files.
    pub(crate) fn takes_cases(&self) -> bool {
        self.kinds.iter().any(|kind| kind.is_case())
    }

    /// Whether the desk may be told this record.
    pub(crate) fn takes_record(&self, conn: &Reader, kind: Kind, id: Uuid) -> Result<bool> {
        if !self.takes(kind) {
            return Ok(false);
        }
        match kind {
            Kind::Case => self.takes_case(conn, id),
            Kind::CaseStep => match CaseStep::find(conn, id)? {
                Some(step) => self.takes_case(conn, step.case_file.into()),
                None => Ok(false),
            },
            Kind::Attachment => match Attachment::find(conn, id)? {
                Some(paper) => self.takes_papers_of(conn, paper.subject.into()),
                None => Ok(false),
            },
            _ => Ok(true),
        }
    }

    fn takes_case(&self, conn: &Reader, id: Uuid) -> Result<bool> {
        Ok(
            Case::find(conn, id)?.is_some_and(|case| match case.kind.reach() {
                Reach::Home => false,
                Reach::Cases => self.takes_cases(),
                Reach::County => true,
            }),
        )
    }

    /// Whether papers of a record go along: a paper of nothing that is known goes nowhere.
    fn takes_papers_of(&self, conn: &Reader, subject: Uuid) -> Result<bool> {
        match filing::kind_of(conn, subject)? {
            Some(kind) if kind != Kind::Attachment => self.takes_record(conn, kind, subject),
            _ => Ok(false),
        }
    }
}

/// Counts by kind what a desk may be told of what was changed past a watermark.
pub(crate) fn count_changed(
    conn: &Reader,
    watermark: i64,
    entitled: Option<&Entitlement>,
) -> Result<Vec<(Kind, i64)>> {
    let mut counts: Vec<(Kind, i64)> = Vec::new();
    for (kind, id) in filing::changed_since(conn, watermark)? {
        if let Some(entitled) = entitled
            && !entitled.takes_record(conn, kind, id)?
        {
            continue;
        }
        match counts.last_mut() {
            Some((last, count)) if *last == kind => *count += 1,
            _ => counts.push((kind, 1)),
        }
    }
    Ok(counts)
}
