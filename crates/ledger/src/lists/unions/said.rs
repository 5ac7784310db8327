//! What a row of the table says, and whether it can be taken by itself. Pure.

use super::UnionField as Field;
use crate::lists::reading::{Faulty, Reading, TERM_YEARS, is_no_row, read_term};
use crate::lists::{ListFault, ListWarning};
use crate::shared::{Day, Uscc, clean_name};
use crate::sheets::SourceRow;
use crate::unions::{UnionCode, UnionForm, UnitType};
use serde::{Deserialize, Serialize};

/// What a row says. Fields that are `None` say nothing and change nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct UnionSaid {
    /// 单位名称
    pub employer_name: Option<String>,
    /// 统一社会信用代码
    pub employer_uscc: Option<Uscc>,
    /// 单位类型
    pub unit_type: Option<UnitType>,
    /// Section of GB/T 4754.
    pub industry: Option<String>,
    /// 地址
    pub address: Option<String>,
    /// 法定代表人
    pub legal_representative: Option<String>,
    /// 电话
    pub phone: Option<String>,
    /// 联系人
    pub contact: Option<String>,
    /// 职工
    pub employees: Option<i64>,
    /// 女职工
    pub women: Option<i64>,
    /// 农民工
    pub migrant: Option<i64>,
    /// 劳务派遣工
    pub dispatched: Option<i64>,
    /// 工会名称; `None` for an employer that has no union.
    pub union_name: Option<String>,
    /// 工会编码
    pub union_code: Option<UnionCode>,
    /// 工会统一社会信用代码
    pub union_uscc: Option<Uscc>,
    /// 统计编码
    pub stat_code: Option<String>,
    /// 组织类型
    pub form: Option<UnionForm>,
    /// 建会日期
    pub founded_on: Option<Day>,
    /// 批复文号
    pub approval_no: Option<String>,
    /// 会员人数
    pub members: Option<i64>,
    /// 主席
    pub chair: Option<String>,
    /// 经审主任
    pub audit_chair: Option<String>,
    /// 女职工主任
    pub women_chair: Option<String>,
    /// The term of the committee, where the row gives day and length.
    pub term: Option<SaidTerm>,
}

/// A term of a committee as the row gives it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidTerm {
    /// 届次
    pub number: Option<i64>,
    /// 换届日期
    pub elected_on: Day,
    /// 3 or 5.
    pub years: i64,
}

/// Reads a row: `None` if the line is none of the table.
pub(super) fn read(
    row: &SourceRow<'_, Field>,
    today: Day,
) -> Option<Result<(UnionSaid, Vec<ListWarning>), Faulty>> {
    if is_no_row(
        row,
        &[
            Field::EmployerName,
            Field::UnionName,
            Field::EmployerUscc,
            Field::UnionCode,
        ],
    ) {
        return None;
    }
    Some(said(row, today))
}

