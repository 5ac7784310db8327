//! 同一户两家工会建档: one citizen number in hardship files of two stations that are open or were aided this year. Told at the desk by union and file number;
//! names of people stand in the files themselves.

use crate::list::{Heading, ListWrite, ListWritten, list, write};
use crate::session::Nothing;
use crate::{Answer, Office, Progress};
use serde::Serialize;
use taizhang_ledger::assistance::privacy::{self, shared_households};
use taizhang_ledger::filing;
use taizhang_ledger::shared::{Document, Fen};
use taizhang_ledger::store::{Reader, Record as _};
use taizhang_ledger::unions::Union;
use taizhang_reports::list::{Cell, Kind};
use ts_rs::TS;

/// Households with files at two unions.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DeskHouseholds {
    /// By number.
    pub households: Vec<SharedHousehold>,
}

/// One of them.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SharedHousehold {
    /// The citizen number, masked.
    pub id_masked: String,
    /// The files.
    pub files: Vec<SharedFile>,
}

/// A file of such a household.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SharedFile {
    /// Name of the station that handed it in.
    pub station: String,
    /// Name of the union that keeps it.
    pub union: String,
    /// 档案编号
    pub file_no: Option<String>,
    /// 已退出: it counts for what was given from it this year.
    pub ended: bool,
    /// Given this year, in 元; `null` for nothing.
    pub aided: Option<String>,
}

/// Lists the households that two stations have on file.
pub fn desk_households(office: &Office, _: Nothing, _: &dyn Progress) -> Answer<DeskHouseholds> {
    let since = office.today().first_of_year();
    office.ledger()?.read(|conn| {
        let households = shared_households(conn, since)?
            .into_iter()
            .map(|shared| {
                Ok(SharedHousehold {
                    id_masked: Document::mask(&shared.document_no),
                    files: shared
                        .files
                        .into_iter()
                        .map(|file| line(conn, file))
                        .collect::<Answer<_>>()?,
                })
            })
            .collect::<Answer<_>>()?;
        Ok(DeskHouseholds { households })
    })
}

fn line(conn: &Reader, shared: privacy::SharedFile) -> Answer<SharedFile> {
    let privacy::SharedFile { file, aided } = shared;
    let union = Union::get(conn, file.trade_union)?.name;
    let station = filing::find_station(conn, &file.station)?.map(|line| line.name);
    Ok(SharedFile {
        station: station.unwrap_or_else(|| union.clone()),
        union,
        ended: file.ended.is_some(),
        aided: (aided > Fen::ZERO).then(|| aided.to_string()),
        file_no: file.file_no,
    })
}

const HEADINGS: &[Heading] = &[
    ("证件号", 24.0, Kind::Text),
    ("报送单位", 28.0, Kind::Text),
    ("建档的工会", 32.0, Kind::Text),
    ("档案编号", 20.0, Kind::Text),
    ("档案", 10.0, Kind::Text),
    ("今年帮扶（元）", 14.0, Kind::Text),
];

/// Writes that list, to be told to both unions.
pub fn desk_households_write(
    office: &Office,
    request: ListWrite,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    let found = desk_households(office, Nothing {}, progress)?;
    let rows = found
        .households
        .into_iter()
        .flat_map(|house| {
            let masked = house.id_masked;
            house.files.into_iter().map(move |file| {
                vec![
                    Cell::text(masked.clone()),
                    Cell::text(file.station),
                    Cell::text(file.union),
                    file.file_no.map_or(Cell::Empty, Cell::text),
                    Cell::text(if file.ended { "已退出" } else { "在档" }),
                    file.aided.map_or(Cell::Empty, Cell::text),
                ]
            })
        })
        .collect();
    let remarks = vec![format!(
        "{}：同一个证件号在两家工会的困难职工档案里，没有结束，或者今年都发过帮扶。回执已经告诉两家，请核对，只留一份。",
        office.today().chinese()
    )];
    write(
        request,
        &list("同一户两家工会建档", HEADINGS, remarks),
        rows,
        progress,
    )
}
