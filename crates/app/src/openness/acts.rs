//! What a person does about openness.

use super::Nothing;
use crate::form::{choice, day, day_if, id, said};
use crate::{Answer, Office, Progress, unions};
use serde::Deserialize;
use taizhang_ledger::openness::{
    self, NewOpinion, NewPosting, NewSystem, Opinion, Owner, Posting, Settling,
};
use taizhang_ledger::shared::{OpinionId, PostingId, SessionId};
use taizhang_ledger::store::{Act, Entry, Record as _, Tx};
use taizhang_ledger::unions::Union;
use ts_rs::TS;

/// Who is responsible and where things are posted.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SystemSet {
    /// Code of the union.
    pub union: String,
    /// Day on which it was set up.
    pub from: String,
    /// 领导小组组长
    pub leader: String,
    /// 领导小组成员
    pub members: Option<String>,
    /// 监督小组
    pub supervisors: Option<String>,
    /// 公开栏、办法
    pub channels: String,
    /// 意见箱、监督电话
    pub opinion_box: Option<String>,
}

/// Sets up a union's openness, or writes it anew (建制).
pub fn system_set(office: &Office, request: SystemSet, _: &dyn Progress) -> Answer<Nothing> {
    let new = NewSystem {
        from_day: day(&request.from, "from")?,
        leader: request.leader,
        members: said(&request.members),
        supervisors: said(&request.supervisors),
        channels: request.channels,
        opinion_box: said(&request.opinion_box),
    };
    of_union(office, &request.union, "建制", |tx, union| {
        openness::set_up(tx, union, new)?;
        Ok(())
    })
}

/// Something that was made open.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PostingPut {
    /// Code of the union.
    pub union: String,
    /// What group it belongs to, its code.
    pub item: String,
    /// What exactly.
    pub title: String,
    /// Where, its code.
    pub channel: String,
    /// First day.
    pub from: String,
    /// Last day, where it is over.
    pub to: Option<String>,
}

/// Records a posting (记一次公开).
pub fn posting_put(office: &Office, request: PostingPut, _: &dyn Progress) -> Answer<Nothing> {
    let new = NewPosting {
        item: choice(&request.item, "item")?,
        channel: choice(&request.channel, "channel")?,
        from_day: day(&request.from, "from")?,
        to_day: day_if(&request.to, "to")?,
        title: request.title,
    };
    of_union(office, &request.union, &new.title, |tx, union| {
        openness::post(tx, union, owner(tx, union)?, &new)?;
        Ok(())
    })
}

/// A posting that was taken down.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PostingEnd {
    /// Which.
    pub id: String,
    /// Last day.
    pub to: String,
}

/// Records the last day of a posting (公示到).
pub fn posting_end(office: &Office, request: PostingEnd, _: &dyn Progress) -> Answer<Nothing> {
    let posting: PostingId = id(&request.id, "id")?;
    let to = day(&request.to, "to")?;
    record(office, "公示期满", |tx| {
        tx.hold_ours(&Posting::get(tx.conn(), posting)?)?;
        openness::end_posting(tx, posting, to)?;
        Ok(())
    })
}

/// What somebody said, or an inspection found.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OpinionRaise {
    /// Code of the union.
    pub union: String,
    /// When.
    pub on: String,
    /// Where from, its code.
    pub source: String,
    /// 内容
    pub content: String,
}

/// Records an opinion (收到意见).
pub fn opinion_raise(office: &Office, request: OpinionRaise, _: &dyn Progress) -> Answer<Nothing> {
    let new = NewOpinion {
        raised_on: day(&request.on, "on")?,
        source: choice(&request.source, "source")?,
        content: request.content,
    };
    of_union(office, &request.union, "收到意见", |tx, union| {
        openness::raise(tx, union, &new)?;
        Ok(())
    })
}

/// What became of an opinion.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OpinionSettle {
    /// Which.
    pub id: String,
    /// When it was answered.
    pub answered_on: String,
    /// `adopted`, `partly`, `declined`.
    pub adoption: String,
    /// 答复、整改措施
    pub answer: String,
    /// Day by which it is put right.
    pub rectify_by: Option<String>,
    /// Day on which it was.
    pub rectified_on: Option<String>,
}

/// Records what became of an opinion (答复、整改).
pub fn opinion_settle(
    office: &Office,
    request: OpinionSettle,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let opinion: OpinionId = id(&request.id, "id")?;
    let settling = Settling {
        answered_on: day(&request.answered_on, "answered_on")?,
        adoption: choice(&request.adoption, "adoption")?,
        answer: request.answer,
        rectify_by: day_if(&request.rectify_by, "rectify_by")?,
        rectified_on: day_if(&request.rectified_on, "rectified_on")?,
    };
    record(office, "答复意见", |tx| {
        tx.hold_ours(&Opinion::get(tx.conn(), opinion)?)?;
        openness::settle(tx, opinion, &settling)?;
        Ok(())
    })
}

/// One of the four yearly reports.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReportFile {
    /// Code of the union.
    pub union: String,
    /// About what, its code.
    pub topic: String,
    /// When.
    pub on: String,
    /// The session that heard it.
    pub session: Option<String>,
}

/// Records a yearly report (年度报告).
pub fn report_file(office: &Office, request: ReportFile, _: &dyn Progress) -> Answer<Nothing> {
    let topic = choice(&request.topic, "topic")?;
    let on = day(&request.on, "on")?;
    let session: Option<SessionId> = request
        .session
        .as_deref()
        .map(|session| id(session, "session"))
        .transpose()?;
    of_union(office, &request.union, "年度报告", |tx, union| {
        openness::file_report(tx, union, owner(tx, union)?, (topic, on), session)?;
        Ok(())
    })
}

fn owner(tx: &Tx<'_>, union: &Union) -> Answer<Owner> {
    Ok(Owner::of(openness::unit_type_of(tx.conn(), union)?))
}

/// One act on a union of this station.
fn of_union(
    office: &Office,
    code: &str,
    subject: &str,
    work: impl FnOnce(&Tx<'_>, &Union) -> Answer<()>,
) -> Answer<Nothing> {
    let union = unions::coded(office, code)?;
    record(office, subject, |tx| {
        tx.hold_ours(&union)?;
        work(tx, &union)
    })
}

fn record(
    office: &Office,
    subject: &str,
    work: impl FnOnce(&Tx<'_>) -> Answer<()>,
) -> Answer<Nothing> {
    office.transact(Entry::new(Act::RecordOpenness, subject), work)?;
    Ok(Nothing {})
}
