//! 会费核定: the bases of a month, typed, pasted from a sheet, or those of the month before.

use super::months::tail;
use super::{Nothing, money, month, record};
use crate::form::{id, said};
use crate::unions::Notice;
use crate::{Answer, Failure, Office, Progress, unions};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use taizhang_ledger::dues::rules::member_due;
use taizhang_ledger::dues::{self, Asked, DuesMonth, dues_of_member, last_bases, month_of};
use taizhang_ledger::roll::{MemberStatus, roll_as_of};
use taizhang_ledger::shared::{Day, Fen, MemberId};
use taizhang_ledger::store::Reader;
use taizhang_ledger::unions::Union;
use ts_rs::TS;

/// Who may be asked in a month.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DuesBases {
    /// Code of the union.
    pub union: String,
    /// `2026-03`
    pub month: String,
    /// Rows that went before.
    pub from_row: usize,
    /// Rows of a page.
    pub limit: usize,
}

/// Members of a union with the bases of a month.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DuesBasesPage {
    /// By name; who is retained is not asked and stands here with the reason.
    pub rows: Vec<BaseLine>,
    /// Whether there are more.
    pub more: bool,
    /// How many are asked in this union in all.
    pub active: usize,
    /// How many are retained.
    pub retained: usize,
}

/// A member to be asked.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BaseLine {
    /// Id of the membership.
    pub member: String,
    /// 姓名
    pub name: String,
    /// Last digits of the document.
    pub tail: Option<String>,
    /// The base of this month, in 元, where it was entered; else that of the newest month before it.
    pub base: Option<String>,
    /// Whether the base is that of this month.
    pub asked: bool,
    /// Paid already: it is not corrected any more.
    pub paid: bool,
    /// Why no dues are asked; `null` where they are.
    pub excused: Option<String>,
}

/// A member of the union at the end of a month.
struct Row {
    member: MemberId,
    name: String,
    tail: Option<String>,
    retained: Option<Option<Day>>,
}

/// The roll of a union as it stood at the end of a month, or as it stands today within it.
fn roll(conn: &Reader, union: &Union, month: Day, today: Day) -> Answer<Vec<Row>> {
    let mut rows = Vec::new();
    let on = month.last_of_month().min(today);
    roll_as_of::<Failure>(
        conn,
        Some(union.id),
        Some(on),
        &mut |member, person, standing| {
            let is_retained = standing.status == MemberStatus::Retained;
            rows.push(Row {
                member: member.id,
                tail: tail(&person),
                name: person.name,
                retained: is_retained.then_some(standing.since),
            });
            Ok(())
        },
    )?;
    Ok(rows)
}

/// Lists who may be asked.
pub fn dues_bases(office: &Office, request: DuesBases, _: &dyn Progress) -> Answer<DuesBasesPage> {
    let union = unions::coded(office, &request.union)?;
    let month = month(&request.month)?;
    let limit = request.limit.clamp(1, 200);
    office.ledger()?.read(|conn| {
        let rows = roll(conn, &union, month, office.today())?;
        let kept = month_of(conn, union.id, month)?;
        let earlier: HashMap<MemberId, Fen> =
            last_bases(conn, union.id, month)?.into_iter().collect();
        let retained = rows.iter().filter(|row| row.retained.is_some()).count();
        let page = rows.iter().skip(request.from_row).take(limit);
        Ok(DuesBasesPage {
            more: rows.len() > request.from_row + limit,
            active: rows.len() - retained,
            retained,
            rows: page
                .map(|row| base_line(conn, row, kept.as_ref(), &earlier))
                .collect::<Answer<_>>()?,
        })
    })
}

fn base_line(
    conn: &Reader,
    row: &Row,
    kept: Option<&DuesMonth>,
    earlier: &HashMap<MemberId, Fen>,
) -> Answer<BaseLine> {
    let known = kept
        .map(|kept| dues_of_member(conn, kept.id, row.member))
        .transpose()?
        .flatten();
    let base = known.as_ref().map(|known| known.base);
    Ok(BaseLine {
        member: row.member.to_string(),
        name: row.name.clone(),
        tail: row.tail.clone(),
        asked: known.is_some(),
        paid: known.is_some_and(|known| known.paid_on.is_some()),
        base: base
            .or_else(|| earlier.get(&row.member).copied())
            .map(|base| base.to_string()),
        excused: row
            .retained
            .map(|since| crate::messages::retained_owes_nothing(&row.name, since).0),
    })
}

