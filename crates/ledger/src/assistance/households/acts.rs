//! What is done about a file: opened, worded, its family written down, ended.

use super::rules::FileError;
use super::store::family_with;
use super::types::{
    Cause, Exit, FamilyMember, HardshipFile, Housing, Livelihood, Marriage, Relation, SchoolStage,
};
use crate::assistance::rules::Hardship;
use crate::cases::{Case, CaseKind, begin};
use crate::shared::{
    self, Day, DocumentKind, Ethnicity, FamilyMemberId, Fen, Household, ModelWorker, PersonId,
    Political, Sex,
};
use crate::store::{Record as _, Tx};
use crate::unions::Union;

/// What the form says about a household.
#[derive(Debug, Clone, Default)]
pub struct FileForm {
    /// 职工编号、档案编号
    pub file_no: Option<String>,
    /// 工作单位
    pub unit: Option<String>,
    /// 单位性质
    pub unit_kind: Option<String>,
    /// 劳动合同签订时间和期限
    pub labour_contract: Option<String>,
    /// 手机
    pub phone: Option<String>,
    /// 家庭住址
    pub address: Option<String>,
    /// 村居、社区
    pub village: Option<String>,
    /// 住房类型
    pub housing: Option<Housing>,
    /// 建筑面积, in square metres
    pub floor_area: Option<i64>,
    /// 家庭人口
    pub size: i64,
    /// 单亲
    pub single_parent: bool,
    /// 零就业家庭
    pub no_earner: bool,
    /// 有一定自救能力
    pub self_reliant: bool,
    /// 困难类别, as the office proposes it.
    pub category: Option<Hardship>,
    /// The label of an older sheet.
    pub old_label: Option<String>,
    /// 主要致困原因
    pub cause: Option<Cause>,
    /// 次要致困原因
    pub cause_second: Option<Cause>,
    /// 致困情况
    pub cause_text: Option<String>,
    /// 排除情形
    pub excluded: Option<String>,
}

/// What the form says about somebody of the household.
#[derive(Debug, Clone)]
pub struct MemberForm {
    /// 与户主关系; the worker's own line is the head's.
    pub relation: Relation,
    /// 姓名
    pub name: String,
    /// The same person on the roll.
    pub person: Option<PersonId>,
    /// 证件: kind and number in its canonical form.
    pub document: Option<(DocumentKind, String)>,
    /// 性别
    pub sex: Option<Sex>,
    /// 出生日期
    pub birth: Option<Day>,
    /// 民族
    pub ethnicity: Option<Ethnicity>,
    /// 政治面貌
    pub political: Option<Political>,
    /// 婚姻状况
    pub marriage: Option<Marriage>,
    /// 户口类型
    pub register: Option<Household>,
    /// 身份、工作状态
    pub livelihood: Option<Livelihood>,
    /// 月收入
    pub month_income: Option<Fen>,
    /// 手机
    pub phone: Option<String>,
    /// 单位或学校
    pub place: Option<String>,
    /// 劳模类型
    pub model_worker: Option<ModelWorker>,
    /// 学段
    pub stage: Option<SchoolStage>,
    /// 入学年份
    pub entered_year: Option<i64>,
    /// 学制
    pub school_years: Option<i64>,
}

/// Opens the file of a household that applies (建档申请), with everybody of it; the first is the worker.
pub fn open_file(
    tx: &Tx<'_>,
    union: &Union,
    applied_on: Day,
    form: FileForm,
    family: Vec<MemberForm>,
) -> Result<HardshipFile, FileError> {
    check_past(applied_on, tx.author().day())?;
    let head = family
        .iter()
        .find(|member| member.relation == Relation::Head)
        .ok_or(FileError::Empty { what: "name" })?;
    let name = check_said(&head.name, "name")?;
    let case = begin(tx, (CaseKind::Hardship, union.id, applied_on))?;
    let blank = HardshipFile {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union.id,
        case_file: case.id,
        file_no: None,
        name,
        unit: None,
        unit_kind: None,
        labour_contract: None,
        phone: None,
        address: None,
        village: None,
        housing: None,
        floor_area: None,
        size: 0,
        single_parent: false,
        no_earner: false,
        self_reliant: false,
        category: None,
        old_label: None,
        cause: None,
        cause_second: None,
        cause_text: None,
        excluded: None,
        ended: None,
        ended_on: None,
        ended_why: None,
        ended_approval: None,
    };
    let file = tx.insert(worded(blank, form)?)?;
    for member in family {
        put_member(tx, &file, None, member)?;
    }
    Ok(file)
}

/// Words the form of a file anew.
pub fn word_file(
    tx: &Tx<'_>,
    file: HardshipFile,
    form: FileForm,
) -> Result<HardshipFile, FileError> {
    check_open(&file)?;
    Ok(tx.put(worded(file, form)?)?)
}

