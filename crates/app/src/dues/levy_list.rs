//! 经费拨缴: what employers owe, a page at a time, and as a sheet.

use super::{ListWritten, Names, last_day, union_if, year_period};
use crate::form::choice_if;
use crate::list::{Heading, ListWrite, list, write};
use crate::rules::RulesOfDay;
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::dues::rules::due_state;
use taizhang_ledger::dues::{LevyWanted, PaidLevy, levies_page};
use taizhang_ledger::shared::{Day, Fen, LevyId};
use taizhang_ledger::unions::Union;
use taizhang_reports::list::{Cell, Kind};
use ts_rs::TS;

/// Which levies.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LevyList {
    /// Code of the union; `null` for all.
    pub union: Option<String>,
    /// `levy` or `prep`; `null` for both.
    pub kind: Option<String>,
    /// The year.
    pub year: i32,
    /// `next` of the page before.
    pub after: Option<String>,
    /// Rows of a page.
    pub limit: usize,
}

/// A page of levies.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LevyPage {
    /// The newest first.
    pub rows: Vec<LevyLine>,
    /// Where the next page goes on.
    pub next: Option<String>,
    /// How many there are.
    pub total: usize,
    /// 应拨, in 元.
    pub due: String,
    /// 已拨
    pub paid: String,
    /// 差额
    pub left: String,
}

/// What an employer owes.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LevyLine {
    /// Its id.
    pub id: String,
    /// Whether the record belongs to this station.
    pub own: bool,
    /// Code of the union.
    pub union: String,
    /// Its name.
    pub union_name: String,
    /// `levy` or `prep`.
    pub kind: String,
    /// In Chinese.
    pub kind_label: String,
    /// 缴款单位
    pub payer: String,
    /// First day of the time.
    pub from: String,
    /// Last day.
    pub to: String,
    /// 全部职工人数
    pub employees: Option<i64>,
    /// 工资总额, in 元.
    pub wages: String,
    /// 应拨
    pub due: String,
    /// 已拨
    pub paid: String,
    /// 差额
    pub left: String,
    /// 欠缴原因
    pub gap_reason: Option<String>,
    /// 备注
    pub note: Option<String>,
    /// Last day by which it is to be paid.
    pub last_day: String,
    /// `overdue`, `short`, `waiting`, `paid`.
    pub state: String,
    /// In Chinese.
    pub state_label: String,
}

/// A levy as a page shows it.
pub(super) fn levy_line(
    paid: &PaidLevy,
    union: &Union,
    station: &str,
    rules: &RulesOfDay,
) -> Answer<LevyLine> {
    let PaidLevy { levy, paid } = paid;
    let last = last_day(rules, "dues.levy_after", levy.to_day)?;
    let state = due_state(levy.due, *paid, last, rules.today);
    Ok(LevyLine {
        id: levy.id.to_string(),
        own: levy.station == station,
        union: union.code.to_string(),
        union_name: union.name.clone(),
        kind: levy.kind.code().to_owned(),
        kind_label: levy.kind.label().to_owned(),
        payer: levy.payer.clone(),
        from: levy.from_day.to_string(),
        to: levy.to_day.to_string(),
        employees: levy.employees,
        wages: levy.wages.to_string(),
        due: levy.due.to_string(),
        paid: paid.to_string(),
        left: Fen(levy.due.0 - paid.0).to_string(),
        gap_reason: levy.gap_reason.clone(),
        note: levy.note.clone(),
        last_day: last.to_string(),
        state: state.code().to_owned(),
        state_label: state.label().to_owned(),
    })
}

fn wanted(office: &Office, request: &LevyList) -> Answer<LevyWanted<'static>> {
    Ok(LevyWanted {
        union: union_if(office, &request.union)?.map(|union| union.id),
        station: None,
        kind: choice_if(&request.kind, "kind")?,
        period: year_period(request.year)?,
    })
}

fn place(text: &str) -> Answer<(Day, LevyId)> {
    crate::list::day_and_id(text)
}

