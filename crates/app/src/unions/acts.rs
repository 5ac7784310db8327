//! What a person does with a union.

use super::{Notice, notices};
use crate::form::{chosen, day, day_if, filled, said, uscc};
use crate::rules::RulesOfDay;
use crate::session::Nothing;
use crate::{Answer, Failure, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::shared::{Day, EmployerId, HeadcountId, MemberId};
use taizhang_ledger::store::{Act, Entry};
use taizhang_ledger::unions::{
    self, Dissolution, Founding, Headcount, Merger, Moving, Split, UnionCode, UnionForm,
};
use ts_rs::TS;

/// A new union.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct UnionAdd {
    /// Lifelong code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Code of the union above; by default the ledger's own.
    pub parent: Option<String>,
    /// 组织类型, its code; by default 单独基层工会.
    pub form: Option<String>,
    /// Its employer's name.
    pub employer_name: Option<String>,
    /// Its employer's code.
    pub employer_uscc: Option<String>,
    /// The union's own code.
    pub uscc: Option<String>,
    /// 建会日期
    pub founded_on: Option<String>,
    /// 批复文号
    pub approval_no: Option<String>,
    /// 职工
    pub employees: Option<i64>,
    /// 女职工
    pub women: Option<i64>,
    /// 农民工
    pub migrant: Option<i64>,
    /// 劳务派遣工
    pub dispatched: Option<i64>,
}

/// The union that was entered.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UnionAdded {
    /// Its code.
    pub code: String,
    /// Worth a look.
    pub notices: Vec<Notice>,
}

/// Enters a union, with its employer's head-count as of today if one is given.
pub fn union_add(office: &Office, request: UnionAdd, _: &dyn Progress) -> Answer<UnionAdded> {
    let own: UnionCode = office.ledger()?.info().code.parse()?;
    let code: UnionCode = request.code.trim().parse()?;
    let parent = match filled(&request.parent) {
        Some(text) => Some(text.parse()?),
        None => (code != own).then_some(own),
    };
    let form = chosen(&request.form, "form", UnionForm::read)?.unwrap_or(UnionForm::Standalone);
    let founding = Founding {
        code: code.clone(),
        name: request.name.clone(),
        parent,
        form,
        uscc: uscc(&request.uscc, "uscc")?,
        founded_on: day_if(&request.founded_on, "founded_on")?,
        approval_no: said(&request.approval_no),
        employer_name: said(&request.employer_name),
        employer_uscc: uscc(&request.employer_uscc, "employer_uscc")?,
    };
    let today = office.today();
    office.transact(
        Entry::new(Act::AddUnion, &request.name),
        |tx| -> Answer<()> {
            unions::found(tx, &founding)?;
            if let Some(employees) = request.employees {
                let count = Headcount {
                    employees,
                    women: request.women,
                    migrant: request.migrant,
                    dispatched: request.dispatched,
                    ..blank_headcount(today)
                };
                unions::record_headcount(tx, code.as_str(), &count)?;
            }
            Ok(())
        },
    )?;
    let view = office
        .ledger()?
        .read(|conn| unions::find_union(conn, code.as_str()))?;
    Ok(UnionAdded {
        code: code.to_string(),
        notices: notices(&RulesOfDay::read(office)?, &view)?,
    })
}

/// The ledger's own union, the root of its tree.
pub(crate) fn root(code: &UnionCode, name: &str) -> Founding {
    Founding {
        code: code.clone(),
        name: name.to_owned(),
        parent: None,
        form: UnionForm::Federation,
        uscc: None,
        founded_on: None,
        approval_no: None,
        employer_name: None,
        employer_uscc: None,
    }
}

pub(crate) fn blank_headcount(on_day: Day) -> Headcount {
    let nobody = uuid_nil();
    Headcount {
        id: HeadcountId::from_bytes(nobody),
        station: String::new(),
        revision: 0,
        retired: None,
        employer: EmployerId::from_bytes(nobody),
        on_day,
        employees: 0,
        women: None,
        migrant: None,
        dispatched: None,
    }
}

fn uuid_nil() -> [u8; 16] {
    [0; 16]
}

/// A new name.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct UnionRename {
    /// Which union.
    pub code: String,
    /// Its new name.
    pub name: String,
    /// From which day.
    pub from: String,
    /// 批复文号
    pub document: Option<String>,
}

/// Renames a union; the earlier name stays in its history.
pub fn union_rename(office: &Office, request: UnionRename, _: &dyn Progress) -> Answer<Nothing> {
    let on = day(&request.from, "from")?;
    office.transact(Entry::new(Act::RenameUnion, &request.name), |tx| {
        unions::rename(
            tx,
            &request.code,
            &request.name,
            on,
            request.document.as_deref(),
        )
    })?;
    Ok(Nothing {})
}

/// Unions going into another.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct UnionMerge {
    /// Codes of the unions that end.
    pub codes: Vec<String>,
    /// Code of the union that goes on.
    pub into: String,
    /// Day of the merger.
    pub on: String,
    /// 批复文号
    pub document: Option<String>,
}

/// How many members moved.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UnionMerged {
    /// Members who moved.
    pub members_moved: usize,
}

/// Merges unions.
pub fn union_merge(office: &Office, request: UnionMerge, _: &dyn Progress) -> Answer<UnionMerged> {
    let on = day(&request.on, "on")?;
    let merger = Merger {
        from: &request.codes,
        into: &request.into,
        on,
        document: request.document.as_deref(),
    };
    let members_moved = office.transact(Entry::new(Act::MergeUnions, &request.into), |tx| {
        unions::merge(tx, &merger)
    })?;
    Ok(UnionMerged { members_moved })
}

