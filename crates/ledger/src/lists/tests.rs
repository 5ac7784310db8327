//! How offices write things in lists, as tables; whole lists are tried in the acceptance tests.
#![allow(clippy::unwrap_used)]

use super::figures::{name_of, read_value};
use super::near::{core, exact, is_near};
use super::officers::{OfficerField, OfficerSaid, begun, written};
use super::reading::{Reading, is_no_row, read_term, read_years};
use super::unions::{length, years_between};
use super::{ListFault, ListWarning};
use crate::returns::{LineKind, Value};
use crate::sheets::{SheetField, SourceCell, SourceRow};
use crate::store::tests::{TODAY, d};
use crate::unions::BodyKind;

#[test]
fn names_that_may_mean_one_body_are_near_and_others_are_not() {
    for (one, other, near) in [
        ("禾沐食品有限公司", "禾沐食品股份有限公司", true),
        ("禾沐食品工会", "沂水禾沐食品工会委员会", true),
        ("沂河电子厂（许家湖）工会", "沂河电子厂工会委员会", true),
        ("沂河木业工会联合会", "沂河木业联合工会", true),
        ("禾沐食品", "禾沐食品销售", false),
        ("许家湖镇第01厂", "许家湖镇第02厂", false),
        ("木业", "沂河木业", false),
        ("工会", "联合工会", false),
    ] {
        assert_eq!(is_near(&core(one), &core(other)), near, "{one} {other}");
        assert_eq!(is_near(&core(other), &core(one)), near, "{other} {one}");
    }
    assert_eq!(exact(" 沂河　电子（厂） "), exact("沂河电子(厂)"));
}

#[test]
fn a_number_of_a_term_is_read_in_figures_and_in_words() {
    for (text, number) in [
        ("3", Some(3)),
        ("第３届", Some(3)),
        ("第三届", Some(3)),
        ("十", Some(10)),
        ("第十二届", Some(12)),
        ("二十一", Some(21)),
        ("三十", Some(30)),
        ("0", None),
        ("100", None),
        ("本届", None),
        ("", None),
    ] {
        assert_eq!(read_term(text), number, "{text}");
    }
}

#[test]
fn a_term_is_three_or_five_years_give_or_take_a_month() {
    for (from, to, years) in [
        ("2024-05-20", "2027-05-20", Some(3)),
        ("2024-05-20", "2027-05-19", Some(3)),
        ("2024-05-20", "2027-05-01", Some(3)),
        ("2024-05-20", "2029-05-19", Some(5)),
        ("2024-02-29", "2027-02-28", Some(3)),
        ("2024-05-20", "2027-06-20", Some(3)),
        ("2024-05-20", "2027-06-21", None),
        ("2024-05-20", "2028-05-20", None),
        ("2024-05-20", "2021-05-20", None),
    ] {
        assert_eq!(years_between(d(from), d(to)), years, "{from} {to}");
    }
}

#[test]
fn a_length_of_a_term_is_read_and_what_else_stands_there_is_not() {
    for (text, years) in [
        ("3", Some(3)),
        ("５ 年", Some(5)),
        ("3.0", Some(3)),
        ("三年", Some(3)),
        ("五", Some(5)),
        ("4年", Some(4)),
        ("2024.3-2027.3", None),
        ("2024年3月—2027年3月", None),
        ("2024年", None),
        ("第三届", None),
        ("三至五年", None),
    ] {
        assert_eq!(read_years(text), years, "{text}");
    }
    for (text, years) in [
        ("三年", Ok(Some(3))),
        ("2024.3-2027.3", Ok(None)),
        ("4年", Err((ListFault::TermYears, Some(0)))),
    ] {
        let field = OfficerField::Years;
        assert_eq!(read(field, text, |row| row.years(field)), years, "{text}");
    }
}

#[test]
fn a_term_is_as_long_as_its_column_says_unless_its_end_says_otherwise() {
    for (to, years, found) in [
        (None, None, None),
        (None, Some(3), Some(3)),
        (Some("2027-05-19"), None, Some(3)),
        (Some("2027-05-19"), Some(3), Some(3)),
        (Some("2029-05-19"), Some(3), None),
        (Some("2028-05-19"), Some(3), None),
    ] {
        let length = length(d("2024-05-20"), to.map(d), years);
        assert_eq!(length, found, "{to:?} {years:?}");
    }
}

/// What a row says of its term: 届次, 任期起, 任期, 任期止.
fn of_term([number, from, years, to]: [&str; 4]) -> OfficerSaid {
    let day = |field, text| read(field, text, |mut row| row.day(field));
    OfficerSaid {
        union_name: None,
        union_code: None,
        name: "赵一".to_owned(),
        body: BodyKind::Committee,
        post: "委员".to_owned(),
        full_time: None,
        phone: None,
        term_no: read_term(number),
        from_day: day(OfficerField::FromDay, from),
        years: read_years(years),
        to_day: day(OfficerField::ToDay, to),
    }
}

