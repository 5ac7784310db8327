//! Undo (撤销): a new act that writes the states before an earlier act back.

use super::transact::Entry;
use super::{Act, Author, Kind, Ledger, Result, StoreError};
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

/// What undoing did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    /// The act that was undone.
    pub act: i64,
    /// What it had been.
    pub kind: Act,
    /// What it had been about.
    pub subject: String,
    /// Records put back to their earlier state.
    pub put_back: usize,
    /// Records that a later act has changed or built upon, and that were therefore left as they are.
    pub kept: Vec<(Kind, Uuid)>,
}

impl Ledger {
    /// Undoes the operator's last act that can be undone; `None` if there is none since the last seal or hand-in.
    pub fn undo_last(&self, author: &Author<'_>) -> Result<Option<Undone>> {
        let last = self.read(|conn| last_undoable(conn, author.operator))?;
        last.map(|act| self.undo(act, author)).transpose()
    }

    /// Undoes one act whole. Records that a later act has changed or built upon are kept and listed.
    pub fn undo(&self, act: i64, author: &Author<'_>) -> Result<Undone> {
        let (kind, subject) = self.read(|conn| undoable(conn, act))?;
        self.transact(Entry::new(Act::Undo, &subject), author, |tx| {
            tx.undoes(act)?;
            let mut undone = Undone {
                act,
                kind,
                subject: subject.clone(),
                put_back: 0,
                kept: Vec::new(),
            };
            let mut below = i64::MAX;
            // In pages, newest first: a batch may hold a hundred thousand changes.
            loop {
                let page = changes_below(tx.conn(), act, below)?;
                let Some(last) = page.last() else {
                    return Ok(undone);
                };
                below = last.seq;
                for change in page {
                    let is_needed = change.before.is_none() && is_built_upon(tx.conn(), &change)?;
                    if is_needed || changed_since(tx.conn(), &change, act, tx.act())? {
                        undone.kept.push((change.kind, change.record));
                        continue;
                    }
                    match change.before {
                        Some(line) => change.kind.put_back(tx, &line)?,
                        None => change.kind.retire(tx, change.record, "撤销")?,
                    }
                    undone.put_back += 1;
                }
            }
        })
    }
}

struct Change {
    seq: i64,
    kind: Kind,
    record: Uuid,
    before: Option<String>,
}

fn undoable(conn: &Connection, act: i64) -> Result<(Act, String)> {
    let found = conn
        .query_row(
            "SELECT act, subject FROM act WHERE seq = ?1",
            [act],
            |row| Ok((row.get::<_, Act>(0)?, row.get(1)?)),
        )
        .optional()?
        .ok_or_else(|| StoreError::Absent {
            kind: "act",
            id: act.to_string(),
        })?;
    if !found.0.can_be_undone() {
        return Err(StoreError::NotUndoable {
            act,
            why: "acts of this kind stand",
        });
    }
    if conn
        .prepare("SELECT 1 FROM act WHERE undoes = ?1")?
        .exists([act])?
    {
        return Err(StoreError::NotUndoable {
            act,
            why: "already undone",
        });
    }
    Ok(found)
}

fn last_undoable(conn: &Connection, operator: &str) -> Result<Option<i64>> {
    let mut statement = conn.prepare_cached(
        "SELECT seq, act, operator = ?1 AND seq NOT IN (SELECT undoes FROM act WHERE undoes IS NOT NULL)
         FROM act ORDER BY seq DESC",
    )?;
    let mut rows = statement.query([operator])?;
    while let Some(row) = rows.next()? {
        let act: Act = row.get(1)?;
        if act.closes_the_past() {
            break;
        }
        if act.can_be_undone() && row.get(2)? {
            return Ok(Some(row.get(0)?));
        }
    }
    Ok(None)
}

/// The state of each record before the act, newest record first; what the act wrote over itself does not matter.
fn changes_below(conn: &Connection, act: i64, below: i64) -> Result<Vec<Change>> {
    let mut statement = conn.prepare_cached(
        "SELECT seq, kind, record, before FROM change c WHERE act = ?1 AND seq < ?2
           AND NOT EXISTS (SELECT 1 FROM change e WHERE e.record = c.record AND e.act = c.act AND e.seq < c.seq)
         ORDER BY seq DESC LIMIT 1000",
    )?;
    let rows = statement.query_map([act, below], |row| {
        Ok((
            row.get(0)?,
            row.get::<_, i64>(1)?,
            Uuid::from_bytes(row.get(2)?),
            row.get(3)?,
        ))
    })?;
    rows.map(|row| {
        let (seq, kind, record, before) = row?;
        Ok(Change {
            seq,
            kind: Kind::numbered(kind)?,
            record,
            before,
        })
    })
    .collect()
}

