//! The words offices write for what the form offers as a list (regulations §4.1, §4.2). Pure.

use crate::assistance::households::{
    Cause, Health, Housing, Livelihood, Marriage, Relation, SchoolStage,
};
use crate::assistance::rules::Hardship;
use crate::shared::half_width;

/// What a cell for 困难类别 says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Label {
    /// A category of today.
    Now(Hardship),
    /// A label of an earlier time: the figures say which category it would be.
    Old(String),
    /// Words that no scheme has.
    Unknown(String),
}

/// Labels of the schemes before 2020 (regulations §4.1).
const OLD_LABELS: &[&str] = &[
    "低保边缘",
    "低保户",
    "享受低保",
    "低保线",
    "低保家庭",
    "低保职工",
];

pub(super) fn read_label(text: &str) -> Label {
    let plain = plain(text);
    let has = |word: &str| plain.contains(word);
    if has("深度困难") {
        Label::Now(Hardship::Deep)
    } else if has("相对困难") {
        Label::Now(Hardship::Relative)
    } else if has("意外致困") {
        Label::Now(Hardship::Accident)
    } else if OLD_LABELS.iter().any(|label| has(label)) || plain == "低保" {
        Label::Old(plain)
    } else {
        Label::Unknown(plain)
    }
}

pub(super) fn read_relation(text: &str) -> Option<Relation> {
    use Relation::{Child, Grandparent, Head, Other, Parent, Sibling, Spouse};
    let mut plain = plain(text);
    if plain.is_empty() {
        return None;
    }
    // 户主之妻 is no 户主.
    for word in ["户主", "职工", "本人", "之", "的", "(", ")"] {
        plain = plain.replace(word, "");
    }
    if plain.is_empty() {
        return Some(Head);
    }
    // What is in-law to the worker and what is of another generation is looked for first: 儿媳 is no 儿子.
    first_of(
        &plain,
        &[
            ("儿媳", Other),
            ("女婿", Other),
            ("孙", Other),
            ("侄", Other),
            ("外甥", Other),
            ("姑", Other),
            ("姨", Other),
            ("舅", Other),
            ("叔", Other),
            ("伯", Other),
            ("配偶", Spouse),
            ("爱人", Spouse),
            ("妻", Spouse),
            ("丈夫", Spouse),
            ("岳", Parent),
            ("公公", Parent),
            ("婆婆", Parent),
            ("祖", Grandparent),
            ("爷爷", Grandparent),
            ("奶奶", Grandparent),
            ("姥", Grandparent),
            ("外公", Grandparent),
            ("外婆", Grandparent),
            ("父", Parent),
            ("母", Parent),
            ("爸", Parent),
            ("妈", Parent),
            ("兄", Sibling),
            ("弟", Sibling),
            ("姐", Sibling),
            ("妹", Sibling),
            ("哥", Sibling),
            ("子", Child),
            ("女", Child),
            ("儿", Child),
            ("夫", Spouse),
            ("其他", Other),
            ("其它", Other),
        ],
    )
}

pub(super) fn read_livelihood(text: &str) -> Option<Livelihood> {
    use Livelihood::{
        EarlyRetired, Jobless, LaidOff, Migrant, Other, Retired, SickLeave, Student, Working,
    };
    Livelihood::read(text).or_else(|| {
        first_of(
            &plain(text),
            &[
                ("农民工", Migrant),
                ("内退", EarlyRetired),
                ("退休", Retired),
                ("离休", Retired),
                ("病休", SickLeave),
                ("下岗", LaidOff),
                ("待岗", LaidOff),
                ("失业", Jobless),
                ("无业", Jobless),
                ("待业", Jobless),
                ("务农", Other),
                ("学生", Student),
                ("在校", Student),
                ("上学", Student),
                ("在读", Student),
                ("学龄前", Other),
                ("在岗", Working),
                ("在职", Working),
                ("务工", Working),
                ("打工", Working),
                ("就业", Working),
                ("灵活", Working),
            ],
        )
    })
}

pub(super) fn read_marriage(text: &str) -> Option<Marriage> {
    Marriage::read(text).or_else(|| {
        first_of(
            &plain(text),
            &[
                ("未婚", Marriage::Single),
                ("单身", Marriage::Single),
                ("离", Marriage::Divorced),
                ("丧偶", Marriage::Widowed),
                ("再婚", Marriage::Married),
                ("复婚", Marriage::Married),
                ("初婚", Marriage::Married),
                ("已婚", Marriage::Married),
                ("有配偶", Marriage::Married),
            ],
        )
    })
}

