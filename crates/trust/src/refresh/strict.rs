//! The form of files that are verified already, where sigstore-tuf is milder than TUF's reference implementation: what that
//! one refuses, no phone should accept. A test asks both about hundreds of changed files.

use super::{Refusal, Remembered};
use crate::bundle::Name;
use crate::instant;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// The files of the state to be: the newest root, numbered `root`, and the three others.
pub(super) fn files(root: u64, remembered: &Remembered) -> Result<(), Refusal> {
    let malformed = |name: &Name| Refusal::Malformed { file: name.to_string() };
    if remembered.get(&Name::Root(root)).is_none() {
        return Err(malformed(&Name::Root(root)));
    }
    for (name, bytes) in remembered.entries() {
        let good = match name {
            Name::Root(number) if *number != root => continue,
            Name::Root(_) => object(bytes).is_some_and(|file| common(&file) && roles(&file)),
            Name::Timestamp => object(bytes).is_some_and(|file| common(&file) && pins(&file, Some("snapshot.json"))),
            Name::Snapshot(_) => object(bytes).is_some_and(|file| common(&file) && pins(&file, None)),
            Name::Targets(_) => object(bytes).is_some_and(|file| common(&file)),
            Name::Patch(_) | Name::Pack(_) => false,
        };
        if !good {
            return Err(malformed(name));
        }
    }
    Ok(())
}

fn object(bytes: &[u8]) -> Option<Value> {
    serde_json::from_slice(bytes).ok()
}

fn field<'a>(value: &'a Value, pointer: &str) -> Option<&'a Map<String, Value>> {
    value.pointer(pointer)?.as_object()
}

/// What every role file has: signatures of different keys, a version of TUF with two or three numbers, a version from 1, and
/// an end written in the one way.
fn common(file: &Value) -> bool {
    let signatures = file.get("signatures").and_then(Value::as_array);
    let keys = signatures.into_iter().flatten().map(|signature| signature.get("keyid").and_then(Value::as_str));
    let Some(signed) = field(file, "/signed") else { return false };
    let spec: Vec<&str> = signed.get("spec_version").and_then(Value::as_str).unwrap_or("").split('.').collect();
    let end = signed.get("expires").and_then(Value::as_str).and_then(instant::read);
    different(keys)
        && matches!(spec.len(), 2 | 3)
        && spec.iter().all(|part| part.parse::<u32>().is_ok())
        && signed.get("version").is_some_and(from_one)
        && end.is_some()
}

/// A root knows the four roles and no other; a role has each key once, under one id.
fn roles(file: &Value) -> bool {
    let (Some(roles), Some(keys)) = (field(file, "/signed/roles"), field(file, "/signed/keys")) else { return false };
    let one = |role: &Value| {
        let ids: Option<Vec<&str>> =
            role.get("keyids").and_then(Value::as_array).and_then(|ids| ids.iter().map(Value::as_str).collect());
        let Some(ids) = ids else { return false };
        let public = |id: &&str| keys.get(*id)?.pointer("/keyval/public")?.as_str();
        let publics = ids.iter().filter_map(public).map(|public| Some(public.trim().to_ascii_lowercase()));
        role.get("threshold").is_some_and(from_one) && different(publics) && different(ids.iter().map(Some))
    };
    let names: BTreeSet<&str> = roles.keys().map(String::as_str).collect();
    names == BTreeSet::from(["root", "snapshot", "targets", "timestamp"])
        && roles.values().all(one)
        && keys.values().all(kind)
}

/// Whether a key is of one of the three kinds that TUF names. Only Ed25519 counts here; keys of the others may stand beside.
fn kind(key: &Value) -> bool {
    let text = |name| key.get(name).and_then(Value::as_str);
    matches!(
        (text("keytype"), text("scheme")),
        (Some("ed25519"), Some("ed25519"))
            | (Some("ecdsa"), Some("ecdsa-sha2-nistp256"))
            | (Some("rsa"), Some("rsassa-pss-sha256"))
    )
}

/// Pins have a version from 1, and their digests are of kinds that are checked; `only` this name, where one is given.
fn pins(file: &Value, only: Option<&str>) -> bool {
    let Some(meta) = field(file, "/signed/meta") else { return false };
    let one = |pin: &Value| {
        let kinds = match pin.get("hashes") {
            None => true,
            Some(hashes) => hashes.as_object().is_some_and(|hashes| {
                !hashes.is_empty() && hashes.keys().all(|kind| matches!(kind.as_str(), "sha256" | "sha512"))
            }),
        };
        pin.get("version").is_some_and(from_one) && pin.get("length").is_none_or(Value::is_u64) && kinds
    };
    meta.values().all(one) && only.is_none_or(|only| meta.keys().eq([only]))
}

fn from_one(number: &Value) -> bool {
    number.as_u64().is_some_and(|number| number > 0)
}

/// Whether all are there, and no two are the same.
fn different<T: Ord>(items: impl Iterator<Item = Option<T>>) -> bool {
    let mut seen = BTreeSet::new();
    let mut items = items;
    items.all(|item| item.is_some_and(|item| seen.insert(item)))
}