/// Lists what employers owe.
pub fn levy_list(office: &Office, request: LevyList, _: &dyn Progress) -> Answer<LevyPage> {
    let wanted = wanted(office, &request)?;
    let after = request.after.as_deref().map(place).transpose()?;
    let limit = request.limit.clamp(1, 500);
    let rules = RulesOfDay::read(office)?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    ledger.read(|conn| {
        let all = levies_page(conn, &wanted, None, usize::MAX)?;
        let sum = |of: &dyn Fn(&PaidLevy) -> i64| Fen(all.iter().map(of).sum());
        let (due, paid) = (sum(&|one| one.levy.due.0), sum(&|one| one.paid.0));
        let mut found = levies_page(conn, &wanted, after, limit + 1)?;
        let more = found.len() > limit;
        found.truncate(limit);
        let last = found.last().filter(|_| more);
        let next = last.map(|one| format!("{}.{}", one.levy.from_day, one.levy.id));
        let mut names = Names::new(conn);
        Ok(LevyPage {
            rows: found
                .iter()
                .map(|one| levy_line(one, names.of(one.levy.trade_union)?, &station, &rules))
                .collect::<Answer<_>>()?,
            next,
            total: all.len(),
            left: Fen(due.0 - paid.0).to_string(),
            due: due.to_string(),
            paid: paid.to_string(),
        })
    })
}

/// The levies as a sheet.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LevyListWrite {
    /// What to list; its page is all of it.
    pub list: LevyList,
    /// The file.
    pub to: String,
}

const HEADINGS: &[Heading] = &[
    ("工会", 30.0, Kind::Text),
    ("缴款单位", 26.0, Kind::Text),
    ("种类", 12.0, Kind::Text),
    ("起", 12.0, Kind::Text),
    ("止", 12.0, Kind::Text),
    ("职工人数", 10.0, Kind::Text),
    ("工资总额（元）", 16.0, Kind::Money),
    ("应拨（元）", 14.0, Kind::Money),
    ("已拨（元）", 14.0, Kind::Money),
    ("差额（元）", 14.0, Kind::Money),
    ("情况", 12.0, Kind::Text),
    ("欠缴原因", 24.0, Kind::Text),
];

/// Writes the levies as they are filtered.
pub fn levy_list_write(
    office: &Office,
    request: LevyListWrite,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    let wanted = wanted(office, &request.list)?;
    let rules = RulesOfDay::read(office)?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    let rows = ledger.read(|conn| -> Answer<Vec<_>> {
        let mut names = Names::new(conn);
        levies_page(conn, &wanted, None, usize::MAX)?
            .into_iter()
            .map(|one| {
                let line = levy_line(&one, names.of(one.levy.trade_union)?, &station, &rules)?;
                Ok(cells(&one, line))
            })
            .collect()
    })?;
    let remarks = vec![
        format!("截至 {}。", rules.today.chinese()),
        "应拨＝全部职工工资总额的 2%（工会法第四十三条）；差额＝应拨－已拨。".to_owned(),
    ];
    let title = format!("{}年工会经费拨缴情况表", request.list.year);
    let to = ListWrite { to: request.to };
    write(to, &list(&title, HEADINGS, remarks), rows, progress)
}

fn cells(one: &PaidLevy, line: LevyLine) -> Vec<Cell<'static>> {
    vec![
        Cell::text(line.union_name),
        Cell::text(line.payer),
        Cell::text(line.kind_label),
        Cell::text(line.from),
        Cell::text(line.to),
        line.employees
            .map_or(Cell::Empty, |people| Cell::text(people.to_string())),
        Cell::Money(one.levy.wages.0),
        Cell::Money(one.levy.due.0),
        Cell::Money(one.paid.0),
        Cell::Money(one.levy.due.0 - one.paid.0),
        Cell::text(line.state_label),
        line.gap_reason.map_or(Cell::Empty, Cell::text),
    ]
}
