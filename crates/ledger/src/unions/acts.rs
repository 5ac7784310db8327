//! What a person does with a union: found, rename, merge, split, dissolve, count, cover.

use super::rules::{UnionError, check_headcount};
use super::store::{find_employer, living_memberships, withdrawn_union};
use super::{
    Cover, Employer, Headcount, Union, UnionCode, UnionEvent, UnionEventKind, UnionForm,
    UnionStatus,
};
use crate::roll::{self, EventKind, Member, MemberStatus, RetainReason};
use crate::shared::{Day, MemberId, UnionId, Uscc, title_keys};
use crate::store::{Record as _, StoreError, Tx};

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

/// Enters a union. A code whose entry was undone goes on with its own record: codes are lifelong.
pub fn found(tx: &Tx<'_>, new: &Founding) -> Result<Union, UnionError> {
    if new.name.trim().is_empty() {
        return Err(UnionError::NameMissing);
    }
    if let Some(known) = Union::find_coded(tx.conn(), new.code.as_str())? {
        return Err(UnionError::CodeTaken {
            code: new.code.to_string(),
            name: known.name,
        });
    }
    let parent = new
        .parent
        .as_ref()
        .map(|code| Union::coded(tx.conn(), code.as_str()))
        .transpose()?;
    let employer = match (&new.employer_name, &new.employer_uscc) {
        (None, None) => None,
        (name, uscc) => Some(employer(
            tx,
            name.as_deref().unwrap_or(&new.name),
            uscc.as_ref(),
        )?),
    };
    if let Some(on) = new.founded_on {
        not_in_future(tx, on)?;
    }
    let keys = title_keys(&new.name);
    let withdrawn = withdrawn_union(tx.conn(), tx.station(), &new.code)?;
    let union = Union {
        id: withdrawn.unwrap_or_else(|| tx.new_id()),
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
        uscc: new.uscc,
        stat_code: None,
        founding_way: None,
        prepared_on: None,
        founded_on: new.founded_on,
        approval_no: new.approval_no.clone(),
        ended_on: None,
        legal_person_no: None,
        legal_person_until: None,
        legal_representative: None,
        seal: None,
        bank_account: None,
        workers_home: None,
        territorial: None,
        address: None,
        postcode: None,
        contact: None,
        phone: None,
        email: None,
        pinyin: keys.pinyin,
        initials: keys.initials,
    };
    let union = if withdrawn.is_some() {
        tx.put(union)?
    } else {
        tx.insert(union)?
    };
    if let Some(on) = new.founded_on {
        happened(
            tx,
            &union,
            on,
            UnionEventKind::Founded,
            None,
            new.approval_no.as_deref(),
        )?;
    }
    Ok(union)
}

/// Finds an employer by code or name, or enters it. One known by name only takes the code.
pub fn employer(tx: &Tx<'_>, name: &str, uscc: Option<&Uscc>) -> Result<Employer, UnionError> {
    let name = name.trim();
    if let Some(known) = find_employer(tx.conn(), name, uscc)? {
        let uscc = known.uscc.or_else(|| uscc.copied());
        return Ok(tx.put(Employer { uscc, ..known })?);
    }
    Ok(tx.insert(Employer {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        name: name.to_owned(),
        uscc: uscc.copied(),
        unit_type: None,
        industry: None,
        admin_code: None,
        address: None,
        legal_representative: None,
        phone: None,
    })?)
}

