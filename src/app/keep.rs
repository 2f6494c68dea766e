//! Keeping the user file where there are no files: after each write its bytes go to the browser, and before each write
//! it is looked whether another tab wrote in between.

use super::App;
use crate::platform::{Saved, Snapshot};
use crate::store::StoreError;
use std::sync::PoisonError;

/// Something was wrong and was mended, or still works for now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The user file could not be read; it is kept under this name.
    DamagedUserKept(String),
    /// What was chosen holds until the app closes, but could not be kept.
    NotSaved,
    /// Not everything personal could be deleted.
    NotWiped,
}

/// Brings back what the browser kept. Without a browser nothing happens. A snapshot that cannot be read is set aside,
/// and the person is told.
pub(super) async fn restore(app: &App) -> Result<Option<Notice>, StoreError> {
    let Some(snapshots) = app.platform.snapshots() else { return Ok(None) };
    // A browser that keeps nothing is no reason not to open; the first save will say so.
    let Ok(Some(newest)) = snapshots.load().await else { return Ok(None) };
    match open(app, newest.clone()).await {
        Err(error) if error.is_damage() => {
            let name = snapshots.set_aside(newest).await.unwrap_or_default();
            Ok(Some(Notice::DamagedUserKept(name)))
        }
        opened => opened.map(|()| None),
    }
}

/// Opens a snapshot in place of the user file.
async fn open(app: &App, snapshot: Snapshot) -> Result<(), StoreError> {
    set_number(app, snapshot.number);
    app.store.run(move |stores| stores.user.restore(&snapshot.bytes)).await
}

/// Keeps the user file's bytes. `Ok(false)`: another tab wrote in between, its file is now open, and the command has
/// to be done again on it.
pub(super) async fn save(app: &App) -> Result<bool, SaveError> {
    let Some(snapshots) = app.platform.snapshots() else {
        // Without a browser there are files, or nothing is kept at all.
        return if app.platform.folder().is_some() { Ok(true) } else { Err(SaveError::NotKept) };
    };
    let bytes = app.store.run(|stores| stores.user.snapshot()).await?;
    match snapshots.save(number(app), bytes).await {
        Ok(Saved::As(number)) => {
            set_number(app, number);
            Ok(true)
        }
        Ok(Saved::SomebodyElseDid) => {
            if let Ok(Some(newest)) = snapshots.load().await {
                open(app, newest).await?;
            }
            Ok(false)
        }
        Err(_) => Err(SaveError::NotKept),
    }
}

/// Another tab may have written since: then its file is opened.
pub(super) async fn refresh(app: &App) -> Result<bool, StoreError> {
    let Some(snapshots) = app.platform.snapshots() else { return Ok(false) };
    // Usually nothing was written: the number alone is asked for. A smaller one is of a storage that began anew.
    match snapshots.newest_number().await {
        Ok(Some(newest)) if newest > number(app) => {}
        _ => return Ok(false),
    }
    match snapshots.load().await {
        Ok(Some(newest)) if newest.number > number(app) => open(app, newest).await.map(|()| true),
        _ => Ok(false),
    }
}

/// Opens what was kept last in place of what could not be kept. False where nothing was ever kept: then what is open is
/// all there is.
pub(super) async fn reopen(app: &App) -> Result<bool, StoreError> {
    let Some(snapshots) = app.platform.snapshots() else { return Ok(false) };
    match snapshots.load().await {
        Ok(Some(newest)) => open(app, newest).await.map(|()| true),
        _ => Ok(false),
    }
}

/// Keeps the file as it is now in place of everything the browser keeps. Other tabs see a newer file and open it.
pub(super) async fn replace_all(app: &App) -> Result<(), StoreError> {
    let Some(snapshots) = app.platform.snapshots() else { return Ok(()) };
    let bytes = app.store.run(|stores| stores.user.snapshot()).await?;
    let number = snapshots.replace_all(bytes).await.map_err(|error| StoreError::Browser(error.0))?;
    set_number(app, number);
    Ok(())
}

/// Why a save failed.
pub(super) enum SaveError {
    /// The browser keeps nothing; the change holds until the tab closes.
    NotKept,
    /// The store failed.
    Store(StoreError),
}

impl From<StoreError> for SaveError {
    fn from(error: StoreError) -> SaveError {
        SaveError::Store(error)
    }
}

fn number(app: &App) -> u32 {
    *app.snapshot.lock().unwrap_or_else(PoisonError::into_inner)
}

fn set_number(app: &App, number: u32) {
    *app.snapshot.lock().unwrap_or_else(PoisonError::into_inner) = number;
}
