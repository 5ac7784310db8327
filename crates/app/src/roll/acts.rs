//! What a person does with a membership.

use super::card::{TwinLine, twin_line};
use super::member_id;
use crate::form::{bad_request, chosen, day, filled};
use crate::session::Nothing;
use crate::unions::Notice;
use crate::{Answer, Failure, Office, Progress, messages, unions};
use serde::{Deserialize, Serialize};
use taizhang_ledger::people::{NotSame, find_twins};
use taizhang_ledger::roll::rules::RollNotice;
use taizhang_ledger::roll::{
    self, EndReason, Enrolment, MemberView, Particulars, RetainReason, RollError,
};
use taizhang_ledger::shared::{
    Dated, Day, Document, DocumentKind, Education, Employment, Ethnicity, Household, MemberId,
    ModelWorker, NameFault, PersonId, Phone, PlatformGroup, Political, Precision, Sex, WorkStatus,
    clean_name, is_masked,
};
use taizhang_ledger::store::{Act, Entry};
use ts_rs::TS;

/// What to reveal, and why.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MemberReveal {
    /// The membership.
    pub id: String,
    /// `id` or `phone`.
    pub field: String,
    /// Why.
    pub reason: String,
}

/// A full number.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Revealed {
    /// The number.
    pub value: String,
}

/// Shows a full number. An act with a log line; chair or deputy only.
pub fn member_reveal(office: &Office, request: MemberReveal, _: &dyn Progress) -> Answer<Revealed> {
    office.answers_for_office()?;
    let id = member_id(&request.id)?;
    let view = office.ledger()?.read(|conn| roll::find_member(conn, id))?;
    let reason = match request.reason.trim() {
        "" => "核对",
        reason => reason,
    };
    office.transact(
        Entry::new(Act::Reveal, &view.person.name).because(reason),
        |_| -> Answer<()> { Ok(()) },
    )?;
    let value = match request.field.as_str() {
        "phone" => view.person.phone,
        "id" => view.person.document_no,
        _ => return Err(bad_request("field")),
    };
    Ok(Revealed {
        value: value.unwrap_or_default(),
    })
}

/// A member as typed in the form.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct MemberForm {
    /// Code of the union.
    pub union: String,
    /// 姓名
    pub name: String,
    /// 证件类型: code or label; empty to recognise it.
    pub document_kind: Option<String>,
    /// 证件号; empty leaves the one that stands, when correcting.
    pub document_no: Option<String>,
    /// 性别
    pub sex: Option<String>,
    /// 出生日期, where the document does not tell it; empty leaves the one that stands, when correcting.
    pub birth: Option<String>,
    /// 手机; empty leaves the one that stands, when correcting.
    pub phone: Option<String>,
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
    /// 劳模.
    pub model_worker: Option<String>,
    /// 困难职工
    pub hardship_worker: Option<bool>,
    /// 农民工
    pub migrant: Option<bool>,
    /// 用工形式
    pub employment_form: Option<String>,
    /// 就业状态.
    pub work_status: Option<String>,
    /// 新就业形态群体.
    pub platform_group: Option<String>,
    /// 工作单位
    pub workplace: Option<String>,
    /// 部门
    pub department: Option<String>,
    /// 职务、工种
    pub post: Option<String>,
    /// 会员证号
    pub card_no: Option<String>,
    /// 入会日期
    pub joined_on: Option<String>,
    /// 备注
    pub note: Option<String>,
    /// Explanation of a 核实.
    pub explanation: Option<String>,
}

/// The member that was entered or corrected.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MemberSaved {
    /// The membership.
    pub id: String,
    /// Worth a look.
    pub notices: Vec<Notice>,
    /// Who may be the same person.
    pub twins: Vec<TwinLine>,
}

/// Takes a person into a union.
pub fn member_enrol(office: &Office, request: MemberForm, _: &dyn Progress) -> Answer<MemberSaved> {
    let union = unions::coded(office, &request.union)?;
    let (joined_on, precision) =
        joined(&request)?.ok_or_else(|| no_day("joined_on", "入会日期"))?;
    let enrolment = Enrolment {
        union: union.id,
        particulars: particulars(&request, None)?,
        joined_on,
        precision,
        document: None,
    };
    let (member, notices) = office.transact(Entry::new(Act::Enrol, request.name.trim()), |tx| {
        roll::enrol(tx, &enrolment)
    })?;
    saved(office, member.id, &notices)
}

