//! Sentences about proposals.

use crate::Failure;
use crate::unions::Notice;
use taizhang_ledger::congress::Kept;
use taizhang_ledger::congress::proposals::{ProposalError, ProposalState};
use taizhang_ledger::shared::Day;

impl From<ProposalError> for Failure {
    fn from(error: ProposalError) -> Self {
        use ProposalError as E;
        match error {
            E::Empty { what } => empty(what),
            E::Left { name, until } => Self::new(
                "proposer_left",
                format!(
                    "“{name}”{}起不再是代表，不能提提案。",
                    until.plus_days(1).chinese()
                ),
                "提案由在任的职工代表提出：请核对提出日期，或者换一名在任的代表作提案人。",
            )
            .at("proposer"),
            E::NotYet { name, from } => Self::new(
                "proposer_not_yet",
                format!("“{name}”{}才当选代表。", from.chinese()),
                "提案由在任的职工代表提出：请核对提出日期。",
            )
            .at("proposer"),
            E::OtherCongress { what } => Self::new(
                "other_congress",
                match what {
                    "session" => "选的会议不是这一届的。",
                    _ => "选的代表不是这一届的。",
                },
                "请从这一届的名单里重新选。",
            )
            .at(what),
            E::SecondedTwice { name } => Self::new(
                "seconded_twice",
                format!("附议人里“{name}”写了两次，或者就是提案人。"),
                "去掉一个；提案人不算附议。同名的另一个人，请在名字后面加上车间来区别。",
            )
            .at("seconders"),
            E::Examined { on } => Self::new(
                "proposal_examined",
                format!("这件提案{}已经审查，内容不能再改。", on.chinese()),
                "写错了的，先撤销“审查”再改。",
            ),
            E::Assigned { on } => Self::new(
                "proposal_assigned",
                format!("这件提案{}已经交办，不能再改审查结果。", on.chinese()),
                "交办错了的，先撤销“交办”再改。",
            ),
            E::IntoNothing { number: None } => Self::new(
                "into_nothing",
                "并案没有写并入哪一件。",
                "请写并入的那件提案的编号。",
            )
            .at("into"),
            E::IntoNothing {
                number: Some(number),
            } => Self::new(
                "into_nothing",
                format!("这一届没有第 {number} 号提案。"),
                "请对照左边的编号，写并入的那一件。",
            )
            .at("into"),
            E::IntoItself => Self::new(
                "into_itself",
                "提案不能并入它自己。",
                "请写另一件提案的编号；单独办的，选“立案”。",
            )
            .at("into"),
            E::IntoGone {
                number,
                examination,
            } => Self::new(
                "into_gone",
                format!("第 {number} 号是“{}”，不能再并进去。", examination.label()),
                "请写一件自己在办的提案；它已经并案的，写它并入的那一件。",
            )
            .at("into"),
            E::HasGrouped { count } => Self::new(
                "has_grouped",
                format!("有 {count} 件提案并在这一件里，它要立案办理。"),
                "要改的，先把并进来的改成立案或者并入别的一件。",
            )
            .at("examination"),
            E::NotToAssign { state } => Self::new(
                "not_to_assign",
                format!("这件提案{}，现在不能交办。", stands(state)),
                "立案以后、答复以前才能交办；写错了的，先撤销后面的一步。",
            ),
            E::NotToAnswer { state } => Self::new(
                "not_to_answer",
                format!("这件提案{}，现在不能记答复。", stands(state)),
                match state {
                    ProposalState::Received => "先审查、交办，再记答复。",
                    ProposalState::Accepted => "先交办给承办部门，再记答复。",
                    ProposalState::Grouped => "请在它并入的那件提案里答复。",
                    ProposalState::Answered => "先记提案人的反馈；不满意的，再答复一次。",
                    _ => "每一轮只答复一次；写错了的，先撤销。",
                },
            ),
            E::NoFeedback { state } => Self::new(
                "no_feedback",
                format!("这件提案{}，现在不能记反馈。", stands(state)),
                match state {
                    ProposalState::Settled => "反馈已经记过；写错了的，先撤销。",
                    ProposalState::Again => "不满意的要先再答复一次。",
                    _ => "先记答复，再请提案人反馈。",
                },
            ),
            E::Congress(error) => error.into(),
            E::Store(error) => error.into(),
        }
    }
}

fn empty(what: &'static str) -> Failure {
    let (field, example) = match what {
        "title" => ("案由", "用一句话写清要办什么，例如“夜班班车加一趟”。"),
        "reason" => ("理由", "写现在是什么情况、为什么要办。"),
        "suggestion" => ("建议", "写希望单位怎么办。"),
        "note" => ("不立案的理由", "写清为什么不立案，好告诉提案人。"),
        "department" => ("承办部门", "写由哪个部门答复，例如“综合办公室”。"),
        "answer" => ("答复", "写怎么办、什么时候办；办不了的写清原因。"),
        _ => ("不满意的原因", "写提案人为什么不满意，承办部门好再答复。"),
    };
    Failure::new("empty", format!("“{field}”还没有写。"), example).at(what)
}

/// Where it stands, in a sentence.
fn stands(state: ProposalState) -> &'static str {
    match state {
        ProposalState::Received => "还没有审查",
        ProposalState::Grouped => "已经并案",
        ProposalState::Refused => "没有立案",
        ProposalState::Accepted => "还没有交办",
        ProposalState::Assigned => "还没有答复",
        ProposalState::Answered => "已经答复，在等反馈",
        ProposalState::Again => "要重新答复",
        ProposalState::Settled => "已经办结",
    }
}

/// A union without a congress has no proposals.
pub(crate) fn no_congress(union: &str) -> Failure {
    Failure::new(
        "no_congress",
        format!("{union}还没有登记职代会。"),
        "先在“职代会”里登记届次和代表，再收提案。",
    )
}

/// Fewer seconders than are usual.
pub(crate) fn few_seconders(found: i64, needed: i64, basis: &str) -> Notice {
    let message = match found {
        0 => format!("没有附议人，一般要 {needed} 人以上附议。"),
        _ => format!("附议 {found} 人，一般要 {needed} 人以上。"),
    };
    Notice::verify("seconders_few", message, basis)
}

/// How long an answer may still take, for a list.
pub(crate) fn answer_left(left: i64) -> String {
    match left {
        0 => "今天是最后一日".to_owned(),
        1.. => format!("还有 {left} 天"),
        _ => format!("已超 {} 天", -left),
    }
}

/// How an answer stands to its last day.
pub(crate) fn answer_due(due: Day, kept: Kept) -> String {
    let due = due.chinese();
    match kept {
        Kept::InTime => format!("期限{due}，按期答复"),
        Kept::Late(days) => format!("期限{due}，晚了 {days} 天"),
        Kept::Open(left) => format!("最迟{due}答复，{}", answer_left(left)),
    }
}
