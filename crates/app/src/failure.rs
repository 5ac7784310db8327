//! What a shell is told when something cannot be done.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A failure: a stable code for shells to branch on, what happened, and what to do next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Failure {
    /// Stable; the only thing a shell may branch on.
    pub code: String,
    /// What happened, one Chinese sentence.
    pub message: String,
    /// What to do next.
    pub hint: String,
    /// Which fields of a form it is about.
    pub fields: Vec<FieldFault>,
}

/// What is wrong with one field of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FieldFault {
    /// The request's field.
    pub field: String,
    /// What is wrong with it, in Chinese.
    pub message: String,
}

impl Failure {
    /// A failure with its sentence and what to do.
    pub fn new(code: &str, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            code: code.to_owned(),
            message: message.into(),
            hint: hint.into(),
            fields: Vec::new(),
        }
    }

    /// Points at the field of the form that it is about.
    pub fn at(mut self, field: &str) -> Self {
        self.fields.push(FieldFault {
            field: field.to_owned(),
            message: self.message.clone(),
        });
        self
    }

    /// Offers one of several answers for a field: each is named by itself.
    pub fn offering(mut self, field: &str, choices: &[String]) -> Self {
        self.fields.extend(choices.iter().map(|choice| FieldFault {
            field: field.to_owned(),
            message: choice.clone(),
        }));
        self
    }

    /// The user stopped long work.
    pub fn stopped() -> Self {
        Self::new(
            "stopped",
            "已经停下，什么都没有改。",
            "需要时可以重新来一遍。",
        )
    }

    /// The exit code of the command line (house: errors): 1 the user's matter, 2 usage, 3 file or key, 70 ours.
    pub fn exit_code(&self) -> u8 {
        match self.code.as_str() {
            "unknown_command" | "bad_request" | "usage" | "passphrase_missing" => 2,
            "wrong_passphrase" | "no_ledger" | "no_slot" | "slot_damaged" | "no_county_slot"
            | "wrong_recovery_key" | "database_missing" | "damaged" | "in_use" | "newer_schema"
            | "read_only" | "disk_full" | "folder_taken" | "ledger_on_stick"
            | "ledger_on_share" | "not_a_backup" | "backup_unsound" | "file"
            | "not_a_spreadsheet" | "refused" => 3,
            "internal" => 70,
            code if crate::messages::is_refusal(code) => 3,
            code if code.starts_with("sheet_") || code.starts_with("bundle_") => 3,
            _ => 1,
        }
    }
}
