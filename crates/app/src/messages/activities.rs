//! Sentences about activities, places, honours and match-making.

use crate::Failure;
use taizhang_ledger::activities::{ActivityError, FieldKind, KindError, Recipient, Shape};

/// What a field is called on the page.
fn field_name(what: &str) -> &'static str {
    match what {
        "title" | "name" => "名称",
        "on" => "日期",
        "to" | "until" => "结束日期",
        "opened_on" => "启用日期",
        "granted_on" => "文件日期",
        "consented_on" => "同意日期",
        "consent" => "怎样同意的",
        "recipient" => "获得者",
        "birth_year" => "出生年份",
        "by" => "谁去看的",
        "why" => "原因",
        "what" => "回访情况",
        "year" => "年度",
        _ => "这一项",
    }
}

/// The request's field, where the core calls it otherwise.
fn field_of(what: &'static str) -> &'static str {
    match what {
        "to" => "until",
        other => other,
    }
}

impl From<ActivityError> for Failure {
    fn from(error: ActivityError) -> Self {
        use ActivityError as E;
        match error {
            E::NoKind { code, version } => Self::new(
                "no_kind",
                match version {
                    0 => format!("没有“{code}”这个活动种类。"),
                    version => format!("本机没有活动种类“{code}”的第 {version} 版。"),
                },
                "请从列表里选；县里新发的种类，先在“参数”里收规则包。",
            )
            .at("kind"),
            E::GivenUp { name } => Self::new(
                "kind_given_up",
                format!("“{name}”县里已经不用了，不能再新记。"),
                "记过的照旧算数，也能改。请选别的种类。",
            )
            .at("kind"),
            E::OtherKind { name } => Self::new(
                "other_kind",
                format!("“{name}”记不到这里。"),
                "活动、阵地、荣誉分开记；记错种类的，删去以后重新记。",
            )
            .at("kind"),
            E::Empty { what } => Self::new(
                "empty",
                format!("“{}”还没有写。", field_name(what)),
                example(what),
            )
            .at(field_of(what)),
            E::InFuture { what, day } => Self::new(
                "day_in_future",
                format!("{}{}还没有到。", field_name(what), day.chinese()),
                "办了以后再记；请核对日期。",
            )
            .at(field_of(what)),
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
            .at(field_of(what)),
            E::UnknownField { code } => Self::new(
                "unknown_field",
                format!("这个种类没有“{code}”这一项。"),
                "种类可能刚换了新版，请关掉这张表重新打开。",
            )
            .at("kind"),
            E::FieldMissing { field, label } => Self::new(
                "empty",
                format!("“{label}”还没有写。"),
                "这一项要计数，写上再记；没有的写 0。",
            )
            .at(&format!("fields.{field}")),
            E::FieldUnread {
                field,
                label,
                kind,
                text,
            } => Self::new(
                "bad_field",
                format!("“{label}”写的是“{text}”，读不懂。"),
                should_be(kind),
            )
            .at(&format!("fields.{field}")),
            E::FieldSmall {
                field,
                label,
                least,
            } => Self::new(
                "field_small",
                format!("“{label}”至少是 {least}。"),
                "请核对；没有人参加、没有东西的，不用记这一条。",
            )
            .at(&format!("fields.{field}")),
            E::FieldOver {
                field,
                label,
                given,
                whole,
                most,
            } => Self::new(
                "field_over",
                format!("“{label}”{given}，多于“{whole}”{most}。"),
                "部分不能多于全部，请核对这两个数。",
            )
            .at(&format!("fields.{field}")),
            E::Level => Self::new(
                "level",
                "级别还没有选，或者这个种类不分级别。",
                "按证书、牌匾或者文件选全国、省、市、县、本级。",
            )
            .at("level"),
            E::Twice { shape, when } => twice(shape, &when),
            E::Closed { on } => Self::new(
                "closed",
                format!("这里{}已经停用。", on.chinese()),
                "停用以前的可以记；又用起来了的，重新登记一处。",
            )
            .at("on"),
            E::NothingToMend => Self::new(
                "nothing_to_mend",
                "这次查看没有要整改的，或者已经整改完成。",
                "请从没有整改的那一条里记。",
            ),
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
            E::Recipient { who } => Self::new(
                "recipient",
                match who {
                    Recipient::Person => "这项荣誉是授予个人的。",
                    Recipient::Team => "这项荣誉是授予集体的。",
                    Recipient::Either => "还没有选是个人还是集体。",
                },
                "请选对个人或者集体；是另一项荣誉的，换一个种类。",
            )
            .at("who"),
            E::Revoked { on } => Self::new(
                "revoked",
                format!("这项荣誉{}已经撤销。", on.chinese()),
                "撤销只记一次；记错了的，撤销那一步再记。",
            ),
            E::Withdrawn { on } => Self::new(
                "withdrawn",
                format!("本人{}已经撤回同意，资料已经清掉。", on.chinese()),
                "本人又愿意了的，重新取得同意，另外登记。",
            ),
            E::NotOfAge => Self::new(
                "not_of_age",
                "按出生年份还不满十八周岁，不能登记。",
                "请核对出生年份；只登记成年的单身职工。",
            )
            .at("birth_year"),
            E::Store(error) => error.into(),
        }
    }
}

fn twice(shape: Shape, when: &str) -> Failure {
    let (message, field) = match shape {
        Shape::Event | Shape::Log => (format!("{when}已经记过一条一样的。"), "title"),
        Shape::Place => (format!("这处阵地已经登记过，{when}启用。"), "name"),
        Shape::Award => (format!("{when}的同一级别已经登记过。"), "recipient"),
    };
    Failure::new(
        "twice",
        message,
        "同一件事只记一次；确实是两件的，在名称里加上区别。",
    )
    .at(field)
}

fn should_be(kind: FieldKind) -> &'static str {
    match kind {
        FieldKind::Count => "请写整数，例如 120；没有的写 0。",
        FieldKind::Money => "请写成元，例如 2500 或 2,500.50。",
        FieldKind::Text => "里面有看不见的字符，请重新打一遍。",
        FieldKind::Choice => "请从列表里选一项。",
        FieldKind::Day => "请写成 2026-11-24 或 20261124。",
        FieldKind::Yes => "请写“是”或“否”。",
    }
}

