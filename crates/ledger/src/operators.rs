//! Operators (操作员): who may do what in this ledger.

use crate::shared::OperatorId;
use crate::store::{self, Record as _, Role, Tx, record};
use rusqlite::Connection;

record! {
    /// A person who works with this ledger. Never travels to the county.
    pub struct Operator: Operator(OperatorId) in "operator" {
        /// Name as it stands in act lines; also the `--as` of the command line.
        pub name: String,
        /// What the person may do.
        pub role: Role,
    }
}

impl Operator {
    /// Lists the operators by name.
    pub fn list(conn: &Connection) -> store::Result<Vec<Self>> {
        Self::select(conn, "ORDER BY name", &[])
    }

    /// Finds an operator by name.
    pub fn named(conn: &Connection, name: &str) -> store::Result<Option<Self>> {
        Ok(Self::select(conn, "AND name = ?1", &[&name])?.pop())
    }

    /// Adds an operator or changes the role of the one of that name.
    pub fn set(tx: &Tx<'_>, name: &str, role: Role) -> store::Result<Self> {
        match Self::named(tx.conn(), name)? {
            Some(known) => tx.put(Self { role, ..known }),
            None => tx.insert(Self {
                id: tx.new_id(),
                station: String::new(),
                revision: 0,
                retired: None,
                name: name.to_owned(),
                role,
            }),
        }
    }
}
