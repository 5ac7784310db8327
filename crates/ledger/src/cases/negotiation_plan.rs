//! The plans of a negotiation (regulations §3.2, §3.6): of wages, which have a regulation of their own in Shandong, and of
//! everything else. The steps are the same; the clocks and articles are not.

use super::plans::stage;
use super::{Plan, Stage, Start};

/// 送达要约: from here the other side has its days to reply.
pub const OFFERED: &str = "offered";
/// 同意协商: sets the day on which the talks begin.
pub const AGREED: &str = "agreed";
/// 对方拒绝协商
pub const REFUSED: &str = "refused";
/// 到期没有答复
pub const SILENT: &str = "silent";
/// 中止
pub const SUSPENDED: &str = "suspended";
/// 恢复
pub const RESUMED: &str = "resumed";
/// 提请协调
pub const DISPUTED: &str = "dispute";
/// 开始协商
pub const STARTED: &str = "started";
/// 形成草案
pub const DRAFTED: &str = "drafted";
/// 职代会通过
pub const PASSED: &str = "passed";
/// 职代会没有通过: back to the table.
pub const NOT_PASSED: &str = "not_passed";
/// 首席代表签字
pub const SIGNED: &str = "signed";
/// 报送人社部门
pub const FILED: &str = "filed";
/// 人社部门提出异议: back to the table.
pub const OBJECTED: &str = "objected";
/// 生效
pub const EFFECTIVE: &str = "effective";
/// 向全体职工公布
pub const PUBLISHED: &str = "published";

/// 工资集体协商 (山东省企业工资集体协商条例)
pub const WAGE_NEGOTIATION: Plan = Plan {
    stages: &[
        stage(
            OFFERED,
            "送达要约",
            "先听职工意见，再书面提出要约，送达要有回证；没有工会的由上级工会指导（工资集体协商条例第二十一条、第二十二条）",
        ),
        Stage {
            clock: Some("wage.offer_reply"),
            ..agreed("收到要约十日内书面答复，写明商定的协商开始日期（工资集体协商条例第二十一条）")
        },
        stage(
            "negotiators",
            "产生协商代表",
            "工会提名，职代会或全体职工过半数通过；双方人数相等，每方至少三人，一线职工至少占职工方三分之一（工资集体协商条例第七条至第十条）",
        ),
        Stage {
            clock: Some("wage.negotiators_announced"),
            start: Start::Step("negotiators"),
            after: &["negotiators"],
            ..stage(
                "announced",
                "公布协商代表",
                "代表确定后五日内公布（工资集体协商条例第十一条）",
            )
        },
        Stage {
            clock: Some("wage.materials"),
            start: Start::Until(AGREED),
            after: &[AGREED],
            ..stage(
                "materials",
                "交换协商资料",
                "协商开始十日前，企业提供上年营业收入、利税、净利润、工资总额、平均工资、社会保险等资料（工资集体协商条例第二十三条）",
            )
        },
        Stage {
            clock: Some("wage.report_upper"),
            start: Start::Until(AGREED),
            after: &[AGREED],
            ..stage(
                "reported",
                "报告上级工会",
                "协商开始五日前报告上级工会（工资集体协商条例第二十四条）",
            )
        },
        Stage {
            after: &[AGREED],
            ..stage(
                STARTED,
                "开始协商",
                "双方共同确定非协商代表作记录，纪要由全体代表签字（工资集体协商条例第二十六条）",
            )
        },
        Stage {
            after: &[STARTED],
            ..stage(
                DRAFTED,
                "形成草案",
                "对照最低工资标准、工资指导线和物价，写成合同草案（工资集体协商条例第十七条至第二十条）",
            )
        },
        Stage {
            after: &[DRAFTED],
            ..stage(
                PASSED,
                "职代会通过",
                "草案须经全体职工代表或全体职工过半数同意（工资集体协商条例第二十七条）",
            )
        },
        Stage {
            clock: Some("wage.negotiation"),
            start: Start::Step(AGREED),
            after: &[PASSED],
            pausable: true,
            ..stage(
                SIGNED,
                "首席代表签字",
                "从同意协商到签字不超过六十日，不可抗力的时间不算（工资集体协商条例第二十八条）",
            )
        },
        Stage {
            clock: Some("wage.filing"),
            start: Start::Step(SIGNED),
            after: &[SIGNED],
            ..stage(
                FILED,
                "报送人社部门",
                "签字后十日内报送五种材料（工资集体协商条例第二十九条）",
            )
        },
        Stage {
            clock: Some("wage.objection"),
            start: Start::Step(FILED),
            after: &[FILED],
            waits: true,
            ..stage(
                EFFECTIVE,
                "生效",
                "人社部门收到后十五日内没有提出异议，合同生效（工资集体协商条例第三十条）",
            )
        },
        Stage {
            clock: Some("wage.publish"),
            start: Start::Step(EFFECTIVE),
            after: &[EFFECTIVE],
            ..stage(
                PUBLISHED,
                "向职工公布",
                "生效后七日内向全体职工公布（工资集体协商条例第三十一条）",
            )
        },
        Stage {
            after: &[EFFECTIVE],
            ..stage(
                "upper_filed",
                "报上级工会",
                "职工方把合同报上一级工会（工资集体协商条例第三十一条）",
            )
        },
    ],
    aside: &WAGE_ASIDE,
    turn: EFFECTIVE,
    by_order: true,
    pause: Some((SUSPENDED, RESUMED)),
};

