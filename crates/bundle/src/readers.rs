//! Reading keys (解密密钥): age X25519 pairs. Who may open a payload.

use std::fmt;
use std::str::FromStr;

use age::secrecy::ExposeSecret as _;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::keys::KeyFault;

/// Whom a payload is encrypted to (收件公钥), in text `age1…`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Recipient(String);

impl Recipient {
    /// Returns the text, as `age -r` takes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn to_age(&self) -> age::x25519::Recipient {
        self.0.parse().expect("parsed when it was made")
    }
}

impl FromStr for Recipient {
    type Err = KeyFault;
    fn from_str(text: &str) -> Result<Self, KeyFault> {
        let key: age::x25519::Recipient = text.parse().map_err(|_| KeyFault::NotRecipient)?;
        if key.to_string() != text {
            return Err(KeyFault::NotRecipient);
        }
        Ok(Self(text.to_owned()))
    }
}

impl TryFrom<String> for Recipient {
    type Error = KeyFault;
    fn try_from(text: String) -> Result<Self, KeyFault> {
        text.parse()
    }
}

impl From<Recipient> for String {
    fn from(key: Recipient) -> Self {
        key.0
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Recipient({})", self.0)
    }
}

/// A secret reading key (解密私钥). Masked when printed; it has no `Serialize`.
#[derive(Clone)]
pub struct Identity(age::x25519::Identity);

impl Identity {
    /// Makes a new identity from the system's random source.
    #[must_use]
    pub fn generate() -> Self {
        Self(age::x25519::Identity::generate())
    }

    /// Reads an identity from the text of [`Identity::to_secret_text`] or the key line of a stock
    /// `age-keygen` file.
    ///
    /// # Errors
    /// [`KeyFault::NotIdentity`] for anything else.
    pub fn from_secret_text(text: &str) -> Result<Self, KeyFault> {
        text.trim_end()
            .parse()
            .map(Self)
            .map_err(|_| KeyFault::NotIdentity)
    }

    /// Returns the text to keep inside the encrypted ledger, as `age -i` takes it.
    #[must_use]
    pub fn to_secret_text(&self) -> Zeroizing<String> {
        Zeroizing::new(self.0.to_string().expose_secret().to_owned())
    }

    /// Returns the public half.
    #[must_use]
    pub fn recipient(&self) -> Recipient {
        Recipient(self.0.to_public().to_string())
    }

    pub(crate) fn as_age(&self) -> &dyn age::Identity {
        &self.0
    }
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Identity({}, ****)", self.recipient())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn an_identity_survives_its_text_and_never_prints_itself() {
        let identity = Identity::generate();
        let text = identity.to_secret_text();
        assert!(text.starts_with("AGE-SECRET-KEY-1"));
        let again = Identity::from_secret_text(&text).unwrap();
        assert_eq!(again.recipient(), identity.recipient());
        assert!(!format!("{identity:?}").contains("SECRET"));
    }

    #[test]
    fn a_recipient_has_one_spelling() {
        let text = Identity::generate().recipient().to_string();
        assert!(text.parse::<Recipient>().is_ok());
        assert!(text.to_uppercase().parse::<Recipient>().is_err());
        assert!(format!("{text} ").parse::<Recipient>().is_err());
    }
}
