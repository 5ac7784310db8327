//! Legal aid (regulations §4.5): its clocks, the means test, representatives, and what belongs together.

use super::*;
use crate::shared::Fen;

/// A migrant's claim for pay, asked for on 1 September.
fn aid(form: AidForm) -> NewAid {
    NewAid {
        petition: None,
        form,
        category: Category::Pay,
        name: "孙桂兰".to_owned(),
        phone: None,
        facts: "拖欠工资".to_owned(),
        people: 12,
        representatives: None,
        migrant: true,
        means_met: None,
        applied_on: d("2026-09-01"),
        known_on: None,
        decided_on: None,
        granted: None,
        refused_why: None,
        lawyer: None,
        firm: None,
        assigned_on: None,
        mediation_on: None,
        filed_on: None,
        accepted_on: None,
        award_until: None,
        result_on: None,
        result: None,
        recovered: None,
    }
}

fn put(new: NewAid) -> Result<LegalAid, PetitionError> {
    let desk = Desk::new();
    let union = union(&desk);
    act(&desk, |tx| put_aid(tx, &union, None, new, given()))
}

#[test]
fn every_clock_of_legal_aid_has_its_last_day_and_its_article() {
    let mut new = aid(AidForm::Arbitration);
    new.known_on = Some(d("2026-08-10"));
    new.decided_on = Some(d("2026-09-02"));
    new.granted = Some(true);
    new.filed_on = Some(d("2026-09-10"));
    new.accepted_on = Some(d("2026-09-14"));
    new.mediation_on = Some(d("2026-09-03"));
    let clocks = aid_clocks(&put(new).unwrap(), given_on("2026-09-20")).unwrap();
    let found: Vec<(&str, String, &str)> = clocks
        .iter()
        .map(|clock| {
            (
                clock.code,
                clock.reading.due.unwrap().to_string(),
                clock.article.as_str(),
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            (
                "legal_aid.decide",
                "2026-09-08".to_owned(),
                "中华人民共和国法律援助法 第四十三条"
            ),
            // Saturday 5 September moves to Monday.
            (
                "legal_aid.lawyer",
                "2026-09-07".to_owned(),
                "中华人民共和国法律援助法 第四十三条"
            ),
            (
                "arbitration.claim",
                "2027-08-10".to_owned(),
                "中华人民共和国劳动争议调解仲裁法 第二十七条"
            ),
            (
                "arbitration.mediation",
                "2026-09-18".to_owned(),
                "中华人民共和国劳动争议调解仲裁法 第十四条"
            ),
            (
                "arbitration.accept",
                "2026-09-15".to_owned(),
                "中华人民共和国劳动争议调解仲裁法 第二十九条"
            ),
            (
                "arbitration.award",
                "2026-10-29".to_owned(),
                "中华人民共和国劳动争议调解仲裁法 第四十三条"
            ),
        ]
    );
}

/// 劳动争议调解仲裁法 Art. 43: 四十五日, 延长不超过十五日.
#[test]
fn an_award_is_prolonged_by_fifteen_days_at_most() {
    let until = |until: &str| {
        let mut new = aid(AidForm::Arbitration);
        new.filed_on = Some(d("2026-09-10"));
        new.accepted_on = Some(d("2026-09-14"));
        new.award_until = Some(d(until));
        put(new)
    };
    let aid = until("2026-11-13").unwrap();
    let clocks = aid_clocks(&aid, given()).unwrap();
    assert_eq!(clocks.last().unwrap().reading.due, Some(d("2026-11-13")));
    for bad in ["2026-10-29", "2026-11-14"] {
        assert!(
            matches!(until(bad), Err(PetitionError::ExtendedTo { .. })),
            "{bad}"
        );
    }
}

/// 法律援助法 Art. 42: who is exempt from the means test.
#[test]
fn the_means_are_not_asked_of_migrants_who_claim_pay_or_for_an_injury() {
    for (migrant, category, means, fits) in [
        (true, Category::Pay, None, true),
        (true, Category::Injury, None, true),
        (true, Category::Contract, None, false),
        (false, Category::Pay, None, false),
        (false, Category::Pay, Some(false), false),
        (false, Category::Pay, Some(true), true),
    ] {
        let mut new = aid(AidForm::Lawsuit);
        (new.migrant, new.category, new.means_met) = (migrant, category, means);
        (new.decided_on, new.granted) = (Some(d("2026-09-02")), Some(true));
        match put(new) {
            Ok(_) => assert!(fits, "{migrant} {category}"),
            Err(error) => assert!(
                !fits && matches!(error, PetitionError::MeansOpen),
                "{error}"
            ),
        }
    }
}

/// 劳动争议调解仲裁法 Art. 7
#[test]
fn ten_with_a_common_claim_may_choose_representatives() {
    let chosen = |people, representatives| {
        let mut new = aid(AidForm::Arbitration);
        (new.people, new.representatives) = (people, Some(representatives));
        put(new)
    };
    chosen(10, 3).unwrap();
    assert!(matches!(
        chosen(9, 3),
        Err(PetitionError::TooFewForRepresentatives {
            people: 9,
            least: 10
        })
    ));
    assert!(matches!(
        chosen(10, 11),
        Err(PetitionError::Number {
            what: "representatives",
            ..
        })
    ));
}

#[test]
fn what_belongs_together_is_written_together() {
    let refused = |change: fn(&mut NewAid)| {
        let mut new = aid(AidForm::Mediation);
        change(&mut new);
        match put(new) {
            Err(
                PetitionError::Mismatch { what }
                | PetitionError::Empty { what }
                | PetitionError::InFuture { what, .. }
                | PetitionError::DayBefore { what, .. }
                | PetitionError::Number { what, .. },
            ) => what,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(refused(|new| new.granted = Some(true)), "granted");
    assert_eq!(
        refused(|new| new.assigned_on = Some(d("2026-09-03"))),
        "lawyer"
    );
    assert_eq!(
        refused(|new| new.result_on = Some(d("2026-09-20"))),
        "result"
    );
    assert_eq!(refused(|new| new.recovered = Fen::yuan(100)), "recovered");
    assert_eq!(
        refused(|new| new.accepted_on = Some(d("2026-09-20"))),
        "accepted_on"
    );
    assert_eq!(
        refused(|new| new.award_until = Some(d("2026-09-20"))),
        "award_until"
    );
    assert_eq!(
        refused(|new| new.applied_on = d("2026-11-25")),
        "applied_on"
    );
    assert_eq!(
        refused(|new| (new.decided_on, new.granted) = (Some(d("2026-08-30")), Some(true))),
        "decided_on"
    );
    assert_eq!(
        refused(|new| (new.decided_on, new.granted) = (Some(d("2026-09-02")), Some(false))),
        "refused_why"
    );
    assert_eq!(refused(|new| new.people = 0), "people");
    assert_eq!(refused(|new| new.facts = String::new()), "facts");
}

#[test]
fn a_day_on_duty_may_be_to_come_but_nobody_was_received_on_it_yet() {
    let desk = Desk::new();
    let union = union(&desk);
    let duty = |on: &str, visitors| {
        let new = NewDuty {
            on_day: d(on),
            lawyer: "韩律师".to_owned(),
            firm: "山东沂蒙律师事务所".to_owned(),
            place: "镇总工会一楼".to_owned(),
            visitors,
        };
        act(&desk, |tx| put_duty(tx, &union, None, &new))
    };
    duty("2026-12-01", None).unwrap();
    assert!(matches!(
        duty("2026-12-01", Some(3)),
        Err(PetitionError::InFuture { .. })
    ));
    let gone = duty("2026-11-20", Some(3)).unwrap();
    act(&desk, |tx| drop_duty(tx, gone.id)).unwrap();
    let left = desk
        .ledger
        .read(|conn| duties_page(conn, None, 10))
        .unwrap();
    assert_eq!(left.len(), 1);
}
