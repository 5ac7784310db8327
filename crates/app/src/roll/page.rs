//! The roll as a list.

use crate::form::{bad_request, day_if};
use crate::{Answer, Office, Progress, unions};
use serde::{Deserialize, Serialize};
use std::collections::hash_map::{Entry, HashMap};
use taizhang_ledger::filing::states_of;
use taizhang_ledger::roll::{self, MemberStatus, RollCounts, RollFilter, RollRow};
use taizhang_ledger::shared::{MemberId, UnionId, name_syllables, number_tail};
use taizhang_ledger::store::{Reader, Record as _};
use taizhang_ledger::unions::Union;
use ts_rs::TS;

/// A page of the roll.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MemberPage {
    /// Code of one union; `null` for all.
    pub union: Option<String>,
    /// `active`, `retained`, `ended` or `all`.
    pub status: String,
    /// Only records with something missing.
    pub only_unqualified: bool,
    /// Where the page begins: `next` of the page before.
    pub after: Option<String>,
    /// At most so many, never more than 200.
    pub limit: usize,
    /// As of which day; `null` for today. Membership is as of the day, everything else as it is now; what is missing in a
    /// record is not counted then.
    #[serde(default)]
    pub as_of: Option<String>,
}

/// Lines of the roll and the counts above them.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MemberPageReply {
    /// By name as it sounds.
    pub rows: Vec<MemberRow>,
    /// Where the next page begins.
    pub next: Option<String>,
    /// Counts above the list.
    pub totals: RollTotals,
}

/// Counts of the roll; each is exact up to 10,000 and "more than" beyond.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct RollTotals {
    /// 在册
    pub members: i64,
    /// 资料齐全
    pub qualified: i64,
    /// 缺项
    pub unqualified: i64,
    /// 保留会籍
    pub retained: i64,
    /// Whether `members` is exact.
    pub exact: bool,
}

/// One line of the roll.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MemberRow {
    /// The membership.
    pub id: String,
    /// 姓名
    pub name: String,
    /// Pinyin, syllable by syllable: `wang xiao yan`.
    pub pinyin: String,
    /// Code of its union.
    pub union_code: String,
    /// Name of its union.
    pub union_name: String,
    /// 出生日期
    pub birth: Option<String>,
    /// Last four characters of the document number.
    pub id_tail: String,
    /// `active`, `retained`, `ended`.
    pub status: String,
    /// `local`, `exported`, `received`, `returned`.
    pub filing: String,
}

/// Lists members.
pub fn member_page(
    office: &Office,
    request: MemberPage,
    _: &dyn Progress,
) -> Answer<MemberPageReply> {
    let union = request
        .union
        .as_deref()
        .map(|code| unions::coded(office, code))
        .transpose()?
        .map(|union| union.id);
    let status = match request.status.as_str() {
        "all" => None,
        code => Some(
            code.parse::<MemberStatus>()
                .map_err(|_| bad_request("status"))?,
        ),
    };
    let filter = RollFilter {
        union,
        status,
        only_unqualified: request.only_unqualified,
    };
    let after = request.after.as_deref().map(read_place).transpose()?;
    let on = day_if(&request.as_of, "as_of")?;
    let limit = request.limit.clamp(1, 200);
    office.ledger()?.read(|conn| {
        let (page, counts) = match on {
            Some(on) => (
                roll::page_roll_as_of(conn, &filter, on, after.as_ref(), limit)?,
                roll::count_roll_as_of(conn, union, on)?,
            ),
            None => (
                roll::page_roll(conn, &filter, after.as_ref(), limit)?,
                roll::count_roll(conn, union)?,
            ),
        };
        Ok(MemberPageReply {
            rows: rows(conn, page.rows)?,
            next: page
                .next
                .map(|(status, pinyin, member)| format!("{status}|{pinyin}|{member}")),
            totals: RollTotals {
                members: counts.active,
                qualified: counts.active - counts.unqualified,
                unqualified: counts.unqualified,
                retained: counts.retained,
                exact: counts.active <= RollCounts::EXACT_UP_TO,
            },
        })
    })
}

fn read_place(text: &str) -> Answer<(MemberStatus, String, MemberId)> {
    let read = || {
        let mut parts = text.splitn(3, '|');
        Some((
            parts.next()?.parse().ok()?,
            parts.next()?.to_owned(),
            parts.next()?.parse().ok()?,
        ))
    };
    read().ok_or_else(|| bad_request("after"))
}

pub(super) fn rows(conn: &Reader, rows: Vec<RollRow>) -> Answer<Vec<MemberRow>> {
    let states = states_of(
        conn,
        &rows.iter().map(|row| row.member.into()).collect::<Vec<_>>(),
    )?;
    let mut known: HashMap<UnionId, Union> = HashMap::new();
    rows.into_iter()
        .zip(states)
        .map(|(row, state)| {
            let union = match known.entry(row.union) {
                Entry::Occupied(union) => union.into_mut(),
                Entry::Vacant(new) => new.insert(Union::get(conn, row.union)?),
            };
            Ok(MemberRow {
                id: row.member.to_string(),
                pinyin: name_syllables(&row.name).join(" "),
                name: row.name,
                union_code: union.code.to_string(),
                union_name: union.short_name.as_ref().unwrap_or(&union.name).clone(),
                birth: row.birth.map(|day| day.to_string()),
                id_tail: row
                    .document_no
                    .as_deref()
                    .map(number_tail)
                    .map(str::to_owned)
                    .unwrap_or_default(),
                status: row.status.code().to_owned(),
                filing: state.code().to_owned(),
            })
        })
        .collect()
}
