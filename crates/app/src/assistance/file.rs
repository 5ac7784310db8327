//! One file as a page shows it: the household, how its income per head was found, its steps, what does not agree.

use super::elsewhere::answers;
use super::file_lines::{FamilyLine, SurveyLine, line, visited};
use super::{Choice, subject};
use crate::cases::{StageLine, stage_lines};
use crate::form::id;
use crate::messages::{consent_gap, finding_words, paper_fault, sent_back};
use crate::rules::RulesOfDay;
use crate::session::Sight;
use crate::unions::Notice;
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use taizhang_ledger::assistance::households::rules::{Papers, Thresholds, check_papers, propose};
use taizhang_ledger::assistance::households::{
    Consent, FamilyMember, FileState, HardshipFile, HardshipSurvey, OLD_FILE, account_of,
    consents_of, family_of, health_of, surveys_of,
};
use taizhang_ledger::assistance::privacy::missing_consents;
use taizhang_ledger::assistance::rules::Finding;
use taizhang_ledger::attachments::Attachment;
use taizhang_ledger::cases::{Case, steps_of};
use taizhang_ledger::clocks;
use taizhang_ledger::filing::returned_rows;
use taizhang_ledger::shared::{Day, HardshipFileId};
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
    /// 敏感内容打开着: what stands behind the second unlock is shown. Whoever corrects the file says whether it was.
    pub shown: bool,
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
    /// What may be answered to the county's word that the household stands at another union too; empty where nothing waits.
    pub elsewhere: Vec<Choice>,
    /// Whether an account is known.
    pub has_account: bool,
    /// Papers with the file.
    pub papers: usize,
    /// How it ended, in Chinese.
    pub ended: Option<String>,
    /// When.
    pub ended_on: Option<String>,
    /// Why; only while what is sensitive is open.
    pub ended_why: Option<String>,
    /// A reason stands here that is not shown now.
    pub ended_sealed: bool,
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
    /// 致困情况; only while what is sensitive is open.
    pub cause_text: Option<String>,
    /// 排除情形; likewise.
    pub excluded: Option<String>,
    /// Something stands in these two that is not shown now.
    pub sealed: bool,
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

/// Fetches a file. What is sensitive of it is shown while that is open, and then the look is a line of the log.
pub fn file_get(office: &Office, request: FileGet, _: &dyn Progress) -> Answer<FileView> {
    let id: HardshipFileId = id(&request.id, "id")?;
    let rules = RulesOfDay::read(office)?;
    let ledger = office.ledger()?;
    let file = ledger.read(|conn| HardshipFile::get(conn, id))?;
    let called = subject(&file);
    let view = ledger.read(|conn| view(conn, file, &rules, office.sight()))?;
    if view.shows_secrets() {
        office.look_at(id.into(), &called)?;
    }
    Ok(view)
}

impl FileView {
    /// Whether something of it is shown that stands behind the second unlock.
    pub(crate) fn shows_secrets(&self) -> bool {
        self.shown
            && (self.words.cause_text.is_some()
                || self.words.excluded.is_some()
                || self.ended_why.is_some()
                || self.stages.iter().any(tells)
                || self.surveys.iter().any(SurveyLine::tells)
                || self.family.iter().any(|line| line.child && line.tells()))
    }
}

pub(crate) fn view(
    conn: &Reader,
    file: HardshipFile,
    rules: &RulesOfDay,
    sight: Sight,
) -> Answer<FileView> {
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
    let consents = consents_of(conn, file.id)?;
    let mut notices: Vec<Notice> = faults.iter().map(paper_fault).collect();
    if state != FileState::Ended {
        notices.extend(unagreed(conn, &family, &consents, rules.today)?);
    }
    let told = returned_rows(conn, &[file.id.into()])?;
    notices.extend(told.first().map(sent_back));
    let found = surveys.first().map(|survey| propose(survey, &by));
    let stages = stage_lines(conn, case.kind.plan(), case.anchor, &steps, &[], rules)?;
    let (ended_why, ended_sealed) = sight.of(file.ended_why.clone());
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
        notices,
        shown: sight == Sight::Open,
        stages: stages.into_iter().map(|stage| seen(stage, sight)).collect(),
        consents: consents
            .into_iter()
            .map(|consent| agreed(conn, consent, &family))
            .collect::<Answer<_>>()?,
        family: family
            .iter()
            .map(|member| line(member, rules, sight))
            .collect(),
        surveys: surveys
            .iter()
            .map(|survey| visited(conn, survey, sight))
            .collect::<Answer<_>>()?,
        elsewhere: answers(conn, file.id)?,
        has_account: account.is_some(),
        papers: Attachment::of(conn, file.id)?.len(),
        ended: file.ended.map(|exit| exit.label().to_owned()),
        ended_on: file.ended_on.map(|day| day.to_string()),
        ended_why,
        ended_sealed,
        ended_approval: file.ended_approval.clone(),
        words: words(file, sight),
    })
}

/// Whether something stands at a step that somebody wrote.
fn tells(stage: &StageLine) -> bool {
    stage.note.as_deref().is_some_and(|note| note != OLD_FILE)
}

/// A step as it may be shown; what the program itself wrote down is nobody's secret.
fn seen(stage: StageLine, sight: Sight) -> StageLine {
    match tells(&stage) {
        true => stage.seen(sight),
        false => stage,
    }
}

/// What nobody agreed to yet that the file tells (个人信息保护法 第二十九、三十一条).
fn unagreed(
    conn: &Reader,
    family: &[FamilyMember],
    consents: &[Consent],
    on: Day,
) -> Answer<Vec<Notice>> {
    let mut sick = BTreeSet::new();
    for member in family {
        if health_of(conn, member.id)?.is_some() {
            sick.insert(member.id);
        }
    }
    let gaps = missing_consents(family, &sick, consents, on);
    Ok(gaps.iter().map(consent_gap).collect())
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

fn words(file: HardshipFile, sight: Sight) -> FileLine {
    let (cause_text, is_text_kept) = sight.of(file.cause_text);
    let (excluded, is_exclusion_kept) = sight.of(file.excluded);
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
        cause_text,
        excluded,
        sealed: is_text_kept || is_exclusion_kept,
    }
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
