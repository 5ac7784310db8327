//! Sentences about congresses.

use crate::Failure;
use crate::unions::Notice;
use taizhang_ledger::congress::{
    CongressError, Kept, Outcome, SessionDay, Shortfall, Standing, Votes,
};
use taizhang_ledger::shared::Severity;

impl From<CongressError> for Failure {
    fn from(error: CongressError) -> Self {
        use CongressError as E;
        match error {
            E::TermYears { years, allowed } => Self::new(
                "congress_years",
                format!("届期写的是 {years} 年。"),
                format!(
                    "职代会每届可以是 {} 年（企业民主管理规定第十条）。",
                    allowed.join("、")
                ),
            )
            .at("years"),
            E::TermRuns { until } => Self::new(
                "congress_runs",
                format!("上一届到{}才满。", until.chinese()),
                "请把这一届的起始日期写在上一届届满那天或以后；上一届日期写错了的，先撤销再登记。",
            )
            .at("from"),
            E::OutsideTerm { day, from, to } => Self::new(
                "outside_congress",
                format!(
                    "{}不在这一届的届期里（{}到{}）。",
                    day.chinese(),
                    from.chinese(),
                    to.chinese()
                ),
                "请核对日期；届期满了的，先登记新的一届（企业民主管理规定第十条）。",
            )
            .at("on"),
            E::InFuture { day } => Self::new(
                "day_in_future",
                format!("{}还没有到。", day.chinese()),
                "办了以后再记；请核对日期。",
            )
            .at("on"),
            E::DayBefore { day, after } => Self::new(
                "day_before",
                format!("{}早于{}。", day.chinese(), after.chinese()),
                "先后反了，请核对这两个日期。",
            ),
            E::SeatedAlready { name } => Self::new(
                "seated_already",
                format!("“{name}”已经是这一届的代表。"),
                "同名的另一个人，请在名字后面加上车间或岗位来区别。",
            )
            .at("name"),
            E::Ticked => Self::new(
                "ticked",
                "职代会按名单签到，不用填人数。",
                "请在名单上勾选到会的代表。",
            ),
            E::NoDelegates => Self::new(
                "no_delegates",
                "职工大会由全体职工参加，不选代表。",
                "人多了要改成职代会的，请另登记一届。",
            ),
            E::LeftBefore { name, until } => Self::new(
                "left_before",
                format!("“{name}”{}起不再是代表，不能签到。", until.plus_days(1).chinese()),
                "离开单位的，代表资格自然终止；空出的名额由原选区补选（山东省企业职工代表大会条例第八条）。",
            ),
            E::Closed { on } => Self::new(
                "session_closed",
                format!("这次会议{}已经闭会，签到、议程和票数不能再改。", on.chinese()),
                "记错了的，可以撤销“闭会”再改。",
            ),
            E::NobodyThere => Self::new(
                "nobody_there",
                "还没有人到会。",
                "请先签到；职工大会请写应到和实到人数。",
            )
            .at("present"),
            E::MoreThanAll { present, base } => Self::new(
                "more_than_all",
                format!("实到 {present} 人，多于应到 {base} 人。"),
                "请核对这两个人数。",
            )
            .at("present"),
            E::TooManyVotes { given, present } => Self::new(
                "too_many_votes",
                format!("票数合计 {given} 张，多于到会 {present} 人。"),
                "收回的票多于发出的票，这一项投票无效；请核对票数，不是记错的要重新投票（基层工会会员代表大会和职代会选举的通行办法）。",
            )
            .at("yes"),
            E::Negative => {
                Self::new("negative", "票数不能小于零。", "请写零或更大的数。").at("yes")
            }
            E::NotVotedOn { title } => Self::new(
                "not_voted_on",
                format!("“{title}”只听取、讨论，不表决。"),
                "要表决的，请把它按“审议通过”重新列入议程。",
            ),
            E::Undecided { items } => Self::new(
                "undecided",
                format!("还有 {} 项没有计票：{}。", items.len(), items.join("、")),
                "请先把票数填上；这次不表决的，从议程里去掉。",
            ),
            E::SeatsMissing => Self::new(
                "seats_missing",
                "选举没有写应选几人。",
                "请写应选名额和候选人；不选人的，“怎么办”改成别的。",
            )
            .at("seats"),
            E::TooFewNames { names, seats } => Self::new(
                "too_few_names",
                format!("候选人 {names} 名，不够应选的 {seats} 名。"),
                "请把候选人写全，一行一个；差额选举的候选人要多于应选名额。",
            )
            .at("candidates"),
            E::StandsTwice { name } => Self::new(
                "stands_twice",
                format!("候选人里“{name}”写了两次。"),
                "去掉一个；同名的另一个人，请在名字后面加上车间或岗位来区别。",
            )
            .at("candidates"),
            E::OtherCount { title } => Self::new(
                "other_count",
                format!("“{title}”的票数要换一种填法。"),
                "选举按候选人一个一个计票，别的议题按赞成、反对、弃权计票。",
            ),
            E::TooManyNames {
                marked,
                valid,
                seats,
            } => Self::new(
                "too_many_names",
                format!(
                    "赞成票合计 {marked} 个名字，{valid} 张有效票每张最多选 {seats} 人，最多 {} 个名字。",
                    valid * seats
                ),
                "选的人多于应选名额的票是废票：请把这样的票从有效票里减去，记到废票里，上面的名字不计（基层工会和职代会选举的通行办法）。",
            )
            .at("valid"),
            E::MoreThanBallots { given, valid } => Self::new(
                "more_than_ballots",
                format!("有一名候选人的赞成和反对合计 {given} 票，多于有效票 {valid} 张。"),
                "请核对这名候选人的票数和有效票数。",
            )
            .at("valid"),
            E::OtherCandidates => Self::new(
                "other_candidates",
                "票数和候选人对不上。",
                "候选人改过了：请回到这次会议再打开计票。",
            ),
            E::HeldAlready { year } => Self::new(
                "held_already",
                format!("这一家 {year} 年的职代会已经召开，附了依据，不用催办。"),
                "请核对是哪一家、哪一年。",
            )
            .at("year"),
            E::ReasonMissing => Self::new(
                "empty",
                "没有写原因。",
                "请写这一家怎么说，例如：订单集中，改到十二月中旬开。",
            )
            .at("reason"),
            E::TitleMissing => Self::new(
                "title_missing",
                "议题没有写名称。",
                "请写上议题，例如“工资专项集体合同草案”。",
            )
            .at("title"),
            E::Appraisal(fault) => fault.into(),
            E::Board(fault) => fault.into(),
            E::Constituency(fault) => fault.into(),
            E::Rulebook(error) => error.into(),
            E::Union(error) => error.into(),
            E::Store(error) => error.into(),
        }
    }
}