fn saved(office: &Office, id: MemberId, notices: &[RollNotice]) -> Answer<MemberSaved> {
    office.ledger()?.read(|conn| {
        let person = roll::find_member(conn, id)?.person;
        let twins = find_twins(conn, &person)?
            .iter()
            .map(|twin| twin_line(conn, twin))
            .collect::<Answer<_>>()?;
        Ok(MemberSaved {
            id: id.to_string(),
            notices: notices.iter().map(messages::roll_notice).collect(),
            twins,
        })
    })
}

/// A correction.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MemberEdit {
    /// The membership.
    pub id: String,
    /// As it should be.
    pub form: MemberForm,
}

/// Corrects what is known about a member.
pub fn member_edit(office: &Office, request: MemberEdit, _: &dyn Progress) -> Answer<MemberSaved> {
    let id = member_id(&request.id)?;
    let known = office.ledger()?.read(|conn| roll::find_member(conn, id))?;
    let particulars = particulars(&request.form, Some(&known))?;
    let joined = joined(&request.form)?;
    office.transact(Entry::new(Act::EditMember, &particulars.name), |tx| {
        roll::edit(tx, id, &particulars, joined)
    })?;
    saved(office, id, &[])
}

/// The day of joining as the form says it.
fn joined(form: &MemberForm) -> Answer<Option<(Day, Precision)>> {
    let said = dated(&form.joined_on, "joined_on", "入会日期")?;
    Ok(said.map(|said| (said.day, said.precision)))
}

/// Reads a day, month or year; nothing said is nothing known.
fn dated(text: &Option<String>, field: &str, label: &str) -> Answer<Option<Dated>> {
    filled(text)
        .map(|text| Dated::read(text).map_err(|_| no_day(field, label)))
        .transpose()
}

fn no_day(field: &str, label: &str) -> Failure {
    Failure::new(
        "bad_day",
        format!("还没有写{label}，或者写的不是日期。"),
        "请写成 2026-11-24；只知道月份可以写 2026-11。",
    )
    .at(field)
}

/// Reads a form. Masked or empty numbers leave what stands.
fn particulars(form: &MemberForm, known: Option<&MemberView>) -> Answer<Particulars> {
    let name = clean_name(&form.name).map_err(|fault| match fault {
        NameFault::Missing => RollError::NameMissing,
        other => RollError::NameUnfit(other.to_string()),
    })?;
    let said = |text| {
        filled(text)
            .filter(|text| !is_masked(text))
            .map(str::to_owned)
    };
    let kind = said(&form.document_kind).and_then(|text| DocumentKind::read(&text));
    let document = match said(&form.document_no) {
        Some(number) => Some(Document::read(&number, kind)?),
        None => known.and_then(|known| known.person.document()),
    };
    let phone = match said(&form.phone) {
        Some(text) => Phone::read(&text).map(|phone| phone.number),
        None => known.and_then(|known| known.person.phone.clone()),
    };
    Ok(Particulars {
        name,
        document,
        sex: chosen(&form.sex, "sex", Sex::read)?,
        birth: match said(&form.birth) {
            Some(text) => Some(day(&text, "birth")?),
            None => known.and_then(|known| known.person.birth),
        },
        phone,
        ethnicity: chosen(&form.ethnicity, "ethnicity", Ethnicity::read)?,
        political: chosen(&form.political, "political", Political::read)?,
        education: chosen(&form.education, "education", Education::read)?,
        household: chosen(&form.household, "household", Household::read)?,
        registered_at: said(&form.registered_at),
        native_place: said(&form.native_place),
        worked_since: dated(&form.worked_since, "worked_since", "参加工作时间")?,
        skill: said(&form.skill),
        model_worker: chosen(&form.model_worker, "model_worker", ModelWorker::read)?,
        hardship_worker: form.hardship_worker,
        migrant: form.migrant,
        employment: chosen(&form.employment_form, "employment_form", Employment::read)?,
        work_status: chosen(&form.work_status, "work_status", WorkStatus::read)?,
        platform_group: chosen(&form.platform_group, "platform_group", PlatformGroup::read)?,
        workplace: said(&form.workplace),
        department: said(&form.department),
        post: said(&form.post),
        card_no: said(&form.card_no),
        note: said(&form.note),
        explanation: said(&form.explanation),
    })
}

