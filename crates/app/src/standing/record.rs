//! What a union scores under a scheme in a year, as a page shows it: item by item, the total, the level, the review.

use super::year::SchemeCard;
use super::{newest, version};
use crate::congress::year::whole_year;
use crate::messages::{fact_words, number_advice};
use crate::rules::RulesOfDay;
use crate::unions::Notice;
use crate::{Answer, Office, Progress, unions};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use taizhang_ledger::attachments::Attachment;
use taizhang_ledger::cases::Given;
use taizhang_ledger::shared::{Period, UnionId};
use taizhang_ledger::standing::{
    EvidenceKind, Fact, Grading, GradingItem, Scheme, SchemeItem, SchemeKind, Seen, Stands,
    grading_for, grading_to, items_of, level_of, stands, total, worth,
};
use taizhang_ledger::store::Reader;
use taizhang_ledger::unions::Union;
use ts_rs::TS;

/// Whose, under which scheme, in which year.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct GradingGet {
    /// Code of the union.
    pub union: String,
    /// Code of the scheme.
    pub scheme: String,
    /// The year; `null` for this one.
    pub year: Option<i32>,
}

/// What a union scores.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GradingView {
    /// Code of the union.
    pub union: String,
    /// Its name.
    pub name: String,
    /// Whether it belongs to this station: a desk reads the others.
    pub own: bool,
    /// The year.
    pub year: i32,
    /// The scheme, in the version that it was begun under.
    pub scheme: SchemeCard,
    /// Its id; `null` before anything was said.
    pub grading: Option<String>,
    /// Its items.
    pub items: Vec<GradingLine>,
    /// Points of all, as they stand.
    pub total: i64,
    /// Level that they make.
    pub level: Option<String>,
    /// What the next level lacks, in words.
    pub next: Option<String>,
    /// The review.
    pub review: Option<ReviewLine>,
    /// The last review of an earlier year, where this year has none.
    pub earlier: Option<ReviewLine>,
    /// What to look at.
    pub notices: Vec<Notice>,
}

/// An item.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GradingLine {
    /// Id of what was said of it.
    pub id: Option<String>,
    /// Its code.
    pub item: String,
    /// 内容
    pub text: String,
    /// Most points.
    pub max: i64,
    /// `record`, `paper`, `photo`, `ballot`.
    pub evidence: String,
    /// In Chinese.
    pub evidence_label: String,
    /// What the records say, where they tell it.
    pub found: Option<String>,
    /// Points it counts; `null` where nothing is said of it.
    pub points: Option<i64>,
    /// Points the union gave itself.
    pub own_points: Option<i64>,
    /// Day on which it was done.
    pub done_on: Option<String>,
    /// Day by which it is to be done.
    pub promised_on: Option<String>,
    /// Whether that day has passed.
    pub late: bool,
    /// 满意票
    pub satisfied: Option<i64>,
    /// 有效票
    pub ballots: Option<i64>,
    /// 说明
    pub note: Option<String>,
    /// Points that the review gave.
    pub reviewed: Option<i64>,
    /// Papers that show it.
    pub papers: i64,
}

/// A review.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReviewLine {
    /// The year it is of.
    pub year: i32,
    /// 复核单位
    pub by: String,
    /// When.
    pub on: String,
    /// 文号
    pub document_no: Option<String>,
    /// Points.
    pub total: i64,
    /// Level; `null` where it made none.
    pub level: Option<String>,
    /// Last day on which it holds.
    pub until: String,
    /// Whether that day has passed.
    pub expired: bool,
}

/// Fetches what a union scores.
pub fn grading_get(office: &Office, request: GradingGet, _: &dyn Progress) -> Answer<GradingView> {
    let union = unions::coded(office, &request.union)?;
    let rules = RulesOfDay::read(office)?;
    let year = request.year.unwrap_or(rules.today.year());
    let ledger = office.ledger()?;
    let own = union.station == ledger.station();
    ledger.read(|conn| view(conn, &union, own, (&request.scheme, year), &rules))
}

fn view(
    conn: &Reader,
    union: &Union,
    own: bool,
    (code, year): (&str, i32),
    rules: &RulesOfDay,
) -> Answer<GradingView> {
    let schemes = rules.schemes()?;
    let period = whole_year(year)?;
    let given = rules.given_on(period.to);
    let grading = grading_for(conn, union.id, code, year)?;
    let scheme = match &grading {
        Some(grading) => version(&schemes, &grading.scheme, grading.version)?,
        None => newest(&schemes, code)?,
    };
    let rows = match &grading {
        Some(grading) => items_of(conn, grading.id)?,
        None => Vec::new(),
    };
    let seen = seen_in(conn, &union.id, scheme, period)?;
    let mut items = Vec::new();
    for item in &scheme.items {
        items.push(line(conn, scheme, item, &rows, &seen, &given)?);
    }
    let points = total(items.iter().map(|item| item.points));
    let reviewed = |one: &Grading| review_line(one, &given);
    let earlier = match grading.as_ref().and_then(|one| one.reviewed_on) {
        Some(_) => None,
        None => grading_to(conn, union.id, code, year - 1)?.and_then(|one| reviewed(&one)),
    };
    let review = grading.as_ref().and_then(reviewed);
    Ok(GradingView {
        union: union.code.to_string(),
        name: union.name.clone(),
        own,
        year,
        grading: grading.as_ref().map(|one| one.id.to_string()),
        total: points,
        level: level_of(scheme, points).map(|level| level.name.clone()),
        next: next_level(scheme, points),
        notices: notices(scheme, review.as_ref()),
        scheme: SchemeCard::of(scheme),
        items,
        review,
        earlier,
    })
}

