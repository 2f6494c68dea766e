//! Opening: both stores, what the person chose, and what to show when something is wrong.

use super::built::ROOT;
use super::keep::{self, Notice};
use crate::platform::Platform;
use crate::store::content::TrustedPack;
use crate::store::{Place, StoreError, StoreHandle};
use domain::Settings;
use domain::hotline::Hotline;
use domain::moment::Moment;
use domain::pack::{PackName, Record};
use domain::reminder::{Alarm, ReminderId};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex};

/// The running program. Clones share everything.
#[derive(Clone)]
pub struct App {
    pub(super) store: StoreHandle,
    /// The device.
    pub platform: Arc<dyn Platform>,
    /// The number of the snapshot that is open (0: none kept yet); used where a browser keeps the user file.
    pub(super) snapshot: Arc<Mutex<u32>>,
    /// Whether the PIN was entered since the app was opened.
    pub(super) unlocked: Arc<AtomicBool>,
    /// Reminders that rang and are not noted yet.
    pub(super) rung: Arc<Mutex<Vec<(ReminderId, Moment)>>>,
    /// The test of a reminder that is on its way.
    pub(super) trying: Arc<Mutex<Option<Alarm>>>,
    /// The root of trust for updates.
    pub(super) root: &'static [u8],
    /// Whether an update is running.
    pub(super) is_updating: Arc<AtomicBool>,
}

/// A program that opened.
pub struct Opened {
    /// The program.
    pub app: App,
    /// What the person chose earlier.
    pub settings: Settings,
    /// Something was wrong and was mended; the person is told.
    pub notice: Option<Notice>,
}

/// Why the program cannot open. The emergency numbers are shown all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The user file is from a later version; it was not changed.
    UserTooNew,
    /// No database opens. Holds what was said, for a report.
    NoStorage(String),
}

/// Opens everything.
///
/// # Errors
/// See [`Trouble`]; nothing is lost in either case.
pub async fn boot(platform: Arc<dyn Platform>) -> Result<Opened, Trouble> {
    boot_trusting(platform, ROOT).await
}

/// Opens everything, with another root of trust than the one the program was built with. For trying updates.
///
/// # Errors
/// See [`Trouble`].
pub async fn boot_trusting(platform: Arc<dyn Platform>, root: &'static [u8]) -> Result<Opened, Trouble> {
    let place = match platform.folder() {
        Some(folder) => Place::Folder(folder),
        None => Place::Memory,
    };
    let (store, found) = StoreHandle::open(place, TrustedPack::embedded()).await.map_err(trouble)?;
    let app = App {
        store,
        platform,
        snapshot: Arc::default(),
        unlocked: Arc::default(),
        rung: Arc::default(),
        trying: Arc::default(),
        root,
        is_updating: Arc::default(),
    };
    app.bring_back().await;
    let mut notice = found.damaged_user_kept_as.map(Notice::DamagedUserKept);
    if let Some(kept) = keep::restore(&app).await.map_err(trouble)? {
        notice = Some(kept);
    }
    let settings = app.store.run(|stores| stores.user.settings()).await.map_err(trouble)?;
    Ok(Opened { app, settings, notice })
}

fn trouble(error: StoreError) -> Trouble {
    match error {
        StoreError::UserTooNew(_) => Trouble::UserTooNew,
        other => Trouble::NoStorage(other.to_string()),
    }
}

/// The directory as it stands in the program itself: no database is asked.
pub fn embedded_hotlines() -> Vec<Hotline> {
    let packs = TrustedPack::embedded();
    let directory = packs.iter().find(|pack| pack.name() == PackName::Hotlines);
    let records = directory.and_then(|pack| pack.records().ok()).unwrap_or_default();
    let mut hotlines: Vec<Hotline> = records
        .into_iter()
        .filter_map(|record| match record {
            Record::Hotline(hotline) => Some(hotline),
            Record::Pack { .. }
            | Record::Topic(_)
            | Record::Guide(_)
            | Record::Paper(_)
            | Record::Phrase(_)
            | Record::Synonym(_) => None,
        })
        .collect();
    hotlines.sort_by_key(|hotline| hotline.order);
    hotlines
}
