//! Sentences about petitions and legal aid.

use super::number_advice_of;
use crate::Failure;
use crate::unions::Notice;
use taizhang_ledger::petitions::{AidClock, PetitionError, TallyError};

impl From<PetitionError> for Failure {
    fn from(error: PetitionError) -> Self {
        use PetitionError as E;
        match error {
            E::Empty { what } => {
                let (field, example) = match what {
                    "handler" => ("承办人", "写谁来办这件信访。"),
                    "summary" => ("主要内容", "写信访人反映什么，几句话就行。"),
                    "petitioners" => ("姓名", "写信访人的姓名；匿名的把这一行去掉。"),
                    "note" => ("理由", "写明理由：异议、不予受理都要说明理由。"),
                    "people" => ("转给谁", "写转送给哪个机关、单位。"),
                    "facts" => ("查明的事实", "处理意见书要写明查明的事实（信访工作条例第三十二条）；法律援助写案情。"),
                    "opinion" => ("处理意见", "写怎么处理、答复什么（信访工作条例第三十二条）。"),
                    "basis" => ("法律依据", "写依据哪部法律、哪一条（信访工作条例第三十二条）。"),
                    "why" => ("原因", "例如“回避”“调整分工”。"),
                    "name" => ("受援人", "写受援人的姓名。"),
                    "refused_why" => ("不予援助的理由", "写明理由，告知申请人。"),
                    "lawyer" => ("律师", "写值班律师的姓名。"),
                    "firm" => ("律师事务所", "写律师在哪个事务所。"),
                    _ => ("地点", "写在哪里值班。"),
                };
                Self::new("empty", format!("“{field}”还没有写。"), example).at(what)
            }
            E::Number { what, given, least, most } => Self::new(
                "bad_number",
                match most {
                    i64::MAX => format!("{given} 不对，不能小于 {least}。"),
                    most => format!("{given} 不对，应在 {least} 到 {most} 之间。"),
                },
                "请核对这个数。",
            )
            .at(what),
            E::InFuture { what, day } => Self::new(
                "day_in_future",
                format!("{}还没有到。", day.chinese()),
                "发生了以后再记；请核对日期。",
            )
            .at(what),
            E::DayBefore { what, day, after } => Self::new(
                "day_before",
                format!("{}早于{}。", day.chinese(), after.chinese()),
                "先后反了，请核对这两个日期。",
            )
            .at(what),
            E::BeforeRegulation { day } => Self::new(
                "before_regulation",
                format!("{}收到的信访件，在《信访工作条例》施行（2022年5月1日）以前。", day.chinese()),
                "以前的信访件按当时的规定办，留在纸质台账里；请核对收到日期。",
            )
            .at("received_on"),
            E::BadNumber(bad) => Self::new(
                "bad_petition_number",
                number_advice_of(&bad),
                "编号写成“信〔2026〕7号”，每年从 1 号编起。",
            )
            .at("number"),
            E::NumberTaken { number, next } => Self::new(
                "number_taken",
                format!("{number}已经有了。"),
                format!("这一年下一个空着的是 {next} 号。"),
            )
            .at("number"),
            E::Representatives { given, most } => Self::new(
                "too_many_representatives",
                format!("写了 {given} 名代表，走访最多 {most} 名代表（信访工作条例第二十条）。"),
                "请信访人推选代表；来的总人数写在“人数”里。",
            )
            .at("petitioners"),
            E::MoreNamesThanPeople { names, people } => Self::new(
                "more_names_than_people",
                format!("写了 {names} 个姓名，人数是 {people}。"),
                "人数是来访或者署名的全部人数，不能少于写出的姓名。",
            )
            .at("people"),
            E::DecidesNoClaim => Self::new(
                "decides_no_claim",
                "只有申诉求决才由本单位在六十日里作出处理意见（信访工作条例第三十一条第六项）。",
                "请改类别，或者去掉这一项。",
            )
            .at("decides"),
            E::Conflict => Self::new(
                "conflict_of_interest",
                "承办人与信访事项或者信访人有直接利害关系，应当回避（信访工作条例第二十八条）。",
                "请换一位承办人再登记。",
            )
            .at("handler"),
            E::ReachesDenounced { what } => Self::new(
                "reaches_denounced",
                "检举控告不能转给、也不能交给被检举控告的人或者单位办（信访工作条例第三十条）。",
                "请转给有权处理的上级或者纪检监察机关，换一位承办人。",
            )
            .at(what),
            E::SamePending { at } => Self::new(
                "same_pending",
                format!("同一件事正在办理：{at}。不重复受理（信访工作条例第十九条）。"),
                "请记“不予受理”，告知信访人向正在办理的地方了解进展；那一件办结以后再提的，可以受理。",
            )
            .at("step"),
            E::Closed { on } => Self::new(
                "petition_closed",
                format!("这件信访{}已经办结。", on.chinese()),
                "记错了的先撤销那一次；信访人申请复查、复核的，可以接着记。",
            )
            .at("step"),
            E::LateReply { day_no, due, article } => Self::new(
                "reply_late",
                format!(
                    "受理后第 {day_no} 日才答复，最后一日是{}，没有批准过延期（{article}）。",
                    due.chinese()
                ),
                "批准过延期的，先记“批准延期”；确实超期的，在说明里写明原因再记，统计时按超期计。",
            )
            .at("note"),
            E::LateObjection { due } => Self::new(
                "objection_late",
                format!("提出异议的最后一日是{}（收到之日起五个工作日，信访工作条例第二十三条）。", due.chinese()),
                "过了期限，由本单位办理；确实不属于本单位职权的，转送有权处理的单位。",
            )
            .at("on"),
            E::NotForwarded => Self::new(
                "not_forwarded",
                "这件信访不是转送、交办来的，没有异议可提。",
                "不属于本单位职权的，转送有权处理的单位，并告知信访人。",
            )
            .at("step"),
            E::NoApproval => Self::new(
                "extension_unapproved",
                "没有写谁批准延期（信访工作条例第三十四条）。",
                "延期要经本单位负责人批准：请写上批准人或者文号。",
            )
            .at("people"),
            E::NoReasons => Self::new(
                "extension_unreasoned",
                "没有写延期的理由（信访工作条例第三十四条）。",
                "延期要告知信访人理由：写明情况怎么复杂、还要做什么。",
            )
            .at("note"),
            E::ExtendedTo { until, due, last } => Self::new(
                "extended_to",
                match until {
                    Some(until) => format!(
                        "延到{}不行：原来的最后一日是{}，最迟延到{}。",
                        until.chinese(),
                        due.chinese(),
                        last.chinese()
                    ),
                    None => "没有写延到哪一天。".to_owned(),
                },
                format!("请写{}以后、{}以前的一天。", due.chinese(), last.chinese()),
            )
            .at("until"),
            E::ExtendedTooLate { due } => Self::new(
                "extended_too_late",
                format!("办理期限{}已经到了，过期以后不能再批准延期。", due.chinese()),
                "延期要在期限以内批准；确实超期的，答复时在说明里写明原因。",
            )
            .at("on"),
            E::ExtendedTwice { on } => Self::new(
                "extended_twice",
                format!("{}已经批准过一次延期。", on.chinese()),
                "延期一共不超过三十日（信访工作条例第三十四条）；记错了的先撤销那一次。",
            )
            .at("step"),
            E::TooFewForRepresentatives { people, least } => Self::new(
                "too_few_for_representatives",
                format!("涉及 {people} 人；{least} 人以上有共同请求，才推举代表（劳动争议调解仲裁法第七条）。"),
                "请核对涉及人数，或者去掉代表人数。",
            )
            .at("representatives"),
            E::MeansOpen => Self::new(
                "means_open",
                "还没有核对经济困难条件（法律援助法第三十一条、第四十二条）。",
                "农民工请求支付劳动报酬、工伤赔偿的不用核对：勾上“农民工”；其他的核对以后再记给予援助。",
            )
            .at("means_met"),
            E::Mismatch { what } => Self::new(
                "mismatch",
                match what {
                    "granted" => "决定的日期和结果要一起写。",
                    "lawyer" => "写了指派日期，没有写指派了谁。",
                    "accepted_on" => "写了仲裁受理日期，没有写申请仲裁的日期。",
                    "result" => "办理结果和日期要一起写。",
                    "recovered" => "有了结果才写追回金额。",
                    "award_until" => "还没有仲裁受理，没有裁决期限可延长。",
                    "same_as" => "没有这个编号的信访件。",
                    _ => "这一步有自己的登记办法。",
                },
                "请补上，或者去掉这一项。",
            )
            .at(what),
            E::Case(error) => error.into(),
            E::Rulebook(error) => error.into(),
            E::Store(error) => error.into(),
        }
    }
}

