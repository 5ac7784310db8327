//! Households in trouble of the invented township: one whose notice hangs, one on file that was visited twice, one that is out
//! of trouble again.

use super::people::invented_person;
use super::township::{BOARDS, Invented, WORKS};
use crate::assistance::{
    ConsentPut, FamilyWords, FileDecide, FileEnd, FileOpen, FileStep, FileWords, SurveyPut,
    consent_put, file_decide, file_end, file_open, file_step, survey_put,
};
use crate::{Answer, Office, Quiet};
use taizhang_ledger::shared::Day;

pub(super) fn help(office: &Office) -> Answer<()> {
    let today = office.today();
    applying(office, today.plus_days(-20))?;
    on_file(office, today.plus_days(-400))?;
    recovered(office, today.plus_days(-700))
}

/// What a household is made of.
struct House {
    union: &'static Invented,
    employer: &'static str,
    /// Number of the invented worker.
    worker: u32,
    village: &'static str,
    category: &'static str,
    /// Main cause, second cause, in words.
    causes: (&'static str, Option<&'static str>, &'static str),
    others: &'static [Relative],
}

/// Relation, name, born years before the application, livelihood, income a month, place.
type Relative = (
    &'static str,
    &'static str,
    i32,
    &'static str,
    Option<&'static str>,
    &'static str,
);

/// Visited, with everything signed; the notice has hung for its five working days.
fn applying(office: &Office, on: Day) -> Answer<()> {
    let house = House {
        union: &WORKS,
        employer: "练手电子有限公司",
        worker: 7,
        village: "东岭村",
        category: "relative",
        causes: ("own_illness", Some("schooling"), "长期治疗，女儿上大学"),
        others: &[
            ("spouse", "练小芬", 41, "other", Some("1000"), "务农"),
            ("child", "练雨桐", 19, "student", None, "练手职业学院"),
        ],
    };
    let id = open(office, &house, on)?;
    agree(office, &id, "file", on)?;
    visit(office, &id, on.plus_days(4), ("41000", "18600", 3))?;
    agree(office, &id, "publication", on.plus_days(4))?;
    step(office, &id, "published", on.plus_days(7))
}

/// On file for more than a year and visited again three weeks ago.
fn on_file(office: &Office, on: Day) -> Answer<()> {
    let house = House {
        union: &BOARDS,
        employer: "练手板材有限公司",
        worker: 104,
        village: "西河村",
        category: "deep",
        causes: ("low_income", Some("dependants"), "一人上班，供养两位老人"),
        others: &[
            ("parent", "练广福", 74, "other", Some("180"), "在家"),
            ("parent", "练桂香", 72, "other", Some("180"), "在家"),
            ("child", "练思远", 12, "student", None, "练手镇中心小学"),
        ],
    };
    let id = decided(office, &house, on, ("33600", "12000", 4))?;
    // The grandchild is not fourteen: the school stands there because a parent agreed.
    agree(office, &id, "guardian", on)?;
    visit(
        office,
        &id,
        office.today().plus_days(-21),
        ("36800", "10400", 4),
    )
}

/// Put on file, helped through, and out of trouble.
fn recovered(office: &Office, on: Day) -> Answer<()> {
    let house = House {
        union: &WORKS,
        employer: "练手电子有限公司",
        worker: 22,
        village: "东岭村",
        category: "relative",
        causes: ("schooling", None, "两个孩子上学"),
        others: &[
            (
                "spouse",
                "练秀云",
                44,
                "working",
                Some("2100"),
                "练手镇同心超市",
            ),
            ("child", "练一帆", 20, "student", None, "练手职业学院"),
            ("child", "练一苇", 17, "student", None, "练手镇中学"),
        ],
    };
    let id = decided(office, &house, on, ("58000", "26000", 4))?;
    let end = FileEnd {
        id,
        exit: "recovered".to_owned(),
        on: on.plus_days(420).to_string(),
        why: "大孩子毕业就业，收入超过标准".to_owned(),
        approval: format!("练工困〔{}〕3号", on.plus_days(420).year()),
    };
    file_end(office, end, &Quiet)?;
    Ok(())
}

/// The whole way from the application to the county's decision.
fn decided(office: &Office, house: &House, on: Day, lives_on: (&str, &str, i64)) -> Answer<String> {
    let id = open(office, house, on)?;
    agree(office, &id, "file", on)?;
    visit(office, &id, on.plus_days(5), lives_on)?;
    agree(office, &id, "publication", on.plus_days(5))?;
    step(office, &id, "published", on.plus_days(7))?;
    step(office, &id, "uncontested", on.plus_days(21))?;
    step(office, &id, "reviewed", on.plus_days(24))?;
    let decided = on.plus_days(31);
    let decide = FileDecide {
        id: id.clone(),
        category: house.category.to_owned(),
        on: decided.to_string(),
        people: Some("县总工会".to_owned()),
        document: Some(format!("练工困〔{}〕1号", decided.year())),
        note: None,
    };
    file_decide(office, decide, &Quiet)?;
    Ok(id)
}

fn open(office: &Office, house: &House, on: Day) -> Answer<String> {
    let worker = invented_person(house.worker);
    let head = FamilyWords {
        relation: "head".to_owned(),
        name: worker.name,
        document_no: Some(worker.citizen_no),
        livelihood: Some("working".to_owned()),
        month_income: Some("2400".to_owned()),
        ..FamilyWords::default()
    };
    let others =
        house.others.iter().map(
            |(relation, name, years, livelihood, income, place)| FamilyWords {
                relation: (*relation).to_owned(),
                name: (*name).to_owned(),
                birth: Some(on.plus_years(-years).to_string()),
                livelihood: Some((*livelihood).to_owned()),
                month_income: income.map(str::to_owned),
                place: Some((*place).to_owned()),
                ..FamilyWords::default()
            },
        );
    let family: Vec<FamilyWords> = std::iter::once(head).chain(others).collect();
    let (cause, second, text) = house.causes;
    let form = FileWords {
        unit: Some(house.employer.to_owned()),
        unit_kind: Some("民营企业".to_owned()),
        phone: Some(worker.phone),
        address: Some("练手镇，门牌从略".to_owned()),
        village: Some(house.village.to_owned()),
        housing: Some("self_built".to_owned()),
        floor_area: Some(78),
        size: i64::try_from(family.len()).unwrap_or(1),
        category: Some(house.category.to_owned()),
        cause: Some(cause.to_owned()),
        cause_second: second.map(str::to_owned),
        cause_text: Some(text.to_owned()),
        ..FileWords::default()
    };
    let request = FileOpen {
        union: house.union.code.to_owned(),
        applied_on: on.to_string(),
        form,
        family,
    };
    Ok(file_open(office, request, &Quiet)?.id)
}

fn agree(office: &Office, id: &str, kind: &str, on: Day) -> Answer<()> {
    let consent = ConsentPut {
        id: id.to_owned(),
        kind: kind.to_owned(),
        member: None,
        given_by: "职工本人".to_owned(),
        relation: Some(
            if kind == "guardian" {
                "家长"
            } else {
                "本人"
            }
            .to_owned(),
        ),
        on: on.to_string(),
    };
    consent_put(office, consent, &Quiet)?;
    Ok(())
}

fn visit(
    office: &Office,
    id: &str,
    on: Day,
    (income, rigid, members): (&str, &str, i64),
) -> Answer<()> {
    let survey = SurveyPut {
        id: id.to_owned(),
        on: on.to_string(),
        year: None,
        income: Some(income.to_owned()),
        rigid: Some(rigid.to_owned()),
        rigid_what: Some("自付医药费、学费".to_owned()),
        members,
        per_capita: None,
        harmed: false,
        sudden_cost: None,
        surveyor: Some("镇总工会两人、企业工会主席".to_owned()),
        note: Some("看了户口簿和缴费单据，情况属实".to_owned()),
    };
    survey_put(office, survey, &Quiet)?;
    Ok(())
}

fn step(office: &Office, id: &str, code: &str, on: Day) -> Answer<()> {
    let step = FileStep {
        id: id.to_owned(),
        step: code.to_owned(),
        on: on.to_string(),
        people: None,
        document: None,
        note: None,
    };
    file_step(office, step, &Quiet)?;
    Ok(())
}
