//! A large ledger in little time (大台账): the program makes it, bare statements fill it, its indexes are made afterwards.
//! Only the data come by this short way; everything measured on them is the program's own.

use crate::import::as_one_act;
use crate::rows::{Rows, Standing};
use crate::typed::{Taken, typed};
use crate::{Run, office};
use std::path::Path;
use taizhang_app::Office;
use taizhang_ledger::shared::UnionId;
use taizhang_ledger::unions::list_unions;

/// Unions the members are spread over.
pub const UNIONS: u32 = 50;
/// The ledger's folder inside the benchmark's.
pub const LEDGER: &str = "large";

/// Makes a ledger of so many members below `folder`.
pub fn fill(folder: &Path, members: u32) -> Run<()> {
    let office = office::create(&folder.join(LEDGER))?;
    for number in 1..=UNIONS {
        office::add_union(&office, number)?;
    }
    enrol(&office, members)
}

/// Spreads so many members over the unions of a ledger.
pub fn enrol(office: &Office, members: u32) -> Run<()> {
    let ledger = office::ledger(office)?;
    let station = ledger.station();
    let unions: Vec<UnionId> = ledger
        .read(list_unions)?
        .into_iter()
        .filter(|union| union.code.to_string().starts_with("371323-B"))
        .map(|union| union.id)
        .collect();
    let count = unions.len() as u64;
    as_one_act(office, |tx| {
        let (conn, act) = (tx.conn(), tx.act());
        // Room for the sorting of the indexes; gone with this process.
        conn.pragma_update(None, "cache_size", -400_000)?;
        let mut indexes = conn.prepare(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL
             AND tbl_name IN ('person', 'member', 'membership_event', 'change', 'roll_line')",
        )?;
        let indexes: Vec<(String, String)> = indexes
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        for (name, _) in &indexes {
            conn.execute_batch(&format!("DROP INDEX {name}"))?;
        }
        for number in 0..members {
            let union = unions[(u64::from(number) * count / u64::from(members)) as usize];
            Rows::of(number, &member(number), union, &station, standing(number))
                .write(conn, act)?;
        }
        for (_, sql) in &indexes {
            conn.execute_batch(sql)?;
        }
        Ok(())
    })
}

/// What the ledger holds of a number: the row as if no fault had been typed, now and then without a telephone.
pub fn member(number: u32) -> Taken {
    let mut taken = (number..)
        .find_map(|near| typed(near).taken)
        .expect("nine rows in ten are taken");
    taken.person = crate::people::invented(number);
    if number % 17 == 3 {
        taken.person.phone.clear();
    }
    taken
}

fn standing(number: u32) -> Standing {
    match number % 33 {
        0 => Standing::Retained,
        1 => Standing::Ended,
        _ => Standing::Active,
    }
}
