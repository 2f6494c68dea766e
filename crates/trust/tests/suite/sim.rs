//! A repository in memory that can publish anything, right or wrong, and a phone that reads it.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use trust::bundle::{Bundle, Name};
use trust::hash::Sha256;
use trust::refresh::{Refreshed, Refusal, Remembered, refresh};
use trust::release::{Blob, PackId};
use trust::root::Purpose;
use trust::sign::{Draft, SecretKey, compress};

pub(crate) const ROLES: [&str; 4] = ["root", "targets", "snapshot", "timestamp"];

/// Day 0 of every test.
pub(crate) fn day(number: i64) -> DateTime<Utc> {
    "2026-11-23T08:00:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::days(number)
}

pub(crate) fn text(instant: DateTime<Utc>) -> Value {
    json!(instant.to_rfc3339_opts(chrono::SecondsFormat::Secs, true))
}

pub(crate) fn key(number: u8) -> SecretKey {
    SecretKey::from_seed([number; 32], Purpose::Development)
}

pub(crate) fn pack(name: &str) -> PackId {
    name.parse().unwrap()
}

/// A role file of `signed`, signed by `keys`, without any of the writer's own checks.
pub(crate) fn signed(signed: &Map<String, Value>, keys: &[SecretKey]) -> Vec<u8> {
    let unsigned = json!({ "signed": signed, "signatures": [] }).to_string();
    let mut draft = Draft::from_bytes(unsigned.as_bytes()).unwrap();
    keys.iter().for_each(|key| draft.sign(key));
    draft.to_bytes().unwrap()
}

/// What is published: what each role says, who signs it, and the files.
#[derive(Clone)]
pub(crate) struct Sim {
    pub(crate) says: BTreeMap<&'static str, Map<String, Value>>,
    pub(crate) signers: BTreeMap<&'static str, Vec<SecretKey>>,
    pub(crate) roots: Vec<Vec<u8>>,
    pub(crate) files: BTreeMap<&'static str, Vec<u8>>,
    pub(crate) packs: BTreeMap<PackId, Vec<u8>>,
    next_key: u8,
}

impl Sim {
    /// One key a role, as in the conformance suite, and one pack.
    pub(crate) fn new() -> Sim {
        Sim::with_keys(&[("root", 1, 1), ("targets", 1, 1), ("snapshot", 1, 1), ("timestamp", 1, 1)])
    }

    /// As we publish: root and editors 2 of 3, one key online.
    pub(crate) fn ours() -> Sim {
        let mut sim = Sim::with_keys(&[("root", 3, 2), ("targets", 3, 2), ("snapshot", 1, 1), ("timestamp", 1, 1)]);
        sim.signers.get_mut("root").unwrap().pop();
        sim.signers.get_mut("targets").unwrap().pop();
        sim
    }

