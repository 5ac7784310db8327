//! The committed files of `tests/vectors/tz1`: what was good once stays good, what was bad stays
//! bad for the same reason.

use std::fs;
use std::path::{Path, PathBuf};

use taizhang_bundle::{Identity, SigningKey};

use crate::offices::{Office, World, lines, station};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors/tz1")
}

fn text(name: &str) -> String {
    fs::read_to_string(folder().join("keys").join(name)).unwrap()
}

fn world() -> World {
    let office = |name: &str, prefix: &str| Office {
        station: station(name),
        signing: SigningKey::from_secret_text(&text(&format!("{prefix}.minisign.key"))).unwrap(),
        identity: Identity::from_secret_text(&text(&format!("{prefix}.age.key"))).unwrap(),
    };
    let mut world = World::of(office("371323XJH", "station"), office("3713230", "county"));
    world.certificate =
        taizhang_bundle::strict_json(text("station.certificate.json").as_bytes()).unwrap();
    world
}

#[test]
fn the_good_bundle_of_tz1_opens_for_ever() {
    let bytes = fs::read(folder().join("good.TZB")).unwrap();
    let payload = world().county_reads(&bytes).unwrap();
    assert_eq!(
        payload.header_sha256().to_string(),
        "67e351f0a7bffd82c02d43633f7f7a47969ab0a3a03aafe36a6d3ba8e27aeb3e"
    );
    assert_eq!(
        lines(&payload, "member"),
        [
            "{\"id\":\"m-0001\",\"name\":\"王晓燕\",\"note\":\"\"}",
            "{\"id\":\"m-0002\",\"name\":\"李·试\",\"note\":\"a\\nb\"}"
        ]
    );
    assert_eq!(
        payload.manifest().state_digest.to_string(),
        "9345150d90fdb8da0b3712d457d32811a885b6ec78b1d6c13a8049edc7b838b8"
    );
}

#[test]
fn every_bad_bundle_is_refused_for_the_reason_in_its_name() {
    let world = world();
    let mut seen = 0;
    for entry in fs::read_dir(folder().join("bad")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let code = name.split("--").next().unwrap();
        assert_eq!(world.outcome(&fs::read(&path).unwrap()), code, "{name}");
        seen += 1;
    }
    assert!(seen >= 25, "only {seen} files: vectors are never removed");
}

#[test]
fn every_refusal_code_stands_in_the_format_page() {
    let source = include_str!("../../src/refusal.rs");
    let page = fs::read_to_string(folder().join("../../../docs/bundle-format.md")).unwrap();
    let (_, codes) = source.split_once("pub fn code").unwrap();
    let mut found = 0;
    for code in codes.split('"').skip(1).step_by(2) {
        assert!(page.contains(&format!("`{code}`")), "{code}");
        found += 1;
    }
    assert_eq!(found, 29);
}
