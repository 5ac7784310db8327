//! The year of all unions under a scheme (年度评定): who scored itself, who was reviewed and at what level.

use super::record::{points_now, seen_in};
use super::{newest, version};
use crate::congress::StateCount;
use crate::congress::year::whole_year;
pub use crate::list::ListWritten;
use crate::list::{Heading, ListWrite, list, write};
use crate::rules::RulesOfDay;
use crate::session::Nothing;
use crate::unions::page_of_unions;
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use taizhang_ledger::shared::{Day, Period};
use taizhang_ledger::standing::{
    Grading, Scheme, Schemes, Stands, grading_to, gradings_to, items_of, stands, total,
};
use taizhang_ledger::store::Reader;
use taizhang_ledger::unions::{Union, list_unions};
use taizhang_reports::list::{Cell, Kind};
use ts_rs::TS;

/// The schemes that are scored or ticked.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SchemeList {
    /// The newest version of each.
    pub schemes: Vec<SchemeCard>,
}

/// A scheme.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SchemeCard {
    /// Its code.
    pub code: String,
    /// 名称
    pub name: String,
    /// Its version.
    pub version: i64,
    /// `points`, `checklist`.
    pub kind: String,
    /// 示例: published by nobody.
    pub sample: bool,
    /// Where it comes from.
    pub source: String,
    /// Years for which a review holds.
    pub years: i32,
    /// Most points.
    pub most: i64,
    /// Its levels, the highest first, in words.
    pub levels: Vec<String>,
}

impl SchemeCard {
    pub(crate) fn of(scheme: &Scheme) -> Self {
        Self {
            code: scheme.code.clone(),
            name: scheme.name.clone(),
            version: scheme.version,
            kind: scheme.kind.code().to_owned(),
            sample: scheme.sample,
            source: scheme.source.clone(),
            years: scheme.years,
            most: scheme.most(),
            levels: scheme
                .levels
                .iter()
                .map(|level| format!("{} {}", level.name, level.from))
                .collect(),
        }
    }
}

/// Lists the schemes (评定办法).
pub fn scheme_list(office: &Office, _: Nothing, _: &dyn Progress) -> Answer<SchemeList> {
    let schemes = RulesOfDay::read(office)?.schemes()?;
    Ok(SchemeList {
        schemes: schemes.graded().into_iter().map(SchemeCard::of).collect(),
    })
}

/// A page of a year.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct GradingYear {
    /// Code of the scheme.
    pub scheme: String,
    /// The year; `null` for this one.
    pub year: Option<i32>,
    /// Words of a union's name or code.
    #[serde(default)]
    pub query: String,
    /// Only those of a state.
    pub state: Option<String>,
    /// The last code of the page before.
    pub after: Option<String>,
    /// Rows of a page.
    pub limit: usize,
}

/// A page of a year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GradingYearPage {
    /// The year.
    pub year: i32,
    /// Base unions, by code.
    pub rows: Vec<GradingYearRow>,
    /// Where the next page goes on.
    pub next: Option<String>,
}

/// A union's year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GradingYearRow {
    /// Code of the union.
    pub union: String,
    /// Its name.
    pub name: String,
    /// `nothing`, `scoring`, `expired`, `unrated`, or `rated-` with the level.
    pub state: String,
    /// In Chinese.
    pub label: String,
    /// Points: of the review, else as the union scores itself; `null` where nothing was begun.
    pub points: Option<i64>,
    /// Last day on which the review holds.
    pub until: Option<String>,
    /// 复核单位
    pub by: Option<String>,
    /// 文号
    pub document_no: Option<String>,
}

/// Lists how unions stand under a scheme, a page at a time.
pub fn grading_year(
    office: &Office,
    request: GradingYear,
    _: &dyn Progress,
) -> Answer<GradingYearPage> {
    let year = Year::read(office, &request.scheme, request.year)?;
    office.ledger()?.read(|conn| {
        let is_wanted = |row: &GradingYearRow| {
            request
                .state
                .as_ref()
                .is_none_or(|state| *state == row.state)
        };
        let (rows, next) = page_of_unions(
            conn,
            &request.query,
            request.after,
            request.limit,
            |union| Ok(year.row(conn, union)?.filter(is_wanted)),
        )?;
        Ok(GradingYearPage {
            year: year.period.from.year(),
            rows,
            next,
        })
    })
}

/// Which scheme and year.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct GradingCount {
    /// Code of the scheme.
    pub scheme: String,
    /// The year; `null` for this one.
    pub year: Option<i32>,
}

/// How many unions stand how.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GradingCounted {
    /// Base unions.
    pub whole: i64,
    /// Those with a level that holds.
    pub rated: i64,
    /// How many stand how.
    pub states: Vec<StateCount>,
}

/// Counts how all base unions stand under a scheme, in one pass over its gradings.
pub fn grading_count(
    office: &Office,
    request: GradingCount,
    _: &dyn Progress,
) -> Answer<GradingCounted> {
    let year = Year::read(office, &request.scheme, request.year)?;
    office.ledger()?.read(|conn| {
        let found = gradings_to(conn, &year.code, year.period.from.year())?;
        let mut counted = GradingCounted {
            whole: 0,
            rated: 0,
            states: Vec::new(),
        };
        let mut states: BTreeMap<_, (String, i64)> = BTreeMap::new();
        for union in list_unions(conn)? {
            if !belongs(&union, year.on) {
                continue;
            }
            let grading = found.get(&union.id);
            let how = stands(grading, year.on);
            let (state, label) = state(grading, how);
            counted.whole += 1;
            counted.rated += i64::from(how == Stands::Rated);
            states.entry((how, state)).or_insert((label, 0)).1 += 1;
        }
        counted.states = states
            .into_iter()
            .map(|((_, state), (label, unions))| StateCount {
                state,
                label,
                unions,
            })
            .collect();
        Ok(counted)
    })
}

