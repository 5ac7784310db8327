//! A member's record (会员卡片) with everything a person asks about it.

use super::member_id;
use crate::session::HistoryLine;
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::filing::{returned_rows, states_of};
use taizhang_ledger::people::{Twin, find_twins};
use taizhang_ledger::roll::rules::DAY_UNKNOWN;
use taizhang_ledger::roll::{self, MemberView};
use taizhang_ledger::shared::{Day, Document, Precision, mask_phone};
use taizhang_ledger::store::{ActLine, Reader, Record as _};
use taizhang_ledger::unions::{BodyKind, Union, posts_of};
use ts_rs::TS;

/// Which member.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MemberGet {
    /// The membership.
    pub id: String,
}

/// A member's record, masked.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MemberCard {
    /// The membership.
    pub id: String,
    /// The person.
    pub person: String,
    /// 姓名
    pub name: String,
    /// 性别, its label.
    pub sex: Option<String>,
    /// 出生日期
    pub birth: Option<String>,
    /// Age in whole years today.
    pub age: Option<i32>,
    /// 证件类型, its label.
    pub document_kind: Option<String>,
    /// Masked document number.
    pub id_masked: String,
    /// Masked telephone.
    pub phone_masked: String,
    /// 民族
    pub ethnicity: Option<String>,
    /// 政治面貌
    pub political: Option<String>,
    /// 文化程度
    pub education: Option<String>,
    /// 户籍类型
    pub household: Option<String>,
    /// 户籍地
    pub registered_at: Option<String>,
    /// 籍贯
    pub native_place: Option<String>,
    /// 参加工作时间, as far as it is known: `2008-07`.
    pub worked_since: Option<String>,
    /// 职称、技术等级
    pub skill: Option<String>,
    /// 劳模, its label.
    pub model_worker: Option<String>,
    /// 困难职工
    pub hardship_worker: Option<bool>,
    /// 农民工
    pub migrant: Option<bool>,
    /// 用工形式
    pub employment_form: Option<String>,
    /// 就业状态, its label.
    pub work_status: Option<String>,
    /// 新就业形态群体, its label.
    pub platform_group: Option<String>,
    /// 工作单位
    pub workplace: Option<String>,
    /// Code of the union.
    pub union_code: String,
    /// Name of the union.
    pub union_name: String,
    /// 部门
    pub department: Option<String>,
    /// 职务、工种
    pub post: Option<String>,
    /// 工会职务: union and post of each.
    pub offices: Vec<String>,
    /// 入会日期
    pub joined_on: Option<String>,
    /// 会员证号
    pub card_no: Option<String>,
    /// Where the membership stands.
    pub status: String,
    /// The same in Chinese.
    pub status_label: String,
    /// 备注
    pub note: Option<String>,
    /// Explanation of a 核实.
    pub explanation: Option<String>,
    /// Words of the office's sheet that were not understood.
    pub unread: Vec<UnreadCell>,
    /// What makes the record unqualified, in Chinese.
    pub missing: Vec<String>,
    /// 会籍变动
    pub events: Vec<EventLine>,
    /// 退回: what the county said.
    pub returned: Vec<ReturnedLine>,
    /// Who may be the same person.
    pub twins: Vec<TwinLine>,
    /// The last act that wrote it.
    pub last_act: Option<HistoryLine>,
    /// `local`, `exported`, `received`, `returned`.
    pub filing: String,
}

/// A cell that was not understood, word for word.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UnreadCell {
    /// The office's heading.
    pub heading: String,
    /// What stood there.
    pub text: String,
}

/// One change of a membership.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EventLine {
    /// Its id.
    pub id: String,
    /// From which day; empty when unknown.
    pub day: String,
    /// `day`, `month`, `year`.
    pub precision: String,
    /// `joined`, `moved_in`, `moved_out`, `retained`, `resumed`, `ended`.
    pub kind: String,
    /// The same in Chinese.
    pub kind_label: String,
    /// The reason in Chinese.
    pub reason: Option<String>,
    /// Name of the other union.
    pub other_union: Option<String>,
    /// Document.
    pub document: Option<String>,
}

/// What the county said of a row it sent back.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReturnedLine {
    /// The reason in Chinese.
    pub reason: String,
    /// The county's remark.
    pub remark: String,
    /// Whom to ring.
    pub contact: String,
}

/// Somebody who may be the same person.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TwinLine {
    /// The person.
    pub person: String,
    /// Name.
    pub name: String,
    /// Names of the unions.
    pub union: String,
    /// Why, in Chinese.
    pub why: String,
}

/// Fetches a member's record.
pub fn member_get(office: &Office, request: MemberGet, _: &dyn Progress) -> Answer<MemberCard> {
    let id = member_id(&request.id)?;
    let today = office.today();
    office
        .ledger()?
        .read(|conn| card(conn, roll::find_member(conn, id)?, today))
}

