//! Operators (操作员): who may do what in this ledger.

use crate::shared::{Day, OperatorId};
use crate::store::{self, Record as _, Role, StoreError, Tx, first_written, record};
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

/// Why an operator is not added, renamed or let go.
#[derive(Debug, thiserror::Error)]
pub enum OperatorError {
    /// No name was given.
    #[error("an operator has a name")]
    NameMissing,
    /// Somebody else has this name.
    #[error("there is an operator {name} already")]
    NameTaken {
        /// The name.
        name: String,
    },
    /// There is one chair, who is renamed when another comes.
    #[error("there is one chair")]
    OneChair,
    /// Nobody would be left who answers for the ledger.
    #[error("the chair stays")]
    ChairStays,
    /// Whoever works here does not shut the door on herself.
    #[error("nobody retires herself")]
    Oneself,
    /// No such operator works here.
    #[error("no operator {id} works here")]
    Absent {
        /// What was asked for.
        id: String,
    },
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
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

    /// Finds one who works here, by id.
    pub fn at_work(conn: &Connection, id: &str) -> Result<Self, OperatorError> {
        let found = match id.parse::<OperatorId>() {
            Ok(id) => Self::find(conn, id)?,
            Err(_) => None,
        };
        found
            .filter(|operator| operator.retired.is_none())
            .ok_or_else(|| OperatorError::Absent { id: id.to_owned() })
    }

    /// Whom the slot of a label opens for: an operator of her own slot, which is labelled with her id, or the one who has
    /// been longest in the role the slot is named after. Recovery code and county open in the chair's place.
    pub fn of_slot(conn: &Connection, label: &str) -> store::Result<Option<Self>> {
        if label.parse::<OperatorId>().is_ok() {
            return Ok(Self::at_work(conn, label).ok());
        }
        let role = label.parse().unwrap_or(Role::Chair);
        Ok(Self::select(conn, "AND role = ?1 ORDER BY id LIMIT 1", &[&role])?.pop())
    }

    /// Since when the person has worked here.
    pub fn since(&self, conn: &Connection) -> store::Result<Option<Day>> {
        first_written(conn, self.id)
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

    /// Adds somebody under a name nobody else has.
    pub fn add(tx: &Tx<'_>, name: &str, role: Role) -> Result<Self, OperatorError> {
        if role == Role::Chair {
            return Err(OperatorError::OneChair);
        }
        let name = free_name(tx.conn(), name)?;
        Ok(Self::set(tx, name, role)?)
    }

    /// Gives the operator another name. What was done under the earlier one keeps it in the log.
    pub fn rename(self, tx: &Tx<'_>, name: &str) -> Result<Self, OperatorError> {
        if name.trim() == self.name {
            return Ok(self);
        }
        let name = free_name(tx.conn(), name)?.to_owned();
        Ok(tx.put(Self { name, ..self })?)
    }

    /// Lets the operator go (离开): the chair stays, and nobody retires herself.
    pub fn leave(&self, tx: &Tx<'_>) -> Result<(), OperatorError> {
        if self.role == Role::Chair {
            return Err(OperatorError::ChairStays);
        }
        if self.name == tx.author().operator {
            return Err(OperatorError::Oneself);
        }
        Ok(tx.retire::<Self>(self.id, "离开")?)
    }
}

/// The name without spaces around it, if nobody has it.
fn free_name<'a>(conn: &Connection, name: &'a str) -> Result<&'a str, OperatorError> {
    match name.trim() {
        "" => Err(OperatorError::NameMissing),
        name if Operator::named(conn, name)?.is_some() => Err(OperatorError::NameTaken {
            name: name.to_owned(),
        }),
        name => Ok(name),
    }
}
