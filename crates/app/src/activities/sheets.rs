//! Lists of activities and places as sheets (存成 Excel).

use super::list::{ActivityList, asked as asked_activities, line as activity_line};
use super::places::{PlaceList, asked as asked_places, line as place_line};
use super::{Names, kinds};
use crate::list::{Heading, ListWrite, ListWritten, list, write};
use crate::{Answer, Office, Progress};
use serde::Deserialize;
use taizhang_ledger::activities::{activities_page, checks_of, places_page};
use taizhang_reports::list::{Cell, Kind};
use ts_rs::TS;

/// Lines of one sheet at most.
pub(super) const MOST_LINES: usize = 100_000;

/// Where activities go.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ActivityListWrite {
    /// Which activities; pages do not matter.
    pub list: ActivityList,
    /// The file.
    pub to: String,
}

const ACTIVITIES: &[Heading] = &[
    ("日期", 12.0, Kind::Text),
    ("种类", 20.0, Kind::Text),
    ("名称", 34.0, Kind::Text),
    ("级别", 8.0, Kind::Text),
    ("工会", 28.0, Kind::Text),
    ("地点", 18.0, Kind::Text),
    ("数量", 44.0, Kind::Words),
    ("说明", 30.0, Kind::Words),
];

fn text(text: Option<String>) -> Cell<'static> {
    text.map_or(Cell::Empty, Cell::text)
}

/// Writes a list of activities as a sheet (活动台账).
pub fn activity_list_write(
    office: &Office,
    request: ActivityListWrite,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    let (year, filter) = asked_activities(office, &request.list)?;
    let kinds = kinds(office)?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    let rows = ledger.read(|conn| -> Answer<Vec<Vec<Cell<'_>>>> {
        let mut names = Names::default();
        let all = activities_page(conn, &filter, None, MOST_LINES)?;
        let rows = all.into_iter().map(|one| {
            let line = activity_line(conn, &one, &kinds, &station, &mut names)?;
            let days = match line.until {
                Some(until) => format!("{} 至 {until}", line.on),
                None => line.on,
            };
            Ok(vec![
                Cell::text(days),
                Cell::text(line.kind_name),
                Cell::text(line.title),
                text(line.level_label),
                Cell::text(line.union_name),
                text(line.place),
                Cell::text(line.summary),
                text(one.note),
            ])
        });
        rows.collect()
    })?;
    let remarks = vec![
        format!("截至 {}。", office.today().chinese()),
        "按开始的日期计入哪一年。".to_owned(),
    ];
    let title = format!("{year}年活动台账");
    let to = ListWrite { to: request.to };
    write(to, &list(&title, ACTIVITIES, remarks), rows, progress)
}

/// Where places go.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PlaceListWrite {
    /// Which places; pages do not matter.
    pub list: PlaceList,
    /// The file.
    pub to: String,
}

const PLACES: &[Heading] = &[
    ("种类", 20.0, Kind::Text),
    ("名称", 26.0, Kind::Text),
    ("级别", 8.0, Kind::Text),
    ("工会", 28.0, Kind::Text),
    ("地址", 26.0, Kind::Text),
    ("启用日期", 12.0, Kind::Text),
    ("数量", 34.0, Kind::Text),
    ("上次查看", 12.0, Kind::Text),
    ("下次查看期限", 12.0, Kind::Text),
    ("停用日期", 12.0, Kind::Text),
];

/// Writes a list of places as a sheet (阵地台账).
pub fn place_list_write(
    office: &Office,
    request: PlaceListWrite,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    let filter = asked_places(office, &request.list)?;
    let kinds = kinds(office)?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    let rows = ledger.read(|conn| -> Answer<Vec<Vec<Cell<'_>>>> {
        let mut names = Names::default();
        let all = places_page(conn, &filter, None, MOST_LINES)?;
        let about = (&kinds, station.as_str(), office.today());
        let rows = all.into_iter().map(|one| {
            let checks = checks_of(conn, one.id)?;
            let line = place_line(conn, &one, &checks, about, &mut names)?;
            Ok(vec![
                Cell::text(line.kind_name),
                Cell::text(line.name),
                text(line.level_label),
                Cell::text(line.union_name),
                text(line.address),
                Cell::text(line.opened_on),
                Cell::text(line.summary),
                text(line.checked_on),
                text(line.check_by),
                text(line.closed_on),
            ])
        });
        rows.collect()
    })?;
    let remarks = vec![format!("截至 {}。", office.today().chinese())];
    let to = ListWrite { to: request.to };
    write(to, &list("阵地台账", PLACES, remarks), rows, progress)
}
