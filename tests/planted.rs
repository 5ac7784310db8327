//! 敏感内容不落在明处: illness, debt, bank card, a child, petitions and claims are put in through the app, everything is run that
//! writes a file, and then every file, every word of the program and every part of every bundle is searched for them.
//!
//! The work is done by this binary once more, in a temporary folder of its own: so what is left in it, and what was printed, can be
//! searched as well.

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read as _};
use std::path::{Path, PathBuf};
use std::process::Command;
use taizhang_testkit::Desk;

const ILLNESS: &str = "罕见皮纹综合征";
const CAUSE: &str = "车祸后截肢卧床在家";
const DEBT: &str = "欠信用社四万七千元";
const DRUG: &str = "靶向药每月六千二";
const CARD: &str = "6228480402564897788";
const CHILD: &str = "单小禾苗";
const SCHOOL: &str = "向阳花启明幼儿园";
const PETITION: &str = "拖着三个月工钱不给";
const PETITIONER: &str = "孙桂兰芝";
const DENOUNCED: &str = "私设小金库分钱";
const DENOUNCER: &str = "柏松年青";
const BILL: &str = "48765.43";
const BILL_FEN: &str = "4876543";
const CLAIMANT: &str = "季望舒云";
const CLAIM_NOTE: &str = "住院三十七天半";
const SCAN: &str = "诊断证明扫描件的字节";
const STEP_NOTE: &str = "邻居说他家欠着药费";
const REMARK: &str = "孩子刚查出先心病";
const SAID: &str = "老伴偏瘫没人照料";
const DIARY: &str = "陪着去市里做化疗";
const TROUBLE: &str = "民间借贷利滚利";
const PARTED: &str = "搬去儿子家养病";
const TITLE: &str = "尿毒症透析病历";
const RECORD: &str = "透析病历扫描件的字节";

const PLANTED: [&str; 24] = [
    ILLNESS, CAUSE, DEBT, DRUG, CARD, CHILD, SCHOOL, PETITION, PETITIONER, DENOUNCED, DENOUNCER,
    BILL, BILL_FEN, CLAIMANT, CLAIM_NOTE, SCAN, STEP_NOTE, REMARK, SAID, DIARY, TROUBLE, PARTED,
    TITLE, RECORD,
];

/// What a desk that handles hardship files is told of them; nobody is told anything else.
const OF_THE_FILE: [&str; 13] = [
    CAUSE, DEBT, DRUG, CHILD, SCHOOL, STEP_NOTE, REMARK, SAID, DIARY, TROUBLE, PARTED, TITLE,
    RECORD,
];
/// The kinds in which it is told.
const KINDS: [&str; 8] = [
    "hardship_file",
    "family_member",
    "hardship_survey",
    "case_step",
    "aid",
    "round_visit",
    "pair",
    "help",
];

#[test]
fn nothing_entrusted_lies_in_clear_but_on_the_papers_that_print_it() {
    let own = tempfile::tempdir().unwrap();
    let done = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "planted::plants_runs_and_searches",
            "--ignored",
            "--nocapture",
        ])
        .env("TMPDIR", own.path())
        .output()
        .unwrap();
    let said = [done.stdout, done.stderr].concat();
    let told = String::from_utf8_lossy(&said);
    assert!(done.status.success(), "{told}");
    assert!(told.contains("1 passed"), "{told}");
    for planted in PLANTED {
        assert!(!told.contains(planted), "{planted} was printed: {told}");
    }
    // What the work left in its temporary folder after it was over.
    assert_eq!(
        found_below(own.path(), &BTreeMap::new()),
        Vec::<String>::new()
    );
}

