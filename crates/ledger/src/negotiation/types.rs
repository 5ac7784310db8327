//! What is negotiated, by whom, what came of it, and how it is kept.

use crate::shared::{
    CaseId, ClauseCheckId, ClauseId, CoachingId, ContractId, Day, EmployerId, Fen, HarmonyCheckId,
    HarmonyId, MaterialId, MeetingId, NegotiationId, NegotiatorId, PerformanceCheckId, PersonId,
    PlanTargetId, SessionItemId, SignatoryId, TopicId, UnionId,
};
use crate::store::{record, text_code};

text_code! {
    /// What a contract is about (合同种类). Only wages have a regulation of their own in Shandong (regulations §3.1).
    pub enum ContractKind {
        /// 集体合同
        General = "general" "集体合同",
        /// 工资专项集体合同
        Wage = "wage" "工资专项集体合同",
        /// 女职工权益保护专项集体合同
        Women = "women" "女职工专项集体合同",
        /// 劳动安全卫生专项集体合同
        Safety = "safety" "劳动安全卫生专项集体合同",
        /// 其他专项集体合同
        Other = "other" "其他专项集体合同",
    }
}

text_code! {
    /// For whom it is negotiated (协商范围).
    pub enum Scope {
        /// 企业
        Enterprise = "enterprise" "企业",
        /// The firms of a trade, below the county (行业性).
        Industry = "industry" "行业性",
        /// The firms of a place, below the county (区域性).
        Region = "region" "区域性",
    }
}

text_code! {
    /// A side of the table (协商一方).
    pub enum Side {
        /// 职工方
        Workers = "workers" "职工方",
        /// 企业方
        Employer = "employer" "企业方",
    }
}

text_code! {
    /// What somebody does at the table (身份).
    pub enum Seat {
        /// 首席代表
        Chief = "chief" "首席代表",
        /// 协商代表
        Member = "member" "协商代表",
        /// 顾问, by written mandate: speaks, and is not counted as a negotiator.
        Adviser = "adviser" "顾问",
        /// 记录员, of neither side.
        Recorder = "recorder" "记录员",
    }
}

text_code! {
    /// What bears on whether somebody may sit on a side (与企业、工会的关系; 工资集体协商条例 第十条).
    pub enum Tie {
        /// 职工
        Staff = "staff" "职工",
        /// 企业经营管理人员
        Manager = "manager" "企业经营管理人员",
        /// 投资人
        Investor = "investor" "投资人",
        /// 经营管理人员或投资人的近亲属
        Relative = "relative" "管理人员、投资人的近亲属",
        /// 工会工作人员
        UnionStaff = "union_staff" "工会工作人员",
        /// Of neither the firm nor its union.
        Outside = "outside" "外聘",
    }
}

text_code! {
    /// What is talked about (协商内容; 工资集体协商条例 第十七条, 劳动合同法 第五十一、五十二条).
    pub enum Subject {
        /// 工资分配制度、标准、形式和支付办法
        PaySystem = "pay_system" "工资制度、标准和支付办法",
        /// 年度平均工资水平和调整幅度
        AverageWage = "average_wage" "年平均工资和调整幅度",
        /// 企业最低工资标准
        LowestWage = "lowest_wage" "企业最低工资",
        /// 奖金、津贴、补贴
        Bonus = "bonus" "奖金、津贴、补贴",
        /// 计时、计件单价和劳动定额
        Quota = "quota" "计件单价和劳动定额",
        /// 试用期、病事假、孕产哺乳期、带薪假期间的工资
        LeavePay = "leave_pay" "试用期、病事假和假期工资",
        /// 期限、变更、解除、终止
        Term = "term" "合同期限、变更和终止",
        /// 违约责任
        Breach = "breach" "违约责任",
        /// 劳动安全卫生
        Safety = "safety" "劳动安全卫生",
        /// 女职工特殊保护
        Women = "women" "女职工特殊保护",
        /// 工作时间和休息休假
        Hours = "hours" "工作时间和休息休假",
        /// 保险福利
        Welfare = "welfare" "保险福利",
        /// 职业培训
        Training = "training" "职业培训",
        /// 其他
        Other = "other" "其他",
    }
}

text_code! {
    /// How a clause was kept (履行情况).
    pub enum Performance {
        /// 已履行
        Done = "done" "已履行",
        /// 部分履行
        Partly = "partly" "部分履行",
        /// 未履行
        Not = "not" "未履行",
    }
}

text_code! {
    /// What keeps an enterprise from negotiating (三不).
    pub enum Obstacle {
        /// 不敢谈
        Afraid = "afraid" "不敢谈",
        /// 不愿谈
        Unwilling = "unwilling" "不愿谈",
        /// 不会谈
        Unable = "unable" "不会谈",
    }
}

