//! The plans, with their articles. Lengths stand in the rulebook, where a county can change them.

use super::{CaseKind, HARDSHIP, NEGOTIATION, Need, Plan, Stage, Start, WAGE_NEGOTIATION};

/// Step of a re-election that an election records by itself.
pub const ELECTED: &str = "elected";
/// Step of a re-election that the union above allowed to be held later (TERM-04).
pub const POSTPONED: &str = "postponed";

/// Step of a re-election on which the union above approves who was elected; its number is that of the new term's approval.
pub const CONFIRMED: &str = "confirmed";

/// 换届: the term's end is the anchor. Audit and women's committees are elected together with the committee (TERM-05). The
/// order is that of the documents (regulations §1.2, ① to ⑨).
pub const RENEWAL: Plan = Plan {
    stages: &[
        Stage {
            clock: Some("union.renewal_first"),
            ..stage(
                "prepare",
                "换届准备",
                "成立换届筹备组，理清会员名册和代表名额",
            )
        },
        Stage {
            clock: Some("union.renewal_second"),
            ..stage(
                "request",
                "换届请示",
                "向上一级工会请示换届，写明届次、名额和选举办法（工会法 第十二条）",
            )
        },
        stage("approved", "上级批复", "上一级工会同意换届的批复，写上文号"),
        stage(
            "candidates",
            "候选人请示",
            "工会小组酝酿提名，候选人报上一级工会；单位主要负责人的近亲属不得作为人选（工会法 第十条）",
        ),
        stage(
            "candidates_approved",
            "批复候选人",
            "上一级工会同意候选人的批复，写上文号；同意以后公示",
        ),
        Stage {
            clock: Some("union.renewal_last"),
            ..stage(
                ELECTED,
                "选举",
                "开会员（代表）大会：工作报告、经费报告、经审报告、选举办法，再无记名投票；登记换届时自动记上",
            )
        },
        stage(
            "report",
            "选举结果报告",
            "把选举结果报上一级工会，写明到会人数和得票",
        ),
        stage(
            CONFIRMED,
            "结果批复",
            "上一级工会对选举结果的批复，写上文号和任期到哪天",
        ),
        Stage {
            clock: Some("union.registration_change"),
            start: Start::Step(CONFIRMED),
            need: Some(Need::LegalPerson),
            ..stage(
                "registered",
                "法人变更登记",
                "法定代表人或任期变了，带批复到登记机关换工会法人资格证书",
            )
        },
        Stage {
            need: Some(Need::BankAccount),
            ..stage(
                "bank",
                "银行印鉴变更",
                "到开户行换预留印鉴，财务章、法人章一并交接",
            )
        },
    ],
    // Neither early nor late without the union above; no cap of half a year is assumed (regulations §11).
    aside: &[stage(
        POSTPONED,
        "批准延期",
        "上一级工会批准延期换届，写明延到哪天和批复文号；过了那天，超期从任期届满算起",
    )],
    turn: ELECTED,
    by_order: false,
    pause: None,
};

/// A step that nothing times and that every union takes.
pub(super) const fn stage(code: &'static str, label: &'static str, what: &'static str) -> Stage {
    Stage {
        code,
        label,
        clock: None,
        start: Start::Anchor,
        moved_by: None,
        pausable: false,
        waits: false,
        after: &[],
        back_to: None,
        need: None,
        what,
    }
}

impl CaseKind {
    /// The plan of a kind.
    pub fn plan(self) -> &'static Plan {
        match self {
            Self::Renewal => &RENEWAL,
            Self::WageNegotiation => &WAGE_NEGOTIATION,
            Self::Negotiation => &NEGOTIATION,
            Self::Hardship => &HARDSHIP,
        }
    }
}
