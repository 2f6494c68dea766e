//! A role file with the signatures so far. It goes from laptop to laptop; each adds its own.

use super::{SecretKey, SignError};
use crate::key::KeyId;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use sigstore_tuf::canonical_json::to_canonical_bytes;
use std::collections::BTreeMap;

/// A role file, signed by nobody, by some or by enough. Written in canonical JSON, so that it is the same on every laptop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    signed: Map<String, Value>,
    canonical: Vec<u8>,
    role: String,
    version: u64,
    signatures: BTreeMap<KeyId, String>,
}

#[derive(Deserialize)]
struct File {
    signed: Map<String, Value>,
    signatures: Vec<Signature>,
}

#[derive(Deserialize)]
struct Signature {
    keyid: KeyId,
    sig: String,
}

impl Draft {
    pub(super) fn new(signed: Map<String, Value>) -> Result<Draft, SignError> {
        let role = signed.get("_type").and_then(Value::as_str).ok_or(SignError::NotARoleFile)?.to_owned();
        let version = signed.get("version").and_then(Value::as_u64).ok_or(SignError::NotARoleFile)?;
        let canonical = canonical(&Value::Object(signed.clone()))?;
        Ok(Draft { signed, canonical, role, version, signatures: BTreeMap::new() })
    }

    /// The role file `bytes`, with its signatures, of which none is verified here: see [`Draft::standing`].
    ///
    /// # Errors
    /// When it is not a role file, or has two signatures of one key.
    pub fn from_bytes(bytes: &[u8]) -> Result<Draft, SignError> {
        let file: File = serde_json::from_slice(bytes).map_err(|_| SignError::NotARoleFile)?;
        let mut draft = Draft::new(file.signed)?;
        for signature in file.signatures {
            if draft.signatures.insert(signature.keyid, signature.sig).is_some() {
                return Err(SignError::TwinKeys(signature.keyid));
            }
        }
        Ok(draft)
    }

    /// The file's bytes.
    ///
    /// # Errors
    /// Only when it cannot be written as canonical JSON, which was found out when it was made.
    pub fn to_bytes(&self) -> Result<Vec<u8>, SignError> {
        let signatures: Vec<Value> =
            self.signatures.iter().map(|(keyid, sig)| json!({ "keyid": keyid, "sig": sig })).collect();
        canonical(&json!({ "signatures": signatures, "signed": self.signed }))
    }

    /// Adds `key`'s signature, or renews it.
    pub fn sign(&mut self, key: &SecretKey) {
        self.signatures.insert(key.id(), hex::encode(key.sign(&self.canonical)));
    }

    /// Takes the signatures of `other`, which must be of the very same role file; for laptops that signed side by side.
    ///
    /// # Errors
    /// When it is of another file.
    pub fn join(&mut self, other: &Draft) -> Result<(), SignError> {
        if self.canonical != other.canonical {
            return Err(SignError::NotARoleFile);
        }
        self.signatures.extend(other.signatures.iter().map(|(keyid, sig)| (*keyid, sig.clone())));
        Ok(())
    }

    /// `root`, `targets`, `snapshot` or `timestamp`.
    pub fn role(&self) -> &str {
        &self.role
    }

    /// Its number.
    pub fn version(&self) -> u64 {
        self.version
    }

    /// What the signatures cover, as JSON.
    pub fn signed(&self) -> &Map<String, Value> {
        &self.signed
    }

    pub(super) fn canonical(&self) -> &[u8] {
        &self.canonical
    }

    pub(super) fn signatures(&self) -> &BTreeMap<KeyId, String> {
        &self.signatures
    }
}

/// By sigstore-tuf, whose reader will see the same bytes. It writes control characters as they are, which JSON forbids in
/// a file, so that they are refused.
fn canonical(value: &Value) -> Result<Vec<u8>, SignError> {
    let bytes = to_canonical_bytes(value).map_err(|error| SignError::Json(error.to_string()))?;
    if bytes.iter().any(|byte| byte.is_ascii_control()) {
        return Err(SignError::Json("a control character".to_owned()));
    }
    Ok(bytes)
}
