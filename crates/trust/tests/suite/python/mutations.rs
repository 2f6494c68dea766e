//! Hundreds of changed role files, most of them signed again by who may: whatever python-tuf refuses, we refuse.

use super::{judged, python};
use crate::sim::{ROLES, Sim, day, pin, signed};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use trust::bundle::{Bundle, Name};
use trust::refresh::{Refreshed, Refusal, Remembered, refresh};

/// How many files are tried.
const CASES: usize = 600;
/// The seed they come from.
const SEED: [u8; 32] = *b"seed of mutations for trust (T2)";

#[derive(Clone, Debug)]
enum Change {
    /// The value goes.
    Remove,
    /// Another value stands in its place.
    Become(Value),
    /// A letter of a text, or a number, is one more.
    OneMore,
    /// An element of a list, or a field under a second name, stands twice.
    Twice,
}

#[derive(Clone, Debug)]
enum After {
    /// Signed again, and the files above it too.
    SignedAgain,
    /// Only the text is changed.
    Forged,
}

fn change() -> impl Strategy<Value = Change> {
    let values = [
        json!(null),
        json!(true),
        json!(0),
        json!(1),
        json!(2),
        json!(-1),
        json!(1.5),
        json!(1e3),
        json!(u64::MAX),
        json!(""),
        json!("1"),
        json!("1.0"),
        json!("2.0.0"),
        json!("2026-11-23T08:00:00+00:00"),
        json!("2026-11-23"),
        json!("2026-11-22T08:00:00Z"),
        json!("9999-12-31T23:59:59Z"),
        json!("root"),
        json!([]),
        json!({}),
        json!([[]]),
        json!({ "version": 1 }),
        json!("0".repeat(64)),
    ];
    prop_oneof![
        Just(Change::Remove),
        select(values.to_vec()).prop_map(Change::Become),
        Just(Change::OneMore),
        Just(Change::Twice),
    ]
}

/// The pointers of every value in `value`, but for `value` itself.
fn places(value: &Value, here: &str, found: &mut Vec<String>) {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields.iter().map(|(name, child)| (name.replace('/', "~1"), child)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(index, child)| (index.to_string(), child)).collect(),
        _ => Vec::new(),
    };
    for (name, child) in children {
        let place = format!("{here}/{name}");
        places(child, &place, found);
        found.push(place);
    }
}

fn mutate(value: &mut Value, place: &str, change: &Change) {
    let (parent, last) = place.rsplit_once('/').unwrap();
    let last = last.replace("~1", "/");
    let child = value.pointer(place).unwrap().clone();
    let replacement = match (change, &child) {
        (Change::Become(other), _) => Some(other.clone()),
        (Change::OneMore, Value::Number(number)) => Some(json!(number.as_i64().unwrap_or(0) + 1)),
        (Change::OneMore, Value::String(text)) => Some(json!(format!("{text}0"))),
        _ => None,
    };
    match (value.pointer_mut(parent).unwrap(), replacement) {
        (Value::Object(fields), Some(other)) => drop(fields.insert(last, other)),
        (Value::Array(items), Some(other)) => items[last.parse::<usize>().unwrap()] = other,
        (Value::Object(fields), None) if matches!(change, Change::Twice) => {
            drop(fields.insert(format!("{last}-twice"), child));
        }
        (Value::Array(items), None) if matches!(change, Change::Twice) => items.push(child),
        (Value::Object(fields), None) => drop(fields.remove(&last)),
        (Value::Array(items), None) => drop(items.remove(last.parse().unwrap())),
        _ => unreachable!("only these have children"),
    }
}

