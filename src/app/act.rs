//! A command for each tap that changes something.

use super::App;
use super::keep::{self, SaveError};
use crate::store::user::{Setting, Stamp, Whose};
use crate::store::{StoreError, Stores};
use domain::Settings;
use domain::guide::CheckPlace;
use domain::moment::Moment;
use domain::paper::{Entry, EventKind, PaperId};
use domain::pin::Pin;
use domain::reminder::ReminderId;

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
    /// A line of a checklist is done.
    Tick(CheckPlace),
    /// It is not done after all.
    Untick(CheckPlace),
    /// A paper was entered or changed.
    SavePaper {
        /// The paper to change; `None` for a new one.
        id: Option<PaperId>,
        /// Whose it is.
        whose: Whose,
        /// What was entered.
        entry: Entry,
        /// When.
        stamp: Stamp,
    },
    /// Something happened to a paper.
    Became {
        /// The paper.
        id: PaperId,
        /// What.
        what: EventKind,
        /// When.
        stamp: Stamp,
    },
    /// A paper is deleted with its history.
    DeletePaper(PaperId),
    /// Reminders rang, or were seen as missed, at these moments.
    RemindersDone(Vec<(ReminderId, Moment)>),
    /// The PIN is set, or taken away. Only [`App::set_pin`] sends it, which looks at the lock first.
    SetPin(Option<Pin>),
    /// Nothing changes; what stands is asked for.
    Look,
}

impl Tap {
    /// Whether pages that show papers or reminders look different after it.
    pub fn changes_papers(&self) -> bool {
        match self {
            Tap::Choose(_)
            | Tap::SavePaper { .. }
            | Tap::Became { .. }
            | Tap::DeletePaper(_)
            | Tap::RemindersDone(_)
            | Tap::SetPin(_) => true,
            Tap::ReadCard { .. } | Tap::Tick(_) | Tap::Untick(_) | Tap::Look => false,
        }
    }

    /// Whether checklists look different after it.
    pub fn changes_ticks(&self) -> bool {
        matches!(self, Tap::Tick(_) | Tap::Untick(_))
    }

    /// Whether it may not count as done while it cannot be kept. A choice or a tick may: it holds until the app closes.
    fn must_last(&self) -> bool {
        match self {
            Tap::SavePaper { .. } | Tap::Became { .. } | Tap::DeletePaper(_) | Tap::SetPin(_) => true,
            Tap::Choose(_)
            | Tap::ReadCard { .. }
            | Tap::Tick(_)
            | Tap::Untick(_)
            | Tap::RemindersDone(_)
            | Tap::Look => false,
        }
    }

    fn done_in(self, stores: &mut Stores) -> Result<(), StoreError> {
        match self {
            Tap::Choose(setting) => stores.user.choose(setting),
            Tap::ReadCard { guide, card } => stores.user.read_card(&guide, &card),
            Tap::Tick(place) => stores.user.tick(&place),
            Tap::Untick(place) => stores.user.untick(&place),
            Tap::SavePaper { id, whose, entry, stamp } => {
                stores.user.save_paper(id.as_ref(), &whose, &entry, stamp).map(drop)
            }
            Tap::Became { id, what, stamp } => stores.user.became(&id, what, stamp),
            Tap::DeletePaper(id) => stores.user.delete_paper(&id),
            Tap::RemindersDone(done) => stores.user.note_done(&done),
            Tap::SetPin(pin) => stores.user.set_pin(pin.as_ref()),
            Tap::Look => Ok(()),
        }
    }
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
pub(super) const TRIES: u32 = 5;

impl App {
    /// Does what a tap asks.
    ///
    /// # Errors
    /// What the store says; then everything is as before.
    pub async fn act(&self, tap: Tap) -> Result<Changes, StoreError> {
        let is_lasting = tap.must_last();
        let mut kept = false;
        for _ in 0..TRIES {
            let tap = tap.clone();
            self.store.run(move |stores| tap.done_in(stores)).await?;
            match keep::save(self).await {
                Ok(true) => {
                    kept = true;
                    break;
                }
                Ok(false) => {}
                Err(SaveError::NotKept) => {
                    // A paper that is gone when the tab closes is worse than none: it counts as not done.
                    if is_lasting && keep::reopen(self).await? {
                        return Err(StoreError::Browser("nothing can be kept".to_owned()));
                    }
                    break;
                }
                Err(SaveError::Store(error)) => return Err(error),
            }
        }
        let settings = self.store.run(|stores| stores.user.settings()).await?;
        Ok(Changes { settings, kept })
    }
}
