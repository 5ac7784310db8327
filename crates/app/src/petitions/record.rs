//! One petition as its page shows it, step by step. What was said, and by whom, is read by another command.

use super::aid::{LegalAidLine, aid_line};
use super::is_hidden;
use super::list::{stands_at, state_of};
use crate::cases::{StageLine, stage_lines};
use crate::form::id;
use crate::rules::RulesOfDay;
use crate::unions::Notice;
use crate::{Answer, Office, Progress, messages};
use serde::{Deserialize, Serialize};
use taizhang_ledger::attachments::Attachment;
use taizhang_ledger::cases::petition_plan::{
    DECIDED, EXTENDED, HANDED_OVER, OBJECTED, RECHECK_ASKED, REVIEW_ASKED,
};
use taizhang_ledger::cases::{CaseStep, NewStep, check_step};
use taizhang_ledger::petitions::{
    Petition, PetitionStep, Standing, aid_of_petition, petition_steps, standing,
};
use taizhang_ledger::shared::PetitionId;
use taizhang_ledger::store::{Reader, Record as _};
use taizhang_ledger::unions::Union;
use ts_rs::TS;

/// Which petition.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PetitionGet {
    /// Its id.
    pub id: String,
}

/// A petition, without what it says and without who brings it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PetitionView {
    /// Its id.
    pub id: String,
    /// 编号
    pub number: String,
    /// Code of the union that received it.
    pub union: String,
    /// Its name.
    pub union_name: String,
    /// 收到日期
    pub received_on: String,
    /// 信访类别, its code.
    pub kind: String,
    /// In Chinese.
    pub kind_label: String,
    /// Whether it is a claim of Art. 31(6).
    pub decides: bool,
    /// Whether only the chair sees what it says (检举控告).
    pub hidden: bool,
    /// 信访形式, its code.
    pub channel: String,
    /// In Chinese.
    pub channel_label: String,
    /// 内容分类, its code.
    pub category: String,
    /// In Chinese.
    pub category_label: String,
    /// 人数
    pub people: i64,
    /// 转送、交办单位
    pub forwarded_from: Option<String>,
    /// 承办人
    pub handler: String,
    /// The earlier petition about the same matter: its number.
    pub same_as: Option<String>,
    /// Its id.
    pub same_as_id: Option<String>,
    /// Where else the same matter is being handled.
    pub pending_elsewhere: Option<String>,
    /// Day on which the office had done its part.
    pub closed_on: Option<String>,
    /// `open`, `overdue` or `closed`.
    pub state: String,
    /// What is to be done next, or what was done last.
    pub stands: String,
    /// Step by step.
    pub stages: Vec<StageLine>,
    /// What can be recorded today.
    pub steps: Vec<PetitionStepChoice>,
    /// What is wrong, or worth a look.
    pub notices: Vec<Notice>,
    /// Legal aid that came from it.
    pub aids: Vec<LegalAidLine>,
    /// Papers with it; what they are called stands with the contents.
    pub papers: usize,
}

/// A step that can be recorded.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PetitionStepChoice {
    /// Its code.
    pub code: String,
    /// What people call it.
    pub label: String,
    /// What is to be done, with its article.
    pub what: String,
}

/// Shows a petition.
pub fn petition_get(
    office: &Office,
    request: PetitionGet,
    _: &dyn Progress,
) -> Answer<PetitionView> {
    let petition: PetitionId = id(&request.id, "id")?;
    let rules = RulesOfDay::read(office)?;
    office.ledger()?.read(|conn| {
        let it = Petition::get(conn, petition)?;
        let steps = petition_steps(conn, it.id)?;
        let stands = standing(&it, &steps, rules.given())?;
        let union = Union::get(conn, it.trade_union)?;
        let same_as = it.same_as.map(|id| Petition::get(conn, id)).transpose()?;
        let aids = aid_of_petition(conn, it.id)?;
        Ok(PetitionView {
            id: it.id.to_string(),
            number: it.number.clone(),
            union: union.code.to_string(),
            union_name: union.name,
            received_on: it.received_on.to_string(),
            kind: it.kind.code().to_owned(),
            kind_label: it.kind.label().to_owned(),
            decides: it.decides,
            hidden: is_hidden(&it),
            channel: it.channel.code().to_owned(),
            channel_label: it.channel.label().to_owned(),
            category: it.category.code().to_owned(),
            category_label: it.category.label().to_owned(),
            people: it.people,
            forwarded_from: it.forwarded_from.clone(),
            handler: it.handler.clone(),
            same_as: same_as.as_ref().map(|earlier| earlier.number.clone()),
            same_as_id: same_as.as_ref().map(|earlier| earlier.id.to_string()),
            pending_elsewhere: it.pending_elsewhere.clone(),
            closed_on: it.closed_on.map(|day| day.to_string()),
            state: state_of(&it, &stands).to_owned(),
            stands: stands_at(&it, &steps, &stands),
            stages: lines(conn, &it, &steps, &rules)?,
            steps: takable(&it, &steps, &rules),
            notices: notices(&it, &stands, same_as.as_ref()),
            papers: Attachment::of(conn, it.id)?.len(),
            aids: aids
                .iter()
                .map(|aid| aid_line(aid, &rules))
                .collect::<Answer<_>>()?,
        })
    })
}

