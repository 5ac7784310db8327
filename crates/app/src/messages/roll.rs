//! Sentences about members.

use crate::Failure;
use crate::unions::Notice;
use taizhang_ledger::roll::rules::RollNotice;
use taizhang_ledger::roll::{EventKind, MemberStatus, RollError};
use taizhang_ledger::shared::IdFault;

impl From<IdFault> for Failure {
    fn from(fault: IdFault) -> Self {
        let failure = match fault {
            IdFault::Missing => {
                Self::new("id_missing", "没有证件号。", "请对照身份证填上 18 位号码。")
            }
            IdFault::DamagedByExcel => Self::new(
                "id_damaged_by_excel",
                "这个号码被 Excel 当成数字，后几位已经丢了。",
                "请对照身份证重新填，填之前把单元格设成“文本”。",
            ),
            IdFault::Length { found } => Self::new(
                "id_length",
                length_sentence(found),
                "请对照身份证补全，应当是 18 位（老证 15 位）。",
            ),
            IdFault::Characters => Self::new(
                "id_characters",
                "证件号里有不该有的字。",
                "除了最后一位可以是 X，其余都应当是数字。",
            ),
            IdFault::Date => Self::new(
                "id_date",
                "证件号里的出生日期不存在。",
                "请对照身份证核对第 7 到 14 位。",
            ),
            IdFault::CheckDigit => Self::new(
                "id_check_digit",
                "证件号最后一位对不上，一定有一位写错了。",
                "请对照身份证逐位核对。",
            ),
        };
        failure.at("document_no")
    }
}

/// "只有 17 位，少了 1 位。"
pub(crate) fn length_sentence(found: usize) -> String {
    match found {
        n if n < 15 => format!("证件号只有 {n} 位，不够。"),
        n if n < 18 => format!("证件号只有 {n} 位，少了 {} 位。", 18 - n),
        n => format!("证件号有 {n} 位，多了 {} 位。", n.saturating_sub(18)),
    }
}

impl From<RollError> for Failure {
    fn from(error: RollError) -> Self {
        use RollError as E;
        match error {
            E::NameMissing => Self::new(
                "name_missing",
                "还没有写姓名。",
                "请写上本人身份证上的姓名。",
            )
            .at("name"),
            E::NameUnfit(found) => Self::new(
                "name_unfit",
                "姓名里有看不见的或不该有的字。",
                format!("请重新输入一遍。（{found}）"),
            )
            .at("name"),
            E::Document(fault) => fault.into(),
            E::OutOfOrder { status, step } => Self::new(
                "out_of_order",
                out_of_order(status, step),
                "请先看看“会籍变动”里最后一条。",
            ),
            E::BeforeLastEvent { day, last } => Self::new(
                "before_last_event",
                format!("{} 早于最后一次变动 {}。", day.chinese(), last.chinese()),
                "会籍变动要一条一条往后记；前面记错了，请先撤销。",
            )
            .at("on"),
            E::AfterNextEvent { day, next } => Self::new(
                "after_next_event",
                format!("{} 晚于下一次变动 {}。", day.chinese(), next.chinese()),
                "入会只能在后面的变动之前；是那一条记错了，请先撤销它。",
            )
            .at("joined_on"),
            E::JoinedByTransfer => Self::new(
                "joined_by_transfer",
                "这个人是转会过来的，入会日期就是转会那天。",
                "转会的日期记错了，请撤销转会再办一次。",
            )
            .at("joined_on"),
            E::InFuture { day } => Self::new(
                "in_future",
                format!("{} 还没有到。", day.chinese()),
                "请填实际办理的日期。",
            )
            .at("on"),
            E::AlreadyActive { union } => Self::new(
                "already_active",
                format!("这个人已经是“{union}”的会员，一个人只能在一个工会。"),
                "要把他转过来，请打开他的记录，用“转会”（一次入会、动态接转）。",
            )
            .at("document_no"),
            E::SameUnion => Self::new(
                "same_union",
                "他已经在这个工会了。",
                "请选要转去的另一个工会。",
            )
            .at("to"),
            E::UnionClosed { union } => Self::new(
                "union_closed",
                format!("“{union}”已经撤销，不能再收会员。"),
                "请选一个正常的工会。",
            )
            .at("union"),
            E::NoUnion { code } => Self::new(
                "no_union",
                format!("台账里没有编码为 {code} 的工会。"),
                "请先在“组织”里登记这个工会。",
            )
            .at("union"),
            E::Store(error) => error.into(),
        }
    }
}

fn out_of_order(status: MemberStatus, step: EventKind) -> String {
    format!(
        "这位会员现在是“{}”，不能办“{}”。",
        status.label(),
        step.label()
    )
}

/// The sentence of a notice on joining.
pub(crate) fn roll_notice(notice: &RollNotice) -> Notice {
    match notice {
        RollNotice::ActiveElsewhere { name, .. } => Notice::verify(
            "active_elsewhere",
            format!("他现在是“{name}”的会员，是不是要转会？"),
            "会籍管理办法 第三条",
        ),
        RollNotice::UnderSixteen { age } => Notice::verify(
            "under_sixteen",
            format!("入会那天只有 {age} 周岁，不满 16 周岁。请核实出生日期和入会日期。"),
            "劳动法 第十五条",
        ),
        RollNotice::BeforeFounding { founded_on } => Notice::hint(
            "before_founding",
            format!(
                "入会日期早于建会日期 {}。如果是从别处转来的，可以不管。",
                founded_on.chinese()
            ),
        ),
    }
}