/// A union coming out of another.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct UnionSplit {
    /// Code of the union that is split.
    pub code: String,
    /// Code of the new one.
    pub new_code: String,
    /// Name of the new one.
    pub new_name: String,
    /// Day of the split.
    pub on: String,
    /// 批复文号
    pub document: Option<String>,
    /// Ids of the members who go with it.
    pub members: Vec<String>,
}

/// Splits a union.
pub fn union_split(office: &Office, request: UnionSplit, _: &dyn Progress) -> Answer<Nothing> {
    let on = day(&request.on, "on")?;
    let members = request
        .members
        .iter()
        .map(|id| crate::roll::member_id(id))
        .collect::<Answer<Vec<MemberId>>>()?;
    let parent = office
        .ledger()?
        .read(|conn| unions::find_union(conn, &request.code))?
        .parent
        .map(|parent| parent.code);
    let new = Founding {
        parent,
        form: UnionForm::Standalone,
        founded_on: Some(on),
        approval_no: request.document.clone(),
        ..root(&request.new_code.trim().parse()?, &request.new_name)
    };
    let split = Split {
        from: &request.code,
        new,
        on,
        document: request.document.as_deref(),
        members: &members,
    };
    office.transact(Entry::new(Act::SplitUnion, &request.new_name), |tx| {
        unions::split(tx, &split)
    })?;
    Ok(Nothing {})
}

/// The end of a union.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct UnionDissolve {
    /// Its code.
    pub code: String,
    /// Last day.
    pub on: String,
    /// 批复文号
    pub document: Option<String>,
    /// Code of the union that keeps its members' standing.
    pub keep_members_in: Option<String>,
}

/// Dissolves a union.
pub fn union_dissolve(
    office: &Office,
    request: UnionDissolve,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let on = day(&request.on, "on")?;
    let end = Dissolution {
        code: &request.code,
        on,
        document: request.document.as_deref(),
        keeper: filled(&request.keep_members_in),
    };
    office.transact(Entry::new(Act::DissolveUnion, &request.code), |tx| {
        unions::dissolve(tx, &end)
    })?;
    Ok(Nothing {})
}

/// A union that goes to another township, or came from one (划转).
#[derive(Debug, Clone, Deserialize, TS)]
pub struct UnionMove {
    /// Its lifelong code, which goes with it.
    pub code: String,
    /// `away` or `here`.
    pub way: String,
    /// The day from which the other office has it, or from which it counts here.
    pub on: String,
    /// Name of the other office.
    pub other: String,
    /// 批复文号
    pub document: Option<String>,
}

/// What a move did.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UnionMoved {
    /// Members who left with the union.
    pub members_moved: usize,
}

/// Records that a union went to another township, with its members, or came from one.
pub fn union_move(office: &Office, request: UnionMove, _: &dyn Progress) -> Answer<UnionMoved> {
    let other = request.other.trim();
    if other.is_empty() {
        return Err(Failure::new(
            "empty",
            "还没有写划到哪里、从哪里划来。",
            "请写上另一家乡镇、街道工会的名称。",
        )
        .at("other"));
    }
    let moving = Moving {
        code: &request.code,
        on: day(&request.on, "on")?,
        other,
        document: filled(&request.document),
    };
    let away = match request.way.as_str() {
        "away" => true,
        "here" => false,
        _ => {
            return Err(Failure::new(
                "bad_request",
                "划转只有两种。",
                "请选 away（划出）或 here（划入）。",
            )
            .at("way"));
        }
    };
    // The ledger's own union is the root of everything else in it.
    if away && office.ledger()?.info().code == request.code {
        return Err(Failure::new(
            "own_union",
            "台账所属的工会不能从自己的台账里划出。",
            "请选下面的一家工会。",
        )
        .at("code"));
    }
    let members_moved =
        office.transact(Entry::new(Act::MoveUnion, &request.code), |tx| match away {
            true => unions::move_away(tx, &moving),
            false => unions::move_here(tx, &moving).map(|_| 0),
        })?;
    Ok(UnionMoved { members_moved })
}

/// A head-count.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct HeadcountRecord {
    /// Code of the union.
    pub union: String,
    /// On which day.
    pub on: String,
    /// 职工
    pub employees: i64,
    /// 女职工
    pub women: Option<i64>,
    /// 农民工
    pub migrant: Option<i64>,
    /// 劳务派遣工
    pub dispatched: Option<i64>,
}

/// Records an employer's head-count on a day.
pub fn headcount_record(
    office: &Office,
    request: HeadcountRecord,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let count = Headcount {
        employees: request.employees,
        women: request.women,
        migrant: request.migrant,
        dispatched: request.dispatched,
        ..blank_headcount(day(&request.on, "on")?)
    };
    office.transact(Entry::new(Act::RecordHeadcount, &request.union), |tx| {
        unions::record_headcount(tx, &request.union, &count)
    })?;
    Ok(Nothing {})
}

/// A unit that a joint union covers.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CoverRecord {
    /// Code of the joint union.
    pub union: String,
    /// Name of the unit.
    pub name: String,
    /// Code of the unit.
    pub uscc: Option<String>,
    /// First day.
    pub from: String,
}

/// Records that a joint union covers a unit.
pub fn cover_record(office: &Office, request: CoverRecord, _: &dyn Progress) -> Answer<Nothing> {
    let from = day(&request.from, "from")?;
    let code = uscc(&request.uscc, "uscc")?;
    office.transact(Entry::new(Act::RecordCover, &request.name), |tx| {
        unions::record_cover(tx, &request.union, &request.name, code.as_ref(), from)
    })?;
    Ok(Nothing {})
}
