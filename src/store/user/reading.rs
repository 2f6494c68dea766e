//! Where a person stopped reading each guide.

use super::UserStore;
use crate::store::StoreError;
use rusqlite::OptionalExtension as _;

impl UserStore {
    /// The id of the card of `guide` that was read last.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn last_card(&self, guide: &str) -> Result<Option<String>, StoreError> {
        let mut query = self.connection.prepare_cached("SELECT card FROM reading WHERE guide = ?1")?;
        Ok(query.query_row([guide], |row| row.get(0)).optional()?)
    }

    /// Remembers that `card` of `guide` was read last.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn read_card(&self, guide: &str, card: &str) -> Result<(), StoreError> {
        let sql =
            "INSERT INTO reading (guide, card) VALUES (?1, ?2) ON CONFLICT (guide) DO UPDATE SET card = excluded.card";
        self.connection.execute(sql, [guide, card])?;
        Ok(())
    }
}
