//! What is done at the table: the offer, its steps, who sits there, what is asked for, said and agreed.

use super::contracts::check_follows;
use super::parties::Regulation;
use super::rules::{
    NegotiationError, check_number, check_order, check_past, check_said, check_scope,
};
use super::store::{meetings_of, topics_of, under_way};
use super::types::{
    ContractKind, Material, Meeting, Negotiation, Negotiator, Scope, Seat, Side, Subject, Tie,
    Topic,
};
use crate::cases::negotiation_plan::{
    AGREED, DRAFTED, EFFECTIVE, NOT_PASSED, OBJECTED, OFFERED, PASSED, SIGNED, SILENT, STARTED,
};
use crate::cases::{Case, CaseKind, Given, NewStep, Stage, begin, steps_of, take_step};
use crate::clocks;
use crate::shared::{ContractId, Day, Fen, MaterialId, NegotiationId, NegotiatorId, PersonId};
use crate::store::{Record as _, Tx};
use crate::unions::Union;

/// An offer to negotiate.
#[derive(Debug, Clone)]
pub struct Offer {
    /// What is to be negotiated.
    pub kind: ContractKind,
    /// For whom.
    pub scope: Scope,
    /// As the office calls it.
    pub title: String,
    /// Who makes it.
    pub offered_by: Side,
    /// 要约书编号
    pub letter_no: Option<String>,
    /// 要约书日期
    pub letter_on: Day,
    /// 集中要约行动月
    pub campaign: Option<String>,
    /// 上年职工月平均工资
    pub last_average: Option<Fen>,
    /// The contract it follows.
    pub follows: Option<ContractId>,
}

/// Records an offer (要约): the negotiation begins with its letter.
pub fn offer(tx: &Tx<'_>, union: &Union, new: Offer) -> Result<Negotiation, NegotiationError> {
    check_past(new.letter_on, tx.author().day())?;
    check_scope(union.form, new.scope)?;
    check_follows(tx, new.follows, (union.id, new.kind))?;
    if let Some(open) = under_way(tx.conn(), union.id, (new.kind, new.scope))? {
        return Err(NegotiationError::UnderWay { title: open.title });
    }
    let kind = match new.kind.regulation() {
        Regulation::Wage => CaseKind::WageNegotiation,
        Regulation::General => CaseKind::Negotiation,
    };
    let case = begin(tx, (kind, union.id, new.letter_on))?;
    Ok(tx.insert(Negotiation {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union.id,
        case_file: case.id,
        kind: new.kind,
        scope: new.scope,
        title: check_said(&new.title, "title")?,
        offered_by: new.offered_by,
        letter_no: new.letter_no,
        campaign: new.campaign,
        last_average: new.last_average,
        session_item: None,
        follows: new.follows,
    })?)
}

/// Many offers of one campaign (集中要约行动月).
#[derive(Debug, Clone)]
pub struct Campaign {
    /// Its name.
    pub name: String,
    /// What is to be negotiated.
    pub kind: ContractKind,
    /// What every negotiation is called.
    pub title: String,
    /// 要约书日期
    pub letter_on: Day,
    /// What stands in front of the letter's number, e.g. 许工要约〔2026〕.
    pub numbered: String,
    /// The first number.
    pub first: i64,
}

/// Sends offers to chosen enterprises, each with its numbered letter. One that negotiates already is passed over; answers with
/// what was offered, in the order of the unions given.
pub fn offer_many(
    tx: &Tx<'_>,
    unions: &[Union],
    campaign: &Campaign,
) -> Result<Vec<Negotiation>, NegotiationError> {
    check_said(&campaign.name, "campaign")?;
    let mut offered = Vec::new();
    for union in unions {
        let scope = Scope::Enterprise;
        if under_way(tx.conn(), union.id, (campaign.kind, scope))?.is_some() {
            continue;
        }
        let number = campaign.first + offered.len() as i64;
        let new = Offer {
            kind: campaign.kind,
            scope,
            title: campaign.title.clone(),
            offered_by: Side::Workers,
            letter_no: Some(format!("{}{number}号", campaign.numbered.trim())),
            letter_on: campaign.letter_on,
            campaign: Some(campaign.name.trim().to_owned()),
            last_average: None,
            follows: None,
        };
        offered.push(offer(tx, union, new)?);
    }
    Ok(offered)
}