text_code! {
    /// Who named an enterprise harmonious (命名级别).
    pub enum HarmonyLevel {
        /// 全国
        National = "national" "全国",
        /// 省
        Provincial = "provincial" "省级",
        /// 市
        Municipal = "municipal" "市级",
        /// 县
        County = "county" "县级",
        /// 乡镇
        Township = "township" "乡镇级",
    }
}

text_code! {
    /// What a re-check came to (复核结果).
    pub enum HarmonyVerdict {
        /// 保留
        Kept = "kept" "保留",
        /// 限期整改
        ToMend = "to_mend" "限期整改",
        /// 取消
        Lifted = "lifted" "取消",
    }
}

record! {
    /// One negotiation, from the offer to what came of it (一次协商). Its dated steps are those of its case; where it stands is
    /// folded from them.
    pub struct Negotiation: Negotiation(NegotiationId) in "negotiation" {
        /// The union that negotiates: of the enterprise, or of the trade or place.
        pub trade_union: UnionId,
        /// Its steps.
        pub case_file: CaseId,
        /// What is negotiated.
        pub kind: ContractKind,
        /// For whom.
        pub scope: Scope,
        /// As the office calls it, e.g. 2026年工资协商.
        pub title: String,
        /// Who made the offer.
        pub offered_by: Side,
        /// 要约书编号
        pub letter_no: Option<String>,
        /// 集中要约行动月, where the offer was part of one.
        pub campaign: Option<String>,
        /// 上年职工月平均工资, which the rise is measured by.
        pub last_average: Option<Fen>,
        /// The item of a congress that passed the draft.
        pub session_item: Option<SessionItemId>,
        /// The contract it follows (续订).
        pub follows: Option<ContractId>,
    }
}

record! {
    /// Who sits at the table (协商代表、顾问、记录员), from a day to a day. Employer's people need not be on a roll: they have a
    /// name only.
    pub struct Negotiator: Negotiator(NegotiatorId) in "negotiator" {
        /// At which negotiation.
        pub negotiation: NegotiationId,
        /// On which side.
        pub side: Side,
        /// As what.
        pub seat: Seat,
        /// The person, where the roll has one.
        pub person: Option<PersonId>,
        /// 姓名
        pub name: String,
        /// 职务、岗位
        pub post: Option<String>,
        /// 一线职工
        pub front_line: bool,
        /// What bears on whether the person may sit there.
        pub tie: Tie,
        /// How the person came to it: 工会提名、职代会过半数通过; 授权书文号.
        pub mandate: Option<String>,
        /// First day.
        pub from_day: Day,
        /// Last day; `None` while it lasts, which is to the contract's end (工资集体协商条例 第十一条).
        pub to_day: Option<Day>,
        /// Why the person left.
        pub left_why: Option<String>,
        /// Whose place she took (补选).
        pub replaces: Option<NegotiatorId>,
        /// Day of the last training (协商代表培训).
        pub trained_on: Option<Day>,
        /// Its hours (学时).
        pub trained_hours: Option<i64>,
    }
}

record! {
    /// Something that was asked for before the talks (协商资料).
    pub struct Material: Material(MaterialId) in "material" {
        /// For which negotiation.
        pub negotiation: NegotiationId,
        /// What, e.g. 上年度工资总额.
        pub what: String,
        /// Who has to give it.
        pub from_side: Side,
        /// When it was asked for.
        pub asked_on: Day,
        /// When it was given.
        pub given_on: Option<Day>,
        /// What it says, or why it was not given.
        pub note: Option<String>,
    }
}

record! {
    /// One meeting at the table (一次协商会议). Its minutes are an attachment.
    pub struct Meeting: Meeting(MeetingId) in "negotiation_meeting" {
        /// Of which negotiation.
        pub negotiation: NegotiationId,
        /// 第几次
        pub meeting_no: i64,
        /// When.
        pub on_day: Day,
        /// Where.
        pub place: Option<String>,
        /// 主持人
        pub chaired_by: Option<String>,
        /// 记录员
        pub recorder: Option<String>,
        /// 职工方到会
        pub workers_present: i64,
        /// 企业方到会
        pub employer_present: i64,
        /// What was said and agreed (纪要).
        pub minutes: Option<String>,
    }
}

record! {
    /// What the two sides want of one subject, and what they agreed (一项内容).
    pub struct Topic: Topic(TopicId) in "topic" {
        /// Of which negotiation.
        pub negotiation: NegotiationId,
        /// What about.
        pub subject: Subject,
        /// 职工方意见
        pub workers_say: Option<String>,
        /// 企业方意见
        pub employer_says: Option<String>,
        /// 一致意见; `None` while they differ.
        pub agreed: Option<String>,
    }
}

