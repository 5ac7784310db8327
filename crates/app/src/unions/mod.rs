//! 组织: the tree of unions, and what a person does with one.

mod acts;
mod edit;
mod election;
mod list;
mod officers;
mod pages;
mod renewals;
pub(crate) mod terms;
mod together;

use crate::rules::RulesOfDay;
pub(crate) use crate::session::Nothing;
use crate::{Answer, Office, Progress, messages};
pub(crate) use acts::root;
pub use acts::{
    CoverRecord, HeadcountRecord, UnionAdd, UnionAdded, UnionDissolve, UnionMerge, UnionMerged,
    UnionMove, UnionMoved, UnionRename, UnionSplit, cover_record, headcount_record, union_add,
    union_dissolve, union_merge, union_move, union_rename, union_split,
};
pub use edit::{UnionEdit, UnionEdited, union_edit};
pub use election::{BodyElect, BodyElected, OfficerLine, body_elect};
pub use list::{ListWrite, ListWritten, UnionList, union_list, union_list_write};
pub use officers::{
    OfficerContract, OfficerLeave, OfficerTake, officer_contract, officer_leave, officer_take,
};
pub(crate) use pages::page_of_unions;
pub use renewals::{
    RenewalList, RenewalListWrite, RenewalPage, RenewalRate, RenewalRated, renewal_list,
    renewal_list_write, renewal_rate,
};
use serde::{Deserialize, Serialize};
use taizhang_ledger::shared::Day;
use taizhang_ledger::unions::{self, Union};
pub use terms::{
    BodyLine, Renewal, RenewalClose, RenewalStep, RenewalStepped, renewal_close, renewal_step,
};
pub use together::BodiesTogether;
use ts_rs::TS;

/// Something worth a look: 错误, 核实 or 提示.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Notice {
    /// `error`, `verify` or `hint`.
    pub severity: String,
    /// Stable code.
    pub code: String,
    /// The sentence.
    pub message: String,
    /// The article it rests on.
    pub article: Option<String>,
}

impl Notice {
    /// 核实: may stand with a written explanation.
    pub(crate) fn verify(code: &str, message: String, article: &str) -> Self {
        Self {
            severity: "verify".to_owned(),
            code: code.to_owned(),
            message,
            article: Some(article.to_owned()),
        }
    }

    /// 提示: may be ignored.
    pub(crate) fn hint(code: &str, message: String) -> Self {
        Self {
            severity: "hint".to_owned(),
            code: code.to_owned(),
            message,
            article: None,
        }
    }
}

/// Which union.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct UnionGet {
    /// Its code.
    pub code: String,
}

