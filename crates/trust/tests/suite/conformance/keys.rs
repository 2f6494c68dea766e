//! `test_keys.py`

use super::basic::edited;
use crate::sim::{Phone, Sim};
use serde_json::{Value, json};
use trust::bundle::Name;
use trust::refresh::Refusal;

#[test]
fn test_snapshot_does_not_meet_threshold() {
    let mut sim = Sim::new();
    sim.threshold("snapshot", 3);
    sim.add_key("snapshot");
    sim.add_key("snapshot");
    sim.publish(&["root", "targets", "snapshot", "timestamp"]);
    let mut phone = Phone::of(&sim);
    phone.refresh(&sim).unwrap();
    sim.signers.get_mut("snapshot").unwrap().pop();
    sim.release();
    let refusal = phone.refresh(&sim).unwrap_err();
    assert_eq!(refusal, Refusal::BelowThreshold { role: "snapshot".to_owned(), found: 2, needed: 3 });
    assert!(!refusal.is_bad_luck());
    assert_eq!(phone.version("snapshot"), Some(2));
}

#[test]
fn test_snapshot_has_too_few_keys() {
    let mut sim = Sim::new();
    let mut phone = Phone::of(&sim);
    (0..4).for_each(|_| sim.add_key("snapshot"));
    sim.threshold("snapshot", 6);
    sim.publish(&["root", "snapshot", "timestamp"]);
    let refusal = Refusal::BelowThreshold { role: "snapshot".to_owned(), found: 5, needed: 6 };
    assert_eq!(phone.refresh(&sim), Err(refusal));
    assert_eq!((phone.version("root"), phone.version("snapshot")), (Some(2), None));
}

/// The snapshot's last signature `times` more often.
fn repeated(snapshot: &[u8], times: usize) -> Vec<u8> {
    let mut file: Value = serde_json::from_slice(snapshot).unwrap();
    let signatures = file["signatures"].as_array_mut().unwrap();
    let last = signatures.last().unwrap().clone();
    signatures.extend(vec![last; times]);
    file.to_string().into_bytes()
}

#[test]
fn test_duplicate_keys() {
    let mut sim = Sim::new();
    let mut phone = Phone::of(&sim);
    let key = sim.new_key();
    (0..9).for_each(|_| sim.allow("snapshot", &key));
    sim.signers.insert("snapshot", vec![key]);
    sim.threshold("snapshot", 6);
    sim.publish(&["root", "snapshot"]);
    let snapshot = repeated(&sim.files["snapshot"], 8);
    sim.say("timestamp", "meta", json!({ "snapshot.json": { "version": 2 } }));
    sim.files.insert("snapshot", snapshot);
    sim.publish(&["timestamp"]);
    assert_eq!(phone.refresh(&sim), Err(Refusal::SignedTwice { role: "snapshot".to_owned() }));
    assert_eq!(phone.version("snapshot"), None);
}

#[test]
fn test_duplicate_sig_keyids() {
    let mut sim = Sim::new();
    let mut phone = Phone::of(&sim);
    sim.say("timestamp", "meta", json!({ "snapshot.json": { "version": 1 } }));
    sim.publish(&["timestamp"]);
    let bundle = edited(&sim.bundle(), &Name::Snapshot(1), |snapshot| Some(repeated(snapshot, 1)));
    assert_eq!(phone.take(&bundle), Err(Refusal::SignedTwice { role: "snapshot".to_owned() }));
}

/// Beyond the suite: one key under two ids, which would count twice.
#[test]
fn one_key_under_two_ids_is_refused() {
    let mut sim = Sim::new();
    let mut phone = Phone::of(&sim);
    let key = sim.new_key();
    sim.allow("targets", &key);
    sim.root()["keys"]["ab".repeat(32)] = key.public().to_json();
    sim.root()["roles"]["targets"]["keyids"].as_array_mut().unwrap().push(json!("ab".repeat(32)));
    sim.publish(&["root"]);
    assert_eq!(phone.refresh(&sim), Err(Refusal::Malformed { file: "2.root.json".to_owned() }));
}

/// The root asks for one more key, of another kind, or with a signature that is not its.
fn keytype(key: Value, id: &str, sig: &str) -> Result<(), Refusal> {
    let mut sim = Sim::new();
    let mut phone = Phone::of(&sim);
    sim.root()["keys"][id] = key;
    sim.root()["roles"]["root"]["keyids"].as_array_mut().unwrap().push(json!(id));
    sim.threshold("root", 2);
    sim.publish(&["root"]);
    let signature = json!({ "keyid": id, "sig": sig });
    let bundle = edited(&sim.bundle(), &Name::Root(2), |root| {
        let mut file: Value = serde_json::from_slice(root).unwrap();
        file["signatures"].as_array_mut().unwrap().push(signature.clone());
        Some(file.to_string().into_bytes())
    });
    phone.take(&bundle).map(|_| ())
}

#[test]
fn test_keytype_and_scheme_ed25519() {
    let mut sim = Sim::new();
    let mut phone = Phone::of(&sim);
    sim.add_key("root");
    sim.threshold("root", 2);
    sim.publish(&["root"]);
    phone.refresh(&sim).unwrap();
    assert_eq!(phone.version("root"), Some(2));
    // A signature that looks like one and is not.
    let key = crate::sim::key(200);
    let id = key.id().to_string();
    assert_eq!(keytype(key.public().to_json(), &id, &"b6".repeat(64)), Err(Refusal::RootChain { known: 1 }));
}

/// Refused by design: one kind of key is enough, and each more is code on a phone. (That it is the scheme that is refused,
/// not only this key, is tried beside `crypto::Ed25519AndSha2`.)
#[test]
fn test_keytype_and_scheme_ecdsa() {
    let key = json!({ "keytype": "ecdsa", "scheme": "ecdsa-sha2-nistp256", "keyval": { "public": "04" }  });
    assert_eq!(keytype(key, &"e".repeat(64), &"30".repeat(70)), Err(Refusal::RootChain { known: 1 }));
}

/// Refused by design, as ECDSA.
#[test]
fn test_keytype_and_scheme_rsa() {
    let key = json!({ "keytype": "rsa", "scheme": "rsassa-pss-sha256", "keyval": { "public": "none" } });
    assert_eq!(keytype(key, &"f".repeat(64), &"b1".repeat(256)), Err(Refusal::RootChain { known: 1 }));
}

#[test]
fn test_invalid_sig_in_valid_metadata() {
    let mut sim = Sim::new();
    let mut phone = Phone::of(&sim);
    let first = sim.signers["timestamp"][0].id().to_string();
    sim.add_key("timestamp");
    sim.publish(&["root", "timestamp"]);
    for (version, wrong) in [(2, "ab".repeat(64)), (3, String::new())] {
        let bundle = edited(&sim.bundle(), &Name::Timestamp, |timestamp| {
            let mut file: Value = serde_json::from_slice(timestamp).unwrap();
            let signatures = file["signatures"].as_array_mut().unwrap();
            signatures
                .iter_mut()
                .filter(|one| one["keyid"] == first.as_str())
                .for_each(|one| one["sig"] = json!(wrong));
            Some(file.to_string().into_bytes())
        });
        phone.take(&bundle).unwrap();
        assert_eq!(phone.version("timestamp"), Some(version));
        sim.publish(&["timestamp"]);
    }
}
