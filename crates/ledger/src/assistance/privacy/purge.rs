//! Files whose time is over (到期清理): proposed, and forgotten only when a person says so of each.

use super::kept::blank;
use super::store::{ended_files, names_of_file, papers_of, records_of_file};
use crate::assistance::households::HardshipFile;
use crate::shared::{Day, HardshipFileId};
use crate::store::{Kind, Reader, Record as _, StoreError, Tx};
use uuid::Uuid;

/// Why a file cannot be forgotten.
#[derive(Debug, thiserror::Error)]
pub enum PurgeError {
    /// The household is still on file.
    #[error("the file {file} has not ended")]
    Open {
        /// Which.
        file: HardshipFileId,
    },
    /// Its time is not over.
    #[error("the file {file} is kept until {until}")]
    TooEarly {
        /// Which.
        file: HardshipFileId,
        /// Last day on which it is kept.
        until: Day,
    },
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Last day on which a file is kept that ended on a day.
fn kept_until(ended_on: Day, years: i64) -> Day {
    ended_on.plus_years(i32::try_from(years).unwrap_or(i32::MAX / 400))
}

/// Whether a file's time is over: it ended more than so many years ago.
pub fn is_over(ended_on: Day, years: i64, on: Day) -> bool {
    kept_until(ended_on, years) < on
}

/// Lists the files of a station whose time is over and that still say whose they are, the oldest first.
pub fn files_over(
    conn: &Reader,
    station: &str,
    years: i64,
    on: Day,
) -> Result<Vec<HardshipFile>, StoreError> {
    // A leap day may move the corresponding day by one; which side it falls is told by the rule.
    let years_back = i32::try_from(years).unwrap_or(i32::MAX / 400);
    let mut ended = ended_files(conn, station, on.plus_years(-years_back).plus_days(2))?;
    ended.retain(|file| file.ended_on.is_some_and(|day| is_over(day, years, on)));
    Ok(ended)
}

/// What forgetting did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Forgotten {
    /// Records that say less now.
    pub records: usize,
    /// SHA-256 of the papers that belonged to them: their bytes go once the act is written.
    pub papers: Vec<String>,
}

/// Takes out of files everything that tells whose they were. Category, cause, dates and amounts stay.
pub fn forget_files(
    tx: &Tx<'_>,
    files: &[HardshipFileId],
    years: i64,
    on: Day,
) -> Result<Forgotten, PurgeError> {
    let mut records: Vec<(Kind, Uuid)> = Vec::new();
    let mut names = Vec::new();
    let mut papers = Vec::new();
    for id in files {
        let file = HardshipFile::get(tx.conn(), *id)?;
        tx.hold_ours(&file)?;
        let Some(ended) = file.ended_on else {
            return Err(PurgeError::Open { file: *id });
        };
        if !is_over(ended, years, on) {
            return Err(PurgeError::TooEarly {
                file: *id,
                until: kept_until(ended, years),
            });
        }
        let of_file = records_of_file(tx.conn(), &file)?;
        names.extend(names_of_file(tx.conn(), &file)?);
        papers.extend(papers_of(tx.conn(), &of_file)?);
        records.extend(of_file);
    }
    // The longest first, so that a name within another is not cut out of it.
    names.sort_by_key(|name| std::cmp::Reverse(name.chars().count()));
    names.dedup();
    Ok(Forgotten {
        records: tx.forget(&records, &names, &blank)?,
        papers,
    })
}
