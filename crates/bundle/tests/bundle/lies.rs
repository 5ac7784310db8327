//! Lies well signed: a station with a valid key says what is not so.

use taizhang_bundle::{Digest, Kind, Refusal, to_canonical_json};

use crate::forge::{self, Parts};
use crate::offices::{Office, World, digest};

/// Changes the pieces of a good bundle, seals them consistently with the township's own key, and
/// reads the result as the county does.
fn told(change: impl Fn(&mut Parts)) -> &'static str {
    let world = World::new();
    let mut parts = Parts::of(&world.sealed().bytes, &world.county.identity);
    change(&mut parts);
    world.outcome(&parts.together(&world.town.signing))
}

/// Puts other lines into the members' file and lists it truthfully.
fn with_lines(text: &str) -> &'static str {
    told(|p| {
        let rows = text.matches('\n').count() as u64;
        let data = zstd::encode_all(text.as_bytes(), 3).unwrap();
        let entry = &mut p.manifest.files[0];
        entry.rows = rows;
        entry.raw_bytes = text.len() as u64;
        entry.bytes = data.len() as u64;
        entry.sha256 = Digest::of(&data);
        p.members[0].1 = data;
    })
}

#[test]
fn truth_told_by_the_workshop_is_taken() {
    assert_eq!(told(|_| {}), "taken");
    assert_eq!(with_lines("{\"id\":\"a\"}\n{\"id\":\"b\"}\n"), "taken");
    assert_eq!(with_lines(""), "taken");
}

#[test]
fn a_header_that_breaks_a_rule_is_refused() {
    assert_eq!(told(|p| p.header.cert_sha256 = None), "header_rule");
    assert_eq!(told(|p| p.header.addressee = None), "header_rule");
    assert_eq!(told(|p| p.header.seq = 0), "header_rule");
    assert_eq!(told(|p| p.header.seq = (1 << 53) - 1), "header_rule");
    assert_eq!(told(|p| p.header.schema = 0), "header_rule");
    assert_eq!(told(|p| p.header.app = "x\n".to_owned()), "header_rule");
    assert_eq!(
        told(|p| p.header.parent_head = Some(digest("x"))),
        "header_rule"
    );
    assert_eq!(told(|p| p.header.schema = 4), "schema_too_new");
    assert_eq!(told(|p| p.header.schema = 1), "schema_too_old");
}

#[test]
fn one_kind_does_not_pass_for_another() {
    let both = |p: &mut Parts, kind| {
        p.header.kind = kind;
        p.manifest.kind = kind;
    };
    for kind in [Kind::Receipt, Kind::Handover, Kind::Rehydrate] {
        assert_eq!(told(|p| both(p, kind)), "wrong_kind", "{kind}");
    }
    for kind in [Kind::Rules, Kind::Directory, Kind::Enrolment] {
        assert_eq!(told(|p| both(p, kind)), "header_rule", "{kind}");
    }
    assert_eq!(
        told(|p| p.manifest.kind = Kind::Receipt),
        "manifest_mismatch"
    );
}

#[test]
fn the_names_in_header_manifest_and_certificate_must_agree() {
    let other = || crate::offices::station("371323ZZZ");
    assert_eq!(told(|p| p.header.station = other()), "wrong_station");
    assert_eq!(told(|p| p.manifest.station = other()), "manifest_mismatch");
    assert_eq!(told(|p| p.manifest.seq = 2), "manifest_mismatch");
    assert_eq!(
        told(|p| p.manifest.epoch = "00000000".parse().unwrap()),
        "manifest_mismatch"
    );
    assert_eq!(
        told(|p| p.header.cert_sha256 = Some(digest("another"))),
        "wrong_certificate"
    );
}

