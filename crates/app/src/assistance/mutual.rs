//! 医疗互助: how many take part, union by union, and the claims, which are entrusted to the office.

use super::{Noted, Nothing, RateLine, StateCount, money, rate, record, sensitive, year_to};
use crate::form::{day, day_if, id, money_if, said};
use crate::list::{Heading, ListWrite, ListWritten, list, write};
use crate::unions::{self, page_of_unions};
use crate::{Answer, Office, Progress, messages};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use taizhang_ledger::assistance::mutual::{
    self, MutualClaim, MutualYear, NewClaim, claims_of, members_on, year_of, years_in,
};
use taizhang_ledger::shared::{Day, Fen, MutualClaimId, UnionId, mask_name};
use taizhang_ledger::store::{Reader, Record as _};
use taizhang_ledger::unions::{Union, list_unions};
use taizhang_reports::list::{Cell, Kind};
use ts_rs::TS;

/// How the rate is reckoned.
const FORMULA: &str = "参加人数 ÷ 会员人数；会员人数按这一年最后一天在册的算，今年按今天的算";

/// A page of a year.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MutualList {
    /// The year; `null` for this one.
    pub year: Option<i32>,
    /// Words of a union's name or code.
    #[serde(default)]
    pub query: String,
    /// `enrolled`, `none`; `null` for all.
    pub state: Option<String>,
    /// The last code of the page before.
    pub after: Option<String>,
    /// Rows of a page.
    pub limit: usize,
}

/// A page of a year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MutualPage {
    /// The year.
    pub year: i32,
    /// Base unions, by code.
    pub rows: Vec<MutualRow>,
    /// Where the next page goes on.
    pub next: Option<String>,
}

/// A union's year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MutualRow {
    /// Code of the union.
    pub union: String,
    /// Its name.
    pub name: String,
    /// `enrolled` or `none`.
    pub state: String,
    /// In Chinese.
    pub label: String,
    /// Whether it belongs to this station.
    pub own: bool,
    /// 参加人数; `null` where nothing was recorded.
    pub people: Option<i64>,
    /// 互助费, in 元.
    pub premium: Option<String>,
    /// Members on the last day.
    pub members: i64,
    /// 参加率
    pub rate: String,
    /// How it is reckoned.
    pub formula: String,
    /// More take part than there are members: worth a look.
    pub above: bool,
}

/// A year and its last day.
struct Year {
    year: i64,
    on: Day,
}

impl Year {
    fn read(office: &Office, year: Option<i32>) -> Answer<Self> {
        let (period, on) = year_to(office, year)?;
        Ok(Self {
            year: i64::from(period.from.year()),
            on,
        })
    }

    fn row(
        &self,
        (union, station): (&Union, &str),
        found: Option<MutualYear>,
        members: i64,
    ) -> Option<MutualRow> {
        let stands = union.ended_on.is_none_or(|day| day > self.on)
            && union.founded_on.is_none_or(|day| day <= self.on);
        if !union.form.is_base() || !stands {
            return None;
        }
        let people = found.as_ref().map(|year| year.people);
        let reckoned = rate(people.unwrap_or(0), members, FORMULA);
        let (state, label) = match people {
            Some(_) => ("enrolled", "参加了"),
            None => ("none", "没有登记"),
        };
        Some(MutualRow {
            union: union.code.to_string(),
            name: union.name.clone(),
            state: state.to_owned(),
            label: label.to_owned(),
            own: union.station == station,
            above: people.is_some_and(|people| people > members),
            premium: found.map(|year| year.premium.to_string()),
            people,
            members,
            rate: reckoned.rate,
            formula: reckoned.formula,
        })
    }
}

/// Lists how many take part in a year, a page of unions at a time.
pub fn mutual_list(office: &Office, request: MutualList, _: &dyn Progress) -> Answer<MutualPage> {
    let year = Year::read(office, request.year)?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    ledger.read(|conn| {
        let (rows, next) = page_of_unions(
            conn,
            &request.query,
            request.after,
            request.limit,
            |union| {
                let found = year_of(conn, union.id, year.year)?;
                let members = members_on(conn, Some(union.id), year.on)?;
                let members = members.get(&union.id).copied().unwrap_or(0);
                let row = year.row((union, &station), found, members);
                let wanted = |row: &MutualRow| {
                    request
                        .state
                        .as_ref()
                        .is_none_or(|state| *state == row.state)
                };
                Ok(row.filter(wanted))
            },
        )?;
        Ok(MutualPage {
            year: year.year as i32,
            rows,
            next,
        })
    })
}

/// Which year.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MutualRate {
    /// The year; `null` for this one.
    pub year: Option<i32>,
}

/// A year of all base unions.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MutualRated {
    /// The year.
    pub year: i32,
    /// The day as of which members are counted.
    pub on: String,
    /// 参加率
    pub rate: RateLine,
    /// 互助费, in 元.
    pub premium: String,
    /// Claims; those of this office only.
    pub claims: i64,
    /// 已发放的互助金, in 元.
    pub paid: String,
    /// How many unions take part, and how many are not recorded.
    pub states: Vec<StateCount>,
}

