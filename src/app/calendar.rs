//! Papers as a calendar file (RFC 5545): one event for the whole day that counts, with an alarm for each reminder before
//! it. The same paper always has the same UID, so that a file opened again replaces its days instead of adding them.

use super::App;
use super::plan::{PaperItem, days_of_kinds, items};
use crate::i18n::{Strings, papers};
use crate::platform::FileError;
use crate::store::StoreError;
use chrono::{DateTime, TimeDelta, Utc};
use domain::moment::Moment;
use domain::paper::{PaperId, PaperKind, Standing};
use domain::reminder::days_before;
use domain::settings::{RemindWords, Settings};
use icalendar::{Alarm, Calendar, Component as _, Event, EventLike as _, EventStatus, Trigger};
use std::collections::BTreeMap;

/// The file's name. It says nothing about papers.
const NAME: &str = "reminders.ics";
const MIME: &str = "text/calendar";

/// Why there is no calendar file.
#[derive(Debug)]
pub enum CalendarError {
    /// The papers are behind the PIN.
    Locked,
    /// The papers could not be read.
    Store(StoreError),
    /// The device could not keep the file.
    File(FileError),
}

impl From<StoreError> for CalendarError {
    fn from(error: StoreError) -> CalendarError {
        CalendarError::Store(error)
    }
}

impl App {
    /// Gives the person a calendar file of one paper or, with `None`, of all. One that no longer counts is written as
    /// cancelled. Returns where it is.
    ///
    /// # Errors
    /// See [`CalendarError`].
    pub async fn save_calendar(&self, strings: &Strings, only: Option<PaperId>) -> Result<String, CalendarError> {
        if self.is_locked().await? {
            return Err(CalendarError::Locked);
        }
        let lang = strings.lang();
        let asked = self.store.run(move |stores| {
            let papers = items(stores, lang)?;
            let mut changes = BTreeMap::new();
            for item in &papers {
                let events = stores.user.paper(&item.paper.id)?.map_or(0, |(_, events)| events.len());
                changes.insert(item.paper.id.clone(), events);
            }
            Ok((papers, changes, days_of_kinds(stores, lang)?, stores.user.settings()?))
        });
        let (papers, changes, of_kind, settings) = asked.await?;
        let wanted = papers.iter().filter(|item| only.as_ref().is_none_or(|id| *id == item.paper.id));
        let file = CalendarFile { strings, settings, of_kind: &of_kind, written: self.platform.now() };
        let text = file.text(wanted.map(|item| (item, changes.get(&item.paper.id).copied().unwrap_or(0))));
        self.platform.save_file(NAME, MIME, text.as_bytes()).await.map_err(CalendarError::File)
    }
}

/// What the events of a file share.
struct CalendarFile<'a> {
    strings: &'a Strings,
    settings: Settings,
    of_kind: &'a BTreeMap<PaperKind, Vec<i64>>,
    written: Moment,
}

impl CalendarFile<'_> {
    /// The file. Each paper comes with the number of changes it has seen.
    fn text<'a>(&self, papers: impl Iterator<Item = (&'a PaperItem, usize)>) -> String {
        let mut calendar = Calendar::new();
        for (item, changes) in papers {
            calendar.push(self.event(item, changes));
        }
        calendar.done().to_string()
    }

    fn event(&self, item: &PaperItem, changes: usize) -> Event {
        let written: DateTime<Utc> = DateTime::from_timestamp(self.written.0, 0).unwrap_or_default();
        let due = item.paper.entry.due();
        let mut event = Event::new();
        event
            .uid(&format!("{}@before-you-go", item.paper.id.0))
            .sequence(u32::try_from(changes).unwrap_or(u32::MAX))
            .timestamp(written)
            .last_modified(written)
            .all_day(due.date())
            .summary(&self.title(item))
            // A day to remember takes no time from anybody.
            .add_property("TRANSP", "TRANSPARENT");
        if item.paper.standing != Standing::Counts {
            // Takes the place of the days that an earlier file put into the calendar.
            event.status(EventStatus::Cancelled);
            return event.done();
        }
        for days_before in days_before(item.paper.entry.kind, self.of_kind).into_iter().rev() {
            let after_midnight = self.settings.remind_at.minutes() - days_before * 24 * 60;
            let text = match self.settings.remind_words {
                RemindWords::Neutral => self.strings.reminders_neutral_text(),
                RemindWords::Named => {
                    self.strings.papers_pressing(&papers::days_left(self.strings, days_before), item.name())
                }
            };
            let trigger = Trigger::from(TimeDelta::minutes(after_midnight));
            event.alarm(Alarm::display(&text, trigger));
        }
        event.done()
    }

    fn title(&self, item: &PaperItem) -> String {
        match self.settings.remind_words {
            RemindWords::Neutral => self.strings.reminders_neutral_title(),
            RemindWords::Named => item.name().to_owned(),
        }
    }
}
