//! 导出个人资料 (个人信息保护法 第四十五条): everything the ledger holds of one person, on one sheet, with the reason in the log.

use super::helped;
use crate::assistance::subject as file_word;
use crate::form::{bad_request, filled};
use crate::list::{Heading, ListWrite, ListWritten, list, write};
use crate::{Answer, Failure, Office, Progress};
use serde::Deserialize;
use taizhang_ledger::activities::Award;
use taizhang_ledger::assistance::households::{
    Consent, FamilyMember, HardshipFile, HardshipSurvey, PayAccount, Relation, account_of,
    consents_of, health_of, surveys_of,
};
use taizhang_ledger::assistance::models::{Model, ModelPayment, payments_of};
use taizhang_ledger::assistance::mutual::MutualClaim;
use taizhang_ledger::assistance::privacy::{Held, held_of};
use taizhang_ledger::dues::dues_of;
use taizhang_ledger::people::Person;
use taizhang_ledger::roll::{Member, events_of, find_member};
use taizhang_ledger::shared::{FamilyMemberId, PersonId, yes_or_no};
use taizhang_ledger::store::{Act, Entry, Reader, Record as _};
use taizhang_ledger::unions::{Union, posts_of};
use taizhang_reports::list::{Cell, Kind};
use ts_rs::TS;

/// Whose, and why.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PersonExport {
    /// Somebody of a household.
    pub family_member: Option<String>,
    /// Somebody of the roll.
    pub person: Option<String>,
    /// Who asked for it and why.
    pub reason: String,
    /// The file.
    pub to: String,
}

const HEADINGS: &[Heading] = &[
    ("记在哪里", 22.0, Kind::Text),
    ("项目", 22.0, Kind::Text),
    ("内容", 60.0, Kind::Words),
];

/// What was found: the lines of the sheet.
#[derive(Default)]
pub(super) struct Found(Vec<[String; 3]>);

impl Found {
    pub(super) fn say(&mut self, place: &str, what: &str, text: impl ToString) {
        let text = text.to_string();
        if !text.is_empty() {
            self.0.push([place.to_owned(), what.to_owned(), text]);
        }
    }

    pub(super) fn say_if(&mut self, place: &str, what: &str, text: Option<impl ToString>) {
        if let Some(text) = text {
            self.say(place, what, text);
        }
    }
}

/// Writes everything the ledger holds of one person, unmasked. Chair or deputy, with a reason; what is sensitive must be open.
pub fn person_export(
    office: &Office,
    request: PersonExport,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    office.answers_for_office()?;
    let reason = request.reason.trim();
    if reason.is_empty() {
        return Err(Failure::new(
            "reason_missing",
            "还没有写谁要、为什么。",
            "例如：本人来查，已核对身份证。",
        )
        .at("reason"));
    }
    let family = filled(&request.family_member)
        .map(|id| {
            id.parse::<FamilyMemberId>()
                .map_err(|_| bad_request("family_member"))
        })
        .transpose()?;
    let person = filled(&request.person)
        .map(|id| id.parse::<PersonId>().map_err(|_| bad_request("person")))
        .transpose()?;
    if family.is_none() && person.is_none() {
        return Err(bad_request("person"));
    }
    let ledger = office.ledger()?;
    let (known, held) = ledger.read(|conn| held(conn, family, person))?;
    if !held.lines.is_empty() || !held.claims.is_empty() {
        office.unsealed()?;
    }
    let mut found = Found::default();
    let mut subject = String::new();
    ledger.read(|conn| -> Answer<()> {
        if let Some(person) = &known {
            subject.clone_from(&person.name);
            on_the_roll(conn, person, &mut found)?;
        }
        for line in &held.lines {
            let file = HardshipFile::get(conn, line.hardship_file)?;
            subject = file_word(&file);
            in_a_file(conn, line, &file, &mut found)?;
        }
        for claim in &held.claims {
            claimed(claim, &mut found);
        }
        for model in &held.models {
            let payments = payments_of(conn, model.id)?;
            honoured(model, &payments, &mut found);
        }
        for award in &held.awards {
            named(award, &mut found);
        }
        Ok(())
    })?;
    // The line is in the log before the file is there.
    let entry = Entry::new(Act::ExportPerson, &subject).because(reason);
    office.transact(entry, |_| -> Answer<()> { Ok(()) })?;
    let remarks = vec![
        format!(
            "导出于 {}，台账里记着这个人的全部内容。",
            office.today().chinese()
        ),
        "里面有没打码的号码和敏感信息：交给本人以后，电脑上的这份请删掉。".to_owned(),
    ];
    let rows = found
        .0
        .into_iter()
        .map(|line| line.into_iter().map(Cell::text).collect())
        .collect();
    write(
        ListWrite { to: request.to },
        &list("个人资料", HEADINGS, remarks),
        rows,
        progress,
    )
}