/// Text that was copied out of a sheet: a member a line, the base last.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DuesPaste {
    /// Code of the union.
    pub union: String,
    /// `2026-03`
    pub month: String,
    /// The lines.
    pub text: String,
}

/// What was understood of it. Nothing is written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DuesPasted {
    /// Lines that name one member and one base.
    pub lines: Vec<DuesBase>,
    /// What they come to in dues, in 元.
    pub due: String,
    /// Lines that could not be taken, with the reason.
    pub refused: Vec<PasteFault>,
}

/// The base of a member.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DuesBase {
    /// Id of the membership.
    pub member: String,
    /// 缴费基数, in 元.
    pub base: String,
}

/// A line that could not be taken.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PasteFault {
    /// Its number, from 1.
    pub line: usize,
    /// What it says, without what a person earns.
    pub who: String,
    /// Why.
    pub message: String,
}

/// Reads lines copied out of a sheet: a name, or a document number, and the base in the last column that is an amount.
pub fn dues_paste(office: &Office, request: DuesPaste, _: &dyn Progress) -> Answer<DuesPasted> {
    let union = unions::coded(office, &request.union)?;
    let month = month(&request.month)?;
    let permille = permille(office, month)?;
    office.ledger()?.read(|conn| {
        let rows = roll(conn, &union, month, office.today())?;
        let (mut lines, mut refused, mut due) = (Vec::new(), Vec::new(), 0);
        let mut seen: Vec<MemberId> = Vec::new();
        for (at, text) in request.text.lines().enumerate() {
            let cells: Vec<&str> = text.split(['\t', ',', '，']).map(str::trim).collect();
            if cells.iter().all(|cell| cell.is_empty()) {
                continue;
            }
            match pasted(&rows, &cells) {
                Ok((member, _)) if seen.contains(&member) => refused.push(PasteFault {
                    line: at + 1,
                    who: cells[0].to_owned(),
                    message: "上面已经有这名会员，只留一行".to_owned(),
                }),
                Ok((member, base)) => {
                    seen.push(member);
                    due += member_due(base, permille).0;
                    lines.push(DuesBase {
                        member: member.to_string(),
                        base: base.to_string(),
                    });
                }
                // The heading of the sheet is no member.
                Err(_) if lines.is_empty() && refused.is_empty() && cells.contains(&"姓名") => {}
                Err(message) => refused.push(PasteFault {
                    line: at + 1,
                    who: cells[0].to_owned(),
                    message,
                }),
            }
        }
        Ok(DuesPasted {
            lines,
            due: Fen(due).to_string(),
            refused,
        })
    })
}

/// The member and base of a line, or why there is none.
fn pasted(rows: &[Row], cells: &[&str]) -> Result<(MemberId, Fen), String> {
    let base = cells.iter().skip(1).rev().find(|cell| !cell.is_empty());
    let base = base.ok_or("没有写基数：姓名后面再写一列工资")?;
    let base = Fen::read(base).map_err(|_| format!("“{base}”不是一笔钱"))?;
    if base < Fen::ZERO {
        return Err("基数不能是负数".to_owned());
    }
    let named: Vec<&Row> = rows
        .iter()
        .filter(|row| cells.contains(&row.name.as_str()))
        .collect();
    let ends = |row: &&&Row| {
        row.tail.as_deref().is_some_and(|tail| {
            cells
                .iter()
                .any(|cell| cell.len() >= 4 && cell.ends_with(tail))
        })
    };
    let found: Vec<&&Row> = match named.len() {
        0 | 1 => named.iter().collect(),
        // Two of one name are told apart by the end of the document number.
        _ => named.iter().filter(ends).collect(),
    };
    match (found.as_slice(), named.len()) {
        ([one], _) => match one.retained {
            Some(since) => Err(crate::messages::retained_owes_nothing(&one.name, since).0),
            None => Ok((one.member, base)),
        },
        (_, 0) => Err("这家工会的花名册里没有这个姓名".to_owned()),
        _ => Err("有同名的会员，请加一列证件号后四位".to_owned()),
    }
}

/// Bases of a month.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DuesAsk {
    /// Code of the union.
    pub union: String,
    /// `2026-03`
    pub month: String,
    /// The bases.
    pub lines: Vec<DuesBase>,
}

/// A month that was asked.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DuesAsked {
    /// Id of the month.
    pub id: String,
    /// Members asked in all.
    pub people: i64,
    /// 应缴, in 元.
    pub due: String,
    /// Who was left out, with the reason.
    pub notices: Vec<Notice>,
}

