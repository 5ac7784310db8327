//! Any bytes at all: a reader answers, it never panics, and it takes only what was made.

use std::sync::OnceLock;

use proptest::prelude::*;
use taizhang_bundle::{Certificate, Header, Manifest, strict_json};

use crate::forge;
use crate::offices::World;

/// One world and its bundle, made once: keys are costly, mutants are many.
fn good() -> &'static (World, Vec<u8>) {
    static GOOD: OnceLock<(World, Vec<u8>)> = OnceLock::new();
    GOOD.get_or_init(|| {
        let world = World::new();
        let bytes = world.sealed().bytes;
        (world, bytes)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn random_bytes_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..4096)) {
        prop_assert_ne!(good().0.outcome(&bytes), "taken");
    }

    #[test]
    fn a_good_bundle_with_random_damage_is_refused(
        hits in prop::collection::vec((any::<prop::sample::Index>(), 1..=255_u8), 1..8),
        cut in prop::option::weighted(0.2, any::<prop::sample::Index>()),
    ) {
        let (world, bytes) = good();
        let mut bad = bytes.clone();
        for (at, change) in hits {
            let at = at.index(bad.len());
            bad[at] ^= change;
        }
        if let Some(cut) = cut {
            bad.truncate(cut.index(bad.len()));
        }
        // Two hits on one byte may undo each other.
        prop_assert_eq!(world.outcome(&bad) == "taken", &bad == bytes);
    }

    #[test]
    fn members_of_random_bytes_are_refused(
        header in prop::collection::vec(any::<u8>(), 0..600),
        minisig in "\\PC{0,300}",
        payload in prop::collection::vec(any::<u8>(), 0..600),
    ) {
        let bytes = forge::outer(&header, &minisig, &payload);
        prop_assert_ne!(good().0.outcome(&bytes), "taken");
    }

    #[test]
    fn four_random_lines_are_no_signature(
        comment in "\\PC{0,40}", one in "[A-Za-z0-9+/=]{0,110}",
        trusted in "\\PC{0,40}", two in "[A-Za-z0-9+/=]{0,100}",
    ) {
        let minisig = format!(
            "untrusted comment: {comment}\n{one}\ntrusted comment: {trusted}\n{two}\n"
        );
        let bytes = forge::outer(b"{}", &minisig, b"");
        prop_assert_eq!(good().0.outcome(&bytes), "signature_not_canonical");
    }

    #[test]
    fn a_signed_header_of_random_json_is_refused(text in "[\\[\\]{}:,\"0-9a-z\\\\.eE \\-]{0,200}") {
        let (world, _) = good();
        let minisig = forge::sign(&world.town.signing, text.as_bytes(), "tz/1");
        let bytes = forge::outer(text.as_bytes(), &minisig, b"");
        prop_assert_eq!(world.outcome(&bytes), "header_not_canonical");
    }

    #[test]
    fn what_strict_json_takes_is_what_it_writes(text in "\\PC{0,200}") {
        prop_assert!(strict_json::<Header>(text.as_bytes()).is_err());
        prop_assert!(strict_json::<Manifest>(text.as_bytes()).is_err());
        prop_assert!(strict_json::<Certificate>(text.as_bytes()).is_err());
        let quoted = taizhang_bundle::to_canonical_json(&text).unwrap();
        prop_assert_eq!(strict_json::<String>(&quoted), Ok(text));
    }
}
