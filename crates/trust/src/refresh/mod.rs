//! Offered metadata + remembered metadata → a verified release, or a refusal after which nothing has changed.
//!
//! sigstore-tuf does TUF's client workflow; here it gets its files from memory only, judges expiry at the lower bound
//! instead of a clock, and what it wants to keep is kept when all of it was good.

mod offered;
mod refusal;
mod remembered;
mod strict;

pub use refusal::Refusal;
pub use remembered::Remembered;

use crate::bundle::{Bundle, Name};
use crate::crypto;
use crate::instant;
use crate::release::Release;
use chrono::{DateTime, Utc};
use offered::Offered;
use remembered::Buffer;
use serde_json::Value;
use sigstore_tuf::{Role, TrustedMetadataSet, Updater, UpdaterConfig};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// How many roots may follow the known one in one bundle.
pub const MAX_NEW_ROOTS: u32 = 32;
/// The largest root file, in bytes.
pub const MAX_ROOT: u64 = 16 << 10;
/// The largest timestamp file, in bytes.
pub const MAX_TIMESTAMP: u64 = 4 << 10;
/// The largest snapshot file, in bytes.
pub const MAX_SNAPSHOT: u64 = 16 << 10;
/// The largest targets file, in bytes.
pub const MAX_TARGETS: u64 = 256 << 10;

/// A verified state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refreshed {
    /// What to remember from now on, in one transaction with the two instants.
    pub remembered: Remembered,
    /// The newest release known.
    pub release: Release,
    /// When the online key last confirmed it: `x-published` of the timestamp. For people to read; judges nothing.
    pub confirmed: DateTime<Utc>,
    /// The real time is not before this.
    pub lower_bound: DateTime<Utc>,
}

/// Verifies `offered` against the root in the program and what is `remembered`; what is not in the bundle is taken from
/// there. `lower_bound` is the later of the app's build and the lower bound of the last [`Refreshed`].
///
/// # Errors
/// A [`Refusal`]; everything then stays as it was.
pub fn refresh(
    bundled_root: &[u8],
    remembered: &Remembered,
    offered: &Bundle,
    lower_bound: DateTime<Utc>,
) -> Result<Refreshed, Refusal> {
    crypto::install();
    usable(bundled_root)?;
    let buffer = Buffer::holding(remembered, bundled_root);
    let source = Offered::new(offered, remembered);
    let asked = source.asked();
    let mut updater = Updater::new(source, bundled_root)
        .map_err(|_| Refusal::BundledRoot)?
        .with_config(config())
        .with_store(buffer.clone());
    let refreshed = at_once(updater.refresh(instant::to_jiff(lower_bound)));
    let trusted = updater.trusted();
    if let Err(error) = refreshed {
        let refusal = Refusal::of(&error, asked.last());
        return Err(refusal.with_chain(trusted.root().version, offered));
    }
    judge(trusted, &buffer, lower_bound)
}

/// `remembered` and those of the `offered` roots that chain from it, for keeping after a refusal: a key that was revoked
/// stays revoked, whatever else was wrong with the bundle.
///
/// # Errors
/// When the program's own root is not one.
pub fn adopt_roots(bundled_root: &[u8], remembered: &Remembered, offered: &Bundle) -> Result<Remembered, Refusal> {
    crypto::install();
    usable(bundled_root)?;
    let mut trusted = TrustedMetadataSet::from_root(bundled_root).map_err(|_| Refusal::BundledRoot)?;
    let mut adopted = remembered.clone();
    for _ in 0..MAX_NEW_ROOTS {
        let name = Name::Root(trusted.root().version.saturating_add(1));
        let known = remembered.get(&name).filter(|root| trusted.update_root(root).is_ok());
        let small = |root: &&[u8]| root.len() as u64 <= MAX_ROOT;
        if known.is_none() {
            match offered.get(&name).filter(small).filter(|root| trusted.update_root(root).is_ok()) {
                Some(root) => adopted.insert(name, root),
                None => break,
            }
        }
    }
    Ok(adopted)
}

/// Refuses a root of the program with a number that nobody reaches: sigstore-tuf counts on from it and would overflow.
fn usable(bundled_root: &[u8]) -> Result<(), Refusal> {
    match crate::root::version(bundled_root) {
        Ok(version) if u32::try_from(version).is_ok() => Ok(()),
        _ => Err(Refusal::BundledRoot),
    }
}

fn config() -> UpdaterConfig {
    let mut config = UpdaterConfig::default();
    config.root_max_length = MAX_ROOT;
    config.timestamp_max_length = MAX_TIMESTAMP;
    config.snapshot_max_length = MAX_SNAPSHOT;
    config.targets_max_length = MAX_TARGETS;
    // It counts the look for one more root, which must find none.
    config.max_root_rotations = MAX_NEW_ROOTS + 1;
    config
}

/// The answer of a future that never waits, as everything it asks for is in memory.
fn at_once(refresh: impl Future<Output = sigstore_tuf::Result<()>>) -> sigstore_tuf::Result<()> {
    match pin!(refresh).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(answer) => answer,
        Poll::Pending => Err(sigstore_tuf::Error::NotRefreshed),
    }
}

/// What TUF leaves to us: the release's own fields, and the new lower bound.
fn judge(trusted: &TrustedMetadataSet, buffer: &Buffer, lower_bound: DateTime<Utc>) -> Result<Refreshed, Refusal> {
    let missing = |role| Refusal::Malformed { file: role };
    let timestamp = trusted.timestamp().ok_or_else(|| missing("timestamp".to_owned()))?;
    let snapshot = trusted.snapshot().ok_or_else(|| missing("snapshot".to_owned()))?;
    let targets = trusted.targets_role("targets").ok_or_else(|| missing("targets".to_owned()))?;
    let names = [Name::Snapshot(snapshot.version), Name::Targets(targets.version)];
    let remembered = buffer.remembered(trusted.root().version, &names);
    strict::files(trusted.root().version, &remembered)?;
    let confirmed = timestamp.extra.get("x-published").and_then(Value::as_str).and_then(instant::read);
    let confirmed = confirmed.ok_or_else(|| missing("timestamp.json".to_owned()))?;
    let release = Release::from_targets(targets)?;
    // An instant after the files' own end cannot be right, and taking it would lock the phone out of later releases.
    let published = instant::to_jiff(release.published);
    within("root", trusted.root(), published)?;
    within("timestamp", timestamp, published)?;
    within("snapshot", snapshot, published)?;
    within("targets", targets, published)?;
    Ok(Refreshed { remembered, lower_bound: lower_bound.max(release.published), release, confirmed })
}

fn within(name: &str, role: &impl Role, published: jiff::Timestamp) -> Result<(), Refusal> {
    if role.is_expired(published) {
        return Err(Refusal::Expired { role: name.to_owned(), at: instant::from_jiff(role.expires()) });
    }
    Ok(())
}
