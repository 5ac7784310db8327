//! The coverage of all enterprises (建制率): who is under a contract on a day, who is not and how that stands, by union; and how
//! it went over the years beside the plan.

use super::acts::kind_if;
use super::contract::{RateLine, rate};
use super::{Nothing, record};
use crate::congress::StateCount;
use crate::form::day_if;
use crate::list::{Heading, ListWrite, ListWritten, list, write};
use crate::rules::RulesOfDay;
use crate::unions::page_of_unions;
use crate::{Answer, Office, Progress, unions};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use taizhang_ledger::negotiation::{
    self, ContractKind, CoverState, CoverageCounts, CoverageOn, Enterprise, coverage_on, targets_of,
};
use taizhang_ledger::shared::{ContractId, Day, UnionId};
use taizhang_ledger::store::{Reader, Record as _};
use taizhang_ledger::unions::{Employer, Union};
use taizhang_reports::list::{Cell, Kind};
use ts_rs::TS;

/// A contract that ends within so many days is to be renewed.
const SOON_DAYS: i64 = 90;

/// What cuts across the states of the list.
const ENDING: &str = "ending";

/// Years of the chart before this one.
const YEARS_BACK: i32 = 5;

/// A page of the coverage.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CoverageList {
    /// The day; `null` for today.
    pub on: Option<String>,
    /// Kind of contract; `null` for wages.
    pub kind: Option<String>,
    /// Words of a union's name or code.
    #[serde(default)]
    pub query: String,
    /// Only those of a state; `ending`: with a contract that ends within ninety days.
    pub state: Option<String>,
    /// The last code of the page before.
    pub after: Option<String>,
    /// Rows of a page.
    pub limit: usize,
}

/// A page of the coverage.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CoveragePage {
    /// Base unions with their enterprises, by code.
    pub rows: Vec<CoverageRow>,
    /// Where the next page goes on.
    pub next: Option<String>,
}

/// A union's enterprises.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CoverageRow {
    /// Code of the union.
    pub union: String,
    /// Its name.
    pub name: String,
    /// The least of its enterprises' states, as a code: what is still to be done.
    pub state: String,
    /// In Chinese.
    pub label: String,
    /// Enterprises.
    pub enterprises: i64,
    /// Those under a contract.
    pub covered: i64,
    /// Staff, as far as it is known.
    pub staff: i64,
    /// Contracts they are under, by name.
    pub contracts: Vec<String>,
    /// Last day of the contract that ends first.
    pub ends: Option<String>,
    /// Days to it.
    pub days_left: Option<i64>,
    /// Enterprises that are not covered, by name, where there are several.
    pub open: Vec<String>,
}

/// Which coverage.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CoverageRate {
    /// The day; `null` for today.
    pub on: Option<String>,
    /// Kind of contract; `null` for wages.
    pub kind: Option<String>,
}

/// The rates of a day.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CoverageRated {
    /// The day.
    pub on: String,
    /// 企业建制率
    pub enterprises: RateLine,
    /// 职工覆盖率
    pub staff: RateLine,
    /// Contracts in force.
    pub contracts: i64,
    /// Unions by the state of the enterprise that is worst off, as the list shows them.
    pub states: Vec<StateCount>,
    /// Contracts that end within ninety days.
    pub ending: i64,
    /// What cuts across the states: `ending`, the unions of those contracts.
    pub slices: Vec<StateCount>,
}

struct Asked {
    on: Day,
    kind: ContractKind,
}

fn asked(on: &Option<String>, kind: &Option<String>, rules: &RulesOfDay) -> Answer<Asked> {
    Ok(Asked {
        on: day_if(on, "on")?.unwrap_or(rules.today),
        kind: kind_if(kind)?.unwrap_or(ContractKind::Wage),
    })
}

/// Lists the enterprises of the base unions, a page of unions at a time.
pub fn coverage_list(
    office: &Office,
    request: CoverageList,
    _: &dyn Progress,
) -> Answer<CoveragePage> {
    let rules = RulesOfDay::read(office)?;
    let asked = asked(&request.on, &request.kind, &rules)?;
    office.ledger()?.read(|conn| {
        let coverage = coverage_on(conn, asked.kind, asked.on)?;
        let of_union = by_union(&coverage);
        let is_wanted = |row: &CoverageRow| match request.state.as_deref() {
            None => true,
            Some(ENDING) => row.days_left.is_some_and(|left| left <= SOON_DAYS),
            Some(state) => state == row.state,
        };
        let (rows, next) = page_of_unions(
            conn,
            &request.query,
            request.after,
            request.limit,
            |union| Ok(row(conn, union, &of_union, &coverage, asked.on)?.filter(is_wanted)),
        )?;
        Ok(CoveragePage { rows, next })
    })
}

