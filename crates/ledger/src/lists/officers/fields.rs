//! The columns of the list and the headings offices give them.

use crate::shared::mask_phone;
use crate::sheets::SheetField;
use crate::store::text_code;

text_code! {
    /// A column of the list of officers (栏目).
    pub enum OfficerField {
        /// 工会名称
        UnionName = "union_name" "工会名称",
        /// 工会编码
        UnionCode = "union_code" "工会编码",
        /// 姓名
        Name = "name" "姓名",
        /// 职务
        Post = "post" "职务",
        /// 专兼职
        FullTime = "full_time" "专兼职",
        /// 电话: tells two members of one name apart.
        Phone = "phone" "电话",
        /// 届次
        TermNo = "term_no" "届次",
        /// 任期起
        FromDay = "from_day" "任期起",
        /// 任期: 3 or 5 years.
        Years = "years" "任期年限",
        /// 任期止
        ToDay = "to_day" "任期止",
        /// 序号
        Serial = "serial" "序号",
        /// 错误原因 of an earlier refusal: ignored (decision 27).
        Refusal = "refusal" "错误原因",
    }
}

impl SheetField for OfficerField {
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
            Self::UnionName => &[
                "工会名称",
                "工会全称",
                "所在工会",
                "基层工会名称",
                "工会组织名称",
                "单位名称",
                "工会",
                "单位",
                "所在单位",
                "工作单位",
            ],
            Self::UnionCode => &["工会编码", "工会代码", "工会编号"],
            Self::Name => &["姓名", "干部姓名", "工会干部姓名", "名字", "人员姓名"],
            Self::Post => &[
                "职务",
                "工会职务",
                "担任职务",
                "现任职务",
                "工会内职务",
                "任职",
                "职务名称",
            ],
            Self::FullTime => &[
                "专兼职",
                "专职/兼职",
                "专/兼职",
                "专职或兼职",
                "是否专职",
                "专职",
                "任职形式",
            ],
            Self::Phone => &[
                "电话",
                "手机",
                "手机号",
                "手机号码",
                "联系电话",
                "联系方式",
                "电话号码",
            ],
            Self::TermNo => &["届次", "届数", "第几届", "现届次"],
            Self::FromDay => &[
                "任期起",
                "任职起",
                "任职时间",
                "任职日期",
                "任职起始时间",
                "当选时间",
                "当选日期",
                "换届时间",
                "换届日期",
                "选举时间",
                "选举日期",
                "任期开始",
                "任职开始时间",
                "起",
            ],
            Self::Years => &[
                "任期",
                "任期年限",
                "任期年数",
                "任期时长",
                "每届任期",
                "本届任期",
            ],
            Self::ToDay => &[
                "任期止",
                "任职止",
                "届满时间",
                "任期届满",
                "任期截止",
                "任期结束",
                "到期时间",
                "止",
            ],
            Self::Serial => &["序号", "编号", "No", "NO.", "序", "号"],
            Self::Refusal => &["错误原因"],
        }
    }

    fn is_required(self) -> bool {
        matches!(self, Self::Name | Self::Post)
    }

    fn looks(self) -> fn(&str) -> bool {
        |_| false
    }

    /// A union merged over its officers is the union of each, and so is its term.
    fn may_span(self) -> bool {
        matches!(
            self,
            Self::UnionName
                | Self::UnionCode
                | Self::TermNo
                | Self::FromDay
                | Self::Years
                | Self::ToDay
                | Self::Post
                | Self::FullTime
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
