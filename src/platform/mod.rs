//! What differs between a browser, a window and a phone, behind one small trait. The only place that reads the clock.
//! Refuses to decide anything: it keeps, rings and shows what it is told.

#[cfg(all(feature = "mobile", target_os = "android"))]
mod android;
mod clock;
#[cfg(feature = "desktop")]
mod desktop;
#[cfg(not(target_family = "wasm"))]
pub mod fake;
pub mod net;
#[cfg(not(target_family = "wasm"))]
mod release_file;
pub mod remind;
#[cfg(all(feature = "web", target_family = "wasm"))]
mod web;

pub use clock::Zone;

use domain::Day;
use domain::moment::Moment;
use remind::Reminders;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::Arc;

/// A future that stays on its thread.
pub type LocalFuture<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// What the app asks of the device it runs on.
pub trait Platform: Send + Sync {
    /// Where files are kept; `None` where there are none (a browser).
    fn folder(&self) -> Option<PathBuf>;

    /// Now, by the device's clock. It may be wrong: see [`domain::clock`].
    fn now(&self) -> Moment;

    /// The zone the device is in.
    fn zone(&self) -> Zone;

    /// Today, by the device's clock and zone.
    fn today(&self) -> Day {
        self.now().day_in(&self.zone())
    }

    /// Ends when the day, the zone or a reminder may have changed: after some seconds. The app looks again then.
    fn pause(&self) -> LocalFuture<'_, ()>;

    /// The device's alarms.
    fn reminders(&self) -> &dyn Reminders;

    /// The device's network.
    fn net(&self) -> &dyn net::Net;

    /// The release file that was kept last (`app::update`); `None` when there is none.
    fn kept_release(&self) -> LocalFuture<'_, Option<Vec<u8>>>;

    /// Keeps a release file in its place, whole or not at all.
    fn keep_release(&self, bytes: Vec<u8>) -> LocalFuture<'_, Result<(), FileError>>;

    /// Gives the person a file (`name` with its ending, nothing personal in it), and returns where it is or its name.
    fn save_file<'a>(
        &'a self,
        name: &'a str,
        mime: &'a str,
        bytes: &'a [u8],
    ) -> LocalFuture<'a, Result<String, FileError>>;

    /// Opens the device's dialer with `number` filled in (`+66841211609` or a short code). It never calls by itself.
    /// False where a plain `tel:` link does that already (a browser).
    fn fills_dialer(&self, number: &str) -> bool;

    /// Where the bytes of `user.db` are kept when there are no files.
    fn snapshots(&self) -> Option<&dyn Snapshots> {
        None
    }
}

/// The user file as bytes, kept by a browser, with a count of how often it was written: two tabs may be open.
pub trait Snapshots {
    /// The newest snapshot; `None` when there is none yet.
    fn load(&self) -> LocalFuture<'_, Result<Option<Snapshot>, SnapshotError>>;

    /// Copies a snapshot that cannot be read to a place nothing overwrites, and returns that place's name.
    fn set_aside(&self, damaged: Snapshot) -> LocalFuture<'_, Result<String, SnapshotError>>;

    /// The number of the newest snapshot; `None` when there is none yet.
    fn newest_number(&self) -> LocalFuture<'_, Result<Option<u32>, SnapshotError>>;

    /// Keeps `bytes` in place of everything that is kept, damaged snapshots too, and returns their number: one more than
    /// the newest had, so that other tabs see a newer one.
    fn replace_all(&self, bytes: Vec<u8>) -> LocalFuture<'_, Result<u32, SnapshotError>>;

    /// Keeps `bytes` if the newest snapshot is still number `after` (0: there is none yet).
    fn save(&self, after: u32, bytes: Vec<u8>) -> LocalFuture<'_, Result<Saved, SnapshotError>>;
}

/// A kept user file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// From 1, one more with every save.
    pub number: u32,
    /// An SQLite file.
    pub bytes: Vec<u8>,
}

/// How a save ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// Kept, as this number.
    As(u32),
    /// Another tab saved in between; nothing was written.
    SomebodyElseDid,
}

/// The browser keeps nothing: private mode, or no room. Holds what it said, for the log only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SnapshotError(pub String);

/// A file could not be given to the person. Holds what the device said, for the log only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileError(pub String);

/// The device this edition was built for.
pub fn this_device() -> Arc<dyn Platform> {
    #[cfg(all(feature = "mobile", target_os = "android"))]
    return Arc::new(android::Android::default());
    #[cfg(all(feature = "web", target_family = "wasm"))]
    return Arc::new(web::Browser::start());
    #[cfg(feature = "desktop")]
    return Arc::new(desktop::Desktop::start());
    #[cfg(not(any(
        feature = "desktop",
        all(feature = "mobile", target_os = "android"),
        all(feature = "web", target_family = "wasm")
    )))]
    return Arc::new(fake::FakeDevice::default());
}
