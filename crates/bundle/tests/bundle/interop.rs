//! Debian's own age, minisign, tar, zstd and sha256sum against this crate, both ways. The commands
//! are those of docs/bundle-format.md.

use std::fs;
use std::path::Path;
use std::process::Command;

use taizhang_bundle::{Header, Manifest, strict_json};

use crate::forge;
use crate::offices::{World, lines};

/// Runs a line of shell in a folder and returns what it printed. A missing program fails the test:
/// `make` installs them, and a test that skips itself proves nothing.
fn shell(folder: &Path, line: &str) -> String {
    let done = Command::new("bash")
        .args(["-euo", "pipefail", "-c", line])
        .current_dir(folder)
        .output()
        .expect("bash is part of every Debian");
    assert!(
        done.status.success(),
        "`{line}` failed; needs the Debian packages age, minisign, tar, zstd, coreutils (apt-get \
         install age minisign zstd)\n{}{}",
        String::from_utf8_lossy(&done.stdout),
        String::from_utf8_lossy(&done.stderr)
    );
    String::from_utf8(done.stdout).unwrap()
}

#[test]
fn stock_tools_open_and_check_what_this_crate_seals() {
    let world = World::new();
    let sealed = world.sealed();
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    fs::write(at.join(&sealed.file_name), &sealed.bytes).unwrap();
    fs::write(at.join("station.pub"), world.town.key().to_file_text()).unwrap();
    fs::write(
        at.join("county.key"),
        &*world.county.identity.to_secret_text(),
    )
    .unwrap();

    let listed = shell(
        at,
        &format!("tar --numeric-owner -tvf {}", sealed.file_name),
    );
    assert_eq!(listed.lines().count(), 3);
    for line in listed.lines() {
        assert!(line.starts_with("-rw-r--r-- 0/0 "), "{line}");
        assert!(line.contains("1970-01-01 00:00"), "{line}");
    }
    shell(at, &format!("tar xf {}", sealed.file_name));
    let comment = shell(at, "minisign -Vm header.json -p station.pub -Q");
    assert_eq!(comment.trim_end(), "tz/1 submission 371323XJH 01020304 1");
    let header: Header = strict_json(&fs::read(at.join("header.json")).unwrap()).unwrap();
    let sha = |name: &str| shell(at, &format!("sha256sum {name} | cut -c1-64"));
    assert_eq!(sha("header.json").trim(), sealed.header_sha256.to_string());
    assert_eq!(
        shell(
            at,
            "sha256sum header.json | cut -c1-20 | sed 's/..../& /g; s/ $//'"
        )
        .trim_end(),
        sealed.short_code.to_string()
    );
    assert_eq!(
        sha("payload.tar.age").trim(),
        header.payload.sha256.to_string()
    );
    shell(
        at,
        "age -d -i county.key -o payload.tar payload.tar.age && tar xf payload.tar",
    );
    assert_eq!(
        sha("manifest.json").trim(),
        header.manifest_sha256.to_string()
    );
    assert_eq!(shell(at, "stat -c %s payload.tar").trim(), "65536");
    let manifest: Manifest = strict_json(&fs::read(at.join("manifest.json")).unwrap()).unwrap();
    for file in &manifest.files {
        let name = format!("{}.jsonl.zst", file.entity);
        assert_eq!(sha(&name).trim(), file.sha256.to_string());
        let text = shell(at, &format!("zstd -dc {name}"));
        assert_eq!(text.len() as u64, file.raw_bytes);
        assert_eq!(text.matches('\n').count() as u64, file.rows);
    }
    assert!(shell(at, "zstd -dc member.jsonl.zst").contains("王晓燕"));
    let photo = manifest.attachments[0].sha256;
    assert_eq!(sha(&format!("a_{photo}")).trim(), photo.to_string());
}

