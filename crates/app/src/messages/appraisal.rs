//! Sentences about appraisals, seats on boards and elections by constituency.

use crate::Failure;
use crate::unions::Notice;
use taizhang_ledger::congress::{AppraisalFault, Bar, BoardFault, ConstituencyFault};
use taizhang_ledger::shared::Share;

/// How the shares of an appraisal are counted.
pub(crate) const APPRAISAL_FORMULA: &str = "有效票＝收回－废票；优秀率＝优秀÷有效票；称职以上＝（优秀＋称职）÷有效票；不称职率＝不称职÷有效票";

/// Why the counts are not shown to the desk above.
pub(crate) fn too_few_ballots(least: i64) -> String {
    format!("少于 {least} 票，不显示")
}

/// What the election of a constituency has to keep (WC-12).
pub(crate) fn constituency_rule(took_part: Share, in_favour: Share) -> String {
    format!(
        "参加的要选区全体职工的{}，当选要选区全体职工的{}赞成。",
        took_part.label(),
        in_favour.label()
    )
}

/// Delegates in office who had too few votes in their constituency.
pub(crate) fn too_few_in_favour(many: i64, bar: &Bar) -> Notice {
    let share = bar.share.label();
    Notice::verify(
        "too_few_in_favour",
        format!(
            "{many} 名代表的赞成票不到选区全体职工的{share}，请核对票数；不是记错的要重新选举。"
        ),
        &bar.basis,
    )
}

/// Constituencies where too few took part.
pub(crate) fn too_few_took_part(names: &[&str], bar: &Bar) -> Notice {
    Notice::verify(
        "too_few_took_part",
        format!(
            "{}参加选举的不到选区职工的{}，请核对人数；不是记错的要重新选举。",
            names.join("、"),
            bar.share.label()
        ),
        &bar.basis,
    )
}

/// Delegates who are on the roll no longer.
pub(crate) fn delegates_gone(many: usize) -> Notice {
    Notice::verify(
        "delegates_gone",
        format!(
            "{many} 名代表已经不是在册会员，离开单位的代表资格终止。请逐个核对，该记“离任”的记上，再由原选区补选。"
        ),
        "山东省企业职工代表大会条例第八条",
    )
}

/// A supervisor who stands among the managers.
pub(crate) fn managing_supervisor(name: &str) -> Notice {
    Notice::verify(
        "managing_supervisor",
        format!(
            "职工监事{name}是中层以上管理人员。董事、高级管理人员（经理、副经理、财务负责人这些）不能兼任监事，请核对。"
        ),
        "中华人民共和国公司法 第七十六条（待核实）",
    )
}

impl From<AppraisalFault> for Failure {
    fn from(error: AppraisalFault) -> Self {
        use AppraisalFault as E;
        match error {
            E::OtherItem { title } => Self::new(
                "not_appraised",
                format!("“{title}”不是评议。"),
                "评议领导人员，请列议题时选“民主评议领导人员”，怎么办写“评议监督”。",
            ),
            E::Empty { what } => match what {
                "name" => Self::new("empty", "“姓名”还没有写。", "写被评议的人的姓名。"),
                _ => Self::new("empty", "“职务”还没有写。", "写他的职务，例如“生产部经理”。"),
            }
            .at(what),
            E::Twice { name } => Self::new(
                "appraised_twice",
                format!("“{name}”在这一项里已经记过了。"),
                "要改票数，请点他那一行；同名的另一个人，请在名字后面加上部门来区别。",
            )
            .at("name"),
            E::Negative => Self::new("negative", "票数不能小于零。", "请写零或更大的数。").at("returned"),
            E::OtherSum { counted, returned } => Self::new(
                "grades_sum",
                format!("四个等次和废票合计 {counted} 张，收回是 {returned} 张，对不上。"),
                "优秀、称职、基本称职、不称职加上废票，要正好等于收回的票数，请核对。",
            )
            .at("returned"),
            E::MoreReturned { returned, sent } => Self::new(
                "more_returned",
                format!("收回 {returned} 张，多于发出的 {sent} 张。"),
                "收回的票多于发出的票，这次评议无效；请核对票数，不是记错的要重新评议（选举和表决的通行办法）。",
            )
            .at("returned"),
            E::MoreSent { sent, present } => Self::new(
                "more_sent",
                format!("发出 {sent} 张，多于到会的 {present} 人。"),
                "一人一张票。请先把签到记全，再核对发出的票数。",
            )
            .at("sent"),
        }
    }
}

