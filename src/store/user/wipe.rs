//! Deleting everything personal. Guides stay: they are in another file.

use super::{NAME, UserStore};
use crate::store::{Place, StoreError};

impl UserStore {
    /// Deletes every row, and damaged files that were set aside. `secure_delete` overwrites the rows, `VACUUM` gives
    /// back their pages, and the journal is cut to nothing, so that no byte of them is left in our files.
    ///
    /// # Errors
    /// [`StoreError::InUse`] when another window holds the journal open; otherwise what SQLite or the disk says. The rows
    /// are gone in every case but the first words of SQLite: trying again finishes it.
    pub fn wipe(&mut self, place: &Place) -> Result<(), StoreError> {
        let tables: Vec<String> = {
            let mut query = self.connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")?;
            let names = query.query_map([], |row| row.get(0))?;
            names.collect::<Result<_, _>>()?
        };
        let transaction = self.connection.transaction()?;
        for table in tables {
            transaction.execute(&format!("DELETE FROM \"{table}\""), [])?;
        }
        transaction.commit()?;
        self.connection.execute_batch("VACUUM")?;
        let is_busy: i64 = self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if is_busy != 0 {
            return Err(StoreError::InUse);
        }
        place.remove_set_aside(NAME)
    }
}
