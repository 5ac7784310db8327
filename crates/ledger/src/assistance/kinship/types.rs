//! A cadre's household, and what was done for it.

use crate::shared::{Day, FamilyMemberId, HardshipFileId, HelpId, PairId, UnionId};
use crate::store::{record, text_code};

text_code! {
    /// What was helped with (帮扶内容): the four needs of 结亲连心, and two projects of §4.3 that are done in the same way.
    pub enum HelpKind {
        /// 就业
        Job = "job" "就业",
        /// 维权
        Rights = "rights" "维权",
        /// 生活
        Living = "living" "生活",
        /// 素质
        Quality = "quality" "素质",
        /// 职业培训
        Training = "training" "职业培训",
        /// 职业介绍
        Placement = "placement" "职业介绍",
    }
}

impl HelpKind {
    /// Which of the four needs (就业、维权、生活、素质) it counts under: a training raises what somebody can do, a placement is
    /// about a job.
    pub fn need(self) -> Self {
        match self {
            Self::Training => Self::Quality,
            Self::Placement => Self::Job,
            own => own,
        }
    }

    /// Whether what came of it is a job (上岗).
    pub fn is_about_work(self) -> bool {
        self.need() == Self::Job
    }
}

record! {
    /// A cadre linked to a household (结对), from a day to a day.
    pub struct Pair: Pair(PairId) in "pair" {
        /// The cadre's union. The household's file may be kept by another one.
        pub trade_union: UnionId,
        /// Whose household.
        pub hardship_file: HardshipFileId,
        /// 干部姓名
        pub cadre: String,
        /// 职务
        pub post: Option<String>,
        /// 结对日期
        pub from_day: Day,
        /// Last day; `None` while it lasts.
        pub to_day: Option<Day>,
        /// Why it ended.
        pub ended_why: Option<String>,
        /// Day on which the household's basic data were surveyed (摸底).
        pub surveyed_on: Option<Day>,
    }
}

record! {
    /// One thing done for a household (帮扶行动), a line of the diary (民情日记).
    pub struct Help: Help(HelpId) in "help" {
        /// For which household.
        pub hardship_file: HardshipFileId,
        /// Out of which pair; `None` where nobody is linked, e.g. a training of the union's own.
        pub pair: Option<PairId>,
        /// For whom of the household, where it was for one.
        pub family_member: Option<FamilyMemberId>,
        /// With what.
        pub kind: HelpKind,
        /// When.
        pub on_day: Day,
        /// What was done.
        pub what: String,
        /// The problem that was found (实际困难), if one was.
        pub problem: Option<String>,
        /// Day on which that problem was solved.
        pub solved_on: Option<Day>,
        /// What came of it; of help with work the employer (上岗单位).
        pub result: Option<String>,
        /// Who did it.
        pub by_whom: String,
    }
}

impl Pair {
    /// Whether it holds on a day.
    pub fn holds(&self, on: Day) -> bool {
        self.from_day <= on && self.to_day.is_none_or(|last| on <= last)
    }
}

impl Help {
    /// Whether a problem was raised that nobody has solved yet.
    pub fn is_open(&self) -> bool {
        self.problem.is_some() && self.solved_on.is_none()
    }

    /// Whether somebody went to work because of it (上岗).
    pub fn placed(&self) -> bool {
        self.kind.is_about_work() && self.result.is_some()
    }
}
