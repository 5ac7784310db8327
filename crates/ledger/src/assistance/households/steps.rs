//! The way of an application: the visit, the publication, the review, the county's decision.

use super::acts::{check_open, check_past};
use super::list::applying;
use super::private::covers;
use super::rules::{FileError, Papers, Thresholds, check_papers};
use super::store::{consents_of, family_of, surveys_of};
use super::types::{ConsentKind, HardshipFile, HardshipSurvey, Relation};
use crate::assistance::rules::Hardship;
use crate::cases::hardship_plan::{DECIDED, PUBLISHED, UNCONTESTED, VISITED};
use crate::cases::{Case, Given, NewStep, Stage, steps_of, take_step};
use crate::clocks;
use crate::shared::{Day, Fen, Severity};
use crate::store::{self, Record as _, Tx};
use rusqlite::Connection;

/// A visit that found what the household lives on.
#[derive(Debug, Clone)]
pub struct SurveyForm {
    /// When.
    pub on_day: Day,
    /// The year of the money.
    pub year: i64,
    /// 家庭年度可支配收入
    pub income: Fen,
    /// 年度刚性支出
    pub rigid: Fen,
    /// What the rigid expenses were.
    pub rigid_what: Option<String>,
    /// 共同生活的人
    pub members: i64,
    /// 家庭月人均收入, as the form says it.
    pub per_capita: Option<Fen>,
    /// 造成人身伤亡
    pub harmed: bool,
    /// Cost of a sudden event, injury or serious illness.
    pub sudden_cost: Option<Fen>,
    /// Who visited.
    pub surveyor: Option<String>,
    /// What was seen.
    pub note: Option<String>,
}

/// Records a visit (入户调查); while the file is applied for it is the step 入户核实 as well.
pub fn survey(
    tx: &Tx<'_>,
    file: &HardshipFile,
    form: SurveyForm,
) -> Result<HardshipSurvey, FileError> {
    check_open(file)?;
    check_past(form.on_day, tx.author().day())?;
    let case = Case::get(tx.conn(), file.case_file)?;
    if form.on_day < case.anchor {
        return Err(FileError::DayBefore {
            day: form.on_day,
            after: case.anchor,
        });
    }
    check_amounts(&form)?;
    if case.closed_on.is_none() {
        let steps = steps_of(tx.conn(), case.id)?;
        let holding = case.kind.plan().holding(&steps);
        if holding.iter().all(|step| step.step != VISITED) {
            let step = NewStep {
                step: VISITED.to_owned(),
                on_day: form.on_day,
                until: None,
                people: form.surveyor.clone(),
                document: None,
                note: None,
            };
            take_step(tx, case, &[], step)?;
        }
    }
    put_survey(tx, file, form)
}

/// Nobody lives on less than nothing, and somebody lives on it.
pub(super) fn check_amounts(form: &SurveyForm) -> Result<(), FileError> {
    if form.members < 1 {
        return Err(FileError::Number {
            what: "members",
            given: form.members,
        });
    }
    let amounts = [
        ("income", Some(form.income)),
        ("rigid", Some(form.rigid)),
        ("sudden_cost", form.sudden_cost),
    ];
    for (what, amount) in amounts {
        if let Some(amount) = amount.filter(|amount| amount.0 < 0) {
            return Err(FileError::Number {
                what,
                given: amount.0,
            });
        }
    }
    Ok(())
}

pub(super) fn put_survey(
    tx: &Tx<'_>,
    file: &HardshipFile,
    form: SurveyForm,
) -> Result<HardshipSurvey, FileError> {
    Ok(tx.insert(HardshipSurvey {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        hardship_file: file.id,
        on_day: form.on_day,
        year: form.year,
        income: form.income,
        rigid: form.rigid,
        rigid_what: form.rigid_what,
        members: form.members,
        per_capita: form.per_capita,
        harmed: form.harmed,
        sudden_cost: form.sudden_cost,
        surveyor: form.surveyor,
        note: form.note,
    })?)
}

/// Records a step of the application. The visit is recorded by its survey, the decision by its own act.
pub fn record_file_step(
    tx: &Tx<'_>,
    file: &HardshipFile,
    step: NewStep,
    given: Given<'_>,
) -> Result<&'static Stage, FileError> {
    check_open(file)?;
    if let Some(code) = [VISITED, DECIDED]
        .into_iter()
        .find(|code| *code == step.step)
    {
        return Err(FileError::OwnAct { code });
    }
    if step.step == PUBLISHED {
        check_ready(tx, file, given)?;
        let kind = ConsentKind::Publication;
        if !may_be_named(tx.conn(), file, step.on_day)? {
            return Err(FileError::NoConsent { kind });
        }
    }
    let case = Case::get(tx.conn(), file.case_file)?;
    if step.step == UNCONTESTED
        && let Some(until) = published_until(tx, &case, given)?
        && step.on_day <= until
    {
        return Err(FileError::StillPublished { until });
    }
    Ok(take_step(tx, case, &[], step)?)
}

