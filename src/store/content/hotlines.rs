//! The directory.

use super::{ContentStore, from_json};
use crate::store::StoreError;
use domain::hotline::Hotline;
use rusqlite::OptionalExtension as _;

impl ContentStore {
    /// Every body, as authored.
    ///
    /// # Errors
    /// What SQLite says, or a record that cannot be read.
    pub fn hotlines(&self) -> Result<Vec<Hotline>, StoreError> {
        let mut query = self.connection.prepare_cached("SELECT record FROM hotline ORDER BY place")?;
        let rows = query.query_map([], |row| row.get::<_, String>(0))?;
        rows.map(|json| from_json(&json?)).collect()
    }

    /// One body; `None` when it is not listed.
    ///
    /// # Errors
    /// What SQLite says, or a record that cannot be read.
    pub fn hotline(&self, id: &str) -> Result<Option<Hotline>, StoreError> {
        let mut query = self.connection.prepare_cached("SELECT record FROM hotline WHERE id = ?1")?;
        let json: Option<String> = query.query_row([id], |row| row.get(0)).optional()?;
        json.map(|json| from_json(&json)).transpose()
    }
}
