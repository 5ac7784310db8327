//! 三项考核: the rates that the county scores, with numerator, denominator and definition, the lists behind both, and how they
//! went.

use super::{among, begun, period, period_words, rules_used, whose};
use crate::form::{choice, choice_if};
use crate::list::{Heading, ListWrite, ListWritten, list, write};
use crate::negotiation::{RateLine, rate};
use crate::returns::editions;
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::returns::{
    self, RateOver, RateRow, RateStep, ScoredRate, periods_to, rates_over,
};
use taizhang_ledger::shared::{Period, tenths_of_percent};
use taizhang_reports::list::{Cell, Kind};
use ts_rs::TS;

/// Points of a trend.
const POINTS: usize = 6;

/// Which rates.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Rates {
    /// First day.
    pub from: String,
    /// Last day: contracts and systems are those of this day.
    pub to: String,
    /// Code of a union, counted with everything beneath it; `null` for all.
    pub union: Option<String>,
    /// `year` or `half`: the step of the trend; `null` for years.
    pub step: Option<String>,
}

/// The rates of a period.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RatesReply {
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
    /// The period in words.
    pub words: String,
    /// Whose.
    pub name: String,
    /// By which rules.
    pub rules: String,
    /// The three, and the staff that the third reaches.
    pub rates: Vec<ScoredRateLine>,
    /// How they went, the last point being this period's end.
    pub trend: Vec<RatePoint>,
}

/// A scored rate.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ScoredRateLine {
    /// `congress`, `openness`, `wage`, `staff`.
    pub code: String,
    /// In Chinese.
    pub label: String,
    /// The rate with its formula.
    pub rate: RateLine,
    /// 个, 家, 人
    pub measure: String,
    /// Who is in the numerator.
    pub part_words: String,
    /// Who is in the denominator.
    pub whole_words: String,
    /// What else one has to know of it.
    pub remark: String,
    /// How many of the denominator are not in the numerator.
    pub missing: i64,
}

/// The rates at one point of a trend.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RatePoint {
    /// The point in words: 2026年上半年.
    pub label: String,
    /// First day counted.
    pub from: String,
    /// Last day counted.
    pub to: String,
    /// In the order of the rates.
    pub rates: Vec<PointRate>,
}

/// A rate at a point.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PointRate {
    /// 分子
    pub part: i64,
    /// 分母
    pub whole: i64,
    /// In percent with one decimal, for drawing; `null` of nothing.
    pub percent: Option<f64>,
    /// As it is printed; `—` of nothing.
    pub rate: String,
}

/// What a rate counts, in words.
struct Words {
    measure: &'static str,
    part: &'static str,
    whole: &'static str,
    remark: &'static str,
}

fn words(rate: ScoredRate) -> Words {
    match rate {
        ScoredRate::Congress => Words {
            measure: "个",
            part: "期内开过职代会、到会人数够、附有会议记录等依据的基层工会",
            whole: "应召开职代会的基层工会；期内新建、还没有开的不算",
            remark: "开了没有附依据的只进分母；到会不够的不算召开",
        },
        ScoredRate::Openness => Words {
            measure: "个",
            part: "有领导小组和公开渠道、期内公开过并附有依据的工会",
            whole: "企业和民办非企业单位的基层工会",
            remark: "以前的公开不算这一期的；机关、事业单位另有规定，不在分母里",
        },
        ScoredRate::Wage => Words {
            measure: "家",
            part: "末日在有效期内的工资专项集体合同覆盖的企业，自己签的、行业区域签的算一次",
            whole: "末日已经建会、应当协商的企业，一家只算一次",
            remark: "合同到期正在续签的不算；关闭的企业两边都不算",
        },
        ScoredRate::Staff => Words {
            measure: "人",
            part: "已建制企业的职工",
            whole: "应建制企业的职工",
            remark: "按末日以前最近一次登记的职工人数，不按会员名册",
        },
    }
}

/// Works the rates of a period out, and how they went.
pub fn rates(office: &Office, request: Rates, progress: &dyn Progress) -> Answer<RatesReply> {
    let period = begun(office, period(&request.from, &request.to)?)?;
    let step = choice_if(&request.step, "step")?.unwrap_or(RateStep::Year);
    let among = among(&request.union);
    let ledger = office.ledger()?;
    let editions = editions(&ledger)?;
    let name = whose(&ledger, &request.union)?;
    let points = periods_to(step, period.to, POINTS);
    let all = points.len() as u64 + 1;
    let count = |at: usize, period: Period| -> Answer<Vec<RateOver>> {
        progress.go_on("数三项考核", at as u64, Some(all))?;
        Ok(ledger.read(|conn| rates_over(conn, &editions, period, among))?)
    };
    let here = count(0, period)?;
    let mut trend = Vec::new();
    for (at, period) in points.into_iter().enumerate() {
        let rates = count(at + 1, period)?;
        trend.push(RatePoint {
            label: point_words(period),
            from: period.from.to_string(),
            to: period.to.to_string(),
            rates: rates.iter().map(point).collect(),
        });
    }
    Ok(RatesReply {
        from: period.from.to_string(),
        to: period.to.to_string(),
        words: period_words(period),
        name,
        rules: rules_used(&ledger)?,
        rates: here.iter().map(line).collect(),
        trend,
    })
}

/// A point of a trend in words: a year that runs says up to which day.
fn point_words(period: Period) -> String {
    let (year, month) = (period.to.year(), period.to.month());
    let is_over = matches!((month, period.to.day()), (6, 30) | (12, 31));
    if is_over {
        period_words(period)
    } else {
        format!("{year}年到{month}月{}日", period.to.day())
    }
}

