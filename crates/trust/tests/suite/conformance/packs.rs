//! `test_file_download.py`: packs are the files here, and they come from the bundle, a patch or a neighbour.

use crate::sim::{Phone, Sim, pack};
use serde_json::json;
use trust::delta::{self, DeltaError, Stage};
use trust::refresh::Refusal;
use trust::release::ReleaseError;

#[test]
fn test_client_downloads_expected_file() {
    let sim = Sim::new();
    let release = Phone::of(&sim).refresh(&sim).unwrap().release;
    let id = pack("hotlines");
    let verified = delta::raw(&id, &release.packs[&id], sim.packs[&id].clone()).unwrap();
    assert_eq!(verified.raw(), sim.packs[&id]);
}

#[test]
fn test_repository_substitutes_target_file() {
    let mut sim = Sim::new();
    sim.put_pack("km", b"{\"one\":1}\n");
    sim.put_pack("lo", b"{\"two\":2}\n");
    sim.release();
    let release = Phone::of(&sim).refresh(&sim).unwrap().release;
    let (km, lo) = (pack("km"), pack("lo"));
    assert!(delta::raw(&km, &release.packs[&km], sim.packs[&km].clone()).is_ok());
    let other = delta::raw(&km, &release.packs[&km], sim.packs[&lo].clone());
    assert_eq!(other, Err(DeltaError::WrongHash(Stage::Pack)));
}

#[test]
fn test_multiple_changes_to_target() {
    let mut sim = Sim::new();
    let mut phone = Phone::of(&sim);
    let id = pack("hotlines");
    for round in 0..10_u8 {
        let raw = format!("{{\"number\":\"130{round}\"}}\n").into_bytes();
        sim.put_pack("hotlines", &raw);
        sim.release();
        let release = phone.refresh(&sim).unwrap().release;
        let target = &release.packs[&id];
        assert_eq!(delta::raw(&id, target, raw.clone()).unwrap().raw(), raw);
        let mut forged = raw;
        forged[12] ^= 1;
        assert_eq!(delta::raw(&id, target, forged), Err(DeltaError::WrongHash(Stage::Pack)));
    }
}

/// A further hash beside SHA-256 changes nothing.
#[test]
fn test_download_with_hash_algorithms_sha256_and_sha512() {
    let mut sim = Sim::new();
    sim.says.get_mut("targets").unwrap()["targets"]["hotlines.pack"]["hashes"]["sha512"] = json!("00".repeat(64));
    sim.release();
    assert!(Phone::of(&sim).refresh(&sim).is_ok());
}

#[test]
fn test_download_with_hash_algorithms_sha256() {
    test_client_downloads_expected_file();
}

#[test]
fn test_download_with_unknown_hash_algorithm() {
    let mut sim = Sim::new();
    sim.says.get_mut("targets").unwrap()["targets"]["hotlines.pack"]["hashes"] = json!({ "unknown": "00".repeat(64) });
    sim.release();
    let refusal = Phone::of(&sim).refresh(&sim).unwrap_err();
    assert_eq!(refusal, Refusal::BadRelease(ReleaseError::BadTarget(pack("hotlines"))));
}
