//! From what was offered to what is installed: verify, remember (transaction A), make the packs, install (transaction B). Every
//! step may be the last one: the next run takes it up again.

use super::changes::Changes;
use super::fetch::Source;
use super::outcome::{Outcome, Why};
use crate::app::App;
use crate::store::content::{ConfirmedRelease, InstalledPack, Trust, TrustedPack, Written};
use chrono::{DateTime, Utc};
use domain::Lang;
use domain::pack::{PackName, SCHEMA};
use trust::bundle::{Bundle, Name};
use trust::delta::{self, VerifiedPack};
use trust::refresh::{self, Refreshed};
use trust::release::{AppVersion, PackId, PackTarget};

/// Who offers it.
pub(super) enum Origin<'s, 'a> {
    /// A host, which can be asked for what the offer does not hold.
    Host(&'s mut Source<'a>, &'s str),
    /// A file from somebody else.
    File,
    /// The phone's own second copy. It was judged when it came: what has expired since then still sets floors.
    OwnCopy,
}

/// What came of an offer.
pub(super) struct Applied {
    pub(super) outcome: Outcome,
    /// Whether the signatures were good.
    pub(super) is_verified: bool,
}

/// Verifies `offered` and installs what is new in it for `lang`.
pub(super) async fn apply(app: &App, lang: Lang, offered: &Bundle, origin: Origin<'_, '_>) -> Applied {
    let earliest = match origin {
        Origin::OwnCopy => None,
        Origin::Host(..) | Origin::File => app.made(),
    };
    let (refreshed, is_behind) = match verify(app, offered, earliest).await {
        Ok(refreshed) => (Ok(refreshed), false),
        // Confirmed earlier than what is known here, and yet it may hold a pack that is missing here.
        Err(Why::Behind) if holds_packs(offered) => (known(app).await.ok_or(Why::Behind), true),
        Err(why) => (Err(why), false),
    };
    let refreshed = match refreshed {
        Ok(refreshed) => refreshed,
        Err(why) => return Applied { outcome: Outcome::Not(why), is_verified: false },
    };
    let outcome = match install(app, lang, offered, &refreshed, origin).await {
        Ok(Outcome::Same { .. }) if is_behind => Outcome::Not(Why::Behind),
        Ok(outcome) => outcome,
        Err(why) => Outcome::Not(why),
    };
    Applied { outcome, is_verified: !is_behind }
}

/// The newest release that was verified, whether or not it is installed; `None` before the first, or when what is remembered
/// was damaged.
pub(super) async fn known(app: &App) -> Option<Refreshed> {
    let trust = app.store.run(|stores| stores.content.trust()).await.ok()?;
    refresh::refresh(app.root, &trust.remembered, &Bundle::new(), trust.lower_bound?).ok()
}

/// Verifies metadata and remembers it: transaction A. The real time is not before `earliest`.
async fn verify(app: &App, offered: &Bundle, earliest: Option<DateTime<Utc>>) -> Result<Refreshed, Why> {
    let trust = app.store.run(|stores| stores.content.trust()).await.map_err(|error| Why::of_store(&error))?;
    let lower_bound = trust.lower_bound.max(earliest);
    let refreshed = refresh::refresh(app.root, &trust.remembered, offered, lower_bound.unwrap_or_default());
    let after = match &refreshed {
        Ok(refreshed) => Trust { remembered: refreshed.remembered.clone(), lower_bound: Some(refreshed.lower_bound) },
        // A key that was revoked stays revoked, whatever else was wrong with what came.
        Err(_) => match refresh::adopt_roots(app.root, &trust.remembered, offered) {
            Ok(remembered) => Trust { remembered, ..trust.clone() },
            Err(_) => trust.clone(),
        },
    };
    if after != trust {
        let kept = app.store.run(move |stores| stores.content.keep_trust(&trust.remembered, &after)).await;
        if refreshed.is_ok() {
            done(kept.map_err(|error| Why::of_store(&error))?)?;
        }
    }
    refreshed.map_err(Why::of_refusal)
}

async fn install(
    app: &App,
    lang: Lang,
    offered: &Bundle,
    refreshed: &Refreshed,
    mut origin: Origin<'_, '_>,
) -> Result<Outcome, Why> {
    let (mut packs, mut same, mut changes) = (Vec::new(), Vec::new(), Changes::default());
    let mut is_there = false;
    for name in PackName::all() {
        let installed = app.store.run(move |stores| stores.content.installed(name)).await;
        let installed = installed.map_err(|error| Why::of_store(&error))?;
        let Some((id, target)) = id(name).and_then(|id| refreshed.release.packs.get(&id).map(|target| (id, target)))
        else {
            continue;
        };
        let is_needed = name == PackName::Hotlines || name == PackName::Guides(lang);
        // A file may bring more languages than the reader's: the phone then hands all of them on. And a language that was
        // read earlier stays as new as the rest.
        let is_brought = offered.get(&Name::Pack(id.clone())).is_some();
        let was_read = installed.as_ref().is_some_and(|pack| pack.release > 0);
        if !is_needed && !is_brought && !was_read {
            continue;
        }
        if let Some(seq) = installed.as_ref().and_then(|pack| stays(name, pack, target)) {
            is_there |= name == PackName::Guides(lang);
            same.push((name, seq));
            continue;
        }
        let made = make(&id, name, target, installed.as_ref(), offered, &mut origin).await;
        let pack = match made {
            Ok(Some(pack)) => pack,
            Ok(None) => continue,
            Err(why) if is_needed || why == Why::Stopped => return Err(why),
            // Another language's trouble is not the reader's.
            Err(_) => continue,
        };
        is_there |= name == PackName::Guides(lang);
        let text = pack.raw().map_err(|error| Why::of_store(&error))?.into_owned();
        let before = installed.map_or_else(String::new, |pack| pack.raw);
        changes = changes.and(Changes::between(name, &before, &text));
        packs.push(pack);
    }
    if packs.is_empty() && !is_there {
        return Err(Why::NotInFile);
    }
    let (release, confirmed) = (refreshed.release.version, refreshed.confirmed);
    let is_new = !packs.is_empty();
    let confirmed_release = ConfirmedRelease { release, confirmed, remembered: refreshed.remembered.clone() };
    let install = app.store.run(move |stores| stores.content.install_release(&confirmed_release, &packs, &same));
    done(install.await.map_err(|error| Why::of_store(&error))?)?;
    Ok(if is_new { Outcome::New { release, changes } } else { Outcome::Same { release, confirmed: Some(confirmed) } })
}

/// The release that brought the installed pack, if the signed one has nothing newer: it is the same, or the program came with a
/// later one than the release that a neighbour has. Only the program's own pack may be later: numbers of any other are as
/// good as the keys they were signed with, and those may have been stolen.
pub(super) fn stays(name: PackName, installed: &InstalledPack, target: &PackTarget) -> Option<u64> {
    let is_same = installed.sha256 == target.sha256.to_string();
    let is_later = installed.seq > target.seq && TrustedPack::is_embedded(name, &installed.sha256);
    match (is_same, is_later) {
        (true, _) => Some(target.seq),
        (false, true) => Some(installed.seq),
        (false, false) => None,
    }
}

/// The pack, ready to be installed; `None` when nobody has it.
async fn make(
    id: &PackId,
    name: PackName,
    target: &PackTarget,
    installed: Option<&InstalledPack>,
    offered: &Bundle,
    origin: &mut Origin<'_, '_>,
) -> Result<Option<TrustedPack>, Why> {
    if target.schema > SCHEMA || target.min_app > version() {
        return Err(Why::AppTooOld);
    }
    let Some(pack) = pack(id, target, installed, offered, origin).await? else { return Ok(None) };
    TrustedPack::verified(name, &pack).map(Some).map_err(|error| Why::of_store(&error))
}

/// The pack: raw from the offer, as a patch of what is installed, or whole from the host.
async fn pack(
    id: &PackId,
    target: &PackTarget,
    installed: Option<&InstalledPack>,
    offered: &Bundle,
    origin: &mut Origin<'_, '_>,
) -> Result<Option<VerifiedPack>, Why> {
    if let Some(raw) = offered.get(&Name::Pack(id.clone())) {
        // A neighbour's raw pack that is not the signed one is an older one, or damaged.
        match (delta::raw(id, target, raw.to_vec()), &origin) {
            (Ok(pack), _) => return Ok(Some(pack)),
            (Err(_), Origin::Host(..)) => {}
            (Err(_), Origin::File | Origin::OwnCopy) => return Err(Why::Damaged),
        }
    }
    let patch = installed.and_then(|pack| target.patches.get(&pack.seq).map(|patch| (patch, pack.raw.as_bytes())));
    if let Some((patch, base)) = patch {
        let fetched = match (offered.get(&Name::Patch(patch.sha256)), &mut *origin) {
            (Some(bytes), _) => Some(bytes.to_vec()),
            (None, Origin::Host(source, host)) => {
                source.blob(host, 'd', patch).await.map_or_else(stop, |bytes| Ok(Some(bytes)))?
            }
            (None, Origin::File | Origin::OwnCopy) => None,
        };
        // A patch that does not fit is bad luck: the whole pack follows.
        if let Some(pack) = fetched.and_then(|bytes| delta::patched(id, target, patch, base, &bytes).ok()) {
            return Ok(Some(pack));
        }
    }
    let Origin::Host(source, host) = origin else { return Ok(None) };
    let fetched = source.blob(host, 'z', &target.full).await?;
    delta::full(id, target, &fetched).map(Some).map_err(|_| Why::Damaged)
}

/// A patch that did not come is no reason to stop; the person is.
fn stop(why: Why) -> Result<Option<Vec<u8>>, Why> {
    if why == Why::Stopped { Err(why) } else { Ok(None) }
}

/// Another window that wrote meanwhile has an update of its own running, or just had.
fn done(written: Written) -> Result<(), Why> {
    match written {
        Written::Done => Ok(()),
        Written::Overtaken => Err(Why::Busy),
    }
}

pub(super) fn holds_packs(bundle: &Bundle) -> bool {
    bundle.entries().any(|(name, _)| matches!(name, Name::Pack(_)))
}

/// The name of a pack in a release.
pub(super) fn id(name: PackName) -> Option<PackId> {
    name.as_str().parse().ok()
}

fn version() -> AppVersion {
    env!("CARGO_PKG_VERSION").parse().unwrap_or(AppVersion { major: 0, minor: 0, patch: 0 })
}
