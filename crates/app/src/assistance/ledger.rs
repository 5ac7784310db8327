//! 帮扶台账: what was given, filtered, page by page, and as a sheet.

use super::{LEFT_OUT, ListWritten, yuan};
use crate::form::{choice_if, id_if};
use crate::list::{Heading, ListWrite, list, write};
use crate::session::{Roster, Sight};
use crate::{Answer, Failure, Office, Progress, unions};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use taizhang_ledger::assistance::aid::{Aid, AidWanted, Fund, PayWay, aid_page, aid_total};
use taizhang_ledger::assistance::households::FamilyMember;
use taizhang_ledger::shared::{AidId, Day, Period};
use taizhang_ledger::store::{Reader, Record as _};
use taizhang_ledger::unions::Union;
use taizhang_reports::list::{Cell, Kind};
use ts_rs::TS;

/// A page of the ledger of aid.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AidList {
    /// 项目
    pub project: Option<String>,
    /// Id of a fund.
    pub fund: Option<String>,
    /// 来源
    pub source: Option<String>,
    /// 年
    pub year: Option<i32>,
    /// 月, of the year.
    pub month: Option<u32>,
    /// Code of a union.
    pub union: Option<String>,
    /// Signed for or not; `null` for all.
    pub signed: Option<bool>,
    /// Id of a household's file.
    pub file: Option<String>,
    /// `next` of the page before.
    pub after: Option<String>,
    /// Rows of a page.
    pub limit: usize,
}

/// A page of the ledger of aid.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AidPage {
    /// The newest first.
    pub rows: Vec<AidLine>,
    /// Where the next page goes on.
    pub next: Option<String>,
    /// How many there are.
    pub total: i64,
    /// How much they come to.
    pub amount: String,
}

/// Something that was given.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AidLine {
    /// Its id.
    pub id: String,
    /// When.
    pub on: String,
    /// 领取人
    pub payee: String,
    /// For whom of the household.
    pub member: Option<String>,
    /// Id of the household's file.
    pub file: Option<String>,
    /// 项目, its code.
    pub project: String,
    /// In Chinese.
    pub project_label: String,
    /// The fund.
    pub fund: String,
    /// 来源
    pub source: String,
    /// 发放方式
    pub way: String,
    /// 金额; of goods their value.
    pub amount: String,
    /// What the goods are, and how many.
    pub goods: Option<String>,
    /// The union that gave it.
    pub union_name: String,
    /// 审批人
    pub approved_by: Option<String>,
    /// 已签字
    pub signed: bool,
    /// 经办人的亲属
    pub relative: bool,
    /// 学年
    pub school_year: Option<i64>,
    /// 备注; of a household only while what is sensitive is open.
    pub note: Option<String>,
    /// A remark stands here that is not shown now.
    pub sealed: bool,
}

impl AidLine {
    /// Whether it says something that stands behind the second unlock.
    fn tells(&self) -> bool {
        self.file.is_some() && self.note.is_some()
    }
}

/// Lists what was given. Remarks about a household are shown while what is sensitive is open, and then the list is a look.
pub fn aid_list(office: &Office, request: AidList, _: &dyn Progress) -> Answer<AidPage> {
    let wanted = wanted(office, &request)?;
    let after = request.after.as_deref().map(place).transpose()?;
    let limit = request.limit.clamp(1, 500);
    let sight = office.sight();
    let page = office.ledger()?.read(|conn| {
        let mut found = aid_page(conn, &wanted, after, limit + 1)?;
        let more = found.len() > limit;
        found.truncate(limit);
        let last = found.last().filter(|_| more);
        let next = last.map(|aid| format!("{}.{}", aid.on_day, aid.id));
        let (total, amount) = aid_total(conn, &wanted)?;
        let mut lines = Lines::new(conn, sight);
        let rows = found.into_iter().map(|aid| lines.line(aid));
        Answer::Ok(AidPage {
            rows: rows.collect::<Answer<_>>()?,
            next,
            total,
            amount: yuan(amount),
        })
    })?;
    if page.rows.iter().any(AidLine::tells) {
        office.look_over(Roster::Aid)?;
    }
    Ok(page)
}

fn place(text: &str) -> Answer<(Day, AidId)> {
    crate::list::day_and_id(text)
}

fn wanted(office: &Office, request: &AidList) -> Answer<AidWanted> {
    let union = request.union.as_deref().filter(|code| !code.is_empty());
    Ok(AidWanted {
        project: choice_if(&request.project, "project")?,
        fund: id_if(&request.fund, "fund")?,
        source: choice_if(&request.source, "source")?,
        period: request
            .year
            .map(|year| period(year, request.month))
            .transpose()?,
        union: union
            .map(|code| unions::coded(office, code))
            .transpose()?
            .map(|union| union.id),
        signed: request.signed,
        file: id_if(&request.file, "file")?,
    })
}

/// A year, or a month of it.
pub(crate) fn period(year: i32, month: Option<u32>) -> Answer<Period> {
    let days = match month {
        Some(month) => Day::new(year, month, 1).map(|day| (day, day.last_of_month())),
        None => Day::new(year, 1, 1).zip(Day::new(year, 12, 31)),
    };
    days.and_then(|(from, to)| Period::new(from, to))
        .ok_or_else(|| {
            Failure::new(
                "bad_year",
                format!("没有 {year} 年这样的年份。"),
                "请核对年份。",
            )
            .at("year")
        })
}

