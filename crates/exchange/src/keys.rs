//! Keys of a station and of a desk, made once and kept in the encrypted ledger.

use crate::{Errand, ExchangeError, Result};
use taizhang_bundle::{
    Certificate, Digest, Directory, Document, Identity, SigningKey, strict_json,
};
use taizhang_ledger::filing::{self, KeyPair, KeyPurpose};
use taizhang_ledger::store::{Act, Entry, Reader};

/// A station's two keys.
pub(crate) struct StationKeys {
    pub(crate) signing: SigningKey,
    pub(crate) identity: Identity,
}

/// A desk's four keys (decision 3).
pub(crate) struct DeskKeys {
    pub(crate) issuing: SigningKey,
    pub(crate) receipt: SigningKey,
    pub(crate) decryption: Identity,
    pub(crate) recovery: Identity,
}

/// Finds the station's keys.
pub(crate) fn station_keys(conn: &Reader) -> Result<Option<StationKeys>> {
    Ok(
        match (
            signing(conn, KeyPurpose::Signing)?,
            identity(conn, KeyPurpose::Receiving)?,
        ) {
            (Some(signing), Some(identity)) => Some(StationKeys { signing, identity }),
            _ => None,
        },
    )
}

/// Finds the station's keys or makes them.
pub(crate) fn make_station_keys(errand: &Errand<'_>) -> Result<StationKeys> {
    if let Some(keys) = errand.ledger.read(station_keys)? {
        return Ok(keys);
    }
    let keys = StationKeys {
        signing: SigningKey::generate()?,
        identity: Identity::generate(),
    };
    errand.ledger.transact(
        Entry::new(Act::Enrolment, "本单位的密钥"),
        errand.author,
        |tx| -> Result<()> {
            filing::put_key(tx, KeyPurpose::Signing, &signing_pair(&keys.signing))?;
            Ok(filing::put_key(
                tx,
                KeyPurpose::Receiving,
                &identity_pair(&keys.identity),
            )?)
        },
    )?;
    Ok(keys)
}

/// Finds the desk's keys.
pub(crate) fn desk_keys(conn: &Reader) -> Result<Option<DeskKeys>> {
    let found = (
        signing(conn, KeyPurpose::Issuing)?,
        signing(conn, KeyPurpose::Receipt)?,
        identity(conn, KeyPurpose::Decryption)?,
        identity(conn, KeyPurpose::Recovery)?,
    );
    Ok(match found {
        (Some(issuing), Some(receipt), Some(decryption), Some(recovery)) => Some(DeskKeys {
            issuing,
            receipt,
            decryption,
            recovery,
        }),
        _ => None,
    })
}

/// Finds the desk's keys or makes them.
pub(crate) fn make_desk_keys(errand: &Errand<'_>) -> Result<DeskKeys> {
    if let Some(keys) = errand.ledger.read(desk_keys)? {
        return Ok(keys);
    }
    let keys = DeskKeys {
        issuing: SigningKey::generate()?,
        receipt: SigningKey::generate()?,
        decryption: Identity::generate(),
        recovery: Identity::generate(),
    };
    errand.ledger.transact(
        Entry::new(Act::Enrolment, "收件用的密钥"),
        errand.author,
        |tx| -> Result<()> {
            filing::put_key(tx, KeyPurpose::Issuing, &signing_pair(&keys.issuing))?;
            filing::put_key(tx, KeyPurpose::Receipt, &signing_pair(&keys.receipt))?;
            filing::put_key(tx, KeyPurpose::Decryption, &identity_pair(&keys.decryption))?;
            Ok(filing::put_key(
                tx,
                KeyPurpose::Recovery,
                &identity_pair(&keys.recovery),
            )?)
        },
    )?;
    Ok(keys)
}

fn signing_pair(key: &SigningKey) -> KeyPair {
    KeyPair {
        secret: key.to_secret_text().to_string(),
        public: key.verifying_key().to_string(),
    }
}

fn identity_pair(key: &Identity) -> KeyPair {
    KeyPair {
        secret: key.to_secret_text().to_string(),
        public: key.recipient().to_string(),
    }
}

fn signing(conn: &Reader, purpose: KeyPurpose) -> Result<Option<SigningKey>> {
    Ok(filing::key(conn, purpose)?
        .map(|pair| SigningKey::from_secret_text(&pair.secret))
        .transpose()?)
}

fn identity(conn: &Reader, purpose: KeyPurpose) -> Result<Option<Identity>> {
    Ok(filing::key(conn, purpose)?
        .map(|pair| Identity::from_secret_text(&pair.secret))
        .transpose()?)
}

/// The county as this station knows it.
pub(crate) struct County {
    pub(crate) directory: Directory,
    pub(crate) certificate: Certificate,
    pub(crate) certificate_sha256: Digest,
}

/// Reads what this station holds of its county. It was verified when it was taken in, and the ledger is encrypted.
pub(crate) fn county(conn: &Reader) -> Result<Option<County>> {
    let Some(trust) = filing::county(conn)? else {
        return Ok(None);
    };
    let certificate = read_certificate(&trust.certificate)?;
    Ok(Some(County {
        directory: read_directory(&trust.directory)?,
        certificate_sha256: certificate.sha256()?,
        certificate,
    }))
}

/// The desk's own newest directory, as signed and as read.
pub(crate) fn desk_directory(conn: &Reader) -> Result<Option<(Document, Directory)>> {
    let Some((json, minisig)) = filing::desk_directory(conn)? else {
        return Ok(None);
    };
    let directory = read_directory(&json)?;
    Ok(Some((Document { json, minisig }, directory)))
}

/// Reads a stored certificate.
pub(crate) fn read_certificate(json: &str) -> Result<Certificate> {
    strict_json(json.as_bytes()).map_err(|_| ExchangeError::Unreadable {
        what: "certificate",
    })
}

fn read_directory(json: &str) -> Result<Directory> {
    strict_json(json.as_bytes()).map_err(|_| ExchangeError::Unreadable { what: "directory" })
}
