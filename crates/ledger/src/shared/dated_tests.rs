//! The shapes of dates offices write, and those that are refused.
#![allow(clippy::unwrap_used)]

use super::*;
use proptest::prelude::*;

#[test]
fn every_way_of_writing_one_day_is_read() {
    for text in [
        "2014-08-19",
        "2014/8/19",
        "2014.8.19",
        "20140819",
        "2014年8月19日",
        "2014年08月19号",
        "2014、8、19",
        "2014,8,19",
        "2014，8，19",
        "２０１４年８月１９日",
        " 2014 年 8 月 19 日 ",
        "2014-08-19 00:00:00",
        "2014-08-19T00:00:00",
        "2014-08-19T00:00:00.000Z",
        "2014/8/19 0:00",
        "41870",
        "41870.0",
        "41870.5",
        "'2014-08-19",
        "2014 8 19",
        "2014。8。19",
        "2014-8-19.",
        "\u{FEFF}2014—08—19",
    ] {
        assert_eq!(
            Dated::read(text).unwrap().to_string(),
            "2014-08-19",
            "{text}"
        );
    }
}

#[test]
fn a_month_alone_keeps_its_precision() {
    for text in [
        "2014年8月",
        "2014.08",
        "2014-08",
        "201408",
        "2014/8",
        "2014年8月份",
        "2014. 8",
    ] {
        let read = Dated::read(text).unwrap();
        assert_eq!(read.to_string(), "2014-08", "{text}");
        assert_eq!(read.day.to_string(), "2014-08-01");
        assert_eq!(read.precision, Precision::Month);
        assert_eq!(read.latest().to_string(), "2014-08-31");
    }
}

#[test]
fn a_year_alone_keeps_its_precision() {
    let read = Dated::read("2014年").unwrap();
    assert_eq!(read.to_string(), "2014");
    assert_eq!(read.chinese(), "2014年");
    assert_eq!(read.latest().to_string(), "2014-12-31");
    assert_eq!(Dated::read("2014"), Ok(read));
}

#[test]
fn two_digit_years_are_refused() {
    for text in ["14.8.19", "14-08", "98年8月", "14/8/19"] {
        assert_eq!(
            read_day(text),
            Err(UnreadDay::ShortYear {
                found: text.to_owned()
            })
        );
    }
}

#[test]
fn days_that_never_were_are_refused() {
    for text in [
        "2014-02-29",
        "20141301",
        "2014年8月32日",
        "2014-00-00",
        "0214-08-19",
        "3014-08-19",
        "140819",
    ] {
        assert_eq!(
            read_day(text),
            Err(UnreadDay::Impossible {
                found: text.to_owned()
            })
        );
    }
}

#[test]
fn what_is_no_date_is_refused_and_said_so() {
    for text in [
        "不详",
        "2014年8月19日入会",
        "8/19/2014",
        "2014:08",
        "1-2-3-4",
        "12345",
        "2014-0819",
        "2014月8年",
        "99999",
        "-2014-8-1",
    ] {
        assert_eq!(
            read_day(text),
            Err(UnreadDay::Unrecognised {
                found: text.to_owned()
            }),
            "{text}"
        );
    }
    assert_eq!(read_day(" \u{3000}"), Err(UnreadDay::Empty));
}

#[test]
fn json_carries_only_what_is_known() {
    let month = Dated::read("2014年8月").unwrap();
    assert_eq!(serde_json::to_string(&month).unwrap(), "\"2014-08\"");
    assert_eq!(serde_json::from_str::<Dated>("\"2014-08\"").unwrap(), month);
    assert!(serde_json::from_str::<Dated>("\"2014-8\"").is_err());
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in ".{0,30}") {
        let _ = read_day(&text);
    }

    #[test]
    fn what_is_read_is_written_back_the_same(n in 0i64..73_000, shape in 0usize..6) {
        let day = Day::new(1900, 1, 1).unwrap().plus_days(n);
        let (y, m, d) = (day.year(), day.month(), day.day());
        let text = match shape {
            0 => format!("{y}-{m}-{d}"),
            1 => format!("{y}.{m:02}.{d:02}"),
            2 => format!("{y}{m:02}{d:02}"),
            3 => day.chinese(),
            4 => format!("{y}/{m}/{d} 00:00:00"),
            _ => day.to_string(),
        };
        prop_assert_eq!(read_day(&text), Ok((day, Precision::Day)));
    }
}