fn worded(file: HardshipFile, form: FileForm) -> Result<HardshipFile, FileError> {
    for (what, given) in [
        ("size", form.size),
        ("floor_area", form.floor_area.unwrap_or(1)),
    ] {
        if given < 1 {
            return Err(FileError::Number { what, given });
        }
    }
    Ok(HardshipFile {
        file_no: form.file_no,
        unit: form.unit,
        unit_kind: form.unit_kind,
        labour_contract: form.labour_contract,
        phone: form.phone,
        address: form.address,
        village: form.village,
        housing: form.housing,
        floor_area: form.floor_area,
        size: form.size,
        single_parent: form.single_parent,
        no_earner: form.no_earner,
        self_reliant: form.self_reliant,
        category: form.category,
        old_label: form.old_label,
        cause: form.cause,
        cause_second: form.cause_second,
        cause_text: form.cause_text,
        excluded: form.excluded,
        ..file
    })
}

/// Writes down somebody of the household, new or known. Nobody stands in two open files.
pub fn put_member(
    tx: &Tx<'_>,
    file: &HardshipFile,
    known: Option<FamilyMember>,
    form: MemberForm,
) -> Result<FamilyMember, FileError> {
    check_open(file)?;
    let name = check_said(&form.name, "name")?;
    if let Some(birth) = form.birth {
        check_past(birth, tx.author().day())?;
    }
    if let Some((_, number)) = &form.document {
        check_only_file(tx, file, number)?;
    }
    let was_head = known
        .as_ref()
        .is_some_and(|known| known.relation == Relation::Head);
    if was_head && form.relation != Relation::Head {
        return Err(FileError::HeadStays);
    }
    let (document_kind, document_no) = form.document.unzip();
    let line = FamilyMember {
        id: known.as_ref().map_or_else(|| tx.new_id(), |known| known.id),
        station: String::new(),
        revision: 0,
        retired: None,
        hardship_file: file.id,
        relation: form.relation,
        name,
        person: form.person,
        document_kind,
        document_no,
        sex: form.sex,
        birth: form.birth,
        ethnicity: form.ethnicity,
        political: form.political,
        marriage: form.marriage,
        register: form.register,
        livelihood: form.livelihood,
        month_income: form.month_income,
        phone: form.phone,
        place: form.place,
        model_worker: form.model_worker,
        stage: form.stage,
        entered_year: form.entered_year,
        school_years: form.school_years,
    };
    let line = match known {
        Some(known) => tx.put(FamilyMember {
            station: known.station,
            revision: known.revision,
            ..line
        })?,
        None => tx.insert(line)?,
    };
    if line.relation == Relation::Head && line.name != file.name {
        tx.put(HardshipFile {
            name: line.name.clone(),
            ..HardshipFile::get(tx.conn(), file.id)?
        })?;
    }
    Ok(line)
}

/// Takes somebody off the household's list: entered by mistake, or no longer of it.
pub fn remove_member(tx: &Tx<'_>, member: FamilyMemberId, why: &str) -> Result<(), FileError> {
    let member = FamilyMember::get(tx.conn(), member)?;
    check_open(&HardshipFile::get(tx.conn(), member.hardship_file)?)?;
    if member.relation == Relation::Head {
        return Err(FileError::HeadStays);
    }
    let why = check_said(why, "why")?;
    Ok(tx.retire::<FamilyMember>(member.id, &why)?)
}

/// How a file ends.
#[derive(Debug, Clone)]
pub struct EndForm {
    /// 脱困、注销、退档
    pub exit: Exit,
    /// When.
    pub on: Day,
    /// Why.
    pub why: String,
    /// Who approved it, or the number of the approval.
    pub approval: String,
}

/// Ends a file (脱困、注销、退档), decided or not. It is kept; help is given under it no more.
pub fn end_file(
    tx: &Tx<'_>,
    file: HardshipFile,
    form: &EndForm,
) -> Result<HardshipFile, FileError> {
    check_open(&file)?;
    check_past(form.on, tx.author().day())?;
    let case = Case::get(tx.conn(), file.case_file)?;
    if form.on < case.anchor {
        return Err(FileError::DayBefore {
            day: form.on,
            after: case.anchor,
        });
    }
    let why = check_said(&form.why, "why")?;
    let approval = check_said(&form.approval, "approval")?;
    if case.closed_on.is_none() {
        tx.put(Case {
            closed_on: Some(form.on),
            ..case
        })?;
    }
    Ok(tx.put(HardshipFile {
        ended: Some(form.exit),
        ended_on: Some(form.on),
        ended_why: Some(why),
        ended_approval: Some(approval),
        ..file
    })?)
}

pub(super) fn check_open(file: &HardshipFile) -> Result<(), FileError> {
    match file.ended {
        Some(_) => Err(FileError::Ended { on: file.ended_on }),
        None => Ok(()),
    }
}

/// Nobody of the household stands in another open file of this ledger.
fn check_only_file(tx: &Tx<'_>, file: &HardshipFile, number: &str) -> Result<(), FileError> {
    for other in family_with(tx.conn(), number)? {
        let other = HardshipFile::get(tx.conn(), other.hardship_file)?;
        if other.id != file.id && other.retired.is_none() && other.ended.is_none() {
            let union = Union::get(tx.conn(), other.trade_union)?.name;
            return Err(FileError::AlreadyOnFile { union });
        }
    }
    Ok(())
}

pub(super) fn check_past(day: Day, today: Day) -> Result<(), FileError> {
    shared::check_past(day, today, || FileError::InFuture { day })
}

pub(super) fn check_said(text: &str, what: &'static str) -> Result<String, FileError> {
    shared::check_said(text, || FileError::Empty { what })
}
