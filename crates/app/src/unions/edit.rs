//! Correcting what is written of a union and its employer.

use super::{Notice, notices};
use crate::form::{bad_choice, chosen, day_if, filled, said, uscc};
use crate::rules::RulesOfDay;
use crate::{Answer, Failure, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::store::{Act, Entry};
use taizhang_ledger::unions::{
    self, Correction, EmployerFacts, FoundingWay, UnionForm, UnitType, WorkersHome,
};
use ts_rs::TS;

/// A union as it should be written. What is empty is not known.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct UnionEdit {
    /// Its code.
    pub code: String,
    /// 组织类型, its code or name.
    pub form: String,
    /// The union's own unified code.
    pub uscc: Option<String>,
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
    /// 职工之家级别, its code or name.
    pub workers_home: Option<String>,
    /// 属地工会
    pub territorial: Option<String>,
    /// 建会方式, its code or name.
    pub founding_way: Option<String>,
    /// 筹备组成立日期
    pub prepared_on: Option<String>,
    /// 建会日期
    pub founded_on: Option<String>,
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
    /// Its employer's name; empty leaves the employer alone.
    pub employer_name: Option<String>,
    /// Its employer's code.
    pub employer_uscc: Option<String>,
    /// 单位类型, its code or name.
    pub unit_type: Option<String>,
    /// 行业门类, a letter of GB/T 4754.
    pub industry: Option<String>,
    /// 行政区划代码, six digits.
    pub admin_code: Option<String>,
}

/// The union that was corrected.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UnionEdited {
    /// Worth a look.
    pub notices: Vec<Notice>,
}

/// Corrects a union (修改工会): one act, which can be undone.
pub fn union_edit(office: &Office, request: UnionEdit, _: &dyn Progress) -> Answer<UnionEdited> {
    let form = UnionForm::read(&request.form).ok_or_else(|| bad_choice(&request.form, "form"))?;
    let employer = match filled(&request.employer_name) {
        Some(name) => Some(EmployerFacts {
            name: name.to_owned(),
            uscc: uscc(&request.employer_uscc, "employer_uscc")?,
            unit_type: chosen(&request.unit_type, "unit_type", UnitType::read)?,
            industry: industry(&request.industry)?,
            admin_code: admin_code(&request.admin_code)?,
        }),
        None => None,
    };
    let to = Correction {
        form,
        uscc: uscc(&request.uscc, "uscc")?,
        stat_code: said(&request.stat_code),
        legal_person_no: said(&request.legal_person_no),
        legal_person_until: day_if(&request.legal_person_until, "legal_person_until")?,
        legal_representative: said(&request.legal_representative),
        seal: request.seal,
        bank_account: said(&request.bank_account),
        workers_home: chosen(&request.workers_home, "workers_home", WorkersHome::read)?,
        territorial: said(&request.territorial),
        founding_way: chosen(&request.founding_way, "founding_way", FoundingWay::read)?,
        prepared_on: day_if(&request.prepared_on, "prepared_on")?,
        founded_on: day_if(&request.founded_on, "founded_on")?,
        approval_no: said(&request.approval_no),
        address: said(&request.address),
        postcode: said(&request.postcode),
        contact: said(&request.contact),
        phone: said(&request.phone),
        email: said(&request.email),
        employer,
    };
    let ledger = office.ledger()?;
    let view = ledger.read(|conn| unions::find_union(conn, &request.code))?;
    office.transact(Entry::new(Act::EditUnion, &view.union.name), |tx| {
        unions::correct(tx, &request.code, &to)
    })?;
    let view = ledger.read(|conn| unions::find_union(conn, &request.code))?;
    Ok(UnionEdited {
        notices: notices(&RulesOfDay::read(office)?, &view)?,
    })
}

/// A section of GB/T 4754: one letter, A to T.
fn industry(text: &Option<String>) -> Answer<Option<String>> {
    let Some(text) = filled(text) else {
        return Ok(None);
    };
    let letter = text.to_uppercase();
    if letter.len() == 1 && ("A"..="T").contains(&letter.as_str()) {
        Ok(Some(letter))
    } else {
        Err(bad_choice(text, "industry"))
    }
}

/// An administrative code of GB/T 2260: six digits.
fn admin_code(text: &Option<String>) -> Answer<Option<String>> {
    let Some(text) = filled(text) else {
        return Ok(None);
    };
    if text.len() == 6 && text.bytes().all(|b| b.is_ascii_digit()) {
        Ok(Some(text.to_owned()))
    } else {
        Err(Failure::new(
            "bad_admin_code",
            format!("“{text}”不是行政区划代码。"),
            "行政区划代码是 6 位数字，例如沂水县是 371323。",
        )
        .at("admin_code"))
    }
}
