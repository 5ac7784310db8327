//! The consolidated return of a desk (汇总年报): the sum of the accepted returns, with what is not in it said beside it.

use super::returns::{by_station, state};
use crate::list::{Heading, ListWritten, list, write};
use crate::messages::blank::sum_blank;
use crate::returns::{editions, no_edition};
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use taizhang_exchange::desk::{self, StationStatus};
use taizhang_ledger::filing::{Decision, owner_of};
use taizhang_ledger::returns::{
    AcceptedReturn, Consolidated, ConsolidatedLine, FormEdition, HandedIn, LineKind, ReturnLine,
    Twice, TwiceKind, Value, consolidate,
};
use taizhang_ledger::shared::Fen;
use taizhang_reports::list::{Cell, Kind};
use ts_rs::TS;

/// Which edition is added up.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DeskConsolidated {
    /// Code of the edition.
    pub edition: String,
}

/// The consolidated return.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DeskConsolidatedReply {
    /// Its title.
    pub title: String,
    /// 示例版
    pub sample: bool,
    /// Its blocks.
    pub blocks: Vec<ConsolidatedBlockView>,
    /// Stations whose return is in the sum.
    pub accepted: usize,
    /// Those that are not in it: never silently nothing.
    pub absent: Vec<AbsentReturn>,
    /// What two returns count, taken off once.
    pub twice: Vec<TwiceView>,
    /// Standing unions of this ledger that are in no accepted return.
    pub unions_outside: Vec<String>,
}

/// A station whose return is not in the sum.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AbsentReturn {
    /// Code of the station.
    pub station: String,
    /// Its name.
    pub name: String,
    /// `missing`, `received` or `returned`.
    pub state: String,
    /// In Chinese.
    pub state_label: String,
    /// Whom to ring.
    pub phone: Option<String>,
}

/// Something that two returns count.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TwiceView {
    /// `union`, `unit` or `household`.
    pub kind: String,
    /// In Chinese.
    pub label: String,
    /// Its name.
    pub name: String,
    /// Names of the stations, the one it counts for first.
    pub stations: Vec<String>,
    /// For which it counts and why, in Chinese.
    pub note: String,
}

/// A block of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ConsolidatedBlockView {
    /// Its title.
    pub title: String,
    /// Its lines.
    pub lines: Vec<ConsolidatedLineView>,
}

/// A line of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ConsolidatedLineView {
    /// 编号
    pub no: String,
    /// 指标
    pub label: String,
    /// How deep it is set in.
    pub indent: u8,
    /// 计量单位
    pub unit: String,
    /// What stands in it, as its code.
    pub kind: String,
    /// What it says.
    pub value: Option<String>,
    /// Why it says nothing, in Chinese.
    pub blank: Option<String>,
    /// What was taken off because two returns count it.
    pub twice: Option<String>,
    /// What each station adds; the bundle it came by stands in the list of returns.
    pub parts: Vec<PartView>,
}

/// What a station adds to a line.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PartView {
    /// Code of the station.
    pub station: String,
    /// Its name.
    pub name: String,
    /// As it sealed it.
    pub value: Option<String>,
    /// Number of the bundle by which the return came.
    pub bundle: Option<i64>,
    /// Short code of the return.
    pub short_code: String,
    /// Its unions, as it sealed them.
    pub unions: Vec<UnionPart>,
}

/// What a union adds to a station's figure.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UnionPart {
    /// Its code: with it the rows behind the figure are asked for.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What it adds.
    pub value: String,
}

/// Everything a consolidated return is shown from.
struct Whole {
    edition: FormEdition,
    stations: Vec<StationStatus>,
    came: HashMap<String, HandedIn>,
    sum: Consolidated,
    outside: Vec<String>,
}

fn whole(office: &Office, code: &str, progress: &dyn Progress) -> Answer<Whole> {
    progress.go_on("汇总各单位年报", 0, None)?;
    let ledger = office.ledger()?;
    let editions = editions(&ledger)?;
    let edition = editions.find(code).ok_or_else(|| no_edition(code))?.clone();
    let came = by_station(office, &edition)?;
    let mut accepted: Vec<AcceptedReturn> = came
        .values()
        .filter(|one| one.verdict() == Some(Decision::Accept))
        .map(|one| AcceptedReturn {
            station: one.sealed.station.clone(),
            body: one.body.clone(),
        })
        .collect();
    accepted.sort_by(|a, b| a.station.cmp(&b.station));
    // The office that adds up is no union it has to wait for.
    let own = ledger.info().code;
    let (sum, outside) = ledger.read(|conn| {
        let owner = |union: taizhang_ledger::shared::UnionId| owner_of(conn, union.into());
        let sum = consolidate(conn, &edition, &accepted, &owner)?;
        let inside: HashSet<&str> = accepted
            .iter()
            .flat_map(|one| one.body.unions.iter().map(|union| union.code.as_str()))
            .collect();
        let outside = taizhang_ledger::returns::standing_unions(conn, &edition)?
            .into_iter()
            .filter(|union| {
                let code = union.code.as_str();
                code != own && !inside.contains(code)
            })
            .map(|union| union.name);
        Ok::<_, crate::Failure>((sum, outside.collect()))
    })?;
    Ok(Whole {
        stations: desk::stations(&ledger, office.today())?,
        edition,
        came,
        sum,
        outside,
    })
}

