//! Duplicates and bundles that wait (重复与冲突), page by page, and the desk's answers.

use super::intake::{self, IntakeDone};
use super::{ListWrite, ListWritten};
use crate::filing::errand;
use crate::form::filled;
use crate::list::{Heading, list, write};
use crate::messages::waiting_reason;
use crate::roll::show;
use crate::{Answer, Failure, Office, Progress};
use serde::{Deserialize, Serialize};
use std::path::Path;
use taizhang_exchange::desk::{self, Item, ItemKind, ItemQuery};
use taizhang_ledger::filing::{Decision, InboxState};
use taizhang_reports::list::{Cell, Kind};
use ts_rs::TS;

/// Which items to list.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct DeskItems {
    /// Those decided, the newest first, instead of those that wait.
    pub decided: bool,
    /// Of one station only, by its code.
    pub station: Option<String>,
    /// Where the page begins: `next` of the page before.
    pub after: Option<String>,
}

/// A page of what waits for a person, or of what was decided.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DeskItemsReply {
    /// The items.
    pub items: Vec<DeskItem>,
    /// Where the next page begins; `null` after the last.
    pub next: Option<String>,
}

/// Something to decide.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DeskItem {
    /// What [`desk_decide`] takes.
    pub id: String,
    /// `duplicate`, `waiting` or `quarantined`.
    pub kind: String,
    /// Whom or what it is about.
    pub who: String,
    /// What stood here first.
    pub left: DeskSide,
    /// What came later.
    pub right: DeskSide,
    /// `accept`, `return`, or `null` while nobody has decided.
    pub verdict: Option<String>,
    /// Why it is asked, in Chinese.
    pub reason: String,
}

/// One side of an item.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DeskSide {
    /// Code of the station.
    pub code: String,
    /// Name of the station.
    pub station: String,
    /// Name of the union; of a bundle, its number.
    pub union: String,
    /// Name of the person; of a bundle, its file.
    pub name: String,
    /// Masked document; of a bundle, its short code.
    pub id_masked: String,
    /// 入会日期, as far as it is known.
    pub joined_on: Option<String>,
    /// Whom to ring.
    pub phone: Option<String>,
}

/// Items of a page.
const PAGE: usize = 100;

/// Lists duplicates and bundles that wait (重复与冲突).
pub fn desk_duplicates(
    office: &Office,
    request: DeskItems,
    _: &dyn Progress,
) -> Answer<DeskItemsReply> {
    let query = ItemQuery {
        decided: request.decided,
        station: filled(&request.station),
        after: request.after.as_deref(),
        limit: PAGE,
    };
    let page = desk::items(&*office.ledger()?, &query)?;
    Ok(DeskItemsReply {
        items: page.items.into_iter().map(desk_item).collect(),
        next: page.next,
    })
}

fn desk_item(item: Item) -> DeskItem {
    let side = |side: desk::Side| DeskSide {
        code: side.code,
        station: side.station,
        union: side.union,
        name: side.name,
        id_masked: side.id_masked,
        joined_on: side.joined.map(|(day, precision)| show(day, precision)),
        phone: side.phone,
    };
    let (kind, reason) = match item.kind {
        ItemKind::Duplicate if item.left.union_code == item.right.union_code => (
            "duplicate",
            format!(
                "“{}”从{}划转到{}，两边的名册上都有这个人。先有的一边报来划出以后，这一件自己消，不用退回。",
                item.right.union, item.left.station, item.right.station
            ),
        ),
        ItemKind::Duplicate => ("duplicate", "两个单位的名册上有同一个证件号码。".to_owned()),
        ItemKind::Bundle(state) => {
            let kind = if state == InboxState::Quarantined {
                "quarantined"
            } else {
                "waiting"
            };
            (
                kind,
                waiting_reason(item.reason.as_deref().unwrap_or_default()),
            )
        }
    };
    DeskItem {
        id: item.id,
        kind: kind.to_owned(),
        who: item.who,
        left: side(item.left),
        right: side(item.right),
        verdict: item.verdict.map(|verdict| verdict.code().to_owned()),
        reason,
    }
}

const HEADINGS: &[Heading] = &[
    ("姓名", 10.0, Kind::Text),
    ("证件号", 22.0, Kind::Text),
    ("先有的单位", 24.0, Kind::Text),
    ("先有的工会", 28.0, Kind::Text),
    ("入会日期", 12.0, Kind::Text),
    ("联系电话", 16.0, Kind::Text),
    ("后来的单位", 24.0, Kind::Text),
    ("后来的工会", 28.0, Kind::Text),
    ("入会日期", 12.0, Kind::Text),
    ("联系电话", 16.0, Kind::Text),
];

/// Writes the duplicates that wait as a sheet (导出重复名单), numbers masked: to ring the offices one after another.
pub fn desk_duplicates_write(
    office: &Office,
    request: ListWrite,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    let ledger = office.ledger()?;
    let mut lines = Vec::new();
    let mut after: Option<String> = None;
    loop {
        let query = ItemQuery {
            decided: false,
            station: None,
            after: after.as_deref(),
            limit: PAGE,
        };
        let page = desk::items(&ledger, &query)?;
        lines.extend(
            page.items
                .into_iter()
                .filter(|item| item.kind == ItemKind::Duplicate)
                .map(|item| line(desk_item(item))),
        );
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    let as_of = format!("截至 {}，还没有定的。", office.today().chinese());
    write(
        request,
        &list("重复名单", HEADINGS, vec![as_of]),
        lines,
        progress,
    )
}

fn line(item: DeskItem) -> Vec<Cell<'static>> {
    let maybe = |text: Option<String>| text.map_or(Cell::Empty, Cell::text);
    let mut cells = vec![
        Cell::text(item.right.name.clone()),
        Cell::text(item.right.id_masked.clone()),
    ];
    for side in [item.left, item.right] {
        cells.extend([
            Cell::text(side.station),
            Cell::text(side.union),
            maybe(side.joined_on),
            maybe(side.phone),
        ]);
    }
    cells
}

/// A decision.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DeskDecide {
    /// Id of the item.
    pub item: String,
    /// `accept`, `return` or `hold`. A bundle that waits is taken in by `accept` and rejected by `return`.
    pub verdict: String,
    /// The desk's own words.
    #[serde(default)]
    pub remark: String,
    /// A folder for the receipt, if a bundle is taken in.
    #[serde(default)]
    pub receipts: Option<String>,
}

/// What a decision did.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Decided {
    /// The bundle that was taken in, if the item was one and the answer yes.
    pub taken: Option<IntakeDone>,
}

/// Decides an item (答复).
pub fn desk_decide(
    office: &Office,
    request: DeskDecide,
    progress: &dyn Progress,
) -> Answer<Decided> {
    office.answers_for_office()?;
    let decision = verdict(&request.verdict)?;
    let receipts = request.receipts.as_deref().map(Path::new);
    let report = errand(office, progress, |errand| {
        Ok(desk::decide(
            errand,
            &request.item,
            decision,
            &request.remark,
            receipts,
        )?)
    })?;
    Ok(Decided {
        taken: report.map(intake::done),
    })
}

pub(super) fn verdict(text: &str) -> Answer<Decision> {
    text.parse().map_err(|_| {
        Failure::new(
            "bad_request",
            "答复只有三种。",
            "请选 accept（通过）、return（退回）或 hold（待查）。",
        )
        .at("verdict")
    })
}
