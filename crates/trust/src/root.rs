//! What a root file says of itself before anything is verified. For build scripts and for choosing what to look at; trust
//! comes from [`crate::refresh`] only.

use serde_json::Value;

/// What the keys of a root are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Kept secret by their owners.
    Release,
    /// Known to everybody, for tests and trials: `"x-development": true`. A release build of the app refuses such a root.
    Development,
}

/// The bytes are not a root file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a root file")]
pub struct NotARoot;

/// What the root file `bytes` says its keys are for. Any `x-development` other than `false` counts as development.
///
/// # Errors
/// When it is not a root file.
pub fn purpose(bytes: &[u8]) -> Result<Purpose, NotARoot> {
    let signed = signed(bytes)?;
    match signed.get("x-development") {
        None | Some(Value::Bool(false)) => Ok(Purpose::Release),
        Some(_) => Ok(Purpose::Development),
    }
}

/// The version in the root file `bytes`.
///
/// # Errors
/// When it is not a root file.
pub fn version(bytes: &[u8]) -> Result<u64, NotARoot> {
    signed(bytes)?.get("version").and_then(Value::as_u64).ok_or(NotARoot)
}

fn signed(bytes: &[u8]) -> Result<Value, NotARoot> {
    let file: Value = serde_json::from_slice(bytes).map_err(|_| NotARoot)?;
    let signed = file.get("signed").ok_or(NotARoot)?;
    if signed.get("_type").and_then(Value::as_str) == Some("root") { Ok(signed.clone()) } else { Err(NotARoot) }
}
