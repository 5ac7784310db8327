//! A household in trouble: its file, its people, what it lives on, and what only few may read.

use crate::assistance::rules::Hardship;
use crate::shared::{
    CaseId, ConsentId, Day, DocumentKind, Ethnicity, FamilyHealthId, FamilyMemberId, Fen,
    HardshipFileId, HardshipSurveyId, Household, ModelWorker, PayAccountId, PersonId, Political,
    Sex, UnionId,
};
use crate::store::{record, text_code};

text_code! {
    /// How somebody earns a living (身份、工作状态; regulations §4.2).
    pub enum Livelihood {
        /// 在岗
        Working = "working" "在岗",
        /// 下（待）岗
        LaidOff = "laid_off" "下（待）岗",
        /// 失（无）业
        Jobless = "jobless" "失（无）业",
        /// 退休
        Retired = "retired" "退休",
        /// 病休
        SickLeave = "sick_leave" "病休",
        /// 内退
        EarlyRetired = "early_retired" "内退",
        /// 农民工
        Migrant = "migrant" "农民工",
        /// 学生
        Student = "student" "学生",
        /// Not of working age and not at school, or at home.
        Other = "other" "其他",
    }
}

text_code! {
    /// What somebody is to the head of the household (与户主关系).
    pub enum Relation {
        /// The worker whose file it is.
        Head = "head" "本人",
        /// 配偶
        Spouse = "spouse" "配偶",
        /// 子女
        Child = "child" "子女",
        /// 父母
        Parent = "parent" "父母",
        /// 祖父母、外祖父母
        Grandparent = "grandparent" "祖父母、外祖父母",
        /// 兄弟姐妹
        Sibling = "sibling" "兄弟姐妹",
        /// 其他
        Other = "other" "其他",
    }
}

text_code! {
    /// 婚姻状况
    pub enum Marriage {
        /// 未婚
        Single = "single" "未婚",
        /// 已婚
        Married = "married" "已婚",
        /// 离异
        Divorced = "divorced" "离异",
        /// 丧偶
        Widowed = "widowed" "丧偶",
    }
}

text_code! {
    /// 住房类型
    pub enum Housing {
        /// 承租单位公房
        EmployerFlat = "employer_flat" "承租单位公房",
        /// 政府廉租房
        PublicRental = "public_rental" "政府廉租房",
        /// 自购房
        Bought = "bought" "自购房",
        /// 无房
        None = "none" "无房",
        /// 租房
        Rented = "rented" "租房",
        /// 自建房
        SelfBuilt = "self_built" "自建房",
        /// 其他
        Other = "other" "其他",
    }
}

text_code! {
    /// Why a household is in trouble (致困原因).
    pub enum Cause {
        /// 本人大病
        OwnIllness = "own_illness" "本人大病",
        /// 家属大病
        FamilyIllness = "family_illness" "家属大病",
        /// 子女上学
        Schooling = "schooling" "子女上学",
        /// 残疾
        Disability = "disability" "残疾",
        /// 下岗失业
        Unemployment = "unemployment" "下岗失业",
        /// 收入低、无法维持基本生活
        LowIncome = "low_income" "收入低",
        /// 意外灾害
        Accident = "accident" "意外灾害",
        /// 赡养负担重
        Dependants = "dependants" "供养人口多",
        /// 其他
        Other = "other" "其他",
    }
}

text_code! {
    /// How a file ended (退出方式). Each needs a reason and who approved it.
    pub enum Exit {
        /// 脱困: the household is no longer in hardship.
        Recovered = "recovered" "脱困",
        /// 注销: the worker died, moved away, or asked for it.
        Cancelled = "cancelled" "注销",
        /// 退档: the file should not have been, or was not renewed.
        Withdrawn = "withdrawn" "退档",
    }
}

text_code! {
    /// Where a student is (学段).
    pub enum SchoolStage {
        /// 学前
        Preschool = "preschool" "学前",
        /// 小学
        Primary = "primary" "小学",
        /// 初中
        Middle = "middle" "初中",
        /// 高中、中职
        High = "high" "高中、中职",
        /// 大专
        College = "college" "大专",
        /// 本科
        University = "university" "本科",
        /// 研究生
        Graduate = "graduate" "研究生",
    }
}

