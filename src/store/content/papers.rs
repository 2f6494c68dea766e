//! What we publish about the kinds of paper, in one language.

use super::{ContentStore, from_json};
use crate::store::StoreError;
use domain::Lang;
use domain::paper::PaperKind;
use domain::paper_rule::PaperRule;
use std::collections::BTreeMap;

impl ContentStore {
    /// Every kind of paper.
    ///
    /// # Errors
    /// What SQLite says, or a record that cannot be read.
    pub fn paper_rules(&self, lang: Lang) -> Result<BTreeMap<PaperKind, PaperRule>, StoreError> {
        let mut query = self.connection.prepare_cached("SELECT record FROM paper WHERE lang = ?1")?;
        let rows = query.query_map([lang.code()], |row| row.get::<_, String>(0))?;
        let rules = rows.map(|json| from_json::<PaperRule>(&json?).map(|rule| (rule.kind, rule)));
        rules.collect()
    }
}
