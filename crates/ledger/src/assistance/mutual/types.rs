//! A union's year in mutual aid, and a claim.

use crate::shared::{Day, Fen, MutualClaimId, MutualYearId, PersonId, UnionId};
use crate::store::record;

record! {
    /// How many of a union take part in a year (参加人数).
    pub struct MutualYear: MutualYear(MutualYearId) in "mutual_year" {
        /// Which union.
        pub trade_union: UnionId,
        /// 年度
        pub year: i64,
        /// 参加人数
        pub people: i64,
        /// 缴纳的互助费, of all of them together.
        pub premium: Fen,
    }
}

record! {
    /// A claim (互助金申领). Sensitive: the list masks the name, what is entrusted is read behind the second unlock, and it
    /// stays in this office.
    pub struct MutualClaim: MutualClaim(MutualClaimId) in "mutual_claim" {
        /// Whose member.
        pub trade_union: UnionId,
        /// 年度
        pub year: i64,
        /// 姓名
        pub name: String,
        /// The same person on the roll.
        pub person: Option<PersonId>,
        /// 申领日期
        pub claimed_on: Day,
        /// 医疗费用
        pub bills: Fen,
        /// 发放日期
        pub paid_on: Option<Day>,
        /// 互助金
        pub paid: Option<Fen>,
        /// What else was said.
        pub note: Option<String>,
    }
}