/// The person on the roll, if there is one, and what is held elsewhere: of the line asked for, the same person, the same number.
fn held(
    conn: &Reader,
    family: Option<FamilyMemberId>,
    person: Option<PersonId>,
) -> Answer<(Option<Person>, Held)> {
    let line = match family {
        Some(id) => Some(FamilyMember::get(conn, id)?),
        None => None,
    };
    let known = match person.or_else(|| line.as_ref()?.person) {
        Some(id) => Some(Person::get(conn, id)?.standing(conn)?),
        None => None,
    };
    let number = line
        .as_ref()
        .and_then(|line| line.document_no.clone())
        .or_else(|| known.as_ref()?.document_no.clone());
    let mut held = held_of(conn, number.as_deref(), known.as_ref().map(|one| one.id))?;
    held.lines.extend(line);
    held.lines.sort_by_key(|line| line.id);
    held.lines.dedup_by_key(|line| line.id);
    Ok((known, held))
}

fn on_the_roll(conn: &Reader, person: &Person, found: &mut Found) -> Answer<()> {
    let place = "人员";
    found.say(place, "姓名", &person.name);
    found.say_if(
        place,
        "证件类型",
        person.document_kind.map(|kind| kind.label()),
    );
    found.say_if(place, "证件号", person.document_no.as_ref());
    found.say_if(place, "性别", person.sex.map(|sex| sex.label()));
    found.say_if(place, "出生日期", person.birth);
    found.say_if(place, "民族", person.ethnicity.map(|value| value.label()));
    found.say_if(
        place,
        "政治面貌",
        person.political.map(|value| value.label()),
    );
    found.say_if(
        place,
        "文化程度",
        person.education.map(|value| value.label()),
    );
    found.say_if(
        place,
        "户籍类型",
        person.household.map(|value| value.label()),
    );
    found.say_if(place, "户籍地", person.registered_at.as_ref());
    found.say_if(place, "籍贯", person.native_place.as_ref());
    found.say_if(place, "手机", person.phone.as_ref());
    found.say_if(
        place,
        "参加工作",
        person.worked_since.map(|since| since.to_string()),
    );
    found.say_if(place, "职称", person.skill.as_ref());
    found.say_if(
        place,
        "劳模",
        person.model_worker.map(|value| value.label()),
    );
    found.say_if(place, "困难职工", person.hardship_worker.map(yes_or_no));
    found.say_if(place, "备注", person.note.as_ref());
    for id in taizhang_ledger::filing::memberships_of(conn, person.id)? {
        let view = find_member(conn, id)?;
        membership(&view.member, &view.union.name, found);
        for event in events_of(conn, id)? {
            let place = format!("会籍变动　{}", view.union.name);
            found.say(&place, event.kind.label(), event.on_day);
        }
        for (month, due) in dues_of(conn, id)? {
            let place = format!("会费　{}", view.union.name);
            let paid = match due.paid_on {
                Some(day) => format!("{}交了", day.chinese()),
                None => "还没有交".to_owned(),
            };
            let text = format!("基数 {} 元，应缴 {} 元，{paid}", due.base, due.due);
            found.say(
                &place,
                &format!("{}年{}月", month.year(), month.month()),
                text,
            );
        }
    }
    for (officer, body, union) in posts_of(conn, person.id)? {
        let place = format!("工会职务　{}", union.name);
        found.say(&place, body.kind.label(), &officer.post);
    }
    Ok(())
}

