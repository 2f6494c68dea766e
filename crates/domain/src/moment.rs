//! Instants and times of day. Which day an instant is on depends on the zone, and that is always an argument.

use crate::Day;
use chrono::{DateTime, NaiveTime, TimeZone};

/// An instant, as seconds since 1970-01-01T00:00:00 UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(pub i64);

impl Moment {
    /// The civil day in `zone`.
    pub fn day_in<Z: TimeZone>(self, zone: &Z) -> Day {
        let utc = DateTime::from_timestamp(self.0, 0).unwrap_or_default();
        Day::from_date(utc.with_timezone(zone).date_naive())
    }
}

/// A time of day, to the minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeOfDay(NaiveTime);

impl TimeOfDay {
    /// The time written as `09:00`; `None` when it is written otherwise or does not exist.
    pub fn from_text(text: &str) -> Option<TimeOfDay> {
        let time = TimeOfDay(NaiveTime::parse_from_str(text, "%H:%M").ok()?);
        (time.to_string() == text).then_some(time)
    }

    /// As a chrono time.
    pub(crate) const fn time(self) -> NaiveTime {
        self.0
    }

    /// Minutes after midnight, 0–1439.
    pub fn minutes(self) -> i64 {
        self.0.signed_duration_since(NaiveTime::MIN).num_minutes()
    }
}

impl Default for TimeOfDay {
    /// 09:00.
    fn default() -> TimeOfDay {
        TimeOfDay(NaiveTime::from_hms_opt(9, 0, 0).unwrap_or(NaiveTime::MIN))
    }
}

impl std::fmt::Display for TimeOfDay {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}", self.0.format("%H:%M"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::FixedOffset;

    #[test]
    fn only_real_times_in_the_one_form() {
        assert_eq!(TimeOfDay::from_text("07:30").map(TimeOfDay::minutes), Some(450));
        for text in ["7:30", "24:00", "07:30:00", "", "๐๗:๓๐"] {
            assert_eq!(TimeOfDay::from_text(text), None, "{text:?}");
        }
    }

    #[test]
    fn at_midnight_the_day_changes_where_one_is_and_days_left_with_it() {
        let due = Day::from_iso("2028-03-01").unwrap();
        // Bangkok, Phnom Penh and Vientiane are seven hours ahead, Yangon six and a half.
        for minutes in [7 * 60, 6 * 60 + 30] {
            let zone = FixedOffset::east_opt(minutes * 60).unwrap();
            // The end of 29 February 2028, a leap day.
            let midnight =
                DateTime::parse_from_rfc3339("2028-03-01T00:00:00Z").unwrap().timestamp() - i64::from(minutes) * 60;
            let days_left = |moment: i64| Moment(moment).day_in(&zone).days_until(due);
            assert_eq!((days_left(midnight - 1), days_left(midnight)), (1, 0));
            assert_eq!((days_left(midnight - 86_400), days_left(midnight - 86_401)), (1, 2));
        }
        // In the half hour between the two midnights the border crosser has another day.
        let between = Moment(DateTime::parse_from_rfc3339("2028-02-29T17:15:00Z").unwrap().timestamp());
        let day = |minutes: i32| between.day_in(&FixedOffset::east_opt(minutes * 60).unwrap()).to_string();
        assert_eq!((day(7 * 60), day(6 * 60 + 30)), ("2028-03-01".to_owned(), "2028-02-29".to_owned()));
    }
}
