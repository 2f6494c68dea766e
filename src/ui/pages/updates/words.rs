//! How an update ended, how far it is and how old things are, in the reader's words. What is only bad luck sounds like it.

use crate::app::update::{Changes, Outcome, Progress, Why};
use crate::i18n::{Strings, digits};
use domain::Day;

/// How it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    /// Nothing is wrong, or only the network.
    Calm,
    /// Somebody may want to harm the reader.
    Alarming,
}

/// How `outcome` is said.
pub(super) fn tone(outcome: &Outcome) -> Tone {
    match outcome {
        Outcome::Not(Why::Refused(_)) => Tone::Alarming,
        Outcome::New { .. } | Outcome::Same { .. } | Outcome::Not(_) => Tone::Calm,
    }
}

/// How it ended, and whether to try again.
pub(super) fn outcome(strings: &Strings, outcome: &Outcome) -> String {
    match outcome {
        Outcome::New { changes, .. } => self::changes(strings, *changes),
        Outcome::Same { .. } => strings.updates_same(),
        Outcome::Not(why) => self::why(strings, why),
    }
}

/// What changed: "New: 1 number, 2 guides."
pub(in crate::ui::pages) fn changes(strings: &Strings, changes: Changes) -> String {
    let shown = |count: usize| digits::number(strings.lang(), count);
    let mut parts = Vec::new();
    let Changes { numbers, guides, others } = changes;
    if numbers > 0 {
        parts.push(strings.updates_new_numbers(plural(numbers), &shown(numbers)));
    }
    if guides > 0 {
        parts.push(strings.updates_new_guides(plural(guides), &shown(guides)));
    }
    if others > 0 {
        parts.push(strings.updates_new_others(plural(others), &shown(others)));
    }
    if parts.is_empty() {
        return strings.updates_new_small();
    }
    strings.updates_new(&parts.join(strings.lang().comma()))
}

fn why(strings: &Strings, why: &Why) -> String {
    match why {
        Why::NoHost => strings.updates_no_host(),
        Why::NoConnection => strings.updates_no_connection(),
        Why::Portal => strings.updates_portal(),
        Why::Behind => strings.updates_behind(),
        Why::Stopped => strings.updates_stopped(),
        Why::Busy => strings.updates_busy(),
        Why::Damaged => strings.updates_damaged(),
        Why::Refused(_) => strings.updates_refused(),
        Why::AppTooOld => strings.updates_app_too_old(),
        Why::BadRelease => strings.updates_bad_release(),
        Why::NotOurs => strings.updates_not_ours(),
        Why::NotInFile => strings.updates_not_in_file(),
        Why::NoRoom => strings.updates_no_room(),
    }
}

/// How much has come, in kilobytes, never 0.
pub(super) fn progress(strings: &Strings, progress: Progress) -> String {
    let kilobytes = |bytes: u64| digits::localised(strings.lang(), &bytes.div_ceil(1_000).to_string());
    match progress.of {
        Some(of) => strings.updates_progress(&kilobytes(progress.bytes), &kilobytes(of)),
        None => strings.updates_progress_open(&kilobytes(progress.bytes)),
    }
}

/// How long ago something was checked, by the device's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Age {
    /// The device says that it lies ahead.
    ClockWrong,
    /// So many days ago.
    Days(usize),
}

/// After so many days one is asked to look. Our own choice: about as often as a number of the directory changes.
const OLD: usize = 30;

/// After so many days one is warned: the limit of facts that change often (`domain::fact`).
const VERY_OLD: usize = 180;

impl Age {
    /// Of what was checked on `day`.
    pub(super) fn of(day: Day, today: Day) -> Age {
        usize::try_from(day.days_until(today)).map_or(Age::ClockWrong, Age::Days)
    }

