//! `user.db`: what a person told us. Personal, never replaced, never sent; a damaged file is kept aside.

mod lock;
mod migrate;
mod papers;
mod reading;
mod reminders;
mod settings;
mod snapshot;
mod ticks;
mod wipe;

pub use lock::Unlocking;
pub use papers::{Stamp, Whose};
pub use settings::Setting;

use super::StoreError;
use super::connection::{self, Place};
use rusqlite::Connection;

const NAME: &str = "user.db";

/// What a person told us.
pub struct UserStore {
    connection: Connection,
}

impl UserStore {
    /// Opens the file and brings it to the current schema. A damaged file is set aside; its new name is returned.
    ///
    /// # Errors
    /// [`StoreError::UserTooNew`] without touching the file; otherwise what SQLite or the disk says.
    pub(super) fn open(place: &Place) -> Result<(UserStore, Option<String>), StoreError> {
        match Self::open_sound(place) {
            Ok(store) => Ok((store, None)),
            Err(error) if error.is_damage() => {
                let Some(file) = place.file(NAME) else { return Err(error) };
                let kept = connection::set_aside(&file)?;
                Ok((Self::open_sound(place)?, Some(kept)))
            }
            Err(error) => Err(error),
        }
    }

    fn open_sound(place: &Place) -> Result<UserStore, StoreError> {
        if let Some(file) = place.file(NAME) {
            // Looked at before the usual opening, which writes to the file's header: a newer file stays as it is.
            migrate::refuse_newer(&file)?;
        }
        let mut connection = connection::open(place, NAME)?;
        if !connection::is_sound(&connection)? {
            return Err(StoreError::Record("user.db does not hold together".to_owned()));
        }
        migrate::to_current(&mut connection)?;
        Ok(UserStore { connection })
    }
}
