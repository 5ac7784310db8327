//! A round of visits and its list.

use crate::assistance::aid::AidProject;
use crate::shared::{
    Day, EmployerId, Fen, FundId, HardshipFileId, RoundVisitId, UnionId, WarmthRoundId,
};
use crate::store::{record, text_code};

text_code! {
    /// What a round brings (批次种类).
    pub enum RoundKind {
        /// 送温暖: to households and enterprises in trouble, about New Year and the Spring Festival.
        Warmth = "warmth" "送温暖",
        /// 送清凉: to places where people work in the heat.
        Cooling = "cooling" "送清凉",
    }
}

impl RoundKind {
    /// The project under which what it gives stands in the aid ledger.
    pub fn project(self) -> AidProject {
        match self {
            Self::Warmth => AidProject::Warmth,
            Self::Cooling => AidProject::Cooling,
        }
    }
}

record! {
    /// A round of visits (走访慰问批次).
    pub struct WarmthRound: WarmthRound(WarmthRoundId) in "warmth_round" {
        /// The union that goes round.
        pub trade_union: UnionId,
        /// 送温暖 or 送清凉
        pub kind: RoundKind,
        /// 名称, e.g. 2027年元旦春节送温暖.
        pub name: String,
        /// The year it counts for: a round about New Year begins in December.
        pub year: i64,
        /// First day.
        pub from_day: Day,
        /// Last day.
        pub to_day: Day,
        /// 备注
        pub note: Option<String>,
    }
}

record! {
    /// One line of a round's list (走访一户): a household, an enterprise, or a place of work. What was given stands in the aid ledger.
    pub struct RoundVisit: RoundVisit(RoundVisitId) in "round_visit" {
        /// Of which round.
        pub round: WarmthRoundId,
        /// Its place in the list, from 1.
        pub place: i64,
        /// The household.
        pub hardship_file: Option<HardshipFileId>,
        /// The enterprise.
        pub employer: Option<EmployerId>,
        /// Another place, by its name.
        pub other: Option<String>,
        /// People there.
        pub people: Option<i64>,
        /// 走访人
        pub cadre: Option<String>,
        /// The money it is to be paid from.
        pub fund: Option<FundId>,
        /// 拟发金额
        pub planned: Option<Fen>,
        /// 拟发物品
        pub planned_goods: Option<String>,
        /// When the visit was made.
        pub visited_on: Option<Day>,
        /// What was said and seen (备注).
        pub said: Option<String>,
    }
}
