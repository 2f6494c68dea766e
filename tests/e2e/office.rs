//! A releases folder that a host serves while it changes: empty at first, then one release after the other.

use crate::releases::{self, releases};
use std::path::Path;
use tempfile::TempDir;

/// The page of the body whose number changes with each release.
pub const BODY_PAGE: &str = "#/help/body/th-lpn";

/// The address behind the button of that number in release `number`; 0: in the program.
pub fn tel(number: u64) -> String {
    format!("tel:{}", releases::dialled(number))
}

/// The folder.
pub struct Office {
    folder: TempDir,
}

impl Office {
    /// With nothing published.
    pub fn new() -> Office {
        let office = Office { folder: TempDir::new().unwrap() };
        std::fs::create_dir(office.path().join("v1")).unwrap();
        office
    }

    /// The folder to serve.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// From now on release `number` is the newest.
    pub fn publish(&self, number: u64) {
        releases::copy(&releases().served(number), self.path());
    }
}