    fn with_keys(roles: &[(&'static str, usize, u32)]) -> Sim {
        let mut sim = Sim {
            says: BTreeMap::new(),
            signers: BTreeMap::new(),
            roots: Vec::new(),
            files: BTreeMap::new(),
            packs: BTreeMap::new(),
            next_key: 1,
        };
        let head = |role| {
            let head = json!({ "_type": role, "spec_version": "1.0.34", "version": 0, "expires": text(day(30)) });
            head.as_object().unwrap().clone()
        };
        sim.says = ROLES.into_iter().map(|role| (role, head(role))).collect();
        sim.root().insert("consistent_snapshot".to_owned(), json!(true));
        sim.root().insert("keys".to_owned(), json!({}));
        sim.root().insert("roles".to_owned(), json!({}));
        for (role, count, threshold) in roles {
            sim.root()["roles"][*role] = json!({ "keyids": [], "threshold": threshold });
            (0..*count).for_each(|_| sim.add_key(role));
        }
        for role in ["timestamp", "targets"] {
            sim.say(role, "x-published", text(day(0)));
        }
        sim.say("targets", "targets", json!({}));
        sim.say("snapshot", "meta", json!({}));
        sim.say("timestamp", "meta", json!({}));
        sim.put_pack("hotlines", b"{\"number\":\"1300\"}\n");
        sim.publish(&["targets", "snapshot", "timestamp", "root"]);
        sim
    }

    pub(crate) fn root(&mut self) -> &mut Map<String, Value> {
        self.says.get_mut("root").unwrap()
    }

    pub(crate) fn say(&mut self, role: &'static str, field: &str, value: Value) {
        self.says.get_mut(role).unwrap().insert(field.to_owned(), value);
    }

    /// A key that nobody has yet.
    pub(crate) fn new_key(&mut self) -> SecretKey {
        self.next_key += 1;
        key(self.next_key)
    }

    pub(crate) fn add_key(&mut self, role: &'static str) {
        let key = self.new_key();
        self.allow(role, &key);
        self.signers.entry(role).or_default().push(key);
    }

    /// Lets `key` count for `role` from the next root on.
    pub(crate) fn allow(&mut self, role: &str, key: &SecretKey) {
        let id = key.id().to_string();
        self.root()["keys"][&id] = key.public().to_json();
        self.root()["roles"][role]["keyids"].as_array_mut().unwrap().push(json!(id));
    }

    pub(crate) fn threshold(&mut self, role: &str, threshold: u32) {
        self.root()["roles"][role]["threshold"] = json!(threshold);
    }

    /// New keys for `role`, as many as must sign.
    pub(crate) fn rotate_keys(&mut self, role: &'static str) {
        self.root()["roles"][role]["keyids"] = json!([]);
        self.signers.insert(role, Vec::new());
        for _ in 0..self.root()["roles"][role]["threshold"].as_u64().unwrap() {
            self.add_key(role);
        }
    }

    /// A pack of the next targets.
    pub(crate) fn put_pack(&mut self, name: &str, raw: &[u8]) {
        let seq = self.version("targets") + 1;
        let full = Blob::of(&compress(raw).unwrap());
        let custom = json!({ "schema": 2, "seq": seq, "min_app": "0.1.0", "z": [full.length, full.sha256] });
        let target = json!({ "length": raw.len(), "hashes": { "sha256": Sha256::of(raw) }, "custom": custom });
        self.says.get_mut("targets").unwrap()["targets"][format!("{name}.pack")] = target;
        self.packs.insert(pack(name), raw.to_vec());
    }

    pub(crate) fn version(&self, role: &str) -> u64 {
        self.says[role]["version"].as_u64().unwrap()
    }

    /// The next version of each role, signed; pins follow, with length and digest.
    pub(crate) fn publish(&mut self, roles: &[&'static str]) {
        for role in roles {
            let version = self.version(role) + 1;
            self.say(role, "version", json!(version));
            let bytes = signed(&self.says[role], &self.signers[role]);
            match *role {
                "root" => self.roots.push(bytes.clone()),
                "targets" => self.say("snapshot", "meta", json!({ "targets.json": pin(version, &bytes) })),
                "snapshot" => self.say("timestamp", "meta", json!({ "snapshot.json": pin(version, &bytes) })),
                _ => {}
            }
            self.files.insert(role, bytes);
        }
    }

    /// The next release, with everything.
    pub(crate) fn release(&mut self) {
        self.publish(&["targets", "snapshot", "timestamp"]);
    }

    /// Everything that is served.
    pub(crate) fn bundle(&self) -> Bundle {
        let mut bundle = Bundle::new();
        for (root, number) in self.roots.iter().zip(1..) {
            bundle.insert(Name::Root(number), root.clone()).unwrap();
        }
        // By the numbers that the pins say, as a host would have to serve them.
        let snapshot = self.says["timestamp"]["meta"]["snapshot.json"]["version"].as_u64().unwrap();
        let targets = self.says["snapshot"]["meta"]["targets.json"]["version"].as_u64().unwrap();
        let names = [
            ("timestamp", Name::Timestamp),
            ("snapshot", Name::Snapshot(snapshot)),
            ("targets", Name::Targets(targets)),
        ];
        for (role, name) in names {
            if let Some(bytes) = self.files.get(role) {
                bundle.insert(name, bytes.clone()).unwrap();
            }
        }
        bundle
    }
}

pub(crate) fn pin(version: u64, bytes: &[u8]) -> Value {
    json!({ "version": version, "length": bytes.len(), "hashes": { "sha256": Sha256::of(bytes) } })
}

/// A phone: the root in its program, and what it keeps.
#[derive(Clone)]
pub(crate) struct Phone {
    pub(crate) root: Vec<u8>,
    pub(crate) remembered: Remembered,
    pub(crate) lower_bound: DateTime<Utc>,
}

impl Phone {
    /// Fresh from the shop, with the first root of `sim`.
    pub(crate) fn of(sim: &Sim) -> Phone {
        Phone { root: sim.roots[0].clone(), remembered: Remembered::default(), lower_bound: day(0) }
    }

    /// Takes what is good and keeps it; after a refusal, what is allowed then: roots.
    pub(crate) fn refresh(&mut self, sim: &Sim) -> Result<Refreshed, Refusal> {
        self.take(&sim.bundle())
    }

    pub(crate) fn take(&mut self, bundle: &Bundle) -> Result<Refreshed, Refusal> {
        match refresh(&self.root, &self.remembered, bundle, self.lower_bound) {
            Ok(refreshed) => {
                self.remembered = refreshed.remembered.clone();
                self.lower_bound = refreshed.lower_bound;
                Ok(refreshed)
            }
            Err(refusal) => {
                if let Ok(remembered) = trust::refresh::adopt_roots(&self.root, &self.remembered, bundle) {
                    self.remembered = remembered;
                }
                Err(refusal)
            }
        }
    }

    /// The version it keeps of `role`.
    pub(crate) fn version(&self, role: &str) -> Option<u64> {
        self.kept(role).map(|bytes| version_in(&bytes))
    }

    /// The bytes it keeps of `role`: of the newest, when there are several.
    pub(crate) fn kept(&self, role: &str) -> Option<Vec<u8>> {
        let files = self.remembered.files().filter(|(name, _)| name.ends_with(&format!("{role}.json")));
        files.max_by_key(|(_, bytes)| version_in(bytes)).map(|(_, bytes)| bytes.to_vec())
    }
}

fn version_in(bytes: &[u8]) -> u64 {
    serde_json::from_slice::<Value>(bytes).unwrap()["signed"]["version"].as_u64().unwrap()
}
