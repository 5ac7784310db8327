//! Sentences about collective negotiation and its contracts.

use crate::Failure;
use crate::unions::Notice;
use taizhang_ledger::negotiation::rules::NegotiationError;
use taizhang_ledger::negotiation::{MandateGap, PartyFault, PartyFinding, Side};

impl From<NegotiationError> for Failure {
    fn from(error: NegotiationError) -> Self {
        use NegotiationError as E;
        match error {
            E::Empty { what } => {
                let (field, example) = match what {
                    "title" => ("名称", "例如“2026年工资协商”。"),
                    "campaign" => ("行动名称", "例如“2026年集中要约行动月”。"),
                    "name" => ("姓名", "写这位代表的姓名。"),
                    "until" => ("协商开始日期", "答复书里商定哪一天开始协商，交资料和报告上级都从那一天往前算。"),
                    "what" => ("资料", "写要什么资料，例如“上年度工资总额”。"),
                    "why" => ("原因", "写几个字，接手的人看得明白。"),
                    "text" => ("条款", "写条款的文字；空着的一条请去掉。"),
                    "clauses" => ("检查结果", "至少查一条，或者记一次满意度测评；条款要是这份合同的。"),
                    "contract" => ("合同草案", "请先在“形成草案”里写上合同的名称和期限。"),
                    "advice" => ("指导内容", "写谁去的、怎么说的。"),
                    "result" => ("结果", "写后来怎么样。"),
                    _ => ("发现的问题", "限期整改或取消的，写明发现了什么。"),
                };
                Self::new("empty", format!("“{field}”还没有写。"), example).at(what)
            }
            E::Number { what, given, most } => Self::new(
                "bad_number",
                format!("{given} 不对，应在 0 到 {most} 之间。"),
                "部分不能多于全部：收回不多于发出，废票不多于收回，赞成不多于应到。",
            )
            .at(what),
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
            E::WrongScope { form, scope } => Self::new(
                "wrong_scope",
                format!("“{}”不能做{}的协商。", form.label(), scope.label()),
                "企业的协商由单独基层工会做；行业性、区域性的由联合工会、行业或区域工会联合会、乡镇总工会做，只在县级以下（劳动合同法第五十三条）。",
            )
            .at("scope"),
            E::UnderWay { title } => Self::new(
                "under_way",
                format!("同一种合同已经在协商：“{title}”。"),
                "请在那一件里接着记；那一件不办了的，先撤销。",
            ),
            E::WrongMatter { found, wanted } => Self::new(
                "wrong_matter",
                format!("这一项议题是“{}”，不是“{}”。", found.label(), wanted.label()),
                "通过的票数各不相同，议题的类别要对；请在会议的议程里选对类别。",
            )
            .at("item"),
            E::WrongSession => Self::new(
                "wrong_session",
                "这次会议还没有闭会，或者不是这家工会的。",
                "请先在“职代会”里记完票、闭会，再来登记。",
            )
            .at("item"),
            E::NotVoted => Self::new(
                "not_voted",
                "还没有表决的票数。",
                "企业的草案由职代会表决；行业性、区域性的，先逐家记上应到和赞成。",
            )
            .at("item"),
            E::OwnAct { code } => Self::new(
                "own_act",
                format!("“{code}”这一步有自己的登记办法。"),
                "草案、职代会表决、签字、生效分别在各自的表单里记。",
            )
            .at("step"),
            E::Term { from, to, most, basis } => Self::new(
                "contract_term",
                format!(
                    "{}至{}，期限应在一年以上、{most} 年以内（{basis}）。",
                    from.chinese(),
                    to.chinese()
                ),
                "工资专项集体合同一般为一年；请核对起止日期。",
            )
            .at("to"),
            E::BelowFloor { given, floor, by, basis } => Self::new(
                "below_floor",
                format!("最低工资 {given} 元，低于{by}的 {floor} 元（{basis}）。"),
                "最低工资标准、行业（区域）合同、企业合同，后一个不能低于前一个；请改正，或核对这一项参数。",
            )
            .at("lowest_wage"),
            E::FirmNotPassed { yes, voters, needed } => Self::new(
                "firm_not_passed",
                format!("应到 {voters} 人，赞成 {yes} 票，要 {needed} 票才通过。"),
                "行业、区域的草案没有通过的企业不盖章，合同对它没有约束力（山东省企业工资集体协商条例第三十五条、第三十六条）；提前终止也要过半数同意（第四十一条）。",
            )
            .at("yes"),
            E::OtherContract { title } => Self::new(
                "other_contract",
                format!("“{title}”是另一家工会的，或者是另一种合同。"),
                "续订的要是本工会同一种合同，请从列表里选。",
            )
            .at("follows"),
            E::ReplyRuns { until } => Self::new(
                "reply_runs",
                format!("答复期限到{}，还没有过。", until.chinese()),
                "过了那一天还没有书面答复，再记“没有答复”。",
            )
            .at("on"),
            E::ClauseTwice => Self::new(
                "clause_twice",
                "同一条查了两遍。",
                "一次检查里，一条只记一个结果。",
            )
            .at("clauses"),
            E::StampedAlready => Self::new(
                "stamped_already",
                "这家企业已经盖过章了。",
                "退出以后再加入的，先记上退出的日期。",
            )
            .at("employer"),
            E::NotJoint => Self::new(
                "not_joint",
                "这是企业自己的合同，不用别家盖章。",
                "行业性、区域性的合同才逐家盖章。",
            ),
            E::NotInEffect { day } => Self::new(
                "not_in_effect",
                format!("{}合同不在有效期里。", day.chinese()),
                "请核对日期；还没有生效的，先登记生效。",
            )
            .at("on"),
            E::Signed { on } => Self::new(
                "contract_signed",
                format!("{}已经定了，文字不能再改。", on.chinese()),
                "要变更的，另发要约，按同样的程序再走一遍（山东省企业工资集体协商条例第四十一条）。",
            ),
            E::TooEarly { day, earliest } => Self::new(
                "too_early",
                format!(
                    "{}还在人社部门提出异议的期限里，最早{}生效。",
                    day.chinese(),
                    earliest.chinese()
                ),
                "人社部门收到合同十五日内没有提出异议，第二天生效；请核对报送日期。",
            )
            .at("on"),
            E::Case(error) => error.into(),
            E::Rulebook(error) => error.into(),
            E::Store(error) => error.into(),
        }
    }
}

