//! The release on this phone as one file, the same one that travels: what is handed on, and from where content comes back when
//! the database is lost or, in a browser, lives in memory only.

use super::apply::{self, Origin};
use crate::app::App;
use crate::platform::FileError;
use crate::store::StoreError;
use domain::Lang;
use domain::pack::PackName;
use trust::bundle::{Bundle, BundleError, Limits, Name};
use trust::refresh;

/// The file's name where it is handed on.
const NAME: &str = "before-you-go-update.ub";

/// Why there is no file to hand on.
#[derive(Debug)]
pub enum HandOnError {
    /// Nothing was ever updated: what came with the program is not signed by itself.
    NothingYet,
    /// The store failed.
    Store(StoreError),
    /// It could not be saved.
    File(FileError),
}

impl App {
    /// Gives the person the release on this phone as a file for somebody else's, and returns its name or place.
    ///
    /// # Errors
    /// See [`HandOnError`].
    pub async fn hand_on(&self) -> Result<String, HandOnError> {
        let bytes = bytes(self).await.map_err(HandOnError::Store)?.ok_or(HandOnError::NothingYet)?;
        // A release that is known and not installed yet: its list alone helps nobody.
        let holds = Bundle::parse(&bytes, Limits::FILE).is_ok_and(|bundle| apply::holds_packs(&bundle));
        if !holds {
            return Err(HandOnError::NothingYet);
        }
        self.platform.save_file(NAME, "application/octet-stream", &bytes).await.map_err(HandOnError::File)
    }

    /// Brings back the release that was kept, where the database does not hold it: through the same verification as
    /// anything that comes from outside.
    pub(in crate::app) async fn bring_back(&self) {
        if apply::known(self).await.is_some() {
            return;
        }
        let Some(bytes) = self.platform.kept_release().await else { return };
        if let Ok(bundle) = Bundle::parse(&bytes, Limits::FILE) {
            // Each language it holds: none is the reader's yet.
            apply::apply(self, Lang::En, &bundle, Origin::OwnCopy).await;
        }
    }
}

/// Keeps the file, with the floors of whatever was verified last. A full disk costs nothing but the second copy.
pub(super) async fn keep(app: &App) {
    let Ok(Some(bytes)) = bytes(app).await else { return };
    let kept = app.platform.kept_release().await;
    if kept.as_ref() != Some(&bytes) && !is_further(app, kept.as_deref()).await {
        drop(app.platform.keep_release(bytes).await);
    }
}

/// Whether `kept` stands higher than what this window knows: another tab wrote it, and this one must not lower its floors.
async fn is_further(app: &App, kept: Option<&[u8]>) -> bool {
    let Some(kept) = kept.and_then(|bytes| Bundle::parse(bytes, Limits::FILE).ok()) else { return false };
    let Ok(trust) = app.store.run(|stores| stores.content.trust()).await else { return false };
    let seen = refresh::refresh(app.root, &trust.remembered, &kept, trust.lower_bound.unwrap_or_default());
    seen.is_ok_and(|seen| seen.remembered != trust.remembered)
}

/// What is remembered of releases, and every installed pack that is the release's; `None` before the first update.
async fn bytes(app: &App) -> Result<Option<Vec<u8>>, StoreError> {
    let root = app.root;
    let read = app.store.run(|stores| {
        let packs =
            PackName::all().filter_map(|name| stores.content.installed(name).transpose().map(|pack| (name, pack)));
        let packs = packs.map(|(name, pack)| pack.map(|pack| (name, pack))).collect::<Result<Vec<_>, _>>()?;
        Ok((stores.content.trust()?, packs))
    });
    let (trust, packs) = read.await?;
    let Some(lower_bound) = trust.lower_bound else { return Ok(None) };
    let mut bundle = Bundle::new();
    let mut insert = |name: Name, bytes: &[u8]| -> Result<(), BundleError> { bundle.insert(name, bytes.to_vec()) };
    let filled = (|| {
        for (name, bytes) in trust.remembered.entries() {
            insert(name.clone(), bytes)?;
        }
        // Only what the signed list names as it is: anything else would be refused by whoever gets the file.
        let known = refresh::refresh(root, &trust.remembered, &Bundle::new(), lower_bound);
        let targets = known.map(|known| known.release.packs).unwrap_or_default();
        for (name, pack) in &packs {
            let Some(id) = apply::id(*name) else { continue };
            if targets.get(&id).is_some_and(|target| target.sha256.to_string() == pack.sha256) {
                insert(Name::Pack(id), pack.raw.as_bytes())?;
            }
        }
        Ok::<(), BundleError>(())
    })();
    Ok(filled.and_then(|()| bundle.to_bytes(Limits::FILE)).ok())
}
