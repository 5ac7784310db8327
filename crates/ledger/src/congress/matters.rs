//! What goes to a congress, and what the congress does with it (regulations §2.2), as a table with its articles.

use crate::store::text_code;

text_code! {
    /// What the congress does with a matter (职权).
    pub enum Power {
        /// 听取: it hears a report and says what it thinks.
        Hear = "hear" "听取",
        /// 审议建议: it discusses and gives opinions.
        Discuss = "discuss" "审议建议",
        /// 审议通过: nothing holds before it has passed it.
        Pass = "pass" "审议通过",
        /// 选举
        Elect = "elect" "选举",
        /// 评议监督
        Appraise = "appraise" "评议监督",
    }
}

text_code! {
    /// What an item is about (议题类别).
    pub enum Matter {
        /// 总经理（厂长）工作报告
        WorkReport = "work_report" "工作报告",
        /// 集体合同草案
        CollectiveContract = "collective_contract" "集体合同草案",
        /// 女职工、劳动安全卫生等专项集体合同草案
        SpecialContract = "special_contract" "专项集体合同草案",
        /// 工资专项集体合同草案
        WageContract = "wage_contract" "工资专项集体合同草案",
        /// 集体合同履行情况
        ContractPerformance = "contract_performance" "集体合同履行情况",
        /// 涉及职工切身利益的规章制度和重大事项
        StaffRules = "staff_rules" "规章制度和重大事项",
        /// 改制、重大经营问题
        Restructuring = "restructuring" "改制和重大经营问题",
        /// 裁减人员方案
        Layoff = "layoff" "裁减人员方案",
        /// 福利费使用方案
        Welfare = "welfare" "福利费使用方案",
        /// 社会保险、公积金缴费比例和调整
        Insurance = "insurance" "社保和公积金缴费调整",
        /// 劳动模范推荐人选
        ModelWorkers = "model_workers" "劳动模范推荐人选",
        /// 职工董事
        EmployeeDirector = "employee_director" "选举职工董事",
        /// 职工监事
        EmployeeSupervisor = "employee_supervisor" "选举职工监事",
        /// 民主评议领导人员
        ManagersAppraised = "managers_appraised" "民主评议领导人员",
        /// 业务招待费使用情况
        Entertainment = "entertainment" "业务招待费使用情况",
        /// 厂务公开情况
        Openness = "openness" "厂务公开情况",
        /// 提案处理情况
        Proposals = "proposals" "提案处理情况",
        /// 其他
        Other = "other" "其他",
    }
}

impl Matter {
    /// What the congress does with it by law or custom; an office may go further.
    pub fn power(self) -> Power {
        match self {
            Self::CollectiveContract
            | Self::SpecialContract
            | Self::WageContract
            | Self::Welfare
            | Self::Insurance
            | Self::ModelWorkers => Power::Pass,
            Self::EmployeeDirector | Self::EmployeeSupervisor => Power::Elect,
            Self::ManagersAppraised => Power::Appraise,
            Self::StaffRules | Self::Other => Power::Discuss,
            Self::WorkReport
            | Self::ContractPerformance
            | Self::Restructuring
            | Self::Layoff
            | Self::Entertainment
            | Self::Openness
            | Self::Proposals => Power::Hear,
        }
    }

    /// Parameters of the rulebook: who must be there, and how many of all delegates must be in favour. Shandong passes a
    /// collective contract with 半数以上 and a wage contract with 过半数 (regulations §0.3): 50 of 100 pass one and not the other.
    pub(super) fn thresholds(self) -> (&'static str, &'static str) {
        match self {
            Self::CollectiveContract | Self::SpecialContract => {
                ("contract.quorum", "contract.pass")
            }
            Self::WageContract => ("wage.quorum", "wage.pass"),
            _ => ("congress.quorum", "congress.pass"),
        }
    }

    /// Why it goes to the congress, where a law says so.
    pub fn article(self) -> Option<&'static str> {
        Some(match self {
            Self::CollectiveContract | Self::SpecialContract => {
                "劳动合同法第五十一条；山东省劳动合同条例第四十条"
            }
            Self::WageContract => "山东省企业工资集体协商条例第二十七条",
            Self::ContractPerformance => "山东省厂务公开条例第十四条；工资集体协商条例第三十一条",
            Self::StaffRules => "劳动合同法第四条",
            Self::Restructuring => "公司法第十七条",
            Self::Layoff => "劳动合同法第四十一条",
            Self::Welfare | Self::Insurance | Self::ModelWorkers => "企业民主管理规定第十三条",
            Self::EmployeeDirector => "公司法第六十八条",
            Self::EmployeeSupervisor => "公司法第七十六条",
            Self::ManagersAppraised | Self::Entertainment | Self::Openness => {
                "山东省厂务公开条例第十四条"
            }
            Self::WorkReport | Self::Proposals | Self::Other => return None,
        })
    }
}