/// Records a step that needs nothing but its day. The draft, the congress, the signature, an objection and the effect have acts
/// of their own.
pub fn record_negotiation_step(
    tx: &Tx<'_>,
    negotiation: NegotiationId,
    step: NewStep,
    given: Given<'_>,
) -> Result<&'static Stage, NegotiationError> {
    let own = [DRAFTED, PASSED, NOT_PASSED, SIGNED, OBJECTED, EFFECTIVE];
    if let Some(code) = own.into_iter().find(|code| *code == step.step) {
        return Err(NegotiationError::OwnAct { code });
    }
    if step.step == AGREED {
        check_order(step.on_day, step.until)?;
        if step.until.is_none() {
            return Err(NegotiationError::Empty { what: "until" });
        }
    }
    let negotiation = Negotiation::get(tx.conn(), negotiation)?;
    if step.step == SILENT
        && let Some(until) = reply_by(tx, &negotiation, given)?
        && step.on_day <= until
    {
        return Err(NegotiationError::ReplyRuns { until });
    }
    step_of(tx, &negotiation, step)
}

/// The last day for the reply to an offer that was served.
fn reply_by(
    tx: &Tx<'_>,
    negotiation: &Negotiation,
    given: Given<'_>,
) -> Result<Option<Day>, NegotiationError> {
    let clock = negotiation
        .plan()
        .stage(AGREED)
        .and_then(|stage| stage.clock);
    let Some((served, code)) = day_of(tx, negotiation, OFFERED)?.zip(clock) else {
        return Ok(None);
    };
    let rule = given.book.clock(code, given.region, served)?;
    Ok(clocks::read(&rule, served, &[], given.calendar, served).due)
}

/// Takes a step in the case of a negotiation.
pub(super) fn step_of(
    tx: &Tx<'_>,
    negotiation: &Negotiation,
    step: NewStep,
) -> Result<&'static Stage, NegotiationError> {
    let case = Case::get(tx.conn(), negotiation.case_file)?;
    Ok(take_step(tx, case, &[], step)?)
}

/// The day of a step that was taken and that nothing sent back.
pub(super) fn day_of(
    tx: &Tx<'_>,
    negotiation: &Negotiation,
    code: &str,
) -> Result<Option<Day>, NegotiationError> {
    let case = Case::get(tx.conn(), negotiation.case_file)?;
    let steps = steps_of(tx.conn(), case.id)?;
    let holding = case.kind.plan().holding(&steps);
    let step = holding.into_iter().rfind(|step| step.step == code);
    Ok(step.map(|step| step.on_day))
}

/// A step of which only the day is known.
pub(super) fn bare(code: &str, on_day: Day) -> NewStep {
    NewStep {
        step: code.to_owned(),
        on_day,
        until: None,
        people: None,
        document: None,
        note: None,
    }
}

/// Somebody who sits at the table.
#[derive(Debug, Clone)]
pub struct NewNegotiator {
    /// On which side.
    pub side: Side,
    /// As what.
    pub seat: Seat,
    /// The person, where the roll has one.
    pub person: Option<PersonId>,
    /// 姓名
    pub name: String,
    /// 职务、岗位
    pub post: Option<String>,
    /// 一线职工
    pub front_line: bool,
    /// What bears on whether the person may sit there.
    pub tie: Tie,
    /// How the person came to it.
    pub mandate: Option<String>,
    /// First day.
    pub from_day: Day,
    /// Whose place it is.
    pub replaces: Option<NegotiatorId>,
}

/// Seats somebody at the table. Who may not sit there is told on the page, not refused: the other side names its own.
pub fn seat(
    tx: &Tx<'_>,
    negotiation: NegotiationId,
    new: NewNegotiator,
) -> Result<Negotiator, NegotiationError> {
    check_past(new.from_day, tx.author().day())?;
    let negotiation = Negotiation::get(tx.conn(), negotiation)?;
    Ok(tx.insert(Negotiator {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        negotiation: negotiation.id,
        side: new.side,
        seat: new.seat,
        person: new.person,
        name: check_said(&new.name, "name")?,
        post: new.post,
        front_line: new.front_line,
        tie: new.tie,
        mandate: new.mandate,
        from_day: new.from_day,
        to_day: None,
        left_why: None,
        replaces: new.replaces,
        trained_on: None,
        trained_hours: None,
    })?)
}

/// Records that somebody left the table, and why; her place is to be filled.
pub fn leave_table(
    tx: &Tx<'_>,
    negotiator: NegotiatorId,
    on: Day,
    why: &str,
) -> Result<Negotiator, NegotiationError> {
    let negotiator = Negotiator::get(tx.conn(), negotiator)?;
    check_past(on, tx.author().day())?;
    check_order(negotiator.from_day, Some(on))?;
    Ok(tx.put(Negotiator {
        to_day: Some(on),
        left_why: Some(check_said(why, "why")?),
        ..negotiator
    })?)
}

/// Records a training of somebody at the table (协商代表培训).
pub fn train(
    tx: &Tx<'_>,
    negotiator: NegotiatorId,
    on: Day,
    hours: i64,
) -> Result<Negotiator, NegotiationError> {
    check_past(on, tx.author().day())?;
    check_number("hours", Some(hours), 1000)?;
    let negotiator = Negotiator::get(tx.conn(), negotiator)?;
    Ok(tx.put(Negotiator {
        trained_on: Some(on),
        trained_hours: Some(hours),
        ..negotiator
    })?)
}

