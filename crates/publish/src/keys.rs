//! Key files: a secret one for its owner, a public one for everybody. Refuses to write over one.

use crate::error::Error;
use crate::folder;
use crate::steps::{Readers, Steps};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use trust::key::PublicKey;
use trust::root::Purpose;
use trust::sign::SecretKey;

/// Where the public half of the secret key in `file` stands: `FILE.pub`.
pub fn public_file(file: &Path) -> PathBuf {
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(".pub");
    file.with_file_name(name)
}

/// Writes `key` to `file`, which its owner only can read, and its public half beside it.
///
/// # Errors
/// When one of the two is there already, or the disk refuses.
pub fn write(key: &SecretKey, file: &Path, steps: &mut Steps) -> Result<(), Error> {
    let public = public_file(file);
    if public.exists() {
        return Err(Error::Exists(public));
    }
    let mut object = key.public().to_json();
    if let (Purpose::Development, Some(object)) = (key.purpose(), object.as_object_mut()) {
        object.insert("x-development".to_owned(), json!(true));
    }
    steps.create(file, key.to_json().as_bytes(), Readers::Owner)?;
    steps.create(&public, format!("{object:#}\n").as_bytes(), Readers::Everybody)
}

/// The secret key in `file`.
///
/// # Errors
/// When it cannot be read or is none.
pub fn secret(file: &Path) -> Result<SecretKey, Error> {
    let text = String::from_utf8(folder::read(file)?).map_err(|_| Error::NotAKey(file.to_owned()))?;
    SecretKey::from_json(&text).map_err(|_| Error::NotAKey(file.to_owned()))
}

/// The public key in `file`, which may also be a secret key's. A key marked as known to everybody is taken only for a
/// root that says so.
///
/// # Errors
/// When it cannot be read, is none, or is for development and `purpose` is not.
pub fn public(file: &Path, purpose: Purpose) -> Result<PublicKey, Error> {
    let object: Value = serde_json::from_slice(&folder::read(file)?).map_err(|_| Error::NotAKey(file.to_owned()))?;
    let is_known = !matches!(object.get("x-development"), None | Some(Value::Bool(false)));
    if is_known && purpose == Purpose::Release {
        return Err(Error::DevelopmentKey(file.to_owned()));
    }
    PublicKey::from_json(&object).map_err(|_| Error::NotAKey(file.to_owned()))
}
