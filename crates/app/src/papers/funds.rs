//! What the ledger knows of money, by the name a template's field bears: a line of the cash book, a month of dues, a year.

use super::facts::Facts;
use crate::dues::{FundYearView, NoticeView, VoucherView};
use std::collections::BTreeMap;
use taizhang_ledger::dues::DuesWay;
use taizhang_ledger::shared::Fen;

type Row = BTreeMap<&'static str, String>;

/// A union's year with the name of the union it is of.
pub(super) struct YearSheet {
    pub union: String,
    pub view: FundYearView,
}

/// Adds a line of the cash book: for a receipt and for a voucher.
pub(super) fn tell_line(facts: &mut Facts, voucher: &VoucherView) {
    let line = &voucher.line;
    facts.say("工会名称", &line.union_name);
    for day in ["收款日期", "支出日期"] {
        facts.say(day, &line.on);
    }
    facts.say("金额", &line.amount);
    facts.say_if("收据号", line.voucher.as_ref());
    facts.say_if("凭证号", line.voucher.as_ref());
    facts.say_if("交款人", line.party.as_ref());
    facts.say_if("收款人", line.party.as_ref());
    facts.say("摘要", line.what.as_ref().unwrap_or(&line.item_label));
    facts.say("用途", line.what.as_ref().unwrap_or(&line.item_label));
    facts.say("支出项目", &line.item_label);
    facts.say_if("人数", line.people);
    facts.say_if("审批人", line.approved_by.as_ref());
    facts.say_if("支出备注", line.note.as_ref());
    let bans = line.bans.as_ref().map(|bans| match bans.is_empty() {
        true => "八条逐条看过，没有触及。".to_owned(),
        false => format!("触及：{}。", bans.join("；")),
    });
    facts.say_if("八不准", bans);
}

/// Adds a month of dues and who has not paid.
pub(super) fn tell_month(facts: &mut Facts, notice: &NoticeView) {
    let line = &notice.line;
    facts.say("工会名称", &line.union_name);
    facts.say("会费月份", &line.month);
    facts.say("应缴人数", line.people);
    facts.say("应缴合计", &line.due);
    facts.say("已缴合计", &line.paid);
    facts.say("欠缴合计", &notice.left);
    facts.say("缴费期限", &line.last_day);
    let rows = notice.owing.iter().map(|(name, tail, due)| {
        let mut row = Row::from([("姓名", name.clone()), ("应缴", due.clone())]);
        row.extend(tail.clone().map(|tail| ("证件号后四位", tail)));
        row
    });
    let mut rows: Vec<Row> = rows.collect();
    // A month that is kept by its sum has nobody's name: its sum is the row, as long as something is owed.
    if line.way == DuesWay::Sum.code() && notice.left != Fen::ZERO.to_string() {
        let all = format!("{} 人合计（没有逐人名单）", line.people);
        rows.push(Row::from([("姓名", all), ("应缴", notice.left.clone())]));
    }
    facts.rows.insert("欠缴", rows);
    let shown = i64::try_from(notice.owing.len()).unwrap_or(i64::MAX);
    if notice.unpaid > shown {
        facts.remark = Some(format!(
            "还有 {} 人没有缴，只带出了前 {shown} 人。",
            notice.unpaid
        ));
    }
}

/// Adds a union's year: income and spending by item with the budget, what went up, what is left.
pub(super) fn tell_year(facts: &mut Facts, sheet: &YearSheet) {
    let view = &sheet.view;
    facts.say("年度", view.year);
    facts.say("截至日期", &view.on);
    let rows = |items: &[crate::dues::YearItem]| -> Vec<Row> {
        let row = |item: &crate::dues::YearItem| {
            let mut row = Row::from([("项目", item.label.clone()), ("决算", item.done.clone())]);
            row.extend(item.planned.clone().map(|planned| ("预算", planned)));
            row.extend(item.tenths.map(|_| ("完成", item.rate.clone())));
            row
        };
        items.iter().map(row).collect()
    };
    facts.rows.insert("收入项目", rows(&view.income));
    facts.rows.insert("支出项目表", rows(&view.spending));
    facts.say("收入合计", &view.total_income);
    facts.say("支出合计", &view.total_spending);
    facts.say("上年结余", &view.before);
    facts.say("本年结余", &view.left);
    facts.say("应上解", &view.owed_up);
    facts.say("已上解", &view.remitted.done);
    let closed = view.closing.as_ref().filter(|closing| closing.closed);
    facts.say_if(
        "结账情况",
        closed.map(|closing| format!("{} 结账", closing.closed_on)),
    );
}
