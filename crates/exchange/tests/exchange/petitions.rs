//! Petitions stay at home: a bundle has neither their lines nor their words, and the desk's digest does not miss them.

use crate::offices::{Office, World, day};
use taizhang_ledger::cases::{Given, NewStep};
use taizhang_ledger::petitions::{
    Category, Channel, Decision, NewPetition, NewPetitioner, PetitionKind, record_petition_step,
    register,
};
use taizhang_ledger::rulebook::Rulebook;
use taizhang_ledger::shared::UnionId;
use taizhang_ledger::store::{Kind, Record as _, StoreError};
use taizhang_ledger::unions::Union;

/// Words that stand nowhere but in a denunciation and its steps.
const PLANTED: [&str; 5] = ["柏松年", "13905398888", "私设小金库", "严查到底", "鲁大川"];

fn denounce(office: &Office, union: UnionId) {
    let book = Rulebook::shipped();
    let calendar = book.calendar().unwrap();
    let given = Given {
        book,
        region: "371323",
        calendar: &calendar,
        today: day("2026-11-22"),
    };
    office.write(|tx| {
        let union = Union::get(tx.conn(), union).unwrap();
        let new = NewPetition {
            number: "信〔2026〕1号".to_owned(),
            received_on: day("2026-11-16"),
            kind: PetitionKind::Denunciation,
            decides: false,
            channel: Channel::Letter,
            category: Category::Other,
            people: 1,
            forwarded_from: None,
            handler: "周明".to_owned(),
            conflict: false,
            same_as: None,
            pending_elsewhere: None,
            summary: PLANTED[2].to_owned(),
            claims: Some(PLANTED[3].to_owned()),
            against: Some(PLANTED[4].to_owned()),
            petitioners: vec![NewPetitioner {
                name: PLANTED[0].to_owned(),
                phone: Some(PLANTED[1].to_owned()),
                workplace: None,
                address: None,
            }],
        };
        let petition = register(tx, &union, new, given).unwrap();
        let routed = NewStep {
            step: "routed".to_owned(),
            on_day: day("2026-11-18"),
            until: None,
            people: Some("县纪委监委".to_owned()),
            document: None,
            note: Some(PLANTED[2].to_owned()),
        };
        record_petition_step(tx, petition.id, routed, Decision::default(), given).unwrap();
    });
}

/// Every line that a station's bundles brought to the desk.
fn arrived(county: &Office) -> Vec<(Kind, String)> {
    let mut lines = Vec::new();
    county
        .ledger
        .read::<_, StoreError>(|conn| {
            for kind in Kind::ALL {
                kind.each_line(conn, "371323XJH", &mut |_, line| {
                    lines.push((*kind, line));
                    Ok(())
                })?;
            }
            Ok(())
        })
        .unwrap();
    lines
}

#[test]
fn a_denunciation_is_in_no_line_of_a_full_bundle_nor_of_the_next() {
    let world = World::with_members(2);
    denounce(&world.town, world.factory);
    let (.., report, _) = world.round();
    assert_eq!((report.refused.len(), report.bundles.len()), (0, 1));
    world.town.enrol(world.factory, "王晓燕", "E99999999");
    denounce_again(&world);
    let (.., report, _) = world.round();
    assert_eq!((report.refused.len(), report.bundles.len()), (0, 1));
    let lines = arrived(&world.county);
    assert!(lines.len() > 5);
    for (kind, line) in lines {
        assert!(kind.travels(), "{}", kind.name());
        for word in PLANTED {
            assert!(!line.contains(word), "{word} in {line}");
        }
    }
}

/// What changes of a petition after the first bundle stays at home too.
fn denounce_again(world: &World) {
    world.town.write(|tx| {
        let clause = "ORDER BY id LIMIT 1";
        let petition = taizhang_ledger::petitions::Petition::select(tx.conn(), clause, &[])
            .unwrap()
            .remove(0);
        tx.put(petition).unwrap();
    });
}
