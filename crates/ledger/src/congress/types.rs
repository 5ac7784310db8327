//! Congresses, their delegates, sessions and what was decided.

use super::matters::{Matter, Power};
use crate::shared::{
    AppraisalId, AttendanceId, BoardSeatId, CandidateId, CompanyBoardId, CongressId,
    ConstituencyId, Day, DelegateId, PersonId, ReminderId, SessionId, SessionItemId, UnionId,
};
use crate::store::{record, text_code};

text_code! {
    /// What kind of meeting it is (民主管理形式).
    pub enum CongressForm {
        /// Delegates meet.
        Delegates = "delegates" "职工代表大会",
        /// All workers meet: usual below 100 of them (WC-02).
        General = "general" "职工大会",
        /// Delegates of the small firms of a place.
        Region = "region" "区域性职工代表大会",
        /// Delegates of the firms of a trade.
        Industry = "industry" "行业性职工代表大会",
    }
}

text_code! {
    /// Whom a delegate stands for in the composition (代表类别).
    pub enum DelegateKind {
        /// 一线职工
        FrontLine = "front_line" "一线职工",
        /// 科技人员: counts with the front line (WC-04).
        Technical = "technical" "科技人员",
        /// 中层以上管理人员
        Manager = "manager" "中层以上管理人员",
        /// 其他
        Other = "other" "其他人员",
    }
}

text_code! {
    /// Why a session is held (会议性质).
    pub enum SessionKind {
        /// As the year asks for it (WC-08).
        Regular = "regular" "例会",
        /// On proposal (WC-11).
        Extraordinary = "extraordinary" "临时会议",
    }
}

text_code! {
    /// How votes are given (表决方式).
    pub enum Ballot {
        /// 无记名投票
        Secret = "secret" "无记名投票",
        /// 举手
        Hand = "hand" "举手表决",
    }
}

text_code! {
    /// How a manager is found (评议等次).
    pub enum Grade {
        /// 优秀
        Excellent = "excellent" "优秀",
        /// 称职
        Competent = "competent" "称职",
        /// 基本称职
        Basic = "basic" "基本称职",
        /// 不称职
        Incompetent = "incompetent" "不称职",
    }
}

text_code! {
    /// On which board somebody sits for the employees (职工董事、职工监事).
    pub enum BoardRole {
        /// 职工董事
        Director = "director" "职工董事",
        /// 职工监事
        Supervisor = "supervisor" "职工监事",
    }
}

record! {
    /// A term of a union's congress (一届职代会).
    pub struct Congress: Congress(CongressId) in "congress" {
        /// Whose.
        pub trade_union: UnionId,
        /// What kind of meeting.
        pub form: CongressForm,
        /// 届次
        pub term_no: i64,
        /// First day of the term.
        pub from_day: Day,
        /// Its length in years (WC-07).
        pub years: i64,
        /// Last day, the corresponding day `years` later (民法典 Art. 202).
        pub ends_on: Day,
    }
}

record! {
    /// A delegate of a congress (职工代表).
    pub struct Delegate: Delegate(DelegateId) in "delegate" {
        /// Of which congress.
        pub congress: CongressId,
        /// Who.
        pub person: PersonId,
        /// 选区
        pub constituency: Option<String>,
        /// Whom she stands for.
        pub kind: DelegateKind,
        /// 劳务派遣
        pub dispatched: bool,
        /// 岗位、职务
        pub post: Option<String>,
        /// First day as a delegate.
        pub from_day: Day,
        /// Last day; `None` while she is one.
        pub to_day: Option<Day>,
        /// 赞成 in her constituency, where the office has the count (WC-12).
        pub votes: Option<i64>,
        /// 补选: whose seat she took over.
        pub replaces: Option<DelegateId>,
    }
}

record! {
    /// One meeting of a congress (一次会议).
    pub struct Session: Session(SessionId) in "session" {
        /// Of which congress.
        pub congress: CongressId,
        /// 第几次
        pub session_no: i64,
        /// Regular or not.
        pub kind: SessionKind,
        /// When.
        pub on_day: Day,
        /// Where.
        pub place: Option<String>,
        /// 应到: who should attend. Of delegates those in office on the day, taken down when the session is closed; of a
        /// general meeting the workers, as the office counts them.
        pub base: Option<i64>,
        /// 实到: of delegates those ticked, taken down when the session is closed.
        pub present: Option<i64>,
        /// Day on which the papers went to the delegates (WC-10).
        pub papers_on: Option<Day>,
        /// Day on which agenda and matters were made public (OPN-05).
        pub agenda_public_on: Option<Day>,
        /// First day on which the decisions were public (OPN-05).
        pub public_from: Option<Day>,
        /// Last day of it (OPN-06).
        pub public_to: Option<Day>,
        /// Day on which it was closed: from then on its votes stand.
        pub closed_on: Option<Day>,
    }
}