/// Adds up the accepted returns (汇总年报).
pub fn desk_consolidated(
    office: &Office,
    request: DeskConsolidated,
    progress: &dyn Progress,
) -> Answer<DeskConsolidatedReply> {
    let whole = whole(office, &request.edition, progress)?;
    let name = |code: &str| whole.name(code);
    let absent = whole.stations.iter().filter_map(|station| {
        let (code, label) = state(whole.came.get(&station.code));
        (code != "accepted").then(|| AbsentReturn {
            station: station.code.clone(),
            name: station.name.clone(),
            state: code.to_owned(),
            state_label: label.to_owned(),
            phone: station.phone.clone(),
        })
    });
    let twice = whole.sum.twice.iter().map(|one| {
        let (kind, label) = match one.kind {
            TwiceKind::Union => ("union", "期内划转的工会"),
            TwiceKind::Unit => ("unit", "单位在两个地方的工会名下"),
            TwiceKind::Household => ("household", "困难家庭在两个地方建了档"),
        };
        TwiceView {
            kind: kind.to_owned(),
            label: label.to_owned(),
            name: one.name.clone(),
            stations: one.stations.iter().map(|code| name(code)).collect(),
            note: whole.counted_once(one),
        }
    });
    let sealed = Sealed::of(&whole.came);
    let blocks = whole.sum.blocks.iter().map(|block| ConsolidatedBlockView {
        title: block.title.clone(),
        lines: block
            .lines
            .iter()
            .map(|line| whole.line(line, &sealed))
            .collect(),
    });
    let accepted = whole.came.values();
    Ok(DeskConsolidatedReply {
        title: whole.edition.title.clone(),
        sample: whole.edition.sample,
        accepted: accepted
            .filter(|one| one.verdict() == Some(Decision::Accept))
            .count(),
        absent: absent.collect(),
        twice: twice.collect(),
        blocks: blocks.collect(),
        unions_outside: whole.outside.clone(),
    })
}

/// What the returns that came say, by station: their lines by number, the names of their unions by code. Asked of the returns
/// themselves, every line of the sum would read them all again.
struct Sealed<'a> {
    lines: HashMap<(&'a str, &'a str), &'a ReturnLine>,
    names: HashMap<(&'a str, &'a str), &'a str>,
}

impl<'a> Sealed<'a> {
    fn of(came: &'a HashMap<String, HandedIn>) -> Self {
        let (mut lines, mut names) = (HashMap::new(), HashMap::new());
        for (station, came) in came {
            let station = station.as_str();
            for line in came.body.lines() {
                lines.insert((station, line.no.as_str()), line);
            }
            for union in &came.body.unions {
                names.insert((station, union.code.as_str()), union.name.as_str());
            }
        }
        Self { lines, names }
    }
}

impl Whole {
    fn name(&self, station: &str) -> String {
        let mut stations = self.stations.iter();
        let found = stations.find(|one| one.code == station);
        found.map_or_else(|| station.to_owned(), |one| one.name.clone())
    }

    /// For which station something counts, and why.
    fn counted_once(&self, one: &Twice) -> String {
        let mut names = one.stations.iter().map(|code| self.name(code));
        let first = names.next().unwrap_or_default();
        let others: Vec<String> = names.collect();
        let others = others.join("、");
        match one.kind {
            TwiceKind::Union if one.still_counted => format!(
                "{}在报告期末属于{first}；{others}的年报里还算着它，它在那一份里的数全部去掉了。请{others}记划出、重新报来，划转以前的活动和发放才算得上。",
                one.name
            ),
            TwiceKind::Union => format!(
                "{}在报告期末属于{first}，只算在{first}，不再算在{others}；划转以前的活动、发放由{others}报的照算。",
                one.name
            ),
            TwiceKind::Unit => {
                format!("{}在{first}和{others}都有，合计里算一次。", one.name)
            }
            TwiceKind::Household => format!("{first}和{others}有同一户，合计里算一次。"),
        }
    }

