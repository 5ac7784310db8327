#![allow(clippy::unwrap_used)]
//! The return as the window and the terminal see it, over a real ledger.

use super::{
    ReturnBuild, ReturnExplain, ReturnNote, ReturnShow, return_build, return_check, return_explain,
    return_note, return_seal, return_show,
};
use crate::session::{LedgerCreate, ledger_create, ledger_open};
use crate::unions::{UnionAdd, union_add};
use crate::{Config, Office, Quiet};
use taizhang_ledger::store::Cost;

const EDITION: &str = "base-2026-sample";

fn office(today: &str) -> Office {
    Office::new(Config {
        today: Some(today.parse().unwrap()),
        operator: None,
        cost: Cost(2),
        ..Config::default()
    })
}

/// A township with one factory's union, whose head-count was recorded on the last day of the period.
fn township(folder: &tempfile::TempDir) -> Office {
    let office = office("2026-09-30");
    let at = folder.path().join("ledger").display().to_string();
    let new = LedgerCreate {
        at: at.clone(),
        kind: "union".to_owned(),
        name: "许家湖镇总工会".to_owned(),
        code: "371323-XJH".to_owned(),
        passphrase: "映泉纺织的织布机 2026".to_owned(),
        operator: Some("李主席".to_owned()),
        deputy_passphrase: Some("另一句很长的口令 2026".to_owned()),
    };
    ledger_create(&office, new, &Quiet).unwrap();
    let factory = UnionAdd {
        code: "371323-F1".to_owned(),
        name: "映泉纺织工会".to_owned(),
        parent: None,
        form: None,
        employer_name: Some("映泉纺织有限公司".to_owned()),
        employer_uscc: Some("91371302MA3C000116".to_owned()),
        uscc: None,
        founded_on: Some("2020-05-01".to_owned()),
        approval_no: None,
        employees: Some(40),
        women: Some(22),
        migrant: Some(10),
        dispatched: Some(0),
    };
    union_add(&office, factory, &Quiet).unwrap();
    drop(office);
    let later = self::office("2026-10-16");
    let open =
        serde_json::json!({ "at": at, "passphrase": "映泉纺织的织布机 2026", "operator": null });
    ledger_open(&later, serde_json::from_value(open).unwrap(), &Quiet).unwrap();
    later
}

fn edition() -> ReturnShow {
    ReturnShow {
        edition: EDITION.to_owned(),
    }
}

#[test]
fn a_return_is_shown_explained_sealed_and_built() {
    let folder = tempfile::tempdir().unwrap();
    let office = township(&folder);
    let sheet = return_show(&office, edition(), &Quiet).unwrap();
    let employees = sheet
        .blocks
        .iter()
        .flat_map(|block| &block.lines)
        .find(|line| line.no == "201")
        .unwrap();
    assert_eq!(employees.value.as_deref(), Some("40"));
    assert_eq!((sheet.errors, sheet.can_seal), (0, false));
    let open = sheet.verify;
    assert_eq!(sheet.why_not, Some(format!("说明 {open} 处核实，就能封存")));
    assert_eq!(
        return_check(&office, edition(), &Quiet).unwrap().verify,
        open
    );
    let refused = return_seal(&office, edition(), &Quiet).unwrap_err();
    assert_eq!(
        (refused.code.as_str(), refused.exit_code()),
        ("unexplained", 1)
    );

    for finding in sheet
        .findings
        .iter()
        .filter(|finding| finding.severity == "verify")
    {
        let note = ReturnNote {
            edition: EDITION.to_owned(),
            finding: finding.id.clone(),
            text: "十二月补选。".to_owned(),
        };
        return_note(&office, note, &Quiet).unwrap();
    }
    let ready = return_show(&office, edition(), &Quiet).unwrap();
    assert_eq!(
        (ready.can_seal, ready.why_not, ready.explained),
        (true, None, open)
    );
    let sealed = return_seal(&office, edition(), &Quiet).unwrap();
    assert_eq!(
        (
            sealed.on.as_str(),
            sealed.by.as_str(),
            sealed.short_code.len()
        ),
        ("2026-10-16", "李主席", 24)
    );

    let to = folder.path().join("return.xlsx");
    let built = return_build(
        &office,
        ReturnBuild {
            edition: EDITION.to_owned(),
            to: to.display().to_string(),
        },
        &Quiet,
    )
    .unwrap();
    assert_eq!(built.short_code, Some(sealed.short_code));
    assert!(std::fs::read(&to).unwrap().starts_with(b"PK\x03\x04"));
    assert_eq!(
        return_seal(&office, edition(), &Quiet).unwrap_err().code,
        "already_sealed"
    );
}

#[test]
fn a_figure_explains_itself_down_to_its_rows() {
    let folder = tempfile::tempdir().unwrap();
    let office = township(&folder);
    let wanted = serde_json::json!({ "edition": EDITION, "line": "201", "limit": 10 });
    let wanted: ReturnExplain = serde_json::from_value(wanted).unwrap();
    let explained = return_explain(&office, wanted, &Quiet).unwrap();
    assert_eq!(
        (
            explained.label.as_str(),
            explained.formula.as_str(),
            explained.total
        ),
        ("职工", "职工", Some(1))
    );
    assert_eq!(explained.basis, "按2026年9月30日的记录逐条统计");
    let row = &explained.rows[0];
    assert_eq!(
        (row.name.as_str(), row.detail.as_str(), row.amount),
        ("映泉纺织有限公司", "2026-09-30 登记", 40)
    );
    let union = &explained.by_union[0];
    assert_eq!(
        (union.name.as_str(), union.value.as_deref()),
        ("映泉纺织工会", Some("40"))
    );
}
