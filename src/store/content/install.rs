//! Packs → rows, in one transaction: an old release or a new one, never half of each.

use super::{ContentStore, index};
use crate::store::StoreError;
use domain::Lang;
use domain::pack::{self, PackName, Record};
use rusqlite::{OptionalExtension as _, Transaction, params};

/// A pack that may become content. There is no way to make one from bytes that came from outside; that will be
/// `trust`'s alone.
#[derive(Clone, Debug)]
pub struct TrustedPack {
    name: PackName,
    raw: String,
}

/// The text of each pack, as the build script wrote them.
const EMBEDDED: [&str; domain::Lang::ALL.len() + 1] = include!(concat!(env!("OUT_DIR"), "/packs.rs"));

impl TrustedPack {
    /// The packs in the program itself: whoever installed the program trusts them.
    pub fn embedded() -> Vec<TrustedPack> {
        // The build writes them in this order; a pack of another name is refused when it is read.
        PackName::all().zip(EMBEDDED).map(|(name, raw)| TrustedPack { name, raw: raw.to_owned() }).collect()
    }

    /// The records, for the page that shows numbers when no database opens.
    ///
    /// # Errors
    /// [`StoreError::Pack`] when the pack is damaged.
    pub fn records(&self) -> Result<Vec<Record>, StoreError> {
        pack::read(self.name, &self.raw).map_err(StoreError::Pack)
    }

    /// Which pack it is.
    pub fn name(&self) -> PackName {
        self.name
    }
}

impl ContentStore {
    /// Installs those of `packs` that are not installed already, all or none. Returns the names of those that changed.
    ///
    /// # Errors
    /// When a pack cannot be read or the database not be written; then everything is as before.
    pub fn install(&mut self, packs: &[TrustedPack]) -> Result<Vec<PackName>, StoreError> {
        let transaction = self.connection.transaction()?;
        let mut changed = Vec::new();
        for pack in packs {
            if installed(&transaction, pack.name)?.as_deref() != Some(pack.raw.as_str()) {
                replace(&transaction, pack)?;
                changed.push(pack.name);
            }
        }
        transaction.commit()?;
        self.lexicon = None;
        Ok(changed)
    }
}

fn installed(transaction: &Transaction<'_>, name: PackName) -> Result<Option<String>, StoreError> {
    let raw = transaction.query_row("SELECT raw FROM pack WHERE name = ?1", [name.as_str()], |row| row.get(0));
    Ok(raw.optional()?)
}

fn replace(transaction: &Transaction<'_>, pack: &TrustedPack) -> Result<(), StoreError> {
    let records = pack.records()?;
    index::forget(transaction)?;
    let lang = match pack.name {
        PackName::Hotlines => {
            transaction.execute("DELETE FROM hotline", [])?;
            None
        }
        PackName::Guides(lang) => {
            for table in ["topic", "guide", "paper", "phrase", "synonym"] {
                transaction.execute(&format!("DELETE FROM {table} WHERE lang = ?1"), [lang.code()])?;
            }
            Some(lang)
        }
    };
    let name = pack.name.as_str();
    let code = lang.map_or("", Lang::code);
    for record in &records {
        match record {
            Record::Pack { .. } => {}
            Record::Topic(topic) => {
                let sql = "INSERT INTO topic (lang, id, place, record) VALUES (?1, ?2, ?3, ?4)";
                transaction.execute(sql, params![code, topic.id, topic.order, to_json(topic)?])?;
            }
            Record::Paper(rule) => {
                let sql = "INSERT INTO paper (lang, kind, record) VALUES (?1, ?2, ?3)";
                transaction.execute(sql, params![code, rule.kind.id(), to_json(rule)?])?;
            }
            Record::Guide(guide) => {
                let sql = "INSERT INTO guide (lang, slug, topic, place, record) VALUES (?1, ?2, ?3, ?4, ?5)";
                transaction.execute(sql, params![code, guide.slug, guide.topic, guide.order, to_json(guide)?])?;
            }
            Record::Phrase(phrase) => {
                let sql = "INSERT INTO phrase (lang, id, place, record) VALUES (?1, ?2, ?3, ?4)";
                transaction.execute(sql, params![code, phrase.id, phrase.order, to_json(phrase)?])?;
            }
            Record::Hotline(hotline) => {
                let sql = "INSERT INTO hotline (id, place, record) VALUES (?1, ?2, ?3)";
                transaction.execute(sql, params![hotline.id, hotline.order, to_json(hotline)?])?;
            }
            Record::Synonym(synonym) => {
                if let Some(lang) = lang {
                    index::insert_synonym(transaction, lang, synonym)?;
                }
            }
        }
    }
    let sql = "INSERT INTO pack (name, raw) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET raw = excluded.raw";
    transaction.execute(sql, params![name, pack.raw])?;
    Ok(())
}

fn to_json(record: &impl serde::Serialize) -> Result<String, StoreError> {
    serde_json::to_string(record).map_err(|error| StoreError::Record(error.to_string()))
}