/// The four files after one change, as far as it can be signed.
fn changed(
    role: &'static str,
    place: &Index,
    change: &Change,
    after: &After,
) -> Option<(String, BTreeMap<&'static str, Vec<u8>>)> {
    let sim = Sim::ours();
    let mut files: BTreeMap<&'static str, Vec<u8>> = sim.files.clone();
    let mut file: Value = serde_json::from_slice(&files[role]).unwrap();
    let mut found = Vec::new();
    match after {
        After::Forged => places(&file, "", &mut found),
        After::SignedAgain => places(&file["signed"], "/signed", &mut found),
    }
    let place = place.get::<String>(&found);
    mutate(&mut file, place, change);
    let what = format!("{role}{place} {change:?} {after:?}");
    files.insert(role, file.to_string().into_bytes());
    let After::SignedAgain = after else { return Some((what, files)) };
    let says = file["signed"].as_object()?;
    // What canonical JSON or the writer cannot hold cannot be signed.
    says.get("version").and_then(Value::as_u64)?;
    says.get("_type").and_then(Value::as_str)?;
    sigstore_tuf::canonical_json::to_canonical_bytes(&file).ok()?;
    files.insert(role, signed(says, &sim.signers[role]));
    let version = says["version"].as_u64().unwrap();
    let mut above = sim.says.clone();
    if role == "targets" {
        above.get_mut("snapshot").unwrap()["meta"]["targets.json"] = pin(version, &files["targets"]);
        files.insert("snapshot", signed(&above["snapshot"], &sim.signers["snapshot"]));
    }
    if role == "targets" || role == "snapshot" {
        let version = if role == "snapshot" { version } else { 1 };
        above.get_mut("timestamp").unwrap()["meta"]["snapshot.json"] = pin(version, &files["snapshot"]);
        files.insert("timestamp", signed(&above["timestamp"], &sim.signers["timestamp"]));
    }
    Some((what, files))
}

/// Our word on the four files, each under whatever number is asked for.
fn ours(files: &BTreeMap<&'static str, Vec<u8>>) -> Result<Refreshed, Refusal> {
    let mut offered = Bundle::new();
    offered.insert(Name::Timestamp, files["timestamp"].clone()).unwrap();
    for (role, name) in [("timestamp", "snapshot.json"), ("snapshot", "targets.json")] {
        let above: Value = serde_json::from_slice(&files[role]).unwrap_or(Value::Null);
        let number = above["signed"]["meta"][name]["version"].as_u64().unwrap_or(1);
        if name == "snapshot.json" {
            offered.insert(Name::Snapshot(number), files["snapshot"].clone()).unwrap();
        } else {
            offered.insert(Name::Targets(number), files["targets"].clone()).unwrap();
        }
    }
    refresh(&files["root"], &Remembered::default(), &offered, day(0))
}

#[test]
fn t2_whatever_python_refuses_we_refuse() {
    let Some(python) = python() else { return };
    println!("seed: {}", SEED.escape_ascii());
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &SEED);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let after = prop_oneof![3 => Just(After::SignedAgain), 1 => Just(After::Forged)];
    let cases = (select(ROLES.to_vec()), any::<Index>(), change(), after);
    let mut tried = Vec::new();
    while tried.len() < CASES {
        let (role, place, change, after) = cases.new_tree(&mut runner).unwrap().current();
        tried.extend(changed(role, &place, &change, &after));
    }
    let question = |files: &BTreeMap<&str, Vec<u8>>| {
        json!(files.iter().map(|(role, bytes)| (*role, String::from_utf8_lossy(bytes))).collect::<BTreeMap<_, _>>())
    };
    let questions: Vec<String> = tried.iter().map(|(_, files)| question(files).to_string()).collect();
    let (mut both, mut only_we, mut neither) = (0, 0, 0);
    let mut only_python = Vec::new();
    for ((what, files), answer) in tried.iter().zip(judged(python, &questions)) {
        match (answer.as_str(), ours(files)) {
            ("ok", Ok(_)) => neither += 1,
            ("ok", Err(_)) => only_we += 1,
            (_, Err(_)) => both += 1,
            (reason, Ok(_)) => only_python.push(format!("{what}: {reason}")),
        }
    }
    println!("{CASES}: both refuse {both}, only we {only_we}, neither {neither}");
    assert!(only_python.is_empty(), "{}:\n{}", only_python.len(), only_python.join("\n"));
    assert!(both > CASES / 4 && neither > CASES / 20, "the changes try too little: {both}, {neither}");
}