/// What the make-up of the delegates leaves to be desired.
pub(crate) fn shortfall(short: &Shortfall) -> Notice {
    let (found, bound) = (short.found, short.bound);
    let message = match short.rule {
        "numbers" => format!("代表 {found} 人，按规定不少于 {bound} 人，请补选。"),
        "managers" => format!("中层以上管理人员 {found} 人，不宜超过 {bound} 人。"),
        "employee_director" => format!(
            "职工 {found} 人，满 {bound} 人的公司，董事会里要有职工董事；监事会里已经有职工监事的除外。"
        ),
        "state_director" => "国有独资公司的董事会里要有职工董事，现在没有。".to_owned(),
        "employee_supervisors" => {
            format!("职工监事 {found} 人，不得少于监事会的三分之一，要有 {bound} 人。")
        }
        "front_line" => format!("一线职工和科技人员 {found} 人，应不少于 {bound} 人。"),
        _ => format!("女代表 {found} 人，按女职工的比例应有 {bound} 人，换届或补选时补上。"),
    };
    Notice {
        severity: match short.severity {
            Severity::Error => "error",
            Severity::Verify => "verify",
            Severity::Hint => "hint",
        }
        .to_owned(),
        code: match short.rule {
            "employee_director" | "state_director" | "employee_supervisors" => {
                short.rule.to_owned()
            }
            rule => format!("delegates_{rule}"),
        },
        message,
        article: Some(short.basis.clone()),
    }
}

/// How an item came out.
pub(crate) fn outcome(outcome: &Outcome, votes: Votes) -> String {
    if !outcome.quorum.is_met() {
        return format!("到会不够 {} 人，不能表决", outcome.quorum.needed);
    }
    match outcome.missing(votes) {
        0 => "通过".to_owned(),
        missing => format!("没通过，差 {missing} 票"),
    }
}

/// How an election came out.
pub(crate) fn election(outcome: &Outcome, seats: i64, standings: &[Standing]) -> String {
    let are = |wanted: Standing| standings.iter().filter(|one| **one == wanted).count() as i64;
    if are(Standing::Waiting) > 0 {
        return "等计票".to_owned();
    }
    if !outcome.quorum.is_met() {
        return format!("到会不够 {} 人，不能选举", outcome.quorum.needed);
    }
    match (are(Standing::Elected), are(Standing::Tied)) {
        (elected, _) if elected == seats => format!("选出 {elected} 人"),
        (elected, 0) => format!("选出 {elected} 人，缺 {} 人", seats - elected),
        (elected, tied) => format!("选出 {elected} 人，{tied} 人票数相同，要再投票"),
    }
}

/// How a candidate came out.
pub(crate) fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Waiting => "等计票",
        Standing::Elected => "当选",
        Standing::NotElected => "没当选",
        Standing::Tied => "票数相同，再投票",
    }
}

/// How something with a last day before or after a session stands.
pub(crate) fn session_day(day: &SessionDay) -> String {
    let due = day.due.chinese();
    let is_posting = day.rule.counting == taizhang_ledger::clocks::Counting::Term;
    match (day.kept, day.done_on) {
        (Kept::InTime, Some(done)) if is_posting => format!("公示到{}，够了", done.chinese()),
        (Kept::Late(days), Some(done)) if is_posting => {
            format!("只公示到{}，少 {days} 天", done.chinese())
        }
        (Kept::InTime, Some(done)) => format!("{}已办，在{due}以前", done.chinese()),
        (Kept::Late(days), Some(done)) => format!("{}才办，晚了 {days} 天", done.chinese()),
        (Kept::Open(left @ 0..), _) if is_posting => format!("公示到{due}，还有 {left} 天"),
        (Kept::Open(_), _) if is_posting => format!("{due}已满，请记下公示到哪一天"),
        (Kept::Open(0), _) => format!("最后一日就是今天（{due}）"),
        (Kept::Open(left @ 1..), _) => format!("最后一日{due}，还有 {left} 天"),
        (Kept::Open(left), _) => format!("最后一日{due}，已过 {} 天", -left),
        (Kept::InTime | Kept::Late(_), None) => due,
    }
}
