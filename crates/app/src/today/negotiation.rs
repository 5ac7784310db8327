//! What negotiations ask for: the clocks of the steps, places that are empty, contracts that end, reports that are owed.

use super::{DueItem, item};
use crate::messages;
use crate::negotiation::{ending_due, is_asked, talks};
use crate::rules::RulesOfDay;
use crate::{Answer, Office};
use taizhang_ledger::cases::negotiation_plan::AGREED;
use taizhang_ledger::negotiation::{
    Contract, ContractKind, PartyFault, Side, assess_parties, checks_of, contracts_ending,
    contracts_on, contracts_unfiled, follower_of, harmony_due, negotiations_of, negotiators_of,
};
use taizhang_ledger::shared::{Day, Period};
use taizhang_ledger::store::{Reader, Record as _};
use taizhang_ledger::unions::Union;

/// A contract that ends is listed so many days before (wages: no law says so, 60 and 90 days are usual; regulations §3.2).
const ENDING_DAYS: i64 = 90;

/// A step's clock is listed so many days before its last one.
const STEP_NOTICE_DAYS: i64 = 30;

/// A contract is looked at and reported once a year (条例 第三十一条); the last month asks for it.
const REPORT_NOTICE_DAYS: i64 = 60;

/// What the negotiations and contracts of this station's unions ask for.
pub(super) fn items(office: &Office) -> Answer<Vec<DueItem>> {
    let rules = RulesOfDay::read(office)?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    ledger.read(|conn| {
        let mut items = of_steps(conn, &station, &rules)?;
        items.extend(of_contracts(conn, &station, rules.today)?);
        items.extend(of_harmony(conn, &station, rules.today)?);
        items.extend(of_endings(conn, &station, &rules)?);
        items.extend(of_reports(conn, &station, rules.today)?);
        Ok(items)
    })
}

/// The step to be taken now and every other one whose clock runs; and places at the table that are empty.
fn of_steps(conn: &Reader, station: &str, rules: &RulesOfDay) -> Answer<Vec<DueItem>> {
    let mut items = Vec::new();
    for talk in talks(conn, station, rules)? {
        let it = &talk.negotiation;
        for reading in talk.walked.iter().filter(|reading| is_asked(reading)) {
            let Some(clock) = &reading.clock else {
                continue;
            };
            let (Some(due), Some(left)) = (clock.due, clock.days_left) else {
                continue;
            };
            if left > STEP_NOTICE_DAYS {
                continue;
            }
            // Nobody can act before the days of those who may object have run out.
            let waits = reading.stage.waits;
            let is_running = left >= 0;
            // Whether they agree is theirs to say: what is due is the answer, of whoever was asked.
            let is_theirs = reading.stage.code == AGREED && it.offered_by == Side::Workers;
            let name = &talk.union.name;
            let title = match waits {
                true if is_running => format!("{name}：等人社部门审查"),
                true => format!("{name}：{}可以记生效了", it.title),
                false if is_theirs => format!("{name}：等对方书面答复"),
                false if reading.stage.code == AGREED => format!("{name}：书面答复对方的要约"),
                false => format!("{name}：{}", reading.stage.label),
            };
            let mut line = item(
                "negotiation",
                title,
                format!("{}；{}", it.title, clock.words),
                "去记",
            )
            .by(due, rules.today)
            .about(it.id.to_string());
            line.id = format!("negotiation-{}-{}", it.id, reading.stage.code);
            line.article = reading.article.clone();
            // Once an answer is late it is for the office to urge it.
            line.waits = match (is_running, waits) {
                (true, true) => Some("人社部门".to_owned()),
                (true, false) if is_theirs => Some("对方".to_owned()),
                _ => None,
            };
            items.push(line);
        }
        let people = negotiators_of(conn, it.id)?;
        for finding in assess_parties(it.kind.regulation(), &people, rules.given())? {
            let PartyFault::Vacant { name, clock, .. } = &finding.fault else {
                continue;
            };
            let Some(due) = clock.due else { continue };
            let mut line = item(
                "negotiator",
                format!("{}：协商代表要补上", talk.union.name),
                format!("{}；{name}离任。{}", it.title, clock.words),
                "去补",
            )
            .by(due, rules.today)
            .about(it.id.to_string());
            line.id = format!("negotiator-{}-{name}", it.id);
            line.article = Some(
                messages::party_notice(finding.clone())
                    .article
                    .unwrap_or_default(),
            );
            items.push(line);
        }
    }
    Ok(items)
}

