//! Sentences about steps and about what is put off.

use crate::Failure;
use taizhang_ledger::cases::{CaseError, Need};
use taizhang_ledger::due::{LONGEST_DAYS, SnoozeError};

impl From<CaseError> for Failure {
    fn from(error: CaseError) -> Self {
        use CaseError as E;
        match error {
            E::NoStep { code } => Self::new(
                "no_step",
                format!("没有“{code}”这一步。"),
                "请从流程里选一步。",
            )
            .at("step"),
            E::Recorded { label, on } => Self::new(
                "step_recorded",
                format!("“{label}”{}已经记过了。", on.chinese()),
                "记错了的话，先撤销那一次再记。",
            )
            .at("step"),
            E::InFuture { day } => Self::new(
                "day_in_future",
                format!("{}还没有到。", day.chinese()),
                "办了以后再记；请核对日期。",
            )
            .at("on"),
            E::Closed { on } => Self::new(
                "case_closed",
                format!("这件事{}已经办结。", on.chinese()),
                "还有要补的，先撤销办结那一次再记。",
            ),
            E::TooSoon { after } => Self::new(
                "step_too_soon",
                format!("还没有记“{after}”，这一步在它后面。"),
                format!("请先登记“{after}”。"),
            )
            .at("step"),
            E::Turned { label, on } => Self::new(
                "step_turned",
                format!("“{label}”{}已经记了，不能再退回去。", on.chinese()),
                "生效以后要变更的，另发要约，按同样的程序再走一遍。",
            )
            .at("step"),
            E::OutOfOrder { day, after, on } => Self::new(
                "step_out_of_order",
                format!("{}早于“{after}”的日子 {}。", day.chinese(), on.chinese()),
                "这一步在它后面，请核对日期。",
            )
            .at("on"),
            E::ApprovalMissing => Self::new(
                "approval_missing",
                "没有写批准延期的文号。",
                "提前或延期换届要经上一级工会批准，请写上批复的文号；还没有批复的，先去请示。",
            )
            .at("document"),
            E::PostponedTo { until, ends_on } => Self::new(
                "postponed_to",
                match until {
                    Some(until) => format!(
                        "延到的日子 {} 不在任期届满（{}）之后。",
                        until.chinese(),
                        ends_on.chinese()
                    ),
                    None => "没有写延到哪一天。".to_owned(),
                },
                "请照批复写延到哪一天。",
            )
            .at("until"),
            E::Store(error) => error.into(),
        }
    }
}

/// Why a step is not the union's own.
pub(crate) fn need_lacking(need: Need) -> &'static str {
    match need {
        Need::LegalPerson => {
            "没有登记工会法人资格证书，取得法人资格的工会才要换证；有证书的在“修改”里写上"
        }
        Need::Forwarded => "不是转送、交办来的",
        Need::BankAccount => "没有登记银行账户，有独立账户的才要换印鉴；有账户的在“修改”里写上",
    }
}

impl From<SnoozeError> for Failure {
    fn from(error: SnoozeError) -> Self {
        use SnoozeError as E;
        match error {
            E::ReasonMissing => Self::new(
                "reason_missing",
                "没有写为什么先放着。",
                "写几个字，接手的人看得明白，例如“等县里批复”。",
            )
            .at("reason"),
            E::DayOutside { until, from, to } => Self::new(
                "day_outside",
                format!("不能放到{}。", until.chinese()),
                format!(
                    "最早到{}，最多放 {LONGEST_DAYS} 天（到{}），再久容易忘。",
                    from.chinese(),
                    to.chinese()
                ),
            )
            .at("until"),
            E::Store(error) => error.into(),
        }
    }
}
