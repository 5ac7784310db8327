//! 收支账: the lines of the cash book, filtered, page by page, as a sheet; writing one, and taking one out.

use super::{ListWritten, Names, Nothing, money, record, union_if};
use crate::form::{choice, choice_if, day, id, said};
use crate::list::{Heading, ListWrite, list, write};
use crate::rules::RulesOfDay;
use crate::{Answer, Office, Progress, unions};
use serde::{Deserialize, Serialize};
use taizhang_ledger::dues::{
    self, Bans, Confirmed, LineWanted, MoneyLine, NewLine, Side, lines_page, lines_total,
};
use taizhang_ledger::shared::{MoneyLineId, Period};
use taizhang_ledger::store::Record as _;
use taizhang_ledger::unions::Union;
use taizhang_reports::list::{Cell, Kind};
use ts_rs::TS;

/// A page of the cash book.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MoneyList {
    /// Code of the union; `null` for all.
    pub union: Option<String>,
    /// Code of an item.
    pub item: Option<String>,
    /// 年
    pub year: Option<i32>,
    /// 月, of the year.
    pub month: Option<u32>,
    /// Only expenses that touch a ban.
    pub only_banned: bool,
    /// `next` of the page before.
    pub after: Option<String>,
    /// Rows of a page.
    pub limit: usize,
}

/// A page of the cash book.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MoneyPage {
    /// The newest first.
    pub rows: Vec<MoneyRow>,
    /// Where the next page goes on.
    pub next: Option<String>,
    /// How many there are.
    pub total: i64,
    /// How much they come to, in 元, whichever side they stand on.
    pub amount: String,
}

/// A line of the cash book.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MoneyRow {
    /// Its id.
    pub id: String,
    /// Whether the record belongs to this station.
    pub own: bool,
    /// Code of the union.
    pub union: String,
    /// Its name.
    pub union_name: String,
    /// When.
    pub on: String,
    /// Code of the item.
    pub item: String,
    /// In Chinese.
    pub item_label: String,
    /// `opening`, `income`, `held`, `up` or `spending`.
    pub side: String,
    /// How much, in 元.
    pub amount: String,
    /// 对方
    pub party: Option<String>,
    /// 摘要
    pub what: Option<String>,
    /// 凭证号
    pub voucher: Option<String>,
    /// 审批人
    pub approved_by: Option<String>,
    /// 渠道
    pub channel: Option<String>,
    /// The bans an expense touches; `null` for what is no expense.
    pub bans: Option<Vec<String>>,
    /// What members were given something for.
    pub gift: Option<String>,
    /// To how many.
    pub people: Option<i64>,
    /// 备注
    pub note: Option<String>,
}

fn side_code(side: Side) -> &'static str {
    match side {
        Side::Opening => "opening",
        Side::Income => "income",
        Side::Held => "held",
        Side::Up => "up",
        Side::Spending => "spending",
    }
}

fn row(line: MoneyLine, union: &Union, station: &str) -> MoneyRow {
    MoneyRow {
        id: line.id.to_string(),
        own: line.station == station,
        union: union.code.to_string(),
        union_name: union.name.clone(),
        on: line.on_day.to_string(),
        item: line.item.code().to_owned(),
        item_label: line.item.label().to_owned(),
        side: side_code(line.item.side()).to_owned(),
        amount: line.amount.to_string(),
        party: line.party,
        what: line.what,
        voucher: line.voucher,
        approved_by: line.approved_by,
        channel: line.channel.map(|channel| channel.label().to_owned()),
        bans: line
            .bans
            .map(|bans| bans.lines().map(str::to_owned).collect()),
        gift: line.gift.map(|gift| gift.label().to_owned()),
        people: line.people,
        note: line.note,
    }
}

fn wanted(office: &Office, request: &MoneyList) -> Answer<LineWanted> {
    Ok(LineWanted {
        union: union_if(office, &request.union)?.map(|union| union.id),
        item: choice_if(&request.item, "item")?,
        period: period(request)?,
        only_banned: request.only_banned,
    })
}

fn period(request: &MoneyList) -> Answer<Option<Period>> {
    request
        .year
        .map(|year| crate::assistance::period(year, request.month))
        .transpose()
}

/// Lists lines of the cash book.
pub fn money_list(office: &Office, request: MoneyList, _: &dyn Progress) -> Answer<MoneyPage> {
    let wanted = wanted(office, &request)?;
    let after = request
        .after
        .as_deref()
        .map(crate::list::day_and_id)
        .transpose()?;
    let limit = request.limit.clamp(1, 500);
    let ledger = office.ledger()?;
    let station = ledger.station();
    ledger.read(|conn| {
        let mut found = lines_page(conn, &wanted, after, limit + 1)?;
        let more = found.len() > limit;
        found.truncate(limit);
        let last = found.last().filter(|_| more);
        let next = last.map(|line| format!("{}.{}", line.on_day, line.id));
        let (total, amount) = lines_total(conn, &wanted)?;
        let mut names = Names::new(conn);
        let rows = found.into_iter().map(|line| {
            let union = names.of(line.trade_union)?;
            Ok(row(line, union, &station))
        });
        Ok(MoneyPage {
            rows: rows.collect::<Answer<_>>()?,
            next,
            total,
            amount: amount.to_string(),
        })
    })
}