fn said(row: &SourceRow<'_, Field>, today: Day) -> Result<(UnionSaid, Vec<ListWarning>), Faulty> {
    let mut reading = Reading::of(row, today);
    let employer_name = reading.words(Field::EmployerName);
    let organised = reading.yes_no(Field::Organised);
    let mut union_name = reading.words(Field::UnionName).filter(|text| !is_no(text));
    if employer_name.is_none() && union_name.is_none() {
        return Err((ListFault::NameMissing, row.index(Field::EmployerName)));
    }
    if union_name.is_none() && organised == Some(true) {
        union_name = employer_name.as_ref().map(|name| format!("{name}工会"));
        reading.warnings.push(ListWarning::NameGiven);
    }
    if organised == Some(false) {
        union_name = None;
    }
    let said = UnionSaid {
        employer_uscc: reading.uscc(Field::EmployerUscc)?,
        unit_type: reading.code(Field::UnitType, read_unit_type),
        industry: reading.code(Field::Industry, read_industry),
        address: reading.words(Field::Address),
        legal_representative: reading.words(Field::Legal),
        phone: reading.phone(Field::Phone),
        contact: reading.words(Field::Contact),
        employees: reading.count(Field::Employees)?,
        women: reading.count(Field::Women)?,
        migrant: reading.count(Field::Migrant)?,
        dispatched: reading.count(Field::Dispatched)?,
        union_code: union_code(row, &reading, union_name.is_some())?,
        union_uscc: reading.uscc(Field::UnionUscc)?,
        stat_code: reading.words(Field::StatCode),
        form: reading.code(Field::Form, read_form),
        founded_on: reading.past_day(Field::FoundedOn)?.map(|said| said.day),
        approval_no: reading.words(Field::ApprovalNo),
        members: reading.count(Field::Members)?,
        chair: person(&mut reading, Field::Chair),
        audit_chair: person(&mut reading, Field::AuditChair),
        women_chair: person(&mut reading, Field::WomenChair),
        term: None,
        employer_name,
        union_name,
    };
    check_parts(row, &said)?;
    let term = term(&mut reading)?;
    let mut warnings = reading;
    if said.employer_uscc.is_some_and(|code| code.is_union()) {
        warnings.warnings.push(ListWarning::EmployerCodeIsUnions);
    }
    if said.union_uscc.is_some_and(|code| code.is_enterprise()) {
        warnings.warnings.push(ListWarning::UnionCodeIsEmployers);
    }
    let has_part = said.women.or(said.migrant).or(said.dispatched).is_some();
    if said.employees.is_none() && has_part {
        warnings.warnings.push(ListWarning::PartsAlone);
    }
    let is_told = warnings.warnings.contains(&ListWarning::TermYears);
    if term.is_none() && !is_told && said.union_name.is_some() && has_chair(&said) {
        warnings.warnings.push(ListWarning::TermUnknown);
    }
    Ok((UnionSaid { term, ..said }, warnings.finish()))
}

pub(super) fn has_chair(said: &UnionSaid) -> bool {
    said.chair.is_some() || said.audit_chair.is_some() || said.women_chair.is_some()
}

/// 无, 未建, 没有 in the column of union names: there is none.
fn is_no(text: &str) -> bool {
    matches!(
        text.trim(),
        "无" | "未建" | "未建会" | "没有" | "否" | "×" | "x" | "X"
    )
}

fn union_code(
    row: &SourceRow<'_, Field>,
    reading: &Reading<'_, Field>,
    has_union: bool,
) -> Result<Option<UnionCode>, Faulty> {
    let Some(text) = reading.words(Field::UnionCode).filter(|_| has_union) else {
        return Ok(None);
    };
    let plain: String = crate::shared::half_width(&text)
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| {
            if matches!(c, '－' | '—' | '–' | '_') {
                '-'
            } else {
                c.to_ascii_uppercase()
            }
        })
        .collect();
    plain
        .parse()
        .map(Some)
        .map_err(|_| (ListFault::CodeWrong, row.index(Field::UnionCode)))
}

/// No part of the staff exceeds it (regulations §5.3, 错误).
fn check_parts(row: &SourceRow<'_, Field>, said: &UnionSaid) -> Result<(), Faulty> {
    let Some(all) = said.employees else {
        return Ok(());
    };
    for (part, field) in [
        (said.women, Field::Women),
        (said.migrant, Field::Migrant),
        (said.dispatched, Field::Dispatched),
    ] {
        if part.is_some_and(|part| part > all) {
            return Err((ListFault::PartExceedsWhole, row.index(field)));
        }
    }
    Ok(())
}

fn person(reading: &mut Reading<'_, Field>, field: Field) -> Option<String> {
    reading.code(field, |text| clean_name(text).ok())
}

/// A term needs its first day and its length: 3 or 5 years as written, or to the end that the row gives, one day less or not.
fn term(reading: &mut Reading<'_, Field>) -> Result<Option<SaidTerm>, Faulty> {
    let number = reading.code(Field::TermNo, read_term);
    let elected_on = reading.past_day(Field::ElectedOn)?;
    let ends_on = reading.day(Field::EndsOn);
    let Ok(years) = reading.years(Field::Years) else {
        reading.warnings.push(ListWarning::TermYears);
        return Ok(None);
    };
    Ok(elected_on.and_then(|elected_on| {
        Some(SaidTerm {
            number,
            elected_on: elected_on.day,
            years: length(elected_on.day, ends_on.map(|said| said.day), years)?,
        })
    }))
}

