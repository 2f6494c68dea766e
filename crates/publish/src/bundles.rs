//! The update bundles of a release: for each language one for phones at each release that gets patches, and one for all
//! others. Each holds everything a phone needs to verify it, so that none depends on another file.

use crate::error::Error;
use crate::folder::{Folder, ReleaseNumber, RootNumber, RootsAt};
use crate::ledger;
use crate::newest::roots_after;
use domain::Lang;
use domain::pack::PackName;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use trust::bundle::{Bundle, Limits, Name};
use trust::release::{Blob, Release};

/// A patch of a language larger than this is left out, in bytes: the phone fetches it apart and can go on after a cut.
pub const LARGEST_LANGUAGE_PATCH: u64 = 24 << 10;

/// What the bundles are made of.
#[derive(Debug)]
pub struct Parts<'a> {
    /// Every root, the newest included.
    pub roots: &'a BTreeMap<RootNumber, Vec<u8>>,
    /// Which root each release was made under.
    pub roots_at: &'a RootsAt,
    /// Timestamp, snapshot and targets.
    pub metadata: &'a BTreeMap<Name, Vec<u8>>,
    /// What the targets say.
    pub release: &'a Release,
    /// Every release, the new one included.
    pub releases: &'a BTreeMap<ReleaseNumber, Release>,
    /// The patches of the release by digest.
    pub patches: &'a BTreeMap<String, Vec<u8>>,
}

/// Every bundle, by its path in `folder`, for phones at the releases `from` and for all others.
///
/// # Errors
/// [`Error::BundleTooLarge`] when even the metadata alone is over the limit.
pub fn bundles(
    folder: &Folder,
    parts: &Parts<'_>,
    from: &BTreeSet<ReleaseNumber>,
) -> Result<BTreeMap<PathBuf, Vec<u8>>, Error> {
    let mut made = BTreeMap::new();
    for lang in Lang::ALL {
        for from in from.iter().copied().map(Some).chain([None]) {
            let path = folder.bundle(lang, from);
            let bytes = bundle(parts, lang, from, &path)?;
            made.insert(path, bytes);
        }
    }
    Ok(made)
}

fn bundle(
    parts: &Parts<'_>,
    lang: Lang,
    from: Option<ReleaseNumber>,
    path: &std::path::Path,
) -> Result<Vec<u8>, Error> {
    let first_root = from.and_then(|from| parts.roots_at.0.get(&from)).copied().unwrap_or(1);
    let mut roots = roots_after(parts.roots, first_root);
    let (mut bundle, mut bytes) = loop {
        let mut bundle = Bundle::new();
        for (name, bytes) in roots.iter().chain(parts.metadata) {
            insert(&mut bundle, name.clone(), bytes);
        }
        match bundle.to_bytes(Limits::ONLINE) {
            Ok(bytes) => break (bundle, bytes),
            // Phones that lack more roots than fit read `meta/` file by file.
            Err(_) if roots.pop_first().is_some() => {}
            Err(_) => return Err(Error::BundleTooLarge(path.to_owned(), Limits::ONLINE.bytes as u64)),
        }
    };
    let Some(base) = from.and_then(|from| parts.releases.get(&from)) else { return Ok(bytes) };
    // Numbers first: if something has to stay out, it is not them.
    for (name, largest) in [(PackName::Hotlines, u64::MAX), (PackName::Guides(lang), LARGEST_LANGUAGE_PATCH)] {
        let Some(patch) = patch(parts, base, name)?.filter(|patch| patch.length <= largest) else { continue };
        let Some(content) = parts.patches.get(&patch.sha256.to_string()) else { continue };
        let mut larger = bundle.clone();
        insert(&mut larger, Name::Patch(patch.sha256), content);
        if let Ok(fits) = larger.to_bytes(Limits::ONLINE) {
            (bundle, bytes) = (larger, fits);
        }
    }
    Ok(bytes)
}

fn insert(bundle: &mut Bundle, name: Name, bytes: &[u8]) {
    // Two packs may share a patch's bytes; once is enough.
    let _ = bundle.insert(name, bytes.to_vec());
}

/// The patch that leads from the pack of `base` to that of the release, if one is needed and there is one.
fn patch(parts: &Parts<'_>, base: &Release, name: PackName) -> Result<Option<Blob>, Error> {
    let (old, new) = (ledger::target(base, name)?, ledger::target(parts.release, name)?);
    Ok(if old.sha256 == new.sha256 { None } else { new.patches.get(&old.seq).copied() })
}
