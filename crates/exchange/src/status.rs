//! Where a station stands with its county.

use crate::enrol::fingerprint;
use crate::entitlement::{Entitlement, count_changed};
use crate::errand::station;
use crate::export::digest;
use crate::facts::from_text;
use crate::keys::county;
use crate::{ExchangeError, Facts, Result};
use taizhang_bundle::ShortCode;
use taizhang_ledger::filing::{self, ReceiptLine, ReturnedRow, Sent};
use taizhang_ledger::store::{Kind, Ledger};

/// Everything the page 报送 shows.
#[derive(Debug, Clone)]
pub struct FilingOverview {
    /// Name of the county, once enrolled.
    pub county: Option<String>,
    /// Fingerprint of the last enrolment request.
    pub fingerprint: Option<String>,
    /// Last day of the certificate.
    pub certificate_ends: Option<String>,
    /// The number the next bundle will have.
    pub next_seq: i64,
    /// Epoch of the chain.
    pub epoch: Option<String>,
    /// Whether hardship files go along; `None` before the county has enrolled this station.
    pub cases: Option<bool>,
    /// Records changed since the last answered bundle that the county may be told, by kind.
    pub changed: Vec<(Kind, i64)>,
    /// Receipts, newest first.
    pub receipts: Vec<ReceiptLine>,
    /// Bundles, newest first, with their short codes.
    pub outbox: Vec<(Sent, ShortCode)>,
    /// Rows that the county sent back and that are still open.
    pub returned: Vec<ReturnedRow>,
}

/// Reads where a station stands.
pub fn overview(ledger: &Ledger) -> Result<FilingOverview> {
    station(ledger)?;
    ledger.read(|conn| {
        let county = county(conn)?;
        let entitled = county
            .as_ref()
            .map(|county| Entitlement::of(&county.certificate));
        let base = filing::newest_receipted(conn)?.map_or(0, |sent| sent.sealed.watermark);
        let outbox = filing::list_sent(conn, 50)?.into_iter().map(|sent| {
            let short_code = digest(&sent.sealed.header_sha256)?.short_code();
            Ok::<_, ExchangeError>((sent, short_code))
        });
        Ok(FilingOverview {
            county: county.as_ref().map(|county| county.directory.name.clone()),
            certificate_ends: county.map(|county| county.certificate.not_after.to_string()),
            fingerprint: fingerprint(conn)?,
            next_seq: filing::newest_number(conn)? + 1,
            epoch: filing::epoch(conn)?,
            cases: entitled.as_ref().map(Entitlement::takes_cases),
            changed: count_changed(conn, base, entitled.as_ref())?,
            receipts: filing::list_receipts(conn, 50)?,
            outbox: outbox.collect::<Result<_>>()?,
            returned: filing::open_returns(conn)?,
        })
    })
}

/// What the slip of a bundle says (交接单).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlipFacts {
    /// Name of the county.
    pub county: Option<String>,
    /// Day the number was taken, `YYYY-MM-DD`.
    pub created_on: String,
    /// The receipted bundle it counts from.
    pub base_seq: Option<i64>,
    /// Records in it.
    pub records: i64,
    /// The figures.
    pub facts: Facts,
    /// What both offices compare.
    pub short_code: ShortCode,
}

/// Reads what the slip of a bundle says.
pub fn slip_facts(ledger: &Ledger, seq: i64) -> Result<SlipFacts> {
    ledger.read(|conn| {
        let sent = filing::find_sent(conn, seq)?.ok_or(ExchangeError::NoBundle { seq })?;
        Ok(SlipFacts {
            county: county(conn)?.map(|county| county.directory.name),
            created_on: sent.created_on.to_string(),
            base_seq: sent.base_seq,
            records: sent.sealed.records,
            facts: from_text(&sent.sealed.facts)?,
            short_code: digest(&sent.sealed.header_sha256)?.short_code(),
        })
    })
}