record! {
    /// A delegate who was there (签到).
    pub struct Attendance: Attendance(AttendanceId) in "attendance" {
        /// At which session.
        pub session: SessionId,
        /// Who.
        pub delegate: DelegateId,
    }
}

record! {
    /// An item of the agenda (议题).
    pub struct SessionItem: SessionItem(SessionItemId) in "session_item" {
        /// Of which session.
        pub session: SessionId,
        /// Its place on the agenda, from 1.
        pub place: i64,
        /// What it is about.
        pub matter: Matter,
        /// What the congress does with it.
        pub power: Power,
        /// As the agenda words it.
        pub title: String,
        /// How it was voted on; `None` where nobody votes.
        pub ballot: Option<Ballot>,
        /// 赞成
        pub yes: Option<i64>,
        /// 反对
        pub no: Option<i64>,
        /// 弃权
        pub abstained: Option<i64>,
        /// 废票
        pub void: Option<i64>,
        /// 决议
        pub resolution: Option<String>,
        /// 应选名额: how many are elected; `None` where nobody is.
        pub seats: Option<i64>,
        /// 有效票 of an election, whose other votes stand with its candidates.
        pub valid: Option<i64>,
    }
}

record! {
    /// A name on the ballot of an election (候选人).
    pub struct Candidate: Candidate(CandidateId) in "candidate" {
        /// In which election.
        pub session_item: SessionItemId,
        /// Place on the ballot, from 1.
        pub place: i64,
        /// Who.
        pub person: PersonId,
        /// 赞成
        pub yes: Option<i64>,
        /// 反对
        pub no: Option<i64>,
    }
}

record! {
    /// A notice served on a union that has not held its congress in a year (催办), and what it answered.
    pub struct Reminder: Reminder(ReminderId) in "reminder" {
        /// On whom.
        pub trade_union: UnionId,
        /// The year that lacks a congress.
        pub year: i64,
        /// When it was served (送达).
        pub served_on: Day,
        /// Day by which the congress is to meet (限期).
        pub meet_by: Option<Day>,
        /// 文号
        pub document: Option<String>,
        /// Why none was held, as the union says (原因).
        pub reason: Option<String>,
        /// When it said so.
        pub answered_on: Option<Day>,
    }
}

record! {
    /// An election of delegates in a constituency (选区选举): the first one of the term, or a by-election of the same name.
    pub struct Constituency: Constituency(ConstituencyId) in "constituency" {
        /// For which congress.
        pub congress: CongressId,
        /// 选区: section, workshop, shop, as its delegates bear it.
        pub name: String,
        /// 应参加: all its workers.
        pub workers: i64,
        /// 实到: those who took part.
        pub took_part: i64,
        /// 名额 of the constituency, whoever fills them.
        pub seats: i64,
        /// When.
        pub elected_on: Day,
    }
}

record! {
    /// How the delegates found one manager (民主评议): grades and void ballots are what came back.
    pub struct Appraisal: Appraisal(AppraisalId) in "appraisal" {
        /// At which item of a session.
        pub session_item: SessionItemId,
        /// Who.
        pub person: PersonId,
        /// 职务
        pub post: String,
        /// 发出
        pub sent: i64,
        /// 收回
        pub returned: i64,
        /// 废票
        pub void: i64,
        /// 优秀
        pub excellent: i64,
        /// 称职
        pub competent: i64,
        /// 基本称职
        pub basic: i64,
        /// 不称职
        pub incompetent: i64,
    }
}

record! {
    /// A seat of the employees on a board, and who holds it (职工董事、职工监事).
    pub struct BoardSeat: BoardSeat(BoardSeatId) in "board_seat" {
        /// Of which union's company.
        pub trade_union: UnionId,
        /// Who.
        pub person: PersonId,
        /// Director or supervisor.
        pub role: BoardRole,
        /// The election, where the ledger knows it.
        pub session_item: Option<SessionItemId>,
        /// First day.
        pub from_day: Day,
        /// Length of the term in years.
        pub years: i64,
        /// Last day of the term, the corresponding day `years` later (民法典 Art. 202).
        pub ends_on: Day,
        /// Last day on the board, where she left; `None` while she sits there.
        pub to_day: Option<Day>,
        /// Why she left.
        pub reason: Option<String>,
    }
}

record! {
    /// What boards a company has (董事会、监事会): one of a union, written anew when it changes.
    pub struct CompanyBoard: CompanyBoard(CompanyBoardId) in "company_board" {
        /// Whose company.
        pub trade_union: UnionId,
        /// As of which day.
        pub on_day: Day,
        /// Members of the board of directors; 0 where there is none.
        pub directors: i64,
        /// Members of the supervisory board; 0 where there is none.
        pub supervisors: i64,
    }
}
