//! 经费 of the invented township: a year's plan and budget, levies paid in full, in part and not yet, months of dues, what came in and
//! was spent, an audit with a finding that is to be put right.

use super::township::{BOARDS, CODE, WORKS};
use crate::dues::{
    AuditPut, DuesAskSum, DuesCollect, DuesMonthList, FundPlanPut, LevyPay, LevyPut, MoneyPut,
    PlanLine, audit_put, dues_ask_sum, dues_collect, dues_months, fund_choices, fund_plan_put,
    levy_pay, levy_put, money_put,
};
use crate::session::Nothing;
use crate::{Answer, Office, Quiet};

pub(super) fn keep(office: &Office) -> Answer<()> {
    plans(office)?;
    levies(office)?;
    dues(office)?;
    book(office)?;
    audit(office)
}

fn plans(office: &Office) -> Answer<()> {
    let year = i64::from(office.today().year());
    for (union, lines) in [
        (
            WORKS.code,
            &[
                ("levy", "96000"),
                ("remitted", "38400"),
                ("culture", "18000"),
                ("education", "8000"),
                ("rights", "6000"),
                ("business", "4000"),
            ][..],
        ),
        (BOARDS.code, &[("levy", "40000"), ("remitted", "16000")][..]),
    ] {
        let line = |(item, amount): &(&str, &str)| PlanLine {
            item: (*item).to_owned(),
            amount: Some((*amount).to_owned()),
        };
        let put = FundPlanPut {
            union: union.to_owned(),
            year,
            lines: lines.iter().map(line).collect(),
        };
        fund_plan_put(office, put, &Quiet)?;
    }
    Ok(())
}

/// The months before this one: of the works the tax office collects, of the boards the firm pays the union.
fn levies(office: &Office) -> Answer<()> {
    let first = office.today().first_of_month();
    for (union, payer, wages, channel, back) in [
        (WORKS.code, "练手电子有限公司", "402350.60", "tax", 4),
        (WORKS.code, "练手电子有限公司", "398120.00", "tax", 3),
        (WORKS.code, "练手电子有限公司", "405000.00", "tax", 2),
        (BOARDS.code, "练手板材有限公司", "166800.00", "own", 3),
        (BOARDS.code, "练手板材有限公司", "170200.00", "own", 2),
    ] {
        let from = first.plus_months(-back);
        let put = LevyPut {
            id: None,
            union: union.to_owned(),
            kind: "levy".to_owned(),
            payer: payer.to_owned(),
            from: from.to_string(),
            to: from.last_of_month().to_string(),
            employees: Some(88),
            wages: wages.to_owned(),
            note: None,
        };
        let saved = levy_put(office, put, &Quiet)?;
        // The last one of the boards is not paid yet.
        if union == BOARDS.code && back == 2 {
            continue;
        }
        let pay = LevyPay {
            id: saved.id,
            on: from.last_of_month().plus_days(10).to_string(),
            amount: saved.due,
            channel: channel.to_owned(),
            voucher: None,
            note: None,
        };
        levy_pay(office, pay, &Quiet)?;
    }
    Ok(())
}

fn dues(office: &Office) -> Answer<()> {
    let first = office.today().first_of_month();
    for back in [3, 2] {
        let month = first.plus_months(-back);
        let ask = DuesAskSum {
            union: WORKS.code.to_owned(),
            month: month.to_string(),
            people: 52,
            due: "1032.40".to_owned(),
            note: None,
        };
        dues_ask_sum(office, ask, &Quiet)?;
        let list = DuesMonthList {
            union: Some(WORKS.code.to_owned()),
            year: month.year(),
        };
        let months = dues_months(office, list, &Quiet)?.months;
        let kept = months
            .into_iter()
            .find(|one| month.to_string().starts_with(&one.month));
        if let Some(kept) = kept {
            let collect = DuesCollect {
                id: kept.id,
                who: None,
                amount: Some(if back == 3 { "1032.40" } else { "900" }.to_owned()),
                on: month.last_of_month().plus_days(6).to_string(),
                voucher: None,
                note: None,
            };
            dues_collect(office, collect, &Quiet)?;
        }
    }
    Ok(())
}

fn book(office: &Office) -> Answer<()> {
    let bans = fund_choices(office, Nothing {}, &Quiet)?.bans;
    let today = office.today();
    let lines: [(&str, &str, i64, &str, &str, &str); 6] = [
        (WORKS.code, "opening", -150, "12600", "", "结转"),
        (
            WORKS.code,
            "upper_subsidy",
            -120,
            "5000",
            "练手镇总工会",
            "职工书屋补助",
        ),
        (
            WORKS.code,
            "culture",
            -60,
            "3860",
            "练手新华书店",
            "职工书屋图书",
        ),
        (
            WORKS.code,
            "education",
            -30,
            "1200",
            "练手职业培训学校",
            "电工培训班资料",
        ),
        (BOARDS.code, "opening", -150, "3000", "", "结转"),
        (BOARDS.code, "remitted", -20, "1334.40", CODE, "上解经费"),
    ];
    for (union, item, days, amount, party, what) in lines {
        let put = MoneyPut {
            union: union.to_owned(),
            item: item.to_owned(),
            on: today.plus_days(days).to_string(),
            amount: amount.to_owned(),
            party: (!party.is_empty()).then(|| party.to_owned()),
            what: Some(what.to_owned()),
            voucher: None,
            approved_by: Some("韩春梅".to_owned()),
            bans_clear: bans.clone(),
            bans_touched: Vec::new(),
            gift: None,
            people: None,
            note: None,
            confirmed: false,
        };
        money_put(office, put, &Quiet)?;
    }
    Ok(())
}

fn audit(office: &Office) -> Answer<()> {
    let today = office.today();
    let put = AuditPut {
        union: WORKS.code.to_owned(),
        audited_on: today.plus_days(-25).to_string(),
        audited_by: "练手镇总工会经审会".to_owned(),
        finding: "两张图书票据没有验收人签字".to_owned(),
        deadline: today.plus_days(5).to_string(),
        duty: Some("丁立华".to_owned()),
    };
    audit_put(office, put, &Quiet)?;
    Ok(())
}
