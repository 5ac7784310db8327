//! An office's roll as offices keep it (难看的花名册): a title above the heading, totals and signatures below, numbers with
//! spaces and apostrophes, dates in every shape. Written for practice and for the demo.

use super::people::{InventedPerson, invented_person};
use crate::Answer;
use std::ops::ControlFlow;
use std::path::Path;
use taizhang_ledger::shared::yes_or_no;
use taizhang_reports::file::Existing;
use taizhang_reports::list::{Cell, Column, Kind, List, write_list};

const HEADINGS: [&str; 9] = [
    "序号",
    "姓 名",
    "性别",
    "身份证号码",
    "联系电话",
    "所在车间",
    "工种",
    "入会时间",
    "是否农民工",
];
const WIDTHS: [f64; 9] = [6.0, 12.0, 6.0, 24.0, 16.0, 12.0, 12.0, 14.0, 12.0];

/// A row as the office has typed it.
pub(super) type Typed = Vec<String>;

/// Rows of invented people from a number on, each typed a little differently.
pub(super) fn typed(first: u32, count: u32) -> Vec<Typed> {
    (first..first + count)
        .map(|number| type_row(number, number - first + 1))
        .collect()
}

/// The same, and six rows no roll can take: one for each usual fault.
pub(super) fn with_faults(first: u32, count: u32) -> Vec<Typed> {
    let mut rows = typed(first, count);
    let fault = |row: &mut Typed, at: usize, text: String| text.clone_into(&mut row[at]);
    let mut bad = typed(first + count, 6);
    fault(&mut bad[0], 1, String::new());
    fault(&mut bad[1], 3, String::new());
    let number = invented_person(first + count + 2).citizen_no;
    fault(&mut bad[2], 3, number[..17].to_owned());
    let number = invented_person(first + count + 3).citizen_no;
    // The next possible last character cannot be right as well.
    let last = if number.ends_with('0') { "1" } else { "0" };
    fault(&mut bad[3], 3, format!("{}{last}", &number[..17]));
    let number = invented_person(first + count + 4).citizen_no;
    fault(
        &mut bad[4],
        3,
        format!("{}1345{}", &number[..10], &number[14..]),
    );
    let number = invented_person(first).citizen_no;
    fault(&mut bad[5], 3, number);
    for (place, row) in bad.into_iter().enumerate() {
        rows.insert((place + 1) * count as usize / 7, row);
    }
    rows
}

fn type_row(number: u32, serial: u32) -> Typed {
    let person = invented_person(number);
    vec![
        serial.to_string(),
        type_name(&person, number),
        if person.woman { "女" } else { "男" }.to_owned(),
        type_number(&person.citizen_no, number),
        person.phone.clone(),
        person.department.to_owned(),
        person.post.to_owned(),
        type_day(&person, number),
        yes_or_no(is_migrant(number)).to_owned(),
    ]
}

/// Every third is a migrant worker.
pub(super) fn is_migrant(number: u32) -> bool {
    number.is_multiple_of(3)
}

/// Names of two characters are often spread over the width of three.
fn type_name(person: &InventedPerson, number: u32) -> String {
    let mut name: Vec<char> = person.name.chars().collect();
    match (name.len(), number % 4) {
        (2, _) => name.insert(1, '\u{3000}'),
        (_, 1) => name.push(' '),
        _ => {}
    }
    name.into_iter().collect()
}

fn type_number(number: &str, shape: u32) -> String {
    match shape % 5 {
        1 => format!("'{number}"),
        2 => format!("{} {} {}", &number[..6], &number[6..14], &number[14..]),
        3 => number.chars().map(full_width).collect(),
        4 => number.to_lowercase(),
        _ => number.to_owned(),
    }
}

fn full_width(c: char) -> char {
    char::from_u32(u32::from(c) + 0xFEE0)
        .filter(|_| c.is_ascii_digit())
        .unwrap_or(c)
}

fn type_day(person: &InventedPerson, shape: u32) -> String {
    let day = person.joined_on;
    let (year, month, date) = (day.year(), day.month(), day.day());
    match shape % 6 {
        0 => format!("{year}-{month:02}-{date:02}"),
        1 => format!("{year}.{month}.{date}"),
        2 => format!("{year}年{month}月{date}日"),
        3 => format!("{year}/{month}/{date}"),
        4 => format!("{year}{month:02}{date:02}"),
        _ => format!("{year}年{month}月"),
    }
}

/// Writes the rows as the office would have: title and unit above the heading, a total and signatures below.
pub(super) fn write(to: &Path, title: &str, rows: &[Typed]) -> Answer<()> {
    // The list writer's own heading row carries the title: the real heading comes two rows later.
    let column = |at: usize, heading: &str| Column {
        heading: heading.to_owned(),
        width: WIDTHS[at],
        kind: Kind::Text,
    };
    let columns = (0..HEADINGS.len())
        .map(|at| column(at, if at == 0 { title } else { "" }))
        .collect();
    let list = List {
        title: "花名册".to_owned(),
        columns,
        remarks: Vec::new(),
    };
    let line = |texts: &[&str]| {
        (0..HEADINGS.len())
            .map(|at| {
                texts
                    .get(at)
                    .map_or(Cell::Empty, |text| Cell::text((*text).to_owned()))
            })
            .collect()
    };
    let above: [Vec<Cell<'_>>; 2] = [line(&["填报单位（盖章）："]), line(&HEADINGS)];
    let total = format!("{} 人", rows.len());
    let below: [Vec<Cell<'_>>; 3] = [
        line(&[]),
        line(&["合计", &total]),
        line(&["填表人：", "", "", "审核人："]),
    ];
    let body = rows
        .iter()
        .map(|row| row.iter().map(|text| Cell::text(text.as_str())).collect());
    write_list(
        to,
        Existing::Replace,
        &list,
        above.into_iter().chain(body).chain(below),
        &mut |_| ControlFlow::Continue(()),
    )?;
    Ok(())
}
