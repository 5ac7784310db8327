//! What goes in comes out.

use taizhang_bundle::{
    Caps, EntityFile, EntityWriter, Envelope, Expectations, Kind, Recipient, RetiredRecord,
    SealError, Shape, Span, seal,
};

use crate::forge;
use crate::offices::{Office, SCHEMA, World, day, digest, lines};

#[test]
fn a_submission_comes_out_as_it_went_in() {
    let world = World::new();
    let sealed = world.sealed();
    let payload = world.county_reads(&sealed.bytes).unwrap();
    assert_eq!(
        lines(&payload, "member"),
        [
            "{\"id\":\"m-0001\",\"name\":\"王晓燕\",\"note\":\"\"}",
            "{\"id\":\"m-0002\",\"name\":\"李·试\",\"note\":\"a\\nb\"}"
        ]
    );
    assert_eq!(
        lines(&payload, "union"),
        ["{\"id\":\"u-1\",\"code\":\"371323-XJH\"}"]
    );
    assert!(payload.lines("officer").unwrap().is_none());
    let photo = digest("a photo, resized");
    assert_eq!(payload.attachment(&photo), Some(&b"a photo, resized"[..]));
    assert_eq!(payload.attachments().count(), 1);
    assert_eq!(payload.header(), &sealed.header);
    assert_eq!(payload.header_sha256(), sealed.header_sha256);
    let manifest = payload.manifest();
    let listed: Vec<_> = manifest
        .files
        .iter()
        .map(|f| (&f.entity[..], f.rows))
        .collect();
    assert_eq!(listed, [("member", 2), ("union", 1)]);
}

#[test]
fn the_name_on_the_stick_is_station_epoch_and_number() {
    let sealed = World::new().sealed();
    assert_eq!(sealed.file_name, "TZ-371323XJH-01020304-000001.TZB");
    assert_eq!(sealed.short_code, sealed.header_sha256.short_code());
}

#[test]
fn the_longest_name_has_forty_characters_at_most() {
    let mut world = World::new();
    world.town = Office::new("371323ABCDEFGH");
    let mut draft = world.draft();
    draft.seq = 999_999;
    draft.prev = Some(digest("before"));
    let name = world.seal(draft).file_name;
    assert_eq!(name, "TZ-371323ABCDEFGH-01020304-999999.TZB");
    assert!(name.len() <= 40);
}

#[test]
fn nothing_personal_stands_in_clear() {
    let sealed = World::new().sealed();
    for secret in ["王晓燕", "m-0001", "photo", "member"] {
        let found = sealed
            .bytes
            .windows(secret.len())
            .any(|w| w == secret.as_bytes());
        assert!(!found, "{secret}");
    }
}

#[test]
fn the_payload_is_padded_so_that_one_person_more_changes_no_size() {
    let world = World::new();
    let mut draft = world.draft();
    draft.files.truncate(1);
    assert_eq!(world.seal(draft).bytes.len(), world.sealed().bytes.len());
}

#[test]
fn before_verification_only_shape_key_id_and_claim_can_be_asked() {
    let world = World::new();
    let sealed = world.sealed();
    let envelope = Envelope::read(&sealed.bytes, &Caps::default()).unwrap();
    assert_eq!(envelope.shape(), Shape::Encrypted);
    assert_eq!(envelope.key_id(), world.town.key().key_id());
    let claim = envelope.claim().unwrap();
    assert_eq!((&claim.kind[..], claim.seq), ("submission", 1));
    assert_eq!(claim.station, world.town.station);
}

#[test]
fn the_same_draft_sealed_elsewhere_is_the_same_format() {
    let world = World::new();
    let sealed = world.sealed();
    let again =
        forge::Parts::of(&sealed.bytes, &world.county.identity).together(&world.town.signing);
    assert_eq!(world.outcome(&again), "taken");
}

#[test]
fn both_the_current_and_the_next_key_of_the_county_open_it() {
    let world = World::new();
    let next = Office::new("3713230");
    let to = [world.county.recipient(), next.recipient()];
    let sealed = seal(world.draft(), &world.town.signing, &to).unwrap();
    assert_eq!(world.outcome(&sealed.bytes), "taken");
    let opened = world
        .verify(&sealed.bytes)
        .unwrap()
        .check(&Expectations {
            kinds: &[Kind::Submission],
            me: &world.county.station,
            mine: &[next.recipient()],
            sender: &world.town.station,
            certificate: Some(&world.certificate),
            schema: SCHEMA,
        })
        .unwrap()
        .open(std::slice::from_ref(&next.identity), &Caps::default());
    assert!(opened.is_ok());
}

#[test]
fn rules_travel_open_and_anybody_reads_them() {
    let world = World::new();
    let mut draft = world.draft();
    draft.kind = Kind::Rules;
    draft.station = world.county.station.clone();
    draft.addressee = None;
    draft.cert_sha256 = None;
    let sealed = seal(draft, &world.county.signing, &[]).unwrap();
    assert_eq!(sealed.file_name, "RL-3713230-01020304-000001.TZB");
    let envelope = Envelope::read(&sealed.bytes, &Caps::default()).unwrap();
    assert_eq!(envelope.shape(), Shape::Open);
    let payload = envelope
        .verify(&[world.county.key()])
        .unwrap()
        .check(&Expectations {
            kinds: &[Kind::Rules, Kind::Directory],
            me: &world.town.station,
            mine: &[],
            sender: &world.county.station,
            certificate: None,
            schema: SCHEMA,
        })
        .unwrap()
        .open(&[], &Caps::default())
        .unwrap();
    assert_eq!(payload.manifest().files.len(), 2);
}

