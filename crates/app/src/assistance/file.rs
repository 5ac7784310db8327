//! One file as a page shows it: the household, how its income per head was found, its steps, what does not agree.

use crate::cases::{StageLine, stage_lines};
use crate::form::id;
use crate::messages::{finding_words, paper_fault};
use crate::rules::RulesOfDay;
use crate::unions::Notice;
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::assistance::households::rules::{
    Papers, Thresholds, check_papers, propose, reckon,
};
use taizhang_ledger::assistance::households::{
    Consent, FamilyMember, FileState, HardshipFile, HardshipSurvey, account_of, consents_of,
    family_of, surveys_of,
};
use taizhang_ledger::assistance::rules::Finding;
use taizhang_ledger::attachments::Attachment;
use taizhang_ledger::cases::{Case, steps_of};
use taizhang_ledger::clocks;
use taizhang_ledger::shared::{Day, Document, HardshipFileId, mask_phone};
use taizhang_ledger::store::{Reader, Record as _};
use taizhang_ledger::unions::Union;
use ts_rs::TS;

/// Which file.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FileGet {
    /// Its id.
    pub id: String,
}

/// A file with everything that belongs to it but what stands behind the second unlock.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FileView {
    /// Its id.
    pub id: String,
    /// Code of the union.
    pub union: String,
    /// Its name.
    pub union_name: String,
    /// Where it stands, its code.
    pub state: String,
    /// In Chinese.
    pub state_label: String,
    /// 姓名
    pub name: String,
    /// Day of the application.
    pub applied_on: String,
    /// What the form says, as the form is filled again.
    pub words: FileLine,
    /// Everybody of the household, the worker first.
    pub family: Vec<FamilyLine>,
    /// Visits, the newest first.
    pub surveys: Vec<SurveyLine>,
    /// What the newest figures speak for, in words, with the standard and where it comes from.
    pub proposal: Option<String>,
    /// The category they speak for, its code.
    pub proposed: Option<String>,
    /// Until when the household has to be visited again; `null` while it applies.
    pub resurvey_by: Option<String>,
    /// Days to that; negative when late.
    pub resurvey_left: Option<i64>,
    /// What does not agree.
    pub notices: Vec<Notice>,
    /// Step by step.
    pub stages: Vec<StageLine>,
    /// What was agreed to.
    pub consents: Vec<ConsentLine>,
    /// Whether an account is known.
    pub has_account: bool,
    /// Papers with the file.
    pub papers: usize,
    /// How it ended, in Chinese.
    pub ended: Option<String>,
    /// When.
    pub ended_on: Option<String>,
    /// Why.
    pub ended_why: Option<String>,
    /// Who approved it.
    pub ended_approval: Option<String>,
}

/// What the form of a file says.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FileLine {
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
    /// 住房类型, its code
    pub housing: Option<String>,
    /// In Chinese.
    pub housing_label: Option<String>,
    /// 建筑面积
    pub floor_area: Option<i64>,
    /// 家庭人口
    pub size: i64,
    /// 单亲
    pub single_parent: bool,
    /// 零就业家庭
    pub no_earner: bool,
    /// 有一定自救能力
    pub self_reliant: bool,
    /// 困难类别, its code
    pub category: Option<String>,
    /// In Chinese.
    pub category_label: Option<String>,
    /// The label of an older sheet.
    pub old_label: Option<String>,
    /// 主要致困原因, its code
    pub cause: Option<String>,
    /// In Chinese.
    pub cause_label: Option<String>,
    /// 次要致困原因, its code
    pub cause_second: Option<String>,
    /// In Chinese.
    pub cause_second_label: Option<String>,
    /// 致困情况
    pub cause_text: Option<String>,
    /// 排除情形
    pub excluded: Option<String>,
}

/// Somebody of the household.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FamilyLine {
    /// Id of the line.
    pub id: String,
    /// 与户主关系, its code
    pub relation: String,
    /// In Chinese.
    pub relation_label: String,
    /// 姓名
    pub name: String,
    /// Id of the person on the roll.
    pub person: Option<String>,
    /// 证件号, masked.
    pub document_masked: Option<String>,
    /// 性别, its code
    pub sex: Option<String>,
    /// In Chinese.
    pub sex_label: Option<String>,
    /// 出生日期
    pub birth: Option<String>,
    /// Age on the day.
    pub age: Option<i32>,
    /// 民族, its code
    pub ethnicity: Option<String>,
    /// 政治面貌, its code
    pub political: Option<String>,
    /// 婚姻状况, its code
    pub marriage: Option<String>,
    /// 户口类型, its code
    pub register: Option<String>,
    /// 身份、工作状态, its code
    pub livelihood: Option<String>,
    /// In Chinese.
    pub livelihood_label: Option<String>,
    /// 月收入, in 分
    pub month_income: Option<i64>,
    /// 手机, masked.
    pub phone_masked: Option<String>,
    /// 单位或学校
    pub place: Option<String>,
    /// 劳模类型, its code
    pub model_worker: Option<String>,
    /// 学段, its code
    pub stage: Option<String>,
    /// In Chinese.
    pub stage_label: Option<String>,
    /// 入学年份
    pub entered_year: Option<i64>,
    /// 学制
    pub school_years: Option<i64>,
}

