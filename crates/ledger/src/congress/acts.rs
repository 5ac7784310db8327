//! What is done with a congress: founded, its delegates seated, a session opened, voted in and closed.

use super::constituencies::{check_seat_votes, check_vacant, election_of};
use super::elections::{Slate, stand};
use super::matters::{Matter, Power};
use super::rules::{
    CongressError, check_closing, check_dates, check_has_delegates, check_in_office, check_in_term,
    check_open, check_past, check_standing, check_title, check_turnout, check_votes, check_years,
};
use super::store::{
    appraisals_of, attendance_of, candidates_of, constituencies_of, delegates_of, items_of,
    newest_congress, sessions_of, turnout,
};
use super::types::{
    Appraisal, Attendance, Ballot, Candidate, Congress, CongressForm, Delegate, DelegateKind,
    Session, SessionItem, SessionKind,
};
use super::voting::Votes;
use crate::people::Person;
use crate::shared::{Day, DelegateId, SessionId, SessionItemId};
use crate::store::{Record as _, Tx};
use crate::unions::{Union, person_named};

/// Founds a union's congress for a term. `allowed` are the lengths the rulebook has on that day.
pub fn found_congress(
    tx: &Tx<'_>,
    union: &Union,
    (form, term_no): (CongressForm, i64),
    (from_day, years): (Day, i64),
    allowed: &[String],
) -> Result<Congress, CongressError> {
    check_years(years, allowed)?;
    check_past(from_day, tx.author().day())?;
    let ends_on = from_day.plus_years(years as i32);
    let newest = newest_congress(tx.conn(), union.id, ends_on)?;
    if let Some(running) = newest.filter(|known| known.ends_on > from_day) {
        return Err(CongressError::TermRuns {
            until: running.ends_on,
        });
    }
    Ok(tx.insert(Congress {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union.id,
        form,
        term_no,
        from_day,
        years,
        ends_on,
    })?)
}

/// A delegate to be seated.
#[derive(Debug, Clone)]
pub struct Seat {
    /// 姓名
    pub name: String,
    /// 选区
    pub constituency: Option<String>,
    /// Whom she stands for.
    pub kind: DelegateKind,
    /// 劳务派遣
    pub dispatched: bool,
    /// 岗位、职务
    pub post: Option<String>,
    /// First day.
    pub from_day: Day,
    /// 赞成, where the office has the count.
    pub votes: Option<i64>,
    /// 补选: whose seat she takes over; her constituency is that seat's.
    pub replaces: Option<DelegateId>,
}

/// Seats a delegate (选出、补选): the member of that name, or a person known by name only.
pub fn take_seat(
    tx: &Tx<'_>,
    union: &Union,
    congress: &Congress,
    seat: &Seat,
) -> Result<Delegate, CongressError> {
    check_has_delegates(congress)?;
    check_in_term(congress, seat.from_day)?;
    let person = person_named(tx, union, &seat.name)?;
    let seated = delegates_of(tx.conn(), congress.id)?;
    if seated
        .iter()
        .any(|known| known.person == person.id && known.to_day.is_none())
    {
        return Err(CongressError::SeatedAlready { name: person.name });
    }
    let replaced = match seat.replaces {
        None => None,
        Some(id) => Some(Delegate::get(tx.conn(), id)?),
    };
    if let Some(left) = &replaced {
        let name = Person::get(tx.conn(), left.person)?.name;
        check_vacant(&seated, left, &name, seat.from_day)?;
    }
    // A seat that was left is filled by the same constituency (山东职代会条例 Art. 8).
    let constituency = replaced.map_or(seat.constituency.clone(), |left| left.constituency);
    let delegate = Delegate {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        congress: congress.id,
        person: person.id,
        constituency,
        kind: seat.kind,
        dispatched: seat.dispatched,
        post: seat.post.clone(),
        from_day: seat.from_day,
        to_day: None,
        votes: seat.votes,
        replaces: seat.replaces,
    };
    let elections = constituencies_of(tx.conn(), congress.id)?;
    check_seat_votes(seat.votes, election_of(&elections, &delegate), &person.name)?;
    Ok(tx.insert(delegate)?)
}

