//! The county's side of a journey: a desk without a window.

use crate::window::TODAY;
use serde_json::{Value, json};
use std::path::Path;
use taizhang_app::{Config, Office, Quiet, dispatch};

/// A county's desk with its own ledger.
pub struct County(Office);

impl County {
    /// Opens a desk whose ledger lies in this folder.
    pub fn new(at: &Path) -> Self {
        let county = Self(Office::new(Config {
            today: TODAY.parse().ok(),
            ..Config::default()
        }));
        county.call(
            "ledger_create",
            json!({
                "at": at, "kind": "desk", "name": "沂水县总工会", "code": "371323-YSX", "passphrase": "县里的口令也是一句话 2026",
                "operator": "孙科长", "deputy_passphrase": "副科长的口令也是一句话 2026",
            }),
        );
        county
    }

    /// Does one command; the county makes no mistakes here.
    pub fn call(&self, command: &str, request: Value) -> Value {
        dispatch(&self.0, command, request, &Quiet)
            .unwrap_or_else(|failure| panic!("{command}: {failure:?}"))
    }
}