/// All rows of a year, in one pass over the roll.
fn rows_of(conn: &Reader, year: &Year, station: &str) -> Answer<Vec<MutualRow>> {
    let mut found: HashMap<UnionId, MutualYear> = years_in(conn, year.year)?
        .into_iter()
        .map(|one| (one.trade_union, one))
        .collect();
    let members = members_on(conn, None, year.on)?;
    let unions = list_unions(conn)?.into_iter();
    let rows = unions.filter_map(|union| {
        let here = members.get(&union.id).copied().unwrap_or(0);
        year.row((&union, station), found.remove(&union.id), here)
    });
    Ok(rows.collect())
}

/// Reckons the rate of a year.
pub fn mutual_rate(office: &Office, request: MutualRate, _: &dyn Progress) -> Answer<MutualRated> {
    let year = Year::read(office, request.year)?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    ledger.read(|conn| {
        let rows = rows_of(conn, &year, &station)?;
        let enrolled = rows.iter().filter(|row| row.people.is_some()).count() as i64;
        let premium = years_in(conn, year.year)?
            .into_iter()
            .map(|one| one.premium.0);
        let claims = claims_of(conn, None, year.year)?;
        let paid = claims.iter().filter_map(|claim| claim.paid);
        Ok(MutualRated {
            year: year.year as i32,
            on: year.on.to_string(),
            rate: rate(
                rows.iter().filter_map(|row| row.people).sum(),
                rows.iter().map(|row| row.members).sum(),
                FORMULA,
            ),
            premium: Fen(premium.sum()).to_string(),
            paid: Fen(paid.map(|fen| fen.0).sum()).to_string(),
            claims: claims.len() as i64,
            states: vec![
                StateCount {
                    state: "enrolled".to_owned(),
                    label: "参加了".to_owned(),
                    unions: enrolled,
                },
                StateCount {
                    state: "none".to_owned(),
                    label: "没有登记".to_owned(),
                    unions: rows.len() as i64 - enrolled,
                },
            ],
        })
    })
}

/// How many of a union take part.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MutualPut {
    /// Code of the union.
    pub union: String,
    /// 年度
    pub year: i64,
    /// 参加人数
    pub people: i64,
    /// 互助费, in 元.
    pub premium: String,
}

/// Records how many of a union take part in a year (登记参加).
pub fn mutual_put(office: &Office, request: MutualPut, _: &dyn Progress) -> Answer<Noted> {
    let premium = money(&request.premium, "premium")?;
    let union = unions::coded(office, &request.union)?;
    let put = record(office, &format!("医疗互助：{}", union.name), |tx| {
        tx.hold_ours(&union)?;
        let given = (request.people, premium);
        Ok(mutual::put_year(tx, &union, request.year, given)?)
    })?;
    let year = Year {
        year: put.year,
        on: office.today(),
    };
    let ledger = office.ledger()?;
    let members = ledger.read(|conn| members_on(conn, Some(union.id), year.on))?;
    let members = members.get(&union.id).copied().unwrap_or(0);
    let is_above = put.people > members;
    Ok(Noted {
        id: put.id.to_string(),
        notices: is_above
            .then(|| messages::more_than_members(put.people, members))
            .into_iter()
            .collect(),
    })
}

/// Where a year goes.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MutualListWrite {
    /// The year; `null` for this one.
    pub year: Option<i32>,
    /// The file.
    pub to: String,
}

const HEADINGS: &[Heading] = &[
    ("编码", 16.0, Kind::Text),
    ("工会名称", 36.0, Kind::Text),
    ("情况", 10.0, Kind::Text),
    ("参加人数", 10.0, Kind::Number),
    ("会员人数", 10.0, Kind::Number),
    ("参加率", 10.0, Kind::Text),
    ("互助费（元）", 14.0, Kind::Text),
];

/// Writes a year as a sheet (医疗互助参加情况表). Claims do not stand there.
pub fn mutual_list_write(
    office: &Office,
    request: MutualListWrite,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    let year = Year::read(office, request.year)?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    let rows = ledger.read(|conn| rows_of(conn, &year, &station))?;
    let people: i64 = rows.iter().filter_map(|row| row.people).sum();
    let members: i64 = rows.iter().map(|row| row.members).sum();
    let reckoned = rate(people, members, FORMULA);
    let remarks = vec![format!(
        "截至 {}，参加率 {}（{people}/{members}）：{FORMULA}。",
        year.on.chinese(),
        reckoned.rate
    )];
    let cells = |row: MutualRow| {
        vec![
            Cell::text(row.union),
            Cell::text(row.name),
            Cell::text(row.label),
            row.people.map_or(Cell::Empty, Cell::Number),
            Cell::Number(row.members),
            Cell::text(row.rate),
            row.premium.map_or(Cell::Empty, Cell::text),
        ]
    };
    let title = format!("{}年医疗互助参加情况表", year.year);
    let to = ListWrite { to: request.to };
    let lines = rows.into_iter().map(cells).collect();
    write(to, &list(&title, HEADINGS, remarks), lines, progress)
}

