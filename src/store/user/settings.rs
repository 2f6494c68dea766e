//! What a person chose. A value that cannot be understood counts as not chosen: the question is put again.

use super::UserStore;
use crate::store::StoreError;
use domain::moment::TimeOfDay;
use domain::settings::{Answer, LookForUpdates, Place, RemindWords, Settings, TextSize};
use domain::{Country, Lang};

/// One thing a person chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// The language.
    Lang(Lang),
    /// Where they are from; `None` = did not want to say.
    Origin(Option<Country>),
    /// Where they are now; `None` = did not want to say.
    Place(Option<Place>),
    /// How large letters are drawn.
    TextSize(TextSize),
    /// The time of day at which reminders ring.
    RemindAt(TimeOfDay),
    /// What reminders say on a locked screen.
    RemindWords(RemindWords),
    /// When the app looks for updates.
    LookForUpdates(LookForUpdates),
}

/// Stands for "did not want to say".
const SKIPPED: &str = "-";
const HOME: &str = "home";
const DESTINATION: &str = "destination";
const NAMED: &str = "named";
const AT_OPENING: &str = "at-opening";

impl UserStore {
    /// Everything that was chosen.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn settings(&self) -> Result<Settings, StoreError> {
        let mut settings = Settings::default();
        let mut query = self.connection.prepare_cached("SELECT name, value FROM setting")?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let (name, value): (String, String) = (row.get(0)?, row.get(1)?);
            match name.as_str() {
                "lang" => settings.lang = Lang::from_code(&value),
                "origin" => settings.origin = answer(&value, Country::from_code),
                "place" => settings.place = answer(&value, place_from),
                "text-size" => {
                    settings.text_size = value.parse().ok().and_then(TextSize::from_per_cent).unwrap_or_default();
                }
                "remind-at" => settings.remind_at = TimeOfDay::from_text(&value).unwrap_or_default(),
                "remind-words" if value == NAMED => settings.remind_words = RemindWords::Named,
                "look-for-updates" if value == AT_OPENING => settings.look_for_updates = LookForUpdates::AtOpening,
                _ => {}
            }
        }
        Ok(settings)
    }

    /// Remembers a choice.
    ///
    /// # Errors
    /// What SQLite says; then the earlier choice stands.
    pub fn choose(&self, setting: Setting) -> Result<(), StoreError> {
        let (name, value) = match setting {
            Setting::Lang(lang) => ("lang", lang.code().to_owned()),
            Setting::Origin(origin) => ("origin", origin.map_or(SKIPPED, Country::code).to_owned()),
            Setting::Place(None) => ("place", SKIPPED.to_owned()),
            Setting::Place(Some(Place::Home)) => ("place", HOME.to_owned()),
            Setting::Place(Some(Place::Destination)) => ("place", DESTINATION.to_owned()),
            Setting::TextSize(size) => ("text-size", size.per_cent().to_string()),
            Setting::RemindAt(at) => ("remind-at", at.to_string()),
            Setting::RemindWords(RemindWords::Neutral) => ("remind-words", "neutral".to_owned()),
            Setting::RemindWords(RemindWords::Named) => ("remind-words", NAMED.to_owned()),
            Setting::LookForUpdates(LookForUpdates::OnTap) => ("look-for-updates", "on-tap".to_owned()),
            Setting::LookForUpdates(LookForUpdates::AtOpening) => ("look-for-updates", AT_OPENING.to_owned()),
        };
        let sql =
            "INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        self.connection.execute(sql, [name, &value])?;
        Ok(())
    }
}

fn answer<T>(value: &str, read: impl Fn(&str) -> Option<T>) -> Answer<T> {
    if value == SKIPPED { Answer::Skipped } else { read(value).map_or(Answer::NotAsked, Answer::Given) }
}

fn place_from(value: &str) -> Option<Place> {
    match value {
        HOME => Some(Place::Home),
        DESTINATION => Some(Place::Destination),
        _ => None,
    }
}
