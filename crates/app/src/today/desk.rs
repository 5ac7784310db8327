//! What a desk has before it: stations that are late, and what waits for a person.

use super::{DueItem, item};
use crate::Answer;
use taizhang_exchange::desk;
use taizhang_ledger::shared::Day;
use taizhang_ledger::store::Ledger;

/// Named one by one up to here; a city's desk has thousands.
const NAMED: usize = 20;

pub(super) fn items(ledger: &Ledger, today: Day) -> Answer<Vec<DueItem>> {
    let mut items = Vec::new();
    let waiting = desk::count_waiting(ledger)?;
    if waiting > 0 {
        items.push(item(
            "question",
            format!("{waiting} 件重复或冲突等您定"),
            "不定的先搁着，别的照收",
            "去看看",
        ));
    }
    let mut late: Vec<_> = desk::stations(ledger, today)?
        .into_iter()
        .filter(|station| station.late_days > 0)
        .collect();
    late.sort_by_key(|station| -station.late_days);
    let more = late.len().saturating_sub(NAMED);
    for station in late.into_iter().take(NAMED) {
        let phone = station
            .phone
            .map(|phone| format!("，电话 {phone}"))
            .unwrap_or_default();
        let last = station.head.map_or("还没有报送过".to_owned(), |head| {
            format!("上次是{}第 {} 号", head.on.chinese(), head.seq)
        });
        items.push(
            item(
                "late_station",
                format!("{}没有按月报送", station.name),
                format!("{last}{phone}"),
                "看报送情况",
            )
            .by(today.plus_days(-station.late_days), today)
            .about(station.code),
        );
    }
    if more > 0 {
        items.push(item(
            "late_station",
            format!("另有 {more} 家没有按月报送"),
            "报送情况里没报的排在前面",
            "看报送情况",
        ));
    }
    Ok(items)
}