fn card(conn: &Reader, view: MemberView, today: Day) -> Answer<MemberCard> {
    let MemberView {
        member,
        person,
        union,
        events,
    } = view;
    let standing = roll::fold(&events, None);
    let mut records = vec![member.id.into(), person.id.into()];
    records.extend(events.iter().map(|event| uuid::Uuid::from(event.id)));
    let unread: Vec<(String, String)> = member
        .unread
        .as_deref()
        .and_then(|text| serde_json::from_str(text).ok())
        .unwrap_or_default();
    let twins = find_twins(conn, &person)?;
    Ok(MemberCard {
        id: member.id.to_string(),
        person: person.id.to_string(),
        sex: person.sex.map(|sex| sex.label().to_owned()),
        birth: person.birth.map(|day| day.to_string()),
        age: person.birth.map(|birth| birth.years_until(today)),
        document_kind: person.document_kind.map(|kind| kind.label().to_owned()),
        id_masked: person
            .document_no
            .as_deref()
            .map(Document::mask)
            .unwrap_or_default(),
        phone_masked: person.phone.as_deref().map(mask_phone).unwrap_or_default(),
        ethnicity: person.ethnicity.map(|value| value.label().to_owned()),
        political: person.political.map(|value| value.label().to_owned()),
        education: person.education.map(|value| value.label().to_owned()),
        household: person.household.map(|value| value.label().to_owned()),
        registered_at: person.registered_at.clone(),
        native_place: person.native_place.clone(),
        worked_since: person.worked_since.map(|since| since.to_string()),
        skill: person.skill.clone(),
        model_worker: person.model_worker.map(|value| value.label().to_owned()),
        hardship_worker: person.hardship_worker,
        migrant: member.migrant,
        employment_form: member.employment.map(|value| value.label().to_owned()),
        work_status: member.work_status.map(|value| value.label().to_owned()),
        platform_group: member.platform_group.map(|value| value.label().to_owned()),
        workplace: member.workplace.clone(),
        union_code: union.code.to_string(),
        union_name: union.name,
        department: member.department.clone(),
        post: member.post.clone(),
        offices: posts_of(conn, person.id)?
            .into_iter()
            .map(|(officer, body, union)| {
                format!("{}{}{}", union.name, within(body.kind), officer.post)
            })
            .collect(),
        joined_on: standing
            .joined
            .filter(|(day, _)| *day != DAY_UNKNOWN)
            .map(|(day, precision)| show(day, precision)),
        card_no: member.card_no.clone(),
        status: standing.status.code().to_owned(),
        status_label: standing.status.label().to_owned(),
        note: person.note.clone(),
        explanation: member.explanation,
        unread: unread
            .into_iter()
            .map(|(heading, text)| UnreadCell { heading, text })
            .collect(),
        missing: roll::missing(&person, &standing)
            .into_iter()
            .map(|what| what.label().to_owned())
            .collect(),
        events: events
            .iter()
            .map(|event| event_line(conn, event))
            .collect::<Answer<_>>()?,
        returned: returned_rows(conn, &records)?
            .into_iter()
            .map(|row| ReturnedLine {
                reason: row.reason.clone(),
                remark: row.remark,
                contact: row.contact,
            })
            .collect(),
        twins: twins
            .into_iter()
            .map(|twin| twin_line(conn, &twin))
            .collect::<Answer<_>>()?,
        last_act: ActLine::last_on(conn, &records)?.map(Into::into),
        filing: states_of(conn, &records[..1])?
            .first()
            .map(|state| state.code().to_owned())
            .unwrap_or_default(),
        name: person.name,
    })
}

pub(super) fn twin_line(conn: &Reader, twin: &Twin) -> Answer<TwinLine> {
    let unions = roll::active_memberships(conn, twin.person.id)?
        .into_iter()
        .map(|member| Ok(Union::get(conn, member.trade_union)?.name))
        .collect::<Answer<Vec<_>>>()?;
    Ok(TwinLine {
        person: twin.person.id.to_string(),
        name: twin.person.name.clone(),
        union: unions.join("、"),
        why: twin.reason.label().to_owned(),
    })
}

fn event_line(conn: &Reader, event: &roll::MembershipEvent) -> Answer<EventLine> {
    let known = event.on_day != DAY_UNKNOWN;
    Ok(EventLine {
        id: event.id.to_string(),
        day: if known {
            show(event.on_day, event.precision)
        } else {
            String::new()
        },
        precision: event.precision.to_string(),
        kind: event.kind.code().to_owned(),
        kind_label: event.kind.label().to_owned(),
        reason: event.reason_label().map(str::to_owned),
        other_union: event
            .other_union
            .map(|id| Union::find(conn, id))
            .transpose()?
            .flatten()
            .map(|union| union.name),
        document: event.document.clone(),
    })
}

/// The body a post is named with; of the committee itself people say 主席 only.
fn within(kind: BodyKind) -> &'static str {
    match kind {
        BodyKind::Committee => "",
        BodyKind::Audit | BodyKind::Women => kind.label(),
    }
}

/// A day as far as it is known: `2012-03` for a month.
pub(crate) fn show(day: Day, precision: Precision) -> String {
    let text = day.to_string();
    match precision {
        Precision::Day => text,
        Precision::Month => text[..7].to_owned(),
        Precision::Year => text[..4].to_owned(),
    }
}
