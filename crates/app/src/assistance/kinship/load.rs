//! How the cadres are loaded, union by union, as a page and a sheet show it.

use super::pairs::{PairList, Year};
use super::{RateLine, rate};
use crate::list::{Heading, ListWrite, ListWritten, list, write};
use crate::rules::RulesOfDay;
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use taizhang_ledger::assistance::households::HardshipFile;
use taizhang_ledger::assistance::kinship::{
    Help, LoadState, Pair, PairBounds, cadres_of, helps_within, load, solved_within,
};
use taizhang_ledger::shared::{HardshipFileId, PairId, Period};
use taizhang_ledger::store::{Reader, Record as _};
use taizhang_ledger::unions::Union;
use taizhang_reports::list::{Cell, Kind};
use ts_rs::TS;

/// One cadre's load.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LoadLine {
    /// Code of the union.
    pub union: String,
    /// Its name.
    pub union_name: String,
    /// 干部姓名
    pub cadre: String,
    /// 职务
    pub post: Option<String>,
    /// Households, by name.
    pub households: Vec<String>,
    /// Lines of the diary within the year.
    pub visits: i64,
    /// Problems raised within the year.
    pub raised: i64,
    /// Problems solved within the year.
    pub solved: i64,
    /// `none`, `few`, `fits`, `many`.
    pub state: String,
    /// In Chinese.
    pub label: String,
    /// 达标
    pub met: bool,
}

/// What was done within a period, by pair.
pub(super) struct Done {
    pub helps: HashMap<PairId, Vec<Help>>,
    pub solved: HashMap<PairId, i64>,
}

impl Done {
    pub(super) fn within(conn: &Reader, period: Period) -> Answer<Self> {
        let mut helps: HashMap<PairId, Vec<Help>> = HashMap::new();
        for help in helps_within(conn, period)? {
            if let Some(pair) = help.pair {
                helps.entry(pair).or_default().push(help);
            }
        }
        let mut solved: HashMap<PairId, i64> = HashMap::new();
        for pair in solved_within(conn, period)?
            .iter()
            .filter_map(|one| one.pair)
        {
            *solved.entry(pair).or_default() += 1;
        }
        Ok(Self { helps, solved })
    }
}

/// Names of households, each read once.
#[derive(Default)]
pub(super) struct Households(HashMap<HardshipFileId, (String, Option<String>)>);

impl Households {
    /// Name and village.
    pub(super) fn of(
        &mut self,
        conn: &Reader,
        id: HardshipFileId,
    ) -> Answer<(String, Option<String>)> {
        if let Some(known) = self.0.get(&id) {
            return Ok(known.clone());
        }
        let file = HardshipFile::get(conn, id)?;
        let found = (file.name, file.village);
        self.0.insert(id, found.clone());
        Ok(found)
    }
}

/// Loads of the cadres of one union.
pub(super) fn loads_of(
    conn: &Reader,
    union: &Union,
    (pairs, done): (&[Pair], &Done),
    (period, bounds): (Period, PairBounds),
    names: &mut Households,
) -> Answer<Vec<LoadLine>> {
    let cadres = cadres_of(conn, union, period.to)?;
    let loads = load(&cadres, pairs, &done.helps, &done.solved, (period, bounds));
    let lines = loads.into_iter().map(|one| {
        let met = one.is_met();
        let households: Answer<Vec<String>> = one
            .households
            .iter()
            .map(|file| Ok(names.of(conn, *file)?.0))
            .collect();
        Ok(LoadLine {
            union: union.code.to_string(),
            union_name: union.name.clone(),
            cadre: one.cadre.name,
            post: one.cadre.post,
            households: households?,
            visits: one.visits,
            raised: one.raised,
            solved: one.solved,
            state: one.state.code().to_owned(),
            label: one.state.label().to_owned(),
            met,
        })
    });
    lines.collect()
}

/// Brings what is to be done to the top: who has none, too few, too many; then the rest.
pub(super) fn in_order(loads: &mut [LoadLine]) {
    let place = |line: &LoadLine| {
        LoadState::ALL
            .iter()
            .position(|state| state.code() == line.state)
    };
    loads.sort_by(|a, b| {
        (place(a), a.met, &a.union, &a.cadre).cmp(&(place(b), b.met, &b.union, &b.cadre))
    });
}

/// 结亲达标率
pub(super) fn met_rate(loads: &[LoadLine], bounds: PairBounds) -> RateLine {
    let met = loads.iter().filter(|line| line.met).count() as i64;
    let formula = format!(
        "达标干部 ÷ 结亲干部；达标＝结对 {} 至 {} 户，并且这一年走访过。结亲干部＝有结对的工会的委员会委员，加上别的结对干部",
        bounds.from, bounds.to
    );
    rate(met, loads.len() as i64, &formula)
}

/// Where the loads go.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PairListWrite {
    /// Code of the union; `null` for all.
    pub union: Option<String>,
    /// The year; `null` for this one.
    pub year: Option<i32>,
    /// The file.
    pub to: String,
}

const HEADINGS: &[Heading] = &[
    ("工会", 32.0, Kind::Text),
    ("干部", 10.0, Kind::Text),
    ("职务", 14.0, Kind::Text),
    ("结亲户", 32.0, Kind::Words),
    ("户数", 8.0, Kind::Number),
    ("情况", 12.0, Kind::Text),
    ("走访次数", 10.0, Kind::Number),
    ("提出困难", 10.0, Kind::Number),
    ("解决困难", 10.0, Kind::Number),
    ("达标", 8.0, Kind::Text),
];

/// Writes the loads as a sheet (结亲情况表).
pub fn pair_list_write(
    office: &Office,
    request: PairListWrite,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    let rules = RulesOfDay::read(office)?;
    let asked = PairList {
        union: request.union,
        year: request.year,
    };
    let year = Year::read(office, &asked, &rules)?;
    let (loads, _) = year.read_pairs(office)?;
    let rated = met_rate(&loads, year.bounds);
    let remarks = vec![
        format!("截至 {}。", year.period.to.chinese()),
        format!(
            "达标率 {}（{}/{}）：{}。",
            rated.rate, rated.part, rated.whole, rated.formula
        ),
        format!("{}，待核实。", year.basis),
    ];
    let title = format!("{}年结亲连心情况表", year.period.from.year());
    let lines = loads.into_iter().map(cells).collect();
    let to = ListWrite { to: request.to };
    write(to, &list(&title, HEADINGS, remarks), lines, progress)
}

fn cells(line: LoadLine) -> Vec<Cell<'static>> {
    vec![
        Cell::text(line.union_name),
        Cell::text(line.cadre),
        line.post.map_or(Cell::Empty, Cell::text),
        Cell::text(line.households.join("、")),
        Cell::Number(line.households.len() as i64),
        Cell::text(line.label),
        Cell::Number(line.visits),
        Cell::Number(line.raised),
        Cell::Number(line.solved),
        Cell::text(if line.met { "是" } else { "否" }),
    ]
}
