//! 谁家的话: notes of a file's steps, remarks on aid, what a household said when it was visited, the diary of a pair and the papers of a
//! file are shown while the chair has opened what is sensitive, and are never written over unseen (decision 35).

use crate::aid::{enter, fund, household, household_of};
use crate::sensitive::{log, open};
use serde_json::{Value, json};
use std::fs;
use taizhang_testkit::{Desk, FACTORY, TOWNSHIP};

const STEP: &str = "邻居说他家欠着药费";
const REMARK: &str = "孩子刚查出先心病";
const SAID: &str = "老伴偏瘫没人照料";
const DONE: &str = "陪着去市里做化疗";
const TROUBLE: &str = "民间借贷利滚利";
const CAME: &str = "联系上了免费复查";
const PAPER: &str = "尿毒症诊断证明书";
const ENDED: &str = "户主病故";
const PARTED: &str = "搬去儿子家养病";

/// A household with a word in every place that takes one.
struct Told {
    desk: Desk,
    file: String,
    gone: String,
    round: String,
    visit: String,
    pair: Value,
    help: Value,
    aid: Value,
    paper: Value,
    step: Value,
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn told() -> Told {
    let desk = Desk::new();
    let file = household_of(&desk, "单凤霞", "371323198503140024", &json!([]));
    let gone = household_of(&desk, "卢青山", "371323197606300014", &json!([]));
    let end = json!({ "id": gone, "exit": "recovered", "on": "2026-11-10", "why": ENDED, "approval": "许工批1号" });
    desk.call("file_end", end);
    let money = fund(&desk, "2026年送温暖专项", "fiscal");
    enter(&desk, &money, "20000", &Value::Null, &Value::Null);
    let given = desk.call(
        "aid_give",
        json!({
            "union": TOWNSHIP, "project": "living", "fund": money, "on": "2026-11-12", "file": file, "member": null, "employer": null,
            "payee": null, "way": "cash", "amount": "600", "goods": null, "quantity": null, "value": null, "approved_by": "赵主席", "signed": true, "relative": false,
            "school_year": null, "stage": null, "note": REMARK, "confirmed": true,
        }),
    );
    let aid = desk.call("aid_list", json!({ "file": file, "limit": 5 }))["rows"][0]["id"].clone();
    assert!(aid.is_string(), "{given}");
    let open = json!({
        "union": TOWNSHIP, "kind": "warmth", "name": "入冬走访", "year": 2026, "from": "2026-11-01", "to": "2026-11-30", "note": null,
    });
    let round = text(&desk.call("round_open", open)["id"]).to_owned();
    desk.call(
        "round_choose",
        json!({ "round": round, "households": [file] }),
    );
    let visit = text(&desk.call("round_get", json!({ "id": round }))["visits"][0]["id"]).to_owned();
    let row = json!({ "visit": visit, "on": "2026-11-15", "cash": "300", "goods": null, "value": null, "fund": money, "signed": true, "note": SAID });
    let saved = desk.call(
        "round_save",
        json!({ "round": round, "rows": [row], "approved_by": "赵主席", "confirmed": true }),
    );
    assert_eq!(saved["written"], json!(1), "{saved}");
    let link = |cadre: &str| json!({ "union": FACTORY, "file": file, "cadre": cadre, "post": null, "from": "2026-03-02", "surveyed_on": null });
    let pair = desk.call("pair_put", link("李秀芬"))["id"].clone();
    let parted = desk.call("pair_put", link("周梅"))["id"].clone();
    desk.call(
        "pair_end",
        json!({ "id": parted, "on": "2026-05-01", "why": PARTED }),
    );
    let help = desk.call(
        "diary_put",
        json!({
            "id": null, "file": file, "pair": pair, "member": null, "kind": "living", "on": "2026-05-06", "what": DONE,
            "problem": TROUBLE, "solved_on": null, "result": CAME, "by": "李秀芬",
        }),
    )["id"]
        .clone();
    let scan = desk.path("证明.txt");
    fs::write(&scan, "诊断证明的字节").unwrap();
    let attach = |kind: &str, id: &Value| {
        desk.call(
            "attachment_add",
            json!({ "kind": kind, "id": id, "title": PAPER, "file": scan }),
        )["id"]
            .clone()
    };
    let paper = attach("hardship_file", &json!(file));
    let view = desk.call("file_get", json!({ "id": file }));
    let stages = view["stages"].as_array().unwrap();
    let step = stages
        .iter()
        .find(|stage| stage["code"] == "reviewed")
        .unwrap()["id"]
        .clone();
    for (kind, id) in [
        ("case_step", &step),
        ("aid", &aid),
        ("round_visit", &json!(visit)),
        ("pair", &pair),
        ("help", &help),
        ("family_member", &view["family"][0]["id"]),
        ("hardship_survey", &view["surveys"][0]["id"]),
        ("consent", &view["consents"][0]["id"]),
    ] {
        attach(kind, id);
    }
    Told {
        desk,
        file,
        gone,
        round,
        visit,
        pair,
        help,
        aid,
        paper,
        step,
    }
}

#[test]
fn every_answer_that_carries_words_about_a_household_leaves_them_out_until_they_are_opened() {
    let it = told();
    let about = |kind: &str, id: &Value| json!({ "kind": kind, "id": id });
    let diary = |more: Value| {
        let mut asked = json!({ "union": null, "file": null, "cadre": null, "kind": null, "year": 2026, "month": null, "limit": 50 });
        for (field, value) in more.as_object().unwrap() {
            asked[field] = value.clone();
        }
        asked
    };
    let masked: Vec<(&str, Value, &[&str])> = vec![
        ("file_get", json!({ "id": it.gone }), &[ENDED]),
        ("aid_list", json!({ "limit": 20 }), &[REMARK]),
        (
            "aid_list",
            json!({ "limit": 20, "file": it.file }),
            &[REMARK],
        ),
        ("round_get", json!({ "id": it.round }), &[SAID]),
        (
            "pair_list",
            json!({ "union": null, "year": 2026 }),
            &[PARTED],
        ),
        ("diary_list", diary(json!({})), &[DONE, TROUBLE, CAME]),
        (
            "diary_list",
            diary(json!({ "file": it.file })),
            &[DONE, TROUBLE, CAME],
        ),
        (
            "paper_form",
            json!({ "name": "民情日记", "union": null, "about": about("pair", &it.pair) }),
            &[DONE, TROUBLE, CAME],
        ),
        (
            "paper_form",
            json!({ "name": "入户走访表", "union": null, "about": about("round_walked", &json!(it.round)) }),
            &[SAID],
        ),
    ];
    let never: Vec<(&str, Value)> = vec![
        ("today", json!({})),
        ("history", json!({ "after": null, "limit": 500 })),
        (
            "paper_form",
            json!({ "name": "入户走访表", "union": null, "about": about("round", &json!(it.round)) }),
        ),
        (
            "paper_form",
            json!({ "name": "发放签字表", "union": null, "about": about("round", &json!(it.round)) }),
        ),
        (
            "paper_form",
            json!({ "name": "困难职工审核表", "union": null, "about": about("file", &json!(it.file)) }),
        ),
    ];
    let all = [
        STEP, REMARK, SAID, DONE, TROUBLE, CAME, PAPER, ENDED, PARTED,
    ];
    let said = |command: &str, request: &Value| it.desk.call(command, request.clone()).to_string();
    for (command, request) in masked
        .iter()
        .map(|(command, request, _)| (command, request))
        .chain(never.iter().map(|(command, request)| (command, request)))
    {
        let reply = said(command, request);
        let held: Vec<_> = all.iter().filter(|words| reply.contains(**words)).collect();
        assert!(
            held.is_empty(),
            "{command} tells {held:?} while it is put away"
        );
    }
    for (command, request, _) in &masked {
        let reply = it.desk.call(command, request.clone());
        assert!(
            reply.to_string().contains(r#"sealed":true"#),
            "{command} says that something stands there: {reply}"
        );
    }
    assert_eq!(log(&it.desk, "seen"), Vec::<String>::new());
    open(&it.desk);
    for (command, request, words) in &masked {
        let reply = said(command, request);
        let lacking: Vec<_> = words
            .iter()
            .filter(|words| !reply.contains(**words))
            .collect();
        assert!(
            lacking.is_empty(),
            "{command} lacks {lacking:?} while it is open"
        );
    }
    // Nothing of it is for the list of the day, the log, or a paper that is walked with or signed.
    for (command, request) in &never {
        let reply = said(command, request);
        let held: Vec<_> = all.iter().filter(|words| reply.contains(**words)).collect();
        assert!(held.is_empty(), "{command} tells {held:?}");
    }
    // Each opening is a line, by number or by what was looked over, and never a name.
    let seen = log(&it.desk, "seen").join("\n");
    for looked in ["帮扶台账的备注", "入冬走访", "结对名单", "民情日记"] {
        assert!(seen.contains(looked), "{looked} in {seen}");
    }
    assert!(
        !seen.contains("单凤霞") && !seen.contains("卢青山"),
        "{seen}"
    );
}

#[test]
fn the_note_of_a_step_is_put_away_with_its_file() {
    let desk = Desk::new();
    let opened = crate::sensitive::file(&desk, FACTORY, "371323198503140024", "2026-003");
    let visit = json!({
        "id": opened, "on": "2026-11-02", "year": null, "income": "3600", "rigid": "0", "rigid_what": null, "members": 2,
        "per_capita": null, "harmed": false, "sudden_cost": null, "surveyor": "李秀芬", "note": null,
    });
    desk.call("survey_put", visit);
    let word =
        json!({ "id": opened, "form": { "file_no": "2026-003", "size": 2, "category": "deep" } });
    desk.call("file_word", word);
    let consent = json!({ "id": opened, "kind": "publication", "member": null, "given_by": "单凤霞", "relation": null, "on": "2026-11-02" });
    desk.call("consent_put", consent);
    let step = |step: &str, note: &str| json!({ "id": opened, "step": step, "on": "2026-11-03", "people": "周立新", "document": null, "note": note });
    desk.call("file_step", step("published", "厂门口公开栏"));
    desk.call("file_step", step("contested", STEP));
    let get = || desk.call("file_get", json!({ "id": opened }));
    let sealed = get();
    assert!(!sealed.to_string().contains(STEP), "{sealed}");
    let stages = sealed["stages"].as_array().unwrap();
    let told: Vec<_> = stages
        .iter()
        .filter(|stage| stage["sealed"] == json!(true))
        .map(|stage| stage["code"].as_str().unwrap())
        .collect();
    assert!(told.contains(&"contested"), "{told:?}");
    open(&desk);
    assert!(get().to_string().contains(STEP));
}

#[test]
fn papers_of_a_file_are_named_and_taken_out_while_they_are_open_and_the_log_has_no_title() {
    let it = told();
    let list = |kind: &str, id: &Value| json!({ "kind": kind, "id": id });
    let records = [
        ("hardship_file", json!(it.file)),
        ("case_step", it.step.clone()),
        ("aid", it.aid.clone()),
        ("round_visit", json!(it.visit)),
        ("pair", it.pair.clone()),
        ("help", it.help.clone()),
    ];
    let out = it.desk.path("存出来.txt");
    let save = json!({ "id": it.paper, "to": out });
    for (kind, id) in &records {
        let refused = it.desk.refuse("attachment_list", list(kind, id));
        assert_eq!(refused.code, "sealed", "{kind}");
    }
    assert_eq!(
        it.desk.refuse("attachment_save", save.clone()).code,
        "sealed"
    );
    let look = json!({ "id": save["id"] });
    assert_eq!(
        it.desk.refuse("attachment_picture", look.clone()).code,
        "sealed"
    );
    assert!(!std::path::Path::new(&out).exists());
    // A record without papers has nothing to put away, and one may always be added.
    let empty = list("hardship_file", &json!(it.gone));
    assert_eq!(
        it.desk.call("attachment_list", empty)["attachments"],
        json!([])
    );
    let words = it
        .desk
        .call("history", json!({ "after": null, "limit": 500 }))
        .to_string();
    assert!(!words.contains(PAPER), "{words}");
    open(&it.desk);
    for (kind, id) in &records {
        let papers = it.desk.call("attachment_list", list(kind, id))["attachments"].clone();
        assert_eq!(papers[0]["title"], json!(PAPER), "{kind}");
    }
    it.desk.call("attachment_save", save);
    it.desk.call("attachment_picture", look);
    assert_eq!(fs::read_to_string(&out).unwrap(), "诊断证明的字节");
}

#[test]
fn what_a_page_did_not_show_it_does_not_write_over() {
    let it = told();
    let row = |note: Value| json!({ "visit": it.visit, "on": "2026-11-16", "cash": "300", "goods": null, "value": null, "fund": null, "signed": true, "note": note });
    let save = |note: Value, shown: bool| json!({ "round": it.round, "rows": [row(note)], "approved_by": "赵主席", "confirmed": true, "shown": shown });
    let kept = || {
        let view = it.desk.call("round_get", json!({ "id": it.round }));
        view["visits"][0]["said"].clone()
    };
    // Put away: the day is corrected, the words stay; other words are refused at their line, all lines or none.
    let saved = it.desk.call("round_save", save(Value::Null, false));
    assert_eq!(saved["written"], json!(1), "{saved}");
    let refused = it.desk.call("round_save", save(json!("盖过去"), false));
    assert_eq!(
        (
            &refused["written"],
            &refused["findings"][0]["field"],
            &refused["findings"][0]["notice"]["code"]
        ),
        (&json!(0), &json!("note"), &json!("sealed"))
    );
    let line = |what: &str| {
        json!({
            "id": it.help, "file": it.file, "pair": it.pair, "member": null, "kind": "living", "on": "2026-05-06", "what": what,
            "problem": TROUBLE, "solved_on": null, "result": null, "by": "李秀芬",
        })
    };
    assert_eq!(it.desk.refuse("diary_put", line("盖过去")).code, "sealed");
    let settle =
        |result: Value| json!({ "id": it.help, "solved_on": "2026-06-01", "result": result });
    let refused = it.desk.refuse("diary_settle", settle(json!("盖过去")));
    assert_eq!(
        (refused.code.as_str(), refused.fields[0].field.as_str()),
        ("sealed", "result")
    );
    // That the problem is solved says nobody's words.
    it.desk.call("diary_settle", settle(Value::Null));
    open(&it.desk);
    assert_eq!(kept(), json!(SAID));
    it.desk.call("round_save", save(json!("好多了"), true));
    assert_eq!(kept(), json!("好多了"));
    it.desk.call("diary_put", line("又去了一趟"));
}

#[test]
fn sheets_and_papers_say_that_something_was_left_out_and_a_person_is_told_all_of_it() {
    let it = told();
    let asked = json!({ "union": null, "file": null, "cadre": null, "kind": null, "year": 2026, "month": null, "limit": 50 });
    let write = |name: &str| {
        let aid = it.desk.path(&format!("{name}台账.xlsx"));
        it.desk.call(
            "aid_list_write",
            json!({ "list": { "limit": 50 }, "to": aid }),
        );
        let diary = it.desk.path(&format!("{name}日记.xlsx"));
        it.desk
            .call("diary_list_write", json!({ "asked": asked, "to": diary }));
        let walked = it.desk.path(&format!("{name}走访.docx"));
        let written = it.desk.call(
            "round_paper_write",
            json!({ "round": it.round, "what": "walked", "to": walked }),
        );
        let file = text(&written["file"]).to_owned();
        (
            words(&aid),
            words(&diary),
            words(&file),
            written["sealed"].clone(),
        )
    };
    let (aid, diary, walked, sealed) = write("收着");
    for (sheet, planted) in [(&aid, REMARK), (&diary, DONE), (&walked, SAID)] {
        assert!(!sheet.contains(planted), "{planted}");
    }
    assert!(aid.contains("有敏感内容收着") && diary.contains("有敏感内容收着"));
    assert_eq!(sealed, json!(true));
    open(&it.desk);
    let (aid, diary, walked, sealed) = write("打开");
    for (sheet, planted) in [(&aid, REMARK), (&diary, TROUBLE), (&walked, SAID)] {
        assert!(sheet.contains(planted), "{planted}");
    }
    assert!(!aid.contains("有敏感内容收着") && !diary.contains("有敏感内容收着"));
    assert_eq!(sealed, json!(false));
    // 个人信息保护法 第四十五条: whoever asks for the own data is told every word of it.
    let view = it.desk.call("file_get", json!({ "id": it.file }));
    let to = it.desk.path("个人资料.xlsx");
    let export = json!({ "person": null, "family_member": view["family"][0]["id"], "reason": "本人来查", "to": to });
    it.desk.call("person_export", export);
    let told = words(&to);
    for planted in [REMARK, SAID, DONE, TROUBLE, CAME, PAPER, PARTED] {
        assert!(
            told.contains(planted),
            "{planted} in what the person is told"
        );
    }
}

#[test]
fn a_desk_is_told_of_no_group_under_five_and_no_sum_that_gives_one_away() {
    let desk = Desk::new();
    let files: Vec<String> = (0..7).map(|number| household(&desk, number)).collect();
    let word = json!({ "id": files[6], "form": { "size": 1, "village": "许家湖村", "category": "deep", "cause": "own_illness" } });
    desk.call("file_word", word);
    let county = Desk::county();
    crate::sensitive::hand_in(&desk, &county, true);
    let spread = |desk: &Desk| {
        let reply = desk.call("file_spread", json!({ "union": null }));
        let line = reply["villages"][0].clone();
        let counts = line["counts"].as_array().unwrap().clone();
        let said: Vec<Value> = counts.into_iter().filter(|one| *one != json!(0)).collect();
        (said, line["total"].clone(), reply["total"].clone())
    };
    // The office itself counts its own.
    let (mut own, village, all) = spread(&desk);
    own.sort_by_key(Value::as_i64);
    assert_eq!(
        (own, village, all),
        (vec![json!(1), json!(6)], json!(7), json!(7))
    );
    let (mut told, village, all) = spread(&county);
    told.sort_by_key(Value::as_i64);
    assert_eq!(told, [Value::Null, json!(6)]);
    assert_eq!(
        (village, all),
        (Value::Null, Value::Null),
        "7 less 6 would tell it"
    );
}

/// The text of the parts of a workbook or a letter.
fn words(file: &str) -> String {
    let parts = crate::planted::parts(&fs::read(file).unwrap()).into_iter();
    parts
        .map(|part| String::from_utf8_lossy(&part).into_owned())
        .collect()
}
