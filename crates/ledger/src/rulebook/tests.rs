//! The shipped book, what holds where and when, and what a book may not be.
#![allow(clippy::unwrap_used)]
use super::*;
use crate::calendar::{Festival, YearTable};
use crate::shared::{Day, Fen, Share};

fn d(text: &str) -> Day {
    text.parse().unwrap()
}

/// A county's minimum wage, invented.
fn wage(from: &str, to: Option<&str>, yuan: i64) -> Parameter {
    Parameter {
        code: "wage.minimum_month".to_owned(),
        name: "最低工资（月）".to_owned(),
        region: "371323".to_owned(),
        from: d(from),
        to: to.map(d),
        value: ParameterValue::Money(Fen(yuan * 100)),
        source: "示例通知".to_owned(),
        article: None,
        verify: true,
    }
}

fn book(parameters: Vec<Parameter>) -> Rulebook {
    Rulebook {
        parameters,
        holidays: Vec::new(),
        templates: Vec::new(),
        forms: Vec::new(),
        schemes: Vec::new(),
        activities: Vec::new(),
    }
}

#[test]
fn the_shipped_book_is_one_and_names_the_source_of_every_entry() {
    let shipped = Rulebook::shipped();
    shipped.check().unwrap();
    assert!(
        shipped
            .parameters
            .iter()
            .all(|entry| entry.article.is_some() || entry.verify)
    );
    let mut sorted = shipped.parameters.clone();
    sorted.sort_by(|a, b| (&a.code, &a.region, a.from).cmp(&(&b.code, &b.region, b.from)));
    assert_eq!(sorted, shipped.parameters, "by code, region and first day");
}

#[test]
fn shandong_overrides_the_nation_and_the_nation_holds_elsewhere() {
    let shipped = Rulebook::shipped();
    let reply = |region| {
        let clock = shipped
            .clock("contract.offer_reply", region, d("2026-11-24"))
            .unwrap();
        (clock.length.count, clock.article)
    };
    assert_eq!(
        reply("371323"),
        (10, "山东省劳动合同条例 第三十八条".to_owned())
    );
    assert_eq!(reply("320102"), (20, "集体合同规定 第三十二条".to_owned()));
}

/// The trap of regulations §0.3: half or more for a collective contract, more than half for wages.
#[test]
fn an_ordinary_contract_and_a_wage_contract_pass_with_other_shares() {
    let shipped = Rulebook::shipped();
    let share = |code| shipped.share(code, "371323", d("2026-11-24")).unwrap();
    assert_eq!(share("contract.pass"), Share::HalfOrMore);
    assert_eq!(share("wage.pass"), Share::MoreThanHalf);
}

#[test]
fn an_entry_holds_from_its_first_day_to_its_last_and_history_is_kept() {
    let book = book(vec![
        wage("2025-07-01", Some("2026-06-30"), 2000),
        wage("2026-07-01", None, 2200),
    ]);
    book.check().unwrap();
    for (on, yuan) in [
        ("2025-06-30", None),
        ("2025-07-01", Some(2000)),
        ("2026-06-30", Some(2000)),
        ("2026-07-01", Some(2200)),
        ("2031-01-01", Some(2200)),
    ] {
        let found = book.money("wage.minimum_month", "371323", d(on)).ok();
        assert_eq!(found, yuan.map(|yuan| Fen(yuan * 100)), "{on}");
    }
    assert!(
        book.find("wage.minimum_month", "371302", d("2026-07-01"))
            .is_none()
    );
}

#[test]
fn what_is_missing_or_of_another_kind_is_said() {
    let book = book(vec![wage("2026-07-01", None, 2200)]);
    let on = d("2026-06-30");
    let code = "wage.minimum_month".to_owned();
    assert_eq!(
        book.money(&code, "371323", on).unwrap_err(),
        RulebookError::Missing {
            code: code.clone(),
            on
        }
    );
    assert_eq!(
        book.count(&code, "371323", d("2026-07-01")).unwrap_err(),
        RulebookError::Kind { code }
    );
}

