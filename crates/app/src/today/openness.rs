//! What openness asks for: opinions to answer and to put right, the year without a posting, the yearly reports.

use super::{DueItem, item};
use crate::congress::year::whole_year;
use crate::openness::record::reports;
use crate::openness::year::row;
use crate::rules::RulesOfDay;
use crate::{Answer, Office};
use taizhang_ledger::openness::{Opinion, Owner, opinions_open, unit_type_of};
use taizhang_ledger::shared::Day;
use taizhang_ledger::store::{Reader, Record as _};
use taizhang_ledger::unions::{Union, list_unions};

/// What a year owes is listed so many days before its end.
const YEAR_NOTICE_DAYS: i64 = 90;

/// What the openness of this station's unions asks for.
pub(super) fn items(office: &Office) -> Answer<Vec<DueItem>> {
    let rules = RulesOfDay::read(office)?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    ledger.read(|conn| {
        let mut items = Vec::new();
        for opinion in opinions_open(conn, &station)? {
            items.push(of_opinion(conn, &opinion, rules.today)?);
        }
        items.extend(of_year(conn, &rules, &station)?);
        Ok(items)
    })
}

fn of_opinion(conn: &Reader, opinion: &Opinion, today: Day) -> Answer<DueItem> {
    let union = Union::get(conn, opinion.trade_union)?;
    let raised = format!("{}收到的意见", opinion.raised_on.chinese());
    let mut line = match (opinion.answered_on, opinion.rectify_by) {
        (Some(_), Some(by)) => item(
            "opinion",
            format!("{}：意见要整改完", union.name),
            raised,
            "去记",
        )
        .by(by, today),
        _ => item(
            "opinion",
            format!("{}：意见要答复", union.name),
            raised,
            "去答复",
        ),
    }
    .about(union.code.to_string())
    .under("山东省厂务公开条例第十五条");
    line.id = format!("opinion-{}", opinion.id);
    Ok(line)
}

/// In the last quarter: one line for the unions that made nothing open this year, one for the reports that are owed.
fn of_year(conn: &Reader, rules: &RulesOfDay, station: &str) -> Answer<Vec<DueItem>> {
    let period = whole_year(rules.today.year())?;
    if rules.today.days_until(period.to) > YEAR_NOTICE_DAYS {
        return Ok(Vec::new());
    }
    let (mut silent, mut owing) = (Vec::new(), Vec::new());
    for union in list_unions(conn)? {
        if union.station != station {
            continue;
        }
        let Some(row) = row(conn, &union, period, rules)? else {
            continue;
        };
        if row.postings == 0 {
            silent.push(row.name);
        }
        if Owner::of(unit_type_of(conn, &union)?) == Owner::Public
            && reports(conn, &union, period, rules)?
                .iter()
                .any(|report| report.on.is_none())
        {
            owing.push(union);
        }
    }
    let mut items = Vec::new();
    if let Some(first) = silent.first() {
        let detail = match silent.len() {
            1 => first.clone(),
            more => format!("{first}等 {more} 家"),
        };
        let title = format!("{} 家工会今年还没有公开过厂务", silent.len());
        items.push(
            item("openness_year", title, detail, "看名单")
                .by(period.to, rules.today)
                .under("山东省厂务公开条例第十条、第十二条"),
        );
    }
    for union in owing {
        let title = format!("{}：年度报告没有做全", union.name);
        let detail = "评议领导人员、集体合同、福利费、业务招待费，每年向职代会报告一次";
        items.push(
            item("openness_reports", title, detail, "去记")
                .by(period.to, rules.today)
                .about(union.code.to_string())
                .under("山东省厂务公开条例第十四条"),
        );
    }
    Ok(items)
}