/// Records the last day of a delegate: she left the firm or was recalled (WC-03).
pub fn leave_seat(
    tx: &Tx<'_>,
    delegate: DelegateId,
    last_day: Day,
) -> Result<Delegate, CongressError> {
    check_past(last_day, tx.author().day())?;
    let delegate = Delegate::get(tx.conn(), delegate)?;
    if last_day < delegate.from_day {
        return Err(CongressError::DayBefore {
            day: last_day,
            after: delegate.from_day,
        });
    }
    Ok(tx.put(Delegate {
        to_day: Some(last_day),
        ..delegate
    })?)
}

/// Opens a session of a congress: the next one of its term. Its day may lie ahead.
pub fn open_session(
    tx: &Tx<'_>,
    congress: &Congress,
    (kind, on_day): (SessionKind, Day),
    place: Option<String>,
) -> Result<Session, CongressError> {
    check_in_term(congress, on_day)?;
    let last = sessions_of(tx.conn(), congress.id)?
        .iter()
        .map(|session| session.session_no)
        .max();
    Ok(tx.insert(Session {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        congress: congress.id,
        session_no: last.unwrap_or(0) + 1,
        kind,
        on_day,
        place,
        base: None,
        present: None,
        papers_on: None,
        agenda_public_on: None,
        public_from: None,
        public_to: None,
        closed_on: None,
    })?)
}

/// Ticks a delegate present, or takes the tick back.
pub fn mark_present(
    tx: &Tx<'_>,
    session: SessionId,
    delegate: DelegateId,
    is_present: bool,
) -> Result<(), CongressError> {
    let session = Session::get(tx.conn(), session)?;
    check_open(&session)?;
    let delegate = Delegate::get(tx.conn(), delegate)?;
    let person = Person::get(tx.conn(), delegate.person)?;
    check_in_office(&delegate, &person.name, session.on_day)?;
    let ticked = attendance_of(tx.conn(), session.id)?
        .into_iter()
        .find(|line| line.delegate == delegate.id);
    match (ticked, is_present) {
        (None, true) => drop(tx.insert(Attendance {
            id: tx.new_id(),
            station: String::new(),
            revision: 0,
            retired: None,
            session: session.id,
            delegate: delegate.id,
        })?),
        (Some(line), false) => tx.retire::<Attendance>(line.id, "没有到会")?,
        _ => {}
    }
    Ok(())
}

/// An item for the agenda.
#[derive(Debug, Clone)]
pub struct NewItem {
    /// What it is about.
    pub matter: Matter,
    /// What the congress does with it; what the law says where it is not given.
    pub power: Option<Power>,
    /// As the agenda words it.
    pub title: String,
    /// How it is voted on.
    pub ballot: Option<Ballot>,
    /// Who stands for how many seats, in an election.
    pub slate: Option<Slate>,
}

/// Puts an item on the agenda of a session, last.
pub fn put_item(
    tx: &Tx<'_>,
    session: SessionId,
    new: &NewItem,
) -> Result<SessionItem, CongressError> {
    let session = Session::get(tx.conn(), session)?;
    check_open(&session)?;
    let title = check_title(&new.title)?;
    let power = new.power.unwrap_or(new.matter.power());
    let slate = check_standing(power, new.slate.as_ref())?;
    let last = items_of(tx.conn(), session.id)?
        .last()
        .map(|item| item.place);
    let item = tx.insert(SessionItem {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        session: session.id,
        place: last.unwrap_or(0) + 1,
        matter: new.matter,
        power,
        title,
        // What touches everybody is decided by secret ballot, item by item (WC-09).
        ballot: power
            .is_voted_on()
            .then(|| new.ballot.unwrap_or(Ballot::Secret)),
        yes: None,
        no: None,
        abstained: None,
        void: None,
        resolution: None,
        seats: slate.as_ref().map(|slate| slate.seats),
        valid: None,
    })?;
    if let Some(slate) = slate {
        let congress = Congress::get(tx.conn(), session.congress)?;
        let union = Union::get(tx.conn(), congress.trade_union)?;
        stand(tx, &union, &item, &slate.names)?;
    }
    Ok(item)
}