pub(super) fn read_housing(text: &str) -> Option<Housing> {
    Housing::read(text).or_else(|| {
        first_of(
            &plain(text),
            &[
                ("公房", Housing::EmployerFlat),
                ("廉租", Housing::PublicRental),
                ("公租", Housing::PublicRental),
                ("自建", Housing::SelfBuilt),
                ("自购", Housing::Bought),
                ("商品房", Housing::Bought),
                ("购买", Housing::Bought),
                ("无房", Housing::None),
                ("没有房", Housing::None),
                ("租", Housing::Rented),
                ("自有", Housing::Other),
                ("借住", Housing::Other),
                ("其它", Housing::Other),
            ],
        )
    })
}

pub(super) fn read_cause(text: &str) -> Option<Cause> {
    Cause::read(text).or_else(|| {
        let plain = plain(text);
        let of_family = ["家属", "家庭成员", "亲属", "配偶", "子女", "父母"]
            .iter()
            .any(|word| plain.contains(word));
        let illness = ["病", "医疗"].iter().any(|word| plain.contains(word));
        if illness {
            return Some(if of_family {
                Cause::FamilyIllness
            } else {
                Cause::OwnIllness
            });
        }
        first_of(
            &plain,
            &[
                ("学", Cause::Schooling),
                ("教育", Cause::Schooling),
                ("残", Cause::Disability),
                ("下岗", Cause::Unemployment),
                ("失业", Cause::Unemployment),
                ("无业", Cause::Unemployment),
                ("收入", Cause::LowIncome),
                ("低保", Cause::LowIncome),
                ("基本生活", Cause::LowIncome),
                ("灾", Cause::Accident),
                ("意外", Cause::Accident),
                ("事故", Cause::Accident),
                ("供养", Cause::Dependants),
                ("赡养", Cause::Dependants),
                ("抚养", Cause::Dependants),
                ("人口多", Cause::Dependants),
                ("其它", Cause::Other),
            ],
        )
    })
}

pub(super) fn read_health(text: &str) -> Option<Health> {
    Health::read(text).or_else(|| {
        first_of(
            &plain(text),
            &[
                ("健康", Health::Good),
                ("良好", Health::Good),
                ("正常", Health::Good),
                ("无病", Health::Good),
                ("癌", Health::Cancer),
                ("肿瘤", Health::Tumour),
                ("尿毒", Health::Uraemia),
                ("肾", Health::Uraemia),
                ("白血", Health::Blood),
                ("血液", Health::Blood),
                ("高血压", Health::Pressure),
                ("心", Health::Heart),
                ("血管", Health::Heart),
                ("精神", Health::Mental),
                ("抑郁", Health::Mental),
                ("肝", Health::Liver),
                ("糖尿", Health::Diabetes),
                ("颈椎", Health::Spine),
                ("腰", Health::Spine),
                ("肺", Health::Lung),
                ("残", Health::Disabled),
                ("病", Health::Minor),
                ("一般", Health::Minor),
            ],
        )
    })
}

pub(super) fn read_stage(text: &str) -> Option<SchoolStage> {
    use SchoolStage::{College, Graduate, High, Middle, Preschool, Primary, University};
    SchoolStage::read(text).or_else(|| {
        first_of(
            &plain(text),
            &[
                ("幼儿", Preschool),
                ("学前", Preschool),
                ("小学", Primary),
                ("初中", Middle),
                ("高中", High),
                ("中专", High),
                ("中职", High),
                ("职高", High),
                ("技校", High),
                ("大专", College),
                ("专科", College),
                ("高职", College),
                ("硕士", Graduate),
                ("博士", Graduate),
                ("研究生", Graduate),
                ("本科", University),
                ("大学", University),
            ],
        )
    })
}

fn first_of<T: Copy>(plain: &str, words: &[(&str, T)]) -> Option<T> {
    let found = words.iter().find(|(word, _)| plain.contains(word));
    found.map(|(_, value)| *value)
}

fn plain(text: &str) -> String {
    half_width(text)
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect()
}
