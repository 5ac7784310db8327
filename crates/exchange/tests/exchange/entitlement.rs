//! What a desk may be told: hardship files only where it handles them, illness and bank cards never, and nothing in clear.

use crate::offices::{Office, World, day};
use std::fs;
use std::path::Path;
use taizhang_exchange::Exported;
use taizhang_exchange::desk::{self, Grant};
use taizhang_ledger::assistance::households::{
    Consent, ConsentKind, Exit, FamilyHealth, FamilyMember, HardshipFile, Health, PayAccount,
    Relation, SchoolStage,
};
use taizhang_ledger::assistance::privacy::forget_files;
use taizhang_ledger::attachments::Attachment;
use taizhang_ledger::cases::{Case, CaseKind};
use taizhang_ledger::filing::{Decision, SentMode};
use taizhang_ledger::shared::{HardshipFileId, UnionId};
use taizhang_ledger::store::{Kind, Record as _, StoreError};
use uuid::Uuid;

/// Planted: what tells of this household, by how far it may go.
const ILLNESS: &str = "慢性肾功能衰竭五期";
const CARD: &str = "6228480402564890018";
const CHILD: &str = "单小禾";
const CAUSE: &str = "透析自付每月三千多";
const PAPER: &[u8] = b"scan of a hospital's bill: planted-paper-of-a-household";

/// Plants a household with everything that may be sensitive about it.
fn plant(office: &Office, union: UnionId) -> HardshipFileId {
    let sha256 = office.ledger.keep_attachment(PAPER).unwrap();
    office.write(|tx| {
        let case = tx
            .insert(Case {
                id: tx.new_id(),
                station: String::new(),
                revision: 0,
                retired: None,
                kind: CaseKind::Hardship,
                trade_union: union,
                anchor: day("2026-03-01"),
                closed_on: None,
            })
            .unwrap();
        let file = tx
            .insert(HardshipFile {
                id: tx.new_id(),
                station: String::new(),
                revision: 0,
                retired: None,
                trade_union: union,
                case_file: case.id,
                file_no: Some("2026-007".to_owned()),
                name: "单凤霞".to_owned(),
                unit: None,
                unit_kind: None,
                labour_contract: None,
                phone: None,
                address: None,
                village: None,
                housing: None,
                floor_area: None,
                size: 2,
                single_parent: true,
                no_earner: false,
                self_reliant: false,
                category: None,
                old_label: None,
                cause: None,
                cause_second: None,
                cause_text: Some(CAUSE.to_owned()),
                excluded: None,
                ended: None,
                ended_on: None,
                ended_why: None,
                ended_approval: None,
            })
            .unwrap();
        let child = tx.insert(child_of(tx.new_id(), file.id)).unwrap();
        tx.insert(FamilyHealth {
            id: tx.new_id(),
            station: String::new(),
            revision: 0,
            retired: None,
            family_member: child.id,
            health: Health::Uraemia,
            what: Some(ILLNESS.to_owned()),
            insurance: None,
        })
        .unwrap();
        tx.insert(PayAccount {
            id: tx.new_id(),
            station: String::new(),
            revision: 0,
            retired: None,
            hardship_file: file.id,
            holder: "单凤霞".to_owned(),
            bank: "沂水农商银行".to_owned(),
            branch: None,
            card_no: CARD.to_owned(),
        })
        .unwrap();
        tx.insert(Consent {
            id: tx.new_id(),
            station: String::new(),
            revision: 0,
            retired: None,
            hardship_file: file.id,
            family_member: Some(child.id),
            kind: ConsentKind::Guardian,
            given_by: "单凤霞".to_owned(),
            relation: Some("母亲".to_owned()),
            on_day: day("2026-03-01"),
            withdrawn_on: None,
        })
        .unwrap();
        tx.insert(Attachment {
            id: tx.new_id(),
            station: String::new(),
            revision: 0,
            retired: None,
            subject: Uuid::from(file.id).into(),
            title: "住院费用单".to_owned(),
            sha256,
            bytes: PAPER.len() as i64,
        })
        .unwrap();
        file.id
    })
}

fn child_of(
    id: taizhang_ledger::shared::FamilyMemberId,
    hardship_file: HardshipFileId,
) -> FamilyMember {
    FamilyMember {
        id,
        station: String::new(),
        revision: 0,
        retired: None,
        hardship_file,
        relation: Relation::Child,
        name: CHILD.to_owned(),
        person: None,
        document_kind: None,
        document_no: Some("371323201506010021".to_owned()),
        sex: None,
        birth: Some(day("2015-06-01")),
        ethnicity: None,
        political: None,
        marriage: None,
        register: None,
        livelihood: None,
        month_income: None,
        phone: None,
        place: None,
        model_worker: None,
        stage: Some(SchoolStage::Primary),
        entered_year: None,
        school_years: None,
    }
}

