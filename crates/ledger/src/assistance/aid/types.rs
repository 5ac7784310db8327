//! Where the money comes from, and what was given to whom.

use super::store;
use crate::assistance::households::SchoolStage;
use crate::shared::{
    AidId, Day, EmployerId, FamilyMemberId, Fen, FundEntryId, FundId, HardshipFileId, RoundVisitId,
    UnionId, WarmthRoundId,
};
use crate::store::{record, text_code};

text_code! {
    /// Where a fund's money comes from (资金来源; regulations §4.3).
    pub enum FundSource {
        /// 财政拨款
        Fiscal = "fiscal" "财政拨款",
        /// 上级工会补助
        Upper = "upper" "上级补助",
        /// 本级工会经费
        Own = "own" "本级经费",
        /// 社会捐赠
        Donation = "donation" "社会捐赠",
        /// 行政支持: the employer's administrative money.
        Employer = "employer" "行政支持",
        /// 其他合法来源
        Other = "other" "其他",
    }
}

text_code! {
    /// What aid is for (帮扶项目; regulations §4.3).
    pub enum AidProject {
        /// 生活救助
        Living = "living" "生活救助",
        /// 医疗救助
        Medical = "medical" "医疗救助",
        /// 子女助学（金秋助学）
        Schooling = "schooling" "子女助学",
        /// 法律援助
        Legal = "legal" "法律援助",
        /// 职业培训
        Training = "training" "职业培训",
        /// 职业介绍
        Placement = "placement" "职业介绍",
        /// 送温暖
        Warmth = "warmth" "送温暖",
        /// 送清凉
        Cooling = "cooling" "送清凉",
        /// 劳模帮扶
        ModelWorker = "model_worker" "劳模帮扶",
        /// 其他
        Other = "other" "其他",
    }
}

impl AidProject {
    /// Whether a household must have a file first (先建档、后帮扶): not who works in the heat, nor a model worker, whose money
    /// follows from the honour.
    pub fn wants_file(self) -> bool {
        !matches!(self, Self::Cooling | Self::ModelWorker)
    }
}

text_code! {
    /// How aid reached the payee (发放方式).
    pub enum PayWay {
        /// 现金
        Cash = "cash" "现金",
        /// 转账
        Transfer = "transfer" "转账",
        /// 银行卡
        Card = "card" "银行卡",
        /// 实物: goods, at their value.
        Goods = "goods" "实物",
    }
}

impl PayWay {
    /// Whether it goes to a bank account, whose holder must be the worker (regulations §4.2).
    pub fn wants_account(self) -> bool {
        matches!(self, Self::Transfer | Self::Card)
    }
}

record! {
    /// A pot of money that aid is paid from (资金). Its balance is never kept: it is what came in less what was given.
    pub struct Fund: Fund(FundId) in "fund" {
        /// The union whose money it is.
        pub trade_union: UnionId,
        /// 名称
        pub name: String,
        /// 来源
        pub source: FundSource,
        /// 年度
        pub year: i64,
        /// 备注
        pub note: Option<String>,
    }
}

record! {
    /// Money or goods that came into a fund (资金进账).
    pub struct FundEntry: FundEntry(FundEntryId) in "fund_entry" {
        /// Into which.
        pub fund: FundId,
        /// When.
        pub on_day: Day,
        /// 金额; of goods their value.
        pub amount: Fen,
        /// 谁给的
        pub from_whom: Option<String>,
        /// What the goods are; `None` for money.
        pub goods: Option<String>,
        /// The round it was raised for.
        pub round: Option<WarmthRoundId>,
        /// 备注
        pub note: Option<String>,
    }
}

record! {
    /// Something given once to one household, enterprise or place (帮扶发放): money or goods, never both in one record.
    pub struct Aid: Aid(AidId) in "aid" {
        /// The union that gave it.
        pub trade_union: UnionId,
        /// 项目
        pub project: AidProject,
        /// From which money.
        pub fund: FundId,
        /// 发放日期
        pub on_day: Day,
        /// To whose file.
        pub hardship_file: Option<HardshipFileId>,
        /// For whom of the household: the student, the patient.
        pub family_member: Option<FamilyMemberId>,
        /// The enterprise that was comforted (慰问困难企业).
        pub employer: Option<EmployerId>,
        /// 领取人 as the sheet names it.
        pub payee: String,
        /// 发放方式
        pub way: PayWay,
        /// 金额; of goods their value.
        pub amount: Fen,
        /// What the goods are.
        pub goods: Option<String>,
        /// How many of them, as the office writes it: 2 袋.
        pub quantity: Option<String>,
        /// 审批人
        pub approved_by: Option<String>,
        /// 已签字: the payee has signed for it.
        pub signed: bool,
        /// The payee is a relative of who records it.
        pub relative: bool,
        /// 学年: the year of its September.
        pub school_year: Option<i64>,
        /// 学段 at the time.
        pub stage: Option<SchoolStage>,
        /// The visit at which it was handed over.
        pub visit: Option<RoundVisitId>,
        /// 备注; the reason where something was to be looked at.
        pub note: Option<String>,
    } written store::aid_written
}
