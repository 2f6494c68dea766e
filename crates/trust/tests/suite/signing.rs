//! The writer's half, as an office uses it: keys, signatures one laptop after the other, roots that follow each other.

use crate::sim::{day, key, pack};
use std::collections::BTreeMap;
use trust::bundle::{Bundle, Name};
use trust::hash::Sha256;
use trust::key::PublicKey;
use trust::refresh::{Refusal, Remembered, refresh};
use trust::release::{Blob, PackTarget};
use trust::root::{self, Purpose};
use trust::sign::{Authority, Draft, RoleSpec, RootSpec, SecretKey, SignError, TargetsSpec};

fn role(keys: &[u8], threshold: u32) -> RoleSpec {
    RoleSpec { keys: keys.iter().map(|number| key(*number).public()).collect(), threshold }
}

pub(crate) fn root_spec(version: u64) -> RootSpec {
    RootSpec {
        version,
        expires: day(3 * 365),
        purpose: Purpose::Development,
        root: role(&[1, 2, 3], 2),
        targets: role(&[4, 5, 6], 2),
        snapshot: role(&[7], 1),
        timestamp: role(&[7], 1),
    }
}

pub(crate) fn target(raw: &[u8]) -> PackTarget {
    PackTarget {
        length: raw.len() as u64,
        sha256: Sha256::of(raw),
        schema: 2,
        seq: 1,
        min_app: "0.1.0".parse().unwrap(),
        full: Blob::of(&trust::sign::compress(raw).unwrap()),
        patches: BTreeMap::new(),
    }
}

/// A repository by the writer: root, targets, snapshot, timestamp.
pub(crate) fn repository() -> [Vec<u8>; 4] {
    let by = |mut draft: Draft, keys: &[u8]| {
        keys.iter().for_each(|number| draft.sign(&key(*number)));
        draft.to_bytes().unwrap()
    };
    let root = by(Draft::root(&root_spec(1)).unwrap(), &[1, 3]);
    let mut with_patch = target(b"{}\n");
    with_patch.seq = 2;
    with_patch.patches.insert(1, Blob::of(b"patch"));
    let packs = [(pack("hotlines"), with_patch), (pack("km"), target(b"{}\n"))].into();
    let spec = TargetsSpec { version: 2, expires: day(400), published: day(0), packs };
    let targets = by(Draft::targets(&spec).unwrap(), &[4, 6]);
    let snapshot = by(Draft::snapshot(1, day(400), &targets).unwrap(), &[7]);
    let timestamp = by(Draft::timestamp(1, day(30), day(1), &snapshot).unwrap(), &[7]);
    [root, targets, snapshot, timestamp]
}

pub(crate) fn bundle([_, targets, snapshot, timestamp]: &[Vec<u8>; 4]) -> Bundle {
    let mut bundle = Bundle::new();
    bundle.insert(Name::Targets(2), targets.clone()).unwrap();
    bundle.insert(Name::Snapshot(1), snapshot.clone()).unwrap();
    bundle.insert(Name::Timestamp, timestamp.clone()).unwrap();
    bundle
}

#[test]
fn what_is_written_is_read() {
    let files = repository();
    let refreshed = refresh(&files[0], &Remembered::default(), &bundle(&files), day(0)).unwrap();
    assert_eq!((refreshed.release.version, refreshed.release.published, refreshed.confirmed), (2, day(0), day(1)));
    assert_eq!(refreshed.release.packs[&pack("km")], target(b"{}\n"));
    assert_eq!(refreshed.release.packs[&pack("hotlines")].patches[&1], Blob::of(b"patch"));
}

#[test]
fn two_of_three_sign_on_different_laptops() {
    let authority = Authority::from_draft(&Draft::root(&root_spec(1)).unwrap()).unwrap();
    let spec = TargetsSpec { version: 1, expires: day(400), published: day(0), packs: BTreeMap::new() };
    let mut draft = Draft::targets(&spec).unwrap();
    assert_eq!(draft.standing(&authority).unwrap().missing(), 2);
    draft.sign(&key(4));
    draft.sign(&key(4));
    draft.sign(&key(7));
    let standing = draft.standing(&authority).unwrap();
    assert_eq!((standing.missing(), standing.signed.len(), standing.open.len()), (1, 1, 2), "once each, editors only");
    let mut elsewhere = Draft::from_bytes(&draft.to_bytes().unwrap()).unwrap();
    assert_eq!(elsewhere, draft);
    elsewhere.sign(&key(6));
    assert_eq!(elsewhere.standing(&authority).unwrap().missing(), 0);
    // Side by side is as good as one after the other.
    let mut beside = Draft::targets(&spec).unwrap();
    beside.sign(&key(5));
    beside.join(&draft).unwrap();
    assert_eq!(beside.standing(&authority).unwrap().missing(), 0);
    let other = Draft::targets(&TargetsSpec { version: 2, ..spec }).unwrap();
    assert_eq!(beside.join(&other), Err(SignError::NotARoleFile));
}

