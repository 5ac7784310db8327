//! 活动和荣誉: activities by kind, places that last, honours, singles who agreed to be introduced, and the year by figures.

mod awards;
mod card;
mod county;
mod grid;
mod list;
mod place_acts;
mod places;
mod put;
mod sheets;
mod singles;
mod span;
mod year;

pub use crate::list::ListWritten;
pub(crate) use crate::session::Nothing;
use crate::{Answer, Office};
pub use awards::{
    AwardDrop, AwardList, AwardListWrite, AwardPage, AwardPut, AwardRevoke, AwardSaved, award_drop,
    award_list, award_list_write, award_put, award_revoke,
};
pub use card::{KindList, activity_kinds};
pub use county::{
    ActivityKindDrop, ActivityKindFile, ActivityKindSet, ActivityKindWrite, activity_kind_drop,
    activity_kind_set, activity_kind_write,
};
pub(crate) use county::{kind_lines, shipped_kind};
pub use grid::{ActivityGrid, ActivityGridSaved, activity_grid_save};
pub use list::{
    ActivityGet, ActivityList, ActivityPage, ActivityView, activity_get, activity_list,
};
pub use place_acts::{
    PlaceCheckPut, PlaceClose, PlaceDrop, PlaceMend, place_check, place_close, place_drop,
    place_mend,
};
pub use places::{
    PlaceGet, PlaceList, PlacePage, PlacePut, PlaceSaved, PlaceView, place_get, place_list,
    place_put,
};
pub use put::{ActivityDrop, ActivityPut, ActivitySaved, activity_drop, activity_put};
pub use sheets::{ActivityListWrite, PlaceListWrite, activity_list_write, place_list_write};
pub use singles::{
    SingleFollowPut, SingleList, SinglePut, SingleSaved, SingleWithdraw, SinglesView,
    single_follow, single_list, single_put, single_withdraw,
};
use taizhang_ledger::activities::{ActivityError, ActivityKind, Kinds};
use taizhang_ledger::shared::{Day, UnionId};
use taizhang_ledger::store::{Act, Entry, Reader, Tx};
use taizhang_ledger::unions::Union;
pub use year::{
    ActivityRows, ActivityRowsPage, ActivityYear, ActivityYearView, ActivityYearWrite,
    activity_rows, activity_year, activity_year_write,
};

/// Rows of one page at most.
const MOST_ROWS: usize = 200;

/// One act about activities. What it was about says a kind's or a union's name, never a person's: the log is read by all who work
/// here.
fn record<T>(office: &Office, subject: &str, work: impl FnOnce(&Tx<'_>) -> Answer<T>) -> Answer<T> {
    office.transact(Entry::new(Act::RecordActivity, subject), work)
}

/// The kinds that are known here.
fn kinds(office: &Office) -> Answer<Kinds> {
    Ok(office.ledger()?.read(Kinds::load)?)
}

/// The version by which something is entered: its own where it is known, else the one that is asked now.
fn kind_for<'k>(kinds: &'k Kinds, code: &str, version: Option<i64>) -> Answer<&'k ActivityKind> {
    let found = match version {
        Some(version) => kinds.version(code, version),
        None => kinds.offered_one(code),
    };
    // One that an edition gave up is known, and entered no more.
    let missing = || match kinds.newest(code).filter(|_| version.is_none()) {
        Some(kind) => ActivityError::GivenUp {
            name: kind.name.clone(),
        },
        None => ActivityError::NoKind {
            code: code.to_owned(),
            version: version.unwrap_or(0),
        },
    };
    Ok(found.ok_or_else(missing)?)
}

/// The newest version of a code, offered or not.
fn newest<'k>(kinds: &'k Kinds, code: &str) -> Answer<&'k ActivityKind> {
    let missing = || ActivityError::NoKind {
        code: code.to_owned(),
        version: 0,
    };
    Ok(kinds.newest(code).ok_or_else(missing)?)
}

/// A union's id, where one was asked for.
fn union_of(office: &Office, code: &Option<String>) -> Answer<Option<UnionId>> {
    let code = crate::form::filled(code);
    let union = code.map(|code| crate::unions::coded(office, code));
    Ok(union.transpose()?.map(|union| union.id))
}

/// Where a page goes on, by day.
fn cursor(text: &Option<String>) -> Answer<Option<(Day, uuid::Uuid)>> {
    let read = |text: &str| {
        let (day, id) = text.split_once(' ')?;
        Some((day.parse().ok()?, id.parse().ok()?))
    };
    match crate::form::filled(text) {
        None => Ok(None),
        Some(text) => read(text)
            .map(Some)
            .ok_or_else(|| crate::form::bad_request("after")),
    }
}

/// Code and name of unions, each read once.
#[derive(Default)]
struct Names(std::collections::HashMap<UnionId, (String, String)>);

impl Names {
    fn of(&mut self, conn: &Reader, id: UnionId) -> Answer<(String, String)> {
        use taizhang_ledger::store::Record as _;
        if let Some(known) = self.0.get(&id) {
            return Ok(known.clone());
        }
        let union = Union::get(conn, id)?;
        let said = (union.code.to_string(), union.name);
        self.0.insert(id, said.clone());
        Ok(said)
    }
}
