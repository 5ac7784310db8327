//! What pairs and model workers ask for: households to be surveyed, problems that wait, money that falls due.

use super::{DueItem, item};
use crate::assistance::{subject, survey_of};
use crate::rules::RulesOfDay;
use crate::{Answer, Office};
use taizhang_ledger::assistance::households::HardshipFile;
use taizhang_ledger::assistance::kinship::{pairs_on, problems_open};
use taizhang_ledger::assistance::models::{Model, PayState, pay_state, payments_due};
use taizhang_ledger::shared::Period;
use taizhang_ledger::store::{Reader, Record as _};

/// A survey is listed so many days before its last one.
const SURVEY_NOTICE_DAYS: i64 = 7;
/// A problem that nobody solved is listed after so many.
const PROBLEM_DAYS: i64 = 30;
/// Money to a model worker is listed so many days before its last one.
const PAYMENT_NOTICE_DAYS: i64 = 15;
/// And so long after it, while nobody has recorded that it was paid.
const PAYMENT_LOOK_BACK_DAYS: i64 = 366;

/// What the pairs and model workers of this station ask for.
pub(super) fn items(office: &Office) -> Answer<Vec<DueItem>> {
    let rules = RulesOfDay::read(office)?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    ledger.read(|conn| {
        let mut items = surveys(conn, &station, &rules)?;
        items.extend(problems(conn, &station, &rules)?);
        items.extend(payments(conn, &station, &rules)?);
        Ok(items)
    })
}

fn surveys(conn: &Reader, station: &str, rules: &RulesOfDay) -> Answer<Vec<DueItem>> {
    let mut items = Vec::new();
    for pair in pairs_on(conn, None, rules.today)? {
        if pair.station != station {
            continue;
        }
        let Some(read) = survey_of(&pair, rules)? else {
            continue;
        };
        let (Some(due), Some(left)) = (read.due, read.days_left) else {
            continue;
        };
        if left > SURVEY_NOTICE_DAYS {
            continue;
        }
        let basis = rules
            .book
            .get("pair.survey", &rules.region, pair.from_day)?
            .basis();
        items.push(
            item(
                "pair_survey",
                format!("{}：结亲户要摸底调查", pair.cadre),
                read.words,
                "去记",
            )
            .by(due, rules.today)
            .about(pair.id.to_string())
            .under(&format!("{basis}，待核实")),
        );
    }
    Ok(items)
}

fn problems(conn: &Reader, station: &str, rules: &RulesOfDay) -> Answer<Vec<DueItem>> {
    let since = rules.today.plus_days(-PROBLEM_DAYS - 1);
    let open = problems_open(conn, station, since)?.into_iter();
    let items = open.map(|help| {
        let file = HardshipFile::get(conn, help.hardship_file)?;
        let days = help.on_day.days_until(rules.today);
        let mut line = item(
            "help_problem",
            format!("{}：困难 {days} 天了还没有解决", subject(&file)),
            // The list of the day is open to whoever sees the screen: what the problem is stands in the diary.
            format!("{}提出，{}记下", help.by_whom, help.on_day.chinese()),
            "去记",
        )
        .by(help.on_day.plus_days(PROBLEM_DAYS), rules.today);
        line.target = file.id.to_string();
        line.id = format!("help_problem-{}", help.id);
        line.article = Some("本程序约定：提出 30 日没有解决的提醒".to_owned());
        Ok(line)
    });
    items.collect()
}

fn payments(conn: &Reader, station: &str, rules: &RulesOfDay) -> Answer<Vec<DueItem>> {
    let near = Period {
        from: rules.today.plus_days(-PAYMENT_LOOK_BACK_DAYS),
        to: rules.today.plus_days(PAYMENT_NOTICE_DAYS),
    };
    let mut items = Vec::new();
    for payment in payments_due(conn, near)? {
        let model = Model::get(conn, payment.model_worker)?;
        let state = pay_state(&payment, &model, rules.today);
        let how = match state {
            PayState::Overdue => "过期没有发（错误）",
            PayState::Short => "没有发足（错误）",
            PayState::Waiting => "要发了",
            PayState::Late | PayState::InTime | PayState::NotDue => continue,
        };
        if payment.station != station || model.retired.is_some() {
            continue;
        }
        let paid = match payment.paid {
            Some(paid) => format!("应发 {} 元，发了 {paid} 元", payment.due),
            None => format!("应发 {} 元，{}以前", payment.due, payment.due_on.chinese()),
        };
        let mut line = item(
            "model_payment",
            format!("{}：{}{how}", model.name, payment.kind.label()),
            format!("{}，{paid}", model.level.label()),
            "去记",
        )
        .by(payment.due_on, rules.today)
        .under(
            "劳模资金要按时足额发放（年度工作要求，按时＝不晚于应发日期，足额＝不少于应发金额）",
        );
        // The page of the year that the money belongs to.
        line.target = format!("{}?year={}", model.id, payment.year);
        line.id = format!("model_payment-{}", payment.id);
        items.push(line);
    }
    Ok(items)
}