/// The steps of its plan; what does not come any more says why.
fn lines(
    conn: &Reader,
    it: &Petition,
    steps: &[PetitionStep],
    rules: &RulesOfDay,
) -> Answer<Vec<StageLine>> {
    let bare: Vec<CaseStep> = steps.iter().map(PetitionStep::as_case_step).collect();
    let mut lines = stage_lines(conn, it.plan(), it.received_on, &bare, it.has(), rules)?;
    lines.retain(|line| line.code != OBJECTED || it.forwarded_from.is_some());
    let turned = steps.iter().any(|step| step.step == it.plan().turn);
    let ended_aside = it.closed_on.is_some() && !turned;
    for line in &mut lines {
        let is_open = matches!(line.state.as_str(), "now" | "coming");
        let asks = [REVIEW_ASKED, RECHECK_ASKED].contains(&line.code.as_str());
        let why = match (ended_aside, asks, line.days_left) {
            (true, ..) => "这件信访已经办结，不再走这一步",
            (_, true, Some(left)) if left < 0 => "信访人没有在期限里提出",
            _ => continue,
        };
        if is_open {
            "none".clone_into(&mut line.state);
            line.why = Some(why.to_owned());
            (line.due, line.days_left, line.words) = (None, None, None);
        }
    }
    Ok(lines)
}

/// The steps that could be recorded today, in the order of the plan, then what may come in between.
fn takable(it: &Petition, steps: &[PetitionStep], rules: &RulesOfDay) -> Vec<PetitionStepChoice> {
    let bare: Vec<CaseStep> = steps.iter().map(PetitionStep::as_case_step).collect();
    let plan = it.plan();
    let all = plan.stages.iter().chain(plan.aside);
    let can = all.filter(|stage| {
        let step = NewStep {
            step: stage.code.to_owned(),
            on_day: rules.today,
            until: None,
            people: None,
            document: None,
            note: None,
        };
        let reopens = [REVIEW_ASKED, RECHECK_ASKED].contains(&stage.code);
        // The handler changes in a form of its own; an extension is given once.
        let taken = |code: &str| steps.iter().any(|step| step.step == code);
        stage.code != HANDED_OVER
            && (stage.code != EXTENDED || !taken(EXTENDED) && !taken(DECIDED))
            && stage.applies(it.has())
            && (it.closed_on.is_none() || reopens)
            && check_step(plan, it.received_on, &bare, &step, rules.today).is_ok()
    });
    can.map(|stage| PetitionStepChoice {
        code: stage.code.to_owned(),
        label: stage.label.to_owned(),
        what: stage.what.to_owned(),
    })
    .collect()
}

fn notices(it: &Petition, stands: &Standing, same_as: Option<&Petition>) -> Vec<Notice> {
    let mut notices = Vec::new();
    for reading in &stands.walked {
        let late = reading.clock.as_ref().map_or(0, |clock| clock.late_by());
        if reading.stage.code == DECIDED && stands.settled_on.is_some() && late > 0 {
            notices.push(messages::replied_late(late, reading.article.clone()));
        }
    }
    if let Some(earlier) = same_as.filter(|earlier| earlier.closed_on.is_none()) {
        notices.push(messages::same_pending(&earlier.number));
    }
    if let Some(at) = &it.pending_elsewhere {
        notices.push(messages::same_pending(at));
    }
    notices
}
