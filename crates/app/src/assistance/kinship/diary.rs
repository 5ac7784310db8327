//! The diary (民情日记): what was done for households, by household, by cadre, by kind and by month.

use super::load::Households;
use super::{LEFT_OUT, Nothing, StateCount, Typed, file_id, record, subject, year_to};
use crate::form::{choice, choice_if, day, day_if, filled, id, id_if, said};
use crate::list::{Heading, ListWrite, ListWritten, list, write};
use crate::session::{Roster, Sight};
use crate::{Answer, Office, Progress, unions};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use taizhang_ledger::assistance::households::{FamilyMember, HardshipFile};
use taizhang_ledger::assistance::kinship::{
    self, Help, HelpKind, NewHelp, Pair, helps_of_pair, helps_within, solved_within,
};
use taizhang_ledger::shared::{HardshipFileId, HelpId, PairId, Period, UnionId};
use taizhang_ledger::store::{Reader, Record as _};
use taizhang_ledger::unions::Union;
use taizhang_reports::list::{Cell, Kind};
use ts_rs::TS;

/// Which lines.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct DiaryList {
    /// Code of the union: of the cadre, or where there is no pair of the household's file; `null` for all.
    pub union: Option<String>,
    /// Id of a household's file; `null` for all.
    pub file: Option<String>,
    /// A cadre's name; `null` for all.
    pub cadre: Option<String>,
    /// Code of a kind; `null` for all.
    pub kind: Option<String>,
    /// The year; `null` for this one.
    pub year: Option<i32>,
    /// The month, 1 to 12; `null` for the whole year.
    pub month: Option<u32>,
    /// Lines shown at most.
    pub limit: usize,
}

/// Lines of the diary.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DiaryPage {
    /// The year.
    pub year: i32,
    /// The newest first.
    pub lines: Vec<DiaryLine>,
    /// All that were found, shown or not.
    pub total: i64,
    /// How many under each of the four needs; `unions` counts lines.
    pub needs: Vec<StateCount>,
    /// 上岗
    pub placed: i64,
    /// Problems raised.
    pub raised: i64,
    /// Problems solved within the time, whenever they were raised.
    pub solved: i64,
}

/// A line.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DiaryLine {
    /// Its id.
    pub id: String,
    /// Whether it belongs to this station.
    pub own: bool,
    /// Id of the household's file.
    pub file: String,
    /// Name of the household's worker.
    pub household: String,
    /// 村居、社区
    pub village: Option<String>,
    /// Id of the pair.
    pub pair: Option<String>,
    /// Id of whom of the household it was for.
    pub member: Option<String>,
    /// The name.
    pub member_name: Option<String>,
    /// Code of the kind.
    pub kind: String,
    /// In Chinese.
    pub kind_label: String,
    /// When.
    pub on: String,
    /// What was done; as problem and result only while what is sensitive is open.
    pub what: Option<String>,
    /// The problem that was found.
    pub problem: Option<String>,
    /// When it was solved.
    pub solved_on: Option<String>,
    /// What came of it.
    pub result: Option<String>,
    /// What was done stands here and is not shown now.
    pub sealed: bool,
    /// Whether a problem was found.
    pub raised: bool,
    /// Whether it is written down what came of it.
    pub settled: bool,
    /// Who did it.
    pub by: String,
    /// 上岗
    pub placed: bool,
    /// Whether the problem is not solved yet.
    pub open: bool,
}

/// What is asked for, read once.
struct Asked {
    period: Period,
    union: Option<UnionId>,
    file: Option<HardshipFileId>,
    cadre: Option<String>,
    kind: Option<HelpKind>,
}

impl Asked {
    fn read(office: &Office, request: &DiaryList) -> Answer<Self> {
        let (year, _) = year_to(office, request.year)?;
        let period = match request.month {
            Some(month) => month_of(year.from.year(), month)?,
            None => Period {
                to: year.from.plus_years(1).plus_days(-1),
                ..year
            },
        };
        let union = filled(&request.union).map(|code| unions::coded(office, code));
        Ok(Self {
            period,
            union: union.transpose()?.map(|union| union.id),
            file: id_if(&request.file, "file")?,
            cadre: said(&request.cadre),
            kind: choice_if(&request.kind, "kind")?,
        })
    }

