//! The fields of a roll and the headings offices give them.

use crate::shared::{Document, mask_phone};
use crate::sheets::SheetField;
use crate::store::text_code;

text_code! {
    /// A column of a roll (栏目).
    pub enum Field {
        /// 台账编号: our own export's link back to the record (decision 28).
        RecordNo = "record_no" "台账编号",
        /// 姓名
        Name = "name" "姓名",
        /// 证件号
        DocumentNo = "document_no" "证件号",
        /// 证件类型
        DocumentKind = "document_kind" "证件类型",
        /// 性别
        Sex = "sex" "性别",
        /// 出生日期
        Birth = "birth" "出生日期",
        /// 民族
        Ethnicity = "ethnicity" "民族",
        /// 政治面貌
        Political = "political" "政治面貌",
        /// 文化程度
        Education = "education" "文化程度",
        /// 户籍类型
        Household = "household" "户籍类型",
        /// 户籍地
        RegisteredAt = "registered_at" "户籍地",
        /// 籍贯
        NativePlace = "native_place" "籍贯",
        /// 参加工作时间
        WorkedSince = "worked_since" "参加工作时间",
        /// 职称、技术等级
        Skill = "skill" "职称（技术等级）",
        /// 劳模
        ModelWorker = "model_worker" "劳模",
        /// 困难职工
        HardshipWorker = "hardship_worker" "困难职工",
        /// 手机
        Phone = "phone" "手机",
        /// 农民工
        Migrant = "migrant" "农民工",
        /// 用工形式
        Employment = "employment" "用工形式",
        /// 就业状态
        WorkStatus = "work_status" "就业状态",
        /// 新就业形态群体
        PlatformGroup = "platform_group" "新就业形态群体",
        /// 工作单位
        Workplace = "workplace" "工作单位",
        /// 部门
        Department = "department" "部门",
        /// 职务、工种
        Post = "post" "工种（职务）",
        /// 入会日期
        JoinedOn = "joined_on" "入会日期",
        /// 会员证号
        CardNo = "card_no" "会员证号",
        /// 备注
        Note = "note" "备注",
        /// Serial number of the sheet: says nothing of the person.
        Serial = "serial" "序号",
        /// Our own 错误原因 of an earlier refusal: ignored (decision 27).
        Refusal = "refusal" "错误原因",
    }
}

/// Columns of our own export that repeat what the ledger knows: beside a 台账编号 they say nothing (decision 28).
pub(super) const REPEATED: &[&str] = &["所在工会", "会员状态"];

