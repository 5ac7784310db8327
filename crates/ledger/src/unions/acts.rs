//! What a person does with a union: found, rename, merge, split, dissolve, elect, count, cover.

use super::rules::{UnionError, check_headcount, check_term, term_ends};
use super::store::{find_employer, living_memberships, newest_body};
use super::{
    Body, BodyKind, Cover, Employer, Headcount, Officer, Union, UnionCode, UnionEvent, UnionEventKind, UnionForm, UnionStatus,
};
use crate::people::Person;
use crate::roll;
use crate::shared::{Day, MemberId, UnionId, Uscc, title_keys};
use crate::store::{Record as _, Tx};

/// A new union (建会).
#[derive(Debug, Clone)]
pub struct Founding {
    /// Lifelong code.
    pub code: UnionCode,
    /// Name.
    pub name: String,
    /// Code of the union above it.
    pub parent: Option<UnionCode>,
    /// 组织类型
    pub form: UnionForm,
    /// The union's own code.
    pub uscc: Option<Uscc>,
    /// 建会日期
    pub founded_on: Option<Day>,
    /// 批复文号 (ORG-02)
    pub approval_no: Option<String>,
    /// Name of its employer.
    pub employer_name: Option<String>,
    /// Code of its employer.
    pub employer_uscc: Option<Uscc>,
}

/// Enters a union.
pub fn found(tx: &Tx<'_>, new: &Founding) -> Result<Union, UnionError> {
    if new.name.trim().is_empty() {
        return Err(UnionError::NameMissing);
    }
    if let Some(known) = Union::find_coded(tx.conn(), new.code.as_str())? {
        return Err(UnionError::CodeTaken { code: new.code.to_string(), name: known.name });
    }
    let parent = new.parent.as_ref().map(|code| Union::coded(tx.conn(), code.as_str())).transpose()?;
    let employer = match (&new.employer_name, &new.employer_uscc) {
        (None, None) => None,
        (name, uscc) => Some(employer(tx, name.as_deref().unwrap_or(&new.name), uscc.as_ref())?),
    };
    let keys = title_keys(&new.name);
    let union = tx.insert(Union {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        code: new.code.clone(),
        name: new.name.trim().to_owned(),
        short_name: None,
        parent: parent.map(|union| union.id),
        employer: employer.map(|employer| employer.id),
        form: new.form,
        status: UnionStatus::Standing,
        uscc: new.uscc.clone(),
        stat_code: None,
        founded_on: new.founded_on,
        approval_no: new.approval_no.clone(),
        ended_on: None,
        legal_person_no: None,
        address: None,
        contact: None,
        phone: None,
        pinyin: keys.pinyin,
        initials: keys.initials,
    })?;
    if let Some(on) = new.founded_on {
        happened(tx, &union, on, UnionEventKind::Founded, None, new.approval_no.as_deref())?;
    }
    Ok(union)
}

/// Finds an employer by code or name, or enters it.
pub fn employer(tx: &Tx<'_>, name: &str, uscc: Option<&Uscc>) -> Result<Employer, UnionError> {
    if let Some(known) = find_employer(tx.conn(), name, uscc)? {
        return Ok(known);
    }
    Ok(tx.insert(Employer {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        name: name.to_owned(),
        uscc: uscc.cloned(),
        unit_type: None,
        industry: None,
        admin_code: None,
        address: None,
        legal_representative: None,
        phone: None,
    })?)
}

/// Renames a union; the earlier name stays in its events and remains findable there.
pub fn rename(tx: &Tx<'_>, code: &str, name: &str, on: Day, document: Option<&str>) -> Result<Union, UnionError> {
    let union = standing(tx, code, on)?;
    if name.trim().is_empty() {
        return Err(UnionError::NameMissing);
    }
    event(tx, &union, on, UnionEventKind::Renamed, None, document, Some((&union.name, name)))?;
    let keys = title_keys(name);
    Ok(tx.put(Union { name: name.trim().to_owned(), pinyin: keys.pinyin, initials: keys.initials, ..union })?)
}

/// Unions going into another one (合并).
#[derive(Debug, Clone)]
pub struct Merger<'a> {
    /// Codes of the unions that end.
    pub from: &'a [String],
    /// Code of the union that goes on.
    pub into: &'a str,
    /// Day of the merger.
    pub on: Day,
    /// 批复文号: nobody may merge a union on their own (ORG-10).
    pub document: Option<&'a str>,
}

/// Merges unions: their members move on that day, the unions end, their history stays. Tells how many members moved.
pub fn merge(tx: &Tx<'_>, merger: &Merger<'_>) -> Result<usize, UnionError> {
    let into = standing(tx, merger.into, merger.on)?;
    let from: Vec<&String> = merger.from.iter().filter(|code| code.as_str() != merger.into).collect();
    if from.is_empty() {
        return Err(UnionError::NothingToMerge);
    }
    let mut moved = 0;
    for code in from {
        let union = standing(tx, code, merger.on)?;
        moved += move_members(tx, &living_memberships(tx.conn(), union.id)?, into.id, merger.on, merger.document)?;
        happened(tx, &union, merger.on, UnionEventKind::MergedInto, Some(into.id), merger.document)?;
        happened(tx, &into, merger.on, UnionEventKind::Took, Some(union.id), merger.document)?;
        tx.put(Union { status: UnionStatus::Dissolved, ended_on: Some(merger.on), ..union })?;
    }
    Ok(moved)
}

/// A union that comes out of another one (分立).
#[derive(Debug, Clone)]
pub struct Split<'a> {
    /// Code of the union that is split.
    pub from: &'a str,
    /// The new union.
    pub new: Founding,
    /// Day of the split.
    pub on: Day,
    /// 批复文号
    pub document: Option<&'a str>,
    /// Members who go to the new union.
    pub members: &'a [MemberId],
}

