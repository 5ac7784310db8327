//! Certificates (证书): the desk says which key speaks for which unions, and until when.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::document::SignedDocument;
use crate::enrolment::Enrolment;
use crate::header::Format;
use crate::json::to_canonical_json;
use crate::keys::VerifyingKey;
use crate::manifest::is_entity;
use crate::readers::Recipient;
use crate::refusal::Refusal;
use crate::values::{Digest, Station, UnionCode};

/// How long a certificate runs: a year and a month, so that the yearly renewal may be late.
pub const CERTIFICATE_MONTHS: u32 = 13;

/// How many days outside its window a certificate is still taken, with a flag.
pub const GRACE_DAYS: u64 = 90;

/// A station's certificate. The order of the fields is the order in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    /// Always `tz/1`.
    pub format: Format,
    /// Number of the certificate at its issuer, from 1.
    pub serial: u64,
    /// The station of the desk that issued it.
    pub issuer: Station,
    /// The station it is for.
    pub station: Station,
    /// The union's name, for people to read.
    pub name: String,
    /// The unions the station may speak for, rising (范围).
    pub codes: Vec<UnionCode>,
    /// The kinds of record the desk may see, rising (栏目).
    pub sections: Vec<String>,
    /// The station's signing key.
    pub signing: VerifyingKey,
    /// Whom answers to the station are encrypted to.
    pub recipient: Recipient,
    /// First day.
    pub not_before: NaiveDate,
    /// Last day.
    pub not_after: NaiveDate,
}

/// Where a day lies outside a certificate's window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outside {
    /// This many days before its first day.
    Before(u64),
    /// This many days after its last day.
    After(u64),
}

/// What a certificate's window says of a day. Expiry warns and never locks out: an office without
/// a network and with a wrong clock must still be able to hand in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// Within.
    Valid,
    /// Up to 90 days outside: taken, with a flag and a reminder to renew.
    Flagged(Outside),
    /// Further outside: set aside until a person decides.
    Quarantined(Outside),
}

impl Certificate {
    /// Fills in a certificate for a confirmed enrolment, running from the given day for thirteen
    /// months. It holds once signed.
    ///
    /// # Errors
    /// [`Refusal::ImpossibleDays`] if the calendar ends before the certificate does.
    pub fn for_enrolment(
        enrolment: &Enrolment,
        serial: u64,
        issuer: Station,
        name: String,
        sections: Vec<String>,
        from: NaiveDate,
    ) -> Result<Self, Refusal> {
        let not_after = from
            .checked_add_months(Months::new(CERTIFICATE_MONTHS))
            .ok_or(Refusal::ImpossibleDays { from, to: from })?;
        let mut sections = sections;
        sections.sort_unstable();
        sections.dedup();
        Ok(Self {
            format: Format::Tz1,
            serial,
            issuer,
            station: enrolment.station.clone(),
            name,
            codes: enrolment.codes.clone(),
            sections,
            signing: enrolment.signing.clone(),
            recipient: enrolment.recipient.clone(),
            not_before: from,
            not_after,
        })
    }

    /// Returns SHA-256 of the certificate's canonical JSON, as headers name it.
    ///
    /// # Errors
    /// [`Refusal::BadJson`] if a number is beyond what the format can say.
    pub fn sha256(&self) -> Result<Digest, Refusal> {
        let bytes = to_canonical_json(self).map_err(|fault| Refusal::BadJson {
            place: "certificate".to_owned(),
            fault,
        })?;
        Ok(Digest::of(&bytes))
    }

    /// Says what the window means for a day.
    #[must_use]
    pub fn window(&self, day: NaiveDate) -> Window {
        let early = (self.not_before - day).num_days();
        let late = (day - self.not_after).num_days();
        let outside = match (u64::try_from(early), u64::try_from(late)) {
            (Ok(days), _) if days > 0 => Outside::Before(days),
            (_, Ok(days)) if days > 0 => Outside::After(days),
            _ => return Window::Valid,
        };
        let (Outside::Before(days) | Outside::After(days)) = outside;
        if days <= GRACE_DAYS {
            Window::Flagged(outside)
        } else {
            Window::Quarantined(outside)
        }
    }
}

impl SignedDocument for Certificate {
    fn comment(&self) -> String {
        format!("tz/1 certificate {} {}", self.station, self.serial)
    }

    fn broken_rule(&self) -> Option<&'static str> {
        let name = self.name.chars();
        let rules = [
            (self.serial >= 1, "a certificate's serial counts from 1"),
            (
                !self.codes.is_empty() && self.codes.is_sorted_by(|a, b| a < b),
                "a certificate names its unions, rising",
            ),
            (
                self.sections.iter().all(|s| is_entity(s))
                    && self.sections.is_sorted_by(|a, b| a < b),
                "a certificate's sections are record kinds, rising",
            ),
            (
                (1..=100).contains(&name.clone().count()) && !name.clone().any(char::is_control),
                "a certificate's name has 1 to 100 characters",
            ),
            (
                self.not_before <= self.not_after,
                "a certificate ends after it begins",
            ),
        ];
        rules
            .into_iter()
            .find(|(holds, _)| !holds)
            .map(|(_, rule)| rule)
    }
}