impl SheetField for Field {
    fn all() -> &'static [Self] {
        Self::ALL
    }

    fn code(self) -> &'static str {
        Field::code(self)
    }

    fn label(self) -> &'static str {
        Field::label(self)
    }

    fn headings(self) -> &'static [&'static str] {
        match self {
            Self::RecordNo => &["台账编号"],
            Self::Name => &[
                "姓名",
                "会员姓名",
                "职工姓名",
                "员工姓名",
                "名字",
                "工会会员姓名",
                "人员姓名",
                "本人姓名",
                "name",
                "xm",
            ],
            Self::DocumentNo => &[
                "身份证号",
                "身份证号码",
                "公民身份号码",
                "身份证",
                "证件号码",
                "证件号",
                "身份证件号码",
                "居民身份证号",
                "居民身份证号码",
                "公民身份证号码",
                "有效证件号码",
                "身份号码",
                "身份证件号",
                "会员身份证号",
                "证照号码",
                "ID号码",
                "ID Card No",
                "ID Card",
                "ID No",
                "ID Number",
                "sfzh",
                "sfzhm",
                "zjhm",
            ],
            Self::DocumentKind => &["证件类型", "证件种类", "身份证件类型", "证件名称"],
            Self::Sex => &["性别", "sex", "xb"],
            Self::Birth => &["出生日期", "出生年月", "出生年月日", "生日", "出生时间"],
            Self::Ethnicity => &["民族"],
            Self::Political => &["政治面貌", "政治身份"],
            Self::Education => &["学历", "文化程度", "最高学历", "教育程度", "学历层次"],
            Self::Household => &[
                "户籍类型",
                "户口性质",
                "户口类型",
                "户籍性质",
                "户口类别",
                "户籍类别",
            ],
            Self::RegisteredAt => &[
                "户籍地",
                "户籍所在地",
                "户口所在地",
                "户籍地址",
                "户口地址",
                "户籍所在地址",
            ],
            Self::NativePlace => &["籍贯"],
            Self::WorkedSince => &[
                "参加工作时间",
                "参加工作日期",
                "参加工作年月",
                "参工时间",
                "参加工作",
            ],
            Self::Skill => &[
                "职称",
                "技术等级",
                "职称技术等级",
                "技能等级",
                "职业资格",
                "专业技术职称",
                "技术职称",
                "职业技能等级",
                "职业资格等级",
            ],
            Self::ModelWorker => &[
                "劳模",
                "是否劳模",
                "劳动模范",
                "是否劳动模范",
                "劳模类型",
                "劳模级别",
            ],
            Self::HardshipWorker => &[
                "困难职工",
                "是否困难",
                "是否困难职工",
                "困难会员",
                "是否为困难职工",
            ],
            Self::Phone => &[
                "手机",
                "手机号",
                "手机号码",
                "联系电话",
                "电话",
                "联系方式",
                "移动电话",
                "电话号码",
                "本人电话",
                "联系手机",
                "手机电话",
                "mobile",
                "phone",
                "sjh",
                "lxdh",
            ],
            Self::Migrant => &["农民工", "是否农民工", "是否为农民工", "农民工会员"],
            Self::Employment => &["用工形式", "用工性质", "用工类型", "就业形式", "用工方式"],
            Self::WorkStatus => &["就业状态", "就业状况", "在岗状态", "在职状态", "工作状态"],
            Self::PlatformGroup => &[
                "新就业形态群体",
                "新就业形态",
                "是否新就业形态",
                "是否新就业形态劳动者",
                "新就业形态劳动者",
                "新就业形态类型",
                "新业态",
                "八大群体",
                "是否八大群体",
            ],
            Self::Workplace => &[
                "工作单位",
                "单位名称",
                "所在单位",
                "用人单位",
                "工作单位名称",
                "所属单位",
                "所在企业",
                "企业名称",
                "单位",
            ],
            Self::Department => &[
                "部门",
                "车间",
                "所在车间",
                "班组",
                "所在部门",
                "科室",
                "所属部门",
                "工作部门",
                "部门车间",
                "车间班组",
                "所在班组",
            ],
            Self::Post => &[
                "工种",
                "岗位",
                "职务",
                "职位",
                "工作岗位",
                "职务岗位",
                "岗位名称",
                "职业",
                "工种岗位",
                "职务职称",
            ],
            Self::JoinedOn => &[
                "入会时间",
                "入会日期",
                "加入工会时间",
                "加入工会日期",
                "入会年月",
                "入工会时间",
                "加入时间",
            ],
            Self::CardNo => &[
                "会员证号",
                "会员证编号",
                "会员证号码",
                "会员编号",
                "工会会员证号",
                "会员卡号",
            ],
            Self::Note => &["备注", "说明", "附注"],
            Self::Serial => &["序号", "编号", "No", "NO.", "序", "号"],
            Self::Refusal => &["错误原因"],
        }
    }

    fn is_required(self) -> bool {
        matches!(self, Self::Name | Self::DocumentNo)
    }

    /// Two merged lines of one person are one person; two people of one merged department are in it both.
    fn may_span(self) -> bool {
        !self.is_required() && !matches!(self, Self::RecordNo | Self::Serial)
    }

    fn shown(self, text: &str) -> String {
        match self {
            Self::DocumentNo => Document::mask(text.trim()),
            Self::Phone => mask_phone(text.trim()),
            _ => text.trim().chars().take(20).collect(),
        }
    }

    fn is_offered(self) -> bool {
        !matches!(self, Self::Refusal | Self::RecordNo)
    }

    fn looks(self) -> fn(&str) -> bool {
        match self {
            Self::DocumentNo => |text| {
                let digits = crate::shared::half_width(text)
                    .chars()
                    .filter(|c| !c.is_whitespace() && *c != '\'')
                    .count();
                matches!(digits, 15 | 18) && crate::shared::CitizenId::read(text).is_ok()
            },
            Self::Name => looks_like_a_name,
            Self::Phone => |text| {
                let digits: String = crate::shared::half_width(text)
                    .chars()
                    .filter(char::is_ascii_digit)
                    .collect();
                digits.len() == 11 && digits.starts_with('1')
            },
            Self::Sex => |text| matches!(text.trim(), "男" | "女" | "男性" | "女性"),
            _ => |_| false,
        }
    }
}

/// Two to four Han characters that begin with one of the commoner surnames.
fn looks_like_a_name(text: &str) -> bool {
    const SURNAMES: &str = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文\
        庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲\
        成游阳裴席卫查屈鲍覃霍翁隋甘景单包司柏宁柯阮桂闵解柴车冉房边吉饶刁瞿戚丘古米池滕晋苑邬臧宫苟褚廉简娄盖符奚穆党燕郎谈姬屠连\
        郜晏栾郁蒙喻窦迟敖鄢冷卓仇艾蓝巩井仲虞卞封官楚佟栗匡宗应巫鞠桑荆谌明沙伏岑胥蔺皮尉上诸皇慕夏尚闫肖付代";
    let name: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    (2..=4).contains(&name.chars().count())
        && name
            .chars()
            .next()
            .is_some_and(|first| SURNAMES.contains(first))
}