/// A visit.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SurveyLine {
    /// Id of the record: what its papers belong to.
    pub id: String,
    /// When.
    pub on: String,
    /// The year of the money.
    pub year: i64,
    /// 家庭年度可支配收入, in 分
    pub income: i64,
    /// 年度刚性支出, in 分
    pub rigid: i64,
    /// What the rigid expenses were.
    pub rigid_what: Option<String>,
    /// 共同生活的人
    pub members: i64,
    /// 家庭月人均收入 as it comes out, in 分
    pub per_capita: Option<i64>,
    /// The same as the form says it, in 分
    pub per_capita_said: Option<i64>,
    /// 造成人身伤亡
    pub harmed: bool,
    /// Cost of a sudden event, in 分
    pub sudden_cost: Option<i64>,
    /// Who visited.
    pub surveyor: Option<String>,
    /// What was seen.
    pub note: Option<String>,
    /// Papers with it.
    pub papers: usize,
}

/// A consent.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ConsentLine {
    /// Id of the record: what its papers belong to.
    pub id: String,
    /// To what, its code.
    pub kind: String,
    /// In Chinese.
    pub label: String,
    /// Id of the line in the family.
    pub member: Option<String>,
    /// Name of whom it is about.
    pub about: Option<String>,
    /// Who gave it.
    pub given_by: String,
    /// What the giver is to the person.
    pub relation: Option<String>,
    /// When.
    pub on: String,
    /// When it was taken back.
    pub withdrawn_on: Option<String>,
    /// Papers with it.
    pub papers: usize,
}

/// Fetches a file.
pub fn file_get(office: &Office, request: FileGet, _: &dyn Progress) -> Answer<FileView> {
    let id: HardshipFileId = id(&request.id, "id")?;
    let rules = RulesOfDay::read(office)?;
    office
        .ledger()?
        .read(|conn| view(conn, HardshipFile::get(conn, id)?, &rules))
}

pub(crate) fn view(conn: &Reader, file: HardshipFile, rules: &RulesOfDay) -> Answer<FileView> {
    let union = Union::get(conn, file.trade_union)?;
    let case = Case::get(conn, file.case_file)?;
    let steps = steps_of(conn, case.id)?;
    let family = family_of(conn, file.id)?;
    let surveys = surveys_of(conn, file.id)?;
    let account = account_of(conn, file.id)?;
    let by = Thresholds::read(&rules.book, &rules.region, rules.today)?;
    let state = FileState::of(&file, case.closed_on);
    let papers = Papers {
        file: &file,
        family: &family,
        survey: surveys.first(),
        account: account.as_ref(),
    };
    let faults = match state {
        FileState::Ended => Vec::new(),
        FileState::Applying | FileState::OnFile => check_papers(papers, &by),
    };
    let found = surveys.first().map(|survey| propose(survey, &by));
    let due = resurvey(&surveys, state, rules)?;
    Ok(FileView {
        id: file.id.to_string(),
        union: union.code.to_string(),
        union_name: union.name,
        state: state.code().to_owned(),
        state_label: state.label().to_owned(),
        name: file.name.clone(),
        applied_on: case.anchor.to_string(),
        proposal: found.map(|found| finding_words(found, &by, rules)),
        proposed: found.and_then(|found| match found {
            Finding::In(category) => Some(category.code().to_owned()),
            Finding::Not | Finding::StandardMissing => None,
        }),
        resurvey_by: due.map(|(day, _)| day.to_string()),
        resurvey_left: due.map(|(_, left)| left),
        notices: faults.iter().map(paper_fault).collect(),
        stages: stage_lines(conn, case.kind.plan(), case.anchor, &steps, &[], rules)?,
        consents: consents_of(conn, file.id)?
            .into_iter()
            .map(|consent| agreed(conn, consent, &family))
            .collect::<Answer<_>>()?,
        family: family.iter().map(|member| line(member, rules)).collect(),
        surveys: surveys
            .iter()
            .map(|survey| visited(conn, survey))
            .collect::<Answer<_>>()?,
        has_account: account.is_some(),
        papers: Attachment::of(conn, file.id)?.len(),
        ended: file.ended.map(|exit| exit.label().to_owned()),
        ended_on: file.ended_on.map(|day| day.to_string()),
        ended_why: file.ended_why.clone(),
        ended_approval: file.ended_approval.clone(),
        words: words(file),
    })
}