#[test]
fn stock_tar_writes_the_same_container() {
    let sealed = World::new().sealed();
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    fs::write(at.join("ours.TZB"), &sealed.bytes).unwrap();
    shell(
        at,
        "tar xf ours.TZB && tar --format=ustar --numeric-owner --owner=0 --group=0 --mode=0644 \
         --mtime=@0 -b1 -cf theirs.TZB header.json header.json.minisig payload.tar.age",
    );
    assert_eq!(fs::read(at.join("theirs.TZB")).unwrap(), sealed.bytes);
}

#[test]
fn this_crate_takes_what_stock_tools_make() {
    let world = World::new();
    let parts = forge::Parts::of(&world.sealed().bytes, &world.county.identity);
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let put = |name: &str, data: &[u8]| fs::write(at.join(name), data).unwrap();
    let pack = "tar --format=ustar --numeric-owner --owner=0 --group=0 --mode=0644 --mtime=@0 -b1";

    let rows = "{\"id\":\"m-1\",\"name\":\"工具\"}\n{\"id\":\"m-2\",\"name\":\"试用\"}\n";
    put("member.jsonl", rows.as_bytes());
    shell(at, "zstd -q -9 member.jsonl -o member.jsonl.zst");
    let packed = fs::read(at.join("member.jsonl.zst")).unwrap();
    let mut manifest = parts.manifest;
    manifest.attachments.clear();
    manifest.files.truncate(1);
    let file = &mut manifest.files[0];
    file.rows = 2;
    file.raw_bytes = rows.len() as u64;
    file.bytes = packed.len() as u64;
    let sum = shell(at, "sha256sum member.jsonl.zst | cut -c1-64");
    file.sha256 = sum.trim().parse().unwrap();
    put(
        "manifest.json",
        &taizhang_bundle::to_canonical_json(&manifest).unwrap(),
    );
    shell(
        at,
        &format!(
            "{pack} -cf payload.tar manifest.json member.jsonl.zst && truncate -s %65536 payload.tar"
        ),
    );
    let to = world.county.recipient();
    shell(at, &format!("age -r {to} -o payload.tar.age payload.tar"));
    let mut header = parts.header;
    let hash = |name: &str| shell(at, &format!("sha256sum {name} | cut -c1-64"));
    header.manifest_sha256 = hash("manifest.json").trim().parse().unwrap();
    header.payload.sha256 = hash("payload.tar.age").trim().parse().unwrap();
    header.payload.bytes = fs::metadata(at.join("payload.tar.age")).unwrap().len();
    put("header.json", &header.to_bytes().unwrap());
    put(
        "station.key",
        world.town.signing.to_secret_text().as_bytes(),
    );
    shell(
        at,
        "minisign -S -s station.key -m header.json -c 'taizhang tz/1' \
         -t 'tz/1 submission 371323XJH 01020304 1' < /dev/null",
    );
    shell(
        at,
        &format!("{pack} -cf made.TZB header.json header.json.minisig payload.tar.age"),
    );
    let payload = world
        .county_reads(&fs::read(at.join("made.TZB")).unwrap())
        .unwrap();
    assert_eq!(lines(&payload, "member").len(), 2);
}

#[test]
fn stock_minisign_forgives_what_is_refused_here() {
    // The control of the canonical rule: were stock tools as strict, it would prove nothing.
    let world = World::new();
    let sealed = world.sealed();
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let mut members = forge::untar(&sealed.bytes);
    let text = String::from_utf8(members[1].1.clone()).unwrap();
    let changed = text.replace("taizhang tz/1", "anything");
    fs::write(at.join("header.json"), &members[0].1).unwrap();
    fs::write(at.join("header.json.minisig"), &changed).unwrap();
    fs::write(at.join("station.pub"), world.town.key().to_file_text()).unwrap();
    shell(at, "minisign -Vm header.json -p station.pub");
    members[1].1 = changed.into_bytes();
    assert_eq!(
        world.outcome(&forge::tar_up(&members)),
        "signature_not_canonical"
    );
}
