//! The register as a list: numbers, days and counts. Neither names nor contents, whatever is asked for.

use crate::form::{bad_request, choice_if, id};
use crate::rules::RulesOfDay;
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::petitions::{
    Petition, PetitionFilter, PetitionStep, PetitionsState, Standing, is_ours, open_petitions,
    petitions_page, standing, steps_in,
};
use taizhang_ledger::shared::PetitionId;
use ts_rs::TS;

/// A page of the register.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PetitionList {
    /// `open`, `overdue`, `closed`; all of them without.
    pub state: Option<String>,
    /// 信访类别, its code.
    pub kind: Option<String>,
    /// 内容分类, its code.
    pub category: Option<String>,
    /// Words of the number or of the handler.
    #[serde(default)]
    pub query: String,
    /// Where the page begins, as the page before said.
    pub after: Option<String>,
    /// Rows of a page.
    pub limit: usize,
}

/// A page of the register.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PetitionPage {
    /// The newest first.
    pub rows: Vec<PetitionLine>,
    /// Where the next page goes on.
    pub next: Option<String>,
    /// 待办, on the first page.
    pub open: Option<u64>,
    /// 超期, on the first page.
    pub overdue: Option<u64>,
}

/// A petition in the list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PetitionLine {
    /// Its id.
    pub id: String,
    /// 编号
    pub number: String,
    /// 收到日期
    pub received_on: String,
    /// 信访类别, in Chinese.
    pub kind: String,
    /// 信访形式, in Chinese.
    pub channel: String,
    /// 内容分类, in Chinese.
    pub category: String,
    /// 人数
    pub people: i64,
    /// 承办人
    pub handler: String,
    /// `open`, `overdue` or `closed`.
    pub state: String,
    /// What is to be done next, or what was done last.
    pub stands: String,
    /// Last day of what is to be done next.
    pub due: Option<String>,
    /// Days to it, negative when it is past.
    pub days_left: Option<i64>,
    /// Day on which the office had done its part.
    pub closed_on: Option<String>,
}

/// Lists the register, a page at a time.
pub fn petition_list(
    office: &Office,
    request: PetitionList,
    _: &dyn Progress,
) -> Answer<PetitionPage> {
    let limit = request.limit.clamp(1, 200);
    let filter = PetitionFilter {
        state: match request.state.as_deref() {
            None => PetitionsState::All,
            Some("open" | "overdue") => PetitionsState::Open,
            Some("closed") => PetitionsState::Closed,
            Some(_) => return Err(bad_request("state")),
        },
        kind: choice_if(&request.kind, "kind")?,
        category: choice_if(&request.category, "category")?,
        words: request.query.trim().to_owned(),
    };
    let only_overdue = request.state.as_deref() == Some("overdue");
    let after = request.after.as_deref().map(place).transpose()?;
    let rules = RulesOfDay::read(office)?;
    office.ledger()?.read(|conn| {
        let totals = match after {
            Some(_) => None,
            None => {
                let (mut open, mut overdue) = (0, 0);
                for (petition, steps) in open_petitions(conn)? {
                    open += 1;
                    overdue += u64::from(standing(&petition, &steps, rules.given())?.overdue);
                }
                Some((open, overdue))
            }
        };
        let (mut rows, mut from, mut has_more) = (Vec::new(), after, true);
        // Of what is overdue a page may hold few: read on until it is full or there is nothing left.
        while rows.len() < limit && has_more {
            let page = petitions_page(conn, &filter, from, limit)?;
            has_more = page.len() == limit;
            let mut steps = steps_in(conn, &page)?;
            for petition in page {
                if rows.len() == limit {
                    has_more = true;
                    break;
                }
                from = Some((petition.received_on, petition.id));
                let steps = steps.remove(&petition.id).unwrap_or_default();
                let stands = standing(&petition, &steps, rules.given())?;
                if !only_overdue || stands.overdue {
                    rows.push(line(&petition, &steps, &stands));
                }
            }
        }
        let next = from.filter(|_| has_more);
        Ok(PetitionPage {
            rows,
            next: next.map(|(day, id)| format!("{day} {id}")),
            open: totals.map(|(open, _)| open),
            overdue: totals.map(|(_, overdue)| overdue),
        })
    })
}

fn place(text: &str) -> Answer<(taizhang_ledger::shared::Day, PetitionId)> {
    let (day, petition) = text.split_once(' ').ok_or_else(|| bad_request("after"))?;
    let day = day.parse().map_err(|_| bad_request("after"))?;
    Ok((day, id(petition, "after")?))
}

/// How a petition stands, in a line.
pub(super) fn line(petition: &Petition, steps: &[PetitionStep], stands: &Standing) -> PetitionLine {
    let next = stands.walked.iter().find(|reading| is_ours(reading));
    let clock = next
        .filter(|_| petition.closed_on.is_none())
        .and_then(|reading| reading.clock.as_ref());
    PetitionLine {
        id: petition.id.to_string(),
        number: petition.number.clone(),
        received_on: petition.received_on.to_string(),
        kind: petition.kind.label().to_owned(),
        channel: petition.channel.label().to_owned(),
        category: petition.category.label().to_owned(),
        people: petition.people,
        handler: petition.handler.clone(),
        state: state_of(petition, stands).to_owned(),
        stands: stands_at(petition, steps, stands),
        due: clock.and_then(|clock| Some(clock.due?.to_string())),
        days_left: clock.and_then(|clock| clock.days_left),
        closed_on: petition.closed_on.map(|day| day.to_string()),
    }
}

/// `open`, `overdue` or `closed`.
pub(super) fn state_of(petition: &Petition, stands: &Standing) -> &'static str {
    match petition.closed_on {
        Some(_) => "closed",
        None if stands.overdue => "overdue",
        None => "open",
    }
}

/// What is to be done next, or what was done last.
pub(super) fn stands_at(petition: &Petition, steps: &[PetitionStep], stands: &Standing) -> String {
    let plan = petition.plan();
    let last = steps.last().and_then(|step| plan.stage(&step.step));
    let next = stands
        .walked
        .iter()
        .find(|reading| reading.state == taizhang_ledger::cases::StageState::Now);
    let label = match (petition.closed_on, last, next) {
        (Some(_), Some(last), _) | (None, Some(last), None) => last.label,
        (_, _, Some(next)) => next.stage.label,
        _ => "登记",
    };
    label.to_owned()
}
