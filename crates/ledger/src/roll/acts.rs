//! What a person does with a membership: enrol, correct, transfer, retain, resume, end.

use super::rules::{RollError, RollNotice, check_step, notices_on_joining, rejoin};
use super::store::{active_memberships, events_of, membership_in};
use super::{EndReason, EventKind, Member, MembershipEvent, RetainReason};
use crate::people::{Person, find_by_document};
use crate::shared::{
    Dated, Day, Document, Education, Employment, Ethnicity, Household, MemberId, ModelWorker,
    PlatformGroup, Political, Precision, Sex, UnionId, WorkStatus, check_name,
};
use crate::store::{Record as _, Tx};
use crate::unions::{Union, UnionStatus};

/// What is known about a member beside the dates (会员资料).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Particulars {
    /// 姓名
    pub name: String,
    /// 证件
    pub document: Option<Document>,
    /// 性别, where the document does not tell it.
    pub sex: Option<Sex>,
    /// 出生日期, where the document does not tell it.
    pub birth: Option<Day>,
    /// 手机
    pub phone: Option<String>,
    /// 民族
    pub ethnicity: Option<Ethnicity>,
    /// 政治面貌
    pub political: Option<Political>,
    /// 文化程度
    pub education: Option<Education>,
    /// 户籍类型
    pub household: Option<Household>,
    /// 户籍地
    pub registered_at: Option<String>,
    /// 籍贯
    pub native_place: Option<String>,
    /// 参加工作时间
    pub worked_since: Option<Dated>,
    /// 职称、技术等级
    pub skill: Option<String>,
    /// 劳模
    pub model_worker: Option<ModelWorker>,
    /// 困难职工
    pub hardship_worker: Option<bool>,
    /// 农民工
    pub migrant: Option<bool>,
    /// 用工形式
    pub employment: Option<Employment>,
    /// 就业状态
    pub work_status: Option<WorkStatus>,
    /// 新就业形态群体
    pub platform_group: Option<PlatformGroup>,
    /// 工作单位
    pub workplace: Option<String>,
    /// 部门
    pub department: Option<String>,
    /// 职务、工种
    pub post: Option<String>,
    /// 会员证号
    pub card_no: Option<String>,
    /// 备注
    pub note: Option<String>,
    /// Explanation of a 核实.
    pub explanation: Option<String>,
}

/// A joining (入会).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enrolment {
    /// Into which union.
    pub union: UnionId,
    /// Who.
    pub particulars: Particulars,
    /// Day of approval by the committee (MEM-04).
    pub joined_on: Day,
    /// How exactly the day is known.
    pub precision: Precision,
    /// 批准文书
    pub document: Option<String>,
}

/// Takes a person into a union.
///
/// A person the ledger knows by the same document is not entered twice, and what is not said of her stays as it is known;
/// one who is active in a union is refused here, because the transfer act exists (MEM-03).
pub fn enrol(tx: &Tx<'_>, new: &Enrolment) -> Result<(Member, Vec<RollNotice>), RollError> {
    check_name(&new.particulars.name).map_err(|fault| RollError::NameUnfit(fault.to_string()))?;
    let union = open_union(tx, new.union)?;
    let known = match &new.particulars.document {
        Some(document) => find_by_document(tx.conn(), &document.number())?,
        None => None,
    };
    if let Some(person) = &known
        && let Some(active) = active_memberships(tx.conn(), person.id)?.first()
    {
        let union = Union::get(tx.conn(), active.trade_union)?;
        return Err(RollError::AlreadyActive { union: union.name });
    }
    // Another station's record of her stays its own; the desk asks whether the two are one.
    let person = match known.filter(|known| known.station == tx.station()) {
        Some(known) => {
            let said = said_or_known(&new.particulars, &known);
            tx.put(describe(known, &said))?
        }
        None => tx.insert(describe(blank_person(tx), &new.particulars))?,
    };
    let member = match membership_in(tx.conn(), person.id, union.id)? {
        Some(earlier) => tx.put(place(earlier, &new.particulars))?,
        None => tx.insert(place(blank_member(tx, &person, union.id), &new.particulars))?,
    };
    let events = events_of(tx.conn(), member.id)?;
    check_step(&events, EventKind::Joined, new.joined_on, tx.author().day())?;
    add_event(
        tx,
        &member,
        EventKind::Joined,
        (new.joined_on, new.precision),
        None,
        None,
        new.document.as_deref(),
    )?;
    let notices = notices_on_joining(person.birth, new.joined_on, union.founded_on);
    Ok((member, notices))
}

