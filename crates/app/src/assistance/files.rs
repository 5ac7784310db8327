//! The list of files: page by page, filtered, searched, counted, written; what the forms offer; where hardship lies.

use super::Choice;
use crate::form::{bad_request, choice, choice_if, id};
pub use crate::list::ListWritten;
use crate::list::{Heading, ListWrite, list, write};
use crate::rules::RulesOfDay;
use crate::session::Nothing;
use crate::{Answer, Office, Progress, unions};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use taizhang_ledger::assistance::households::{
    Cause, ConsentKind, Exit, FileFilter, FileQuery, FileRow, Health, Housing, Livelihood,
    Marriage, Relation, SchoolStage, Spread, count_files, find_files, list_files, spread,
};
use taizhang_ledger::assistance::privacy::suppressed;
use taizhang_ledger::assistance::rules::Hardship;
use taizhang_ledger::clocks;
use taizhang_ledger::shared::{
    Day, Ethnicity, HardshipFileId, Household, ModelWorker, Political, UnionId,
};
use taizhang_ledger::store::{LedgerKind, Reader, Record as _};
use taizhang_ledger::unions::Union;
use taizhang_reports::list::{Cell, Kind};
use ts_rs::TS;

/// Counts are exact to this number.
const MANY: i64 = 10_000;
/// Files that a search shows.
const FOUND: usize = 50;
/// Rows read at a time when a list is written.
const STRIDE: usize = 500;

/// What the forms of files offer.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FileChoices {
    /// 看哪些
    pub filters: Vec<Choice>,
    /// 困难类别
    pub categories: Vec<Choice>,
    /// 致困原因
    pub causes: Vec<Choice>,
    /// 住房类型
    pub housings: Vec<Choice>,
    /// 与户主关系
    pub relations: Vec<Choice>,
    /// 身份、工作状态
    pub livelihoods: Vec<Choice>,
    /// 婚姻状况
    pub marriages: Vec<Choice>,
    /// 户口类型
    pub registers: Vec<Choice>,
    /// 民族
    pub ethnicities: Vec<Choice>,
    /// 政治面貌
    pub politicals: Vec<Choice>,
    /// 劳模类型
    pub model_workers: Vec<Choice>,
    /// 学段
    pub stages: Vec<Choice>,
    /// 健康状况
    pub healths: Vec<Choice>,
    /// 同意什么
    pub consents: Vec<Choice>,
    /// 退出方式
    pub exits: Vec<Choice>,
}

macro_rules! choices_of {
    ($list:ident) => {
        $list::ALL
            .iter()
            .map(|it| Choice {
                code: it.code().to_owned(),
                label: it.label().to_owned(),
            })
            .collect()
    };
}

/// What the forms of files offer.
pub fn file_choices(_: &Office, _: Nothing, _: &dyn Progress) -> Answer<FileChoices> {
    Ok(FileChoices {
        filters: choices_of!(FileFilter),
        categories: choices_of!(Hardship),
        causes: choices_of!(Cause),
        housings: choices_of!(Housing),
        relations: choices_of!(Relation),
        livelihoods: choices_of!(Livelihood),
        marriages: choices_of!(Marriage),
        registers: choices_of!(Household),
        ethnicities: choices_of!(Ethnicity),
        politicals: choices_of!(Political),
        model_workers: choices_of!(ModelWorker),
        stages: choices_of!(SchoolStage),
        healths: choices_of!(Health),
        consents: choices_of!(ConsentKind),
        exits: choices_of!(Exit),
    })
}

/// A page of the list.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FileList {
    /// Which files, the code of a filter.
    pub filter: String,
    /// Only of a union, by its code.
    pub union: Option<String>,
    /// Only of a category, by its code.
    pub category: Option<String>,
    /// Where the page begins: `next` of the page before.
    pub after: Option<String>,
    /// Rows of a page.
    pub limit: usize,
}

/// A page of files.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FileListPage {
    /// By name.
    pub rows: Vec<FileListRow>,
    /// Where the next page goes on.
    pub next: Option<String>,
    /// How many there are; exact to ten thousand.
    pub total: i64,
    /// Whether there are more than were counted.
    pub many: bool,
}

/// A file in the list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FileListRow {
    /// Its id.
    pub id: String,
    /// 姓名
    pub name: String,
    /// Code of the union.
    pub union: String,
    /// Its name.
    pub union_name: String,
    /// Where it stands, its code.
    pub state: String,
    /// In Chinese.
    pub state_label: String,
    /// 村居
    pub village: Option<String>,
    /// 困难类别, in Chinese.
    pub category: Option<String>,
    /// 致困原因, in Chinese.
    pub cause: Option<String>,
    /// Day of the application.
    pub applied_on: String,
    /// Day of the last visit.
    pub surveyed_on: Option<String>,
    /// Day of the last help.
    pub aided_on: Option<String>,
}

