//! 金秋助学: the students on open files, who had tuition aid in the school year, and who has not ("不让一名上不起学").

use super::{LEFT_OUT, ListWritten, yuan};
use crate::form::id;
use crate::list::{Heading, ListWrite, list, write};
use crate::rules::RulesOfDay;
use crate::session::{Roster, Sight};
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::assistance::aid::{Student, school_year_of, students, tuition_of};
use taizhang_ledger::assistance::households::{FamilyMember, HardshipFile, SchoolStage};
use taizhang_ledger::assistance::privacy::is_child;
use taizhang_ledger::shared::{FamilyMemberId, Fen, mask_phone};
use taizhang_ledger::store::{Reader, Record as _};
use taizhang_ledger::unions::Union;
use taizhang_reports::list::{Cell, Kind};
use ts_rs::TS;

/// Which students.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TuitionList {
    /// 学年, the year of its September; `null` for the running one.
    pub school_year: Option<i64>,
    /// Only who had none.
    #[serde(default)]
    pub missed: bool,
    /// Words of a name.
    #[serde(default)]
    pub query: String,
}

/// The students.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TuitionPage {
    /// 学年
    pub school_year: i64,
    /// By union and worker.
    pub rows: Vec<StudentLine>,
    /// Students on open files.
    pub students: i64,
    /// Those who had aid in the school year.
    pub aided: i64,
    /// What they had.
    pub amount: String,
    /// Those in a stage in which aid is given who had none.
    pub missed: i64,
    /// Stages in which aid is given.
    pub stages: Vec<String>,
    /// Where that is laid down.
    pub basis: String,
    /// 待核实
    pub verify: bool,
}

/// A student.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StudentLine {
    /// Id of the member of the household.
    pub member: String,
    /// Id of the file.
    pub file: String,
    /// 姓名
    pub name: String,
    /// The worker.
    pub worker: String,
    /// 学校; of a child under fourteen, as stage and year, only while what is sensitive is open.
    pub school: Option<String>,
    /// 学段, its code.
    pub stage: Option<String>,
    /// In Chinese.
    pub stage_label: Option<String>,
    /// 入学年份
    pub entered_year: Option<i64>,
    /// A school stands here that is not shown now.
    pub sealed: bool,
    /// Code of the union that keeps the file.
    pub union: String,
    /// Its name.
    pub union_name: String,
    /// 村居
    pub village: Option<String>,
    /// Given in the school year.
    pub given: String,
    /// How often.
    pub times: i64,
    /// `given`, `missed`, `unknown` (no stage is recorded), `not_due`.
    pub state: String,
    /// In Chinese.
    pub label: String,
}

/// Lists the students on open files. Of a child under fourteen the school is shown while what is sensitive is open, and then the
/// list is a look.
pub fn tuition_list(
    office: &Office,
    request: TuitionList,
    _: &dyn Progress,
) -> Answer<TuitionPage> {
    let rules = RulesOfDay::read(office)?;
    let school_year = request.school_year.unwrap_or(school_year_of(rules.today));
    let code = "tuition.stages";
    let stages = rules.book.list(code, &rules.region, rules.today)?.to_vec();
    let parameter = rules.book.get(code, &rules.region, rules.today)?;
    let sight = office.sight();
    let mut is_look = false;
    let page = office.ledger()?.read(|conn| {
        let mut amount = 0;
        let mut lines = Vec::new();
        for student in students(conn, school_year)? {
            amount += student.given.0;
            let is_child = is_child(&student.member, rules.today);
            is_look |= is_child && sight == Sight::Open;
            let school = if is_child { sight } else { Sight::Open };
            lines.push(line(conn, student, &stages, school)?);
        }
        let count = |states: &[&str]| {
            let of = |line: &&StudentLine| states.contains(&line.state.as_str());
            lines.iter().filter(of).count() as i64
        };
        let (all, aided, missed) = (
            lines.len() as i64,
            count(&["given"]),
            count(&["missed", "unknown"]),
        );
        let words = request.query.trim();
        lines.retain(|line| {
            let is_missed = matches!(line.state.as_str(), "missed" | "unknown");
            let is_named = line.name.contains(words) || line.worker.contains(words);
            is_named && (!request.missed || is_missed)
        });
        Answer::Ok(TuitionPage {
            school_year,
            rows: lines,
            students: all,
            aided,
            amount: yuan(Fen(amount)),
            missed,
            stages,
            basis: parameter.basis(),
            verify: parameter.verify,
        })
    })?;
    if is_look {
        office.look_over(Roster::Students)?;
    }
    Ok(page)
}