#[test]
fn a_bundle_re_signed_by_another_station_is_refused() {
    // The thief has a valid key and certificate of his own, and somebody else's encrypted payload.
    let mut world = World::new();
    let bytes = world.sealed().bytes;
    let thief = Office::new("371323ZZZ");
    let members = forge::untar(&bytes);
    let mut certificate = world.certificate.clone();
    certificate.station = thief.station.clone();
    certificate.signing = thief.key().clone();
    let mut header = Parts::of(&bytes, &world.county.identity).header;
    header.station = thief.station.clone();
    header.cert_sha256 = Some(certificate.sha256().unwrap());
    let json = header.to_bytes().unwrap();
    let minisig = forge::sign(&thief.signing, &json, &header.comment());
    let stolen = forge::outer(&json, &minisig, &members[2].1);
    world.town = thief;
    world.certificate = certificate;
    assert_eq!(world.outcome(&stolen), "manifest_mismatch");
}

#[test]
fn the_signed_comment_must_be_the_headers_own() {
    let world = World::new();
    let members = forge::untar(&world.sealed().bytes);
    for comment in [
        "tz/1 submission 371323XJH 01020304 2",
        "tz/1 submission 371323XJH 01020304 1 ",
        "tz/1 receipt 371323XJH 01020304 1",
        "tz/1 submission 371323XJH 01020304 01",
        "timestamp:1",
    ] {
        let minisig = forge::sign(&world.town.signing, &members[0].1, comment);
        let bytes = forge::outer(&members[0].1, &minisig, &members[2].1);
        let expected = if comment.ends_with(' ') {
            "signature_not_canonical"
        } else {
            "comment_differs"
        };
        assert_eq!(world.outcome(&bytes), expected, "{comment}");
    }
}

#[test]
fn a_header_in_another_spelling_is_refused_though_signed() {
    let world = World::new();
    let members = forge::untar(&world.sealed().bytes);
    let text = String::from_utf8(members[0].1.clone()).unwrap();
    let comment = "tz/1 submission 371323XJH 01020304 1";
    for changed in [
        text.replacen("\"seq\":1", "\"seq\":1.0", 1),
        text.replacen("\"seq\":1", "\"seq\":1,\"seq\":1", 1),
        text.replacen("\"seq\":1", "\"seq\": 1", 1),
        text.replacen("\"seq\":1", "\"seq\":1,\"alg\":\"none\"", 1),
        text.replacen("\"seq\":1,", "\"seq\":1,\"prev\":null,", 1),
        text.replacen("\"submission\"", "\"foreign\"", 1),
        text.replacen("\"tz/1\"", "\"tz/2\"", 1),
        text.replacen("2026-10-20", "+2026-10-20", 1),
        format!("{text}\n"),
        format!("\u{feff}{text}"),
        "[".repeat(9000),
        String::new(),
    ] {
        assert_ne!(changed, text);
        let minisig = forge::sign(&world.town.signing, changed.as_bytes(), comment);
        let bytes = forge::outer(changed.as_bytes(), &minisig, &members[2].1);
        assert_eq!(world.outcome(&bytes), "header_not_canonical", "{changed}");
    }
}

#[test]
fn unions_outside_the_certificate_refuse_the_whole_bundle() {
    let world = World::new();
    let mut parts = Parts::of(&world.sealed().bytes, &world.county.identity);
    parts.manifest.scope = vec!["371323-XJH".parse().unwrap(), "371323-ZZZ".parse().unwrap()];
    let refusal = world.county_reads(&parts.together(&world.town.signing));
    assert_eq!(
        refusal.unwrap_err(),
        Refusal::ForeignScope {
            code: "371323-ZZZ".parse().unwrap()
        }
    );
}

#[test]
fn counts_and_hashes_that_lie_are_refused() {
    let entry = |f: &dyn Fn(&mut taizhang_bundle::FileEntry)| told(|p| f(&mut p.manifest.files[0]));
    assert_eq!(entry(&|e| e.rows += 1), "file_altered");
    assert_eq!(entry(&|e| e.raw_bytes += 1), "file_altered");
    assert_eq!(entry(&|e| e.raw_bytes -= 1), "bomb");
    assert_eq!(entry(&|e| e.bytes += 1), "file_altered");
    assert_eq!(entry(&|e| e.sha256 = digest("x")), "file_altered");
    assert_eq!(entry(&|e| e.raw_bytes = 1 << 40), "bomb");
    assert_eq!(
        told(|p| p.manifest.attachments[0].bytes += 1),
        "file_altered"
    );
    assert_eq!(told(|p| p.members[2].1.push(0)), "file_altered");
    assert_eq!(told(|p| p.members[2].1[0] ^= 1), "file_altered");
}

