//! What a row of the sheet says of somebody and of the household, and whether it can be taken by itself. Pure.

use super::HouseholdField as Field;
use super::group::is_by_person;
use super::words::{
    Label, read_cause, read_health, read_housing, read_label, read_livelihood, read_marriage,
    read_relation, read_stage,
};
use crate::assistance::households::{
    Cause, Health, Housing, Livelihood, Marriage, Relation, SchoolStage,
};
use crate::assistance::rules::Hardship;
use crate::lists::money::{read_amount, read_people};
use crate::lists::reading::{Faulty, Reading, is_no_row};
use crate::lists::{ListFault, ListWarning};
use crate::shared::{
    Day, Document, DocumentKind, Ethnicity, Fen, Household, IdFault, ModelWorker, Political,
    Precision, Sex, clean_name, damaged_by_excel, is_masked, read_day,
};
use crate::sheets::{SourceRow, is_blank};
use serde::{Deserialize, Serialize};

/// What a row says of somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberSaid {
    /// 与户主关系
    pub relation: Relation,
    /// 姓名
    pub name: String,
    /// 证件类型
    pub document_kind: DocumentKind,
    /// 证件号 in its canonical form.
    pub document_no: String,
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
    /// 健康状况
    pub health: Option<Health>,
    /// 疾病或残疾类别
    pub illness: Option<String>,
    /// 医保状况
    pub insurance: Option<String>,
}

/// What a household lived on, as the sheet says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// 家庭年度总收入
    pub income: Fen,
    /// 刚性支出
    pub rigid: Fen,
    /// 家庭月人均收入 as written.
    pub per_capita: Option<Fen>,
}

/// An account that the sheet names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidAccount {
    /// 户名, where it is written.
    pub holder: Option<String>,
    /// 开户银行
    pub bank: String,
    /// 支行名称
    pub branch: Option<String>,
    /// 银行卡号
    pub card_no: String,
}

/// What a row says of the household; of rows for each person the worker's own row says it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HouseholdSaid {
    /// 所属工会
    pub union_name: Option<String>,
    /// 工会编码
    pub union_code: Option<String>,
    /// 档案编号
    pub file_no: Option<String>,
    /// 工作单位
    pub unit: Option<String>,
    /// 单位性质
    pub unit_kind: Option<String>,
    /// 劳动合同签订时间和期限
    pub labour_contract: Option<String>,
    /// 家庭住址
    pub address: Option<String>,
    /// 村居、社区
    pub village: Option<String>,
    /// 住房类型
    pub housing: Option<Housing>,
    /// 建筑面积
    pub floor_area: Option<i64>,
    /// 家庭人口
    pub size: Option<i64>,
    /// 单亲
    pub single_parent: Option<bool>,
    /// 零就业家庭
    pub no_earner: Option<bool>,
    /// 有一定自救能力
    pub self_reliant: Option<bool>,
    /// 困难类别, where it is one of today's.
    pub category: Option<Hardship>,
    /// The label as the sheet has it, where it is none of today's.
    pub old_label: Option<String>,
    /// 主要致困原因
    pub cause: Option<Cause>,
    /// 次要致困原因
    pub cause_second: Option<Cause>,
    /// 致困情况
    pub cause_text: Option<String>,
    /// What it lived on.
    pub figures: Option<Figures>,
    /// Where money is paid to.
    pub account: Option<SaidAccount>,
    /// 申请日期
    pub applied_on: Option<Day>,
    /// 建档日期、审批日期
    pub filed_on: Option<Day>,
    /// 入户日期
    pub surveyed_on: Option<Day>,
}

/// What a row says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct RowSaid {
    pub(super) member: MemberSaid,
    pub(super) household: HouseholdSaid,
    /// Whether the sheet has a row for each person.
    pub(super) by_person: bool,
}

/// Reads a row: `None` if the line is none of the sheet.
pub(super) fn read(
    row: &SourceRow<'_, Field>,
    is_head: bool,
    today: Day,
) -> Option<Result<(RowSaid, Vec<ListWarning>), Faulty>> {
    let naming = [
        Field::Name,
        Field::HeadName,
        Field::DocumentNo,
        Field::HeadDocument,
    ];
    // A column that is merged over a household fills its rows, so a person's own columns must say something.
    let by_person = is_by_person(row);
    let own = if by_person {
        &[naming[0], naming[2]][..]
    } else {
        &naming
    };
    if is_no_row(row, own) {
        return None;
    }
    Some(said(row, (is_head, by_person), today))
}

fn said(
    row: &SourceRow<'_, Field>,
    (is_head, by_person): (bool, bool),
    today: Day,
) -> Result<(RowSaid, Vec<ListWarning>), Faulty> {
    let mut reading = Reading::of(row, today);
    let member = member(row, &mut reading, (is_head, by_person))?;
    let household = if is_head {
        household(row, &mut reading, &member)?
    } else {
        HouseholdSaid::default()
    };
    let said = RowSaid {
        member,
        household,
        by_person,
    };
    Ok((said, reading.finish()))
}

