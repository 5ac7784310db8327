//! Legal aid as lists and pages show it: the list by form, days and lawyer, never by who is helped.

use super::{held, sensitive};
use crate::form::{bad_request, choice_if, filled, id};
use crate::rules::RulesOfDay;
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::petitions::{AidFilter, LegalAid, Petition, aid_clocks, aids_page};
use taizhang_ledger::shared::LegalAidId;
use taizhang_ledger::store::{Act, Entry, Record as _};
use taizhang_ledger::unions::Union;
use ts_rs::TS;

/// A page of legal aid.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LegalAidList {
    /// Only what has no result yet.
    pub open: bool,
    /// 援助形式, its code.
    pub form: Option<String>,
    /// 内容分类, its code.
    pub category: Option<String>,
    /// Words of the lawyer's name or firm.
    #[serde(default)]
    pub query: String,
    /// Where the page begins, as the page before said.
    pub after: Option<String>,
    /// Rows of a page.
    pub limit: usize,
}

/// A page of legal aid.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LegalAidPage {
    /// The newest first.
    pub rows: Vec<LegalAidLine>,
    /// Where the next page goes on.
    pub next: Option<String>,
}

/// A matter of legal aid in the list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LegalAidLine {
    /// Its id.
    pub id: String,
    /// 援助形式, in Chinese.
    pub form: String,
    /// 内容分类, in Chinese.
    pub category: String,
    /// 涉及人数
    pub people: i64,
    /// 申请日期
    pub applied_on: String,
    /// 律师
    pub lawyer: Option<String>,
    /// What it waits for, or how it ended.
    pub stands: String,
    /// Last day of what is to be done next.
    pub due: Option<String>,
    /// Days to it, negative when it is past.
    pub days_left: Option<i64>,
    /// 办理结果, in Chinese.
    pub result: Option<String>,
    /// 追回金额, in 元.
    pub recovered: Option<String>,
}

/// Lists legal aid, a page at a time.
pub fn legal_aid_list(
    office: &Office,
    request: LegalAidList,
    _: &dyn Progress,
) -> Answer<LegalAidPage> {
    let limit = request.limit.clamp(1, 200);
    let filter = AidFilter {
        open: request.open,
        form: choice_if(&request.form, "form")?,
        category: choice_if(&request.category, "category")?,
        words: request.query.trim().to_owned(),
    };
    let place = |text: &str| {
        let (day, aid) = text.split_once(' ').ok_or_else(|| bad_request("after"))?;
        let day = day.parse().map_err(|_| bad_request("after"))?;
        Answer::Ok((day, id(aid, "after")?))
    };
    let after = request.after.as_deref().map(place).transpose()?;
    let rules = RulesOfDay::read(office)?;
    let page = office
        .ledger()?
        .read(|conn| aids_page(conn, &filter, after, limit))?;
    let next = page.last().filter(|_| page.len() == limit);
    Ok(LegalAidPage {
        next: next.map(|last| format!("{} {}", last.applied_on, last.id)),
        rows: page
            .iter()
            .map(|aid| aid_line(aid, &rules))
            .collect::<Answer<_>>()?,
    })
}

/// A matter in a line.
pub(super) fn aid_line(aid: &LegalAid, rules: &RulesOfDay) -> Answer<LegalAidLine> {
    let clocks = aid_clocks(aid, rules.given())?;
    let next = clocks.iter().find(|clock| clock.done_on.is_none());
    let stands = match (aid.result, aid.granted, next) {
        (Some(result), ..) => result.label(),
        (None, Some(false), _) => "不予援助",
        (None, _, Some(clock)) => clock.label,
        (None, ..) => "办理中",
    };
    Ok(LegalAidLine {
        id: aid.id.to_string(),
        form: aid.form.label().to_owned(),
        category: aid.category.label().to_owned(),
        people: aid.people,
        applied_on: aid.applied_on.to_string(),
        lawyer: aid.lawyer.clone(),
        stands: stands.to_owned(),
        due: next.and_then(|clock| Some(clock.reading.due?.to_string())),
        days_left: next.and_then(|clock| clock.reading.days_left),
        result: aid.result.map(|result| result.label().to_owned()),
        recovered: aid.recovered.map(|fen| fen.to_string()),
    })
}

/// Which matter.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LegalAidGet {
    /// Its id.
    pub id: String,
}