record! {
    /// A collective contract (一份集体合同). One that was signed before the ledger began has no negotiation.
    pub struct Contract: Contract(ContractId) in "contract" {
        /// Whose union signed it.
        pub trade_union: UnionId,
        /// What came before it at the table.
        pub negotiation: Option<NegotiationId>,
        /// What it is about.
        pub kind: ContractKind,
        /// For whom.
        pub scope: Scope,
        /// 名称
        pub title: String,
        /// First day of its term (期限).
        pub from_day: Day,
        /// Last day of its term.
        pub to_day: Day,
        /// Day on which both chiefs signed.
        pub signed_on: Option<Day>,
        /// Day from which it holds (生效).
        pub effective_on: Option<Day>,
        /// 人社部门备案号
        pub filing_no: Option<String>,
        /// Last day, where it ended before its term did (解除、终止).
        pub ended_on: Option<Day>,
        /// Why.
        pub ended_why: Option<String>,
        /// Day on which the early end was filed with the labour department.
        pub ended_filed_on: Option<Day>,
        /// The contract it follows (续订), so that they make a chain.
        pub follows: Option<ContractId>,
        /// 企业（行业）最低工资, a month.
        pub lowest_wage: Option<Fen>,
        /// 年平均工资增长, in tenths of a percent.
        pub rise_permille: Option<i64>,
    }
}

record! {
    /// One clause (一条).
    pub struct Clause: Clause(ClauseId) in "clause" {
        /// Of which contract.
        pub contract: ContractId,
        /// 第几条
        pub clause_no: i64,
        /// What about.
        pub subject: Subject,
        /// As it is worded.
        pub text: String,
    }
}

record! {
    /// A firm that stamped a contract of its trade or place (盖章单位): it binds those only (工资集体协商条例 第三十六条).
    pub struct Signatory: Signatory(SignatoryId) in "signatory" {
        /// Which contract.
        pub contract: ContractId,
        /// The firm.
        pub employer: EmployerId,
        /// 盖章日期
        pub stamped_on: Day,
        /// Its staff on that day, where it said.
        pub employees: Option<i64>,
        /// 应到: all its workers or delegates, where the draft was put to them there.
        pub voters: Option<i64>,
        /// 赞成
        pub yes: Option<i64>,
        /// Last day, where it left before the contract ended.
        pub to_day: Option<Day>,
    }
}

record! {
    /// A look at how a contract is kept (履约检查), with the ballot of what the workers think of it.
    pub struct PerformanceCheck: PerformanceCheck(PerformanceCheckId) in "performance_check" {
        /// Of which contract.
        pub contract: ContractId,
        /// When.
        pub on_day: Day,
        /// Who looked.
        pub people: Option<String>,
        /// Day on which it was reported to the congress (每年至少一次).
        pub reported_on: Option<Day>,
        /// 发出
        pub sent: Option<i64>,
        /// 收回
        pub returned: Option<i64>,
        /// 废票
        pub void: Option<i64>,
        /// 满意
        pub satisfied: Option<i64>,
    }
}

record! {
    /// How one clause was found (逐条检查).
    pub struct ClauseCheck: ClauseCheck(ClauseCheckId) in "clause_check" {
        /// At which look.
        pub performance_check: PerformanceCheckId,
        /// Which clause.
        pub clause: ClauseId,
        /// How.
        pub performance: Performance,
        /// What is missing.
        pub note: Option<String>,
    }
}

record! {
    /// What a year is to bring (年度目标) of the three-year plan: enterprises covered by a wage contract at its end.
    pub struct PlanTarget: PlanTarget(PlanTargetId) in "plan_target" {
        /// Whose: the union whose enterprises are counted.
        pub trade_union: UnionId,
        /// Which year.
        pub year: i64,
        /// Enterprises under a wage contract on its last day.
        pub enterprises: i64,
    }
}

record! {
    /// A visit to an enterprise that does not negotiate (上门指导).
    pub struct Coaching: Coaching(CoachingId) in "coaching" {
        /// To which union's enterprise.
        pub trade_union: UnionId,
        /// When.
        pub on_day: Day,
        /// What keeps it.
        pub obstacle: Obstacle,
        /// Who went, what was advised.
        pub advice: String,
        /// Day on which the obstacle was overcome.
        pub overcome_on: Option<Day>,
        /// What came of it.
        pub result: Option<String>,
    }
}

record! {
    /// An enterprise named for harmonious labour relations (劳动关系和谐企业).
    pub struct Harmony: Harmony(HarmonyId) in "harmony" {
        /// Whose enterprise.
        pub trade_union: UnionId,
        /// By whom.
        pub level: HarmonyLevel,
        /// When.
        pub named_on: Day,
        /// 文号
        pub document: Option<String>,
        /// Day by which it is looked at again (动态复核).
        pub recheck_by: Option<Day>,
    }
}

record! {
    /// A re-check (复核).
    pub struct HarmonyCheck: HarmonyCheck(HarmonyCheckId) in "harmony_check" {
        /// Of which naming.
        pub harmony: HarmonyId,
        /// When.
        pub on_day: Day,
        /// What it came to.
        pub verdict: HarmonyVerdict,
        /// What was found.
        pub findings: Option<String>,
        /// Day by which it is looked at again.
        pub recheck_by: Option<Day>,
    }
}
