//! The keys the demo leaves open (演示用的密钥), so that stock `minisign` and `age` check and open its files. Practice only.

use crate::{Answer, Failure, Office};
use taizhang_ledger::filing::{KeyPurpose, key};

/// Which file holds which key, and whether its secret half is given.
const FILES: [(&str, Whose, KeyPurpose, Half); 7] = [
    (
        "station-signing.pub",
        Whose::Union,
        KeyPurpose::Signing,
        Half::MinisignPublic,
    ),
    (
        "station-age-recipient.txt",
        Whose::Union,
        KeyPurpose::Receiving,
        Half::Public,
    ),
    (
        "station-age-identity.txt",
        Whose::Union,
        KeyPurpose::Receiving,
        Half::Secret,
    ),
    (
        "county-issuing.pub",
        Whose::County,
        KeyPurpose::Issuing,
        Half::MinisignPublic,
    ),
    (
        "county-receipt.pub",
        Whose::County,
        KeyPurpose::Receipt,
        Half::MinisignPublic,
    ),
    (
        "county-age-recipient.txt",
        Whose::County,
        KeyPurpose::Decryption,
        Half::Public,
    ),
    (
        "county-age-identity.txt",
        Whose::County,
        KeyPurpose::Decryption,
        Half::Secret,
    ),
];

#[derive(Clone, Copy, PartialEq)]
enum Whose {
    Union,
    County,
}

#[derive(Clone, Copy)]
enum Half {
    Public,
    MinisignPublic,
    Secret,
}

/// The key files as stock tools read them: name and text.
pub(super) fn demo_keys(union: &Office, county: &Office) -> Answer<Vec<(&'static str, String)>> {
    let read = |(name, whose, purpose, half): (&'static str, Whose, KeyPurpose, Half)| {
        let ledger = if whose == Whose::Union {
            union.ledger()?
        } else {
            county.ledger()?
        };
        // Only invented townships give a secret key out of the encrypted ledger.
        if !ledger.info().practice {
            return Err(Failure::new(
                "not_allowed",
                "只有练手台账才能把密钥写出来。",
                "请不要在真的台账上做这件事。",
            ));
        }
        let pair = ledger.read(|conn| key(conn, purpose))?;
        let pair =
            pair.ok_or_else(|| Failure::new("not_enrolled", "还没有密钥。", "请先登记。"))?;
        let text = match half {
            Half::Public => format!("{}\n", pair.public),
            Half::MinisignPublic => format!("untrusted comment: {name}\n{}\n", pair.public),
            Half::Secret => format!("# 练手用，不保密\n{}\n", pair.secret),
        };
        Ok((name, text))
    };
    FILES.into_iter().map(read).collect()
}
