//! What is talked about, and what a contract for women workers says at least (regulations §3.3, §3.5).

use super::types::{ContractKind, Subject};

impl ContractKind {
    /// What is talked about (regulations §3.3).
    pub fn subjects(self) -> &'static [Subject] {
        match self {
            Self::Wage => &[
                Subject::PaySystem,
                Subject::AverageWage,
                Subject::LowestWage,
                Subject::Bonus,
                Subject::Quota,
                Subject::LeavePay,
                Subject::Term,
                Subject::Breach,
            ],
            Self::General => &[
                Subject::PaySystem,
                Subject::Hours,
                Subject::Safety,
                Subject::Welfare,
                Subject::Women,
                Subject::Training,
                Subject::Term,
                Subject::Breach,
            ],
            Self::Women => &[
                Subject::Women,
                Subject::LeavePay,
                Subject::Safety,
                Subject::Term,
            ],
            Self::Safety => &[Subject::Safety, Subject::Training, Subject::Term],
            Self::Other => &[Subject::Other, Subject::Term],
        }
    }
}

/// What a contract for women workers says at least (女职工专项集体合同, regulations §3.5): subject and wording, which an office may
/// better but not lower.
pub const WOMEN_LEAST: [(Subject, &str); 9] = [
    (
        Subject::Women,
        "女职工生育享受九十八天产假，其中产前可以休假十五天；难产的增加十五天；生育多胞胎的，每多生育一个婴儿增加十五天。",
    ),
    (
        Subject::Women,
        "怀孕未满四个月流产的，享受十五天产假；怀孕满四个月流产的，享受四十二天产假。",
    ),
    (
        Subject::Hours,
        "对怀孕七个月以上的女职工，不延长劳动时间，不安排夜班劳动，并在劳动时间内安排休息时间。",
    ),
    (
        Subject::Hours,
        "对哺乳未满一周岁婴儿的女职工，不延长劳动时间，不安排夜班劳动。",
    ),
    (
        Subject::Hours,
        "哺乳期内每天的劳动时间里安排一小时哺乳时间；生育多胞胎的，每多哺乳一个婴儿每天增加一小时。",
    ),
    (
        Subject::LeavePay,
        "不因怀孕、生育、哺乳降低女职工的工资，不予以辞退，不解除劳动合同。",
    ),
    (
        Subject::Safety,
        "预防和制止工作场所的性骚扰，设投诉渠道，接到投诉及时处理，为投诉人保密。",
    ),
    (
        Subject::Safety,
        "根据女职工的需要，建立女职工卫生室、孕妇休息室、哺乳室等设施。",
    ),
    (
        Subject::Welfare,
        "定期安排女职工进行妇科疾病、乳腺疾病检查以及女职工特殊需要的其他健康检查。",
    ),
];
