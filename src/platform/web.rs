//! A browser. SQLite lives in memory there; the user file is kept as bytes in IndexedDB.

use super::{LocalFuture, Platform, Saved, Snapshot, SnapshotError, Snapshots, clock};
use domain::Day;
use idb::{Database, DatabaseEvent as _, Factory, ObjectStore, ObjectStoreParams, Transaction, TransactionMode};
use js_sys::Uint8Array;
use std::path::PathBuf;
use wasm_bindgen::{JsCast as _, JsValue};

/// A browser.
pub(super) struct Browser;

/// The browser's own name for the database; bland on purpose, as phones are searched.
const DATABASE: &str = "data";
const STORE: &str = "user";

impl Platform for Browser {
    fn folder(&self) -> Option<PathBuf> {
        None
    }

    fn today(&self) -> Day {
        clock::today()
    }

    fn fills_dialer(&self, _number: &str) -> bool {
        false
    }

    fn snapshots(&self) -> Option<&dyn Snapshots> {
        Some(self)
    }
}

impl Snapshots for Browser {
    fn load(&self) -> LocalFuture<'_, Result<Option<Snapshot>, SnapshotError>> {
        Box::pin(async {
            let database = open().await?;
            let (_transaction, store) = begin(&database, TransactionMode::ReadOnly)?;
            newest(&store).await
        })
    }

    fn set_aside(&self, damaged: Snapshot) -> LocalFuture<'_, Result<String, SnapshotError>> {
        Box::pin(async move {
            let name = format!("damaged-{}", damaged.number);
            let database = open().await?;
            let (transaction, store) = begin(&database, TransactionMode::ReadWrite)?;
            put(&store, &name, &Uint8Array::from(damaged.bytes.as_slice())).await?;
            transaction.commit().map_err(said)?.await.map_err(said)?;
            Ok(name)
        })
    }

    fn save(&self, after: u32, bytes: Vec<u8>) -> LocalFuture<'_, Result<Saved, SnapshotError>> {
        Box::pin(async move {
            let database = open().await?;
            // Looking and writing are one transaction, so that of two tabs only one wins.
            let (transaction, store) = begin(&database, TransactionMode::ReadWrite)?;
            if newest(&store).await?.map_or(0, |snapshot| snapshot.number) != after {
                return Ok(Saved::SomebodyElseDid);
            }
            put(&store, "number", &JsValue::from(after + 1)).await?;
            put(&store, "bytes", &Uint8Array::from(bytes.as_slice())).await?;
            transaction.commit().map_err(said)?.await.map_err(said)?;
            Ok(Saved::As(after + 1))
        })
    }
}

async fn open() -> Result<Database, SnapshotError> {
    let factory = Factory::new().map_err(said)?;
    let mut request = factory.open(DATABASE, Some(1)).map_err(said)?;
    request.on_upgrade_needed(|event| {
        if let Ok(database) = event.database() {
            // A failure shows as a missing store at the first use.
            drop(database.create_object_store(STORE, ObjectStoreParams::new()));
        }
    });
    request.await.map_err(said)
}

fn begin(database: &Database, mode: TransactionMode) -> Result<(Transaction, ObjectStore), SnapshotError> {
    let transaction = database.transaction(&[STORE], mode).map_err(said)?;
    let store = transaction.object_store(STORE).map_err(said)?;
    Ok((transaction, store))
}

async fn newest(store: &ObjectStore) -> Result<Option<Snapshot>, SnapshotError> {
    let (number, bytes) = (get(store, "number").await?, get(store, "bytes").await?);
    let number = number.and_then(|value| value.as_f64());
    let bytes = bytes.and_then(|value| value.dyn_into::<Uint8Array>().ok());
    Ok(number.zip(bytes).map(|(number, bytes)| Snapshot { number: number as u32, bytes: bytes.to_vec() }))
}

async fn get(store: &ObjectStore, key: &str) -> Result<Option<JsValue>, SnapshotError> {
    store.get(JsValue::from(key)).map_err(said)?.await.map_err(said)
}

async fn put(store: &ObjectStore, key: &str, value: &JsValue) -> Result<(), SnapshotError> {
    store.put(value, Some(&JsValue::from(key))).map_err(said)?.await.map_err(said)?;
    Ok(())
}

fn said(error: idb::Error) -> SnapshotError {
    SnapshotError(error.to_string())
}
