//! What the ledger knows of a session, by the name a template's field bears: who comes, what is on the agenda, how it came out.

use super::facts::Facts;
use crate::congress::{AgendaItem, AppraisalLine, CandidateLine, SessionDelegate, SessionView};
use std::collections::BTreeMap;

type Row = BTreeMap<&'static str, String>;

/// Adds what is known of the session to what is known of its union.
pub(super) fn tell(facts: &mut Facts, session: &SessionView) {
    facts.say("届次", session.term_no);
    facts.say("次数", session.session_no);
    facts.say("会议形式", &session.form_label);
    facts.say("会议日期", &session.on);
    facts.say_if("会议地点", session.place.as_ref());
    facts.say("应到代表", session.base);
    facts.say("法定人数", session.quorum);
    if session.present > 0 {
        facts.say("实到代表", session.present);
    }
    facts.say_if("公示起", session.public_from.as_ref());
    facts.say_if("公示止", session.public_to.as_ref());
    facts.say_if("成文日期", session.closed_on.as_ref());
    facts.say("届期起", &session.term_from);
    facts.say("届期止", &session.term_ends);
    let (voted, heard): (Vec<&AgendaItem>, Vec<&AgendaItem>) =
        session.items.iter().partition(|item| item.voted_on);
    let put_to_vote = voted.iter().filter(|item| item.election.is_none());
    let elections: Vec<&&AgendaItem> = voted
        .iter()
        .filter(|item| item.election.is_some())
        .collect();
    let title = |item: &&AgendaItem| BTreeMap::from([("事项", item.title.clone())]);
    facts
        .rows
        .insert("议程", session.items.iter().map(agenda).collect());
    facts
        .rows
        .insert("听取事项", heard.into_iter().map(agenda).collect());
    facts
        .rows
        .insert("表决事项", put_to_vote.map(title).collect());
    facts.rows.insert(
        "决定事项",
        voted.iter().flat_map(|item| decided(item)).collect(),
    );
    facts.rows.insert(
        "评议结果",
        session
            .items
            .iter()
            .filter_map(|item| item.appraisal.as_ref())
            .flat_map(|appraisal| appraisal.managers.iter().filter_map(appraised))
            .collect(),
    );
    facts
        .rows
        .insert("代表", session.delegates.iter().map(delegate).collect());
    if let Some((first, others)) = elections.split_first() {
        ballot(facts, first);
        if !others.is_empty() {
            facts.remark = Some(format!(
                "这次会议有 {} 项选举，选票带出的是第一项，别的请改了再写。",
                elections.len()
            ));
        }
    }
}

fn ballot(facts: &mut Facts, item: &AgendaItem) {
    let Some(election) = &item.election else {
        return;
    };
    facts.say("选举事项", &item.title);
    facts.say("应选名额", election.seats);
    let names = election
        .candidates
        .iter()
        .map(|line| BTreeMap::from([("姓名", line.name.clone())]));
    facts.rows.insert("候选人", names.collect());
}

fn agenda(item: &AgendaItem) -> Row {
    BTreeMap::from([("议题", item.title.clone()), ("职权", item.power.clone())])
}

/// What was decided on an item: one row, or one a candidate.
fn decided(item: &AgendaItem) -> Vec<Row> {
    let rows = match &item.election {
        None => vec![(
            item.title.clone(),
            [item.yes, item.no, item.abstained, item.void],
            item.passed
                .map(|passed| if passed { "通过" } else { "未通过" }),
        )],
        Some(election) => election
            .candidates
            .iter()
            .map(|line| of_candidate(item, line))
            .collect(),
    };
    let row = |(title, votes, result): (String, [Option<i64>; 4], Option<&str>)| {
        let names = ["赞成", "反对", "弃权", "废票"];
        let mut row: Row = names
            .into_iter()
            .zip(votes)
            .filter_map(|(name, votes)| Some((name, votes?.to_string())))
            .collect();
        row.insert("事项", title);
        row.extend(item.needed.map(|needed| ("须得", needed.to_string())));
        row.extend(result.map(|result| ("结果", result.to_owned())));
        row.extend(item.resolution.clone().map(|text| ("决议", text)));
        row
    };
    rows.into_iter().map(row).collect()
}

fn of_candidate(
    item: &AgendaItem,
    line: &CandidateLine,
) -> (String, [Option<i64>; 4], Option<&'static str>) {
    (
        format!("{}：{}", item.title, line.name),
        [line.yes, line.no, line.abstained, item.void],
        line.elected
            .map(|elected| if elected { "当选" } else { "没有当选" }),
    )
}

/// How a manager was found; nothing where too few gave their ballots for this desk to see.
fn appraised(line: &AppraisalLine) -> Option<Row> {
    let counts = line.counts.as_ref()?;
    let mut row = BTreeMap::from([
        ("姓名", line.name.clone()),
        ("职务", line.post.clone()),
        ("有效票", counts.valid.to_string()),
        ("优秀", counts.excellent.to_string()),
        ("称职", counts.competent.to_string()),
        ("基本称职", counts.basic.to_string()),
        ("不称职", counts.incompetent.to_string()),
    ]);
    row.extend(counts.competent_rate.clone().map(|rate| ("称职以上", rate)));
    Some(row)
}

fn delegate(line: &SessionDelegate) -> Row {
    let mut row = BTreeMap::from([("姓名", line.name.clone()), ("类别", line.kind.clone())]);
    let sex = line.woman.map(|woman| if woman { "女" } else { "男" });
    row.extend(sex.map(|sex| ("性别", sex.to_owned())));
    row.extend(line.constituency.clone().map(|place| ("选区", place)));
    row.extend(line.post.clone().map(|post| ("岗位", post)));
    if line.dispatched {
        row.insert("备注", "劳务派遣".to_owned());
    }
    row
}
