//! The program under measurement (被测的程序): an office over a ledger in a folder, driven by commands as a shell drives it.

use crate::Run;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;
use taizhang_app::{Config, Cost, Office, Quiet, dispatch};
use taizhang_ledger::shared::Day;
use taizhang_ledger::store::Ledger;

/// Code of the ledger's own union.
const CODE: &str = "371323-A";
const PASSPHRASE: &str = "bench bench bench bench";

/// Makes a union's ledger in a folder and opens it.
pub fn create(folder: &Path) -> Run<Office> {
    create_as(folder, "union", CODE, "某某镇总工会")
}

/// Makes a ledger of this kind, code and name, and opens it.
pub fn create_as(folder: &Path, kind: &str, code: &str, name: &str) -> Run<Office> {
    let office = closed();
    let request = json!({
        "at": folder, "kind": kind, "name": name, "code": code, "passphrase": PASSPHRASE, "operator": "主席",
        "deputy_passphrase": "another bench passphrase",
    });
    call(&office, "ledger_create", request)?;
    Ok(office)
}

/// Opens a ledger that was made earlier.
pub fn open(folder: &Path) -> Run<Office> {
    let office = closed();
    call(
        &office,
        "ledger_open",
        json!({ "at": folder, "passphrase": PASSPHRASE, "operator": null }),
    )?;
    Ok(office)
}

fn closed() -> Office {
    // Little work on the key slots: they are no part of any measurement and would only show as memory.
    Office::new(Config {
        today: Some(today()),
        operator: None,
        cost: Cost(10),
        ..Config::default()
    })
}

/// The day every measurement happens on.
pub fn today() -> Day {
    Day::new(2026, 11, 1).expect("a day of the calendar")
}

/// The open ledger below the commands.
pub fn ledger(office: &Office) -> Run<Arc<Ledger>> {
    office.ledger().map_err(|failure| failure.message.into())
}

/// Enters the n-th union below the ledger's own; returns its code.
pub fn add_union(office: &Office, number: u32) -> Run<String> {
    let code = format!("371323-B{number}");
    call(
        office,
        "union_add",
        json!({ "code": code, "name": format!("某某第{number}食品有限公司工会") }),
    )?;
    Ok(code)
}

/// Does what a command names.
pub fn call(office: &Office, command: &str, request: Value) -> Run<Value> {
    dispatch(office, command, request, &Quiet)
        .map_err(|failure| format!("{command}: {} {}", failure.code, failure.message).into())
}

/// Reads a count out of a reply.
pub fn count(reply: &Value, name: &str) -> Run<u64> {
    reply[name]
        .as_u64()
        .ok_or_else(|| format!("the reply has no {name}").into())
}
