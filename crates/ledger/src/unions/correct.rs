//! Correcting what is written of a union (修改工会): no event, for nothing happened to the union itself. A new name is a
//! renaming, with its day.

use super::acts::{employer, happened, not_in_future};
use super::rules::UnionError;
use super::store::founding_of;
use super::{Employer, FoundingWay, Union, UnionEvent, UnionEventKind, UnionForm, WorkersHome};
use crate::shared::{Day, Uscc};
use crate::store::{Record as _, Tx, text_code};

text_code! {
    /// Unit type (单位类型) of the union's 2015 form (regulations §5.4): the classes 110–390 are enterprises.
    pub enum UnitType {
        /// 国有
        State = "110" "国有企业",
        /// 集体
        Collective = "120" "集体企业",
        /// 股份合作
        JointStockCooperative = "130" "股份合作企业",
        /// 联营
        Associated = "140" "联营企业",
        /// 国有独资公司
        StateOwnedCompany = "151" "国有独资公司",
        /// 其他有限责任公司
        Limited = "159" "其他有限责任公司",
        /// 国有控股的股份有限公司
        StateHeldShares = "161" "国有控股的股份有限公司",
        /// 其他股份有限公司
        Shares = "169" "其他股份有限公司",
        /// 私营企业
        Private = "170" "私营企业",
        /// 其他内资企业
        OtherDomestic = "190" "其他内资企业",
        /// 港澳台商投资企业
        HongKongMacaoTaiwan = "200" "港澳台商投资企业",
        /// 外商投资企业
        Foreign = "300" "外商投资企业",
        /// 事业单位
        Institution = "400" "事业单位",
        /// 机关
        Authority = "500" "机关",
        /// 个体经济组织
        Individual = "600" "个体经济组织",
        /// 民办非企业单位
        Social = "700" "民办非企业单位",
    }
}

/// What is to stand. `None` means that it is not known.
#[derive(Debug, Clone)]
pub struct Correction {
    /// 组织类型
    pub form: UnionForm,
    /// The union's own code.
    pub uscc: Option<Uscc>,
    /// 统计编码
    pub stat_code: Option<String>,
    /// 工会法人资格证书编号
    pub legal_person_no: Option<String>,
    /// Last day of the certificate.
    pub legal_person_until: Option<Day>,
    /// 工会法定代表人
    pub legal_representative: Option<String>,
    /// 公章
    pub seal: Option<bool>,
    /// 银行账户
    pub bank_account: Option<String>,
    /// 职工之家级别
    pub workers_home: Option<WorkersHome>,
    /// 属地工会
    pub territorial: Option<String>,
    /// 建会方式
    pub founding_way: Option<FoundingWay>,
    /// 筹备组成立日期
    pub prepared_on: Option<Day>,
    /// 建会日期
    pub founded_on: Option<Day>,
    /// 批复文号
    pub approval_no: Option<String>,
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
    /// Its employer; `None` leaves the one it has.
    pub employer: Option<EmployerFacts>,
}

/// What is known of an employer (用人单位).
#[derive(Debug, Clone)]
pub struct EmployerFacts {
    /// Registered name.
    pub name: String,
    /// Unified social credit code.
    pub uscc: Option<Uscc>,
    /// 单位类型
    pub unit_type: Option<UnitType>,
    /// GB/T 4754 section letter.
    pub industry: Option<String>,
    /// GB/T 2260 code.
    pub admin_code: Option<String>,
}

/// Writes a correction. The day of founding in the history follows, so that the return counts the union in its year.
pub fn correct(tx: &Tx<'_>, code: &str, to: &Correction) -> Result<Union, UnionError> {
    let union = Union::coded(tx.conn(), code)?;
    tx.hold_ours(&union)?;
    for on in [to.prepared_on, to.founded_on].into_iter().flatten() {
        not_in_future(tx, on)?;
    }
    let employer = match &to.employer {
        Some(facts) => Some(correct_employer(tx, &union, facts)?.id),
        None => union.employer,
    };
    correct_founding(tx, &union, to.founded_on, to.approval_no.as_deref())?;
    Ok(tx.put(Union {
        form: to.form,
        uscc: to.uscc,
        stat_code: to.stat_code.clone(),
        legal_person_no: to.legal_person_no.clone(),
        legal_person_until: to.legal_person_until,
        legal_representative: to.legal_representative.clone(),
        seal: to.seal,
        bank_account: to.bank_account.clone(),
        workers_home: to.workers_home,
        territorial: to.territorial.clone(),
        founding_way: to.founding_way,
        prepared_on: to.prepared_on,
        founded_on: to.founded_on,
        approval_no: to.approval_no.clone(),
        address: to.address.clone(),
        postcode: to.postcode.clone(),
        contact: to.contact.clone(),
        phone: to.phone.clone(),
        email: to.email.clone(),
        employer,
        ..union
    })?)
}

fn correct_employer(
    tx: &Tx<'_>,
    union: &Union,
    facts: &EmployerFacts,
) -> Result<Employer, UnionError> {
    let name = facts.name.trim();
    if name.is_empty() {
        return Err(UnionError::NameMissing);
    }
    let known = match union.employer {
        Some(id) => Employer::get(tx.conn(), id)?,
        None => employer(tx, name, facts.uscc.as_ref())?,
    };
    Ok(tx.put(Employer {
        name: name.to_owned(),
        uscc: facts.uscc,
        unit_type: facts.unit_type.map(|kind| kind.code().to_owned()),
        industry: facts.industry.clone(),
        admin_code: facts.admin_code.clone(),
        ..known
    })?)
}

/// Lets the founding in the history follow the day that is written of the union.
pub(crate) fn correct_founding(
    tx: &Tx<'_>,
    union: &Union,
    founded_on: Option<Day>,
    document: Option<&str>,
) -> Result<(), UnionError> {
    match (founding_of(tx.conn(), union.id)?, founded_on) {
        (Some(event), Some(on)) => {
            tx.put(UnionEvent {
                on_day: on,
                document: document.map(str::to_owned),
                ..event
            })?;
        }
        (Some(event), None) => tx.retire::<UnionEvent>(event.id, "建会日期不详")?,
        (None, Some(on)) => happened(tx, union, on, UnionEventKind::Founded, None, document)?,
        (None, None) => {}
    }
    Ok(())
}
