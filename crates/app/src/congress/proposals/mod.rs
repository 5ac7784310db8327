//! 提案: the proposals of a congress as a list, one of them with its rounds of answering, and what is done with it.

mod acts;
mod figures;
mod list;
mod record;
mod sheet;

pub use acts::{
    ProposalAnswerPut, ProposalAssign, ProposalExamine, ProposalFeedback, ProposalPut,
    ProposalSaved, proposal_answer, proposal_assign, proposal_examine, proposal_feedback,
    proposal_put,
};
pub use figures::{ProposalCounts, ProposalsOf, proposal_figures};
pub use list::{ProposalList, ProposalPage, proposal_list};
pub use record::{ProposalGet, ProposalView, proposal_get};
pub use sheet::{ProposalListWrite, proposal_list_write};

use super::acts::id;
use crate::Answer;
use crate::rules::RulesOfDay;
use taizhang_ledger::congress::proposals::{Proposal, ProposalAnswer, Round, rounds};
use taizhang_ledger::congress::{Congress, Delegate, congresses_of};
use taizhang_ledger::people::Person;
use taizhang_ledger::shared::CongressId;
use taizhang_ledger::store::{Reader, Record as _};
use taizhang_ledger::unions::Union;
use taizhang_reports::documents::chinese;

/// What a term is called: 三届职工代表大会.
fn term_title(congress: &Congress) -> String {
    format!("{}届{}", chinese(congress.term_no), congress.form.label())
}

/// The congress of a union that was asked for, or its newest.
fn chosen(conn: &Reader, union: &Union, congress: Option<&str>) -> Answer<Option<Congress>> {
    let wanted: Option<CongressId> = congress
        .map(|congress| id(congress, "congress"))
        .transpose()?;
    let is_wanted = |known: &Congress| wanted.is_none_or(|wanted| known.id == wanted);
    Ok(congresses_of(conn, union.id)?.into_iter().find(is_wanted))
}

/// Rounds of a proposal as they stand today.
pub(crate) fn rounds_of(
    proposal: &Proposal,
    answers: &[ProposalAnswer],
    rules: &RulesOfDay,
) -> Vec<Round> {
    let given = rules.given();
    rounds(
        &rules.book,
        given.calendar,
        &rules.region,
        (proposal, answers),
        rules.today,
    )
}

/// Who raised it.
fn proposer(conn: &Reader, proposal: &Proposal) -> Answer<(Delegate, Person)> {
    let delegate = Delegate::get(conn, proposal.proposer)?;
    let person = Person::get(conn, delegate.person)?;
    Ok((delegate, person))
}
