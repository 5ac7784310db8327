//! How a petition comes into the register, and how what was registered wrongly is put right.

use super::rules::{PetitionError, check_kind, check_number, check_past, check_said, reaches};
use super::store::{next_serial, numbered, petition_text, petitioners};
use super::types::{Category, Channel, Petition, PetitionKind, PetitionText, Petitioner};
use crate::cases::Given;
use crate::shared::{Day, DocumentNumber, PetitionId};
use crate::store::{Record as _, Tx};
use crate::unions::Union;

/// Most people one petition is counted with.
const MOST_PEOPLE: i64 = 100_000;

/// A petition to be registered.
#[derive(Debug, Clone)]
pub struct NewPetition {
    /// 编号
    pub number: String,
    /// 收到日期
    pub received_on: Day,
    /// 信访类别
    pub kind: PetitionKind,
    /// Whether it is a claim of Art. 31(6).
    pub decides: bool,
    /// 信访形式
    pub channel: Channel,
    /// 内容分类
    pub category: Category,
    /// 人数
    pub people: i64,
    /// 转送、交办单位
    pub forwarded_from: Option<String>,
    /// 承办人
    pub handler: String,
    /// Whether the handler has an interest in it (Art. 28).
    pub conflict: bool,
    /// Number of an earlier petition about the same matter.
    pub same_as: Option<String>,
    /// Where else the same matter is being handled.
    pub pending_elsewhere: Option<String>,
    /// 主要内容
    pub summary: String,
    /// 信访请求
    pub claims: Option<String>,
    /// 被反映的人或者单位
    pub against: Option<String>,
    /// Who brings it; nobody where it is anonymous.
    pub petitioners: Vec<NewPetitioner>,
}

/// Who brings a petition.
#[derive(Debug, Clone)]
pub struct NewPetitioner {
    /// 姓名
    pub name: String,
    /// 联系电话
    pub phone: Option<String>,
    /// 工作单位
    pub workplace: Option<String>,
    /// 住址
    pub address: Option<String>,
}

/// Registers a petition (登记; Art. 22, 23: every one, at once).
pub fn register(
    tx: &Tx<'_>,
    union: &Union,
    new: NewPetition,
    given: Given<'_>,
) -> Result<Petition, PetitionError> {
    let received_on = new.received_on;
    check_past(received_on, "received_on", tx.author().day())?;
    if given
        .book
        .find("petition.notice", given.region, received_on)
        .is_none()
    {
        return Err(PetitionError::BeforeRegulation { day: received_on });
    }
    check_kind(new.kind, new.decides)?;
    let number = DocumentNumber::read(&new.number).map_err(PetitionError::BadNumber)?;
    let (year, serial) = (i64::from(number.year()), i64::from(number.serial()));
    let number = number.to_string();
    if numbered(tx.conn(), &number)?.is_some() {
        let next = next_serial(tx.conn(), year)?;
        return Err(PetitionError::NumberTaken { number, next });
    }
    let names = new.petitioners.len() as i64;
    check_people(new.channel, (names, new.people), received_on, given)?;
    let handler = check_said(&new.handler, "handler")?;
    if new.conflict {
        return Err(PetitionError::Conflict);
    }
    let is_denunciation = new.kind == PetitionKind::Denunciation;
    if is_denunciation && reaches(new.against.as_deref(), &handler) {
        return Err(PetitionError::ReachesDenounced { what: "handler" });
    }
    let same_as = match &new.same_as {
        Some(number) => Some(
            numbered(tx.conn(), number)?
                .ok_or(PetitionError::Mismatch { what: "same_as" })?
                .id,
        ),
        None => None,
    };
    let petition = tx.insert(Petition {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union.id,
        number,
        year,
        serial,
        received_on,
        kind: new.kind,
        decides: new.decides,
        channel: new.channel,
        category: new.category,
        people: new.people,
        forwarded_from: new.forwarded_from,
        handler,
        same_as,
        pending_elsewhere: new.pending_elsewhere,
        closed_on: None,
    })?;
    tx.insert(PetitionText {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        petition: petition.id,
        summary: check_said(&new.summary, "summary")?,
        claims: new.claims,
        against: new.against,
        facts: None,
        opinion: None,
        basis: None,
    })?;
    name(tx, petition.id, new.petitioners)?;
    Ok(petition)
}

