//! What each role file says, from typed parts. Refuses what no reader would accept.

use super::{Draft, SignError};
use crate::hash::Sha256;
use crate::instant;
use crate::key::PublicKey;
use crate::release::{Custom, PackId, PackTarget};
use crate::root::Purpose;
use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The version of TUF that the files are written in.
const SPEC: &str = "1.0.34";

/// Who may sign for a role, and how many must.
#[derive(Clone, Debug)]
pub struct RoleSpec {
    /// The keys.
    pub keys: Vec<PublicKey>,
    /// How many of them must sign.
    pub threshold: u32,
}

/// A root to be.
#[derive(Clone, Debug)]
pub struct RootSpec {
    /// Its number; one more than the root before it.
    pub version: u64,
    /// When it must have been followed by another.
    pub expires: DateTime<Utc>,
    /// What its keys are for.
    pub purpose: Purpose,
    /// Who signs roots.
    pub root: RoleSpec,
    /// Who signs releases: the editors.
    pub targets: RoleSpec,
    /// Who signs snapshots.
    pub snapshot: RoleSpec,
    /// Who signs timestamps.
    pub timestamp: RoleSpec,
}

/// Targets to be.
#[derive(Clone, Debug)]
pub struct TargetsSpec {
    /// The number of the release.
    pub version: u64,
    /// When it must have been followed by another.
    pub expires: DateTime<Utc>,
    /// The instant of the release; the phones' lower bound of the real time.
    pub published: DateTime<Utc>,
    /// Its packs.
    pub packs: BTreeMap<PackId, PackTarget>,
}

impl Draft {
    /// An unsigned root. It must come to stand under itself and under the root before it.
    ///
    /// # Errors
    /// When a threshold cannot be met, or a key stands twice in a role.
    pub fn root(spec: &RootSpec) -> Result<Draft, SignError> {
        let roles = [
            ("root", &spec.root),
            ("targets", &spec.targets),
            ("snapshot", &spec.snapshot),
            ("timestamp", &spec.timestamp),
        ];
        let mut keys = Map::new();
        let mut by_role = Map::new();
        for (name, role) in roles {
            let mut ids = BTreeSet::new();
            for key in &role.keys {
                if !ids.insert(key.id()) {
                    return Err(SignError::TwinKeys(key.id()));
                }
                keys.insert(key.id().to_string(), key.to_json());
            }
            if role.threshold == 0 || role.threshold as usize > ids.len() {
                return Err(SignError::BadThreshold(name));
            }
            by_role.insert(name.to_owned(), json!({ "keyids": ids, "threshold": role.threshold }));
        }
        let mut signed = head("root", spec.version, spec.expires);
        signed.insert("consistent_snapshot".to_owned(), json!(true));
        signed.insert("keys".to_owned(), Value::Object(keys));
        signed.insert("roles".to_owned(), Value::Object(by_role));
        if spec.purpose == Purpose::Development {
            signed.insert("x-development".to_owned(), json!(true));
        }
        Draft::new(signed)
    }

    /// Unsigned targets.
    ///
    /// # Errors
    /// When a pack's numbers contradict each other.
    pub fn targets(spec: &TargetsSpec) -> Result<Draft, SignError> {
        let mut targets = Map::new();
        for (id, pack) in &spec.packs {
            if pack.seq > spec.version || pack.patches.keys().any(|from| *from >= pack.seq) {
                return Err(SignError::BadNumbers(id.clone()));
            }
            let patches = pack.patches.iter().map(|(from, patch)| (from.to_string(), (patch.length, patch.sha256)));
            let custom = Custom {
                schema: pack.schema,
                seq: pack.seq,
                min_app: pack.min_app,
                z: (pack.full.length, pack.full.sha256),
                d: patches.collect(),
            };
            let target = json!({ "length": pack.length, "hashes": { "sha256": pack.sha256 }, "custom": custom });
            targets.insert(format!("{id}.pack"), target);
        }
        let mut signed = head("targets", spec.version, spec.expires);
        signed.insert("targets".to_owned(), Value::Object(targets));
        signed.insert("x-published".to_owned(), json!(instant::write(spec.published)));
        Draft::new(signed)
    }

    /// An unsigned snapshot of `targets`, the bytes of the signed targets file.
    ///
    /// # Errors
    /// When `targets` is not a targets file.
    pub fn snapshot(version: u64, expires: DateTime<Utc>, targets: &[u8]) -> Result<Draft, SignError> {
        let mut signed = head("snapshot", version, expires);
        signed.insert("meta".to_owned(), json!({ "targets.json": pin("targets", targets)? }));
        Draft::new(signed)
    }

    /// An unsigned timestamp of `snapshot`, the bytes of the signed snapshot file; `published` is the instant of signing.
    ///
    /// # Errors
    /// When `snapshot` is not a snapshot file.
    pub fn timestamp(
        version: u64,
        expires: DateTime<Utc>,
        published: DateTime<Utc>,
        snapshot: &[u8],
    ) -> Result<Draft, SignError> {
        let mut signed = head("timestamp", version, expires);
        signed.insert("meta".to_owned(), json!({ "snapshot.json": pin("snapshot", snapshot)? }));
        signed.insert("x-published".to_owned(), json!(instant::write(published)));
        Draft::new(signed)
    }
}

fn head(role: &str, version: u64, expires: DateTime<Utc>) -> Map<String, Value> {
    let mut signed = Map::new();
    signed.insert("_type".to_owned(), json!(role));
    signed.insert("spec_version".to_owned(), json!(SPEC));
    signed.insert("version".to_owned(), json!(version));
    signed.insert("expires".to_owned(), json!(instant::write(expires)));
    signed
}

fn pin(role: &'static str, bytes: &[u8]) -> Result<Value, SignError> {
    let file = Draft::from_bytes(bytes)?;
    if file.role() != role {
        return Err(SignError::OtherRole(role));
    }
    Ok(json!({ "version": file.version(), "length": bytes.len(), "hashes": { "sha256": Sha256::of(bytes) } }))
}
