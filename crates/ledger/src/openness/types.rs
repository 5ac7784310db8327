//! Openness as it is kept: the system of a union, its postings, opinions and yearly reports.

use super::items::OpenItem;
use crate::shared::{Day, OpenSystemId, OpinionId, PostingId, SessionId, UnionId, YearlyReportId};
use crate::store::{record, text_code};

text_code! {
    /// Where something is made open (公开形式, OPN-08).
    pub enum Channel {
        /// 公开栏
        Board = "board" "公开栏",
        /// 职代会、职工大会
        Congress = "congress" "职代会",
        /// 微信群、局域网、网站
        Network = "network" "网络、微信群",
        /// 内部报刊、广播、电视
        Press = "press" "内部报刊、广播",
        /// 厂务公开会、情况发布会
        Meeting = "meeting" "厂情发布会",
        /// 代表团（组）长联席会议
        JointMeeting = "joint_meeting" "代表团组长联席会议",
        /// 职工代表巡视
        Inspection = "inspection" "职工代表巡视",
        /// 恳谈、咨询
        Consultation = "consultation" "恳谈、咨询",
    }
}

text_code! {
    /// Where an opinion comes from (意见来源).
    pub enum OpinionSource {
        /// 意见箱
        Box = "box" "意见箱",
        /// 电话
        Phone = "phone" "电话",
        /// 当面
        Person = "person" "当面",
        /// 网络
        Network = "network" "网络",
        /// 检查发现 (OPN-11)
        Inspection = "inspection" "检查发现",
    }
}

text_code! {
    /// What became of an opinion (OPN-10).
    pub enum Adoption {
        /// 采纳
        Adopted = "adopted" "采纳",
        /// 部分采纳
        Partly = "partly" "部分采纳",
        /// 不采纳: the reason is in the answer.
        Declined = "declined" "不采纳",
    }
}

text_code! {
    /// What a public-owned unit reports to its congress once a year (山东省厂务公开条例 Art. 14).
    pub enum ReportTopic {
        /// 民主评议中层以上管理人员
        Appraisal = "appraisal" "民主评议领导人员",
        /// 集体合同履行
        Contract = "contract" "集体合同履行情况",
        /// 福利费提取使用
        Welfare = "welfare" "福利费提取和使用",
        /// 业务招待费使用
        Entertainment = "entertainment" "业务招待费使用",
    }
}

record! {
    /// Who is responsible and where things are posted (厂务公开制度): one of a union.
    pub struct System: OpenSystem(OpenSystemId) in "open_system" {
        /// Whose.
        pub trade_union: UnionId,
        /// Day on which it was set up.
        pub from_day: Day,
        /// 领导小组组长: the legal representative is responsible (OPN-02).
        pub leader: String,
        /// 领导小组成员
        pub members: Option<String>,
        /// 监督小组: the union organises it (OPN-02).
        pub supervisors: Option<String>,
        /// 公开栏在哪里、用什么办法
        pub channels: String,
        /// 意见箱、监督电话
        pub opinion_box: Option<String>,
    }
}

record! {
    /// Something that was made open (一次公开).
    pub struct Posting: Posting(PostingId) in "posting" {
        /// Whose.
        pub trade_union: UnionId,
        /// What group it belongs to.
        pub item: OpenItem,
        /// What exactly.
        pub title: String,
        /// Where.
        pub channel: Channel,
        /// First day.
        pub from_day: Day,
        /// Last day; `None` while it hangs.
        pub to_day: Option<Day>,
    }
}

record! {
    /// What somebody said to it, or an inspection found, and what became of that (意见、整改).
    pub struct Opinion: Opinion(OpinionId) in "opinion" {
        /// Whose.
        pub trade_union: UnionId,
        /// When.
        pub raised_on: Day,
        /// Where from.
        pub source: OpinionSource,
        /// 内容, without the name of who said it.
        pub content: String,
        /// When it was answered.
        pub answered_on: Option<Day>,
        /// What became of it.
        pub adoption: Option<Adoption>,
        /// 答复、整改措施
        pub answer: Option<String>,
        /// Day by which it is put right.
        pub rectify_by: Option<Day>,
        /// Day on which it was.
        pub rectified_on: Option<Day>,
    }
}

record! {
    /// One of the four reports of a public-owned unit (年度报告).
    pub struct YearlyReport: YearlyReport(YearlyReportId) in "yearly_report" {
        /// Whose.
        pub trade_union: UnionId,
        /// About what.
        pub topic: ReportTopic,
        /// When it was reported.
        pub on_day: Day,
        /// The session that heard it, where it is known.
        pub session: Option<SessionId>,
    }
}
