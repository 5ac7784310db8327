//! The proposals of one congress (提案), a page at a time.

use super::{chosen, proposer, rounds_of, term_title};
use crate::congress::Choice;
use crate::congress::term::choice;
use crate::form::filled;
use crate::rules::RulesOfDay;
use crate::{Answer, Office, Progress, messages, unions};
use serde::{Deserialize, Serialize};
use taizhang_ledger::congress::proposals::{
    Proposal, ProposalAnswer, ProposalCategory, ProposalFilter, ProposalState, answers_of,
    count_proposals, proposal_page, state_of,
};
use taizhang_ledger::congress::{Congress, CongressForm, Kept, congresses_of};
use taizhang_ledger::store::Reader;
use ts_rs::TS;

/// A page of proposals.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ProposalList {
    /// Code of the union.
    pub union: String,
    /// Id of the congress; `null` for its newest.
    pub congress: Option<String>,
    /// Words of the title, or a name.
    #[serde(default)]
    pub query: String,
    /// Only those that stand there, by its code.
    pub state: Option<String>,
    /// Number of the last one of the page before.
    pub after: Option<i64>,
    /// Rows of a page.
    pub limit: usize,
}

/// A page of proposals.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProposalPage {
    /// Code of the union.
    pub union: String,
    /// Its name.
    pub name: String,
    /// Id of the congress; `null` where the union has none.
    pub congress: Option<String>,
    /// Whether it has delegates: a general meeting has none.
    pub has_delegates: bool,
    /// Congresses of the union, the newest first.
    pub congresses: Vec<Choice>,
    /// By number.
    pub rows: Vec<ProposalLine>,
    /// Proposals that were found.
    pub total: i64,
    /// Where the next page goes on.
    pub next: Option<i64>,
    /// Where a proposal can stand.
    pub states: Vec<Choice>,
    /// What a proposal can be about.
    pub categories: Vec<Choice>,
}

/// A proposal in a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProposalLine {
    /// Its id.
    pub id: String,
    /// 编号
    pub number: i64,
    /// 案由
    pub title: String,
    /// In Chinese.
    pub category: String,
    /// 提案人
    pub proposer: String,
    /// 提出日期
    pub raised_on: String,
    /// `received`, `grouped`, `refused`, `accepted`, `assigned`, `answered`, `again`, `settled`.
    pub state: String,
    /// In Chinese.
    pub label: String,
    /// 承办部门
    pub department: Option<String>,
    /// Last day of an answer that is awaited.
    pub due: Option<String>,
    /// Days to it; negative when it is past.
    pub days_left: Option<i64>,
    /// What the list says of its last day, or of how it was found; empty where there is nothing to say.
    pub words: String,
}

/// Lists the proposals of a congress.
pub fn proposal_list(
    office: &Office,
    request: ProposalList,
    _: &dyn Progress,
) -> Answer<ProposalPage> {
    let union = unions::coded(office, &request.union)?;
    let rules = RulesOfDay::read(office)?;
    let state = crate::form::chosen(&request.state, "state", |text| text.parse().ok())?;
    office.ledger()?.read(|conn| {
        let congresses = congresses_of(conn, union.id)?;
        let congress = chosen(conn, &union, filled(&request.congress))?;
        let mut page = ProposalPage {
            union: union.code.to_string(),
            name: union.name.clone(),
            congress: congress.as_ref().map(|congress| congress.id.to_string()),
            has_delegates: congress
                .as_ref()
                .is_some_and(|congress| congress.form != CongressForm::General),
            congresses: congresses
                .iter()
                .map(|congress| choice(&congress.id.to_string(), &term_title(congress)))
                .collect(),
            rows: Vec::new(),
            total: 0,
            next: None,
            states: ProposalState::ALL
                .iter()
                .map(|it| choice(it.code(), it.label()))
                .collect(),
            categories: ProposalCategory::ALL
                .iter()
                .map(|it| choice(it.code(), it.label()))
                .collect(),
        };
        if let Some(congress) = congress {
            fill(conn, &mut page, &congress, (&request, state), &rules)?;
        }
        Ok(page)
    })
}

fn fill(
    conn: &Reader,
    page: &mut ProposalPage,
    congress: &Congress,
    (request, state): (&ProposalList, Option<ProposalState>),
    rules: &RulesOfDay,
) -> Answer<()> {
    let filter = ProposalFilter {
        congress: congress.id,
        state,
        words: request.query.trim(),
    };
    let found = proposal_page(conn, filter, request.after.unwrap_or(0), request.limit)?;
    page.next = found
        .last()
        .filter(|_| found.len() == request.limit)
        .map(|last| last.number);
    page.total = count_proposals(conn, filter)?;
    for proposal in &found {
        let answers = answers_of(conn, proposal.id)?;
        page.rows.push(line(conn, proposal, &answers, rules)?);
    }
    Ok(())
}

/// A proposal as a list shows it.
pub(super) fn line(
    conn: &Reader,
    proposal: &Proposal,
    answers: &[ProposalAnswer],
    rules: &RulesOfDay,
) -> Answer<ProposalLine> {
    let state = state_of(proposal, answers);
    let rounds = rounds_of(proposal, answers, rules);
    let last = rounds.last();
    let awaited = last.filter(|round| round.answer.is_none());
    let left = awaited.and_then(|round| match round.kept {
        Some(Kept::Open(left)) => Some(left),
        _ => None,
    });
    let said = last.and_then(|round| round.answer.as_ref()?.satisfaction);
    Ok(ProposalLine {
        id: proposal.id.to_string(),
        number: proposal.number,
        title: proposal.title.clone(),
        category: proposal.category.label().to_owned(),
        proposer: proposer(conn, proposal)?.1.name,
        raised_on: proposal.raised_on.to_string(),
        state: state.code().to_owned(),
        label: state.label().to_owned(),
        department: proposal.department.clone(),
        due: awaited
            .and_then(|round| round.due.as_ref())
            .map(|due| due.day.to_string()),
        days_left: left,
        words: match (left, said) {
            (Some(left), _) => messages::answer_left(left),
            (None, Some(satisfaction)) => satisfaction.label().to_owned(),
            (None, None) => String::new(),
        },
    })
}