#[test]
fn a_hundred_thousand_records_stream_through() {
    let world = World::new();
    let mut writer = EntityWriter::new("member").unwrap();
    let row =
        |n: u32| format!("{{\"id\":\"m-{n:06}\",\"name\":\"试用{n}\",\"phone\":\"000{n:08}\"}}");
    for n in 0..100_000 {
        writer.push(row(n).as_bytes()).unwrap();
    }
    let file = writer.finish().unwrap();
    assert_eq!(file.entry().rows, 100_000);
    let mut draft = world.draft();
    draft.files = vec![file];
    let sealed = world.seal(draft);
    assert!(sealed.bytes.len() < 3 << 20, "{}", sealed.bytes.len());
    let payload = world.county_reads(&sealed.bytes).unwrap();
    let mut lines = payload.lines("member").unwrap().unwrap();
    let mut n = 0;
    while let Some(line) = lines.next_line().unwrap() {
        assert_eq!(line, row(n).as_bytes());
        n += 1;
    }
    assert_eq!(n, 100_000);
}

#[test]
fn an_empty_kind_and_a_bundle_of_no_kind_are_whole_bundles() {
    let world = World::new();
    let mut draft = world.draft();
    draft.files = vec![EntityFile::from_lines("member", [""; 0]).unwrap()];
    draft.attachments.clear();
    let payload = world.county_reads(&world.seal(draft).bytes).unwrap();
    assert!(lines(&payload, "member").is_empty());
    let mut draft = world.draft();
    draft.files.clear();
    assert_eq!(world.outcome(&world.seal(draft).bytes), "taken");
}

#[test]
fn what_the_desk_would_refuse_is_not_sealed() {
    let world = World::new();
    let rule = |change: &dyn Fn(&mut taizhang_bundle::Draft)| {
        let mut draft = world.draft();
        change(&mut draft);
        match seal(draft, &world.town.signing, &[world.county.recipient()]) {
            Err(SealError::Rule { rule }) => rule,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(
        rule(&|d| d.cert_sha256 = None),
        "a submission names its certificate"
    );
    assert_eq!(
        rule(&|d| d.addressee = None),
        "an encrypted bundle names its addressee, an open one has none"
    );
    assert_eq!(
        rule(&|d| d.seq = 1_000_000),
        "the number is between 1 and 999999"
    );
    assert_eq!(
        rule(&|d| d.span = Span::Since(taizhang_bundle::Base {
            receipt: digest("r"),
            upto_seq: 0
        })),
        "the first bundle of an epoch is full"
    );
    assert_eq!(
        rule(&|d| d.kind = Kind::Enrolment),
        "an enrolment has a header of its own"
    );
    let none: [Recipient; 0] = [];
    assert!(seal(world.draft(), &world.town.signing, &none).is_err());

    let lines = |rows: &[&str]| EntityFile::from_lines("member", rows).unwrap_err();
    assert!(matches!(
        lines(&["{\"id\":\"b\"}", "{\"id\":\"a\"}"]),
        SealError::Unsorted { row: 2, .. }
    ));
    assert!(matches!(
        lines(&["{\"id\":\"a\"}", "{\"id\":\"a\"}"]),
        SealError::Unsorted { row: 2, .. }
    ));
    assert!(matches!(
        lines(&["{\"id\":\"a\",\"x\":1.5}"]),
        SealError::BadLine { row: 1, .. }
    ));
    assert!(matches!(
        EntityFile::from_lines("../member", [""; 0]),
        Err(SealError::BadName { .. })
    ));
    let mut draft = world.draft();
    draft
        .files
        .push(EntityFile::from_lines("union", [""; 0]).unwrap());
    assert!(matches!(
        seal(draft, &world.town.signing, &[world.county.recipient()]),
        Err(SealError::TwoFiles { .. })
    ));
}

#[test]
fn retired_records_and_scope_are_put_in_order() {
    let world = World::new();
    let mut draft = world.draft();
    let retired = |id: &str| RetiredRecord {
        entity: "member".to_owned(),
        id: id.to_owned(),
    };
    draft.retired = vec![retired("m-9"), retired("m-3"), retired("m-9")];
    draft.scope = vec![
        "371323-XJH01".parse().unwrap(),
        "371323-XJH".parse().unwrap(),
    ];
    draft.created = day("1980-01-01");
    draft.clock_suspect = true;
    let payload = world.county_reads(&world.seal(draft).bytes).unwrap();
    assert_eq!(payload.manifest().retired, [retired("m-3"), retired("m-9")]);
    assert_eq!(payload.manifest().scope[0].as_str(), "371323-XJH");
    assert!(payload.header().clock_suspect);
}