text_code! {
    /// 健康状况, as the printed form lists it (regulations §4.2).
    pub enum Health {
        /// 良好
        Good = "good" "良好",
        /// 癌症
        Cancer = "cancer" "癌症",
        /// 心血管病
        Heart = "heart" "心血管病",
        /// 尿毒症
        Uraemia = "uraemia" "尿毒症",
        /// 精神病
        Mental = "mental" "精神病",
        /// 肝病
        Liver = "liver" "肝病",
        /// 血液病
        Blood = "blood" "血液病",
        /// 糖尿病
        Diabetes = "diabetes" "糖尿病",
        /// 肿瘤病
        Tumour = "tumour" "肿瘤病",
        /// 腰颈椎病
        Spine = "spine" "腰颈椎病",
        /// 高血压病
        Pressure = "pressure" "高血压病",
        /// 肺病
        Lung = "lung" "肺病",
        /// 一般疾病
        Minor = "minor" "一般疾病",
        /// 残疾
        Disabled = "disabled" "残疾",
    }
}

text_code! {
    /// What somebody agreed to (同意什么; 个人信息保护法 第十三、二十三、二十五、二十九、三十一条).
    pub enum ConsentKind {
        /// 建档和向上级工会报送
        File = "file" "建档和报送",
        /// 病情、残疾等敏感信息
        Sensitive = "sensitive" "敏感信息",
        /// 公示
        Publication = "publication" "公示",
        /// 把银行账户交给发放单位
        Account = "account" "账户交发放单位",
        /// A guardian's, for a child under fourteen.
        Guardian = "guardian" "监护人同意",
    }
}

text_code! {
    /// How two unions settled a household that stood at both (两家核对的结果). Words of the office's own are not asked for: the log
    /// that keeps the answer is read by all who work here.
    pub enum Settled {
        /// 留本单位这一份
        Here = "here" "两家核对过，留本单位这一份",
        /// 不是同一户
        Apart = "apart" "证件号录错了，不是同一户",
        /// 不重复发
        NotTwice = "not_twice" "两家核对过，今年不重复发",
    }
}

record! {
    /// The file of a household in trouble (困难职工档案). Where it stands is folded from the steps of its case; what it lives on
    /// stands in its surveys. The household counts, not the person.
    pub struct HardshipFile: HardshipFile(HardshipFileId) in "hardship_file" {
        /// The base union that keeps it.
        pub trade_union: UnionId,
        /// Its steps.
        pub case_file: CaseId,
        /// 职工编号、档案编号
        pub file_no: Option<String>,
        /// 姓名 of the worker whose file it is; the same stands in the family's first line.
        pub name: String,
        /// 工作单位
        pub unit: Option<String>,
        /// 单位性质
        pub unit_kind: Option<String>,
        /// 劳动合同签订时间和期限, as the form says it.
        pub labour_contract: Option<String>,
        /// 手机
        pub phone: Option<String>,
        /// 家庭住址
        pub address: Option<String>,
        /// 村居、社区, by which files are counted.
        pub village: Option<String>,
        /// 住房类型
        pub housing: Option<Housing>,
        /// 建筑面积, in square metres.
        pub floor_area: Option<i64>,
        /// 家庭人口, as the form says it.
        pub size: i64,
        /// 单亲
        pub single_parent: bool,
        /// 零就业家庭
        pub no_earner: bool,
        /// 有一定自救能力
        pub self_reliant: bool,
        /// 困难类别, as a person decided it.
        pub category: Option<Hardship>,
        /// The label an older sheet gave it, e.g. 低保边缘户.
        pub old_label: Option<String>,
        /// 主要致困原因
        pub cause: Option<Cause>,
        /// 次要致困原因
        pub cause_second: Option<Cause>,
        /// 致困情况
        pub cause_text: Option<String>,
        /// Why the household is excluded though its income is low (排除情形).
        pub excluded: Option<String>,
        /// How it ended; `None` while it is kept.
        pub ended: Option<Exit>,
        /// When it ended.
        pub ended_on: Option<Day>,
        /// Why it ended.
        pub ended_why: Option<String>,
        /// Who approved that, or the number of the approval.
        pub ended_approval: Option<String>,
    } written super::store::file_written
}

