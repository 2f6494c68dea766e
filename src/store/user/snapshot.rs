//! The whole file as bytes, for the web edition: there SQLite lives in memory and the browser keeps a snapshot.

use super::{UserStore, migrate};
use crate::store::StoreError;
use rusqlite::MAIN_DB;

impl UserStore {
    /// The database as the bytes of an SQLite file.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn snapshot(&mut self) -> Result<Vec<u8>, StoreError> {
        Ok(self.connection.serialize(MAIN_DB)?.to_vec())
    }

    /// Replaces what is open by the database in `bytes` and brings it to the current schema.
    ///
    /// # Errors
    /// [`StoreError::UserTooNew`], or damage; then what was open is still open.
    pub fn restore(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        let mut restored = rusqlite::Connection::open_in_memory()?;
        restored.deserialize_read_exact(MAIN_DB, bytes, bytes.len(), false)?;
        if !crate::store::connection::is_sound(&restored)? {
            return Err(StoreError::Record("the snapshot does not hold together".to_owned()));
        }
        migrate::to_current(&mut restored)?;
        restored.pragma_update(None, "secure_delete", true)?;
        self.connection = restored;
        Ok(())
    }
}
