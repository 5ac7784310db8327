//! The main job once from end to end (演示): a factory's sheet becomes a roll, the roll a return, both go to the county in
//! a signed bundle, the county answers with a receipt, and the receipt is taken in.
//!
//! Two offices, two ledgers, one folder as the stick. Everything is done by command name, as a shell would do it.

use super::keys::demo_keys;
use super::{PRACTICE_PASSPHRASE, found, sheet, township};
use crate::{Answer, Config, Failure, Office, Progress, dispatch};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use taizhang_ledger::store::LedgerKind;
use ts_rs::TS;

/// Where the demo leaves everything.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Demo {
    /// A folder, empty or not there yet.
    pub out: String,
}

/// Where everything lies, and what happened.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DemoDone {
    /// The township's ledger.
    pub union: String,
    /// The county's ledger.
    pub desk: String,
    /// The stick: enrolment, submission, receipt.
    pub stick: String,
    /// The factory's sheet, as it came.
    pub roll: String,
    /// The rows that were refused, under the factory's own headings.
    pub refused: String,
    /// The annual return.
    #[serde(rename = "return")]
    #[ts(rename = "return")]
    pub annual_return: String,
    /// The slip that goes with the stick.
    pub slip: String,
    /// Public keys of both sides, and the identities that open the demo's bundles with stock `age`.
    pub keys: String,
    /// What happened, as JSON.
    pub summary: String,
    /// Passphrase of both ledgers.
    pub passphrase: String,
}

const EDITION: &str = "base-2026-sample";
const COUNTY_NAME: &str = "练手县总工会";
const COUNTY_CODE: &str = "371323-LSX";

/// Does the whole main job on an invented township.
pub fn demo(office: &Office, request: Demo, progress: &dyn Progress) -> Answer<DemoDone> {
    let out = PathBuf::from(&request.out);
    let stick = out.join("stick");
    let taken = out.exists()
        && std::fs::read_dir(&out)
            .map_err(unwritable(&out))?
            .next()
            .is_some();
    if taken {
        return Err(Failure::new(
            "folder_taken",
            format!("文件夹“{}”里已经有东西。", out.display()),
            "请换一个空文件夹。",
        )
        .at("out"));
    }
    std::fs::create_dir_all(&stick).map_err(unwritable(&stick))?;
    // The offices of the demo are its own: a ledger that is open stays open.
    let new_office = || {
        Office::new(Config {
            operator: None,
            ..office.config().clone()
        })
    };
    let scene = Scene {
        union: new_office(),
        county: new_office(),
        out,
        stick,
        progress,
    };
    let summary = scene.play()?;
    scene.leave(&summary)
}

struct Scene<'a> {
    union: Office,
    county: Office,
    out: PathBuf,
    stick: PathBuf,
    progress: &'a dyn Progress,
}

