//! What aid asks for: sheets that nobody signed for more than a week, rounds that end.

use super::{DueItem, item};
use crate::{Answer, Office};
use taizhang_ledger::assistance::aid::unsigned_since;
use taizhang_ledger::assistance::rounds::{rounds_ending, visits_of};
use taizhang_ledger::shared::Period;

/// What was given is signed for within so many days; then the list asks for it.
const SIGNED_WITHIN: i64 = 7;

/// A round is listed so many days before its last one, and so many after it while lines of its list are open.
const ROUND_NOTICE_DAYS: i64 = 7;

/// A round whose last day is longer ago was left as it is.
const ROUND_KEPT_DAYS: i64 = 60;

/// What aid of this station asks for.
pub(super) fn items(office: &Office) -> Answer<Vec<DueItem>> {
    let today = office.today();
    let ledger = office.ledger()?;
    let station = ledger.station();
    ledger.read(|conn| {
        let mut items = Vec::new();
        let open = unsigned_since(conn, &station, today.plus_days(-SIGNED_WITHIN - 1))?;
        if let Some(first) = open.first() {
            let line = item(
                "aid_unsigned",
                format!("{} 笔帮扶、慰问还没有签字", open.len()),
                format!("最早一笔：{}发放", first.on_day.chinese()),
                "看名单",
            );
            let due = first.on_day.plus_days(SIGNED_WITHIN);
            items.push(
                line.by(due, today)
                    .under("实名制发放要有本人签字（发放签字表）"),
            );
        }
        let period = Period::new(
            today.plus_days(-ROUND_KEPT_DAYS),
            today.plus_days(ROUND_NOTICE_DAYS),
        );
        for round in period
            .map(|days| rounds_ending(conn, &station, days))
            .transpose()?
            .unwrap_or_default()
        {
            let list = visits_of(conn, round.id)?;
            let left = list
                .iter()
                .filter(|visit| visit.visited_on.is_none())
                .count();
            if left == 0 && !list.is_empty() {
                continue;
            }
            let detail = match list.len() {
                0 => "名单还没有选".to_owned(),
                all => format!("名单 {all} 户，还有 {left} 户没有回录"),
            };
            let line = item(
                "round_ending",
                format!("{}：走访要结束了", round.name),
                detail,
                "去回录",
            );
            items.push(line.by(round.to_day, today).about(round.id.to_string()));
        }
        Ok(items)
    })
}
