//! `content.db`: guides and the directory, installed from packs.

mod find;
mod guides;
mod hotlines;
mod index;
mod install;
mod papers;
mod phrases;
mod release;

pub use find::{Findable, Hit};
pub use install::TrustedPack;
pub use release::{ConfirmedRelease, InstalledPack, Trust, Written};

use super::StoreError;
use super::connection::{self, Place};
use rusqlite::Connection;
use search::lexicon::Lexicon;
use serde::de::DeserializeOwned;
use std::sync::Arc;

/// The schema's number. Raise it with every change of `schema.sql`; files of another number are built again.
const SCHEMA: i64 = 6;
/// What stands in `user_version`: the index is also built again when clusters are written in another form.
const VERSION: i64 = SCHEMA * 1000 + search::FORM;
const NAME: &str = "content.db";

/// Guides and the directory.
pub struct ContentStore {
    connection: Connection,
    /// The words of the language in which somebody searches.
    lexicon: Option<(domain::Lang, Arc<Lexicon>)>,
}

impl ContentStore {
    /// Opens the file; a damaged one or one of another schema is replaced by an empty one. The second value is true
    /// then. Content must be installed after.
    pub(super) fn open(place: &Place) -> Result<(ContentStore, bool), StoreError> {
        let opened = connection::open(place, NAME).and_then(|connection| {
            let schema: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
            let is_new = schema == 0 && table_count(&connection)? == 0;
            let is_usable = is_new || (schema == VERSION && connection::is_sound(&connection)?);
            if is_new {
                create(&connection)?;
            }
            Ok(is_usable.then_some(ContentStore { connection, lexicon: None }))
        });
        match opened {
            Ok(Some(store)) => Ok((store, false)),
            Ok(None) => Ok((ContentStore::rebuild(place)?, true)),
            Err(error) if error.is_damage() => Ok((ContentStore::rebuild(place)?, true)),
            Err(error) => Err(error),
        }
    }

    /// Throws the file away and makes an empty one.
    pub(super) fn rebuild(place: &Place) -> Result<ContentStore, StoreError> {
        for tail in ["", "-wal", "-shm"] {
            if let Some(file) = place.file(&format!("{NAME}{tail}"))
                && file.exists()
            {
                std::fs::remove_file(file)?;
            }
        }
        let connection = connection::open(place, NAME)?;
        create(&connection)?;
        Ok(ContentStore { connection, lexicon: None })
    }
}

fn table_count(connection: &Connection) -> Result<i64, StoreError> {
    Ok(connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?)
}

fn create(connection: &Connection) -> Result<(), StoreError> {
    let schema = include_str!("schema.sql");
    connection.execute_batch(&format!("BEGIN IMMEDIATE;\n{schema}\nPRAGMA user_version = {VERSION};\nCOMMIT;"))?;
    Ok(())
}

/// A record as it stands in a `record` column.
fn from_json<T: DeserializeOwned>(json: &str) -> Result<T, StoreError> {
    serde_json::from_str(json).map_err(|error| StoreError::Record(error.to_string()))
}