/// Whether an act after `act`, other than the undoing one and those undone in turn, has changed the record.
///
/// The events of a person's memberships hang together: a joining cannot go while a later leaving stands, nor one half of
/// a transfer without the other. So an event counts as changed when a later one of the same person was written, or when
/// her records were merged or parted since.
fn changed_since(conn: &Connection, change: &Change, act: i64, undoing: i64) -> Result<bool> {
    let records = if change.kind == Kind::MembershipEvent {
        "c.record IN (SELECT e.id FROM membership_event e JOIN member m ON m.id = e.member WHERE m.person IN same)
         OR c.record IN same AND a.act IN ('merge_people', 'unmerge_people')"
    } else {
        "c.record = ?1"
    };
    let mut statement = conn.prepare_cached(&format!(
        "WITH one(id) AS (
             SELECT coalesce(p.merged_into, p.id) FROM membership_event w
             JOIN member o ON o.id = w.member JOIN person p ON p.id = o.person WHERE w.id = ?1),
         same(id) AS (
             SELECT id FROM one UNION SELECT g.id FROM person g JOIN one ON g.merged_into = one.id)
         SELECT 1 FROM change c JOIN act a ON a.seq = c.act
         WHERE ({records}) AND c.act > ?2 AND c.act <> ?3 AND a.undoes IS NULL
           AND NOT EXISTS (SELECT 1 FROM act u WHERE u.undoes = c.act)",
    ))?;
    Ok(statement.exists(params![change.record.as_bytes().as_slice(), act, undoing])?)
}

/// Where other records name a record of this kind.
fn mentions(kind: Kind) -> &'static [(&'static str, &'static str)] {
    match kind {
        Kind::Person => &[
            ("member", "person"),
            ("officer", "person"),
            ("delegate", "person"),
            ("candidate", "person"),
            ("appraisal", "person"),
            ("board_seat", "person"),
            ("person", "merged_into"),
        ],
        Kind::Member => &[("membership_event", "member"), ("member_due", "member")],
        Kind::DuesMonth => &[("member_due", "dues_month"), ("money_line", "dues_month")],
        Kind::Levy => &[("money_line", "levy")],
        Kind::MoneyLine => &[("member_due", "receipt"), ("fund_return", "line")],
        Kind::Union => &[
            ("member", "trade_union"),
            ("dues_month", "trade_union"),
            ("levy", "trade_union"),
            ("money_line", "trade_union"),
            ("fund_plan", "trade_union"),
            ("fund_return", "trade_union"),
            ("audit_finding", "trade_union"),
            ("year_closing", "trade_union"),
            ("trade_union", "parent"),
            ("body", "trade_union"),
            ("cover", "trade_union"),
            ("case_file", "trade_union"),
            ("congress", "trade_union"),
            ("open_system", "trade_union"),
            ("posting", "trade_union"),
            ("opinion", "trade_union"),
            ("yearly_report", "trade_union"),
            ("reminder", "trade_union"),
            ("board_seat", "trade_union"),
            ("company_board", "trade_union"),
            ("grading", "trade_union"),
            ("idle_answer", "trade_union"),
        ],
        Kind::Employer => &[
            ("trade_union", "employer"),
            ("headcount", "employer"),
            ("cover", "employer"),
        ],
        Kind::Body => &[("officer", "body"), ("poll", "body")],
        Kind::Officer => &[("departure", "officer")],
        Kind::Case => &[("case_step", "case_file")],
        Kind::Congress => &[
            ("delegate", "congress"),
            ("session", "congress"),
            ("proposal", "congress"),
            ("constituency", "congress"),
        ],
        Kind::Delegate => &[
            ("attendance", "delegate"),
            ("delegate", "replaces"),
            ("proposal", "proposer"),
        ],
        Kind::Session => &[
            ("attendance", "session"),
            ("session_item", "session"),
            ("proposal", "session"),
        ],
        Kind::Proposal => &[
            ("proposal_answer", "proposal"),
            ("proposal", "grouped_into"),
        ],
        Kind::SessionItem => &[
            ("candidate", "session_item"),
            ("appraisal", "session_item"),
            ("board_seat", "session_item"),
        ],
        Kind::Grading => &[("grading_item", "grading")],
        _ => &[],
    }
}

/// Whether a standing record names this one. Newest go first, so what the undone act itself built upon it is gone by now.
fn is_built_upon(conn: &Connection, change: &Change) -> Result<bool> {
    for (table, column) in mentions(change.kind) {
        let sql = format!("SELECT 1 FROM {table} WHERE {column} = ?1 AND retired IS NULL");
        if conn
            .prepare_cached(&sql)?
            .exists([change.record.as_bytes().as_slice()])?
        {
            return Ok(true);
        }
    }
    Ok(false)
}
