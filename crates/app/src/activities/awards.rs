//! 荣誉: who was named, by level and year; revoked with the reason.

use super::list::unknown_kind;
use super::{MOST_ROWS, Names, Nothing, kind_for, kinds, record, union_of};
use crate::form::{bad_request, choice, choice_if, day, day_if, filled, id, id_if, said};
use crate::list::{Heading, ListWrite, ListWritten, list, write};
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::activities::{
    Award, AwardFilter, Kinds, NewAward, awards_page, count_awards, drop_award, grant, revoke,
};
use taizhang_ledger::roll::Member;
use taizhang_ledger::shared::{AwardId, MemberId, PersonId};
use taizhang_ledger::store::{Reader, Record as _};
use taizhang_reports::list::{Cell, Kind};
use ts_rs::TS;
use uuid::Uuid;

/// Which honours.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct AwardList {
    /// Code of the union; `null` for all.
    pub union: Option<String>,
    /// Code of the kind; `null` for all.
    pub kind: Option<String>,
    /// Code of the level; `null` for all.
    pub level: Option<String>,
    /// The year; `null` for all.
    pub year: Option<i64>,
    /// Words of recipient, document or deeds.
    #[serde(default)]
    pub query: String,
    /// Where the page begins.
    pub after: Option<String>,
    /// Rows of a page.
    pub limit: usize,
}

/// A page of honours.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AwardPage {
    /// The newest year first.
    pub rows: Vec<AwardLine>,
    /// Where the next page goes on.
    pub next: Option<String>,
    /// All that the filter finds.
    pub total: i64,
}

/// An honour.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AwardLine {
    /// Its id.
    pub id: String,
    /// Whether it belongs to this station.
    pub own: bool,
    /// Code of the union.
    pub union: String,
    /// Its name.
    pub union_name: String,
    /// Code of the kind.
    pub kind: String,
    /// Its name.
    pub kind_name: String,
    /// Code of the level.
    pub level: String,
    /// In Chinese.
    pub level_label: String,
    /// 年度
    pub year: i64,
    /// Who has it.
    pub recipient: String,
    /// Whether a team or an enterprise.
    pub collective: bool,
    /// Whether the person is on the roll.
    pub on_roll: bool,
    /// Id in the register of model workers' funds.
    pub model: Option<String>,
    /// 文号
    pub document_no: Option<String>,
    /// Day of the document.
    pub granted_on: Option<String>,
    /// 事迹
    pub deeds: Option<String>,
    /// 撤销日期
    pub revoked_on: Option<String>,
    /// Why.
    pub revoked_why: Option<String>,
}

fn asked(office: &Office, request: &AwardList) -> Answer<AwardFilter> {
    Ok(AwardFilter {
        union: union_of(office, &request.union)?,
        kind: said(&request.kind),
        level: choice_if(&request.level, "level")?,
        year: request.year,
        words: request.query.trim().to_owned(),
    })
}

fn place(text: &Option<String>) -> Answer<Option<(i64, Uuid)>> {
    let read = |text: &str| {
        let (year, id) = text.split_once(' ')?;
        Some((year.parse().ok()?, id.parse().ok()?))
    };
    filled(text)
        .map(|text| read(text).ok_or_else(|| bad_request("after")))
        .transpose()
}

/// Lists honours, a page at a time.
pub fn award_list(office: &Office, request: AwardList, _: &dyn Progress) -> Answer<AwardPage> {
    let filter = asked(office, &request)?;
    let limit = request.limit.clamp(1, MOST_ROWS);
    let after = place(&request.after)?;
    let kinds = kinds(office)?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    ledger.read(|conn| {
        let page = awards_page(conn, &filter, after, limit)?;
        let last = page.last().filter(|_| page.len() == limit);
        let next = last.map(|last| format!("{} {}", last.year, last.id));
        let mut names = Names::default();
        let rows = page
            .into_iter()
            .map(|award| line(conn, award, &kinds, &station, &mut names));
        Ok(AwardPage {
            rows: rows.collect::<Answer<_>>()?,
            next,
            total: count_awards(conn, &filter)?,
        })
    })
}

fn line(
    conn: &Reader,
    award: Award,
    kinds: &Kinds,
    station: &str,
    names: &mut Names,
) -> Answer<AwardLine> {
    let (union, union_name) = names.of(conn, award.trade_union)?;
    let kind = kinds.version(&award.kind, award.version);
    Ok(AwardLine {
        id: award.id.to_string(),
        own: award.station == station,
        union,
        union_name,
        kind_name: kind.map_or_else(|| unknown_kind(&award.kind), |kind| kind.name.clone()),
        kind: award.kind,
        level: award.level.code().to_owned(),
        level_label: award.level.label().to_owned(),
        year: award.year,
        recipient: award.recipient,
        collective: award.collective,
        on_roll: award.person.is_some(),
        model: award.model_worker.map(|id| id.to_string()),
        document_no: award.document_no,
        granted_on: award.granted_on.map(|day| day.to_string()),
        deeds: award.deeds,
        revoked_on: award.revoked_on.map(|day| day.to_string()),
        revoked_why: award.revoked_why,
    })
}

