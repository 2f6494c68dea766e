//! The whole served folder, read as phones read it: every bundle from every release, every patch applied, every file
//! accounted for. Lists all that is wrong, not only the first.

use crate::error::{Damage, Error};
use crate::folder::{self, Folder, ReleaseNumber, RootNumber};
use crate::ledger;
use crate::newest::Newest;
use crate::pack;
use crate::packs::Packs;
use crate::steps;
use chrono::{DateTime, Utc};
use domain::Lang;
use domain::pack::PackName;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use trust::bundle::{Bundle, Limits, Name};
use trust::delta;
use trust::hash::Sha256;
use trust::refresh::{MAX_NEW_ROOTS, Remembered, refresh};
use trust::release::Release;
use trust::sign::{Authority, Draft};

/// What was read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The number of the release that is served.
    pub release: ReleaseNumber,
    /// Served files.
    pub files: usize,
    /// Bundles, each verified as a phone does.
    pub bundles: usize,
    /// Patches, each applied and compared.
    pub patches: usize,
}

struct Reader<'a> {
    folder: &'a Folder,
    now: DateTime<Utc>,
    roots: BTreeMap<RootNumber, Vec<u8>>,
    releases: BTreeMap<ReleaseNumber, Release>,
    newest: Newest,
    /// Raw packs by name and by the release that brought them.
    raw: BTreeMap<(PackName, ReleaseNumber), Vec<u8>>,
    damaged: Vec<(PathBuf, Damage)>,
    report: Report,
}

/// Reads the served folder as a phone does whose clock is right: `now`.
///
/// # Errors
/// [`Error::AllDamaged`] with every file that is wrong; another error when so much is wrong that there is no release.
pub fn verify(folder: &Folder, now: DateTime<Utc>) -> Result<Report, Error> {
    let newest = Newest::read(folder)?.ok_or(Error::NoRelease)?;
    let mut reader = Reader {
        folder,
        now,
        roots: folder.roots()?,
        releases: ledger::all(folder)?,
        report: Report { release: newest.release.version, ..Report::default() },
        newest,
        raw: BTreeMap::new(),
        damaged: Vec::new(),
    };
    reader.files()?;
    reader.patches()?;
    reader.bundles()?;
    if reader.damaged.is_empty() { Ok(reader.report) } else { Err(Error::AllDamaged(reader.damaged)) }
}

/// What a phone gets from `bundle` that has the root `first_root` and the packs `base`: the release, and those of its
/// packs that it has already or can patch.
///
/// # Errors
/// What is wrong with the bundle.
pub fn as_phone_at(
    bundle: &Bundle,
    first_root: &[u8],
    base: &Packs,
    now: DateTime<Utc>,
) -> Result<(Release, Packs), Damage> {
    let release = refresh(first_root, &Remembered::default(), bundle, now).map_err(Damage::Refusal)?.release;
    let mut packs = Packs::default();
    for (name, raw) in &base.0 {
        let Ok((id, target)) = ledger::id(*name).and_then(|id| Ok((id, ledger::target(&release, *name)?))) else {
            continue;
        };
        if target.sha256 == Sha256::of(raw) {
            packs.0.insert(*name, raw.clone());
            continue;
        }
        for patch in target.patches.values() {
            let Some(bytes) = bundle.get(&Name::Patch(patch.sha256)) else { continue };
            let pack = delta::patched(&id, target, patch, raw, bytes).map_err(Damage::Delta)?;
            packs.0.insert(*name, pack.raw().to_vec());
        }
    }
    Ok((release, packs))
}

