//! A command for each tap that changes something.

use super::App;
use super::keep::{self, SaveError};
use crate::store::StoreError;
use crate::store::user::Setting;
use domain::Settings;

/// A tap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tap {
    /// Something was chosen.
    Choose(Setting),
    /// A card was opened.
    ReadCard {
        /// The guide's slug.
        guide: String,
        /// The card's id.
        card: String,
    },
}

/// What a tap changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Changes {
    /// The choices as they are now.
    pub settings: Settings,
    /// Whether they will still be there at the next open.
    pub kept: bool,
}

/// How often a tap is done again because another tab was quicker, before giving up.
const TRIES: u32 = 5;

impl App {
    /// Does what a tap asks.
    ///
    /// # Errors
    /// What the store says; then everything is as before.
    pub async fn act(&self, tap: Tap) -> Result<Changes, StoreError> {
        let mut kept = false;
        for _ in 0..TRIES {
            let tap = tap.clone();
            self.store
                .run(move |stores| match tap {
                    Tap::Choose(setting) => stores.user.choose(setting),
                    Tap::ReadCard { guide, card } => stores.user.read_card(&guide, &card),
                })
                .await?;
            match keep::save(self).await {
                Ok(true) => {
                    kept = true;
                    break;
                }
                Ok(false) => {}
                Err(SaveError::NotKept) => break,
                Err(SaveError::Store(error)) => return Err(error),
            }
        }
        let settings = self.store.run(|stores| stores.user.settings()).await?;
        Ok(Changes { settings, kept })
    }
}
