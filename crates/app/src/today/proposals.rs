//! What proposals ask for: answers that are due.

use super::{DueItem, item};
use crate::congress::proposals::rounds_of;
use crate::messages;
use crate::rules::RulesOfDay;
use crate::{Answer, Office};
use taizhang_ledger::congress::proposals::{Proposal, answers_of, proposals_to_answer};
use taizhang_ledger::congress::{Congress, Kept};
use taizhang_ledger::store::{Reader, Record as _};
use taizhang_ledger::unions::Union;

/// An answer is listed so many days before its last one.
const ANSWER_NOTICE_DAYS: i64 = 14;

/// Answers that this station's unions owe soon or have missed.
pub(super) fn items(office: &Office) -> Answer<Vec<DueItem>> {
    let rules = RulesOfDay::read(office)?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    ledger.read(|conn| {
        let mut items = Vec::new();
        for proposal in proposals_to_answer(conn, &station)? {
            items.extend(of_proposal(conn, &proposal, &rules)?);
        }
        Ok(items)
    })
}

fn of_proposal(conn: &Reader, proposal: &Proposal, rules: &RulesOfDay) -> Answer<Option<DueItem>> {
    let rounds = rounds_of(proposal, &answers_of(conn, proposal.id)?, rules);
    let again = rounds.len() > 1;
    let Some(round) = rounds.last() else {
        return Ok(None);
    };
    let (Some(due), Some(Kept::Open(..=ANSWER_NOTICE_DAYS))) = (&round.due, round.kept) else {
        return Ok(None);
    };
    let congress = Congress::get(conn, proposal.congress)?;
    let union = Union::get(conn, congress.trade_union)?;
    let what = match again {
        true => "提案要重新答复",
        false => "提案要答复",
    };
    let detail = format!(
        "第 {} 号“{}”，{}承办；{}",
        proposal.number,
        proposal.title,
        proposal.department.as_deref().unwrap_or_default(),
        messages::answer_due(due.day, Kept::Open(rules.today.days_until(due.day)))
    );
    let line = item(
        "proposal",
        format!("{}：{what}", union.name),
        detail,
        "去记答复",
    )
    .by(due.day, rules.today)
    .about(proposal.id.to_string());
    Ok(Some(match due.basis.is_empty() {
        true => line,
        false => line.under(&due.basis),
    }))
}
