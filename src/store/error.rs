//! What can go wrong with the phone's storage. Holds data; the words for a reader are in `locales/`.

use domain::pack::PackError;

/// Why a store could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// `user.db` has a later schema than this program knows; it was not changed. Holds that schema's number.
    #[error("user.db has schema {0}, which is newer than this program")]
    UserTooNew(i64),
    /// A pack could not be read.
    #[error("pack: {0:?}")]
    Pack(PackError),
    /// A stored record is not what its column promises.
    #[error("stored record: {0}")]
    Record(String),
    /// SQLite.
    #[error(transparent)]
    Sqlite(#[from] rusqlite::Error),
    /// The file system.
    #[error(transparent)]
    Disk(#[from] std::io::Error),
    /// The browser's storage; what it said.
    #[error("the browser: {0}")]
    Browser(String),
    /// Another process has the file open, so that its journal cannot be emptied.
    #[error("the file is open elsewhere")]
    InUse,
    /// The store's thread is gone.
    #[error("the store has stopped")]
    Stopped,
}

impl StoreError {
    /// Whether the file itself is bad, so that only setting it aside helps.
    pub fn is_damage(&self) -> bool {
        use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
        match self {
            StoreError::Sqlite(error) => {
                matches!(error.sqlite_error_code(), Some(DatabaseCorrupt | NotADatabase)) || is_schema_missing(error)
            }
            StoreError::Record(_) => true,
            _ => false,
        }
    }

    /// Whether the disk is full or cannot be written: the file itself may be good.
    pub fn is_no_room(&self) -> bool {
        use rusqlite::ErrorCode::{CannotOpen, DiskFull, ReadOnly, SystemIoFailure};
        matches!(self, StoreError::Sqlite(error) if matches!(
            error.sqlite_error_code(),
            Some(CannotOpen | DiskFull | ReadOnly | SystemIoFailure)
        ))
    }
}

impl StoreError {
    /// Whether another program has the file locked for longer than we wait.
    pub fn is_busy(&self) -> bool {
        use rusqlite::ErrorCode::{DatabaseBusy, DatabaseLocked};
        matches!(self.code(), Some(DatabaseBusy | DatabaseLocked))
    }

    /// Whether something would stand there twice under one name.
    pub fn is_twice(&self) -> bool {
        self.code() == Some(rusqlite::ErrorCode::ConstraintViolation)
    }

    fn code(&self) -> Option<rusqlite::ErrorCode> {
        match self {
            StoreError::Sqlite(error) => error.sqlite_error_code(),
            _ => None,
        }
    }
}

/// A file that claims our schema but lacks a table or a column was made by something else or torn.
fn is_schema_missing(error: &rusqlite::Error) -> bool {
    matches!(error, rusqlite::Error::SqliteFailure(_, Some(message)) | rusqlite::Error::SqlInputError { msg: message, .. }
        if message.contains("no such table") || message.contains("no such column"))
}
