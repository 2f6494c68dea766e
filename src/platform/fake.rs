//! A device for tests: its clock and zone are given, it writes down what it was asked, and its storage can be made to
//! fail. Its reminders ring when a test lets them.

use super::net::{Native, Net};
use super::remind::{Ability, Permission, Reminders, WhileOpen};
use super::{FileError, LocalFuture, Platform, Saved, Snapshot, SnapshotError, Snapshots, Zone, release_file};
use chrono::FixedOffset;
use domain::moment::Moment;
use domain::reminder::{Alarm, Difference, ReminderId};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// A device that does what a test says. Clones share everything but the folder.
#[derive(Clone)]
pub struct FakeDevice {
    /// Where files go; memory when `None`.
    pub folder: Option<PathBuf>,
    /// The clock and the zone.
    pub clock: FakeClock,
    /// The alarms; all of them are gone after a restart, as in a browser.
    pub alarms: Arc<WhileOpen>,
    /// Files the person was given; `None`: the disk is full.
    pub files: Option<Arc<Mutex<Vec<GivenFile>>>>,
    /// The numbers the dialer was filled with.
    pub dialled: Arc<Mutex<Vec<String>>>,
    /// The browser's storage, if the device has one.
    pub browser: Option<FakeBrowser>,
    /// The network: the real one, with the patience a test gives it.
    pub net: Arc<dyn Net>,
}

/// A file the person was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenFile {
    /// Its name.
    pub name: String,
    /// What stands in it.
    pub bytes: Vec<u8>,
}

/// A clock that a test moves. Clones share it.
#[derive(Clone)]
pub struct FakeClock(Arc<Mutex<(Moment, Zone)>>);

impl FakeClock {
    /// A clock in a zone so many minutes ahead of UTC.
    pub fn at(now: Moment, minutes_ahead: i32) -> FakeClock {
        FakeClock(Arc::new(Mutex::new((now, fixed(minutes_ahead)))))
    }

    /// Moves the clock.
    pub fn set(&self, now: Moment) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).0 = now;
    }

    /// Carries the device to another zone.
    pub fn travel(&self, minutes_ahead: i32) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).1 = fixed(minutes_ahead);
    }

    fn read(&self) -> (Moment, Zone) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn fixed(minutes_ahead: i32) -> Zone {
    FixedOffset::east_opt(minutes_ahead * 60).map_or(Zone::OfDevice, Zone::Fixed)
}

impl FakeClock {
    /// 2026-11-24, 10:00 in Bangkok.
    pub const fn default_moment() -> Moment {
        Moment(1_795_489_200)
    }
}

impl Default for FakeClock {
    /// [`FakeClock::default_moment`], in Bangkok.
    fn default() -> FakeClock {
        FakeClock::at(FakeClock::default_moment(), 7 * 60)
    }
}

impl Default for FakeDevice {
    fn default() -> FakeDevice {
        FakeDevice {
            folder: None,
            clock: FakeClock::default(),
            alarms: Arc::default(),
            files: Some(Arc::default()),
            dialled: Arc::default(),
            browser: None,
            net: Arc::new(Native::default()),
        }
    }
}

/// A browser's storage. Clones share it, as tabs do.
#[derive(Clone, Default)]
pub struct FakeBrowser {
    kept: Arc<Mutex<Option<Snapshot>>>,
    /// What was set aside.
    pub aside: Arc<Mutex<Vec<Snapshot>>>,
    /// The release file.
    release: Arc<Mutex<Option<Vec<u8>>>>,
    /// Every save fails, as in private mode.
    is_full: Arc<AtomicBool>,
}

impl FakeBrowser {
    /// A browser that keeps nothing.
    pub fn full() -> FakeBrowser {
        let browser = FakeBrowser::default();
        browser.fill(true);
        browser
    }

    /// From now on every save fails, or none.
    pub fn fill(&self, is_full: bool) {
        self.is_full.store(is_full, Ordering::Relaxed);
    }