#[test]
fn a_book_that_cannot_be_one_is_refused() {
    let code = || "wage.minimum_month".to_owned();
    let check = |parameters| book(parameters).check().unwrap_err();
    assert_eq!(
        check(vec![
            wage("2025-07-01", None, 2000),
            wage("2026-07-01", None, 2200)
        ]),
        RulebookError::Overlap {
            code: code(),
            region: "371323".to_owned(),
            day: d("2026-07-01")
        }
    );
    assert_eq!(
        check(vec![
            wage("2025-07-01", Some("2026-07-01"), 2000),
            wage("2026-07-01", None, 2200)
        ]),
        RulebookError::Overlap {
            code: code(),
            region: "371323".to_owned(),
            day: d("2026-07-01")
        },
        "both hold on the day itself"
    );
    let (from, to) = (d("2026-07-01"), d("2026-06-30"));
    assert_eq!(
        check(vec![wage("2026-07-01", Some("2026-06-30"), 2200)]),
        RulebookError::Backwards {
            code: code(),
            from,
            to
        }
    );
    let mut odd = wage("2026-07-01", None, 2200);
    odd.region = "鲁".to_owned();
    assert!(matches!(check(vec![odd]), RulebookError::Region { .. }));
    let mut list = wage("2026-07-01", None, 2200);
    list.value = ParameterValue::List(Vec::new());
    assert_eq!(
        check(vec![list.clone()]),
        RulebookError::Empty { code: code() }
    );
    list.value = ParameterValue::List(vec!["甲".to_owned()]);
    list.from = d("2020-01-01");
    list.to = Some(d("2020-12-31"));
    assert_eq!(
        check(vec![list, wage("2026-07-01", None, 2200)]),
        RulebookError::Kind { code: code() }
    );
    let mut unsourced = wage("2026-07-01", None, 2200);
    unsourced.source = " ".to_owned();
    assert_eq!(
        check(vec![unsourced]),
        RulebookError::Empty { code: code() }
    );
}

fn spring(year: i32) -> YearTable {
    YearTable {
        year,
        source: "示例通知".to_owned(),
        rest: vec![Festival {
            name: "春节".to_owned(),
            from: Day::new(year, 2, 5).unwrap(),
            to: Day::new(year, 2, 12).unwrap(),
        }],
        worked: Vec::new(),
    }
}

#[test]
fn an_edition_has_the_last_word_on_what_it_names_and_leaves_the_rest() {
    let shipped = Rulebook::shipped();
    let mut shorter = shipped
        .find("wage.offer_reply", "371323", d("2026-11-24"))
        .unwrap()
        .clone();
    shorter.to = Some(d("2026-06-30"));
    let mut longer = shorter.clone();
    (longer.from, longer.to) = (d("2026-07-01"), None);
    let ParameterValue::Clock(facts) = &mut longer.value else {
        unreachable!("a clock")
    };
    facts.length.count = 15;
    let edition = Rulebook {
        parameters: vec![shorter, longer, wage("2026-07-01", None, 2200)],
        holidays: vec![spring(2027)],
        templates: Vec::new(),
        forms: Vec::new(),
        schemes: Vec::new(),
        activities: Vec::new(),
    };
    let after = shipped.overlaid(&edition).unwrap();
    let days = |on| {
        after
            .clock("wage.offer_reply", "371323", d(on))
            .unwrap()
            .length
            .count
    };
    assert_eq!((days("2026-06-30"), days("2026-07-01")), (10, 15));
    assert_eq!(
        after
            .clock("wage.materials", "371323", d("2026-07-01"))
            .unwrap(),
        shipped
            .clock("wage.materials", "371323", d("2026-07-01"))
            .unwrap()
    );
    assert!(after.calendar().unwrap().has_table(2027));
    assert!(after.calendar().unwrap().has_table(2026));

    let told = changes(shipped, &after);
    assert_eq!(told.len(), 4, "{told:?}");
    assert!(matches!(&told[0], BookChange::Added(entry) if entry.code == "wage.minimum_month"));
    assert!(
        matches!(&told[1], BookChange::Altered { after, .. } if after.to == Some(d("2026-06-30")))
    );
    assert!(matches!(&told[2], BookChange::Added(entry) if entry.from == d("2026-07-01")));
    assert!(matches!(&told[3], BookChange::Holidays { before: None, after } if after.year == 2027));
    assert_eq!(changes(&after, &after), vec![]);
}

#[test]
fn an_edition_that_would_leave_two_entries_in_force_is_refused() {
    let shipped = Rulebook::shipped();
    let edition = book(vec![
        wage("2025-07-01", None, 2000),
        wage("2026-07-01", None, 2200),
    ]);
    assert!(matches!(
        shipped.overlaid(&edition),
        Err(RulebookError::Overlap { .. })
    ));
}
