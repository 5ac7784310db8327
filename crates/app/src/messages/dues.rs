//! Sentences about dues, levies, the cash book, returns, audits and closing.

use crate::Failure;
use crate::failure::FieldFault;
use crate::unions::Notice;
use taizhang_ledger::dues::{ClosingNotice, DueFault, DuesError, SpendFault};
use taizhang_ledger::shared::Day;

/// What a field is called on the page.
fn field_name(what: &str) -> &'static str {
    match what {
        "lines" => "基数",
        "payer" => "缴款单位",
        "wages" => "工资总额",
        "employees" => "职工人数",
        "people" => "人数",
        "due" => "应缴金额",
        "month" => "月份",
        "from" => "起始月",
        "why" => "原因",
        "note" => "备注（原因）",
        "audited_on" => "审查日期",
        "audited_by" => "审查的组织",
        "finding" => "意见",
        "deadline" => "整改期限",
        "evidence" => "整改依据",
        "amount" => "金额",
        _ => "日期",
    }
}

fn example(what: &str) -> &'static str {
    match what {
        "lines" => "至少写一名会员的基数。",
        "payer" => "写单位全称，例如“沂水县瑞丰机械有限公司”。",
        "why" => "写几个字，接手的人看得明白。",
        "note" => "触及八不准、超标准、超预算的，在备注里写明原因才能记下。",
        "audited_by" => "例如“镇总工会经审会”。",
        "finding" => "例如“两张票据没有审批人签字”。",
        "evidence" => "例如“补签的凭证，2026 年第 18 号”。",
        _ => "请补上。",
    }
}

/// Why somebody who is retained is not asked for dues, and where that stands (MEM-09).
pub(crate) fn retained_owes_nothing(name: &str, since: Option<Day>) -> (String, &'static str) {
    let since = since.map_or_else(String::new, |since| format!("从{}起", since.chinese()));
    (
        format!("{name}{since}保留会籍，保留期间不交会费"),
        "工会会员会籍管理办法（保留会籍期间不交会费，条次待核实）",
    )
}

fn due_fault(fault: &DueFault) -> (&'static str, String, String) {
    match fault {
        DueFault::Retained { name, since } => {
            let (message, article) = retained_owes_nothing(name, *since);
            (
                "retained",
                format!("{message}。"),
                format!("依据：{article}。把这一行去掉；已经恢复会籍的，先在“会员”里恢复。"),
            )
        }
        DueFault::NoMember { name, left } => (
            "no_member",
            match left {
                true => format!("{name}这个月底已经不是会员。"),
                false => format!("{name}这个月还没有入会。"),
            },
            "把这一行去掉；入会、离开的日子记错了的，先在“会员”里改。".to_owned(),
        ),
        DueFault::Elsewhere { name, union } => (
            "other_union",
            format!("{name}是{union}的会员。"),
            "会费由所在的工会收，请到那一家核定。".to_owned(),
        ),
        DueFault::NoBase { name } => (
            "bad_amount",
            format!("{name}的基数小于零。"),
            "请写当月工资，例如 4876。".to_owned(),
        ),
        DueFault::Paid { name, on } => (
            "paid_already",
            format!("{name}{}已经交了这个月的会费。", on.chinese()),
            "基数写错了的，先在收支账里作废那一笔，再改。".to_owned(),
        ),
    }
}

