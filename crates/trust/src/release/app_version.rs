//! The app's version, as in its `Cargo.toml`: three numbers, compared one after the other.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// `0.2.0`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AppVersion {
    /// The first number.
    pub major: u16,
    /// The second.
    pub minor: u16,
    /// The third.
    pub patch: u16,
}

/// The text is not three numbers with points between.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a version of the app")]
pub struct NotAVersion;

impl FromStr for AppVersion {
    type Err = NotAVersion;

    fn from_str(text: &str) -> Result<AppVersion, NotAVersion> {
        let mut parts = text.split('.').map(|part| part.parse().map_err(|_| NotAVersion));
        let mut next = || parts.next().ok_or(NotAVersion)?;
        let version = AppVersion { major: next()?, minor: next()?, patch: next()? };
        // One way to write each: no signs, no leading zeros, nothing after.
        if version.to_string() == text { Ok(version) } else { Err(NotAVersion) }
    }
}

impl fmt::Display for AppVersion {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}

impl TryFrom<String> for AppVersion {
    type Error = NotAVersion;

    fn try_from(text: String) -> Result<AppVersion, NotAVersion> {
        text.parse()
    }
}

impl From<AppVersion> for String {
    fn from(version: AppVersion) -> String {
        version.to_string()
    }
}