/// An honour.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AwardPut {
    /// The id of one that is put right; `null` for a new one.
    pub id: Option<String>,
    /// Code of the union.
    pub union: String,
    /// Code of the kind.
    pub kind: String,
    /// Code of the level.
    pub level: String,
    /// 年度
    pub year: i64,
    /// Who has it.
    pub recipient: String,
    /// `person` or `team`.
    pub who: String,
    /// Id of the member on the roll, where it is one.
    pub member: Option<String>,
    /// 文号
    pub document_no: Option<String>,
    /// Day of the document.
    pub granted_on: Option<String>,
    /// 事迹
    pub deeds: Option<String>,
}

/// An honour that was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AwardSaved {
    /// Its id.
    pub id: String,
    /// Whether the person stands in the register of model workers' funds and is linked to it.
    pub linked: bool,
}

/// Enters an honour (登记荣誉), or puts one right.
pub fn award_put(office: &Office, request: AwardPut, _: &dyn Progress) -> Answer<AwardSaved> {
    let known: Option<AwardId> = id_if(&request.id, "id")?;
    let union = crate::unions::coded(office, &request.union)?;
    let member: Option<MemberId> = id_if(&request.member, "member")?;
    let (before, person) = office.ledger()?.read(|conn| -> Answer<_> {
        let before = known.map(|id| Award::get(conn, id)).transpose()?;
        let person: Option<PersonId> = match member {
            Some(member) => Some(Member::get(conn, member)?.person),
            // Who was found on the roll stays found while the name stays.
            None => before
                .as_ref()
                .filter(|before| before.recipient == request.recipient.trim())
                .and_then(|before| before.person),
        };
        Ok((before, person))
    })?;
    let new = NewAward {
        level: choice(&request.level, "level")?,
        year: request.year,
        recipient: request.recipient,
        who: choice(&request.who, "who")?,
        person,
        document_no: request.document_no,
        granted_on: day_if(&request.granted_on, "granted_on")?,
        deeds: request.deeds,
    };
    let kinds = kinds(office)?;
    let version = before.map(|before| before.version);
    let kind = kind_for(&kinds, &request.kind, version)?;
    record(office, &format!("{}：{}", kind.name, union.name), |tx| {
        tx.hold_ours(&union)?;
        let saved = grant(tx, &union, kind, known, &new)?;
        Ok(AwardSaved {
            id: saved.id.to_string(),
            linked: saved.model_worker.is_some(),
        })
    })
}

/// An honour that was revoked.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AwardRevoke {
    /// Which.
    pub id: String,
    /// When.
    pub on: String,
    /// Why.
    pub why: String,
}

/// Records that an honour was revoked (撤销荣誉).
pub fn award_revoke(office: &Office, request: AwardRevoke, _: &dyn Progress) -> Answer<Nothing> {
    let award: AwardId = id(&request.id, "id")?;
    let on = day(&request.on, "on")?;
    record(office, "撤销荣誉", |tx| {
        revoke(tx, award, on, &request.why)?;
        Ok(Nothing {})
    })
}

/// An honour that was never given.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AwardDrop {
    /// Which.
    pub id: String,
    /// Why.
    pub why: String,
}

/// Takes an honour off that was entered by mistake (删去).
pub fn award_drop(office: &Office, request: AwardDrop, _: &dyn Progress) -> Answer<Nothing> {
    let award: AwardId = id(&request.id, "id")?;
    record(office, "删去荣誉", |tx| {
        drop_award(tx, award, &request.why)?;
        Ok(Nothing {})
    })
}

/// Where a list goes.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AwardListWrite {
    /// Which honours; pages do not matter.
    pub list: AwardList,
    /// The file.
    pub to: String,
}

const HEADINGS: &[Heading] = &[
    ("年度", 8.0, Kind::Text),
    ("荣誉", 22.0, Kind::Text),
    ("级别", 8.0, Kind::Text),
    ("获得者", 20.0, Kind::Text),
    ("工会", 28.0, Kind::Text),
    ("文号", 20.0, Kind::Text),
    ("日期", 12.0, Kind::Text),
    ("事迹", 40.0, Kind::Words),
    ("撤销", 24.0, Kind::Text),
];

/// Writes a list of honours as a sheet (荣誉名册).
pub fn award_list_write(
    office: &Office,
    request: AwardListWrite,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    let filter = asked(office, &request.list)?;
    let kinds = kinds(office)?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    let lines = ledger.read(|conn| -> Answer<Vec<AwardLine>> {
        let mut names = Names::default();
        let all = awards_page(conn, &filter, None, super::sheets::MOST_LINES)?;
        all.into_iter()
            .map(|award| line(conn, award, &kinds, &station, &mut names))
            .collect()
    })?;
    let text = |text: Option<String>| text.map_or(Cell::Empty, Cell::text);
    let rows = lines.into_iter().map(|one| {
        let revoked = one.revoked_on.map(|on| {
            let why = one.revoked_why.unwrap_or_default();
            format!("{on} {why}")
        });
        vec![
            Cell::text(one.year.to_string()),
            Cell::text(one.kind_name),
            Cell::text(one.level_label),
            Cell::text(one.recipient),
            Cell::text(one.union_name),
            text(one.document_no),
            text(one.granted_on),
            text(one.deeds),
            text(revoked),
        ]
    });
    let remarks = vec![format!("截至 {}。", office.today().chinese())];
    let to = ListWrite { to: request.to };
    write(
        to,
        &list("荣誉名册", HEADINGS, remarks),
        rows.collect(),
        progress,
    )
}
