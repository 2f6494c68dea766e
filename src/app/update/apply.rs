//! From what was offered to what is installed: verify, remember (transaction A), make the packs, install (transaction B), keep
//! the release file. Every step may be the last one: the next run takes it up again.

use super::changes::Changes;
use super::fetch::Source;
use super::file;
use super::outcome::{Outcome, Why};
use crate::app::App;
use crate::store::content::{InstalledPack, Trust, TrustedPack};
use domain::Lang;
use domain::pack::{PackName, SCHEMA};
use trust::bundle::{Bundle, Name};
use trust::delta::{self, VerifiedPack};
use trust::hash::Sha256;
use trust::refresh::{self, Refreshed};
use trust::release::{AppVersion, PackId, PackTarget};

/// Verifies `offered` and installs what is new in it for `lang`; what it does not hold is fetched from the host, if there is
/// one.
pub(super) async fn apply(app: &App, lang: Lang, offered: &Bundle, from: Option<(&mut Source<'_>, &str)>) -> Outcome {
    match try_apply(app, lang, offered, from).await {
        Ok(outcome) => outcome,
        Err(why) => Outcome::Not(why),
    }
}

async fn try_apply(
    app: &App,
    lang: Lang,
    offered: &Bundle,
    mut from: Option<(&mut Source<'_>, &str)>,
) -> Result<Outcome, Why> {
    let refreshed = verify(app, offered).await?;
    let mut wanted = vec![PackName::Hotlines];
    // A file may bring more languages than the reader's: the phone then hands all of them on.
    let brought = |name: &PackName| id(*name).is_some_and(|id| offered.get(&Name::Pack(id)).is_some());
    wanted.extend(
        Lang::ALL.map(PackName::Guides).into_iter().filter(|name| *name == PackName::Guides(lang) || brought(name)),
    );
    let (mut packs, mut same, mut changes) = (Vec::new(), Vec::new(), Changes::default());
    let mut is_there = false;
    for name in wanted {
        let Some((id, target)) = id(name).and_then(|id| refreshed.release.packs.get(&id).map(|target| (id, target)))
        else {
            continue;
        };
        let installed = app.store.run(move |stores| stores.content.installed(name)).await;
        let installed = installed.map_err(|error| Why::of_store(&error))?;
        // The program may have brought a later one than the release that a neighbour has.
        let is_later = |pack: &InstalledPack| pack.seq > target.seq;
        if installed.as_ref().is_some_and(|pack| is_later(pack) || Sha256::of(pack.raw.as_bytes()) == target.sha256) {
            is_there |= name == PackName::Guides(lang);
            same.push((name, installed.map_or(0, |pack| pack.seq).max(target.seq)));
            continue;
        }
        if target.schema > SCHEMA || target.min_app > version() {
            return Err(Why::AppTooOld);
        }
        let host = from.as_mut().map(|(source, host)| (&mut **source, *host));
        let Some(pack) = pack(&id, target, installed.as_ref(), offered, host).await? else { continue };
        let trusted = TrustedPack::verified(name, &pack).map_err(|error| Why::of_store(&error))?;
        is_there |= name == PackName::Guides(lang);
        let text = trusted.raw().map_err(|error| Why::of_store(&error))?.into_owned();
        let before = installed.map_or_else(String::new, |pack| pack.raw);
        changes = changes.and(Changes::between(name, &before, &text));
        packs.push(trusted);
    }
    if packs.is_empty() && !is_there {
        return Err(Why::NotInFile);
    }
    let release = refreshed.release.version;
    let is_new = !packs.is_empty();
    let install = app.store.run(move |stores| stores.content.install_release(release, &packs, &same));
    install.await.map_err(|error| Why::of_store(&error))?;
    // Content is whole already; without this file a lost database comes back as the program brought it.
    file::keep(app).await;
    Ok(if is_new {
        Outcome::New { release, changes }
    } else {
        Outcome::Same { release, confirmed: Some(refreshed.confirmed) }
    })
}

/// Verifies metadata and remembers it: transaction A.
async fn verify(app: &App, offered: &Bundle) -> Result<Refreshed, Why> {
    let trust = app.store.run(|stores| stores.content.trust()).await.map_err(|error| Why::of_store(&error))?;
    let lower_bound = trust.lower_bound.max(app.made());
    match refresh::refresh(app.root, &trust.remembered, offered, lower_bound.unwrap_or_default()) {
        Ok(refreshed) => {
            let trust = Trust {
                remembered: refreshed.remembered.clone(),
                lower_bound: Some(refreshed.lower_bound),
                confirmed: Some(refreshed.confirmed),
            };
            let kept = app.store.run(move |stores| stores.content.keep_trust(&trust)).await;
            kept.map_err(|error| Why::of_store(&error))?;
            Ok(refreshed)
        }
        Err(refusal) => {
            // A key that was revoked stays revoked, whatever else was wrong with what came.
            if let Ok(remembered) = refresh::adopt_roots(app.root, &trust.remembered, offered)
                && remembered != trust.remembered
            {
                let trust = Trust { remembered, ..trust };
                drop(app.store.run(move |stores| stores.content.keep_trust(&trust)).await);
            }
            Err(Why::of_refusal(refusal))
        }
    }
}

/// The pack: raw from the offer, as a patch of what is installed, or whole from the host; `None` when nobody has it.
async fn pack(
    id: &PackId,
    target: &PackTarget,
    installed: Option<&InstalledPack>,
    offered: &Bundle,
    mut from: Option<(&mut Source<'_>, &str)>,
) -> Result<Option<VerifiedPack>, Why> {
    if let Some(raw) = offered.get(&Name::Pack(id.clone())) {
        // A neighbour's raw pack that is not the signed one is an older one, or damaged.
        match delta::raw(id, target, raw.to_vec()) {
            Ok(pack) => return Ok(Some(pack)),
            Err(_) if from.is_none() => return Err(Why::Damaged),
            Err(_) => {}
        }
    }
    let patch = installed.and_then(|pack| target.patches.get(&pack.seq).map(|patch| (patch, pack.raw.as_bytes())));
    if let Some((patch, base)) = patch {
        let fetched = match (offered.get(&Name::Patch(patch.sha256)), &mut from) {
            (Some(bytes), _) => Some(bytes.to_vec()),
            (None, Some((source, host))) => {
                source.blob(host, 'd', patch).await.map_or_else(stop, |bytes| Ok(Some(bytes)))?
            }
            (None, None) => None,
        };
        // A patch that does not fit is bad luck: the whole pack follows.
        if let Some(pack) = fetched.and_then(|bytes| delta::patched(id, target, patch, base, &bytes).ok()) {
            return Ok(Some(pack));
        }
    }
    let Some((source, host)) = from else { return Ok(None) };
    let fetched = source.blob(host, 'z', &target.full).await?;
    delta::full(id, target, &fetched).map(Some).map_err(|_| Why::Damaged)
}

/// A patch that did not come is no reason to stop; the person is.
fn stop(why: Why) -> Result<Option<Vec<u8>>, Why> {
    if why == Why::Stopped { Err(why) } else { Ok(None) }
}

/// The name of a pack in a release.
pub(super) fn id(name: PackName) -> Option<PackId> {
    name.as_str().parse().ok()
}

fn version() -> AppVersion {
    env!("CARGO_PKG_VERSION").parse().unwrap_or(AppVersion { major: 0, minor: 0, patch: 0 })
}
