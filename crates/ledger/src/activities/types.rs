//! An activity, a place and its checks, an honour, a single's card.

use super::fields::Fields;
use crate::shared::{
    ActivityId, ActivityPlaceId, AwardId, Day, ModelId, PersonId, PlaceCheckId, Sex,
    SingleFollowId, SingleId, UnionId,
};
use crate::store::{record, text_code};

text_code! {
    /// Who named or recognised it (级别).
    pub enum Level {
        /// 全国
        National = "national" "全国" ["国家级", "全国级"],
        /// 省
        Provincial = "provincial" "省" ["省级", "省部级"],
        /// 市
        Municipal = "municipal" "市" ["市级"],
        /// 县
        County = "county" "县" ["县级", "区级", "县区级"],
        /// 本级: the township or the enterprise itself.
        Own = "own" "本级" ["镇级", "单位", "本单位"],
    }
}

text_code! {
    /// What came of introducing somebody (进展).
    pub enum FollowOutcome {
        /// 没有进展
        Nothing = "nothing" "没有进展",
        /// 见了面
        Met = "met" "见了面",
        /// 在交往
        Dating = "dating" "在交往",
        /// 牵手成功
        Couple = "couple" "牵手成功",
    }
}

record! {
    /// Something that was done on a day (一次活动), or a line of the work log (工作记录).
    pub struct Activity: Activity(ActivityId) in "activity" {
        /// Whose.
        pub trade_union: UnionId,
        /// Code of its kind.
        pub kind: String,
        /// Version of the kind by which it was entered.
        pub version: i64,
        /// 名称
        pub title: String,
        /// When, or when it began: the day by which it is counted.
        pub on_day: Day,
        /// Last day of one that lasted longer.
        pub to_day: Option<Day>,
        /// 地点
        pub place: Option<String>,
        /// 级别
        pub level: Option<Level>,
        /// What its kind asks.
        pub fields: Fields,
        /// 说明
        pub note: Option<String>,
    }
}

record! {
    /// A place that lasts (阵地): a reading room, a rest stop, a park, a station.
    pub struct Place: ActivityPlace(ActivityPlaceId) in "activity_place" {
        /// Whose.
        pub trade_union: UnionId,
        /// Code of its kind.
        pub kind: String,
        /// Version of the kind by which it was entered.
        pub version: i64,
        /// 名称
        pub name: String,
        /// 地址
        pub address: Option<String>,
        /// 级别
        pub level: Option<Level>,
        /// 启用日期
        pub opened_on: Day,
        /// Day from which on it is no more.
        pub closed_on: Option<Day>,
        /// Why.
        pub closed_why: Option<String>,
        /// What its kind asks, as it stands now.
        pub fields: Fields,
    }
}

record! {
    /// Somebody went and looked (查看、复查).
    pub struct PlaceCheck: PlaceCheck(PlaceCheckId) in "place_check" {
        /// Which place.
        pub place: ActivityPlaceId,
        /// When.
        pub on_day: Day,
        /// Who.
        pub by_whom: String,
        /// What is to be mended; `None` where all was well.
        pub found: Option<String>,
        /// Day on which that was mended.
        pub mended_on: Option<Day>,
    }
}

record! {
    /// An honour that was given (荣誉).
    pub struct Award: Award(AwardId) in "award" {
        /// The union that put the recipient forward or has it.
        pub trade_union: UnionId,
        /// Code of its kind.
        pub kind: String,
        /// Version of the kind by which it was entered.
        pub version: i64,
        /// 级别
        pub level: Level,
        /// 年度
        pub year: i64,
        /// Who: a person, a team, an enterprise.
        pub recipient: String,
        /// Whether to a team or an enterprise rather than to a person.
        pub collective: bool,
        /// The same person on the roll.
        pub person: Option<PersonId>,
        /// The same person in the register of model workers' funds (劳模帮扶).
        pub model_worker: Option<ModelId>,
        /// 文号
        pub document_no: Option<String>,
        /// Day of the document; without one the year's last day counts.
        pub granted_on: Option<Day>,
        /// 事迹
        pub deeds: Option<String>,
        /// 撤销日期
        pub revoked_on: Option<Day>,
        /// Why it was revoked.
        pub revoked_why: Option<String>,
    }
}

record! {
    /// A single who agreed to be introduced (相亲登记). Stays in the office.
    pub struct Single: Single(SingleId) in "single" {
        /// Whose member.
        pub trade_union: UnionId,
        /// 姓名
        pub name: String,
        /// 性别
        pub sex: Sex,
        /// 出生年份
        pub birth_year: i64,
        /// 手机
        pub phone: Option<String>,
        /// 自我介绍和要求
        pub wishes: Option<String>,
        /// Day on which the person agreed that this is kept (个人信息保护法 第十三条).
        pub consented_on: Day,
        /// How: a signed form, a message.
        pub consent: String,
        /// Day on which the consent was taken back; everything personal is gone since (第十五、四十七条).
        pub withdrawn_on: Option<Day>,
    }
}

record! {
    /// What followed (回访). Stays in the office.
    pub struct SingleFollow: SingleFollow(SingleFollowId) in "single_follow" {
        /// Of whom.
        pub single: SingleId,
        /// When.
        pub on_day: Day,
        /// What was done or said.
        pub what: String,
        /// What came of it.
        pub outcome: FollowOutcome,
    }
}

impl Place {
    /// Whether it is there on a day: from the day it opened to the eve of the one it closed.
    pub fn stands_on(&self, on: Day) -> bool {
        self.opened_on <= on && self.closed_on.is_none_or(|closed| on < closed)
    }
}

impl PlaceCheck {
    /// Whether something was found that nobody has mended yet.
    pub fn is_open(&self) -> bool {
        self.found.is_some() && self.mended_on.is_none()
    }
}

impl Award {
    /// The day by which it is counted: that of the document, else the last of its year.
    pub fn counted_on(&self) -> Option<Day> {
        let last = || Day::new(i32::try_from(self.year).ok()?, 12, 31);
        self.granted_on.or_else(last)
    }

    /// Whether it holds on a day.
    pub fn holds_on(&self, on: Day) -> bool {
        self.counted_on().is_some_and(|since| since <= on)
            && self.revoked_on.is_none_or(|revoked| on < revoked)
    }
}