/// Contracts that end within ninety days or ended within ninety, and that nobody talks of renewing.
fn of_contracts(conn: &Reader, station: &str, today: Day) -> Answer<Vec<DueItem>> {
    let Some(period) = Period::new(today.plus_days(-ENDING_DAYS), today.plus_days(ENDING_DAYS))
    else {
        return Ok(Vec::new());
    };
    let mut items = Vec::new();
    for contract in contracts_ending(conn, station, period)? {
        let is_talked = negotiations_of(conn, contract.trade_union)?
            .iter()
            .any(|negotiation| negotiation.follows == Some(contract.id));
        if is_talked || follower_of(conn, contract.id)?.is_some() {
            continue;
        }
        let union = Union::get(conn, contract.trade_union)?;
        let ends = match contract.to_day < today {
            true => format!("{}已经到期", contract.to_day.chinese()),
            false => format!("{}到期，提前发要约续订", contract.to_day.chinese()),
        };
        items.push(
            item(
                "contract_end",
                format!("{}：合同要续订", union.name),
                format!("“{}”{ends}", contract.title),
                "看合同",
            )
            .by(contract.to_day, today)
            .about(contract.id.to_string())
            .under(renewal_article(&contract)),
        );
    }
    Ok(items)
}

fn renewal_article(contract: &Contract) -> &'static str {
    match contract.kind {
        ContractKind::Wage => "本程序约定：工资集体协商条例没有写，到期前 90 日提醒",
        _ => "山东省劳动合同条例第四十二条",
    }
}

/// Harmonious enterprises that are to be looked at again (动态复核).
fn of_harmony(conn: &Reader, station: &str, today: Day) -> Answer<Vec<DueItem>> {
    let by = today.plus_days(STEP_NOTICE_DAYS);
    let due = harmony_due(conn, station, by)?.into_iter();
    let items = due.map(|(harmony, due)| {
        let union = Union::get(conn, harmony.trade_union)?;
        let title = format!("{}：和谐企业要复核", union.name);
        let detail = format!(
            "{}命名，{}",
            harmony.level.label(),
            harmony.named_on.chinese()
        );
        let mut line = item("harmony", title, detail, "去记").by(due, today);
        line.target = union.code.to_string();
        line.id = format!("harmony-{}", harmony.id);
        Ok(line)
    });
    items.collect()
}

/// Contracts that ended early and were not filed as ended (条例 第四十一条).
fn of_endings(conn: &Reader, station: &str, rules: &RulesOfDay) -> Answer<Vec<DueItem>> {
    let mut items = Vec::new();
    for contract in contracts_unfiled(conn, station)? {
        let Some(due) = ending_due(&contract, rules)? else {
            continue;
        };
        let union = Union::get(conn, contract.trade_union)?;
        items.push(
            item(
                "contract_ended",
                format!("{}：终止合同要报备", union.name),
                format!(
                    "“{}”提前终止，七日内报人社部门，并书面报告上级工会",
                    contract.title
                ),
                "看合同",
            )
            .by(due, rules.today)
            .about(contract.id.to_string())
            .under("山东省企业工资集体协商条例 第四十一条"),
        );
    }
    Ok(items)
}

/// Contracts in force that were not looked at and reported this year, in its last months.
fn of_reports(conn: &Reader, station: &str, today: Day) -> Answer<Vec<DueItem>> {
    let Some((first, last)) = Day::new(today.year(), 1, 1).zip(Day::new(today.year(), 12, 31))
    else {
        return Ok(Vec::new());
    };
    if today.days_until(last) > REPORT_NOTICE_DAYS {
        return Ok(Vec::new());
    }
    let mut owing = Vec::new();
    for contract in contracts_on(conn, today, None)? {
        let is_young = contract.effective_on.is_some_and(|from| from >= first);
        let is_reported = checks_of(conn, contract.id)?
            .iter()
            .filter_map(|check| check.reported_on)
            .any(|on| on >= first);
        if contract.station == station && !is_young && !is_reported {
            owing.push(contract);
        }
    }
    let Some(one) = owing.first() else {
        return Ok(Vec::new());
    };
    let detail = match owing.len() {
        1 => one.title.clone(),
        more => format!("“{}”等 {more} 份", one.title),
    };
    Ok(vec![
        item(
            "contract_report",
            format!("{} 份合同今年还没有检查、报告履约情况", owing.len()),
            detail,
            "看合同",
        )
        .by(last, today)
        .about(one.id.to_string())
        .under("山东省企业工资集体协商条例第三十一条"),
    ])
}
