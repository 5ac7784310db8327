//! What is recognised in a number column, with and without a named kind.
#![allow(clippy::unwrap_used)]

use super::*;
use DocumentKind as Kind;
use proptest::prelude::*;

fn read(text: &str, kind: Option<Kind>) -> (Kind, String) {
    let document = Document::read(text, kind).unwrap();
    (document.kind(), document.number())
}

#[test]
fn documents_of_every_form_are_recognised_without_a_kind() {
    for (text, kind, number) in [
        ("371302199001010011", Kind::Citizen, "371302199001010011"),
        ("110105491231002", Kind::Citizen, "11010519491231002X"),
        (
            "810000198001010014",
            Kind::HmtResident,
            "810000198001010014",
        ),
        (
            "830000198506150024",
            Kind::HmtResident,
            "830000198506150024",
        ),
        (
            "911124198108030024",
            Kind::ForeignerCard,
            "911124198108030024",
        ),
        ("usa110078010112", Kind::ForeignerCard, "USA110078010112"),
        ("H12345678", Kind::HmtPass, "H12345678"),
        ("M1234567801", Kind::HmtPass, "M12345678"),
        ("E12345678", Kind::Passport, "E12345678"),
        ("EA1234567", Kind::Passport, "EA1234567"),
        ("G 1234 5678", Kind::Passport, "G12345678"),
        ("北字第1234567号", Kind::Officer, "北字第1234567号"),
    ] {
        assert_eq!(read(text, None), (kind, number.to_owned()), "{text}");
        assert_eq!(
            read(text, Some(Kind::Citizen)),
            (kind, number.to_owned()),
            "{text} called 身份证"
        );
    }
}

#[test]
fn a_named_kind_lets_freer_forms_in() {
    for (text, kind, number) in [
        ("12345678", Kind::TaiwanPass, "12345678"),
        ("123456789", Kind::Passport, "123456789"),
        ("C01X0006H", Kind::Passport, "C01X0006H"),
        ("M12345678", Kind::Passport, "M12345678"),
        ("政 字 7788", Kind::Officer, "政字7788"),
        ("营业执照-7", Kind::Other, "营业执照-7"),
    ] {
        assert_eq!(read(text, Some(kind)), (kind, number.to_owned()), "{text}");
    }
}

#[test]
fn a_check_digit_that_agrees_outweighs_the_named_kind() {
    for kind in Kind::ALL {
        assert_eq!(read("371302199001010011", Some(*kind)).0, Kind::Citizen);
        assert_eq!(read("810000198001010014", Some(*kind)).0, Kind::HmtResident);
    }
}

#[test]
fn a_mistyped_citizen_number_is_never_taken_for_something_else() {
    for (text, fault) in [
        ("12345678", IdFault::Length { found: 8 }),
        ("123456789", IdFault::Length { found: 9 }),
        ("37130219900101001", IdFault::Length { found: 17 }),
        ("371302199001010012", IdFault::CheckDigit),
        ("911124198108030025", IdFault::CheckDigit),
        ("9111241981080300", IdFault::Length { found: 16 }),
        ("3.71322E+17", IdFault::DamagedByExcel),
        ("E1234", IdFault::Length { found: 5 }),
        ("ABC12345678", IdFault::Length { found: 11 }),
        ("37I302199001010011", IdFault::Characters),
        ("37I302199001011", IdFault::Characters),
        ("", IdFault::Missing),
    ] {
        assert_eq!(Document::read(text, None), Err(fault), "{text}");
    }
}

#[test]
fn a_number_that_does_not_fit_its_named_kind_is_refused() {
    for (text, kind, fault) in [
        ("1234", Kind::Passport, IdFault::Length { found: 4 }),
        ("E123/4567", Kind::Passport, IdFault::Characters),
        ("X12345678", Kind::HmtPass, IdFault::Characters),
        ("H1234567", Kind::HmtPass, IdFault::Length { found: 8 }),
        ("1234567", Kind::TaiwanPass, IdFault::Length { found: 7 }),
        ("1234567A", Kind::TaiwanPass, IdFault::Characters),
        ("U1A110078010112", Kind::ForeignerCard, IdFault::Characters),
        ("371302199001010012", Kind::HmtResident, IdFault::CheckDigit),
        (" ", Kind::Officer, IdFault::Missing),
    ] {
        assert_eq!(Document::read(text, Some(kind)), Err(fault), "{text}");
    }
}

#[test]
fn only_numbers_that_surely_carry_them_give_birth_and_sex() {
    let citizen = Document::read("371323198512310021", None).unwrap();
    assert_eq!(
        (citizen.birth(), citizen.sex()),
        (Day::new(1985, 12, 31), Some(Sex::Female))
    );
    let foreigner = Document::read("911124198108030024", None).unwrap();
    assert_eq!((foreigner.birth(), foreigner.sex()), (None, None));
}

#[test]
fn shorter_numbers_show_less() {
    assert_eq!(
        Document::read("371302199001010011", None).unwrap().masked(),
        "371***********0011"
    );
    assert_eq!(Document::mask("110105491231002"), "110********1002");
    assert_eq!(Document::mask("E12345678"), "E1*****78");
    assert_eq!(Document::mask("政字7"), "政**");
    assert_eq!(
        format!("{:?}", Document::read("E12345678", None).unwrap()),
        "Passport(E1*****78)"
    );
}

#[test]
fn tail_and_key_serve_search_and_matching() {
    let short = Document::read("110105491231002", None).unwrap();
    assert_eq!(short.tail(4), "002X");
    assert_eq!(short.key(), "citizen:11010519491231002X");
    assert_eq!(
        Document::read("11010519491231002x", None).unwrap().key(),
        short.key()
    );
}

#[test]
fn kinds_are_read_as_offices_write_them() {
    assert_eq!(Kind::read("居民身份证"), Some(Kind::Citizen));
    assert_eq!(Kind::read("回乡证"), Some(Kind::HmtPass));
    assert_eq!(Kind::read("台湾居民来往大陆通行证"), Some(Kind::TaiwanPass));
    assert_eq!(Kind::read("驾照"), None);
}

proptest! {
    #[test]
    fn what_was_read_reads_back_the_same(text in "[A-Z]{0,3}[0-9]{5,12}|[A-Z0-9字第号 -]{1,20}", kind in proptest::option::of(0usize..8)) {
        let kind = kind.map(|at| Kind::ALL[at]);
        if let Ok(document) = Document::read(&text, kind) {
            prop_assert_eq!(Document::read(document.as_str(), Some(document.kind())), Ok(document));
        }
    }

    #[test]
    fn bare_digits_that_are_no_citizen_number_are_refused(text in "[0-9]{1,14}|[0-9]{16,17}|[0-9]{19,22}") {
        prop_assert!(Document::read(&text, None).is_err());
    }
}
