//! A form edition read from the county's workbook (读表式模板), with the cell of whatever does not hold.

use super::form_book::{CHECK_HEADINGS, CHECKS, COVER, LINE_HEADINGS, LINES, RULES, YES_NO};
use crate::messages::formula;
use crate::{Answer, Failure};
use std::collections::HashMap;
use std::path::Path;
use taizhang_ledger::returns::{
    EditionError, FormEdition, FormLevel, FormPlace, LineKind, Scope, WrittenBlock, WrittenCheck,
    WrittenEdition, WrittenLine, WrittenRule,
};
use taizhang_ledger::shared::{Day, Period, Severity};
use taizhang_tables::{Book, Limits, Row};

/// Whether a file is to be read as a workbook rather than as the text of a form.
pub(super) fn is_workbook(path: &Path) -> bool {
    path.extension()
        .is_none_or(|ending| !ending.eq_ignore_ascii_case("json"))
}

/// Reads a filled-in template.
pub(super) fn read_form(path: &Path) -> Answer<WrittenEdition> {
    let mut book = Book::open(path, &Limits::default())?;
    let mut cover = Table::read(&mut book, COVER, &["项目", "内容"])?;
    let item = |name: &str| {
        let row = cover.rows.iter().find(|row| row.text("项目") == name);
        row.map(|row| row.text("内容").to_owned())
            .ok_or_else(|| cover.fault_at(1, "项目", &format!("少了“{name}”这一项")))
    };
    let day = |name: &str| -> Answer<Day> {
        item(name)?.parse().map_err(|_| {
            let row = cover.rows.iter().find(|row| row.text("项目") == name);
            let number = row.map_or(1, |row| row.number);
            cover.fault_at(number, "内容", "要写成 2026-09-30 这样的日期")
        })
    };
    let level = item("填报层级")?;
    let level = FormLevel::ALL.iter().find(|one| one.label() == level);
    let mut written = WrittenEdition {
        code: item("表式代码")?,
        title: item("标题")?,
        level: level.copied().unwrap_or(FormLevel::Base),
        sample: item("示例版")? == YES_NO[0],
        period: Period {
            from: day("报告期首日")?,
            to: day("报告期末日")?,
        },
        previous: Some(item("上年表式代码")?).filter(|code| !code.is_empty()),
        counts_retained: item("保留会籍计入会员")? == YES_NO[0],
        source: vec!["本县用表式模板编的".to_owned()],
        notices: item("说明")?.lines().map(str::to_owned).collect(),
        blocks: Vec::new(),
        checks: Vec::new(),
    };
    cover = Table::read(&mut book, LINES, &LINE_HEADINGS)?;
    let lines = cover;
    for row in &lines.rows {
        let line = line(&lines, row)?;
        let title = row.text("栏目");
        match written.blocks.last_mut() {
            Some(block) if block.title == title || title.is_empty() => block.lines.push(line),
            _ => written.blocks.push(WrittenBlock {
                title: title.to_owned(),
                lines: vec![line],
            }),
        }
    }
    let checks = Table::read(&mut book, CHECKS, &CHECK_HEADINGS)?;
    for row in &checks.rows {
        written.checks.push(check(&checks, row)?);
    }
    if let Err(error) = FormEdition::of(written.clone()) {
        return Err(placed(&error, &lines, &checks));
    }
    Ok(written)
}

fn line(table: &Table, row: &Line) -> Answer<WrittenLine> {
    let kind = row.text("类型");
    let kind = LineKind::ALL.iter().find(|one| one.label() == kind);
    let indent = row.text("缩进");
    Ok(WrittenLine {
        no: row.text("编号").to_owned(),
        label: row.text("指标").to_owned(),
        indent: match indent {
            "" => 0,
            text => text
                .parse()
                .map_err(|_| table.fault_at(row.number, "缩进", "要写 0、1、2 这样的数"))?,
        },
        unit: row.text("计量单位").to_owned(),
        kind: kind
            .copied()
            .ok_or_else(|| table.fault_at(row.number, "类型", "请从下拉的几种里选一种"))?,
        formula: row.text("公式").to_owned(),
    })
}

