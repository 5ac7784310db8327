//! Terms that end (换届).

use super::{DueItem, item};
use crate::rules::RulesOfDay;
use crate::unions::terms::{assess, standing};
use crate::{Answer, Office};
use taizhang_ledger::cases::{Given, RENEWAL, StageState, steps_of, walk};
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
    let notice = rules.renewal_notice()?;
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
            items.extend(last_step(conn, &union, &notice, given)?);
            let line = |(ends_on, state, bodies): (Day, TermState, Vec<Body>)| {
                renewal(&union, ends_on, &state, &bodies, rules.today)
            };
            items.extend(together.into_iter().map(line));
        }
        Ok(items)
    })
}

/// The next step of a re-election that was held and is not done with: 选举结果报告, 批复, 法人变更登记.
fn last_step(
    conn: &Reader,
    union: &Union,
    notice: &RenewalNotice<'_>,
    given: Given<'_>,
) -> Answer<Option<DueItem>> {
    let at = at_hand(conn, union, notice, given.today)?;
    let Some((at, case)) = at.and_then(|at| Some((at.elected?, at.case?))) else {
        return Ok(None);
    };
    let steps = steps_of(conn, case.id)?;
    let walked = walk(&RENEWAL, case.anchor, &steps, &things_of(union), given)?;
    let next = walked
        .into_iter()
        .find(|reading| reading.state == StageState::Now);
    Ok(next.map(|reading| {
        let label = reading.stage.label;
        let detail = format!("第 {} 届{}选出", at.term_no, at.elected_on.chinese());
        let title = format!("{}：{label}", union.name);
        let mut due = item("term", title, detail, "看换届").about(union.code.to_string());
        due.id = format!("term-{}-{}-{label}", union.code, case.anchor);
        due.article = reading.article;
        match reading.clock.and_then(|clock| clock.due) {
            Some(last) => due.by(last, given.today),
            None => due,
        }
    }))
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
