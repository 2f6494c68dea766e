//! A civil day. Stored and written as ISO (`2026-03-31`); the era on the screen is presentation, never storage.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A day of the Gregorian calendar, without time or zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

impl Day {
    /// The day written as `YYYY-MM-DD`; `None` when it is written otherwise or does not exist.
    pub fn from_iso(text: &str) -> Option<Day> {
        let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().map(Day)?;
        (day.to_string() == text).then_some(day)
    }

    /// The day of a chrono date.
    pub const fn from_date(date: NaiveDate) -> Day {
        Day(date)
    }

    /// The day of a Gregorian year, month and day of month; `None` when there is none.
    pub fn from_parts(year: i32, month: u32, day: u32) -> Option<Day> {
        NaiveDate::from_ymd_opt(year, month, day).map(Day)
    }

    /// As a chrono date.
    pub const fn date(self) -> NaiveDate {
        self.0
    }

    /// The day `days` later, or earlier when negative; the calendar's own end when there is none.
    pub fn plus(self, days: i64) -> Day {
        let end = if days < 0 { NaiveDate::MIN } else { NaiveDate::MAX };
        Day(chrono::TimeDelta::try_days(days).and_then(|days| self.0.checked_add_signed(days)).unwrap_or(end))
    }

    /// Days since Monday: 0–6.
    pub fn weekday(self) -> u32 {
        self.0.weekday().num_days_from_monday()
    }

    /// Gregorian year, month (1–12) and day of month (1–31).
    pub fn parts(self) -> (i32, u32, u32) {
        (self.0.year(), self.0.month(), self.0.day())
    }

    /// Days from `self` to `later`; negative when `later` is earlier.
    pub fn days_until(self, later: Day) -> i64 {
        later.0.signed_duration_since(self.0).num_days()
    }
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.0.format("%Y-%m-%d"))
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Day, D::Error> {
        let text = String::deserialize(input)?;
        Day::from_iso(&text)
            .ok_or_else(|| serde::de::Error::custom(format!("{text:?} is not a day written 2026-11-23")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_real_days_in_the_one_form() {
        assert_eq!(Day::from_iso("2024-02-29").map(|day| day.parts()), Some((2024, 2, 29)));
        for text in ["2026-02-29", "2026-13-01", "2026-1-1", "31/03/2569", "", "2026-03-31 "] {
            assert_eq!(Day::from_iso(text), None, "{text:?}");
        }
    }

    #[test]
    fn days_until_counts_both_ways() {
        let (first, second) = (Day::from_iso("2026-11-23").unwrap(), Day::from_iso("2027-01-02").unwrap());
        assert_eq!((first.days_until(second), second.days_until(first)), (40, -40));
    }
}
