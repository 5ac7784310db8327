//! What is owed, the cash book, plans, returns, audits and closings.

use crate::shared::{
    AuditFindingId, Day, DuesMonthId, Fen, FundPlanId, FundReturnId, LevyId, MemberDueId, MemberId,
    MoneyLineId, UnionId, YearClosingId,
};
use crate::store::{record, text_code};

text_code! {
    /// What a line of the cash book is (收支项目): income by its kind (工会法第四十三条; FEE-01), money held for others, what goes up,
    /// and spending by its head (基层工会经费收支管理办法; FEE-11, 待核实).
    pub enum LineItem {
        /// 上年结余: what a book begins with. No income of the year.
        Opening = "opening" "上年结余",
        /// 会费收入
        Dues = "dues" "会费收入",
        /// 拨缴经费: the whole payment of an employer; the union's own share of it is reckoned.
        Levy = "levy" "拨缴经费",
        /// 上级补助
        UpperSubsidy = "upper_subsidy" "上级补助收入",
        /// 行政补助
        AdminSubsidy = "admin_subsidy" "行政补助收入",
        /// 政府补助
        Government = "government" "政府补助收入",
        /// 事业、企业上缴收入
        Subsidiary = "subsidiary" "所属事业企业收入",
        /// 筹备金返还: after founding (FEE-08).
        PrepReturn = "prep_return" "筹备金返还",
        /// 小额缴费返还 (FEE-09).
        SmallReturn = "small_return" "小额缴费返还",
        /// 其他收入
        OtherIncome = "other_income" "其他收入",
        /// 筹备金: held for who is to found a union, no income (FEE-08).
        Prep = "prep" "筹备金",
        /// 上解经费: what goes to the union above.
        Remitted = "remitted" "上解经费",
        /// 职工活动支出：职工教育
        Education = "education" "职工教育支出",
        /// 职工活动支出：文体活动
        Culture = "culture" "文体活动支出",
        /// 职工活动支出：宣传活动
        Publicity = "publicity" "宣传活动支出",
        /// 职工活动支出：其他活动
        OtherActivity = "other_activity" "其他活动支出",
        /// 维权支出
        Rights = "rights" "维权支出",
        /// 业务支出
        Business = "business" "业务支出",
        /// 资本性支出
        Capital = "capital" "资本性支出",
        /// 对下级补助支出
        Down = "down" "对下补助支出",
        /// 事业支出
        Undertaking = "undertaking" "事业支出",
        /// 其他支出
        OtherSpending = "other_spending" "其他支出",
    }
}

/// Which side of the book an item stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// What a book begins with.
    Opening,
    /// 收入
    Income,
    /// 暂存: held for others.
    Held,
    /// 上解
    Up,
    /// 支出
    Spending,
}

impl LineItem {
    /// Which side it stands on.
    pub fn side(self) -> Side {
        match self {
            Self::Opening => Side::Opening,
            Self::Dues
            | Self::Levy
            | Self::UpperSubsidy
            | Self::AdminSubsidy
            | Self::Government
            | Self::Subsidiary
            | Self::PrepReturn
            | Self::SmallReturn
            | Self::OtherIncome => Side::Income,
            Self::Prep => Side::Held,
            Self::Remitted => Side::Up,
            _ => Side::Spending,
        }
    }

    /// Whether a person writes it into the book directly: what members and employers pay, and what is given back, comes in with
    /// the record that it settles.
    pub fn is_written_directly(self) -> bool {
        !matches!(
            self,
            Self::Dues | Self::Levy | Self::Prep | Self::PrepReturn | Self::SmallReturn
        )
    }
}

text_code! {
    /// How an employer's money comes (缴拨渠道; anchors §1 no. 48).
    pub enum Channel {
        /// 税务代收: the shares of the levels are taken out on the way.
        Tax = "tax" "税务代收",
        /// 财政划拨: likewise.
        Fiscal = "fiscal" "财政划拨",
        /// 单位直接拨缴: the whole 2 % comes to the union, which remits the upper share.
        Own = "own" "单位自行拨缴",
        /// 其他
        Other = "other" "其他",
    }
}

impl Channel {
    /// Whether the upper share has gone up already when the money comes (税务、财政代收的在划缴时分成).
    pub fn remits(self) -> bool {
        matches!(self, Self::Tax | Self::Fiscal)
    }
}

text_code! {
    /// How the dues of a month are kept.
    pub enum DuesWay {
        /// 逐人
        Each = "each" "逐人登记",
        /// 按工会汇总
        Sum = "sum" "按工会汇总",
    }
}

text_code! {
    /// What an employer owes.
    pub enum LevyKind {
        /// 工会经费: 2 % of the wages of all employees (FEE-02).
        Levy = "levy" "工会经费",
        /// 筹备金: before there is a union (FEE-08).
        Prep = "prep" "建会筹备金",
    }
}

text_code! {
    /// What gives a union money back.
    pub enum ReturnKind {
        /// 筹备金返还 (FEE-08)
        Prep = "prep" "筹备金返还",
        /// 小额缴费工会组织全额返还 (FEE-09, FEE-10)
        Small = "small" "小额缴费返还",
    }
}

text_code! {
    /// What members are given something for (慰问种类; FEE-12). Each has its own cap, set by the province.
    pub enum Gift {
        /// 节日慰问: its cap is that of a year.
        Festival = "festival" "节日慰问",
        /// 生日慰问
        Birthday = "birthday" "生日慰问",
        /// 结婚生育
        Family = "family" "结婚生育慰问",
        /// 住院
        Hospital = "hospital" "生病住院慰问",
        /// 丧事
        Bereavement = "bereavement" "丧事慰问",
        /// 退休
        Retirement = "retirement" "退休离岗慰问",
    }
}

