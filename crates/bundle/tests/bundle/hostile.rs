//! Damage and malice without a key: nothing but the very bytes is taken.

use std::sync::atomic::{AtomicUsize, Ordering};

use taizhang_bundle::{Caps, Envelope, Identity, Kind};

use crate::forge::{self, Member};
use crate::offices::{Office, World};

/// Runs a check over 0..count on every core; returns how many were run.
fn everywhere(count: usize, check: impl Fn(usize) + Sync) -> usize {
    let ran = AtomicUsize::new(0);
    let next = AtomicUsize::new(0);
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let n = next.fetch_add(1, Ordering::Relaxed);
                    if n >= count {
                        break;
                    }
                    check(n);
                    ran.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
    });
    ran.into_inner()
}

/// Where the payload's data lies in a container.
fn payload_range(bytes: &[u8]) -> std::ops::Range<usize> {
    let payload = forge::untar(bytes).pop().unwrap().1;
    let end = bytes.len() - 1024;
    let start = (end - payload.len()) / 512 * 512;
    assert_eq!(&bytes[start..start + payload.len()], &payload[..]);
    start..start + payload.len()
}

#[test]
fn every_truncation_is_refused() {
    let world = World::new();
    let bytes = world.sealed().bytes;
    let ran = everywhere(bytes.len(), |n| {
        assert_eq!(
            world.outcome(&bytes[..n]),
            "container_not_canonical",
            "{n} bytes"
        );
    });
    assert_eq!(ran, bytes.len());
    assert_eq!(world.outcome(&bytes), "taken");
}

#[test]
fn every_flipped_bit_outside_the_payload_is_refused() {
    let world = World::new();
    let bytes = world.sealed().bytes;
    let payload = payload_range(&bytes);
    let outside: Vec<usize> = (0..bytes.len())
        .filter(|at| !payload.contains(at))
        .collect();
    assert!(outside.len() > 3500, "{}", outside.len());
    let ran = everywhere(outside.len(), |n| {
        let mut bad = bytes.clone();
        for bit in 0..8 {
            bad[outside[n]] ^= 1 << bit;
            assert_ne!(
                world.outcome(&bad),
                "taken",
                "byte {} bit {bit}",
                outside[n]
            );
            bad[outside[n]] ^= 1 << bit;
        }
    });
    assert_eq!(ran, outside.len());
}

#[test]
fn a_flipped_bit_in_every_sixteenth_byte_of_the_payload_is_refused() {
    // Every byte is tried beside the code, in src/payload/tests.rs.
    let world = World::new();
    let bytes = world.sealed().bytes;
    let payload = payload_range(&bytes);
    let ran = everywhere(payload.len() / 16, |n| {
        let mut bad = bytes.clone();
        bad[payload.start + 16 * n] ^= 1 << (n % 8);
        assert_eq!(world.outcome(&bad), "payload_altered", "byte {}", 16 * n);
    });
    assert!(ran >= 4096, "{ran}");
}

#[test]
fn appended_bytes_are_refused() {
    let world = World::new();
    let bytes = world.sealed().bytes;
    for tail in (1..=1100).chain([4096, 9216, 10_240, 65_536]) {
        for fill in [0, b'A'] {
            let mut bad = bytes.clone();
            bad.resize(bytes.len() + tail, fill);
            assert_eq!(world.outcome(&bad), "container_not_canonical", "{tail}");
        }
    }
}

#[test]
fn what_is_no_bundle_is_refused() {
    let world = World::new();
    let zeros = [0; 10_240];
    for junk in [
        &b""[..],
        b"PK\x03\x04",
        b"SQLite format 3\0",
        &zeros,
        &forge::tar_up(&[]),
        &forge::tar_up(&[("header.json".to_owned(), vec![])]),
    ] {
        assert_eq!(world.outcome(junk), "container_not_canonical");
    }
    let small = Caps {
        container: 1000,
        ..Caps::default()
    };
    let refusal = Envelope::read(&zeros, &small).err().unwrap();
    assert_eq!(refusal.code(), "too_large");
}

/// Rewrites the outer members and reads the result.
fn with_outer(change: impl Fn(&mut Vec<Member>)) -> &'static str {
    let world = World::new();
    let mut members = forge::untar(&world.sealed().bytes);
    change(&mut members);
    world.outcome(&forge::tar_up(&members))
}

#[test]
fn the_workshop_itself_makes_good_containers() {
    assert_eq!(with_outer(|_| {}), "taken");
}

#[test]
fn other_members_or_another_order_are_refused() {
    let cases: [fn(&mut Vec<Member>); 6] = [
        |m| m.swap(0, 1),
        |m| m.push(("AUTORUN.INF".to_owned(), b"x".to_vec())),
        |m| {
            let twice = m[2].clone();
            m.push(twice);
        },
        |m| m[2].0 = "payload.tar".to_owned(),
        |m| m[0].0 = "../header.json".to_owned(),
        |m| {
            m.pop();
        },
    ];
    for (n, change) in cases.iter().enumerate() {
        assert_eq!(with_outer(change), "container_not_canonical", "case {n}");
    }
    assert_eq!(
        with_outer(|m| m[0].1 = vec![b' '; 16 * 1024 + 1]),
        "too_large"
    );
    assert_eq!(with_outer(|m| m[1].1 = vec![b'A'; 1025]), "too_large");
}

