//! The one way to write: an act inside one transaction, with its audit line and its change lines.

use super::chain::{self, Changes};
use super::{Act, Author, Kind, Ledger, Record, Result, Stamp, StoreError, text};
use crate::shared::Day;
use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use std::cell::RefCell;
use std::collections::BTreeSet;
use uuid::Uuid;

/// What an act line says beside who and when.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// The act.
    pub act: Act,
    /// What it was about, in a few words for people. No document number, no telephone number.
    pub subject: &'a str,
    /// The reason given, where one was asked for.
    pub detail: Option<&'a str>,
}

impl<'a> Entry<'a> {
    /// An act with its subject and no reason.
    pub fn new(act: Act, subject: &'a str) -> Self {
        Self {
            act,
            subject,
            detail: None,
        }
    }

    /// Adds the reason given.
    pub fn because(mut self, detail: &'a str) -> Self {
        self.detail = Some(detail);
        self
    }
}

/// A write in progress.
pub struct Tx<'a> {
    inner: Transaction<'a>,
    author: &'a Author<'a>,
    station: String,
    act: i64,
    bundle: RefCell<Option<String>>,
    stale: RefCell<BTreeSet<Uuid>>,
    pub(super) changes: RefCell<Changes>,
}

impl Ledger {
    /// Runs one act: a transaction, one line in the act log, one change line per record it writes.
    ///
    /// Nothing stays if `work` fails. Commits are on the disk when this returns.
    pub fn transact<T, E: From<StoreError>>(
        &self,
        entry: Entry<'_>,
        author: &Author<'_>,
        work: impl FnOnce(&Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        act_on(&mut self.writer(), self.station(), entry, author, work)
    }
}

/// One act on a database that nobody else writes to: the open ledger's, or the copy that is about to take its place.
pub(super) fn act_on<T, E: From<StoreError>>(
    writer: &mut Connection,
    station: String,
    entry: Entry<'_>,
    author: &Author<'_>,
    work: impl FnOnce(&Tx<'_>) -> Result<T, E>,
) -> Result<T, E> {
    let inner = writer
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(StoreError::from)?;
    let act = write_act(&inner, entry, author)?;
    let tx = Tx {
        inner,
        author,
        station,
        act,
        bundle: RefCell::default(),
        stale: RefCell::default(),
        changes: RefCell::default(),
    };
    let done = work(&tx)?;
    tx.finish()?;
    Ok(done)
}

impl<'a> Tx<'a> {
    /// The connection, for reading what this act has written so far and for tables that are not records.
    pub fn conn(&self) -> &Connection {
        &self.inner
    }

    /// Who writes.
    pub fn author(&self) -> &Author<'a> {
        self.author
    }

    /// The number of this act in the log.
    pub fn act(&self) -> i64 {
        self.act
    }

    /// The station that owns what is written here.
    pub fn station(&self) -> &str {
        &self.station
    }

    /// Draws a new id.
    pub fn new_id<T: From<Uuid>>(&self) -> T {
        self.author.new_id()
    }

    /// Marks what is written from now on as having come by this bundle (SHA-256 of its header, the name under which the
    /// desk keeps it); `None` as written here.
    pub fn came_by(&self, bundle: Option<&str>) {
        *self.bundle.borrow_mut() = bundle.map(str::to_owned);
    }

    /// Says which act this one undoes.
    pub(super) fn undoes(&self, act: i64) -> Result<()> {
        self.inner
            .execute("UPDATE act SET undoes = ?1 WHERE seq = ?2", [act, self.act])?;
        Ok(())
    }

    /// Refuses a record of another station: it owns the facts about its people, a desk asks for a change and makes none.
    pub fn hold_ours<T: Record>(&self, record: &T) -> Result<()> {
        let station = record.stamp().station;
        if station == self.station {
            Ok(())
        } else {
            let kind = T::KIND.name();
            Err(StoreError::NotOurs { kind, station })
        }
    }

    /// Adds a new record.
    pub fn insert<T: Record>(&self, mut record: T) -> Result<T> {
        record.set_stamp(Stamp {
            station: self.station.clone(),
            revision: 1,
            retired: None,
        });
        self.log(T::KIND, record.uuid(), None)?;
        self.write(&record)?;
        Ok(record)
    }

    /// Writes a record over its earlier state as the next revision. A record that says nothing new is left alone.
    pub fn put<T: Record>(&self, mut record: T) -> Result<T> {
        let before = T::get(self.conn(), record.uuid())?;
        self.hold_ours(&before)?;
        let mut stamp = before.stamp();
        stamp.retired = record.stamp().retired;
        record.set_stamp(stamp.clone());
        let old = before.line();
        if record.line() == old {
            return Ok(before);
        }
        stamp.revision += 1;
        record.set_stamp(stamp);
        self.log(T::KIND, record.uuid(), Some(&old))?;
        self.write(&record)?;
        Ok(record)
    }

    /// Retires a record: it no longer stands, and keeps all its words.
    pub fn retire<T: Record>(&self, id: impl Into<Uuid>, why: &str) -> Result<()> {
        let mut record = T::get(self.conn(), id)?;
        let mut stamp = record.stamp();
        stamp.retired = Some(why.to_owned());
        record.set_stamp(stamp);
        self.put(record).map(drop)
    }

    /// Writes a record exactly as another station wrote it.
    pub fn take<T: Record>(&self, record: &T) -> Result<()> {
        let before = T::find(self.conn(), record.uuid())?.map(|b| b.line());
        if before.as_deref() == Some(record.line().as_str()) {
            return Ok(());
        }
        self.log(T::KIND, record.uuid(), before.as_deref())?;
        self.write(record)
    }

    /// Does work that adds so many rows to a table that building its indexes once, afterwards, is less than keeping them
    /// in step: each row would touch every one of them at another place, and at a million rows hardly any of those pages
    /// is still decrypted. Part of the act like everything else; what the work itself looks for it must not look for there.
    pub fn indexed_after<T, E: From<StoreError>>(
        &self,
        table: &str,
        work: impl FnOnce() -> Result<T, E>,
    ) -> Result<T, E> {
        let indexes = self.indexes_of(table)?;
        for (name, _) in &indexes {
            self.run(&format!("DROP INDEX {name}"))?;
        }
        let done = work()?;
        for (_, sql) in &indexes {
            self.run(sql)?;
        }
        Ok(done)
    }

    /// Name and text of each index of a table that a migration made.
    fn indexes_of(&self, table: &str) -> Result<Vec<(String, String)>> {
        let mut found = self.inner.prepare(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?1 AND sql IS NOT NULL ORDER BY name",
        )?;
        let rows = found.query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn run(&self, sql: &str) -> Result<()> {
        Ok(self.inner.execute_batch(sql)?)
    }

    /// Notes that the roll line of a member must be made again before this act is done.
    pub(crate) fn stale_line(&self, member: Uuid) {
        self.stale.borrow_mut().insert(member);
    }

    /// Notes that a roll line has just been made from the records themselves.
    pub(crate) fn line_is_fresh(&self, member: Uuid) {
        self.stale.borrow_mut().remove(&member);
    }

    pub(super) fn write<T: Record>(&self, record: &T) -> Result<()> {
        let stamp = record.stamp();
        let bundle = self.bundle.borrow();
        let id = record.uuid();
        let id = id.as_bytes().as_slice();
        let own = record.values();
        let mut values: Vec<&dyn rusqlite::ToSql> = Vec::with_capacity(own.len() + 5);
        values.extend([
            &id as &dyn rusqlite::ToSql,
            &stamp.station,
            &*bundle,
            &stamp.revision,
            &stamp.retired,
        ]);
        values.extend(own);
        text::check(T::KIND, &values)?;
        self.inner
            .prepare_cached(T::PUT)?
            .execute(values.as_slice())?;
        record.written(self)
    }

    pub(super) fn log(&self, kind: Kind, record: Uuid, before: Option<&str>) -> Result<()> {
        self.inner
            .prepare_cached(
                "INSERT INTO change (act, kind, record, before) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute(params![
                self.act,
                kind as i64,
                record.as_bytes().as_slice(),
                before
            ])?;
        self.changes.borrow_mut().add(kind, record, before);
        Ok(())
    }

    fn finish(self) -> Result<()> {
        for member in self.stale.take() {
            crate::roll::line::refresh(&self.inner, member)?;
        }
        chain::close(&self.inner, self.act, self.changes.take())?;
        self.inner.commit()?;
        Ok(())
    }
}

fn write_act(conn: &Connection, entry: Entry<'_>, author: &Author<'_>) -> Result<i64> {
    let day: Day = author.at.day;
    conn.execute(
        "INSERT INTO act (at, day, operator, act, subject, detail) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![
            author.at.millis,
            day,
            author.operator,
            entry.act,
            entry.subject,
            entry.detail
        ],
    )?;
    Ok(conn.last_insert_rowid())
}
