//! Whose signatures count under a root, and how many are missing.

use super::{Draft, SignError};
use crate::key::{KeyId, PublicKey, Verdict};
use crate::root::Purpose;
use serde::Deserialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The roles of a root file. The root itself is not verified here; a publisher takes it from its own folder.
#[derive(Clone, Debug)]
pub struct Authority {
    version: u64,
    purpose: Purpose,
    keys: BTreeMap<KeyId, PublicKey>,
    roles: BTreeMap<String, Role>,
}

#[derive(Clone, Debug, Deserialize)]
struct Role {
    keyids: BTreeSet<KeyId>,
    threshold: u32,
}

/// How a role file stands under a root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Whose signatures count.
    pub signed: BTreeSet<KeyId>,
    /// Who could still sign.
    pub open: BTreeSet<KeyId>,
    /// How many signatures are needed.
    pub threshold: u32,
}

impl Standing {
    /// How many signatures are still missing; 0 when there are enough.
    pub fn missing(&self) -> u32 {
        self.threshold.saturating_sub(u32::try_from(self.signed.len()).unwrap_or(u32::MAX))
    }
}

impl Authority {
    /// The roles of the root file `bytes`.
    ///
    /// # Errors
    /// When it is not a root file, or has keys that are not Ed25519.
    pub fn from_root(bytes: &[u8]) -> Result<Authority, SignError> {
        Authority::from_draft(&Draft::from_bytes(bytes)?)
    }

    /// The same of a root that is not finished.
    ///
    /// # Errors
    /// As [`Authority::from_root`].
    pub fn from_draft(root: &Draft) -> Result<Authority, SignError> {
        if root.role() != "root" {
            return Err(SignError::OtherRole("root"));
        }
        let field = |name| root.signed().get(name).cloned().ok_or(SignError::NotARoleFile);
        let objects: BTreeMap<KeyId, Value> =
            serde_json::from_value(field("keys")?).map_err(|_| SignError::NotARoleFile)?;
        let mut keys = BTreeMap::new();
        for (id, object) in objects {
            let key = PublicKey::from_json(&object).map_err(|_| SignError::NotARoleFile)?;
            if key.id() != id {
                return Err(SignError::ForeignSignature(id));
            }
            keys.insert(id, key);
        }
        let purpose = match root.signed().get("x-development") {
            None | Some(Value::Bool(false)) => Purpose::Release,
            Some(_) => Purpose::Development,
        };
        let roles = serde_json::from_value(field("roles")?).map_err(|_| SignError::NotARoleFile)?;
        Ok(Authority { version: root.version(), purpose, keys, roles })
    }

    /// The root's number.
    pub fn version(&self) -> u64 {
        self.version
    }

    /// What its keys are for.
    pub fn purpose(&self) -> Purpose {
        self.purpose
    }

    /// The keys of the role `root`, `targets`, `snapshot` or `timestamp`, and how many of them must sign.
    ///
    /// # Errors
    /// When the root does not know the role.
    pub fn role(&self, name: &str) -> Result<(Vec<PublicKey>, u32), SignError> {
        let role = self.roles.get(name).ok_or_else(|| SignError::UnknownRole(name.to_owned()))?;
        Ok((role.keyids.iter().filter_map(|id| self.keys.get(id)).copied().collect(), role.threshold))
    }
}

impl Draft {
    /// How the file stands under `authority`. A root must stand under itself (`Authority::from_draft`) and under the root
    /// before it.
    ///
    /// # Errors
    /// When the root does not know the role.
    pub fn standing(&self, authority: &Authority) -> Result<Standing, SignError> {
        let (keys, threshold) = authority.role(self.role())?;
        let counts = |key: &PublicKey| {
            let signature = self.signatures().get(&key.id()).and_then(|text| hex::decode(text).ok());
            signature.is_some_and(|signature| key.verifies(self.canonical(), &signature) == Verdict::Signed)
        };
        let (signed, open): (Vec<PublicKey>, Vec<PublicKey>) = keys.into_iter().partition(counts);
        let ids = |keys: Vec<PublicKey>| keys.into_iter().map(PublicKey::id).collect();
        Ok(Standing { signed: ids(signed), open: ids(open), threshold })
    }
}
