//! A browser. SQLite lives in memory there; the user file is kept as bytes in IndexedDB.

use super::net::{Fetch, Net};
use super::remind::{Ability, Permission, Reminders, WhileOpen, page};
use super::{FileError, LocalFuture, Platform, Saved, Snapshot, SnapshotError, Snapshots, Zone, clock};
use domain::moment::Moment;
use domain::reminder::{Alarm, Difference, ReminderId};
use idb::{Database, DatabaseEvent as _, Factory, ObjectStore, ObjectStoreParams, Transaction, TransactionMode};
use js_sys::{Array, Uint8Array};
use std::path::PathBuf;
use std::sync::Arc;
use wasm_bindgen::{JsCast as _, JsValue};

/// A browser.
pub(super) struct Browser {
    alarms: Arc<WhileOpen>,
    net: Fetch,
}

impl Browser {
    pub(super) fn start() -> Browser {
        Browser { alarms: page::start(), net: Fetch }
    }
}

/// The browser's own name for the database; bland on purpose, as phones are searched.
const DATABASE: &str = "data";
const STORE: &str = "user";
const CONTENT: &str = "content";

impl Platform for Browser {
    fn folder(&self) -> Option<PathBuf> {
        None
    }

    fn now(&self) -> Moment {
        clock::now()
    }

    fn zone(&self) -> Zone {
        Zone::OfDevice
    }

    fn pause(&self) -> LocalFuture<'_, ()> {
        Box::pin(self.alarms.next_change())
    }

    fn reminders(&self) -> &dyn Reminders {
        self
    }

    fn net(&self) -> &dyn Net {
        &self.net
    }

    fn kept_release(&self) -> LocalFuture<'_, Option<Vec<u8>>> {
        Box::pin(async {
            let database = open().await.ok()?;
            let (_transaction, store) = begin(&database, CONTENT, TransactionMode::ReadOnly).ok()?;
            bytes(get(&store, "release").await.ok()??).await.ok()
        })
    }

    fn keep_release(&self, bytes: Vec<u8>) -> LocalFuture<'_, Result<(), FileError>> {
        Box::pin(async move { keep_release(&bytes).await.map_err(|error| FileError(error.0)) })
    }

    fn save_file<'a>(
        &'a self,
        name: &'a str,
        mime: &'a str,
        bytes: &'a [u8],
    ) -> LocalFuture<'a, Result<String, FileError>> {
        let saved = download(name, mime, bytes).map(|()| name.to_owned());
        Box::pin(std::future::ready(saved.map_err(|error| FileError(format!("{error:?}")))))
    }

    fn fills_dialer(&self, _number: &str) -> bool {
        false
    }

    fn snapshots(&self) -> Option<&dyn Snapshots> {
        Some(self)
    }
}

impl Reminders for Browser {
    fn ability(&self) -> Ability {
        Ability::PageOpen
    }

    fn permission(&self) -> Permission {
        page::permission()
    }

    fn ask_permission(&self) -> LocalFuture<'_, Permission> {
        Box::pin(page::ask_permission())
    }

    fn armed(&self) -> Vec<Alarm> {
        self.alarms.armed()
    }

    fn change(&self, difference: &Difference) {
        self.alarms.change(difference);
    }

    fn take_rung(&self) -> Vec<(ReminderId, Moment)> {
        self.alarms.take_rung()
    }
}

async fn keep_release(bytes: &[u8]) -> Result<(), SnapshotError> {
    let database = open().await?;
    let (transaction, store) = begin(&database, CONTENT, TransactionMode::ReadWrite)?;
    put(&store, "release", &blob(bytes)?).await?;
    transaction.commit().map_err(said)?.await.map_err(said)?;
    Ok(())
}

/// Offers `bytes` as a download, by a link that is tapped at once.
fn download(name: &str, mime: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let kind = web_sys::BlobPropertyBag::new();
    kind.set_type(mime);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = web_sys::Blob::new_with_u8_array_sequence_and_options(&parts.into(), &kind)?;
    let address = web_sys::Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or("no document")?;
    let link: web_sys::HtmlAnchorElement = document.create_element("a")?.dyn_into().map_err(JsValue::from)?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser reads it after this; a minute is long enough for a few kilobytes.
    gloo_timers::callback::Timeout::new(60_000, move || drop(web_sys::Url::revoke_object_url(&address))).forget();
    Ok(())
}