pub(super) fn line(over: &RateOver) -> ScoredRateLine {
    let words = words(over.rate);
    let formula = format!("{} ÷ {}", words.part, words.whole);
    ScoredRateLine {
        code: over.rate.code().to_owned(),
        label: over.rate.label().to_owned(),
        rate: rate(over.part, over.whole, &formula),
        measure: words.measure.to_owned(),
        part_words: words.part.to_owned(),
        whole_words: words.whole.to_owned(),
        remark: words.remark.to_owned(),
        missing: over.whole - over.part,
    }
}

fn point(over: &RateOver) -> PointRate {
    let tenths = tenths_of_percent(over.part, over.whole);
    PointRate {
        part: over.part,
        whole: over.whole,
        // For drawing only.
        percent: tenths.map(|tenths| tenths as f64 / 10.0),
        rate: rate(over.part, over.whole, "").rate,
    }
}

/// Which list.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RateRows {
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
    /// Code of a union, counted with everything beneath it; `null` for all.
    pub union: Option<String>,
    /// `congress`, `openness`, `wage`, `staff`.
    pub rate: String,
    /// `missing`: in the denominator only; `done`: in the numerator; `null` for all of the denominator.
    pub part: Option<String>,
}

/// The unions or enterprises behind a rate.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RateRowsReply {
    /// The first of them, by union.
    pub rows: Vec<RateRowLine>,
    /// How many there are.
    pub all: u64,
}

/// A union or an enterprise behind a rate.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RateRowLine {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Code of the union it counts for.
    pub union: String,
    /// That union's name.
    pub union_name: String,
    /// How it stands.
    pub state: String,
    /// Whether it is in the numerator.
    pub done: bool,
    /// What it adds to the denominator: 1, or its staff; `null` where nobody recorded that.
    pub amount: Option<i64>,
}

/// Rows that a page shows; the sheet has them all.
const MOST_ROWS: usize = 2000;

/// Lists who is behind a rate, and who is missing.
pub fn rate_rows(office: &Office, request: RateRows, _: &dyn Progress) -> Answer<RateRowsReply> {
    let period = begun(office, period(&request.from, &request.to)?)?;
    let scored: ScoredRate = choice(&request.rate, "rate")?;
    let wanted = match request.part.as_deref() {
        None => None,
        Some("done") => Some(true),
        Some("missing") => Some(false),
        Some(other) => return Err(crate::form::bad_choice(other, "part")),
    };
    let ledger = office.ledger()?;
    let editions = editions(&ledger)?;
    let rows = ledger
        .read(|conn| returns::rate_rows(conn, &editions, period, among(&request.union), scored))?;
    let rows: Vec<&RateRow> = rows
        .iter()
        .filter(|row| wanted.is_none_or(|wanted| wanted == row.is_done))
        .collect();
    Ok(RateRowsReply {
        all: rows.len() as u64,
        rows: rows.into_iter().take(MOST_ROWS).map(row_line).collect(),
    })
}

fn row_line(row: &RateRow) -> RateRowLine {
    RateRowLine {
        id: row.id.to_string(),
        name: row.name.clone(),
        union: row.union.clone(),
        union_name: row.union_name.clone(),
        state: row.detail.clone(),
        done: row.is_done,
        amount: (row.whole != 0).then_some(row.whole),
    }
}

/// The rates as a sheet.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RatesWrite {
    /// First day.
    pub from: String,
    /// Last day.
    pub until: String,
    /// Code of a union, counted with everything beneath it; `null` for all.
    pub union: Option<String>,
    /// The file.
    pub to: String,
}

const HEADINGS: &[Heading] = &[
    ("考核项目", 24.0, Kind::Text),
    ("单位", 36.0, Kind::Text),
    ("工会编码", 16.0, Kind::Text),
    ("工会名称", 36.0, Kind::Text),
    ("计入分子", 10.0, Kind::Text),
    ("情况", 22.0, Kind::Text),
    ("职工", 9.0, Kind::Number),
];

/// Writes the rates with everyone in numerator and denominator; how each is reckoned stands on the second sheet.
pub fn rates_write(
    office: &Office,
    request: RatesWrite,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    let period = begun(office, period(&request.from, &request.until)?)?;
    let ledger = office.ledger()?;
    let editions = editions(&ledger)?;
    let among = among(&request.union);
    let over = ledger.read(|conn| rates_over(conn, &editions, period, among))?;
    let mut lines = Vec::new();
    for one in &over {
        let rows =
            ledger.read(|conn| returns::rate_rows(conn, &editions, period, among, one.rate))?;
        for row in rows {
            lines.push(vec![
                Cell::text(one.rate.label()),
                Cell::text(row.name),
                Cell::text(row.union),
                Cell::text(row.union_name),
                Cell::text(if row.is_done { "是" } else { "否" }),
                Cell::text(row.detail),
                match one.rate {
                    ScoredRate::Staff if row.whole != 0 => Cell::Number(row.whole),
                    _ => Cell::Empty,
                },
            ]);
        }
    }
    let mut remarks = vec![format!(
        "统计期间：{}；{}",
        period_words(period),
        rules_used(&ledger)?
    )];
    for one in over.iter().map(line) {
        remarks.push(format!(
            "{} {}（{}÷{}）：{}。{}。",
            one.label, one.rate.rate, one.rate.part, one.rate.whole, one.rate.formula, one.remark
        ));
    }
    let title = format!(
        "{}三项考核（{}）",
        whose(&ledger, &request.union)?,
        period_words(period)
    );
    let sheet = list(&title, HEADINGS, remarks);
    write(ListWrite { to: request.to }, &sheet, lines, progress)
}
