//! Sentences about pairs, help, mutual aid and model workers.

use crate::Failure;
use crate::unions::Notice;
use taizhang_ledger::assistance::kinship::KinshipError;
use taizhang_ledger::shared::Day;

/// What a field is called on the page.
fn field_name(what: &str) -> &'static str {
    match what {
        "cadre" => "干部",
        "from" => "结对日期",
        "surveyed_on" => "摸底日期",
        "why" => "原因",
        "what" => "做了什么",
        "by" => "帮扶人",
        "result" => "结果",
        "solved_on" => "解决日期",
        "claimed_on" => "申领日期",
        "paid_on" => "发放日期",
        "name" => "姓名",
        "to" => "迁到哪里",
        "people" => "参加人数",
        "premium" => "互助费",
        "bills" => "医疗费用",
        "paid" => "发放金额",
        "due" => "应发金额",
        "year" => "年度",
        "named_year" => "评选年份",
        "member" => "家庭成员",
        "pair" => "结对",
        _ => "日期",
    }
}

impl From<KinshipError> for Failure {
    fn from(error: KinshipError) -> Self {
        use KinshipError as E;
        match error {
            E::Empty { what } => Self::new(
                "empty",
                format!("“{}”还没有写。", field_name(what)),
                example(what),
            )
            .at(what),
            E::InFuture { what, day } => Self::new(
                "day_in_future",
                format!("{}{}还没有到。", field_name(what), day.chinese()),
                "办了以后再记；请核对日期。",
            )
            .at(what),
            E::DayBefore { what, day, after } => Self::new(
                "day_before",
                format!(
                    "{}{}早于{}。",
                    field_name(what),
                    day.chinese(),
                    after.chinese()
                ),
                "先后反了，请核对日期。",
            )
            .at(what),
            E::FileClosed => Self::new(
                "file_closed",
                "这一户的困难档案已经退出，不能再结对。",
                "还在困难的，先重新建档；只是回访的，在日记里记。",
            )
            .at("file"),
            E::PairedAlready { since, until } => Self::new(
                "paired_already",
                format!("这名干部{}已经和这一户结对{}。", since.chinese(), to(until)),
                "同一名干部和同一户只结一次；结束以后再结的，日期写在结束以后。",
            )
            .at("cadre"),
            E::PairOver { on } => Self::new(
                "pair_over",
                format!("这一对{}已经结束。", on.chinese()),
                "结束以后做的，不选结对再记；日期写错了的请核对。",
            )
            .at("on"),
            E::OtherHousehold { what } => Self::new(
                "other_household",
                format!("选的{}不是这一户的。", field_name(what)),
                "请从这一户的里面选。",
            )
            .at(what),
            E::NoProblem => Self::new(
                "no_problem",
                "写了解决日期，没有写是什么困难。",
                "先写上“实际困难”，再写哪天解决的。",
            )
            .at("problem"),
            E::NoMoney { what, .. } => Self::new(
                "no_money",
                format!("{}要大于零。", field_name(what)),
                "请写成元，例如 2500 或 2,500.50。",
            )
            .at(what),
            E::HalfPaid { what } => Self::new(
                "half_paid",
                match what {
                    "paid" => "写了发放日期，没有写发放金额。",
                    _ => "写了发放金额，没有写发放日期。",
                },
                "发了的两样都写，还没有发的都不写。",
            )
            .at(what),
            E::Number { what, given } => Self::new(
                "bad_number",
                format!("{}不能是 {given}。", field_name(what)),
                "请写大于零的整数；没有人参加的不用登记。",
            )
            .at(what),
            E::Year {
                what,
                given,
                from,
                to,
            } => Self::new(
                "bad_year",
                format!("{}不能是 {given} 年。", field_name(what)),
                format!("请写 {from} 到 {to} 之间的年份。"),
            )
            .at(what),
            E::NotEnrolled { year } => Self::new(
                "not_enrolled",
                format!("这家工会没有登记参加 {year} 年的医疗互助。"),
                "先登记这一年的参加人数，再登记申领。",
            )
            .at("year"),
            E::NoLevel => Self::new(
                "no_level",
                "还没有选劳模级别。",
                "全国、省部、市级或者其他，按证书选。",
            )
            .at("level"),
            E::ModelTwice { year } => Self::new(
                "model_twice",
                format!("这家工会已经登记了这名劳模（{year}年）。"),
                "同名的两个人，在姓名后面加上区别；同一个人的，改原来那一行。",
            )
            .at("name"),
            E::PaymentTwice { on } => Self::new(
                "payment_twice",
                format!("同一笔资金{}已经登记过应发。", on.chinese()),
                "金额写错了的，撤销那一步再记。",
            )
            .at("due_on"),
            E::NotDue { died, since } => Self::new(
                "not_due",
                format!(
                    "这名劳模{}已经{}，这一天的不用发。",
                    since.chinese(),
                    if died { "去世" } else { "迁出" }
                ),
                "请核对应发日期；日子记错了的先改。",
            )
            .at("due_on"),
            E::Store(error) => error.into(),
        }
    }
}

fn to(until: Option<Day>) -> String {
    until.map_or_else(String::new, |day| format!("，到{}", day.chinese()))
}

fn example(what: &str) -> &'static str {
    match what {
        "cadre" | "by" => "写姓名，例如“李秀芬”。",
        "why" => "例如“这一户脱困了”“干部调走了”。",
        "what" => "写去做了什么，例如“送了米面油，问了孩子上学的事”。",
        "result" => "写哪天解决的，或者结果怎么样；就业的写上岗单位。",
        "to" => "写迁到哪个工会或者哪个县区。",
        _ => "写上再记。",
    }
}

const PAIR_BASIS: &str = "示例：工会结亲连心要求，文件没有查到，待核实";

/// A household of two cadres.
pub(crate) fn two_cadres(others: &[&str]) -> Notice {
    Notice::verify(
        "two_cadres",
        format!(
            "这一户还有{}结对，一户一般由一名干部联系。",
            others.join("、")
        ),
        PAIR_BASIS,
    )
}

/// A pair that lasts, of a household whose file is closed.
pub(crate) fn household_closed() -> Notice {
    Notice::verify(
        "household_closed",
        "这一户的档案已经退出，结对还没有结束。".to_owned(),
        PAIR_BASIS,
    )
}

/// A cadre with more households than asked for.
pub(crate) fn too_many_households(cadre: &str, many: i64, most: i64) -> Notice {
    Notice::verify(
        "too_many_households",
        format!("{cadre}已经结对 {many} 户，一般不超过 {most} 户。"),
        PAIR_BASIS,
    )
}

/// More people take part than there are members.
pub(crate) fn more_than_members(people: i64, members: i64) -> Notice {
    Notice::verify(
        "more_than_members",
        format!(
            "参加 {people} 人，多于在册会员 {members} 人。请核对人数，或者补上没有登记的会员。"
        ),
        "参加率＝参加人数÷会员人数",
    )
}

/// More was paid than the treatment cost.
pub(crate) fn paid_more_than_bills() -> Notice {
    Notice::verify(
        "paid_more_than_bills",
        "发放的互助金多于医疗费用，请核对金额；定额给付的属正常。".to_owned(),
        "互助保障计划",
    )
}
