//! Cards to show, in one language.

use super::{ContentStore, from_json};
use crate::store::StoreError;
use domain::Lang;
use domain::phrase::Phrase;

impl ContentStore {
    /// Every card to show, as authored.
    ///
    /// # Errors
    /// What SQLite says, or a record that cannot be read.
    pub fn phrases(&self, lang: Lang) -> Result<Vec<Phrase>, StoreError> {
        let mut query = self.connection.prepare_cached("SELECT record FROM phrase WHERE lang = ?1 ORDER BY place")?;
        let rows = query.query_map([lang.code()], |row| row.get::<_, String>(0))?;
        rows.map(|json| from_json(&json?)).collect()
    }
}
