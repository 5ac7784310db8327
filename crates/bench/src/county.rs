//! A county's desk (县里) for the benches that hand in: it enrols stations and answers them.

use crate::{Run, office};
use serde_json::{Value, json};
use std::path::Path;
use taizhang_app::Office;

/// A desk with a ledger of its own.
pub struct County(pub Office);

impl County {
    /// Makes one.
    pub fn new(folder: &Path) -> Run<Self> {
        Ok(Self(office::create_as(
            folder,
            "desk",
            "371323-0",
            "某某县总工会",
        )?))
    }

    /// Takes a station through the whole ceremony.
    pub fn enrol(&self, station: &Office, stick: &Path) -> Run<()> {
        std::fs::create_dir_all(stick)?;
        let asked = office::call(station, "enrol_request", json!({ "to": stick }))?;
        let welcome =
            json!({ "file": asked["file"], "to": stick, "fingerprint": asked["fingerprint"] });
        let welcome = office::call(&self.0, "desk_enrol", welcome)?;
        let accept = json!({ "file": welcome["file"], "fingerprint": welcome["fingerprint"] });
        office::call(station, "enrol_accept", accept)?;
        Ok(())
    }

    /// Takes a bundle in and brings the receipt home.
    pub fn answer(&self, station: &Office, file: &Value, stick: &Path) -> Run<()> {
        let intake =
            json!({ "files": [file], "preview": false, "receipts": stick, "default": null });
        let taken = office::call(&self.0, "desk_intake", intake)?;
        let receipt = json!({ "file": taken["receipts"][0], "preview": false });
        office::call(station, "receipt_import", receipt)?;
        Ok(())
    }
}
