//! Signed documents (签名文件): JSON and a minisign signature beside it, checked by the same rules
//! as a header. Certificates and the directory are such.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::json::{strict_json, to_canonical_json};
use crate::keys::{SigningKey, VerifyingKey};
use crate::refusal::Refusal;
use crate::seal::SealError;
use crate::signature::{self, SignatureText};

/// A value that travels as signed JSON.
pub trait SignedDocument: Serialize + DeserializeOwned {
    /// Returns the comment that must stand in its signature: what it is, whose, and which one, so
    /// that one signed document can never pass for another.
    fn comment(&self) -> String;

    /// Returns the rule the value breaks, if any.
    fn broken_rule(&self) -> Option<&'static str>;

    /// Signs the value with the issuing key.
    ///
    /// # Errors
    /// [`SealError::Rule`] if it breaks a rule of its own, or what the signer reports.
    fn sign(&self, issuing: &SigningKey) -> Result<Document, SealError> {
        if let Some(rule) = self.broken_rule() {
            return Err(SealError::Rule { rule });
        }
        let json = to_canonical_json(self)?;
        let minisig = signature::sign(issuing, &json, &self.comment())?;
        Ok(Document {
            json: String::from_utf8(json).expect("JSON is UTF-8"),
            minisig,
        })
    }
}

/// A document and its signature, as two texts to store and to carry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The canonical JSON.
    pub json: String,
    /// The text of its `.minisig` file.
    pub minisig: String,
}

impl Document {
    /// Verifies the signature with the given keys and only then reads the JSON.
    ///
    /// # Errors
    /// `signature_not_canonical`, `unknown_key`, `bad_signature`, `bad_json`, `document_rule`,
    /// `comment_differs`.
    pub fn open<T: SignedDocument>(&self, keys: &[&VerifyingKey]) -> Result<T, Refusal> {
        let signature = SignatureText::read(self.minisig.as_bytes())?;
        signature.verify(self.json.as_bytes(), keys)?;
        let value: T = self.read_unverified()?;
        if let Some(rule) = value.broken_rule() {
            return Err(Refusal::DocumentRule { rule });
        }
        let expected = value.comment();
        if signature.comment() != expected {
            return Err(Refusal::CommentDiffers {
                found: signature.comment().to_owned(),
                expected,
            });
        }
        Ok(value)
    }

    /// Reads the JSON of a document that is authenticated in another way.
    pub(crate) fn read_unverified<T: SignedDocument>(&self) -> Result<T, Refusal> {
        strict_json(self.json.as_bytes()).map_err(|fault| Refusal::BadJson {
            place: "signed document".to_owned(),
            fault,
        })
    }
}
