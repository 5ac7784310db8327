//! Takes a bundle apart with other people's libraries and puts a changed one together, signed or
//! not: the liar's workshop. Nothing here uses the crate's own archive or signature code, so it
//! also shows that the format is what the documentation says.

use std::io::{Read as _, Write as _};

use taizhang_bundle::{
    Digest, Header, Identity, Manifest, Recipient, SigningKey, UNTRUSTED_COMMENT, strict_json,
    to_canonical_json,
};

/// One archive member.
pub type Member = (String, Vec<u8>);

pub fn untar(bytes: &[u8]) -> Vec<Member> {
    let mut archive = tar::Archive::new(bytes);
    archive
        .entries()
        .unwrap()
        .map(|entry| {
            let mut entry = entry.unwrap();
            let name = String::from_utf8(entry.path_bytes().to_vec()).unwrap();
            let mut data = Vec::new();
            entry.read_to_end(&mut data).unwrap();
            (name, data)
        })
        .collect()
}

pub fn tar_head(name: &str, size: usize) -> tar::Header {
    let mut head = tar::Header::new_ustar();
    // Not set_path, which is too well-mannered for some of the names wanted here.
    head.as_mut_bytes()[..name.len()].copy_from_slice(name.as_bytes());
    head.set_size(size as u64);
    head.set_mode(0o644);
    head.set_uid(0);
    head.set_gid(0);
    head.set_mtime(0);
    head.set_device_major(0).unwrap();
    head.set_device_minor(0).unwrap();
    head.set_entry_type(tar::EntryType::Regular);
    set_checksum(&mut head);
    head
}

/// Sets the checksum as GNU tar writes it (six digits, NUL, blank); the library writes seven
/// digits and a NUL, which readers of tar forgive and this format does not.
pub fn set_checksum(head: &mut tar::Header) {
    let block = head.as_mut_bytes();
    block[148..156].copy_from_slice(b"        ");
    let sum: u32 = block.iter().map(|b| u32::from(*b)).sum();
    block[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
}

pub fn tar_up(members: &[Member]) -> Vec<u8> {
    let mut builder = tar::Builder::new(Vec::new());
    for (name, data) in members {
        builder
            .append(&tar_head(name, data.len()), &data[..])
            .unwrap();
    }
    builder.into_inner().unwrap()
}

pub fn pad(mut inner: Vec<u8>) -> Vec<u8> {
    inner.resize(inner.len().next_multiple_of(65536), 0);
    inner
}

pub fn encrypt(plain: &[u8], to: &[Recipient]) -> Vec<u8> {
    let keys: Vec<age::x25519::Recipient> =
        to.iter().map(|r| r.as_str().parse().unwrap()).collect();
    let mut out = Vec::new();
    let mut writer = age::Encryptor::with_recipients(keys.iter().map(|k| k as &dyn age::Recipient))
        .unwrap()
        .wrap_output(&mut out)
        .unwrap();
    writer.write_all(plain).unwrap();
    writer.finish().unwrap();
    out
}

pub fn decrypt(payload: &[u8], identity: &Identity) -> Vec<u8> {
    let key: age::x25519::Identity = identity.to_secret_text().parse().unwrap();
    age::decrypt(&key, payload).unwrap()
}

pub fn sign(key: &SigningKey, data: &[u8], comment: &str) -> String {
    let secret = minisign::SecretKeyBox::from_string(&key.to_secret_text())
        .unwrap()
        .into_unencrypted_secret_key()
        .unwrap();
    minisign::sign(None, &secret, data, Some(comment), Some(UNTRUSTED_COMMENT))
        .unwrap()
        .into_string()
}

/// A bundle in pieces.
pub struct Parts {
    pub header: Header,
    pub manifest: Manifest,
    /// The inner members after the manifest.
    pub members: Vec<Member>,
}

impl Parts {
    pub fn of(bytes: &[u8], identity: &Identity) -> Self {
        let outer = untar(bytes);
        let header: Header = strict_json(&outer[0].1).unwrap();
        let mut members = untar(&decrypt(&outer[2].1, identity));
        let (name, manifest) = members.remove(0);
        assert_eq!(name, "manifest.json");
        Self {
            header,
            manifest: strict_json(&manifest).unwrap(),
            members,
        }
    }

    /// The inner archive, padded.
    pub fn inner(&self) -> Vec<u8> {
        let manifest = to_canonical_json(&self.manifest).unwrap();
        let mut members = vec![("manifest.json".to_owned(), manifest)];
        members.extend(self.members.iter().cloned());
        pad(tar_up(&members))
    }

    /// Everything consistent again, signed: a well-made lie.
    pub fn together(&self, key: &SigningKey) -> Vec<u8> {
        self.around(&self.inner(), key)
    }

    /// The given inner archive in a header that fits it.
    pub fn around(&self, inner: &[u8], key: &SigningKey) -> Vec<u8> {
        let payload = encrypt(inner, &self.header.to);
        let mut header = self.header.clone();
        header.manifest_sha256 = Digest::of(&to_canonical_json(&self.manifest).unwrap());
        header.payload.bytes = payload.len() as u64;
        header.payload.sha256 = Digest::of(&payload);
        let json = header.to_bytes().unwrap();
        outer(&json, &sign(key, &json, &header.comment()), &payload)
    }
}

pub fn outer(header: &[u8], minisig: &str, payload: &[u8]) -> Vec<u8> {
    tar_up(&[
        ("header.json".to_owned(), header.to_vec()),
        (
            "header.json.minisig".to_owned(),
            minisig.as_bytes().to_vec(),
        ),
        ("payload.tar.age".to_owned(), payload.to_vec()),
    ])
}