impl From<TallyError> for Failure {
    fn from(error: TallyError) -> Self {
        match error {
            TallyError::Rulebook(error) => error.into(),
            TallyError::Store(error) => error.into(),
        }
    }
}

/// Open petitions of the same name about the same sort of matter; `None` where there is none.
pub(crate) fn maybe_same(numbers: &[String]) -> Option<String> {
    (!numbers.is_empty()).then(|| {
        format!(
            "同名的信访人还有同一类的信访件在办：{}。是同一件事的，不重复受理（信访工作条例第十九条）。",
            numbers.join("、")
        )
    })
}

/// 第十九条: where the same matter is being handled.
pub(crate) fn same_pending(at: &str) -> Notice {
    Notice::verify(
        "same_pending",
        format!("同一件事正在办理：{at}。不重复受理，告知信访人。"),
        "信访工作条例第十九条",
    )
}

/// 第三十四条: a reply after its last day.
pub(crate) fn replied_late(days: i64, article: Option<String>) -> Notice {
    Notice {
        severity: "error".to_owned(),
        code: "reply_late".to_owned(),
        message: format!("答复比期限晚了 {days} 日，统计按超期计。"),
        article,
    }
}

/// A day of legal aid that has passed.
pub(crate) fn aid_late(clock: &AidClock) -> String {
    format!(
        "“{}”过了期限 {} 日：{}（{}）。",
        clock.label,
        clock.reading.late_by(),
        clock.reading.words,
        clock.article
    )
}
