//! What is remembered of releases: TUF's files (the floors below which nothing is believed) and the lower bound of the real
//! time. Written apart from the packs: a death in between only repeats their installation. Both writings first look whether
//! what was verified against is still what is remembered: another window may have gone on meanwhile.

use super::{ContentStore, TrustedPack, install};
use crate::store::StoreError;
use chrono::{DateTime, SecondsFormat, Utc};
use domain::pack::PackName;
use rusqlite::{Connection, OptionalExtension as _, Transaction, params};
use trust::refresh::Remembered;

/// What is remembered of releases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trust {
    /// TUF's files.
    pub remembered: Remembered,
    /// The real time is not before this; `None` before the first release.
    pub lower_bound: Option<DateTime<Utc>>,
}

/// A release, for the packs that stand in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfirmedRelease {
    /// Its number.
    pub release: u64,
    /// When it was last confirmed to be the newest, as signed.
    pub confirmed: DateTime<Utc>,
    /// What is remembered of it.
    pub remembered: Remembered,
}

/// What came of a writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Written {
    /// It is done.
    Done,
    /// Nothing was written: somebody else wrote since, and what was verified may be the older state by now.
    Overtaken,
}

/// A pack as it is installed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstalledPack {
    /// The release that brought its bytes; 0: it came with the program, which does not know a release.
    pub seq: u64,
    /// The newest release in which it stood when it was looked at.
    pub release: u64,
    /// When that release was last confirmed to be the newest, as signed; `None`: it came with the program.
    pub confirmed: Option<DateTime<Utc>>,
    /// Of the text.
    pub sha256: String,
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
        Ok(Trust {
            remembered: remembered(&self.connection)?,
            lower_bound: self.note(LOWER_BOUND)?.and_then(read_instant),
        })
    }

    /// Remembers `trust`, which was verified against `before`, all of it or none: transaction A.
    ///
    /// # Errors
    /// What SQLite says; then everything is as before.
    pub fn keep_trust(&mut self, before: &Remembered, trust: &Trust) -> Result<Written, StoreError> {
        let transaction = self.connection.transaction()?;
        if remembered(&transaction)? != *before {
            return Ok(Written::Overtaken);
        }
        transaction.execute("DELETE FROM tuf", [])?;
        for (name, bytes) in trust.remembered.files() {
            transaction.execute("INSERT INTO tuf (name, bytes) VALUES (?1, ?2)", params![name, bytes])?;
        }
        if let Some(instant) = trust.lower_bound {
            set_note(&transaction, LOWER_BOUND, &write_instant(instant))?;
        }
        transaction.commit()?;
        Ok(Written::Done)
    }

    /// The pack that is installed under `name`.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn installed(&self, name: PackName) -> Result<Option<InstalledPack>, StoreError> {
        let sql = "SELECT seq, release, confirmed, sha256, raw FROM pack WHERE name = ?1";
        let pack = self.connection.prepare_cached(sql)?.query_row([name.as_str()], |row| {
            let confirmed = row.get::<_, Option<String>>(2)?.and_then(read_instant);
            let (seq, release, sha256, raw) = (row.get(0)?, row.get(1)?, row.get(3)?, row.get(4)?);
            Ok(InstalledPack { seq, release, confirmed, sha256, raw })
        });
        Ok(pack.optional()?)
    }

    /// Installs `packs` of a release, and notes that `same` stand in it as they are, each brought by an earlier one (its number
    /// beside the name); all of it or nothing: transaction B. Readers see the old packs or the new ones.
    ///
    /// # Errors
    /// When a pack cannot be read or the database not be written; then everything is as before.
    pub fn install_release(
        &mut self,
        release: &ConfirmedRelease,
        packs: &[TrustedPack],
        same: &[(PackName, u64)],
    ) -> Result<Written, StoreError> {
        let transaction = self.connection.transaction()?;
        if remembered(&transaction)? != release.remembered {
            return Ok(Written::Overtaken);
        }
        for pack in packs {
            install::replace(&transaction, pack)?;
        }
        let seqs = packs.iter().map(|pack| (pack.name(), pack.seq())).chain(same.iter().copied());
        for (name, seq) in seqs {
            let sql = "UPDATE pack SET seq = ?2, release = ?3, confirmed = ?4 WHERE name = ?1";
            let row = params![name.as_str(), seq, release.release, write_instant(release.confirmed)];
            transaction.execute(sql, row)?;
        }
        transaction.execute("DELETE FROM unfinished", [])?;
        transaction.commit()?;
        self.lexicon = None;
        Ok(Written::Done)
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

/// The note that holds the lower bound of the real time.
const LOWER_BOUND: &str = "lower-bound";

fn remembered(connection: &Connection) -> Result<Remembered, StoreError> {
    let mut asked = connection.prepare_cached("SELECT name, bytes FROM tuf")?;
    let files = asked.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(Remembered::from_files(files.collect::<Result<Vec<(String, Vec<u8>)>, _>>()?))
}

fn read_instant(text: String) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(&text).ok().map(|instant| instant.to_utc())
}

fn write_instant(instant: DateTime<Utc>) -> String {
    instant.to_rfc3339_opts(SecondsFormat::Secs, true)
}

fn set_note(transaction: &Transaction<'_>, name: &str, value: &str) -> Result<(), StoreError> {
    let sql = "INSERT INTO note (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    transaction.execute(sql, [name, value])?;
    Ok(())
}
