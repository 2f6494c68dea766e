//! Topics and guides of one language.

use super::{ContentStore, from_json};
use crate::store::StoreError;
use domain::Lang;
use domain::guide::{Guide, Topic};
use rusqlite::OptionalExtension as _;

impl ContentStore {
    /// The topics, the most important first.
    ///
    /// # Errors
    /// What SQLite says, or a record that cannot be read.
    pub fn topics(&self, lang: Lang) -> Result<Vec<Topic>, StoreError> {
        let mut query = self.connection.prepare_cached("SELECT record FROM topic WHERE lang = ?1 ORDER BY place")?;
        let rows = query.query_map([lang.code()], |row| row.get::<_, String>(0))?;
        rows.map(|json| from_json(&json?)).collect()
    }

    /// Every guide, topic by topic in the order of the home page.
    ///
    /// # Errors
    /// What SQLite says, or a record that cannot be read.
    pub fn guides(&self, lang: Lang) -> Result<Vec<Guide>, StoreError> {
        let sql = "SELECT guide.record FROM guide JOIN topic ON topic.lang = guide.lang AND topic.id = guide.topic
                   WHERE guide.lang = ?1 ORDER BY topic.place, guide.place";
        let mut query = self.connection.prepare_cached(sql)?;
        let rows = query.query_map([lang.code()], |row| row.get::<_, String>(0))?;
        rows.map(|json| from_json(&json?)).collect()
    }

    /// One guide; `None` when there is none of that name.
    ///
    /// # Errors
    /// What SQLite says, or a record that cannot be read.
    pub fn guide(&self, lang: Lang, slug: &str) -> Result<Option<Guide>, StoreError> {
        let mut query = self.connection.prepare_cached("SELECT record FROM guide WHERE lang = ?1 AND slug = ?2")?;
        let json: Option<String> = query.query_row([lang.code(), slug], |row| row.get(0)).optional()?;
        json.map(|json| from_json(&json)).transpose()
    }
}