/// What the records say of a union in a period; nothing is counted for a scheme that asks for nothing.
pub(crate) fn seen_in(
    conn: &Reader,
    union: &UnionId,
    scheme: &Scheme,
    period: Period,
) -> Answer<Seen> {
    match scheme.reads_records() {
        true => Ok(Seen::of(conn, *union, period)?),
        false => Ok(Seen::default()),
    }
}

fn fact_of(item: &SchemeItem, seen: &Seen, given: &Given<'_>) -> Answer<Option<Fact>> {
    let fact = item.figure.map(|figure| seen.fact(figure, given));
    Ok(fact.transpose()?)
}

fn row_of<'r>(rows: &'r [GradingItem], item: &SchemeItem) -> Option<&'r GradingItem> {
    rows.iter().find(|row| row.item == item.code)
}

/// What every item counts as it stands, by its code; an item of which nothing is said is left out.
pub(crate) fn points_now(
    scheme: &Scheme,
    rows: &[GradingItem],
    seen: &Seen,
    given: &Given<'_>,
) -> Answer<BTreeMap<String, i64>> {
    let mut points = BTreeMap::new();
    for item in &scheme.items {
        let fact = fact_of(item, seen, given)?;
        if let Some(found) = worth(scheme, item, row_of(rows, item), fact, given.today) {
            points.insert(item.code.clone(), found);
        }
    }
    Ok(points)
}

fn line(
    conn: &Reader,
    scheme: &Scheme,
    item: &SchemeItem,
    rows: &[GradingItem],
    seen: &Seen,
    given: &Given<'_>,
) -> Answer<GradingLine> {
    let fact = fact_of(item, seen, given)?;
    let row = row_of(rows, item);
    let points = worth(scheme, item, row, fact, given.today);
    let papers = match row {
        Some(row) => Attachment::of(conn, row.id)?.len() as i64,
        None => 0,
    };
    let promised = row.and_then(|row| row.promised_on);
    Ok(GradingLine {
        id: row.map(|row| row.id.to_string()),
        item: item.code.clone(),
        text: item.text.clone(),
        max: item.max,
        evidence: item.evidence.code().to_owned(),
        evidence_label: item.evidence.label().to_owned(),
        found: fact.map(|fact| fact_words(fact, given.today)),
        points,
        own_points: row.and_then(|row| row.points),
        done_on: row.and_then(|row| row.done_on).map(|day| day.to_string()),
        promised_on: promised.map(|day| day.to_string()),
        late: points.is_none() && promised.is_some_and(|day| day < given.today),
        satisfied: row.and_then(|row| row.satisfied),
        ballots: row.and_then(|row| row.ballots),
        note: row.and_then(|row| row.note.clone()),
        reviewed: row.and_then(|row| row.reviewed),
        papers,
    })
}

fn review_line(grading: &Grading, given: &Given<'_>) -> Option<ReviewLine> {
    let (on, until) = grading.reviewed_on.zip(grading.valid_until)?;
    Some(ReviewLine {
        year: grading.year as i32,
        by: grading.reviewed_by.clone().unwrap_or_default(),
        on: on.to_string(),
        document_no: grading.document_no.clone(),
        total: grading.total.unwrap_or(0),
        level: grading.level.clone(),
        until: until.to_string(),
        expired: stands(Some(grading), given.today) == Stands::Expired,
    })
}

/// 还差 5 分到四星级
fn next_level(scheme: &Scheme, points: i64) -> Option<String> {
    let next = scheme.levels.iter().rfind(|level| points < level.from)?;
    let measure = match scheme.kind {
        SchemeKind::Checklist => "项",
        SchemeKind::Points | SchemeKind::Idle => "分",
    };
    Some(format!(
        "还差 {} {measure}到“{}”",
        next.from - points,
        next.name
    ))
}

fn notices(scheme: &Scheme, review: Option<&ReviewLine>) -> Vec<Notice> {
    let mut notices = Vec::new();
    let number = review.and_then(|review| review.document_no.as_deref());
    if let Some(advice) = number.and_then(number_advice) {
        notices.push(Notice::verify(
            "document_number",
            format!("复核的文号：{advice}"),
            "党政机关公文处理工作条例 第九条",
        ));
    }
    if scheme.sample {
        let told = "这是示例，县里没有发布正式办法；分数和等级只供自己对照。";
        notices.push(Notice::hint("sample", told.to_owned()));
    }
    let is_open = review.is_none()
        && scheme
            .items
            .iter()
            .any(|item| item.evidence == EvidenceKind::Record);
    if is_open {
        let told = "依据是“台账记录”的，程序从台账里算，不用填；记录补全了，分就有了。";
        notices.push(Notice::hint("computed", told.to_owned()));
    }
    notices
}
