//! `test_basic.py`

use crate::sim::{Phone, ROLES, Sim, day, pin, signed, text};
use serde_json::{Value, json};
use trust::bundle::{Bundle, Name};
use trust::refresh::Refusal;

const ALL: [&str; 4] = ["root", "targets", "snapshot", "timestamp"];

/// `bundle` with the entry of `name` changed by `edit`, or left out where it answers `None`.
pub(crate) fn edited(bundle: &Bundle, name: &Name, edit: impl Fn(&[u8]) -> Option<Vec<u8>>) -> Bundle {
    let mut edited = Bundle::new();
    for (entry, content) in bundle.entries() {
        let content = if entry == name { edit(content) } else { Some(content.to_vec()) };
        if let Some(content) = content {
            edited.insert(entry.clone(), content).unwrap();
        }
    }
    edited
}

#[test]
fn test_basic_refresh_trusted_data() {
    let sim = Sim::new();
    let mut phone = Phone::of(&sim);
    phone.refresh(&sim).unwrap();
    for role in ROLES {
        assert_eq!(phone.kept(role).as_ref(), Some(&sim.files[role]), "{role}");
    }
}

#[test]
fn test_invalid_initial_root() {
    let sim = Sim::new();
    let mut phone = Phone::of(&sim);
    let mut root: Value = serde_json::from_slice(&phone.root).unwrap();
    root["signed"].as_object_mut().unwrap().remove("version");
    phone.root = root.to_string().into_bytes();
    assert_eq!(phone.refresh(&sim), Err(Refusal::BundledRoot));
}

#[test]
fn test_unsigned_initial_root() {
    let sim = Sim::new();
    let mut phone = Phone::of(&sim);
    let mut root: Value = serde_json::from_slice(&phone.root).unwrap();
    root["signatures"][0]["sig"] = json!("30".repeat(64));
    phone.root = root.to_string().into_bytes();
    assert_eq!(phone.refresh(&sim), Err(Refusal::BundledRoot));
    assert_eq!(phone.version("root"), None);
}

/// The role is published unsigned, with everything else good.
fn unsigned(role: &'static str) -> (Phone, Refusal) {
    let mut sim = Sim::new();
    let mut phone = Phone::of(&sim);
    sim.signers.get_mut(role).unwrap().pop();
    sim.publish(&ALL);
    let refusal = phone.refresh(&sim).unwrap_err();
    assert_eq!((phone.version("timestamp"), phone.version("targets")), (None, None));
    (phone, refusal)
}

#[test]
fn test_unsigned_metadata_root() {
    let (phone, refusal) = unsigned("root");
    assert_eq!(refusal, Refusal::RootChain { known: 1 });
    assert_eq!(phone.version("root"), None);
}

#[test]
fn test_unsigned_metadata_timestamp() {
    let (phone, refusal) = unsigned("timestamp");
    assert_eq!(refusal, Refusal::NotSigned { role: "timestamp".to_owned() });
    assert_eq!(phone.version("root"), Some(2));
}

#[test]
fn test_unsigned_metadata_snapshot() {
    let (phone, refusal) = unsigned("snapshot");
    assert_eq!(refusal, Refusal::NotSigned { role: "snapshot".to_owned() });
    assert_eq!(phone.version("root"), Some(2));
}

#[test]
fn test_unsigned_metadata_targets() {
    let (phone, refusal) = unsigned("targets");
    assert_eq!(refusal, Refusal::NotSigned { role: "targets".to_owned() });
    assert_eq!(phone.version("root"), Some(2));
}

#[test]
fn test_url_and_metadata_version_mismatch_root() {
    let mut sim = Sim::new();
    let mut phone = Phone::of(&sim);
    sim.say("root", "version", json!(2));
    // Version 3, at the place of version 2.
    sim.publish(&ALL);
    assert_eq!(phone.refresh(&sim), Err(Refusal::RootChain { known: 1 }));
    assert_eq!(phone.version("root"), None);
}

#[test]
fn test_url_and_metadata_version_mismatch_snapshot() {
    let mut sim = Sim::new();
    let mut phone = Phone::of(&sim);
    sim.say("snapshot", "version", json!(2));
    sim.publish(&["root", "targets", "snapshot"]);
    let snapshot = pin(2, &sim.files["snapshot"]);
    sim.say("timestamp", "meta", json!({ "snapshot.json": snapshot }));
    sim.publish(&["timestamp"]);
    assert_eq!(phone.refresh(&sim), Err(Refusal::Mixed { file: "2.snapshot.json".to_owned() }));
}

#[test]
fn test_url_and_metadata_version_mismatch_targets() {
    let mut sim = Sim::new();
    let mut phone = Phone::of(&sim);
    sim.say("targets", "version", json!(2));
    sim.publish(&["root", "targets"]);
    let targets = pin(2, &sim.files["targets"]);
    sim.say("snapshot", "meta", json!({ "targets.json": targets }));
    sim.publish(&["snapshot", "timestamp"]);
    assert_eq!(phone.refresh(&sim), Err(Refusal::Mixed { file: "2.targets.json".to_owned() }));
}

#[test]
fn test_timestamp_content_changes() {
    let mut sim = Sim::new();
    let mut phone = Phone::of(&sim);
    phone.refresh(&sim).unwrap();
    let before = phone.kept("timestamp");
    sim.say("timestamp", "meta", json!({ "snapshot.json": { "version": 100 } }));
    sim.say("timestamp", "version", json!(0));
    sim.publish(&["timestamp"]);
    phone.refresh(&sim).unwrap();
    assert_eq!(phone.kept("timestamp"), before);
}

