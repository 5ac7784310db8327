//! Every kind of record, and what can be done to any of them without knowing which.

use super::{Record, Result, StoreError, Tx};
use rusqlite::Connection;
use uuid::Uuid;

macro_rules! kinds {
    ($($(#[$meta:meta])* $kind:ident = $number:literal $name:literal $label:literal $type:ty),+ $(,)?) => {
        /// Kind of a record. Its number stands in the change log and its name in bundles: neither is ever reused.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $($(#[$meta])* $kind = $number),+ }

        impl Kind {
            /// Every kind, in bundle order (by name).
            pub const ALL: &'static [Self] = &[$(Self::$kind),+];

            /// The name in bundles and replies.
            pub fn name(self) -> &'static str {
                match self { $(Self::$kind => $name),+ }
            }

            /// In Chinese, for people.
            pub fn label(self) -> &'static str {
                match self { $(Self::$kind => $label),+ }
            }

            /// Finds a kind by its bundle name.
            pub fn find(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$kind),)+ _ => None }
            }

            /// Finds a kind by its change-log number.
            pub(crate) fn numbered(number: i64) -> Result<Self> {
                match number {
                    $($number => Ok(Self::$kind),)+
                    _ => Err(StoreError::Unreadable { what: "kind", found: number.to_string() }),
                }
            }

            /// The canonical line of a record, or `None` if there is none of that id.
            pub fn line_of(self, conn: &Connection, id: Uuid) -> Result<Option<String>> {
                match self { $(Self::$kind => Ok(<$type>::find(conn, id)?.map(|r| r.line()))),+ }
            }

            /// Writes a canonical line as it stands, revision included (merge of what another station wrote).
            pub fn take_line(self, tx: &Tx<'_>, line: &str) -> Result<()> {
                match self { $(Self::$kind => tx.take(&parse::<$type>(line)?)),+ }
            }

            /// Writes an earlier state back as a new revision (undo).
            pub(crate) fn put_back(self, tx: &Tx<'_>, line: &str) -> Result<()> {
                match self { $(Self::$kind => tx.put(parse::<$type>(line)?).map(drop)),+ }
            }

            /// A line as its kind writes it, whatever the order of its fields.
            pub(super) fn canonical(self, line: &str) -> Result<String> {
                match self { $(Self::$kind => Ok(parse::<$type>(line)?.line())),+ }
            }

            /// Writes a record over its words (去标识).
            pub(super) fn write_over(self, tx: &Tx<'_>, line: &str) -> Result<()> {
                match self { $(Self::$kind => tx.write_over(parse::<$type>(line)?)),+ }
            }

            /// Retires a record, keeping all its words.
            pub(crate) fn retire(self, tx: &Tx<'_>, id: Uuid, why: &str) -> Result<()> {
                match self { $(Self::$kind => tx.retire::<$type>(id, why)),+ }
            }

            /// Walks over the lines of every record of this kind and station, by id.
            pub fn each_line(self, conn: &Connection, station: &str, f: &mut dyn FnMut(Uuid, String) -> Result<()>) -> Result<()> {
                match self { $(Self::$kind => each::<$type>(conn, station, f)),+ }
            }

            /// Counts the standing records of this kind.
            pub fn count(self, conn: &Connection) -> Result<i64> {
                let select = match self { $(Self::$kind => <$type>::SELECT),+ };
                let table = select.rsplit(' ').next().expect("a SELECT ends with its table");
                Ok(conn.query_row(&format!("SELECT count(*) FROM {table} WHERE retired IS NULL"), [], |row| row.get(0))?)
            }
        }
    };
}

