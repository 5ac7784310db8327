//! Values of the roll.

use crate::shared::{
    Day, Employment, MemberId, MembershipEventId, PersonId, PlatformGroup, Precision, UnionId,
    WorkStatus,
};
use crate::store::{record, text_code};

text_code! {
    /// Where a membership stands on a day (会员状态).
    pub enum MemberStatus {
        /// 在册
        Active = "active" "在册",
        /// 保留会籍: no dues, no vote (MEM-09).
        Retained = "retained" "保留会籍",
        /// 已转出、退会、除名或去世
        Ended = "ended" "已终止",
        /// Not yet begun on that day.
        NotYet = "not_yet" "尚未入会",
    }
}

text_code! {
    /// What happened to a membership (会籍变动).
    pub enum EventKind {
        /// 入会
        Joined = "joined" "入会",
        /// 转入
        MovedIn = "moved_in" "转入",
        /// 转出
        MovedOut = "moved_out" "转出",
        /// 保留会籍
        Retained = "retained" "保留会籍",
        /// 恢复会籍
        Resumed = "resumed" "恢复会籍",
        /// 终止会籍
        Ended = "ended" "终止会籍",
    }
}

text_code! {
    /// Why membership is retained (保留原因; MEM-08).
    pub enum RetainReason {
        /// 退休
        Retired = "retired" "退休",
        /// 失业
        Unemployed = "unemployed" "失业",
        /// 参军
        Military = "military" "参军",
        /// 单位关闭
        UnitClosed = "unit_closed" "单位关闭",
        /// 其他
        Other = "other" "其他",
    }
}

text_code! {
    /// Why membership ended (终止原因; MEM-10).
    pub enum EndReason {
        /// 本人申请退会
        Withdrawn = "withdrawn" "本人申请退会",
        /// 连续六个月不交会费、不参加活动，视为自动退会
        AutoWithdrawn = "auto_withdrawn" "视为自动退会",
        /// 除名
        Expelled = "expelled" "除名",
        /// 去世
        Deceased = "deceased" "去世",
    }
}

record! {
    /// A person in a union (会员).
    pub struct Member: Member(MemberId) in "member" {
        /// Who.
        pub person: PersonId,
        /// In which union.
        pub trade_union: UnionId,
        /// 会员证号
        pub card_no: Option<String>,
        /// 工作单位: at which of the units a joint union covers, as the office writes it.
        pub workplace: Option<String>,
        /// 部门、车间
        pub department: Option<String>,
        /// 职务、工种
        pub post: Option<String>,
        /// 用工形式
        pub employment: Option<Employment>,
        /// 就业状态
        pub work_status: Option<WorkStatus>,
        /// 新就业形态群体
        pub platform_group: Option<PlatformGroup>,
        /// 农民工
        pub migrant: Option<bool>,
        /// The written explanation that lets a 核实 stand; it travels with the record.
        pub explanation: Option<String>,
        /// Cells of the office's sheet that could not be read, word for word: JSON array of `[heading, text]`.
        pub unread: Option<String>,
    } written super::line::member_written
}

record! {
    /// A dated change of a membership (会籍变动).
    pub struct MembershipEvent: MembershipEvent(MembershipEventId) in "membership_event" {
        /// Whose.
        pub member: MemberId,
        /// From its own day on.
        pub on_day: Day,
        /// How exactly the day is known: a month-only date stands as its first day.
        pub precision: Precision,
        /// What happened.
        pub kind: EventKind,
        /// Code of the reason, where the kind asks for one.
        pub reason: Option<String>,
        /// The union moved from or to.
        pub other_union: Option<UnionId>,
        /// Document number, or a note.
        pub document: Option<String>,
    } written super::line::event_written
}

impl MembershipEvent {
    /// The reason in Chinese; as it is stored where the list does not have it.
    pub fn reason_label(&self) -> Option<&str> {
        let code = self.reason.as_deref()?;
        let label = match self.kind {
            EventKind::Retained => RetainReason::read(code).map(RetainReason::label),
            _ => EndReason::read(code).map(EndReason::label),
        };
        Some(label.unwrap_or(code))
    }
}
