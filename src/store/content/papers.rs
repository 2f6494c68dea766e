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

    /// The newest day on which anything in the guides or papers of a language was checked: a clock that says an earlier
    /// day is wrong.
    ///
    /// # Errors
    /// What SQLite says, or a record that cannot be read.
    pub fn newest_check(&self, lang: Lang) -> Result<Option<domain::Day>, StoreError> {
        let guides = self.guides(lang)?;
        let rules = self.paper_rules(lang)?;
        let facts = guides.iter().flat_map(|guide| &guide.facts).chain(rules.values().flat_map(|rule| &rule.facts));
        Ok(facts.map(|fact| fact.checked).max())
    }
}