/// The length of a term: as its column says and its end does not contradict, else to its end.
pub(in crate::lists) fn length(from: Day, to: Option<Day>, years: Option<i64>) -> Option<i64> {
    match (to.map(|to| years_between(from, to)), years) {
        (None, years) => years,
        (Some(between), None) => between,
        (Some(between), Some(_)) => between.filter(|_| between == years),
    }
}

/// 3 or 5 if a term of that length ends within a month of the day given: offices write the day before, or the month only.
pub(in crate::lists) fn years_between(from: Day, to: Day) -> Option<i64> {
    TERM_YEARS
        .into_iter()
        .find(|years| from.plus_years(*years as i32).days_until(to).abs() <= 31)
}

fn read_form(text: &str) -> Option<UnionForm> {
    UnionForm::read(text).or_else(|| {
        let has = |word: &str| text.contains(word);
        if has("单独") || has("独立") {
            Some(UnionForm::Standalone)
        } else if has("行业") {
            Some(UnionForm::Industry)
        } else if has("区域") {
            Some(UnionForm::Regional)
        } else if has("联合") {
            Some(UnionForm::Joint)
        } else {
            None
        }
    })
}

fn read_unit_type(text: &str) -> Option<UnitType> {
    const WORDS: &[(&str, UnitType)] = &[
        ("国有独资", UnitType::StateOwnedCompany),
        ("国有控股", UnitType::StateHeldShares),
        ("国有", UnitType::State),
        ("国企", UnitType::State),
        ("集体", UnitType::Collective),
        ("股份合作", UnitType::JointStockCooperative),
        ("股份有限", UnitType::Shares),
        ("有限责任", UnitType::Limited),
        ("有限公司", UnitType::Limited),
        ("联营", UnitType::Associated),
        ("私营", UnitType::Private),
        ("民营", UnitType::Private),
        ("私企", UnitType::Private),
        ("港澳台", UnitType::HongKongMacaoTaiwan),
        ("外商", UnitType::Foreign),
        ("外资", UnitType::Foreign),
        ("事业", UnitType::Institution),
        ("机关", UnitType::Authority),
        ("个体", UnitType::Individual),
        ("民办非企业", UnitType::Social),
        ("民非", UnitType::Social),
    ];
    UnitType::read(text).or_else(|| {
        WORDS
            .iter()
            .find(|(word, _)| text.contains(word))
            .map(|(_, kind)| *kind)
    })
}

/// The section of GB/T 4754-2017: its letter, or words that only one section has.
fn read_industry(text: &str) -> Option<String> {
    const WORDS: &[(&str, &str)] = &[
        ("农", "A"),
        ("林", "A"),
        ("牧", "A"),
        ("渔", "A"),
        ("采矿", "B"),
        ("制造", "C"),
        ("加工", "C"),
        ("电力", "D"),
        ("热力", "D"),
        ("燃气", "D"),
        ("建筑", "E"),
        ("批发", "F"),
        ("零售", "F"),
        ("运输", "G"),
        ("物流", "G"),
        ("仓储", "G"),
        ("邮政", "G"),
        ("快递", "G"),
        ("住宿", "H"),
        ("餐饮", "H"),
        ("信息", "I"),
        ("软件", "I"),
        ("金融", "J"),
        ("房地产", "K"),
        ("租赁", "L"),
        ("商务", "L"),
        ("科学研究", "M"),
        ("技术服务", "M"),
        ("水利", "N"),
        ("环境", "N"),
        ("居民服务", "O"),
        ("修理", "O"),
        ("教育", "P"),
        ("卫生", "Q"),
        ("社会工作", "Q"),
        ("文化", "R"),
        ("体育", "R"),
        ("娱乐", "R"),
        ("公共管理", "S"),
        ("社会保障", "S"),
        ("国际组织", "T"),
    ];
    let plain = crate::shared::half_width(text).trim().to_uppercase();
    let letter = plain.chars().next().filter(|c| ('A'..='T').contains(c));
    match letter {
        Some(letter) => Some(letter.to_string()),
        None => WORDS
            .iter()
            .find(|(word, _)| plain.contains(word))
            .map(|(_, letter)| (*letter).to_owned()),
    }
}
