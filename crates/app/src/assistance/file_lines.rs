//! Somebody of a household and a visit, as the page of a file shows them: what is sensitive only while that is open.

use crate::Answer;
use crate::rules::RulesOfDay;
use crate::session::Sight;
use serde::Serialize;
use taizhang_ledger::assistance::households::rules::reckon;
use taizhang_ledger::assistance::households::{FamilyMember, HardshipSurvey};
use taizhang_ledger::assistance::privacy::is_child;
use taizhang_ledger::attachments::Attachment;
use taizhang_ledger::shared::{Document, mask_phone};
use taizhang_ledger::store::Reader;
use ts_rs::TS;

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
    /// 单位或学校; of a child under fourteen, as what follows, only while what is sensitive is open.
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
    /// 不满十四周岁: school and place are then sensitive (个人信息保护法 第二十八条).
    pub child: bool,
    /// A school stands here that is not shown now.
    pub sealed: bool,
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
    /// What the rigid expenses were; only while what is sensitive is open.
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
    /// What was seen; likewise.
    pub note: Option<String>,
    /// Something stands in these two that is not shown now.
    pub sealed: bool,
    /// Papers with it.
    pub papers: usize,
}

impl FamilyLine {
    /// Whether it says anything of work or school.
    pub(super) fn tells(&self) -> bool {
        self.place.is_some()
            || self.stage.is_some()
            || self.entered_year.is_some()
            || self.school_years.is_some()
    }

    /// Leaves out what must not be shown now, and says that it stands there.
    fn seen(self, sight: Sight) -> Self {
        if sight == Sight::Open || !self.child || !self.tells() {
            return self;
        }
        Self {
            place: None,
            stage: None,
            stage_label: None,
            entered_year: None,
            school_years: None,
            sealed: true,
            ..self
        }
    }
}

impl SurveyLine {
    /// Whether it says more than figures.
    pub(super) fn tells(&self) -> bool {
        self.rigid_what.is_some() || self.note.is_some()
    }
}

pub(super) fn line(member: &FamilyMember, rules: &RulesOfDay, sight: Sight) -> FamilyLine {
    let told = FamilyLine {
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
        child: is_child(member, rules.today),
        sealed: false,
    };
    told.seen(sight)
}

pub(super) fn visited(conn: &Reader, survey: &HardshipSurvey, sight: Sight) -> Answer<SurveyLine> {
    let (rigid_what, is_what_kept) = sight.of(survey.rigid_what.clone());
    let (note, is_note_kept) = sight.of(survey.note.clone());
    Ok(SurveyLine {
        id: survey.id.to_string(),
        on: survey.on_day.to_string(),
        year: survey.year,
        income: survey.income.0,
        rigid: survey.rigid.0,
        rigid_what,
        members: survey.members,
        per_capita: reckon(survey).map(|reckoned| reckoned.per_capita.0),
        per_capita_said: survey.per_capita.map(|said| said.0),
        harmed: survey.harmed,
        sudden_cost: survey.sudden_cost.map(|cost| cost.0),
        surveyor: survey.surveyor.clone(),
        note,
        sealed: is_what_kept || is_note_kept,
        papers: Attachment::of(conn, survey.id)?.len(),
    })
}