/// A scheme's year, and what it is judged by.
struct Year {
    code: String,
    period: Period,
    /// The year's last day, or today.
    on: Day,
    rules: RulesOfDay,
    schemes: Schemes,
}

impl Year {
    fn read(office: &Office, code: &str, year: Option<i32>) -> Answer<Self> {
        let rules = RulesOfDay::read(office)?;
        let schemes = rules.schemes()?;
        newest(&schemes, code)?;
        let period = whole_year(year.unwrap_or(rules.today.year()))?;
        Ok(Self {
            code: code.to_owned(),
            on: period.to.min(rules.today),
            period,
            schemes,
            rules,
        })
    }

    /// How a union stands, as the list shows it, if it belongs there.
    fn row(&self, conn: &Reader, union: &Union) -> Answer<Option<GradingYearRow>> {
        if !belongs(union, self.on) {
            return Ok(None);
        }
        let grading = grading_to(conn, union.id, &self.code, self.period.from.year())?;
        let (state, label) = state(grading.as_ref(), stands(grading.as_ref(), self.on));
        let points = match &grading {
            Some(one) => Some(self.points(conn, one)?),
            None => None,
        };
        let grading = grading.as_ref();
        Ok(Some(GradingYearRow {
            union: union.code.to_string(),
            name: union.name.clone(),
            state,
            label,
            points,
            until: grading
                .and_then(|one| one.valid_until)
                .map(|day| day.to_string()),
            by: grading.and_then(|one| one.reviewed_by.clone()),
            document_no: grading.and_then(|one| one.document_no.clone()),
        }))
    }

    fn points(&self, conn: &Reader, grading: &Grading) -> Answer<i64> {
        if let Some(given) = grading.total {
            return Ok(given);
        }
        let scheme = version(&self.schemes, &grading.scheme, grading.version)?;
        let rows = items_of(conn, grading.id)?;
        let seen = seen_in(conn, &grading.trade_union, scheme, self.period)?;
        let given = self.rules.given_on(self.on);
        let points = points_now(scheme, &rows, &seen, &given)?;
        Ok(total(points.into_values().map(Some)))
    }
}

/// A base union that stands on the day.
pub(super) fn belongs(union: &Union, on: Day) -> bool {
    union.form.is_base()
        && union.ended_on.is_none_or(|day| day > on)
        && union.founded_on.is_none_or(|day| day <= on)
}

fn state(grading: Option<&Grading>, how: Stands) -> (String, String) {
    let level = grading
        .and_then(|one| one.level.clone())
        .unwrap_or_default();
    let (state, label) = match how {
        Stands::Nothing => ("nothing", "还没有自评"),
        Stands::Scoring => ("scoring", "自评中"),
        Stands::Expired => ("expired", "评定过期了"),
        Stands::Unrated => ("unrated", "复核了，没有达到等级"),
        Stands::Rated => return (format!("rated-{level}"), level),
    };
    (state.to_owned(), label.to_owned())
}

/// Where a year goes.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct GradingYearWrite {
    /// Code of the scheme.
    pub scheme: String,
    /// The year.
    pub year: i32,
    /// The file.
    pub to: String,
}

const HEADINGS: &[Heading] = &[
    ("编码", 16.0, Kind::Text),
    ("工会名称", 36.0, Kind::Text),
    ("评定情况", 20.0, Kind::Text),
    ("得分", 8.0, Kind::Number),
    ("复核单位", 20.0, Kind::Text),
    ("文号", 22.0, Kind::Text),
    ("有效到", 12.0, Kind::Text),
];

/// Writes a year as a sheet (年度评定情况表).
pub fn grading_year_write(
    office: &Office,
    request: GradingYearWrite,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    let year = Year::read(office, &request.scheme, Some(request.year))?;
    let lines = office.ledger()?.read(|conn| -> Answer<Vec<_>> {
        let mut lines = Vec::new();
        for union in list_unions(conn)? {
            lines.extend(year.row(conn, &union)?.map(cells));
        }
        Ok(lines)
    })?;
    let scheme = newest(&year.schemes, &request.scheme)?;
    let mut remarks = vec![
        format!("截至 {}。", year.on.chinese()),
        format!(
            "满 {}，等级：{}。",
            scheme.most(),
            SchemeCard::of(scheme).levels.join("、")
        ),
    ];
    if scheme.sample {
        remarks.push("示例，县里没有发布正式办法。".to_owned());
    }
    let title = format!("{}年{}", request.year, scheme.name);
    let list = list(&title, HEADINGS, remarks);
    write(ListWrite { to: request.to }, &list, lines, progress)
}

fn cells(row: GradingYearRow) -> Vec<Cell<'static>> {
    let text = |text: Option<String>| text.map_or(Cell::Empty, Cell::text);
    vec![
        Cell::text(row.union),
        Cell::text(row.name),
        Cell::text(row.label),
        row.points.map_or(Cell::Empty, Cell::Number),
        text(row.by),
        text(row.document_no),
        text(row.until),
    ]
}
