//! A desk gathers new values and publishes them; a union looks at an edition and takes it.

use super::{InUse, Nothing, RuleChange, at_a_desk, change_line};
use crate::filing::errand;
use crate::form::{day, said};
use crate::{Answer, Failure, Office, Progress};
use serde::{Deserialize, Serialize};
use std::path::Path;
use taizhang_exchange::rules;
use taizhang_ledger::activities::in_use;
use taizhang_ledger::calendar::{Festival, YearTable, YearWindow};
use taizhang_ledger::rulebook::{self, NewTask, NewValue};
use taizhang_ledger::store::{Act, Entry};
use ts_rs::TS;

const NOT_HERE: &str = "参数由县里发布，本台账不能改。";

/// A new value from a day on.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ParameterSet {
    /// Which parameter.
    pub code: String,
    /// First day.
    pub from: String,
    /// What it says: `25`, `2200` (元), `70%`, `过半数`, `3、5`, `15日`.
    pub value: String,
    /// Document it comes from.
    pub source: String,
    /// Its article there.
    pub article: Option<String>,
}

/// Writes a value into the desk's next edition (改参数). It holds for the desk's own county.
pub fn parameter_set(office: &Office, request: ParameterSet, _: &dyn Progress) -> Answer<Nothing> {
    at_a_desk(office, NOT_HERE)?;
    let from = day(&request.from, "from")?;
    let region = office.region()?;
    office.transact(
        Entry::new(Act::SetParameters, &request.code),
        |tx| -> Answer<()> {
            let mut book = rulebook::in_force(tx.conn())?;
            book.parameters
                .extend(rulebook::draft(tx.conn())?.parameters);
            let value = rulebook::read_value(&book, &request.code, &request.value);
            let new = NewValue {
                code: request.code.clone(),
                region,
                from,
                value: value.ok_or_else(|| unread(&request.value))?,
                source: request.source.clone(),
                article: said(&request.article),
            };
            rulebook::set_value(tx, &new)?;
            Ok(())
        },
    )?;
    Ok(Nothing {})
}

/// A task of the county's own.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct YearTaskAdd {
    /// What is to be done.
    pub name: String,
    /// When in every year: `10月1日—10月22日`.
    pub time: String,
    /// First day on which it holds.
    pub from: String,
    /// Document it comes from.
    pub source: String,
}

/// Writes a task of the county's own into the desk's next edition (加一件一年的事).
pub fn year_task_add(office: &Office, request: YearTaskAdd, _: &dyn Progress) -> Answer<Nothing> {
    at_a_desk(office, NOT_HERE)?;
    let new = NewTask {
        name: request.name.clone(),
        region: office.region()?,
        from: day(&request.from, "from")?,
        window: YearWindow::read(&request.time).ok_or_else(|| {
            Failure::new(
                "bad_value",
                format!("“{}”不是一年里的一段时间。", request.time),
                "请写成“10月1日—10月22日”，两头在同一年里。",
            )
            .at("time")
        })?,
        source: request.source.clone(),
    };
    office.transact(
        Entry::new(Act::SetParameters, &request.name),
        |tx| -> Answer<()> {
            rulebook::add_task(tx, new)?;
            Ok(())
        },
    )?;
    Ok(Nothing {})
}

/// A task of the county's own that is to end.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct YearTaskEnd {
    /// Code of its parameter.
    pub code: String,
    /// First day on which it no longer holds.
    pub from: String,
}

/// Ends a task of the county's own in the desk's next edition (不再办).
pub fn year_task_end(office: &Office, request: YearTaskEnd, _: &dyn Progress) -> Answer<Nothing> {
    at_a_desk(office, NOT_HERE)?;
    let from = day(&request.from, "from")?;
    let subject = format!("不再办：{}", request.code);
    office.transact(
        Entry::new(Act::SetParameters, &subject),
        |tx| -> Answer<()> { Ok(rulebook::end_task(tx, &request.code, from)?) },
    )?;
    Ok(Nothing {})
}

fn unread(text: &str) -> Failure {
    Failure::new(
        "bad_value",
        format!("“{text}”不是这个参数的值。"),
        "请照原来的样子写：人数写数字，钱写元，比例写百分比，期限写天数、工作日数、月数或年数。",
    )
    .at("value")
}

/// The rest days of a year.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct HolidaysSet {
    /// The year.
    pub year: i32,
    /// The notice.
    pub source: String,
    /// Days of rest.
    pub rest: Vec<RestDays>,
    /// Saturdays and Sundays that are worked.
    pub worked: Vec<String>,
}

