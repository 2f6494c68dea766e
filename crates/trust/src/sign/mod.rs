//! The writer's half: keys, role files signed one laptop after the other, compressed packs. Never in the app.

mod authority;
mod compress;
mod draft;
mod roles;
mod secret;

pub use authority::{Authority, Standing};
pub use compress::{compress, patch};
pub use draft::Draft;
pub use roles::{RoleSpec, RootSpec, TargetsSpec};
pub use secret::SecretKey;

use crate::key::KeyId;
use crate::release::PackId;

/// Why something cannot be made or signed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SignError {
    /// The device gives no randomness for a key.
    #[error("no randomness")]
    NoRandomness,
    /// The file is not a key of ours.
    #[error("not a key file")]
    NotAKeyFile,
    /// The file is not a role file.
    #[error("not a role file")]
    NotARoleFile,
    /// It is a role file, but not of the role needed here: `root`, `targets`, `snapshot`, `timestamp`.
    #[error("not a file of the role {0}")]
    OtherRole(&'static str),
    /// A role asks for more signatures than it has keys, or for none; the role.
    #[error("a threshold of {0} that cannot be met")]
    BadThreshold(&'static str),
    /// A role has the same key twice; the key.
    #[error("the key {0} stands twice in a role")]
    TwinKeys(KeyId),
    /// The root does not know the role.
    #[error("a root without the role {0:?}")]
    UnknownRole(String),
    /// A role file has a signature with this id already, by another key or over something else; the key.
    #[error("a signature of {0} that is not its")]
    ForeignSignature(KeyId),
    /// A pack, compressed or raw, is larger than [`crate::release::MAX_PACK`].
    #[error("a pack is too large")]
    TooLarge,
    /// A pack's numbers contradict each other; which pack.
    #[error("the numbers of {0} contradict each other")]
    BadNumbers(PackId),
    /// The compressor failed; what it said.
    #[error("compressor: {0}")]
    Compressor(String),
    /// It cannot be written as canonical JSON; what sigstore-tuf said.
    #[error("canonical JSON: {0}")]
    Json(String),
}