impl Reader<'_> {
    fn note(&mut self, path: &Path, damage: Damage) {
        self.damaged.push((path.to_owned(), damage));
    }

    /// Every file is one of ours and what its name says.
    fn files(&mut self) -> Result<(), Error> {
        let served = self.folder.served();
        let digests = |pick: fn(&Release) -> Vec<Sha256>| -> BTreeSet<String> {
            self.releases.values().flat_map(pick).map(|sha256| sha256.to_string()).collect()
        };
        let full = digests(|release| release.packs.values().map(|pack| pack.full.sha256).collect());
        let patches = digests(|release| {
            release.packs.values().flat_map(|pack| pack.patches.values()).map(|patch| patch.sha256).collect()
        });
        let bundles: BTreeSet<PathBuf> = self.bundle_paths()?.into_iter().map(|(path, ..)| path).collect();
        for path in folder::files(&served)?.into_iter().filter(|path| !steps::is_left_over(path)) {
            self.report.files += 1;
            let place = path.strip_prefix(&served).unwrap_or(&path);
            let parts: Vec<String> = place.iter().map(|part| part.to_string_lossy().into_owned()).collect();
            let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
            match parts.as_slice() {
                ["meta", name] => self.metadata(&path, name)?,
                ["z", name] => self.digest(&path, name, &full)?,
                ["d", name] => self.digest(&path, name, &patches)?,
                ["u", ..] if bundles.contains(&path) => {}
                _ => self.note(&path, Damage::Unknown),
            }
        }
        Ok(())
    }

    fn digest(&mut self, path: &Path, name: &str, known: &BTreeSet<String>) -> Result<(), Error> {
        let digest = name.strip_suffix(".zst").unwrap_or(name);
        if !known.contains(digest) {
            self.note(path, Damage::Unknown);
        } else if Sha256::of(&folder::read(path)?).to_string() != digest {
            self.note(path, Damage::Digest);
        }
        Ok(())
    }

    /// It is written in the one way, and every signature in it is somebody's who may sign, or might once.
    fn metadata(&mut self, path: &Path, name: &str) -> Result<(), Error> {
        let Ok(name) = name.parse::<Name>() else {
            self.note(path, Damage::Unknown);
            return Ok(());
        };
        let bytes = folder::read(path)?;
        let draft = Draft::from_bytes(&bytes).ok();
        let own = draft.as_ref().and_then(own_name);
        let Some(draft) =
            draft.filter(|draft| own.as_ref() == Some(&name) && draft.to_bytes().ok() == Some(bytes.clone()))
        else {
            self.note(path, Damage::Form);
            return Ok(());
        };
        let standings = self.roots.values().map(|root| Ok(draft.standing(&Authority::from_root(root)?)?));
        let standings: Vec<_> = standings.collect::<Result<_, Error>>()?;
        let good: BTreeSet<_> = standings.iter().flat_map(|standing| &standing.signed).collect();
        // A root stands under itself and under the one before it; other files under the root of their time.
        let under = |number: RootNumber| self.roots.keys().position(|root| *root == number);
        let is_met = |place: Option<usize>| {
            place.and_then(|place| standings.get(place)).is_some_and(|standing| standing.missing() == 0)
        };
        let enough = match draft.role() {
            "root" if draft.version() > 1 => is_met(under(draft.version())) && is_met(under(draft.version() - 1)),
            "root" => is_met(under(draft.version())),
            _ => standings.iter().any(|standing| standing.missing() == 0),
        };
        if !enough || good.len() != signatures(&bytes) {
            self.note(path, Damage::Signatures);
        }
        Ok(())
    }

    /// The raw pack `name` that the release `seq` brought.
    fn raw(&mut self, name: PackName, seq: ReleaseNumber) -> Result<Vec<u8>, Error> {
        if let Some(raw) = self.raw.get(&(name, seq)) {
            return Ok(raw.clone());
        }
        let id = ledger::id(name)?;
        let target = self.releases.values().filter_map(|release| release.packs.get(&id)).find(|pack| pack.seq == seq);
        let raw = ledger::raw(&[self.folder], name, target.ok_or(Error::NoSuchRelease(seq))?)?;
        self.raw.insert((name, seq), raw.clone());
        Ok(raw)
    }

    /// Every patch of the newest release gives the pack.
    fn patches(&mut self) -> Result<(), Error> {
        let release = self.newest.release.clone();
        for name in PackName::all() {
            let (id, target) = (ledger::id(name)?, ledger::target(&release, name)?);
            for (seq, patch) in &target.patches {
                let path = self.folder.patch(&patch.sha256.to_string());
                let Some(bytes) = folder::read_if_there(&path)? else {
                    self.note(&path, Damage::NotThere);
                    continue;
                };
                let base = self.raw(name, *seq)?;
                self.report.patches += 1;
                match delta::patched(&id, target, patch, &base, &bytes) {
                    Ok(pack) if Some(pack.raw()) == self.newest.packs.0.get(&name).map(Vec::as_slice) => {}
                    Ok(_) => self.note(&path, Damage::Digest),
                    Err(error) => self.note(&path, Damage::Delta(error)),
                }
            }
        }
        Ok(())
    }

    fn bundle_paths(&self) -> Result<Vec<(PathBuf, Lang, Option<ReleaseNumber>)>, Error> {
        let newest = self.newest.release.version;
        let mut before = self.releases.clone();
        before.retain(|version, _| *version < newest);
        let mut from: Vec<_> =
            pack::bases(&before, &self.folder.shipped_before(newest)?)?.into_iter().map(Some).collect();
        from.extend([Some(newest), None]);
        let of_lang = |lang| from.iter().map(move |from| (self.folder.bundle(lang, *from), lang, *from));
        Ok(Lang::ALL.into_iter().flat_map(of_lang).collect())
    }

    /// Every bundle leads a phone at its release to the newest, byte for byte.
    fn bundles(&mut self) -> Result<(), Error> {
        let roots_at = self.folder.roots_at()?;
        for (path, lang, from) in self.bundle_paths()? {
            let Some(bytes) = folder::read_if_there(&path)? else {
                self.note(&path, Damage::NotThere);
                continue;
            };
            self.report.bundles += 1;
            let first = from.and_then(|from| roots_at.0.get(&from)).copied().unwrap_or(1);
            let first = self.first_root(first, &bytes);
            let root = self.roots.get(&first).cloned().unwrap_or_default();
            let mut base = Packs::default();
            if let Some(release) = from.and_then(|from| self.releases.get(&from)).cloned() {
                for name in [PackName::Hotlines, PackName::Guides(lang)] {
                    let seq = ledger::target(&release, name)?.seq;
                    base.0.insert(name, self.raw(name, seq)?);
                }
            }
            if let Err(damage) = self.bundle(&bytes, &root, &base) {
                self.note(&path, damage);
            }
        }
        Ok(())
    }

    /// The root of the oldest phone that this bundle is for: `first`, unless the roots after it do not fit.
    fn first_root(&self, first: RootNumber, bytes: &[u8]) -> RootNumber {
        let Ok(bundle) = Bundle::parse(bytes, Limits::ONLINE) else { return first };
        let numbers = bundle.entries().filter_map(|(name, _)| match name {
            Name::Root(number) => Some(*number),
            _ => None,
        });
        let (lowest, count) =
            numbers.fold((RootNumber::MAX, 0), |(lowest, count), number| (lowest.min(number), count + 1));
        let left_out = lowest.saturating_sub(1);
        let next = self.roots.get(&left_out).map_or(0, Vec::len);
        let is_full = count == MAX_NEW_ROOTS || bytes.len() + next > Limits::ONLINE.bytes;
        if count > 0 && is_full { first.max(left_out) } else { first }
    }

    fn bundle(&self, bytes: &[u8], root: &[u8], base: &Packs) -> Result<(), Damage> {
        let bundle = Bundle::parse(bytes, Limits::ONLINE).map_err(Damage::Bundle)?;
        let (release, packs) = as_phone_at(&bundle, root, base, self.now)?;
        if release != self.newest.release {
            return Err(Damage::NotNewest);
        }
        for (name, content) in bundle.entries() {
            let served = match name {
                Name::Patch(sha256) => self.folder.patch(&sha256.to_string()),
                Name::Pack(_) => return Err(Damage::Unknown),
                metadata => self.folder.meta(&metadata.to_string()),
            };
            if folder::read(&served).ok().as_deref() != Some(content) {
                return Err(Damage::NotNewest);
            }
        }
        match packs.0.iter().all(|(name, raw)| self.newest.packs.0.get(name) == Some(raw)) {
            true => Ok(()),
            false => Err(Damage::Digest),
        }
    }
}

/// The name under which a role file is served.
fn own_name(draft: &Draft) -> Option<Name> {
    match draft.role() {
        "root" => Some(Name::Root(draft.version())),
        "timestamp" => Some(Name::Timestamp),
        "snapshot" => Some(Name::Snapshot(draft.version())),
        "targets" => Some(Name::Targets(draft.version())),
        _ => None,
    }
}

/// How many signatures the role file has, good or bad.
fn signatures(bytes: &[u8]) -> usize {
    let file: Option<serde_json::Value> = serde_json::from_slice(bytes).ok();
    file.and_then(|file| Some(file.get("signatures")?.as_array()?.len())).unwrap_or(0)
}
