//! What is to be open (公开内容), by whom the unit belongs to, as a table with its articles.

use crate::store::text_code;
use crate::unions::UnitType;

/// Whom a unit belongs to, as the regulation divides them (OPN-03, OPN-04).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// 国有、集体及其控股: eleven groups and four yearly reports.
    Public,
    /// 非公有制: seven groups.
    Private,
}

impl Owner {
    /// Reads the owner from the unit type. Where it is not recorded the shorter list holds: nothing is asked for without
    /// a ground.
    pub fn of(unit_type: Option<UnitType>) -> Self {
        match unit_type {
            Some(
                UnitType::State
                | UnitType::Collective
                | UnitType::StateOwnedCompany
                | UnitType::StateHeldShares
                | UnitType::Institution,
            ) => Self::Public,
            _ => Self::Private,
        }
    }

    /// In Chinese.
    pub fn label(self) -> &'static str {
        match self {
            Self::Public => "公有制单位",
            Self::Private => "非公有制单位",
        }
    }

    /// Where its list stands.
    pub fn article(self) -> &'static str {
        match self {
            Self::Public => "山东省厂务公开条例第八条",
            Self::Private => "山东省厂务公开条例第九条",
        }
    }

    /// What it makes open, in the order of the article.
    pub fn items(self) -> impl Iterator<Item = OpenItem> {
        OpenItem::ALL
            .iter()
            .copied()
            .filter(move |item| item.owner().is_none_or(|owner| owner == self))
    }
}

text_code! {
    /// A group of what is to be open (公开事项类别).
    pub enum OpenItem {
        /// 发展规划、重大决策
        Plans = "plans" "发展规划和重大决策",
        /// 改制、职工安置
        Restructuring = "restructuring" "改制、重组和职工安置",
        /// 年度目标、预决算、担保、大额资金、招标采购、利润分配
        Business = "business" "年度目标、预决算、大额资金、招标采购",
        /// 责任制和规章制度
        Rules = "rules" "责任制和规章制度",
        /// 劳动合同、集体合同、工资协商、薪酬福利休假
        Contracts = "contracts" "劳动合同、集体合同、工资和休假",
        /// 招聘、晋升、评先、培训经费
        Staff = "staff" "招聘晋升、评先选优、培训经费",
        /// 社会保险、公积金、企业年金
        Insurance = "insurance" "社会保险、公积金、企业年金",
        /// 劳动保护、职业病、事故
        Safety = "safety" "劳动保护、职业病、事故处理",
        /// 领导人员评议、重要岗位、薪酬、职务消费、出国
        Leaders = "leaders" "领导人员评议、薪酬和职务消费",
        /// 业务招待费
        Entertainment = "entertainment" "业务招待费",
        /// 集体合同、工资协议履行和工资指导线
        Performance = "performance" "集体合同、工资协议履行和工资指导线",
        /// 直接涉及职工切身利益的规章制度
        StaffRules = "staff_rules" "涉及职工切身利益的规章制度",
        /// 社会保险、公积金
        PrivateInsurance = "private_insurance" "社会保险和住房公积金缴纳",
        /// 职业培训、劳动保护、职业病、事故
        PrivateSafety = "private_safety" "职业培训、劳动保护、职业病、事故处理",
        /// 奖惩、评先
        Awards = "awards" "奖惩和评先的条件、名额、结果",
        /// 工会与单位商定的事项
        Agreed = "agreed" "工会和单位商定的事项",
        /// 法律法规规定的其他事项
        Other = "other" "法律法规规定的其他事项",
    }
}

impl OpenItem {
    /// Whose list it stands on; `None` for both.
    pub fn owner(self) -> Option<Owner> {
        match self {
            Self::Plans
            | Self::Restructuring
            | Self::Business
            | Self::Rules
            | Self::Contracts
            | Self::Staff
            | Self::Insurance
            | Self::Safety
            | Self::Leaders
            | Self::Entertainment => Some(Owner::Public),
            Self::Performance
            | Self::StaffRules
            | Self::PrivateInsurance
            | Self::PrivateSafety
            | Self::Awards
            | Self::Agreed => Some(Owner::Private),
            Self::Other => None,
        }
    }
}