    /// Whether a line is asked for; `pairs` are those seen so far.
    fn takes(&self, conn: &Reader, help: &Help, pairs: &mut HashMap<PairId, Pair>) -> Answer<bool> {
        let is_of = self.file.is_none_or(|file| file == help.hardship_file)
            && self.kind.is_none_or(|kind| kind == help.kind);
        if !is_of || self.cadre.is_none() && self.union.is_none() {
            return Ok(is_of);
        }
        let pair = match help.pair {
            None => None,
            Some(id) => {
                if let std::collections::hash_map::Entry::Vacant(slot) = pairs.entry(id) {
                    slot.insert(Pair::get(conn, id)?);
                }
                pairs.get(&id)
            }
        };
        let by_cadre = self.cadre.as_ref().is_none_or(|cadre| {
            help.by_whom.contains(cadre) || pair.is_some_and(|pair| pair.cadre == *cadre)
        });
        let by_union = match (self.union, pair) {
            (None, _) => true,
            (Some(union), Some(pair)) => pair.trade_union == union,
            (Some(union), None) => {
                HardshipFile::get(conn, help.hardship_file)?.trade_union == union
            }
        };
        Ok(by_cadre && by_union)
    }

    fn lines(&self, conn: &Reader) -> Answer<(Vec<Help>, i64)> {
        let mut pairs = HashMap::new();
        let mut lines = Vec::new();
        for help in helps_within(conn, self.period)? {
            if self.takes(conn, &help, &mut pairs)? {
                lines.push(help);
            }
        }
        let mut solved = 0;
        for help in solved_within(conn, self.period)? {
            solved += i64::from(self.takes(conn, &help, &mut pairs)?);
        }
        Ok((lines, solved))
    }
}

fn month_of(year: i32, month: u32) -> Answer<Period> {
    let first = taizhang_ledger::shared::Day::new(year, month, 1);
    let first = first.ok_or_else(|| crate::form::bad_choice(&month.to_string(), "month"))?;
    Ok(Period {
        from: first,
        to: first.last_of_month(),
    })
}

/// Lists lines of the diary of a year or a month. What they say is shown while what is sensitive is open, and then the list is a
/// look.
pub fn diary_list(office: &Office, request: DiaryList, _: &dyn Progress) -> Answer<DiaryPage> {
    let asked = Asked::read(office, &request)?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    let sight = office.sight();
    let page = ledger.read(|conn| {
        let (helps, solved) = asked.lines(conn)?;
        let mut names = Households::default();
        let shown = helps.iter().take(request.limit);
        let lines: Answer<Vec<DiaryLine>> = shown
            .map(|help| line(conn, help, (&station, sight), &mut names))
            .collect();
        let needs = [
            HelpKind::Job,
            HelpKind::Rights,
            HelpKind::Living,
            HelpKind::Quality,
        ];
        let needs = needs.into_iter().map(|need| StateCount {
            state: need.code().to_owned(),
            label: need.label().to_owned(),
            unions: helps.iter().filter(|help| help.kind.need() == need).count() as i64,
        });
        Answer::Ok(DiaryPage {
            year: asked.period.from.year(),
            lines: lines?,
            total: helps.len() as i64,
            needs: needs.collect(),
            placed: helps.iter().filter(|help| help.placed()).count() as i64,
            raised: helps.iter().filter(|help| help.problem.is_some()).count() as i64,
            solved,
        })
    })?;
    if page.lines.iter().any(DiaryLine::tells) {
        match asked.file {
            Some(file) => {
                let file = ledger.read(|conn| HardshipFile::get(conn, file))?;
                office.look_at(file.id.into(), &subject(&file))?;
            }
            None => office.look_over(Roster::Diary)?,
        }
    }
    Ok(page)
}

impl DiaryLine {
    /// Whether it shows what was done.
    pub(crate) fn tells(&self) -> bool {
        self.what.is_some()
    }
}

