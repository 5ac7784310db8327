//! The plans of a petition (信访工作条例 Art. 22–36, regulations §4.4): a claim that is decided, a denunciation that is routed
//! away, and everything else, which is answered. Their steps never travel, so they are records of their own (decision 27).

use super::plans::stage;
use super::{Need, Plan, Stage, Start};

/// 提出异议: what was forwarded is not within our power.
pub const OBJECTED: &str = "objected";
/// 书面告知
pub const NOTICED: &str = "noticed";
/// 受理
pub const ACCEPTED: &str = "accepted";
/// 办结答复 by a paper of opinion (处理意见书).
pub const DECIDED: &str = "decided";
/// 答复 of a suggestion, or of a claim that is led to the way the law has for it.
pub const ANSWERED: &str = "answered";
/// 转送 of a denunciation to whom it is for.
pub const ROUTED: &str = "routed";
/// 申请复查
pub const REVIEW_ASKED: &str = "review_asked";
/// 复查答复
pub const REVIEWED: &str = "reviewed";
/// 申请复核
pub const RECHECK_ASKED: &str = "recheck_asked";
/// 复核答复
pub const RECHECKED: &str = "rechecked";
/// 转送有权处理的单位
pub const FORWARDED: &str = "forwarded";
/// 不予受理
pub const DECLINED: &str = "declined";
/// 批准延期
pub const EXTENDED: &str = "extended";
/// 听证: its time is not counted in a re-examination.
pub const HEARING: &str = "hearing";
/// 听证结束
pub const HEARD: &str = "heard";
/// 信访人撤回
pub const WITHDRAWN: &str = "withdrawn";
/// 更换承办人（回避）
pub const HANDED_OVER: &str = "handed_over";

/// Steps with which an office has done its part: 答复、转送、不予受理、异议、撤回.
pub const ENDINGS: [&str; 9] = [
    OBJECTED, DECIDED, ANSWERED, ROUTED, FORWARDED, DECLINED, WITHDRAWN, REVIEWED, RECHECKED,
];

/// Steps that open again what was done.
pub const REOPENINGS: [&str; 2] = [REVIEW_ASKED, RECHECK_ASKED];

const OBJECTION: Stage = Stage {
    clock: Some("petition.object"),
    need: Some(Need::Forwarded),
    ..stage(
        OBJECTED,
        "提出异议",
        "转送、交办来的，看是不是本单位职权；不是的，五个工作日内说明理由提出异议，退回材料（信访工作条例第二十三条）",
    )
};

const NOTICE: Stage = Stage {
    clock: Some("petition.notice"),
    ..stage(
        NOTICED,
        "书面告知",
        "能当场答复的当场出具书面答复；不能的，收到之日起十五日内书面告知接收情况和处理途径（信访工作条例第二十三条）",
    )
};

