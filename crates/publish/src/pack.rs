//! Content → a release that waits for signatures in `pending/`: full packs, patches against what phones have, and unsigned
//! targets. Nothing that is served is touched.

use crate::error::Error;
use crate::folder::{Folder, ReleaseNumber};
use crate::ledger;
use crate::newest::Newest;
use crate::packs::Packs;
use crate::steps::Steps;
use chrono::{DateTime, TimeDelta, Utc};
use domain::pack::{PackName, SCHEMA};
use std::collections::{BTreeMap, BTreeSet};
use trust::hash::Sha256;
use trust::release::{AppVersion, Blob, MAX_PATCHES, PackTarget, Release};
use trust::sign::{self, Draft, TargetsSpec};

/// Patches are made against the packs of so many releases, and of every one that an app was shipped with.
pub const RELEASES_BACK: usize = 8;
/// How long the editors' signatures hold, in days.
pub const TARGETS_DAYS: i64 = 400;
/// A patch larger than this many per cent of the full pack is not worth its line in the metadata.
pub const PATCH_PERCENT: usize = 60;

/// The releases that phones may be at and that get patches: the last eight, and those shipped in an app.
///
/// # Errors
/// When one is listed as shipped and was never served.
pub fn bases(
    releases: &BTreeMap<ReleaseNumber, Release>,
    shipped: &BTreeSet<ReleaseNumber>,
) -> Result<BTreeSet<ReleaseNumber>, Error> {
    if let Some(unknown) = shipped.iter().find(|number| !releases.contains_key(number)) {
        return Err(Error::NoSuchRelease(*unknown));
    }
    Ok(releases.keys().rev().take(RELEASES_BACK).chain(shipped).copied().collect())
}

/// Makes the next release out of `packs`; a release that waited before is replaced, and its signatures with it.
///
/// # Errors
/// When a served file is damaged, a pack too large, or the disk refuses.
pub fn pack(
    folder: &Folder,
    packs: &Packs,
    min_app: AppVersion,
    now: DateTime<Utc>,
    steps: &mut Steps,
) -> Result<Draft, Error> {
    let newest = Newest::read(folder)?;
    let releases = ledger::all(folder)?;
    let bases = bases(&releases, &folder.shipped()?)?;
    let version = releases.last_key_value().map_or(1, |(version, _)| version + 1);
    let pending = folder.pending_files();
    steps.remove(&folder.pending_targets())?;
    steps.remove_folder(&pending.served())?;
    let mut targets = BTreeMap::new();
    for (name, raw) in &packs.0 {
        let before = newest.as_ref().map(|newest| ledger::target(&newest.release, *name)).transpose()?;
        let sha256 = Sha256::of(raw);
        let full = sign::compress(raw)?;
        steps.put(&pending.full(&Sha256::of(&full).to_string()), &full)?;
        let seq = before.filter(|before| before.sha256 == sha256).map_or(version, |before| before.seq);
        let mut patches = BTreeMap::new();
        for (from, base) in self::from(folder, *name, &bases, &releases, (seq, sha256))? {
            let patch = sign::patch(&base, raw)?;
            if patch.len() * 100 <= full.len() * PATCH_PERCENT {
                let blob = Blob::of(&patch);
                steps.put(&pending.patch(&blob.sha256.to_string()), &patch)?;
                patches.insert(from, blob);
            }
        }
        // The oldest give way when apps were shipped with more releases than a phone reads patches of.
        while patches.len() > MAX_PATCHES {
            patches.pop_first();
        }
        let length = raw.len() as u64;
        let target = PackTarget { length, sha256, schema: SCHEMA, seq, min_app, full: Blob::of(&full), patches };
        targets.insert(ledger::id(*name)?, target);
    }
    let expires = now + TimeDelta::days(TARGETS_DAYS);
    let draft = Draft::targets(&TargetsSpec { version, expires, published: now, packs: targets })?;
    steps.put(&folder.pending_targets(), &draft.to_bytes()?)?;
    Ok(draft)
}

/// The packs `name` that phones at one of `bases` have, raw, by the release that brought them; without those that are
/// the new one itself or came with or after it.
fn from(
    folder: &Folder,
    name: PackName,
    bases: &BTreeSet<ReleaseNumber>,
    releases: &BTreeMap<ReleaseNumber, Release>,
    (seq, sha256): (ReleaseNumber, Sha256),
) -> Result<BTreeMap<ReleaseNumber, Vec<u8>>, Error> {
    let mut packs = BTreeMap::new();
    for release in bases.iter().filter_map(|base| releases.get(base)) {
        let target = ledger::target(release, name)?;
        if target.seq < seq && target.sha256 != sha256 && !packs.contains_key(&target.seq) {
            packs.insert(target.seq, ledger::raw(&[folder], name, target)?);
        }
    }
    Ok(packs)
}