fn member(
    row: &SourceRow<'_, Field>,
    reading: &mut Reading<'_, Field>,
    (is_head, by_person): (bool, bool),
) -> Result<MemberSaid, Faulty> {
    // The worker of a sheet of households may be headed 户主 only.
    let either = |own: Field, heads: Field| {
        let says = |field| row.text(field).is_some_and(|text| !is_blank(text));
        if !says(own) && (!by_person || is_head) && says(heads) {
            heads
        } else {
            own
        }
    };
    let name_in = either(Field::Name, Field::HeadName);
    let name = reading
        .words(name_in)
        .and_then(|text| clean_name(&text).ok())
        .ok_or((ListFault::PersonMissing, row.index(name_in)))?;
    let document_in = either(Field::DocumentNo, Field::HeadDocument);
    let document = document(row, document_in)?;
    let relation = if is_head {
        Relation::Head
    } else {
        // A second 户主 is found where the household is put together.
        let relation = reading.words(Field::Relation);
        relation
            .and_then(|text| read_relation(&text))
            .unwrap_or_else(|| {
                reading.warnings.push(ListWarning::RelationUnread);
                Relation::Other
            })
    };
    let sex = reading.code(Field::Sex, Sex::read);
    let said_birth = reading.code(Field::Birth, |text| read_day(text).ok());
    if let (Some(said), Some(by_document)) = (sex, document.sex())
        && said != by_document
    {
        reading.warnings.push(ListWarning::SexDiffers);
    }
    if let (Some((day, precision)), Some(by_document)) = (said_birth, document.birth())
        && !may_be(day, precision, by_document)
    {
        reading.warnings.push(ListWarning::BirthDiffers);
    }
    Ok(MemberSaid {
        relation,
        name,
        document_kind: document.kind(),
        document_no: document.number(),
        sex: document.sex().or(sex),
        birth: document.birth().or(said_birth.map(|(day, _)| day)),
        ethnicity: reading.code(Field::Ethnicity, Ethnicity::read),
        political: reading.code(Field::Political, Political::read),
        marriage: reading.code(Field::Marriage, read_marriage),
        register: reading.code(Field::Register, Household::read),
        livelihood: reading.code(Field::Livelihood, read_livelihood),
        month_income: money(row, reading, Field::MonthIncome)?,
        phone: reading.phone(Field::Phone),
        place: reading.words(Field::Place).or_else(|| {
            let unit = reading.words(Field::Unit);
            unit.filter(|_| by_person)
        }),
        model_worker: reading.code(Field::ModelWorker, ModelWorker::read),
        stage: reading.code(Field::Stage, read_stage),
        entered_year: reading.code(Field::EnteredYear, |text| {
            let (day, _) = read_day(text).ok()?;
            Some(i64::from(day.year()))
        }),
        school_years: reading.code(Field::SchoolYears, |text| {
            read_people(text.trim_end_matches(['年', '制'])).filter(|years| *years <= 12)
        }),
        health: reading.code(Field::Health, read_health),
        illness: reading.words(Field::Illness).filter(|text| text != "无"),
        insurance: reading.words(Field::Insurance),
    })
}

/// A month or a year alone agrees with every day of it.
fn may_be(day: Day, precision: Precision, other: Day) -> bool {
    match precision {
        Precision::Day => day == other,
        Precision::Month => day.year() == other.year() && day.month() == other.month(),
        Precision::Year => day.year() == other.year(),
    }
}

fn document(row: &SourceRow<'_, Field>, field: Field) -> Result<Document, Faulty> {
    let refuse = |fault| (fault, row.index(field));
    let Some(cell) = row.cell(field).filter(|cell| !is_blank(&cell.text)) else {
        return Err(refuse(ListFault::IdMissing));
    };
    if damaged_by_excel(&cell.text, cell.is_number) {
        return Err(refuse(ListFault::IdDamagedByExcel));
    }
    Document::read(&cell.text, None).map_err(|fault| {
        refuse(match fault {
            IdFault::Missing => ListFault::IdMissing,
            IdFault::DamagedByExcel => ListFault::IdDamagedByExcel,
            IdFault::Length { .. } => ListFault::IdLength,
            IdFault::Characters => ListFault::IdCharacters,
            IdFault::Date => ListFault::IdDate,
            IdFault::CheckDigit => ListFault::IdCheckDigit,
        })
    })
}