kinds! {
    /// 活动
    Activity = 96 "activity" "活动" crate::activities::Activity,
    /// 阵地
    ActivityPlace = 97 "activity_place" "阵地" crate::activities::Place,
    /// 帮扶发放
    Aid = 72 "aid" "帮扶发放" crate::assistance::aid::Aid,
    /// 民主评议（一名领导人员）
    Appraisal = 42 "appraisal" "民主评议" crate::congress::Appraisal,
    /// 附件
    Attachment = 1 "attachment" "附件" crate::attachments::Attachment,
    /// 签到
    Attendance = 23 "attendance" "签到" crate::congress::Attendance,
    /// 经审意见
    AuditFinding = 94 "audit_finding" "经审意见" crate::dues::AuditFinding,
    /// 荣誉
    Award = 99 "award" "荣誉" crate::activities::Award,
    /// 职工董事、职工监事
    BoardSeat = 43 "board_seat" "职工董事监事" crate::congress::BoardSeat,
    /// 届次机构（委员会、经审委、女工委）
    Body = 2 "body" "委员会" crate::unions::Body,
    /// 候选人
    Candidate = 25 "candidate" "候选人" crate::congress::Candidate,
    /// 办的事
    Case = 16 "case_file" "办的事" crate::cases::Case,
    /// 办事的一步
    CaseStep = 17 "case_step" "办的步骤" crate::cases::CaseStep,
    /// 合同条款
    Clause = 56 "clause" "合同条款" crate::negotiation::Clause,
    /// 逐条检查
    ClauseCheck = 59 "clause_check" "逐条检查" crate::negotiation::ClauseCheck,
    /// 上门指导
    Coaching = 61 "coaching" "上门指导" crate::negotiation::Coaching,
    /// 董事会、监事会
    CompanyBoard = 44 "company_board" "董事会监事会" crate::congress::CompanyBoard,
    /// 职代会（一届）
    Congress = 20 "congress" "职代会届次" crate::congress::Congress,
    /// 同意
    Consent = 69 "consent" "同意" crate::assistance::households::Consent,
    /// 选区选举
    Constituency = 45 "constituency" "选区选举" crate::congress::Constituency,
    /// 集体合同
    Contract = 55 "contract" "集体合同" crate::negotiation::Contract,
    /// 联合基层工会涵盖的单位
    Cover = 3 "cover" "涵盖单位" crate::unions::Cover,
    /// 职工代表
    Delegate = 21 "delegate" "职工代表" crate::congress::Delegate,
    /// 届中离任
    Departure = 48 "departure" "届中离任" crate::unions::Departure,
    /// 会费（一个月）
    DuesMonth = 89 "dues_month" "会费（一个月）" crate::dues::DuesMonth,
    /// 律师值班
    DutyDay = 86 "duty_day" "律师值班" crate::petitions::DutyDay,
    /// 上年年报数
    EarlierFigure = 19 "earlier_figure" "上年年报数" crate::returns::EarlierFigure,
    /// 用人单位
    Employer = 4 "employer" "单位" crate::unions::Employer,
    /// 健康状况
    FamilyHealth = 67 "family_health" "健康状况" crate::assistance::households::FamilyHealth,
    /// 家庭成员
    FamilyMember = 65 "family_member" "家庭成员" crate::assistance::households::FamilyMember,
    /// 资金来源
    Fund = 70 "fund" "资金来源" crate::assistance::aid::Fund,
    /// 资金进账
    FundEntry = 71 "fund_entry" "资金进账" crate::assistance::aid::FundEntry,
    /// 经费计划和预算
    FundPlan = 92 "fund_plan" "经费计划和预算" crate::dues::FundPlan,
    /// 经费返还
    FundReturn = 93 "fund_return" "经费返还" crate::dues::FundReturn,
    /// 一年一个办法的评定
    Grading = 37 "grading" "评定" crate::standing::Grading,
    /// 评定的一项
    GradingItem = 38 "grading_item" "评定的一项" crate::standing::GradingItem,
    /// 困难职工档案
    HardshipFile = 64 "hardship_file" "困难职工档案" crate::assistance::households::HardshipFile,
    /// 入户调查
    HardshipSurvey = 66 "hardship_survey" "入户调查" crate::assistance::households::HardshipSurvey,
    /// 和谐企业命名
    Harmony = 62 "harmony" "和谐企业" crate::negotiation::Harmony,
    /// 和谐企业复核
    HarmonyCheck = 63 "harmony_check" "和谐企业复核" crate::negotiation::HarmonyCheck,
    /// 职工人数（按日期）
    Headcount = 5 "headcount" "职工人数" crate::unions::Headcount,
    /// 帮扶行动、民情日记
    Help = 76 "help" "帮扶行动" crate::assistance::kinship::Help,
    /// 空转排查的答复
    IdleAnswer = 39 "idle_answer" "空转答复" crate::standing::IdleAnswer,
    /// 法律援助
    LegalAid = 85 "legal_aid" "法律援助" crate::petitions::LegalAid,
    /// 应拨经费
    Levy = 90 "levy" "应拨经费" crate::dues::Levy,
    /// 协商资料
    Material = 52 "material" "协商资料" crate::negotiation::Material,
    /// 会员
    Member = 6 "member" "会员" crate::roll::Member,
    /// 会员会费
    MemberDue = 88 "member_due" "会员会费" crate::dues::MemberDue,
    /// 会籍变动
    MembershipEvent = 7 "membership_event" "会籍变动" crate::roll::MembershipEvent,
    /// 劳模资金
    ModelPayment = 80 "model_payment" "劳模资金" crate::assistance::models::ModelPayment,
    /// 劳模
    ModelWorker = 79 "model_worker" "劳模" crate::assistance::models::Model,
    /// 经费收支
    MoneyLine = 91 "money_line" "经费收支" crate::dues::MoneyLine,
    /// 互助金申领
    MutualClaim = 78 "mutual_claim" "互助金申领" crate::assistance::mutual::MutualClaim,
    /// 医疗互助参加
    MutualYear = 77 "mutual_year" "医疗互助参加" crate::assistance::mutual::MutualYear,
    /// 集体协商
    Negotiation = 50 "negotiation" "集体协商" crate::negotiation::Negotiation,
    /// 协商会议
    Meeting = 53 "negotiation_meeting" "协商会议" crate::negotiation::Meeting,
    /// 协商代表
    Negotiator = 51 "negotiator" "协商代表" crate::negotiation::Negotiator,
    /// “不是同一个人”
    NotSame = 8 "not_same" "不是同一个人" crate::people::NotSame,
    /// 机构中的职务
    Officer = 9 "officer" "委员" crate::unions::Officer,
    /// 厂务公开制度
    OpenSystem = 30 "open_system" "公开制度" crate::openness::System,
    /// 操作员
    Operator = 10 "operator" "经办人" crate::operators::Operator,
    /// 公开意见
    Opinion = 32 "opinion" "公开意见" crate::openness::Opinion,
    /// 结对
    Pair = 75 "pair" "结对" crate::assistance::kinship::Pair,
    /// 发放账户
    PayAccount = 68 "pay_account" "发放账户" crate::assistance::households::PayAccount,
    /// 履约检查
    PerformanceCheck = 58 "performance_check" "履约检查" crate::negotiation::PerformanceCheck,
    /// 人
    Person = 11 "person" "人员" crate::people::Person,
    /// 信访件
    Petition = 82 "petition" "信访件" crate::petitions::Petition,
    /// 信访办理的一步
    PetitionStep = 87 "petition_step" "信访办理" crate::petitions::PetitionStep,
    /// 信访内容
    PetitionText = 83 "petition_text" "信访内容" crate::petitions::PetitionText,
    /// 信访人
    Petitioner = 84 "petitioner" "信访人" crate::petitions::Petitioner,
    /// 阵地查看
    PlaceCheck = 98 "place_check" "阵地查看" crate::activities::PlaceCheck,
    /// 协商年度目标
    PlanTarget = 60 "plan_target" "协商年度目标" crate::negotiation::PlanTarget,
    /// 选举情况
    Poll = 47 "poll" "选举情况" crate::unions::Poll,
    /// 一次公开
    Posting = 31 "posting" "公开" crate::openness::Posting,
    /// 职工代表提案
    Proposal = 34 "proposal" "提案" crate::congress::proposals::Proposal,
    /// 提案答复
    ProposalAnswer = 35 "proposal_answer" "提案答复" crate::congress::proposals::ProposalAnswer,
    /// 催办
    Reminder = 49 "reminder" "催办" crate::congress::Reminder,
    /// 年报核实说明
    ReturnNote = 12 "return_note" "核实说明" crate::returns::ReturnNote,
    /// 走访一户
    RoundVisit = 74 "round_visit" "走访一户" crate::assistance::rounds::RoundVisit,
    /// 封存的年报
    SealedReturn = 13 "sealed_return" "封存的年报" crate::returns::SealedReturn,
    /// 职代会（一次会议）
    Session = 22 "session" "职代会会议" crate::congress::Session,
    /// 议题
    SessionItem = 24 "session_item" "议题" crate::congress::SessionItem,
    /// 盖章单位
    Signatory = 57 "signatory" "盖章单位" crate::negotiation::Signatory,
    /// 相亲登记
    Single = 100 "single" "相亲登记" crate::activities::Single,
    /// 相亲回访
    SingleFollow = 101 "single_follow" "相亲回访" crate::activities::SingleFollow,
    /// 今天的事先放一放
    Snooze = 18 "snooze" "放一放" crate::due::Snooze,
    /// 协商内容
    Topic = 54 "topic" "协商内容" crate::negotiation::Topic,
    /// 工会
    Union = 14 "trade_union" "工会" crate::unions::Union,
    /// 工会变更
    UnionEvent = 15 "union_event" "工会变动" crate::unions::UnionEvent,
    /// 走访慰问批次
    WarmthRound = 73 "warmth_round" "走访慰问批次" crate::assistance::rounds::WarmthRound,
    /// 年度结账
    YearClosing = 95 "year_closing" "年度结账" crate::dues::YearClosing,
    /// 公有制单位年度报告
    YearlyReport = 33 "yearly_report" "年度报告" crate::openness::YearlyReport,
}