/// The most applications of a station that one notice is looked for among.
const MOST_APPLYING: i64 = 1000;

/// The files that hang on one notice with this one (同一批公示), itself first: those of its station that were published on the same
/// day; before it is published those that may be, which were visited, bear a category and agreed to being named
/// (个人信息保护法 第二十五条).
pub fn published_with(
    conn: &Connection,
    file: HardshipFile,
    today: Day,
) -> store::Result<Vec<HardshipFile>> {
    let own = notice_of(conn, &file)?;
    let mut round = vec![file];
    for id in applying(conn, &round[0].station, MOST_APPLYING)? {
        if id == round[0].id {
            continue;
        }
        let other = HardshipFile::get(conn, id)?;
        let hangs_along = match (notice_of(conn, &other)?, own) {
            (Notice::Hung(on), Notice::Hung(day)) => on == day,
            (Notice::Due, Notice::Due) => {
                other.category.is_some() && may_be_named(conn, &other, today)?
            }
            _ => false,
        };
        if hangs_along {
            round.push(other);
        }
    }
    Ok(round)
}

/// Whether the worker agreed to be named in public (个人信息保护法 第二十五条): the notice bears the worker's name and nobody else's.
fn may_be_named(conn: &Connection, file: &HardshipFile, on: Day) -> store::Result<bool> {
    let family = family_of(conn, file.id)?;
    let head = family.iter().find(|one| one.relation == Relation::Head);
    let consents = consents_of(conn, file.id)?;
    let about = head.map(|head| head.id);
    Ok(covers(&consents, ConsentKind::Publication, about, on))
}

/// How far a file is with its notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Notice {
    /// It is not visited yet.
    Early,
    /// It is the next step.
    Due,
    /// It was published on this day.
    Hung(Day),
}

fn notice_of(conn: &Connection, file: &HardshipFile) -> store::Result<Notice> {
    let plan = Case::get(conn, file.case_file)?.kind.plan();
    let steps = steps_of(conn, file.case_file)?;
    let holding = plan.holding(&steps);
    Ok(match holding.iter().rfind(|step| step.step == PUBLISHED) {
        Some(published) => Notice::Hung(published.on_day),
        None if holding.iter().any(|step| step.step == VISITED) => Notice::Due,
        None => Notice::Early,
    })
}

/// The last day of the publication.
fn published_until(tx: &Tx<'_>, case: &Case, given: Given<'_>) -> Result<Option<Day>, FileError> {
    let plan = case.kind.plan();
    let steps = steps_of(tx.conn(), case.id)?;
    let holding = plan.holding(&steps);
    let published = holding.iter().rfind(|step| step.step == PUBLISHED);
    let clock = plan.stage(UNCONTESTED).and_then(|stage| stage.clock);
    let Some((from, code)) = published.map(|step| step.on_day).zip(clock) else {
        return Ok(None);
    };
    let rule = given.book.clock(code, given.region, from)?;
    Ok(clocks::read(&rule, from, &[], given.calendar, from).due)
}

/// Records what the county decided (审批): the category holds from here, and help may be given.
pub fn decide(
    tx: &Tx<'_>,
    file: HardshipFile,
    category: Hardship,
    step: NewStep,
    given: Given<'_>,
) -> Result<HardshipFile, FileError> {
    check_open(&file)?;
    let file = HardshipFile {
        category: Some(category),
        ..file
    };
    check_ready(tx, &file, given)?;
    let case = Case::get(tx.conn(), file.case_file)?;
    let step = NewStep {
        step: DECIDED.to_owned(),
        ..step
    };
    take_step(tx, case, &[], step)?;
    Ok(tx.put(file)?)
}

/// The papers go on to others: a category is named and nothing in them is wrong.
fn check_ready(tx: &Tx<'_>, file: &HardshipFile, given: Given<'_>) -> Result<(), FileError> {
    if file.category.is_none() {
        return Err(FileError::Empty { what: "category" });
    }
    let family = family_of(tx.conn(), file.id)?;
    let surveys = surveys_of(tx.conn(), file.id)?;
    let papers = Papers {
        file,
        family: &family,
        survey: surveys.first(),
        account: None,
    };
    let by = Thresholds::read(given.book, given.region, given.today)?;
    let faults = check_papers(papers, &by);
    let wrong = faults
        .iter()
        .filter(|fault| fault.severity() == Severity::Error);
    match wrong.count() {
        0 => Ok(()),
        count => Err(FileError::Faults { count }),
    }
}
