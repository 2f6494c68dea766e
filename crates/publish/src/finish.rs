//! What is signed → what is served. Everything is made and verified in memory first; then written in an order in which a
//! phone that comes at any moment finds the old release whole or the new one whole: files that never change, then the
//! bundles, `timestamp.json` last.

use crate::bundles::{self, Parts};
use crate::error::Error;
use crate::folder::{self, Folder};
use crate::ledger;
use crate::newest::{self, Newest};
use crate::pack;
use crate::root;
use crate::sign;
use crate::steps::{self, Steps};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::BTreeMap;
use std::path::PathBuf;
use trust::bundle::Name;
use trust::release::Release;
use trust::sign::{Authority, Draft, SecretKey};

/// How long a snapshot holds, in days.
pub const SNAPSHOT_DAYS: i64 = 400;
/// How long a timestamp holds, in days; it is signed anew each week.
pub const TIMESTAMP_DAYS: i64 = 30;

/// Serves the release that waits, the root that waits, or both. Started again after a cut, it goes on.
///
/// # Errors
/// [`Error::Missing`] when signatures are missing, [`Error::NothingPending`], or what does not hold. Nothing is written
/// then.
pub fn finish(folder: &Folder, online: &SecretKey, now: DateTime<Utc>, steps: &mut Steps) -> Result<Release, Error> {
    let pending_root = root::pending(folder)?;
    let new_root = match &pending_root {
        // It was served, and what follows was cut off.
        Some(draft) if folder.roots()?.get(&draft.version()) == Some(&draft.to_bytes()?) => None,
        other => other.clone(),
    };
    if let Some(draft) = &new_root {
        for standing in root::standings(folder, draft)? {
            if standing.missing() > 0 {
                return Err(Error::Missing("root", standing));
            }
        }
    }
    let waiting = match sign::waiting(folder) {
        Ok(waiting) => Some(waiting.draft.to_bytes()?),
        Err(Error::NothingPending) if pending_root.is_some() => None,
        // All was served, and only the tidying was cut off.
        Err(Error::ReleaseNumber(newest, waiting)) if newest == waiting => None,
        Err(error) => return Err(error),
    };
    let new_root = new_root.map(|draft| Ok::<_, Error>((draft.version(), draft.to_bytes()?))).transpose()?;
    let release = serve(folder, new_root, waiting, online, now, steps)?;
    // What waits goes last: while it is there, a cut is mended by starting again.
    sweep(folder, steps)?;
    steps.remove_folder(&folder.pending_files().served())?;
    steps.remove(&folder.pending_root())?;
    steps.remove(&folder.pending_targets())?;
    Ok(release)
}

/// The online key's weekly signature: a new snapshot and timestamp over what is served, and the bundles with them. What
/// waits stays as it is.
///
/// # Errors
/// [`Error::NoRelease`], [`Error::Expired`] when only the editors can help, or what does not hold.
pub fn refresh(folder: &Folder, online: &SecretKey, now: DateTime<Utc>, steps: &mut Steps) -> Result<Release, Error> {
    let release = serve(folder, None, None, online, now, steps)?;
    sweep(folder, steps)?;
    Ok(release)
}