record! {
    /// Dues of a union in a month (一个月的会费): how many were asked and how much. What was paid stands in the cash book.
    pub struct DuesMonth: DuesMonth(DuesMonthId) in "dues_month" {
        /// Whose.
        pub trade_union: UnionId,
        /// First day of the month.
        pub month: Day,
        /// How it is kept.
        pub way: DuesWay,
        /// Members asked (应缴人数).
        pub people: i64,
        /// 应缴
        pub due: Fen,
        /// 备注
        pub note: Option<String>,
    }
}

record! {
    /// Dues of a member in a month (会员会费). It names what a person earns: it never leaves the ledger.
    pub struct MemberDue: MemberDue(MemberDueId) in "member_due" {
        /// In which month of which union.
        pub dues_month: DuesMonthId,
        /// Who.
        pub member: MemberId,
        /// 缴费基数
        pub base: Fen,
        /// 应缴, as it was reckoned when it was asked.
        pub due: Fen,
        /// 缴费日期
        pub paid_on: Option<Day>,
        /// The line of the cash book it was paid with.
        pub receipt: Option<MoneyLineId>,
    }
}

record! {
    /// What an employer owes for a time (应拨经费), by the wages of all its employees (FEE-02, FEE-03). What was paid stands in the
    /// cash book.
    pub struct Levy: Levy(LevyId) in "levy" {
        /// The union that keeps it.
        pub trade_union: UnionId,
        /// 种类
        pub kind: LevyKind,
        /// 缴款单位
        pub payer: String,
        /// First day of the time.
        pub from_day: Day,
        /// Last day.
        pub to_day: Day,
        /// 全部职工人数, not only members.
        pub employees: Option<i64>,
        /// 工资总额
        pub wages: Fen,
        /// 应拨, as it was reckoned when it was entered.
        pub due: Fen,
        /// Why less was paid (欠缴原因).
        pub gap_reason: Option<String>,
        /// 备注
        pub note: Option<String>,
    }
}

record! {
    /// A line of the cash book (经费收支). Its amount is more than nothing whichever side it stands on.
    pub struct MoneyLine: MoneyLine(MoneyLineId) in "money_line" {
        /// Whose book.
        pub trade_union: UnionId,
        /// 项目
        pub item: LineItem,
        /// 日期
        pub on_day: Day,
        /// 金额
        pub amount: Fen,
        /// From whom or to whom (对方).
        pub party: Option<String>,
        /// 摘要
        pub what: Option<String>,
        /// 凭证号
        pub voucher: Option<String>,
        /// 审批人
        pub approved_by: Option<String>,
        /// What it pays of an employer's levy.
        pub levy: Option<LevyId>,
        /// Which month's dues it pays.
        pub dues_month: Option<DuesMonthId>,
        /// 渠道
        pub channel: Option<Channel>,
        /// Of an expense: the bans that it touches, one a line; empty where each was looked at and none is touched.
        pub bans: Option<String>,
        /// What members were given something for.
        pub gift: Option<Gift>,
        /// To how many.
        pub people: Option<i64>,
        /// 备注; the reason where something was to be looked at.
        pub note: Option<String>,
    }
}

record! {
    /// A line of a year's plan or budget (年度计划、预算): of the levy the task of collecting, of what goes up that of remitting.
    pub struct FundPlan: FundPlan(FundPlanId) in "fund_plan" {
        /// Whose.
        pub trade_union: UnionId,
        /// 年度
        pub year: i64,
        /// 项目
        pub item: LineItem,
        /// 计划数
        pub amount: Fen,
        /// 备注
        pub note: Option<String>,
    }
}

record! {
    /// Money that goes back to a union (经费返还), asked for by declaration.
    pub struct FundReturn: FundReturn(FundReturnId) in "fund_return" {
        /// To which union.
        pub trade_union: UnionId,
        /// 种类
        pub kind: ReturnKind,
        /// The year in which it was paid.
        pub year: i64,
        /// 缴款单位 of a preparatory fund.
        pub payer: Option<String>,
        /// 申报日期
        pub declared_on: Day,
        /// 申报金额
        pub amount: Fen,
        /// The line of the cash book with which it came; `None` while it is awaited.
        pub line: Option<MoneyLineId>,
        /// 备注
        pub note: Option<String>,
    }
}

record! {
    /// A finding of the funds audit (经审意见), and that it was put right.
    pub struct AuditFinding: AuditFinding(AuditFindingId) in "audit_finding" {
        /// Whose books.
        pub trade_union: UnionId,
        /// 审查日期
        pub audited_on: Day,
        /// 审查的组织
        pub audited_by: String,
        /// 意见
        pub finding: String,
        /// 整改期限
        pub deadline: Day,
        /// 责任人
        pub duty: Option<String>,
        /// 整改完成日期
        pub fixed_on: Option<Day>,
        /// 整改依据
        pub evidence: Option<String>,
    }
}

record! {
    /// A year that was closed (年度结账), and perhaps opened again. The newest of a union and year holds.
    pub struct YearClosing: YearClosing(YearClosingId) in "year_closing" {
        /// Whose books.
        pub trade_union: UnionId,
        /// 年度
        pub year: i64,
        /// 结账日期
        pub closed_on: Day,
        /// 结账人
        pub closed_by: String,
        /// Day on which it was opened again.
        pub reopened_on: Option<Day>,
        /// Why.
        pub reopened_why: Option<String>,
    }
}

impl YearClosing {
    /// Whether it holds: nobody has opened the year again.
    pub fn holds(&self) -> bool {
        self.reopened_on.is_none()
    }
}