/// A union with everything that belongs to it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UnionFull {
    /// Its id.
    pub id: String,
    /// Lifelong code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Code of the union above.
    pub parent_code: Option<String>,
    /// Name of the union above.
    pub parent_name: Option<String>,
    /// 组织类型
    pub form: String,
    /// 状态
    pub status: String,
    /// The union's own unified code.
    pub uscc: Option<String>,
    /// 建会日期
    pub founded_on: Option<String>,
    /// 批复文号
    pub approval_no: Option<String>,
    /// 统计编码
    pub stat_code: Option<String>,
    /// 工会法人资格证书编号
    pub legal_person_no: Option<String>,
    /// Last day of the certificate.
    pub legal_person_until: Option<String>,
    /// 工会法定代表人
    pub legal_representative: Option<String>,
    /// 公章
    pub seal: Option<bool>,
    /// 银行账户
    pub bank_account: Option<String>,
    /// 职工之家级别, its label.
    pub workers_home: Option<String>,
    /// 属地工会
    pub territorial: Option<String>,
    /// 建会方式, its label.
    pub founding_way: Option<String>,
    /// 筹备组成立日期
    pub prepared_on: Option<String>,
    /// Address.
    pub address: Option<String>,
    /// 邮编
    pub postcode: Option<String>,
    /// 联系人
    pub contact: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// 邮箱
    pub email: Option<String>,
    /// 单位类型 of its employer, its code.
    pub unit_type: Option<String>,
    /// 行业门类 of its employer.
    pub industry: Option<String>,
    /// 行政区划代码 of its employer.
    pub admin_code: Option<String>,
    /// Day it ended.
    pub ended_on: Option<String>,
    /// Its employer's name.
    pub employer_name: Option<String>,
    /// Its employer's code.
    pub employer_uscc: Option<String>,
    /// 职工
    pub employees: Option<i64>,
    /// 女职工
    pub women: Option<i64>,
    /// 农民工
    pub migrant: Option<i64>,
    /// 劳务派遣工
    pub dispatched: Option<i64>,
    /// Day of the head-count.
    pub counted_on: Option<String>,
    /// Active members.
    pub members: i64,
    /// Women among them.
    pub women_members: i64,
    /// What happened to it.
    pub events: Vec<UnionEventLine>,
    /// Units it covers.
    pub covers: Vec<CoverLine>,
    /// Terms, newest first.
    pub bodies: Vec<BodyLine>,
    /// The three bodies side by side.
    pub together: BodiesTogether,
    /// Which meeting elects, by the number of members.
    pub meeting: String,
    /// The re-election that is asked for, under way, or held and not done with.
    pub renewal: Option<Renewal>,
    /// Worth a look.
    pub notices: Vec<Notice>,
}

/// Something that happened to a union.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UnionEventLine {
    /// When.
    pub on: String,
    /// What, in Chinese.
    pub kind: String,
    /// Name before.
    pub old_name: Option<String>,
    /// Name after.
    pub new_name: Option<String>,
    /// Name of the other union, of a merger or a split.
    pub other: Option<String>,
    /// 批复文号
    pub document: Option<String>,
}

/// A unit that a joint union covers.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CoverLine {
    /// Its name.
    pub name: String,
    /// Its code.
    pub uscc: Option<String>,
    /// First day.
    pub from: String,
    /// Last day.
    pub to: Option<String>,
}

/// Fetches a union.
pub fn union_get(office: &Office, request: UnionGet, _: &dyn Progress) -> Answer<UnionFull> {
    let mut view = office
        .ledger()?
        .read(|conn| unions::find_union(conn, &request.code))?;
    let rules = RulesOfDay::read(office)?;
    let notices = notices(&rules, &view)?;
    let renewal = terms::renewal(office, &rules, &view.union)?;
    let together = together::beside(&rules, &view)?;
    let meeting = terms::meeting(&rules, view.members)?;
    let terms = std::mem::take(&mut view.bodies);
    let bodies = terms::lines(office, &rules, view.union.form, &terms)?;
    let read = Read {
        bodies,
        together,
        meeting,
        renewal,
        notices,
    };
    Ok(full(view, read))
}

/// What is read of a union beside its own records.
struct Read {
    bodies: Vec<BodyLine>,
    together: BodiesTogether,
    meeting: String,
    renewal: Option<Renewal>,
    notices: Vec<Notice>,
}