/// Corrects what is known about a member, and the day of joining where one is said.
pub fn edit(
    tx: &Tx<'_>,
    id: MemberId,
    particulars: &Particulars,
    joined: Option<(Day, Precision)>,
) -> Result<Member, RollError> {
    check_name(&particulars.name).map_err(|fault| RollError::NameUnfit(fault.to_string()))?;
    let member = Member::get(tx.conn(), id)?;
    let person = Person::get(tx.conn(), member.person)?.standing(tx.conn())?;
    if let Some(document) = &particulars.document
        && let Some(other) =
            find_by_document(tx.conn(), &document.number())?.filter(|other| other.id != person.id)
        && let Some(active) = active_memberships(tx.conn(), other.id)?.first()
    {
        return Err(RollError::AlreadyActive {
            union: Union::get(tx.conn(), active.trade_union)?.name,
        });
    }
    if let Some((day, precision)) = joined {
        if day > tx.author().day() {
            return Err(RollError::InFuture { day });
        }
        if let Some(event) = rejoin(&events_of(tx.conn(), id)?, (day, precision))? {
            tx.put(event)?;
        }
    }
    tx.put(describe(person, particulars))?;
    Ok(tx.put(place(member, particulars))?)
}

/// Moves a member to another union of the ledger: out of one and into the other on the same day, with no gap (MEM-07).
pub fn transfer(
    tx: &Tx<'_>,
    id: MemberId,
    to: UnionId,
    on: Day,
    document: Option<&str>,
) -> Result<Member, RollError> {
    let member = Member::get(tx.conn(), id)?;
    if member.trade_union == to {
        return Err(RollError::SameUnion);
    }
    let union = open_union(tx, to)?;
    check_step(
        &events_of(tx.conn(), id)?,
        EventKind::MovedOut,
        on,
        tx.author().day(),
    )?;
    let day = (on, Precision::Day);
    add_event(
        tx,
        &member,
        EventKind::MovedOut,
        day,
        None,
        Some(to),
        document,
    )?;
    let from = member.trade_union;
    let person = Person::get(tx.conn(), member.person)?.standing(tx.conn())?;
    let arrived = match membership_in(tx.conn(), person.id, to)? {
        Some(earlier) => earlier,
        None => tx.insert(Member {
            employment: member.employment,
            work_status: member.work_status,
            platform_group: member.platform_group,
            migrant: member.migrant,
            card_no: member.card_no,
            ..blank_member(tx, &person, union.id)
        })?,
    };
    check_step(
        &events_of(tx.conn(), arrived.id)?,
        EventKind::MovedIn,
        on,
        tx.author().day(),
    )?;
    add_event(
        tx,
        &arrived,
        EventKind::MovedIn,
        day,
        None,
        Some(from),
        document,
    )?;
    Ok(arrived)
}

/// Moves a member out to a union that is not in this ledger (转出). The words say where to, and by which paper.
pub fn transfer_out(tx: &Tx<'_>, id: MemberId, on: Day, words: &str) -> Result<(), RollError> {
    step(tx, id, EventKind::MovedOut, on, None, Some(words))
}

/// Retains a membership (保留会籍).
pub fn retain(tx: &Tx<'_>, id: MemberId, on: Day, reason: RetainReason) -> Result<(), RollError> {
    step(tx, id, EventKind::Retained, on, Some(reason.code()), None)
}

/// Takes a retained membership up again (恢复会籍).
pub fn resume(tx: &Tx<'_>, id: MemberId, on: Day) -> Result<(), RollError> {
    step(tx, id, EventKind::Resumed, on, None, None)
}

/// Ends a membership (终止会籍).
pub fn end(tx: &Tx<'_>, id: MemberId, on: Day, reason: EndReason) -> Result<(), RollError> {
    step(tx, id, EventKind::Ended, on, Some(reason.code()), None)
}