/// Everything the desk has of the township, line by line, and of how many kinds.
fn told(county: &Office) -> String {
    county
        .ledger
        .read::<_, StoreError>(|conn| {
            let mut all = String::new();
            for kind in Kind::ALL {
                kind.each_line(conn, "371323XJH", &mut |_, line| {
                    all.push_str(&line);
                    all.push('\n');
                    Ok(())
                })?;
            }
            Ok(all)
        })
        .unwrap()
}

/// Enrols the township anew with a grant.
fn grant(world: &World, grant: Grant) {
    let stick = world.stick();
    let request = world
        .town
        .with(|errand| taizhang_exchange::request(errand, &stick))
        .unwrap();
    let paper = Some(&request.fingerprint);
    let answer = world
        .county
        .with(|errand| desk::enrol(errand, &request.file, &stick, paper, Some(grant)))
        .unwrap();
    world
        .town
        .with(|errand| taizhang_exchange::accept(errand, &answer.file, Some(&answer.fingerprint)))
        .unwrap();
}

fn taken(world: &World) -> Exported {
    let (sent, report, _) = world.round();
    let refused: Vec<_> = report.refused.iter().map(|one| &one.error).collect();
    assert!(refused.is_empty(), "{refused:?}");
    sent
}

/// Whether any file below a folder holds a text in clear.
fn in_clear(folder: &Path, text: &[u8]) -> bool {
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    entries.into_iter().any(|path| match path.is_dir() {
        true => in_clear(&path, text),
        false => fs::read(&path)
            .unwrap()
            .windows(text.len())
            .any(|window| window == text),
    })
}

#[test]
fn a_desk_that_handles_hardship_files_is_told_all_but_illness_and_card() {
    let world = World::with_members(1);
    plant(&world.town, world.factory);
    let sent = taken(&world);
    assert_eq!(sent.facts.parts.get("hardship_file"), Some(&1));
    let told = told(&world.county);
    for goes in [CHILD, CAUSE, "住院费用单"] {
        assert!(told.contains(goes), "{goes}");
    }
    for stays in [ILLNESS, CARD] {
        assert!(!told.contains(stays), "{stays}");
    }
}

#[test]
fn a_desk_that_does_not_is_told_nothing_of_them_nor_their_papers() {
    let world = World::with_members(1);
    grant(&world, Grant::WithoutCases);
    plant(&world.town, world.factory);
    let sent = taken(&world);
    assert!(!sent.facts.parts.contains_key("hardship_file"));
    assert_eq!(sent.facts.attachments, 0);
    let told = told(&world.county);
    for stays in [ILLNESS, CARD, CHILD, CAUSE, "单凤霞", "住院费用单"] {
        assert!(!told.contains(stays), "{stays}");
    }
    assert!(told.contains("王晓燕"));
    // What was not sent is not said to wait either.
    let status = taizhang_exchange::overview(&world.town.ledger).unwrap();
    assert_eq!((status.cases, status.changed), (Some(false), vec![]));
}

#[test]
fn another_grant_says_everything_anew_and_the_digests_agree() {
    let world = World::with_members(1);
    grant(&world, Grant::WithoutCases);
    plant(&world.town, world.factory);
    taken(&world);
    // Without a new grant the next one goes on from the receipt.
    world.town.enrol(world.factory, "周丽萍", "E99000001");
    assert_eq!(taken(&world).mode, SentMode::Since);
    grant(&world, Grant::WithCases);
    let full = taken(&world);
    assert_eq!(full.mode, SentMode::Full);
    assert!(told(&world.county).contains(CHILD));
    // And from there on it is told the changes only.
    let child = world.town.write(|tx| {
        let mut child = FamilyMember::select(tx.conn(), "", &[]).unwrap().remove(0);
        child.name = "单小荷".to_owned();
        tx.put(child).unwrap()
    });
    let since = taken(&world);
    assert_eq!((since.mode, since.records), (SentMode::Since, 1));
    assert!(told(&world.county).contains(&child.name));
}

