//! Legal aid as it is written down.

use super::aid::subject;
use super::{held, record};
use crate::form::{choice, choice_if, day, day_if, id_if, money_if, said};
use crate::rules::RulesOfDay;
use crate::{Answer, Office, Progress, messages, unions};
use serde::{Deserialize, Serialize};
use taizhang_ledger::petitions::{self, LegalAid, NewAid, aid_clocks};
use taizhang_ledger::shared::LegalAidId;
use ts_rs::TS;

/// A matter of legal aid, as typed in the form.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LegalAidPut {
    /// Id of the matter; `null` for a new one.
    pub id: Option<String>,
    /// Code of the union that helps.
    pub union: String,
    /// Id of the petition it came from.
    pub petition: Option<String>,
    /// 援助形式, its code.
    pub form: String,
    /// 内容分类, its code.
    pub category: String,
    /// 受援人; empty leaves who stands there, when correcting.
    pub name: Option<String>,
    /// 联系电话; empty leaves the one that stands, when correcting.
    pub phone: Option<String>,
    /// 案情; empty leaves what stands there, when correcting.
    pub facts: Option<String>,
    /// 涉及人数
    pub people: i64,
    /// 推举的代表
    pub representatives: Option<i64>,
    /// 农民工
    pub migrant: bool,
    /// Whether the means test was met.
    pub means_met: Option<bool>,
    /// 申请日期
    pub applied_on: String,
    /// Since when the worker has known.
    pub known_on: Option<String>,
    /// Day of the decision.
    pub decided_on: Option<String>,
    /// Whether aid is given.
    pub granted: Option<bool>,
    /// Why it is not; empty leaves what stands there, when correcting.
    pub refused_why: Option<String>,
    /// 律师
    pub lawyer: Option<String>,
    /// 律师事务所
    pub firm: Option<String>,
    /// 指派日期
    pub assigned_on: Option<String>,
    /// 收到调解申请
    pub mediation_on: Option<String>,
    /// 申请仲裁
    pub filed_on: Option<String>,
    /// 仲裁受理
    pub accepted_on: Option<String>,
    /// The new last day of the award.
    pub award_until: Option<String>,
    /// Day of the result.
    pub result_on: Option<String>,
    /// 办理结果, its code.
    pub result: Option<String>,
    /// 追回金额, in 元.
    pub recovered: Option<String>,
}

/// A matter that was written down.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LegalAidSaved {
    /// Its id.
    pub id: String,
    /// What is worth a look.
    pub advice: Vec<String>,
}

/// Records legal aid, or what has come of it.
pub fn legal_aid_put(
    office: &Office,
    request: LegalAidPut,
    _: &dyn Progress,
) -> Answer<LegalAidSaved> {
    let union = unions::coded(office, &request.union)?;
    let id: Option<LegalAidId> = id_if(&request.id, "id")?;
    let known = id.map(|id| held::<LegalAid>(office, id)).transpose()?;
    let kept = known.as_ref();
    let new = NewAid {
        petition: id_if(&request.petition, "petition")?,
        form: choice(&request.form, "form")?,
        category: choice(&request.category, "category")?,
        name: said(&request.name)
            .or_else(|| kept.map(|aid| aid.name.clone()))
            .unwrap_or_default(),
        phone: said(&request.phone).or_else(|| kept?.phone.clone()),
        facts: said(&request.facts)
            .or_else(|| kept.map(|aid| aid.facts.clone()))
            .unwrap_or_default(),
        people: request.people,
        representatives: request.representatives,
        migrant: request.migrant,
        means_met: request.means_met,
        applied_on: day(&request.applied_on, "applied_on")?,
        known_on: day_if(&request.known_on, "known_on")?,
        decided_on: day_if(&request.decided_on, "decided_on")?,
        granted: request.granted,
        refused_why: said(&request.refused_why)
            .or_else(|| kept?.refused_why.clone())
            .filter(|_| request.granted == Some(false)),
        lawyer: said(&request.lawyer),
        firm: said(&request.firm),
        assigned_on: day_if(&request.assigned_on, "assigned_on")?,
        mediation_on: day_if(&request.mediation_on, "mediation_on")?,
        filed_on: day_if(&request.filed_on, "filed_on")?,
        accepted_on: day_if(&request.accepted_on, "accepted_on")?,
        award_until: day_if(&request.award_until, "award_until")?,
        result_on: day_if(&request.result_on, "result_on")?,
        result: choice_if(&request.result, "result")?,
        recovered: money_if(&request.recovered, "recovered")?,
    };
    let rules = RulesOfDay::read(office)?;
    let words = match kept {
        Some(aid) => subject(aid),
        None => format!(
            "{}的法律援助（{}）",
            new.applied_on.chinese(),
            new.form.label()
        ),
    };
    let aid = record(office, &words, |tx| {
        match kept {
            Some(aid) => tx.hold_ours(aid)?,
            None => tx.hold_ours(&union)?,
        }
        Ok(petitions::put_aid(tx, &union, id, new, rules.given())?)
    })?;
    let late = aid_clocks(&aid, rules.given())?.into_iter();
    Ok(LegalAidSaved {
        id: aid.id.to_string(),
        advice: late
            .filter(|clock| clock.reading.late_by() > 0)
            .map(|clock| messages::aid_late(&clock))
            .collect(),
    })
}