fn check(table: &Table, row: &Line) -> Answer<WrittenCheck> {
    let number = |heading: &str| -> Answer<i64> {
        match row.text(heading) {
            "" => Ok(0),
            text => text
                .parse()
                .map_err(|_| table.fault_at(row.number, heading, "要写整数")),
        }
    };
    let list = |heading: &str, marks: &[char]| -> Vec<String> {
        let parts = row.text(heading).split(marks).map(str::trim);
        parts
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let lines = || list("各行", &['、', ',', '，']);
    let compare = |scope| WrittenRule::Compare {
        scope,
        when: list("条件", &['；', ';']),
        holds: row.text("应当成立").to_owned(),
    };
    let rule = row.text("类别");
    let rule = match RULES.iter().position(|one| *one == rule) {
        Some(0) => compare(Scope::Each),
        Some(1) => compare(Scope::Gather),
        Some(2) => compare(Scope::Total),
        Some(3) => WrittenRule::Change {
            over_percent: number("百分比")?,
            at_least: number("最小相差")?,
            lines: lines(),
        },
        Some(4) => WrittenRule::History {
            years: usize::try_from(number("至少几年")?)
                .unwrap_or_default()
                .max(1),
            at_least: number("最小相差")?,
            lines: lines(),
        },
        Some(5) => WrittenRule::MemberInTwoUnions,
        Some(6) => WrittenRule::UnitInTwoUnions,
        Some(7) => WrittenRule::UnionsAddUp,
        _ => return Err(table.fault_at(row.number, "类别", "请从下拉的几种里选一种")),
    };
    let level = row.text("级别");
    let level = Severity::ALL.iter().find(|one| one.label() == level);
    let some = |heading: &str| Some(row.text(heading).to_owned()).filter(|text| !text.is_empty());
    Ok(WrittenCheck {
        id: row.text("名称").to_owned(),
        severity: level
            .copied()
            .ok_or_else(|| table.fault_at(row.number, "级别", "请写错误、核实或提示"))?,
        line: row.text("显示在").to_owned(),
        rule,
        message: row.text("提示的话").to_owned(),
        article: some("依据"),
        source: some("来源"),
    })
}

/// What does not hold, at its cell.
fn placed(error: &EditionError, lines: &Table, checks: &Table) -> Failure {
    match error {
        EditionError::Formula {
            at: FormPlace::Line(no),
            error,
        } => lines.fault_in("编号", no, "公式", &formula(error)),
        EditionError::Formula {
            at: FormPlace::Check(id),
            error,
        } => checks.fault_in("名称", id, "应当成立", &formula(error)),
        EditionError::Twice(name) if checks.has("名称", name) => {
            checks.fault_in("名称", name, "名称", "出现了两次")
        }
        EditionError::Twice(name) => lines.fault_in("编号", name, "编号", "出现了两次"),
        EditionError::NoLine { check, line } => checks.fault_in(
            "名称",
            check,
            "显示在",
            &format!("用到的编号 {line} 不在“{LINES}”表里"),
        ),
        EditionError::Code(_) => fault(COVER, "B2", "只能用小写字母、数字和短横"),
        EditionError::Period => fault(COVER, "B7", "报告期的末日早于首日"),
        EditionError::Malformed { .. } | EditionError::Taken(_) => {
            fault(COVER, "B2", "这个代码已经有了，请换一个")
        }
    }
}

fn fault(sheet: &str, cell: &str, why: &str) -> Failure {
    Failure::new(
        "bad_edition",
        format!("表式的“{sheet}”表 {cell} 这一格：{why}。"),
        "请在 WPS 里改好这一格，存盘，再选一次。",
    )
    .at("file")
}

/// A sheet as it was read.
struct Table {
    sheet: &'static str,
    columns: HashMap<&'static str, usize>,
    rows: Vec<Line>,
}

/// A row of it.
struct Line {
    /// As the program that shows the sheet numbers it.
    number: u32,
    cells: HashMap<&'static str, String>,
}

impl Line {
    fn text(&self, heading: &str) -> &str {
        self.cells.get(heading).map_or("", String::as_str)
    }
}

impl Table {
    /// Reads a sheet whose first row has these headings, in whatever order; rows without anything are left out.
    fn read(book: &mut Book, sheet: &'static str, headings: &[&'static str]) -> Answer<Self> {
        let missing = |what: String| {
            Failure::new(
                "bad_edition",
                format!("这个文件里没有{what}。"),
                "请用“导出表式模板”写出来的文件，在里面改。",
            )
            .at("file")
        };
        if !book.sheets().iter().any(|one| one.name == sheet) {
            return Err(missing(format!("“{sheet}”这张表")));
        }
        let mut read = book.rows(sheet)?;
        let mut row = Row::default();
        if !read.read(&mut row)? {
            return Err(missing(format!("“{sheet}”表的内容")));
        }
        let mut columns = HashMap::new();
        for heading in headings {
            let place = row
                .cells
                .iter()
                .position(|cell| cell.text.trim() == *heading);
            let place = place.ok_or_else(|| missing(format!("“{sheet}”表的“{heading}”一栏")))?;
            columns.insert(*heading, place);
        }
        let mut rows = Vec::new();
        while read.read(&mut row)? {
            if row.is_blank() {
                continue;
            }
            let cells = columns.iter();
            let cells = cells.map(|(heading, at)| (*heading, row.text(*at).trim().to_owned()));
            rows.push(Line {
                number: row.number,
                cells: cells.collect(),
            });
        }
        Ok(Self {
            sheet,
            columns,
            rows,
        })
    }

    fn has(&self, heading: &str, value: &str) -> bool {
        self.rows.iter().any(|row| row.text(heading) == value)
    }

    /// A fault at a cell, as the program that shows the sheet names it.
    fn fault_at(&self, row: u32, heading: &str, why: &str) -> Failure {
        let column = self.columns.get(heading).copied().unwrap_or_default();
        let letter = char::from(b'A' + column.min(25) as u8);
        fault(self.sheet, &format!("{letter}{row}"), why)
    }

    /// A fault in the last row in which a column has a value: of two that share a name, the second is the one too many.
    fn fault_in(&self, key: &str, value: &str, heading: &str, why: &str) -> Failure {
        let row = self.rows.iter().rfind(|row| row.text(key) == value);
        self.fault_at(row.map_or(1, |row| row.number), heading, why)
    }
}
