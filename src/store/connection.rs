//! The one place that opens SQLite, with the reason for each pragma beside it.

use super::StoreError;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use std::path::{Path, PathBuf};

/// Where the files are.
#[derive(Clone, Debug)]
pub enum Place {
    /// In this folder.
    Folder(PathBuf),
    /// In memory: the web edition (which keeps a snapshot of the user file elsewhere) and tests.
    Memory,
}

impl Place {
    /// The path of the file `name`; `None` in memory.
    pub(super) fn file(&self, name: &str) -> Option<PathBuf> {
        match self {
            Place::Folder(folder) => Some(folder.join(name)),
            Place::Memory => None,
        }
    }

    /// Removes the damaged files of the database `name` that were set aside.
    ///
    /// # Errors
    /// What the disk says.
    pub(super) fn remove_set_aside(&self, name: &str) -> Result<(), StoreError> {
        let Place::Folder(folder) = self else { return Ok(()) };
        let beginning = format!("{name}{SET_ASIDE}");
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            if entry.file_name().to_string_lossy().starts_with(&beginning) {
                std::fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }
}

/// Stands between a database's name and a number in the name of a damaged file that was set aside.
const SET_ASIDE: &str = ".damaged-";

/// How a database is opened.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// With its journal and the journal's index in files beside it.
    Usual,
    /// With the index in memory, and nobody else beside us.
    Alone,
    /// The file as it stands; nothing can be written.
    ReadOnly,
}

/// Opens the database `name` at `place`, or makes it. On a disk that is full or cannot be written, what is there can be read.
pub(super) fn open(place: &Place, name: &str) -> Result<Connection, StoreError> {
    let usual = open_as(place, name, Way::Usual);
    if !usual.as_ref().is_err_and(StoreError::is_no_room) {
        return usual;
    }
    // A full disk has no room for the index of the journal.
    match open_as(place, name, Way::Alone) {
        // Nor for a journal. Where there is one, it may hold a part of the content: the file by itself is not whole then.
        Err(error) if error.is_no_room() && !has_journal(place, name) => open_as(place, name, Way::ReadOnly).or(usual),
        Err(_) => usual,
        alone => alone,
    }
}

fn has_journal(place: &Place, name: &str) -> bool {
    let file = place.file(&format!("{name}-wal")).and_then(|file| file.metadata().ok());
    file.is_some_and(|file| file.len() > 0)
}

fn open_as(place: &Place, name: &str, way: Way) -> Result<Connection, StoreError> {
    let mut connection = match (place.file(name), way) {
        (Some(file), Way::Usual | Way::Alone) => Connection::open(file)?,
        (Some(file), Way::ReadOnly) => {
            let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
            let mut url = String::from("file:");
            file.to_string_lossy().chars().for_each(|letter| match letter {
                '%' | '?' | '#' => url.extend(['%'].into_iter().chain(format!("{:02x}", u32::from(letter)).chars())),
                other => url.push(other),
            });
            Connection::open_with_flags(format!("{url}?immutable=1"), flags)?
        }
        (None, _) => Connection::open_in_memory()?,
    };
    if way == Way::Alone {
        connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    }
    // Every transaction of ours writes. One that began as a reader could not wait for another program: SQLite refuses it at once.
    connection.set_transaction_behavior(TransactionBehavior::Immediate);
    // Readers go on while an update is written; a killed program loses nothing that was committed.
    connection.pragma_update(None, "journal_mode", "WAL")?;
    // A phone's battery may be pulled: commit means on disk.
    connection.pragma_update(None, "synchronous", "FULL")?;
    // The desktop edition may be open twice; the second waits, milliseconds.
    connection.pragma_update(None, "busy_timeout", 5_000)?;
    // What is deleted is overwritten, in user.db for privacy and in content.db because it costs nothing there.
    connection.pragma_update(None, "secure_delete", true)?;
    // A hostile file must not run anything: no functions from triggers or views, no foreign schema.
    connection.pragma_update(None, "trusted_schema", false)?;
    Ok(connection)
}

/// Whether every page of the file can be read and belongs together. A few milliseconds for our sizes.
pub(super) fn is_sound(connection: &Connection) -> Result<bool, StoreError> {
    let verdict: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    Ok(verdict == "ok")
}

/// Moves the database at `file`, with its journal, to a name nobody uses, and returns that name.
pub(super) fn set_aside(file: &Path) -> Result<String, StoreError> {
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let kept =
        (1..).map(|number| format!("{name}{SET_ASIDE}{number}")).find(|kept| !file.with_file_name(kept).exists());
    let kept = kept.unwrap_or_default();
    std::fs::rename(file, file.with_file_name(&kept))?;
    for tail in ["-wal", "-shm"] {
        let journal = file.with_file_name(format!("{name}{tail}"));
        if journal.exists() {
            std::fs::rename(&journal, file.with_file_name(format!("{kept}{tail}")))?;
        }
    }
    Ok(kept)
}