impl Snapshots for Browser {
    fn load(&self) -> LocalFuture<'_, Result<Option<Snapshot>, SnapshotError>> {
        Box::pin(async {
            let database = open().await?;
            let (transaction, store) = begin(&database, STORE, TransactionMode::ReadOnly)?;
            let (number, kept) = (number(&store).await?, get(&store, "bytes").await?);
            drop(transaction);
            let Some(kept) = number.zip(kept) else { return Ok(None) };
            Ok(Some(Snapshot { number: kept.0, bytes: bytes(kept.1).await? }))
        })
    }

    fn set_aside(&self, damaged: Snapshot) -> LocalFuture<'_, Result<String, SnapshotError>> {
        Box::pin(async move {
            let name = format!("damaged-{}", damaged.number);
            let database = open().await?;
            let (transaction, store) = begin(&database, STORE, TransactionMode::ReadWrite)?;
            put(&store, &name, &blob(&damaged.bytes)?).await?;
            transaction.commit().map_err(said)?.await.map_err(said)?;
            Ok(name)
        })
    }

    fn newest_number(&self) -> LocalFuture<'_, Result<Option<u32>, SnapshotError>> {
        Box::pin(async {
            let database = open().await?;
            let (_transaction, store) = begin(&database, STORE, TransactionMode::ReadOnly)?;
            number(&store).await
        })
    }

    fn replace_all(&self, bytes: Vec<u8>) -> LocalFuture<'_, Result<u32, SnapshotError>> {
        Box::pin(async move {
            let database = open().await?;
            let (transaction, store) = begin(&database, STORE, TransactionMode::ReadWrite)?;
            let next = number(&store).await?.unwrap_or(0) + 1;
            store.clear().map_err(said)?.await.map_err(said)?;
            put(&store, "number", &JsValue::from(next)).await?;
            put(&store, "bytes", &blob(&bytes)?).await?;
            transaction.commit().map_err(said)?.await.map_err(said)?;
            Ok(next)
        })
    }

    fn save(&self, after: u32, bytes: Vec<u8>) -> LocalFuture<'_, Result<Saved, SnapshotError>> {
        Box::pin(async move {
            let database = open().await?;
            // Looking and writing are one transaction, so that of two tabs only one wins.
            let (transaction, store) = begin(&database, STORE, TransactionMode::ReadWrite)?;
            if number(&store).await?.unwrap_or(0) != after {
                return Ok(Saved::SomebodyElseDid);
            }
            put(&store, "number", &JsValue::from(after + 1)).await?;
            put(&store, "bytes", &blob(&bytes)?).await?;
            transaction.commit().map_err(said)?.await.map_err(said)?;
            Ok(Saved::As(after + 1))
        })
    }
}

async fn open() -> Result<Database, SnapshotError> {
    let factory = Factory::new().map_err(said)?;
    let mut request = factory.open(DATABASE, Some(2)).map_err(said)?;
    request.on_upgrade_needed(|event| {
        if let Ok(database) = event.database() {
            // A failure shows as a missing store at the first use.
            for store in [STORE, CONTENT] {
                if !database.store_names().iter().any(|name| name == store) {
                    drop(database.create_object_store(store, ObjectStoreParams::new()));
                }
            }
        }
    });
    request.await.map_err(said)
}

fn begin(database: &Database, store: &str, mode: TransactionMode) -> Result<(Transaction, ObjectStore), SnapshotError> {
    let transaction = database.transaction(&[store], mode).map_err(said)?;
    let store = transaction.object_store(store).map_err(said)?;
    Ok((transaction, store))
}

/// How often the file was kept; `None` before the first time.
async fn number(store: &ObjectStore) -> Result<Option<u32>, SnapshotError> {
    Ok(get(store, "number").await?.and_then(|value| value.as_f64()).map(|number| number as u32))
}

/// Bytes as a Blob. A browser keeps a Blob as a file of its own and deletes that file with it; plain bytes would stay
/// readable in its database's journal long after they were deleted.
fn blob(bytes: &[u8]) -> Result<JsValue, SnapshotError> {
    let parts = Array::of1(&Uint8Array::from(bytes));
    web_sys::Blob::new_with_u8_array_sequence(&parts.into()).map(JsValue::from).map_err(refused)
}

/// The bytes of what was kept. Something that is no Blob is read as nothing, and will be found damaged.
async fn bytes(kept: JsValue) -> Result<Vec<u8>, SnapshotError> {
    let Ok(blob) = kept.dyn_into::<web_sys::Blob>() else { return Ok(Vec::new()) };
    let buffer = wasm_bindgen_futures::JsFuture::from(blob.array_buffer()).await.map_err(refused)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

fn refused(error: JsValue) -> SnapshotError {
    SnapshotError(format!("{error:?}"))
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
