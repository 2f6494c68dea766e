//! The name of a pack in file names: 1 to 16 of `a`–`z`, `0`–`9`, `-`, a letter first. Languages that this program does
//! not know yet are names like any other.

use std::fmt;
use std::str::FromStr;

/// `hotlines`, `km`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PackId(String);

/// The text is not a pack's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a pack's name")]
pub struct NotAPackId;

impl PackId {
    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for PackId {
    type Err = NotAPackId;

    fn from_str(text: &str) -> Result<PackId, NotAPackId> {
        let first = text.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase());
        let rest = text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        if first && rest && text.len() <= 16 { Ok(PackId(text.to_owned())) } else { Err(NotAPackId) }
    }
}

impl fmt::Display for PackId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
