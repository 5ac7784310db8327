//! The columns of the table and the headings offices give them.

use crate::shared::{Uscc, mask_phone};
use crate::sheets::SheetField;
use crate::store::text_code;

text_code! {
    /// A column of the table of employers and unions (栏目).
    pub enum UnionField {
        /// 单位名称
        EmployerName = "employer_name" "单位名称",
        /// 统一社会信用代码 of the employer
        EmployerUscc = "employer_uscc" "统一社会信用代码",
        /// 单位类型
        UnitType = "unit_type" "单位类型",
        /// 行业
        Industry = "industry" "行业",
        /// 地址
        Address = "address" "地址",
        /// 法定代表人
        Legal = "legal_representative" "法定代表人",
        /// 电话
        Phone = "phone" "电话",
        /// 联系人
        Contact = "contact" "联系人",
        /// 职工人数
        Employees = "employees" "职工人数",
        /// 女职工
        Women = "women" "女职工",
        /// 农民工
        Migrant = "migrant" "农民工",
        /// 劳务派遣工
        Dispatched = "dispatched" "劳务派遣工",
        /// 是否建会
        Organised = "organised" "是否建会",
        /// 工会名称
        UnionName = "union_name" "工会名称",
        /// 工会编码
        UnionCode = "union_code" "工会编码",
        /// 工会统一社会信用代码
        UnionUscc = "union_uscc" "工会信用代码",
        /// 统计编码
        StatCode = "stat_code" "统计编码",
        /// 组织类型
        Form = "form" "组织类型",
        /// 建会时间
        FoundedOn = "founded_on" "建会时间",
        /// 批复文号
        ApprovalNo = "approval_no" "批复文号",
        /// 会员人数: compared with the roll, never written.
        Members = "members" "会员人数",
        /// 主席
        Chair = "chair" "主席",
        /// 经审主任
        AuditChair = "audit_chair" "经审主任",
        /// 女工主任
        WomenChair = "women_chair" "女职工主任",
        /// 届次
        TermNo = "term_no" "届次",
        /// 换届时间
        ElectedOn = "elected_on" "换届时间",
        /// 任期: 3 or 5 years.
        Years = "years" "任期年限",
        /// 任期届满
        EndsOn = "ends_on" "任期届满",
        /// 序号
        Serial = "serial" "序号",
        /// 错误原因 of an earlier refusal: ignored (decision 27).
        Refusal = "refusal" "错误原因",
    }
}

