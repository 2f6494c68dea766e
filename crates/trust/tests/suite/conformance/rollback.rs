//! `test_rollback.py`

use crate::sim::{Phone, Sim, pin};
use serde_json::json;
use trust::refresh::Refusal;

#[test]
fn test_new_timestamp_version_rollback() {
    let mut sim = Sim::new();
    let mut phone = Phone::of(&sim);
    sim.publish(&["timestamp"]);
    phone.refresh(&sim).unwrap();
    sim.say("timestamp", "version", json!(0));
    sim.publish(&["timestamp"]);
    let refusal = phone.refresh(&sim).unwrap_err();
    assert_eq!(refusal, Refusal::Behind { role: "timestamp".to_owned(), known: 2, offered: 1 });
    assert!(refusal.is_bad_luck() && refusal.should_retry());
    assert_eq!(phone.version("timestamp"), Some(2));
}

enum Pins {
    Bare,
    WithDigests,
}

fn snapshot_rollback(pins: Pins) {
    let mut sim = Sim::new();
    let mut phone = Phone::of(&sim);
    sim.publish(&["snapshot", "timestamp"]);
    phone.refresh(&sim).unwrap();
    sim.say("snapshot", "version", json!(0));
    sim.publish(&["snapshot"]);
    if let Pins::Bare = pins {
        sim.say("timestamp", "meta", json!({ "snapshot.json": { "version": 1 } }));
    }
    sim.publish(&["timestamp"]);
    assert!(matches!(phone.refresh(&sim), Err(Refusal::Behind { known: 2, offered: 1, .. })));
    assert_eq!((phone.version("timestamp"), phone.version("snapshot")), (Some(2), Some(2)));
}

#[test]
fn test_snapshot_rollback_basic() {
    snapshot_rollback(Pins::Bare);
}

#[test]
fn test_snapshot_rollback_with_hashes() {
    snapshot_rollback(Pins::WithDigests);
}

#[test]
fn test_targets_role_removal() {
    let mut sim = Sim::new();
    let mut phone = Phone::of(&sim);
    let targets = pin(1, &sim.files["targets"]);
    sim.say("snapshot", "meta", json!({ "targets.json": targets, "delegated.json": { "version": 1 } }));
    sim.publish(&["snapshot", "timestamp"]);
    phone.refresh(&sim).unwrap();
    sim.say("snapshot", "meta", json!({ "targets.json": targets }));
    sim.publish(&["snapshot", "timestamp"]);
    assert_eq!(phone.refresh(&sim), Err(Refusal::Mixed { file: "3.snapshot.json".to_owned() }));
    assert_eq!(phone.version("snapshot"), Some(2));
}

/// T8: `role` is published with the version 2^31, and rotating `rotated` brings the phone back to version 1.
fn fast_forward(role: &'static str, rotated: &[&'static str]) {
    let mut sim = Sim::new();
    let mut phone = Phone::of(&sim);
    let far = 1_u64 << 31;
    sim.say(role, "version", json!(far - 1));
    sim.publish(&ordered(&[role, "snapshot", "timestamp"]));
    phone.refresh(&sim).unwrap();
    assert_eq!(phone.version(role), Some(far));

    sim.say(role, "version", json!(1));
    sim.publish(&ordered(&[role, "snapshot", "timestamp"]));
    assert!(matches!(phone.refresh(&sim), Err(Refusal::Behind { .. })), "without rotation it stays refused");

    rotated.iter().for_each(|role| sim.rotate_keys(role));
    sim.say(role, "version", json!(1));
    sim.publish(&ordered(&["root", role, "snapshot", "timestamp"]));
    phone.refresh(&sim).unwrap();
    assert_eq!(phone.version(role), Some(2));
}

fn ordered(roles: &[&'static str]) -> Vec<&'static str> {
    let order = ["root", "targets", "snapshot", "timestamp"];
    order.into_iter().filter(|role| roles.contains(role)).collect()
}

#[test]
fn test_targets_fast_forward_recovery() {
    fast_forward("targets", &["snapshot"]);
}

#[test]
fn test_new_snapshot_fast_forward_recovery() {
    fast_forward("snapshot", &["snapshot", "timestamp"]);
}

#[test]
fn test_new_timestamp_fast_forward_recovery() {
    fast_forward("timestamp", &["timestamp"]);
}

fn targets_rollback(pins: Pins) {
    let mut sim = Sim::new();
    let mut phone = Phone::of(&sim);
    sim.release();
    phone.refresh(&sim).unwrap();
    sim.say("targets", "version", json!(0));
    sim.publish(&["targets"]);
    if let Pins::Bare = pins {
        sim.say("snapshot", "meta", json!({ "targets.json": { "version": 1 } }));
    }
    sim.publish(&["snapshot", "timestamp"]);
    assert!(matches!(phone.refresh(&sim), Err(Refusal::Behind { known: 2, offered: 1, .. })));
    assert_eq!((phone.version("snapshot"), phone.version("targets")), (Some(2), Some(2)));
}

#[test]
fn test_targets_rollback_basic() {
    targets_rollback(Pins::Bare);
}

#[test]
fn test_targets_rollback_with_hashes() {
    targets_rollback(Pins::WithDigests);
}