fn by_union(coverage: &CoverageOn) -> HashMap<UnionId, Vec<&Enterprise>> {
    let mut found: HashMap<UnionId, Vec<&Enterprise>> = HashMap::new();
    for enterprise in coverage.enterprises.values() {
        found
            .entry(enterprise.trade_union)
            .or_default()
            .push(enterprise);
    }
    found
}

/// How the enterprise of a union stands that is worst off.
fn worst(enterprises: &[&Enterprise]) -> CoverState {
    let states = enterprises.iter().map(|one| one.state);
    states.min().unwrap_or(CoverState::None)
}

fn row(
    conn: &Reader,
    union: &Union,
    of_union: &HashMap<UnionId, Vec<&Enterprise>>,
    coverage: &CoverageOn,
    on: Day,
) -> Answer<Option<CoverageRow>> {
    let Some(enterprises) = of_union.get(&union.id) else {
        return Ok(None);
    };
    let state = worst(enterprises);
    let mut ids: Vec<_> = enterprises.iter().flat_map(|one| &one.contracts).collect();
    ids.sort_unstable();
    ids.dedup();
    let contracts: Vec<_> = ids.into_iter().map(|id| &coverage.contracts[id]).collect();
    let ends = contracts
        .iter()
        .map(|contract| contract.ended_on.unwrap_or(contract.to_day))
        .min();
    let open = enterprises
        .iter()
        .filter(|one| enterprises.len() > 1 && one.state != CoverState::Covered)
        .map(|one| Ok(Employer::get(conn, one.employer)?.name))
        .collect::<Answer<_>>()?;
    Ok(Some(CoverageRow {
        union: union.code.to_string(),
        name: union.name.clone(),
        state: state.code().to_owned(),
        label: state.label().to_owned(),
        enterprises: enterprises.len() as i64,
        covered: enterprises
            .iter()
            .filter(|one| one.state == CoverState::Covered)
            .count() as i64,
        staff: enterprises.iter().filter_map(|one| one.staff).sum(),
        contracts: contracts.iter().map(|one| one.title.clone()).collect(),
        ends: ends.map(|day| day.to_string()),
        days_left: ends.map(|day| on.days_until(day)),
        open,
    }))
}

/// The rates of a day.
pub fn coverage_rate(
    office: &Office,
    request: CoverageRate,
    _: &dyn Progress,
) -> Answer<CoverageRated> {
    let rules = RulesOfDay::read(office)?;
    let asked = asked(&request.on, &request.kind, &rules)?;
    office.ledger()?.read(|conn| {
        let coverage = coverage_on(conn, asked.kind, asked.on)?;
        let (enterprises, staff) = rates(coverage.count(|_| true));
        let of_union = by_union(&coverage);
        let soon = asked.on.plus_days(SOON_DAYS);
        let ends_soon = |id: &ContractId| {
            let contract = &coverage.contracts[id];
            contract.ended_on.unwrap_or(contract.to_day) <= soon
        };
        let of_soon = of_union.values().filter(|them| {
            let mut ids = them.iter().flat_map(|one| &one.contracts);
            ids.any(&ends_soon)
        });
        Ok(CoverageRated {
            on: asked.on.to_string(),
            enterprises,
            staff,
            contracts: coverage.contracts.len() as i64,
            ending: coverage.contracts.keys().filter(|id| ends_soon(id)).count() as i64,
            slices: vec![StateCount {
                state: ENDING.to_owned(),
                label: format!("{SOON_DAYS} 天内到期"),
                unions: of_soon.count() as i64,
            }],
            states: CoverState::ALL
                .into_iter()
                .rev()
                .map(|state| StateCount {
                    state: state.code().to_owned(),
                    label: state.label().to_owned(),
                    unions: of_union
                        .values()
                        .filter(|them| worst(them) == state)
                        .count() as i64,
                })
                .filter(|count| count.unions > 0)
                .collect(),
        })
    })
}

fn rates(counts: CoverageCounts) -> (RateLine, RateLine) {
    (
        rate(
            counts.covered,
            counts.whole,
            "有效期内合同覆盖的建会企业÷建会企业，一家只算一次",
        ),
        rate(
            counts.staff_covered,
            counts.staff,
            "这些企业的职工÷建会企业的职工，按当日登记的职工人数",
        ),
    )
}

/// Which years.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CoverageYears {
    /// Kind of contract; `null` for wages.
    pub kind: Option<String>,
}

/// How the coverage went over the years.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CoverageYearsReply {
    /// Year by year, the running one as of today.
    pub years: Vec<CoverageOfYear>,
}

/// The coverage at the end of a year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CoverageOfYear {
    /// The year.
    pub year: i32,
    /// The day that was counted.
    pub on: String,
    /// Enterprises.
    pub whole: i64,
    /// Those under a contract.
    pub covered: i64,
    /// Staff of those.
    pub staff_covered: i64,
    /// 建制率
    pub rate: String,
    /// What the plan asks for at the year's end; `null` where there is none.
    pub target: Option<i64>,
}

