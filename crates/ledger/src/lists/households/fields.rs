//! The columns of the archive's sheets (regulations §4.2) and the headings offices give them.

use super::headings;
use crate::shared::{Document, mask_phone};
use crate::sheets::SheetField;
use crate::store::text_code;

text_code! {
    /// A column of a sheet of households (栏目).
    pub enum HouseholdField {
        /// 所属工会
        UnionName = "union_name" "所属工会",
        /// 工会编码
        UnionCode = "union_code" "工会编码",
        /// 职工编号、档案编号
        FileNo = "file_no" "档案编号",
        /// 户主姓名: of rows for each person, whose household it is.
        HeadName = "head_name" "户主姓名",
        /// 户主身份证号
        HeadDocument = "head_document" "户主身份证号",
        /// 与户主关系; a sheet that has it has a row for each person.
        Relation = "relation" "与户主关系",
        /// 姓名
        Name = "name" "姓名",
        /// 身份证号
        DocumentNo = "document_no" "身份证号",
        /// 性别
        Sex = "sex" "性别",
        /// 出生日期
        Birth = "birth" "出生日期",
        /// 民族
        Ethnicity = "ethnicity" "民族",
        /// 政治面貌
        Political = "political" "政治面貌",
        /// 婚姻状况
        Marriage = "marriage" "婚姻状况",
        /// 户口类型
        Register = "register" "户口类型",
        /// 身份、工作状态
        Livelihood = "livelihood" "身份、工作状态",
        /// 劳模类型
        ModelWorker = "model_worker" "劳模类型",
        /// 手机
        Phone = "phone" "手机",
        /// 健康状况
        Health = "health" "健康状况",
        /// 疾病、残疾类别
        Illness = "illness" "疾病、残疾类别",
        /// 医保状况
        Insurance = "insurance" "医保状况",
        /// 月收入
        MonthIncome = "month_income" "月收入",
        /// 单位或学校
        Place = "place" "单位或学校",
        /// 学段
        Stage = "stage" "学段",
        /// 入学年份
        EnteredYear = "entered_year" "入学年份",
        /// 学制
        SchoolYears = "school_years" "学制",
        /// 工作单位
        Unit = "unit" "工作单位",
        /// 单位性质
        UnitKind = "unit_kind" "单位性质",
        /// 劳动合同
        LabourContract = "labour_contract" "劳动合同",
        /// 家庭住址
        Address = "address" "家庭住址",
        /// 村居、社区
        Village = "village" "村居、社区",
        /// 住房类型
        Housing = "housing" "住房类型",
        /// 建筑面积
        FloorArea = "floor_area" "建筑面积",
        /// 家庭人口
        Size = "size" "家庭人口",
        /// 是否单亲
        SingleParent = "single_parent" "是否单亲",
        /// 是否零就业家庭
        NoEarner = "no_earner" "是否零就业家庭",
        /// 有一定自救能力
        SelfReliant = "self_reliant" "有一定自救能力",
        /// 困难类别
        Category = "category" "困难类别",
        /// 主要致困原因
        Cause = "cause" "主要致困原因",
        /// 次要致困原因
        CauseSecond = "cause_second" "次要致困原因",
        /// 致困情况
        CauseText = "cause_text" "致困情况",
        /// 家庭年度总收入
        YearIncome = "year_income" "家庭年度总收入",
        /// 刚性支出
        Rigid = "rigid" "刚性支出",
        /// 家庭月人均收入, as the form says it.
        PerCapita = "per_capita" "家庭月人均收入",
        /// 申请日期
        AppliedOn = "applied_on" "申请日期",
        /// 建档日期、审批日期: when the county put the household on file.
        FiledOn = "filed_on" "建档日期",
        /// 入户日期
        SurveyedOn = "surveyed_on" "入户日期",
        /// 户名
        Holder = "holder" "户名",
        /// 开户银行
        Bank = "bank" "开户银行",
        /// 支行名称
        Branch = "branch" "支行名称",
        /// 银行卡号
        CardNo = "card_no" "银行卡号",
        /// 序号
        Serial = "serial" "序号",
        /// 错误原因 of an earlier refusal: ignored (decision 27).
        Refusal = "refusal" "错误原因",
    }
}

impl SheetField for HouseholdField {
    fn all() -> &'static [Self] {
        Self::ALL
    }

    fn code(self) -> &'static str {
        Self::code(self)
    }

    fn label(self) -> &'static str {
        Self::label(self)
    }

    fn headings(self) -> &'static [&'static str] {
        headings::of(self)
    }

    /// A sheet may name the worker as 户主姓名 and a person as 姓名, so the check of each row says what is missing.
    fn is_required(self) -> bool {
        false
    }

    fn looks(self) -> fn(&str) -> bool {
        match self {
            Self::DocumentNo => |text| Document::read(text, None).is_ok(),
            _ => |_| false,
        }
    }

    /// What is said of a household is merged over its people; what is said of a person is not.
    fn may_span(self) -> bool {
        matches!(
            self,
            Self::UnionName
                | Self::UnionCode
                | Self::FileNo
                | Self::HeadName
                | Self::HeadDocument
                | Self::Unit
                | Self::UnitKind
                | Self::Address
                | Self::Village
                | Self::Housing
                | Self::FloorArea
                | Self::Size
                | Self::SingleParent
                | Self::NoEarner
                | Self::SelfReliant
                | Self::Category
                | Self::Cause
                | Self::CauseSecond
                | Self::CauseText
                | Self::YearIncome
                | Self::Rigid
                | Self::PerCapita
                | Self::AppliedOn
                | Self::FiledOn
                | Self::SurveyedOn
                | Self::Serial
        )
    }

    /// Numbers are masked; of health and accounts nothing is shown before it is taken, and then behind the second unlock only.
    fn shown(self, text: &str) -> String {
        let text = text.trim();
        match self {
            Self::DocumentNo | Self::HeadDocument => Document::mask(text),
            Self::Phone => mask_phone(text),
            _ if self.is_secret() && !text.is_empty() => "（不显示）".to_owned(),
            _ => text.chars().take(20).collect(),
        }
    }

    fn is_offered(self) -> bool {
        self != Self::Refusal
    }
}

impl HouseholdField {
    /// Whether it stands behind the second unlock once it is taken.
    pub fn is_secret(self) -> bool {
        matches!(
            self,
            Self::Health
                | Self::Illness
                | Self::Insurance
                | Self::Holder
                | Self::Bank
                | Self::Branch
                | Self::CardNo
        )
    }

    /// Whether a refused row shows it masked.
    pub fn is_masked(self) -> bool {
        self.is_secret() || matches!(self, Self::DocumentNo | Self::HeadDocument | Self::Phone)
    }
}
