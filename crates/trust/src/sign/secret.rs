//! Secret keys, and the file one stands in: a TUF key object with `private` in its `keyval`, and `x-development` when
//! everybody may know it.

use super::SignError;
use crate::key::{KeyId, PublicKey};
use crate::root::Purpose;
use ed25519_dalek::{Signer, SigningKey};
use serde_json::{Value, json};
use std::fmt;

/// An Ed25519 secret key.
#[derive(Clone)]
pub struct SecretKey {
    key: SigningKey,
    purpose: Purpose,
}

impl SecretKey {
    /// A new key, from the device's randomness.
    ///
    /// # Errors
    /// When there is none.
    pub fn generate(purpose: Purpose) -> Result<SecretKey, SignError> {
        let mut seed = [0; 32];
        getrandom::fill(&mut seed).map_err(|_| SignError::NoRandomness)?;
        Ok(SecretKey::from_seed(seed, purpose))
    }

    /// The key of this seed; the same one each time.
    pub fn from_seed(seed: [u8; 32], purpose: Purpose) -> SecretKey {
        SecretKey { key: SigningKey::from_bytes(&seed), purpose }
    }

    /// What the key is for.
    pub fn purpose(&self) -> Purpose {
        self.purpose
    }

    /// Its public half.
    pub fn public(&self) -> PublicKey {
        PublicKey::of_secret(&self.key)
    }

    /// Its id.
    pub fn id(&self) -> KeyId {
        self.public().id()
    }

    /// The text of its file. It holds the secret.
    pub fn to_json(&self) -> String {
        let mut object = self.public().to_json();
        if let Some(keyval) = object.get_mut("keyval").and_then(Value::as_object_mut) {
            keyval.insert("private".to_owned(), json!(hex::encode(self.key.to_bytes())));
        }
        if let (Purpose::Development, Some(object)) = (self.purpose, object.as_object_mut()) {
            object.insert("x-development".to_owned(), json!(true));
        }
        format!("{object:#}\n")
    }

    /// The key in the text of a file; both halves must belong together.
    ///
    /// # Errors
    /// When it is not such a file.
    pub fn from_json(text: &str) -> Result<SecretKey, SignError> {
        let object: Value = serde_json::from_str(text).map_err(|_| SignError::NotAKeyFile)?;
        let public = PublicKey::from_json(&object).map_err(|_| SignError::NotAKeyFile)?;
        let private = object.get("keyval").and_then(|keyval| keyval.get("private")).and_then(Value::as_str);
        let mut seed = [0; 32];
        hex::decode_to_slice(private.unwrap_or_default(), &mut seed).map_err(|_| SignError::NotAKeyFile)?;
        let purpose = match object.get("x-development") {
            None | Some(Value::Bool(false)) => Purpose::Release,
            Some(_) => Purpose::Development,
        };
        let key = SecretKey::from_seed(seed, purpose);
        if key.public() == public { Ok(key) } else { Err(SignError::NotAKeyFile) }
    }

    /// Its signature over `data`, 64 bytes.
    pub(super) fn sign(&self, data: &[u8]) -> [u8; 64] {
        self.key.sign(data).to_bytes()
    }
}

/// The id only; a secret must not come into a log.
impl fmt::Debug for SecretKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "SecretKey({})", self.id())
    }
}
