//! Names of a bundle's entries: a closed grammar. No path can be written in it, and each name in one way only.

use crate::hash::Sha256;
use crate::release::PackId;
use std::fmt;
use std::str::FromStr;

/// What an entry is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Name {
    /// `N.root.json`.
    Root(u64),
    /// `timestamp.json`.
    Timestamp,
    /// `N.snapshot.json`.
    Snapshot(u64),
    /// `N.targets.json`.
    Targets(u64),
    /// `d/<sha256>.zst`: a patch.
    Patch(Sha256),
    /// `<name>.pack`: a raw pack.
    Pack(PackId),
}

/// The text is not a name of the grammar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a name of an entry")]
pub struct BadName;

impl fmt::Display for Name {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Name::Root(number) => write!(formatter, "{number}.root.json"),
            Name::Timestamp => formatter.write_str("timestamp.json"),
            Name::Snapshot(number) => write!(formatter, "{number}.snapshot.json"),
            Name::Targets(number) => write!(formatter, "{number}.targets.json"),
            Name::Patch(sha256) => write!(formatter, "d/{sha256}.zst"),
            Name::Pack(id) => write!(formatter, "{id}.pack"),
        }
    }
}

impl FromStr for Name {
    type Err = BadName;

    fn from_str(text: &str) -> Result<Name, BadName> {
        let name = if text == "timestamp.json" {
            Name::Timestamp
        } else if let Some(id) = text.strip_suffix(".pack") {
            Name::Pack(id.parse().map_err(|_| BadName)?)
        } else if let Some(sha256) = text.strip_prefix("d/").and_then(|rest| rest.strip_suffix(".zst")) {
            Name::Patch(sha256.parse().map_err(|_| BadName)?)
        } else {
            let (number, role) = text.split_once('.').ok_or(BadName)?;
            let number = number.parse().ok().filter(|number| *number > 0).ok_or(BadName)?;
            match role {
                "root.json" => Name::Root(number),
                "snapshot.json" => Name::Snapshot(number),
                "targets.json" => Name::Targets(number),
                _ => return Err(BadName),
            }
        };
        // One way to write each: no `+1`, no `01`.
        if name.to_string() == text { Ok(name) } else { Err(BadName) }
    }
}
