//! A form edition as a workbook (年报表式的模板): written from an edition that is known, to be changed by the county in WPS.

use super::{editions, no_edition};
use crate::list::ListWritten;
use crate::{Answer, Office, Progress};
use serde::Deserialize;
use std::path::Path;
use taizhang_ledger::returns::{Fact, Figure, FormEdition, LineKind, Scope, WrittenRule};
use taizhang_ledger::shared::Severity;
use taizhang_reports::Existing;
use taizhang_reports::fill_in::{FillColumn, FillSheet, write_fill_in};
use ts_rs::TS;

/// Where the template goes.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FormTemplate {
    /// Code of the edition it is filled with.
    pub edition: String,
    /// The file.
    pub to: String,
}

pub(super) const COVER: &str = "封面";
pub(super) const LINES: &str = "指标";
pub(super) const CHECKS: &str = "审核";

pub(super) const COVER_ITEMS: [&str; 9] = [
    "表式代码",
    "标题",
    "填报层级",
    "示例版",
    "报告期首日",
    "报告期末日",
    "上年表式代码",
    "保留会籍计入会员",
    "说明",
];
pub(super) const LINE_HEADINGS: [&str; 7] =
    ["栏目", "编号", "指标", "缩进", "计量单位", "类型", "公式"];
pub(super) const CHECK_HEADINGS: [&str; 13] = [
    "名称",
    "级别",
    "显示在",
    "类别",
    "条件",
    "应当成立",
    "各行",
    "百分比",
    "最小相差",
    "至少几年",
    "提示的话",
    "依据",
    "来源",
];
pub(super) const RULES: [&str; 8] = [
    "每个工会",
    "合并成一条",
    "合计",
    "与上年比",
    "与历年比",
    "一人两会",
    "一单位两会",
    "合计等于各工会之和",
];
pub(super) const YES_NO: [&str; 2] = ["是", "否"];

/// Writes the template (导出表式模板): a form to be changed in WPS and put in again.
pub fn return_form_write(
    office: &Office,
    request: FormTemplate,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    progress.go_on("写表式模板", 0, None)?;
    let editions = editions(&*office.ledger()?)?;
    let edition = editions
        .find(&request.edition)
        .ok_or_else(|| no_edition(&request.edition))?;
    let sheets = [
        cover_sheet(edition),
        line_sheet(edition),
        check_sheet(edition),
        figure_sheet(),
    ];
    let remarks = [
        "“指标”表的公式用“取数目录”里的名称，可以加减，比率写成 女会员 ÷ 会员；[205] 表示本表编号 205 的那一行。",
        "“本级”各行写成 own(工会干部)，只算填报的这家工会。",
        "“审核”表的条件可以写几个，用分号隔开；提示的话里 {union}、{unions}、{count}、{left}、{right}、{label}、{change} 由程序填。",
        "改好以后，把表式代码改成本县自己的，再从收件台账选进来；有错的地方会说出是哪一格。",
    ];
    write_fill_in(
        Path::new(&request.to),
        Existing::Replace,
        &sheets,
        &remarks.map(str::to_owned),
    )?;
    Ok(ListWritten {
        file: request.to,
        rows: edition.lines().count() as u64,
    })
}

fn column(heading: &str, width: f64, choices: &[&str]) -> FillColumn {
    FillColumn {
        heading: heading.to_owned(),
        width,
        choices: choices.iter().map(|&choice| choice.to_owned()).collect(),
    }
}

fn yes_no(yes: bool) -> String {
    YES_NO[usize::from(!yes)].to_owned()
}

fn cover_sheet(edition: &FormEdition) -> FillSheet {
    let values = [
        edition.code.clone(),
        edition.title.clone(),
        edition.level.label().to_owned(),
        yes_no(edition.sample),
        edition.period.from.to_string(),
        edition.period.to.to_string(),
        edition.previous.clone().unwrap_or_default(),
        yes_no(edition.counts_retained),
        edition.notices.join("\n"),
    ];
    let rows = COVER_ITEMS.iter().zip(values);
    FillSheet {
        name: COVER.to_owned(),
        columns: vec![column("项目", 20.0, &[]), column("内容", 70.0, &[])],
        rows: rows
            .map(|(item, value)| vec![(*item).to_owned(), value])
            .collect(),
    }
}