#[test]
fn members_that_are_not_listed_missing_twice_or_out_of_order_are_refused() {
    assert_eq!(told(|p| p.members.swap(0, 1)), "manifest_mismatch");
    assert_eq!(told(|p| drop(p.members.pop())), "manifest_mismatch");
    assert_eq!(
        told(|p| p.members.push(("extra".to_owned(), vec![1]))),
        "manifest_mismatch"
    );
    assert_eq!(
        told(|p| {
            let twice = p.members[0].clone();
            p.members.insert(0, twice);
        }),
        "manifest_mismatch"
    );
    assert_eq!(told(|p| p.manifest.files.swap(0, 1)), "manifest_mismatch");
    assert_eq!(
        told(|p| {
            let twice = p.manifest.files[0].clone();
            p.manifest.files.insert(0, twice);
        }),
        "manifest_mismatch"
    );
    for name in ["Member", "member.jsonl", "con ", "member/..", "a_b", ""] {
        let found = told(|p| {
            p.manifest.files[0].entity = name.to_owned();
            p.members[0].0 = "member.jsonl.zst".to_owned();
        });
        assert_eq!(found, "manifest_mismatch", "{name:?}");
    }
}

#[test]
fn an_inner_archive_in_another_spelling_is_refused() {
    let world = World::new();
    let parts = Parts::of(&world.sealed().bytes, &world.county.identity);
    let good = parts.inner();
    let sealed = |inner: &[u8]| world.outcome(&parts.around(inner, &world.town.signing));
    assert_eq!(sealed(&good), "taken");
    let refused = "payload_not_canonical";
    let mut junk = good.clone();
    *junk.last_mut().unwrap() = 1;
    assert_eq!(sealed(&junk), refused);
    assert_eq!(sealed(&good[..good.len() - 512]), refused);
    assert_eq!(sealed(&[&good[..], &[0; 65536]].concat()), refused);
    assert_eq!(sealed(&[]), refused);
    let mut linked = good;
    linked[156] = b'2';
    assert_eq!(sealed(&linked), refused);
    let mut first = parts.members.clone();
    let manifest = to_canonical_json(&parts.manifest).unwrap();
    first.push(("manifest.json".to_owned(), manifest));
    assert_eq!(
        sealed(&forge::pad(forge::tar_up(&first))),
        "manifest_mismatch"
    );
    let many: Vec<_> = (0..5000).map(|n| (format!("f{n}"), vec![])).collect();
    assert_eq!(sealed(&forge::pad(forge::tar_up(&many))), refused);
}

#[test]
fn another_manifest_than_the_signed_one_is_refused() {
    let world = World::new();
    let mut parts = Parts::of(&world.sealed().bytes, &world.county.identity);
    let mut other = Parts::of(&world.sealed().bytes, &world.county.identity);
    other.manifest.retired.clear();
    other.manifest.scope.clear();
    parts.members = other.members.clone();
    let bytes = parts.around(&other.inner(), &world.town.signing);
    assert_eq!(world.outcome(&bytes), "manifest_mismatch");
}

#[test]
fn a_payload_that_is_not_age_is_refused() {
    let world = World::new();
    let parts = Parts::of(&world.sealed().bytes, &world.county.identity);
    for payload in [&b"age-encryption.org/v1\n"[..], b"", &[0; 70_000]] {
        let mut header = parts.header.clone();
        header.payload.bytes = payload.len() as u64;
        header.payload.sha256 = Digest::of(payload);
        let json = header.to_bytes().unwrap();
        let minisig = forge::sign(&world.town.signing, &json, &header.comment());
        let bytes = forge::outer(&json, &minisig, payload);
        assert_eq!(world.outcome(&bytes), "cannot_decrypt");
    }
}

