//! What the ledger knows of a household in trouble, by the name a template's field bears: for its application, and for the
//! public notice, which shows as little as it can. Health is told to neither; it stands behind the second unlock.

use super::facts::{Facts, own_union};
use crate::assistance::{FamilyLine, FileView, file_view, subject};
use crate::form::id;
use crate::rules::RulesOfDay;
use crate::{Answer, Failure, Office};
use std::collections::BTreeMap;
use taizhang_ledger::assistance::households::{
    FamilyMember, HardshipFile, Livelihood, Relation, family_of, published_with,
};
use taizhang_ledger::cases::hardship_plan::{PUBLISHED, UNCONTESTED};
use taizhang_ledger::clocks;
use taizhang_ledger::shared::{Day, Document, Fen, HardshipFileId, Household, mask_name};
use taizhang_ledger::store::{Act, Entry, Record as _};

/// The field that a written application has in full, and a form on the screen masked.
pub(super) const NUMBER: &str = "身份证号";

const CAUSE: &str = "主要致困原因";
const FAMILY: &str = "家庭成员";

/// What a person who writes the application has to know of its fields.
pub(super) const REMARK: &str = "健康状况没有带出来：病情收在“病情和账户”里，要写的看了再填。身份证号在屏幕上遮住，写出来是完整的，会记一笔。";

/// A household as its papers need it.
pub(super) struct Sheet {
    /// Its file, as the page shows it.
    pub view: FileView,
    /// The record.
    pub file: HardshipFile,
    family: Vec<FamilyMember>,
    /// Code of the office's own union.
    own: Option<String>,
    /// The files that stand on its notice, itself first.
    round: Vec<HardshipFile>,
    /// First and last day of the notice: those recorded, or those it has when it is put up today.
    notice: (String, Option<Day>),
}

impl Sheet {
    /// Code of the union that writes: of a round of several unions the office's own, where its ledger has it.
    pub(super) fn union(&self) -> &str {
        let is_shared = self
            .round
            .iter()
            .any(|file| file.trade_union != self.file.trade_union);
        match &self.own {
            Some(own) if is_shared => own,
            _ => &self.view.union,
        }
    }

    /// What its papers are about.
    pub(super) fn title(&self) -> String {
        match self.round.len() {
            0 | 1 => format!("{}家　困难职工档案", self.view.name),
            many => format!("同一批公示　{many} 户"),
        }
    }
}

/// Whose notice is put up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Notice {
    /// 这一户的
    Own,
    /// 同一批的
    Round,
}

/// Reads it.
pub(super) fn sheet(office: &Office, file: &str, notice: Notice) -> Answer<Sheet> {
    let file: HardshipFileId = id(file, "id")?;
    let rules = RulesOfDay::read(office)?;
    let (file, view, family, round) = office.ledger()?.read(|conn| {
        let family = family_of(conn, file)?;
        let file = HardshipFile::get(conn, file)?;
        let view = file_view(conn, file.clone(), &rules, office.sight())?;
        let round = match notice {
            Notice::Own => vec![file.clone()],
            Notice::Round => published_with(conn, file.clone(), rules.today)?,
        };
        Answer::Ok((file, view, family, round))
    })?;
    let stage = |code: &str| view.stages.iter().find(|stage| stage.code == code);
    let published = stage(PUBLISHED).and_then(|stage| stage.done_on.clone());
    let from = published.unwrap_or_else(|| rules.today.to_string());
    let known = stage(UNCONTESTED).and_then(|stage| stage.due.as_deref()?.parse().ok());
    let until = match (known, from.parse::<Day>()) {
        (Some(until), _) => Some(until),
        (None, Ok(from)) => {
            let rule = rules
                .book
                .clock("assistance.publication", &rules.region, from)?;
            clocks::read(&rule, from, &[], rules.calendar(), rules.today).due
        }
        (None, Err(_)) => None,
    };
    Ok(Sheet {
        notice: (from, until),
        own: own_union(office)?,
        view,
        file,
        family,
        round,
    })
}

/// Adds what is known of the household to what is known of its union.
pub(super) fn tell(facts: &mut Facts, sheet: &Sheet) {
    let Sheet { view, family, .. } = sheet;
    let words = &view.words;
    facts.say("申请日期", &view.applied_on);
    facts.say_if("工作单位", words.unit.as_ref());
    facts.say_if("联系电话", words.phone.as_ref());
    let home: Vec<&str> = [words.village.as_deref(), words.address.as_deref()]
        .into_iter()
        .flatten()
        .collect();
    if !home.is_empty() {
        facts.say("家庭住址", home.join(" "));
    }
    facts.say_if("住房类型", words.housing_label.as_ref());
    facts.say_if("建筑面积", words.floor_area);
    facts.say_if("困难类别", words.category_label.as_ref());
    facts.say("家庭人口", words.size);
    let causes: Vec<&str> = [
        words.cause_label.as_deref(),
        words.cause_second_label.as_deref(),
        words.cause_text.as_deref(),
    ]
    .into_iter()
    .flatten()
    .collect();
    if !causes.is_empty() {
        facts.say(CAUSE, causes.join("；"));
    }
    facts.mark(CAUSE, words.cause_text.is_some(), words.sealed);
    if let Some(survey) = view.surveys.first() {
        facts.say("家庭年度总收入", Fen(survey.income));
        facts.say("年度刚性支出", Fen(survey.rigid));
        facts.say("入户日期", &survey.on);
        facts.say_if("入户人", survey.surveyor.as_ref());
        facts.say("收支年度", survey.year);
        facts.say("共同生活人数", survey.members);
        facts.say_if("月人均收入", survey.per_capita.map(Fen));
    }
    // Where the standard is not known yet the sentence tells what to do on the screen: that is nothing for a paper.
    let found = view.proposal.as_ref().filter(|_| view.proposed.is_some());
    facts.say_if("按收支算", found);
    facts.say_if("档案编号", words.file_no.as_ref());
    // What is signed at three desks names the cause and leaves out what is written about it.
    let named = [
        words.cause_label.as_deref(),
        words.cause_second_label.as_deref(),
    ];
    let named: Vec<&str> = named.into_iter().flatten().collect();
    if !named.is_empty() {
        facts.say("致困原因", named.join("、"));
    }
    let done = |code: &str| {
        view.stages
            .iter()
            .any(|stage| stage.code == code && stage.done_on.is_some())
    };
    if done(UNCONTESTED) {
        facts.say("公示结果", "公示期满没有异议");
    }
    if let Some(head) = family.iter().find(|one| one.relation == Relation::Head) {
        of_head(facts, head);
    }
    let head = Relation::Head.code();
    let others = view.family.iter().filter(|one| one.relation != head);
    for one in others.clone() {
        facts.mark(FAMILY, one.child && one.place.is_some(), one.sealed);
    }
    facts.rows.insert(FAMILY, others.map(relative).collect());
    notice(facts, sheet);
}