record! {
    /// Somebody of the household (家庭成员), the head among them.
    pub struct FamilyMember: FamilyMember(FamilyMemberId) in "family_member" {
        /// Whose file.
        pub hardship_file: HardshipFileId,
        /// 与户主关系
        pub relation: Relation,
        /// 姓名
        pub name: String,
        /// The same person on the roll.
        pub person: Option<PersonId>,
        /// 证件类型
        pub document_kind: Option<DocumentKind>,
        /// 证件号 in its canonical form.
        pub document_no: Option<String>,
        /// 性别
        pub sex: Option<Sex>,
        /// 出生日期
        pub birth: Option<Day>,
        /// 民族
        pub ethnicity: Option<Ethnicity>,
        /// 政治面貌
        pub political: Option<Political>,
        /// 婚姻状况
        pub marriage: Option<Marriage>,
        /// 户口类型
        pub register: Option<Household>,
        /// 身份、工作状态
        pub livelihood: Option<Livelihood>,
        /// 月收入
        pub month_income: Option<Fen>,
        /// 手机
        pub phone: Option<String>,
        /// 单位或学校
        pub place: Option<String>,
        /// 劳模类型
        pub model_worker: Option<ModelWorker>,
        /// 学段 of a student.
        pub stage: Option<SchoolStage>,
        /// 入学年份
        pub entered_year: Option<i64>,
        /// 学制, in years.
        pub school_years: Option<i64>,
    } written super::store::member_written
}

record! {
    /// What a household lived on in a year, as a visit found it (入户调查). The newest one holds.
    pub struct HardshipSurvey: HardshipSurvey(HardshipSurveyId) in "hardship_survey" {
        /// Whose file.
        pub hardship_file: HardshipFileId,
        /// When the household was visited.
        pub on_day: Day,
        /// The year of the money.
        pub year: i64,
        /// 家庭年度可支配收入
        pub income: Fen,
        /// 年度刚性支出
        pub rigid: Fen,
        /// What the rigid expenses were.
        pub rigid_what: Option<String>,
        /// 共同生活的人
        pub members: i64,
        /// 家庭月人均收入, as the form says it.
        pub per_capita: Option<Fen>,
        /// 灾害、事故、公共卫生或社会安全事件造成人身伤亡
        pub harmed: bool,
        /// Cost within the year of a sudden event, injury or serious illness.
        pub sudden_cost: Option<Fen>,
        /// Who visited.
        pub surveyor: Option<String>,
        /// What was seen.
        pub note: Option<String>,
    } written super::store::survey_written
}

record! {
    /// How healthy somebody of the household is. Sensitive: read behind the second unlock, and it stays in this office.
    pub struct FamilyHealth: FamilyHealth(FamilyHealthId) in "family_health" {
        /// Whose.
        pub family_member: FamilyMemberId,
        /// 健康状况
        pub health: Health,
        /// 疾病或残疾类别
        pub what: Option<String>,
        /// 医保状况
        pub insurance: Option<String>,
    }
}

record! {
    /// Where money is paid to (发放账户). Sensitive: read behind the second unlock, and it stays in this office.
    pub struct PayAccount: PayAccount(PayAccountId) in "pay_account" {
        /// Whose file.
        pub hardship_file: HardshipFileId,
        /// 户名: the worker's own (regulations §4.2).
        pub holder: String,
        /// 开户银行
        pub bank: String,
        /// 支行名称
        pub branch: Option<String>,
        /// 银行卡号
        pub card_no: String,
    }
}

record! {
    /// That somebody agreed to something (同意).
    pub struct Consent: Consent(ConsentId) in "consent" {
        /// Whose file.
        pub hardship_file: HardshipFileId,
        /// About whom; `None` for the whole household.
        pub family_member: Option<FamilyMemberId>,
        /// To what.
        pub kind: ConsentKind,
        /// Who gave it.
        pub given_by: String,
        /// What the giver is to the person: 本人、父亲.
        pub relation: Option<String>,
        /// When.
        pub on_day: Day,
        /// When it was taken back.
        pub withdrawn_on: Option<Day>,
    }
}

impl Consent {
    /// Whether it is an agreement to this and holds on a day: from its own day on, and no longer on the day it is taken back.
    pub fn holds(&self, kind: ConsentKind, on: Day) -> bool {
        self.kind == kind && self.on_day <= on && self.withdrawn_on.is_none_or(|back| on < back)
    }
}
