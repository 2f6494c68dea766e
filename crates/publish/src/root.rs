//! Who may sign: the first root, and those that follow. A root waits in `pending/` for its signatures, and is served
//! together with files that stand under it (`finish`), so that no phone meets a root without a release.

use crate::error::{Error, RoleName};
use crate::folder::{self, Folder};
use crate::steps::Steps;
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::BTreeSet;
use trust::key::{KeyId, PublicKey};
use trust::root::Purpose;
use trust::sign::{Authority, Draft, RoleSpec, RootSpec, SecretKey, Standing};

/// Root keys, and editors.
pub const KEYS: usize = 3;
/// How many of them must sign.
pub const THRESHOLD: u32 = 2;
/// How long a root holds, in days.
pub const ROOT_DAYS: i64 = 3 * 365;

/// The keys of a root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holders {
    /// Who says who may sign: [`KEYS`], of whom [`THRESHOLD`] sign.
    pub roots: Vec<PublicKey>,
    /// Who signs releases: [`KEYS`], of whom [`THRESHOLD`] sign.
    pub editors: Vec<PublicKey>,
    /// Who signs snapshots and timestamps.
    pub online: PublicKey,
}

impl Holders {
    /// The keys of the root `authority`.
    ///
    /// # Errors
    /// When it lacks a role.
    pub fn of(authority: &Authority) -> Result<Holders, Error> {
        let keys = |role: RoleName| authority.role(role).map(|(keys, _)| keys);
        let online = keys("timestamp")?.first().copied().ok_or(Error::HowManyKeys("timestamp", 1, 0))?;
        Ok(Holders { roots: keys("root")?, editors: keys("targets")?, online })
    }

    /// The same with `new` in the place of `old`.
    ///
    /// # Errors
    /// When there is no such key.
    pub fn replaced(mut self, old: KeyId, new: PublicKey) -> Result<Holders, Error> {
        let all = self.roots.iter_mut().chain(&mut self.editors).chain(std::iter::once(&mut self.online));
        let mut places: Vec<&mut PublicKey> = all.filter(|key| key.id() == old).collect();
        if places.is_empty() {
            return Err(Error::NoSuchKey(old));
        }
        for place in &mut places {
            **place = new;
        }
        Ok(self)
    }

    fn check(&self) -> Result<(), Error> {
        for (role, keys) in [("root", &self.roots), ("targets", &self.editors)] {
            if keys.len() != KEYS {
                return Err(Error::HowManyKeys(role, KEYS, keys.len()));
            }
        }
        // One stolen key must never count for two people, or for the publisher's computer as well.
        let mut seen = BTreeSet::new();
        for key in self.roots.iter().chain(&self.editors).chain([&self.online]) {
            if !seen.insert(key.id()) {
                return Err(Error::TwinKey(key.id()));
            }
        }
        Ok(())
    }
}

/// Puts an unsigned root into `pending/`: the first, or the one after the newest.
///
/// # Errors
/// When there are too few keys, one stands twice, or the disk refuses.
pub fn prepare(
    folder: &Folder,
    holders: &Holders,
    purpose: Purpose,
    now: DateTime<Utc>,
    steps: &mut Steps,
) -> Result<Draft, Error> {
    holders.check()?;
    let version = folder.roots()?.last_key_value().map_or(1, |(version, _)| version + 1);
    let role = |keys: &[PublicKey], threshold| RoleSpec { keys: keys.to_vec(), threshold };
    let online = role(&[holders.online], 1);
    let draft = Draft::root(&RootSpec {
        version,
        expires: now + TimeDelta::days(ROOT_DAYS),
        purpose,
        root: role(&holders.roots, THRESHOLD),
        targets: role(&holders.editors, THRESHOLD),
        snapshot: online.clone(),
        timestamp: online,
    })?;
    steps.put(&folder.pending_root(), &draft.to_bytes()?)?;
    Ok(draft)
}

/// The newest served root.
///
/// # Errors
/// [`Error::NoRoot`] when there is none.
pub fn newest(folder: &Folder) -> Result<Authority, Error> {
    let roots = folder.roots()?;
    let (_, bytes) = roots.last_key_value().ok_or(Error::NoRoot)?;
    Ok(Authority::from_root(bytes)?)
}

/// The root that waits, if one does.
///
/// # Errors
/// When it cannot be read.
pub fn pending(folder: &Folder) -> Result<Option<Draft>, Error> {
    folder::read_if_there(&folder.pending_root())?.map(|bytes| Ok(Draft::from_bytes(&bytes)?)).transpose()
}

/// How the root that waits stands: under itself, and under the one before it.
///
/// # Errors
/// When its number does not follow, or a file cannot be read.
pub fn standings(folder: &Folder, draft: &Draft) -> Result<Vec<Standing>, Error> {
    let roots = folder.roots()?;
    let next = roots.last_key_value().map_or(1, |(version, _)| version + 1);
    if draft.version() != next {
        return Err(Error::RootNumber(next, draft.version()));
    }
    let mut standings = vec![draft.standing(&Authority::from_draft(draft)?)?];
    if let Some((_, bytes)) = roots.last_key_value() {
        standings.push(draft.standing(&Authority::from_root(bytes)?)?);
    }
    Ok(standings)
}

/// Adds `key`'s signature to the root that waits, and tells how it stands then.
///
/// # Errors
/// [`Error::NotItsKey`] when the key is a root key of neither the new root nor the one before.
pub fn sign(folder: &Folder, key: &SecretKey, steps: &mut Steps) -> Result<Vec<Standing>, Error> {
    let mut draft = pending(folder)?.ok_or(Error::NothingPending)?;
    let may = |standing: &Standing| standing.open.contains(&key.id()) || standing.signed.contains(&key.id());
    if !standings(folder, &draft)?.iter().any(may) {
        return Err(Error::NotItsKey("root", key.id()));
    }
    draft.sign(key);
    steps.put(&folder.pending_root(), &draft.to_bytes()?)?;
    standings(folder, &draft)
}
