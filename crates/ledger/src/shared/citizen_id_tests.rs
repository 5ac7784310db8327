//! Known answers of regulations §6.1 and the faults in their order.
#![allow(clippy::unwrap_used)]

use super::*;
use proptest::prelude::*;

fn read(text: &str) -> Result<String, IdFault> {
    CitizenId::read(text).map(|id| id.to_string())
}

#[test]
fn the_fixtures_of_the_standard_and_of_the_county_are_read() {
    for text in [
        "11010519491231002X",
        "371302199001010011",
        "371323198512310021",
        "372822196501010018",
        "810000198001010014",
        "830000198506150024",
    ] {
        assert_eq!(read(text), Ok(text.to_owned()));
    }
}

#[test]
fn birth_sex_and_area_stand_in_the_number() {
    let id = CitizenId::read("371323198512310021").unwrap();
    assert_eq!(id.birth().to_string(), "1985-12-31");
    assert_eq!(id.sex(), Sex::Female);
    assert_eq!(id.area(), "371323");
    assert_eq!(
        CitizenId::read("371302199001010011").unwrap().sex(),
        Sex::Male
    );
    assert!(
        CitizenId::read("810000198001010014")
            .unwrap()
            .is_hmt_resident()
    );
    assert!(!id.is_hmt_resident());
}

#[test]
fn fifteen_digits_are_the_same_person_as_eighteen() {
    let short = CitizenId::read("110105491231002").unwrap();
    assert_eq!(short.to_string(), "11010519491231002X");
    assert_eq!(short, CitizenId::read("11010519491231002X").unwrap());
    assert!(short.came_as_15());
    assert!(!short.century_in_doubt());
    assert!(
        CitizenId::read("371302350101997")
            .unwrap()
            .century_in_doubt()
    );
}

#[test]
fn typing_habits_are_no_faults() {
    for text in [
        "372822 19650101 0018",
        "'372822196501010018",
        "３７２８２２１９６５０１０１００１８",
        "372822-19650101-0018",
        "\u{200B}372822196501010018\u{A0}",
        "‘372822196501010018’",
        "\t372822196501010018\n",
    ] {
        assert_eq!(read(text), Ok("372822196501010018".to_owned()), "{text}");
    }
    for text in [
        "11010519491231002x",
        "11010519491231002Ｘ",
        "11010519491231002×",
        "11010519491231002Х",
    ] {
        assert_eq!(read(text), Ok("11010519491231002X".to_owned()), "{text}");
    }
}

#[test]
fn each_fault_is_named_and_the_first_in_order_wins() {
    for (text, fault) in [
        ("", IdFault::Missing),
        ("  \u{3000}", IdFault::Missing),
        ("无", IdFault::Missing),
        ("—", IdFault::Missing),
        ("3.71322E+17", IdFault::DamagedByExcel),
        ("3.71E17", IdFault::DamagedByExcel),
        // Typed by a person; in a sheet it is damaged by Excel.
        ("371323198512310000", IdFault::CheckDigit),
        ("371323198513310000", IdFault::Date),
        ("37132319851231002", IdFault::Length { found: 17 }),
        ("3713231985123100211", IdFault::Length { found: 19 }),
        ("身份证丢失", IdFault::Length { found: 5 }),
        ("3713231985123I0021", IdFault::Characters),
        ("37132319851231X021", IdFault::Characters),
        ("371***********0021", IdFault::Characters),
        ("11010549123100X", IdFault::Characters),
        ("371323198502290012", IdFault::Date),
        ("371323298512310021", IdFault::Date),
        ("110105491331002", IdFault::Date),
        ("371323198512310022", IdFault::CheckDigit),
    ] {
        assert_eq!(read(text), Err(fault), "{text}");
    }
}

#[test]
fn numbers_ruined_by_a_spreadsheet_are_told_from_good_ones() {
    assert!(damaged_by_excel("371323198512310000", true));
    assert!(damaged_by_excel("371323198512310000", false));
    assert!(damaged_by_excel("371323198513310000", false));
    assert!(damaged_by_excel("3.71323E+17", false));
    assert!(damaged_by_excel("371323198512310021", true));
    assert!(!damaged_by_excel("371323198512310021", false));
    assert!(!damaged_by_excel("110105491231002", true));
    assert!(!damaged_by_excel("", true));
    assert!(!damaged_by_excel("E12345678", false));
}

#[test]
fn a_valid_number_that_ends_in_three_zeros_is_taken() {
    let mut taken = Vec::new();
    for day in 1..=28 {
        let text = format!("371323198505{day:02}0000");
        if !damaged_by_excel(&text, false) {
            taken.push(read(&text).unwrap());
        }
    }
    assert_eq!(
        taken,
        [
            "371323198505040000",
            "371323198505120000",
            "371323198505200000"
        ]
    );
}

#[test]
fn masks_keep_the_first_three_and_the_last_four() {
    assert_eq!(
        CitizenId::read("371302199001010011").unwrap().masked(),
        "371***********0011"
    );
    assert_eq!(mask("110105491231002"), "110********1002");
    assert_eq!(
        format!("{:?}", CitizenId::read("371302199001010011").unwrap()),
        "CitizenId(371***********0011)"
    );
}

prop_compose! {
    fn valid()(area in 110_000u32..700_000, days in 0i64..60_000, sequence in 0u32..1000) -> String {
        let birth = Day::new(1900, 1, 1).unwrap().plus_days(days).to_string().replace('-', "");
        let body = format!("{area}{birth}{sequence:03}");
        format!("{body}{}", char::from(check_digit(body.as_bytes())))
    }
}

proptest! {
    #[test]
    fn every_number_built_by_the_standard_is_read(text in valid()) {
        prop_assert_eq!(read(&text), Ok(text));
    }

    #[test]
    fn any_single_wrong_digit_is_refused(text in valid(), at in 0usize..18, step in 1u8..10) {
        let mut bytes = text.clone().into_bytes();
        let old = if bytes[at] == b'X' { 0 } else { bytes[at] - b'0' };
        bytes[at] = b'0' + (old + step) % 10;
        let wrong = String::from_utf8(bytes).unwrap();
        prop_assume!(wrong != text);
        prop_assert!(read(&wrong).is_err(), "{} for {}", wrong, text);
    }

    #[test]
    fn two_swapped_neighbours_are_refused(text in valid(), at in 0usize..16) {
        let mut bytes = text.clone().into_bytes();
        bytes.swap(at, at + 1);
        let swapped = String::from_utf8(bytes).unwrap();
        prop_assume!(swapped != text);
        prop_assert!(read(&swapped).is_err());
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in ".{0,24}", numeric: bool) {
        let _ = CitizenId::read(&text);
        damaged_by_excel(&text, numeric);
    }
}