fn line(conn: &Reader, student: Student, stages: &[String], school: Sight) -> Answer<StudentLine> {
    let member = student.member;
    let union = Union::get(conn, student.trade_union)?;
    let (state, label) = match member.stage {
        _ if student.times > 0 => ("given", "已助学"),
        None => ("unknown", "学段没有登记"),
        Some(stage) if is_aided(stage, stages) => ("missed", "还没有助学"),
        Some(_) => ("not_due", "不在助学的学段"),
    };
    let is_told = school == Sight::Open;
    let stage = member.stage.filter(|_| is_told);
    Ok(StudentLine {
        sealed: !is_told && (member.place.is_some() || member.stage.is_some()),
        member: member.id.to_string(),
        file: member.hardship_file.to_string(),
        name: member.name,
        worker: student.worker,
        school: member.place.filter(|_| is_told),
        stage: stage.map(|stage| stage.code().to_owned()),
        stage_label: stage.map(|stage| stage.label().to_owned()),
        entered_year: member.entered_year.filter(|_| is_told),
        union: union.code.to_string(),
        union_name: union.name,
        village: student.village,
        given: yuan(student.given),
        times: student.times,
        state: state.to_owned(),
        label: label.to_owned(),
    })
}

/// Whether aid is given in a stage: one that is called 高中、中职 has both names.
fn is_aided(stage: SchoolStage, stages: &[String]) -> bool {
    let mut names = stage.label().split('、');
    names.any(|name| stages.iter().any(|stage| stage == name))
}

/// The students as a sheet.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TuitionWrite {
    /// Which.
    pub list: TuitionList,
    /// The file.
    pub to: String,
}

const HEADINGS: &[Heading] = &[
    ("学生", 12.0, Kind::Text),
    ("职工", 12.0, Kind::Text),
    ("学校", 26.0, Kind::Text),
    ("学段", 12.0, Kind::Text),
    ("入学年份", 10.0, Kind::Text),
    ("村居", 16.0, Kind::Text),
    ("工会", 30.0, Kind::Text),
    ("情况", 14.0, Kind::Text),
    ("本学年已发（元）", 16.0, Kind::Text),
];

/// Writes the students of a school year.
pub fn tuition_list_write(
    office: &Office,
    request: TuitionWrite,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    let page = tuition_list(office, request.list, progress)?;
    let year = page.school_year;
    let remark = format!(
        "{year}—{} 学年：在档学生 {} 人，已助学 {} 人、{} 元，还没有助学 {} 人。助学的学段：{}（{}）。",
        year + 1,
        page.students,
        page.aided,
        page.amount,
        page.missed,
        page.stages.join("、"),
        page.basis
    );
    let mut remarks = vec![remark];
    if page.rows.iter().any(|line| line.sealed) {
        remarks.push(LEFT_OUT.to_owned());
    }
    let sheet = list(&format!("金秋助学（{year} 学年）"), HEADINGS, remarks);
    let text = |text: Option<String>| text.map_or(Cell::Empty, Cell::text);
    let rows = page.rows.into_iter().map(|line| {
        vec![
            Cell::text(line.name),
            Cell::text(line.worker),
            text(line.school),
            text(line.stage_label),
            text(line.entered_year.map(|year| year.to_string())),
            text(line.village),
            Cell::text(line.union_name),
            Cell::text(line.label),
            Cell::text(line.given),
        ]
    });
    write(
        ListWrite { to: request.to },
        &sheet,
        rows.collect(),
        progress,
    )
}

/// A student as the application shows him or her: no document number, the phone masked.
pub(crate) struct StudentView {
    /// Code of the union.
    pub(crate) union: String,
    /// The student.
    pub(crate) member: FamilyMember,
    /// The household's file.
    pub(crate) file: HardshipFile,
    /// 手机, masked.
    pub(crate) phone: Option<String>,
    /// What may be shown of what is sensitive in the file.
    pub(crate) sight: Sight,
    /// 不满十四周岁
    pub(crate) is_child: bool,
    /// Whether the school may be shown: of a child only while what is sensitive is open.
    pub(crate) school: Sight,
    /// 学年
    pub(crate) school_year: i64,
    /// Given in it.
    pub(crate) given: Fen,
}

/// Reads a student for the application.
pub(crate) fn student_view(office: &Office, text: &str) -> Answer<StudentView> {
    let member: FamilyMemberId = id(text, "id")?;
    let (today, sight) = (office.today(), office.sight());
    let school_year = school_year_of(today);
    office.ledger()?.read(|conn| {
        let member = FamilyMember::get(conn, member)?;
        let is_child = is_child(&member, today);
        let file = HardshipFile::get(conn, member.hardship_file)?;
        let given = tuition_of(conn, member.id, school_year)?;
        Ok(StudentView {
            union: Union::get(conn, file.trade_union)?.code.to_string(),
            phone: file.phone.as_deref().map(mask_phone),
            given: Fen(given.iter().map(|aid| aid.amount.0).sum()),
            school: if is_child { sight } else { Sight::Open },
            sight,
            is_child,
            school_year,
            member,
            file,
        })
    })
}
