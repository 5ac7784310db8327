//! 划转的工会: a union that two stations hand in, because it moved from the one to the other. Told at the desk with the day on which
//! each says that it went or came, so that the two agree.

use crate::session::Nothing;
use crate::{Answer, Office, Progress};
use serde::Serialize;
use taizhang_ledger::filing;
use taizhang_ledger::shared::Day;
use taizhang_ledger::store::Reader;
use taizhang_ledger::unions::{Union, moved_away, moved_here, of_two_stations};
use ts_rs::TS;

/// Unions that two stations hand in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DeskMoved {
    /// By code.
    pub unions: Vec<MovedUnion>,
}

/// One of them.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MovedUnion {
    /// Its lifelong code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Who hands it in, the one that keeps it now last.
    pub sides: Vec<MovedSide>,
    /// Whose it is, and what is still to be asked of whom, in Chinese.
    pub note: String,
    /// Whether the two say the same: the one that it went, the other that it came, on one day.
    pub settled: bool,
}

/// What one station says of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MovedSide {
    /// Name of the station.
    pub station: String,
    /// `away`, `here`, or `null` where it says nothing of a move.
    pub way: Option<String>,
    /// The day.
    pub on: Option<String>,
}

/// Lists the unions that two stations hand in.
pub fn desk_moved(office: &Office, _: Nothing, _: &dyn Progress) -> Answer<DeskMoved> {
    office.ledger()?.read(|conn| {
        let (away, here) = (moved_away(conn)?, moved_here(conn)?);
        let records = of_two_stations(conn)?;
        let unions = records.chunk_by(|a, b| a.code == b.code).map(|records| {
            let mut said = records
                .iter()
                .map(|union| {
                    Ok(Said {
                        station: station(conn, union)?,
                        left: away.get(&union.id).copied(),
                        came: here.get(&union.id).copied(),
                        stands: union.ended_on.is_none(),
                    })
                })
                .collect::<Answer<Vec<Said>>>()?;
            said.sort_by_key(|side| (side.stands, side.came));
            Ok(told(&records[0], &said))
        });
        Ok(DeskMoved {
            unions: unions.collect::<Answer<_>>()?,
        })
    })
}

/// What a station says of a union that another has as well.
struct Said {
    station: String,
    left: Option<Day>,
    came: Option<Day>,
    stands: bool,
}

fn station(conn: &Reader, union: &Union) -> Answer<String> {
    let line = filing::find_station(conn, &union.station)?;
    Ok(line.map_or_else(|| union.station.clone(), |line| line.name))
}

fn told(union: &Union, said: &[Said]) -> MovedUnion {
    let names = |sides: Vec<&Said>| {
        let names: Vec<&str> = sides.iter().map(|side| side.station.as_str()).collect();
        names.join("、")
    };
    let standing: Vec<&Said> = said.iter().filter(|side| side.stands).collect();
    let left = said.iter().filter_map(|side| side.left).max();
    let came = said.iter().filter_map(|side| side.came).max();
    let (note, settled) = match (standing.as_slice(), left, came) {
        ([], ..) => ("两家都记着它已经不在，请问清楚。".to_owned(), false),
        ([now], Some(left), Some(came)) if left == came => (
            format!(
                "{}起属于{}，年报按报告期末日在谁家算。",
                came.chinese(),
                now.station
            ),
            true,
        ),
        ([now], Some(left), Some(came)) => (
            format!(
                "划出写的是{}，划入写的是{}，请{}和原单位核对。",
                left.chinese(),
                came.chinese(),
                now.station
            ),
            false,
        ),
        ([now], _, None) => (
            format!("现在属于{}，它还没有记划入的日期，请它补记。", now.station),
            false,
        ),
        ([now], None, Some(_)) => (
            format!(
                "现在属于{}；原单位记的是撤销，不是划出，请核对。",
                now.station
            ),
            false,
        ),
        (_, _, Some(came)) => {
            let behind = standing.iter().filter(|side| side.came.is_none());
            let behind = names(behind.copied().collect());
            (
                format!(
                    "{}划入；{behind}还没有报来划出，下一份报来以后，两边重复的会员自己消。",
                    came.chinese()
                ),
                false,
            )
        }
        (several, ..) => (
            format!(
                "{}都记着它是自己的，没有记划转，请问清楚。",
                names(several.to_vec())
            ),
            false,
        ),
    };
    MovedUnion {
        code: union.code.to_string(),
        name: union.name.clone(),
        sides: said
            .iter()
            .map(|side| MovedSide {
                station: side.station.clone(),
                way: match (side.left, side.came) {
                    (Some(_), _) => Some("away".to_owned()),
                    (None, Some(_)) => Some("here".to_owned()),
                    (None, None) => None,
                },
                on: side.left.or(side.came).map(|day| day.to_string()),
            })
            .collect(),
        note,
        settled,
    }
}