impl Scene<'_> {
    fn play(&self) -> Answer<Value> {
        found(
            &self.union,
            &self.out.join("union"),
            LedgerKind::Union,
            township::NAME,
            township::CODE,
        )?;
        found(
            &self.county,
            &self.out.join("desk"),
            LedgerKind::Desk,
            COUNTY_NAME,
            COUNTY_CODE,
        )?;
        let import = self.import()?;
        let sealed = self.hand_out_return()?;
        let enrolled = self.enrol()?;
        let bundle = self.at_union(
            "bundle_export",
            json!({ "to": path(&self.stick), "full": true }),
        )?;
        self.at_union(
            "slip_write",
            json!({ "seq": bundle["seq"], "to": self.file("slip.xlsx") }),
        )?;
        let intake = self.at_county(
            "desk_intake",
            json!({ "files": [bundle["file"]], "preview": false, "receipts": path(&self.stick), "default": null }),
        )?;
        let receipt = intake["receipts"][0].clone();
        let answered = self.at_union("receipt_import", json!({ "file": receipt }))?;
        Ok(json!({
            "import": import, "return": sealed, "enrolment": enrolled, "bundle": bundle, "intake": intake, "receipt": answered,
        }))
    }

    /// The factory's sheet goes in; what cannot be taken comes back.
    fn import(&self) -> Answer<Value> {
        township::settle(&self.union, self.progress)?;
        township::enrol_others(&self.union, self.progress)?;
        let (first, many) = township::WORKS.members;
        let roll = self.out.join("roll.xlsx");
        sheet::write(
            &roll,
            "练手电子有限公司工会会员花名册",
            &sheet::with_faults(first, many),
        )?;
        let request =
            json!({ "file": path(&roll), "union": township::WORKS.code, "map": {}, "sheet": null });
        let preview = self.at_union("roll_import_open", request)?;
        self.at_union(
            "roll_rejects",
            json!({ "batch": preview["batch"], "to": self.file("refused.xlsx") }),
        )?;
        self.at_union("roll_import_apply", json!({ "batch": preview["batch"] }))?;
        township::elect(&self.union)?;
        let kept = [
            "rows",
            "accepted",
            "rejected",
            "added",
            "updated",
            "unchanged",
            "skipped",
            "warnings",
            "reasons",
            "batch",
        ];
        Ok(Value::Object(
            kept.iter()
                .map(|key| ((*key).to_owned(), preview[*key].clone()))
                .collect(),
        ))
    }

    /// The return fills itself; every 核实 gets its sentence; then it is sealed and written.
    fn hand_out_return(&self) -> Answer<Value> {
        let shown = self.at_union("return_show", json!({ "edition": EDITION }))?;
        for finding in shown["findings"].as_array().into_iter().flatten() {
            if finding["severity"] == "verify" && finding["explanation"].is_null() {
                let text = "练手镇的数字是编的，本条已核对。";
                self.at_union(
                    "return_note",
                    json!({ "edition": EDITION, "finding": finding["id"], "text": text }),
                )?;
            }
        }
        let sealed = self.at_union("return_seal", json!({ "edition": EDITION }))?;
        self.at_union(
            "return_build",
            json!({ "edition": EDITION, "to": self.file("return.xlsx") }),
        )?;
        Ok(json!({ "edition": EDITION, "short_code": sealed["short_code"] }))
    }

    /// Each side compares the other's fingerprint with the paper, as the two clerks do.
    fn enrol(&self) -> Answer<Value> {
        let request = self.at_union("enrol_request", json!({ "to": path(&self.stick) }))?;
        let welcome = self.at_county(
            "desk_enrol",
            json!({ "file": request["file"], "to": path(&self.stick), "fingerprint": request["fingerprint"] }),
        )?;
        let accepted = self.at_union(
            "enrol_accept",
            json!({ "file": welcome["file"], "fingerprint": welcome["fingerprint"] }),
        )?;
        Ok(
            json!({ "station": welcome["station"], "station_fingerprint": request["fingerprint"], "county_fingerprint": accepted["fingerprint"] }),
        )
    }

    fn leave(&self, summary: &Value) -> Answer<DemoDone> {
        let keys = self.out.join("keys");
        std::fs::create_dir_all(&keys).map_err(unwritable(&keys))?;
        for (file, text) in demo_keys(&self.union, &self.county)? {
            std::fs::write(keys.join(file), text).map_err(unwritable(&keys))?;
        }
        let written = self.out.join("summary.json");
        let text = serde_json::to_string_pretty(summary).expect("a JSON value can be written");
        std::fs::write(&written, text + "\n").map_err(unwritable(&written))?;
        Ok(DemoDone {
            union: self.file("union"),
            desk: self.file("desk"),
            stick: self.file("stick"),
            roll: self.file("roll.xlsx"),
            refused: self.file("refused.xlsx"),
            annual_return: self.file("return.xlsx"),
            slip: self.file("slip.xlsx"),
            keys: self.file("keys"),
            summary: self.file("summary.json"),
            passphrase: PRACTICE_PASSPHRASE.to_owned(),
        })
    }

    fn at_union(&self, command: &str, request: Value) -> Answer<Value> {
        dispatch(&self.union, command, request, self.progress)
    }

    fn at_county(&self, command: &str, request: Value) -> Answer<Value> {
        dispatch(&self.county, command, request, self.progress)
    }

    fn file(&self, name: &str) -> String {
        path(&self.out.join(name))
    }
}

fn path(path: &Path) -> String {
    path.display().to_string()
}

fn unwritable(path: &Path) -> impl FnOnce(std::io::Error) -> Failure {
    let path = path.display().to_string();
    move |error| {
        Failure::new(
            "file",
            format!("“{path}”写不成。"),
            format!("请看看盘满了没有、能不能写。（{error}）"),
        )
    }
}
