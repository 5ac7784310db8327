//! Facts about the union that reports (填报单位的事实), for lines of text and dates.

use crate::store::text_code;

text_code! {
    /// A fact about the union that reports (填报单位), for lines of text and dates.
    pub enum Fact {
        /// 统计编码
        StatCode = "stat_code" "统计编码",
        /// 工会编码
        Code = "code" "工会编码",
        /// 工会名称
        Name = "name" "工会名称",
        /// 组织类型
        Form = "form" "组织类型",
        /// The union's own code.
        Uscc = "uscc" "工会统一社会信用代码",
        /// 工会法人资格证书编号
        LegalPersonNo = "legal_person_no" "法人资格证书编号",
        /// 法人证有效期
        LegalPersonUntil = "legal_person_until" "法人资格证书有效期",
        /// 工会法定代表人
        LegalRepresentative = "legal_representative" "工会法定代表人",
        /// 职工之家级别
        WorkersHome = "workers_home" "职工之家级别",
        /// 建会方式
        FoundingWay = "founding_way" "建会方式",
        /// 地址
        Address = "address" "地址",
        /// 建会日期
        FoundedOn = "founded_on" "建会日期",
        /// 批复文号
        ApprovalNo = "approval_no" "批复文号",
        /// 所在单位
        Employer = "employer" "所在单位",
        /// The employer's code.
        EmployerUscc = "employer_uscc" "单位统一社会信用代码",
        /// 单位类型
        UnitType = "unit_type" "单位类型",
        /// 行业
        Industry = "industry" "所属行业",
        /// 行政区划代码
        AdminCode = "admin_code" "行政区划代码",
        /// 届次
        TermNo = "term_no" "届次",
        /// 本届选举日期
        ElectedOn = "elected_on" "本届选举日期",
        /// 任期届满日期
        TermEndsOn = "term_ends_on" "任期届满日期",
        /// 主席
        Chair = "chair" "工会主席",
    }
}

impl Fact {
    /// Whether it is a day.
    pub fn is_day(self) -> bool {
        matches!(
            self,
            Self::FoundedOn | Self::ElectedOn | Self::TermEndsOn | Self::LegalPersonUntil
        )
    }
}