/// Splits a union.
pub fn split(tx: &Tx<'_>, split: &Split<'_>) -> Result<Union, UnionError> {
    let from = standing(tx, split.from, split.on)?;
    let new = found(tx, &split.new)?;
    happened(tx, &from, split.on, UnionEventKind::SplitOff, Some(new.id), split.document)?;
    happened(tx, &new, split.on, UnionEventKind::SplitFrom, Some(from.id), split.document)?;
    move_members(tx, split.members, new.id, split.on, split.document)?;
    Ok(new)
}

/// The end of a union (撤销).
#[derive(Debug, Clone)]
pub struct Dissolution<'a> {
    /// Its code.
    pub code: &'a str,
    /// Last day.
    pub on: Day,
    /// 批复文号
    pub document: Option<&'a str>,
    /// Code of the union that keeps its members' standing (ORG-09, MEM-08).
    pub keeper: Option<&'a str>,
}

/// Dissolves a union. Members who remain are kept by another union, never dropped.
pub fn dissolve(tx: &Tx<'_>, end: &Dissolution<'_>) -> Result<Union, UnionError> {
    let union = standing(tx, end.code, end.on)?;
    let remaining = living_memberships(tx.conn(), union.id)?;
    match end.keeper {
        Some(keeper) => {
            let keeper = standing(tx, keeper, end.on)?;
            move_members(tx, &remaining, keeper.id, end.on, end.document)?;
        }
        None if remaining.is_empty() => {}
        None => return Err(UnionError::MembersRemain { members: remaining.len() as i64 }),
    }
    happened(tx, &union, end.on, UnionEventKind::Dissolved, None, end.document)?;
    Ok(tx.put(Union { status: UnionStatus::Dissolved, ended_on: Some(end.on), ..union })?)
}

fn move_members(tx: &Tx<'_>, members: &[MemberId], to: UnionId, on: Day, document: Option<&str>) -> Result<usize, UnionError> {
    for member in members {
        roll::transfer(tx, *member, to, on, document)?;
    }
    Ok(members.len())
}

/// Somebody elected into a post.
#[derive(Debug, Clone)]
pub struct Elected {
    /// Name.
    pub name: String,
    /// 职务
    pub post: String,
    /// 专职
    pub full_time: bool,
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
    if let Some(last) = newest_body(tx.conn(), union.id, election.kind, None)? {
        if election.elected_on < last.elected_on {
            return Err(UnionError::TermBackwards {
                elected_on: election.elected_on,
                term_no: last.term_no,
                earlier: last.elected_on,
            });
        }
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
    for elected in election.officers {
        let person = officer_person(tx, &union, &elected.name)?;
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
        })?;
    }
    Ok(body)
}

/// The one member of the union who bears the name, or a person known by name only: two of a name are never guessed apart.
fn officer_person(tx: &Tx<'_>, union: &Union, name: &str) -> Result<Person, UnionError> {
    let named = Person::select(
        tx.conn(),
        "AND id IN (SELECT person FROM roll_line WHERE trade_union = ?1 AND name = ?2)",
        &[&union.id, &name],
    )?;
    match <[Person; 1]>::try_from(named) {
        Ok([person]) => Ok(person),
        Err(_) => Ok(tx.insert(Person { name: name.to_owned(), ..roll::blank_person(tx) })?),
    }
}

/// Records an employer's head-count on a day.
pub fn record_headcount(tx: &Tx<'_>, code: &str, count: &Headcount) -> Result<Headcount, UnionError> {
    let union = Union::coded(tx.conn(), code)?;
    check_headcount(count)?;
    let employer = match union.employer {
        Some(id) => id,
        None => {
            let own = employer(tx, &union.name, None)?.id;
            tx.put(Union { employer: Some(own), ..union })?;
            own
        }
    };
    Ok(tx.insert(Headcount { employer, id: tx.new_id(), ..count.clone() })?)
}

/// Records that a joint union covers a unit from a day on.
pub fn record_cover(tx: &Tx<'_>, code: &str, name: &str, uscc: Option<&Uscc>, from_day: Day) -> Result<Cover, UnionError> {
    let union = standing(tx, code, from_day)?;
    let covered = employer(tx, name, uscc)?;
    Ok(tx.insert(Cover {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union.id,
        employer: covered.id,
        from_day,
        to_day: None,
    })?)
}

fn standing(tx: &Tx<'_>, code: &str, on: Day) -> Result<Union, UnionError> {
    let union = Union::coded(tx.conn(), code)?;
    if let Some(ended) = union.ended_on {
        return Err(UnionError::Ended { name: union.name, on: ended });
    }
    let from = union.founded_on.unwrap_or(Day::MIN);
    let to = tx.author().day();
    if on < from || on > to {
        return Err(UnionError::DayOutside { day: on, from, to });
    }
    Ok(union)
}

fn happened(
    tx: &Tx<'_>,
    union: &Union,
    on: Day,
    kind: UnionEventKind,
    other: Option<UnionId>,
    document: Option<&str>,
) -> Result<(), UnionError> {
    event(tx, union, on, kind, other, document, None)
}

fn event(
    tx: &Tx<'_>,
    union: &Union,
    on_day: Day,
    kind: UnionEventKind,
    other: Option<UnionId>,
    document: Option<&str>,
    names: Option<(&str, &str)>,
) -> Result<(), UnionError> {
    tx.insert(UnionEvent {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union.id,
        on_day,
        kind,
        old_name: names.map(|(old, _)| old.to_owned()),
        new_name: names.map(|(_, new)| new.to_owned()),
        other,
        document: document.map(str::to_owned),
    })?;
    Ok(())
}
