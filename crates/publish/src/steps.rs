//! The one place that writes files. A file appears whole or not at all: written beside, synced, renamed, and the folder
//! synced. Each of these is a step, and a test can have everything end before step n, as a power cut would.

use crate::error::Error;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// How the file beside is called; what is left of one after a cut is written over or swept away.
const BESIDE: &str = "part";

/// Writes, and counts what it does.
#[derive(Clone, Copy, Debug, Default)]
pub struct Steps {
    done: u64,
    ends_before: Option<u64>,
}

/// Who may read a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readers {
    /// Whoever the folder lets in.
    Everybody,
    /// Its owner only: mode 0600 where there are modes.
    Owner,
}

impl Steps {
    /// Does everything.
    pub fn all() -> Steps {
        Steps::default()
    }

    /// Ends with [`Error::Stopped`] before step `n`, counted from 0.
    pub fn ending_before(n: u64) -> Steps {
        Steps { done: 0, ends_before: Some(n) }
    }

    /// How many steps were done.
    pub fn done(&self) -> u64 {
        self.done
    }

    fn step(&mut self, path: &Path, act: impl FnOnce() -> io::Result<()>) -> Result<(), Error> {
        if self.ends_before == Some(self.done) {
            return Err(Error::Stopped);
        }
        self.done += 1;
        act().map_err(|error| Error::File(path.to_owned(), error))
    }

    /// Makes `path` hold `bytes`, with the folders above it. Nothing is done when it does already.
    ///
    /// # Errors
    /// When the disk refuses, or a test ends it here.
    pub fn put(&mut self, path: &Path, bytes: &[u8]) -> Result<(), Error> {
        if fs::read(path).is_ok_and(|there| there == bytes) {
            return Ok(());
        }
        self.write(path, bytes, Readers::Everybody)
    }

    /// Makes a file that is not there yet.
    ///
    /// # Errors
    /// [`Error::Exists`] when it is there; otherwise as [`Steps::put`].
    pub fn create(&mut self, path: &Path, bytes: &[u8], readers: Readers) -> Result<(), Error> {
        if path.exists() {
            return Err(Error::Exists(path.to_owned()));
        }
        self.write(path, bytes, readers)
    }

    fn write(&mut self, path: &Path, bytes: &[u8], readers: Readers) -> Result<(), Error> {
        let beside = beside(path);
        let folder = path.parent().unwrap_or(Path::new("."));
        // A name without a folder is in the current one.
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        self.step(&beside, || {
            fs::create_dir_all(folder)?;
            // What a cut left may be readable for others.
            if beside.exists() {
                fs::remove_file(&beside)?;
            }
            let mut options = File::options();
            options.write(true).create_new(true);
            #[cfg(unix)]
            if readers == Readers::Owner {
                std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            }
            #[cfg(not(unix))]
            let _ = readers;
            let mut file = options.open(&beside)?;
            file.write_all(bytes)?;
            file.sync_all()
        })?;
        self.step(path, || {
            fs::rename(&beside, path)?;
            sync_folder(folder)
        })
    }

    /// Takes the file away, if it is there.
    ///
    /// # Errors
    /// As [`Steps::put`].
    pub fn remove(&mut self, path: &Path) -> Result<(), Error> {
        if !path.exists() {
            return Ok(());
        }
        self.step(path, || fs::remove_file(path))
    }

    /// Takes the folder away with all that is in it, if it is there.
    ///
    /// # Errors
    /// As [`Steps::put`].
    pub fn remove_folder(&mut self, path: &Path) -> Result<(), Error> {
        if !path.exists() {
            return Ok(());
        }
        self.step(path, || fs::remove_dir_all(path))
    }
}

fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(BESIDE);
    path.with_file_name(name)
}

/// Whether `path` is what a cut left beside a file.
pub fn is_left_over(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == BESIDE)
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}
