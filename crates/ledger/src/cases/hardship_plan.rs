//! The plan of a hardship file (regulations §4.1): from the application to the county's decision. What comes after it, the yearly
//! survey and the end of the file, belongs to the file.

use super::plans::stage;
use super::{Plan, Stage, Start};

/// 入户核实
pub const VISITED: &str = "visited";
/// 公示
pub const PUBLISHED: &str = "published";
/// 公示有异议: back to the visit.
pub const CONTESTED: &str = "contested";
/// 公示无异议
pub const UNCONTESTED: &str = "uncontested";
/// 乡镇（系统）工会审核
pub const REVIEWED: &str = "reviewed";
/// 县总工会审批
pub const DECIDED: &str = "decided";

/// 困难职工建档: the day of the application is the anchor.
pub const HARDSHIP: Plan = Plan {
    stages: &[
        stage(
            VISITED,
            "入户核实",
            "基层工会两人以上入户，看户口簿、身份证和收入、支出的凭据，当场记下（鲁会办〔2020〕58号）；记一次入户调查就自动记上",
        ),
        Stage {
            after: &[VISITED],
            ..stage(
                PUBLISHED,
                "公示",
                "在单位公示姓名（隐去名字）、单位、困难类别，不公示病情、住址和证件号；本人要同意公示（个人信息保护法第二十五条）",
            )
        },
        Stage {
            clock: Some("assistance.publication"),
            start: Start::Step(PUBLISHED),
            waits: true,
            after: &[PUBLISHED],
            ..stage(
                UNCONTESTED,
                "公示无异议",
                "公示期满没有人提出异议；有异议的记“公示有异议”，重新核实",
            )
        },
        Stage {
            after: &[UNCONTESTED],
            ..stage(
                REVIEWED,
                "乡镇（系统）工会审核",
                "带申请表、审核表和证明材料，由乡镇或系统工会审核盖章",
            )
        },
        Stage {
            after: &[REVIEWED],
            ..stage(
                DECIDED,
                "县总工会审批",
                "县总工会认定困难类别，批准建档；先建档、后帮扶",
            )
        },
    ],
    aside: &[Stage {
        after: &[PUBLISHED],
        back_to: Some(VISITED),
        ..stage(
            CONTESTED,
            "公示有异议",
            "写明谁提出什么异议，核实以后重新公示",
        )
    }],
    turn: DECIDED,
    by_order: true,
    pause: None,
};