/// A transfer.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MemberTransfer {
    /// The membership.
    pub id: String,
    /// Code of the union moved to, if the ledger has it.
    pub to: Option<String>,
    /// Name of the union moved to, if it is outside the ledger.
    pub outside: Option<String>,
    /// On which day.
    pub on: String,
    /// 介绍信编号
    pub document: Option<String>,
}

/// Moves a member to another union, of the ledger or outside it.
pub fn member_transfer(
    office: &Office,
    request: MemberTransfer,
    _: &dyn Progress,
) -> Answer<MemberSaved> {
    let id = member_id(&request.id)?;
    let on = day(&request.on, "on")?;
    let document = filled(&request.document);
    let entry = name_of(office, id)?;
    let entry = Entry::new(Act::Transfer, &entry);
    let there = match (filled(&request.to), filled(&request.outside)) {
        (Some(code), _) => {
            let to = unions::coded(office, code)?;
            office
                .transact(entry, |tx| roll::transfer(tx, id, to.id, on, document))?
                .id
        }
        (None, Some(name)) => {
            let words = format!("转往{name}　{}", document.unwrap_or_default());
            office.transact(entry, |tx| roll::transfer_out(tx, id, on, words.trim_end()))?;
            id
        }
        (None, None) => return Err(bad_request("to")),
    };
    saved(office, there, &[])
}

/// A retention or an end.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MemberStep {
    /// The membership.
    pub id: String,
    /// On which day.
    pub on: String,
    /// Code of the reason.
    pub reason: String,
}

/// Retains a membership.
pub fn member_retain(office: &Office, request: MemberStep, _: &dyn Progress) -> Answer<Nothing> {
    let (id, on) = (member_id(&request.id)?, day(&request.on, "on")?);
    let reason: RetainReason = request.reason.parse().map_err(|_| bad_request("reason"))?;
    office.transact(Entry::new(Act::Retain, &name_of(office, id)?), |tx| {
        roll::retain(tx, id, on, reason)
    })?;
    Ok(Nothing {})
}

/// Ends a membership.
pub fn member_end(office: &Office, request: MemberStep, _: &dyn Progress) -> Answer<Nothing> {
    let (id, on) = (member_id(&request.id)?, day(&request.on, "on")?);
    let reason: EndReason = request.reason.parse().map_err(|_| bad_request("reason"))?;
    office.transact(Entry::new(Act::End, &name_of(office, id)?), |tx| {
        roll::end(tx, id, on, reason)
    })?;
    Ok(Nothing {})
}

/// Taking a membership up again.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MemberResume {
    /// The membership.
    pub id: String,
    /// On which day.
    pub on: String,
}

/// Takes a retained membership up again.
pub fn member_resume(office: &Office, request: MemberResume, _: &dyn Progress) -> Answer<Nothing> {
    let (id, on) = (member_id(&request.id)?, day(&request.on, "on")?);
    office.transact(Entry::new(Act::Resume, &name_of(office, id)?), |tx| {
        roll::resume(tx, id, on)
    })?;
    Ok(Nothing {})
}

fn name_of(office: &Office, id: MemberId) -> Answer<String> {
    Ok(office
        .ledger()?
        .read(|conn| roll::person_of(conn, id))?
        .name)
}

/// Two people who are not one.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NotSamePerson {
    /// One person's id.
    pub a: String,
    /// The other's.
    pub b: String,
}

/// Remembers that two people are not one.
pub fn not_same_person(
    office: &Office,
    request: NotSamePerson,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let read = |text: &str| text.parse::<PersonId>().map_err(|_| bad_request("a"));
    let (a, b) = (read(&request.a)?, read(&request.b)?);
    office.transact(Entry::new(Act::NotSamePerson, "疑似重复"), |tx| {
        NotSame::remember(tx, a, b)
    })?;
    Ok(Nothing {})
}
