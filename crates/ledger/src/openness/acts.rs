//! What is done about openness: the system set up, something posted, an opinion answered, a report filed.

use super::items::{OpenItem, Owner};
use super::rules::{OpennessError, check_item, check_order, check_past, check_public, check_said};
use super::store::system_of;
use super::types::{
    Adoption, Channel, Opinion, OpinionSource, Posting, ReportTopic, System, YearlyReport,
};
use crate::shared::{Day, OpinionId, PostingId, SessionId};
use crate::store::{Record as _, Tx};
use crate::unions::Union;

/// Who is responsible and where things are posted.
#[derive(Debug, Clone)]
pub struct NewSystem {
    /// Day on which it was set up.
    pub from_day: Day,
    /// 组长
    pub leader: String,
    /// 成员
    pub members: Option<String>,
    /// 监督小组
    pub supervisors: Option<String>,
    /// 公开栏、办法
    pub channels: String,
    /// 意见箱、监督电话
    pub opinion_box: Option<String>,
}

/// Sets up a union's system (建制), or writes it anew.
pub fn set_up(tx: &Tx<'_>, union: &Union, new: NewSystem) -> Result<System, OpennessError> {
    check_past(new.from_day, tx.author().day())?;
    let leader = check_said(&new.leader, "leader")?;
    let channels = check_said(&new.channels, "channels")?;
    let before = system_of(tx.conn(), union.id)?;
    let system = System {
        id: before
            .as_ref()
            .map_or_else(|| tx.new_id(), |known| known.id),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union.id,
        from_day: new.from_day,
        leader,
        members: new.members,
        supervisors: new.supervisors,
        channels,
        opinion_box: new.opinion_box,
    };
    Ok(match before {
        Some(_) => tx.put(system)?,
        None => tx.insert(system)?,
    })
}

/// Something to be posted.
#[derive(Debug, Clone)]
pub struct NewPosting {
    /// What group it belongs to.
    pub item: OpenItem,
    /// What exactly.
    pub title: String,
    /// Where.
    pub channel: Channel,
    /// First day.
    pub from_day: Day,
    /// Last day, where it is over.
    pub to_day: Option<Day>,
}

/// Records that something was made open (公开).
pub fn post(
    tx: &Tx<'_>,
    union: &Union,
    owner: Owner,
    new: &NewPosting,
) -> Result<Posting, OpennessError> {
    check_item(new.item, owner)?;
    let title = check_said(&new.title, "title")?;
    check_past(new.from_day, tx.author().day())?;
    check_order(&[Some(new.from_day), new.to_day])?;
    Ok(tx.insert(Posting {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union.id,
        item: new.item,
        title,
        channel: new.channel,
        from_day: new.from_day,
        to_day: new.to_day,
    })?)
}

/// Records the last day of a posting (撤下).
pub fn end_posting(tx: &Tx<'_>, posting: PostingId, to_day: Day) -> Result<Posting, OpennessError> {
    let posting = Posting::get(tx.conn(), posting)?;
    check_past(to_day, tx.author().day())?;
    check_order(&[Some(posting.from_day), Some(to_day)])?;
    Ok(tx.put(Posting {
        to_day: Some(to_day),
        ..posting
    })?)
}

/// What somebody said, or an inspection found.
#[derive(Debug, Clone)]
pub struct NewOpinion {
    /// When.
    pub raised_on: Day,
    /// Where from.
    pub source: OpinionSource,
    /// 内容
    pub content: String,
}

/// Records an opinion (收到意见).
pub fn raise(tx: &Tx<'_>, union: &Union, new: &NewOpinion) -> Result<Opinion, OpennessError> {
    check_past(new.raised_on, tx.author().day())?;
    Ok(tx.insert(Opinion {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union.id,
        raised_on: new.raised_on,
        source: new.source,
        content: check_said(&new.content, "content")?,
        answered_on: None,
        adoption: None,
        answer: None,
        rectify_by: None,
        rectified_on: None,
    })?)
}

/// What became of an opinion.
#[derive(Debug, Clone)]
pub struct Settling {
    /// When it was answered.
    pub answered_on: Day,
    /// What became of it.
    pub adoption: Adoption,
    /// 答复、整改措施
    pub answer: String,
    /// Day by which it is put right.
    pub rectify_by: Option<Day>,
    /// Day on which it was.
    pub rectified_on: Option<Day>,
}

/// Records what became of an opinion (答复、整改): it is answered whatever becomes of it (OPN-10).
pub fn settle(
    tx: &Tx<'_>,
    opinion: OpinionId,
    settling: &Settling,
) -> Result<Opinion, OpennessError> {
    let opinion = Opinion::get(tx.conn(), opinion)?;
    let today = tx.author().day();
    check_past(settling.answered_on, today)?;
    check_order(&[Some(opinion.raised_on), Some(settling.answered_on)])?;
    check_order(&[Some(opinion.raised_on), settling.rectify_by])?;
    check_order(&[Some(opinion.raised_on), settling.rectified_on])?;
    if let Some(day) = settling.rectified_on {
        check_past(day, today)?;
    }
    Ok(tx.put(Opinion {
        answered_on: Some(settling.answered_on),
        adoption: Some(settling.adoption),
        answer: Some(check_said(&settling.answer, "answer")?),
        rectify_by: settling.rectify_by,
        rectified_on: settling.rectified_on,
        ..opinion
    })?)
}

/// Records one of the four yearly reports (年度报告).
pub fn file_report(
    tx: &Tx<'_>,
    union: &Union,
    owner: Owner,
    (topic, on_day): (ReportTopic, Day),
    session: Option<SessionId>,
) -> Result<YearlyReport, OpennessError> {
    check_public(owner)?;
    check_past(on_day, tx.author().day())?;
    Ok(tx.insert(YearlyReport {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union.id,
        topic,
        on_day,
        session,
    })?)
}
