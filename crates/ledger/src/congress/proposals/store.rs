//! SQL of proposals.

use super::state::ProposalState;
use super::types::{Proposal, ProposalAnswer};
use crate::shared::{CongressId, ProposalId};
use crate::store::{self, Record as _};
use rusqlite::{Connection, ToSql};
use std::collections::HashMap;

/// Which proposals of a congress are looked for.
#[derive(Debug, Clone, Copy)]
pub struct ProposalFilter<'a> {
    /// Of which congress.
    pub congress: CongressId,
    /// Where they stand.
    pub state: Option<ProposalState>,
    /// Words of the title or the name of who raised it; empty for all.
    pub words: &'a str,
}

const WORDS: &str =
    "AND (?2 = '' OR instr(title, ?2) > 0 OR proposer IN (SELECT d.id FROM delegate d JOIN person p ON p.id = d.person
     WHERE d.congress = ?1 AND instr(p.name, ?2) > 0))";

/// Where a proposal stands, in the words of the database; the same as [`super::state_of`].
fn stands(state: Option<ProposalState>) -> &'static str {
    match state {
        None => "",
        Some(ProposalState::Received) => "AND examination IS NULL",
        Some(ProposalState::Grouped) => "AND examination = 'grouped'",
        Some(ProposalState::Refused) => "AND examination = 'refused'",
        Some(ProposalState::Accepted) => "AND examination = 'accepted' AND assigned_on IS NULL",
        Some(ProposalState::Assigned) => {
            "AND assigned_on IS NOT NULL AND NOT EXISTS
             (SELECT 1 FROM proposal_answer a WHERE a.proposal = proposal.id AND a.retired IS NULL)"
        }
        Some(ProposalState::Answered) => {
            "AND EXISTS (SELECT 1 FROM proposal_answer a WHERE a.proposal = proposal.id AND a.retired IS NULL
             AND a.satisfaction IS NULL)"
        }
        // An answer follows only one that did not satisfy: where all of them did not, another is awaited.
        Some(ProposalState::Again) => {
            "AND EXISTS (SELECT 1 FROM proposal_answer a WHERE a.proposal = proposal.id AND a.retired IS NULL)
             AND NOT EXISTS (SELECT 1 FROM proposal_answer a WHERE a.proposal = proposal.id AND a.retired IS NULL
             AND a.satisfaction IS NOT 'dissatisfied')"
        }
        Some(ProposalState::Settled) => {
            "AND EXISTS (SELECT 1 FROM proposal_answer a WHERE a.proposal = proposal.id AND a.retired IS NULL
             AND a.satisfaction IN ('satisfied', 'fairly'))"
        }
    }
}

/// Lists proposals by their number, after one and up to a limit.
pub fn proposal_page(
    conn: &Connection,
    filter: ProposalFilter<'_>,
    after: i64,
    limit: usize,
) -> store::Result<Vec<Proposal>> {
    let clause = format!(
        "AND congress = ?1 AND number > ?3 {WORDS} {} ORDER BY number, id LIMIT ?4",
        stands(filter.state)
    );
    let values: [&dyn ToSql; 4] = [&filter.congress, &filter.words, &after, &(limit as i64)];
    Proposal::select(conn, &clause, &values)
}

/// Counts proposals.
pub fn count_proposals(conn: &Connection, filter: ProposalFilter<'_>) -> store::Result<i64> {
    let sql = format!(
        "SELECT count(*) FROM proposal WHERE retired IS NULL AND congress = ?1 {WORDS} {}",
        stands(filter.state)
    );
    let values: [&dyn ToSql; 2] = [&filter.congress, &filter.words];
    Ok(conn
        .prepare_cached(&sql)?
        .query_row(&values[..], |row| row.get(0))?)
}

/// Lists the proposals of a congress by their number.
pub fn proposals_of(conn: &Connection, congress: CongressId) -> store::Result<Vec<Proposal>> {
    Proposal::select(conn, "AND congress = ?1 ORDER BY number, id", &[&congress])
}

/// The last number given in a congress; 0 before the first.
pub(super) fn last_number(conn: &Connection, congress: CongressId) -> store::Result<i64> {
    let sql =
        "SELECT coalesce(max(number), 0) FROM proposal WHERE congress = ?1 AND retired IS NULL";
    Ok(conn
        .prepare_cached(sql)?
        .query_row([congress], |row| row.get(0))?)
}

/// The proposal of a number within its congress.
pub(super) fn numbered(
    conn: &Connection,
    congress: CongressId,
    number: i64,
) -> store::Result<Option<Proposal>> {
    let clause = "AND congress = ?1 AND number = ?2 ORDER BY id LIMIT 1";
    Ok(Proposal::select(conn, clause, &[&congress, &number])?.pop())
}

/// Lists the proposals that were grouped into one.
pub fn grouped_into(conn: &Connection, proposal: ProposalId) -> store::Result<Vec<Proposal>> {
    Proposal::select(
        conn,
        "AND grouped_into = ?1 ORDER BY number, id",
        &[&proposal],
    )
}

/// Lists the answers to a proposal in their order.
pub fn answers_of(conn: &Connection, proposal: ProposalId) -> store::Result<Vec<ProposalAnswer>> {
    ProposalAnswer::select(conn, "AND proposal = ?1 ORDER BY on_day, id", &[&proposal])
}

/// The answers to the proposals of a congress, by proposal, in their order. One pass for all of them.
pub fn answers_by(
    conn: &Connection,
    congress: CongressId,
) -> store::Result<HashMap<ProposalId, Vec<ProposalAnswer>>> {
    let clause = "AND proposal IN (SELECT id FROM proposal WHERE congress = ?1 AND retired IS NULL) ORDER BY on_day, id";
    let mut found: HashMap<ProposalId, Vec<ProposalAnswer>> = HashMap::new();
    for answer in ProposalAnswer::select(conn, clause, &[&congress])? {
        found.entry(answer.proposal).or_default().push(answer);
    }
    Ok(found)
}

/// Lists what a station has assigned and still has to be answered, for the first time or again.
pub fn proposals_to_answer(conn: &Connection, station: &str) -> store::Result<Vec<Proposal>> {
    let clause = "AND station = ?1 AND assigned_on IS NOT NULL AND NOT EXISTS
                  (SELECT 1 FROM proposal_answer a WHERE a.proposal = proposal.id AND a.retired IS NULL
                   AND a.satisfaction IS NOT 'dissatisfied') ORDER BY assigned_on, id";
    Proposal::select(conn, clause, &[&station])
}