#[test]
fn a_signature_over_another_file_does_not_count() {
    let authority = Authority::from_draft(&Draft::root(&root_spec(1)).unwrap()).unwrap();
    let spec = |version| TargetsSpec { version, expires: day(400), published: day(0), packs: BTreeMap::new() };
    let mut one = Draft::targets(&spec(1)).unwrap();
    one.sign(&key(4));
    one.sign(&key(5));
    let text = String::from_utf8(one.to_bytes().unwrap()).unwrap();
    let moved = Draft::from_bytes(
        text.replace("\"version\":1}", "\"version\":9}").replace("\"version\":1,", "\"version\":9,").as_bytes(),
    );
    let moved = moved.unwrap();
    assert_eq!((moved.version(), moved.standing(&authority).unwrap().missing()), (9, 2));
}

#[test]
fn a_root_follows_another_by_old_and_new() {
    let mut first = Draft::root(&root_spec(1)).unwrap();
    first.sign(&key(1));
    first.sign(&key(2));
    let mut second = Draft::root(&RootSpec { root: role(&[3, 8, 9], 2), ..root_spec(2) }).unwrap();
    let old = Authority::from_draft(&first).unwrap();
    let new = Authority::from_draft(&second).unwrap();
    second.sign(&key(3));
    second.sign(&key(8));
    assert_eq!(second.standing(&new).unwrap().missing(), 0);
    assert_eq!(second.standing(&old).unwrap().missing(), 1);
    let files = repository();
    let offered = |second: &Draft| {
        let mut bundle = bundle(&files);
        bundle.insert(Name::Root(2), second.to_bytes().unwrap()).unwrap();
        bundle
    };
    let first = first.to_bytes().unwrap();
    let refused = refresh(&first, &Remembered::default(), &offered(&second), day(0));
    assert_eq!(refused, Err(Refusal::RootChain { known: 1 }));
    second.sign(&key(1));
    assert_eq!(second.standing(&old).unwrap().missing(), 0);
    assert!(refresh(&first, &Remembered::default(), &offered(&second), day(0)).is_ok());
}

#[test]
fn what_no_reader_would_accept_is_not_made() {
    let with = |targets| Draft::root(&RootSpec { targets, ..root_spec(1) }).map(|_| ());
    assert_eq!(with(role(&[4, 5], 3)), Err(SignError::BadThreshold("targets")));
    assert_eq!(with(role(&[4, 5], 0)), Err(SignError::BadThreshold("targets")));
    assert_eq!(with(role(&[4, 4], 2)), Err(SignError::TwinKeys(key(4).id())));
    let mut future = target(b"");
    future.seq = 9;
    let packs = [(pack("km"), future)].into();
    let made = Draft::targets(&TargetsSpec { version: 1, expires: day(1), published: day(0), packs });
    assert_eq!(made, Err(SignError::BadNumbers(pack("km"))));
    let [root, targets, ..] = repository();
    assert_eq!(Draft::snapshot(1, day(1), &root), Err(SignError::OtherRole("targets")));
    assert_eq!(Draft::timestamp(1, day(1), day(0), &targets), Err(SignError::OtherRole("snapshot")));
    assert_eq!(Draft::snapshot(1, day(1), b"{}"), Err(SignError::NotARoleFile));
}

#[test]
fn keys_and_their_files() {
    let one = SecretKey::generate(Purpose::Release).unwrap();
    assert_ne!(one.id(), SecretKey::generate(Purpose::Release).unwrap().id());
    let text = one.to_json();
    let again = SecretKey::from_json(&text).unwrap();
    assert_eq!((again.id(), again.purpose()), (one.id(), Purpose::Release));
    let development = key(1).to_json();
    assert!(development.contains("\"x-development\": true") && !text.contains("development"));
    assert_eq!(SecretKey::from_json(&development).unwrap().purpose(), Purpose::Development);
    // Halves of two keys, a public key alone, and another kind.
    let public = |key: &SecretKey| key.public().to_json()["keyval"]["public"].as_str().unwrap().to_owned();
    let mixed = text.replace(&public(&one), &public(&key(1)));
    let lone = one.public().to_json().to_string();
    for bad in [mixed.as_str(), lone.as_str(), "", "{}", &text.replace("ed25519", "rsa")] {
        assert!(matches!(SecretKey::from_json(bad), Err(SignError::NotAKeyFile)), "{bad}");
    }
    // A secret never comes into a log.
    assert!(!format!("{:?}", key(1)).contains(&"01".repeat(32)));
    // The ids are those that sigstore-tuf computes.
    let theirs: sigstore_tuf::Key = serde_json::from_value(one.public().to_json()).unwrap();
    assert_eq!(one.id().to_string(), theirs.key_id().unwrap());
    assert!(PublicKey::from_bytes([0; 32]).is_err(), "a weak key");
}

#[test]
fn a_development_root_says_so() {
    let bytes = |purpose| Draft::root(&RootSpec { purpose, ..root_spec(4) }).unwrap().to_bytes().unwrap();
    assert_eq!(root::purpose(&bytes(Purpose::Development)), Ok(Purpose::Development));
    assert_eq!(root::purpose(&bytes(Purpose::Release)), Ok(Purpose::Release));
    assert_eq!(root::version(&bytes(Purpose::Release)), Ok(4));
    let [_, targets, ..] = repository();
    for other in [&targets[..], b"", b"{}", b"[]"] {
        assert_eq!(root::purpose(other), Err(root::NotARoot));
    }
}
