//! What places ask for: somebody has to look again, something that was found is not mended.

use super::{DueItem, item};
use crate::{Answer, Office};
use taizhang_ledger::activities::{Kinds, check_due, checks_by_place, places_on};

/// A look is listed so many days before its last one.
const NOTICE_DAYS: i64 = 15;
/// What was found should be mended within so many.
const MEND_DAYS: i64 = 30;

/// What the places of this station ask for.
pub(super) fn items(office: &Office) -> Answer<Vec<DueItem>> {
    let today = office.today();
    let ledger = office.ledger()?;
    let station = ledger.station();
    ledger.read(|conn| {
        let kinds = Kinds::load(conn)?;
        let checks = checks_by_place(conn, today)?;
        let mut items = Vec::new();
        for place in places_on(conn, today)? {
            if place.station != station {
                continue;
            }
            let looked = checks.get(&place.id).map_or(&[][..], Vec::as_slice);
            let Some(kind) = kinds.newest(&place.kind) else {
                continue;
            };
            let due = check_due(kind, &place, looked, today);
            if let Some(due) = due.filter(|due| today.days_until(due.by) <= NOTICE_DAYS) {
                let months = kind.check_months.unwrap_or_default();
                let last = match due.last {
                    Some(last) => format!("上次查看是 {}", last.chinese()),
                    None => format!("{}启用，还没有查看过", place.opened_on.chinese()),
                };
                items.push(
                    item(
                        "place_check",
                        format!("{}：要去查看", place.name),
                        format!("{}，{last}", kind.name),
                        "去记",
                    )
                    .by(due.by, today)
                    .about(place.id.to_string())
                    .under(&format!("每 {months} 个月查看一次（{}）", kind.source)),
                );
            }
            for check in looked.iter().filter(|check| check.is_open()) {
                let mut line = item(
                    "place_mend",
                    format!("{}：查看发现的问题还没有整改", place.name),
                    check.found.clone().unwrap_or_default(),
                    "去记",
                )
                .by(check.on_day.plus_days(MEND_DAYS), today);
                line.target = place.id.to_string();
                line.id = format!("place_mend-{}", check.id);
                line.article = Some("本程序约定：发现以后 30 日内整改".to_owned());
                items.push(line);
            }
        }
        Ok(items)
    })
}