/// 集体合同和其他专项集体合同 (山东省劳动合同条例)
pub const NEGOTIATION: Plan = Plan {
    stages: &[
        stage(
            OFFERED,
            "送达要约",
            "书面提出要约，送达要有回证；女职工专项和集体合同可以一并提出（山东省劳动合同条例第三十八条）",
        ),
        Stage {
            clock: Some("contract.offer_reply"),
            ..agreed(
                "收到要约十日内书面答复，写明商定的协商开始日期（山东省劳动合同条例第三十八条）",
            )
        },
        stage(
            "negotiators",
            "产生协商代表",
            "双方人数相等，每方至少三人，各有一名首席代表（山东省劳动合同条例第三十四条、第三十五条）",
        ),
        Stage {
            after: &["negotiators"],
            ..stage("announced", "公布协商代表", "向职工公布双方代表")
        },
        Stage {
            after: &[AGREED],
            ..stage(
                "materials",
                "交换协商资料",
                "双方提供与协商有关的情况和资料，条例没有写天数（山东省劳动合同条例第三十五条）",
            )
        },
        Stage {
            after: &[AGREED],
            ..stage("reported", "报告上级工会", "把协商的时间、内容报告上级工会")
        },
        Stage {
            after: &[AGREED],
            ..stage(
                STARTED,
                "开始协商",
                "会议要有记录，由双方首席代表签字（集体合同规定第三十三条）",
            )
        },
        Stage {
            after: &[STARTED],
            ..stage(
                DRAFTED,
                "形成草案",
                "逐条写成合同草案，不低于法律法规的标准",
            )
        },
        Stage {
            after: &[DRAFTED],
            ..stage(
                PASSED,
                "职代会通过",
                "三分之二以上代表到会，全体代表半数以上同意（山东省劳动合同条例第四十条）",
            )
        },
        Stage {
            after: &[PASSED],
            pausable: true,
            ..stage(SIGNED, "首席代表签字", "职代会通过以后由双方首席代表签字")
        },
        Stage {
            clock: Some("contract.filing"),
            start: Start::Step(SIGNED),
            after: &[SIGNED],
            ..stage(
                FILED,
                "报送人社部门",
                "签字后十日内报送（山东省劳动合同条例第四十一条）",
            )
        },
        Stage {
            clock: Some("contract.objection"),
            start: Start::Step(FILED),
            after: &[FILED],
            waits: true,
            ..stage(
                EFFECTIVE,
                "生效",
                "人社部门收到后十五日内没有提出异议，合同生效（山东省劳动合同条例第四十一条）",
            )
        },
        Stage {
            clock: Some("contract.publish"),
            start: Start::Step(EFFECTIVE),
            after: &[EFFECTIVE],
            ..stage(
                PUBLISHED,
                "向职工公布",
                "生效后七日内向全体职工公布（山东省劳动合同条例第四十四条）",
            )
        },
        Stage {
            after: &[EFFECTIVE],
            ..stage(
                "upper_filed",
                "报上级工会",
                "把合同报上一级工会（山东省劳动合同条例第四十四条）",
            )
        },
    ],
    aside: &GENERAL_ASIDE,
    turn: EFFECTIVE,
    by_order: true,
    pause: Some((SUSPENDED, RESUMED)),
};

/// What may come in between; what sends the draft back leaves the steps from the table on to be taken again. The sixty days of
/// wages stand still for force majeure only (条例 第二十八条); other talks have no such days, and may rest for any reason.
const fn aside(suspended: &Stage) -> [Stage; 7] {
    [
        Stage {
            after: &[OFFERED],
            ..stage(
                REFUSED,
                "对方拒绝",
                "写明拒绝的日期和理由；没有正当理由的，报告上级工会",
            )
        },
        Stage {
            after: &[OFFERED],
            ..stage(
                SILENT,
                "没有答复",
                "过了答复期限没有书面答复，记一笔，再催办或报告上级工会",
            )
        },
        Stage {
            after: &[AGREED],
            ..stage(suspended.code, suspended.label, suspended.what)
        },
        Stage {
            after: &[SUSPENDED],
            ..stage(RESUMED, "恢复协商", "从恢复之日起接着计算")
        },
        Stage {
            after: &[AGREED],
            ..stage(
                DISPUTED,
                "提请协调",
                "协商不成，提请人社部门会同工会和企业方面协调（工资集体协商条例第四十五条、山东省劳动合同条例第四十六条）",
            )
        },
        Stage {
            after: &[DRAFTED],
            back_to: Some(STARTED),
            ..stage(
                NOT_PASSED,
                "职代会没有通过",
                "把意见带回去，重新协商、重新形成草案",
            )
        },
        Stage {
            after: &[FILED],
            back_to: Some(STARTED),
            ..stage(
                OBJECTED,
                "人社部门提出异议",
                "照审查意见重新协商，草案再交职代会通过",
            )
        },
    ]
}

const WAGE_ASIDE: [Stage; 7] = aside(&stage(
    SUSPENDED,
    "因不可抗力中止",
    "写明原因和预计恢复的日期；中止的日子不算在六十日里（工资集体协商条例第二十八条）",
));

const GENERAL_ASIDE: [Stage; 7] = aside(&stage(
    SUSPENDED,
    "中止协商",
    "双方协商一致可以中止，写明原因和预计恢复的日期（山东省劳动合同条例第三十九条）",
));

const fn agreed(what: &'static str) -> Stage {
    Stage {
        start: Start::Step(OFFERED),
        after: &[OFFERED],
        ..stage(AGREED, "同意协商", what)
    }
}
