//! Enrolment, certificates, the directory and receipts.

use taizhang_bundle::{
    Caps, Certificate, Digest, Directory, Document, Draft, Enrolment, EnrolmentRequest, Envelope,
    Expectations, Format, Kind, Outside, Place, Receipt, ReceiptBody, ReturnedRow, Revocation,
    Salt, Sealed, Shape, SignedDocument, SigningKey, StateDigest, TakenCount, Verdict, VerdictKind,
    Welcome, Window, seal, seal_enrolment,
};

use crate::forge;
use crate::offices::{Counting, Office, SCHEMA, World, day, digest, epoch};

fn request(town: &Office) -> EnrolmentRequest {
    EnrolmentRequest {
        station: town.station.clone(),
        codes: vec!["371323-XJH".parse().unwrap()],
        label: "许家湖镇总工会 办公室电脑".to_owned(),
        recipient: town.recipient(),
        epoch: epoch(),
        nonce: Salt::draw(&mut Counting(9)).unwrap(),
        app: "taizhang 0.1.0".to_owned(),
        created: day("2026-01-04"),
    }
}

/// A county with separate keys, and what it says of itself.
struct County {
    office: Office,
    issuing: SigningKey,
}

impl County {
    fn new() -> Self {
        Self {
            office: Office::new("3713230"),
            issuing: SigningKey::generate().unwrap(),
        }
    }

    fn directory(&self, version: u64, certificates: Vec<Certificate>) -> Directory {
        Directory {
            format: Format::Tz1,
            version,
            issuer: self.office.station.clone(),
            name: "县总工会（试用）".to_owned(),
            issued: day("2026-01-05"),
            issuing: self.issuing.verifying_key().clone(),
            receipt: self.office.key().clone(),
            current: self.office.recipient(),
            next: None,
            recovery: Office::new("3713230").recipient(),
            schema: SCHEMA,
            certificates,
            revocations: vec![],
        }
    }

    fn receipt_draft(&self, town: &Office, receipt: &Receipt) -> Draft {
        let (files, attachments) = receipt.to_parts().unwrap();
        let mut draft = World::new().draft();
        draft.kind = Kind::Receipt;
        draft.station = self.office.station.clone();
        draft.addressee = Some(town.station.clone());
        draft.cert_sha256 = None;
        draft.scope = vec![];
        draft.files = files;
        draft.attachments = attachments;
        draft
    }
}

fn receipt(directory: Document, certificate: Option<Document>, acknowledged: Digest) -> Receipt {
    let row = |id: &str, reason: &str| ReturnedRow {
        id: id.to_owned(),
        entity: "member".to_owned(),
        reason: reason.to_owned(),
        remark: Some("沂水镇名册中有同号人员".to_owned()),
        contact: Some("县总工会组织部".to_owned()),
    };
    Receipt {
        body: ReceiptBody {
            acknowledged,
            station: "371323XJH".parse().unwrap(),
            epoch: epoch(),
            seq: 1,
            head: Some(Place {
                epoch: epoch(),
                seq: 1,
                header_sha256: acknowledged,
            }),
            state_digest: StateDigest::default(),
            taken: vec![TakenCount {
                entity: "member".to_owned(),
                taken: 2,
                returned: 2,
            }],
            issued: day("2026-10-27"),
        },
        returned: vec![row("m-0002", "duplicate"), row("m-0001", "id_check_digit")],
        verdicts: vec![Verdict {
            id: "return-2026".to_owned(),
            entity: "annual_return".to_owned(),
            verdict: VerdictKind::Question,
            remark: Some("会员数比上年少三成，请说明".to_owned()),
            contact: None,
        }],
        directory,
        certificate,
    }
}

