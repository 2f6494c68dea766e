//! Whether a device's clock can be right. A phone whose battery was empty may say 1970: counting days by it would tell
//! somebody that a permit which ends tomorrow has fifty years.

use crate::Day;

/// What is thought of a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// It can be right.
    Plausible,
    /// It says a day before the app's own content was checked.
    TooEarly,
    /// It says a day too many years after that.
    TooLate,
}

/// Years after its newest content in which somebody may still use the app. Our own choice.
const YEARS_IN_USE: i64 = 10;

/// Judges a clock that says `today`, by the newest day on which any content was checked.
pub fn judge(today: Day, newest_check: Day) -> Clock {
    match newest_check.days_until(today) {
        // A day's leeway: content is checked in one zone and read in another.
        ..-1 => Clock::TooEarly,
        days if days > YEARS_IN_USE * 366 => Clock::TooLate,
        _ => Clock::Plausible,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nineteen_seventy_and_twenty_forty_are_not_believed() {
        let on = |today: &str| judge(Day::from_iso(today).unwrap(), Day::from_iso("2026-11-23").unwrap());
        assert_eq!(on("1970-01-01"), Clock::TooEarly);
        assert_eq!(on("2026-11-22"), Clock::Plausible);
        assert_eq!(on("2029-07-01"), Clock::Plausible);
        assert_eq!(on("2040-01-01"), Clock::TooLate);
    }
}
