//! What is done with a petition once it is registered.

use super::register::named;
use super::{Nothing, PetitionerForm, held, record};
use crate::form::{choice, day, day_if, id, said};
use crate::rules::RulesOfDay;
use crate::{Answer, Office, Progress, messages};
use serde::{Deserialize, Serialize};
use taizhang_ledger::cases::NewStep;
use taizhang_ledger::petitions::{self, Correction, Decision, Petition};
use taizhang_ledger::shared::PetitionId;
use ts_rs::TS;

/// A step of a petition.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PetitionStepTake {
    /// Id of the petition.
    pub id: String,
    /// Code of the step.
    pub step: String,
    /// When.
    pub on: String,
    /// Of an extension the new last day.
    pub until: Option<String>,
    /// To whom, by whom.
    pub people: Option<String>,
    /// 文号
    pub document: Option<String>,
    /// Reasons, and what else is to be said.
    pub note: Option<String>,
    /// 查明的事实, of a decision.
    pub facts: Option<String>,
    /// 处理意见, of a decision or an answer.
    pub opinion: Option<String>,
    /// 法律依据, of a decision.
    pub basis: Option<String>,
}

/// A step that was recorded.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PetitionStepped {
    /// What was recorded, in Chinese.
    pub label: String,
    /// What is worth a look.
    pub advice: Vec<String>,
}

/// Records a step (记一步).
pub fn petition_step(
    office: &Office,
    request: PetitionStepTake,
    _: &dyn Progress,
) -> Answer<PetitionStepped> {
    let step = NewStep {
        on_day: day(&request.on, "on")?,
        until: day_if(&request.until, "until")?,
        people: said(&request.people),
        document: said(&request.document),
        note: said(&request.note),
        step: request.step,
    };
    let decision = Decision {
        facts: said(&request.facts),
        opinion: said(&request.opinion),
        basis: said(&request.basis),
    };
    let advice = step.document.as_deref().and_then(messages::number_advice);
    let it = ours(office, &request.id)?;
    let rules = RulesOfDay::read(office)?;
    let stage = record(office, &it.number, |tx| {
        tx.hold_ours(&it)?;
        Ok(petitions::record_petition_step(
            tx,
            it.id,
            step,
            decision,
            rules.given(),
        )?)
    })?;
    Ok(PetitionStepped {
        label: stage.label.to_owned(),
        advice: advice.into_iter().collect(),
    })
}

/// Who handles a petition from now on.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PetitionHandler {
    /// Id of the petition.
    pub id: String,
    /// 承办人
    pub handler: String,
    /// Why: 回避, 调整分工.
    pub why: String,
    /// When.
    pub on: String,
}

/// Gives a petition to another handler (更换承办人).
pub fn petition_handler(
    office: &Office,
    request: PetitionHandler,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let on = day(&request.on, "on")?;
    let it = ours(office, &request.id)?;
    record(office, &it.number, |tx| {
        tx.hold_ours(&it)?;
        petitions::hand_over(tx, it.id, &request.handler, &request.why, on)?;
        Ok(Nothing {})
    })
}

/// What was registered wrongly.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PetitionCorrect {
    /// Id of the petition.
    pub id: String,
    /// 信访形式, its code.
    pub channel: String,
    /// 内容分类, its code.
    pub category: String,
    /// 人数
    pub people: i64,
    /// 转送、交办单位
    pub forwarded_from: Option<String>,
    /// Where else the same matter is being handled.
    pub pending_elsewhere: Option<String>,
    /// 主要内容; empty leaves what stands there.
    pub summary: Option<String>,
    /// 信访请求; empty leaves what stands there.
    pub claims: Option<String>,
    /// 被反映的人或者单位; empty leaves what stands there.
    pub against: Option<String>,
    /// Who brings it, all of them; `null` leaves who stands there.
    pub petitioners: Option<Vec<PetitionerForm>>,
}

/// Corrects what was registered (改登记).
pub fn petition_correct(
    office: &Office,
    request: PetitionCorrect,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let new = Correction {
        channel: choice(&request.channel, "channel")?,
        category: choice(&request.category, "category")?,
        people: request.people,
        forwarded_from: said(&request.forwarded_from),
        pending_elsewhere: said(&request.pending_elsewhere),
        summary: said(&request.summary),
        claims: said(&request.claims),
        against: said(&request.against),
        petitioners: request
            .petitioners
            .map(|people| people.iter().map(named).collect()),
    };
    let it = ours(office, &request.id)?;
    let rules = RulesOfDay::read(office)?;
    record(office, &it.number, |tx| {
        tx.hold_ours(&it)?;
        petitions::correct(tx, it.id, new, rules.given())?;
        Ok(Nothing {})
    })
}

fn ours(office: &Office, petition: &str) -> Answer<Petition> {
    held(office, id::<PetitionId>(petition, "id")?)
}
