//! Makes the files of `tests/vectors/tz1` that are not there yet. It never touches one that is:
//! a vector is a promise to every later version.
//!
//! ```text
//! cargo run -p taizhang-bundle --example make_vectors -- tests/vectors/tz1
//! ```
#![allow(clippy::unwrap_used)]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use taizhang_bundle::{Digest, Identity, Kind, SigningKey};

#[allow(dead_code)]
#[path = "../tests/bundle/forge.rs"]
mod forge;
#[allow(dead_code)]
#[path = "../tests/bundle/offices.rs"]
mod offices;

use forge::Parts;
use offices::{Office, World};

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).expect("the folder to fill"));
    fs::create_dir_all(folder.join("bad")).unwrap();
    fs::create_dir_all(folder.join("keys")).unwrap();
    let world = world(&folder.join("keys"));
    let good = kept(&folder.join("good.TZB"), || world.sealed().bytes);
    for (name, make) in BAD {
        let path = folder.join("bad").join(format!("{name}.TZB"));
        kept(&path, || {
            let bytes = make(&world, &good);
            let code = name.split("--").next().unwrap();
            assert_eq!(world.outcome(&bytes), code, "{name}");
            bytes
        });
    }
}

/// Returns the file's bytes, making it only if it is not there.
fn kept(path: &Path, make: impl FnOnce() -> Vec<u8>) -> Vec<u8> {
    if let Ok(bytes) = fs::read(path) {
        return bytes;
    }
    let bytes = make();
    let mut file = fs::File::create_new(path).unwrap();
    file.write_all(&bytes).unwrap();
    bytes
}

fn kept_text(path: &Path, make: impl FnOnce() -> String) -> String {
    String::from_utf8(kept(path, || make().into_bytes())).unwrap()
}

/// The two offices of the vectors, their keys kept beside the files.
fn world(keys: &Path) -> World {
    let signing = |name: &str| {
        let text = kept_text(&keys.join(name), || {
            SigningKey::generate().unwrap().to_secret_text().to_string()
        });
        SigningKey::from_secret_text(&text).unwrap()
    };
    let identity = |name: &str| {
        let text = kept_text(&keys.join(name), || {
            format!("{}\n", *Identity::generate().to_secret_text())
        });
        Identity::from_secret_text(&text).unwrap()
    };
    let office = |name: &str, prefix: &str| Office {
        station: offices::station(name),
        signing: signing(&format!("{prefix}.minisign.key")),
        identity: identity(&format!("{prefix}.age.key")),
    };
    let world = World::of(office("371323XJH", "station"), office("3713230", "county"));
    kept_text(&keys.join("station.minisign.pub"), || {
        world.town.key().to_file_text()
    });
    kept(&keys.join("station.certificate.json"), || {
        taizhang_bundle::to_canonical_json(&world.certificate).unwrap()
    });
    world
}

type Make = fn(&World, &[u8]) -> Vec<u8>;

