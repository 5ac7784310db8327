//! The proposals of a congress as a sheet (提案办理情况表).

use super::figures::count;
use super::list::{ProposalLine, line};
use super::{chosen, term_title};
use crate::congress::ListWritten;
use crate::form::filled;
use crate::list::{Heading, ListWrite, list, write};
use crate::rules::RulesOfDay;
use crate::{Answer, Failure, Office, Progress, messages, unions};
use serde::Deserialize;
use taizhang_ledger::congress::Congress;
use taizhang_ledger::congress::proposals::{
    Proposal, ProposalAnswer, ProposalFigures, answers_by, proposals_of,
};
use taizhang_ledger::store::Reader;
use taizhang_reports::list::{Cell, Kind};
use ts_rs::TS;

/// Where the proposals of a congress go.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ProposalListWrite {
    /// Code of the union.
    pub union: String,
    /// Id of the congress; `null` for its newest.
    pub congress: Option<String>,
    /// The file.
    pub to: String,
}

const HEADINGS: &[Heading] = &[
    ("编号", 6.0, Kind::Number),
    ("案由", 36.0, Kind::Words),
    ("类别", 10.0, Kind::Text),
    ("提案人", 10.0, Kind::Text),
    ("附议人", 20.0, Kind::Text),
    ("提出日期", 12.0, Kind::Text),
    ("审查结果", 10.0, Kind::Text),
    ("承办部门", 16.0, Kind::Text),
    ("承办人", 10.0, Kind::Text),
    ("交办日期", 12.0, Kind::Text),
    ("答复日期", 12.0, Kind::Text),
    ("答复结果", 10.0, Kind::Text),
    ("反馈", 10.0, Kind::Text),
    ("进展", 10.0, Kind::Text),
    ("期限", 18.0, Kind::Text),
];

/// Writes the proposals of a congress with what became of them (提案办理情况表).
pub fn proposal_list_write(
    office: &Office,
    request: ProposalListWrite,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    let union = unions::coded(office, &request.union)?;
    let rules = RulesOfDay::read(office)?;
    let (congress, lines, figures) = office.ledger()?.read(|conn| {
        let congress = chosen(conn, &union, filled(&request.congress))?
            .ok_or_else(|| messages::no_congress(&union.name))?;
        let lines = lines(conn, &congress, &rules)?;
        let figures = count(conn, &congress, &rules)?;
        Ok::<_, Failure>((congress, lines, figures))
    })?;
    let list = list(
        &format!("{}{}提案办理情况表", union.name, term_title(&congress)),
        HEADINGS,
        remarks(figures, &rules),
    );
    write(ListWrite { to: request.to }, &list, lines, progress)
}

fn remarks(figures: ProposalFigures, rules: &RulesOfDay) -> Vec<String> {
    vec![
        format!("截至 {}。", rules.today.chinese()),
        format!(
            "提出 {} 件，立案 {} 件，并案 {} 件，不立案 {} 件；已答复 {} 件，其中按期 {} 件。",
            figures.raised,
            figures.accepted,
            figures.grouped,
            figures.refused,
            figures.answered,
            figures.in_time
        ),
        format!(
            "满意 {} 件，基本满意 {} 件，不满意 {} 件。满意率＝满意的件数÷已反馈的件数（{}÷{}）。",
            figures.satisfied,
            figures.fairly,
            figures.dissatisfied,
            figures.satisfied,
            figures.feedback
        ),
    ]
}

fn lines(
    conn: &Reader,
    congress: &Congress,
    rules: &RulesOfDay,
) -> Answer<Vec<Vec<Cell<'static>>>> {
    let answers = answers_by(conn, congress.id)?;
    let mut lines = Vec::new();
    for proposal in proposals_of(conn, congress.id)? {
        let of = answers.get(&proposal.id).map_or(&[][..], Vec::as_slice);
        let shown = line(conn, &proposal, of, rules)?;
        lines.push(cells(shown, proposal, of.last()));
    }
    Ok(lines)
}

fn cells(
    line: ProposalLine,
    proposal: Proposal,
    last: Option<&ProposalAnswer>,
) -> Vec<Cell<'static>> {
    let text = |said: Option<String>| said.map_or(Cell::Empty, Cell::text);
    let feedback = last.and_then(|answer| answer.satisfaction);
    // What the list says of an answered one stands in its own column here.
    let waits = line.days_left.map(|_| line.words);
    vec![
        Cell::Number(line.number),
        Cell::text(line.title),
        Cell::text(line.category),
        Cell::text(line.proposer),
        text(proposal.seconders),
        Cell::text(line.raised_on),
        text(proposal.examination.map(|it| it.label().to_owned())),
        text(line.department),
        text(proposal.handler),
        text(proposal.assigned_on.map(|day| day.to_string())),
        text(last.map(|answer| answer.on_day.to_string())),
        text(last.map(|answer| answer.reply.label().to_owned())),
        text(feedback.map(|it| it.label().to_owned())),
        Cell::text(line.label),
        text(waits),
    ]
}
