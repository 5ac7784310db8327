//! Sentences about aid, its money and rounds of visits.

use crate::Failure;
use crate::failure::FieldFault;
use crate::unions::Notice;
use taizhang_ledger::assistance::aid::rules::GUARDED_UNDER;
use taizhang_ledger::assistance::aid::{AidError, AidFault, Cap};
use taizhang_ledger::shared::Severity;

const FILE_FIRST: &str = "先建档、后帮扶、实名制，依档帮扶（总工发〔2015〕20号）";

impl From<AidError> for Failure {
    fn from(error: AidError) -> Self {
        use AidError as E;
        match error {
            E::Empty { what } => {
                let (field, example) = match what {
                    "name" => ("名称", "例如“2027年元旦春节送温暖”。"),
                    "amount" => ("金额", "写发了多少钱；实物写物品和价值。"),
                    "payee" => ("领取人", "写签字领取的人或者单位。"),
                    "fund" => ("资金", "从资金来源里选一项；还没有的，先登记一项。"),
                    "note" => ("原因", "同一项目一年里发第二次，在备注里写明原因就能记下。"),
                    _ => ("原因", "写几个字，接手的人看得明白。"),
                };
                Self::new("empty", format!("“{field}”还没有写。"), example).at(what)
            }
            E::Amount { what, given } => Self::new(
                "bad_amount",
                format!("{given} 元不是一笔进账或者发放。"),
                "金额要大于零；记错的一笔，用“撤销”或者“退回”，不要记负数。",
            )
            .at(what),
            E::Number {
                what,
                given,
                least,
                most,
            } => Self::new(
                "bad_number",
                format!("{given} 不对，应在 {least} 到 {most} 之间。"),
                "请核对这个数。",
            )
            .at(what),
            E::InFuture { day } => Self::new(
                "day_in_future",
                format!("{}还没有到。", day.chinese()),
                "到账、发放以后再记；请核对日期。",
            )
            .at("on"),
            E::DayBefore { day, after } => Self::new(
                "day_before",
                format!("{}早于{}。", day.chinese(), after.chinese()),
                "先后反了，请核对这两个日期。",
            )
            .at("to"),
            E::Weighed(lines) => {
                let said: Vec<Said> = lines
                    .iter()
                    .flat_map(|line| &line.faults)
                    .map(said)
                    .collect();
                let Some(first) = said.first() else {
                    return Self::new("aid_fault", "这一笔还不能记下。", "请核对各项。");
                };
                let fields = said.iter().map(|said| FieldFault {
                    field: said.field.to_owned(),
                    message: said.message.clone(),
                });
                Self {
                    fields: fields.collect(),
                    ..Self::new(first.code, first.message.clone(), first.hint)
                }
            }
            E::Visited { on } => Self::new(
                "visited",
                format!("{}已经走访过，不能从名单里去掉。", on.chinese()),
                "记错了的，在回录表里把走访日期和金额清空再去掉。",
            ),
            E::OtherRound { .. } => Self::new(
                "other_round",
                "有一行不是这一批的。",
                "请重新打开这一批再录。",
            ),
            E::NotOfHousehold => Self::new(
                "not_of_household",
                "这个人不在这一户的家庭成员里。",
                "请在档案里先添上这位成员，再来登记。",
            )
            .at("member"),
            E::FundUsed { given } => Self::new(
                "fund_used",
                format!("这笔资金已经发出 {given} 元，不能去掉。"),
                "发放记录要有来源；名称写错的，另登记一项，旧的留着。",
            ),
            E::Rulebook(error) => error.into(),
            E::Store(error) => error.into(),
        }
    }
}

/// What a fault says: stable code, the field it is about, what happened, what to do, where it stands.
struct Said {
    code: &'static str,
    field: &'static str,
    message: String,
    hint: &'static str,
    article: Option<String>,
}

