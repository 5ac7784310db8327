#![allow(clippy::unwrap_used)]
//! Activities, places, honours and singles over a real ledger; what is counted of them.

use super::*;
use crate::assistance::models::{self, ModelFacts};
use crate::shared::{Day, ModelWorker, Period, Sex, UnionId};
use crate::store::tests::{Desk, TODAY, d};
use crate::store::{Act, Record as _, StoreError, Tx};
use crate::unions::Union;
use ActivityError as E;
use std::collections::BTreeMap;

fn kind(code: &str) -> ActivityKind {
    let kind = Kinds::shipped().iter().find(|kind| kind.code == code);
    kind.unwrap().clone()
}

fn union_at(desk: &Desk, code: &str, name: &str) -> Union {
    let id = desk.found(code, name);
    desk.ledger.read(|conn| Union::get(conn, id)).unwrap()
}

fn office() -> (Desk, Union) {
    let desk = Desk::new();
    let union = union_at(&desk, "371323-DZC", "沂河电子厂工会");
    (desk, union)
}

fn act<T>(desk: &Desk, work: impl FnOnce(&Tx<'_>) -> Result<T, E>) -> Result<T, E> {
    desk.act(Act::RecordActivity, work)
}

fn said(fields: &[(&str, &str)]) -> BTreeMap<String, String> {
    let say = |(code, text): &(&str, &str)| ((*code).to_owned(), (*text).to_owned());
    fields.iter().map(say).collect()
}

fn new(title: &str, on: &str, fields: &[(&str, &str)]) -> NewActivity {
    NewActivity {
        title: title.into(),
        on_day: Some(d(on)),
        fields: said(fields),
        ..NewActivity::default()
    }
}

fn put(desk: &Desk, union: &Union, code: &str, it: &NewActivity) -> Result<Activity, E> {
    act(desk, |tx| enter(tx, union, &kind(code), None, it))
}

fn year() -> Period {
    Period {
        from: d("2026-01-01"),
        to: d("2026-12-31"),
    }
}

/// Value of one count of a kind.
fn figure(
    desk: &Desk,
    unions: Option<&[UnionId]>,
    period: Period,
    (code, count): (&str, &str),
) -> i64 {
    let all = desk
        .ledger
        .read(|conn| activity_figures(conn, unions, period))
        .unwrap();
    let found = all.iter().find(|it| it.kind == code && it.count == count);
    found.unwrap().value
}

#[test]
fn answers_are_read_by_their_kind_and_kept_in_one_form() {
    let suggestion = kind("suggestion");
    let read = |fields: &[(&str, &str)]| read_fields(&suggestion, &said(fields));
    let fields = read(&[
        ("raised", "１，２００"),
        ("adopted", ""),
        ("saving", "3.5"),
        ("proposer", " 装配一班 "),
    ])
    .unwrap();
    assert_eq!(
        fields.to_string(),
        r#"{"proposer":"装配一班","raised":1200,"saving":350}"#
    );
    assert_eq!(fields.to_string().parse::<Fields>().unwrap(), fields);
    for (text, why) in [
        (r#"{"b":1,"a":2}"#, "out of order"),
        (r#"{ "a":1}"#, "another spacing"),
        (r#"{"a":null}"#, "no value"),
        (r#"{"a":"x\u0007"}"#, "a character that shows nothing"),
        ("[]", "no answers"),
    ] {
        assert!(text.parse::<Fields>().is_err(), "{why}");
    }
    for (fields, error) in [
        (vec![], "the field raised is empty"),
        (vec![("raised", "0")], "the field raised is below 1"),
        (vec![("raised", "-1")], "the field raised does not read"),
        (vec![("raised", "十")], "the field raised does not read"),
        (vec![("raised", "1.5")], "the field raised does not read"),
        (
            vec![("raised", "2"), ("adopted", "3")],
            "the field adopted is 3, more than 2",
        ),
        (
            vec![("raised", "2"), ("saving", "-1")],
            "the field saving does not read",
        ),
        (
            vec![("raised", "2"), ("proposer", "一\u{202E}班")],
            "the field proposer does not read",
        ),
        (
            vec![("raised", "2"), ("people", "3")],
            "no field \"people\"",
        ),
    ] {
        assert_eq!(read(&fields).unwrap_err().to_string(), error);
    }
    assert!(
        read(&[("raised", "2"), ("adopted", "2")]).is_ok(),
        "as many as there are"
    );
    let training = read_fields(
        &kind("skill_training"),
        &said(&[("people", "5"), ("sort", "家政")]),
    )
    .unwrap();
    assert_eq!(
        training.get("sort"),
        Some(&FieldValue::Text("domestic".into()))
    );
    let line = read_fields(&kind("mass_line"), &said(&[("deadline", "2026.12.1")])).unwrap();
    assert_eq!(
        line.get("deadline"),
        Some(&FieldValue::Text("2026-12-01".into()))
    );
    let station =
        read_fields(&kind("service_station"), &said(&[("up_to_standard", "是")])).unwrap();
    assert_eq!(station.number("up_to_standard"), Some(1));
}

#[test]
fn an_activity_is_entered_once_and_not_ahead() {
    let (desk, union) = office();
    let drive = new("查身边隐患", TODAY, &[("found", "9"), ("fixed", "7")]);
    let entered = put(&desk, &union, "hazard_drive", &drive).unwrap();
    assert!(matches!(
        put(&desk, &union, "hazard_drive", &drive),
        Err(E::Twice { .. })
    ));
    let ahead = NewActivity {
        on_day: Some(d("2026-11-23")),
        ..drive.clone()
    };
    assert!(matches!(
        put(&desk, &union, "hazard_drive", &ahead),
        Err(E::InFuture { what: "on", .. })
    ));
    let backwards = NewActivity {
        to_day: Some(d("2026-11-21")),
        ..drive.clone()
    };
    assert!(matches!(
        put(&desk, &union, "hazard_drive", &backwards),
        Err(E::DayBefore { what: "to", .. })
    ));
    let nameless = NewActivity {
        title: " ".into(),
        ..drive.clone()
    };
    assert!(matches!(
        put(&desk, &union, "hazard_drive", &nameless),
        Err(E::Empty { what: "title" })
    ));
    let levelled = NewActivity {
        level: Some(Level::Municipal),
        ..new("查", TODAY, &[("found", "1"), ("fixed", "1")])
    };
    assert!(
        matches!(put(&desk, &union, "hazard_drive", &levelled), Err(E::Level)),
        "a drive has no level"
    );
    for place_kind in ["reading_room", "pioneer_team"] {
        assert!(
            matches!(
                put(&desk, &union, place_kind, &drive),
                Err(E::OtherKind { .. })
            ),
            "{place_kind}"
        );
    }
    let again = new(
        "查身边隐患（秋季）",
        "2026-11-20",
        &[("found", "9"), ("fixed", "9")],
    );
    let changed = act(&desk, |tx| {
        enter(tx, &union, &kind("hazard_drive"), Some(entered.id), &again)
    })
    .unwrap();
    assert_eq!(
        (changed.id, changed.revision, changed.on_day),
        (entered.id, 2, d("2026-11-20"))
    );
    let other = act(&desk, |tx| {
        enter(tx, &union, &kind("safety_cup"), Some(entered.id), &again)
    });
    assert!(
        matches!(other, Err(E::OtherKind { .. })),
        "it stays what it is"
    );
    let gone = ActivityKind {
        withdrawn: true,
        ..kind("hazard_drive")
    };
    assert!(matches!(
        act(&desk, |tx| enter(tx, &union, &gone, None, &again)),
        Err(E::GivenUp { .. })
    ));
    assert!(
        act(&desk, |tx| enter(
            tx,
            &union,
            &gone,
            Some(entered.id),
            &again
        ))
        .is_ok(),
        "put right all the same"
    );
}

/// Anchors §1: what each row reports upward.
#[test]
fn events_people_sums_unions_and_the_greatest_are_counted_within_the_period() {
    let (desk, one) = office();
    let two = union_at(&desk, "371323-BCC", "许家湖板材厂工会");
    for (union, code, on, fields) in [
        (
            &one,
            "labour_contest",
            "2025-12-31",
            &[("people", "1000")][..],
        ),
        (&one, "labour_contest", "2026-01-01", &[("people", "60")]),
        (&one, "labour_contest", "2026-06-30", &[("people", "40")]),
        (&two, "labour_contest", "2026-07-01", &[("people", "7")]),
        (&one, "safety_cup", "2026-03-01", &[("people", "50")]),
        (&one, "safety_cup", "2026-09-01", &[("people", "20")]),
        (&two, "safety_cup", "2026-09-02", &[("people", "5")]),
        (&one, "learning_drive", "2026-02-01", &[("people", "30")]),
        (&one, "learning_drive", "2026-08-01", &[("people", "45")]),
        (&two, "learning_drive", "2026-08-02", &[("people", "8")]),
        (&one, "member_card", "2025-05-01", &[("cards", "90")]),
        (&one, "member_card", "2026-05-01", &[("cards", "80")]),
        (&two, "member_card", "2025-05-01", &[("cards", "6")]),
        (
            &one,
            "hazard_drive",
            "2026-05-06",
            &[("found", "9"), ("fixed", "7")],
        ),
        (
            &two,
            "hazard_drive",
            "2026-05-06",
            &[("found", "3"), ("fixed", "3")],
        ),
    ] {
        put(
            &desk,
            union,
            code,
            &new(&format!("{code} {on}"), on, fields),
        )
        .unwrap();
    }
    let whole = |of| figure(&desk, None, year(), of);
    for (of, value) in [
        (("labour_contest", "events"), 3),
        (("labour_contest", "people"), 107),
        (("safety_cup", "unions"), 2),
        (("safety_cup", "people"), 75),
        // Nobody counts twice who came twice.
        (("learning_drive", "people"), 53),
        // The newest of each union, also of a year before.
        (("member_card", "cards"), 86),
        (("hazard_drive", "found"), 12),
        (("hazard_drive", "fixed"), 10),
        (("hazard_drive", "events"), 2),
        (("skill_contest", "events"), 0),
    ] {
        assert_eq!(whole(of), value, "{of:?}");
    }
    let half = Period {
        to: d("2026-06-30"),
        ..year()
    };
    assert_eq!(figure(&desk, None, half, ("labour_contest", "people")), 100);
    assert_eq!(
        figure(&desk, Some(&[two.id]), year(), ("labour_contest", "people")),
        7
    );
    assert_eq!(
        figure(&desk, Some(&[]), year(), ("labour_contest", "people")),
        0
    );
    let before = Period {
        from: d("2025-01-01"),
        to: d("2025-12-31"),
    };
    assert_eq!(figure(&desk, None, before, ("member_card", "cards")), 96);
}

#[test]
fn every_figure_is_the_sum_of_the_rows_shown_for_it() {
    let (desk, union) = office();
    for (title, people) in [("一", "20"), ("二", "30")] {
        put(
            &desk,
            &union,
            "safety_cup",
            &new(title, "2026-03-01", &[("people", people)]),
        )
        .unwrap();
    }
    let records = desk.ledger.read(|conn| load(conn, year())).unwrap();
    let mut rows = Vec::new();
    each_row(&records, &mut |row| {
        rows.push((row.count.code.clone(), row.name.to_owned(), row.amount));
    });
    rows.sort();
    let row = |count: &str, name: &str, amount| (count.to_owned(), name.to_owned(), amount);
    assert_eq!(
        rows,
        [
            row("people", "一", 20),
            row("people", "二", 30),
            row("unions", "", 1)
        ]
    );
}

#[test]
fn what_was_taken_off_is_counted_no_more_and_comes_back_when_that_is_undone() {
    let (desk, union) = office();
    let it = put(
        &desk,
        &union,
        "labour_contest",
        &new("竞赛", "2026-03-01", &[("people", "9")]),
    )
    .unwrap();
    act(&desk, |tx| drop_activity(tx, it.id, "记重了")).unwrap();
    assert_eq!(figure(&desk, None, year(), ("labour_contest", "events")), 0);
    desk.ledger.undo_last(&desk.author()).unwrap().unwrap();
    assert_eq!(figure(&desk, None, year(), ("labour_contest", "events")), 1);
    assert!(matches!(
        act(&desk, |tx| drop_activity(tx, it.id, " ")),
        Err(E::Empty { what: "why" })
    ));
}

fn room(name: &str, opened: &str, level: Level, books: &str) -> NewPlace {
    NewPlace {
        name: name.into(),
        address: None,
        level: Some(level),
        opened_on: Some(d(opened)),
        fields: said(&[("books", books)]),
    }
}

#[test]
fn a_place_stands_from_its_first_day_to_the_eve_of_its_end() {
    let (desk, union) = office();
    let open = |new: &NewPlace| {
        act(&desk, |tx| {
            open_place(tx, &union, &kind("reading_room"), None, new)
        })
    };
    let first = open(&room("电子厂书屋", "2026-03-01", Level::National, "500")).unwrap();
    open(&room("二车间书屋", "2026-05-01", Level::Own, "80")).unwrap();
    assert!(matches!(
        open(&room("电子厂书屋", "2026-04-01", Level::Own, "1")),
        Err(E::Twice { .. })
    ));
    let plain = NewPlace {
        level: None,
        ..room("三车间书屋", "2026-05-01", Level::Own, "1")
    };
    assert!(
        matches!(open(&plain), Err(E::Level)),
        "a reading room has a level"
    );
    assert!(matches!(
        open(&room("四", "2026-11-23", Level::Own, "1")),
        Err(E::InFuture { .. })
    ));
    act(&desk, |tx| {
        close_place(tx, first.id, d("2026-06-30"), "厂房搬迁")
    })
    .unwrap();
    assert!(matches!(
        act(&desk, |tx| close_place(
            tx,
            first.id,
            d("2026-07-01"),
            "再关"
        )),
        Err(E::Closed { .. })
    ));
    for (on, rooms, national, books) in [
        ("2026-02-28", 0, 0, 0),
        ("2026-03-01", 1, 1, 500),
        ("2026-05-01", 2, 1, 580),
        ("2026-06-29", 2, 1, 580),
        ("2026-06-30", 1, 0, 80),
    ] {
        let until = Period {
            from: d("2026-01-01"),
            to: d(on),
        };
        let of = |count| figure(&desk, None, until, ("reading_room", count));
        assert_eq!(
            (of("standing"), of("l_national"), of("books")),
            (rooms, national, books),
            "{on}"
        );
    }
    // It may be there again under its name once it was closed.
    assert!(open(&room("电子厂书屋", "2026-09-01", Level::National, "600")).is_ok());
}

/// Data of the kind: a rest stop is looked at every six months, and the months are counted from the last look.
#[test]
fn a_place_is_due_so_many_months_after_the_last_look_or_after_it_opened() {
    for (opened, last, months, by) in [
        ("2026-01-15", None, 6, "2026-07-15"),
        ("2026-01-15", Some("2026-03-31"), 6, "2026-09-30"),
        ("2025-08-31", None, 6, "2026-02-28"),
        ("2026-01-15", Some("2026-01-15"), 12, "2027-01-15"),
    ] {
        assert_eq!(
            next_check(d(opened), last.map(d), months),
            d(by),
            "{opened} {last:?}"
        );
    }
    let (desk, union) = office();
    let stop = NewPlace {
        level: None,
        fields: said(&[("host", "电子厂"), ("cost", "4800")]),
        ..room("北门驿站", "2026-01-15", Level::Own, "")
    };
    let rest = kind("rest_stop");
    let place = act(&desk, |tx| open_place(tx, &union, &rest, None, &stop)).unwrap();
    let look = |on: &str, found: Option<&str>| NewCheck {
        on_day: d(on),
        by_whom: "李秀芬".into(),
        found: found.map(str::to_owned),
    };
    let check = |new: &NewCheck| act(&desk, |tx| check_place(tx, place.id, new));
    assert!(matches!(
        check(&look("2026-01-14", None)),
        Err(E::DayBefore { .. })
    ));
    assert!(matches!(
        check(&look("2026-11-23", None)),
        Err(E::InFuture { .. })
    ));
    let found = check(&look("2026-05-20", Some("饮水机坏了"))).unwrap();
    assert!(found.is_open());
    assert!(matches!(
        act(&desk, |tx| mend(tx, found.id, d("2026-05-19"))),
        Err(E::DayBefore { .. })
    ));
    assert!(
        !act(&desk, |tx| mend(tx, found.id, d("2026-05-20")))
            .unwrap()
            .is_open()
    );
    assert!(matches!(
        act(&desk, |tx| mend(tx, found.id, d("2026-05-21"))),
        Err(E::NothingToMend)
    ));
    check(&look("2026-05-30", None)).unwrap();
    let checks = desk.ledger.read(|conn| checks_of(conn, place.id)).unwrap();
    let due = |on: &str| check_due(&rest, &place, &checks, d(on)).map(|due| (due.by, due.last));
    assert_eq!(due(TODAY), Some((d("2026-11-30"), Some(d("2026-05-30")))));
    assert_eq!(
        due("2026-05-25"),
        Some((d("2026-11-20"), Some(d("2026-05-20")))),
        "as of that day"
    );
    assert_eq!(due("2026-01-14"), None, "it was not there");
    assert_eq!(
        check_due(&kind("culture_place"), &place, &checks, d(TODAY)),
        None
    );
    // Two looks at one place are one place that was looked at.
    assert_eq!(figure(&desk, None, year(), ("rest_stop", "checked")), 1);
    assert_eq!(figure(&desk, None, year(), ("rest_stop", "cost")), 480_000);
    act(&desk, |tx| {
        close_place(tx, place.id, d("2026-10-01"), "拆迁")
    })
    .unwrap();
    assert!(matches!(
        check(&look("2026-10-01", None)),
        Err(E::Closed { .. })
    ));
    assert!(check(&look("2026-09-30", None)).is_ok());
}

fn honour(recipient: &str, level: Level, year: i64, who: Recipient) -> NewAward {
    NewAward {
        level,
        year,
        recipient: recipient.into(),
        who,
        person: None,
        document_no: None,
        granted_on: None,
        deeds: None,
    }
}

#[test]
fn an_honour_counts_in_its_year_and_until_it_is_revoked() {
    let (desk, union) = office();
    let give =
        |code: &str, new: &NewAward| act(&desk, |tx| grant(tx, &union, &kind(code), None, new));
    let team = give(
        "pioneer_team",
        &honour("装配一班", Level::National, 2025, Recipient::Team),
    )
    .unwrap();
    let dated = NewAward {
        granted_on: Some(d("2026-05-01")),
        ..honour("焊接二班", Level::Provincial, 2026, Recipient::Team)
    };
    give("pioneer_team", &dated).unwrap();
    for (new, fits) in [
        (
            honour("装配 一班", Level::National, 2025, Recipient::Team),
            false,
        ),
        (
            honour("装配一班", Level::Provincial, 2025, Recipient::Team),
            true,
        ),
        (
            honour("装配一班", Level::National, 2024, Recipient::Team),
            true,
        ),
    ] {
        assert_eq!(give("pioneer_team", &new).is_ok(), fits, "{new:?}");
    }
    for who in [Recipient::Person, Recipient::Either] {
        let wrong = give("pioneer_team", &honour("王晓燕", Level::County, 2025, who));
        assert!(
            matches!(
                wrong,
                Err(E::Recipient {
                    who: Recipient::Team
                })
            ),
            "{who:?}"
        );
    }
    assert!(
        give(
            "ethics",
            &honour("王晓燕", Level::County, 2025, Recipient::Person)
        )
        .is_ok()
    );
    for bad in [1949, 2027] {
        let wrong = give(
            "pioneer_team",
            &honour("三班", Level::County, bad, Recipient::Team),
        );
        assert!(matches!(wrong, Err(E::Year { to: 2026, .. })), "{bad}");
    }
    let of = |year: i32, count| {
        let day = |month, date| Day::new(year, month, date).unwrap();
        let period = Period {
            from: day(1, 1),
            to: day(12, 31),
        };
        figure(&desk, None, period, ("pioneer_team", count))
    };
    assert_eq!(
        (of(2024, "named"), of(2025, "named"), of(2026, "named")),
        (1, 2, 1)
    );
    assert_eq!((of(2025, "l_national"), of(2026, "l_provincial")), (1, 1));
    assert_eq!(
        (
            of(2024, "standing"),
            of(2025, "standing"),
            of(2026, "standing")
        ),
        (1, 3, 4)
    );
    assert!(matches!(
        act(&desk, |tx| revoke(tx, team.id, d("2024-12-31"), "造假")),
        Err(E::DayBefore { .. })
    ));
    assert!(matches!(
        act(&desk, |tx| revoke(tx, team.id, d("2026-02-01"), " ")),
        Err(E::Empty { .. })
    ));
    act(&desk, |tx| revoke(tx, team.id, d("2026-02-01"), "事迹失实")).unwrap();
    assert!(matches!(
        act(&desk, |tx| revoke(tx, team.id, d("2026-02-02"), "再撤")),
        Err(E::Revoked { .. })
    ));
    // A year that was over stays as it was.
    assert_eq!(
        (
            of(2025, "named"),
            of(2025, "standing"),
            of(2026, "standing")
        ),
        (2, 3, 3)
    );
}

#[test]
fn a_model_worker_is_linked_to_the_register_of_funds_where_one_of_that_name_stands() {
    let (desk, union) = office();
    let facts = |name: &str, level| ModelFacts {
        person: None,
        name: name.into(),
        level,
        named_year: 1995,
        hardship: false,
    };
    let model = desk
        .act(Act::RecordKinship, |tx| {
            models::enter(tx, &union, None, &facts("单玉山", ModelWorker::Provincial))
        })
        .unwrap();
    let give = |new: &NewAward, code: &str| {
        act(&desk, |tx| grant(tx, &union, &kind(code), None, new)).unwrap()
    };
    let named = give(
        &honour("单玉山", Level::Provincial, 1995, Recipient::Person),
        "model_worker",
    );
    assert_eq!(named.model_worker, Some(model.id));
    assert_eq!(
        give(
            &honour("周梅", Level::Provincial, 1995, Recipient::Person),
            "model_worker"
        )
        .model_worker,
        None
    );
    assert_eq!(
        give(
            &honour("单玉山", Level::Municipal, 1995, Recipient::Team),
            "model_collective"
        )
        .model_worker,
        None
    );
    // Two of one name: nobody knows which.
    desk.act(Act::RecordKinship, |tx| {
        models::enter(tx, &union, None, &facts("单玉山", ModelWorker::National))
    })
    .unwrap();
    assert_eq!(
        give(
            &honour("单玉山", Level::National, 1995, Recipient::Person),
            "model_worker"
        )
        .model_worker,
        None
    );
}

fn single(name: &str, birth_year: i64) -> NewSingle {
    NewSingle {
        name: name.into(),
        sex: Sex::Female,
        birth_year,
        phone: Some("13905390001".into()),
        wishes: Some("想找本县的".into()),
        consented_on: Some(d("2026-09-01")),
        consent: "本人签字的登记表".into(),
    }
}

/// 个人信息保护法 第十三条: nothing before the consent. 民法典 第十七条: of age.
#[test]
fn nothing_of_a_single_is_kept_without_a_consent_or_under_age() {
    let (desk, union) = office();
    let put = |new: &NewSingle| act(&desk, |tx| consent(tx, &union, None, new));
    let without = NewSingle {
        consented_on: None,
        ..single("王晓燕", 1998)
    };
    assert!(matches!(
        put(&without),
        Err(E::Empty {
            what: "consented_on"
        })
    ));
    let unsaid = NewSingle {
        consent: " ".into(),
        ..single("王晓燕", 1998)
    };
    assert!(matches!(put(&unsaid), Err(E::Empty { what: "consent" })));
    let ahead = NewSingle {
        consented_on: Some(d("2026-11-23")),
        ..single("王晓燕", 1998)
    };
    assert!(matches!(put(&ahead), Err(E::InFuture { .. })));
    for (birth_year, fits) in [
        (2007, true),
        (2008, false),
        (2010, false),
        (1906, true),
        (1905, false),
        (2027, false),
    ] {
        assert_eq!(
            put(&single(&format!("王{birth_year}"), birth_year)).is_ok(),
            fits,
            "{birth_year}"
        );
    }
    put(&single("王晓燕", 1998)).unwrap();
    assert!(matches!(
        put(&single("王 晓燕", 1998)),
        Err(E::Twice { .. })
    ));
    assert!(put(&single("王晓燕", 1997)).is_ok(), "another of that name");
}

/// 个人信息保护法 第十五、四十七条.
#[test]
fn who_takes_the_consent_back_is_forgotten_in_the_tables_and_in_the_log_and_still_counted() {
    let (desk, union) = office();
    let her = act(&desk, |tx| {
        consent(tx, &union, None, &single("王晓燕", 1998))
    })
    .unwrap();
    let renamed = NewSingle {
        wishes: Some("爱好爬山".into()),
        ..single("王小燕", 1998)
    };
    act(&desk, |tx| consent(tx, &union, Some(her.id), &renamed)).unwrap();
    let line = |on: &str, what: &str, outcome| NewFollow {
        on_day: d(on),
        what: what.into(),
        outcome,
    };
    let later = line("2026-10-02", "王小燕和小李在书屋见面", FollowOutcome::Met);
    let wrong = act(&desk, |tx| follow(tx, her.id, &later)).unwrap();
    act(&desk, |tx| drop_follow(tx, wrong.id, "记错人了")).unwrap();
    act(&desk, |tx| {
        follow(
            tx,
            her.id,
            &line("2026-10-20", "牵手了", FollowOutcome::Couple),
        )
    })
    .unwrap();
    let early = act(&desk, |tx| {
        follow(tx, her.id, &line("2026-08-31", "早了", FollowOutcome::Met))
    });
    assert!(matches!(early, Err(E::DayBefore { .. })));
    let of = |count| figure(&desk, None, year(), ("singles", count));
    assert_eq!((of("people"), of("follows"), of("couples")), (1, 1, 1));
    assert!(matches!(
        desk.act(Act::Forget, |tx| withdraw(tx, her.id, d("2026-08-31"))),
        Err(E::DayBefore { .. })
    ));
    let gone = desk
        .act(Act::Forget, |tx| withdraw(tx, her.id, d(TODAY)))
        .unwrap();
    assert_eq!(
        (
            gone.name.as_str(),
            gone.phone,
            gone.wishes,
            gone.withdrawn_on
        ),
        ("某", None, None, Some(d(TODAY)))
    );
    let count = |sql: &str, word: &str| -> i64 {
        let like = format!("%{word}%");
        let found = |conn: &crate::store::Reader| -> Result<i64, StoreError> {
            Ok(conn.query_row(sql, [like], |row| row.get(0))?)
        };
        desk.ledger.read(found).unwrap()
    };
    for word in [
        "王晓燕",
        "王小燕",
        "13905390001",
        "爬山",
        "本县",
        "见面",
        "牵手了",
        "1998",
    ] {
        for sql in [
            "SELECT count(*) FROM change WHERE before LIKE ?1",
            "SELECT count(*) FROM act WHERE subject LIKE ?1 OR detail LIKE ?1",
            "SELECT count(*) FROM single WHERE name LIKE ?1 OR phone LIKE ?1 OR wishes LIKE ?1 OR birth_year LIKE ?1",
            "SELECT count(*) FROM single_follow WHERE what LIKE ?1",
        ] {
            assert_eq!(count(sql, word), 0, "{word} {sql}");
        }
    }
    assert_eq!(
        (of("people"), of("follows"), of("couples")),
        (1, 1, 1),
        "counts stay"
    );
    assert!(
        desk.ledger
            .read(|conn| singles_of(conn, None))
            .unwrap()
            .is_empty()
    );
    assert!(matches!(
        act(&desk, |tx| follow(
            tx,
            her.id,
            &line("2026-11-20", "再问", FollowOutcome::Met)
        )),
        Err(E::Withdrawn { .. })
    ));
    // Undoing brings no words back.
    desk.ledger.undo_last(&desk.author()).unwrap();
    assert_eq!(
        desk.ledger
            .read(|conn| Single::get(conn, her.id))
            .unwrap()
            .name,
        "某"
    );
}

#[test]
fn pages_follow_one_another_and_filters_hold() {
    let (desk, union) = office();
    for day in 1..=7 {
        let on = format!("2026-05-0{day}");
        let title = if day % 2 == 0 { "拔河" } else { "歌咏" };
        put(
            &desk,
            &union,
            "culture_sport",
            &new(&format!("{title}{day}"), &on, &[("people", "5")]),
        )
        .unwrap();
    }
    let filter = ActivityFilter {
        period: Some(year()),
        ..ActivityFilter::default()
    };
    let mut seen = Vec::new();
    let mut after = None;
    loop {
        let page = desk
            .ledger
            .read(|conn| activities_page(conn, &filter, after, 3))
            .unwrap();
        let Some(last) = page.last() else { break };
        after = Some((last.on_day, last.id.into()));
        seen.extend(page.into_iter().map(|one| one.title));
    }
    assert_eq!(
        seen,
        [
            "歌咏7", "拔河6", "歌咏5", "拔河4", "歌咏3", "拔河2", "歌咏1"
        ]
    );
    let count = |filter: ActivityFilter| {
        desk.ledger
            .read(|conn| count_activities(conn, &filter))
            .unwrap()
    };
    for (words, kind, found) in [
        ("拔河", None, 3),
        ("", Some("safety_cup"), 0),
        ("", Some("culture_sport"), 7),
        ("没有", None, 0),
    ] {
        let filter = ActivityFilter {
            words: words.into(),
            kind: kind.map(str::to_owned),
            ..filter.clone()
        };
        assert_eq!(count(filter), found, "{words} {kind:?}");
    }
    let before = Period {
        from: d("2025-01-01"),
        to: d("2025-12-31"),
    };
    assert_eq!(
        count(ActivityFilter {
            period: Some(before),
            ..filter
        }),
        0
    );
}
