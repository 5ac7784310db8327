//! Signing keys (签名密钥): minisign pairs. A key decides the algorithm; a message cannot.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;
use zeroize::Zeroizing;

/// Says why a text is no key.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum KeyFault {
    /// Not the public key of a minisign pair in its canonical base64.
    #[error("not a minisign public key")]
    NotPublic,
    /// Not an unencrypted minisign secret key. The text is not repeated here.
    #[error("not an unencrypted minisign secret key")]
    NotSecret,
    /// Not an age recipient in its canonical form (`age1…`).
    #[error("not an age recipient")]
    NotRecipient,
    /// Not an age identity (`AGE-SECRET-KEY-1…`). The text is not repeated here.
    #[error("not an age identity")]
    NotIdentity,
    /// The library could not make or use a key.
    #[error("the key could not be used: {0}")]
    Unusable(String),
}

/// The eight bytes by which a signature names its key (密钥编号), shown as minisign shows them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyId(u64);

impl KeyId {
    pub(crate) fn from_le(bytes: &[u8]) -> Self {
        let mut id = [0; 8];
        id.copy_from_slice(&bytes[..8]);
        Self(u64::from_le_bytes(id))
    }
}

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016X}", self.0)
    }
}

impl fmt::Debug for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "KeyId({self})")
    }
}

/// A public signing key (验签公钥), in text one line of 56 base64 characters.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct VerifyingKey(String);

impl VerifyingKey {
    /// Returns the key's own line, as `minisign -P` takes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the id by which signatures name this key.
    #[must_use]
    pub fn key_id(&self) -> KeyId {
        let key = minisign::PublicKey::from_base64(&self.0).expect("parsed when it was made");
        KeyId::from_le(key.keynum())
    }

    /// Returns the two lines of a `.pub` file, as `minisign -p` takes it.
    #[must_use]
    pub fn to_file_text(&self) -> String {
        format!(
            "untrusted comment: minisign public key {}\n{}\n",
            self.key_id(),
            self.0
        )
    }

    /// Returns the key as the verifying library takes it.
    pub(crate) fn verifier(&self) -> minisign_verify::PublicKey {
        minisign_verify::PublicKey::from_base64(&self.0).expect("parsed when it was made")
    }
}

impl std::str::FromStr for VerifyingKey {
    type Err = KeyFault;
    fn from_str(text: &str) -> Result<Self, KeyFault> {
        let key = minisign::PublicKey::from_base64(text).map_err(|_| KeyFault::NotPublic)?;
        // Both libraries must take it, it must be of the one algorithm, and in its one spelling.
        minisign_verify::PublicKey::from_base64(text).map_err(|_| KeyFault::NotPublic)?;
        if key.to_base64() != text || !key.to_bytes().starts_with(b"Ed") {
            return Err(KeyFault::NotPublic);
        }
        Ok(Self(text.to_owned()))
    }
}

impl TryFrom<String> for VerifyingKey {
    type Error = KeyFault;
    fn try_from(text: String) -> Result<Self, KeyFault> {
        text.parse()
    }
}

impl From<VerifyingKey> for String {
    fn from(key: VerifyingKey) -> Self {
        key.0
    }
}

impl fmt::Display for VerifyingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for VerifyingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "VerifyingKey({})", self.key_id())
    }
}

/// A secret signing key (签名私钥).
///
/// Its text is for the encrypted ledger only: it has no `Serialize`, prints itself masked, and is
/// wiped from memory when dropped.
#[derive(Clone)]
pub struct SigningKey {
    text: Zeroizing<String>,
    public: VerifyingKey,
}

impl SigningKey {
    /// Makes a new pair from the system's random source.
    ///
    /// # Errors
    /// [`KeyFault::Unusable`] if the system gives no random bytes.
    pub fn generate() -> Result<Self, KeyFault> {
        let unusable = |e: minisign::PError| KeyFault::Unusable(e.to_string());
        let pair = minisign::KeyPair::generate_unencrypted_keypair().map_err(unusable)?;
        let text = pair
            .sk
            .to_box(Some("minisign secret key"))
            .map_err(unusable)?;
        Self::from_secret_text(&Zeroizing::new(text.into_string()))
    }

    /// Reads a key from the text of [`SigningKey::to_secret_text`] or of a stock
    /// `minisign -G -W` key file.
    ///
    /// # Errors
    /// [`KeyFault::NotSecret`] for anything else.
    pub fn from_secret_text(text: &str) -> Result<Self, KeyFault> {
        let secret = read_secret(text)?;
        let public =
            minisign::PublicKey::from_secret_key(&secret).map_err(|_| KeyFault::NotSecret)?;
        Ok(Self {
            text: Zeroizing::new(text.to_owned()),
            public: public.to_base64().parse()?,
        })
    }

    /// Returns the text to keep inside the encrypted ledger; a stock `minisign` key file.
    #[must_use]
    pub fn to_secret_text(&self) -> Zeroizing<String> {
        self.text.clone()
    }

    /// Returns the public half.
    #[must_use]
    pub fn verifying_key(&self) -> &VerifyingKey {
        &self.public
    }

    /// Returns the key as the signing library takes it.
    pub(crate) fn secret(&self) -> Result<minisign::SecretKey, KeyFault> {
        read_secret(&self.text)
    }
}

fn read_secret(text: &str) -> Result<minisign::SecretKey, KeyFault> {
    minisign::SecretKeyBox::from_string(text)
        .and_then(minisign::SecretKeyBox::into_unencrypted_secret_key)
        .map_err(|_| KeyFault::NotSecret)
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey({}, ****)", self.public.key_id())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_key_survives_its_text_and_never_prints_itself() {
        let key = SigningKey::generate().unwrap();
        let text = key.to_secret_text();
        let again = SigningKey::from_secret_text(&text).unwrap();
        assert_eq!(again.verifying_key(), key.verifying_key());
        let secret_line = text.lines().nth(1).unwrap();
        let shown = format!("{key:?}");
        assert!(!shown.contains(secret_line));
        assert!(shown.ends_with("****)"));
    }

    #[test]
    fn a_public_key_has_one_spelling() {
        let text = SigningKey::generate().unwrap().verifying_key().to_string();
        assert!(text.parse::<VerifyingKey>().is_ok());
        assert_eq!(
            format!("{text}\n").parse::<VerifyingKey>(),
            Err(KeyFault::NotPublic)
        );
        assert_eq!(text[1..].parse::<VerifyingKey>(), Err(KeyFault::NotPublic));
    }

    #[test]
    fn junk_is_no_secret_key() {
        for junk in ["", "untrusted comment: x\n", "a\nb\n", "a\nRWQ=\n"] {
            assert_eq!(
                SigningKey::from_secret_text(junk).unwrap_err(),
                KeyFault::NotSecret
            );
        }
    }
}
