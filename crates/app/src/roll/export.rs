//! The roll as a sheet (导出花名册), as of today or of any day.

use super::show;
use crate::form::day_if;
use crate::list::{Heading, ListWritten, list};
use crate::{Answer, Failure, Office, Progress, unions};
use serde::Deserialize;
use std::path::Path;
use std::sync::mpsc;
use std::thread;
use taizhang_ledger::people::Person;
use taizhang_ledger::roll::rules::DAY_UNKNOWN;
use taizhang_ledger::roll::{Member, Standing, roll_as_of};
use taizhang_ledger::shared::{Day, Document, UnionId, mask_phone, yes_or_no};
use taizhang_ledger::store::{Act, Entry, Reader};
use taizhang_reports::file::Existing;
use taizhang_reports::list::{Cell, Kind, ListWriter};
use ts_rs::TS;

/// What to export.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RollExport {
    /// The file.
    pub to: String,
    /// Code of one union; `null` for all.
    pub union: Option<String>,
    /// As of which day; `null` for today.
    pub as_of: Option<String>,
    /// Why full numbers are needed; without a reason they are masked.
    pub unmask_reason: Option<String>,
}

const COLUMNS: &[Heading] = &[
    ("台账编号", 38.0, Kind::Text),
    ("姓名", 10.0, Kind::Text),
    ("证件类型", 10.0, Kind::Text),
    ("证件号", 22.0, Kind::Text),
    ("性别", 6.0, Kind::Text),
    ("出生日期", 12.0, Kind::Text),
    ("民族", 8.0, Kind::Text),
    ("政治面貌", 10.0, Kind::Text),
    ("文化程度", 10.0, Kind::Text),
    ("户籍类型", 10.0, Kind::Text),
    ("户籍地", 20.0, Kind::Text),
    ("籍贯", 12.0, Kind::Text),
    ("手机", 14.0, Kind::Text),
    ("农民工", 8.0, Kind::Text),
    ("用工形式", 10.0, Kind::Text),
    ("就业状态", 10.0, Kind::Text),
    ("新就业形态群体", 14.0, Kind::Text),
    ("参加工作时间", 12.0, Kind::Text),
    ("职称（技术等级）", 14.0, Kind::Text),
    ("劳模", 10.0, Kind::Text),
    ("困难职工", 8.0, Kind::Text),
    ("所在工会", 28.0, Kind::Text),
    ("工作单位", 20.0, Kind::Text),
    ("部门", 12.0, Kind::Text),
    ("工种（职务）", 12.0, Kind::Text),
    ("入会日期", 12.0, Kind::Text),
    ("会员证号", 14.0, Kind::Text),
    ("会员状态", 10.0, Kind::Text),
    ("备注", 20.0, Kind::Text),
];

/// Exports the roll. Unmasked needs a reason, chair or deputy, and leaves a log line.
pub fn roll_export(
    office: &Office,
    request: RollExport,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    let on = day_if(&request.as_of, "as_of")?;
    let union = request
        .union
        .as_deref()
        .map(|code| unions::coded(office, code))
        .transpose()?;
    let reason = request
        .unmask_reason
        .as_deref()
        .map(str::trim)
        .filter(|reason| !reason.is_empty());
    if reason.is_some() {
        office.answers_for_office()?;
    }
    let about = union
        .as_ref()
        .map_or("全部工会", |union| union.name.as_str());
    let entry = Entry {
        detail: reason.or(Some("号码已打码")),
        ..Entry::new(Act::ExportRoll, about)
    };
    // The line is in the log before the file is there: a full roll never leaves without one.
    office.transact(entry, |_| -> Answer<()> { Ok(()) })?;
    let day = on.unwrap_or_else(|| office.today());
    let remarks = vec![
        format!(
            "{}，会籍截至 {}；姓名、职务、电话是导出时的。",
            about,
            day.chinese()
        ),
        "“台账编号”请不要改动：改好别的栏再导回来，程序凭它认人；打了星号的号码不会改动台账。"
            .to_owned(),
    ];
    let list = list("会员花名册", COLUMNS, remarks);
    let mut writer = ListWriter::new(Path::new(&request.to), Existing::Replace, &list)?;
    let names: std::collections::BTreeMap<_, _> = office
        .ledger()?
        .read(taizhang_ledger::unions::list_unions)?
        .into_iter()
        .map(|union| (union.id, union.name))
        .collect();
    let reader = office.ledger()?.own_reader()?;
    let of_union = union.as_ref().map(|union| union.id);
    read_ahead(reader, of_union, on, &mut |(member, person, standing)| {
        let union = names.get(&member.trade_union).map_or("", String::as_str);
        writer.push(&line(&member, &person, &standing, union, reason.is_some()))?;
        if writer.rows() % 1000 == 0 {
            progress.go_on("写出花名册", writer.rows(), None)
        } else {
            Ok(())
        }
    })?;
    let rows = writer.finish()?;
    Ok(ListWritten {
        file: request.to,
        rows,
    })
}

