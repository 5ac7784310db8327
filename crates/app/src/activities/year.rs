//! The year by figures (全年情况): every kind with its counts, and the rows behind each.

use super::span::span;
use super::{MOST_ROWS, Names, union_of};
use crate::form::{bad_request, filled};
use crate::list::{Heading, ListWrite, ListWritten, list, write};
use crate::negotiation::rate;
use crate::{Answer, Failure, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::activities::{
    ActivityFigure, Counted, KindGroup, Kinds, each_row, figures_of, load,
};
use taizhang_ledger::shared::{Fen, UnionId};
use taizhang_reports::list::{Cell, Kind};
use ts_rs::TS;

/// Which time, of which union.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct ActivityYear {
    /// Code of the union; `null` for all.
    pub union: Option<String>,
    /// The year; `null` for this one.
    pub year: Option<i32>,
    /// `year`, `first`, `second` (halves) or `return` (1 October to 30 September); `null` for the year.
    pub part: Option<String>,
}

/// The figures of a time.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ActivityYearView {
    /// The year.
    pub year: i32,
    /// First day.
    pub first: String,
    /// Last day.
    pub last: String,
    /// Kinds by group, in their order.
    pub groups: Vec<YearGroup>,
    /// Records whose kind no edition here has: no figure holds them.
    pub unknown: i64,
}

/// Kinds that stand together.
#[derive(Debug, Clone, Serialize, TS)]
pub struct YearGroup {
    /// Its code.
    pub group: String,
    /// In Chinese.
    pub label: String,
    /// Its kinds.
    pub kinds: Vec<YearKind>,
}

/// A kind with its figures.
#[derive(Debug, Clone, Serialize, TS)]
pub struct YearKind {
    /// Its code; of what other areas keep, the area.
    pub kind: String,
    /// 名称
    pub name: String,
    /// The programme that it answers.
    pub row: i64,
    /// Whether its rows can be opened here.
    pub rows: bool,
    /// Whether anything of it is more than nought.
    pub any: bool,
    /// Its figures.
    pub figures: Vec<YearFigure>,
}

/// A figure.
#[derive(Debug, Clone, Serialize, TS)]
pub struct YearFigure {
    /// Its code within the kind.
    pub count: String,
    /// 名称
    pub label: String,
    /// 计量单位
    pub unit: String,
    /// As it is shown.
    pub value: String,
    /// The number; 分 where it is money.
    pub number: i64,
    /// What it is a part of, where it is a rate.
    pub whole: Option<i64>,
    /// The rate, `80.0%`.
    pub rate: Option<String>,
}

/// Reads the figures of a time.
pub fn activity_year(
    office: &Office,
    request: ActivityYear,
    _: &dyn Progress,
) -> Answer<ActivityYearView> {
    let (year, period) = span(office, request.year, &request.part)?;
    let union = union_of(office, &request.union)?;
    office.ledger()?.read(|conn| {
        let own = union.map(|union| [union]);
        let records = load(conn, period)?;
        let figures = figures_of(conn, &records, own.as_ref().map(|one| &one[..]))?;
        Ok(ActivityYearView {
            year,
            first: period.from.to_string(),
            last: period.to.to_string(),
            groups: groups(records.kinds(), figures),
            unknown: records.unknown(),
        })
    })
}

fn groups(kinds: &Kinds, figures: Vec<ActivityFigure>) -> Vec<YearGroup> {
    let mut groups: Vec<YearGroup> = KindGroup::ALL
        .iter()
        .map(|group| YearGroup {
            group: group.code().to_owned(),
            label: group.label().to_owned(),
            kinds: Vec::new(),
        })
        .collect();
    for figure in figures {
        let known = kinds.newest(&figure.kind);
        let at = KindGroup::ALL
            .iter()
            .position(|group| known.map_or(*group == KindGroup::Care, |kind| kind.group == *group))
            .unwrap_or_default();
        let of_group = &mut groups[at].kinds;
        let at = of_group.iter().position(|kind| kind.kind == figure.kind);
        let at = at.unwrap_or_else(|| {
            of_group.push(YearKind {
                kind: figure.kind.clone(),
                name: known.map_or_else(|| elsewhere(&figure.kind), |kind| kind.name.clone()),
                row: figure.row,
                rows: known.is_some(),
                any: false,
                figures: Vec::new(),
            });
            of_group.len() - 1
        });
        of_group[at].any |= figure.value != 0;
        of_group[at].figures.push(shown(figure));
    }
    groups.retain(|group| !group.kinds.is_empty());
    groups
}

fn elsewhere(area: &str) -> String {
    match area {
        "negotiation" => "集体协商（在“集体协商”里记）".to_owned(),
        _ => "相亲登记（只在本机）".to_owned(),
    }
}

fn shown(figure: ActivityFigure) -> YearFigure {
    let rate = figure.whole.map(|whole| rate(figure.value, whole, "").rate);
    YearFigure {
        value: match figure.is_money {
            true => Fen(figure.value).to_string(),
            false => figure.value.to_string(),
        },
        number: figure.value,
        count: figure.count,
        label: figure.label,
        unit: figure.unit,
        whole: figure.whole,
        rate,
    }
}

/// Which figure's rows.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ActivityRows {
    /// Code of the kind.
    pub kind: String,
    /// Code of the count.
    pub count: String,
    /// Code of the union; `null` for all.
    pub union: Option<String>,
    /// The year; `null` for this one.
    pub year: Option<i32>,
    /// As in [`ActivityYear::part`].
    pub part: Option<String>,
    /// How many rows were seen before.
    pub after: Option<String>,
    /// Rows of a page.
    pub limit: usize,
}