    /// In words: days, and from two months on months.
    pub(super) fn words(self, strings: &Strings) -> String {
        let shown = |count: usize| digits::number(strings.lang(), count);
        match self {
            Age::ClockWrong => strings.common_clock_wrong(),
            Age::Days(0) => strings.updates_age_today(),
            Age::Days(days @ 1..60) => strings.updates_age_days(plural(days), &shown(days)),
            Age::Days(days) => strings.updates_age_months(plural(days / 30), &shown(days / 30)),
        }
    }

    /// What to do about it.
    pub(super) fn advice(self, strings: &Strings) -> Option<String> {
        match self {
            Age::Days(days) if days > VERY_OLD => Some(strings.updates_very_old()),
            Age::Days(days) if days > OLD => Some(strings.updates_old()),
            Age::ClockWrong | Age::Days(_) => None,
        }
    }

    /// Whether one is warned.
    pub(super) fn is_very_old(self) -> bool {
        matches!(self, Age::Days(days) if days > VERY_OLD)
    }
}

fn plural(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Lang;
    use trust::refresh::Refusal;

    fn refused() -> Outcome {
        Outcome::Not(Why::Refused(Refusal::NotSigned { role: "targets".to_owned() }))
    }

    #[test]
    fn old_things_are_said_to_be_old_from_the_day_after_the_limit() {
        let english = Strings::new(Lang::En);
        let checked = Day::from_iso("2026-11-25").unwrap();
        let said = |days: i64| {
            let age = Age::of(checked, checked.plus(days));
            (age.words(&english), age.advice(&english).is_some(), age.is_very_old())
        };
        assert_eq!(said(0), ("That is today.".to_owned(), false, false));
        assert_eq!(said(1), ("That is 1 day ago.".to_owned(), false, false));
        assert_eq!(said(30), ("That is 30 days ago.".to_owned(), false, false));
        assert_eq!(said(31), ("That is 31 days ago.".to_owned(), true, false));
        assert_eq!(said(180), ("That is about 6 months ago.".to_owned(), true, false));
        assert_eq!(said(181), ("That is about 6 months ago.".to_owned(), true, true));
        assert_eq!(said(-1), (english.common_clock_wrong(), false, false));
    }

    #[test]
    fn changes_are_counted_in_the_readers_digits() {
        let changes = |numbers, guides, others| Changes { numbers, guides, others };
        assert_eq!(super::changes(&Strings::new(Lang::En), changes(1, 2, 0)), "New: 1 number, 2 guides.");
        assert_eq!(super::changes(&Strings::new(Lang::En), changes(0, 0, 0)), "Small corrections are new.");
        let burmese = super::changes(&Strings::new(Lang::My), changes(1, 2, 3));
        assert!(burmese.contains('၁') && burmese.contains('၂') && burmese.contains('၃'), "{burmese}");
    }

    #[test]
    fn every_end_has_its_own_words_in_every_language_and_only_a_refusal_alarms() {
        let ends = [
            Outcome::Same { release: 1, confirmed: None },
            Outcome::Not(Why::NoHost),
            Outcome::Not(Why::NoConnection),
            Outcome::Not(Why::Portal),
            Outcome::Not(Why::Behind),
            Outcome::Not(Why::Stopped),
            Outcome::Not(Why::Busy),
            Outcome::Not(Why::Damaged),
            Outcome::Not(Why::AppTooOld),
            Outcome::Not(Why::BadRelease),
            Outcome::Not(Why::NotOurs),
            Outcome::Not(Why::NotInFile),
            Outcome::Not(Why::NoRoom),
            refused(),
        ];
        for lang in Lang::ALL {
            let strings = Strings::new(lang);
            let words: std::collections::BTreeSet<String> = ends.iter().map(|end| outcome(&strings, end)).collect();
            assert_eq!(words.len(), ends.len(), "{lang:?}");
        }
        let alarming: Vec<&Outcome> = ends.iter().filter(|end| tone(end) == Tone::Alarming).collect();
        assert_eq!(alarming, [&refused()]);
    }
}