/// The coverage of the last years and the plan (三年规划) beside it; years ahead only where they have a target.
pub fn coverage_years(
    office: &Office,
    request: CoverageYears,
    _: &dyn Progress,
) -> Answer<CoverageYearsReply> {
    let rules = RulesOfDay::read(office)?;
    let asked = asked(&None, &request.kind, &rules)?;
    let ledger = office.ledger()?;
    let own = ledger.info().code;
    ledger.read(|conn| {
        let targets = match Union::find_coded(conn, &own)? {
            Some(union) if asked.kind == ContractKind::Wage => targets_of(conn, union.id)?,
            _ => Vec::new(),
        };
        let this = rules.today.year();
        let last = targets.iter().map(|target| target.year as i32).max();
        let mut years = Vec::new();
        for year in this - YEARS_BACK..=last.unwrap_or(this).max(this) {
            let end = Day::new(year, 12, 31).unwrap_or(rules.today);
            let on = end.min(rules.today);
            let counts = match year <= this {
                true => coverage_on(conn, asked.kind, on)?.count(|_| true),
                false => CoverageCounts::default(),
            };
            years.push(CoverageOfYear {
                year,
                on: on.to_string(),
                whole: counts.whole,
                covered: counts.covered,
                staff_covered: counts.staff_covered,
                rate: rate(counts.covered, counts.whole, "").rate,
                target: targets
                    .iter()
                    .find(|target| target.year == i64::from(year))
                    .map(|target| target.enterprises),
            });
        }
        Ok(CoverageYearsReply { years })
    })
}

/// What a year is to bring.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PlanTargetSet {
    /// The year.
    pub year: i64,
    /// Enterprises under a wage contract at its end.
    pub enterprises: i64,
}

/// Sets the target of a year for the ledger's own union.
pub fn plan_target_set(
    office: &Office,
    request: PlanTargetSet,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let union = unions::coded(office, &office.ledger()?.info().code)?;
    record(office, &format!("{}年协商目标", request.year), |tx| {
        negotiation::set_target(tx, &union, request.year, request.enterprises)?;
        Ok(Nothing {})
    })
}

/// The coverage as a sheet.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CoverageWrite {
    /// The day; `null` for today.
    pub on: Option<String>,
    /// Kind of contract; `null` for wages.
    pub kind: Option<String>,
    /// The file.
    pub to: String,
}

const HEADINGS: &[Heading] = &[
    ("工会编码", 16.0, Kind::Text),
    ("工会名称", 36.0, Kind::Text),
    ("情况", 16.0, Kind::Text),
    ("企业", 8.0, Kind::Number),
    ("已建制企业", 12.0, Kind::Number),
    ("职工", 9.0, Kind::Number),
    ("合同", 36.0, Kind::Words),
    ("最早到期", 13.0, Kind::Text),
    ("没有建制的企业", 36.0, Kind::Words),
];

/// Writes the coverage of a day with its rates and how they are reckoned.
pub fn coverage_list_write(
    office: &Office,
    request: CoverageWrite,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    let rules = RulesOfDay::read(office)?;
    let asked = asked(&request.on, &request.kind, &rules)?;
    let (rows, (enterprises, staff)) = office.ledger()?.read(|conn| {
        let coverage = coverage_on(conn, asked.kind, asked.on)?;
        let of_union = by_union(&coverage);
        let line = |union: &Union| row(conn, union, &of_union, &coverage, asked.on);
        let (rows, _) = page_of_unions(conn, "", None, usize::MAX, line)?;
        Answer::Ok((rows, rates(coverage.count(|_| true))))
    })?;
    let remark = |what: &str, line: &RateLine| {
        format!(
            "{what} {}（{}÷{}）：{}",
            line.rate, line.part, line.whole, line.formula
        )
    };
    let title = format!("{}覆盖情况（{}）", asked.kind.label(), asked.on.chinese());
    let sheet = list(
        &title,
        HEADINGS,
        vec![
            remark("企业建制率", &enterprises),
            remark("职工覆盖率", &staff),
        ],
    );
    let text = |text: Option<String>| text.map_or(Cell::Empty, Cell::text);
    let lines = rows
        .into_iter()
        .map(|row| {
            vec![
                Cell::text(row.union),
                Cell::text(row.name),
                Cell::text(row.label),
                Cell::Number(row.enterprises),
                Cell::Number(row.covered),
                Cell::Number(row.staff),
                Cell::text(row.contracts.join("；")),
                text(row.ends),
                Cell::text(row.open.join("；")),
            ]
        })
        .collect();
    write(ListWrite { to: request.to }, &sheet, lines, progress)
}