/// A matter of legal aid, without who is helped and what happened.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LegalAidView {
    /// As in the list.
    pub line: LegalAidLine,
    /// Code of the union that helps.
    pub union: String,
    /// Its name.
    pub union_name: String,
    /// Id of the petition it came from.
    pub petition: Option<String>,
    /// Its number.
    pub petition_number: Option<String>,
    /// 援助形式, its code.
    pub form: String,
    /// 内容分类, its code.
    pub category: String,
    /// 推举的代表
    pub representatives: Option<i64>,
    /// 农民工
    pub migrant: bool,
    /// Whether the means test was met.
    pub means_met: Option<bool>,
    /// Since when the worker has known.
    pub known_on: Option<String>,
    /// Day of the decision.
    pub decided_on: Option<String>,
    /// Whether aid is given.
    pub granted: Option<bool>,
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
    /// Its clocks, in the order of the work.
    pub clocks: Vec<AidClockLine>,
}

/// A clock of legal aid.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AidClockLine {
    /// Its parameter.
    pub code: String,
    /// What has to be done.
    pub label: String,
    /// Day on which it was.
    pub done_on: Option<String>,
    /// Last day.
    pub due: Option<String>,
    /// Days to it; of what was done, as it stood on its day.
    pub days_left: Option<i64>,
    /// How the last day was found.
    pub words: String,
    /// 依据
    pub article: String,
    /// Whether it is the office's to do.
    pub ours: bool,
}

/// Shows a matter.
pub fn legal_aid_get(
    office: &Office,
    request: LegalAidGet,
    _: &dyn Progress,
) -> Answer<LegalAidView> {
    let aid = held::<LegalAid>(office, id::<LegalAidId>(&request.id, "id")?)?;
    let rules = RulesOfDay::read(office)?;
    let (union, petition) = office.ledger()?.read(|conn| {
        let petition = aid.petition.map(|id| Petition::get(conn, id)).transpose()?;
        Ok::<_, crate::Failure>((Union::get(conn, aid.trade_union)?, petition))
    })?;
    let said = |day: Option<taizhang_ledger::shared::Day>| day.map(|day| day.to_string());
    let clocks = aid_clocks(&aid, rules.given())?.into_iter();
    Ok(LegalAidView {
        line: aid_line(&aid, &rules)?,
        union: union.code.to_string(),
        union_name: union.name,
        petition: petition.as_ref().map(|it| it.id.to_string()),
        petition_number: petition.map(|it| it.number),
        form: aid.form.code().to_owned(),
        category: aid.category.code().to_owned(),
        representatives: aid.representatives,
        migrant: aid.migrant,
        means_met: aid.means_met,
        known_on: said(aid.known_on),
        decided_on: said(aid.decided_on),
        granted: aid.granted,
        firm: aid.firm,
        assigned_on: said(aid.assigned_on),
        mediation_on: said(aid.mediation_on),
        filed_on: said(aid.filed_on),
        accepted_on: said(aid.accepted_on),
        award_until: said(aid.award_until),
        result_on: said(aid.result_on),
        result: aid.result.map(|result| result.code().to_owned()),
        clocks: clocks
            .map(|clock| AidClockLine {
                code: clock.code.to_owned(),
                label: clock.label.to_owned(),
                done_on: said(clock.done_on),
                due: said(clock.reading.due),
                days_left: clock.reading.days_left,
                words: clock.reading.words,
                article: clock.article,
                ours: clock.ours,
            })
            .collect(),
    })
}

/// Who is helped, and why one looks.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LegalAidTextGet {
    /// Id of the matter.
    pub id: String,
    /// Why it is looked at.
    pub reason: Option<String>,
}

/// Who is helped and what happened (受援人和案情).
#[derive(Debug, Clone, Serialize, TS)]
pub struct LegalAidContents {
    /// 受援人
    pub name: String,
    /// 联系电话
    pub phone: Option<String>,
    /// 案情
    pub facts: String,
    /// Why aid is not given.
    pub refused_why: Option<String>,
}

/// Shows who is helped. An act with a log line.
pub fn legal_aid_text_get(
    office: &Office,
    request: LegalAidTextGet,
    _: &dyn Progress,
) -> Answer<LegalAidContents> {
    let aid = held::<LegalAid>(office, id::<LegalAidId>(&request.id, "id")?)?;
    sensitive(office)?;
    let why = filled(&request.reason).unwrap_or("办理");
    office.transact(
        Entry::new(Act::LookPetition, &subject(&aid)).because(why),
        |_| -> Answer<()> { Ok(()) },
    )?;
    Ok(LegalAidContents {
        name: aid.name,
        phone: aid.phone,
        facts: aid.facts,
        refused_why: aid.refused_why,
    })
}

/// What a log line calls a matter: no name.
pub(super) fn subject(aid: &LegalAid) -> String {
    format!(
        "{}的法律援助（{}）",
        aid.applied_on.chinese(),
        aid.form.label()
    )
}
