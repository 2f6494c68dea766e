//! Packs → rows, in one transaction: an old release or a new one, never half of each.

use super::{ContentStore, index};
use crate::store::StoreError;
use domain::Lang;
use domain::pack::{self, PackError, PackName, Record};
use rusqlite::{OptionalExtension as _, Transaction, params};
use std::borrow::Cow;
use trust::delta::{self, VerifiedPack};
use trust::hash::Sha256;

/// A pack that may become content: it came with the program, or `trust` has verified it. There is no other way to make one.
#[derive(Clone, Debug)]
pub struct TrustedPack {
    name: PackName,
    /// The release that brought it; 0: it came with a program that does not know one.
    seq: u64,
    /// Of the text.
    sha256: Sha256,
    text: Text,
}

/// UTF-8 JSON lines.
#[derive(Clone, Debug)]
enum Text {
    /// As zstd, in the program; and how many bytes it has. Only a phone that does not hold it yet takes it out.
    Embedded(&'static [u8], u64),
    Verified(String),
}

/// A pack in the program.
struct Embedded {
    seq: u64,
    sha256: &'static str,
    length: u64,
    compressed: &'static [u8],
}

/// The packs, as the build script wrote them.
const EMBEDDED: [Embedded; domain::Lang::ALL.len() + 1] = include!(concat!(env!("OUT_DIR"), "/packs.rs"));

impl TrustedPack {
    /// The packs in the program itself: whoever installed the program trusts them.
    pub fn embedded() -> Vec<TrustedPack> {
        // The build writes them in this order; a pack of another name is refused when it is read.
        let packs = PackName::all().zip(EMBEDDED).filter_map(|(name, pack)| {
            let sha256 = pack.sha256.parse().ok()?;
            Some(TrustedPack { name, seq: pack.seq, sha256, text: Text::Embedded(pack.compressed, pack.length) })
        });
        packs.collect()
    }

    /// Whether `sha256` is that of the program's own pack `name`.
    pub fn is_embedded(name: PackName, sha256: &str) -> bool {
        TrustedPack::embedded().iter().any(|pack| pack.name == name && pack.sha256.to_string() == sha256)
    }

    /// A verified pack, if it can be read as the pack `name`.
    ///
    /// # Errors
    /// [`StoreError::Pack`] when it cannot: whoever signed it made a mistake, or it is for a later program.
    pub fn verified(name: PackName, pack: &VerifiedPack) -> Result<TrustedPack, StoreError> {
        let not_this = || StoreError::Pack(PackError::NotThisPack);
        let raw = std::str::from_utf8(pack.raw()).map_err(|_| not_this())?;
        // SQLite's numbers end earlier than ours.
        if pack.id().as_str() != name.as_str() || i64::try_from(pack.seq()).is_err() {
            return Err(not_this());
        }
        let text = Text::Verified(raw.to_owned());
        let pack = TrustedPack { name, seq: pack.seq(), sha256: pack.sha256(), text };
        pack.records()?;
        Ok(pack)
    }

    /// The records, for the page that shows numbers when no database opens.
    ///
    /// # Errors
    /// [`StoreError::Pack`] when the pack is damaged.
    pub fn records(&self) -> Result<Vec<Record>, StoreError> {
        pack::read(self.name, &self.raw()?).map_err(StoreError::Pack)
    }

    /// The release that brought it; 0: it came with a program that does not know one.
    pub fn seq(&self) -> u64 {
        self.seq
    }

    /// UTF-8 JSON lines.
    ///
    /// # Errors
    /// When what lies in the program is damaged.
    pub fn raw(&self) -> Result<Cow<'_, str>, StoreError> {
        let damaged = || StoreError::Pack(PackError::NotThisPack);
        match &self.text {
            Text::Verified(text) => Ok(Cow::Borrowed(text)),
            Text::Embedded(compressed, length) => {
                let bytes = delta::embedded(compressed, *length).map_err(|_| damaged())?;
                String::from_utf8(bytes).map(Cow::Owned).map_err(|_| damaged())
            }
        }
    }

    /// Which pack it is.
    pub fn name(&self) -> PackName {
        self.name
    }
}

impl ContentStore {
    /// Installs those of the program's own `packs` that are not installed already, all or none; one that a later release
    /// brought stays. Returns the names of those that changed.
    ///
    /// # Errors
    /// When a pack cannot be read or the database not be written; then everything is as before.
    pub fn install(&mut self, packs: &[TrustedPack]) -> Result<Vec<PackName>, StoreError> {
        let transaction = self.connection.transaction()?;
        let mut changed = Vec::new();
        for pack in packs {
            let is_newer = match installed(&transaction, pack.name)? {
                Some((seq, sha256)) => pack.seq > seq || (pack.seq == seq && pack.sha256.to_string() != sha256),
                None => true,
            };
            if is_newer {
                replace(&transaction, pack)?;
                changed.push(pack.name);
            }
        }
        transaction.commit()?;
        self.lexicon = None;
        Ok(changed)
    }

    /// Whether there is a pack under each name of `packs`, be it an older one.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn holds(&self, packs: &[TrustedPack]) -> Result<bool, StoreError> {
        for pack in packs {
            if self.installed(pack.name)?.is_none() {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

fn installed(transaction: &Transaction<'_>, name: PackName) -> Result<Option<(u64, String)>, StoreError> {
    let sql = "SELECT seq, sha256 FROM pack WHERE name = ?1";
    let pack = transaction.query_row(sql, [name.as_str()], |row| Ok((row.get(0)?, row.get(1)?)));
    Ok(pack.optional()?)
}

pub(super) fn replace(transaction: &Transaction<'_>, pack: &TrustedPack) -> Result<(), StoreError> {
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
    let sql =
        "INSERT INTO pack (name, seq, release, sha256, raw) VALUES (?1, ?2, ?2, ?3, ?4) ON CONFLICT (name) DO UPDATE
               SET seq = excluded.seq, release = excluded.release, confirmed = NULL, sha256 = excluded.sha256,
                   raw = excluded.raw";
    transaction.execute(sql, params![name, pack.seq, pack.sha256.to_string(), pack.raw()?])?;
    Ok(())
}

fn to_json(record: &impl serde::Serialize) -> Result<String, StoreError> {
    serde_json::to_string(record).map_err(|error| StoreError::Record(error.to_string()))
}