/// What was written on purpose, and what each may hold.
#[derive(Default)]
struct Papers(BTreeMap<PathBuf, Vec<&'static str>>);

impl Papers {
    fn may(&mut self, file: impl Into<PathBuf>, holds: &[&'static str]) -> String {
        let file = file.into();
        let shown = file.display().to_string();
        self.0.insert(file, holds.to_vec());
        shown
    }
}

/// An office of the demo, with the folder in which it writes.
struct Place {
    desk: Desk,
    keys: PathBuf,
    passphrase: Value,
}

impl Place {
    fn out(&self, name: &str) -> PathBuf {
        self.desk.folder().join(name)
    }
}

#[test]
#[ignore = "the other test of this file runs it in a temporary folder of its own"]
fn plants_runs_and_searches() {
    let (_demo, union, county) = offices();
    let mut papers = Papers::default();
    let (base, file, petitions) = plant(&union, &mut papers);
    for failure in errors(&union, &base, &file) {
        assert_eq!(named(&failure), Vec::<&str>::new(), "{failure}");
    }
    lists(&union, &mut papers, &base);
    printed(&union, &mut papers, &file, &petitions);
    for reply in shown(&union, &file, &petitions) {
        assert_eq!(named(&reply), Vec::<&str>::new(), "{reply}");
    }
    // A desk that handles hardship files is told of them; one that does not is told nothing.
    let whole = hand_in(&union, &county, true);
    assert!(whole.iter().any(|(name, _)| name.contains("hardship_file")));
    for (name, part) in &whole {
        let is_paper = name.contains("attachment") || name.starts_with("a_");
        let may: &[&str] = match is_paper || KINDS.iter().any(|kind| name.contains(kind)) {
            true => &OF_THE_FILE,
            false => &[],
        };
        let held = holding(part);
        assert!(
            held.iter().all(|planted| may.contains(planted)),
            "{name}: {held:?}"
        );
    }
    let told: Vec<&str> = whole.iter().flat_map(|(_, part)| holding(part)).collect();
    assert!(
        OF_THE_FILE.iter().all(|planted| told.contains(planted)),
        "the search finds what is there: {told:?}"
    );
    for (name, part) in hand_in(&union, &county, false) {
        assert!(
            !name.contains("hardship") && !name.contains("family"),
            "{name}"
        );
        assert_eq!(holding(&part), Vec::<&str>::new(), "{name}");
    }
    at_the_county(&county);
    let backup = union.out("备份.TZK").display().to_string();
    union.desk.call("ledger_backup", json!({ "to": backup }));
    union.desk.call("ledger_check", json!({}));
    union.desk.call("ledger_lock", json!({}));
    county.desk.call("ledger_lock", json!({}));
    let found = found_below(&std::env::temp_dir(), &papers.0);
    assert_eq!(found, Vec::<String>::new());
    // The papers do print what they are for: a search that finds nothing would prove nothing.
    for (paper, holds) in &papers.0 {
        let held = inside(paper);
        assert!(
            holds.iter().all(|planted| held.contains(planted)),
            "{paper:?}: {held:?}"
        );
    }
}

/// The union's and the county's office of a demo, whose keys lie open so that its bundles can be looked into.
fn offices() -> (Desk, Place, Place) {
    let desk = Desk::unfounded();
    let done = desk.call("demo", json!({ "out": desk.path("demo") }));
    let open = |which: &str| {
        let desk = Desk::unfounded();
        let request =
            json!({ "at": done[which], "passphrase": done["passphrase"], "operator": null });
        desk.call("ledger_open", request);
        desk
    };
    let places = ["union", "desk"].map(|which| Place {
        desk: open(which),
        keys: PathBuf::from(text(&done["keys"])),
        passphrase: done["passphrase"].clone(),
    });
    let [union, county] = places;
    // The demo's folder goes with the office that wrote it.
    (desk, union, county)
}

/// Puts everything in, as the pages do.
fn plant(union: &Place, papers: &mut Papers) -> (String, String, Vec<String>) {
    let desk = &union.desk;
    let unions = desk.call("union_list", json!({}))["unions"].clone();
    let base = unions
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["employees"].is_number());
    let base = text(&base.unwrap()["code"]).to_owned();
    let member = |relation: &str, name: &str, number: &str, place: Option<&str>| json!({ "relation": relation, "name": name, "document_no": number, "place": place, "stage": place.map(|_| "preschool"), "month_income": "1800" });
    let form = json!({
        "file_no": "2026-091", "address": "东河村三号", "village": "东河村", "size": 2, "cause": "own_illness",
        "category": "deep", "cause_text": CAUSE, "unit": "练手电子有限公司",
    });
    let family = [
        member("head", "单凤霞", "371323198503140024", None),
        member("child", CHILD, "371323202006010025", Some(SCHOOL)),
    ];
    let opened = desk.call(
        "file_open",
        json!({ "union": base, "applied_on": "2026-10-12", "form": form, "family": family }),
    );
    let file = text(&opened["id"]).to_owned();
    let view = desk.call("file_get", json!({ "id": file }));
    let head = &view["family"][0]["id"];
    desk.call(
        "health_put",
        json!({ "id": file, "member": head, "health": "uraemia", "what": ILLNESS, "insurance": null }),
    );
    desk.call(
        "account_put",
        json!({ "id": file, "holder": "单凤霞", "bank": "沂水农商银行", "branch": null, "card_no": CARD }),
    );
    let visit = json!({
        "id": file, "on": "2026-10-19", "year": null, "income": "21600", "rigid": "74400", "rigid_what": DRUG, "members": 2,
        "per_capita": null, "harmed": false, "sudden_cost": null, "surveyor": "李秀芬", "note": DEBT,
    });
    desk.call("survey_put", visit);
    for kind in ["file", "publication", "sensitive", "guardian"] {
        desk.call(
            "consent_put",
            json!({ "id": file, "kind": kind, "member": null, "given_by": "单凤霞", "relation": null, "on": "2026-10-19" }),
        );
    }
    for (step, on) in [
        ("published", "2026-10-20"),
        ("uncontested", "2026-11-02"),
        ("reviewed", "2026-11-03"),
    ] {
        let step = json!({ "id": file, "step": step, "on": on, "people": "周立新", "document": null, "note": STEP_NOTE });
        desk.call("file_step", step);
    }
    let decide = json!({ "id": file, "category": "deep", "on": "2026-11-05", "people": null, "document": null, "note": null });
    desk.call("file_decide", decide);
    helped(union, papers, &base, &file);
    let scan = papers.may(union.out("诊断证明.txt"), &[SCAN]);
    fs::write(&scan, SCAN).unwrap();
    let mut petitions = Vec::new();
    for (number, kind, decides, summary, name) in [
        ("信〔2026〕71号", "claim", true, PETITION, PETITIONER),
        (
            "信〔2026〕72号",
            "denunciation",
            false,
            DENOUNCED,
            DENOUNCER,
        ),
    ] {
        let register = json!({
            "union": base, "number": number, "received_on": "2026-11-09", "kind": kind, "decides": decides, "channel": "visit",
            "category": "pay", "people": 1, "forwarded_from": null, "handler": "周明", "conflict": false, "same_as": null,
            "pending_elsewhere": null, "summary": summary, "claims": null, "against": null,
            "petitioners": [{ "name": name, "phone": null, "workplace": null, "address": null }],
        });
        let id = text(&desk.call("petition_register", register)["id"]).to_owned();
        let attach = json!({ "kind": "petition", "id": id, "title": summary, "file": scan });
        desk.call("attachment_add", attach);
        petitions.push(id);
    }
    desk.call(
        "mutual_put",
        json!({ "union": base, "year": 2026, "people": 3, "premium": "300" }),
    );
    let claim = json!({
        "union": base, "year": 2026, "name": CLAIMANT, "claimed_on": "2026-05-06", "bills": BILL, "paid_on": "2026-06-01",
        "paid": "8000", "note": CLAIM_NOTE,
    });
    desk.call("claim_put", claim);
    import(union, papers);
    (base, file, petitions)
}

/// What is done about the household: a pair with its diary, money, a round of visits, a paper of the file.
fn helped(union: &Place, papers: &mut Papers, base: &str, file: &str) {
    let desk = &union.desk;
    let link = |cadre: &str| json!({ "union": base, "file": file, "cadre": cadre, "post": null, "from": "2026-11-06", "surveyed_on": null });
    let parted = desk.call("pair_put", link("周梅"))["id"].clone();
    desk.call(
        "pair_end",
        json!({ "id": parted, "on": "2026-11-08", "why": PARTED }),
    );
    let pair = desk.call("pair_put", link("李秀芬"))["id"].clone();
    desk.call(
        "diary_put",
        json!({
            "id": null, "file": file, "pair": pair, "member": null, "kind": "living", "on": "2026-11-09", "what": DIARY,
            "problem": TROUBLE, "solved_on": null, "result": null, "by": "李秀芬",
        }),
    );
    let add =
        json!({ "union": base, "name": "专项", "source": "fiscal", "year": 2026, "note": null });
    let fund = desk.call("fund_add", add)["id"].clone();
    desk.call(
        "fund_enter",
        json!({ "fund": fund, "on": "2026-11-06", "amount": "9000", "from_whom": "县总工会", "goods": null, "round": null, "note": null }),
    );
    let aid = json!({
        "union": base, "project": "living", "fund": fund, "on": "2026-11-10", "file": file, "member": null, "employer": null,
        "payee": null, "way": "cash", "amount": "600", "goods": null, "quantity": null, "value": null, "approved_by": "周立新",
        "signed": true, "relative": false, "school_year": null, "stage": null, "note": REMARK, "confirmed": true,
    });
    desk.call("aid_give", aid);
    let open = json!({ "union": base, "kind": "warmth", "name": "入冬走访", "year": 2026, "from": "2026-11-01", "to": "2026-11-30", "note": null });
    let round = desk.call("round_open", open)["id"].clone();
    desk.call(
        "round_choose",
        json!({ "round": round, "households": [file] }),
    );
    let visit = desk.call("round_get", json!({ "id": round }))["visits"][0]["id"].clone();
    let row = json!({ "visit": visit, "on": "2026-11-10", "cash": null, "goods": null, "value": null, "fund": null, "signed": false, "note": SAID });
    let saved = desk.call(
        "round_save",
        json!({ "round": round, "rows": [row], "approved_by": null }),
    );
    assert_eq!(saved["written"], json!(1), "{saved}");
    let scan = papers.may(union.out("病历.txt"), &[RECORD]);
    fs::write(&scan, RECORD).unwrap();
    let attach = json!({ "kind": "hardship_file", "id": file, "title": TITLE, "file": scan });
    desk.call("attachment_add", attach);
    let walked = union.out("走访.xlsx").display().to_string();
    desk.call(
        "round_paper_write",
        json!({ "round": round, "what": "walked", "to": walked }),
    );
}

/// A sheet of archives comes in, one of its rows faulty: the faulty row goes back as it was.
fn import(union: &Place, papers: &mut Papers) {
    let desk = &union.desk;
    let sheet = format!(
        "档案编号,姓名,身份证号码,健康状况,疾病,家庭人口数,困难类别,开户行,银行账号,致困情况\n\
         YS-1,卢青山,371323197606300014,癌症,{ILLNESS},1,深度困难,农商银行,{CARD},{CAUSE}\n\
         YS-2,卢青石,371323197606300015,癌症,{ILLNESS},1,深度困难,农商银行,{CARD},{CAUSE}\n"
    );
    let came = papers.may(union.out("困难职工.csv"), &[ILLNESS, CARD, CAUSE]);
    fs::write(&came, sheet).unwrap();
    let request =
        json!({ "kind": "households", "file": came, "map": {}, "sheet": null, "as_of": null });
    let preview = desk.call("list_import_open", request);
    for part in ["added", "rejected"] {
        let page = json!({ "batch": preview["batch"], "part": part, "after": 0, "limit": 50 });
        desk.call("list_import_page", page);
    }
    let back = papers.may(union.out("退回的行.xlsx"), &[ILLNESS, CARD, CAUSE]);
    desk.call(
        "list_rejects",
        json!({ "batch": preview["batch"], "to": back }),
    );
    desk.call("list_import_apply", json!({ "batch": preview["batch"] }));
}

/// One failure of each act, with what was entrusted in the wrong place. They are told to whoever typed it; none repeats it.
fn errors(union: &Place, base: &str, file: &str) -> Vec<String> {
    let desk = &union.desk;
    let view = desk.call("file_get", json!({ "id": file }));
    let (head, child) = (&view["family"][0]["id"], &view["family"][1]["id"]);
    let wrong = [
        (
            "health_put",
            json!({ "id": file, "member": head, "health": "none", "what": ILLNESS, "insurance": null }),
        ),
        (
            "account_put",
            json!({ "id": file, "holder": "", "bank": "某行", "branch": null, "card_no": format!("{CARD}甲") }),
        ),
        (
            "file_word",
            json!({ "id": file, "form": { "size": 2, "cause_text": DEBT } }),
        ),
        (
            "family_put",
            json!({ "id": file, "member": child, "words": { "relation": "child", "name": CHILD, "place": "别的学校" } }),
        ),
        (
            "survey_put",
            json!({ "id": file, "on": "2026-12-30", "year": null, "income": "", "rigid": "0", "rigid_what": DRUG, "members": 2, "per_capita": null, "harmed": false, "sudden_cost": null, "surveyor": null, "note": DEBT }),
        ),
        (
            "claim_put",
            json!({ "union": base, "year": 2025, "name": CLAIMANT, "claimed_on": "2025-05-06", "bills": BILL, "paid_on": null, "paid": null, "note": CLAIM_NOTE }),
        ),
        (
            "claim_list",
            json!({ "union": base, "year": 2026, "open": true }),
        ),
        (
            "petition_register",
            json!({ "union": base, "number": "信〔2026〕71号", "received_on": "2026-11-09", "people": PETITION }),
        ),
        (
            "petition_text_get",
            json!({ "id": file, "reason": PETITION }),
        ),
        ("file_secrets", json!({ "id": file })),
        ("bundle_export", json!({ "to": "", "full": CHILD })),
        (
            "person_export",
            json!({ "person": null, "family_member": child, "reason": "", "to": union.out("没有.xlsx") }),
        ),
        (
            "file_list_write",
            json!({ "filter": "none", "union": null, "category": null, "to": union.out("没有.xlsx") }),
        ),
        (
            "list_import_open",
            json!({ "kind": "households", "file": union.out("没有.xlsx"), "map": {}, "sheet": CHILD, "as_of": null }),
        ),
        (
            "paper_form",
            json!({ "name": "信访登记表", "union": null, "about": { "kind": "petition", "id": file } }),
        ),
        (
            "return_build",
            json!({ "edition": "none", "to": union.out("没有.xlsx") }),
        ),
        ("receipt_import", json!({ "file": union.out("没有.TZB") })),
    ];
    wrong
        .into_iter()
        .map(|(command, request)| {
            let failure = desk.refuse(command, request);
            format!("{command}: {failure:?}")
        })
        .collect()
}

/// Every list that touches the areas, as a sheet. Of the students it is the names that are listed, and no school of a child.
fn lists(union: &Place, papers: &mut Papers, base: &str) {
    let desk = &union.desk;
    let to = |name: &str| union.out(name).display().to_string();
    let year = json!({ "union": null, "year": 2026 });
    let with = |mut request: Value, name: &str| {
        request["to"] = json!(to(name));
        request
    };
    for filter in ["applying", "on_file", "ended", "due", "never"] {
        let ask = json!({ "filter": filter, "union": null, "category": null });
        desk.call("file_list_write", with(ask, &format!("名单-{filter}.xlsx")));
    }
    let students = papers.may(union.out("金秋助学.xlsx"), &[CHILD]);
    let all = json!({ "school_year": null, "missed": false, "query": "" });
    desk.call("tuition_list_write", json!({ "list": all, "to": students }));
    desk.call(
        "mutual_list_write",
        with(json!({ "year": 2026 }), "医疗互助.xlsx"),
    );
    desk.call("pair_list_write", with(year.clone(), "结对.xlsx"));
    let diary = json!({ "union": null, "file": null, "cadre": null, "kind": null, "year": 2026, "month": null, "limit": 50 });
    desk.call(
        "diary_list_write",
        with(json!({ "asked": diary }), "民情日记.xlsx"),
    );
    desk.call(
        "aid_list_write",
        with(json!({ "list": { "limit": 50 } }), "帮扶台账.xlsx"),
    );
    desk.call("model_list_write", with(year, "劳模.xlsx"));
    let month = json!({ "from": "2026-11-01", "to": "2026-11-30", "file": to("信访分析.xlsx") });
    desk.call("petition_analysis_write", month);
    desk.call("history_write", with(json!({}), "操作记录.xlsx"));
    desk.call("union_list_write", with(json!({}), "单位.xlsx"));
    let roll = json!({ "union": base, "as_of": null, "unmask_reason": null });
    desk.call("roll_export", with(roll, "花名册.xlsx"));
    let build = json!({ "edition": "base-2026-sample" });
    desk.call("return_build", with(build, "年报.xlsx"));
}

/// The papers that print what is entrusted, each with what it may hold, and one that may hold nothing.
fn printed(union: &Place, papers: &mut Papers, file: &str, petitions: &[String]) {
    let desk = &union.desk;
    let about = |kind: &str, id: &str| json!({ "kind": kind, "id": id });
    let mut write = |name: &str, about: Value, holds: &[&'static str], more: &[(&str, &str)]| {
        let form = desk.call(
            "paper_form",
            json!({ "name": name, "union": null, "about": about }),
        );
        let mut values = form["values"].clone();
        let fields = form["fields"].as_array().unwrap();
        let named = |name: &str| fields.iter().any(|field| field["name"] == name);
        for (field, said) in more.iter().filter(|(field, _)| named(field)) {
            values[*field] = json!(said);
        }
        let end = text(&form["extension"]).to_owned();
        let to = papers.may(union.out(&format!("{name}-{}.{end}", holds.len())), holds);
        let request = json!({
            "name": name, "union": null, "about": about, "values": values, "rows": form["rows"], "blank": false, "to": to,
        });
        desk.call("paper_write", request);
    };
    let own = about("file", file);
    let fill = [
        ("民族", "汉族"),
        ("健康状况", "见附件"),
        ("联系电话", "13900000000"),
        ("工作状态", "在岗"),
        ("联系人", "李秀芬"),
        ("监督电话", "0539-2260000"),
    ];
    write("困难职工家庭公示", own.clone(), &[], &fill);
    write("困难职工审核表", own.clone(), &[], &fill);
    // Put away: the application has the child's name, and neither the school nor what is written about the cause.
    write("困难职工申请表", own.clone(), &[CHILD], &fill);
    desk.call("sensitive_open", json!({ "passphrase": union.passphrase }));
    write("困难职工申请表", own, &[CAUSE, CHILD, SCHOOL], &fill);
    let filled = [("办理期限", "2027-01-08"), ("受理日期", "2026-11-09")];
    write(
        "信访登记表",
        about("petition", &petitions[0]),
        &[PETITION, PETITIONER],
        &filled,
    );
    write("信访登记表", about("petition", &petitions[1]), &[], &filled);
    let view = desk.call("file_get", json!({ "id": file }));
    let to = papers.may(
        union.out("个人资料.xlsx"),
        &[
            ILLNESS, CAUSE, DEBT, DRUG, CARD, STEP_NOTE, REMARK, SAID, DIARY, TROUBLE, PARTED,
            TITLE,
        ],
    );
    desk.call(
        "person_export",
        json!({ "person": null, "family_member": view["family"][0]["id"], "reason": "本人来查", "to": to }),
    );
    // Looked at on the screen, and a paper of the petition taken out.
    desk.call("file_secrets", json!({ "id": file }));
    desk.call(
        "petition_text_get",
        json!({ "id": petitions[1], "reason": null }),
    );
    let kept = desk.call(
        "attachment_list",
        json!({ "kind": "petition", "id": petitions[1] }),
    );
    let to = papers.may(union.out("存出来的.txt"), &[SCAN]);
    desk.call(
        "attachment_save",
        json!({ "id": kept["attachments"][0]["id"], "to": to }),
    );
    desk.call("sensitive_close", json!({}));
}

/// What pages show while it is put away: the files' and petitions' heads, the log, today, search, the return.
fn shown(union: &Place, file: &str, petitions: &[String]) -> Vec<String> {
    let desk = &union.desk;
    let edition = json!({ "edition": "base-2026-sample" });
    let mut replies = vec![
        desk.call("today", json!({})),
        desk.call("history", json!({ "after": null, "limit": 500 })),
        desk.call("return_show", edition.clone()),
        desk.call("return_check", edition),
        desk.call("filing_status", json!({})),
        desk.call("aid_list", json!({ "limit": 50 })),
        desk.call("diary_list", json!({ "union": null, "file": null, "cadre": null, "kind": null, "year": 2026, "month": null, "limit": 50 })),
        desk.call("round_list", json!({})),
        desk.call("petition_list", json!({ "state": null, "kind": null, "category": null, "query": "", "after": null, "limit": 50 })),
    ];
    replies.extend(
        petitions
            .iter()
            .map(|id| desk.call("petition_get", json!({ "id": id }))),
    );
    for word in [
        ILLNESS, CAUSE, DEBT, PETITION, DENOUNCED, DENOUNCER, CLAIMANT, REMARK, SAID, DIARY, TITLE,
    ] {
        replies.push(desk.call("find", json!({ "query": word, "limit": 5 }))["hits"].clone());
        replies.push(desk.call("file_find", json!({ "query": word }))["rows"].clone());
    }
    // The child's name stands in its family, and among those for whom a line of the diary may be; nothing else does.
    let pairs = desk.call("pair_list", json!({ "union": null, "year": 2026 }));
    for view in [desk.call("file_get", json!({ "id": file })), pairs] {
        replies.push(json!(view.to_string().replace(CHILD, "")));
    }
    replies.iter().map(Value::to_string).collect()
}

/// Hands in to the county under a grant, there and back; answers with every part of what went and of what came back.
fn hand_in(union: &Place, county: &Place, cases: bool) -> Vec<(String, Vec<u8>)> {
    let stick = union.out(&format!("U盘 {cases}")).display().to_string();
    let asked = union.desk.call("enrol_request", json!({ "to": stick }));
    let welcome = county.desk.call(
        "desk_enrol",
        json!({ "file": asked["file"], "to": stick, "fingerprint": asked["fingerprint"], "cases": cases }),
    );
    union.desk.call(
        "enrol_accept",
        json!({ "file": welcome["file"], "fingerprint": welcome["fingerprint"] }),
    );
    let sent = union
        .desk
        .call("bundle_export", json!({ "to": stick, "full": true }));
    union
        .desk
        .call("slip_write", json!({ "seq": sent["seq"], "to": stick }));
    for preview in [true, false] {
        let request = json!({ "files": [sent["file"]], "preview": preview, "receipts": stick, "default": null });
        let done = county.desk.call("desk_intake", request);
        if preview {
            continue;
        }
        assert_eq!(done["taken"], json!(1), "{done}");
        let item = &done["bundles"][0]["item"];
        county
            .desk
            .call("receipt_slip_write", json!({ "item": item, "to": stick }));
        union
            .desk
            .call("receipt_import", json!({ "file": done["receipts"][0] }));
        let mut parts = opened(
            Path::new(text(&sent["file"])),
            &union.keys.join("county-age-identity.txt"),
        );
        assert!(parts.iter().any(|(name, _)| name.contains("trade_union")));
        let receipt = opened(
            Path::new(text(&done["receipts"][0])),
            &union.keys.join("station-age-identity.txt"),
        );
        assert!(receipt.iter().any(|(name, _)| name.contains("receipt")));
        parts.extend(receipt);
        return parts;
    }
    unreachable!("the second round is the real one")
}

/// What the county writes of what it was told.
fn at_the_county(county: &Place) {
    for command in [
        "desk_status_write",
        "desk_duplicates_write",
        "desk_households_write",
        "history_write",
        "union_list_write",
    ] {
        let to = county.out(&format!("{command}.xlsx")).display().to_string();
        county.desk.call(command, json!({ "to": to }));
    }
    let to = county.out("汇总年报.xlsx").display().to_string();
    county.desk.call(
        "return_build",
        json!({ "edition": "base-2026-sample", "to": to }),
    );
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

/// The parts of a bundle, decrypted and inflated as stock tools would: `age -d`, `tar -x`, `zstd -d`.
fn opened(bundle: &Path, identity: &Path) -> Vec<(String, Vec<u8>)> {
    let outer = entries(&fs::read(bundle).unwrap());
    let mut parts = outer.clone();
    let key = fs::read_to_string(identity).unwrap();
    let key = key
        .lines()
        .find(|line| line.starts_with("AGE-SECRET-KEY"))
        .unwrap();
    let key: age::x25519::Identity = key.parse().unwrap();
    for (name, sealed) in outer.iter().filter(|(name, _)| name.ends_with(".age")) {
        let opened = age::Decryptor::new(&sealed[..]).unwrap();
        let mut plain = Vec::new();
        let keys = std::iter::once(&key as &dyn age::Identity);
        opened
            .decrypt(keys)
            .unwrap()
            .read_to_end(&mut plain)
            .unwrap();
        let inner = entries(&plain);
        assert!(!inner.is_empty(), "{name}");
        parts.extend(
            inner
                .into_iter()
                .map(|(name, part)| match name.ends_with(".zst") {
                    true => (name, zstd::decode_all(&part[..]).unwrap()),
                    false => (name, part),
                }),
        );
    }
    parts
}

/// The members of a tar archive.
fn entries(tar: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(head) = tar.get(at..at + 512).filter(|head| head[0] != 0) {
        let words = |from: usize, to: usize| {
            let field = String::from_utf8_lossy(&head[from..to]);
            field.trim_matches(['\0', ' ']).to_owned()
        };
        let size = usize::from_str_radix(&words(124, 136), 8).unwrap();
        found.push((words(0, 100), tar[at + 512..at + 512 + size].to_vec()));
        at += 512 + size.div_ceil(512) * 512;
    }
    found
}

/// Which of the planted values bytes hold.
fn holding(bytes: &[u8]) -> Vec<&'static str> {
    let held = |planted: &&str| {
        bytes
            .windows(planted.len())
            .any(|window| window == planted.as_bytes())
    };
    PLANTED.into_iter().filter(held).collect()
}

/// Which of them words hold, as people read them or as they are escaped.
fn named(words: &str) -> Vec<&'static str> {
    holding(words.as_bytes())
}

/// The parts of a workbook or a letter; none of what is neither.
pub fn parts(bytes: &[u8]) -> Vec<Vec<u8>> {
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else {
        return Vec::new();
    };
    (0..archive.len())
        .map(|at| {
            let mut part = Vec::new();
            archive
                .by_index(at)
                .unwrap()
                .read_to_end(&mut part)
                .unwrap();
            part
        })
        .collect()
}

/// Which of them a file holds: in its bytes, in its name, and in the parts of a workbook or a letter.
fn inside(file: &Path) -> Vec<&'static str> {
    let bytes = fs::read(file).unwrap();
    let mut held = holding(&bytes);
    held.extend(named(&file.display().to_string()));
    for part in parts(&bytes) {
        held.extend(holding(&part));
    }
    held
}

/// What is held below a folder beside what its papers may hold.
fn found_below(folder: &Path, papers: &BTreeMap<PathBuf, Vec<&'static str>>) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(found_below(&path, papers));
            continue;
        }
        let may = papers.get(&path).map_or(&[][..], Vec::as_slice);
        for planted in inside(&path) {
            if !may.contains(&planted) {
                found.push(format!("{planted} in {}", path.display()));
            }
        }
    }
    found
}