/// Enrols a township; returns the certificate and the sealed answer.
fn enrolled(town: &Office, county: &County) -> (Certificate, Sealed) {
    let file = seal_enrolment(request(town), &town.signing).unwrap();
    let envelope = Envelope::read(&file.bytes, &Caps::default()).unwrap();
    let enrolment = Enrolment::read(&envelope, &file.fingerprint).unwrap();
    let certificate = Certificate::for_enrolment(
        &enrolment,
        7,
        county.office.station.clone(),
        "许家湖镇总工会".to_owned(),
        vec!["union".to_owned(), "member".to_owned()],
        day("2026-01-05"),
    )
    .unwrap();
    let directory = county.directory(1, vec![certificate.clone()]);
    let answer = receipt(
        directory.sign(&county.issuing).unwrap(),
        Some(certificate.sign(&county.issuing).unwrap()),
        file.header_sha256,
    );
    let draft = county.receipt_draft(town, &answer);
    let sealed = Welcome::seal(draft, &county.office.signing, &[town.recipient()]).unwrap();
    (certificate, sealed)
}

fn introduce(bytes: &[u8], fingerprint: &str, town: &Office) -> Result<Welcome, &'static str> {
    Envelope::read(bytes, &Caps::default())
        .and_then(|e| e.introduce(&fingerprint.parse().unwrap()))
        .and_then(|i| i.open(&town.station, town.key(), &town.identity, &Caps::default()))
        .map_err(|refusal| refusal.code())
}

#[test]
fn an_enrolment_shows_keys_and_is_held_by_the_paper() {
    let town = Office::new("371323XJH");
    let file = seal_enrolment(request(&town), &town.signing).unwrap();
    let short = file.header_sha256.to_string()[..8].to_uppercase();
    assert_eq!(file.file_name, format!("EN-371323XJH-{short}.TZB"));
    let envelope = Envelope::read(&file.bytes, &Caps::default()).unwrap();
    assert_eq!(envelope.shape(), Shape::Enrolment);
    assert_eq!(envelope.header_sha256().short_code(), file.fingerprint);
    let enrolment = Enrolment::read(&envelope, &file.fingerprint).unwrap();
    assert_eq!(enrolment.signing, *town.key());
    assert_eq!(enrolment.recipient, town.recipient());

    let other = digest("other paper").short_code();
    let refusal = Enrolment::read(&envelope, &other).unwrap_err();
    assert_eq!(refusal.code(), "fingerprint_differs");
}

#[test]
fn an_enrolment_signed_by_another_key_than_it_carries_is_refused() {
    let (town, thief) = (Office::new("371323XJH"), Office::new("371323XJH"));
    let file = seal_enrolment(request(&town), &town.signing).unwrap();
    let mut members = forge::untar(&file.bytes);
    let comment = format!("tz/1 enrolment 371323XJH {} 0", epoch());
    members[1].1 = forge::sign(&thief.signing, &members[0].1, &comment).into_bytes();
    let bytes = forge::tar_up(&members);
    let envelope = Envelope::read(&bytes, &Caps::default()).unwrap();
    let refusal = Enrolment::read(&envelope, &file.fingerprint).unwrap_err();
    assert_eq!(refusal.code(), "unknown_key");
}

#[test]
fn an_enrolment_is_no_submission_and_a_submission_no_enrolment() {
    let town = Office::new("371323XJH");
    let file = seal_enrolment(request(&town), &town.signing).unwrap();
    let envelope = Envelope::read(&file.bytes, &Caps::default()).unwrap();
    let refusal = envelope.verify(&[town.key()]).unwrap_err();
    assert_eq!(refusal.code(), "header_not_canonical");

    let sealed = World::new().sealed();
    let envelope = Envelope::read(&sealed.bytes, &Caps::default()).unwrap();
    let refusal = Enrolment::read(&envelope, &sealed.short_code).unwrap_err();
    assert_eq!(refusal.code(), "header_rule");
}

#[test]
fn an_enrolment_names_its_own_union() {
    let town = Office::new("371323ZZZ");
    assert!(seal_enrolment(request(&town), &town.signing).is_err());
}

