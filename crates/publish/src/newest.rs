//! The release that is served now, read and verified as a phone does that knows an old root.

use crate::error::{Damage, Error};
use crate::folder::{self, Folder, RootNumber};
use crate::ledger;
use crate::packs::Packs;
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use trust::bundle::{Bundle, Name};
use trust::refresh::{MAX_NEW_ROOTS, Remembered, refresh};
use trust::release::Release;
use trust::sign::Draft;

/// What is served now.
#[derive(Clone, Debug)]
pub struct Newest {
    /// What it says, verified.
    pub release: Release,
    /// The bytes of its targets.
    pub targets: Vec<u8>,
    /// Its packs, raw.
    pub packs: Packs,
}

impl Newest {
    /// What `folder` serves; `None` before the first release.
    ///
    /// # Errors
    /// When a phone would refuse it, or a file is missing or damaged. Expiry is not looked at: a release that has ended is
    /// still the one that the next is compared with.
    pub fn read(folder: &Folder) -> Result<Option<Newest>, Error> {
        let path = folder.meta("timestamp.json");
        let Some(timestamp) = folder::read_if_there(&path)? else { return Ok(None) };
        let snapshot = pinned(&timestamp, "snapshot.json", &path)?;
        let snapshot = Name::Snapshot(snapshot);
        let snapshot_path = folder.meta(&snapshot.to_string());
        let snapshot_bytes = folder::read(&snapshot_path)?;
        let targets = Name::Targets(pinned(&snapshot_bytes, "targets.json", &snapshot_path)?);
        let targets_bytes = folder::read(&folder.meta(&targets.to_string()))?;
        let roots = folder.roots()?;
        let files =
            [(Name::Timestamp, timestamp), (snapshot, snapshot_bytes), (targets, targets_bytes.clone())].into_iter();
        let files: BTreeMap<Name, Vec<u8>> = files.collect();
        // As far back as a phone can be at most.
        let last = roots.last_key_value().map_or(0, |(number, _)| *number);
        let first = last.saturating_sub(u64::from(MAX_NEW_ROOTS)).max(1);
        let read = |roots: &BTreeMap<_, _>| as_phone(roots, first, files.clone(), DateTime::UNIX_EPOCH);
        // A cut may have left a root whose release is still to come.
        let release = read(&roots).or_else(|refusal| {
            let mut before = roots.clone();
            before.pop_last();
            read(&before).map_err(|_| Error::Damaged(path, Damage::Refusal(refusal)))
        })?;
        let packs = ledger::packs(&[folder], &release)?;
        Ok(Some(Newest { release, targets: targets_bytes, packs }))
    }
}

/// The release in `files`, verified by a phone that has the root `first` and is offered those after it. `lower_bound` is
/// the real time at least.
///
/// # Errors
/// The phone's refusal.
pub fn as_phone(
    roots: &BTreeMap<RootNumber, Vec<u8>>,
    first: RootNumber,
    files: BTreeMap<Name, Vec<u8>>,
    lower_bound: DateTime<Utc>,
) -> Result<Release, trust::refresh::Refusal> {
    let none = Vec::new();
    let bundled = roots.get(&first).unwrap_or(&none);
    let mut bundle = Bundle::new();
    for (name, bytes) in roots_after(roots, first).into_iter().chain(files) {
        // Names of a map stand in it once; a root cannot stand among `files` too.
        let _ = bundle.insert(name, bytes);
    }
    Ok(refresh(bundled, &Remembered::default(), &bundle, lower_bound)?.release)
}

/// The roots that a phone at root `first` lacks: the newest, as many as it takes at once.
pub fn roots_after(roots: &BTreeMap<RootNumber, Vec<u8>>, first: RootNumber) -> BTreeMap<Name, Vec<u8>> {
    let lacking = roots.range(first.saturating_add(1)..).rev().take(MAX_NEW_ROOTS as usize);
    lacking.map(|(number, bytes)| (Name::Root(*number), bytes.clone())).collect()
}

/// The number of the file `name` that the role file `bytes` pins.
fn pinned(bytes: &[u8], name: &str, path: &std::path::Path) -> Result<u64, Error> {
    let damaged = || Error::Damaged(path.to_owned(), Damage::Form);
    let draft = Draft::from_bytes(bytes).map_err(|_| damaged())?;
    let version = draft.signed().get("meta").and_then(|meta| meta.get(name)?.get("version")?.as_u64());
    version.ok_or_else(damaged)
}
