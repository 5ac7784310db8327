//! What petitions and legal aid ask for: the clocks of their steps. An item names a number or a day, never a person or a matter.

use super::{DueItem, item};
use crate::rules::RulesOfDay;
use crate::{Answer, Office};
use taizhang_ledger::petitions::{aid_clocks, is_ours, open_aids, open_petitions, standing};
use taizhang_ledger::store::Reader;

/// A step's clock is listed so many days before its last one.
const STEP_NOTICE_DAYS: i64 = 30;

/// What the petitions and the legal aid of this office ask for.
pub(super) fn items(office: &Office) -> Answer<Vec<DueItem>> {
    let rules = RulesOfDay::read(office)?;
    office.ledger()?.read(|conn| {
        let mut items = of_petitions(conn, &rules)?;
        items.extend(of_aids(conn, &rules)?);
        Ok(items)
    })
}

fn of_petitions(conn: &Reader, rules: &RulesOfDay) -> Answer<Vec<DueItem>> {
    let mut items = Vec::new();
    for (petition, steps) in open_petitions(conn)? {
        let stands = standing(&petition, &steps, rules.given())?;
        for reading in stands.walked.iter().filter(|reading| is_ours(reading)) {
            let Some(clock) = &reading.clock else {
                continue;
            };
            let (Some(due), Some(left)) = (clock.due, clock.days_left) else {
                continue;
            };
            if left > STEP_NOTICE_DAYS {
                continue;
            }
            let title = format!("{}：{}", petition.number, reading.stage.label);
            let mut line = item("petition", title, clock.words.clone(), "去记")
                .by(due, rules.today)
                .about(petition.id.to_string());
            line.id = format!("petition-{}-{}", petition.id, reading.stage.code);
            line.article = reading.article.clone();
            items.push(line);
        }
    }
    Ok(items)
}

fn of_aids(conn: &Reader, rules: &RulesOfDay) -> Answer<Vec<DueItem>> {
    let mut items = Vec::new();
    for aid in open_aids(conn)? {
        for clock in aid_clocks(&aid, rules.given())? {
            let (Some(due), Some(left)) = (clock.reading.due, clock.reading.days_left) else {
                continue;
            };
            // Days of others are watched, and told of while they run.
            if clock.done_on.is_some() || left > STEP_NOTICE_DAYS || !clock.ours && left < 0 {
                continue;
            }
            let title = format!("{}援助：{}", aid.form.label(), clock.label);
            let mut line = item("legal_aid", title, clock.reading.words.clone(), "去记")
                .by(due, rules.today)
                .about(aid.id.to_string());
            line.id = format!("legal_aid-{}-{}", aid.id, clock.code);
            line.article = Some(clock.article);
            line.waits = (!clock.ours).then(|| "仲裁委".to_owned());
            items.push(line);
        }
    }
    Ok(items)
}
