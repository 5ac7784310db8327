//! Sentences about unions.

use crate::Failure;
use crate::unions::Notice;
use taizhang_ledger::unions::polls::PollNotice;
use taizhang_ledger::unions::rules::{ConsentOf, UnionNotice};
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
            E::CameAlready { name, on } => Self::new(
                "came_already",
                format!("“{name}”已经记着 {} 划入。", on.chinese()),
                "记错了的，先按页脚的“撤销”，再重新记。",
            )
            .at("on"),
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
            E::ReasonMissing { ends_on } => Self::new(
                "reason_missing",
                format!("任期到{}，届中离任没有写原因。", ends_on.chinese()),
                "请选一个原因；主席、副主席的工作调动和罢免另有手续（工会法第十八条）。",
            )
            .at("reason"),
            E::ConsentMissing { of } => consent_missing(of),
            E::AfterLeaving {
                what,
                day,
                last_day,
            } => Self::new(
                "after_leaving",
                format!(
                    "{}是{}，晚于最后一天 {}。",
                    what.label(),
                    day.chinese(),
                    last_day.chinese()
                ),
                "要先同意、先表决，才能离任；请核对日期。",
            )
            .at(what.code()),
            E::RemovalVotesMissing => Self::new(
                "removal_votes_missing",
                "罢免主席、副主席，没有写全体会员或代表多少人、多少人赞成。",
                "罢免要开会员（代表）大会，请写全体人数和赞成票数（工会法第十八条）。",
            )
            .at("yes"),
            E::RemovalShort {
                yes,
                base,
                needed,
                basis,
            } => Self::new(
                "removal_short",
                format!("罢免得 {yes} 票，全体 {base} 人要 {needed} 票才通过，罢免不成立。"),
                format!("按全体会员或全体代表算，不按到会的算（{basis}）。请核对票数；没有通过的，不记离任。"),
            )
            .at("yes"),
            E::CountExceeds { part, number, all } => Self::new(
                "count_exceeds",
                match number {
                    ..0 => format!("{}写的是 {number}。", part.label()),
                    _ => format!("{} {number} 超过了 {all}。", part.label()),
                },
                "请照选举记录核对：实到不多于应到，得票不多于到会人数。",
            )
            .at(part.code()),
            E::ExpectedMissing => Self::new(
                "expected_missing",
                "写了实到或得票，没有写应到多少人。",
                "当选要过应到会人数的一半，请把应到人数写上；都不知道的，这几项可以全空着。",
            )
            .at("expected"),
            E::TurnoutShort {
                present,
                expected,
                needed,
                basis,
            } => Self::new(
                "turnout_short",
                format!("应到 {expected} 人，实到 {present} 人，至少要到 {needed} 人，选举无效。"),
                format!("请核对人数；确实不够的，要另行召开大会（{basis}）。"),
            )
            .at("present"),
            E::VotesShort {
                name,
                votes,
                expected,
                needed,
                basis,
            } => Self::new(
                "votes_short",
                format!("{name}得 {votes} 票，应到 {expected} 人要 {needed} 票才当选。"),
                format!("按应到会人数算，不按到会的算（{basis}）。请核对票数，没有当选的不要写进来。"),
            )
            .at("votes"),
            E::NoRenewal => Self::new(
                "no_renewal",
                "这家工会没有正在办的换届。",
                "请先记一步，或者登记换届。",
            )
            .at("union"),
            E::Case(error) => error.into(),
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

fn consent_missing(of: ConsentOf) -> Failure {
    let lacks = match of {
        ConsentOf::Committee => "没有写本级工会委员会哪天同意",
        ConsentOf::Upper => "没有写上一级工会哪天同意",
        ConsentOf::UpperDocument => "没有写上一级工会同意的文号",
        ConsentOf::Meeting => "没有写会员（代表）大会是哪天开的",
    };
    let (what, rule) = match of {
        ConsentOf::Meeting => ("罢免", "罢免要经会员（代表）大会全体过半数通过"),
        _ => (
            "工作调动",
            "任期未满不得随意调动，调动要经本级工会委员会和上一级工会同意",
        ),
    };
    Failure::new(
        "consent_missing",
        format!("主席、副主席{what}，{lacks}。"),
        format!("{rule}（工会法第十八条）。请照批复和会议记录写上；还没有的，先去办。"),
    )
    .at(of.code())
}

/// The sentence of a notice about the election of a term.
pub(crate) fn poll_notice(notice: &PollNotice) -> Notice {
    match notice {
        PollNotice::NotCounted => Notice::hint(
            "not_counted",
            "没有记应到、实到人数，选举是否有效没有核对。".to_owned(),
        ),
        PollNotice::VotesMissing => Notice::hint(
            "votes_missing",
            "有人没有记得票，是否过半数没有核对。".to_owned(),
        ),
        PollNotice::SurplusShort {
            seats,
            candidates,
            needed,
            basis,
        } => Notice::verify(
            "surplus_short",
            format!(
                "应选 {seats} 名，候选人 {candidates} 名；委员差额选举，候选人至少 {needed} 名。"
            ),
            basis,
        ),
        PollNotice::UnusualSize {
            body,
            seats,
            from,
            to,
        } => Notice::hint(
            "unusual_size",
            format!(
                "{} {seats} 名，一般是 {from} 到 {to} 名的单数。",
                body.label()
            ),
        ),
        PollNotice::RelativesNotDeclared => Notice::verify(
            "relatives_not_declared",
            "没有勾“候选人中没有单位主要负责人的近亲属”。近亲属不得作为人选。".to_owned(),
            "工会法 第十条",
        ),
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
