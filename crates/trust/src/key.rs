//! Public keys and their ids, as TUF writes them. Ed25519 only.

use crate::hash::Sha256;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::fmt;

/// The id of a key: the SHA-256 of its canonical TUF JSON, as every common tool computes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct KeyId(pub Sha256);

impl fmt::Display for KeyId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

/// An Ed25519 public key.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PublicKey([u8; 32]);

/// The JSON is not an Ed25519 public key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an Ed25519 public key")]
pub struct NotAKey;

impl PublicKey {
    /// The key of these 32 bytes, which must be a point of the curve and not a weak one.
    ///
    /// # Errors
    /// When they are not.
    pub fn from_bytes(bytes: [u8; 32]) -> Result<PublicKey, NotAKey> {
        let key = ed25519_dalek::VerifyingKey::from_bytes(&bytes).map_err(|_| NotAKey)?;
        if key.is_weak() { Err(NotAKey) } else { Ok(PublicKey(bytes)) }
    }

    /// The key in a TUF key object; other fields of the object are passed over.
    ///
    /// # Errors
    /// When it is of another kind, or not well formed.
    pub fn from_json(object: &Value) -> Result<PublicKey, NotAKey> {
        let field = |name| object.get(name).and_then(Value::as_str);
        if field("keytype") != Some("ed25519") || field("scheme") != Some("ed25519") {
            return Err(NotAKey);
        }
        let public = object.get("keyval").and_then(|keyval| keyval.get("public")).and_then(Value::as_str);
        let mut bytes = [0; 32];
        hex::decode_to_slice(public.ok_or(NotAKey)?, &mut bytes).map_err(|_| NotAKey)?;
        PublicKey::from_bytes(bytes)
    }

    #[cfg(feature = "sign")]
    pub(crate) fn of_secret(key: &ed25519_dalek::SigningKey) -> PublicKey {
        PublicKey(key.verifying_key().to_bytes())
    }

    /// The key as a TUF key object.
    pub fn to_json(self) -> Value {
        json!({ "keytype": "ed25519", "scheme": "ed25519", "keyval": { "public": hex::encode(self.0) } })
    }

    /// Its id.
    pub fn id(self) -> KeyId {
        // Canonical already: names in order, no blanks, nothing to escape. A test compares it with sigstore-tuf's.
        let public = hex::encode(self.0);
        let text = format!(r#"{{"keytype":"ed25519","keyval":{{"public":"{public}"}},"scheme":"ed25519"}}"#);
        KeyId(Sha256::of(text.as_bytes()))
    }

    /// Whether `signature` is this key's over `data`.
    pub fn verifies(self, data: &[u8], signature: &[u8]) -> Verdict {
        crate::crypto::verify(&self.0, data, signature).map_or(Verdict::NotSigned, |()| Verdict::Signed)
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "PublicKey({})", hex::encode(self.0))
    }
}

/// Whether a signature is somebody's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is.
    Signed,
    /// It is not.
    NotSigned,
}