fn line(
    conn: &Reader,
    help: &Help,
    (station, sight): (&str, Sight),
    names: &mut Households,
) -> Answer<DiaryLine> {
    let (household, village) = names.of(conn, help.hardship_file)?;
    let member = help
        .family_member
        .map(|member| FamilyMember::get(conn, member))
        .transpose()?;
    Ok(DiaryLine {
        id: help.id.to_string(),
        own: help.station == station,
        file: help.hardship_file.to_string(),
        household,
        village,
        pair: help.pair.map(|pair| pair.to_string()),
        member: help.family_member.map(|member| member.to_string()),
        member_name: member.map(|member| member.name),
        kind: help.kind.code().to_owned(),
        kind_label: help.kind.label().to_owned(),
        on: help.on_day.to_string(),
        what: sight.of(Some(help.what.clone())).0,
        problem: sight.of(help.problem.clone()).0,
        solved_on: help.solved_on.map(|day| day.to_string()),
        result: sight.of(help.result.clone()).0,
        sealed: sight == Sight::Sealed,
        raised: help.problem.is_some(),
        settled: help.result.is_some(),
        by: help.by_whom.clone(),
        placed: help.placed(),
        open: help.is_open(),
    })
}

/// A cadre's household with its whole diary, as it is printed.
pub(crate) struct PairDiary {
    /// The household's file.
    pub file: HardshipFileId,
    /// What the log calls it.
    pub called: String,
    /// Code of the cadre's union.
    pub union: String,
    /// 干部姓名
    pub cadre: String,
    /// 职务
    pub post: Option<String>,
    /// Name of the household's worker.
    pub household: String,
    /// 村居、社区
    pub village: Option<String>,
    /// 结对日期
    pub from: String,
    /// 摸底日期
    pub surveyed_on: Option<String>,
    /// The lines, in order.
    pub lines: Vec<DiaryLine>,
}

/// Reads the diary of a pair.
pub(crate) fn pair_diary(office: &Office, id: &str) -> Answer<PairDiary> {
    let id: PairId = crate::form::id(id, "id")?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    let sight = office.sight();
    ledger.read(|conn| {
        let pair = Pair::get(conn, id)?;
        let mut names = Households::default();
        let (household, village) = names.of(conn, pair.hardship_file)?;
        let helps = helps_of_pair(conn, id)?;
        let lines = helps
            .iter()
            .map(|help| line(conn, help, (&station, sight), &mut names));
        Ok(PairDiary {
            file: pair.hardship_file,
            called: subject(&HardshipFile::get(conn, pair.hardship_file)?),
            union: Union::get(conn, pair.trade_union)?.code.to_string(),
            household,
            village,
            from: pair.from_day.to_string(),
            surveyed_on: pair.surveyed_on.map(|day| day.to_string()),
            lines: lines.collect::<Answer<_>>()?,
            cadre: pair.cadre,
            post: pair.post,
        })
    })
}

/// A line of the diary.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DiaryPut {
    /// Id of the line that is written anew; `null` for a new one.
    pub id: Option<String>,
    /// Id of the household's file.
    pub file: String,
    /// Id of the pair.
    pub pair: Option<String>,
    /// Id of whom of the household it was for.
    pub member: Option<String>,
    /// Code of the kind.
    pub kind: String,
    /// When.
    pub on: String,
    /// What was done.
    pub what: String,
    /// The problem that was found.
    pub problem: Option<String>,
    /// When it was solved.
    pub solved_on: Option<String>,
    /// What came of it.
    pub result: Option<String>,
    /// Who did it.
    pub by: String,
}

/// A line that was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DiarySaved {
    /// Its id.
    pub id: String,
}

