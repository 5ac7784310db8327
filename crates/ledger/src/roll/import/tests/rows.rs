//! One row: skipped, refused with one reason, or taken with warnings.

use super::super::{Checked, Field, Refusal, SourceRow, Taken, Warning, check_row};
use super::{FIELDS, cells, headings};
use crate::shared::{DocumentKind, Precision, Sex};
use crate::sheets::SheetField as _;
use crate::store::tests::{TODAY, d};

fn check(texts: &[&str]) -> Checked {
    let (cells, headings) = (cells(texts), headings());
    check_row(
        &SourceRow {
            number: 5,
            cells: &cells,
            fields: &FIELDS,
            headings: &headings,
        },
        d(TODAY),
    )
}

fn taken(texts: &[&str]) -> Taken {
    match check(texts) {
        Checked::Taken(taken) => *taken,
        other => panic!("{texts:?}: {other:?}"),
    }
}

/// A row with columns of its own.
fn taken_of(columns: &[(Option<Field>, &str)]) -> Taken {
    let texts: Vec<&str> = columns.iter().map(|(_, text)| *text).collect();
    let fields: Vec<Option<Field>> = columns.iter().map(|(field, _)| *field).collect();
    let headings: Vec<String> = columns
        .iter()
        .map(|(field, _)| field.map_or("其他", Field::label).to_owned())
        .collect();
    let cells = cells(&texts);
    match check_row(
        &SourceRow {
            number: 5,
            cells: &cells,
            fields: &fields,
            headings: &headings,
        },
        d(TODAY),
    ) {
        Checked::Taken(taken) => *taken,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_row_is_refused_with_the_first_reason_that_holds() {
    for (name, number, reason, cell) in [
        ("", "371323198503140024", Refusal::NameMissing, 1),
        (" \u{3000}", "123", Refusal::NameMissing, 1),
        ("王晓燕", "", Refusal::IdMissing, 2),
        ("王晓燕", "无", Refusal::IdMissing, 2),
        (
            "王晓燕",
            "#371323198503140000",
            Refusal::IdDamagedByExcel,
            2,
        ),
        ("王晓燕", "3.71323E+17", Refusal::IdDamagedByExcel, 2),
        ("王晓燕", "371323198503140000", Refusal::IdDamagedByExcel, 2),
        ("王晓燕", "37132319850314002", Refusal::IdLength, 2),
        ("王晓燕", "3713231985O31400", Refusal::IdLength, 2),
        ("王晓燕", "37132319850314O024", Refusal::IdCharacters, 2),
        ("王晓燕", "371***********0024", Refusal::IdCharacters, 2),
        ("王晓燕", "371323198502300029", Refusal::IdDate, 2),
        ("王晓燕", "371323198503140025", Refusal::IdCheckDigit, 2),
    ] {
        match check(&["1", name, number, "女", "", "", ""]) {
            Checked::Refused {
                reason: found,
                cell: at,
                ..
            } => assert_eq!((found, at), (reason, Some(cell)), "{name:?} {number:?}"),
            other => panic!("{name:?} {number:?}: {other:?}"),
        }
    }
    let order: Vec<&str> = Refusal::ALL.iter().map(|reason| reason.code()).collect();
    assert_eq!(
        order,
        [
            "name_missing",
            "id_missing",
            "id_damaged_by_excel",
            "id_length",
            "id_characters",
            "id_date",
            "id_check_digit",
            "id_duplicate_in_file",
        ]
    );
}

#[test]
fn the_length_is_told_for_the_sentence_about_it() {
    let Checked::Refused { length, .. } =
        check(&["1", "王晓燕", "'3713231985031400", "", "", "", ""])
    else {
        panic!()
    };
    assert_eq!(length, 16);
}

#[test]
fn a_valid_number_that_ends_in_three_zeros_is_taken() {
    assert_eq!(
        taken(&["1", "王晓燕", "371323196001033000", "", "", "", ""])
            .document_no
            .as_deref(),
        Some("371323196001033000")
    );
}

#[test]
fn lines_that_are_no_members_are_skipped() {
    for texts in [
        ["", "", "", "", "", "", ""],
        [" ", "\u{3000}", "\u{200B}", "", "", "", ""],
        ["12", "", "", "", "", "", ""],
        ["12", "", "", "女", "19900000001", "", "O"],
        ["合计", "25人", "", "", "", "", ""],
        ["合 计", "", "25", "", "", "", ""],
        ["总计：25", "25", "25", "", "", "", ""],
        ["小计", "x", "y", "", "", "", ""],
        ["填表人：", "李志强", "审核人：", "", "", "", ""],
        ["审核人：赵", "x", "", "", "", "", ""],
        ["制表：张", "x", "2026年", "", "", "", ""],
        ["", "填表人：李志强", "", "", "", "", ""],
    ] {
        assert_eq!(check(&texts), Checked::Skipped, "{texts:?}");
    }
}

#[test]
fn a_post_in_the_first_column_does_not_make_a_member_a_signature_line() {
    assert_eq!(
        taken(&["负责人", "王晓燕", "371323198503140024", "", "", "", ""]).name,
        "王晓燕"
    );
}

#[test]
fn one_of_name_and_document_is_enough_to_be_a_row() {
    assert!(matches!(
        check(&["1", "王晓燕", "", "", "", "", ""]),
        Checked::Refused {
            reason: Refusal::IdMissing,
            ..
        }
    ));
    assert!(matches!(
        check(&["1", "", "371323198503140024", "", "", "", ""]),
        Checked::Refused {
            reason: Refusal::NameMissing,
            ..
        }
    ));
}

#[test]
fn a_row_is_taken_with_what_it_says() {
    let row = taken(&[
        "1",
        "王　丽",
        "３71323 19850314 0024",
        "女",
        "+86 199-0000-0001",
        "2014.08",
        "O型",
    ]);
    assert_eq!(
        (row.name.as_str(), row.document_kind),
        ("王丽", Some(DocumentKind::Citizen))
    );
    assert_eq!(row.document_no.as_deref(), Some("371323198503140024"));
    assert_eq!(
        (row.sex, row.birth),
        (Some(Sex::Female), Some(d("1985-03-14")))
    );
    assert_eq!(row.phone.as_deref(), Some("19900000001"));
    assert_eq!(row.joined_on, Some((d("2014-08-01"), Precision::Month)));
    assert_eq!(row.unread, [("血型".to_owned(), "O型".to_owned())]);
    assert_eq!(row.warnings, []);
}

#[test]
fn a_fifteen_digit_number_is_its_eighteen_digit_form() {
    assert_eq!(
        taken(&["1", "王伟", "371323830102357", "", "", "", ""])
            .document_no
            .as_deref(),
        Some("371323198301023575")
    );
}

#[test]
fn documents_of_people_from_elsewhere_are_taken() {
    for (number, kind, canonical) in [
        ("H12345678", DocumentKind::HmtPass, "H12345678"),
        ("m1234567801", DocumentKind::HmtPass, "M12345678"),
        ("E12345678", DocumentKind::Passport, "E12345678"),
        (
            "USA123456789012",
            DocumentKind::ForeignerCard,
            "USA123456789012",
        ),
    ] {
        let row = taken(&["1", "John Smith", number, "男", "", "", ""]);
        assert_eq!(
            (row.document_kind, row.document_no.as_deref()),
            (Some(kind), Some(canonical))
        );
        assert_eq!((row.sex, row.birth), (Some(Sex::Male), None));
    }
}

#[test]
fn what_the_number_says_holds_and_the_other_words_are_kept() {
    let row = taken(&["1", "王晓燕", "371323198503140024", "男", "", "", ""]);
    assert_eq!(row.sex, Some(Sex::Female));
    assert_eq!(row.warnings, [Warning::SexDiffers]);
    assert_eq!(row.unread, [("性别".to_owned(), "男".to_owned())]);
}

#[test]
fn a_birth_month_or_year_that_holds_the_day_agrees() {
    for (said, warnings) in [
        ("1985-03-14", vec![]),
        ("1985.03", vec![]),
        ("1985年", vec![]),
        ("1985-03-15", vec![Warning::BirthDiffers]),
        ("1985-04", vec![Warning::BirthDiffers]),
    ] {
        let row = taken_of(&[
            (Some(Field::Name), "王晓燕"),
            (Some(Field::DocumentNo), "371323198503140024"),
            (Some(Field::Birth), said),
        ]);
        assert_eq!(
            (row.birth, row.warnings),
            (Some(d("1985-03-14")), warnings),
            "{said}"
        );
    }
}

#[test]
fn what_was_not_understood_is_kept_word_for_word() {
    let row = taken(&[
        "1",
        "王晓燕",
        "371323198503140024",
        "待定",
        "电话在门卫",
        "去年",
        "AB",
    ]);
    assert_eq!(
        (row.sex, row.phone, row.joined_on),
        (Some(Sex::Female), None, None)
    );
    let kept: Vec<(&str, &str)> = row
        .unread
        .iter()
        .map(|(heading, text)| (heading.as_str(), text.as_str()))
        .collect();
    assert_eq!(
        kept,
        [
            ("性别", "待定"),
            ("入会时间", "去年"),
            ("手机", "电话在门卫"),
            ("血型", "AB")
        ]
    );
    assert_eq!(row.warnings, [Warning::Unread]);
}

#[test]
fn a_second_column_of_one_field_is_kept_too() {
    let row = taken_of(&[
        (Some(Field::Name), "王晓燕"),
        (Some(Field::DocumentNo), "371323198503140024"),
        (Some(Field::Phone), "19900000001"),
        (Some(Field::Phone), "05392250001"),
    ]);
    assert_eq!(row.phone.as_deref(), Some("19900000001"));
    assert_eq!(row.unread, [("手机".to_owned(), "05392250001".to_owned())]);
}

#[test]
fn nobody_joins_in_the_future_and_whoever_joined_young_is_asked_about() {
    let future = taken(&[
        "1",
        "王晓燕",
        "371323198503140024",
        "",
        "",
        "2026-11-23",
        "",
    ]);
    assert_eq!(
        (future.joined_on, future.warnings),
        (None, vec![Warning::JoinedInFuture])
    );
    assert_eq!(
        future.unread,
        [("入会时间".to_owned(), "2026-11-23".to_owned())]
    );
    let young = |day| taken(&["1", "王晓燕", "371323198503140024", "", "", day, ""]).warnings;
    assert_eq!(young("2001-03-13"), [Warning::UnderSixteen]);
    assert_eq!(young("2001-03-14"), []);
    assert_eq!(young("2001-03"), []);
    assert_eq!(young("2001-02"), [Warning::UnderSixteen]);
}

#[test]
fn a_masked_cell_of_our_own_export_says_nothing() {
    let row = taken_of(&[
        (
            Some(Field::RecordNo),
            "01a20ada-2c00-7000-8000-000000000006",
        ),
        (Some(Field::Name), "王晓燕"),
        (Some(Field::DocumentNo), "371***********0024"),
        (Some(Field::Phone), "199****0001"),
    ]);
    assert_eq!((row.document_no, row.phone), (None, None));
    assert_eq!(
        row.record_no.as_deref(),
        Some("01a20ada-2c00-7000-8000-000000000006")
    );
    assert_eq!((row.unread, row.warnings), (vec![], vec![]));
}

#[test]
fn our_own_reasons_of_an_earlier_refusal_are_not_kept() {
    let row = taken_of(&[
        (Some(Field::Name), "王晓燕"),
        (Some(Field::DocumentNo), "371323198503140024"),
        (Some(Field::Refusal), "证件号位数不对"),
    ]);
    assert_eq!(row.unread, []);
}

#[test]
fn a_lone_note_or_title_is_no_member() {
    let row = |text| {
        check_row(
            &SourceRow {
                number: 9,
                cells: &cells(&[text]),
                fields: &[Some(Field::Name), Some(Field::DocumentNo)],
                headings: &headings(),
            },
            d(TODAY),
        )
    };
    for note in [
        "以下空白",
        "审核：",
        "共 4 人",
        "本页小计",
        "单位（盖章）：",
        "2026年10月8日",
        "二车间",
        "沂河电子厂",
    ] {
        assert_eq!(row(note), Checked::Skipped, "{note}");
    }
    assert!(matches!(
        row("王晓燕"),
        Checked::Refused {
            reason: Refusal::IdMissing,
            ..
        }
    ));
}

#[test]
fn a_department_that_reads_like_a_foot_does_not_hide_a_bad_row() {
    let row = |texts: &[&str]| {
        check_row(
            &SourceRow {
                number: 9,
                cells: &cells(texts),
                fields: &[
                    Some(Field::Department),
                    Some(Field::Name),
                    Some(Field::DocumentNo),
                ],
                headings: &headings(),
            },
            d(TODAY),
        )
    };
    assert!(matches!(
        row(&["审批科", "王晓燕", "371323198503140025"]),
        Checked::Refused {
            reason: Refusal::IdCheckDigit,
            ..
        }
    ));
    assert_eq!(
        row(&["填表人：", "王晓燕", "13812345678"]),
        Checked::Skipped
    );
}

#[test]
fn a_field_is_named_by_code_by_label_or_by_a_heading() {
    for name in ["document_no", "证件号", "身份证号码", " Document_No "] {
        assert_eq!(Field::named(name), Some(Field::DocumentNo), "{name}");
    }
    assert_eq!(Field::named("血型"), None);
}
