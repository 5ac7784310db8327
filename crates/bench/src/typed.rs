//! A row as an office has typed it, and what a ledger must make of it: the ugly side of the import benchmark.
//!
//! One row in ten is refused, for the reasons and in about the mix of the offices' own sheets.

use crate::people::{Invented, dice, invented, pick};

/// Headings of the sheet, in the order of [`Typed::cells`].
pub const HEADINGS: [&str; 15] = [
    "No.",
    "身份证号",
    "性别",
    "出生日期",
    "户籍类型",
    "入会日期",
    "会员姓名",
    "电话",
    "班组",
    "工种",
    "学历",
    "民族",
    "农民工",
    "政治面貌",
    "备注",
];
/// Column of the joining day, the only one that may hold a day serial.
pub const JOINED: usize = 5;

/// What stands in a row of the sheet, and what is to become of it.
#[derive(Debug, Clone)]
pub struct Typed {
    /// Texts of columns 1 to 14; the serial number is the writer's.
    pub cells: [String; 15],
    /// Excel's day number, where the joining day was typed as a date.
    pub joined_serial: Option<f64>,
    /// What the ledger takes; `None` for a row that is refused.
    pub taken: Option<Taken>,
}

/// The values a ledger holds of a row that is taken, as they stand in its columns.
#[derive(Debug, Clone)]
pub struct Taken {
    /// Who.
    pub person: Invented,
    /// Codes of 民族, 政治面貌, 文化程度, 户籍类型.
    pub codes: [&'static str; 4],
    /// 农民工
    pub migrant: bool,
    /// 部门
    pub department: &'static str,
    /// 工种
    pub post: &'static str,
    /// ISO day of joining and how exactly it is known.
    pub joined: (String, &'static str),
    /// Words that contradict the document, kept as JSON.
    pub unread: Option<String>,
}

type Pairs = &'static [(&'static str, &'static str)];
const ETHNICITIES: Pairs = &[
    ("汉族", "01"),
    ("汉族", "01"),
    ("汉族", "01"),
    ("汉", "01"),
    ("满族", "11"),
    ("回族", "03"),
];
const POLITICAL: Pairs = &[
    ("群众", "13"),
    ("群众", "13"),
    ("共青团员", "03"),
    ("中共党员", "01"),
];
const EDUCATION: Pairs = &[
    ("研究生", "10"),
    ("本科", "20"),
    ("大专", "30"),
    ("中专", "40"),
    ("高中", "60"),
    ("初中", "70"),
];
const HOUSEHOLDS: Pairs = &[("农业", "agricultural"), ("非农业", "non_agricultural")];
const DEPARTMENTS: [&str; 7] = [
    "一车间",
    "二车间",
    "机修班",
    "仓储部",
    "质检科",
    "办公室",
    "食堂",
];
const POSTS: [&str; 7] = ["操作工", "焊工", "班长", "司机", "保洁", "电工", "会计"];

/// Types the row of a number.
pub fn typed(number: u32) -> Typed {
    let person = invented(number);
    let (ethnicity, political) = (pick(ETHNICITIES, number, 20), pick(POLITICAL, number, 21));
    let (education, household) = (pick(EDUCATION, number, 22), pick(HOUSEHOLDS, number, 23));
    let (department, post) = (pick(&DEPARTMENTS, number, 24), pick(&POSTS, number, 25));
    let migrant = dice(number, 26) % 3 < 2;
    let (said_sex, unread) = type_sex(&person, number);
    let (said_joined, joined_serial, joined) = type_joined(person.joined, number);
    let mut cells = [
        String::new(),
        type_number(&person.citizen_no, number),
        said_sex.to_owned(),
        person.birth.clone(),
        household.0.to_owned(),
        said_joined,
        type_name(&person.name, number),
        type_phone(&person.phone, number),
        department.to_owned(),
        post.to_owned(),
        education.0.to_owned(),
        ethnicity.0.to_owned(),
        if migrant { "是" } else { "否" }.to_owned(),
        political.0.to_owned(),
        String::new(),
    ];
    let fault = fault_of(number);
    if let Some(fault) = fault {
        fault.spoil(&mut cells, &person, number);
    }
    let codes = [ethnicity.1, political.1, education.1, household.1];
    let taken = fault.is_none().then_some(Taken {
        person,
        codes,
        migrant,
        department,
        post,
        joined,
        unread,
    });
    Typed {
        cells,
        joined_serial,
        taken,
    }
}

#[derive(Debug, Clone, Copy)]
enum Fault {
    NoName,
    NoNumber,
    Length,
    CheckDigit,
    Date,
    Again,
}

fn fault_of(number: u32) -> Option<Fault> {
    let faults = [
        Fault::NoName,
        Fault::NoNumber,
        Fault::Length,
        Fault::CheckDigit,
        Fault::Date,
        Fault::Again,
    ];
    faults.get((dice(number, 30) % 60) as usize).copied()
}

impl Fault {
    fn spoil(self, cells: &mut [String; 15], person: &Invented, number: u32) {
        let no = &person.citizen_no;
        // The next possible last character cannot be right as well.
        let wrong_end = format!("{}{}", &no[..17], if no.ends_with('0') { '1' } else { '0' });
        match self {
            Self::NoName => cells[6] = "\u{3000}".to_owned(),
            Self::NoNumber => cells[1] = String::new(),
            Self::Length => cells[1] = format!("{}{}", &no[..9], &no[10..]),
            Self::CheckDigit => cells[1] = wrong_end,
            Self::Date => cells[1] = format!("{}1345{}", &no[..10], &no[14..]),
            Self::Again => {
                let earlier = (0..number)
                    .rev()
                    .find(|earlier| fault_of(*earlier).is_none());
                cells[1] = earlier.map_or(wrong_end, |earlier| invented(earlier).citizen_no);
            }
        }
    }
}

fn type_sex(person: &Invented, number: u32) -> (&'static str, Option<String>) {
    let woman = person.sex == '2';
    match dice(number, 31) % 100 {
        0 => {
            let said = if woman { "男" } else { "女" };
            (said, Some(format!("[[\"性别\",\"{said}\"]]")))
        }
        1..6 => (if woman { "女 " } else { "男 " }, None),
        6..10 => (if woman { "女性" } else { "男性" }, None),
        10..14 => (if woman { "2" } else { "1" }, None),
        _ => (if woman { "女" } else { "男" }, None),
    }
}

/// Day as typed; its day number where Excel took it for a date; and what it means.
fn type_joined(
    (year, month, day): (u32, u32, u32),
    number: u32,
) -> (String, Option<f64>, (String, &'static str)) {
    let exact = (format!("{year}-{month:02}-{day:02}"), "day");
    let month_only = (format!("{year}-{month:02}-01"), "month");
    match dice(number, 32) % 20 {
        0..10 => (
            String::new(),
            Some(f64::from(day_number(year, month, day))),
            exact,
        ),
        10..12 => (format!("{year}.{month}.{day}"), None, exact),
        12..14 => (format!("{year}/{month:02}/{day:02}"), None, exact),
        14 => (format!("{year}{month:02}{day:02}"), None, exact),
        15..17 => (format!("{year}年{month}月{day}日"), None, exact),
        17 => (format!("{year}年{month}月"), None, month_only),
        _ => (format!("{year}.{month:02}"), None, month_only),
    }
}

/// Excel's number of a day from 1900-03-01 on.
fn day_number(year: u32, month: u32, day: u32) -> u32 {
    // Years are counted from March, so that the leap day is the last.
    let (y, m) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    let days = 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1;
    // 1900-03-01, which Excel calls 61, is day 693,961 of this count.
    days - 693_961 + 61
}

fn type_number(no: &str, number: u32) -> String {
    match dice(number, 33) % 50 {
        0..2 => format!(" {no}"),
        2..4 => format!("'{no}"),
        4..7 => format!("{} {} {}", &no[..6], &no[6..14], &no[14..]),
        7 => no.chars().map(full_width).collect(),
        // The old 15 digits: no century, no check character.
        8 if no[6..].starts_with("19") => format!("{}{}", &no[..6], &no[8..17]),
        _ => no.to_owned(),
    }
}

fn type_name(name: &str, number: u32) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    match dice(number, 34) % 20 {
        0 => letters.insert(0, ' '),
        1 => letters.push('\u{3000}'),
        2 => letters.insert(1, ' '),
        _ => {}
    }
    letters.into_iter().collect()
}

fn type_phone(phone: &str, number: u32) -> String {
    match dice(number, 35) % 30 {
        0 => format!("{}-{}-{}", &phone[..3], &phone[3..7], &phone[7..]),
        1 => phone.chars().map(full_width).collect(),
        2 => format!("{phone} "),
        _ => phone.to_owned(),
    }
}

fn full_width(c: char) -> char {
    char::from_u32(u32::from(c) + 0xFEE0)
        .filter(|_| c.is_ascii_digit())
        .unwrap_or(c)
}