/// An amount; a heading may say that its column counts 万元.
fn money(
    row: &SourceRow<'_, Field>,
    reading: &Reading<'_, Field>,
    field: Field,
) -> Result<Option<Fen>, Faulty> {
    let Some(text) = reading.words(field) else {
        return Ok(None);
    };
    let index = row.index(field);
    let in_myriads = index.is_some_and(|at| {
        row.headings
            .get(at)
            .is_some_and(|head| head.contains("万元"))
    });
    match read_amount(&text, in_myriads) {
        Some(amount) if amount < Fen::ZERO => Err((ListFault::MoneyNegative, index)),
        Some(amount) => Ok(Some(amount)),
        None => Err((ListFault::MoneyUnread, index)),
    }
}

fn household(
    row: &SourceRow<'_, Field>,
    reading: &mut Reading<'_, Field>,
    head: &MemberSaid,
) -> Result<HouseholdSaid, Faulty> {
    let size = match reading.words(Field::Size) {
        None => None,
        Some(text) => Some(
            read_people(&text)
                .filter(|size| (1..=50).contains(size))
                .ok_or((ListFault::SizeUnread, row.index(Field::Size)))?,
        ),
    };
    let income = money(row, reading, Field::YearIncome)?;
    let rigid = money(row, reading, Field::Rigid)?;
    let per_capita = money(row, reading, Field::PerCapita)?;
    let (mut category, mut old_label) = (None, None);
    match reading.words(Field::Category).map(|text| read_label(&text)) {
        None => {}
        Some(Label::Now(now)) => category = Some(now),
        Some(Label::Old(label)) => {
            reading.warnings.push(ListWarning::LabelOld);
            old_label = Some(label);
        }
        Some(Label::Unknown(label)) => {
            reading.warnings.push(ListWarning::LabelUnknown);
            old_label = Some(label);
        }
    }
    Ok(HouseholdSaid {
        union_name: reading.words(Field::UnionName),
        union_code: reading
            .words(Field::UnionCode)
            .map(|text| text.to_uppercase()),
        file_no: reading.words(Field::FileNo),
        unit: reading.words(Field::Unit).or_else(|| head.place.clone()),
        unit_kind: reading.words(Field::UnitKind),
        labour_contract: reading.words(Field::LabourContract),
        address: reading.words(Field::Address),
        village: reading.words(Field::Village),
        housing: reading.code(Field::Housing, read_housing),
        floor_area: reading.code(Field::FloorArea, read_area),
        size,
        single_parent: reading.yes_no(Field::SingleParent),
        no_earner: reading.yes_no(Field::NoEarner),
        self_reliant: reading.yes_no(Field::SelfReliant),
        category,
        old_label,
        cause: reading.code(Field::Cause, read_cause),
        cause_second: match reading.words(Field::CauseSecond) {
            Some(text) if text == "无" => None,
            _ => reading.code(Field::CauseSecond, read_cause),
        },
        cause_text: reading.words(Field::CauseText),
        figures: income.map(|income| Figures {
            income,
            rigid: rigid.unwrap_or(Fen::ZERO),
            per_capita,
        }),
        account: account(row, reading),
        applied_on: reading.past_day(Field::AppliedOn)?.map(|said| said.day),
        filed_on: reading.past_day(Field::FiledOn)?.map(|said| said.day),
        surveyed_on: reading.past_day(Field::SurveyedOn)?.map(|said| said.day),
    })
}

/// Square metres as offices write them; of 20-50 or ≤20 nobody knows which.
fn read_area(text: &str) -> Option<i64> {
    let plain: String = crate::shared::half_width(text)
        .to_lowercase()
        .replace(['㎡', '平', '方', '米'], "")
        .replace("m2", "");
    let (whole, _) = plain.trim().split_once('.').unwrap_or((plain.trim(), ""));
    whole.parse().ok().filter(|area| (1..=5_000).contains(area))
}

fn account(row: &SourceRow<'_, Field>, reading: &mut Reading<'_, Field>) -> Option<SaidAccount> {
    let written = reading.words(Field::CardNo)?;
    if is_masked(&written) {
        return None;
    }
    let card_no: String = crate::shared::half_width(&written)
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\'' | '’'))
        .collect();
    let is_number = row.cell(Field::CardNo).is_some_and(|cell| cell.is_number);
    let is_card = (8..=30).contains(&card_no.len()) && card_no.bytes().all(|b| b.is_ascii_digit());
    // A sheet keeps fifteen digits of a number: what stands behind them is made up.
    let is_damaged = is_number && card_no.len() > 15;
    let bank = reading.words(Field::Bank);
    match bank.filter(|_| is_card && !is_damaged) {
        Some(bank) => Some(SaidAccount {
            holder: reading
                .words(Field::Holder)
                .and_then(|text| clean_name(&text).ok())
                .or_else(|| {
                    reading.warnings.push(ListWarning::HolderMissing);
                    None
                }),
            bank,
            branch: reading.words(Field::Branch),
            card_no,
        }),
        None => {
            reading.warnings.push(ListWarning::AccountUnread);
            None
        }
    }
}