#[test]
fn rows_that_are_not_canonical_sorted_json_are_refused() {
    let bad = "bad_json";
    assert_eq!(with_lines("{\"id\":\"a\",\"n\":1,\"n\":2}\n"), bad);
    assert_eq!(with_lines("{\"id\":\"a\",\"n\":1.5}\n"), bad);
    assert_eq!(with_lines("{\"id\":\"a\",\"n\":9007199254740992}\n"), bad);
    assert_eq!(with_lines("{\"id\":\"a\", \"n\":1}\n"), bad);
    assert_eq!(with_lines("{\"n\":1}\n"), bad);
    assert_eq!(with_lines("\u{feff}{\"id\":\"a\"}\n"), bad);
    assert_eq!(with_lines("{\"id\":\"a\"}\n\n"), bad);
    assert_eq!(with_lines("{\"id\":\"a\"}\r\n"), bad);
    let deep = format!(
        "{{\"id\":\"a\",\"x\":{}{}}}\n",
        "[".repeat(16),
        "]".repeat(16)
    );
    assert_eq!(with_lines(&deep), bad);
    let unsorted = "rows_not_sorted";
    assert_eq!(with_lines("{\"id\":\"b\"}\n{\"id\":\"a\"}\n"), unsorted);
    assert_eq!(with_lines("{\"id\":\"a\"}\n{\"id\":\"a\"}\n"), unsorted);
    assert_eq!(with_lines("{\"id\":\"a\"}"), "file_altered");
    let long = format!("{{\"id\":\"{}\"}}\n", "a".repeat(1 << 20));
    assert_eq!(with_lines(&long), "too_large");
}

#[test]
fn a_decompression_bomb_is_stopped_at_the_signed_size() {
    let world = World::new();
    let mut parts = Parts::of(&world.sealed().bytes, &world.county.identity);
    let mut zeros = std::io::Read::take(std::io::repeat(0), 512 << 20);
    let mut packed = Vec::new();
    zstd::stream::copy_encode(&mut zeros, &mut packed, 1).unwrap();
    assert!(packed.len() < 1 << 20);
    let entry = &mut parts.manifest.files[0];
    entry.bytes = packed.len() as u64;
    entry.sha256 = Digest::of(&packed);
    parts.members[0].1 = packed;
    // Listed as small: stopped at the listed size.
    assert_eq!(world.outcome(&parts.together(&world.town.signing)), "bomb");
    // Listed truthfully: stopped at the first line, which is longer than a line may be.
    parts.manifest.files[0].raw_bytes = 512 << 20;
    assert_eq!(
        world.outcome(&parts.together(&world.town.signing)),
        "too_large"
    );
}

#[test]
fn a_frame_with_a_huge_window_trailing_bytes_or_no_end_is_refused() {
    let world = World::new();
    let text = "{\"id\":\"a\"}\n";
    let with_data = |data: Vec<u8>| {
        let mut parts = Parts::of(&world.sealed().bytes, &world.county.identity);
        let entry = &mut parts.manifest.files[0];
        entry.rows = 1;
        entry.raw_bytes = text.len() as u64;
        entry.bytes = data.len() as u64;
        entry.sha256 = Digest::of(&data);
        parts.members[0].1 = data;
        world.outcome(&parts.together(&world.town.signing))
    };
    let good = zstd::encode_all(text.as_bytes(), 3).unwrap();
    assert_eq!(with_data(good.clone()), "taken");
    assert_eq!(with_data([&good[..], b"x"].concat()), "file_altered");
    assert_eq!(with_data([&good[..], &good[..]].concat()), "file_altered");
    assert_eq!(with_data(good[..good.len() - 1].to_vec()), "file_altered");
    assert_eq!(with_data(b"not zstd".to_vec()), "file_altered");
    let mut encoder = zstd::Encoder::new(Vec::new(), 3).unwrap();
    encoder.window_log(27).unwrap();
    std::io::Write::write_all(&mut encoder, text.as_bytes()).unwrap();
    assert_eq!(with_data(encoder.finish().unwrap()), "file_altered");
}