/// The day before which a household must have been visited last for its next visit to be over by a day (档案满一年复核).
pub(crate) fn due_before(rules: &RulesOfDay, on: Day) -> Answer<Day> {
    let rule = rules
        .book
        .clock("assistance.resurvey", &rules.region, rules.today)?;
    Ok(clocks::first_running(&rule, rules.calendar(), on))
}

fn asked(office: &Office, request: &FileList, rules: &RulesOfDay) -> Answer<FileQuery> {
    let union = crate::form::filled(&request.union)
        .map(|code| unions::coded(office, code))
        .transpose()?;
    let after = request
        .after
        .as_deref()
        .map(|place| {
            let (key, file) = place.split_once(' ').ok_or_else(|| bad_request("after"))?;
            Answer::Ok((key.to_owned(), id::<HardshipFileId>(file, "after")?))
        })
        .transpose()?;
    Ok(FileQuery {
        filter: choice(&request.filter, "filter")?,
        before: due_before(rules, rules.today)?,
        union: union.map(|union| union.id),
        category: choice_if(&request.category, "category")?,
        after,
        limit: request.limit,
    })
}

/// Lists files, a page at a time.
pub fn file_list(office: &Office, request: FileList, _: &dyn Progress) -> Answer<FileListPage> {
    let rules = RulesOfDay::read(office)?;
    let query = asked(office, &request, &rules)?;
    office.ledger()?.read(|conn| {
        let found = list_files(conn, &query)?;
        let next = found
            .last()
            .filter(|_| found.len() == query.limit)
            .map(|row| format!("{} {}", row.key, row.file));
        let total = count_files(conn, &query, MANY + 1)?;
        Ok(FileListPage {
            rows: rows(conn, found)?,
            next,
            total: total.min(MANY),
            many: total > MANY,
        })
    })
}

fn rows(conn: &Reader, found: Vec<FileRow>) -> Answer<Vec<FileListRow>> {
    let mut known: HashMap<UnionId, Union> = HashMap::new();
    let mut rows = Vec::with_capacity(found.len());
    for row in found {
        let union = match known.get(&row.union) {
            Some(union) => union,
            None => {
                let union = Union::get(conn, row.union)?;
                known.entry(row.union).or_insert(union)
            }
        };
        rows.push(FileListRow {
            id: row.file.to_string(),
            name: row.name,
            union: union.code.to_string(),
            union_name: union.name.clone(),
            state: row.state.code().to_owned(),
            state_label: row.state.label().to_owned(),
            village: row.village,
            category: row.category.map(|it| it.label().to_owned()),
            cause: row.cause.map(|it| it.label().to_owned()),
            applied_on: row.applied_on.to_string(),
            surveyed_on: row.surveyed_on.map(|day| day.to_string()),
            aided_on: row.aided_on.map(|day| day.to_string()),
        });
    }
    Ok(rows)
}

/// What is looked for.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FileFind {
    /// Name, sound, initials, or the last digits of document or telephone.
    pub query: String,
}

/// Files that were found.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FileFound {
    /// Of any state.
    pub rows: Vec<FileListRow>,
}

/// Finds files.
pub fn file_find(office: &Office, request: FileFind, _: &dyn Progress) -> Answer<FileFound> {
    office.ledger()?.read(|conn| {
        let found = find_files(conn, &request.query, FOUND)?;
        Ok(FileFound {
            rows: rows(conn, found)?,
        })
    })
}

/// The list as a sheet.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FileListWrite {
    /// Which files, the code of a filter.
    pub filter: String,
    /// Only of a union, by its code.
    pub union: Option<String>,
    /// Only of a category, by its code.
    pub category: Option<String>,
    /// The file.
    pub to: String,
}

const HEADINGS: &[Heading] = &[
    ("姓名", 12.0, Kind::Text),
    ("工会名称", 34.0, Kind::Text),
    ("状态", 10.0, Kind::Text),
    ("困难类别", 12.0, Kind::Text),
    ("致困原因", 14.0, Kind::Text),
    ("村居", 14.0, Kind::Text),
    ("申请日期", 13.0, Kind::Text),
    ("上次入户", 13.0, Kind::Text),
    ("上次帮扶", 13.0, Kind::Text),
];

