//! The plans, with their articles. Lengths stand in the rulebook, where a county can change them.

use super::{CaseKind, Plan, Stage, Start};

/// Step of a re-election that an election records by itself.
pub const ELECTED: &str = "elected";
/// Step of a re-election that the union above allowed to be held later (TERM-04).
pub const POSTPONED: &str = "postponed";

/// 换届: the term's end is the anchor. Audit and women's committees are elected together with the committee (TERM-05).
pub const RENEWAL: Plan = Plan {
    kind: CaseKind::Renewal,
    stages: &[
        Stage {
            code: "prepare",
            label: "换届准备",
            clock: Some("union.renewal_first"),
            start: Start::Anchor,
            what: "成立换届筹备组，理清会员名册和代表名额",
        },
        Stage {
            code: "request",
            label: "换届请示",
            clock: Some("union.renewal_second"),
            start: Start::Anchor,
            what: "向上一级工会请示换届，写明届次、名额和选举办法（工会法 第十二条）",
        },
        Stage {
            code: "approved",
            label: "上级批复",
            clock: None,
            start: Start::Step("request"),
            what: "上一级工会同意换届的批复",
        },
        Stage {
            code: "candidates",
            label: "候选人公示",
            clock: None,
            start: Start::Step("approved"),
            what: "候选人报上一级工会同意并公示；单位主要负责人的近亲属不得作为人选（工会法 第十条）",
        },
        Stage {
            code: ELECTED,
            label: "选举",
            clock: Some("union.renewal_last"),
            start: Start::Anchor,
            what: "开会员（代表）大会无记名投票，登记换届时自动记上",
        },
    ],
    // Neither early nor late without the union above; no cap of half a year is assumed (regulations §11).
    aside: &[Stage {
        code: POSTPONED,
        label: "批准延期",
        clock: None,
        start: Start::Anchor,
        what: "上一级工会批准延期换届，写明延到哪天和批复文号；过了那天，超期从任期届满算起",
    }],
};

impl CaseKind {
    /// The plan of a kind.
    pub fn plan(self) -> &'static Plan {
        match self {
            Self::Renewal => &RENEWAL,
        }
    }
}