#[test]
fn the_first_receipt_brings_the_desks_keys_by_the_paper_alone() {
    let (town, county) = (Office::new("371323XJH"), County::new());
    let (certificate, sealed) = enrolled(&town, &county);
    assert_eq!(sealed.file_name, "CT-371323XJH-01020304-000001.TZB");
    let paper = sealed.short_code.to_string();
    let welcome = introduce(&sealed.bytes, &paper, &town).unwrap();
    assert_eq!(welcome.certificate, certificate);
    assert_eq!(welcome.directory.receipt, *county.office.key());
    assert_eq!(welcome.certificate.not_after, day("2027-02-05"));
    let refused = |paper: &str, town: &Office| introduce(&sealed.bytes, paper, town).unwrap_err();
    assert_eq!(
        refused("0000 0000 0000 0000 0000", &town),
        "fingerprint_differs"
    );
    assert_eq!(
        refused(&paper, &Office::new("371323ZZZ")),
        "wrong_recipient"
    );
    let mut replaced = Office::new("371323XJH");
    replaced.identity = town.identity;
    assert_eq!(refused(&paper, &replaced), "wrong_certificate");
}

#[test]
fn a_first_receipt_signed_by_another_key_than_its_directory_names_is_refused() {
    let (town, mut county) = (Office::new("371323XJH"), County::new());
    let mut impostor = County::new();
    impostor.office.station = county.office.station.clone();
    let (_, sealed) = enrolled(&town, &county);
    let parts = forge::Parts::of(&sealed.bytes, &town.identity);
    std::mem::swap(&mut county.office.signing, &mut impostor.office.signing);
    let bytes = parts.together(&county.office.signing);
    let paper = Envelope::read(&bytes, &Caps::default())
        .unwrap()
        .header_sha256()
        .short_code()
        .to_string();
    assert_eq!(introduce(&bytes, &paper, &town).unwrap_err(), "unknown_key");
}

#[test]
fn a_receipt_returns_rows_verdicts_and_the_newest_directory() {
    let (town, county) = (Office::new("371323XJH"), County::new());
    let (certificate, _) = enrolled(&town, &county);
    let directory = county.directory(2, vec![certificate]);
    let sent = receipt(
        directory.sign(&county.issuing).unwrap(),
        None,
        digest("header"),
    );
    let draft = county.receipt_draft(&town, &sent);
    let sealed = seal(draft, &county.office.signing, &[town.recipient()]).unwrap();
    assert_eq!(sealed.file_name, "RC-371323XJH-01020304-000001.TZB");
    let payload = Envelope::read(&sealed.bytes, &Caps::default())
        .unwrap()
        .verify(&[county.office.key()])
        .unwrap()
        .check(&Expectations {
            kinds: &[Kind::Receipt],
            me: &town.station,
            mine: &[town.recipient()],
            sender: &county.office.station,
            certificate: None,
            schema: SCHEMA,
        })
        .unwrap()
        .open(std::slice::from_ref(&town.identity), &Caps::default())
        .unwrap();
    let got = Receipt::read(&payload).unwrap();
    assert_eq!(got.body, sent.body);
    assert_eq!(got.verdicts, sent.verdicts);
    let ids: Vec<_> = got.returned.iter().map(|r| &r.id[..]).collect();
    assert_eq!(ids, ["m-0001", "m-0002"]);
    let opened: Directory = got
        .directory
        .open(&[county.issuing.verifying_key()])
        .unwrap();
    assert_eq!(opened, directory);
    // The receipt key may not issue, and a submission is no receipt.
    let by_receipt_key = got.directory.open::<Directory>(&[county.office.key()]);
    assert_eq!(by_receipt_key.unwrap_err().code(), "unknown_key");
    let world = World::new();
    let submission = world.county_reads(&world.sealed().bytes).unwrap();
    let refusal = Receipt::read(&submission).unwrap_err();
    assert_eq!(refusal.code(), "missing_part");
}