#[test]
fn test_basic_metadata_hash_support() {
    // The simulator always pins by digest; here also without.
    let mut sim = Sim::new();
    let mut phone = Phone::of(&sim);
    phone.refresh(&sim).unwrap();
    sim.publish(&["targets"]);
    sim.say("snapshot", "meta", json!({ "targets.json": { "version": 2 } }));
    sim.publish(&["snapshot"]);
    sim.say("timestamp", "meta", json!({ "snapshot.json": { "version": 2 } }));
    sim.publish(&["timestamp"]);
    phone.refresh(&sim).unwrap();
    assert_eq!(phone.version("targets"), Some(2));
}

#[test]
fn test_targets_hash_mismatch() {
    let mut sim = Sim::new();
    let mut phone = Phone::of(&sim);
    phone.refresh(&sim).unwrap();
    sim.publish(&["targets"]);
    sim.says.get_mut("snapshot").unwrap()["meta"]["targets.json"]["hashes"]["sha256"] = json!("0".repeat(64));
    sim.publish(&["snapshot", "timestamp"]);
    assert_eq!(phone.refresh(&sim), Err(Refusal::Mixed { file: "2.targets.json".to_owned() }));
    assert_eq!(phone.version("targets"), Some(1));
}

#[test]
fn test_snapshot_hash_mismatch() {
    let mut sim = Sim::new();
    let mut phone = Phone::of(&sim);
    phone.refresh(&sim).unwrap();
    sim.publish(&["snapshot"]);
    sim.says.get_mut("timestamp").unwrap()["meta"]["snapshot.json"]["hashes"]["sha256"] = json!("0".repeat(64));
    sim.publish(&["timestamp"]);
    assert_eq!(phone.refresh(&sim), Err(Refusal::Mixed { file: "2.snapshot.json".to_owned() }));
    assert_eq!((phone.version("snapshot"), phone.version("timestamp")), (Some(1), Some(1)));
}

#[test]
fn test_metadata_bytes_match() {
    let mut sim = Sim::new();
    let mut phone = Phone::of(&sim);
    sim.files.get_mut("timestamp").unwrap().push(b' ');
    phone.refresh(&sim).unwrap();
    assert_eq!(phone.kept("timestamp").as_ref(), Some(&sim.files["timestamp"]));
}

#[test]
fn test_custom_fields() {
    let mut sim = Sim::new();
    let mut phone = Phone::of(&sim);
    phone.refresh(&sim).unwrap();
    sim.say("root", "custom-field", json!("value"));
    let id = sim.signers["root"][0].id().to_string();
    sim.root()["roles"]["root"]["another-field"] = json!("value");
    sim.root()["keys"][&id]["extra-field"] = json!({ "a": 1, "b": 2 });
    sim.publish(&["root"]);
    phone.refresh(&sim).unwrap();
    assert_eq!(phone.version("root"), Some(2));
}

#[test]
fn test_deprecated_keyid_hash_algorithms() {
    let mut sim = Sim::new();
    let mut phone = Phone::of(&sim);
    sim.rotate_keys("snapshot");
    let id = sim.signers["snapshot"][0].id().to_string();
    sim.root()["keys"][&id]["keyid_hash_algorithms"] = json!("md5");
    sim.publish(&["root", "snapshot", "timestamp"]);
    phone.refresh(&sim).unwrap();
    assert_eq!((phone.version("root"), phone.version("snapshot")), (Some(2), Some(2)));
}

#[test]
fn test_snapshot_404() {
    let mut sim = Sim::new();
    let mut phone = Phone::of(&sim);
    phone.refresh(&sim).unwrap();
    sim.publish(&["snapshot", "timestamp"]);
    let bundle = edited(&sim.bundle(), &Name::Snapshot(2), |_| None);
    assert_eq!(phone.take(&bundle), Err(Refusal::Missing { file: "2.snapshot.json".to_owned() }));
    assert_eq!(phone.version("snapshot"), Some(1));
}

#[test]
fn test_targets_404() {
    let mut sim = Sim::new();
    let mut phone = Phone::of(&sim);
    phone.refresh(&sim).unwrap();
    sim.release();
    let bundle = edited(&sim.bundle(), &Name::Targets(2), |_| None);
    assert_eq!(phone.take(&bundle), Err(Refusal::Missing { file: "2.targets.json".to_owned() }));
    assert_eq!(phone.version("targets"), Some(1));
}

#[test]
fn test_timestamp_404() {
    let sim = Sim::new();
    let mut phone = Phone::of(&sim);
    let bundle = edited(&sim.bundle(), &Name::Timestamp, |_| None);
    assert_eq!(phone.take(&bundle), Err(Refusal::Missing { file: "timestamp.json".to_owned() }));
}

#[test]
fn test_incorrect_metadata_type() {
    let sim = Sim::new();
    let mut phone = Phone::of(&sim);
    phone.refresh(&sim).unwrap();
    // Good signatures of the right key over a file that says it is of another role.
    for (role, other) in [("root", "targets"), ("timestamp", "root"), ("snapshot", "timestamp"), ("targets", "root")] {
        let mut sim = sim.clone();
        sim.say(role, "_type", json!(other));
        sim.publish(&["targets", "snapshot", "timestamp", "root"]);
        let refusal = phone.refresh(&sim).unwrap_err();
        assert!(matches!(refusal, Refusal::Malformed { .. }), "{role}: {refusal:?}");
        assert_eq!(phone.version(role), Some(1), "{role}");
    }
}

/// Beyond the suite: what the simulator itself writes is what our writer would, so that the ports try our format.
#[test]
fn the_simulator_writes_our_format() {
    let sim = Sim::new();
    let root = trust::sign::Draft::from_bytes(&sim.roots[0]).unwrap();
    assert_eq!(signed(root.signed(), &sim.signers["root"]), sim.roots[0]);
    assert_eq!(sim.says["root"]["expires"], text(day(30)));
}
