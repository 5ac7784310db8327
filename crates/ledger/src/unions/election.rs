//! Elections (换届): a new term of a body, with its end date and its officers.

use super::acts::standing;
use super::store::newest_body;
use super::terms::{check_term, term_ends};
use super::{Body, BodyKind, Officer, Union, UnionError};
use crate::cases::{self, CaseKind};
use crate::people::Person;
use crate::roll;
use crate::shared::Day;
use crate::store::{Record as _, Tx};

/// Somebody elected into a post.
#[derive(Debug, Clone)]
pub struct Elected {
    /// Name.
    pub name: String,
    /// 职务
    pub post: String,
    /// 专职
    pub full_time: bool,
    /// 得票
    pub votes: Option<i64>,
    /// 劳动合同到期日
    pub contract_until: Option<Day>,
}

/// An election (换届).
#[derive(Debug, Clone)]
pub struct Election<'a> {
    /// Code of the union.
    pub union: &'a str,
    /// Which body.
    pub kind: BodyKind,
    /// 届次
    pub term_no: i64,
    /// Day of the election.
    pub elected_on: Day,
    /// 3 or 5.
    pub years: i64,
    /// 批复文号
    pub approval_no: Option<String>,
    /// Who was elected.
    pub officers: &'a [Elected],
}

/// Records an election: a new term with its end date, and its officers.
pub fn elect(tx: &Tx<'_>, election: &Election<'_>) -> Result<Body, UnionError> {
    let union = standing(tx, election.union, election.elected_on)?;
    check_term(union.form, election.years)?;
    let last = newest_body(tx.conn(), union.id, election.kind, None)?;
    if let Some(last) = last
        .as_ref()
        .filter(|last| election.elected_on < last.elected_on)
    {
        return Err(UnionError::TermBackwards {
            elected_on: election.elected_on,
            term_no: last.term_no,
            earlier: last.elected_on,
        });
    }
    let body = tx.insert(Body {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union.id,
        kind: election.kind,
        term_no: election.term_no,
        elected_on: election.elected_on,
        years: election.years,
        ends_on: term_ends(election.elected_on, election.years),
        approval_no: election.approval_no.clone(),
    })?;
    if let Some(last) = last.filter(|last| last.kind == BodyKind::Committee) {
        renewal_elected(tx, &union, last.ends_on, &body)?;
    }
    for elected in election.officers {
        let person = person_named(tx, &union, &elected.name)?;
        tx.insert(Officer {
            id: tx.new_id(),
            station: String::new(),
            revision: 0,
            retired: None,
            body: body.id,
            person: person.id,
            post: elected.post.clone(),
            full_time: elected.full_time,
            from_day: election.elected_on,
            to_day: None,
            votes: elected.votes,
            contract_until: elected.contract_until,
        })?;
    }
    Ok(body)
}

/// Records the election in the case that the last term asked for. Nothing is recorded where none was begun.
fn renewal_elected(tx: &Tx<'_>, union: &Union, ended: Day, body: &Body) -> Result<(), UnionError> {
    let case = cases::find_case(tx.conn(), CaseKind::Renewal, union.id, ended)?;
    if let Some(case) = case.filter(|case| case.closed_on.is_none()) {
        cases::elected(tx, &case, body.elected_on, body.approval_no.clone())?;
    }
    Ok(())
}

/// The one member of the union who bears the name; else the one officer, delegate, appraised manager or board member of it
/// who was known by that name only; else a person known by name only. Two of a name are never guessed apart.
pub(crate) fn person_named(tx: &Tx<'_>, union: &Union, name: &str) -> Result<Person, UnionError> {
    let among = [
        "AND id IN (SELECT person FROM roll_line WHERE trade_union = ?1 AND name = ?2)",
        "AND name = ?2 AND document_no IS NULL AND id IN
             (SELECT o.person FROM officer o JOIN body b ON b.id = o.body
              WHERE b.trade_union = ?1 AND o.retired IS NULL AND b.retired IS NULL
              UNION SELECT d.person FROM delegate d JOIN congress c ON c.id = d.congress
              WHERE c.trade_union = ?1 AND d.retired IS NULL AND c.retired IS NULL
              UNION SELECT b.person FROM board_seat b WHERE b.trade_union = ?1 AND b.retired IS NULL
              UNION SELECT a.person FROM congress c JOIN session s ON s.congress = c.id
              JOIN session_item i ON i.session = s.id JOIN appraisal a ON a.session_item = i.id
              WHERE c.trade_union = ?1 AND c.retired IS NULL AND a.retired IS NULL)",
    ];
    for clause in among {
        let named = Person::select(tx.conn(), clause, &[&union.id, &name])?;
        match <[Person; 1]>::try_from(named) {
            Ok([person]) => return Ok(person),
            Err(several) if !several.is_empty() => break,
            Err(_) => {}
        }
    }
    Ok(tx.insert(Person {
        name: name.to_owned(),
        ..roll::blank_person(tx)
    })?)
}
