//! What the targets files in the folder say, release by release, and the packs they name. Not verified here: `verify` and
//! `newest` do that. A pack's bytes are always held against the digests in its targets.

use crate::error::{Damage, Error};
use crate::folder::{self, Folder, ReleaseNumber};
use crate::packs::Packs;
use chrono::{DateTime, Utc};
use domain::pack::PackName;
use serde::Deserialize;
use std::collections::BTreeMap;
use trust::delta;
use trust::hash::Sha256;
use trust::release::{AppVersion, Blob, PackId, PackTarget, Release};
use trust::sign::Draft;

#[derive(Deserialize)]
struct Signed {
    version: ReleaseNumber,
    #[serde(rename = "x-published")]
    published: String,
    targets: BTreeMap<String, Target>,
}

#[derive(Deserialize)]
struct Target {
    length: u64,
    hashes: Hashes,
    custom: Custom,
}

#[derive(Deserialize)]
struct Hashes {
    sha256: Sha256,
}

#[derive(Deserialize)]
struct Custom {
    schema: u32,
    seq: ReleaseNumber,
    min_app: AppVersion,
    z: (u64, Sha256),
    #[serde(default)]
    d: BTreeMap<ReleaseNumber, (u64, Sha256)>,
}

/// What this targets file says. Nothing of it is verified.
///
/// # Errors
/// When it is not of the form that `publish` writes.
pub fn unverified(targets: &Draft) -> Result<Release, Error> {
    let json = |error: serde_json::Error| Error::Json(error.to_string());
    let signed: Signed = serde_json::from_value(targets.signed().clone().into()).map_err(json)?;
    let published = DateTime::parse_from_rfc3339(&signed.published);
    let published = published.map_err(|error| Error::Json(error.to_string()))?.with_timezone(&Utc);
    let blob = |(length, sha256)| Blob { length, sha256 };
    let mut packs = BTreeMap::new();
    for (path, target) in signed.targets {
        let id = path.strip_suffix(".pack").and_then(|name| name.parse().ok());
        let pack = PackTarget {
            length: target.length,
            sha256: target.hashes.sha256,
            schema: target.custom.schema,
            seq: target.custom.seq,
            min_app: target.custom.min_app,
            full: blob(target.custom.z),
            patches: target.custom.d.into_iter().map(|(from, patch)| (from, blob(patch))).collect(),
        };
        packs.insert(id.ok_or(Error::Json(path))?, pack);
    }
    Ok(Release { version: signed.version, published, packs })
}

/// Every release ever served, as its targets say.
///
/// # Errors
/// When one cannot be read.
pub fn all(folder: &Folder) -> Result<BTreeMap<ReleaseNumber, Release>, Error> {
    let files = folder.all_targets()?.into_iter();
    files.map(|(version, bytes)| Ok((version, unverified(&Draft::from_bytes(&bytes)?)?))).collect()
}

/// The name by which the metadata calls a pack.
///
/// # Errors
/// [`Error::NoPack`] when it is no name of a pack, which those of ours are.
pub fn id(name: PackName) -> Result<PackId, Error> {
    name.as_str().parse().map_err(|_| Error::NoPack(name))
}

/// The target of the pack `name`.
///
/// # Errors
/// [`Error::NoPack`] when the release has none.
pub fn target(release: &Release, name: PackName) -> Result<&PackTarget, Error> {
    release.packs.get(&id(name)?).ok_or(Error::NoPack(name))
}

/// The raw pack that `target` names, out of the full one in one of `folders`.
///
/// # Errors
/// When it is in none of them, or is not what the target says.
pub fn raw(folders: &[&Folder], name: PackName, target: &PackTarget) -> Result<Vec<u8>, Error> {
    let file = |folder: &&Folder| folder.full(&target.full.sha256.to_string());
    let found = folders.iter().map(file).find(|path| path.exists());
    let path = found.or_else(|| folders.first().map(file)).unwrap_or_default();
    let bytes = folder::read_if_there(&path)?.ok_or_else(|| Error::Damaged(path.clone(), Damage::NotThere))?;
    let pack = delta::full(&id(name)?, target, &bytes).map_err(|error| Error::Damaged(path, Damage::Delta(error)))?;
    Ok(pack.raw().to_vec())
}

/// Every pack of the release, raw.
///
/// # Errors
/// As [`raw`].
pub fn packs(folders: &[&Folder], release: &Release) -> Result<Packs, Error> {
    let one = |name| Ok((name, raw(folders, name, target(release, name)?)?));
    Ok(Packs(PackName::all().map(one).collect::<Result<_, Error>>()?))
}