/// Takes somebody off the table who was entered by mistake.
pub fn unseat(tx: &Tx<'_>, negotiator: NegotiatorId) -> Result<(), NegotiationError> {
    Ok(tx.retire::<Negotiator>(negotiator, "记错了")?)
}

/// Asks for something before the talks, or writes down that it was given.
#[derive(Debug, Clone)]
pub struct NewMaterial {
    /// What.
    pub what: String,
    /// Who has to give it.
    pub from_side: Side,
    /// When it was asked for.
    pub asked_on: Day,
    /// When it was given.
    pub given_on: Option<Day>,
    /// What it says.
    pub note: Option<String>,
}

/// Records something asked for, or words it anew.
pub fn put_material(
    tx: &Tx<'_>,
    negotiation: NegotiationId,
    known: Option<MaterialId>,
    new: NewMaterial,
) -> Result<Material, NegotiationError> {
    let today = tx.author().day();
    check_past(new.asked_on, today)?;
    check_order(new.asked_on, new.given_on)?;
    if let Some(given) = new.given_on {
        check_past(given, today)?;
    }
    let what = check_said(&new.what, "what")?;
    let known = known.map(|id| Material::get(tx.conn(), id)).transpose()?;
    let negotiation = Negotiation::get(tx.conn(), negotiation)?;
    let material = Material {
        id: known.as_ref().map_or_else(|| tx.new_id(), |known| known.id),
        station: String::new(),
        revision: 0,
        retired: None,
        negotiation: negotiation.id,
        what,
        from_side: new.from_side,
        asked_on: new.asked_on,
        given_on: new.given_on,
        note: new.note,
    };
    Ok(match known {
        Some(_) => tx.put(material)?,
        None => tx.insert(material)?,
    })
}

/// A meeting at the table.
#[derive(Debug, Clone)]
pub struct NewMeeting {
    /// When.
    pub on_day: Day,
    /// Where.
    pub place: Option<String>,
    /// 主持人
    pub chaired_by: Option<String>,
    /// 记录员
    pub recorder: Option<String>,
    /// 职工方到会
    pub workers_present: i64,
    /// 企业方到会
    pub employer_present: i64,
    /// 纪要
    pub minutes: Option<String>,
}

/// Records a meeting; the first one of a round begins the talks.
pub fn meet(
    tx: &Tx<'_>,
    negotiation: NegotiationId,
    new: NewMeeting,
) -> Result<Meeting, NegotiationError> {
    check_past(new.on_day, tx.author().day())?;
    check_number("workers_present", Some(new.workers_present), 1000)?;
    check_number("employer_present", Some(new.employer_present), 1000)?;
    let negotiation = Negotiation::get(tx.conn(), negotiation)?;
    if day_of(tx, &negotiation, STARTED)?.is_none() {
        step_of(tx, &negotiation, bare(STARTED, new.on_day))?;
    }
    let last = meetings_of(tx.conn(), negotiation.id)?
        .last()
        .map_or(0, |meeting| meeting.meeting_no);
    Ok(tx.insert(Meeting {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        negotiation: negotiation.id,
        meeting_no: last + 1,
        on_day: new.on_day,
        place: new.place,
        chaired_by: new.chaired_by,
        recorder: new.recorder,
        workers_present: new.workers_present,
        employer_present: new.employer_present,
        minutes: new.minutes,
    })?)
}

/// What the sides say of a subject, and what they agreed.
#[derive(Debug, Clone)]
pub struct NewTopic {
    /// What about.
    pub subject: Subject,
    /// 职工方意见
    pub workers_say: Option<String>,
    /// 企业方意见
    pub employer_says: Option<String>,
    /// 一致意见
    pub agreed: Option<String>,
}

/// Writes down what the sides say of a subject; said again, the new words stand.
pub fn put_topic(
    tx: &Tx<'_>,
    negotiation: NegotiationId,
    new: NewTopic,
) -> Result<Topic, NegotiationError> {
    let negotiation = Negotiation::get(tx.conn(), negotiation)?;
    let known = topics_of(tx.conn(), negotiation.id)?
        .into_iter()
        .find(|topic| topic.subject == new.subject);
    let topic = Topic {
        id: known.as_ref().map_or_else(|| tx.new_id(), |known| known.id),
        station: String::new(),
        revision: 0,
        retired: None,
        negotiation: negotiation.id,
        subject: new.subject,
        workers_say: new.workers_say,
        employer_says: new.employer_says,
        agreed: new.agreed,
    };
    Ok(match known {
        Some(_) => tx.put(topic)?,
        None => tx.insert(topic)?,
    })
}
