//! Forgetting (去标识): what told whose a record was goes from the table, from the states before it in the change log, and from
//! the lines of the log that name the person. Dates, amounts and the fact that something was done stay, and the chain holds.

use super::{Kind, Record, Result, Tx, chain};
use rusqlite::params;
use std::collections::BTreeSet;
use uuid::Uuid;

/// What stands in a log line where a name stood.
const SOMEBODY: &str = "某";

/// Takes the words out of a line of a kind: gives the line as it may stay.
pub type Blank<'a> = &'a dyn Fn(Kind, &str) -> Result<String>;

impl Tx<'_> {
    /// Forgets the words of these records, and these names in the lines of the log that wrote them. Returns how many records
    /// said less afterwards. Call it once in an act: it cannot be undone.
    ///
    /// Copies made before (backups, bundles handed in) are not reached; they go with their own time.
    pub fn forget(
        &self,
        records: &[(Kind, Uuid)],
        names: &[String],
        blank: Blank<'_>,
    ) -> Result<usize> {
        let mut written = 0;
        let mut acts = BTreeSet::new();
        for (kind, id) in records {
            let Some(line) = kind.line_of(self.conn(), *id)? else {
                continue;
            };
            let blanked = kind.canonical(&blank(*kind, &line)?)?;
            if blanked != line {
                written += 1;
                kind.write_over(self, &blanked)?;
            }
            acts.extend(self.blank_past(*kind, *id, blank)?);
        }
        acts.remove(&self.act());
        for act in acts {
            self.blank_words(act, names)?;
            chain::forget(self.conn(), act, self.act(), &mut self.changes.borrow_mut())?;
        }
        Ok(written)
    }

    /// Writes a record over its own words: neither the table nor the log says any more what stood there.
    pub(super) fn write_over<T: Record>(&self, mut record: T) -> Result<()> {
        let before = T::get(self.conn(), record.uuid())?;
        self.hold_ours(&before)?;
        let mut stamp = before.stamp();
        record.set_stamp(stamp.clone());
        let old = record.line();
        if before.line() == old {
            return Ok(());
        }
        stamp.revision += 1;
        record.set_stamp(stamp);
        self.log(T::KIND, record.uuid(), Some(&old))?;
        self.write(&record)
    }

    /// Blanks the earlier states of a record. Returns every earlier act that wrote it.
    fn blank_past(&self, kind: Kind, id: Uuid, blank: Blank<'_>) -> Result<BTreeSet<i64>> {
        let mut past = self.conn().prepare_cached(
            "SELECT seq, act, before FROM change WHERE record = ?1 AND act <> ?2 ORDER BY seq",
        )?;
        let rows = past.query_map(params![id.as_bytes().as_slice(), self.act()], |row| {
            Ok((
                row.get::<_, i64>(0)?,
                row.get::<_, i64>(1)?,
                row.get::<_, Option<String>>(2)?,
            ))
        })?;
        let rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        let mut write = self
            .conn()
            .prepare_cached("UPDATE change SET before = ?2 WHERE seq = ?1")?;
        let mut acts = BTreeSet::new();
        for (seq, act, before) in rows {
            acts.insert(act);
            let Some(before) = before else { continue };
            let blanked = kind.canonical(&blank(kind, &before)?)?;
            if blanked != before {
                write.execute(params![seq, blanked])?;
            }
        }
        Ok(acts)
    }

    /// Takes names out of what a line of the log says.
    fn blank_words(&self, act: i64, names: &[String]) -> Result<()> {
        let (subject, detail): (String, Option<String>) = self.conn().query_row(
            "SELECT subject, detail FROM act WHERE seq = ?1",
            [act],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        let without = |text: &str| {
            names
                .iter()
                .filter(|name| !name.is_empty())
                .fold(text.to_owned(), |text, name| text.replace(name, SOMEBODY))
        };
        self.conn().execute(
            "UPDATE act SET subject = ?2, detail = ?3 WHERE seq = ?1",
            params![act, without(&subject), detail.as_deref().map(without)],
        )?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::people::Person;
    use crate::store::chain::{chain_complaint, chain_head};
    use crate::store::tests::Desk;
    use crate::store::{Act, StoreError};
    use serde_json::{Value, json};

    const NAME: &str = "单凤霞";
    const NUMBER: &str = "371323198503140024";

    /// As a table of fields does it: name and number of a person go, everything else stays.
    fn blank(kind: Kind, line: &str) -> Result<String> {
        let mut value: Value = serde_json::from_str(line).unwrap();
        if kind == Kind::Person {
            value["name"] = json!(SOMEBODY);
            value["document_no"] = Value::Null;
        }
        Ok(value.to_string())
    }

    /// A ledger where a person was entered, corrected, and is forgotten.
    fn forgotten() -> (Desk, Uuid) {
        let desk = Desk::new();
        let union = desk.found("371323-DZC", "沂河电子厂工会");
        desk.enrol(union, NAME, NUMBER, "2019-03-01");
        desk.enrol(union, "李志强", "371323197606300014", "2019-03-01");
        let id: [u8; 16] = desk
            .ledger
            .writer()
            .query_row("SELECT id FROM person WHERE name = ?1", [NAME], |row| {
                row.get(0)
            })
            .unwrap();
        let person = Uuid::from_bytes(id);
        desk.act(Act::EditMember, |tx| {
            let mut one = Person::get(tx.conn(), person)?;
            one.native_place = Some("沂水".to_owned());
            tx.put(one)
        })
        .unwrap();
        let forget = |tx: &Tx<'_>| tx.forget(&[(Kind::Person, person)], &[NAME.to_owned()], &blank);
        assert_eq!(desk.act(Act::Forget, forget).unwrap(), 1);
        (desk, person)
    }

    fn rows_with(desk: &Desk, sql: &str, word: &str) -> i64 {
        let like = format!("%{word}%");
        desk.ledger
            .writer()
            .query_row(sql, [like], |row| row.get(0))
            .unwrap()
    }

    #[test]
    fn what_is_forgotten_is_gone_from_the_table_and_from_the_log_and_the_chain_holds() {
        let (desk, person) = forgotten();
        for word in [NAME, NUMBER] {
            for sql in [
                "SELECT count(*) FROM change WHERE before LIKE ?1",
                "SELECT count(*) FROM act WHERE subject LIKE ?1 OR detail LIKE ?1",
                "SELECT count(*) FROM person WHERE name LIKE ?1 OR document_no LIKE ?1",
            ] {
                assert_eq!(rows_with(&desk, sql, word), 0, "{word} {sql}");
            }
        }
        let left = desk.ledger.read(|conn| Person::get(conn, person)).unwrap();
        assert_eq!(left.native_place.as_deref(), Some("沂水"));
        assert_eq!(left.revision, 3);
        assert_eq!(chain_complaint(&desk.ledger.writer()).unwrap(), None);
        assert_eq!(
            rows_with(
                &desk,
                "SELECT count(*) FROM person WHERE name LIKE ?1",
                "李志强"
            ),
            1
        );
    }

    #[test]
    fn the_head_on_an_earlier_paper_is_found_still() {
        let desk = Desk::new();
        let union = desk.found("371323-DZC", "沂河电子厂工会");
        desk.enrol(union, NAME, NUMBER, "2019-03-01");
        let (line, head) = desk
            .ledger
            .read(|conn| Ok::<_, StoreError>(chain_head(conn)?.unwrap()))
            .unwrap();
        let id: [u8; 16] = desk
            .ledger
            .writer()
            .query_row("SELECT id FROM person", [], |row| row.get(0))
            .unwrap();
        let records = [(Kind::Person, Uuid::from_bytes(id))];
        desk.act(Act::Forget, |tx| tx.forget(&records, &[], &blank))
            .unwrap();
        let found = desk
            .ledger
            .read(|conn| crate::store::find_head(conn, &head.short()));
        assert_eq!(found.unwrap(), Some(line));
    }

    #[test]
    fn a_line_that_has_forgotten_cannot_be_altered_either() {
        for sql in [
            "UPDATE act SET subject = '别的' WHERE seq = (SELECT min(act) FROM log_forgotten)",
            "UPDATE change SET before = NULL WHERE before IS NOT NULL AND act = (SELECT max(act) FROM log_forgotten)",
            "UPDATE log_forgotten SET left_hash = zeroblob(32) WHERE act = (SELECT min(act) FROM log_forgotten)",
            "DELETE FROM log_forgotten WHERE act = (SELECT min(act) FROM log_forgotten)",
            "INSERT INTO log_forgotten SELECT 1, by_act, left_hash FROM log_forgotten LIMIT 1",
            "UPDATE log_chain SET hash = zeroblob(32) WHERE act = (SELECT min(act) FROM log_forgotten)",
        ] {
            let (desk, _) = forgotten();
            let writer = desk.ledger.writer();
            writer
                .execute_batch(&format!("PRAGMA foreign_keys = OFF; {sql}"))
                .unwrap();
            assert!(chain_complaint(&writer).unwrap().is_some(), "{sql}");
        }
    }

    #[test]
    fn what_was_forgotten_cannot_be_undone_back() {
        let (desk, person) = forgotten();
        let undone = desk.ledger.undo_last(&desk.author()).unwrap().unwrap();
        assert_eq!(undone.put_back, 0);
        let left = desk.ledger.read(|conn| Person::get(conn, person)).unwrap();
        assert_eq!(left.name, SOMEBODY);
    }
}