fn step(
    tx: &Tx<'_>,
    id: MemberId,
    kind: EventKind,
    on: Day,
    reason: Option<&str>,
    document: Option<&str>,
) -> Result<(), RollError> {
    let member = Member::get(tx.conn(), id)?;
    check_step(&events_of(tx.conn(), id)?, kind, on, tx.author().day())?;
    let day = (on, Precision::Day);
    add_event(tx, &member, kind, day, reason, None, document).map(drop)
}

pub(super) fn add_event(
    tx: &Tx<'_>,
    member: &Member,
    kind: EventKind,
    (on_day, precision): (Day, Precision),
    reason: Option<&str>,
    other_union: Option<UnionId>,
    document: Option<&str>,
) -> Result<MembershipEvent, RollError> {
    tx.hold_ours(member)?;
    Ok(tx.insert(MembershipEvent {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        member: member.id,
        on_day,
        precision,
        kind,
        reason: reason.map(str::to_owned),
        other_union,
        document: document.map(str::to_owned),
    })?)
}

fn open_union(tx: &Tx<'_>, id: UnionId) -> Result<Union, RollError> {
    let union = Union::get(tx.conn(), id)?;
    tx.hold_ours(&union)?;
    if union.status == UnionStatus::Dissolved {
        return Err(RollError::UnionClosed { union: union.name });
    }
    Ok(union)
}

pub(crate) fn blank_person(tx: &Tx<'_>) -> Person {
    Person {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        name: String::new(),
        document_kind: None,
        document_no: None,
        sex: None,
        birth: None,
        phone: None,
        ethnicity: None,
        political: None,
        education: None,
        household: None,
        registered_at: None,
        native_place: None,
        worked_since: None,
        skill: None,
        model_worker: None,
        hardship_worker: None,
        merged_into: None,
        note: None,
    }
}

pub(super) fn blank_member(tx: &Tx<'_>, person: &Person, trade_union: UnionId) -> Member {
    Member {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        person: person.id,
        trade_union,
        card_no: None,
        workplace: None,
        department: None,
        post: None,
        employment: None,
        work_status: None,
        platform_group: None,
        migrant: None,
        explanation: None,
        unread: None,
    }
}

/// What is said of a person, completed by what is known.
fn said_or_known(said: &Particulars, known: &Person) -> Particulars {
    Particulars {
        sex: said.sex.or(known.sex),
        birth: said.birth.or(known.birth),
        phone: said.phone.clone().or_else(|| known.phone.clone()),
        ethnicity: said.ethnicity.or(known.ethnicity),
        political: said.political.or(known.political),
        education: said.education.or(known.education),
        household: said.household.or(known.household),
        registered_at: said
            .registered_at
            .clone()
            .or_else(|| known.registered_at.clone()),
        native_place: said
            .native_place
            .clone()
            .or_else(|| known.native_place.clone()),
        worked_since: said.worked_since.or(known.worked_since),
        skill: said.skill.clone().or_else(|| known.skill.clone()),
        model_worker: said.model_worker.or(known.model_worker),
        hardship_worker: said.hardship_worker.or(known.hardship_worker),
        note: said.note.clone().or_else(|| known.note.clone()),
        ..said.clone()
    }
}

fn describe(mut person: Person, known: &Particulars) -> Person {
    person.name.clone_from(&known.name);
    person.sex = known.sex;
    person.birth = known.birth;
    match &known.document {
        Some(document) => person.carry(document),
        None => {
            person.document_kind = None;
            person.document_no = None;
        }
    }
    person.phone.clone_from(&known.phone);
    person.ethnicity = known.ethnicity;
    person.political = known.political;
    person.education = known.education;
    person.household = known.household;
    person.registered_at.clone_from(&known.registered_at);
    person.native_place.clone_from(&known.native_place);
    person.worked_since = known.worked_since;
    person.skill.clone_from(&known.skill);
    person.model_worker = known.model_worker;
    person.hardship_worker = known.hardship_worker;
    person.note.clone_from(&known.note);
    person
}

fn place(mut member: Member, known: &Particulars) -> Member {
    member.card_no.clone_from(&known.card_no);
    member.department.clone_from(&known.department);
    member.post.clone_from(&known.post);
    member.employment = known.employment;
    member.work_status = known.work_status;
    member.platform_group = known.platform_group;
    member.workplace.clone_from(&known.workplace);
    member.migrant = known.migrant;
    member.explanation.clone_from(&known.explanation);
    member
}
