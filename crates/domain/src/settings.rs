//! What a person told us about themselves. All of it may be left out, and nothing is guessed from the phone.

use crate::moment::TimeOfDay;
use crate::{Country, Lang};

/// An answer to a question that may be skipped. "Not asked" and "skipped" differ: one asks again, one does not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Answer<T> {
    /// The question was not put yet.
    #[default]
    NotAsked,
    /// The person did not want to say.
    Skipped,
    /// The answer.
    Given(T),
}

impl<T: Copy> Answer<T> {
    /// The answer, if one was given.
    pub fn given(self) -> Option<T> {
        match self {
            Answer::Given(value) => Some(value),
            Answer::NotAsked | Answer::Skipped => None,
        }
    }
}

/// Where a person is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the country they are from.
    Home,
    /// In the country of the corridor's end.
    Destination,
}

/// How large letters are drawn, on top of what the phone itself does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextSize {
    /// 100 %.
    #[default]
    Normal,
    /// 125 %.
    Large,
    /// 150 %.
    Larger,
    /// 200 %.
    Largest,
}

impl TextSize {
    /// Every size, smallest first.
    pub const ALL: [TextSize; 4] = [TextSize::Normal, TextSize::Large, TextSize::Larger, TextSize::Largest];

    /// Per cent of the normal size.
    pub const fn per_cent(self) -> u32 {
        match self {
            TextSize::Normal => 100,
            TextSize::Large => 125,
            TextSize::Larger => 150,
            TextSize::Largest => 200,
        }
    }

    /// The size of a percentage that is one of ours.
    pub fn from_per_cent(per_cent: u32) -> Option<TextSize> {
        TextSize::ALL.into_iter().find(|size| size.per_cent() == per_cent)
    }
}

/// What a notification says where others may see it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RemindWords {
    /// Nothing about the paper.
    #[default]
    Neutral,
    /// The paper's name and the days left.
    Named,
}

/// When the app looks for updates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LookForUpdates {
    /// When the person taps.
    #[default]
    OnTap,
    /// Each time the app opens.
    AtOpening,
}

/// Everything a person chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The language; `None` until it was chosen.
    pub lang: Option<Lang>,
    /// Where they are from.
    pub origin: Answer<Country>,
    /// Where they are now.
    pub place: Answer<Place>,
    /// How large letters are drawn.
    pub text_size: TextSize,
    /// The time of day at which reminders ring.
    pub remind_at: TimeOfDay,
    /// What reminders say on a locked screen.
    pub remind_words: RemindWords,
    /// When the app looks for updates.
    pub look_for_updates: LookForUpdates,
}

impl Settings {
    /// The country they are in, as far as they said: at home only counts when home is known.
    pub fn here(&self) -> Option<Country> {
        match self.place.given()? {
            Place::Home => self.origin.given(),
            Place::Destination => Some(Country::DESTINATION),
        }
    }

    /// Whether one of the questions of the first open is still to be put.
    pub fn is_first_open(&self) -> bool {
        self.lang.is_none() || self.origin == Answer::NotAsked || self.place == Answer::NotAsked
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_one_is_follows_from_what_was_said_and_from_nothing_else() {
        let said = |origin, place| Settings { origin, place, ..Settings::default() }.here();
        assert_eq!(said(Answer::Given(Country::Laos), Answer::Given(Place::Home)), Some(Country::Laos));
        assert_eq!(said(Answer::Given(Country::Laos), Answer::Given(Place::Destination)), Some(Country::Thailand));
        assert_eq!(said(Answer::Skipped, Answer::Given(Place::Home)), None);
        assert_eq!(said(Answer::Given(Country::Laos), Answer::Skipped), None);
    }
}