fn membership(member: &Member, union: &str, found: &mut Found) {
    let place = format!("会员　{union}");
    found.say_if(&place, "工作单位", member.workplace.as_ref());
    found.say_if(&place, "部门", member.department.as_ref());
    found.say_if(&place, "工种、职务", member.post.as_ref());
    found.say_if(
        &place,
        "用工形式",
        member.employment.map(|value| value.label()),
    );
    found.say_if(
        &place,
        "就业状态",
        member.work_status.map(|value| value.label()),
    );
    found.say_if(&place, "农民工", member.migrant.map(yes_or_no));
    found.say_if(&place, "会员证号", member.card_no.as_ref());
    found.say_if(&place, "核实说明", member.explanation.as_ref());
}

fn in_a_file(
    conn: &Reader,
    line: &FamilyMember,
    file: &HardshipFile,
    found: &mut Found,
) -> Answer<()> {
    let union = Union::get(conn, file.trade_union)?.name;
    let place = format!("困难职工档案　{union}");
    found.say_if(&place, "档案编号", file.file_no.as_ref());
    found.say(&place, "与户主关系", line.relation.label());
    found.say(&place, "姓名", &line.name);
    found.say_if(
        &place,
        "证件类型",
        line.document_kind.map(|kind| kind.label()),
    );
    found.say_if(&place, "证件号", line.document_no.as_ref());
    found.say_if(&place, "性别", line.sex.map(|value| value.label()));
    found.say_if(&place, "出生日期", line.birth);
    found.say_if(&place, "民族", line.ethnicity.map(|value| value.label()));
    found.say_if(
        &place,
        "政治面貌",
        line.political.map(|value| value.label()),
    );
    found.say_if(&place, "婚姻状况", line.marriage.map(|value| value.label()));
    found.say_if(&place, "户口类型", line.register.map(|value| value.label()));
    found.say_if(
        &place,
        "工作状态",
        line.livelihood.map(|value| value.label()),
    );
    found.say_if(&place, "月收入（元）", line.month_income);
    found.say_if(&place, "手机", line.phone.as_ref());
    found.say_if(&place, "单位或学校", line.place.as_ref());
    found.say_if(&place, "劳模", line.model_worker.map(|value| value.label()));
    found.say_if(&place, "学段", line.stage.map(|value| value.label()));
    found.say_if(&place, "入学年份", line.entered_year);
    found.say_if(&place, "学制（年）", line.school_years);
    if let Some(health) = health_of(conn, line.id)? {
        found.say(&place, "健康状况", health.health.label());
        found.say_if(&place, "疾病、残疾", health.what);
        found.say_if(&place, "医保状况", health.insurance);
    }
    for consent in consents_of(conn, file.id)? {
        if consent.family_member.is_none_or(|about| about == line.id) {
            agreed(&place, &consent, found);
        }
    }
    helped::given(conn, line, file, found)?;
    if line.relation == Relation::Head {
        of_the_household(&place, file, found);
        helped::on_its_way(conn, file, found)?;
        helped::visited(conn, &place, file, found)?;
        for survey in surveys_of(conn, file.id)? {
            surveyed(&survey, found);
        }
        if let Some(account) = account_of(conn, file.id)? {
            paid_to(&place, &account, found);
        }
        helped::papers(conn, &place, file, found)?;
    }
    Ok(())
}

fn agreed(place: &str, consent: &Consent, found: &mut Found) {
    let until = consent
        .withdrawn_on
        .map_or(String::new(), |back| format!("，{}撤回", back.chinese()));
    let text = format!(
        "{}，{}同意{until}",
        consent.given_by,
        consent.on_day.chinese()
    );
    found.say(place, consent.kind.label(), text);
}