/// A line to write.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MoneyPut {
    /// Code of the union whose book it is.
    pub union: String,
    /// Code of the item.
    pub item: String,
    /// 日期
    pub on: String,
    /// 金额, in 元.
    pub amount: String,
    /// 对方: 收款人 of an expense.
    pub party: Option<String>,
    /// 摘要
    pub what: Option<String>,
    /// 凭证号
    pub voucher: Option<String>,
    /// 审批人
    pub approved_by: Option<String>,
    /// Bans that were looked at and are not touched, word for word.
    pub bans_clear: Vec<String>,
    /// Bans that are touched.
    pub bans_touched: Vec<String>,
    /// Code of what members are given something for.
    pub gift: Option<String>,
    /// To how many.
    pub people: Option<i64>,
    /// 备注
    pub note: Option<String>,
    /// What is only to be looked at was looked at.
    pub confirmed: bool,
}

/// A line that was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MoneySaved {
    /// Its id.
    pub id: String,
}

/// Writes a line of income, of what goes up or of spending (记一笔).
pub fn money_put(office: &Office, request: MoneyPut, _: &dyn Progress) -> Answer<MoneySaved> {
    let new = NewLine {
        item: choice(&request.item, "item")?,
        on: day(&request.on, "on")?,
        amount: money(&request.amount, "amount")?,
        party: said(&request.party),
        what: said(&request.what),
        voucher: said(&request.voucher),
        approved_by: said(&request.approved_by),
        bans: Bans {
            clear: request.bans_clear,
            touched: request.bans_touched,
        },
        gift: choice_if(&request.gift, "gift")?,
        people: request.people,
        note: said(&request.note),
    };
    let confirmed = match request.confirmed {
        true => Confirmed::Yes,
        false => Confirmed::No,
    };
    let union = unions::coded(office, &request.union)?;
    let rules = RulesOfDay::read(office)?;
    let line = record(office, &union, new.item.label(), |tx| {
        Ok(dues::record_line(
            tx,
            &union,
            &new,
            rules.given(),
            confirmed,
        )?)
    })?;
    Ok(MoneySaved {
        id: line.id.to_string(),
    })
}

/// A line to take out.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MoneyDrop {
    /// Which.
    pub id: String,
    /// Why.
    pub why: String,
}

/// Takes a line out of the book (作废).
pub fn money_drop(office: &Office, request: MoneyDrop, _: &dyn Progress) -> Answer<Nothing> {
    let line: MoneyLineId = id(&request.id, "id")?;
    let union = office.ledger()?.read(|conn| -> Answer<_> {
        let line = MoneyLine::get(conn, line)?;
        Ok(Union::get(conn, line.trade_union)?)
    })?;
    record(office, &union, "作废一笔收支", |tx| {
        dues::drop_line(tx, line, &request.why)?;
        Ok(Nothing {})
    })
}

/// The cash book as a sheet.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MoneyListWrite {
    /// What to list; its page is all of it.
    pub list: MoneyList,
    /// The file.
    pub to: String,
}

const HEADINGS: &[Heading] = &[
    ("日期", 12.0, Kind::Text),
    ("工会", 30.0, Kind::Text),
    ("项目", 18.0, Kind::Text),
    ("摘要", 24.0, Kind::Text),
    ("对方", 24.0, Kind::Text),
    ("金额（元）", 14.0, Kind::Money),
    ("渠道", 12.0, Kind::Text),
    ("凭证号", 14.0, Kind::Text),
    ("审批人", 10.0, Kind::Text),
    ("八不准", 24.0, Kind::Text),
    ("备注", 24.0, Kind::Text),
];

/// Writes the cash book as it is filtered.
pub fn money_list_write(
    office: &Office,
    request: MoneyListWrite,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    let wanted = wanted(office, &request.list)?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    let rows = ledger.read(|conn| -> Answer<Vec<_>> {
        let mut names = Names::new(conn);
        let mut rows = Vec::new();
        for line in lines_page(conn, &wanted, None, usize::MAX)? {
            let amount = line.amount.0;
            let union = names.of(line.trade_union)?;
            rows.push(cells(amount, row(line, union, &station)));
        }
        Ok(rows)
    })?;
    let sheet = list(
        "工会经费收支账",
        HEADINGS,
        vec![format!(
            "共 {} 笔；拨缴经费是各级份额在内的数。",
            rows.len()
        )],
    );
    write(ListWrite { to: request.to }, &sheet, rows, progress)
}

fn cells(amount: i64, line: MoneyRow) -> Vec<Cell<'static>> {
    let text = |text: Option<String>| text.map_or(Cell::Empty, Cell::text);
    let bans = line.bans.map(|bans| match bans.is_empty() {
        true => "逐条看过，没有触及".to_owned(),
        false => bans.join("；"),
    });
    vec![
        Cell::text(line.on),
        Cell::text(line.union_name),
        Cell::text(line.item_label),
        text(line.what),
        text(line.party),
        Cell::Money(amount),
        text(line.channel),
        text(line.voucher),
        text(line.approved_by),
        text(bans),
        text(line.note),
    ]
}

/// A line as its voucher or receipt says it (支出凭证、会费收据).
pub(crate) struct VoucherView {
    /// Code of the union.
    pub union: String,
    /// The line.
    pub line: MoneyRow,
}

/// Fetches a line for its paper.
pub(crate) fn voucher_view(office: &Office, id_text: &str) -> Answer<VoucherView> {
    let line: MoneyLineId = id(id_text, "id")?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    ledger.read(|conn| {
        let line = MoneyLine::get(conn, line)?;
        let union = Union::get(conn, line.trade_union)?;
        Ok(VoucherView {
            union: union.code.to_string(),
            line: row(line, &union, &station),
        })
    })
}
