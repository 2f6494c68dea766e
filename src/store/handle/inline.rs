//! The stores called at once, for the browser. They live in memory there, so nothing waits.

use crate::store::content::TrustedPack;
use crate::store::{Found, Place, StoreError, Stores};
use std::sync::{Arc, Mutex};

/// A handle to the stores. Clones share them.
#[derive(Clone)]
pub struct StoreHandle {
    stores: Arc<Mutex<Stores>>,
}

impl StoreHandle {
    /// Opens the stores. See [`Stores::open`].
    ///
    /// # Errors
    /// As [`Stores::open`].
    pub fn open(
        place: Place,
        embedded: Vec<TrustedPack>,
    ) -> impl Future<Output = Result<(StoreHandle, Found), StoreError>> {
        let opened = Stores::open(&place, &embedded);
        std::future::ready(opened.map(|(stores, found)| (StoreHandle { stores: Arc::new(Mutex::new(stores)) }, found)))
    }

    /// Runs `job` on the stores.
    ///
    /// # Errors
    /// What the job returns, or [`StoreError::Stopped`] when an earlier job died.
    pub fn run<T>(
        &self,
        job: impl FnOnce(&mut Stores) -> Result<T, StoreError>,
    ) -> impl Future<Output = Result<T, StoreError>> {
        let result = self.stores.lock().map_err(|_| StoreError::Stopped).and_then(|mut stores| job(&mut stores));
        std::future::ready(result)
    }
}
