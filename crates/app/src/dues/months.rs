//! 会费: the months of dues, who has paid in one, and that dues were paid.

use super::{ListWritten, Names, last_day, money, month_text, record, union_if, year_period};
use crate::form::{day, id, id_if, said};
use crate::list::{Heading, ListWrite, list, write};
use crate::rules::RulesOfDay;
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::dues::rules::due_state;
use taizhang_ledger::dues::{
    self, DuesMonth, DuesWay, MemberDue, MonthWanted, Paying, arrears_of, dues_page, paid_of_month,
};
use taizhang_ledger::people::Person;
use taizhang_ledger::shared::{DuesMonthId, Fen, MemberDueId};
use taizhang_ledger::store::{Reader, Record as _};
use taizhang_ledger::unions::Union;
use taizhang_reports::list::{Cell, Kind};
use ts_rs::TS;

/// Which months of dues.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DuesMonthList {
    /// Code of the union; `null` for all.
    pub union: Option<String>,
    /// The year.
    pub year: i32,
}

/// Months of dues, the newest first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DuesMonths {
    /// The months.
    pub months: Vec<DuesMonthLine>,
    /// 应缴, in 元.
    pub due: String,
    /// 已缴
    pub paid: String,
    /// 欠缴
    pub left: String,
}

/// A month of a union.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DuesMonthLine {
    /// Its id.
    pub id: String,
    /// Code of the union.
    pub union: String,
    /// Its name.
    pub union_name: String,
    /// Whether the record belongs to this station.
    pub own: bool,
    /// `2026-03`
    pub month: String,
    /// `each` or `sum`.
    pub way: String,
    /// In Chinese.
    pub way_label: String,
    /// 应缴人数
    pub people: i64,
    /// 应缴, in 元.
    pub due: String,
    /// 已缴
    pub paid: String,
    /// 欠缴
    pub left: String,
    /// Last day by which it is to be paid.
    pub last_day: String,
    /// How it stands: `overdue`, `short`, `waiting`, `paid`.
    pub state: String,
    /// In Chinese.
    pub state_label: String,
}

/// Lists the months of dues of a year.
pub fn dues_months(
    office: &Office,
    request: DuesMonthList,
    _: &dyn Progress,
) -> Answer<DuesMonths> {
    let wanted = MonthWanted {
        union: union_if(office, &request.union)?.map(|union| union.id),
        station: None,
        period: year_period(request.year)?,
    };
    let rules = RulesOfDay::read(office)?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    ledger.read(|conn| {
        let mut names = Names::new(conn);
        let (mut due, mut got) = (0, 0);
        let mut months = Vec::new();
        for (month, paid) in dues::dues_months(conn, &wanted)? {
            due += month.due.0;
            got += paid.0;
            let union = names.of(month.trade_union)?;
            months.push(line(&month, paid, union, &station, &rules)?);
        }
        Ok(DuesMonths {
            months,
            due: Fen(due).to_string(),
            paid: Fen(got).to_string(),
            left: Fen(due - got).to_string(),
        })
    })
}

fn line(
    month: &DuesMonth,
    paid: Fen,
    union: &Union,
    station: &str,
    rules: &RulesOfDay,
) -> Answer<DuesMonthLine> {
    let last = last_day(rules, "dues.member_after", month.month.last_of_month())?;
    let state = due_state(month.due, paid, last, rules.today);
    Ok(DuesMonthLine {
        id: month.id.to_string(),
        union: union.code.to_string(),
        union_name: union.name.clone(),
        own: month.station == station,
        month: month_text(month.month),
        way: month.way.code().to_owned(),
        way_label: month.way.label().to_owned(),
        people: month.people,
        due: month.due.to_string(),
        paid: paid.to_string(),
        left: Fen(month.due.0 - paid.0).to_string(),
        last_day: last.to_string(),
        state: state.code().to_owned(),
        state_label: state.label().to_owned(),
    })
}

/// Which month, and which page of its members.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DuesMonthGet {
    /// Its id.
    pub id: String,
    /// Only those who have not paid.
    pub only_unpaid: bool,
    /// `next` of the page before.
    pub after: Option<String>,
    /// Rows of a page.
    pub limit: usize,
}

