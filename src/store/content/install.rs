//! Packs → rows, in one transaction: an old release or a new one, never half of each.

use super::ContentStore;
use crate::store::StoreError;
use domain::pack::{self, PackName, Record};
use rusqlite::{OptionalExtension as _, Transaction, params};

/// A pack that may become content. There is no way to make one from bytes that came from outside; that will be
/// `trust`'s alone.
#[derive(Clone, Debug)]
pub struct TrustedPack {
    name: PackName,
    raw: String,
}

impl TrustedPack {
    /// The packs in the program itself: whoever installed the program trusts them.
    pub fn embedded() -> Vec<TrustedPack> {
        let raw = |name| match name {
            PackName::Hotlines => include_str!(concat!(env!("OUT_DIR"), "/hotlines.pack")),
            PackName::Guides(domain::Lang::Km) => include_str!(concat!(env!("OUT_DIR"), "/km.pack")),
            PackName::Guides(domain::Lang::Lo) => include_str!(concat!(env!("OUT_DIR"), "/lo.pack")),
            PackName::Guides(domain::Lang::My) => include_str!(concat!(env!("OUT_DIR"), "/my.pack")),
            PackName::Guides(domain::Lang::En) => include_str!(concat!(env!("OUT_DIR"), "/en.pack")),
        };
        PackName::all().map(|name| TrustedPack { name, raw: raw(name).to_owned() }).collect()
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
        Ok(changed)
    }
}

fn installed(transaction: &Transaction<'_>, name: PackName) -> Result<Option<String>, StoreError> {
    let raw = transaction.query_row("SELECT raw FROM pack WHERE name = ?1", [name.as_str()], |row| row.get(0));
    Ok(raw.optional()?)
}

fn replace(transaction: &Transaction<'_>, pack: &TrustedPack) -> Result<(), StoreError> {
    let records = pack.records()?;
    let lang = match pack.name {
        PackName::Hotlines => {
            transaction.execute("DELETE FROM hotline", [])?;
            ""
        }
        PackName::Guides(lang) => {
            transaction.execute("DELETE FROM topic WHERE lang = ?1", [lang.code()])?;
            transaction.execute("DELETE FROM guide WHERE lang = ?1", [lang.code()])?;
            transaction.execute("DELETE FROM paper WHERE lang = ?1", [lang.code()])?;
            lang.code()
        }
    };
    for record in &records {
        match record {
            Record::Pack { .. } => {}
            Record::Topic(topic) => {
                let sql = "INSERT INTO topic (lang, id, place, record) VALUES (?1, ?2, ?3, ?4)";
                transaction.execute(sql, params![lang, topic.id, topic.order, to_json(topic)?])?;
            }
            Record::Paper(rule) => {
                let sql = "INSERT INTO paper (lang, kind, record) VALUES (?1, ?2, ?3)";
                transaction.execute(sql, params![lang, rule.kind.id(), to_json(rule)?])?;
            }
            Record::Guide(guide) => {
                let sql = "INSERT INTO guide (lang, slug, topic, place, record) VALUES (?1, ?2, ?3, ?4, ?5)";
                transaction.execute(sql, params![lang, guide.slug, guide.topic, guide.order, to_json(guide)?])?;
            }
            Record::Hotline(hotline) => {
                let sql = "INSERT INTO hotline (id, place, record) VALUES (?1, ?2, ?3)";
                transaction.execute(sql, params![hotline.id, hotline.order, to_json(hotline)?])?;
            }
        }
    }
    let sql = "INSERT INTO pack (name, raw) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET raw = excluded.raw";
    transaction.execute(sql, params![pack.name.as_str(), pack.raw])?;
    Ok(())
}

fn to_json(record: &impl serde::Serialize) -> Result<String, StoreError> {
    serde_json::to_string(record).map_err(|error| StoreError::Record(error.to_string()))
}
