//! The lines of the return (年报表): one sheet, headings repeated on every page.

use std::borrow::Cow;

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Workbook, Worksheet};

use super::{AnnualReturn, Line, Value};
use crate::paper::{self, Fit, Lie, Margins};
use crate::{Day, ReportError};

const MARGINS: Margins = Margins {
    left: 28.0,
    right: 20.0,
    top: 26.0,
    bottom: 20.0,
};
const HEADINGS: [&str; 7] = ["编号", "指标", "单位", "本年", "上年", "增减", "说明"];
/// In mm; together the text width of the page.
const WIDTHS: [f64; 7] = [15.0, 49.0, 13.0, 22.0, 20.0, 21.0, 22.0];
const ROW: f64 = 7.2;
/// Height of a further line of text in a row.
const MORE: f64 = 4.6;
const SIZE: f64 = 10.5;
const DASH: &str = "—";

pub(super) fn add(workbook: &mut Workbook, annual: &AnnualReturn) -> Result<(), ReportError> {
    let cover = &annual.cover;
    let sheet = workbook.add_worksheet();
    sheet.set_name("年报表")?;
    paper::lay_out(sheet, Lie::Upright, MARGINS, Fit::Width);
    sheet.set_screen_gridlines(false);
    paper::columns(sheet, &WIDTHS)?;
    page_frame(sheet, annual);

    paper::row_height(sheet, 0, 11.0)?;
    paper::span(
        sheet,
        0,
        (0, 6),
        &cover.title,
        &paper::title(18.0).set_shrink(),
    )?;
    paper::row_height(sheet, 1, 7.0)?;
    let period = paper::body(SIZE).set_align(FormatAlign::Center);
    paper::span(sheet, 1, (0, 6), &cover.period, &period)?;
    paper::row_height(sheet, 2, 8.0)?;
    let heading = paper::ruled(paper::heading(SIZE)).set_align(FormatAlign::Center);
    for (column, text) in (0..).zip(HEADINGS) {
        paper::span(sheet, 2, (column, column), text, &heading)?;
    }
    sheet.set_repeat_rows(2, 2)?;
    sheet.set_freeze_panes(3, 0)?;

    let formats = Formats::new();
    let mut row = 3;
    for block in &annual.blocks {
        paper::row_height(sheet, row, 8.0)?;
        paper::span(sheet, row, (0, 6), &block.title, &formats.block)?;
        row += 1;
        for line in &block.lines {
            write_line(sheet, row, line, &formats)?;
            row += 1;
        }
    }
    // A double rule closes an account.
    let close = Format::new().set_border_top(FormatBorder::Double);
    paper::span(sheet, row, (0, 6), "", &close)?;
    paper::no_green_corners(sheet, row, 6)
}

/// Union and code above, short code and page number below: each page says whose it is.
pub(super) fn page_frame(sheet: &mut Worksheet, annual: &AnnualReturn) {
    let cover = &annual.cover;
    let whose = paper::margin_text(&format!("{}　{}", cover.union, cover.code));
    let edition = paper::margin_text(&cover.edition);
    sheet.set_header(format!("&L{whose}&R{edition}"));
    let state = paper::margin_text(&cover.state.words());
    sheet.set_footer(format!("&L{state}&R第 &P 页，共 &N 页"));
}