#[test]
fn the_rows_of_one_body_begin_one_term() {
    let exact = ["2", "2024.3.18", "", "2027.3.17"];
    let month = ["2", "2024年3月", "", "2027年3月"];
    let bare = ["", "2024.3.18", "3年", ""];
    let earlier = ["1", "2021.3.18", "3年", ""];
    let bare_earlier = ["", "2021.3.18", "3年", ""];
    for (rows, found) in [
        (vec![exact, month], Some((Some(2), "2024-03-18"))),
        (vec![month, exact], Some((Some(2), "2024-03-18"))),
        (vec![month], Some((Some(2), "2024-03-01"))),
        (vec![bare_earlier, bare], Some((None, "2024-03-18"))),
        (vec![bare, bare_earlier], Some((None, "2024-03-18"))),
        (vec![exact, earlier], Some((Some(2), "2024-03-18"))),
        (vec![["2", "", "", ""]], None),
        (vec![["2", "2024.3.18", "", ""]], None),
    ] {
        let terms: Vec<_> = rows
            .iter()
            .filter_map(|row| written(&of_term(*row)))
            .collect();
        let term = begun(&terms);
        let found = found.map(|(number, from)| (number, d(from), 3));
        let term = term.map(|term| (term.number, term.from.day, term.years));
        assert_eq!(term, found, "{rows:?}");
    }
}

#[test]
fn a_row_is_of_the_term_that_it_does_not_contradict() {
    let term = written(&of_term(["2", "2024.3.18", "3", ""]));
    let term = begun(term.as_slice()).unwrap();
    for (row, fault) in [
        (["2", "2024.3.18", "", "2027.3.17"], None),
        (["2", "2024年3月", "", "2027年3月"], None),
        (["2", "2024年", "3年", ""], None),
        (["2", "", "", ""], None),
        (["", "", "", ""], None),
        (["2", "2025.6.1", "", "2027.3.17"], None),
        (["2", "2025年6月", "", ""], None),
        (
            ["2", "2024.3.1", "", "2027.3.1"],
            Some(ListFault::TermDiffers),
        ),
        (["2", "2024.3.20", "3年", ""], Some(ListFault::TermDiffers)),
        (
            ["2", "2024.2.18", "", "2027.2.17"],
            Some(ListFault::TermDiffers),
        ),
        (
            ["2", "2024年2月", "", "2027年2月"],
            Some(ListFault::TermDiffers),
        ),
        (["2", "2024.3.18", "5年", ""], Some(ListFault::TermDiffers)),
        (
            ["2", "2024.3.18", "", "2028.3.17"],
            Some(ListFault::TermDiffers),
        ),
        (
            ["1", "2021.3.18", "3年", ""],
            Some(ListFault::TermBackwards),
        ),
        (["", "2021.3.18", "3年", ""], Some(ListFault::TermBackwards)),
        (["3", "", "", ""], Some(ListFault::TermMissing)),
        (["", "2027.4.1", "3年", ""], Some(ListFault::TermMissing)),
    ] {
        let checked = term.check(&of_term(row)).map_err(|(fault, _)| fault);
        assert_eq!(checked.err(), fault, "{row:?}");
    }
}

#[test]
fn a_post_tells_its_body() {
    use super::officers::read_post;
    for (text, found) in [
        ("工会主席", Some((BodyKind::Committee, "主席"))),
        ("副主席", Some((BodyKind::Committee, "副主席"))),
        ("委 员", Some((BodyKind::Committee, "委员"))),
        ("经审委主任", Some((BodyKind::Audit, "主任"))),
        ("经费审查委员会委员", Some((BodyKind::Audit, "委员"))),
        ("经审", Some((BodyKind::Audit, "委员"))),
        ("女职工委员会副主任", Some((BodyKind::Women, "副主任"))),
        ("女工主任", Some((BodyKind::Women, "主任"))),
        ("工会", None),
    ] {
        let found = found.map(|(body, post)| (body, post.to_owned()));
        assert_eq!(read_post(text), found, "{text}");
    }
}

