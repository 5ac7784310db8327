//! 登记换届: a new term of a body, who was elected, and how the election went.

use super::{Notice, notices};
use crate::form::{bad_choice, day, day_if, said};
use crate::rules::RulesOfDay;
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::shared::Day;
use taizhang_ledger::store::{Act, Entry};
use taizhang_ledger::unions::polls::{Count, PollRules, record_poll};
use taizhang_ledger::unions::{self, BodyKind, Elected, Election, UnionError};
use ts_rs::TS;

/// Somebody elected into a post.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OfficerLine {
    /// Name.
    pub name: String,
    /// 职务
    pub post: String,
    /// 专职
    pub full_time: bool,
    /// 得票
    pub votes: Option<i64>,
    /// 劳动合同到期日
    pub contract_until: Option<String>,
}

/// How an election went (选举情况). What is not known stays empty and is not checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PollLine {
    /// 应到
    pub expected: Option<i64>,
    /// 实到
    pub present: Option<i64>,
    /// 应选名额
    pub seats: Option<i64>,
    /// 候选人数
    pub candidates: Option<i64>,
    /// 候选人中没有单位主要负责人的近亲属
    pub no_relatives: bool,
}

impl PollLine {
    fn count(&self) -> Count {
        Count {
            expected: self.expected,
            present: self.present,
            seats: self.seats,
            candidates: self.candidates,
            no_relatives: self.no_relatives,
        }
    }
}

impl From<Count> for PollLine {
    fn from(count: Count) -> Self {
        Self {
            expected: count.expected,
            present: count.present,
            seats: count.seats,
            candidates: count.candidates,
            no_relatives: count.no_relatives,
        }
    }
}

/// An election.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct BodyElect {
    /// Code of the union.
    pub union: String,
    /// `committee`, `audit`, `women`.
    pub kind: String,
    /// 届次
    pub term_no: i64,
    /// 选举日期
    pub elected_on: String,
    /// 任期（年）
    pub years: i64,
    /// 批复文号
    pub approval_no: Option<String>,
    /// How it went, where that is known.
    pub poll: Option<PollLine>,
    /// Who was elected.
    pub officers: Vec<OfficerLine>,
}

/// The term that was recorded.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BodyElected {
    /// Last day of the term.
    pub ends_on: String,
    /// Worth a look.
    pub notices: Vec<Notice>,
}

/// Records an election.
pub fn body_elect(office: &Office, request: BodyElect, _: &dyn Progress) -> Answer<BodyElected> {
    let kind = body_kind(&request.kind)?;
    let officers = request
        .officers
        .iter()
        .map(elected)
        .collect::<Answer<Vec<_>>>()?;
    let election = Election {
        union: &request.union,
        kind,
        term_no: request.term_no,
        elected_on: day(&request.elected_on, "elected_on")?,
        years: request.years,
        approval_no: said(&request.approval_no),
        officers: &officers,
    };
    let votes: Vec<(String, i64)> = officers
        .iter()
        .filter_map(|elected| Some((elected.name.clone(), elected.votes?)))
        .collect();
    let count = request.poll.as_ref().map(PollLine::count);
    // Votes are counted on those who should come, also where nothing else is said of the election.
    let count = count.or((!votes.is_empty()).then(Count::default));
    let ledger = office.ledger()?;
    let union = ledger.read(|conn| unions::find_union(conn, &request.union))?;
    let rules = RulesOfDay::read(office)?;
    let of_polls = poll_rules(&rules, election.elected_on)?;
    let subject = format!("{} {}", union.union.name, kind.label());
    let body = office.transact(Entry::new(Act::ElectBody, &subject), |tx| {
        let body = unions::elect(tx, &election)?;
        if let Some(count) = count {
            record_poll(tx, &body, count, &votes, &of_polls)?;
        }
        Ok::<_, UnionError>(body)
    })?;
    let view = ledger.read(|conn| unions::find_union(conn, &request.union))?;
    let mut found = notices(&rules, &view)?;
    let term = view.bodies.into_iter().find(|(term, _)| term.id == body.id);
    let officers = term.map(|(_, officers)| officers.into_iter().map(|(officer, _)| officer));
    let officers: Vec<_> = officers.into_iter().flatten().collect();
    let of_poll = unions::polls::poll_notices(kind, count.as_ref(), &officers, &of_polls);
    found.extend(of_poll.iter().map(crate::messages::poll_notice));
    Ok(BodyElected {
        ends_on: body.ends_on.to_string(),
        notices: found,
    })
}

fn elected(line: &OfficerLine) -> Answer<Elected> {
    Ok(Elected {
        name: line.name.clone(),
        post: line.post.clone(),
        full_time: line.full_time,
        votes: line.votes,
        contract_until: day_if(&line.contract_until, "contract_until")?,
    })
}

/// Which body a request names.
pub(super) fn body_kind(code: &str) -> Answer<BodyKind> {
    code.parse().map_err(|_| bad_choice(code, "kind"))
}

/// The rules of elections as they held on a day; of one before the oldest parameter, today's.
pub(super) fn poll_rules(rules: &RulesOfDay, on: Day) -> Answer<PollRules> {
    let of = |day| PollRules::of(&rules.book, &rules.region, day);
    Ok(of(on).or_else(|_| of(rules.today))?)
}