#[test]
fn links_pax_and_gnu_records_are_refused() {
    let world = World::new();
    let members = forge::untar(&world.sealed().bytes);
    for kind in [
        tar::EntryType::Symlink,
        tar::EntryType::Link,
        tar::EntryType::Directory,
        tar::EntryType::Fifo,
        tar::EntryType::Block,
        tar::EntryType::Continuous,
        tar::EntryType::GNUSparse,
        tar::EntryType::GNULongName,
        tar::EntryType::GNULongLink,
        tar::EntryType::XHeader,
        tar::EntryType::XGlobalHeader,
    ] {
        for place in 0..=members.len() {
            let mut builder = tar::Builder::new(Vec::new());
            for n in 0..=members.len() {
                if n == place {
                    let mut head = forge::tar_head("header.json", 0);
                    head.set_entry_type(kind);
                    forge::set_checksum(&mut head);
                    builder.append(&head, &b""[..]).unwrap();
                }
                if let Some((name, data)) = members.get(n) {
                    let head = forge::tar_head(name, data.len());
                    builder.append(&head, &data[..]).unwrap();
                }
            }
            let bytes = builder.into_inner().unwrap();
            assert_eq!(
                world.outcome(&bytes),
                "container_not_canonical",
                "{kind:?} at {place}"
            );
        }
    }
}

#[test]
fn a_signature_file_spelt_otherwise_is_refused() {
    let change = |f: &dyn Fn(&str) -> String| {
        with_outer(|m| {
            let text = String::from_utf8(m[1].1.clone()).unwrap();
            m[1].1 = f(&text).into_bytes();
        })
    };
    let refused = "signature_not_canonical";
    assert_eq!(change(&|t| t.replace('\n', "\r\n")), refused);
    assert_eq!(change(&|t| t.replace("taizhang tz/1", "hello")), refused);
    assert_eq!(change(&|t| format!("{t}trailing\n")), refused);
    assert_eq!(change(&|t| t.trim_end().to_owned()), refused);
    assert_eq!(change(&|_| String::new()), refused);
    // "RU…" begins ED, the prehashed form; "RW…" begins the legacy Ed.
    assert_eq!(change(&|t| t.replacen("\nRU", "\nRW", 1)), refused);
    assert_eq!(
        change(&|t| t.replace("submission", "receipt")),
        "bad_signature"
    );
}

#[test]
fn a_true_legacy_signature_is_refused() {
    let text = include_str!("legacy.minisig");
    let refused = with_outer(|m| m[1].1 = text.as_bytes().to_vec());
    assert_eq!(refused, "signature_not_canonical");
}

#[test]
fn a_stranger_is_unknown_and_an_impostor_has_a_bad_signature() {
    let world = World::new();
    let parts = forge::Parts::of(&world.sealed().bytes, &world.county.identity);
    let stranger = Office::new("371323XJH");
    assert_eq!(
        world.outcome(&parts.together(&stranger.signing)),
        "unknown_key"
    );
    // The header signed by the township, the signature file by its key id, one bit of the text off.
    let mut members = forge::untar(&world.sealed().bytes);
    let at = members[0].1.len() - 3;
    members[0].1[at] ^= 1;
    assert_eq!(world.outcome(&forge::tar_up(&members)), "bad_signature");
}

#[test]
fn header_of_one_and_payload_of_another_are_refused() {
    let world = World::new();
    let one = forge::untar(&world.sealed().bytes);
    let two = forge::untar(&world.sealed().bytes);
    let mixed = [one[0].clone(), one[1].clone(), two[2].clone()];
    assert_eq!(world.outcome(&forge::tar_up(&mixed)), "payload_altered");
    let mixed = [one[0].clone(), two[1].clone(), one[2].clone()];
    assert_eq!(world.outcome(&forge::tar_up(&mixed)), "bad_signature");
}

#[test]
fn another_desk_refuses_before_decrypting() {
    let world = World::new();
    let bytes = world.sealed().bytes;
    let other = Office::new("3713240");
    let check = |me, mine: &Identity| {
        let refusal = world
            .verify(&bytes)
            .unwrap()
            .check(&taizhang_bundle::Expectations {
                kinds: &[Kind::Submission],
                me,
                mine: &[mine.recipient()],
                sender: &world.town.station,
                certificate: Some(&world.certificate),
                schema: crate::offices::SCHEMA,
            })
            .unwrap_err();
        refusal.code()
    };
    assert_eq!(check(&other.station, &other.identity), "wrong_recipient");
    assert_eq!(
        check(&world.county.station, &other.identity),
        "wrong_recipient"
    );
    assert_eq!(
        check(&other.station, &world.county.identity),
        "wrong_recipient"
    );
}

#[test]
fn a_desk_that_lost_its_key_says_that_it_cannot_decrypt() {
    let world = World::new();
    let bytes = world.sealed().bytes;
    let refusal = world
        .verify(&bytes)
        .unwrap()
        .check(&taizhang_bundle::Expectations {
            kinds: &[Kind::Submission],
            me: &world.county.station,
            mine: &[world.county.recipient()],
            sender: &world.town.station,
            certificate: None,
            schema: crate::offices::SCHEMA,
        })
        .unwrap()
        .open(&[Identity::generate()], &Caps::default())
        .unwrap_err();
    assert_eq!(refusal.code(), "cannot_decrypt");
}