fn said(fault: &AidFault) -> Said {
    use AidFault as F;
    let plain = |code, field, message: String, hint| Said {
        code,
        field,
        message,
        hint,
        article: None,
    };
    match fault {
        F::DayMissing => plain(
            "aid_no_day",
            "on",
            "没有写日期。".to_owned(),
            "写发放（走访）的那一天。",
        ),
        F::InFuture { day } => plain(
            "day_in_future",
            "on",
            format!("{}还没有到。", day.chinese()),
            "发了以后再记；请核对日期。",
        ),
        F::FundMissing => plain(
            "aid_no_fund",
            "fund",
            "没有选从哪笔资金里发。".to_owned(),
            "从资金来源里选一项。",
        ),
        F::NoAmount => plain(
            "bad_amount",
            "amount",
            "金额要大于零。".to_owned(),
            "没有发钱的，金额空着。",
        ),
        F::GoodsUnvalued => Said {
            article: Some("发放登记要有金额，实物按价值（发放签字表）".to_owned()),
            ..plain(
                "goods_unvalued",
                "value",
                "实物没有写价值。".to_owned(),
                "写这些东西值多少元：慰问款物要合计，上限也按价值算。",
            )
        },
        F::GoodsUnnamed => plain(
            "goods_unnamed",
            "goods",
            "写了实物的价值，没有写是什么。".to_owned(),
            "写物品和数量，例如“大米 1 袋、油 1 桶”。",
        ),
        F::NoFile => Said {
            article: Some(FILE_FIRST.to_owned()),
            ..plain(
                "no_open_file",
                "file",
                "这一户没有困难职工档案，不能发放。".to_owned(),
                "先在“困难职工档案”里建档，再来登记。",
            )
        },
        F::FileApplying => Said {
            article: Some(FILE_FIRST.to_owned()),
            ..plain(
                "file_applying",
                "file",
                "这一户还在申请建档，没有批准，不能发放。".to_owned(),
                "县总工会批准建档以后再发；急难的，请先走完审批。",
            )
        },
        F::FileEnded { how } => Said {
            article: Some(FILE_FIRST.to_owned()),
            ..plain(
                "file_ended",
                "file",
                format!(
                    "这一户的档案已经{}，不能再发放。",
                    how.map_or("退出", |how| how.label())
                ),
                "仍有困难的，重新建档审核以后再发。",
            )
        },
        F::OverTime { given, cap } => Said {
            article: Some(source(cap)),
            ..plain(
                "over_cap_time",
                "amount",
                format!(
                    "这一次合计 {given} 元，超过送温暖每人每次 {} 元的上限（{}）。",
                    cap.amount,
                    source(cap)
                ),
                "同一天发的算一次，实物按价值算；请核对金额，或核对这一项参数。",
            )
        },
        F::OverYear { paid, cap } => Said {
            article: Some(source(cap)),
            ..plain(
                "over_cap_year",
                "amount",
                format!(
                    "连这一次，今年送温暖合计 {paid} 元，超过每人每年 {} 元的上限（{}）。",
                    cap.amount,
                    source(cap)
                ),
                "只算送温暖的钱，按公历年；请核对金额，或核对这一项参数。",
            )
        },
        F::Again { on, amount } => plain(
            "same_project",
            "note",
            format!("同一项目今年{}已经发过 {amount} 元。", on.chinese()),
            "确实要再发的，在备注里写明原因，再记一次。",
        ),
        F::Elsewhere { union, on } => plain(
            "same_household",
            "note",
            format!("这一户的同一项目，{union}今年{}发过。", on.chinese()),
            "同一户两家工会都在帮，先问一问那一家；确实要发的，在备注里写明原因。",
        ),
        F::Overdrawn { left, wanted } => plain(
            "fund_overdrawn",
            "fund",
            format!("要发 {wanted} 元，这笔资金能发的只有 {left} 元。"),
            "先登记进账，或者换一笔资金；收到的实物不能当现金发。",
        ),
        F::Relative { approved_by } => Said {
            article: Some("经办人的亲属，由别人审批".to_owned()),
            ..plain(
                "relative",
                "approved_by",
                format!("领取人是经办人的亲属，由{approved_by}审批。"),
                "请核对审批手续齐全，再记一次。",
            )
        },
        F::RelativeUnapproved => Said {
            article: Some("经办人的亲属，由别人审批".to_owned()),
            ..plain(
                "relative_unapproved",
                "approved_by",
                "领取人是经办人的亲属，要由经办人以外的人审批。".to_owned(),
                "写上审批人的姓名，不能是本人。",
            )
        },
        F::OtherHolder { holder, worker } => Said {
            article: Some("困难职工档案：银行账户户名应为职工本人".to_owned()),
            ..plain(
                "other_holder",
                "way",
                format!("账户户名是{holder}，不是职工{worker}本人。"),
                "请核对账户；确实由家人代收的，核对以后再记一次。",
            )
        },
        F::GuardianMissing { name } => Said {
            article: Some("个人信息保护法第三十一条".to_owned()),
            ..plain(
                "guardian_missing",
                "member",
                format!("{name}不满 {GUARDED_UNDER} 周岁，还没有监护人的同意。"),
                "请监护人签同意书，在档案里记上，再来登记。",
            )
        },
    }
}

fn source(cap: &Cap) -> String {
    let verify = if cap.verify { "，待核实" } else { "" };
    format!("{}{verify}", cap.basis)
}

/// A fault or doubt as a page shows it, with the field it is about.
pub(crate) fn aid_notice(fault: &AidFault) -> (&'static str, Notice) {
    let said = said(fault);
    let severity = fault.severity();
    let message = match severity {
        Severity::Error => format!("{}{}", said.message, said.hint),
        _ => said.message,
    };
    let notice = Notice {
        severity: severity.code().to_owned(),
        code: said.code.to_owned(),
        message,
        article: said.article,
    };
    (said.field, notice)
}
