//! Codes and hashes have one spelling; paper is read kindly.
#![allow(clippy::unwrap_used)]
use super::*;

#[test]
fn the_short_code_is_the_first_twenty_digits_of_sha256sum() {
    // printf abc | sha256sum
    assert_eq!(
        Digest::of(b"abc").short_code().to_string(),
        "ba78 16bf 8f01 cfea 4141"
    );
}

#[test]
fn a_short_code_typed_from_paper_may_have_capitals_hyphens_or_no_gaps() {
    let printed: ShortCode = "ba78 16bf 8f01 cfea 4141".parse().unwrap();
    assert_eq!("BA78-16BF-8F01-CFEA-4141".parse(), Ok(printed));
    assert_eq!("ba7816bf8f01cfea4141".parse(), Ok(printed));
    assert!("ba78 16bf 8f01 cfea 414".parse::<ShortCode>().is_err());
}

#[test]
fn a_station_is_its_union_code_without_the_hyphen() {
    let code: UnionCode = "371323-XJH".parse().unwrap();
    assert_eq!(code.station().as_str(), "371323XJH");
}

#[test]
fn codes_of_another_shape_are_refused() {
    for bad in [
        "371323XJH",
        "37132-XJH",
        "371323-",
        "371323-xjh",
        "371323-ABCDEFGHI",
        "371323-X.H",
    ] {
        assert!(bad.parse::<UnionCode>().is_err(), "{bad}");
    }
    for bad in ["371323", "371323-XJH", "37132许家湖", "371323ABCDEFGHI"] {
        assert!(bad.parse::<Station>().is_err(), "{bad}");
    }
}

#[test]
fn digits_of_the_other_case_are_refused() {
    assert!("9f3c01ab".parse::<Epoch>().is_err());
    assert_eq!("9F3C01AB".parse::<Epoch>().unwrap().to_string(), "9F3C01AB");
    assert!("BA".repeat(32).parse::<Digest>().is_err());
}