/// Rewords an item, or writes down what the congress resolved on it (决议). The resolution may be written after closing.
pub fn word_item(
    tx: &Tx<'_>,
    item: SessionItemId,
    title: &str,
    resolution: Option<String>,
) -> Result<SessionItem, CongressError> {
    let item = SessionItem::get(tx.conn(), item)?;
    let title = check_title(title)?;
    if title != item.title {
        check_open(&Session::get(tx.conn(), item.session)?)?;
    }
    Ok(tx.put(SessionItem {
        title,
        resolution,
        ..item
    })?)
}

/// Takes an item off the agenda of a session that is still open.
pub fn drop_item(tx: &Tx<'_>, item: SessionItemId) -> Result<(), CongressError> {
    let item = SessionItem::get(tx.conn(), item)?;
    check_open(&Session::get(tx.conn(), item.session)?)?;
    for candidate in candidates_of(tx.conn(), item.id)? {
        tx.retire::<Candidate>(candidate.id, "不列入议程")?;
    }
    for appraisal in appraisals_of(tx.conn(), item.id)? {
        tx.retire::<Appraisal>(appraisal.id, "不列入议程")?;
    }
    Ok(tx.retire::<SessionItem>(item.id, "不列入议程")?)
}

/// Records the votes of an item.
pub fn record_vote(
    tx: &Tx<'_>,
    item: SessionItemId,
    votes: Votes,
) -> Result<SessionItem, CongressError> {
    let item = SessionItem::get(tx.conn(), item)?;
    let session = Session::get(tx.conn(), item.session)?;
    check_open(&session)?;
    let (_, present) = turnout(tx.conn(), &session)?;
    check_votes(&item, votes, present)?;
    Ok(tx.put(SessionItem {
        yes: Some(votes.yes),
        no: Some(votes.no),
        abstained: Some(votes.abstained),
        void: Some(votes.void),
        ..item
    })?)
}

/// Writes down how many should come to a general meeting and how many came: nobody is ticked there.
pub fn count_present(
    tx: &Tx<'_>,
    session: SessionId,
    (base, present): (i64, i64),
) -> Result<Session, CongressError> {
    let session = Session::get(tx.conn(), session)?;
    check_open(&session)?;
    let congress = Congress::get(tx.conn(), session.congress)?;
    if congress.form != CongressForm::General {
        return Err(CongressError::Ticked);
    }
    check_turnout((base, present))?;
    Ok(tx.put(Session {
        base: Some(base),
        present: Some(present),
        ..session
    })?)
}

/// What surrounds a session and may be known before or after it.
#[derive(Debug, Clone)]
pub struct SessionDates {
    /// When it meets; fixed once it is closed.
    pub on_day: Day,
    /// Where.
    pub place: Option<String>,
    /// Day on which the papers went out (WC-10).
    pub papers_on: Option<Day>,
    /// Day on which the agenda was made public (OPN-05).
    pub agenda_public_on: Option<Day>,
    /// First day on which the decisions were public (OPN-05).
    pub public_from: Option<Day>,
    /// Last day of it (OPN-06).
    pub public_to: Option<Day>,
}

/// Records what surrounds a session: days, place, publicity.
pub fn date_session(
    tx: &Tx<'_>,
    session: SessionId,
    new: SessionDates,
) -> Result<Session, CongressError> {
    let session = Session::get(tx.conn(), session)?;
    if new.on_day != session.on_day {
        check_open(&session)?;
        check_in_term(&Congress::get(tx.conn(), session.congress)?, new.on_day)?;
    }
    check_dates(&new)?;
    Ok(tx.put(Session {
        on_day: new.on_day,
        place: new.place,
        papers_on: new.papers_on,
        agenda_public_on: new.agenda_public_on,
        public_from: new.public_from,
        public_to: new.public_to,
        ..session
    })?)
}

/// Closes a session (闭会): who should have been there and who was are taken down, and its votes stand.
pub fn close_session(tx: &Tx<'_>, session: SessionId) -> Result<Session, CongressError> {
    let session = Session::get(tx.conn(), session)?;
    check_open(&session)?;
    check_past(session.on_day, tx.author().day())?;
    let (base, present) = turnout(tx.conn(), &session)?;
    check_closing((base, present), &items_of(tx.conn(), session.id)?)?;
    Ok(tx.put(Session {
        base: Some(base),
        present: Some(present),
        closed_on: Some(tx.author().day()),
        ..session
    })?)
}