    /// Whether anything kept holds these bytes.
    pub fn holds(&self, wanted: &[u8]) -> bool {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let aside = self.aside.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let mut snapshots = kept.into_iter().chain(aside);
        snapshots.any(|snapshot| snapshot.bytes.windows(wanted.len()).any(|window| window == wanted))
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

    fn now(&self) -> Moment {
        self.clock.read().0
    }

    fn zone(&self) -> Zone {
        self.clock.read().1
    }

    /// Never ends: a test calls by itself what the app would do then.
    fn pause(&self) -> LocalFuture<'_, ()> {
        Box::pin(std::future::pending())
    }

    fn reminders(&self) -> &dyn Reminders {
        self
    }

    fn net(&self) -> &dyn Net {
        self.net.as_ref()
    }

    fn kept_release(&self) -> LocalFuture<'_, Option<Vec<u8>>> {
        let kept = match &self.browser {
            Some(browser) => browser.release.lock().unwrap_or_else(PoisonError::into_inner).clone(),
            None => release_file::load(self.folder()),
        };
        Box::pin(std::future::ready(kept))
    }

    fn keep_release(&self, bytes: Vec<u8>) -> LocalFuture<'_, Result<(), FileError>> {
        let kept = match &self.browser {
            Some(browser) if browser.is_full.load(Ordering::Relaxed) => Err(FileError("full".to_owned())),
            Some(browser) => {
                *browser.release.lock().unwrap_or_else(PoisonError::into_inner) = Some(bytes);
                Ok(())
            }
            None => release_file::save(self.folder(), &bytes),
        };
        Box::pin(std::future::ready(kept))
    }

    fn save_file<'a>(
        &'a self,
        name: &'a str,
        _: &'a str,
        bytes: &'a [u8],
    ) -> LocalFuture<'a, Result<String, FileError>> {
        let saved = match &self.files {
            Some(files) => {
                let file = GivenFile { name: name.to_owned(), bytes: bytes.to_owned() };
                files.lock().unwrap_or_else(PoisonError::into_inner).push(file);
                Ok(name.to_owned())
            }
            None => Err(FileError("full".to_owned())),
        };
        Box::pin(std::future::ready(saved))
    }

    fn fills_dialer(&self, number: &str) -> bool {
        self.dialled.lock().unwrap_or_else(PoisonError::into_inner).push(number.to_owned());
        true
    }

    fn snapshots(&self) -> Option<&dyn Snapshots> {
        self.browser.as_ref().map(|browser| browser as &dyn Snapshots)
    }
}

impl Reminders for FakeDevice {
    fn ability(&self) -> Ability {
        Ability::WindowOpen
    }

    fn permission(&self) -> Permission {
        Permission::Granted
    }

    fn ask_permission(&self) -> LocalFuture<'_, Permission> {
        Box::pin(std::future::ready(Permission::Granted))
    }

    fn armed(&self) -> Vec<Alarm> {
        self.alarms.armed()
    }

    fn change(&self, difference: &Difference) {
        self.alarms.change(difference);
    }

    fn take_rung(&self) -> Vec<(ReminderId, Moment)> {
        self.alarms.take_rung()
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

    fn newest_number(&self) -> LocalFuture<'_, Result<Option<u32>, SnapshotError>> {
        let number = self.kept.lock().unwrap_or_else(PoisonError::into_inner).as_ref().map(|kept| kept.number);
        Box::pin(std::future::ready(Ok(number)))
    }

    fn replace_all(&self, bytes: Vec<u8>) -> LocalFuture<'_, Result<u32, SnapshotError>> {
        if self.is_full.load(Ordering::Relaxed) {
            return Box::pin(std::future::ready(Err(SnapshotError("full".to_owned()))));
        }
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let number = kept.as_ref().map_or(0, |kept| kept.number) + 1;
        *kept = Some(Snapshot { number, bytes });
        self.aside.lock().unwrap_or_else(PoisonError::into_inner).clear();
        Box::pin(std::future::ready(Ok(number)))
    }

    fn save(&self, after: u32, bytes: Vec<u8>) -> LocalFuture<'_, Result<Saved, SnapshotError>> {
        if self.is_full.load(Ordering::Relaxed) {
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