/// Days of rest that belong together.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RestDays {
    /// What they are called.
    pub name: String,
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
}

/// Writes the rest days of a year into the desk's next edition (节假日安排).
pub fn holidays_set(office: &Office, request: HolidaysSet, _: &dyn Progress) -> Answer<Nothing> {
    at_a_desk(office, NOT_HERE)?;
    let rest = request.rest.iter().map(|days| {
        Ok(Festival {
            name: days.name.trim().to_owned(),
            from: day(&days.from, "rest")?,
            to: day(&days.to, "rest")?,
        })
    });
    let table = YearTable {
        year: request.year,
        source: request.source.trim().to_owned(),
        rest: rest.collect::<Answer<_>>()?,
        worked: request
            .worked
            .iter()
            .map(|text| day(text, "worked"))
            .collect::<Answer<_>>()?,
    };
    let subject = format!("{} 年节假日", request.year);
    office.transact(Entry::new(Act::SetParameters, &subject), |tx| {
        rulebook::set_year(tx, table)
    })?;
    Ok(Nothing {})
}

/// Takes back what was written into the next edition (放弃没有发布的).
pub fn rules_discard(office: &Office, _: Nothing, _: &dyn Progress) -> Answer<Nothing> {
    at_a_desk(office, NOT_HERE)?;
    office.transact(
        Entry::new(Act::SetParameters, "放弃没有发布的"),
        rulebook::discard_draft,
    )?;
    Ok(Nothing {})
}

/// Where an edition goes.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RulesPublish {
    /// A folder, such as a stick.
    pub to: String,
}

/// An edition that was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RulesPublished {
    /// Its number.
    pub number: i64,
    /// The file.
    pub file: String,
    /// Short code, for the paper that goes with it.
    pub short_code: String,
}

/// Publishes the next edition: in force at the desk at once, and on the stick for the unions.
pub fn rules_publish(
    office: &Office,
    request: RulesPublish,
    progress: &dyn Progress,
) -> Answer<RulesPublished> {
    at_a_desk(office, NOT_HERE)?;
    let to = Path::new(&request.to);
    errand(office, progress, |errand| Ok(rules::publish(errand, to)?)).map(published)
}

/// One more copy of an edition.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RulesCopy {
    /// Its number.
    pub number: i64,
    /// A folder, such as a stick.
    pub to: String,
}

/// Writes an edition to one more stick.
pub fn rules_copy(
    office: &Office,
    request: RulesCopy,
    progress: &dyn Progress,
) -> Answer<RulesPublished> {
    let to = Path::new(&request.to);
    errand(office, progress, |errand| {
        Ok(rules::copy(errand, request.number, to)?)
    })
    .map(published)
}

fn published(rules: rules::PublishedRules) -> RulesPublished {
    RulesPublished {
        number: rules.number,
        file: rules.file.display().to_string(),
        short_code: rules.short_code.to_string(),
    }
}

/// An edition on a stick.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RulesFile {
    /// The file `RL-….TZB`.
    pub file: String,
}

/// What an edition changes.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RulesLook {
    /// Its number.
    pub number: i64,
    /// Day of issue.
    pub issued_on: String,
    /// Short code, to compare with the county's paper.
    pub short_code: String,
    /// What would stand in another way than now.
    pub changes: Vec<RuleChange>,
}

/// Says what an edition would change, and changes nothing.
pub fn rules_look(
    office: &Office,
    request: RulesFile,
    progress: &dyn Progress,
) -> Answer<RulesLook> {
    let (file, region) = (Path::new(&request.file), office.region()?);
    let used = office.ledger()?.read(in_use)?;
    errand(office, progress, |errand| Ok(rules::look(errand, file)?))
        .map(|look| looked(look, &region, &used))
}

/// Takes an edition (启用参数).
pub fn rules_take(
    office: &Office,
    request: RulesFile,
    progress: &dyn Progress,
) -> Answer<RulesLook> {
    office.answers_for_office()?;
    let (file, region) = (Path::new(&request.file), office.region()?);
    let used = office.ledger()?.read(in_use)?;
    errand(office, progress, |errand| Ok(rules::take(errand, file)?))
        .map(|look| looked(look, &region, &used))
}

fn looked(look: rules::RulesLook, own: &str, used: &InUse) -> RulesLook {
    RulesLook {
        number: look.number,
        issued_on: look.issued_on.to_string(),
        short_code: look.short_code.to_string(),
        changes: look
            .changes
            .into_iter()
            .map(|change| change_line(change, own, used))
            .collect(),
    }
}
