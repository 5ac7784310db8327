//! The analysis of a month or a year (分析研判): counts and rates by what, of what sort and how, never a name.

use crate::form::day;
use crate::list::{Heading, ListWrite, ListWritten, list, write};
use crate::rules::RulesOfDay;
use crate::{Answer, Failure, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::petitions::{Counts, Tally, tallies};
use taizhang_ledger::shared::{Period, tenths_of_percent};
use taizhang_reports::list::{Cell, Kind};
use ts_rs::TS;

/// Which period.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PetitionAnalysis {
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
}

/// The petitions of a period in numbers.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PetitionAnalysed {
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
    /// All.
    pub all: AnalysisLine,
    /// By 内容分类
    pub categories: Vec<AnalysisLine>,
    /// By 信访类别
    pub kinds: Vec<AnalysisLine>,
    /// By 信访形式
    pub channels: Vec<AnalysisLine>,
    /// 集体访: visits.
    pub joint_visits: i64,
    /// 集体访: people.
    pub joint_people: i64,
    /// Legal aid asked for.
    pub aids: i64,
    /// Legal aid that had its result.
    pub aids_ended: i64,
    /// 追回金额, in 元.
    pub recovered: String,
    /// Days of lawyers on duty.
    pub duty_days: i64,
    /// People they received.
    pub duty_visitors: i64,
    /// How the rates are worked out.
    pub formulas: Vec<String>,
}

/// One line of the analysis.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AnalysisLine {
    /// What.
    pub label: String,
    /// 件数
    pub received: i64,
    /// 人次
    pub people: i64,
    /// 按期答复
    pub replied: i64,
    /// 按期办结
    pub settled: i64,
    /// 办结
    pub ended: i64,
    /// 超期未办结
    pub overdue: i64,
    /// 答复率, e.g. 96.5%; `None` where nothing was received.
    pub reply_rate: Option<String>,
    /// 办结率
    pub settle_rate: Option<String>,
}

const FORMULAS: [&str; 3] = [
    "答复率 = 收到之日起十五日内书面告知或者答复的件数 ÷ 收到件数（信访工作条例第二十三条）",
    "办结率 = 在期限内办结的件数 ÷ 收到件数；申诉求决受理之日起六十日，批准延期的加上延长的日子（第三十四条），转送十五日（第二十二条）",
    "集体访是五人以上的走访，件数计一件，人次计来访的全部人数",
];

/// Analyses the petitions received within a period.
pub fn petition_analysis(
    office: &Office,
    request: PetitionAnalysis,
    _: &dyn Progress,
) -> Answer<PetitionAnalysed> {
    let period = period(&request.from, &request.to)?;
    let rules = RulesOfDay::read(office)?;
    let tally = office
        .ledger()?
        .read(|conn| tallies(conn, period, rules.given()))?;
    Ok(analysed(period, tally))
}

/// The analysis as a sheet.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PetitionAnalysisWrite {
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
    /// Where it goes.
    #[serde(rename = "file")]
    pub to_file: String,
}

const HEADINGS: &[Heading] = &[
    ("分类", 14.0, Kind::Text),
    ("项目", 16.0, Kind::Text),
    ("件数", 8.0, Kind::Number),
    ("人次", 8.0, Kind::Number),
    ("按期答复", 10.0, Kind::Number),
    ("答复率", 10.0, Kind::Percent),
    ("按期办结", 10.0, Kind::Number),
    ("办结率", 10.0, Kind::Percent),
    ("超期未办结", 12.0, Kind::Number),
];

/// Writes the analysis (月度分析).
pub fn petition_analysis_write(
    office: &Office,
    request: PetitionAnalysisWrite,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    let asked = PetitionAnalysis {
        from: request.from,
        to: request.to,
    };
    let it = petition_analysis(office, asked, progress)?;
    let groups = [
        ("合计", std::slice::from_ref(&it.all)),
        ("内容分类", &it.categories[..]),
        ("信访类别", &it.kinds[..]),
        ("信访形式", &it.channels[..]),
    ];
    let rows = groups
        .iter()
        .flat_map(|(group, lines)| lines.iter().map(move |line| cells(group, line)))
        .collect();
    let mut remarks = vec![
        format!("{}至{}收到的信访件。", it.from, it.to),
        format!("集体访 {} 批 {} 人次。", it.joint_visits, it.joint_people),
        format!(
            "法律援助申请 {} 件，办结 {} 件，追回 {} 元；律师值班 {} 天，接待 {} 人次。",
            it.aids, it.aids_ended, it.recovered, it.duty_days, it.duty_visitors
        ),
    ];
    remarks.extend(it.formulas.iter().map(|text| format!("{text}。")));
    let request = ListWrite {
        to: request.to_file,
    };
    write(
        request,
        &list("信访情况分析", HEADINGS, remarks),
        rows,
        progress,
    )
}

fn cells<'a>(group: &'a str, line: &'a AnalysisLine) -> Vec<Cell<'a>> {
    let rate = |part| match tenths_of_percent(part, line.received) {
        Some(tenths) => Cell::Percent(tenths as f64 / 1000.0),
        None => Cell::Empty,
    };
    vec![
        Cell::text(group),
        Cell::text(&line.label),
        Cell::Number(line.received),
        Cell::Number(line.people),
        Cell::Number(line.replied),
        rate(line.replied),
        Cell::Number(line.settled),
        rate(line.settled),
        Cell::Number(line.overdue),
    ]
}

fn period(from: &str, to: &str) -> Answer<Period> {
    let (from, to) = (day(from, "from")?, day(to, "to")?);
    Period::new(from, to).ok_or_else(|| {
        Failure::new(
            "bad_period",
            format!("{}晚于{}。", from.chinese(), to.chinese()),
            "起止日期写反了，请对调。",
        )
        .at("to")
    })
}

fn analysed(period: Period, tally: Tally) -> PetitionAnalysed {
    PetitionAnalysed {
        from: period.from.to_string(),
        to: period.to.to_string(),
        all: line("全部", &tally.all),
        categories: tally
            .categories
            .iter()
            .map(|(what, counts)| line(what.label(), counts))
            .collect(),
        kinds: tally
            .kinds
            .iter()
            .map(|(what, counts)| line(what.label(), counts))
            .collect(),
        channels: tally
            .channels
            .iter()
            .map(|(what, counts)| line(what.label(), counts))
            .collect(),
        joint_visits: tally.joint.0,
        joint_people: tally.joint.1,
        aids: tally.aids,
        aids_ended: tally.aids_ended,
        recovered: tally.recovered.to_string(),
        duty_days: tally.duty.0,
        duty_visitors: tally.duty.1,
        formulas: FORMULAS.map(str::to_owned).to_vec(),
    }
}

fn line(label: &str, counts: &Counts) -> AnalysisLine {
    let rate = |part| {
        let tenths = tenths_of_percent(part, counts.received)?;
        Some(format!("{}.{}%", tenths / 10, tenths % 10))
    };
    AnalysisLine {
        label: label.to_owned(),
        received: counts.received,
        people: counts.people,
        replied: counts.replied,
        settled: counts.settled,
        ended: counts.ended,
        overdue: counts.overdue,
        reply_rate: rate(counts.replied),
        settle_rate: rate(counts.settled),
    }
}
