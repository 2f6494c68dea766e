//! One editor's signature on the release that waits. Before it is given, everything the editor is asked to sign is looked
//! at: what is served is verified, what waits is opened and compared with it, the numbers are judged.

use crate::diff::Diff;
use crate::error::{Damage, Error};
use crate::folder::{self, Folder};
use crate::gate::{self, Retyped};
use crate::ledger;
use crate::newest::Newest;
use crate::numbers::{Many, Refusal};
use crate::pack;
use crate::packs::Packs;
use crate::root;
use crate::steps::Steps;
use chrono::{DateTime, TimeDelta, Utc};
use domain::Day;
use domain::pack::SCHEMA;
use trust::delta;
use trust::release::Release;
use trust::sign::{Authority, Draft, SecretKey, Standing, TargetsSpec};

/// The release that waits, opened.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// Its targets, with the signatures so far.
    pub draft: Draft,
    /// What they say.
    pub release: Release,
    /// The packs they name.
    pub packs: Packs,
    /// What is served now.
    pub newest: Option<Newest>,
}

/// Opens the release that waits: every pack and patch is what its targets say, and it follows the newest.
///
/// # Errors
/// [`Error::NothingPending`], or what does not hold.
pub fn waiting(folder: &Folder) -> Result<Waiting, Error> {
    let bytes = folder::read_if_there(&folder.pending_targets())?.ok_or(Error::NothingPending)?;
    let draft = Draft::from_bytes(&bytes)?;
    let release = ledger::unverified(&draft)?;
    let newest = Newest::read(folder)?;
    let last = newest.as_ref().map_or(0, |newest| newest.release.version);
    if release.version <= last {
        return Err(Error::ReleaseNumber(last, release.version));
    }
    as_packed(&draft, &release, newest.as_ref())?;
    let pending = folder.pending_files();
    let packs = ledger::packs(&[&pending, folder], &release)?;
    let releases = ledger::all(folder)?;
    for (name, raw) in &packs.0 {
        let (id, target) = (ledger::id(*name)?, ledger::target(&release, *name)?);
        for (seq, patch) in &target.patches {
            let path = pending.patch(&patch.sha256.to_string());
            let base = releases.values().filter_map(|release| release.packs.get(&id)).find(|base| base.seq == *seq);
            let base = ledger::raw(&[folder], *name, base.ok_or(Error::NoSuchRelease(*seq))?)?;
            let made = delta::patched(&id, target, patch, &base, &folder::read(&path)?)
                .map_err(|error| Error::Damaged(path.clone(), Damage::Delta(error)))?;
            if made.raw() != raw.as_slice() {
                return Err(Error::Damaged(path, Damage::Digest));
            }
        }
    }
    Ok(Waiting { draft, release, packs, newest })
}

/// Whether the targets are what `pack` writes for this release and nothing more, so that an editor signs nothing that
/// was not shown.
fn as_packed(draft: &Draft, release: &Release, newest: Option<&Newest>) -> Result<(), Error> {
    for (id, target) in &release.packs {
        let before = newest.and_then(|newest| newest.release.packs.get(id));
        let seq = before.filter(|before| before.sha256 == target.sha256).map_or(release.version, |before| before.seq);
        if (target.seq, target.schema) != (seq, SCHEMA) {
            return Err(Error::NotAsPacked);
        }
    }
    let expires = release.published + TimeDelta::days(pack::TARGETS_DAYS);
    let Release { version, published, packs } = release.clone();
    let made = Draft::targets(&TargetsSpec { version, expires, published, packs })?;
    if made.signed() == draft.signed() { Ok(()) } else { Err(Error::NotAsPacked) }
}

impl Waiting {
    /// What signing it would change, and what forbids it.
    ///
    /// # Errors
    /// When a pack cannot be read.
    pub fn judge(&self, many: Many, retyped: Retyped<'_>, today: Day) -> Result<(Diff, Vec<Refusal>), Error> {
        gate::judge(self.newest.as_ref().map(|newest| &newest.packs), &self.packs, many, retyped, today)
    }

    /// Whether it was made from the same content as `own`.
    ///
    /// # Errors
    /// [`Error::OtherContent`] when not.
    pub fn is_made_from(&self, own: &Packs) -> Result<(), Error> {
        match own.0.iter().find(|(name, raw)| self.packs.0.get(name) != Some(raw)) {
            Some((name, _)) => Err(Error::OtherContent(*name)),
            None => Ok(()),
        }
    }
}

/// The root under which the release that waits must stand: the one that waits with it, or the newest.
///
/// # Errors
/// When there is none.
pub fn authority(folder: &Folder) -> Result<Authority, Error> {
    match root::pending(folder)? {
        Some(draft) => Ok(Authority::from_draft(&draft)?),
        None => root::newest(folder),
    }
}

/// How the release that waits stands.
///
/// # Errors
/// When there is no root, or nothing waits.
pub fn standing(folder: &Folder) -> Result<Standing, Error> {
    let bytes = folder::read_if_there(&folder.pending_targets())?.ok_or(Error::NothingPending)?;
    Ok(Draft::from_bytes(&bytes)?.standing(&authority(folder)?)?)
}

/// Adds `key`'s signature to the release that waits, and tells how it stands then. `many`, `retyped` and `now` are the
/// editor's answers to [`Waiting::judge`].
///
/// # Errors
/// [`Error::Refused`], [`Error::NotItsKey`] when the key is no editor's, or what [`waiting`] found.
pub fn sign(
    folder: &Folder,
    key: &SecretKey,
    many: Many,
    retyped: &[String],
    now: DateTime<Utc>,
    steps: &mut Steps,
) -> Result<Standing, Error> {
    let mut waiting = waiting(folder)?;
    let (_, refusals) = waiting.judge(many, Retyped::As(retyped), Day::from_date(now.date_naive()))?;
    gate::pass(refusals)?;
    // Phones take the instant as a lower bound of the real time: one to come would have them refuse what is current.
    if waiting.release.published > now + TimeDelta::days(1) {
        return Err(Error::ToCome(waiting.release.published));
    }
    let authority = authority(folder)?;
    let (editors, _) = authority.role("targets")?;
    if !editors.contains(&key.public()) {
        return Err(Error::NotItsKey("targets", key.id()));
    }
    waiting.draft.sign(key);
    steps.put(&folder.pending_targets(), &waiting.draft.to_bytes()?)?;
    Ok(waiting.draft.standing(&authority)?)
}
