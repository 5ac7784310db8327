//! The form of a new petition: what it offers, and what it writes.

use super::{Choice, Nothing, choices, is_hidden, record};
use crate::form::{choice, day, said};
use crate::rules::RulesOfDay;
use crate::{Answer, Office, Progress, messages, unions};
use serde::{Deserialize, Serialize};
use taizhang_ledger::petitions::{
    self, AidForm, AidResult, Category, Channel, NewPetition, NewPetitioner, PetitionKind,
    named_open, next_serial,
};
use ts_rs::TS;

/// What the forms of this area offer to choose from.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PetitionChoices {
    /// 信访类别
    pub kinds: Vec<Choice>,
    /// 信访形式
    pub channels: Vec<Choice>,
    /// 内容分类
    pub categories: Vec<Choice>,
    /// 援助形式
    pub forms: Vec<Choice>,
    /// 办理结果
    pub results: Vec<Choice>,
    /// The next number of this year.
    pub next_number: String,
    /// Most representatives of a joint visit.
    pub representatives_to: i64,
    /// Who is at work, as a handler to begin with.
    pub operator: String,
    /// Code of the office's own union, where it is in the ledger.
    pub union: Option<String>,
}

/// The lists of the forms, and the next number.
pub fn petition_choices(office: &Office, _: Nothing, _: &dyn Progress) -> Answer<PetitionChoices> {
    let rules = RulesOfDay::read(office)?;
    let ledger = office.ledger()?;
    let year = rules.today.year();
    let serial = ledger.read(|conn| next_serial(conn, i64::from(year)))?;
    let most = rules
        .book
        .count("petition.representatives_to", &rules.region, rules.today)?;
    let code = ledger.info().code;
    let known = ledger.read(taizhang_ledger::unions::list_unions)?;
    let is_known = known.iter().any(|union| union.code.as_str() == code);
    Ok(PetitionChoices {
        kinds: choices(PetitionKind::ALL.iter().map(|it| (it.code(), it.label()))),
        channels: choices(Channel::ALL.iter().map(|it| (it.code(), it.label()))),
        categories: choices(Category::ALL.iter().map(|it| (it.code(), it.label()))),
        forms: choices(AidForm::ALL.iter().map(|it| (it.code(), it.label()))),
        results: choices(AidResult::ALL.iter().map(|it| (it.code(), it.label()))),
        next_number: format!("信〔{year}〕{serial}号"),
        representatives_to: most,
        operator: office.operator()?.0,
        union: is_known.then_some(code),
    })
}

/// A petition to be registered.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PetitionRegister {
    /// Code of the union that received it.
    pub union: String,
    /// 编号
    pub number: String,
    /// 收到日期
    pub received_on: String,
    /// 信访类别, its code.
    pub kind: String,
    /// Whether it is a claim of Art. 31(6).
    pub decides: bool,
    /// 信访形式, its code.
    pub channel: String,
    /// 内容分类, its code.
    pub category: String,
    /// 人数
    pub people: i64,
    /// 转送、交办单位
    pub forwarded_from: Option<String>,
    /// 承办人
    pub handler: String,
    /// Whether the handler has an interest in it (Art. 28).
    pub conflict: bool,
    /// Number of an earlier petition about the same matter.
    pub same_as: Option<String>,
    /// Where else the same matter is being handled.
    pub pending_elsewhere: Option<String>,
    /// 主要内容
    pub summary: String,
    /// 信访请求
    pub claims: Option<String>,
    /// 被反映的人或者单位
    pub against: Option<String>,
    /// Who brings it; nobody where it is anonymous.
    pub petitioners: Vec<PetitionerForm>,
}

/// Who brings a petition.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PetitionerForm {
    /// 姓名
    pub name: String,
    /// 联系电话
    pub phone: Option<String>,
    /// 工作单位
    pub workplace: Option<String>,
    /// 住址
    pub address: Option<String>,
}

/// A petition that was registered.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PetitionRegistered {
    /// Its id.
    pub id: String,
    /// 编号
    pub number: String,
    /// What is worth a look.
    pub advice: Vec<String>,
}

/// Registers a petition (登记信访).
pub fn petition_register(
    office: &Office,
    request: PetitionRegister,
    _: &dyn Progress,
) -> Answer<PetitionRegistered> {
    let union = unions::coded(office, &request.union)?;
    let names: Vec<String> = request
        .petitioners
        .iter()
        .map(|one| one.name.trim().to_owned())
        .collect();
    let new = NewPetition {
        number: request.number,
        received_on: day(&request.received_on, "received_on")?,
        kind: choice(&request.kind, "kind")?,
        decides: request.decides,
        channel: choice(&request.channel, "channel")?,
        category: choice(&request.category, "category")?,
        people: request.people,
        forwarded_from: said(&request.forwarded_from),
        handler: request.handler,
        conflict: request.conflict,
        same_as: said(&request.same_as),
        pending_elsewhere: said(&request.pending_elsewhere),
        summary: request.summary,
        claims: said(&request.claims),
        against: said(&request.against),
        petitioners: request.petitioners.iter().map(named).collect(),
    };
    let rules = RulesOfDay::read(office)?;
    let subject = new.number.trim().to_owned();
    let same_as = new.same_as.is_some();
    let petition = record(office, &subject, |tx| {
        tx.hold_ours(&union)?;
        Ok(petitions::register(tx, &union, new, rules.given())?)
    })?;
    let mut advice = Vec::new();
    // Who denounces is not told by way of what else she asked for.
    if !same_as && !is_hidden(&petition) {
        let mut pending: Vec<String> = office.ledger()?.read(|conn| {
            let mut found = Vec::new();
            for name in &names {
                found.extend(named_open(conn, name, petition.category, petition.id)?);
            }
            Ok::<_, crate::Failure>(found)
        })?;
        pending.sort_unstable();
        pending.dedup();
        advice.extend(messages::maybe_same(&pending));
    }
    Ok(PetitionRegistered {
        id: petition.id.to_string(),
        number: petition.number,
        advice,
    })
}

/// Who brings a petition, as the form says it.
pub(super) fn named(one: &PetitionerForm) -> NewPetitioner {
    NewPetitioner {
        name: one.name.clone(),
        phone: said(&one.phone),
        workplace: said(&one.workplace),
        address: said(&one.address),
    }
}