fn full(view: unions::UnionView, read: Read) -> UnionFull {
    let union = view.union;
    let employer = view.employer.as_ref();
    let count = view.headcount.as_ref();
    UnionFull {
        id: union.id.to_string(),
        code: union.code.to_string(),
        name: union.name,
        parent_code: view.parent.as_ref().map(|parent| parent.code.to_string()),
        parent_name: view.parent.map(|parent| parent.name),
        form: union.form.label().to_owned(),
        status: union.status.label().to_owned(),
        uscc: union.uscc.map(|code| code.to_string()),
        founded_on: union.founded_on.map(|day| day.to_string()),
        approval_no: union.approval_no,
        stat_code: union.stat_code,
        legal_person_no: union.legal_person_no,
        legal_person_until: union.legal_person_until.map(|day| day.to_string()),
        legal_representative: union.legal_representative,
        seal: union.seal,
        bank_account: union.bank_account,
        workers_home: union.workers_home.map(|level| level.label().to_owned()),
        territorial: union.territorial,
        founding_way: union.founding_way.map(|way| way.label().to_owned()),
        prepared_on: union.prepared_on.map(|day| day.to_string()),
        address: union.address,
        postcode: union.postcode,
        contact: union.contact,
        phone: union.phone,
        email: union.email,
        unit_type: employer.and_then(|employer| employer.unit_type.clone()),
        industry: employer.and_then(|employer| employer.industry.clone()),
        admin_code: employer.and_then(|employer| employer.admin_code.clone()),
        ended_on: union.ended_on.map(|day| day.to_string()),
        employer_uscc: employer.and_then(|employer| employer.uscc.map(|code| code.to_string())),
        employer_name: employer.map(|employer| employer.name.clone()),
        employees: count.map(|count| count.employees),
        women: count.and_then(|count| count.women),
        migrant: count.and_then(|count| count.migrant),
        dispatched: count.and_then(|count| count.dispatched),
        counted_on: count.map(|count| count.on_day.to_string()),
        members: view.members,
        women_members: view.women_members,
        events: view
            .events
            .into_iter()
            .map(|(event, other)| UnionEventLine {
                on: event.on_day.to_string(),
                kind: event.kind.label().to_owned(),
                old_name: event.old_name,
                new_name: event.new_name,
                other: other.map(|union| union.name),
                document: event.document,
            })
            .collect(),
        covers: view
            .covers
            .into_iter()
            .map(|(cover, employer)| CoverLine {
                name: employer.name,
                uscc: employer.uscc.map(|code| code.to_string()),
                from: cover.from_day.to_string(),
                to: cover.to_day.map(|day| day.to_string()),
            })
            .collect(),
        bodies: read.bodies,
        together: read.together,
        meeting: read.meeting,
        renewal: read.renewal,
        notices: read.notices,
    }
}

fn notices(rules: &RulesOfDay, view: &unions::UnionView) -> Answer<Vec<Notice>> {
    let numbers = numbers(view, rules.today);
    if !view.union.form.is_base() {
        return Ok(numbers);
    }
    let from = unions::rules::Thresholds::of(&rules.book, &rules.region, rules.today)?;
    let bodies: Vec<unions::Body> = view.bodies.iter().map(|(body, _)| body.clone()).collect();
    let facts = unions::rules::UnionFacts {
        members: view.members,
        women_members: view.women_members,
        employees: view.headcount.as_ref().map(|count| count.employees),
        bodies: &bodies,
        employer_uscc: view
            .employer
            .as_ref()
            .and_then(|employer| employer.uscc.as_ref()),
        union_uscc: view.union.uscc.as_ref(),
        approval_no: view.union.approval_no.as_deref(),
    };
    let found = unions::rules::notices(&facts, &from);
    Ok(found
        .iter()
        .map(messages::union_notice)
        .chain(numbers)
        .collect())
}

/// Advice on the numbers of the papers that stand for something now: the founding and the running terms. Those of the past
/// are as they are.
fn numbers(view: &unions::UnionView, today: Day) -> Vec<Notice> {
    let running = view
        .bodies
        .iter()
        .filter(|(body, _)| body.ends_on >= today)
        .filter_map(|(body, _)| Some((body.kind.label(), body.approval_no.as_deref()?)));
    let founding = view
        .union
        .approval_no
        .as_deref()
        .map(|number| ("建会", number));
    founding
        .into_iter()
        .chain(running)
        .filter_map(|(what, number)| messages::number_notice(what, number))
        .collect()
}

/// Finds a union by code, for requests that name one.
pub(crate) fn coded(office: &Office, code: &str) -> Answer<Union> {
    Ok(office.ledger()?.read(|conn| Union::coded(conn, code))?)
}
