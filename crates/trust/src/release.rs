//! What verified targets say, as types. Read strictly: a pack's target with a field too much, too little or over its limit
//! refuses the whole release. Targets that are not packs are for later programs, and are skipped.

mod app_version;
mod custom;
mod pack_id;

pub use app_version::{AppVersion, NotAVersion};
pub use pack_id::{NotAPackId, PackId};

use crate::hash::Sha256;
use crate::instant;
use chrono::{DateTime, Utc};
pub(crate) use custom::Custom;
use serde_json::Value;
use std::collections::BTreeMap;

/// The largest raw pack, in bytes; also the window of its compression.
pub const MAX_PACK: u64 = 8 << 20;
/// The largest number of packs in a release.
pub const MAX_PACKS: usize = 32;
/// The largest number of patches to one pack.
pub const MAX_PATCHES: usize = 64;

/// A verified release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// Its number: the version of its targets.
    pub version: u64,
    /// The instant its editors signed for.
    pub published: DateTime<Utc>,
    /// Its packs.
    pub packs: BTreeMap<PackId, PackTarget>,
}

/// One pack of a release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackTarget {
    /// Length of the raw pack, in bytes.
    pub length: u64,
    /// Digest of the raw pack.
    pub sha256: Sha256,
    /// The schema it is written in (`domain::pack::SCHEMA`). A later one than the app's: keep the old pack.
    pub schema: u32,
    /// The release that brought these bytes.
    pub seq: u64,
    /// The oldest app that understands it.
    pub min_app: AppVersion,
    /// The whole pack, compressed: `z/<sha256>.zst`.
    pub full: Blob,
    /// Patches by the `seq` of the pack they start from: `d/<sha256>.zst`.
    pub patches: BTreeMap<u64, Blob>,
}

/// A compressed file, which is checked against this before it is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Blob {
    /// Length in bytes.
    pub length: u64,
    /// Digest.
    pub sha256: Sha256,
}

impl Blob {
    /// The one that `bytes` is.
    pub fn of(bytes: &[u8]) -> Blob {
        Blob { length: bytes.len() as u64, sha256: Sha256::of(bytes) }
    }
}

/// Why the targets are not a release of ours, although signed by the editors.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReleaseError {
    /// `x-published` is missing or not an instant.
    #[error("no instant of publication")]
    NoInstant,
    /// A pack's name is not of its form; the target's path.
    #[error("bad name of a pack: {0:?}")]
    BadName(String),
    /// A pack's length, digest or `custom` is not of its form; which pack.
    #[error("bad target {0}")]
    BadTarget(PackId),
    /// More packs, or more patches to one, than allowed.
    #[error("too many packs or patches")]
    TooMany,
    /// A pack or a compressed file is larger than allowed; which pack.
    #[error("{0} is too large")]
    TooLarge(PackId),
    /// A pack says it came with a later release than this one; which pack.
    #[error("{0} comes from the future")]
    FromTheFuture(PackId),
}

impl Release {
    pub(crate) fn from_targets(targets: &sigstore_tuf::Targets) -> Result<Release, ReleaseError> {
        let published = targets.extra.get("x-published").and_then(Value::as_str).and_then(instant::read);
        let mut packs = BTreeMap::new();
        for (path, target) in &targets.targets {
            let Some(name) = path.strip_suffix(".pack") else { continue };
            let id: PackId = name.parse().map_err(|_| ReleaseError::BadName(path.clone()))?;
            let pack = pack(&id, target)?;
            if pack.seq > targets.version || pack.patches.keys().any(|from| *from >= pack.seq) {
                return Err(ReleaseError::FromTheFuture(id));
            }
            packs.insert(id, pack);
        }
        if packs.len() > MAX_PACKS {
            return Err(ReleaseError::TooMany);
        }
        Ok(Release { version: targets.version, published: published.ok_or(ReleaseError::NoInstant)?, packs })
    }
}

fn pack(id: &PackId, target: &sigstore_tuf::TargetFile) -> Result<PackTarget, ReleaseError> {
    let bad = || ReleaseError::BadTarget(id.clone());
    let sha256 = target.hashes.get("sha256").and_then(|text| text.parse().ok()).ok_or_else(bad)?;
    let custom: Custom =
        target.custom.clone().and_then(|custom| serde_json::from_value(custom).ok()).ok_or_else(bad)?;
    if custom.d.len() > MAX_PATCHES {
        return Err(ReleaseError::TooMany);
    }
    let blob = |(length, sha256)| Blob { length, sha256 };
    let patches: Option<BTreeMap<u64, Blob>> =
        custom.d.into_iter().map(|(from, patch)| Some((custom::seq(&from)?, blob(patch)))).collect();
    let pack = PackTarget {
        length: target.length,
        sha256,
        schema: custom.schema,
        seq: custom.seq,
        min_app: custom.min_app,
        full: blob(custom.z),
        patches: patches.ok_or_else(bad)?,
    };
    let lengths = pack.patches.values().map(|patch| patch.length).chain([pack.length, pack.full.length]);
    if lengths.max() > Some(MAX_PACK) { Err(ReleaseError::TooLarge(id.clone())) } else { Ok(pack) }
}