fn of_head(facts: &mut Facts, head: &FamilyMember) {
    facts.say("姓名", &head.name);
    facts.say_if("性别", head.sex.map(|it| it.label()));
    facts.say_if("民族", head.ethnicity.map(|it| it.label()));
    facts.say_if("出生日期", head.birth);
    facts.say_if("政治面貌", head.political.map(|it| it.label()));
    facts.say_if(NUMBER, head.document_no.as_deref().map(Document::mask));
    facts.say_if("工作状态", head.livelihood.and_then(at_work));
    facts.say_if("婚姻状况", head.marriage.map(|it| it.label()));
    facts.say_if("户口类型", head.register.and_then(registered));
    facts.say_if("本人月平均收入", head.month_income);
}

/// 工作状态 as the printed form words it; what the form has no word for stays a gap.
fn at_work(livelihood: Livelihood) -> Option<&'static str> {
    Some(match livelihood {
        Livelihood::Working => "在岗",
        Livelihood::LaidOff => "待岗",
        Livelihood::Jobless => "失业",
        Livelihood::Retired => "退休",
        Livelihood::SickLeave => "病休",
        Livelihood::Migrant => "农民工",
        Livelihood::EarlyRetired | Livelihood::Student | Livelihood::Other => return None,
    })
}

/// 户口类型 as the printed form words it. It knows no 居民户口: who has one fills in what stood there before.
fn registered(household: Household) -> Option<&'static str> {
    match household {
        Household::Agricultural => Some("农业"),
        Household::NonAgricultural => Some("非农业"),
        Household::Resident => None,
    }
}

fn relative(one: &FamilyLine) -> BTreeMap<&'static str, String> {
    let mut row = BTreeMap::from([
        ("姓名", one.name.clone()),
        ("关系", one.relation_label.clone()),
    ]);
    row.extend(one.age.map(|age| ("年龄", age.to_string())));
    row.extend(
        one.month_income
            .map(|income| ("月收入", Fen(income).to_string())),
    );
    row.extend(one.place.clone().map(|place| ("单位或学校", place)));
    row
}

/// What hangs in public (公示): of each household of the round a masked name, the employer, the category, how many live there.
/// Nothing else (个人信息保护法第六条).
fn notice(facts: &mut Facts, sheet: &Sheet) {
    let row = |file: &HardshipFile| {
        let mut row = BTreeMap::from([
            ("姓名", mask_name(&file.name)),
            ("家庭人口", file.size.to_string()),
        ]);
        row.extend(file.unit.clone().map(|unit| ("工作单位", unit)));
        row.extend(file.category.map(|it| ("困难类别", it.label().to_owned())));
        row
    };
    facts
        .rows
        .insert("公示名单", sheet.round.iter().map(row).collect());
    let (from, until) = &sheet.notice;
    facts.say("公示起", from);
    facts.say_if("公示止", *until);
    facts.say("成文日期", from);
}

/// The worker's number in full, for a paper that is written: chair or deputy only, with a line in the log of which paper and why.
/// `None` where the file has none, or what was typed is not its masked number.
pub(super) fn whole_number(
    office: &Office,
    file: &str,
    (typed, paper): (&str, &str),
) -> Answer<Option<String>> {
    let file: HardshipFileId = id(file, "id")?;
    let (file, family) = office
        .ledger()?
        .read(|conn| Answer::Ok((HardshipFile::get(conn, file)?, family_of(conn, file)?)))?;
    let head = family.iter().find(|one| one.relation == Relation::Head);
    let Some(number) = head
        .and_then(|head| head.document_no.clone())
        .filter(|number| Document::mask(number) == typed.trim())
    else {
        return Ok(None);
    };
    office.answers_for_office().map_err(|refused| Failure {
        hint: "完整的身份证号只由主席、副主席写出；您可以照身份证自己填，或者写出空白的。"
            .to_owned(),
        ..refused.at(NUMBER)
    })?;
    let why = format!("写{paper}");
    office.transact(
        Entry::new(Act::Reveal, &subject(&file)).because(&why),
        |_| -> Answer<()> { Ok(()) },
    )?;
    Ok(Some(number))
}
