//! Sentences about unions.

use crate::Failure;
use crate::unions::Notice;
use taizhang_ledger::unions::rules::UnionNotice;
use taizhang_ledger::unions::{NotAUnionCode, UnionError};

impl From<NotAUnionCode> for Failure {
    fn from(error: NotAUnionCode) -> Self {
        Self::new(
            "bad_union_code",
            format!("“{}”不是工会编码。", error.0),
            "编码是 6 位区划代码、一个短横和 1 到 8 位大写字母或数字，例如 371323-XJH。",
        )
        .at("code")
    }
}

impl From<UnionError> for Failure {
    fn from(error: UnionError) -> Self {
        use UnionError as E;
        match error {
            E::NameMissing => {
                Self::new("name_missing", "还没有写工会名称。", "请写上工会的全称。").at("name")
            }
            E::CodeTaken { code, name } => Self::new(
                "code_taken",
                format!("编码 {code} 已经是“{name}”的。"),
                "工会编码终身不变、不能重复，请换一个。",
            )
            .at("code"),
            E::NoUnion { code } => Self::new(
                "no_union",
                format!("台账里没有编码为 {code} 的工会。"),
                "请看看编码有没有写错，或先登记这个工会。",
            )
            .at("union"),
            E::Circle { code } => Self::new(
                "circle",
                format!("{code} 不能是自己的上级。"),
                "请另选一个上级工会。",
            )
            .at("parent"),
            E::Ended { name, on } => Self::new(
                "union_ended",
                format!("“{name}”已在 {} 撤销或并走。", on.chinese()),
                "请选一个正常的工会。",
            ),
            E::TermYears { years } => Self::new(
                "term_years",
                format!("任期写的是 {years} 年。"),
                "基层工会委员会的任期只能是三年或五年，总工会是五年（工会法第十六条）。",
            )
            .at("years"),
            E::TermBackwards {
                elected_on,
                term_no,
                earlier,
            } => Self::new(
                "term_backwards",
                format!(
                    "{} 早于第 {term_no} 届的选举日期 {}。",
                    elected_on.chinese(),
                    earlier.chinese()
                ),
                "请核对选举日期。",
            )
            .at("elected_on"),
            E::NoTerm { union, body } => Self::new(
                "no_term",
                format!("“{union}”的{}还没有登记过这一届。", body.label()),
                "请先按“登记换届”写上这一届是哪天选出的。",
            )
            .at("union"),
            E::LeftAlready { on } => Self::new(
                "left_already",
                format!("{}已经离任了。", on.chinese()),
                "记错了的话，先撤销那一次再记。",
            )
            .at("last_day"),
            E::DayOutside { day, from, to } => Self::new(
                "day_outside",
                format!(
                    "{} 不在 {} 到 {} 之间。",
                    day.chinese(),
                    from.chinese(),
                    to.chinese()
                ),
                "日期不能早于建会，也不能晚于今天。",
            )
            .at("on"),
            E::PartExceedsWhole {
                part,
                number,
                employees,
            } => Self::new(
                "part_exceeds_whole",
                format!("{} {number} 人，职工一共才 {employees} 人。", part.label()),
                "其中数不能大于总数，也不能是负数，请核对。",
            )
            .at(part.code()),
            E::MembersRemain { members } => Self::new(
                "members_remain",
                format!("还有 {members} 名会员没有去处。"),
                "请选一个工会保留他们的会籍（工会法第十三条），再撤销。",
            )
            .at("keep_members_in"),
            E::NothingToMerge => Self::new(
                "nothing_to_merge",
                "没有要合并的工会。",
                "请至少选一个并入的工会。",
            )
            .at("codes"),
            E::Roll(error) => (*error).into(),
            E::Store(error) => error.into(),
        }
    }
}

/// The sentence of a notice about a union.
pub(crate) fn union_notice(notice: &UnionNotice) -> Notice {
    match notice {
        UnionNotice::CommitteeMissing { members, from } => Notice::verify(
            "committee_missing",
            format!(
                "有会员 {members} 人，还没有登记工会委员会。会员满 {} 人的应当建立委员会。",
                from.number
            ),
            &from.basis,
        ),
        UnionNotice::WomenCommitteeMissing { women, from } => Notice::verify(
            "women_committee_missing",
            format!(
                "有女会员 {women} 人，还没有登记女职工委员会。女会员满 {} 人的应当建立。",
                from.number
            ),
            &from.basis,
        ),
        UnionNotice::AuditCommitteeMissing => Notice::verify(
            "audit_committee_missing",
            "还没有登记经费审查委员会。各级工会都应当有。".to_owned(),
            "工会法 第四十五条",
        ),
        UnionNotice::FullTimeChairPossible { employees, from } => Notice {
            article: Some(from.basis.clone()),
            ..Notice::hint(
                "full_time_chair",
                format!(
                    "职工 {employees} 人，满 {} 人的可以设专职工会主席。",
                    from.number
                ),
            )
        },
        UnionNotice::OutOfStep {
            body,
            ends_on,
            committee_ends_on,
        } => Notice::verify(
            "out_of_step",
            format!(
                "{}到 {} 届满，工会委员会到 {} 届满，没有同步。",
                body.label(),
                ends_on.chinese(),
                committee_ends_on.chinese()
            ),
            "任期与本级工会委员会相同，同时换届",
        ),
        UnionNotice::EmployerCodeIsUnions => Notice::verify(
            "employer_code_is_unions",
            "单位的统一社会信用代码以 81 开头，那是工会的代码。两个代码是不是填反了？".to_owned(),
            "GB 32100-2015",
        ),
        UnionNotice::UnionCodeIsEmployers => Notice::verify(
            "union_code_is_employers",
            "工会的统一社会信用代码以 91 开头，那是企业的代码。两个代码是不是填反了？".to_owned(),
            "GB 32100-2015",
        ),
        UnionNotice::ApprovalMissing => Notice::verify(
            "approval_missing",
            "还没有记建会批复的文号。建立基层工会应报上一级工会批准。".to_owned(),
            "工会法 第十二条",
        ),
    }
}
