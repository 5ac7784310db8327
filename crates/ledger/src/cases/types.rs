//! A case and its steps.

use crate::shared::{CaseId, CaseStepId, Day, UnionId};
use crate::store::{Reach, record, text_code};

text_code! {
    /// What is being done (办什么事).
    pub enum CaseKind {
        /// 换届
        Renewal = "renewal" "换届",
        /// 工资集体协商
        WageNegotiation = "wage_negotiation" "工资集体协商",
        /// 集体协商 about anything else
        Negotiation = "negotiation" "集体协商",
        /// 困难职工建档
        Hardship = "hardship" "困难职工建档",
    }
}

impl CaseKind {
    /// How far a case and its steps go: what a step says of a family or of a petition goes no further than the file itself.
    pub fn reach(self) -> Reach {
        match self {
            Self::Renewal | Self::WageNegotiation | Self::Negotiation => Reach::County,
            Self::Hardship => Reach::Cases,
        }
    }
}

record! {
    /// Something that walks through dated steps (一件事).
    pub struct Case: Case(CaseId) in "case_file" {
        /// What is being done.
        pub kind: CaseKind,
        /// The union that does it.
        pub trade_union: UnionId,
        /// The day its clocks count from or towards: of a re-election the last day of the term.
        pub anchor: Day,
        /// Day on which it was done or given up; `None` while it is open.
        pub closed_on: Option<Day>,
    } written crate::assistance::households::case_written
}

record! {
    /// A step that was taken (一步). Its papers are attachments of this record (附件).
    pub struct CaseStep: CaseStep(CaseStepId) in "case_step" {
        /// Of which case.
        pub case_file: CaseId,
        /// Which step of its plan, as a code.
        pub step: String,
        /// When.
        pub on_day: Day,
        /// The day that it sets, e.g. until when a re-election is postponed.
        pub until: Option<Day>,
        /// Who did it or took part, as the office writes the names: 经办人、参加的人、送达给谁.
        pub people: Option<String>,
        /// 文号
        pub document: Option<String>,
        /// What else is to be said.
        pub note: Option<String>,
    }
}
