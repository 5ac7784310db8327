//! What a desk's own rows say after an intake, and bundles that cannot be merged for what stands in their rows.

use crate::offices::World;
use std::path::Path;
use taizhang_exchange::ExchangeError;
use taizhang_ledger::filing::Decision;
use taizhang_ledger::people::Person;
use taizhang_ledger::roll::Member;
use taizhang_ledger::shared::{MemberId, PersonId};
use taizhang_ledger::store::Record as _;
use taizhang_ledger::unions::Union;

fn bundle_of(world: &World, table: &str, id: &[u8]) -> Option<String> {
    world
        .county
        .ledger
        .read(|conn| {
            let sql = format!("SELECT bundle FROM {table} WHERE id = ?1");
            Ok::<_, taizhang_ledger::store::StoreError>(
                conn.query_row(&sql, [id], |row| row.get(0))?,
            )
        })
        .unwrap()
}

fn person_of(world: &World, member: MemberId) -> PersonId {
    world
        .town
        .ledger
        .read(|conn| Member::get(conn, member))
        .unwrap()
        .person
}

fn refusal(world: &World, file: &Path) -> ExchangeError {
    let before = world.county.digest_of("371323XJH");
    let report = world.county.take(&[file], &world.stick(), Decision::Hold);
    assert_eq!((report.bundles.len(), report.refused.len()), (0, 1));
    assert_eq!(world.county.digest_of("371323XJH"), before);
    report.refused.into_iter().next().unwrap().error
}

#[test]
fn a_row_says_by_which_bundle_it_came_and_an_own_row_says_none() {
    let world = World::with_members(2);
    let own = world.county.found("371323-0A", "县直机关工会", "371323-0");
    let early = world.town.enrol(world.factory, "王桂兰", "E55555555");
    let (first, ..) = world.round();
    let late = world.town.enrol(world.factory, "李明", "E66666666");
    let (second, ..) = world.round();
    let header = |file: &Path| {
        let bytes = std::fs::read(file).unwrap();
        let envelope =
            taizhang_bundle::Envelope::read(&bytes, &taizhang_bundle::Caps::default()).unwrap();
        envelope.header_sha256().to_string()
    };
    assert_eq!(
        bundle_of(&world, "member", early.as_bytes()),
        Some(header(&first.file))
    );
    assert_eq!(
        bundle_of(&world, "member", late.as_bytes()),
        Some(header(&second.file))
    );
    assert_eq!(bundle_of(&world, "trade_union", own.as_bytes()), None);
}

#[test]
fn a_code_that_stands_here_under_another_id_refuses_the_bundle_and_names_who_has_it() {
    let world = World::with_members(2);
    // The desk had entered the factory by hand before the township handed it in.
    world
        .county
        .found("371323-XJH01", "食品厂工会（县里登记）", "371323-0");
    let sent = world.town.export(&world.stick());
    match refusal(&world, &sent.file) {
        ExchangeError::CodeTaken { code, name } => {
            assert_eq!(
                (code.as_str(), name.as_str()),
                ("371323-XJH01", "食品厂工会（县里登记）")
            );
        }
        other => panic!("{other}"),
    }
}

#[test]
fn a_code_is_free_again_once_the_desk_has_undone_its_own_entry() {
    let world = World::with_members(2);
    let own = world
        .county
        .found("371323-XJH01", "食品厂工会（县里登记）", "371323-0");
    world
        .county
        .write(|tx| tx.retire::<Union>(own, "撤销").unwrap());
    let sent = world.town.export(&world.stick());
    assert_eq!(world.county.outcome(&sent.file), "taken");
}

/// Writes a name past every check of the program, as a hostile station would.
fn smuggle(world: &World, member: MemberId, column: &str, text: &str) {
    let person = person_of(world, member);
    world.town.write(|tx| {
        let known = Person::get(tx.conn(), person).unwrap();
        // The change log must name it, so that it travels.
        tx.put(Person {
            note: Some("改".to_owned()),
            ..known
        })
        .unwrap();
        let sql = format!("UPDATE person SET {column} = ?1 WHERE id = ?2");
        tx.conn()
            .execute(&sql, (text, person.as_bytes().as_slice()))
            .unwrap();
    });
}

#[test]
fn a_name_or_a_text_that_shows_other_than_it_reads_refuses_the_bundle() {
    for (column, text, found) in [
        ("name", "王\u{202E}兰桂", '\u{202E}'),
        ("name", "王桂\u{200B}兰", '\u{200B}'),
        ("name", "王桂\u{7}兰", '\u{7}'),
        ("note", "夜\u{2067}班", '\u{2067}'),
        ("note", "夜\u{0}班", '\u{0}'),
    ] {
        let world = World::with_members(1);
        let member = world.town.enrol(world.factory, "王桂兰", "E55555555");
        smuggle(&world, member, column, text);
        let sent = world.town.export(&world.stick());
        match refusal(&world, &sent.file) {
            ExchangeError::HiddenCharacter {
                entity,
                found: named,
                ..
            } => {
                assert_eq!((entity, named), ("person", found), "{column} {text:?}");
            }
            other => panic!("{text:?}: {other}"),
        }
    }
}

#[test]
fn an_empty_name_is_no_record() {
    let world = World::with_members(1);
    let member = world.town.enrol(world.factory, "王桂兰", "E55555555");
    smuggle(&world, member, "name", " ");
    let sent = world.town.export(&world.stick());
    assert!(matches!(
        refusal(&world, &sent.file),
        ExchangeError::BadRecord {
            entity: "person",
            ..
        }
    ));
}