#[test]
fn one_record_is_returned_for_one_reason() {
    let county = County::new();
    let directory = county.directory(1, vec![]);
    let mut sent = receipt(
        directory.sign(&county.issuing).unwrap(),
        None,
        digest("header"),
    );
    sent.returned[1].id = sent.returned[0].id.clone();
    assert!(sent.to_parts().is_err());
}

#[test]
fn a_certificate_does_not_pass_for_a_directory_or_in_another_spelling() {
    let world = World::new();
    let document = world.certificate_document();
    let keys = [world.county.key()];
    assert_eq!(
        document.open::<Certificate>(&keys).unwrap(),
        world.certificate
    );
    assert_eq!(
        document.open::<Directory>(&keys).unwrap_err().code(),
        "bad_json"
    );
    let re_signed = |json: String, comment: &str| Document {
        minisig: forge::sign(&world.county.signing, json.as_bytes(), comment),
        json,
    };
    let code = |d: &Document| d.open::<Certificate>(&keys).unwrap_err().code();
    let comment = "tz/1 certificate 371323XJH 7";
    let spaced = re_signed(document.json.replacen(':', ": ", 1), comment);
    assert_eq!(code(&spaced), "bad_json");
    let other = re_signed(document.json.clone(), "tz/1 certificate 371323XJH 8");
    assert_eq!(code(&other), "comment_differs");
    let early = document.json.replacen("2027-02-05", "2025-02-05", 1);
    assert_eq!(code(&re_signed(early, comment)), "document_rule");
    let mut altered = document;
    altered.json = altered.json.replacen("XJH01", "XJH02", 1);
    assert_eq!(code(&altered), "bad_signature");
}

#[test]
fn a_certificate_warns_for_ninety_days_outside_and_is_then_set_aside() {
    let certificate = World::new().certificate;
    let on = |text: &str| certificate.window(day(text));
    assert_eq!(on("2026-01-05"), Window::Valid);
    assert_eq!(on("2027-02-05"), Window::Valid);
    assert_eq!(on("2027-02-06"), Window::Flagged(Outside::After(1)));
    assert_eq!(on("2027-05-06"), Window::Flagged(Outside::After(90)));
    assert_eq!(on("2027-05-07"), Window::Quarantined(Outside::After(91)));
    assert_eq!(on("2026-01-04"), Window::Flagged(Outside::Before(1)));
    assert_eq!(on("2025-10-07"), Window::Flagged(Outside::Before(90)));
    assert_eq!(on("2025-10-06"), Window::Quarantined(Outside::Before(91)));
    assert_eq!(
        on("2099-01-01"),
        Window::Quarantined(Outside::After(26_263))
    );
}

#[test]
fn only_a_higher_version_of_the_same_desk_replaces_a_directory() {
    let county = County::new();
    let held = county.directory(4, vec![]);
    assert!(county.directory(5, vec![]).check_replaces(&held).is_ok());
    for version in [3, 4] {
        let refusal = county.directory(version, vec![]).check_replaces(&held);
        assert_eq!(refusal.unwrap_err().code(), "directory_not_newer");
    }
    let mut foreign = county.directory(9, vec![]);
    foreign.issuer = "3713240".parse().unwrap();
    let refusal = foreign.check_replaces(&held).unwrap_err();
    assert_eq!(refusal.code(), "wrong_station");
}

#[test]
fn a_revoked_certificate_is_good_up_to_the_desks_head_of_that_day() {
    let mut directory = County::new().directory(1, vec![]);
    directory.revocations.push(Revocation {
        serial: 7,
        station: "371323XJH".parse().unwrap(),
        last_good_seq: 12,
        on: day("2026-06-01"),
    });
    assert!(directory.check_revocation(7, 12).is_ok());
    assert!(directory.check_revocation(8, 13).is_ok());
    let refusal = directory.check_revocation(7, 13).unwrap_err();
    assert_eq!(refusal.code(), "revoked");
}
