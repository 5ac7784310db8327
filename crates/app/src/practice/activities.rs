//! 活动和荣誉 of the invented township: contests and a hazard drive of the year, a training, suggestions, a reading room and a rest stop
//! that is to be looked at, honours; two singles who agreed.

use super::township::{BOARDS, WORKS};
use crate::activities::{
    ActivityPut, AwardPut, PlaceCheckPut, PlacePut, SingleFollowPut, SinglePut, activity_put,
    award_put, place_check, place_put, single_follow, single_put,
};
use crate::{Answer, Office, Quiet};
use std::collections::BTreeMap;

/// Union, kind, title, days ago, and what the kind asks.
type Line = (
    &'static str,
    &'static str,
    &'static str,
    i64,
    &'static [(&'static str, &'static str)],
);

const ACTIVITIES: [Line; 9] = [
    (
        WORKS.code,
        "labour_contest",
        "“保质量、降消耗”劳动竞赛",
        40,
        &[
            ("people", "60"),
            ("units", "6"),
            ("result", "次品率降了三成"),
        ],
    ),
    (
        BOARDS.code,
        "labour_contest",
        "热压工段劳动竞赛",
        62,
        &[("people", "24")],
    ),
    (
        WORKS.code,
        "skill_contest",
        "焊接技术比武",
        75,
        &[
            ("trade", "焊工"),
            ("people", "18"),
            ("winners", "3"),
            ("promoted", "2"),
        ],
    ),
    (
        WORKS.code,
        "safety_cup",
        "“安康杯”竞赛",
        120,
        &[("people", "58"), ("teams", "6")],
    ),
    (
        WORKS.code,
        "hazard_drive",
        "查身边隐患",
        33,
        &[
            ("people", "40"),
            ("found", "12"),
            ("fixed", "11"),
            ("by_whom", "设备科"),
        ],
    ),
    (
        BOARDS.code,
        "suggestion",
        "合理化建议月",
        50,
        &[("raised", "16"), ("adopted", "5"), ("saving", "38000")],
    ),
    (
        WORKS.code,
        "skill_training",
        "焊工中级培训",
        90,
        &[
            ("people", "20"),
            ("hours", "40"),
            ("certified", "17"),
            ("sort", "staff"),
        ],
    ),
    (
        WORKS.code,
        "women_care",
        "女职工健康讲座",
        28,
        &[("people", "26"), ("form", "lecture"), ("topic", "两癌筛查")],
    ),
    (
        BOARDS.code,
        "culture_sport",
        "职工拔河赛",
        21,
        &[("people", "36"), ("form", "sport")],
    ),
];

pub(super) fn enter(office: &Office) -> Answer<()> {
    for (union, kind, title, ago, fields) in ACTIVITIES {
        let put = ActivityPut {
            id: None,
            union: union.to_owned(),
            kind: kind.to_owned(),
            title: title.to_owned(),
            on: Some(office.today().plus_days(-ago).to_string()),
            until: None,
            place: None,
            level: None,
            fields: said(fields),
            note: None,
        };
        activity_put(office, put, &Quiet)?;
    }
    places(office)?;
    honours(office)?;
    singles(office)
}

fn said(fields: &[(&str, &str)]) -> BTreeMap<String, String> {
    let say = |(code, text): &(&str, &str)| ((*code).to_owned(), (*text).to_owned());
    fields.iter().map(say).collect()
}

/// A reading room that was looked at lately, a rest stop whose half year is nearly over.
fn places(office: &Office) -> Answer<()> {
    let today = office.today();
    let room = PlacePut {
        id: None,
        union: WORKS.code.to_owned(),
        kind: "reading_room".to_owned(),
        name: "练手电子职工书屋".to_owned(),
        address: Some("办公楼一楼".to_owned()),
        level: Some("municipal".to_owned()),
        opened_on: Some(today.plus_days(-900).to_string()),
        fields: said(&[("books", "1800")]),
    };
    let room = place_put(office, room, &Quiet)?;
    let look = PlaceCheckPut {
        id: room.id,
        on: today.plus_days(-60).to_string(),
        by: "韩春梅".to_owned(),
        found: None,
    };
    place_check(office, look, &Quiet)?;
    let stop = PlacePut {
        id: None,
        union: BOARDS.code.to_owned(),
        kind: "rest_stop".to_owned(),
        name: "练手路爱心驿站".to_owned(),
        address: Some("练手路 6 号".to_owned()),
        level: None,
        opened_on: Some(today.plus_days(-178).to_string()),
        fields: said(&[
            ("host", "练手板材有限公司"),
            ("kit", "饮水机、微波炉、药箱"),
            ("cost", "4800"),
        ]),
    };
    place_put(office, stop, &Quiet)?;
    Ok(())
}

/// The model worker whose money is kept under 劳模帮扶, and a team.
fn honours(office: &Office) -> Answer<()> {
    let last = i64::from(office.today().year()) - 1;
    for (kind, level, year, recipient, who) in [
        ("model_worker", "provincial", 1998, "谭守成", "person"),
        ("pioneer_team", "municipal", last, "装配一班", "team"),
    ] {
        let put = AwardPut {
            id: None,
            union: WORKS.code.to_owned(),
            kind: kind.to_owned(),
            level: level.to_owned(),
            year,
            recipient: recipient.to_owned(),
            who: who.to_owned(),
            member: None,
            document_no: None,
            granted_on: None,
            deeds: None,
        };
        award_put(office, put, &Quiet)?;
    }
    Ok(())
}

fn singles(office: &Office) -> Answer<()> {
    let today = office.today();
    for (name, sex, years) in [("柳晓燕", "2", 27), ("丁海波", "1", 29)] {
        let put = SinglePut {
            id: None,
            union: WORKS.code.to_owned(),
            name: name.to_owned(),
            sex: sex.to_owned(),
            birth_year: i64::from(today.year()) - years,
            phone: None,
            wishes: Some("爱好爬山，想找本县的".to_owned()),
            consented_on: Some(today.plus_days(-45).to_string()),
            consent: "本人签字的登记表".to_owned(),
        };
        let single = single_put(office, put, &Quiet)?;
        let followed = SingleFollowPut {
            id: single.id,
            on: today.plus_days(-20).to_string(),
            what: "约在书屋见了一面".to_owned(),
            outcome: "met".to_owned(),
        };
        single_follow(office, followed, &Quiet)?;
    }
    Ok(())
}
