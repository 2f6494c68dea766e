//! What differs between a browser, a window and a phone, behind one small trait. The only place that reads the clock.

#[cfg(all(feature = "mobile", target_os = "android"))]
mod android;
mod clock;
#[cfg(feature = "desktop")]
mod desktop;
pub mod fake;
#[cfg(all(feature = "web", target_family = "wasm"))]
mod web;

use domain::Day;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::Arc;

/// A future that stays on its thread.
pub type LocalFuture<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// What the app asks of the device it runs on.
pub trait Platform: Send + Sync {
    /// Where files are kept; `None` where there are none (a browser).
    fn folder(&self) -> Option<PathBuf>;

    /// Today, by the device's clock and zone. The clock may be wrong; nothing is refused because of it.
    fn today(&self) -> Day;

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

/// The device this edition was built for.
pub fn this_device() -> Arc<dyn Platform> {
    #[cfg(all(feature = "mobile", target_os = "android"))]
    return Arc::new(android::Android);
    #[cfg(all(feature = "web", target_family = "wasm"))]
    return Arc::new(web::Browser);
    #[cfg(feature = "desktop")]
    return Arc::new(desktop::Desktop);
    #[cfg(not(any(
        feature = "desktop",
        all(feature = "mobile", target_os = "android"),
        all(feature = "web", target_family = "wasm")
    )))]
    return Arc::new(fake::FakeDevice::default());
}
