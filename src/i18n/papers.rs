//! Words about papers and dates: one exhaustive match each.

use super::{Strings, dates, digits};
use domain::paper::{EntryError, Event, EventKind, Standing, Urgency};
use domain::printed::{PaperDate, Precision, Refusal};

/// Why a typed date is none, and what to do.
pub fn refusal(strings: &Strings, refusal: &Refusal) -> String {
    let number = |number: &dyn std::fmt::Display| digits::localised(strings.lang(), &number.to_string());
    match refusal {
        Refusal::Empty => strings.papers_error_empty(),
        Refusal::TooLong => strings.papers_error_too_long(),
        Refusal::Unknown(text) => strings.papers_error_unknown(text),
        Refusal::MixedDigits => strings.papers_error_mixed(),
        Refusal::NotADate => strings.papers_error_not_a_date(),
        Refusal::NoYear => strings.papers_error_no_year(),
        Refusal::NoSuchMonth(month) => strings.papers_error_no_month(&number(month)),
        Refusal::NoSuchDay(day) => strings.papers_error_no_day(&number(day)),
        Refusal::YearInNeither(year) => strings.papers_error_year(&number(year)),
        Refusal::AddedTwice(year) => strings.papers_error_year_twice(&number(year)),
    }
}

/// Why an entry cannot be kept.
pub fn entry_error(strings: &Strings, error: EntryError) -> String {
    match error {
        EntryError::NoName => strings.papers_error_no_name(),
        EntryError::NameTooLong => strings.papers_error_name_long(),
        EntryError::EndsBeforeIssue => strings.papers_error_before_issue(),
    }
}

/// How many days are left, or since when it is over.
pub fn days_left(strings: &Strings, days: i64) -> String {
    let count = u32::try_from(days.unsigned_abs()).unwrap_or(u32::MAX);
    let shown = digits::localised(strings.lang(), &count.to_string());
    match days {
        0 => strings.papers_last_day(),
        1.. => strings.papers_days_left(count, &shown),
        _ => strings.papers_days_over(count, &shown),
    }
}

/// How pressing it is and how many days are left, in one line.
pub fn pressing(strings: &Strings, days: i64) -> String {
    let left = days_left(strings, days);
    let urgency = match Urgency::of(days) {
        // That it has ended is all there is to say.
        Urgency::Overdue => return left,
        Urgency::Now => strings.papers_urgency_now(),
        Urgency::Soon => strings.papers_urgency_soon(),
        Urgency::Coming => strings.papers_urgency_coming(),
        Urgency::Far => strings.papers_urgency_far(),
    };
    strings.papers_pressing(&left, &urgency)
}

/// What became of a paper that no longer counts; `None` for one that counts.
pub fn standing(strings: &Strings, standing: Standing) -> Option<String> {
    match standing {
        Standing::Counts => None,
        Standing::Renewed => Some(strings.papers_standing_renewed()),
        Standing::Lost => Some(strings.papers_standing_lost()),
        Standing::HandedIn => Some(strings.papers_standing_handed_in()),
    }
}

/// A line of a paper's history.
pub fn event(strings: &Strings, event: &Event) -> String {
    let (date, before) = (dates::day(strings, event.on), dates::day(strings, event.date_before));
    match event.what {
        EventKind::Added => strings.papers_event_added(&date),
        EventKind::Changed => strings.papers_event_changed(&before, &date),
        EventKind::Reported => strings.papers_event_reported(&before, &date),
        EventKind::Renewed => strings.papers_event_renewed(&before, &date),
        EventKind::Lost => strings.papers_event_lost(&date),
        EventKind::HandedIn => strings.papers_event_handed_in(&date),
        EventKind::Back => strings.papers_event_back(&date),
    }
}

/// A paper's date as the reader writes it, with the weekday when a whole day is known.
pub fn date(strings: &Strings, date: PaperDate) -> String {
    match date.precision {
        Precision::Day => dates::with_weekday(strings, date.day),
        Precision::Month => dates::month(strings, date.day),
    }
}

/// A paper's date as a Thai paper prints it.
pub fn thai_date(date: PaperDate) -> String {
    match date.precision {
        Precision::Day => dates::thai(date.day),
        Precision::Month => dates::thai_month(date.day),
    }
}