    fn line(&self, line: &ConsolidatedLine, sealed: &Sealed<'_>) -> ConsolidatedLineView {
        let written = |number: i64| Value::Number(number).written(line.kind);
        let parts = line.parts.iter().filter_map(|part| {
            let came = self.came.get(&part.station)?;
            let station = part.station.as_str();
            let shown = sealed.lines.get(&(station, line.no.as_str()));
            let unions = shown.into_iter().flat_map(|line| &line.by_union);
            let unions = unions.filter_map(|union| {
                let known = sealed.names.get(&(station, union.code.as_str()));
                Some(UnionPart {
                    value: written(union.value?),
                    name: known.map_or_else(|| union.code.clone(), |name| (*name).to_owned()),
                    code: union.code.clone(),
                })
            });
            Some(PartView {
                station: part.station.clone(),
                name: self.name(&part.station),
                value: part.value.map(written),
                bundle: came.bundle.as_ref().map(|bundle| bundle.seq),
                short_code: came.sealed.short_code.clone(),
                unions: unions.collect(),
            })
        });
        ConsolidatedLineView {
            no: line.no.clone(),
            label: line.label.clone(),
            indent: line.indent,
            unit: line.unit.clone(),
            kind: line.kind.code().to_owned(),
            value: line.value.as_ref().map(|value| value.written(line.kind)),
            blank: line.blank.as_ref().map(sum_blank),
            twice: (line.twice != 0).then(|| written(line.twice)),
            parts: parts.collect(),
        }
    }
}

/// Where the consolidated return goes.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DeskConsolidatedWrite {
    /// Code of the edition.
    pub edition: String,
    /// The file.
    pub to: String,
}

const HEADINGS: &[Heading] = &[
    ("编号", 8.0, Kind::Text),
    ("指标", 36.0, Kind::Text),
    ("单位", 6.0, Kind::Text),
    ("合计", 14.0, Kind::Text),
    ("去掉重复", 10.0, Kind::Text),
];

/// Writes the consolidated return as a sheet, a column for every accepted station (导出汇总).
pub fn desk_consolidated_write(
    office: &Office,
    request: DeskConsolidatedWrite,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    let whole = whole(office, &request.edition, progress)?;
    let mut accepted: Vec<&HandedIn> = whole
        .came
        .values()
        .filter(|one| one.verdict() == Some(Decision::Accept))
        .collect();
    accepted.sort_by(|a, b| a.sealed.station.cmp(&b.sealed.station));
    let mut sheet = list(
        &format!("{}汇总", whole.edition.title),
        HEADINGS,
        whole.remarks(),
    );
    let station = |one: &&HandedIn| taizhang_reports::list::Column {
        heading: whole.name(&one.sealed.station),
        width: 14.0,
        kind: Kind::Text,
    };
    sheet.columns.extend(accepted.iter().map(station));
    let lines = whole.sum.blocks.iter().flat_map(|block| &block.lines);
    let line = |line: &ConsolidatedLine| {
        let number = |number: Option<i64>| {
            number.map_or(Cell::Empty, |number| Cell::text(shown(number, line.kind)))
        };
        let value = line.value.as_ref().and_then(Value::number);
        let mut cells = vec![
            Cell::text(line.no.clone()),
            Cell::text(format!("{}{}", "　".repeat(line.indent.into()), line.label)),
            Cell::text(line.unit.clone()),
            number(value),
            number(Some(line.twice).filter(|twice| *twice != 0)),
        ];
        cells.extend(line.parts.iter().map(|part| number(part.value)));
        cells
    };
    let rows: Vec<_> = lines.map(line).collect();
    write(super::ListWrite { to: request.to }, &sheet, rows, progress)
}

fn shown(number: i64, kind: LineKind) -> String {
    match kind {
        LineKind::Money => Fen(number).to_string(),
        LineKind::Percent => format!("{}%", Value::Number(number).written(kind)),
        _ => number.to_string(),
    }
}

impl Whole {
    /// What is not in the sum, and what was taken off: on the sheet of remarks.
    fn remarks(&self) -> Vec<String> {
        let mut remarks = vec![format!(
            "报告期 {} 至 {}；只加县里认可的年报。",
            self.edition.period.from, self.edition.period.to
        )];
        for station in &self.stations {
            let (code, label) = state(self.came.get(&station.code));
            if code != "accepted" {
                remarks.push(format!("没有进合计：{}（{label}）", station.name));
            }
        }
        remarks.extend(
            self.outside
                .iter()
                .map(|name| format!("没有进合计的工会：{name}")),
        );
        for one in &self.sum.twice {
            remarks.push(format!("重复的只算一次：{}", self.counted_once(one)));
        }
        remarks
    }
}