/// Renames a union; the earlier name stays in its events and remains findable there.
pub fn rename(
    tx: &Tx<'_>,
    code: &str,
    name: &str,
    on: Day,
    document: Option<&str>,
) -> Result<Union, UnionError> {
    let union = standing(tx, code, on)?;
    let name = name.trim();
    if name.is_empty() {
        return Err(UnionError::NameMissing);
    }
    event(
        tx,
        &union,
        on,
        UnionEventKind::Renamed,
        None,
        document,
        (Some(&union.name), Some(name)),
    )?;
    let keys = title_keys(name);
    Ok(tx.put(Union {
        name: name.to_owned(),
        pinyin: keys.pinyin,
        initials: keys.initials,
        ..union
    })?)
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

/// Merges unions: their members move on that day, the unions below them now stand below the one that goes on, they end and
/// their history stays. Tells how many members moved.
pub fn merge(tx: &Tx<'_>, merger: &Merger<'_>) -> Result<usize, UnionError> {
    let into = standing(tx, merger.into, merger.on)?;
    let from: Vec<&String> = merger
        .from
        .iter()
        .filter(|code| code.as_str() != merger.into)
        .collect();
    if from.is_empty() {
        return Err(UnionError::NothingToMerge);
    }
    let mut moved = 0;
    for code in from {
        let union = standing(tx, code, merger.on)?;
        moved += move_members(
            tx,
            &living_memberships(tx.conn(), union.id)?,
            into.id,
            merger.on,
            merger.document,
        )?;
        raise_children(tx, &union, Some(into.id))?;
        happened(
            tx,
            &union,
            merger.on,
            UnionEventKind::MergedInto,
            Some(into.id),
            merger.document,
        )?;
        happened(
            tx,
            &into,
            merger.on,
            UnionEventKind::Took,
            Some(union.id),
            merger.document,
        )?;
        tx.put(Union {
            status: UnionStatus::Dissolved,
            ended_on: Some(merger.on),
            ..union
        })?;
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

/// Splits a union. Whoever is not its member cannot be sent to the new one.
pub fn split(tx: &Tx<'_>, split: &Split<'_>) -> Result<Union, UnionError> {
    let from = standing(tx, split.from, split.on)?;
    for member in split.members {
        if Member::get(tx.conn(), *member)?.trade_union != from.id {
            return Err(StoreError::Absent {
                kind: "member",
                id: member.to_string(),
            }
            .into());
        }
    }
    let new = found(tx, &split.new)?;
    happened(
        tx,
        &from,
        split.on,
        UnionEventKind::SplitOff,
        Some(new.id),
        split.document,
    )?;
    happened(
        tx,
        &new,
        split.on,
        UnionEventKind::SplitFrom,
        Some(from.id),
        split.document,
    )?;
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

/// Dissolves a union. Members who remain are kept by another union, never dropped; unions below it rise to the one above.
pub fn dissolve(tx: &Tx<'_>, end: &Dissolution<'_>) -> Result<Union, UnionError> {
    let union = standing(tx, end.code, end.on)?;
    let remaining = living_memberships(tx.conn(), union.id)?;
    match end.keeper {
        Some(keeper) => {
            let keeper = standing(tx, keeper, end.on)?;
            move_members(tx, &remaining, keeper.id, end.on, end.document)?;
        }
        None if remaining.is_empty() => {}
        None => {
            return Err(UnionError::MembersRemain {
                members: remaining.len() as i64,
            });
        }
    }
    raise_children(tx, &union, union.parent)?;
    happened(
        tx,
        &union,
        end.on,
        UnionEventKind::Dissolved,
        None,
        end.document,
    )?;
    Ok(tx.put(Union {
        status: UnionStatus::Dissolved,
        ended_on: Some(end.on),
        ..union
    })?)
}

/// Moves members as they stand: who is retained (退休、失业) stays retained, and does not get a vote by a merger (MEM-08, MEM-09).
fn move_members(
    tx: &Tx<'_>,
    members: &[MemberId],
    to: UnionId,
    on: Day,
    document: Option<&str>,
) -> Result<usize, UnionError> {
    for member in members {
        let events = roll::events_of(tx.conn(), *member)?;
        let arrived = roll::transfer(tx, *member, to, on, document)?;
        if roll::fold(&events, None).status == MemberStatus::Retained {
            let reason = events
                .iter()
                .rev()
                .find(|event| event.kind == EventKind::Retained)
                .and_then(|event| event.reason.as_deref());
            let reason = reason
                .and_then(|code| code.parse().ok())
                .unwrap_or(RetainReason::Other);
            roll::retain(tx, arrived.id, on, reason)?;
        }
    }
    Ok(members.len())
}

/// Puts the unions below an ending one below another. The other itself, if it stood below, takes the ending one's place.
pub(super) fn raise_children(
    tx: &Tx<'_>,
    ending: &Union,
    to: Option<UnionId>,
) -> Result<(), UnionError> {
    for child in Union::select(tx.conn(), "AND parent = ?1 ORDER BY id", &[&ending.id])? {
        let parent = if Some(child.id) == to {
            ending.parent
        } else {
            to
        };
        tx.put(Union { parent, ..child })?;
    }
    Ok(())
}

/// Records an employer's head-count on a day.
pub fn record_headcount(
    tx: &Tx<'_>,
    code: &str,
    count: &Headcount,
) -> Result<Headcount, UnionError> {
    let union = Union::coded(tx.conn(), code)?;
    tx.hold_ours(&union)?;
    check_headcount(count)?;
    not_in_future(tx, count.on_day)?;
    let employer = match union.employer {
        Some(id) => id,
        None => {
            let own = employer(tx, &union.name, None)?.id;
            tx.put(Union {
                employer: Some(own),
                ..union
            })?;
            own
        }
    };
    Ok(tx.insert(Headcount {
        employer,
        id: tx.new_id(),
        ..count.clone()
    })?)
}

/// Records that a joint union covers a unit from a day on.
pub fn record_cover(
    tx: &Tx<'_>,
    code: &str,
    name: &str,
    uscc: Option<&Uscc>,
    from_day: Day,
) -> Result<Cover, UnionError> {
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

pub(super) fn standing(tx: &Tx<'_>, code: &str, on: Day) -> Result<Union, UnionError> {
    let union = Union::coded(tx.conn(), code)?;
    tx.hold_ours(&union)?;
    if let Some(ended) = union.ended_on {
        return Err(UnionError::Ended {
            name: union.name,
            on: ended,
        });
    }
    let from = union.founded_on.unwrap_or(Day::MIN);
    let to = tx.author().day();
    if on < from || on > to {
        return Err(UnionError::DayOutside { day: on, from, to });
    }
    Ok(union)
}

pub(super) fn not_in_future(tx: &Tx<'_>, day: Day) -> Result<(), UnionError> {
    let today = tx.author().day();
    if day > today {
        Err(UnionError::DayOutside {
            day,
            from: Day::MIN,
            to: today,
        })
    } else {
        Ok(())
    }
}

pub(super) fn happened(
    tx: &Tx<'_>,
    union: &Union,
    on: Day,
    kind: UnionEventKind,
    other: Option<UnionId>,
    document: Option<&str>,
) -> Result<(), UnionError> {
    event(tx, union, on, kind, other, document, (None, None))
}

pub(super) fn event(
    tx: &Tx<'_>,
    union: &Union,
    on_day: Day,
    kind: UnionEventKind,
    other: Option<UnionId>,
    document: Option<&str>,
    (old_name, new_name): (Option<&str>, Option<&str>),
) -> Result<(), UnionError> {
    tx.insert(UnionEvent {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union.id,
        on_day,
        kind,
        old_name: old_name.map(str::to_owned),
        new_name: new_name.map(str::to_owned),
        other,
        document: document.map(str::to_owned),
    })?;
    Ok(())
}
