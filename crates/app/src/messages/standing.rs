//! Sentences about standing: what keeps something from being scored or answered, and what the records say to an item.

use crate::Failure;
use taizhang_ledger::shared::Day;
use taizhang_ledger::standing::{Fact, SchemeError, StandingError};

impl From<StandingError> for Failure {
    fn from(error: StandingError) -> Self {
        use StandingError as E;
        match error {
            E::Empty { what } => {
                let (field, example) = match what {
                    "by" => ("复核单位", "写哪一级工会复核的，例如“沂水县总工会”。"),
                    "cause" => (
                        "原因",
                        "写为什么这一年没有开展工作，例如“主席离职，没有补选”。",
                    ),
                    _ => (
                        "整改计划",
                        "写准备做什么，例如“一月补选主席，三月开职代会”。",
                    ),
                };
                Self::new("empty", format!("“{field}”还没有写。"), example).at(what)
            }
            E::InFuture { day } => Self::new(
                "day_in_future",
                format!("{}还没有到。", day.chinese()),
                "办了以后再记；请核对日期。",
            )
            .at("on"),
            E::DayBefore { day, after } => Self::new(
                "day_before",
                format!("{}早于{}。", day.chinese(), after.chinese()),
                "先后反了，请核对日期。",
            )
            .at("on"),
            E::NoScheme { code, version } => Self::new(
                "no_scheme",
                format!("这里没有评定办法“{code}”第 {version} 版。"),
                "县里发布过的办法在“参数”里启用规则包以后就有。",
            )
            .at("scheme"),
            E::NoItem { scheme, item } => Self::new(
                "no_item",
                format!("“{scheme}”里没有“{item}”这一项。"),
                "请从页面上的各项里选。",
            )
            .at("item"),
            E::Points { text, points, max } => Self::new(
                "points_outside",
                format!("“{text}”最多 {max} 分，不能记 {points} 分。"),
                format!("请写 0 到 {max} 的整数。"),
            )
            .at("points"),
            E::Computed { text } => Self::new(
                "computed",
                format!("“{text}”由台账自己算，不用填分。"),
                "台账里的记录补全了，这一项的分就有了；想说明的写在“说明”里。",
            )
            .at("points"),
            E::OtherSort { text } => Self::new(
                "other_sort",
                format!("“{text}”不是这样记的。"),
                "打分的项填分，逐项做到的填日期，测评的填票数。",
            )
            .at("item"),
            E::Ballots { satisfied, ballots } => Self::new(
                "bad_ballots",
                format!("满意 {satisfied} 票、有效 {ballots} 票，对不上。"),
                "有效票至少一票，满意票不多于有效票；请核对。",
            )
            .at("satisfied"),
            E::Reviewed { on } => Self::new(
                "reviewed",
                format!("{}已经复核，不能再改。", on.chinese()),
                "复核记错了的，先撤销那一步再改。",
            ),
            E::TooYoung { founded_on } => Self::new(
                "too_young",
                format!("这家工会{}才建会，不满一年，不排查。", founded_on.chinese()),
                "满一年以后再看。",
            ),
            E::NotIdle { points, below } => Self::new(
                "not_idle",
                format!("这家工会有 {points} 分，达到了 {below} 分，不用答复。"),
                "继续把开展的工作记进台账就行。",
            ),
            E::Scheme(error) => scheme_failure(&error),
            E::Rulebook(error) => error.into(),
            E::Store(error) => error.into(),
        }
    }
}

impl From<SchemeError> for Failure {
    fn from(error: SchemeError) -> Self {
        scheme_failure(&error)
    }
}

fn scheme_failure(error: &SchemeError) -> Failure {
    let what = match error {
        SchemeError::Malformed { line, why } => format!("第 {line} 行读不懂（{why}）"),
        SchemeError::Empty(what) => format!("“{what}”是空的"),
        SchemeError::Code(code) => format!("代码“{code}”只能用小写字母、数字和下划线"),
        SchemeError::BelowOne(what) => format!("“{what}”要写一以上的整数"),
        SchemeError::Twice(code) => format!("“{code}”出现了两次"),
        SchemeError::Points(code) => {
            format!("“{code}”的分值不对：打分的至少 1 分，逐项做到的都是 1")
        }
        SchemeError::Level(name) => format!("等级“{name}”的分数要从高到低写，不超过总分"),
        SchemeError::Figure(code) => {
            format!("“{code}”的依据和 figure 对不上：依据是 record 的写 figure，别的不写")
        }
    };
    Failure::new(
        "bad_scheme",
        format!("评定办法的文件用不了：{what}。"),
        "请照自带的样子改好这个文件，再选一次。",
    )
    .at("file")
}

/// What the records say to an item, in a few words.
pub(crate) fn fact_words(fact: Fact, on: Day) -> String {
    match fact {
        Fact::Congress(year, last) => match last {
            Some(day) => format!("{}：{}", day.chinese(), year.label()),
            None => year.label().to_owned(),
        },
        Fact::Quorum { closed: 0, .. } => "还没有闭会的会议".to_owned(),
        Fact::Quorum { closed, short: 0 } => format!("开了 {closed} 次，到会都够"),
        Fact::Quorum { closed, short } => format!("开了 {closed} 次，{short} 次到会不够"),
        Fact::Decisions { due: 0, .. } => "还没有要公布的决定".to_owned(),
        Fact::Decisions { due, late: 0 } => format!("{due} 次会议的决定都按期公布了"),
        Fact::Decisions { due, late } => format!("{due} 次会议里 {late} 次没有按期公布"),
        Fact::Posted(0) => "没有公开过".to_owned(),
        Fact::Posted(times) => format!("公开了 {times} 次"),
        Fact::Covered(year) => year.label().to_owned(),
        Fact::Term(None) => "台账里没有选举记录".to_owned(),
        Fact::Term(Some(last)) if last < on => {
            format!("{}届满，过了 {} 天", last.chinese(), last.days_until(on))
        }
        Fact::Term(Some(last)) => format!("任期到{}", last.chinese()),
        Fact::Moves(0) => "没有变动的记录".to_owned(),
        Fact::Moves(times) => format!("变动 {times} 人次"),
        Fact::Headcounts(0) => "没有登记过".to_owned(),
        Fact::Headcounts(times) => format!("登记了 {times} 次"),
        Fact::HandedIn(None) => "没有报送过".to_owned(),
        Fact::HandedIn(Some(day)) => format!("{}报送", day.chinese()),
    }
}