/// What is said of the household stands with the worker whose file it is.
fn of_the_household(place: &str, file: &HardshipFile, found: &mut Found) {
    found.say_if(place, "工作单位", file.unit.as_ref());
    found.say_if(place, "单位性质", file.unit_kind.as_ref());
    found.say_if(place, "劳动合同", file.labour_contract.as_ref());
    found.say_if(place, "联系手机", file.phone.as_ref());
    found.say_if(place, "家庭住址", file.address.as_ref());
    found.say_if(place, "村居", file.village.as_ref());
    found.say_if(place, "住房类型", file.housing.map(|value| value.label()));
    found.say_if(place, "建筑面积（平方米）", file.floor_area);
    found.say(place, "家庭人口", file.size);
    found.say(place, "单亲", yes_or_no(file.single_parent));
    found.say(place, "零就业家庭", yes_or_no(file.no_earner));
    found.say(place, "有自救能力", yes_or_no(file.self_reliant));
    found.say_if(place, "困难类别", file.category.map(|value| value.label()));
    found.say_if(place, "原来的类别", file.old_label.as_ref());
    found.say_if(place, "主要致困原因", file.cause.map(|value| value.label()));
    found.say_if(
        place,
        "次要致困原因",
        file.cause_second.map(|value| value.label()),
    );
    found.say_if(place, "致困情况", file.cause_text.as_ref());
    found.say_if(place, "排除情形", file.excluded.as_ref());
    found.say_if(place, "怎样退出", file.ended.map(|value| value.label()));
    found.say_if(place, "哪天退出", file.ended_on);
    found.say_if(place, "退出原因", file.ended_why.as_ref());
    found.say_if(place, "退出审批", file.ended_approval.as_ref());
}

fn surveyed(survey: &HardshipSurvey, found: &mut Found) {
    let place = format!("入户调查　{}", survey.on_day);
    found.say(&place, "年度", survey.year);
    found.say(&place, "可支配收入（元）", survey.income);
    found.say(&place, "刚性支出（元）", survey.rigid);
    found.say_if(&place, "支出说明", survey.rigid_what.as_ref());
    found.say(&place, "共同生活的人", survey.members);
    found.say_if(&place, "填的人均（元）", survey.per_capita);
    found.say(&place, "意外伤亡", yes_or_no(survey.harmed));
    found.say_if(&place, "突发支出（元）", survey.sudden_cost);
    found.say_if(&place, "调查人", survey.surveyor.as_ref());
    found.say_if(&place, "看到的情况", survey.note.as_ref());
}

fn paid_to(place: &str, account: &PayAccount, found: &mut Found) {
    found.say(place, "户名", &account.holder);
    found.say(place, "开户银行", &account.bank);
    found.say_if(place, "支行", account.branch.as_ref());
    found.say(place, "银行卡号", &account.card_no);
}

fn claimed(claim: &MutualClaim, found: &mut Found) {
    let place = format!("互助金申领　{}", claim.claimed_on);
    found.say(&place, "姓名", &claim.name);
    found.say(&place, "年度", claim.year);
    found.say(&place, "医疗费用（元）", claim.bills);
    found.say_if(&place, "发放日期", claim.paid_on);
    found.say_if(&place, "互助金（元）", claim.paid);
    found.say_if(&place, "说明", claim.note.as_ref());
}

fn honoured(model: &Model, payments: &[ModelPayment], found: &mut Found) {
    let place = format!("劳模　{}年", model.named_year);
    found.say(&place, "姓名", &model.name);
    found.say(&place, "级别", model.level.label());
    found.say(&place, "特困劳模", yes_or_no(model.hardship));
    found.say_if(&place, "去世日期", model.died_on);
    found.say_if(&place, "迁出日期", model.moved_on);
    found.say_if(&place, "迁到", model.moved_to.as_ref());
    for payment in payments {
        let text = match payment.paid_on {
            Some(day) => format!("应发 {} 元，{}发", payment.due, day.chinese()),
            None => format!("应发 {} 元，还没有发", payment.due),
        };
        found.say(
            &place,
            &format!("{} {}", payment.year, payment.kind.label()),
            text,
        );
    }
}

fn named(award: &Award, found: &mut Found) {
    let place = format!("荣誉　{}年", award.year);
    found.say(&place, "姓名", &award.recipient);
    found.say(&place, "级别", award.level.label());
    found.say_if(&place, "文号", award.document_no.as_ref());
    found.say_if(&place, "事迹", award.deeds.as_ref());
    found.say_if(&place, "撤销日期", award.revoked_on);
    found.say_if(&place, "撤销原因", award.revoked_why.as_ref());
}
