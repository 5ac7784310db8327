//! 各工会的收缴和上解: every union's year beside its plan, those that are behind first.

use super::year::{COLLECTED, REMITTED};
use super::{ListWritten, PlanRate, plan_rate, year_period};
use crate::list::{Heading, ListWrite, list, write};
use crate::rules::RulesOfDay;
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use taizhang_ledger::dues::{Balance, FundPlan, LineItem, closings, plans_of, sums};
use taizhang_ledger::shared::{Fen, UnionId};
use taizhang_ledger::unions::list_unions;
use taizhang_reports::list::{Cell, Kind};
use ts_rs::TS;

/// Which year.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FundUnions {
    /// The year.
    pub year: i32,
}

/// Every union that has a plan or a line in its book.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FundUnionsReply {
    /// Behind first, then by code.
    pub unions: Vec<FundUnionLine>,
    /// How many are behind with remitting.
    pub behind: usize,
    /// How many have no plan of remitting.
    pub unplanned: usize,
}

/// A union's year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FundUnionLine {
    /// Code of the union.
    pub code: String,
    /// Its name.
    pub name: String,
    /// 收缴率
    pub collected: PlanRate,
    /// 上解进度
    pub remitted: PlanRate,
    /// 收入合计, in 元.
    pub income: String,
    /// 支出合计
    pub spending: String,
    /// Whether its year is closed.
    pub closed: bool,
}

/// Lists the unions of a year.
pub fn fund_unions(
    office: &Office,
    request: FundUnions,
    _: &dyn Progress,
) -> Answer<FundUnionsReply> {
    let period = year_period(request.year)?;
    let year = i64::from(request.year);
    let rules = RulesOfDay::read(office)?;
    let on = period.to.min(rules.today);
    office.ledger()?.read(|conn| {
        let books = sums(conn, None, period, (&rules.book, &rules.region))?;
        let mut plans: HashMap<UnionId, Vec<FundPlan>> = HashMap::new();
        for plan in plans_of(conn, None, year)? {
            plans.entry(plan.trade_union).or_default().push(plan);
        }
        let closed: HashMap<UnionId, bool> = closings(conn, year)?
            .into_iter()
            .map(|closing| (closing.trade_union, closing.holds()))
            .collect();
        let none = Balance::default();
        let mut unions = Vec::new();
        for union in list_unions(conn)? {
            let own = plans.remove(&union.id).unwrap_or_default();
            let book = books.get(&union.id);
            if own.is_empty() && book.is_none() {
                continue;
            }
            let book = book.unwrap_or(&none);
            let plan = |item: LineItem| {
                own.iter()
                    .find(|plan| plan.item == item)
                    .map(|plan| plan.amount)
            };
            let rate =
                |done: Fen, item, formula| plan_rate(done, plan(item), (period, on), formula);
            unions.push(FundUnionLine {
                code: union.code.to_string(),
                name: union.name.clone(),
                collected: rate(book.collected, LineItem::Levy, COLLECTED),
                remitted: rate(book.remitted, LineItem::Remitted, REMITTED),
                income: book.total_income().to_string(),
                spending: book.total_spending().to_string(),
                closed: closed.get(&union.id).copied().unwrap_or(false),
            });
        }
        unions.sort_by(|one, other| {
            let key = |line: &FundUnionLine| (!line.remitted.behind, !line.collected.behind);
            (key(one), &one.code).cmp(&(key(other), &other.code))
        });
        Ok(FundUnionsReply {
            behind: unions.iter().filter(|one| one.remitted.behind).count(),
            unplanned: unions
                .iter()
                .filter(|one| one.remitted.planned.is_none())
                .count(),
            unions,
        })
    })
}

/// Where the list goes.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FundUnionsWrite {
    /// The year.
    pub year: i32,
    /// The file.
    pub to: String,
}

const HEADINGS: &[Heading] = &[
    ("工会", 34.0, Kind::Text),
    ("收缴计划（元）", 16.0, Kind::Text),
    ("已收缴（元）", 16.0, Kind::Text),
    ("收缴率", 10.0, Kind::Text),
    ("上解计划（元）", 16.0, Kind::Text),
    ("已上解（元）", 16.0, Kind::Text),
    ("上解进度", 10.0, Kind::Text),
    ("时间进度", 10.0, Kind::Text),
    ("情况", 12.0, Kind::Text),
    ("结账", 10.0, Kind::Text),
];

/// Writes the list of unions as a sheet.
pub fn fund_unions_write(
    office: &Office,
    request: FundUnionsWrite,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    let year = FundUnions { year: request.year };
    let found = fund_unions(office, year, progress)?;
    let plan = |planned: Option<String>| planned.map_or(Cell::Empty, Cell::text);
    let rows = found.unions.into_iter().map(|line| {
        vec![
            Cell::text(line.name),
            plan(line.collected.planned),
            Cell::text(line.collected.done),
            Cell::text(line.collected.rate),
            plan(line.remitted.planned),
            Cell::text(line.remitted.done),
            Cell::text(line.remitted.rate),
            Cell::text(line.remitted.elapsed),
            Cell::text(if line.remitted.behind { "落后" } else { "" }),
            Cell::text(if line.closed { "已结账" } else { "" }),
        ]
    });
    let remarks = vec![
        format!("截至 {}。", office.today().chinese()),
        format!("收缴率：{COLLECTED}。上解进度：{REMITTED}。"),
        "时间进度按天算，当天算在内；完成的比例小于时间进度的是落后。".to_owned(),
    ];
    let title = format!("{}年工会经费收缴和上解进度表", request.year);
    let sheet = list(&title, HEADINGS, remarks);
    write(
        ListWrite { to: request.to },
        &sheet,
        rows.collect(),
        progress,
    )
}
