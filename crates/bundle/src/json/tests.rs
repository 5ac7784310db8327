//! Every second spelling is refused by name.
#![allow(clippy::unwrap_used)]
use super::*;
use serde::Deserialize;

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    n: i64,
}

fn fault(text: &str) -> JsonFault {
    strict_json::<Row>(text.as_bytes()).unwrap_err()
}

#[test]
fn the_one_canonical_form_is_taken() {
    let text = "{\"id\":\"a-1\",\"note\":\"王·晓\\n\\u001f\",\"n\":-9007199254740991}";
    let row: Row = strict_json(text.as_bytes()).unwrap();
    assert_eq!(row.note.as_deref(), Some("王·晓\n\u{1f}"));
    assert_eq!(to_canonical_json(&row).unwrap(), text.as_bytes());
}

#[test]
fn every_second_spelling_is_refused_by_its_own_name() {
    let cases = [
        (
            "{\"id\":\"a\",\"id\":\"b\",\"n\":1}",
            JsonFault::DuplicateKey { at: 25 },
        ),
        ("{\"id\":\"a\",\"n\":1.0}", JsonFault::Float { at: 14 }),
        ("{\"id\":\"a\",\"n\":1e3}", JsonFault::Float { at: 14 }),
        (
            "{\"id\":\"a\",\"n\":9007199254740992}",
            JsonFault::IntegerTooLarge { at: 14 },
        ),
        ("{\"id\":\"a\",\"n\":-0}", JsonFault::Unexpected { at: 14 }),
        ("{\"id\":\"a\",\"n\":01}", JsonFault::Unexpected { at: 14 }),
        ("{\"id\": \"a\",\"n\":1}", JsonFault::Unexpected { at: 6 }),
        (
            "\u{feff}{\"id\":\"a\",\"n\":1}",
            JsonFault::Unexpected { at: 0 },
        ),
        ("{\"id\":\"\\u0041\",\"n\":1}", JsonFault::Escape { at: 7 }),
        ("{\"id\":\"\\/\",\"n\":1}", JsonFault::Escape { at: 7 }),
        ("{\"id\":\"\\u000a\",\"n\":1}", JsonFault::Escape { at: 7 }),
        ("{\"id\":\"a\",\"n\":1}\n", JsonFault::Trailing { extra: 1 }),
        ("{\"n\":1,\"id\":\"a\"}", JsonFault::NotCanonical { at: 2 }),
        (
            "{\"id\":\"a\",\"note\":null,\"n\":1}",
            JsonFault::NotCanonical { at: 12 },
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(fault(text), expected, "{text}");
    }
    assert!(matches!(
        fault("{\"id\":\"a\",\"n\":1,\"x\":1}"),
        JsonFault::Shape(_)
    ));
    assert_eq!(
        strict_json::<Row>(b"{\"id\":\"\xff\",\"n\":1}").unwrap_err(),
        JsonFault::NotUtf8 { at: 7 }
    );
}

#[test]
fn sixteen_levels_are_taken_and_seventeen_are_not() {
    let nest = |n: usize| format!("{}{}", "[".repeat(n), "]".repeat(n));
    assert_eq!(scan(nest(16).as_bytes()), Ok(None));
    assert_eq!(
        scan(nest(17).as_bytes()),
        Err(JsonFault::TooDeep { at: 16 })
    );
    assert_eq!(
        scan("[".repeat(1_000_000).as_bytes()),
        Err(JsonFault::TooDeep { at: 16 })
    );
}

#[test]
fn a_records_id_is_found_at_the_top_level_only() {
    assert_eq!(
        record_id(b"{\"x\":{\"id\":\"no\"},\"id\":\"yes\"}"),
        Ok(&b"yes"[..])
    );
    for bad in [
        &b"{\"x\":{\"id\":\"no\"}}"[..],
        b"{\"id\":1}",
        b"{\"id\":\"\"}",
        b"{\"id\":\"a b\"}",
        b"[\"id\"]",
    ] {
        assert_eq!(record_id(bad), Err(JsonFault::NoId));
    }
}