/// A month with a page of its members.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DuesMonthView {
    /// The month.
    pub line: DuesMonthLine,
    /// Its members, in the order in which they were entered.
    pub rows: Vec<MemberDueLine>,
    /// Where the next page goes on.
    pub next: Option<String>,
    /// How many have not paid.
    pub unpaid: i64,
}

/// What a member owes.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MemberDueLine {
    /// Its id.
    pub id: String,
    /// 姓名
    pub name: String,
    /// Last digits of the document.
    pub tail: Option<String>,
    /// 缴费基数, in 元.
    pub base: String,
    /// 应缴
    pub due: String,
    /// 缴费日期
    pub paid_on: Option<String>,
    /// Id of the line of the book it was paid with.
    pub receipt: Option<String>,
}

/// Fetches a month.
pub fn dues_month(
    office: &Office,
    request: DuesMonthGet,
    _: &dyn Progress,
) -> Answer<DuesMonthView> {
    let month: DuesMonthId = id(&request.id, "id")?;
    let after: Option<MemberDueId> = id_if(&request.after, "after")?;
    let limit = request.limit.clamp(1, 200);
    let rules = RulesOfDay::read(office)?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    ledger.read(|conn| {
        let month = DuesMonth::get(conn, month)?;
        let mut found = dues_page(conn, month.id, request.only_unpaid, after, limit + 1)?;
        let more = found.len() > limit;
        found.truncate(limit);
        let last = found.last().filter(|_| more);
        let next = last.map(|(due, _)| due.id.to_string());
        let union = Union::get(conn, month.trade_union)?;
        let paid = paid_of_month(conn, month.id)?;
        Ok(DuesMonthView {
            line: line(&month, paid, &union, &station, &rules)?,
            rows: found
                .iter()
                .map(|(due, who)| member_line(due, who))
                .collect(),
            next,
            unpaid: arrears_of(conn, month.id)?.0,
        })
    })
}

fn member_line(due: &MemberDue, who: &Person) -> MemberDueLine {
    MemberDueLine {
        id: due.id.to_string(),
        name: who.name.clone(),
        tail: tail(who),
        base: due.base.to_string(),
        due: due.due.to_string(),
        paid_on: due.paid_on.map(|on| on.to_string()),
        receipt: due.receipt.map(|line| line.to_string()),
    }
}

/// The last four of a document number: what tells two of one name apart.
pub(super) fn tail(who: &Person) -> Option<String> {
    let number = who.document_no.as_deref()?;
    let start = number.char_indices().rev().nth(3).map_or(0, |(at, _)| at);
    number.get(start..).map(str::to_owned)
}

/// Dues that were paid.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DuesCollect {
    /// Of which month.
    pub id: String,
    /// Ids of the lines that were paid; `null` for everybody who owes. Of no meaning for a month kept by its sum.
    pub who: Option<Vec<String>>,
    /// How much, in 元, for a month kept by its sum.
    pub amount: Option<String>,
    /// 缴费日期
    pub on: String,
    /// 收据号
    pub voucher: Option<String>,
    /// 备注
    pub note: Option<String>,
}

/// What was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DuesCollected {
    /// Id of the line of the book.
    pub line: String,
    /// How much, in 元.
    pub amount: String,
    /// By how many members, where they are kept one by one.
    pub people: Option<i64>,
}

/// Records that dues were paid (收会费).
pub fn dues_collect(
    office: &Office,
    request: DuesCollect,
    _: &dyn Progress,
) -> Answer<DuesCollected> {
    let month: DuesMonthId = id(&request.id, "id")?;
    let who: Option<Vec<MemberDueId>> = request
        .who
        .as_ref()
        .map(|who| who.iter().map(|one| id(one, "who")).collect())
        .transpose()?;
    let paying = Paying {
        on: day(&request.on, "on")?,
        voucher: said(&request.voucher),
        note: said(&request.note),
    };
    let (month, union) = office.ledger()?.read(|conn| -> Answer<_> {
        let month = DuesMonth::get(conn, month)?;
        let union = Union::get(conn, month.trade_union)?;
        Ok((month, union))
    })?;
    let what = format!("收{}会费", month_text(month.month));
    let line = record(office, &union, &what, |tx| {
        Ok(match month.way {
            DuesWay::Each => dues::collect(tx, &month, who.as_deref(), &paying)?,
            DuesWay::Sum => {
                let amount = money(request.amount.as_deref().unwrap_or_default(), "amount")?;
                dues::collect_sum(tx, &month, amount, &paying)?
            }
        })
    })?;
    Ok(DuesCollected {
        line: line.id.to_string(),
        amount: line.amount.to_string(),
        people: line.people,
    })
}

