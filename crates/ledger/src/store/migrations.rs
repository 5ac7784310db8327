//! The schema, in steps that are never edited once released.

use super::{Result, StoreError};
use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

const STEPS: &[M<'static>] = &[
    M::up(include_str!("migrations/0001_house.sql")),
    M::up(include_str!("migrations/0002_filing.sql")),
    M::up(include_str!("migrations/0003_rules.sql")),
    M::up(include_str!("migrations/0004_lists.sql")),
    M::up(include_str!("migrations/0005_chain.sql")),
    M::up(include_str!("migrations/0006_cases.sql")),
    M::up(include_str!("migrations/0007_earlier.sql")),
    M::up(include_str!("migrations/0008_congress.sql")),
    M::up(include_str!("migrations/0009_elections.sql")),
    M::up(include_str!("migrations/0010_openness.sql")),
    M::up(include_str!("migrations/0011_proposals.sql")),
    M::up(include_str!("migrations/0012_standing.sql")),
    M::up(include_str!("migrations/0013_appraisal.sql")),
    M::up(include_str!("migrations/0014_renewals.sql")),
    M::up(include_str!("migrations/0015_reminders.sql")),
    M::up(include_str!("migrations/0016_negotiation.sql")),
    M::up(include_str!("migrations/0017_households.sql")),
    M::up(include_str!("migrations/0018_forgotten.sql")),
    M::up(include_str!("migrations/0019_kinship.sql")),
    M::up(include_str!("migrations/0020_petitions.sql")),
    M::up(include_str!("migrations/0021_aid.sql")),
    M::up(include_str!("migrations/0022_board.sql")),
    M::up(include_str!("migrations/0023_dues.sql")),
    M::up(include_str!("migrations/0024_activities.sql")),
    M::up(include_str!("migrations/0025_returns.sql")),
    M::up(include_str!("migrations/0026_standing_on_a_day.sql")),
    M::up(include_str!("migrations/0027_moved_unions.sql")),
];

/// The schema this program writes.
pub const SCHEMA_VERSION: usize = STEPS.len();

/// Brings the database to [`SCHEMA_VERSION`], or refuses one that is newer.
pub(super) fn migrate(conn: &mut Connection) -> Result<()> {
    let found = version(conn)?;
    if found > SCHEMA_VERSION {
        return Err(StoreError::NewerSchema {
            found,
            known: SCHEMA_VERSION,
        });
    }
    if found < SCHEMA_VERSION {
        Migrations::from_slice(STEPS)
            .to_latest(conn)
            .map_err(|error| match error {
                rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
                other => StoreError::Damaged {
                    finding: other.to_string(),
                },
            })?;
    }
    Ok(())
}

/// Brings a ledger that was found somewhere up to date. An empty file is no ledger: it is never filled silently.
pub(super) fn migrate_known(conn: &mut Connection) -> Result<()> {
    if version(conn)? == 0 {
        return Err(StoreError::Damaged {
            finding: "the database is empty".to_owned(),
        });
    }
    migrate(conn)
}

/// The schema the database has.
pub(super) fn version(conn: &Connection) -> Result<usize> {
    Ok(conn.pragma_query_value(None, "user_version", |row| row.get::<_, i64>(0))? as usize)
}