/// Until when a household on file has to be visited again, with the days to it (档案满一年复核).
fn resurvey(
    surveys: &[HardshipSurvey],
    state: FileState,
    rules: &RulesOfDay,
) -> Answer<Option<(Day, i64)>> {
    let Some(last) = surveys.first().filter(|_| state == FileState::OnFile) else {
        return Ok(None);
    };
    let rule = rules
        .book
        .clock("assistance.resurvey", &rules.region, last.on_day)?;
    let reading = clocks::read(&rule, last.on_day, &[], rules.calendar(), rules.today);
    Ok(reading.due.map(|due| (due, rules.today.days_until(due))))
}

fn words(file: HardshipFile) -> FileLine {
    FileLine {
        file_no: file.file_no,
        unit: file.unit,
        unit_kind: file.unit_kind,
        labour_contract: file.labour_contract,
        phone: file.phone,
        address: file.address,
        village: file.village,
        housing: file.housing.map(|it| it.code().to_owned()),
        housing_label: file.housing.map(|it| it.label().to_owned()),
        floor_area: file.floor_area,
        size: file.size,
        single_parent: file.single_parent,
        no_earner: file.no_earner,
        self_reliant: file.self_reliant,
        category: file.category.map(|it| it.code().to_owned()),
        category_label: file.category.map(|it| it.label().to_owned()),
        old_label: file.old_label,
        cause: file.cause.map(|it| it.code().to_owned()),
        cause_label: file.cause.map(|it| it.label().to_owned()),
        cause_second: file.cause_second.map(|it| it.code().to_owned()),
        cause_second_label: file.cause_second.map(|it| it.label().to_owned()),
        cause_text: file.cause_text,
        excluded: file.excluded,
    }
}

fn line(member: &FamilyMember, rules: &RulesOfDay) -> FamilyLine {
    FamilyLine {
        id: member.id.to_string(),
        relation: member.relation.code().to_owned(),
        relation_label: member.relation.label().to_owned(),
        name: member.name.clone(),
        person: member.person.map(|person| person.to_string()),
        document_masked: member.document_no.as_deref().map(Document::mask),
        sex: member.sex.map(|it| it.code().to_owned()),
        sex_label: member.sex.map(|it| it.label().to_owned()),
        birth: member.birth.map(|day| day.to_string()),
        age: member.birth.map(|day| day.years_until(rules.today)),
        ethnicity: member.ethnicity.map(|it| it.code().to_owned()),
        political: member.political.map(|it| it.code().to_owned()),
        marriage: member.marriage.map(|it| it.code().to_owned()),
        register: member.register.map(|it| it.code().to_owned()),
        livelihood: member.livelihood.map(|it| it.code().to_owned()),
        livelihood_label: member.livelihood.map(|it| it.label().to_owned()),
        month_income: member.month_income.map(|income| income.0),
        phone_masked: member.phone.as_deref().map(mask_phone),
        place: member.place.clone(),
        model_worker: member.model_worker.map(|it| it.code().to_owned()),
        stage: member.stage.map(|it| it.code().to_owned()),
        stage_label: member.stage.map(|it| it.label().to_owned()),
        entered_year: member.entered_year,
        school_years: member.school_years,
    }
}

fn visited(conn: &Reader, survey: &HardshipSurvey) -> Answer<SurveyLine> {
    Ok(SurveyLine {
        id: survey.id.to_string(),
        on: survey.on_day.to_string(),
        year: survey.year,
        income: survey.income.0,
        rigid: survey.rigid.0,
        rigid_what: survey.rigid_what.clone(),
        members: survey.members,
        per_capita: reckon(survey).map(|reckoned| reckoned.per_capita.0),
        per_capita_said: survey.per_capita.map(|said| said.0),
        harmed: survey.harmed,
        sudden_cost: survey.sudden_cost.map(|cost| cost.0),
        surveyor: survey.surveyor.clone(),
        note: survey.note.clone(),
        papers: Attachment::of(conn, survey.id)?.len(),
    })
}

fn agreed(conn: &Reader, consent: Consent, family: &[FamilyMember]) -> Answer<ConsentLine> {
    let about = consent
        .family_member
        .and_then(|id| family.iter().find(|member| member.id == id))
        .map(|member| member.name.clone());
    Ok(ConsentLine {
        papers: Attachment::of(conn, consent.id)?.len(),
        id: consent.id.to_string(),
        kind: consent.kind.code().to_owned(),
        label: consent.kind.label().to_owned(),
        member: consent.family_member.map(|id| id.to_string()),
        about,
        given_by: consent.given_by,
        relation: consent.relation,
        on: consent.on_day.to_string(),
        withdrawn_on: consent.withdrawn_on.map(|day| day.to_string()),
    })
}
