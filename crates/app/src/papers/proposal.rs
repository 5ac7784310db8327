//! What the ledger knows of a proposal, by the name a template's field bears: its words, and how far it was handled.

use super::facts::Facts;
use crate::congress::ProposalView;

/// Adds what is known of the proposal to what is known of its union. Of several rounds of answering the last is told.
pub(super) fn tell(facts: &mut Facts, proposal: &ProposalView) {
    facts.say("届次", proposal.term_no);
    facts.say("提案编号", proposal.number);
    facts.say("案由", &proposal.title);
    facts.say("提案类别", &proposal.category_label);
    facts.say("提出日期", &proposal.raised_on);
    facts.say("提案人", &proposal.proposer_name);
    facts.say("提案人岗位", &proposal.proposer_place);
    facts.say("附议人", proposal.seconders.join("、"));
    facts.say("理由", &proposal.reason);
    facts.say("建议", &proposal.suggestion);
    facts.say_if("审查结果", proposal.examination_label.as_ref());
    facts.say_if("审查日期", proposal.examined_on.as_ref());
    let into = proposal
        .into
        .as_ref()
        .map(|into| format!("并入第 {} 号", into.number));
    facts.say_if("审查说明", proposal.examination_note.clone().or(into));
    facts.say_if("承办部门", proposal.department.as_ref());
    facts.say_if("承办人", proposal.handler.as_ref());
    facts.say_if("交办日期", proposal.assigned_on.as_ref());
    let Some(last) = proposal.rounds.last() else {
        return;
    };
    facts.say_if("答复期限", last.due.as_ref());
    facts.say_if("答复结果", last.reply_label.as_ref());
    facts.say_if("答复内容", last.answer.as_ref());
    facts.say_if("答复日期", last.answered_on.as_ref());
    facts.say_if("反馈", last.satisfaction_label.as_ref());
    facts.say_if("反馈说明", last.feedback_note.as_ref());
    facts.say_if("反馈日期", last.feedback_on.as_ref());
    if proposal.rounds.len() > 1 {
        facts.remark = Some(format!(
            "这件提案答复到第 {} 次，表里带出的是这一次。",
            proposal.rounds.len()
        ));
    }
}
