//! 查找: one search over members and unions.

use serde_json::{Value, json};
use taizhang_testkit::{Desk, FACTORY};

fn hits(desk: &Desk, query: &str) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let reply = desk.call("find", json!({ "query": query, "limit": 20 }));
    reply["hits"]
        .as_array()
        .unwrap()
        .iter()
        .map(|hit| (text(&hit["name"]), text(&hit["matched"])))
        .collect()
}

fn one(name: &str, matched: &str) -> Vec<(String, String)> {
    vec![(name.to_owned(), matched.to_owned())]
}

#[test]
fn somebody_is_found_by_initials_pinyin_name_and_last_digits() {
    let desk = Desk::new();
    // 王晓燕, 371323 1968-01-01 200X; her telephone ends 0000.
    desk.enrol(0);
    desk.enrol(1);
    let person = taizhang_app::invented_person(0);
    assert_eq!(hits(&desk, "wxy"), one("王晓燕", "initials"));
    assert_eq!(hits(&desk, "wangxiaoyan"), one("王晓燕", "pinyin"));
    assert_eq!(hits(&desk, "WANG xiao"), one("王晓燕", "pinyin"));
    for part in ["王晓燕", "王晓", "晓燕", "晓", "燕"] {
        assert_eq!(hits(&desk, part), one("王晓燕", "name"), "{part}");
    }
    assert_eq!(
        hits(&desk, &person.citizen_no[14..]),
        one("王晓燕", "id_tail")
    );
    assert_eq!(hits(&desk, "0000"), one("王晓燕", "phone_tail"));
    assert_eq!(hits(&desk, "zzz"), Vec::new());
}

#[test]
fn a_union_is_found_by_its_initials() {
    let desk = Desk::new();
    assert_eq!(hits(&desk, "yhdzc"), one("沂河电子厂工会", "initials"));
}

#[test]
fn a_hit_shows_no_whole_number() {
    let desk = Desk::new();
    desk.enrol(0);
    let person = taizhang_app::invented_person(0);
    let reply = desk
        .call("find", json!({ "query": "王晓燕", "limit": 20 }))
        .to_string();
    assert!(!reply.contains(&person.citizen_no) && !reply.contains(&person.phone));
}

#[test]
fn at_most_as_many_hits_come_as_are_asked_for() {
    let desk = Desk::new();
    for number in [0, 20, 40] {
        desk.enrol_in(FACTORY, number);
    }
    assert_eq!(
        desk.call("find", json!({ "query": "王", "limit": 2 }))["hits"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
}