/// Writes a line of the diary (记民情日记). A new one is anybody's to write; what stands is written anew by who sees it.
pub fn diary_put(office: &Office, request: DiaryPut, _: &dyn Progress) -> Answer<DiarySaved> {
    let known: Option<HelpId> = id_if(&request.id, "id")?;
    if known.is_some() {
        office.unsealed().map_err(|shut| shut.at("what"))?;
    }
    let new = NewHelp {
        file: file_id(&request.file)?,
        pair: id_if(&request.pair, "pair")?,
        member: id_if(&request.member, "member")?,
        kind: choice(&request.kind, "kind")?,
        on_day: day(&request.on, "on")?,
        what: request.what,
        problem: said(&request.problem),
        solved_on: day_if(&request.solved_on, "solved_on")?,
        result: said(&request.result),
        by_whom: request.by,
    };
    let saved = record(office, "民情日记", |tx| {
        if let Some(pair) = new.pair {
            tx.hold_ours(&Pair::get(tx.conn(), pair)?)?;
        }
        Ok(match known {
            Some(known) => kinship::correct_help(tx, known, new)?,
            None => kinship::help(tx, new)?,
        })
    })?;
    Ok(DiarySaved {
        id: saved.id.to_string(),
    })
}

/// What came of a line.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DiarySettle {
    /// Which line.
    pub id: String,
    /// When the problem was solved.
    pub solved_on: Option<String>,
    /// What came of it.
    pub result: Option<String>,
}

/// Records that a problem was solved, or what came of the help. A result that stands is written over by who sees it.
pub fn diary_settle(office: &Office, request: DiarySettle, _: &dyn Progress) -> Answer<Nothing> {
    let line: HelpId = id(&request.id, "id")?;
    let solved_on = day_if(&request.solved_on, "solved_on")?;
    let mut result = said(&request.result);
    let typed = Typed::on(office, office.sight() == Sight::Open);
    record(office, "民情日记：结果", |tx| {
        if result.is_some() {
            typed.over(&mut result, &Help::get(tx.conn(), line)?.result, "result")?;
        }
        kinship::settle_help(tx, line, solved_on, result)?;
        Ok(Nothing {})
    })
}

/// Where lines of the diary go.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DiaryListWrite {
    /// Which lines; all of them are written.
    pub asked: DiaryList,
    /// The file.
    pub to: String,
}

const HEADINGS: &[Heading] = &[
    ("日期", 12.0, Kind::Text),
    ("结亲户", 10.0, Kind::Text),
    ("村居", 14.0, Kind::Text),
    ("帮扶内容", 10.0, Kind::Text),
    ("做了什么", 40.0, Kind::Words),
    ("实际困难", 28.0, Kind::Text),
    ("解决日期", 12.0, Kind::Text),
    ("结果", 24.0, Kind::Text),
    ("帮扶人", 12.0, Kind::Text),
];

/// Writes lines of the diary as a sheet (帮扶行动清单).
pub fn diary_list_write(
    office: &Office,
    request: DiaryListWrite,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    let asked = DiaryList {
        limit: usize::MAX,
        ..request.asked
    };
    let page = diary_list(office, asked, progress)?;
    let needs: Vec<String> = page
        .needs
        .iter()
        .map(|need| format!("{} {} 次", need.label, need.unions))
        .collect();
    let mut remarks = vec![
        format!("共 {} 次：{}。", page.total, needs.join("，")),
        format!(
            "上岗 {} 人次；提出困难 {} 件，解决 {} 件。",
            page.placed, page.raised, page.solved
        ),
    ];
    let is_sealed = page.lines.iter().any(|line| line.sealed);
    remarks.extend(is_sealed.then(|| LEFT_OUT.to_owned()));
    let title = format!("{}年帮扶行动清单", page.year);
    let rows = page.lines.into_iter().map(cells).collect();
    let to = ListWrite { to: request.to };
    write(to, &list(&title, HEADINGS, remarks), rows, progress)
}

fn cells(line: DiaryLine) -> Vec<Cell<'static>> {
    let text = |text: Option<String>| text.map_or(Cell::Empty, Cell::text);
    let household = match line.member_name {
        Some(member) if member != line.household => format!("{}（{member}）", line.household),
        _ => line.household,
    };
    vec![
        Cell::text(line.on),
        Cell::text(household),
        text(line.village),
        Cell::text(line.kind_label),
        text(line.what),
        text(line.problem),
        text(line.solved_on),
        text(line.result),
        Cell::text(line.by),
    ]
}
