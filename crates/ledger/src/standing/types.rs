//! Standing as it is kept: a union's grading with its items, and its answer about standing idle.

use crate::shared::{Day, GradingId, GradingItemId, IdleAnswerId, UnionId};
use crate::store::record;

record! {
    /// What a union scores under a scheme in a year (自评、复核). Of one union, scheme and year there is one.
    pub struct Grading: Grading(GradingId) in "grading" {
        /// Whose.
        pub trade_union: UnionId,
        /// Code of the scheme.
        pub scheme: String,
        /// Its version: a grading keeps the one it was begun under.
        pub version: i64,
        /// 年度
        pub year: i64,
        /// 复核单位
        pub reviewed_by: Option<String>,
        /// When it was reviewed.
        pub reviewed_on: Option<Day>,
        /// 文号
        pub document_no: Option<String>,
        /// Points of the review, as they were added up.
        pub total: Option<i64>,
        /// Level that they make; `None` where they make none.
        pub level: Option<String>,
        /// Last day on which it holds.
        pub valid_until: Option<Day>,
    }
}

record! {
    /// One item of a grading (评分项): what the union says of it, and what the review gave.
    pub struct GradingItem: GradingItem(GradingItemId) in "grading_item" {
        /// Of which grading.
        pub grading: GradingId,
        /// Code of the item in the scheme.
        pub item: String,
        /// 自评分; `None` where the item is ticked or read from the records.
        pub points: Option<i64>,
        /// Day on which a ticked item was done.
        pub done_on: Option<Day>,
        /// Day by which it is to be done.
        pub promised_on: Option<Day>,
        /// 满意票
        pub satisfied: Option<i64>,
        /// 有效票
        pub ballots: Option<i64>,
        /// 说明
        pub note: Option<String>,
        /// 复核分
        pub reviewed: Option<i64>,
    }
}

record! {
    /// What a union answers about standing idle (空转答复): the score as it stood that day, why, and what it will do.
    pub struct IdleAnswer: IdleAnswer(IdleAnswerId) in "idle_answer" {
        /// Whose.
        pub trade_union: UnionId,
        /// Day of the score.
        pub as_of: Day,
        /// 得分
        pub score: i64,
        /// Points below which it counted as idle that day.
        pub below: i64,
        /// The items as they stood: a JSON list of [`AnsweredItem`](super::AnsweredItem).
        pub items: String,
        /// 原因
        pub cause: String,
        /// 整改计划
        pub plan: String,
        /// Day by which it is carried out.
        pub by_day: Day,
        /// Day on which the union worked again (已恢复).
        pub revived_on: Option<Day>,
    }
}