/// Rows behind a figure.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ActivityRowsPage {
    /// What the figure is called.
    pub label: String,
    /// Whose amounts add up to it.
    pub rows: Vec<ActivityRow>,
    /// Where the next page goes on.
    pub next: Option<String>,
    /// All of them.
    pub total: i64,
}

/// A row behind a figure.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ActivityRow {
    /// Id of the record; of a union that counts once, of the union.
    pub id: String,
    /// Where it is opened: `list`, `places`, `awards`; empty for a union.
    pub page: String,
    /// What it is called.
    pub name: String,
    /// Name of the union.
    pub union: String,
    /// The day by which it counts.
    pub on: Option<String>,
    /// How much, as it is shown.
    pub amount: String,
}

/// A row before it is shown: whose, which, what, when, how much.
struct Found {
    union: UnionId,
    id: String,
    page: &'static str,
    name: String,
    on: Option<String>,
    amount: i64,
    is_money: bool,
}

impl Found {
    fn of(row: &Counted<'_>) -> Self {
        let field = row.count.field.as_ref();
        let field = field.and_then(|field| row.kind.field(field));
        Self {
            union: row.union,
            id: row.id.to_string(),
            page: if row.name.is_empty() {
                ""
            } else {
                row.kind.shape.page()
            },
            name: row.name.to_owned(),
            on: row.on.map(|day| day.to_string()),
            amount: row.amount,
            is_money: field
                .is_some_and(|field| field.kind == taizhang_ledger::activities::FieldKind::Money),
        }
    }
}

/// Lists the rows behind a figure, the newest first.
pub fn activity_rows(
    office: &Office,
    request: ActivityRows,
    _: &dyn Progress,
) -> Answer<ActivityRowsPage> {
    let (_, period) = span(office, request.year, &request.part)?;
    let union = union_of(office, &request.union)?;
    let limit = request.limit.clamp(1, MOST_ROWS);
    let skip: usize = match filled(&request.after) {
        None => 0,
        Some(text) => text.parse().map_err(|_| bad_request("after"))?,
    };
    office.ledger()?.read(|conn| {
        let records = load(conn, period)?;
        let label = taizhang_ledger::activities::count_label(
            records.kinds(),
            &request.kind,
            &request.count,
        );
        let label = label.ok_or_else(|| no_figure(&request.kind))?;
        let mut found = Vec::new();
        each_row(&records, &mut |row| {
            let is_wanted = row.kind.code == request.kind
                && row.count.code == request.count
                && union.is_none_or(|union| union == row.union);
            if is_wanted {
                found.push(Found::of(&row));
            }
        });
        found.sort_by(|a, b| (&b.on, &b.id).cmp(&(&a.on, &a.id)));
        let total = found.len();
        let mut names = Names::default();
        let page = found.into_iter().skip(skip).take(limit);
        let rows = page.map(|row| {
            let (_, union) = names.of(conn, row.union)?;
            Ok(ActivityRow {
                name: match row.name.as_str() {
                    "" => union.clone(),
                    name => name.to_owned(),
                },
                id: row.id,
                page: row.page.to_owned(),
                union,
                on: row.on,
                amount: match row.is_money {
                    true => Fen(row.amount).to_string(),
                    false => row.amount.to_string(),
                },
            })
        });
        Ok(ActivityRowsPage {
            label,
            rows: rows.collect::<Answer<_>>()?,
            next: (skip + limit < total).then(|| (skip + limit).to_string()),
            total: total as i64,
        })
    })
}

fn no_figure(kind: &str) -> Failure {
    Failure::new(
        "no_such_figure",
        format!("“{kind}”没有这个数。"),
        "请从全年情况里重新点开。",
    )
    .at("count")
}

/// Where the figures go.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ActivityYearWrite {
    /// Code of the union; `null` for all.
    pub union: Option<String>,
    /// The year; `null` for this one.
    pub year: Option<i32>,
    /// As in [`ActivityYear::part`].
    pub part: Option<String>,
    /// The file.
    pub to: String,
}

const HEADINGS: &[Heading] = &[
    ("类别", 16.0, Kind::Text),
    ("种类", 26.0, Kind::Text),
    ("指标", 34.0, Kind::Text),
    ("单位", 8.0, Kind::Text),
    ("数量", 16.0, Kind::Text),
    ("占比", 10.0, Kind::Text),
];

/// Writes the figures of a time as a sheet (活动和荣誉情况表).
pub fn activity_year_write(
    office: &Office,
    request: ActivityYearWrite,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    let asked = ActivityYear {
        union: request.union,
        year: request.year,
        part: request.part,
    };
    let view = activity_year(office, asked, progress)?;
    let mut rows = Vec::new();
    for group in &view.groups {
        for kind in group.kinds.iter().filter(|kind| kind.any) {
            for figure in &kind.figures {
                rows.push(vec![
                    Cell::text(group.label.clone()),
                    Cell::text(kind.name.clone()),
                    Cell::text(figure.label.clone()),
                    Cell::text(figure.unit.clone()),
                    Cell::text(figure.value.clone()),
                    figure.rate.clone().map_or(Cell::Empty, Cell::text),
                ]);
            }
        }
    }
    let mut remarks = vec![
        format!("期间 {} 至 {}。", view.first, view.last),
        "阵地、荣誉（现有）和会员卡按最后一天，其余按期间；没有记录的种类没有列出。".to_owned(),
    ];
    if view.unknown > 0 {
        remarks.push(format!(
            "有 {} 条记录的种类本机不认识，没有计入：请收县里最新的规则包。",
            view.unknown
        ));
    }
    let title = format!("{}年活动和荣誉情况表", view.year);
    let to = ListWrite { to: request.to };
    write(to, &list(&title, HEADINGS, remarks), rows, progress)
}