/// Every way of being bad: the code before `--`, what was done after it.
const BAD: &[(&str, Make)] = &[
    ("container_not_canonical--cut_in_half", |_, good| {
        good[..good.len() / 2].to_vec()
    }),
    ("container_not_canonical--byte_appended", |_, good| {
        [good, b"x"].concat()
    }),
    ("container_not_canonical--owner_1000", |_, good| {
        let mut bytes = good.to_vec();
        bytes[108..115].copy_from_slice(b"0001750");
        fix_checksum(&mut bytes);
        bytes
    }),
    ("container_not_canonical--symlink", |_, good| {
        let mut bytes = good.to_vec();
        bytes[156] = b'2';
        fix_checksum(&mut bytes);
        bytes
    }),
    ("signature_not_canonical--crlf", |_, good| {
        with_minisig(good, |t| t.replace('\n', "\r\n"))
    }),
    (
        "signature_not_canonical--other_untrusted_comment",
        |_, good| with_minisig(good, |t| t.replace("taizhang tz/1", "hello")),
    ),
    ("signature_not_canonical--legacy_algorithm", |_, good| {
        with_minisig(good, |t| t.replacen("\nRU", "\nRW", 1))
    }),
    ("unknown_key--stranger", |w, good| {
        parts(w, good).together(&Office::new("371323XJH").signing)
    }),
    ("bad_signature--one_bit_of_the_header", |_, good| {
        let mut bytes = good.to_vec();
        bytes[512 + 20] ^= 1;
        bytes
    }),
    ("header_not_canonical--key_twice", |w, good| {
        let mut members = forge::untar(good);
        let text = String::from_utf8(members[0].1.clone()).unwrap();
        let text = text.replacen("\"seq\":1", "\"seq\":1,\"seq\":1", 1);
        let comment = parts(w, good).header.comment();
        members[1].1 = forge::sign(&w.town.signing, text.as_bytes(), &comment).into_bytes();
        members[0].1 = text.into_bytes();
        forge::tar_up(&members)
    }),
    ("header_rule--no_certificate", |w, good| {
        lie(w, good, |p| p.header.cert_sha256 = None)
    }),
    ("comment_differs--another_number", |w, good| {
        let mut members = forge::untar(good);
        let comment = "tz/1 submission 371323XJH 01020304 2";
        members[1].1 = forge::sign(&w.town.signing, &members[0].1, comment).into_bytes();
        forge::tar_up(&members)
    }),
    ("wrong_kind--handover", |w, good| {
        lie(w, good, |p| {
            p.header.kind = Kind::Handover;
            p.manifest.kind = Kind::Handover;
        })
    }),
    ("wrong_recipient--another_county", |w, good| {
        let other = Office::new("3713240");
        lie(w, good, |p| {
            p.header.addressee = Some(other.station.clone());
        })
    }),
    ("wrong_station--somebody_elses_name", |w, good| {
        lie(w, good, |p| {
            p.header.station = offices::station("371323ZZZ")
        })
    }),
    ("wrong_certificate--another_hash", |w, good| {
        lie(w, good, |p| p.header.cert_sha256 = Some(Digest::of(b"x")))
    }),
    ("schema_too_new--schema_4", |w, good| {
        lie(w, good, |p| p.header.schema = 4)
    }),
    ("payload_altered--one_bit", |_, good| {
        let mut bytes = good.to_vec();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        bytes
    }),
    ("payload_not_canonical--padding_not_zero", |w, good| {
        let parts = parts(w, good);
        let mut inner = parts.inner();
        *inner.last_mut().unwrap() = 1;
        parts.around(&inner, &w.town.signing)
    }),
    ("manifest_mismatch--another_number", |w, good| {
        lie(w, good, |p| p.manifest.seq = 2)
    }),
    ("foreign_scope--union_outside_the_certificate", |w, good| {
        lie(w, good, |p| {
            p.manifest.scope = vec!["371323-ZZZ".parse().unwrap()];
        })
    }),
    ("file_altered--one_row_more_listed", |w, good| {
        lie(w, good, |p| p.manifest.files[0].rows += 1)
    }),
    ("bomb--64_mib_of_zeros", |w, good| {
        let packed = zstd::encode_all(std::io::Read::take(std::io::repeat(0), 64 << 20), 9);
        rows(w, good, &packed.unwrap(), 1, 1000)
    }),
    ("bad_json--float", |w, good| {
        let text = b"{\"id\":\"a\",\"n\":1.5}\n";
        rows(
            w,
            good,
            &zstd::encode_all(&text[..], 9).unwrap(),
            1,
            text.len(),
        )
    }),
    ("rows_not_sorted--b_before_a", |w, good| {
        let text = b"{\"id\":\"b\"}\n{\"id\":\"a\"}\n";
        rows(
            w,
            good,
            &zstd::encode_all(&text[..], 9).unwrap(),
            2,
            text.len(),
        )
    }),
];

fn parts(world: &World, good: &[u8]) -> Parts {
    Parts::of(good, &world.county.identity)
}

fn lie(world: &World, good: &[u8], change: impl Fn(&mut Parts)) -> Vec<u8> {
    let mut parts = parts(world, good);
    change(&mut parts);
    parts.together(&world.town.signing)
}

fn rows(world: &World, good: &[u8], packed: &[u8], rows: u64, raw: usize) -> Vec<u8> {
    lie(world, good, |p| {
        let entry = &mut p.manifest.files[0];
        entry.rows = rows;
        entry.raw_bytes = raw as u64;
        entry.bytes = packed.len() as u64;
        entry.sha256 = Digest::of(packed);
        p.members[0].1 = packed.to_vec();
    })
}

fn with_minisig(good: &[u8], change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut members = forge::untar(good);
    let text = String::from_utf8(members[1].1.clone()).unwrap();
    members[1].1 = change(&text).into_bytes();
    forge::tar_up(&members)
}

/// Puts a checksum that fits into the first head.
fn fix_checksum(bytes: &mut [u8]) {
    bytes[148..156].copy_from_slice(b"        ");
    let sum: u32 = bytes[..512].iter().map(|b| u32::from(*b)).sum();
    bytes[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
}
