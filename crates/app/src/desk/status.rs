//! Who has handed in and who has not (报送情况), on the screen and on paper.

use super::{ListWrite, ListWritten, Nothing};
use crate::list::{Heading, list, write};
use crate::{Answer, Office, Progress};
use serde::Serialize;
use taizhang_exchange::desk;
use taizhang_reports::list::{Cell, Kind};
use ts_rs::TS;

/// Who has handed in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DeskStatus {
    /// By code.
    pub stations: Vec<StationRow>,
}

/// A station in the list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StationRow {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Number of its newest bundle here.
    pub last_seq: Option<i64>,
    /// Day it was taken in.
    pub last_on: Option<String>,
    /// Members on its roll here.
    pub members: i64,
    /// Whether it has ever handed in.
    pub handed_in: bool,
    /// Days beyond a month since it last did.
    pub late_days: i64,
    /// Whom to ring.
    pub phone: Option<String>,
    /// Last day of its certificate.
    pub certificate_ends: String,
}

/// Lists who has handed in (报送情况).
pub fn desk_status(office: &Office, _: Nothing, _: &dyn Progress) -> Answer<DeskStatus> {
    let stations = desk::stations(&*office.ledger()?, office.today())?;
    let row = |station: desk::StationStatus| StationRow {
        code: station.code,
        name: station.name,
        last_seq: station.head.as_ref().map(|head| head.seq),
        last_on: station.head.as_ref().map(|head| head.on.to_string()),
        members: station.members,
        handed_in: station.head.is_some(),
        late_days: station.late_days,
        phone: station.phone,
        certificate_ends: station.certificate_ends,
    };
    Ok(DeskStatus {
        stations: stations.into_iter().map(row).collect(),
    })
}

const HEADINGS: &[Heading] = &[
    ("单位", 28.0, Kind::Text),
    ("报送", 10.0, Kind::Text),
    ("最近一份", 10.0, Kind::Number),
    ("收到日期", 12.0, Kind::Text),
    ("会员", 10.0, Kind::Number),
    ("过期天数", 10.0, Kind::Number),
    ("联系电话", 16.0, Kind::Text),
    ("证书到期", 12.0, Kind::Text),
];

/// Writes who has handed in as a sheet (导出报送情况): those who have not come first, as on the screen.
pub fn desk_status_write(
    office: &Office,
    request: ListWrite,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    let mut stations = desk_status(office, Nothing {}, progress)?.stations;
    stations.sort_by(|a, b| {
        (a.handed_in, -a.late_days, &a.code).cmp(&(b.handed_in, -b.late_days, &b.code))
    });
    let line = |station: StationRow| {
        let state = match (station.handed_in, station.late_days > 0) {
            (false, _) => "没报",
            (true, true) => "过期没报",
            (true, false) => "已收",
        };
        vec![
            Cell::text(station.name),
            Cell::text(state),
            station.last_seq.map_or(Cell::Empty, Cell::Number),
            station.last_on.map_or(Cell::Empty, Cell::text),
            Cell::Number(station.members),
            Cell::Number(station.late_days),
            station.phone.map_or(Cell::Empty, Cell::text),
            Cell::text(station.certificate_ends),
        ]
    };
    let as_of = format!(
        "截至 {}；一个月以上没有再来的，算过期。",
        office.today().chinese()
    );
    let lines = stations.into_iter().map(line).collect();
    write(
        request,
        &list("报送情况", HEADINGS, vec![as_of]),
        lines,
        progress,
    )
}
