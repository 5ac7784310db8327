//! How the cadres are loaded (负荷): who is linked to nobody, who to one household, who to too many. Pure but for the names of
//! those who are to be linked.

use super::types::{Help, Pair};
use crate::rulebook::{Rulebook, RulebookError};
use crate::shared::{Day, HardshipFileId, PairId, Period, fold_name};
use crate::store;
use crate::unions::{BodyKind, Union, newest_body, officers_on};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How many households a cadre is linked to (2–4 户; regulations §0, anchors §1.2 no. 25).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PairBounds {
    /// At least.
    pub from: i64,
    /// At most.
    pub to: i64,
}

impl PairBounds {
    /// Reads the parameters `pair.households_from` and `pair.households_to` of a county and a day.
    pub fn of(book: &Rulebook, region: &str, on: Day) -> Result<Self, RulebookError> {
        Ok(Self {
            from: book.count("pair.households_from", region, on)?,
            to: book.count("pair.households_to", region, on)?,
        })
    }

    /// What so many households are.
    pub fn state(self, households: i64) -> LoadState {
        match households {
            ..=0 => LoadState::None,
            few if few < self.from => LoadState::Few,
            many if many > self.to => LoadState::Many,
            _ => LoadState::Fits,
        }
    }
}

/// How a cadre is loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LoadState {
    /// Linked to nobody.
    None,
    /// To fewer than asked for.
    Few,
    /// As asked for.
    Fits,
    /// To more than asked for.
    Many,
}

impl LoadState {
    /// Every state, in the order in which something is to be done.
    pub const ALL: [Self; 4] = [Self::None, Self::Few, Self::Many, Self::Fits];

    /// As a code.
    pub fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Few => "few",
            Self::Fits => "fits",
            Self::Many => "many",
        }
    }

    /// In Chinese.
    pub fn label(self) -> &'static str {
        match self {
            Self::None => "还没有结对",
            Self::Few => "户数不够",
            Self::Fits => "户数合适",
            Self::Many => "户数太多",
        }
    }
}

/// A cadre who is to be linked (结亲干部).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cadre {
    /// 姓名
    pub name: String,
    /// 职务
    pub post: Option<String>,
}

/// A cadre's name as one key for the ways in which it is written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CadreSlot(String);

impl CadreSlot {
    /// Of a name.
    pub fn of(name: &str) -> Self {
        Self(fold_name(name))
    }
}

/// One cadre's load in a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CadreLoad {
    /// Who.
    pub cadre: Cadre,
    /// Households on the period's last day.
    pub households: Vec<HardshipFileId>,
    /// Lines of the diary within the period.
    pub visits: i64,
    /// Problems raised within the period.
    pub raised: i64,
    /// Problems solved within the period.
    pub solved: i64,
    /// How that is.
    pub state: LoadState,
}

impl CadreLoad {
    /// 达标: as many households as asked for, and visited at least once in the period (anchors §1.2 no. 25).
    pub fn is_met(&self) -> bool {
        self.state == LoadState::Fits && self.visits > 0
    }
}

/// Who of a union is to be linked: the officers of its committee on a day. Whoever is linked beside them [`load`] adds.
pub fn cadres_of(conn: &Connection, union: &Union, on: Day) -> store::Result<Vec<Cadre>> {
    let Some(body) = newest_body(conn, union.id, BodyKind::Committee, Some(on))? else {
        return Ok(Vec::new());
    };
    let officers = officers_on(conn, &body, on)?.into_iter();
    Ok(officers
        .map(|(officer, person)| Cadre {
            name: person.name,
            post: Some(officer.post),
        })
        .collect())
}

/// Loads of the cadres of one union. `pairs` are the union's pairs, of any day; `helps` what was done within the period,
/// and `solved` what was solved within it, by pair.
pub fn load(
    cadres: &[Cadre],
    pairs: &[Pair],
    helps: &HashMap<PairId, Vec<Help>>,
    solved: &HashMap<PairId, i64>,
    (period, bounds): (Period, PairBounds),
) -> Vec<CadreLoad> {
    let mut by_name: BTreeMap<CadreSlot, Cadre> = BTreeMap::new();
    for cadre in cadres {
        by_name
            .entry(CadreSlot::of(&cadre.name))
            .or_insert_with(|| cadre.clone());
    }
    let mut of_cadre: BTreeMap<CadreSlot, Vec<&Pair>> = BTreeMap::new();
    for pair in pairs {
        let touches = pair.from_day <= period.to && pair.to_day.is_none_or(|to| to >= period.from);
        if !touches {
            continue;
        }
        let slot = CadreSlot::of(&pair.cadre);
        by_name.entry(slot.clone()).or_insert_with(|| Cadre {
            name: pair.cadre.clone(),
            post: pair.post.clone(),
        });
        of_cadre.entry(slot).or_default().push(pair);
    }
    let loads = by_name.into_iter().map(|(slot, cadre)| {
        let own = of_cadre.get(&slot).map_or(&[][..], Vec::as_slice);
        let households: BTreeSet<HardshipFileId> = own
            .iter()
            .filter(|pair| pair.holds(period.to))
            .map(|pair| pair.hardship_file)
            .collect();
        let lines = || own.iter().filter_map(|pair| helps.get(&pair.id)).flatten();
        CadreLoad {
            state: bounds.state(households.len() as i64),
            visits: lines().count() as i64,
            raised: lines().filter(|line| line.problem.is_some()).count() as i64,
            solved: own.iter().filter_map(|pair| solved.get(&pair.id)).sum(),
            households: households.into_iter().collect(),
            cadre,
        }
    });
    loads.collect()
}
