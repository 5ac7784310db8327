//! What the ledger knows of a re-election, by the name a template's field bears: numbers and days of its steps, how the
//! election went, and the register of requests and approvals.

use super::facts::Facts;
use crate::Answer;
use std::collections::BTreeMap;
use taizhang_ledger::cases::{CONFIRMED, Case, CaseKind, CaseStep, POSTPONED, find_case, steps_of};
use taizhang_ledger::shared::{Day, UnionId};
use taizhang_ledger::store::Reader;
use taizhang_ledger::unions::{
    Body, BodyKind, Officer, Union, UnionView, bodies_of, list_unions, poll_of,
};

type Row = BTreeMap<&'static str, String>;

/// Adds what is known of the re-election that `document` belongs to: of one that is not held yet the coming one, else the last.
pub(super) fn tell(
    facts: &mut Facts,
    conn: &Reader,
    view: &UnionView,
    document: &str,
) -> Answer<()> {
    let committee = view
        .bodies
        .iter()
        .filter(|(body, _)| body.kind == BodyKind::Committee);
    let mut steps = Vec::new();
    for (body, _) in committee.take(2) {
        if let Some(case) = case_of(conn, &view.union, body)? {
            steps = steps_of(conn, case.id)?;
            break;
        }
    }
    let number = |code: &str| last(&steps, code).and_then(|step| step.document.clone());
    facts.say_if("附换届批复", number("approved"));
    facts.say_if("附候选人批复", number("candidates_approved"));
    let own = match document {
        "换届请示" => Some("request"),
        "候选人请示" => Some("candidates"),
        "选举结果报告" => Some("report"),
        _ => None,
    };
    facts.say_if("文号", own.and_then(number));
    let newest = view
        .bodies
        .iter()
        .find(|(body, _)| body.kind == BodyKind::Committee);
    if let Some((body, _)) = newest
        && let Some(poll) = poll_of(conn, body.id)?
    {
        facts.say_if("应到人数", poll.expected);
        facts.say_if("实到人数", poll.present);
        facts.say_if("发出选票", poll.present);
    }
    Ok(())
}

/// What an officer was given, for the list of those elected.
pub(super) fn votes(officer: &Officer) -> Option<(&'static str, String)> {
    Some(("得票", officer.votes?.to_string()))
}

fn case_of(conn: &Reader, union: &Union, body: &Body) -> Answer<Option<Case>> {
    Ok(find_case(conn, CaseKind::Renewal, union.id, body.ends_on)?)
}

fn last<'a>(steps: &'a [CaseStep], code: &str) -> Option<&'a CaseStep> {
    steps.iter().rfind(|step| step.step == code)
}

/// What is asked for and what answers it, in the order of the work.
const PAIRS: [(&str, Option<&str>, &str); 4] = [
    ("同意换届", Some("request"), "approved"),
    ("批准延期", None, POSTPONED),
    ("同意候选人", Some("candidates"), "candidates_approved"),
    ("选举结果", Some("report"), CONFIRMED),
];

/// The register of a year: of a union and of those below it, up to a number of rows. Says how many there are.
pub(super) fn register(
    conn: &Reader,
    root: &Union,
    year: i32,
    most: usize,
) -> Answer<(Vec<Row>, usize)> {
    let all = list_unions(conn)?;
    let parents = all
        .iter()
        .filter_map(|union| Some((union.id, union.parent?)))
        .collect();
    let (mut rows, mut count) = (Vec::new(), 0);
    for union in all
        .iter()
        .filter(|union| stands_below(union.id, root.id, &parents))
    {
        for body in bodies_of(conn, union.id)? {
            if body.kind != BodyKind::Committee {
                continue;
            }
            let Some(case) = case_of(conn, union, &body)? else {
                continue;
            };
            let of_case = of_case(union, &steps_of(conn, case.id)?, year);
            count += of_case.len();
            rows.extend(of_case.into_iter().take(most.saturating_sub(rows.len())));
        }
    }
    Ok((rows, count))
}

/// Whether a union is `root` or stands somewhere below it.
fn stands_below(union: UnionId, root: UnionId, parents: &BTreeMap<UnionId, UnionId>) -> bool {
    // A tree is no deeper than there are unions in it.
    let mut way = std::iter::successors(Some(union), |at| parents.get(at).copied());
    way.by_ref().take(parents.len() + 1).any(|at| at == root)
}

fn of_case(union: &Union, steps: &[CaseStep], year: i32) -> Vec<Row> {
    let pair = |&(what, asked, answered): &(&'static str, Option<&str>, &str)| -> Option<Row> {
        let asked = asked.and_then(|code| last(steps, code));
        let answered = last(steps, answered);
        let day = answered.or(asked)?.on_day;
        if day.year() != year {
            return None;
        }
        let mut row = Row::from([("工会", union.name.clone()), ("批复事项", what.to_owned())]);
        let mut say = |name, text: Option<String>| row.extend(text.map(|text| (name, text)));
        say("请示文号", asked.and_then(|step| step.document.clone()));
        say("请示日期", asked.map(|step| step.on_day.to_string()));
        say("批复文号", answered.and_then(|step| step.document.clone()));
        say("批复日期", answered.map(|step| step.on_day.to_string()));
        let until = answered.and_then(|step| step.until).map(Day::chinese);
        say(
            "说明",
            until.map(|day| match what {
                "批准延期" => format!("延到{day}"),
                _ => format!("任期到{day}"),
            }),
        );
        Some(row)
    };
    PAIRS.iter().filter_map(pair).collect()
}