/// 申诉求决 of Art. 31(6): accepted, decided within sixty days, reviewed and re-examined on request.
pub const PETITION_CLAIM: Plan = Plan {
    stages: &[
        OBJECTION,
        NOTICE,
        stage(
            ACCEPTED,
            "受理",
            "属于本单位职权的予以受理；同一事项别处正在办理的，不重复受理（信访工作条例第十九条、第三十一条）",
        ),
        Stage {
            clock: Some("petition.decide"),
            start: Start::Step(ACCEPTED),
            after: &[ACCEPTED],
            moved_by: Some(EXTENDED),
            ..stage(
                DECIDED,
                "出具处理意见书",
                "受理之日起六十日内办结；处理意见书写明请求、查明的事实、处理意见和法律依据（信访工作条例第三十二条、第三十四条）",
            )
        },
        Stage {
            clock: Some("petition.review_request"),
            start: Start::Step(DECIDED),
            after: &[DECIDED],
            ..stage(
                REVIEW_ASKED,
                "信访人申请复查",
                "收到书面答复三十日内，可以请求上一级单位复查（信访工作条例第三十五条）",
            )
        },
        Stage {
            clock: Some("petition.review_accept"),
            start: Start::Step(REVIEW_ASKED),
            after: &[REVIEW_ASKED],
            ..stage(
                "review_accepted",
                "决定是否受理复查",
                "收到复查申请三个工作日内决定是否受理（山东省信访条例第三十三条、第四十二条至第四十四条）",
            )
        },
        Stage {
            clock: Some("petition.review"),
            start: Start::Step(REVIEW_ASKED),
            after: &[REVIEW_ASKED],
            ..stage(
                REVIEWED,
                "复查答复",
                "收到复查请求三十日内提出复查意见，书面答复信访人（信访工作条例第三十五条）",
            )
        },
        Stage {
            clock: Some("petition.recheck_request"),
            start: Start::Step(REVIEWED),
            after: &[REVIEWED],
            ..stage(
                RECHECK_ASKED,
                "信访人申请复核",
                "收到复查意见三十日内，可以向复查单位的上一级请求复核（信访工作条例第三十六条）",
            )
        },
        Stage {
            clock: Some("petition.recheck_accept"),
            start: Start::Step(RECHECK_ASKED),
            after: &[RECHECK_ASKED],
            ..stage(
                "recheck_accepted",
                "决定是否受理复核",
                "收到复核申请三个工作日内决定是否受理（山东省信访条例第三十三条、第四十二条至第四十四条）",
            )
        },
        Stage {
            clock: Some("petition.recheck"),
            start: Start::Step(RECHECK_ASKED),
            after: &[RECHECK_ASKED],
            pausable: true,
            ..stage(
                RECHECKED,
                "复核答复",
                "收到复核请求三十日内提出复核意见，听证的时间不算（信访工作条例第三十六条）",
            )
        },
    ],
    aside: &[
        FORWARD,
        DECLINE,
        Stage {
            after: &[ACCEPTED],
            ..stage(
                EXTENDED,
                "批准延期",
                "情况复杂的，经本单位负责人批准可以延长，不超过三十日，并告知信访人延长的理由（信访工作条例第三十四条）",
            )
        },
        Stage {
            after: &[ACCEPTED],
            ..stage(
                HEARING,
                "听证开始",
                "听证所需的时间不算在复核的三十日里（信访工作条例第三十六条）",
            )
        },
        Stage {
            after: &[HEARING],
            ..stage(HEARD, "听证结束", "从结束的第二天起接着计算")
        },
        WITHDRAWAL,
        HAND_OVER,
    ],
    turn: DECIDED,
    by_order: true,
    pause: Some((HEARING, HEARD)),
};

/// 建议意见, and claims that the law has another way for (Art. 29; Art. 31(1)–(5)).
pub const PETITION_ANSWER: Plan = Plan {
    stages: &[
        OBJECTION,
        NOTICE,
        stage(
            ANSWERED,
            "答复",
            "建议意见，研究后答复；应当走仲裁、诉讼等程序的，讲明途径，引导依法提出（信访工作条例第二十九条、第三十一条）",
        ),
    ],
    aside: &[FORWARD, DECLINE, WITHDRAWAL, HAND_OVER],
    turn: ANSWERED,
    by_order: true,
    pause: None,
};

/// 检举控告: routed away within fifteen days, never to the person denounced (Art. 30).
pub const PETITION_DENUNCIATION: Plan = Plan {
    stages: &[
        OBJECTION,
        NOTICE,
        Stage {
            clock: Some("petition.forward"),
            ..stage(
                ROUTED,
                "转送有权处理的单位",
                "收到之日起十五日内转送；不得把检举控告材料和检举人的情况透露、转给被检举控告的人或者单位（信访工作条例第二十二条、第三十条）",
            )
        },
    ],
    aside: &[WITHDRAWAL, HAND_OVER],
    turn: ROUTED,
    by_order: true,
    pause: None,
};

const FORWARD: Stage = stage(
    FORWARDED,
    "转送有权处理的单位",
    "不属于本单位职权的，十五日内转送有权处理的机关、单位，并告知信访人（信访工作条例第二十二条、第二十三条）",
);

const DECLINE: Stage = stage(
    DECLINED,
    "不予受理",
    "写明理由，书面告知信访人向哪里提出（信访工作条例第十九条、第二十三条）",
);

const WITHDRAWAL: Stage = stage(WITHDRAWN, "信访人撤回", "信访人自愿撤回，留下书面材料");

const HAND_OVER: Stage = stage(
    HANDED_OVER,
    "更换承办人",
    "与信访事项或者信访人有直接利害关系的，应当回避（信访工作条例第二十八条）",
);