fn example(what: &str) -> &'static str {
    match what {
        "title" => "例如“五月节能降耗劳动竞赛”。",
        "name" => "写牌子上的名称，例如“电子厂职工书屋”；个人的写姓名。",
        "recipient" => "个人写姓名，集体写全称，例如“装配一班”。",
        "by" => "写姓名，例如“李秀芬”。",
        "consent" => "例如“本人签字的登记表”。没有本人同意，什么都不能记。",
        "consented_on" => "写本人同意的那天。没有本人同意，什么都不能记。",
        "why" => "写一句原因，以后看得明白。",
        _ => "写上再记。",
    }
}

impl From<KindError> for Failure {
    fn from(error: KindError) -> Self {
        let why = match error {
            KindError::Malformed { line, why } => format!("第 {line} 行读不懂（{why}）"),
            KindError::Empty(what) => format!("“{what}”是空的"),
            KindError::Code(code) => format!("代码“{code}”只能用小写字母、数字和下划线"),
            KindError::Range(what) => format!("“{what}”的数不对"),
            KindError::Twice(code) => format!("“{code}”出现了两次"),
            KindError::Field(code) => {
                format!("字段“{code}”不对：选项只给 choice，最小值和不超过只给整数和金额")
            }
            KindError::Count(code) => {
                format!(
                    "计数“{code}”不对：要和形态相配，合计要指一个整数或金额字段，钱和人不能计到一起"
                )
            }
            KindError::Shape(what) => format!("“{what}”和形态不相配"),
        };
        Self::new(
            "bad_kind",
            format!("这不是活动种类：{why}。"),
            "请照取出来的样子改，改好再放进来。",
        )
        .at("file")
    }
}
