//! `custom` of a pack's target, as it stands in the file.

use super::AppVersion;
use crate::hash::Sha256;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Short names, because they stand in every update of every phone.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Custom {
    pub(crate) schema: u32,
    pub(crate) seq: u64,
    pub(crate) min_app: AppVersion,
    pub(crate) z: (u64, Sha256),
    /// By decimal number; in a map of texts, because canonical JSON sorts them as texts.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) d: BTreeMap<String, (u64, Sha256)>,
}

/// The number in `text`, when it is written as numbers are: no sign, no leading zero.
pub(crate) fn seq(text: &str) -> Option<u64> {
    text.parse().ok().filter(|number: &u64| number.to_string() == text)
}