fn serve(
    folder: &Folder,
    new_root: Option<(u64, Vec<u8>)>,
    waiting: Option<Vec<u8>>,
    online: &SecretKey,
    now: DateTime<Utc>,
    steps: &mut Steps,
) -> Result<Release, Error> {
    let mut roots = folder.roots()?;
    roots.extend(new_root);
    let (root_number, root) = roots.last_key_value().ok_or(Error::NoRoot)?;
    let authority = Authority::from_root(root)?;
    let served = Newest::read(folder)?;
    let is_new = waiting.is_some();
    let targets = match (waiting, &served) {
        (Some(waiting), _) => waiting,
        (None, Some(served)) => served.targets.clone(),
        (None, None) => return Err(Error::NoRelease),
    };
    let draft = Draft::from_bytes(&targets)?;
    let release = ledger::unverified(&draft)?;
    let metadata = self::metadata(folder, &authority, &draft, online, now)?;
    let all = || metadata.iter().map(|(name, bytes)| (name.clone(), bytes.clone())).collect();
    // The last look, with a phone's eyes, before anything is written.
    for first in roots.keys().rev().take(trust::refresh::MAX_NEW_ROOTS as usize) {
        newest::as_phone(&roots, *first, all(), now).map_err(Error::PhoneRefuses)?;
    }

    let mut releases = ledger::all(folder)?;
    releases.retain(|version, _| *version <= release.version);
    releases.remove(&release.version);
    let mut from = pack::bases(&releases, &folder.shipped_before(release.version)?)?;
    from.insert(release.version);
    releases.insert(release.version, release.clone());
    let mut roots_at = folder.roots_at()?;
    roots_at.0.entry(release.version).or_insert(*root_number);
    let patches = patches(folder, &release)?;
    let parts = Parts {
        roots: &roots,
        roots_at: &roots_at,
        metadata: &metadata,
        release: &release,
        releases: &releases,
        patches: &patches,
    };
    let bundles = bundles::bundles(folder, &parts, &from)?;

    if is_new {
        // Only what the signed targets name; whatever else lies about in `pending/` stays there.
        let pending = folder.pending_files();
        for pack in release.packs.values() {
            let full = std::iter::once(pack.full.sha256.to_string());
            let files = full.map(|full| (pending.full(&full), folder.full(&full)));
            let patches = pack.patches.values().map(|patch| patch.sha256.to_string());
            for (from, to) in files.chain(patches.map(|patch| (pending.patch(&patch), folder.patch(&patch)))) {
                steps.put(&to, &folder::read(&from)?)?;
            }
        }
    }
    folder.keep_roots_at(&roots_at, steps)?;
    for (number, bytes) in &roots {
        steps.put(&folder.meta(&Name::Root(*number).to_string()), bytes)?;
    }
    for (name, bytes) in metadata.iter().filter(|(name, _)| **name != Name::Timestamp) {
        steps.put(&folder.meta(&name.to_string()), bytes)?;
    }
    for (path, bytes) in &bundles {
        steps.put(path, bytes)?;
    }
    // Phones at these releases take the head bundle.
    for old in folder::files(&folder.served().join("u"))?.iter().filter(|path| !bundles.contains_key(*path)) {
        steps.remove(old)?;
    }
    if let Some(timestamp) = metadata.get(&Name::Timestamp) {
        steps.put(&folder.meta(&Name::Timestamp.to_string()), timestamp)?;
    }
    Ok(release)
}

/// Snapshot, timestamp and targets by name. Snapshot and timestamp share a number that none on the disk has had, whatever
/// was cut off before.
fn metadata(
    folder: &Folder,
    authority: &Authority,
    targets: &Draft,
    online: &SecretKey,
    now: DateTime<Utc>,
) -> Result<BTreeMap<Name, Vec<u8>>, Error> {
    let enough = |role, draft: &Draft| {
        let standing = draft.standing(authority)?;
        if standing.missing() > 0 { Err(Error::Missing(role, standing)) } else { Ok(()) }
    };
    enough("targets", targets)?;
    let number = folder.last_snapshot()? + 1;
    let targets_bytes = targets.to_bytes()?;
    let mut snapshot = Draft::snapshot(number, now + TimeDelta::days(SNAPSHOT_DAYS), &targets_bytes)?;
    snapshot.sign(online);
    let snapshot_bytes = snapshot.to_bytes()?;
    let mut timestamp = Draft::timestamp(number, now + TimeDelta::days(TIMESTAMP_DAYS), now, &snapshot_bytes)?;
    timestamp.sign(online);
    if enough("snapshot", &snapshot).and_then(|()| enough("timestamp", &timestamp)).is_err() {
        return Err(Error::NotItsKey("timestamp", online.id()));
    }
    Ok(BTreeMap::from([
        (Name::Targets(targets.version()), targets_bytes),
        (Name::Snapshot(number), snapshot_bytes),
        (Name::Timestamp, timestamp.to_bytes()?),
    ]))
}

/// The patches of the release by digest, served already or waiting.
fn patches(folder: &Folder, release: &Release) -> Result<BTreeMap<String, Vec<u8>>, Error> {
    let digests = release.packs.values().flat_map(|pack| pack.patches.values()).map(|patch| patch.sha256.to_string());
    let file = |digest: String| {
        let waiting = folder.pending_files().patch(&digest);
        let path: PathBuf = if waiting.exists() { waiting } else { folder.patch(&digest) };
        let bytes = folder::read(&path)?;
        Ok((digest, bytes))
    };
    digests.map(file).collect()
}

/// Takes away what a cut left beside files.
fn sweep(folder: &Folder, steps: &mut Steps) -> Result<(), Error> {
    for left in folder::files(&folder.served())?.iter().filter(|path| steps::is_left_over(path)) {
        steps.remove(left)?;
    }
    Ok(())
}
