//! What is asked for, said and agreed at the table.

use super::Nothing;
use super::acts::of_negotiation;
use crate::form::{choice, day, day_if, id_if, said};
use crate::{Answer, Office, Progress};
use serde::Deserialize;
use taizhang_ledger::negotiation::{self, NewMaterial, NewMeeting, NewTopic};
use taizhang_ledger::shared::MaterialId;
use ts_rs::TS;

/// Something asked for before the talks.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MaterialPut {
    /// Id of the negotiation.
    pub id: String,
    /// Id of the line, where it is known.
    pub material: Option<String>,
    /// What.
    pub what: String,
    /// Who has to give it.
    pub from_side: String,
    /// When it was asked for.
    pub asked_on: String,
    /// When it was given.
    pub given_on: Option<String>,
    /// What it says.
    pub note: Option<String>,
}

/// Records something asked for, or that it was given.
pub fn material_put(office: &Office, request: MaterialPut, _: &dyn Progress) -> Answer<Nothing> {
    let known: Option<MaterialId> = id_if(&request.material, "material")?;
    let new = NewMaterial {
        what: request.what,
        from_side: choice(&request.from_side, "from_side")?,
        asked_on: day(&request.asked_on, "asked_on")?,
        given_on: day_if(&request.given_on, "given_on")?,
        note: said(&request.note),
    };
    of_negotiation(office, &request.id, |tx, it| {
        negotiation::put_material(tx, it.id, known, new)?;
        Ok(Nothing {})
    })
}

/// A meeting at the table.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NegotiationMeet {
    /// Id of the negotiation.
    pub id: String,
    /// When.
    pub on: String,
    /// Where.
    pub place: Option<String>,
    /// 主持人
    pub chaired_by: Option<String>,
    /// 记录员
    pub recorder: Option<String>,
    /// 职工方到会
    pub workers_present: i64,
    /// 企业方到会
    pub employer_present: i64,
    /// 纪要
    pub minutes: Option<String>,
}

/// Records a meeting.
pub fn negotiation_meet(
    office: &Office,
    request: NegotiationMeet,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let new = NewMeeting {
        on_day: day(&request.on, "on")?,
        place: said(&request.place),
        chaired_by: said(&request.chaired_by),
        recorder: said(&request.recorder),
        workers_present: request.workers_present,
        employer_present: request.employer_present,
        minutes: said(&request.minutes),
    };
    of_negotiation(office, &request.id, |tx, it| {
        negotiation::meet(tx, it.id, new)?;
        Ok(Nothing {})
    })
}

/// What the sides say of a subject.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TopicPut {
    /// Id of the negotiation.
    pub id: String,
    /// Code of the subject.
    pub subject: String,
    /// 职工方意见
    pub workers_say: Option<String>,
    /// 企业方意见
    pub employer_says: Option<String>,
    /// 一致意见
    pub agreed: Option<String>,
}

/// Writes down what the sides say of a subject.
pub fn topic_put(office: &Office, request: TopicPut, _: &dyn Progress) -> Answer<Nothing> {
    let new = NewTopic {
        subject: choice(&request.subject, "subject")?,
        workers_say: said(&request.workers_say),
        employer_says: said(&request.employer_says),
        agreed: said(&request.agreed),
    };
    of_negotiation(office, &request.id, |tx, it| {
        negotiation::put_topic(tx, it.id, new)?;
        Ok(Nothing {})
    })
}