impl From<BoardFault> for Failure {
    fn from(error: BoardFault) -> Self {
        use BoardFault as E;
        match error {
            E::TooSmall { members, what } => {
                let (board, article) = match what {
                    "directors" => ("董事会", "第六十八条"),
                    _ => ("监事会", "第七十六条"),
                };
                Self::new(
                    "board_small",
                    format!("{board}写的是 {members} 人。"),
                    format!("{board}成员为三人以上（公司法{article}）；不设{board}、只有一两名的，写 0。"),
                )
                .at(what)
            }
            E::TermYears { years, most } => Self::new(
                "board_years",
                format!("任期写的是 {years} 年。"),
                format!(
                    "每届任期不超过 {most} 年，届满可以连选连任（公司法第七十条、第七十七条）。"
                ),
            )
            .at("years"),
            E::Seated { name, role } => Self::new(
                "board_seated",
                format!("“{name}”已经登记为{}。", role.label()),
                "连任的，先给上一届记“离任”，再登记这一届。",
            )
            .at("name"),
            E::OtherBoard { name } => Self::new(
                "board_other",
                format!("“{name}”在另一边任职，董事不能兼任监事。"),
                "先给原来的职务记“离任”，再登记（公司法第七十六条）。",
            )
            .at("name"),
            E::NameMissing => Self::new(
                "empty",
                "“姓名”还没有写。",
                "写职工董事或者职工监事的姓名。",
            )
            .at("name"),
            E::NotElected { name } => Self::new(
                "board_not_elected",
                format!("“{name}”没有当选职工董事或职工监事。"),
                "只有选举职工董事、职工监事这一项里当选的，才能这样登记（公司法第六十八条、第七十六条）。",
            ),
            E::StillOpen => Self::new(
                "board_still_open",
                "这次会议还没有闭会，票数还可能改。",
                "闭会以后再登记任职。",
            ),
            E::DayBefore { day, after } => Self::new(
                "day_before",
                format!("{}早于任职的第一天{}。", day.chinese(), after.chinese()),
                "先后反了，请核对这两个日期。",
            )
            .at("last_day"),
        }
    }
}

impl From<ConstituencyFault> for Failure {
    fn from(error: ConstituencyFault) -> Self {
        use ConstituencyFault as E;
        match error {
            E::NameMissing => {
                Self::new("empty", "“选区”还没有写。", "写选区的名称，例如“一车间”。").at("name")
            }
            E::TooFew { what, count } => {
                let (field, hint) = match what {
                    "workers" => ("应参加", "写这个选区的全体职工人数，至少 1 人。"),
                    "seats" => ("名额", "写这个选区选几名代表，至少 1 名。"),
                    "votes" => ("赞成票", "写零或更大的数；没有数过的空着。"),
                    _ => ("实到", "写零或更大的数。"),
                };
                Self::new(
                    "constituency_count",
                    format!("“{field}”写的是 {count}。"),
                    hint,
                )
                .at(what)
            }
            E::MoreThanWorkers { took_part, workers } => Self::new(
                "more_than_workers",
                format!("实到 {took_part} 人，多于应参加的 {workers} 人。"),
                "请核对这两个人数；应参加的是选区的全体职工。",
            )
            .at("took_part"),
            E::Twice { name, on } => Self::new(
                "constituency_twice",
                format!("“{name}”{}的选举已经登记过了。", on.chinese()),
                "要改，请点那一行的“改”；另一次选举，请写它自己的日期。",
            )
            .at("elected_on"),
            E::MoreVotes {
                name,
                votes,
                took_part,
            } => Self::new(
                "more_votes",
                format!("“{name}”赞成 {votes} 票，多于实到的 {took_part} 人。"),
                "票数不能多于参加的人数，请核对票数和选区的实到人数。",
            )
            .at("votes"),
            E::NotVacant { name, day } => Self::new(
                "not_vacant",
                format!("“{name}”{}还是代表，名额没有空出来。", day.chinese()),
                "先给他记“离任”，补选的从那以后起算（山东省企业职工代表大会条例第八条）。",
            )
            .at("replaces"),
            E::Filled { name } => Self::new(
                "seat_filled",
                format!("“{name}”空出的名额已经补上了。"),
                "请另选一名离任的代表；不是补选的，“补选”空着。",
            )
            .at("replaces"),
        }
    }
}