/// A member on the roll of the day.
type OnRoll = (Member, Person, Standing);

/// Members read in one go, of which a few may wait to be written.
const BATCH: usize = 200;

/// Walks over the roll of a day. Reading and writing take about as long, so a thread of its own reads ahead.
fn read_ahead(
    conn: Reader,
    union: Option<UnionId>,
    on: Option<Day>,
    write: &mut dyn FnMut(OnRoll) -> Answer<()>,
) -> Answer<()> {
    let (ready, waiting) = mpsc::sync_channel::<Vec<OnRoll>>(4);
    thread::scope(|scope| {
        let reading = scope.spawn(move || -> Answer<()> {
            let mut batch = Vec::with_capacity(BATCH);
            let hand_over = |batch| ready.send(batch).map_err(|_| Failure::stopped());
            roll_as_of::<Failure>(&conn, union, on, &mut |member, person, standing| {
                batch.push((member, person, standing));
                if batch.len() == BATCH {
                    hand_over(std::mem::take(&mut batch))
                } else {
                    Ok(())
                }
            })?;
            hand_over(batch)
        });
        let written = waiting.into_iter().flatten().try_for_each(write);
        let read = reading.join().expect("reading the roll does not panic");
        // Where writing stopped, reading stopped because of it.
        written.and(read)
    })
}

fn line<'a>(
    member: &'a Member,
    person: &'a Person,
    standing: &Standing,
    union: &'a str,
    full: bool,
) -> Vec<Cell<'a>> {
    let text = |value: Option<&'a str>| value.map_or(Cell::Empty, Cell::text);
    let number = person.document_no.as_deref().map(|no| {
        if full {
            no.to_owned()
        } else {
            Document::mask(no)
        }
    });
    let phone = person
        .phone
        .as_deref()
        .map(|no| if full { no.to_owned() } else { mask_phone(no) });
    let joined = standing
        .joined
        .filter(|(day, _)| *day != DAY_UNKNOWN)
        .map(|(day, precision)| show(day, precision));
    vec![
        Cell::text(member.id.to_string()),
        Cell::text(person.name.as_str()),
        text(person.document_kind.map(|kind| kind.label())),
        number.map_or(Cell::Empty, Cell::text),
        text(person.sex.map(|value| value.label())),
        person
            .birth
            .map_or(Cell::Empty, |day| Cell::text(day.to_string())),
        text(person.ethnicity.map(|value| value.label())),
        text(person.political.map(|value| value.label())),
        text(person.education.map(|value| value.label())),
        text(person.household.map(|value| value.label())),
        text(person.registered_at.as_deref()),
        text(person.native_place.as_deref()),
        phone.map_or(Cell::Empty, Cell::text),
        text(member.migrant.map(yes_or_no)),
        text(member.employment.map(|value| value.label())),
        text(member.work_status.map(|value| value.label())),
        text(member.platform_group.map(|value| value.label())),
        person
            .worked_since
            .map_or(Cell::Empty, |since| Cell::text(since.to_string())),
        text(person.skill.as_deref()),
        text(person.model_worker.map(|value| value.label())),
        text(person.hardship_worker.map(yes_or_no)),
        Cell::text(union),
        text(member.workplace.as_deref()),
        text(member.department.as_deref()),
        text(member.post.as_deref()),
        joined.map_or(Cell::Empty, Cell::text),
        text(member.card_no.as_deref()),
        Cell::text(standing.status.label()),
        text(person.note.as_deref()),
    ]
}
