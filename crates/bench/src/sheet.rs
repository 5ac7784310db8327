//! The office's sheet (花名册) as a file: title, unit line, headings, rows, empty serials, a total and signatures.

use crate::Run;
use crate::typed::{HEADINGS, JOINED, typed};
use rust_xlsxwriter::{Format, Workbook};
use std::path::Path;

/// Writes the sheet of so many rows; returns how many of them a ledger must take.
pub fn write(to: &Path, rows: u32) -> Run<u32> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet_with_constant_memory()?;
    let (plain, date) = (Format::new(), Format::new().set_num_format("yyyy-mm-dd"));
    sheet.merge_range(0, 0, 0, 14, "某某食品有限公司工会会员花名册", &plain)?;
    sheet
        .write_string(1, 0, "填报单位（盖章）：")?
        .write_string(1, 13, "填报日期：2026年9月30日")?;
    for (column, heading) in (0..).zip(HEADINGS) {
        sheet.write_string(2, column, heading)?;
    }
    let mut taken = 0;
    for number in 0..rows {
        let (line, row) = (number + 3, typed(number));
        taken += u32::from(row.taken.is_some());
        if number % 50 == 2 {
            sheet.set_row_hidden(line)?;
        }
        sheet.write_number(line, 0, f64::from(number + 1))?;
        for (column, text) in row.cells.iter().enumerate().skip(1) {
            let place = column as u16;
            match row.joined_serial {
                Some(serial) if column == JOINED => {
                    sheet.write_number_with_format(line, place, serial, &date)?
                }
                _ if text.is_empty() => continue,
                _ => sheet.write_string(line, place, text)?,
            };
        }
    }
    let foot = rows + 3;
    sheet
        .write_number(foot, 0, f64::from(rows + 1))?
        .write_number(foot + 1, 0, f64::from(rows + 2))?;
    sheet
        .write_string(foot + 2, 0, "合计")?
        .write_number(foot + 2, 1, f64::from(rows))?;
    sheet
        .write_string(foot + 4, 0, "填表人：张某")?
        .write_string(foot + 4, 4, "审核人：李某")?;
    let notes = book
        .add_worksheet_with_constant_memory()?
        .set_name("填表说明")?;
    notes.write_string(0, 0, "1.身份证号请填写18位；2.入会时间格式为2014-08-19")?;
    book.save(to)?;
    Ok(taken)
}