impl From<DuesError> for Failure {
    fn from(error: DuesError) -> Self {
        use DuesError as E;
        match error {
            E::Empty { what } => Self::new(
                "empty",
                format!("“{}”还没有写。", field_name(what)),
                example(what),
            )
            .at(what),
            E::Amount { what, given } => Self::new(
                "bad_amount",
                format!("{}不能是 {given} 元。", field_name(what)),
                "金额要大于零；记错的一笔用“作废”或者“撤销”，不要记负数。",
            )
            .at(what),
            E::Number { what, given } => Self::new(
                "bad_number",
                format!("{}不能是 {given}。", field_name(what)),
                "请写大于零的整数。",
            )
            .at(what),
            E::InFuture { what, day } => Self::new(
                "day_in_future",
                format!("{}还没有到。", day.chinese()),
                "到了那一天再记；请核对日期。",
            )
            .at(what),
            E::DayBefore { what, day, after } => Self::new(
                "day_before",
                format!("{}早于{}。", day.chinese(), after.chinese()),
                "先后反了，请核对日期。",
            )
            .at(what),
            E::NoMonths { from, to } => Self::new(
                "no_months",
                format!("{}到{}不是整月，或者不在同一年。", from.chinese(), to.chinese()),
                "按月或者按季登记，从一个月的第一天到一个月的最后一天，跨年的分两笔。",
            )
            .at("from"),
            E::LevyTwice { from, to } => Self::new(
                "levy_twice",
                format!("这个单位{}到{}已经登记过应拨经费。", from.chinese(), to.chinese()),
                "数写错了的，打开那一笔改；确实是另一个单位的，把单位名称写全。",
            )
            .at("from"),
            E::OtherWay { month } => Self::new(
                "other_way",
                format!("{} 年 {} 月的会费是用另一种方式登记的。", month.year(), month.month()),
                "一家工会一个月只用一种方式：逐人，或者按工会汇总。",
            )
            .at("month"),
            E::DueFaults(faults) => {
                let said: Vec<_> = faults.iter().map(|(at, fault)| (at, due_fault(fault))).collect();
                let Some((_, (code, message, hint))) = said.first() else {
                    return Self::new("due_faults", "有的行还不能核定。", "请核对各行。");
                };
                let fields = said.iter().map(|(at, (_, message, _))| FieldFault {
                    field: format!("lines.{at}"),
                    message: message.clone(),
                });
                Self {
                    fields: fields.collect(),
                    ..Self::new(code, message.clone(), hint.clone())
                }
            }
            E::NothingUnpaid => Self::new(
                "nothing_unpaid",
                "选的会员都已经交了，或者应缴是零。",
                "请看清单里“没有缴”的。",
            )
            .at("who"),
            E::OverPaid { given, left } => Self::new(
                "over_paid",
                format!("这一笔 {given} 元，应缴的只剩 {left} 元。"),
                "多缴的记到下一期；应缴数写错了的，先改应缴数。",
            )
            .at("amount"),
            E::BelowPaid { paid, due } => Self::new(
                "below_paid",
                format!("已经缴了 {paid} 元，应缴不能改成 {due} 元。"),
                "先在收支账里作废多缴的那一笔，再改应缴数。",
            )
            .at("wages"),
            E::NotDirectly { item } => Self::new(
                "not_directly",
                format!("“{item}”不在这里记。"),
                "会费在“会费”里收，拨缴经费和筹备金在“拨缴”里缴，返还在“返还”里到账。",
            )
            .at("item"),
            E::Weighed(faults) => weighed(&faults),
            E::OverReturn { given, most } => Self::new(
                "over_return",
                format!("申报 {given} 元，能返还的只有 {most} 元。"),
                "返还的不能多于那一年缴的，已经申报过的要减去。",
            )
            .at("amount"),
            E::NotSmall { remitted, under } => Self::new(
                "not_small",
                format!("这一年上缴 {remitted} 元，不属于小额缴费（低于 {under} 元、有上缴的）。"),
                "请核对年份和上缴数；依据厅字〔2022〕47号、工财发〔2023〕22号，待核实。",
            )
            .at("union"),
            E::NoThreshold { year } => Self::new(
                "no_threshold",
                format!("{year} 年的小额缴费标准没有查到，不能申报。"),
                "厅字〔2022〕47号的办法管到 2024 年，以后是否延续待核实；请问县总工会，标准下发以后再申报。",
            )
            .at("year"),
            E::Settled => Self::new(
                "settled",
                "这一笔返还已经到账。",
                "记错了的，在收支账里作废那一笔，再重新记到账。",
            ),
            E::Year { given, least, most } => Self::new(
                "bad_year",
                format!("年度不能是 {given} 年。"),
                format!("请写 {least} 到 {most} 之间的年份。"),
            )
            .at("year"),
            E::YearClosed { year, closed_on } => Self::new(
                "year_closed",
                format!("{year} 年的账{}结了，不能再记，也不能改。", closed_on.chinese()),
                format!(
                    "补收补付的，按实际收付的日子记到今年；确实要补记 {year} 年的，请主席在“经费总览”里写明原因，打开这一年，记完再结账。"
                ),
            )
            .at("on"),
            E::YearOpen { year } => Self::new(
                "year_open",
                format!("{year} 年没有结账。"),
                "没有结账的年度可以直接记账，不用打开。",
            )
            .at("year"),
            E::YearNotOver { year } => Self::new(
                "year_not_over",
                format!("{year} 年还没有过完。"),
                "到 12 月 31 日才能结账。",
            )
            .at("year"),
            E::Rulebook(error) => error.into(),
            E::Store(error) => error.into(),
        }
    }
}