/// Makes lines of records, looking each fund, union and student up once.
struct Lines<'a> {
    conn: &'a Reader,
    sight: Sight,
    funds: HashMap<taizhang_ledger::shared::FundId, Fund>,
    unions: HashMap<taizhang_ledger::shared::UnionId, String>,
}

impl<'a> Lines<'a> {
    fn new(conn: &'a Reader, sight: Sight) -> Self {
        Self {
            conn,
            sight,
            funds: HashMap::new(),
            unions: HashMap::new(),
        }
    }

    fn line(&mut self, aid: Aid) -> Answer<AidLine> {
        if !self.funds.contains_key(&aid.fund) {
            self.funds.insert(aid.fund, Fund::get(self.conn, aid.fund)?);
        }
        if !self.unions.contains_key(&aid.trade_union) {
            let name = Union::get(self.conn, aid.trade_union)?.name;
            self.unions.insert(aid.trade_union, name);
        }
        let fund = &self.funds[&aid.fund];
        let member = aid
            .family_member
            .map(|id| FamilyMember::get(self.conn, id))
            .transpose()?;
        let goods = match (aid.goods, aid.quantity) {
            (Some(goods), Some(quantity)) => Some(format!("{goods} {quantity}")),
            (goods, _) => goods,
        };
        // What is said of an enterprise or a place of work is no household's.
        let sight = match aid.hardship_file {
            Some(_) => self.sight,
            None => Sight::Open,
        };
        let (note, sealed) = sight.of(aid.note);
        Ok(AidLine {
            id: aid.id.to_string(),
            on: aid.on_day.to_string(),
            payee: aid.payee,
            member: member.map(|member| member.name),
            file: aid.hardship_file.map(|file| file.to_string()),
            project: aid.project.code().to_owned(),
            project_label: aid.project.label().to_owned(),
            fund: fund.name.clone(),
            source: fund.source.label().to_owned(),
            way: aid.way.label().to_owned(),
            amount: yuan(aid.amount),
            goods: goods.filter(|_| aid.way == PayWay::Goods),
            union_name: self.unions[&aid.trade_union].clone(),
            approved_by: aid.approved_by,
            signed: aid.signed,
            relative: aid.relative,
            school_year: aid.school_year,
            note,
            sealed,
        })
    }
}

/// The ledger of aid as a sheet.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AidListWrite {
    /// What to list; its page is all of it.
    pub list: AidList,
    /// The file.
    pub to: String,
}

const HEADINGS: &[Heading] = &[
    ("日期", 12.0, Kind::Text),
    ("领取人", 12.0, Kind::Text),
    ("受助家庭成员", 12.0, Kind::Text),
    ("项目", 12.0, Kind::Text),
    ("资金", 26.0, Kind::Text),
    ("来源", 12.0, Kind::Text),
    ("方式", 8.0, Kind::Text),
    ("金额（元）", 13.0, Kind::Money),
    ("实物", 24.0, Kind::Text),
    ("发放工会", 30.0, Kind::Text),
    ("审批人", 10.0, Kind::Text),
    ("签字", 8.0, Kind::Text),
    ("备注", 24.0, Kind::Text),
];

/// Writes the ledger of aid as it is filtered.
pub fn aid_list_write(
    office: &Office,
    request: AidListWrite,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    let wanted = wanted(office, &request.list)?;
    let sight = office.sight();
    let (lines, amount) = office.ledger()?.read(|conn| {
        let mut lines = Lines::new(conn, sight);
        let rows = aid_page(conn, &wanted, None, usize::MAX)?.into_iter();
        let of = |aid: Aid| Ok((aid.amount.0, lines.line(aid)?));
        let rows = rows.map(of).collect::<Answer<Vec<_>>>()?;
        Answer::Ok((rows, aid_total(conn, &wanted)?.1))
    })?;
    let remark = format!(
        "共 {} 笔，合计 {} 元；实物按价值。",
        lines.len(),
        yuan(amount)
    );
    let mut remarks = vec![remark];
    if lines.iter().any(|(_, line)| line.sealed) {
        remarks.push(LEFT_OUT.to_owned());
    }
    if lines.iter().any(|(_, line)| line.tells()) {
        office.look_over(Roster::Aid)?;
    }
    let sheet = list("帮扶台账", HEADINGS, remarks);
    let text = |text: Option<String>| text.map_or(Cell::Empty, Cell::text);
    let rows = lines.into_iter().map(|(amount, line)| {
        vec![
            Cell::text(line.on),
            Cell::text(line.payee),
            text(line.member),
            Cell::text(line.project_label),
            Cell::text(line.fund),
            Cell::text(line.source),
            Cell::text(line.way),
            Cell::Money(amount),
            text(line.goods),
            Cell::text(line.union_name),
            text(line.approved_by),
            Cell::text(if line.signed { "已签" } else { "没有签" }),
            text(line.note),
        ]
    });
    write(
        ListWrite { to: request.to },
        &sheet,
        rows.collect(),
        progress,
    )
}
