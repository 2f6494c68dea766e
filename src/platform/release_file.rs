//! The release on the phone as one file beside the databases: what the program hands on, and from where it comes back when
//! `content.db` is lost. Written so that at any moment either the old file or the new one is there whole.

use super::FileError;
use std::fs::File;
use std::io::Write as _;
use std::path::PathBuf;

const NAME: &str = "release.ub";

/// The kept file; `None` when there is none, or it cannot be read, or there is no folder.
pub(super) fn load(folder: Option<PathBuf>) -> Option<Vec<u8>> {
    std::fs::read(folder?.join(NAME)).ok()
}

/// Keeps `bytes` in its place.
pub(super) fn save(folder: Option<PathBuf>, bytes: &[u8]) -> Result<(), FileError> {
    let folder = folder.ok_or_else(|| FileError("there is no folder".to_owned()))?;
    let write = || -> std::io::Result<()> {
        let new = folder.join(format!("{NAME}.new"));
        let mut file = File::create(&new)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        std::fs::rename(&new, folder.join(NAME))?;
        // The new name itself must be on the disk; Windows cannot open folders and needs no such thing.
        if cfg!(unix) { File::open(&folder)?.sync_all() } else { Ok(()) }
    };
    write().map_err(|error| FileError(error.to_string()))
}
