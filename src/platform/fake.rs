//! A device for tests: its day is given, it writes down what it was asked, and its browser storage can be made to fail.

use super::{LocalFuture, Platform, Saved, Snapshot, SnapshotError, Snapshots};
use domain::Day;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

/// A device that does what a test says.
#[derive(Clone, Default)]
pub struct FakeDevice {
    /// Where files go; memory when `None`.
    pub folder: Option<PathBuf>,
    /// What the clock says; 2026-11-24 when `None`.
    pub today: Option<Day>,
    /// The numbers the dialer was filled with.
    pub dialled: Arc<Mutex<Vec<String>>>,
    /// The browser's storage, if the device has one.
    pub browser: Option<FakeBrowser>,
}

/// A browser's storage. Clones share it, as tabs do.
#[derive(Clone, Default)]
pub struct FakeBrowser {
    kept: Arc<Mutex<Option<Snapshot>>>,
    /// What was set aside.
    pub aside: Arc<Mutex<Vec<Snapshot>>>,
    /// Every save fails, as in private mode.
    is_full: bool,
}

impl FakeBrowser {
    /// A browser that keeps nothing.
    pub fn full() -> FakeBrowser {
        FakeBrowser { is_full: true, ..FakeBrowser::default() }
    }

    /// A browser that keeps these bytes as the first snapshot.
    pub fn keeping(bytes: Vec<u8>) -> FakeBrowser {
        FakeBrowser { kept: Arc::new(Mutex::new(Some(Snapshot { number: 1, bytes }))), ..FakeBrowser::default() }
    }
}

impl Platform for FakeDevice {
    fn folder(&self) -> Option<PathBuf> {
        self.folder.clone()
    }

    fn today(&self) -> Day {
        self.today.or_else(|| Day::from_iso("2026-11-24")).unwrap_or(Day::from_date(chrono::NaiveDate::MIN))
    }

    fn fills_dialer(&self, number: &str) -> bool {
        self.dialled.lock().unwrap_or_else(PoisonError::into_inner).push(number.to_owned());
        true
    }

    fn snapshots(&self) -> Option<&dyn Snapshots> {
        self.browser.as_ref().map(|browser| browser as &dyn Snapshots)
    }
}

impl Snapshots for FakeBrowser {
    fn load(&self) -> LocalFuture<'_, Result<Option<Snapshot>, SnapshotError>> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner).clone();
        Box::pin(std::future::ready(Ok(kept)))
    }

    fn set_aside(&self, damaged: Snapshot) -> LocalFuture<'_, Result<String, SnapshotError>> {
        let name = format!("damaged-{}", damaged.number);
        self.aside.lock().unwrap_or_else(PoisonError::into_inner).push(damaged);
        Box::pin(std::future::ready(Ok(name)))
    }

    fn save(&self, after: u32, bytes: Vec<u8>) -> LocalFuture<'_, Result<Saved, SnapshotError>> {
        if self.is_full {
            return Box::pin(std::future::ready(Err(SnapshotError("full".to_owned()))));
        }
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let newest = kept.as_ref().map_or(0, |snapshot| snapshot.number);
        let saved = if newest == after {
            *kept = Some(Snapshot { number: after + 1, bytes });
            Saved::As(after + 1)
        } else {
            Saved::SomebodyElseDid
        };
        Box::pin(std::future::ready(Ok(saved)))
    }
}
