//! Proposals and their answers.

use crate::shared::{CongressId, Day, DelegateId, ProposalAnswerId, ProposalId, SessionId};
use crate::store::{record, text_code};

text_code! {
    /// What a proposal is about (提案类别).
    pub enum ProposalCategory {
        /// 生产经营
        Production = "production" "生产经营",
        /// 工资福利
        Wages = "wages" "工资福利",
        /// 劳动保护
        Safety = "safety" "劳动保护",
        /// 教育培训
        Training = "training" "教育培训",
        /// 生活后勤
        Living = "living" "生活后勤",
        /// 民主管理
        Management = "management" "民主管理",
        /// 其他
        Other = "other" "其他",
    }
}

text_code! {
    /// What was decided on a proposal before anybody works on it (审查结果).
    pub enum Examination {
        /// It is handled.
        Accepted = "accepted" "立案",
        /// It is handled with another that asks for the same.
        Grouped = "grouped" "并案",
        /// It is not; the reason is told to who raised it.
        Refused = "refused" "不立案",
    }
}

text_code! {
    /// What an answer says (答复结果).
    pub enum ProposalReply {
        /// 采纳
        Adopted = "adopted" "采纳",
        /// 部分采纳
        Partly = "partly" "部分采纳",
        /// 列入计划: it cannot be done yet.
        Planned = "planned" "列入计划",
        /// 解释说明: it is not done, and why.
        Explained = "explained" "解释说明",
    }
}

text_code! {
    /// How who raised it finds the answer (反馈意见).
    pub enum Satisfaction {
        /// 满意
        Satisfied = "satisfied" "满意",
        /// 基本满意
        Fairly = "fairly" "基本满意",
        /// 不满意: it is answered again.
        Dissatisfied = "dissatisfied" "不满意",
    }
}

record! {
    /// Something a delegate asks the firm to do (职工代表提案).
    pub struct Proposal: Proposal(ProposalId) in "proposal" {
        /// Of which congress.
        pub congress: CongressId,
        /// The session it was raised for, where it is known.
        pub session: Option<SessionId>,
        /// 编号 within the congress, from 1.
        pub number: i64,
        /// 提出日期
        pub raised_on: Day,
        /// 案由
        pub title: String,
        /// 理由
        pub reason: String,
        /// 建议
        pub suggestion: String,
        /// 提案人: a delegate in office on that day.
        pub proposer: DelegateId,
        /// 附议人: their names, joined by `、`.
        pub seconders: Option<String>,
        /// 类别
        pub category: ProposalCategory,
        /// 审查日期
        pub examined_on: Option<Day>,
        /// 审查结果
        pub examination: Option<Examination>,
        /// Why so; of what is refused always.
        pub examination_note: Option<String>,
        /// The proposal it is handled with (并入).
        pub grouped_into: Option<ProposalId>,
        /// 承办部门
        pub department: Option<String>,
        /// 承办人
        pub handler: Option<String>,
        /// 交办日期
        pub assigned_on: Option<Day>,
        /// Last day for the answer, where one was agreed when it was assigned; the clock of the rulebook otherwise.
        pub answer_by: Option<Day>,
    }
}

record! {
    /// An answer to a proposal and how it was found (一次答复和反馈).
    pub struct ProposalAnswer: ProposalAnswer(ProposalAnswerId) in "proposal_answer" {
        /// Of which proposal.
        pub proposal: ProposalId,
        /// 答复日期
        pub on_day: Day,
        /// What it says.
        pub reply: ProposalReply,
        /// 答复内容
        pub answer: String,
        /// What who raised it says to it; `None` while she was not asked.
        pub satisfaction: Option<Satisfaction>,
        /// 反馈日期
        pub feedback_on: Option<Day>,
        /// 反馈说明
        pub feedback_note: Option<String>,
    }
}

impl Proposal {
    /// 附议人, one by one.
    pub fn seconder_names(&self) -> impl Iterator<Item = &str> {
        names(self.seconders.as_deref().unwrap_or_default())
    }
}

/// Names as people write them in one field: parted by commas, spaces or lines.
pub(super) fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split(['、', '，', ',', '；', ';', ' ', '　', '\n', '\r', '\t'])
        .filter(|name| !name.is_empty())
}
