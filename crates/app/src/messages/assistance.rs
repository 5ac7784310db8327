//! Sentences about the files of households in trouble.

use crate::Failure;
use crate::rules::RulesOfDay;
use crate::unions::Notice;
use taizhang_ledger::assistance::households::FileError;
use taizhang_ledger::assistance::households::rules::{PaperFault, Thresholds};
use taizhang_ledger::assistance::rules::Finding;
use taizhang_ledger::shared::Fen;

impl From<FileError> for Failure {
    fn from(error: FileError) -> Self {
        use FileError as E;
        match error {
            E::Empty { what } => {
                let (field, example) = match what {
                    "name" => ("姓名", "家庭成员里要有职工本人，写上姓名。"),
                    "why" => ("原因", "写几个字，接手的人看得明白。"),
                    "approval" => ("谁批的", "写批准的单位或文号；脱困、注销、退档都要批准。"),
                    "category" => ("困难类别", "先按算出来的结果提一个类别，由县总工会审定。"),
                    "holder" => ("户名", "写存折、银行卡上的户名，应是职工本人。"),
                    "bank" => ("开户银行", "写银行的全名。"),
                    "card_no" => ("银行卡号", "写卡面上的数字，8 位以上，不写别的字。"),
                    _ => ("谁同意的", "写同意的人的姓名；孩子不满十四岁的写监护人。"),
                };
                Self::new("empty", format!("“{field}”还没有写，或者写得不对。"), example).at(what)
            }
            E::Number { what, given } => {
                let (field, rule) = match what {
                    "size" => ("家庭人口", "至少 1 人。"),
                    "members" => ("共同生活的人", "至少 1 人，人均收入除以它。"),
                    "floor_area" => ("建筑面积", "写平方米，至少 1。"),
                    _ => ("金额", "钱不能是负数；没有的写 0。"),
                };
                Self::new("bad_number", format!("“{field}”写的是 {given}，不对。"), rule).at(what)
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
                "先后反了，请核对这两个日期。",
            )
            .at("on"),
            E::AlreadyOnFile { union } => Self::new(
                "already_on_file",
                format!("这家的人已经在“{union}”的另一份档案里。"),
                "一户一档：困难职工按家庭建档，夫妻、子女不另建。那一份不对的，先在那里注销或退档。",
            )
            .at("document_no"),
            E::Ended { on } => Self::new(
                "file_ended",
                match on {
                    Some(on) => format!("这份档案{}已经退出。", on.chinese()),
                    None => "这份档案已经退出。".to_owned(),
                },
                "退出的档案只供查看；又有困难的，重新申请建档（鲁会办〔2020〕58号）。",
            ),
            E::HeadStays => Self::new(
                "head_stays",
                "职工本人这一行不能去掉，也不能改成别的关系。",
                "姓名、证件号写错了，直接改；不是这位职工的档案，请退档重建。",
            )
            .at("relation"),
            E::NoConsent { kind } => Self::new(
                "no_consent",
                format!("还没有“{}”的同意书。", kind.label()),
                "先让本人签同意书，在“同意”里记上，再办这一步（个人信息保护法第二十五条）。",
            ),
            E::Faults { count } => Self::new(
                "file_faults",
                format!("材料里还有 {count} 处错误。"),
                "档案上面标“错误”的几条，先改对再往下办。",
            ),
            E::StillPublished { until } => Self::new(
                "still_published",
                format!("公示到{}才满。", until.chinese()),
                "公示期满的第二天起，没有异议再记这一步。",
            )
            .at("on"),
            E::OwnAct { code } => Self::new(
                "own_act",
                format!("“{code}”这一步有自己的登记办法。"),
                "入户核实用“记一次入户”，县里审批用“记审批结果”。",
            ),
            E::Case(error) => error.into(),
            E::Rulebook(error) => error.into(),
            E::Store(error) => error.into(),
        }
    }
}

/// What does not agree, as a notice.
pub(crate) fn paper_fault(fault: &PaperFault) -> Notice {
    let (code, message) = match fault {
        PaperFault::Heads { found: 0 } => ("heads", "家庭成员里没有职工本人。".to_owned()),
        PaperFault::Heads { found } => (
            "heads",
            format!("家庭成员里有 {found} 行写的是“本人”，只能有一行。"),
        ),
        PaperFault::Size { said, counted } => (
            "size",
            format!("家庭人口写的是 {said} 人，家庭成员列了 {counted} 人，要一致。"),
        ),
        PaperFault::Members { surveyed, said } => (
            "members",
            format!(
                "入户时共同生活的有 {surveyed} 人，家庭人口是 {said} 人，请核实；人均收入按共同生活的人算。"
            ),
        ),
        PaperFault::PerCapita { said, reckoned } => (
            "per_capita",
            format!(
                "月人均收入写的是 {said} 元，按（年收入－刚性支出）÷12÷人数算是 {reckoned} 元。"
            ),
        ),
        PaperFault::Birth {
            name,
            said,
            by_document,
        } => (
            "birth",
            format!(
                "{name}的出生日期写的是{}，证件号里是{}。",
                said.chinese(),
                by_document.chinese()
            ),
        ),
        PaperFault::Sex { name } => ("sex", format!("{name}的性别和证件号对不上。")),
        PaperFault::Holder => (
            "holder",
            "银行账户的户名不是职工本人，请核实；发放时卡主应是本人。".to_owned(),
        ),
        PaperFault::NoSurvey => (
            "no_survey",
            "还没有入户；困难类别要看了收支再提。".to_owned(),
        ),
        PaperFault::Category { decided, found } => {
            let decided = decided.label();
            let message = match found {
                Finding::In(category) => format!(
                    "定的是“{decided}”，按收支算应是“{}”，请核实。",
                    category.label()
                ),
                Finding::Not => format!("定的是“{decided}”，按收支算够不上，请核实。"),
                Finding::StandardMissing => {
                    format!("定的是“{decided}”；本县的低保标准还没有发布，收入这一条没法核对。")
                }
            };
            ("category", message)
        }
    };
    Notice {
        severity: fault.severity().code().to_owned(),
        code: code.to_owned(),
        message,
        article: Some("鲁会办〔2020〕58号".to_owned()),
    }
}

/// What the figures speak for, with the standard they were held against.
pub(crate) fn finding_words(found: Finding, by: &Thresholds, rules: &RulesOfDay) -> String {
    let entry = rules
        .book
        .find("assistance.minimum_living", &rules.region, rules.today);
    let standard = match (by.standard, entry) {
        (Some(standard), Some(entry)) => format!(
            "低保标准每月 {} 元（{}），{} 倍是 {} 元",
            standard,
            entry.basis(),
            by.times,
            Fen(standard.0 * by.times)
        ),
        _ => "本县的低保标准还没有发布".to_owned(),
    };
    match found {
        Finding::In(category) => format!("按收支算应是“{}”：{standard}。", category.label()),
        Finding::Not => format!("按收支算够不上困难类别：{standard}。"),
        Finding::StandardMissing => {
            format!("{standard}，按收入没法提类别；请在“参数”里看缺什么，或先问县总工会。")
        }
    }
}
