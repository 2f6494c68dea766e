//! What is remembered of releases: TUF's files (the floors below which nothing is believed), the lower bound of the real time,
//! and when content was last confirmed. Written apart from the packs: a death in between only repeats their installation.

use super::{ContentStore, TrustedPack, install};
use crate::store::StoreError;
use chrono::{DateTime, SecondsFormat, Utc};
use domain::pack::PackName;
use rusqlite::{OptionalExtension as _, Transaction, params};
use trust::refresh::Remembered;

/// What is remembered of releases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trust {
    /// TUF's files.
    pub remembered: Remembered,
    /// The real time is not before this; `None` before the first release.
    pub lower_bound: Option<DateTime<Utc>>,
    /// When the newest release was last confirmed, as signed; `None` before the first.
    pub confirmed: Option<DateTime<Utc>>,
}

/// A pack as it is installed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstalledPack {
    /// The release that brought its bytes; 0: it came with the program, which does not know a release.
    pub seq: u64,
    /// The newest release in which it stood when it was looked at.
    pub release: u64,
    /// UTF-8 JSON lines.
    pub raw: String,
}

/// Bytes of unfinished files that are kept for going on later.
const MOST_UNFINISHED: usize = 8 << 20;

impl ContentStore {
    /// What is remembered of releases.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn trust(&self) -> Result<Trust, StoreError> {
        let mut asked = self.connection.prepare_cached("SELECT name, bytes FROM tuf")?;
        let files = asked.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let files: Vec<(String, Vec<u8>)> = files.collect::<Result<_, _>>()?;
        let instant = |name: &str| -> Result<Option<DateTime<Utc>>, StoreError> {
            let text = self.note(name)?;
            Ok(text.and_then(|text| DateTime::parse_from_rfc3339(&text).ok()).map(|instant| instant.to_utc()))
        };
        let remembered = Remembered::from_files(files);
        Ok(Trust { remembered, lower_bound: instant("lower-bound")?, confirmed: instant("confirmed")? })
    }

    /// Remembers a verified state, all of it or none: transaction A.
    ///
    /// # Errors
    /// What SQLite says; then everything is as before.
    pub fn keep_trust(&mut self, trust: &Trust) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        transaction.execute("DELETE FROM tuf", [])?;
        for (name, bytes) in trust.remembered.files() {
            transaction.execute("INSERT INTO tuf (name, bytes) VALUES (?1, ?2)", params![name, bytes])?;
        }
        for (name, instant) in [("lower-bound", trust.lower_bound), ("confirmed", trust.confirmed)] {
            if let Some(instant) = instant {
                set_note(&transaction, name, &instant.to_rfc3339_opts(SecondsFormat::Secs, true))?;
            }
        }
        Ok(transaction.commit()?)
    }

    /// The pack that is installed under `name`.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn installed(&self, name: PackName) -> Result<Option<InstalledPack>, StoreError> {
        let sql = "SELECT seq, release, raw FROM pack WHERE name = ?1";
        let pack = self.connection.prepare_cached(sql)?.query_row([name.as_str()], |row| {
            Ok(InstalledPack { seq: row.get(0)?, release: row.get(1)?, raw: row.get(2)? })
        });
        Ok(pack.optional()?)
    }

    /// Installs packs of a release, and notes that `same` stand in `release` as they are, each brought by an earlier one; all
    /// of it or nothing: transaction B. Readers see the old packs or the new ones.
    ///
    /// # Errors
    /// When a pack cannot be read or the database not be written; then everything is as before.
    pub fn install_release(
        &mut self,
        release: u64,
        packs: &[TrustedPack],
        same: &[(PackName, u64)],
    ) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        for pack in packs {
            install::replace(&transaction, pack)?;
        }
        let seqs = packs.iter().map(|pack| (pack.name(), pack.seq())).chain(same.iter().copied());
        for (name, seq) in seqs {
            let sql = "UPDATE pack SET seq = ?2, release = ?3 WHERE name = ?1";
            transaction.execute(sql, params![name.as_str(), seq, release])?;
        }
        transaction.execute("DELETE FROM unfinished", [])?;
        transaction.commit()?;
        self.lexicon = None;
        Ok(())
    }

    /// A small thing that is remembered about updates.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn note(&self, name: &str) -> Result<Option<String>, StoreError> {
        let mut asked = self.connection.prepare_cached("SELECT value FROM note WHERE name = ?1")?;
        Ok(asked.query_row([name], |row| row.get(0)).optional()?)
    }

    /// Remembers a small thing about updates.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn set_note(&mut self, name: &str, value: &str) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        set_note(&transaction, name, value)?;
        Ok(transaction.commit()?)
    }

    /// What has come of the file with this digest; empty when nothing has.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn unfinished(&self, sha256: &str) -> Result<Vec<u8>, StoreError> {
        let mut asked = self.connection.prepare_cached("SELECT bytes FROM unfinished WHERE sha256 = ?1")?;
        Ok(asked.query_row([sha256], |row| row.get(0)).optional()?.unwrap_or_default())
    }

    /// Keeps what has come of a file, for going on later; in place of everything unfinished that would make it too much.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn keep_unfinished(&mut self, sha256: &str, bytes: &[u8]) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        let sql = "SELECT coalesce(sum(length(bytes)), 0) FROM unfinished WHERE sha256 <> ?1";
        let others: usize = transaction.query_row(sql, [sha256], |row| row.get(0))?;
        if others + bytes.len() > MOST_UNFINISHED {
            transaction.execute("DELETE FROM unfinished", [])?;
        }
        let sql = "INSERT INTO unfinished (sha256, bytes) VALUES (?1, ?2)
                   ON CONFLICT (sha256) DO UPDATE SET bytes = excluded.bytes";
        transaction.execute(sql, params![sha256, bytes])?;
        Ok(transaction.commit()?)
    }
}

fn set_note(transaction: &Transaction<'_>, name: &str, value: &str) -> Result<(), StoreError> {
    let sql = "INSERT INTO note (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    transaction.execute(sql, [name, value])?;
    Ok(())
}