/// How far records of a kind go (decision 28).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// They never leave the office.
    Home,
    /// They go to desks that handle hardship files (办理困难职工档案) and to no other.
    Cases,
    /// They go to every desk the office hands in to.
    County,
}

impl Kind {
    /// How far records of this kind go. Who works here and what was put off are the office's own affair; figures of an
    /// earlier year travel in the return that was sealed beside them; illness, bank cards and
    /// what was claimed for an illness stay where they were entrusted, and so do the cards of singles; of petitions and legal aid the county sees counts only.
    pub fn reach(self) -> Reach {
        match self {
            Self::Operator
            | Self::Snooze
            | Self::EarlierFigure
            | Self::FamilyHealth
            | Self::PayAccount
            | Self::MutualClaim
            | Self::MemberDue
            | Self::Petition
            | Self::PetitionStep
            | Self::PetitionText
            | Self::Petitioner
            | Self::LegalAid
            | Self::DutyDay
            | Self::Single
            | Self::SingleFollow => Reach::Home,
            Self::HardshipFile
            | Self::FamilyMember
            | Self::HardshipSurvey
            | Self::Consent
            | Self::Aid
            | Self::RoundVisit
            | Self::Pair
            | Self::Help => Reach::Cases,
            _ => Reach::County,
        }
    }