/// Where a month's list goes.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DuesMonthWrite {
    /// Its id.
    pub id: String,
    /// Only those who have not paid.
    pub only_unpaid: bool,
    /// The file.
    pub to: String,
}

const HEADINGS: &[Heading] = &[
    ("姓名", 12.0, Kind::Text),
    ("证件号后四位", 14.0, Kind::Text),
    ("缴费基数（元）", 14.0, Kind::Money),
    ("应缴（元）", 12.0, Kind::Money),
    ("缴费日期", 12.0, Kind::Text),
    ("情况", 10.0, Kind::Text),
];

/// Writes a month's members as a sheet (会费收缴清单, 欠缴名单).
pub fn dues_month_write(
    office: &Office,
    request: DuesMonthWrite,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    let month: DuesMonthId = id(&request.id, "id")?;
    let (title, remark, rows) = office.ledger()?.read(|conn| -> Answer<_> {
        let month = DuesMonth::get(conn, month)?;
        let union = Union::get(conn, month.trade_union)?;
        let found = dues_page(conn, month.id, request.only_unpaid, None, usize::MAX)?;
        let what = if request.only_unpaid {
            "欠缴名单"
        } else {
            "会费收缴清单"
        };
        let title = format!("{} {} {what}", union.name, month_text(month.month));
        let paid = paid_of_month(conn, month.id)?;
        let remark = format!(
            "应缴 {} 人 {} 元，已缴 {paid} 元。",
            month.people, month.due
        );
        let cells = |(due, who): (MemberDue, Person)| {
            vec![
                Cell::text(who.name.clone()),
                tail(&who).map_or(Cell::Empty, Cell::text),
                Cell::Money(due.base.0),
                Cell::Money(due.due.0),
                due.paid_on
                    .map_or(Cell::Empty, |on| Cell::text(on.to_string())),
                Cell::text(if due.paid_on.is_some() {
                    "已缴"
                } else {
                    "没有缴"
                }),
            ]
        };
        Ok((
            title,
            remark,
            found.into_iter().map(cells).collect::<Vec<_>>(),
        ))
    })?;
    let sheet = list(
        &title,
        HEADINGS,
        vec![remark, format!("{}。", super::choices::BASE)],
    );
    write(ListWrite { to: request.to }, &sheet, rows, progress)
}

/// A month as a notice of what is owed says it (缴费通知).
pub(crate) struct NoticeView {
    /// Code of the union.
    pub union: String,
    /// The month.
    pub line: DuesMonthLine,
    /// Who has not paid, at most as many as a paper takes.
    pub owing: Vec<(String, Option<String>, String)>,
    /// How many have not paid.
    pub unpaid: i64,
    /// How much.
    pub left: String,
}

/// Most names that a notice lists.
const MOST_NAMES: usize = 300;

/// Fetches a month for its notice.
pub(crate) fn notice_view(office: &Office, id_text: &str) -> Answer<NoticeView> {
    let month: DuesMonthId = id(id_text, "id")?;
    let rules = RulesOfDay::read(office)?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    ledger.read(|conn: &Reader| {
        let month = DuesMonth::get(conn, month)?;
        let union = Union::get(conn, month.trade_union)?;
        let paid = paid_of_month(conn, month.id)?;
        let owing = dues_page(conn, month.id, true, None, MOST_NAMES)?;
        let owing = owing
            .iter()
            .map(|(due, who)| (who.name.clone(), tail(who), due.due.to_string()));
        Ok(NoticeView {
            union: union.code.to_string(),
            line: line(&month, paid, &union, &station, &rules)?,
            owing: owing.collect(),
            unpaid: arrears_of(conn, month.id)?.0,
            left: Fen(month.due.0 - paid.0).to_string(),
        })
    })
}
