//! What lies with somebody else: applications at the county, petitions that were passed on. What waits inside an area of its own
//! (an offer, a filed contract, an arbitration) is told where that area tells of its clocks.

use super::{DueItem, item};
use crate::assistance::subject;
use crate::rules::RulesOfDay;
use crate::{Answer, Office};
use taizhang_ledger::assistance::households::{HardshipFile, applying};
use taizhang_ledger::cases::hardship_plan::{DECIDED, REVIEWED};
use taizhang_ledger::cases::petition_plan::{FORWARDED, ROUTED};
use taizhang_ledger::cases::steps_of;
use taizhang_ledger::clocks;
use taizhang_ledger::petitions::petitions_closed_since;
use taizhang_ledger::shared::Day;
use taizhang_ledger::store::{Reader, Record as _};

/// Applications that are looked at one by one.
const APPLYING: i64 = 200;

/// Days of work that a petition passed on can take at most, for asking the store; its own clock says when it is too old.
const LOOK_BACK_DAYS: i64 = 92;

/// What of this station lies with others.
pub(super) fn items(office: &Office) -> Answer<Vec<DueItem>> {
    let rules = RulesOfDay::read(office)?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    ledger.read(|conn| {
        let mut items: Vec<DueItem> = at_the_county(conn, &station)?.into_iter().collect();
        items.extend(passed_on(conn, &rules)?);
        Ok(items)
    })
}

/// One line for the applications that were reviewed and that the county has not decided.
fn at_the_county(conn: &Reader, station: &str) -> Answer<Option<DueItem>> {
    let mut sent: Vec<(Day, HardshipFile)> = Vec::new();
    for id in applying(conn, station, APPLYING)? {
        let file = HardshipFile::get(conn, id)?;
        let steps = steps_of(conn, file.case_file)?;
        let on = |code: &str| steps.iter().rev().find(|step| step.step == code);
        if let (Some(reviewed), None) = (on(REVIEWED), on(DECIDED)) {
            sent.push((reviewed.on_day, file));
        }
    }
    sent.sort_by_key(|(on, _)| *on);
    let Some((first, file)) = sent.first() else {
        return Ok(None);
    };
    let title = format!("{} 份困难职工建档申请等县里审批", sent.len());
    let detail = format!("最早一份：{}，{}审核", subject(file), first.chinese());
    Ok(Some(
        item("files_at_county", title, detail, "看档案")
            .awaiting("县总工会")
            .under("先建档、后帮扶（鲁会办〔2020〕58号）"),
    ))
}

/// Petitions that were passed on, as long as whoever has them may take: 六十日 from the day they went.
fn passed_on(conn: &Reader, rules: &RulesOfDay) -> Answer<Vec<DueItem>> {
    let since = rules.today.plus_days(-LOOK_BACK_DAYS);
    let mut items = Vec::new();
    for (petition, steps) in petitions_closed_since(conn, since)? {
        let Some(last) = steps
            .last()
            .filter(|step| [FORWARDED, ROUTED].contains(&step.step.as_str()))
        else {
            continue;
        };
        let rule = rules
            .book
            .clock("petition.decide", &rules.region, last.on_day)?;
        let read = clocks::read(&rule, last.on_day, &[], rules.calendar(), rules.today);
        let Some(due) = read.due.filter(|due| *due >= rules.today) else {
            continue;
        };
        let detail = format!("{}转送；要问办得怎样，凭转送的文号", last.on_day.chinese());
        items.push(
            item(
                "petition",
                format!("{}：转送的单位在办", petition.number),
                detail,
                "去看",
            )
            .by(due, rules.today)
            .about(petition.id.to_string())
            .awaiting("转送的单位")
            .under(&rule.article),
        );
    }
    Ok(items)
}
