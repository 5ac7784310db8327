//! What the receipt of a bundle says on paper (回执单).

use super::answer::{DUPLICATE, ELSEWHERE};
use super::households::called;
use super::number;
use crate::export::digest;
use crate::facts::from_text;
use crate::{ExchangeError, IntakeFacts, Result};
use taizhang_bundle::ShortCode;
use taizhang_ledger::filing::{self, Decision};
use taizhang_ledger::people::Person;
use taizhang_ledger::roll::Member;
use taizhang_ledger::shared::{Day, Document};
use taizhang_ledger::store::{Ledger, Record as _};

/// The figures of a receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptFacts {
    /// Number it answers.
    pub seq: u64,
    /// Station code.
    pub station: String,
    /// Its name.
    pub name: String,
    /// Day the bundle was taken in.
    pub received_on: Day,
    /// Short code of the bundle.
    pub answers: ShortCode,
    /// Records taken.
    pub accepted: u64,
    /// Members sent back: name, masked document, reason code.
    pub returned: Vec<(String, String, &'static str)>,
    /// Files that are on file at another union too: their numbers, or masked names.
    pub households: Vec<String>,
    /// Questions that wait.
    pub held: u64,
    /// Members on the station's roll here.
    pub members: u64,
    /// Short code of the receipt.
    pub short_code: ShortCode,
}

/// Reads what the receipt of a bundle says. The receipt itself is sealed to the station; this is what it was made of.
pub fn receipt_facts(ledger: &Ledger, header: &str) -> Result<ReceiptFacts> {
    ledger.read(|conn| {
        let missing = || ExchangeError::NoItem {
            id: header.to_owned(),
        };
        let line = filing::find_inbox(conn, header)?.ok_or_else(missing)?;
        let receipt = line.receipt_sha256.as_deref().ok_or_else(missing)?;
        let facts: IntakeFacts = from_text(&line.facts)?;
        let mut returned = Vec::new();
        for question in filing::told_by(conn, receipt)? {
            let (member, reason) = if question.holder_told_in.as_deref() == Some(receipt) {
                (question.one, ELSEWHERE)
            } else if question.verdict == Some(Decision::Return) {
                (question.other, DUPLICATE)
            } else {
                continue;
            };
            let member = Member::get(conn, member)?;
            let person = Person::get(conn, member.person)?.standing(conn)?;
            let masked = person.document_no.as_deref().map(Document::mask);
            returned.push((person.name, masked.unwrap_or_default(), reason));
        }
        let records: u64 = facts.parts.values().sum();
        let station = filing::find_station(conn, &line.station)?.ok_or_else(missing)?;
        Ok(ReceiptFacts {
            seq: number(line.seq)?,
            name: station.name,
            received_on: line.arrived_on,
            answers: digest(&line.header_sha256)?.short_code(),
            accepted: records.saturating_sub(facts.returned.max(0) as u64),
            held: facts.needs_you.max(0) as u64,
            members: filing::members_of_station(conn, &line.station)?.max(0) as u64,
            short_code: digest(receipt)?.short_code(),
            households: called(conn, &facts.households)?,
            station: line.station,
            returned,
        })
    })
}