fn write_line(
    sheet: &mut Worksheet,
    row: u32,
    line: &Line,
    formats: &Formats,
) -> Result<(), ReportError> {
    let indent = line.indent.min(8);
    let label_width = WIDTHS[1] - 3.0 * f64::from(indent);
    let mut lines = paper::lines_of(&line.label, label_width, SIZE)
        .max(paper::lines_of(&line.note, WIDTHS[6], SIZE));
    if let Some(answer) = line.answer() {
        lines = lines.max(paper::lines_of(
            &answer,
            WIDTHS[3] + WIDTHS[4] + WIDTHS[5],
            SIZE,
        ));
    } else {
        for (value, width) in [(&line.value, WIDTHS[3]), (&line.last_year, WIDTHS[4])] {
            if let Value::Text(text) = value {
                lines = lines.max(paper::lines_of(text, width, SIZE));
            }
        }
    }
    paper::row_height(sheet, row, ROW + MORE * (lines - 1.0))?;
    let label = formats.text.clone().set_indent(indent);
    paper::span(sheet, row, (0, 0), &line.no, &formats.centred)?;
    paper::span(sheet, row, (1, 1), &line.label, &label)?;
    paper::span(sheet, row, (2, 2), &line.unit, &formats.centred)?;
    if let Some(answer) = line.answer() {
        paper::span(sheet, row, (3, 5), &answer, &formats.answer)?;
    } else {
        write_value(sheet, (row, 3), &line.value, &formats.this_year)?;
        write_value(sheet, (row, 4), &line.last_year, &formats.figure)?;
        write_change(sheet, (row, 5), &line.change, &formats.figure)?;
    }
    paper::span(sheet, row, (6, 6), &line.note, &formats.text)
}

impl Line {
    /// Returns an answer in words that has no figure beside it: it takes the room of all three.
    fn answer(&self) -> Option<Cow<'_, str>> {
        match (&self.value, &self.last_year, &self.change) {
            (Value::Text(text), Value::Missing, Value::Missing) => Some(paper::clip(text)),
            (Value::Date(day), Value::Missing, Value::Missing) => Some(iso(*day).into()),
            _ => None,
        }
    }
}

fn iso(day: Day) -> String {
    let (year, month, day) = day.parts();
    format!("{year:04}-{month:02}-{day:02}")
}

fn write_value(
    sheet: &mut Worksheet,
    at: (u32, u16),
    value: &Value,
    format: &Format,
) -> Result<(), ReportError> {
    write(sheet, at, value, format, ["#,##0", "#,##0.00", "0.0%"])
}

fn write_change(
    sheet: &mut Worksheet,
    at: (u32, u16),
    value: &Value,
    format: &Format,
) -> Result<(), ReportError> {
    let signed = [
        "+#,##0;-#,##0;0",
        "+#,##0.00;-#,##0.00;0.00",
        "+0.0%;-0.0%;0.0%",
    ];
    write(sheet, at, value, format, signed)
}

fn write(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    value: &Value,
    format: &Format,
    [count, money, percent]: [&str; 3],
) -> Result<(), ReportError> {
    let shaped = |shape: &str| {
        format
            .clone()
            .set_num_format_index(0)
            .set_num_format(shape)
            .set_shrink()
    };
    match value {
        Value::Missing => sheet.write_string_with_format(row, column, DASH, format)?,
        Value::Count(number) => {
            sheet.write_number_with_format(row, column, *number as f64, &shaped(count))?
        }
        Value::Money(fen) => {
            sheet.write_number_with_format(row, column, *fen as f64 / 100.0, &shaped(money))?
        }
        Value::Percent(rate) => {
            sheet.write_number_with_format(row, column, *rate, &shaped(percent))?
        }
        Value::Date(day) => {
            sheet.write_string_with_format(row, column, iso(*day), &format.clone().set_shrink())?
        }
        Value::Text(text) => {
            let wrapped = format.clone().set_text_wrap();
            sheet.write_string_with_format(row, column, paper::clip(text).as_ref(), &wrapped)?
        }
    };
    Ok(())
}

struct Formats {
    block: Format,
    text: Format,
    centred: Format,
    answer: Format,
    this_year: Format,
    figure: Format,
}

impl Formats {
    fn new() -> Self {
        let plain = paper::ruled(paper::body(SIZE));
        Self {
            block: paper::ruled(paper::heading(SIZE)).set_background_color(0xEDEDED),
            text: plain.clone().set_text_wrap(),
            centred: plain.clone().set_align(FormatAlign::Center),
            answer: plain.clone().set_text_wrap().set_bold().set_indent(1),
            this_year: plain
                .clone()
                .set_align(FormatAlign::Right)
                .set_bold()
                .set_indent(1),
            figure: plain.set_align(FormatAlign::Right).set_indent(1),
        }
    }
}
