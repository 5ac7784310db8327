//! Forgetting a file: what goes, what stays, who may not.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::assistance::households::{
    Consent, ConsentKind, Exit, FamilyHealth, FamilyMember, HardshipFile, HardshipSurvey, Health,
    PayAccount, Relation,
};
use crate::assistance::kinship::{Help, HelpKind, Pair};
use crate::attachments::Attachment;
use crate::cases::{Case, CaseKind};
use crate::shared::{Day, Fen, HardshipFileId, UnionId};
use crate::store::tests::{Desk, d};
use crate::store::{Act, Entry, Kind, Record, StoreError, Tx, chain_complaint};
use uuid::Uuid;

/// Everything that tells whose file it is. None of it may be anywhere afterwards.
const PLANTED: [&str; 14] = [
    "单凤霞",
    "单小禾",
    "371323198503140024",
    "371323201506010021",
    "13900005678",
    "许家湖镇东河村三号",
    "6228480402564890018",
    "慢性肾功能衰竭",
    "透析自付",
    "欠亲戚两万",
    "住院费用单",
    "工会小组长陪同",
    "周科长",
    "替她交了取暖费",
];

/// One empty household line as JSON, completed by `extra`: what a record says beyond its stamp.
fn record<T: Record>(tx: &Tx<'_>, extra: &serde_json::Value) -> T {
    let id: Uuid = tx.new_id();
    let mut line = serde_json::json!({ "id": id, "station": "", "revision": 0, "retired": null });
    let fields = line.as_object_mut().unwrap();
    for (name, value) in extra.as_object().unwrap() {
        fields.insert(name.clone(), value.clone());
    }
    // What is not said is empty.
    for column in T::COLUMNS {
        fields.entry(*column).or_insert(serde_json::Value::Null);
    }
    tx.insert(serde_json::from_value(line).unwrap()).unwrap()
}

/// A household entered, corrected, and ended on a day; with its papers.
fn plant(desk: &Desk, union: UnionId, ended_on: Option<Day>) -> HardshipFileId {
    use serde_json::json;
    let sha256 = desk.ledger.keep_attachment(b"a hospital's bill").unwrap();
    let entry = Entry::new(Act::RecordStep, "建档：单凤霞").because("单凤霞家入户");
    let file = desk
        .ledger
        .transact(entry, &desk.author(), |tx| -> Result<_, StoreError> {
            let case: Case = record(
                tx,
                &json!({ "kind": CaseKind::Hardship.code(), "trade_union": union, "anchor": "2019-03-01", "closed_on": "2019-04-01" }),
            );
            record::<crate::cases::CaseStep>(
                tx,
                &json!({ "case_file": case.id, "step": "visited", "on_day": "2019-03-05", "people": "工会小组长陪同", "note": "透析自付" }),
            );
            let file: HardshipFile = record(
                tx,
                &json!({
                    "trade_union": union, "case_file": case.id, "file_no": "2019-003", "name": "单凤霞", "phone": "13900005678",
                    "address": "许家湖镇东河村三号", "village": "东河村", "size": 2, "single_parent": true, "no_earner": false,
                    "self_reliant": false, "cause": "own_illness", "cause_text": "透析自付，欠亲戚两万",
                    "ended": ended_on.map(|_| Exit::Recovered.code()), "ended_on": ended_on,
                }),
            );
            let head: FamilyMember = record(
                tx,
                &json!({ "hardship_file": file.id, "relation": Relation::Head.code(), "name": "单凤霞",
                    "document_no": "371323198503140024", "month_income": 240_000 }),
            );
            record::<FamilyMember>(
                tx,
                &json!({ "hardship_file": file.id, "relation": Relation::Child.code(), "name": "单小禾",
                    "document_no": "371323201506010021", "birth": "2015-06-01" }),
            );
            record::<FamilyHealth>(
                tx,
                &json!({ "family_member": head.id, "health": Health::Uraemia.code(), "what": "慢性肾功能衰竭" }),
            );
            record::<PayAccount>(
                tx,
                &json!({ "hardship_file": file.id, "holder": "单凤霞", "bank": "沂水农商银行", "card_no": "6228480402564890018" }),
            );
            record::<Consent>(
                tx,
                &json!({ "hardship_file": file.id, "kind": ConsentKind::Sensitive.code(), "given_by": "单凤霞", "on_day": "2019-03-05" }),
            );
            record::<HardshipSurvey>(
                tx,
                &json!({ "hardship_file": file.id, "on_day": "2019-03-05", "year": 2018, "income": 2_880_000, "rigid": 1_860_000,
                    "rigid_what": "透析自付", "members": 2, "harmed": false, "note": "欠亲戚两万" }),
            );
            let pair: Pair = record(
                tx,
                &json!({ "trade_union": union, "hardship_file": file.id, "cadre": "周科长", "from_day": "2019-04-01" }),
            );
            record::<Help>(
                tx,
                &json!({ "hardship_file": file.id, "pair": pair.id, "kind": HelpKind::Placement.code(), "on_day": "2019-05-01",
                    "what": "替她交了取暖费", "by_whom": "周科长" }),
            );
            record::<Attachment>(
                tx,
                &json!({ "subject": head.id, "title": "住院费用单", "sha256": sha256, "bytes": 17 }),
            );
            Ok(file.id)
        })
        .unwrap();
    desk.act(Act::RecordStep, |tx| {
        let mut again = HardshipFile::get(tx.conn(), file)?;
        again.address = Some("许家湖镇东河村三号附一".to_owned());
        tx.put(again)
    })
    .unwrap();
    file
}

