//! 钱从哪里来、用到哪里: a year's aid by month, source and project, for a chart and its table.

use super::ledger::period;
use super::{Choice, yuan};
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use taizhang_ledger::assistance::aid::{AidProject, FundSource, sums_by_month};
use taizhang_ledger::shared::Fen;
use ts_rs::TS;

/// Which year.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AidYear {
    /// The year; `null` for this one.
    pub year: Option<i32>,
}

/// What a year gave.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AidYearReply {
    /// The year.
    pub year: i32,
    /// Sources from which something was given.
    pub sources: Vec<Choice>,
    /// Month by month, twelve of them: what each source gave, in the order of the sources, in 元.
    pub months: Vec<Vec<f64>>,
    /// By project and source.
    pub projects: Vec<AidYearProject>,
    /// Everything.
    pub total: String,
    /// Of that, goods at their value.
    pub goods: String,
    /// Records.
    pub times: i64,
}

/// What a project took from each source.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AidYearProject {
    /// 项目, its code.
    pub project: String,
    /// In Chinese.
    pub label: String,
    /// From each source, in the order of the sources.
    pub by_source: Vec<String>,
    /// Together.
    pub total: String,
    /// Records.
    pub times: i64,
}

/// Adds a year's aid up.
pub fn aid_year(office: &Office, request: AidYear, _: &dyn Progress) -> Answer<AidYearReply> {
    let year = request.year.unwrap_or(office.today().year());
    let days = period(year, None)?;
    let sums = office.ledger()?.read(|conn| sums_by_month(conn, days))?;
    let sources: Vec<FundSource> = FundSource::ALL
        .iter()
        .copied()
        .filter(|source| sums.iter().any(|sum| sum.source == *source))
        .collect();
    let mut months = vec![vec![0.0; sources.len()]; 12];
    let mut projects: BTreeMap<AidProject, (Vec<i64>, i64)> = BTreeMap::new();
    let (mut total, mut goods, mut times) = (0, 0, 0);
    for sum in &sums {
        let Some(at) = sources.iter().position(|source| *source == sum.source) else {
            continue;
        };
        if let Some(month) = months.get_mut(sum.month.saturating_sub(1) as usize) {
            // For drawing only: no amount is worked out from it.
            month[at] += sum.amount.0 as f64 / 100.0;
        }
        let (by_source, count) = projects
            .entry(sum.project)
            .or_insert_with(|| (vec![0; sources.len()], 0));
        by_source[at] += sum.amount.0;
        *count += sum.times;
        total += sum.amount.0;
        times += sum.times;
        if sum.way == taizhang_ledger::assistance::aid::PayWay::Goods {
            goods += sum.amount.0;
        }
    }
    let line = |(project, (by_source, times)): (AidProject, (Vec<i64>, i64))| AidYearProject {
        project: project.code().to_owned(),
        label: project.label().to_owned(),
        total: yuan(Fen(by_source.iter().sum())),
        by_source: by_source
            .into_iter()
            .map(|amount| yuan(Fen(amount)))
            .collect(),
        times,
    };
    let choice = |source: &FundSource| Choice {
        code: source.code().to_owned(),
        label: source.label().to_owned(),
    };
    Ok(AidYearReply {
        year,
        sources: sources.iter().map(choice).collect(),
        months,
        projects: projects.into_iter().map(line).collect(),
        total: yuan(Fen(total)),
        goods: yuan(Fen(goods)),
        times,
    })
}
