//! Invented people (编出来的人): the same ones every time, with document numbers whose check digits hold.
//!
//! Surnames and given names are dealt out by number, birth dates likewise; the telephone numbers begin with 1990000.

use taizhang_ledger::shared::Day;

/// Somebody who does not exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InventedPerson {
    /// 姓名
    pub name: String,
    /// 18-digit citizen number, its check digit right.
    pub citizen_no: String,
    /// Whether the number is a woman's.
    pub woman: bool,
    /// Eleven digits.
    pub phone: String,
    /// 部门
    pub department: &'static str,
    /// 工种
    pub post: &'static str,
    /// 入会日期
    pub joined_on: Day,
}

const SURNAMES: [&str; 20] = [
    "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林",
    "何", "郭", "马", "宋",
];
const MEN: [&str; 19] = [
    "建国", "志强", "海波", "文涛", "立新", "春生", "德明", "永刚", "俊杰", "学军", "宝山", "庆丰",
    "长河", "广田", "树林", "子轩", "浩然", "凯", "磊",
];
const WOMEN: [&str; 19] = [
    "晓燕", "秀兰", "玉梅", "丽华", "桂芳", "雪琴", "海霞", "春花", "淑珍", "美玲", "红霞", "佳怡",
    "雨欣", "思雨", "月娥", "巧云", "金凤", "静", "敏",
];
const DEPARTMENTS: [(&str, &str); 6] = [
    ("一车间", "操作工"),
    ("二车间", "焊工"),
    ("质检部", "检验员"),
    ("仓储部", "保管员"),
    ("后勤部", "厨师"),
    ("办公室", "文员"),
];

/// Deals out the invented person of a number; each number below 40,000 gives another citizen number.
pub fn invented_person(number: u32) -> InventedPerson {
    let woman = number % 5 < 2;
    let given = if woman { WOMEN } else { MEN };
    // 20 surnames and 19 given names have no common factor: the pair repeats only after 380 people.
    let name = format!(
        "{}{}",
        SURNAMES[number as usize % 20],
        given[number as usize % 19]
    );
    let first = Day::new(1968, 1, 1).expect("a date");
    let birth = first.plus_days(i64::from(number) * 37 % 12_000);
    let order = (number / 12_000) * 40 + number % 20 * 2 + 2 * 100 + u32::from(!woman);
    let (department, post) = DEPARTMENTS[number as usize / 7 % DEPARTMENTS.len()];
    InventedPerson {
        name,
        citizen_no: with_check_digit(&format!(
            "371323{:04}{:02}{:02}{order:03}",
            birth.year(),
            birth.month(),
            birth.day()
        )),
        woman,
        phone: format!("1990000{:04}", number % 10_000),
        department,
        post,
        joined_on: Day::new(2019, 3, 1)
            .expect("a date")
            .plus_days(i64::from(number) * 11 % 2_000),
    }
}

/// GB 11643-1999: the last character follows from the seventeen before it.
fn with_check_digit(digits: &str) -> String {
    let sum = digits
        .bytes()
        .zip([7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2])
        .map(|(digit, weight)| u32::from(digit - b'0') * weight);
    let check = b"10X98765432"[sum.sum::<u32>() as usize % 11];
    format!("{digits}{}", char::from(check))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::collections::BTreeSet;
    use taizhang_ledger::shared::{CitizenId, Sex};

    #[test]
    fn an_invented_person_has_a_number_that_holds() {
        let person = invented_person(0);
        assert_eq!(person.name, "王晓燕");
        assert_eq!(
            CitizenId::read(&person.citizen_no).unwrap().sex(),
            Sex::Female
        );
        assert_eq!(person.citizen_no.len(), 18);
    }

    #[test]
    fn no_two_of_twenty_thousand_share_a_number() {
        let numbers: BTreeSet<String> = (0..20_000)
            .map(|number| invented_person(number).citizen_no)
            .collect();
        assert_eq!(numbers.len(), 20_000);
    }

    #[test]
    fn every_number_reads_as_a_citizen_number_of_the_right_sex() {
        for person in (0..2_000).map(invented_person) {
            let read = CitizenId::read(&person.citizen_no).unwrap();
            assert_eq!(
                read.sex() == Sex::Female,
                person.woman,
                "{}",
                person.citizen_no
            );
        }
    }
}
