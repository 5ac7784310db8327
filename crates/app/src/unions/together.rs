//! 三委同步 as a page shows it: the bodies side by side, and in words whether they are in step.

use crate::Answer;
use crate::rules::RulesOfDay;
use serde::Serialize;
use taizhang_ledger::unions::rules::{Threshold, Thresholds};
use taizhang_ledger::unions::together::{Step, Together, is_in_step, together};
use taizhang_ledger::unions::{Body, BodyKind, UnionView};
use ts_rs::TS;

const TERM: &str = "任期与本级工会委员会相同，同时换届";

/// The bodies of a union side by side.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BodiesTogether {
    /// Whether every body that should stand does, and all end on one day.
    pub in_step: bool,
    /// In a few words: 同步, 不同步, 不齐.
    pub label: String,
    /// The committee, the audit committee, the women's committee.
    pub bodies: Vec<BodyBeside>,
}

/// One of them.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BodyBeside {
    /// `committee`, `audit`, `women`.
    pub kind: String,
    /// In Chinese.
    pub label: String,
    /// 届次
    pub term_no: Option<i64>,
    /// 选举日期
    pub elected_on: Option<String>,
    /// Last day.
    pub ends_on: Option<String>,
    /// `committee`, `same`, `differs`, `alone`, `lacking`, `member`.
    pub state: String,
    /// 同步, 不同步, 没有登记… with what is to be done.
    pub words: String,
    /// The article it rests on.
    pub article: Option<String>,
}

/// The newest terms of a union side by side.
pub(super) fn beside(rules: &RulesOfDay, view: &UnionView) -> Answer<BodiesTogether> {
    let from = Thresholds::of(&rules.book, &rules.region, rules.today)?.women_committee;
    let bodies: Vec<Body> = view.bodies.iter().map(|(body, _)| body.clone()).collect();
    let read = together(&bodies, view.women_members, &from);
    let deputy = women_member(view);
    Ok(BodiesTogether {
        in_step: is_in_step(&read),
        label: label(&read).to_owned(),
        bodies: read
            .iter()
            .map(|one| line(one, view.women_members, &from, deputy.as_deref()))
            .collect(),
    })
}

/// 同步, 不同步 or 不齐, in one word.
pub(super) fn label(bodies: &[Together<'_>]) -> &'static str {
    let any = |wanted: fn(&Step) -> bool| bodies.iter().any(|one| wanted(&one.step));
    if any(|step| matches!(step, Step::Differs { .. })) {
        "不同步"
    } else if is_in_step(bodies) {
        "同步"
    } else {
        "不齐"
    }
}

/// Who is 女职工委员 of the committee in force.
fn women_member(view: &UnionView) -> Option<String> {
    let (_, officers) = view
        .bodies
        .iter()
        .find(|(body, _)| body.kind == BodyKind::Committee)?;
    officers
        .iter()
        .find(|(officer, _)| officer.to_day.is_none() && officer.post.contains("女职工"))
        .map(|(_, person)| person.name.clone())
}

fn line(one: &Together<'_>, women: i64, from: &Threshold, deputy: Option<&str>) -> BodyBeside {
    let (state, words, article) = match (&one.step, one.kind) {
        (Step::Committee, _) => ("committee", "以它的任期为准".to_owned(), None),
        (Step::Same, _) => ("same", "同步".to_owned(), Some(TERM.to_owned())),
        (Step::Differs { committee_ends_on }, _) => (
            "differs",
            format!("不同步：工会委员会到 {} 届满", committee_ends_on.chinese()),
            Some(TERM.to_owned()),
        ),
        (Step::Alone, _) => ("alone", "没有委员会可以比".to_owned(), None),
        (Step::MemberInstead, _) => (
            "member",
            match deputy {
                Some(name) => format!(
                    "女会员 {women} 人，不满 {} 人，设女职工委员：{name}",
                    from.number
                ),
                None => format!(
                    "女会员 {women} 人，不满 {} 人，设女职工委员，还没有登记",
                    from.number
                ),
            },
            Some(from.basis.clone()),
        ),
        (Step::Lacking, BodyKind::Committee) => ("lacking", "没有登记".to_owned(), None),
        (Step::Lacking, BodyKind::Audit) => (
            "lacking",
            "没有登记，各级工会都应当有".to_owned(),
            Some("工会法 第四十五条".to_owned()),
        ),
        (Step::Lacking, BodyKind::Women) => (
            "lacking",
            format!(
                "没有登记，女会员 {women} 人，满 {} 人的应当建立",
                from.number
            ),
            Some(from.basis.clone()),
        ),
    };
    BodyBeside {
        kind: one.kind.code().to_owned(),
        label: one.kind.label().to_owned(),
        term_no: one.body.map(|body| body.term_no),
        elected_on: one.body.map(|body| body.elected_on.to_string()),
        ends_on: one.body.map(|body| body.ends_on.to_string()),
        state: state.to_owned(),
        words,
        article,
    }
}
