//! The PIN before My papers, and deleting everything personal. Setting or taking away a PIN needs it entered first.

use super::App;
use super::act::{Changes, Tap};
use crate::store::StoreError;
use crate::store::user::Unlocking;
use domain::pin::Pin;
use domain::reminder::Difference;
use domain::settings::Settings;
use std::sync::PoisonError;
use std::sync::atomic::Ordering;

/// How the papers are kept private.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Privacy {
    /// There is no PIN.
    NoPin,
    /// A PIN is set, and was entered.
    Unlocked,
    /// A PIN is set, and has to be entered.
    Locked,
}

impl App {
    /// How the papers are kept private.
    ///
    /// # Errors
    /// What the store says.
    pub async fn privacy(&self) -> Result<Privacy, StoreError> {
        let has_pin = self.store.run(|stores| stores.user.has_pin()).await?;
        Ok(match (has_pin, self.unlocked.load(Ordering::Relaxed)) {
            (false, _) => Privacy::NoPin,
            (true, true) => Privacy::Unlocked,
            (true, false) => Privacy::Locked,
        })
    }

    /// Tries a PIN. The try is kept even if the app is killed at once.
    ///
    /// # Errors
    /// What the store says.
    pub async fn unlock(&self, pin: Pin) -> Result<Unlocking, StoreError> {
        let now = self.platform.now();
        let mut came_of_it = Unlocking::Wrong;
        for _ in 0..super::act::TRIES {
            let pin = pin.clone();
            came_of_it = self.store.run(move |stores| stores.user.try_pin(&pin, now)).await?;
            // The count of tries is in the file now; a browser has to keep it too. If another tab wrote in between, the
            // try is made again on its file; if nothing can be kept, the answer still stands.
            if !matches!(super::keep::save(self).await, Ok(false)) {
                break;
            }
        }
        if came_of_it == Unlocking::Open {
            self.unlocked.store(true, Ordering::Relaxed);
        }
        Ok(came_of_it)
    }

    /// Locks the papers until the PIN is entered again.
    pub fn lock(&self) {
        self.unlocked.store(false, Ordering::Relaxed);
    }

    /// Sets the PIN, or takes it away. Does nothing while the papers are locked.
    ///
    /// # Errors
    /// What the store says; then the earlier one stands.
    pub async fn set_pin(&self, pin: Option<Pin>) -> Result<Changes, StoreError> {
        if self.is_locked().await? {
            return self.act(Tap::Look).await;
        }
        let changes = self.act(Tap::SetPin(pin)).await?;
        self.unlocked.store(true, Ordering::Relaxed);
        Ok(changes)
    }

    /// Deletes everything personal: file, browser storage, alarms. It asks for no PIN: it is also the way out for
    /// somebody who forgot it.
    ///
    /// # Errors
    /// What the store or the browser says; trying again finishes it.
    pub async fn wipe(&self) -> Result<Changes, StoreError> {
        self.store.run(|stores| stores.wipe()).await?;
        super::keep::replace_all(self).await?;
        let armed = self.platform.reminders().armed();
        let disarm = armed.into_iter().map(|alarm| alarm.id).collect();
        self.platform.reminders().change(&Difference { disarm, arm: Vec::new() });
        drop(self.platform.reminders().take_rung());
        *self.trying.lock().unwrap_or_else(PoisonError::into_inner) = None;
        self.lock();
        Ok(Changes { settings: Settings::default(), kept: true })
    }
}
