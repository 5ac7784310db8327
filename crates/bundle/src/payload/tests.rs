//! One bit of every byte of a payload, behind a signature that is verified once.
//!
//! Through the whole door (`tests/bundle/hostile.rs`) two signature checks per mutant would make
//! this a minute; there every sixteenth byte goes the whole way.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::envelope::Envelope;
use crate::keys::SigningKey;

#[test]
fn a_flipped_bit_in_any_byte_of_the_payload_is_refused() {
    let bytes = include_bytes!("../../../../tests/vectors/tz1/good.TZB");
    let key = include_str!("../../../../tests/vectors/tz1/keys/station.minisign.key");
    let identity = include_str!("../../../../tests/vectors/tz1/keys/county.age.key");
    let signer = SigningKey::from_secret_text(key).unwrap();
    let identities = [Identity::from_secret_text(identity).unwrap()];
    let verified = Envelope::read(bytes, &Caps::default())
        .unwrap()
        .verify(&[signer.verifying_key()])
        .unwrap();
    let open_with = |payload: &[u8]| {
        open(
            verified.header.clone(),
            verified.header_sha256,
            payload,
            &identities,
            &Caps::default(),
            None,
        )
    };
    assert!(open_with(verified.payload).is_ok());
    let mut payload = verified.payload.to_vec();
    for at in 0..payload.len() {
        payload[at] ^= 1 << (at % 8);
        assert_eq!(
            open_with(&payload).unwrap_err(),
            Refusal::PayloadAltered,
            "byte {at}"
        );
        payload[at] ^= 1 << (at % 8);
    }
    assert!(payload.len() > 65_536);
}