/// What was registered wrongly. What it says, and who brings it, stay as they are where nothing is given: whoever corrects a
/// count need not look at them.
#[derive(Debug, Clone)]
pub struct Correction {
    /// 信访形式
    pub channel: Channel,
    /// 内容分类
    pub category: Category,
    /// 人数
    pub people: i64,
    /// 转送、交办单位
    pub forwarded_from: Option<String>,
    /// Where else the same matter is being handled.
    pub pending_elsewhere: Option<String>,
    /// 主要内容
    pub summary: Option<String>,
    /// 信访请求
    pub claims: Option<String>,
    /// 被反映的人或者单位
    pub against: Option<String>,
    /// Who brings it, all of them.
    pub petitioners: Option<Vec<NewPetitioner>>,
}

/// Corrects what was registered (改登记). Number, day and sort stand: with them a petition would be another one.
pub fn correct(
    tx: &Tx<'_>,
    petition: PetitionId,
    new: Correction,
    given: Given<'_>,
) -> Result<Petition, PetitionError> {
    let petition = Petition::get(tx.conn(), petition)?;
    let known = petitioners(tx.conn(), petition.id)?;
    let names = new.petitioners.as_ref().map_or(known.len(), Vec::len) as i64;
    check_people(
        new.channel,
        (names, new.people),
        petition.received_on,
        given,
    )?;
    let is_denunciation = petition.kind == PetitionKind::Denunciation;
    if is_denunciation && reaches(new.against.as_deref(), &petition.handler) {
        return Err(PetitionError::ReachesDenounced { what: "against" });
    }
    if let Some(text) = petition_text(tx.conn(), petition.id)? {
        tx.put(PetitionText {
            summary: new.summary.unwrap_or(text.summary),
            claims: new.claims.or(text.claims),
            against: new.against.or(text.against),
            ..text
        })?;
    }
    if let Some(people) = new.petitioners {
        for one in known {
            tx.retire::<Petitioner>(one.id, "改登记")?;
        }
        name(tx, petition.id, people)?;
    }
    Ok(tx.put(Petition {
        channel: new.channel,
        category: new.category,
        people: new.people,
        forwarded_from: new.forwarded_from,
        pending_elsewhere: new.pending_elsewhere,
        ..petition
    })?)
}

/// As many people as can be, no more names than people, and of a visit no more than may come (Art. 20).
fn check_people(
    channel: Channel,
    (names, people): (i64, i64),
    received_on: Day,
    given: Given<'_>,
) -> Result<(), PetitionError> {
    check_number("people", people, (1, MOST_PEOPLE))?;
    if channel == Channel::Visit {
        let most = given
            .book
            .count("petition.representatives_to", given.region, received_on)?;
        if names > most {
            return Err(PetitionError::Representatives { given: names, most });
        }
    }
    match names > people {
        true => Err(PetitionError::MoreNamesThanPeople { names, people }),
        false => Ok(()),
    }
}

/// Writes down who brings a petition.
fn name(
    tx: &Tx<'_>,
    petition: PetitionId,
    people: Vec<NewPetitioner>,
) -> Result<(), PetitionError> {
    for one in people {
        tx.insert(Petitioner {
            id: tx.new_id(),
            station: String::new(),
            revision: 0,
            retired: None,
            petition,
            name: check_said(&one.name, "petitioners")?,
            phone: one.phone,
            workplace: one.workplace,
            address: one.address,
        })?;
    }
    Ok(())
}
