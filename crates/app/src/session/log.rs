//! Undo, and the log of what was done.

use super::Nothing;
use crate::form::chosen;
use crate::list::{Heading, list, write};
pub use crate::list::{ListWrite, ListWritten};
use crate::{Answer, Failure, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::shared::half_width;
use taizhang_ledger::store::{self, ActLine, ActSort, Ledger};
use taizhang_reports::list::{Cell, Kind};
use ts_rs::TS;

/// What was undone.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UndoneReply {
    /// What it had been, in Chinese.
    pub label: String,
    /// Records put back.
    pub records: usize,
    /// Records that a later act has changed and that were left as they are.
    pub kept: usize,
}

/// Undoes the operator's last act.
pub fn undo_last(office: &Office, _: Nothing, _: &dyn Progress) -> Answer<UndoneReply> {
    let ledger = office.ledger()?;
    let undone = office.with_author(|author| Ok(ledger.undo_last(author)?))?;
    let undone = undone.ok_or_else(|| {
        Failure::new(
            "nothing_to_undo",
            "没有可以撤销的事。",
            "封存、报送和导出不能撤销。",
        )
    })?;
    Ok(UndoneReply {
        label: format!("{}：{}", undone.kind.label(), undone.subject),
        records: undone.put_back,
        kept: undone.kept.len(),
    })
}

/// A page of the act log.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct HistoryPage {
    /// Acts older than this one; `null` from the newest.
    pub after: Option<i64>,
    /// `seen`, `changed` or `taken_out`; all of them without.
    #[serde(default)]
    pub sort: Option<String>,
    /// At most so many.
    pub limit: usize,
}

/// Lines of the act log.
#[derive(Debug, Clone, Serialize, TS)]
pub struct History {
    /// Newest first.
    pub acts: Vec<HistoryLine>,
    /// Where the next page begins.
    pub next: Option<i64>,
}

/// One line of the act log.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HistoryLine {
    /// Its number.
    pub id: i64,
    /// Milliseconds since 1970 by the office's clock.
    pub at: i64,
    /// The day.
    pub day: String,
    /// Who.
    pub operator: String,
    /// What and about what, in Chinese.
    pub label: String,
    /// The reason given.
    pub reason: Option<String>,
    /// Records written.
    pub records: i64,
    /// Whether it was undone since.
    pub undone: bool,
    /// Whether acts of its kind can be undone, and this one was not yet.
    pub can_undo: bool,
    /// Whether it closes what lies before it: undoing does not go past it (封存、报送).
    pub closes: bool,
}

impl From<ActLine> for HistoryLine {
    fn from(line: ActLine) -> Self {
        Self {
            id: line.seq,
            at: line.at,
            day: line.day.to_string(),
            operator: line.operator,
            label: format!("{}：{}", line.act.label(), line.subject),
            reason: line.detail,
            records: line.records,
            undone: line.undone,
            can_undo: line.act.can_be_undone() && !line.undone,
            closes: line.act.closes_the_past(),
        }
    }
}

/// Lists what was done.
pub fn history(office: &Office, request: HistoryPage, _: &dyn Progress) -> Answer<History> {
    let limit = request.limit.clamp(1, 200);
    let sort = chosen(&request.sort, "sort", |text| text.parse::<ActSort>().ok())?;
    let acts = office
        .ledger()?
        .read(|conn| ActLine::page_of(conn, sort, request.after, limit))?;
    let next = (acts.len() == limit)
        .then(|| acts.last().map(|act| act.seq))
        .flatten();
    Ok(History {
        acts: acts.into_iter().map(Into::into).collect(),
        next,
    })
}

const HEADINGS: &[Heading] = &[
    ("日期", 12.0, Kind::Text),
    ("做了什么", 48.0, Kind::Words),
    ("为什么", 24.0, Kind::Text),
    ("谁", 12.0, Kind::Text),
    ("动了几条", 10.0, Kind::Number),
    ("后来", 8.0, Kind::Text),
];
/// Lines read in one go.
const PAGE: usize = 1_000;

/// Writes the whole log as a sheet (导出全部记录), the newest first.
pub fn history_write(
    office: &Office,
    request: ListWrite,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    let mut acts: Vec<ActLine> = Vec::new();
    loop {
        let after = acts.last().map(|act| act.seq);
        let page = office
            .ledger()?
            .read(|conn| ActLine::page(conn, after, PAGE))?;
        let is_last = page.len() < PAGE;
        acts.extend(page);
        if is_last {
            break;
        }
    }
    let line = |act: ActLine| {
        let line = HistoryLine::from(act);
        vec![
            Cell::text(line.day),
            Cell::text(line.label),
            line.reason.map_or(Cell::Empty, Cell::text),
            Cell::text(line.operator),
            Cell::Number(line.records),
            Cell::text(if line.undone { "已撤销" } else { "" }),
        ]
    };
    let as_of = format!("导出于 {}。", office.today().chinese());
    let lines = acts.into_iter().map(line).collect();
    write(
        request,
        &list("全部记录", HEADINGS, vec![as_of]),
        lines,
        progress,
    )
}

/// The head of the chain over the log, as slips print it.
pub(crate) fn head(ledger: &Ledger) -> Answer<Option<String>> {
    let head = ledger.read(store::chain_head)?;
    Ok(head.map(|(_, hash)| hash.short()))
}

/// The head that a paper shows.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LogHead {
    /// 20 hex digits; spaces and capitals as on the paper.
    pub head: String,
}

/// Where that head stands in the log.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LogHeadFound {
    /// Number of the line that was the newest when the paper was written.
    pub line: i64,
    /// The day by the office's clock.
    pub day: String,
    /// Lines that have come since.
    pub since: i64,
}

/// Looks the head of a paper up (对记录链): a log that was made anew does not have it.
pub fn log_head_find(office: &Office, request: LogHead, _: &dyn Progress) -> Answer<LogHeadFound> {
    let wanted: String = half_width(&request.head)
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| c.to_ascii_lowercase())
        .collect();
    let absent = || {
        Failure::new(
            "no_head",
            "这本台账的记录里没有这个链头。",
            "先对一对抄得对不对（20 位数字和字母）。没有抄错的，可能是从更早的备份恢复过，或者记录被改过：请核对台账，告诉县总工会。",
        )
        .at("head")
    };
    let ledger = office.ledger()?;
    ledger.read(|conn| {
        let line = store::find_head(conn, &wanted)?.ok_or_else(absent)?;
        if store::chain_complaint(conn)?.is_some() {
            return Err(Failure::new(
                "log_broken",
                "这个链头还在，可是记录里有一处连不上了。",
                "有人改动过台账文件里的记录。请核对台账，把结果告诉县总工会，先不要再往里记。",
            ));
        }
        let at = ActLine::page(conn, Some(line + 1), 1)?
            .pop()
            .ok_or_else(absent)?;
        let newest = store::chain_head(conn)?.map_or(line, |(newest, _)| newest);
        Ok(LogHeadFound {
            line,
            day: at.day.to_string(),
            since: newest - line,
        })
    })
}