/// Which claims.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ClaimList {
    /// Code of the union.
    pub union: String,
    /// The year; `null` for this one.
    pub year: Option<i32>,
    /// Names in full, bills and remarks: only while what is sensitive is open, and it is logged.
    #[serde(default)]
    pub open: bool,
}

/// Claims of a union in a year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClaimPage {
    /// The newest first.
    pub claims: Vec<ClaimLine>,
    /// 医疗费用 together, in 元; only where it was asked for and may be seen.
    pub bills: Option<String>,
    /// 互助金 together, in 元.
    pub paid: String,
    /// Whether names, bills and remarks stand there.
    pub open: bool,
}

/// A claim.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClaimLine {
    /// Its id.
    pub id: String,
    /// 姓名: masked, or in full where it was asked for and may be seen.
    pub name: String,
    /// 申领日期
    pub claimed_on: String,
    /// 医疗费用, in 元; likewise.
    pub bills: Option<String>,
    /// 发放日期
    pub paid_on: Option<String>,
    /// 互助金, in 元.
    pub paid: Option<String>,
    /// What else was said; likewise.
    pub note: Option<String>,
}

/// Lists claims: names masked and without bills and remarks, unless they are asked for and may be seen.
pub fn claim_list(office: &Office, request: ClaimList, _: &dyn Progress) -> Answer<ClaimPage> {
    let year = Year::read(office, request.year)?;
    let union = unions::coded(office, &request.union)?;
    if request.open {
        sensitive(office, &format!("互助金申领：{}", union.name))?;
    }
    let claims = office
        .ledger()?
        .read(|conn| claims_of(conn, Some(union.id), year.year))?;
    let sum = |of: &dyn Fn(&MutualClaim) -> i64| Fen(claims.iter().map(of).sum()).to_string();
    Ok(ClaimPage {
        bills: request.open.then(|| sum(&|claim| claim.bills.0)),
        paid: sum(&|claim| claim.paid.map_or(0, |paid| paid.0)),
        open: request.open,
        claims: claims
            .into_iter()
            .map(|claim| ClaimLine {
                id: claim.id.to_string(),
                name: match request.open {
                    true => claim.name,
                    false => mask_name(&claim.name),
                },
                claimed_on: claim.claimed_on.to_string(),
                bills: request.open.then(|| claim.bills.to_string()),
                paid_on: claim.paid_on.map(|day| day.to_string()),
                paid: claim.paid.map(|paid| paid.to_string()),
                note: claim.note.filter(|_| request.open),
            })
            .collect(),
    })
}

/// A claim.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ClaimPut {
    /// Code of the union.
    pub union: String,
    /// 年度
    pub year: i64,
    /// 姓名
    pub name: String,
    /// 申领日期
    pub claimed_on: String,
    /// 医疗费用, in 元.
    pub bills: String,
    /// 发放日期
    pub paid_on: Option<String>,
    /// 互助金, in 元.
    pub paid: Option<String>,
    /// What else was said.
    pub note: Option<String>,
}

/// Records a claim (登记申领).
pub fn claim_put(office: &Office, request: ClaimPut, _: &dyn Progress) -> Answer<Noted> {
    let new = NewClaim {
        year: request.year,
        name: request.name,
        person: None,
        claimed_on: day(&request.claimed_on, "claimed_on")?,
        bills: money(&request.bills, "bills")?,
        paid_on: day_if(&request.paid_on, "paid_on")?,
        paid: money_if(&request.paid, "paid")?,
        note: said(&request.note),
    };
    let union = unions::coded(office, &request.union)?;
    let claim = record(office, &format!("互助金申领：{}", union.name), |tx| {
        tx.hold_ours(&union)?;
        Ok(mutual::claim(tx, &union, new)?)
    })?;
    let is_more = claim.paid.is_some_and(|paid| paid > claim.bills);
    Ok(Noted {
        id: claim.id.to_string(),
        notices: is_more
            .then(messages::paid_more_than_bills)
            .into_iter()
            .collect(),
    })
}

/// What was paid on a claim.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ClaimPay {
    /// Which claim.
    pub id: String,
    /// 发放日期
    pub on: String,
    /// 互助金, in 元.
    pub paid: String,
}

/// Records what was paid on a claim (登记发放).
pub fn claim_pay(office: &Office, request: ClaimPay, _: &dyn Progress) -> Answer<Nothing> {
    let claim: MutualClaimId = id(&request.id, "id")?;
    let on = day(&request.on, "paid_on")?;
    let paid = money(&request.paid, "paid")?;
    record(office, "发放互助金", |tx| {
        tx.hold_ours(&MutualClaim::get(tx.conn(), claim)?)?;
        mutual::pay_claim(tx, claim, on, paid)?;
        Ok(Nothing {})
    })
}
