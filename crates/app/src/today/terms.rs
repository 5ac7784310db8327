//! Terms that end (换届).

use super::{DueItem, item};
use crate::rules::RulesOfDay;
use crate::unions::terms::{assess, standing};
use crate::{Answer, Office};
use taizhang_ledger::cases::{
    CONFIRMED, CaseKind, Given, RENEWAL, StageReading, StageState, find_case, steps_of, walk,
};
use taizhang_ledger::shared::Day;
use taizhang_ledger::store::Reader;
use taizhang_ledger::unions::terms::{RenewalNotice, TermState};
use taizhang_ledger::unions::{
    Body, BodyKind, Union, at_hand, list_unions, newest_body, things_of,
};

/// Re-elections that are asked for (TERM-03). The bodies of a union whose terms end together are elected together
/// (TERM-05) and stand on one line.
pub(super) fn ending(office: &Office) -> Answer<Vec<DueItem>> {
    let rules = RulesOfDay::read(office)?;
    let notice = rules.renewal_notice();
    office.ledger()?.read(|conn| {
        let mut items = Vec::new();
        let given = rules.given();
        for union in list_unions(conn)?
            .into_iter()
            .filter(|union| union.ended_on.is_none())
        {
            let mut together: Vec<(Day, TermState, Vec<Body>)> = Vec::new();
            for kind in BodyKind::ALL {
                let Some(body) = newest_body(conn, union.id, *kind, Some(rules.today))? else {
                    continue;
                };
                let state = assess(conn, &body, &notice, rules.today)?;
                if state == TermState::Running {
                    continue;
                }
                match together
                    .iter_mut()
                    .find(|(ends_on, ..)| *ends_on == body.ends_on)
                {
                    Some((.., bodies)) => bodies.push(body),
                    None => together.push((body.ends_on, state, vec![body])),
                }
            }
            items.extend(last_steps(conn, &union, &notice, given)?);
            for (ends_on, state, bodies) in together {
                if !is_settled(conn, &union, ends_on, &state)? {
                    items.push(renewal(&union, ends_on, &state, &bodies, rules.today));
                }
            }
        }
        Ok(items)
    })
}

/// Whether what a term asks for by now was recorded: nothing more is asked until its next clock begins.
fn is_settled(conn: &Reader, union: &Union, ends_on: Day, state: &TermState) -> Answer<bool> {
    let TermState::Due { clock, .. } = state else {
        return Ok(false);
    };
    // The election is never settled by its step: a body that was not elected with the others still has to be.
    let mut stages = RENEWAL.stages.iter();
    let asked =
        stages.find(|stage| stage.clock == Some(clock.as_str()) && stage.code != RENEWAL.turn);
    let case = find_case(conn, CaseKind::Renewal, union.id, ends_on)?;
    let Some((asked, case)) = asked.zip(case) else {
        return Ok(false);
    };
    let steps = steps_of(conn, case.id)?;
    Ok(steps.iter().any(|step| step.step == asked.code))
}

/// What is left of a re-election that was held: its next step, and behind it every one whose clock runs
/// (选举结果报告, 批复, 法人变更登记): a step that was skipped holds nothing up.
fn last_steps(
    conn: &Reader,
    union: &Union,
    notice: &RenewalNotice<'_>,
    given: Given<'_>,
) -> Answer<Vec<DueItem>> {
    let at = at_hand(conn, union, notice, given.today)?;
    let Some((at, case)) = at.and_then(|at| Some((at.elected?, at.case?))) else {
        return Ok(Vec::new());
    };
    let steps = steps_of(conn, case.id)?;
    let walked = walk(&RENEWAL, case.anchor, &steps, &things_of(union), given)?;
    let is_asked = |reading: &StageReading| match reading.state {
        StageState::Now => true,
        StageState::Coming => reading.clock.is_some(),
        StageState::Done(_) | StageState::Skipped | StageState::Lacking(_) => false,
    };
    let line = |reading: StageReading| {
        let label = reading.stage.label;
        let detail = format!("第 {} 届{}选出", at.term_no, at.elected_on.chinese());
        let title = format!("{}：{label}", union.name);
        let mut due = item("term", title, detail, "看换届").about(union.code.to_string());
        due.id = format!("term-{}-{}-{label}", union.code, case.anchor);
        due.article = reading.article;
        if reading.stage.code == CONFIRMED {
            due.waits = Some("上一级工会".to_owned());
        }
        match reading.clock.and_then(|clock| clock.due) {
            Some(last) => due.by(last, given.today),
            None => due,
        }
    };
    Ok(walked.into_iter().filter(is_asked).map(line).collect())
}

fn renewal(union: &Union, ends_on: Day, state: &TermState, bodies: &[Body], today: Day) -> DueItem {
    let names: Vec<&str> = bodies.iter().map(|body| body.kind.label()).collect();
    let what = match state {
        TermState::Due { step, .. } => step.as_str(),
        _ => "换届",
    };
    let last = match state {
        TermState::Postponed { until, .. } => *until,
        _ => ends_on,
    };
    let detail = format!("{}；{}", standing(ends_on, state).words, names.join("、"));
    let mut due = item("term", format!("{}：{what}", union.name), detail, "看换届")
        .by(last, today)
        .about(union.code.to_string())
        .under("工会法 第十六条");
    // The line of a step that is settled is not the line of the next one: each is put off by itself.
    due.id = format!("term-{}-{ends_on}-{what}", union.code);
    due
}
