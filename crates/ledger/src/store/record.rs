//! A record: one line of the ledger, its table, and the line it makes in a bundle.

use super::{Kind, Result, Tx};
use rusqlite::{Connection, OptionalExtension, Row, ToSql};
use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;

/// The columns every record begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// Code of the station that owns the record.
    pub station: String,
    /// How often it was written; 1 when new.
    pub revision: i64,
    /// Why it no longer stands, or `None` while it does.
    pub retired: Option<String>,
}

/// One kind of record. Implemented by [`record!`] only, so that the table, the JSON line and the struct cannot drift apart.
pub trait Record: Serialize + DeserializeOwned + Sized {
    /// The kind.
    const KIND: Kind;
    /// `INSERT … ON CONFLICT DO UPDATE` over all columns.
    const PUT: &'static str;
    /// The columns in the order of [`Record::SELECT`].
    const COLUMNS: &'static [&'static str];
    /// `SELECT` of all columns, without a `WHERE`.
    const SELECT: &'static str;

    /// [`Record::SELECT`] of one record by its id.
    const FIND: &'static str;

    /// The record's lifelong id.
    fn uuid(&self) -> Uuid;
    /// Owning station, revision, retirement.
    fn stamp(&self) -> Stamp;
    /// Replaces owning station, revision, retirement.
    fn set_stamp(&mut self, stamp: Stamp);
    /// Values of the own columns in table order.
    fn values(&self) -> Vec<&dyn ToSql>;
    /// Reads the columns of a record from the given place of a row on.
    fn read(row: &Row<'_>, place: usize) -> rusqlite::Result<Self>;
    /// Reads one row of [`Record::SELECT`].
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Self::read(row, 0)
    }
    /// The columns of the record as those of a table called `alias`, for a statement that joins.
    fn columns_of(alias: &str) -> String {
        let columns: Vec<String> = Self::COLUMNS
            .iter()
            .map(|column| format!("{alias}.{column}"))
            .collect();
        columns.join(", ")
    }
    /// Called after the record was written, to keep what is derived from it in step.
    fn written(&self, _tx: &Tx<'_>) -> Result<()> {
        Ok(())
    }

    /// The record's canonical line: compact JSON in struct order. What bundles carry, undo keeps and digests hash.
    fn line(&self) -> String {
        serde_json::to_string(self).expect("a record is plain data and always serialises")
    }

    /// Looks a record up, retired or not.
    fn find(conn: &Connection, id: impl Into<Uuid>) -> Result<Option<Self>> {
        let id = id.into();
        Ok(conn
            .prepare_cached(Self::FIND)?
            .query_row([id.as_bytes().as_slice()], |row| Self::from_row(row))
            .optional()?)
    }

    /// Fetches a record that must exist, retired or not.
    fn get(conn: &Connection, id: impl Into<Uuid>) -> Result<Self> {
        let id = id.into();
        Self::find(conn, id)?.ok_or_else(|| super::StoreError::Absent {
            kind: Self::KIND.name(),
            id: id.to_string(),
        })
    }

    /// Lists the standing records that satisfy `clause`, which begins with `AND` or `ORDER BY` and binds from `?1`.
    fn select(conn: &Connection, clause: &str, values: &[&dyn ToSql]) -> Result<Vec<Self>> {
        let sql = format!("{} WHERE retired IS NULL {clause}", Self::SELECT);
        let mut statement = conn.prepare_cached(&sql)?;
        let rows = statement.query_map(values, |row| Self::from_row(row))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// Declares a record: the struct, its JSON line and its table in one place.
macro_rules! record {
    ($(#[$meta:meta])* pub struct $name:ident: $kind:ident($id:ident) in $table:literal {
        $($(#[$fmeta:meta])* pub $field:ident: $type:ty),+ $(,)?
    } $(written $written:path)?) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// Lifelong id.
            pub id: $id,
            /// Code of the station that owns the record (归属).
            pub station: String,
            /// How often it was written; 1 when new.
            pub revision: i64,
            /// Why it no longer stands, or `None` while it does.
            pub retired: Option<String>,
            $($(#[$fmeta])* pub $field: $type),+
        }

        impl $crate::store::Record for $name {
            const KIND: $crate::store::Kind = $crate::store::Kind::$kind;
            const PUT: &'static str = concat!(
                "INSERT INTO ", $table, " (id, station, bundle, revision, retired", $(", ", stringify!($field)),+,
                ") VALUES (?, ?, ?, ?, ?", $($crate::store::record!(@mark $field)),+,
                ") ON CONFLICT (id) DO UPDATE SET station = excluded.station, bundle = excluded.bundle,",
                " revision = excluded.revision, retired = excluded.retired",
                $(", ", stringify!($field), " = excluded.", stringify!($field)),+);
            const COLUMNS: &'static [&'static str] =
                &["id", "station", "revision", "retired", $(stringify!($field)),+];
            const SELECT: &'static str = concat!(
                "SELECT id, station, revision, retired", $(", ", stringify!($field)),+, " FROM ", $table);
            const FIND: &'static str = concat!(
                "SELECT id, station, revision, retired", $(", ", stringify!($field)),+, " FROM ", $table, " WHERE id = ?1");

            fn uuid(&self) -> uuid::Uuid {
                self.id.into()
            }
            fn stamp(&self) -> $crate::store::Stamp {
                $crate::store::Stamp { station: self.station.clone(), revision: self.revision, retired: self.retired.clone() }
            }
            fn set_stamp(&mut self, stamp: $crate::store::Stamp) {
                self.station = stamp.station;
                self.revision = stamp.revision;
                self.retired = stamp.retired;
            }
            fn values(&self) -> Vec<&dyn rusqlite::ToSql> {
                vec![$(&self.$field as &dyn rusqlite::ToSql),+]
            }
            fn read(row: &rusqlite::Row<'_>, place: usize) -> rusqlite::Result<Self> {
                // By place, in the order of COLUMNS: looking the names up costs more than reading the values.
                let mut place = place;
                let mut next = || {
                    place += 1;
                    place - 1
                };
                Ok(Self {
                    id: row.get(next())?, station: row.get(next())?, revision: row.get(next())?,
                    retired: row.get(next())?, $($field: row.get(next())?),+
                })
            }
            $(fn written(&self, tx: &$crate::store::Tx<'_>) -> $crate::store::Result<()> {
                $written(self, tx)
            })?
        }
    };
    (@mark $field:ident) => { ", ?" };
}
pub(crate) use record;