#[test]
fn a_grant_taken_back_is_felt_by_the_next_bundle_and_by_one_that_never_left() {
    let world = World::with_members(1);
    plant(&world.town, world.factory);
    taken(&world);
    // Sealed under the wider grant, and the stick could not be written.
    world.town.enrol(world.factory, "周丽萍", "E99000001");
    let nowhere = world.dir.path().join("not a folder");
    fs::write(&nowhere, "x").unwrap();
    assert!(
        world
            .town
            .with(|errand| taizhang_exchange::export(errand, &nowhere, SentMode::Since))
            .is_err()
    );
    grant(&world, Grant::WithoutCases);
    let sent = taken(&world);
    assert_eq!(sent.mode, SentMode::Full);
    assert!(!sent.facts.parts.contains_key("family_member"));
}

#[test]
fn the_same_request_gets_the_same_answer_unless_the_desk_grants_something_else() {
    let world = World::with_members(1);
    let stick = world.stick();
    let request = world
        .town
        .with(|errand| taizhang_exchange::request(errand, &stick))
        .unwrap();
    let answer = |grant| {
        let paper = Some(&request.fingerprint);
        world
            .county
            .with(|errand| desk::enrol(errand, &request.file, &stick, paper, grant))
            .unwrap()
            .fingerprint
    };
    let first = answer(None);
    assert_eq!(answer(None), first);
    assert_eq!(answer(Some(Grant::WithCases)), first);
    let narrower = answer(Some(Grant::WithoutCases));
    assert_ne!(narrower, first);
    // Left open it stays as it was granted last.
    assert_eq!(answer(None), narrower);
}

#[test]
fn nothing_of_a_household_lies_in_clear_on_the_stick_nor_beside_the_ledgers() {
    let world = World::with_members(1);
    plant(&world.town, world.factory);
    let stick = world.stick();
    let sent = world.town.export(&stick);
    world.county.take(&[&sent.file], &stick, Decision::Hold);
    world
        .town
        .ledger
        .back_up(&world.dir.path().join("backup.TZK"), day("2026-11-22"))
        .unwrap();
    for planted in [ILLNESS, CARD, CHILD, CAUSE, "住院费用单"] {
        assert!(!in_clear(world.dir.path(), planted.as_bytes()), "{planted}");
    }
    assert!(!in_clear(world.dir.path(), PAPER));
    // The search finds what does lie in clear.
    assert!(in_clear(world.dir.path(), "许家湖镇总工会".as_bytes()));
}

#[test]
fn a_bundle_that_brings_a_section_the_desk_did_not_grant_is_refused() {
    let world = World::with_members(1);
    grant(&world, Grant::WithCases);
    plant(&world.town, world.factory);
    let stick = world.stick();
    let sent = world.town.export(&stick);
    // The desk has taken the grant back; the bundle was sealed before.
    let request = world
        .town
        .with(|errand| taizhang_exchange::request(errand, &stick))
        .unwrap();
    let paper = Some(&request.fingerprint);
    world
        .county
        .with(|errand| {
            desk::enrol(
                errand,
                &request.file,
                &stick,
                paper,
                Some(Grant::WithoutCases),
            )
        })
        .unwrap();
    let report = world.county.take(&[&sent.file], &stick, Decision::Hold);
    assert!(report.bundles.is_empty(), "taken without a grant");
    assert!(!told(&world.county).contains(CHILD));
}

#[test]
fn a_file_that_was_cleared_is_cleared_at_the_desk_by_the_next_bundle() {
    let world = World::with_members(1);
    let file = plant(&world.town, world.factory);
    world.town.write(|tx| {
        let mut ended = HardshipFile::get(tx.conn(), file).unwrap();
        ended.ended = Some(Exit::Recovered);
        ended.ended_on = Some(day("2021-06-30"));
        tx.put(ended).unwrap();
    });
    taken(&world);
    assert!(told(&world.county).contains(CHILD));
    let forgotten = world
        .town
        .write(|tx| forget_files(tx, &[file], 5, day("2026-11-22")).unwrap());
    world
        .town
        .ledger
        .discard_attachments(&forgotten.papers)
        .unwrap();
    let since = taken(&world);
    assert_eq!(since.mode, SentMode::Since);
    let told = told(&world.county);
    for gone in [CHILD, CAUSE, "单凤霞", "住院费用单", "371323201506010021"] {
        assert!(!told.contains(gone), "{gone}");
    }
    for office in [&world.town, &world.county] {
        assert_eq!(
            office.ledger.check().unwrap().findings,
            Vec::<String>::new()
        );
    }
}
