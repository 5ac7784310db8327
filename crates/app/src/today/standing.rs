//! What standing asks for: reviews that end, items that were promised, and, of the station's own unions, those that look idle.

use super::{DueItem, item};
use crate::congress::year::whole_year;
use crate::rules::RulesOfDay;
use crate::standing::idle_list::unanswered;
use crate::standing::version;
use crate::{Answer, Office};
use taizhang_ledger::shared::Period;
use taizhang_ledger::standing::{
    Grading, GradingItem, IdleAnswer, Schemes, answers_open, promised_by, reviews_ending,
};
use taizhang_ledger::store::{Reader, Record as _};
use taizhang_ledger::unions::Union;

/// A review that ends, and what a year owes, are listed so many days ahead.
const YEAR_NOTICE_DAYS: i64 = 90;
/// A plan that is to be carried out, so many.
const REPAIR_NOTICE_DAYS: i64 = 14;
/// A review that ended is asked for so long.
const LOOK_BACK_DAYS: i64 = 366;

/// What the standing of this station's unions asks for.
pub(super) fn items(office: &Office) -> Answer<Vec<DueItem>> {
    let rules = RulesOfDay::read(office)?;
    let schemes = rules.schemes()?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    let near = Period {
        from: rules.today.plus_days(-LOOK_BACK_DAYS),
        to: rules.today.plus_days(YEAR_NOTICE_DAYS),
    };
    let mut items = ledger.read(|conn| -> Answer<Vec<DueItem>> {
        let mut items = Vec::new();
        for grading in reviews_ending(conn, &station, near)? {
            items.push(ending(conn, &grading, &schemes, &rules)?);
        }
        for (promised, grading) in promised_by(conn, &station, rules.today)? {
            items.push(promise(conn, &promised, &grading, &schemes, &rules)?);
        }
        let soon = rules.today.plus_days(REPAIR_NOTICE_DAYS);
        for answer in answers_open(conn, &station, soon)? {
            items.push(repair(conn, &answer, &rules)?);
        }
        Ok(items)
    })?;
    items.extend(idle(office, &rules)?);
    Ok(items)
}

fn ending(
    conn: &Reader,
    grading: &Grading,
    schemes: &Schemes,
    rules: &RulesOfDay,
) -> Answer<DueItem> {
    let union = Union::get(conn, grading.trade_union)?;
    let scheme = version(schemes, &grading.scheme, grading.version)?;
    let last = grading.valid_until.unwrap_or(rules.today);
    let how = match last < rules.today {
        true => "评定过期了",
        false => "评定快到期了",
    };
    let title = format!("{}：{}{how}", union.name, scheme.name);
    let level = grading.level.as_deref().unwrap_or("没有达到等级");
    let detail = format!("{level}，有效到{}；重新自评，请上级复核", last.chinese());
    Ok(item("grading", title, detail, "去自评")
        .by(last, rules.today)
        .about(place(&union, grading)))
}

fn promise(
    conn: &Reader,
    promised: &GradingItem,
    grading: &Grading,
    schemes: &Schemes,
    rules: &RulesOfDay,
) -> Answer<DueItem> {
    let union = Union::get(conn, grading.trade_union)?;
    let scheme = version(schemes, &grading.scheme, grading.version)?;
    let text = scheme.item(&promised.item).map_or("", |item| &item.text);
    let title = format!("{}：{}有一项过了日子", union.name, scheme.name);
    let mut line = item("promise", title, text, "去记").about(place(&union, grading));
    line.id = format!("promise-{}", promised.id);
    Ok(match promised.promised_on {
        Some(day) => line.by(day, rules.today),
        None => line,
    })
}

/// The page of a grading: its union, its scheme and its year.
fn place(union: &Union, grading: &Grading) -> String {
    let Grading { scheme, year, .. } = grading;
    format!("{}?scheme={scheme}&year={year}", union.code)
}

fn repair(conn: &Reader, answer: &IdleAnswer, rules: &RulesOfDay) -> Answer<DueItem> {
    let union = Union::get(conn, answer.trade_union)?;
    let title = format!("{}：空转整改要完成", union.name);
    let mut line = item("repair", title, answer.plan.clone(), "去记")
        .by(answer.by_day, rules.today)
        .about(union.code.to_string());
    line.id = format!("repair-{}", answer.id);
    Ok(line)
}

/// In the last quarter: one line for the unions that look idle. It is for the union itself, before anybody else asks.
fn idle(office: &Office, rules: &RulesOfDay) -> Answer<Option<DueItem>> {
    let last = whole_year(rules.today.year())?.to;
    if rules.today.days_until(last) > YEAR_NOTICE_DAYS {
        return Ok(None);
    }
    let idle = unanswered(office)?;
    let Some(first) = idle.first() else {
        return Ok(None);
    };
    let detail = match idle.len() {
        1 => first.name.clone(),
        more => format!("{}等 {more} 家", first.name),
    };
    let title = format!("{} 家工会像是空转，先自己看看", idle.len());
    Ok(Some(
        item("idle", title, detail, "看名单").by(last, rules.today),
    ))
}