/// One cell under one heading.
fn read<T>(
    field: OfficerField,
    text: &str,
    work: impl FnOnce(Reading<'_, OfficerField>) -> T,
) -> T {
    let cells = [SourceCell {
        text: text.to_owned(),
        is_number: false,
    }];
    let headings = [String::new()];
    let fields = [Some(field)];
    let row = SourceRow {
        number: 3,
        cells: &cells,
        fields: &fields,
        headings: &headings,
    };
    work(Reading::of(&row, d(TODAY)))
}

#[test]
fn a_count_is_read_with_what_offices_write_behind_it() {
    for (text, count) in [
        ("128", Ok(Some(128))),
        ("１２８人", Ok(Some(128))),
        ("1,280 名", Ok(Some(1280))),
        ("30.0", Ok(Some(30))),
        ("0", Ok(Some(0))),
        ("—", Ok(None)),
        ("", Ok(None)),
        ("十几个", Err((ListFault::CountUnread, Some(0)))),
        ("-3", Err((ListFault::CountUnread, Some(0)))),
        ("30.5", Err((ListFault::CountUnread, Some(0)))),
        ("123456789", Err((ListFault::CountUnread, Some(0)))),
    ] {
        assert_eq!(
            read(OfficerField::TermNo, text, |row| row
                .count(OfficerField::TermNo)),
            count,
            "{text}"
        );
    }
}

#[test]
fn a_day_that_has_not_come_is_refused_and_a_month_is_its_first_day() {
    let past = |text| {
        read(OfficerField::FromDay, text, |mut row| {
            let day = row.past_day(OfficerField::FromDay);
            (day.map(|said| said.map(|said| said.day)), row.finish())
        })
    };
    assert_eq!(past(TODAY), (Ok(Some(d(TODAY))), vec![]));
    assert_eq!(past("2036.1.1").0, Err((ListFault::DayInFuture, Some(0))));
    assert_eq!(
        past("2019年5月"),
        (Ok(Some(d("2019-05-01"))), vec![ListWarning::DayRounded])
    );
    assert_eq!(past("去年"), (Ok(None), vec![ListWarning::Unread]));
}

#[test]
fn lines_that_are_no_rows_are_passed_over() {
    for (texts, is_none) in [
        (["", ""], true),
        (["合计", "8人"], true),
        (["填表人：王五", ""], true),
        (["孙立国", "主席"], false),
        (["", "主席"], false),
        (["孙立国", ""], false),
    ] {
        let cells = texts.map(|text| SourceCell {
            text: text.to_owned(),
            is_number: false,
        });
        let headings = ["姓名".to_owned(), "职务".to_owned()];
        let fields = [Some(OfficerField::Name), Some(OfficerField::Post)];
        let row = SourceRow {
            number: 3,
            cells: &cells,
            fields: &fields,
            headings: &headings,
        };
        assert_eq!(
            is_no_row(&row, &[OfficerField::Name, OfficerField::Post]),
            is_none,
            "{texts:?}"
        );
    }
}

#[test]
fn a_field_is_named_by_code_label_or_any_heading() {
    for name in ["post", "职务", "工会职务", " POST "] {
        assert_eq!(
            OfficerField::named(name),
            Some(OfficerField::Post),
            "{name}"
        );
    }
    assert_eq!(OfficerField::named("血型"), None);
}

#[test]
fn a_line_of_a_return_is_known_under_the_names_of_other_forms() {
    for (text, name) in [
        ("会员", "会员"),
        ("会员人数", "会员"),
        ("会员总数（人）", "会员"),
        ("其中：女会员", "女会员"),
        ("其中:女 会 员 数", "女会员"),
        ("1.职工人数", "职工"),
        ("（二）职工", "职工"),
        ("一、职工", "职工"),
        ("一线职工", "一线职工"),
        ("本单位：届次", "本单位:届次"),
        ("保留会籍（不计入会员）", "保留会籍(不计入会员)"),
        ("人数", "人数"),
        ("数", "数"),
    ] {
        assert_eq!(name_of(text), name, "{text}");
    }
}

#[test]
fn a_figure_is_read_as_its_line_wants_it() {
    let number = |number| Some(Value::Number(number));
    let words = |text: &str| Some(Value::Text(text.to_owned()));
    for (text, kind, value) in [
        ("3,398 人", LineKind::Count, number(3398)),
        ("0", LineKind::Count, number(0)),
        ("三百", LineKind::Count, None),
        ("-1", LineKind::Count, None),
        ("85.8%", LineKind::Percent, number(858)),
        ("85.8", LineKind::Percent, number(858)),
        ("0.858", LineKind::Percent, number(858)),
        ("0.85849", LineKind::Percent, number(858)),
        ("0.8585", LineKind::Percent, number(859)),
        ("85.85%", LineKind::Percent, number(859)),
        ("1", LineKind::Percent, number(1000)),
        ("1%", LineKind::Percent, number(10)),
        ("0.5%", LineKind::Percent, number(5)),
        ("100", LineKind::Percent, number(1000)),
        ("1.01", LineKind::Percent, number(10)),
        ("八成", LineKind::Percent, None),
        (".5", LineKind::Percent, None),
        ("2020年5月1日", LineKind::Date, words("2020-05-01")),
        ("某日", LineKind::Date, None),
        ("有", LineKind::YesNo, words("是")),
        ("也许", LineKind::YesNo, None),
        (" 选举 ", LineKind::Text, words("选举")),
    ] {
        assert_eq!(read_value(text, kind), value, "{text} {kind:?}");
    }
}