/// Writes the list (困难职工名单). It names the household and nothing of what is sensitive.
pub fn file_list_write(
    office: &Office,
    request: FileListWrite,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    office.answers_for_office()?;
    let rules = RulesOfDay::read(office)?;
    let page = FileList {
        filter: request.filter,
        union: request.union,
        category: request.category,
        after: None,
        limit: STRIDE,
    };
    let mut query = asked(office, &page, &rules)?;
    let found = office.ledger()?.read(|conn| {
        let mut all = Vec::new();
        loop {
            let page = list_files(conn, &query)?;
            let last = page.last().map(|row| (row.key.clone(), row.file));
            let is_last = page.len() < STRIDE;
            all.extend(rows(conn, page)?);
            if is_last {
                return Answer::Ok(all);
            }
            query.after = last;
        }
    })?;
    let title = format!(
        "困难职工家庭名单（{}，{}）",
        query.filter.label(),
        rules.today.chinese()
    );
    let text = |text: Option<String>| text.map_or(Cell::Empty, Cell::text);
    let lines = found
        .into_iter()
        .map(|row| {
            vec![
                Cell::text(row.name),
                Cell::text(row.union_name),
                Cell::text(row.state_label),
                text(row.category),
                text(row.cause),
                text(row.village),
                Cell::text(row.applied_on),
                text(row.surveyed_on),
                text(row.aided_on),
            ]
        })
        .collect();
    let sheet = list(&title, HEADINGS, Vec::new());
    write(ListWrite { to: request.to }, &sheet, lines, progress)
}

/// Of which union.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FileSpread {
    /// Its code; `null` for all.
    pub union: Option<String>,
}

/// Where hardship lies.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FileSpreadReply {
    /// Causes, in the order of the columns.
    pub causes: Vec<Choice>,
    /// Villages with their counts.
    pub villages: Vec<VillageLine>,
    /// Households on file; at a desk `null` where it would give a hidden group away.
    pub total: Option<i64>,
}

/// A village.
#[derive(Debug, Clone, Serialize, TS)]
pub struct VillageLine {
    /// 村居; empty where none is said.
    pub village: String,
    /// Households by cause, in the order of the causes; the last one is without a cause. At a desk `null` for a group so small that
    /// one could tell whose it is (小组不上报).
    pub counts: Vec<Option<i64>>,
    /// All of them; `null` while one of the groups is hidden, or it could be worked out.
    pub total: Option<i64>,
}

impl VillageLine {
    fn of(village: String, counts: &[i64], is_desk: bool) -> Self {
        let shown = |count: &i64| {
            if is_desk {
                suppressed(*count)
            } else {
                Some(*count)
            }
        };
        let counts: Vec<Option<i64>> = counts.iter().map(shown).collect();
        Self {
            village,
            total: counts.iter().copied().sum(),
            counts,
        }
    }

    fn hidden(&self) -> usize {
        self.counts.iter().filter(|count| count.is_none()).count()
    }
}

/// Counts households on file by village and cause (困难分布). A desk is not told of groups under five, whoever asks it: the window,
/// the terminal or a sheet.
pub fn file_spread(
    office: &Office,
    request: FileSpread,
    _: &dyn Progress,
) -> Answer<FileSpreadReply> {
    let union = crate::form::filled(&request.union)
        .map(|code| unions::coded(office, code))
        .transpose()?;
    let ledger = office.ledger()?;
    let is_desk = ledger.info().kind == LedgerKind::Desk;
    let found = ledger.read(|conn| spread(conn, union.map(|union| union.id)))?;
    let mut villages: Vec<(String, Vec<i64>)> = Vec::new();
    for Spread {
        village,
        cause,
        households,
    } in found
    {
        let village = village.unwrap_or_default();
        if villages.last().is_none_or(|(last, _)| *last != village) {
            villages.push((village, vec![0; Cause::ALL.len() + 1]));
        }
        let place = cause
            .and_then(|cause| Cause::ALL.iter().position(|known| *known == cause))
            .unwrap_or(Cause::ALL.len());
        if let Some((_, counts)) = villages.last_mut() {
            counts[place] += households;
        }
    }
    let total: i64 = villages.iter().flat_map(|(_, counts)| counts).sum();
    let lines = villages.into_iter();
    let villages: Vec<VillageLine> = lines
        .map(|(village, counts)| VillageLine::of(village, &counts, is_desk))
        .collect();
    // One hidden group is what is left of all when the shown ones are taken off.
    let gives_away = villages.iter().map(VillageLine::hidden).sum::<usize>() == 1;
    let total = if is_desk {
        suppressed(total)
    } else {
        Some(total)
    };
    Ok(FileSpreadReply {
        causes: choices_of!(Cause),
        total: total.filter(|_| !gives_away),
        villages,
    })
}