/// Every text of the ledger that a person could read with its key.
fn everything(desk: &Desk) -> String {
    let texts = |conn: &crate::store::Reader| -> Result<String, StoreError> {
        let mut tables = conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")?;
        let names = tables.query_map([], |row| row.get::<_, String>(0))?;
        let mut all = String::new();
        for table in names.map(Result::unwrap) {
            let mut rows = conn.prepare(&format!("SELECT * FROM {table}"))?;
            let columns = rows.column_count();
            let mut rows = rows.query([])?;
            while let Some(row) = rows.next()? {
                for column in 0..columns {
                    if let Ok(text) = row.get::<_, String>(column) {
                        all.push_str(&text);
                        all.push('\n');
                    }
                }
            }
        }
        Ok(all)
    };
    desk.ledger.read(texts).unwrap()
}

fn forget(desk: &Desk, files: &[HardshipFileId]) -> Result<Forgotten, PurgeError> {
    desk.act(Act::Forget, |tx| {
        forget_files(tx, files, 5, d("2026-11-22"))
    })
}

#[test]
fn what_told_whose_a_file_was_is_nowhere_afterwards_and_the_chain_holds() {
    let desk = Desk::new();
    let union = desk.found("371323-DZC", "沂河电子厂工会");
    let file = plant(&desk, union, Some(d("2021-06-30")));
    let before = everything(&desk);
    for word in PLANTED {
        assert!(before.contains(word), "{word} was never there");
    }
    let forgotten = forget(&desk, &[file]).unwrap();
    assert_eq!(forgotten.papers.len(), 1);
    assert_eq!(
        desk.ledger.discard_attachments(&forgotten.papers).unwrap(),
        1
    );
    let after = everything(&desk);
    for word in PLANTED {
        assert!(!after.contains(word), "{word} is still there");
    }
    let health = desk.ledger.check().unwrap();
    assert_eq!(health.findings, Vec::<String>::new());
    assert_eq!(desk.ledger.read(chain_complaint).unwrap(), None);
}

#[test]
fn category_cause_dates_and_amounts_stay() {
    let desk = Desk::new();
    let union = desk.found("371323-DZC", "沂河电子厂工会");
    let file = plant(&desk, union, Some(d("2021-06-30")));
    forget(&desk, &[file]).unwrap();
    desk.ledger
        .read::<_, StoreError>(|conn| {
            let left = HardshipFile::get(conn, file)?;
            assert_eq!(
                (left.name.as_str(), left.village.as_deref()),
                ("某", Some("东河村"))
            );
            assert!(left.cause.is_some() && left.ended == Some(Exit::Recovered));
            let survey = HardshipSurvey::select(conn, "", &[])?.remove(0);
            assert_eq!(
                (survey.income, survey.on_day),
                (Fen(2_880_000), d("2019-03-05"))
            );
            let health = FamilyHealth::select(conn, "", &[])?.remove(0);
            assert_eq!((health.health, health.what), (Health::Uraemia, None));
            Ok(())
        })
        .unwrap();
}

#[test]
fn another_file_keeps_its_words_though_one_act_wrote_both() {
    let desk = Desk::new();
    let union = desk.found("371323-DZC", "沂河电子厂工会");
    let old = plant(&desk, union, Some(d("2021-06-30")));
    let young = plant(&desk, union, Some(d("2025-06-30")));
    forget(&desk, &[old]).unwrap();
    let kept = desk
        .ledger
        .read(|conn| HardshipFile::get(conn, young))
        .unwrap();
    assert_eq!(kept.name, "单凤霞");
    // The same scan belongs to the other file as well, and stays for it.
    let paper = "住院费用单";
    assert!(everything(&desk).contains(paper));
}

#[test]
fn a_file_that_is_open_or_whose_time_is_not_over_is_not_forgotten() {
    let desk = Desk::new();
    let union = desk.found("371323-DZC", "沂河电子厂工会");
    let open = plant(&desk, union, None);
    assert!(matches!(forget(&desk, &[open]), Err(PurgeError::Open { file }) if file == open));
    let last_day = plant(&desk, union, Some(d("2021-11-22")));
    assert!(matches!(
        forget(&desk, &[last_day]),
        Err(PurgeError::TooEarly { until, .. }) if until == d("2026-11-22")
    ));
    let over = plant(&desk, union, Some(d("2021-11-21")));
    let proposed = desk
        .ledger
        .read(|conn| files_over(conn, "371323XJH", 5, d("2026-11-22")))
        .unwrap();
    let ids: Vec<_> = proposed.iter().map(|file| file.id).collect();
    assert_eq!(ids, [over]);
    // One that may not go keeps the whole act back.
    assert!(forget(&desk, &[over, open]).is_err());
    forget(&desk, &[over]).unwrap();
    let left = desk
        .ledger
        .read(|conn| files_over(conn, "371323XJH", 5, d("2026-11-22")))
        .unwrap();
    assert!(left.is_empty());
}

#[test]
fn a_kind_that_the_table_does_not_know_is_refused_and_not_left_over() {
    assert!(blank(Kind::Proposal, r#"{"id":"x"}"#).is_err());
}
