//! The signature file: prehashed minisign in one spelling.
//!
//! Stock minisign forgives another untrusted comment, CRLF and trailing junk; here the four lines
//! are written again from what was parsed and must be the same bytes.

use crate::keys::{KeyFault, KeyId, SigningKey, VerifyingKey};
use crate::refusal::Refusal;

/// The first line of every signature file, after `untrusted comment: `. Constant, so that nothing
/// unsigned can be said in a file.
pub const UNTRUSTED_COMMENT: &str = "taizhang tz/1";

/// Longest signed comment: `tz/1 submission 371323ABCDEFGH 9F3C01AB 999999` is far below.
const MAX_COMMENT: usize = 100;

/// Signs bytes and returns the text of the signature file.
pub(crate) fn sign(key: &SigningKey, data: &[u8], comment: &str) -> Result<String, KeyFault> {
    minisign::sign(
        None,
        &key.secret()?,
        data,
        Some(comment),
        Some(UNTRUSTED_COMMENT),
    )
    .map(minisign::SignatureBox::into_string)
    .map_err(|e| KeyFault::Unusable(e.to_string()))
}

/// A signature file in its one spelling, not yet verified.
#[derive(Clone)]
pub(crate) struct SignatureText {
    parsed: minisign_verify::Signature,
    key_id: KeyId,
}

impl SignatureText {
    /// Parses a signature file and holds it against its one spelling.
    pub fn read(bytes: &[u8]) -> Result<Self, Refusal> {
        let refuse = |what| Refusal::SignatureNotCanonical { what };
        let text = std::str::from_utf8(bytes).map_err(|_| refuse("not UTF-8"))?;
        // The verifying library checks all lengths, so it goes first.
        let parsed = minisign_verify::Signature::decode(text)
            .map_err(|_| refuse("not a minisign signature"))?;
        let rebuilt = minisign::SignatureBox::from_string(text)
            .map_err(|_| refuse("not a minisign signature"))?;
        if !rebuilt.is_prehashed() {
            return Err(refuse("the legacy algorithm Ed"));
        }
        if rebuilt.untrusted_comment().ok().as_deref() != Some(UNTRUSTED_COMMENT) {
            return Err(refuse("another untrusted comment"));
        }
        let comment = parsed.trusted_comment();
        if comment.len() > MAX_COMMENT || !comment.bytes().all(|b| (0x20..0x7f).contains(&b)) {
            return Err(refuse("a trusted comment that is not short ASCII"));
        }
        let key_id = KeyId::from_le(rebuilt.keynum());
        if rebuilt.into_string().as_bytes() != bytes {
            return Err(refuse("another spelling of the same signature"));
        }
        Ok(Self { parsed, key_id })
    }

    /// Returns which key the signature names.
    pub fn key_id(&self) -> KeyId {
        self.key_id
    }

    /// Returns the signed comment. Before verification it is only a claim.
    pub fn comment(&self) -> &str {
        self.parsed.trusted_comment()
    }

    /// Finds the key that made this signature over the data. Key ids are eight bytes that anybody
    /// may choose, so every candidate of that id is tried.
    pub fn verify<'k>(
        &self,
        data: &[u8],
        keys: &[&'k VerifyingKey],
    ) -> Result<&'k VerifyingKey, Refusal> {
        let key_id = self.key_id;
        let mut candidates = keys.iter().filter(|k| k.key_id() == key_id).peekable();
        if candidates.peek().is_none() {
            return Err(Refusal::UnknownKey { key_id });
        }
        candidates
            .find(|k| k.verifier().verify(data, &self.parsed, false).is_ok())
            .copied()
            .ok_or(Refusal::BadSignature { key_id })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn code(text: &str) -> &'static str {
        match SignatureText::read(text.as_bytes()) {
            Ok(_) => "taken",
            Err(refusal) => refusal.code(),
        }
    }

    #[test]
    fn a_signature_verifies_under_its_own_key_only() {
        let key = SigningKey::generate().unwrap();
        let other = SigningKey::generate().unwrap();
        let text = sign(&key, b"data", "tz/1 x").unwrap();
        let signature = SignatureText::read(text.as_bytes()).unwrap();
        assert_eq!(signature.comment(), "tz/1 x");
        let keys = [other.verifying_key(), key.verifying_key()];
        assert_eq!(
            signature.verify(b"data", &keys).unwrap(),
            key.verifying_key()
        );
        assert_eq!(
            signature.verify(b"Data", &keys).unwrap_err().code(),
            "bad_signature"
        );
        assert_eq!(
            signature.verify(b"data", &keys[..1]).unwrap_err().code(),
            "unknown_key"
        );
    }

    #[test]
    fn a_second_key_of_the_same_id_does_not_hide_the_right_one() {
        let key = SigningKey::generate().unwrap();
        let stranger = SigningKey::generate().unwrap();
        let mut forged = minisign::PublicKey::from_base64(stranger.verifying_key().as_str())
            .unwrap()
            .to_bytes();
        let own = minisign::PublicKey::from_base64(key.verifying_key().as_str())
            .unwrap()
            .to_bytes();
        forged[2..10].copy_from_slice(&own[2..10]);
        let forged: VerifyingKey = minisign::PublicKey::from_bytes(&forged)
            .unwrap()
            .to_base64()
            .parse()
            .unwrap();
        let text = sign(&key, b"data", "tz/1 x").unwrap();
        let signature = SignatureText::read(text.as_bytes()).unwrap();
        let found = signature.verify(b"data", &[&forged, key.verifying_key()]);
        assert_eq!(found.unwrap(), key.verifying_key());
        let refused = signature.verify(b"data", &[&forged]);
        assert_eq!(refused.unwrap_err().code(), "bad_signature");
    }

    #[test]
    fn what_stock_minisign_forgives_is_refused() {
        let key = SigningKey::generate().unwrap();
        let text = sign(&key, b"data", "tz/1 x").unwrap();
        assert_eq!(code(&text), "taken");
        for changed in [
            text.replace(UNTRUSTED_COMMENT, "taizhang tz/2"),
            text.replace('\n', "\r\n"),
            format!("{text}junk\n"),
            format!("{text}\n"),
            text.trim_end().to_owned(),
            text.replace("tz/1 x\n", "tz/1 x \n"),
            text.replacen("\nRU", "\nRW", 1),
            text.replace("tz/1 x", "tz/1 王"),
            String::new(),
        ] {
            assert_eq!(code(&changed), "signature_not_canonical", "{changed}");
        }
    }
}
