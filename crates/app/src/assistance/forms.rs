//! What the forms of a household say, read into facts.

use crate::Answer;
use crate::form::{choice_if, day_if, id_if, money_if, said};
use serde::Deserialize;
use taizhang_ledger::assistance::households::{FileForm, MemberForm};
use taizhang_ledger::shared::Document;
use ts_rs::TS;

/// What the form says about a household.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct FileWords {
    /// 职工编号、档案编号
    pub file_no: Option<String>,
    /// 工作单位
    pub unit: Option<String>,
    /// 单位性质
    pub unit_kind: Option<String>,
    /// 劳动合同签订时间和期限
    pub labour_contract: Option<String>,
    /// 手机
    pub phone: Option<String>,
    /// 家庭住址
    pub address: Option<String>,
    /// 村居、社区
    pub village: Option<String>,
    /// 住房类型, its code
    pub housing: Option<String>,
    /// 建筑面积, in square metres
    pub floor_area: Option<i64>,
    /// 家庭人口
    pub size: i64,
    /// 单亲
    pub single_parent: bool,
    /// 零就业家庭
    pub no_earner: bool,
    /// 有一定自救能力
    pub self_reliant: bool,
    /// 困难类别, its code
    pub category: Option<String>,
    /// The label of an older sheet.
    pub old_label: Option<String>,
    /// 主要致困原因, its code
    pub cause: Option<String>,
    /// 次要致困原因, its code
    pub cause_second: Option<String>,
    /// 致困情况
    pub cause_text: Option<String>,
    /// 排除情形
    pub excluded: Option<String>,
}

impl FileWords {
    pub(super) fn read(&self) -> Answer<FileForm> {
        Ok(FileForm {
            file_no: said(&self.file_no),
            unit: said(&self.unit),
            unit_kind: said(&self.unit_kind),
            labour_contract: said(&self.labour_contract),
            phone: said(&self.phone),
            address: said(&self.address),
            village: said(&self.village),
            housing: choice_if(&self.housing, "housing")?,
            floor_area: self.floor_area,
            size: self.size,
            single_parent: self.single_parent,
            no_earner: self.no_earner,
            self_reliant: self.self_reliant,
            category: choice_if(&self.category, "category")?,
            old_label: said(&self.old_label),
            cause: choice_if(&self.cause, "cause")?,
            cause_second: choice_if(&self.cause_second, "cause_second")?,
            cause_text: said(&self.cause_text),
            excluded: said(&self.excluded),
        })
    }
}

/// What the form says about somebody of the household.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct FamilyWords {
    /// 与户主关系, its code
    pub relation: String,
    /// 姓名
    pub name: String,
    /// Id of the person on the roll.
    pub person: Option<String>,
    /// 证件号; empty leaves the one that stands.
    pub document_no: Option<String>,
    /// 性别, its code
    pub sex: Option<String>,
    /// 出生日期
    pub birth: Option<String>,
    /// 民族, its code
    pub ethnicity: Option<String>,
    /// 政治面貌, its code
    pub political: Option<String>,
    /// 婚姻状况, its code
    pub marriage: Option<String>,
    /// 户口类型, its code
    pub register: Option<String>,
    /// 身份、工作状态, its code
    pub livelihood: Option<String>,
    /// 月收入, in 元
    pub month_income: Option<String>,
    /// 手机
    pub phone: Option<String>,
    /// 单位或学校
    pub place: Option<String>,
    /// 劳模类型, its code
    pub model_worker: Option<String>,
    /// 学段, its code
    pub stage: Option<String>,
    /// 入学年份
    pub entered_year: Option<i64>,
    /// 学制
    pub school_years: Option<i64>,
}

impl FamilyWords {
    pub(super) fn read(&self) -> Answer<MemberForm> {
        let document = said(&self.document_no)
            .map(|number| Document::read(&number, None))
            .transpose()?;
        let sex = choice_if(&self.sex, "sex")?;
        let birth = day_if(&self.birth, "birth")?;
        Ok(MemberForm {
            relation: crate::form::choice(&self.relation, "relation")?,
            name: self.name.clone(),
            person: id_if(&self.person, "person")?,
            sex: sex.or_else(|| document.as_ref()?.sex()),
            birth: birth.or_else(|| document.as_ref()?.birth()),
            document: document.map(|document| (document.kind(), document.number())),
            ethnicity: choice_if(&self.ethnicity, "ethnicity")?,
            political: choice_if(&self.political, "political")?,
            marriage: choice_if(&self.marriage, "marriage")?,
            register: choice_if(&self.register, "register")?,
            livelihood: choice_if(&self.livelihood, "livelihood")?,
            month_income: money_if(&self.month_income, "month_income")?,
            phone: said(&self.phone),
            place: said(&self.place),
            model_worker: choice_if(&self.model_worker, "model_worker")?,
            stage: choice_if(&self.stage, "stage")?,
            entered_year: self.entered_year,
            school_years: self.school_years,
        })
    }
}
