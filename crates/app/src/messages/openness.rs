//! Sentences about the openness of factory affairs.

use crate::Failure;
use taizhang_ledger::openness::OpennessError;

impl From<OpennessError> for Failure {
    fn from(error: OpennessError) -> Self {
        use OpennessError as E;
        match error {
            E::Empty { what } => {
                let (field, example) = match what {
                    "leader" => (
                        "组长",
                        "写领导小组组长的姓名，单位负责人是第一责任人（山东省厂务公开条例第七条）。",
                    ),
                    "channels" => (
                        "公开的地方",
                        "写公开栏在哪里、还用什么办法，例如“厂门公开栏、职工微信群”。",
                    ),
                    "title" => ("内容", "写公开了什么，例如“十月社会保险缴纳情况”。"),
                    "content" => ("意见", "写意见说的是什么，不用写是谁提的。"),
                    _ => (
                        "答复",
                        "写怎么答复、怎么整改；不采纳的写理由（山东省厂务公开条例第十五条）。",
                    ),
                };
                Self::new("empty", format!("“{field}”还没有写。"), example).at(what)
            }
            E::InFuture { day } => Self::new(
                "day_in_future",
                format!("{}还没有到。", day.chinese()),
                "办了以后再记；请核对日期。",
            )
            .at("from"),
            E::DayBefore { day, after } => Self::new(
                "day_before",
                format!("{}早于{}。", day.chinese(), after.chinese()),
                "先后反了，请核对这两个日期。",
            )
            .at("to"),
            E::OtherOwner { item, owner } => Self::new(
                "other_owner",
                format!("“{}”不在{}的公开内容里。", item.label(), owner.label()),
                format!(
                    "请按{}列的选；单位类型登记错了的，在“组织”里改。",
                    owner.article()
                ),
            )
            .at("item"),
            E::NotPublic => Self::new(
                "not_public",
                "四项年度报告只要求公有制单位做。",
                "山东省厂务公开条例第十四条；单位类型登记错了的，在“组织”里改。",
            )
            .at("topic"),
            E::Rulebook(error) => error.into(),
            E::Store(error) => error.into(),
        }
    }
}

/// A posting that ended too early (OPN-06).
pub(crate) fn posting_short(days: i64) -> String {
    format!("少公示 {days} 天")
}