impl DuesAsked {
    fn of(month: &DuesMonth, notices: Vec<Notice>) -> Self {
        Self {
            id: month.id.to_string(),
            people: month.people,
            due: month.due.to_string(),
            notices,
        }
    }
}

fn permille(office: &Office, month: Day) -> Answer<i64> {
    let rules = crate::rules::RulesOfDay::read(office)?;
    Ok(rules
        .book
        .permille("dues.member_share", &rules.region, month)?)
}

/// Asks members for the dues of a month (核定会费).
pub fn dues_ask(office: &Office, request: DuesAsk, _: &dyn Progress) -> Answer<DuesAsked> {
    let union = unions::coded(office, &request.union)?;
    let first = month(&request.month)?;
    let permille = permille(office, first)?;
    let lines: Vec<Asked> = request
        .lines
        .iter()
        .map(|line| {
            Ok(Asked {
                member: id(&line.member, "member")?,
                base: money(&line.base, "base")?,
            })
        })
        .collect::<Answer<_>>()?;
    let what = format!("核定{}会费", request.month.trim());
    record(office, &union, &what, |tx| {
        let kept = dues::ask_each(tx, &union, first, &lines, permille)?;
        Ok(DuesAsked::of(&kept, Vec::new()))
    })
}

/// A month that is to be asked by the bases of the one before.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DuesAskLast {
    /// Code of the union.
    pub union: String,
    /// `2026-03`
    pub month: String,
}

/// Asks members by the bases of the newest month before (沿用上月基数). Who has none, who left and who is retained is left out, and
/// said.
pub fn dues_ask_last(office: &Office, request: DuesAskLast, _: &dyn Progress) -> Answer<DuesAsked> {
    let union = unions::coded(office, &request.union)?;
    let first = month(&request.month)?;
    let permille = permille(office, first)?;
    let today = office.today();
    let (lines, notices) = office.ledger()?.read(|conn| -> Answer<_> {
        let earlier: HashMap<MemberId, Fen> =
            last_bases(conn, union.id, first)?.into_iter().collect();
        let kept = month_of(conn, union.id, first)?;
        let (mut lines, mut notices, mut without) = (Vec::new(), Vec::new(), 0);
        for row in roll(conn, &union, first, today)? {
            let known = kept
                .as_ref()
                .map(|kept| dues_of_member(conn, kept.id, row.member))
                .transpose()?
                .flatten();
            match (row.retained, earlier.get(&row.member)) {
                (Some(since), Some(_)) => {
                    let (message, article) =
                        crate::messages::retained_owes_nothing(&row.name, since);
                    notices.push(Notice {
                        article: Some(article.to_owned()),
                        ..Notice::hint("retained", message)
                    });
                }
                (None, Some(base)) if known.is_none() => lines.push(Asked {
                    member: row.member,
                    base: *base,
                }),
                (None, None) if known.is_none() => without += 1,
                _ => {}
            }
        }
        if without > 0 {
            notices.push(Notice::hint(
                "no_base",
                format!("{without} 名会员以前没有基数，没有核定；请在表里补上。"),
            ));
        }
        Ok((lines, notices))
    })?;
    if lines.is_empty() {
        return Err(Failure::new(
            "no_bases",
            "以前的月份没有可以沿用的基数。",
            "第一个月在表里逐人写基数，或者从 Excel 里复制过来；已经核定的不重复核定。",
        )
        .at("month"));
    }
    let what = format!("核定{}会费", request.month.trim());
    record(office, &union, &what, |tx| {
        let kept = dues::ask_each(tx, &union, first, &lines, permille)?;
        Ok(DuesAsked::of(&kept, notices))
    })
}

/// The dues of a union in a month, by their sum.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DuesAskSum {
    /// Code of the union.
    pub union: String,
    /// `2026-03`
    pub month: String,
    /// 应缴人数
    pub people: i64,
    /// 应缴, in 元.
    pub due: String,
    /// 备注
    pub note: Option<String>,
}

/// Keeps the dues of a union in a month by their sum (按工会汇总).
pub fn dues_ask_sum(office: &Office, request: DuesAskSum, _: &dyn Progress) -> Answer<Nothing> {
    let union = unions::coded(office, &request.union)?;
    let first = month(&request.month)?;
    let due = money(&request.due, "due")?;
    let what = format!("登记{}会费", request.month.trim());
    record(office, &union, &what, |tx| {
        dues::ask_sum(
            tx,
            &union,
            first,
            (request.people, due),
            said(&request.note),
        )?;
        Ok(Nothing {})
    })
}