    /// Whether records of this kind may travel at all.
    pub fn travels(self) -> bool {
        self.reach() != Reach::Home
    }

    /// Whether it belongs to hardship files: it travels only to a desk that is entitled to them.
    pub fn is_case(self) -> bool {
        self.reach() == Reach::Cases
    }

    /// The page of the ledger a kind belongs to, in Chinese: nobody reads forty counts, everybody reads seven.
    pub fn area(self) -> &'static str {
        match self {
            Self::Union
            | Self::UnionEvent
            | Self::Employer
            | Self::Cover
            | Self::Headcount
            | Self::Body
            | Self::Officer
            | Self::Poll
            | Self::Departure => "组织",
            Self::Member | Self::MembershipEvent | Self::Person | Self::NotSame => "会员",
            Self::Congress
            | Self::Constituency
            | Self::Delegate
            | Self::Session
            | Self::SessionItem
            | Self::Attendance
            | Self::Candidate
            | Self::Proposal
            | Self::ProposalAnswer
            | Self::Appraisal
            | Self::CompanyBoard
            | Self::BoardSeat
            | Self::Reminder => "职代会",
            Self::OpenSystem | Self::Posting | Self::Opinion | Self::YearlyReport => "厂务公开",
            Self::Negotiation
            | Self::Negotiator
            | Self::Material
            | Self::Meeting
            | Self::Topic
            | Self::Contract
            | Self::Clause
            | Self::Signatory
            | Self::PerformanceCheck
            | Self::ClauseCheck
            | Self::PlanTarget
            | Self::Coaching
            | Self::Harmony
            | Self::HarmonyCheck => "集体协商",
            Self::Petition
            | Self::PetitionStep
            | Self::PetitionText
            | Self::Petitioner
            | Self::LegalAid
            | Self::DutyDay => "信访",
            Self::HardshipFile
            | Self::FamilyMember
            | Self::HardshipSurvey
            | Self::FamilyHealth
            | Self::PayAccount
            | Self::Consent
            | Self::Fund
            | Self::FundEntry
            | Self::Aid
            | Self::WarmthRound
            | Self::RoundVisit
            | Self::Pair
            | Self::Help
            | Self::MutualYear
            | Self::MutualClaim
            | Self::ModelWorker
            | Self::ModelPayment => "帮扶",
            Self::MemberDue
            | Self::DuesMonth
            | Self::Levy
            | Self::MoneyLine
            | Self::FundPlan
            | Self::FundReturn
            | Self::AuditFinding
            | Self::YearClosing => "经费",
            Self::Activity
            | Self::ActivityPlace
            | Self::PlaceCheck
            | Self::Award
            | Self::Single
            | Self::SingleFollow => "活动和荣誉",
            Self::Grading | Self::GradingItem | Self::IdleAnswer => "考评",
            Self::ReturnNote | Self::SealedReturn | Self::EarlierFigure => "年报",
            Self::Case | Self::CaseStep => "办的事",
            Self::Attachment => "附件",
            Self::Operator | Self::Snooze => "本机",
        }
    }
}

fn parse<T: Record>(line: &str) -> Result<T> {
    serde_json::from_str(line).map_err(|e| StoreError::Unreadable {
        what: T::KIND.name(),
        found: format!("line {} column {}", e.line(), e.column()),
    })
}

fn each<T: Record>(
    conn: &Connection,
    station: &str,
    f: &mut dyn FnMut(Uuid, String) -> Result<()>,
) -> Result<()> {
    let sql = format!("{} WHERE station = ?1 ORDER BY id", T::SELECT);
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query([station])?;
    while let Some(row) = rows.next()? {
        let record = T::from_row(row)?;
        f(record.uuid(), record.line())?;
    }
    Ok(())
}
