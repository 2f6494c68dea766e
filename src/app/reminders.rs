//! Reminders: what should ring and what the device has armed are brought together. Done at every start, after every
//! change of a paper, the language or a choice, and every few seconds for the clock and the zone.

use super::App;
use super::act::Tap;
use super::plan::{PaperItem, Planned, items};
use crate::i18n::{Strings, papers};
use crate::store::StoreError;
use domain::clock::Clock;
use domain::moment::Moment;
use domain::paper::PaperId;
use domain::reminder::{Alarm, LATE_AT_MOST, Reminder, ReminderId, difference};
use domain::settings::{RemindWords, Settings};
use std::collections::BTreeMap;
use std::sync::PoisonError;

/// What came of [`App::meet_reminders`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Met {
    /// Reminders that rang since the last time.
    pub rung: usize,
    /// Reminders that did not ring and were not seen yet.
    pub missed: usize,
    /// Another tab changed something: the choices as they are now.
    pub of_another_tab: Option<Settings>,
}

/// Seconds from a tap on "remind me in a minute" to the test.
const TRY_AFTER: i64 = 60;
/// Names the test; no paper has such an id.
const TRY: &str = "try";

impl App {
    /// Notes what rang, and makes what is armed equal to what is wanted.
    ///
    /// # Errors
    /// What the store says; what is armed then stays armed.
    pub async fn meet_reminders(&self, strings: &Strings) -> Result<Met, StoreError> {
        let lang = strings.lang();
        let is_other = super::keep::refresh(self).await?;
        let rung = self.note_rung().await?;
        let Planned { plan, clock } = self.plan(lang).await?;
        if clock == Clock::Plausible {
            let (papers, settings) =
                self.store.run(move |stores| Ok((items(stores, lang)?, stores.user.settings()?))).await?;
            let papers: BTreeMap<PaperId, PaperItem> =
                papers.into_iter().map(|item| (item.paper.id.clone(), item)).collect();
            let mut wanted: Vec<Alarm> = plan
                .ahead
                .iter()
                .filter_map(|reminder| Some(alarm(strings, settings, reminder, papers.get(&reminder.paper)?)))
                .collect();
            wanted.extend(self.trying());
            let difference = difference(&wanted, &self.platform.reminders().armed());
            if !difference.is_empty() {
                self.platform.reminders().change(&difference);
            }
        }
        let of_another_tab = match is_other {
            true => Some(self.store.run(|stores| stores.user.settings()).await?),
            false => None,
        };
        Ok(Met { rung, missed: plan.missed.len(), of_another_tab })
    }

    /// Notes what rang since the last time, and returns how many. What cannot be noted now is noted later.
    async fn note_rung(&self) -> Result<usize, StoreError> {
        let rung = {
            let mut waiting = self.rung.lock().unwrap_or_else(PoisonError::into_inner);
            for (id, at) in self.platform.reminders().take_rung() {
                if id.0 == TRY {
                    *self.trying.lock().unwrap_or_else(PoisonError::into_inner) = None;
                } else {
                    waiting.push((id, at));
                }
            }
            waiting.clone()
        };
        if !rung.is_empty() {
            self.act(Tap::RemindersDone(rung.clone())).await?;
            self.rung.lock().unwrap_or_else(PoisonError::into_inner).retain(|noted| !rung.contains(noted));
        }
        Ok(rung.len())
    }

    /// Arms a test that rings in a minute.
    ///
    /// # Errors
    /// As [`App::meet_reminders`].
    pub async fn try_reminder(&self, strings: &Strings) -> Result<Met, StoreError> {
        let alarm = Alarm {
            id: ReminderId(TRY.to_owned()),
            at: Moment(self.platform.now().0 + TRY_AFTER),
            title: strings.reminders_try_title(),
            text: strings.reminders_try_text(),
        };
        *self.trying.lock().unwrap_or_else(PoisonError::into_inner) = Some(alarm);
        self.meet_reminders(strings).await
    }

    /// The test, until it has rung or is too late.
    fn trying(&self) -> Option<Alarm> {
        let mut trying = self.trying.lock().unwrap_or_else(PoisonError::into_inner);
        if trying.as_ref().is_some_and(|alarm| alarm.at.0 + LATE_AT_MOST < self.platform.now().0) {
            *trying = None;
        }
        trying.clone()
    }
}

/// A reminder with its words: neutral, unless the person chose otherwise.
fn alarm(strings: &Strings, settings: Settings, reminder: &Reminder, item: &PaperItem) -> Alarm {
    let (title, text) = match settings.remind_words {
        RemindWords::Neutral => (strings.reminders_neutral_title(), strings.reminders_neutral_text()),
        RemindWords::Named => (item.name().to_owned(), papers::days_left(strings, reminder.days_before)),
    };
    Alarm { id: reminder.id.clone(), at: reminder.at, title, text }
}