fn line_sheet(edition: &FormEdition) -> FillSheet {
    let kinds: Vec<&str> = LineKind::ALL.iter().map(|kind| kind.label()).collect();
    let widths = [24.0, 10.0, 44.0, 6.0, 10.0, 10.0, 60.0];
    let columns = LINE_HEADINGS.iter().zip(widths);
    let columns = columns.map(|(heading, width)| {
        let choices = if *heading == "类型" {
            &kinds[..]
        } else {
            &[]
        };
        column(heading, width, choices)
    });
    let rows = edition.blocks.iter().flat_map(|block| {
        block.lines.iter().map(|line| {
            vec![
                block.title.clone(),
                line.no.clone(),
                line.label.clone(),
                line.indent.to_string(),
                line.unit.clone(),
                line.kind.label().to_owned(),
                line.source.text(),
            ]
        })
    });
    FillSheet {
        name: LINES.to_owned(),
        columns: columns.collect(),
        rows: rows.collect(),
    }
}

fn check_sheet(edition: &FormEdition) -> FillSheet {
    let levels: Vec<&str> = Severity::ALL.iter().map(|level| level.label()).collect();
    let widths = [
        24.0, 8.0, 10.0, 20.0, 40.0, 40.0, 30.0, 8.0, 10.0, 10.0, 60.0, 30.0, 40.0,
    ];
    let columns = CHECK_HEADINGS.iter().zip(widths);
    let columns = columns.map(|(heading, width)| {
        let choices = match *heading {
            "级别" => &levels[..],
            "类别" => &RULES[..],
            _ => &[],
        };
        column(heading, width, choices)
    });
    let rows = edition.written().checks.into_iter().map(|check| {
        let mut cells = vec![String::new(); CHECK_HEADINGS.len()];
        cells[0] = check.id;
        cells[1] = check.severity.label().to_owned();
        cells[2] = check.line;
        match check.rule {
            WrittenRule::Compare { scope, when, holds } => {
                cells[3] = RULES[match scope {
                    Scope::Each => 0,
                    Scope::Gather => 1,
                    Scope::Total => 2,
                }]
                .to_owned();
                cells[4] = when.join("；");
                cells[5] = holds;
            }
            WrittenRule::Change {
                over_percent,
                at_least,
                lines,
            } => {
                cells[3] = RULES[3].to_owned();
                cells[6] = lines.join("、");
                cells[7] = over_percent.to_string();
                cells[8] = at_least.to_string();
            }
            WrittenRule::History {
                years,
                at_least,
                lines,
            } => {
                cells[3] = RULES[4].to_owned();
                cells[6] = lines.join("、");
                cells[8] = at_least.to_string();
                cells[9] = years.to_string();
            }
            WrittenRule::MemberInTwoUnions => cells[3] = RULES[5].to_owned(),
            WrittenRule::UnitInTwoUnions => cells[3] = RULES[6].to_owned(),
            WrittenRule::UnionsAddUp => cells[3] = RULES[7].to_owned(),
        }
        cells[10] = check.message;
        cells[11] = check.article.unwrap_or_default();
        cells[12] = check.source.unwrap_or_default();
        cells
    });
    FillSheet {
        name: CHECKS.to_owned(),
        columns: columns.collect(),
        rows: rows.collect(),
    }
}

/// What formulas may name: to look up, not read back.
fn figure_sheet() -> FillSheet {
    let figures = Figure::ALL
        .iter()
        .map(|figure| vec![figure.label().to_owned(), figure.code().to_owned()]);
    let facts = Fact::ALL
        .iter()
        .map(|fact| vec![format!("（文字）{}", fact.label()), fact.code().to_owned()]);
    FillSheet {
        name: "取数目录".to_owned(),
        columns: vec![column("名称", 44.0, &[]), column("代码", 30.0, &[])],
        rows: figures.chain(facts).collect(),
    }
}