/// What is wrong with who sits at the table.
pub(crate) fn party_notice(finding: PartyFinding) -> Notice {
    use PartyFault as F;
    let (code, message) = match finding.fault {
        F::Unequal { workers, employer } => (
            "parties_unequal",
            format!("职工方 {workers} 人，企业方 {employer} 人，双方人数要相等。"),
        ),
        F::TooFew { side, has, least } => (
            "party_too_few",
            format!("{}有 {has} 人，至少要 {least} 人。", side.label()),
        ),
        F::Chiefs { side, has: 0 } => (
            "party_no_chief",
            format!("{}还没有首席代表{}。", side.label(), who_leads(side)),
        ),
        F::Chiefs { side, has } => (
            "party_chiefs",
            format!("{}有 {has} 名首席代表，只能有一名。", side.label()),
        ),
        F::FrontLine { has, needed } => (
            "party_front_line",
            format!("职工方一线职工 {has} 人，至少要 {needed} 人（三分之一）。"),
        ),
        F::Incompatible { name, side, tie } => (
            "party_incompatible",
            format!("{name}是{}，不能当{}代表。", tie.label(), side.label()),
        ),
        F::BothSides { name } => (
            "party_both_sides",
            format!("{name}两边都在，一个人不能兼任双方代表。"),
        ),
        F::ChiefFromOutside { name } => (
            "party_chief_outside",
            format!("首席代表{name}是外聘的，首席代表不得由外聘人员代理。"),
        ),
        F::Outsiders { side, has, most } => (
            "party_outsiders",
            format!(
                "{}外聘 {has} 人，不超过本方的三分之一（{most} 人）。",
                side.label()
            ),
        ),
        F::Vacant { name, side, clock } => (
            "party_vacant",
            format!("{}{name}离任，还没有补上。{}", side.label(), clock.words),
        ),
    };
    Notice {
        severity: finding.severity.code().to_owned(),
        code: code.to_owned(),
        message,
        article: Some(finding.article),
    }
}

/// Who sits there without a word of how.
pub(crate) fn mandate_missing(gap: MandateGap, names: &[&str]) -> Notice {
    let names = names.join("、");
    let (code, message) = match gap {
        MandateGap::Workers => (
            "mandate_workers",
            format!(
                "{names}：还没有写怎么产生的。职工方代表由工会提名，经全体代表或者全体职工过半数通过。"
            ),
        ),
        MandateGap::EmployerChief => (
            "mandate_employer",
            format!(
                "企业方首席代表{names}不是法定代表人的，要有法定代表人的书面授权，请写上授权书。"
            ),
        ),
        MandateGap::Adviser => (
            "mandate_adviser",
            format!("顾问{names}：还没有写委托书。聘请顾问要有书面委托。"),
        ),
    };
    Notice::verify(code, message, gap.article())
}

/// 第二十六条: who records the meeting is no negotiator.
pub(crate) fn recorder_negotiates(meeting: i64, name: &str) -> Notice {
    Notice::verify(
        "recorder_negotiates",
        format!(
            "第 {meeting} 次会议的记录员{name}是协商代表。记录员由双方共同确定，不由协商代表担任。"
        ),
        "山东省企业工资集体协商条例第二十六条",
    )
}

/// 第八条: the chair leads the workers' side, or the deputy or member in charge.
pub(crate) fn chief_is_no_officer(name: &str) -> Notice {
    Notice::verify(
        "chief_no_officer",
        format!(
            "职工方首席代表{name}不是本届工会委员。一般由工会主席担任；主席不能担任的，由主持工作的副主席或者委员担任。"
        ),
        "山东省企业工资集体协商条例第八条",
    )
}

/// 第十七条: usually a year.
pub(crate) fn longer_than_a_year() -> Notice {
    Notice {
        article: Some("山东省企业工资集体协商条例第十七条".to_owned()),
        ..Notice::hint(
            "longer_than_a_year",
            "工资专项集体合同一般为一年，这一份长于一年。".to_owned(),
        )
    }
}

fn who_leads(side: Side) -> &'static str {
    match side {
        Side::Workers => "，一般由工会主席担任",
        Side::Employer => "，由法定代表人或者书面授权的管理人员担任",
    }
}