/// Faults and doubts about an expense, each at its field.
fn weighed(faults: &[SpendFault]) -> Failure {
    let said: Vec<_> = faults.iter().map(spend_fault).collect();
    let Some(first) = said.first() else {
        return Failure::new("spend_fault", "这一笔还不能记下。", "请核对各项。");
    };
    let fields = said.iter().map(|(_, field, message, _)| FieldFault {
        field: (*field).to_owned(),
        message: message.clone(),
    });
    Failure {
        fields: fields.collect(),
        ..Failure::new(first.0, first.2.clone(), first.3)
    }
}

const TO_EXPLAIN: &str =
    "钱已经付了的，勾上“看过了，照记”，在备注里写明原因和怎么纠正；还没有付的不要付。";

fn spend_fault(fault: &SpendFault) -> (&'static str, &'static str, String, &'static str) {
    use SpendFault as F;
    match fault {
        F::NotApproved => (
            "not_approved",
            "approved_by",
            "没有写审批人。".to_owned(),
            "工会经费由工会主席一支笔审批，写上审批人的姓名。",
        ),
        F::NoPayee => (
            "no_payee",
            "party",
            "没有写收款人。".to_owned(),
            "写票据上的收款单位或者个人。",
        ),
        F::NoPurpose => (
            "no_purpose",
            "what",
            "没有写用途。".to_owned(),
            "写几个字，例如“职工书屋图书”。",
        ),
        F::BansUnread { left } => (
            "bans_unread",
            "bans",
            format!("八不准还有 {} 条没有看。", left.len()),
            "每一条都选“没有”或者“触及”，再记。",
        ),
        F::BanTouched { ban } => (
            "ban_touched",
            "bans",
            format!("触及八不准：{ban}。"),
            TO_EXPLAIN,
        ),
        F::GiftUncounted => (
            "gift_uncounted",
            "people",
            "慰问会员没有写人数。".to_owned(),
            "写发给多少人，程序按人核对上限。",
        ),
        F::OverCap { gift, each, cap } => (
            "over_cap",
            "amount",
            format!(
                "{}每人合 {each} 元，超过 {} 元的上限（{}{}）。",
                gift.label(),
                cap.amount,
                cap.basis,
                if cap.verify { "，待核实" } else { "" }
            ),
            TO_EXPLAIN,
        ),
        F::Overdrawn { left } => (
            "overdrawn",
            "amount",
            format!("到这一天账上只有 {left} 元。"),
            "先记收入和上年结余；票据日期写错了的请核对。确实这样的，勾上“看过了，照记”，写明原因。",
        ),
        F::OverBudget { spent, budget } => (
            "over_budget",
            "amount",
            format!("连这一笔，今年这一项 {spent} 元，超过预算 {budget} 元。"),
            "先调整预算；确实超支的，勾上“看过了，照记”，写明原因。",
        ),
    }
}

/// What is open in a year that is to be closed.
pub(crate) fn closing_notice(notice: ClosingNotice) -> Notice {
    match notice {
        ClosingNotice::Gaps { levies, left } => Notice::hint(
            "gaps",
            format!("{levies} 笔应拨经费没有缴足，差 {left} 元，没有写原因"),
        ),
        ClosingNotice::Arrears { months, left } => Notice::hint(
            "arrears",
            format!("{months} 个月的会费没有收齐，差 {left} 元"),
        ),
        ClosingNotice::Findings { count } => {
            Notice::hint("findings", format!("{count} 条经审意见还没有整改"))
        }
    }
}