impl SheetField for UnionField {
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
        match self {
            Self::EmployerName => &[
                "单位名称",
                "企业名称",
                "用人单位",
                "用人单位名称",
                "单位全称",
                "企业全称",
                "单位（企业）名称",
                "企事业单位名称",
                "涵盖单位",
                "涵盖单位名称",
                "覆盖单位",
                "公司名称",
                "单位",
                "企业",
            ],
            Self::EmployerUscc => &[
                "统一社会信用代码",
                "单位统一社会信用代码",
                "企业统一社会信用代码",
                "社会信用代码",
                "信用代码",
                "单位信用代码",
                "营业执照号",
                "统一信用代码",
                "组织机构代码",
                "统一社会信用代码（单位）",
            ],
            Self::UnitType => &[
                "单位类型",
                "单位性质",
                "经济类型",
                "企业类型",
                "企业性质",
                "经济性质",
                "所有制性质",
                "注册类型",
                "单位性质类别",
                "登记注册类型",
            ],
            Self::Industry => &[
                "行业",
                "所属行业",
                "行业类别",
                "行业门类",
                "国民经济行业",
                "行业分类",
            ],
            Self::Address => &[
                "地址",
                "单位地址",
                "详细地址",
                "通讯地址",
                "企业地址",
                "办公地址",
                "经营地址",
            ],
            Self::Legal => &[
                "法定代表人",
                "法人代表",
                "法人",
                "单位法人",
                "企业法人",
                "负责人",
                "单位负责人",
                "企业负责人",
            ],
            Self::Phone => &[
                "电话",
                "联系电话",
                "手机",
                "手机号",
                "手机号码",
                "联系方式",
                "单位电话",
                "主席电话",
                "工会主席电话",
                "联系人电话",
                "电话号码",
            ],
            Self::Contact => &["联系人", "工会联系人", "联系人姓名", "经办人"],
            Self::Employees => &[
                "职工人数",
                "职工数",
                "职工总数",
                "在职职工",
                "在职职工数",
                "在职职工人数",
                "员工人数",
                "员工数",
                "从业人员",
                "从业人员数",
                "从业人数",
                "员工总数",
                "用工人数",
                "用工总数",
                "总人数",
                "职工情况总数",
                "职工情况合计",
                "职工",
                "职工总人数",
                "现有职工",
            ],
            Self::Women => &[
                "女职工",
                "女职工数",
                "女职工人数",
                "其中女",
                "其中女职工",
                "女工人数",
                "女员工",
                "女",
            ],
            Self::Migrant => &[
                "农民工",
                "农民工数",
                "农民工人数",
                "其中农民工",
                "农民工职工",
            ],
            Self::Dispatched => &[
                "劳务派遣工",
                "派遣工",
                "劳务派遣",
                "劳务派遣人数",
                "劳务派遣工人数",
                "其中劳务派遣工",
            ],
            Self::Organised => &[
                "是否建会",
                "是否建立工会",
                "建会情况",
                "是否已建会",
                "建会",
                "是否组建工会",
                "已建会",
                "是否建工会",
            ],
            Self::UnionName => &[
                "工会名称",
                "工会全称",
                "工会组织名称",
                "基层工会名称",
                "所属工会",
                "所在工会",
                "工会",
                "工会组织",
                "联合工会名称",
                "加入的工会",
            ],
            Self::UnionCode => &[
                "工会编码",
                "工会代码",
                "工会编号",
                "基层工会编码",
                "工会组织编码",
            ],
            Self::UnionUscc => &[
                "工会统一社会信用代码",
                "工会信用代码",
                "工会社会信用代码",
                "工会法人统一社会信用代码",
            ],
            Self::StatCode => &["统计编码", "统计代码", "工会统计编码", "工会统计代码"],
            Self::Form => &[
                "组织类型",
                "工会类型",
                "建会形式",
                "组织形式",
                "工会组织类型",
                "建会类型",
                "单独/联合",
                "单独或联合",
                "建会方式",
            ],
            Self::FoundedOn => &[
                "建会时间",
                "建会日期",
                "成立时间",
                "成立日期",
                "工会成立时间",
                "工会成立日期",
                "建会年月",
                "组建时间",
            ],
            Self::ApprovalNo => &[
                "批复文号",
                "批准文号",
                "批复",
                "文号",
                "建会批复文号",
                "批文号",
            ],
            Self::Members => &[
                "会员人数",
                "会员数",
                "工会会员",
                "会员总数",
                "工会会员数",
                "工会会员人数",
                "会员",
            ],
            Self::Chair => &["工会主席", "主席", "主席姓名", "工会主席姓名", "现任主席"],
            Self::AuditChair => &[
                "经审主任",
                "经审委主任",
                "经费审查委员会主任",
                "经审会主任",
                "经审委员会主任",
                "经审",
            ],
            Self::WomenChair => &[
                "女工主任",
                "女职工主任",
                "女职工委员会主任",
                "女工委主任",
                "女职委主任",
                "女工委员",
            ],
            Self::TermNo => &["届次", "届数", "第几届", "现届次", "本届届次"],
            Self::ElectedOn => &[
                "换届时间",
                "换届日期",
                "选举时间",
                "选举日期",
                "任期起",
                "任期开始",
                "任期起始",
                "最近换届时间",
                "上次换届时间",
                "任职起",
                "本届起",
            ],
            Self::Years => &[
                "任期",
                "任期年限",
                "任期年数",
                "任期时长",
                "每届任期",
                "本届任期",
            ],
            Self::EndsOn => &[
                "任期止",
                "任期届满",
                "届满时间",
                "届满日期",
                "任期结束",
                "任期截止",
                "应换届时间",
                "到届时间",
                "下次换届时间",
                "本届止",
            ],
            Self::Serial => &["序号", "编号", "No", "NO.", "序", "号"],
            Self::Refusal => &["错误原因"],
        }
    }

    /// A table that names its employers is one, and so is one that names its unions only: the check of each row says
    /// which are missing.
    fn is_required(self) -> bool {
        false
    }

    fn looks(self) -> fn(&str) -> bool {
        match self {
            Self::EmployerUscc => |text| Uscc::read(text).is_ok_and(|code| !code.is_union()),
            Self::UnionUscc => |text| Uscc::read(text).is_ok_and(|code| code.is_union()),
            Self::EmployerName => |text| text.trim().ends_with("公司"),
            Self::UnionName => |text| {
                let text = text.trim();
                text.ends_with("工会")
                    || text.ends_with("工会委员会")
                    || text.ends_with("工会联合会")
            },
            _ => |_| false,
        }
    }

    /// The union of several firms is merged over them, with all that is said of it; what is counted belongs to one firm.
    fn may_span(self) -> bool {
        matches!(
            self,
            Self::UnionName
                | Self::UnionCode
                | Self::UnionUscc
                | Self::StatCode
                | Self::Form
                | Self::FoundedOn
                | Self::ApprovalNo
                | Self::Organised
                | Self::Chair
                | Self::AuditChair
                | Self::WomenChair
                | Self::TermNo
                | Self::ElectedOn
                | Self::Years
                | Self::EndsOn
                | Self::Address
                | Self::Industry
                | Self::UnitType
        )
    }

    fn shown(self, text: &str) -> String {
        match self {
            Self::Phone => mask_phone(text.trim()),
            _ => text.trim().chars().take(20).collect(),
        }
    }

    fn is_offered(self) -> bool {
        self != Self::Refusal
    }
}
