//! Days as a reader of each language writes them, in the Gregorian calendar. Month names: CLDR.

use super::{Strings, digits};
use domain::Day;

/// A whole day: "23 November 2026".
pub fn day(strings: &Strings, day: Day) -> String {
    let (year, month, number) = day.parts();
    let lang = strings.lang();
    strings.dates_day(
        &digits::localised(lang, &number.to_string()),
        &month_name(strings, month),
        &digits::localised(lang, &year.to_string()),
    )
}

/// A day, a month or a year as a source gives it (`2025-11-05`, `2025-11`, `2025`); anything else as it stands.
pub fn written(strings: &Strings, text: &str) -> String {
    if let Some(whole) = Day::from_iso(text) {
        return day(strings, whole);
    }
    if let Some(first) = Day::from_iso(&format!("{text}-01")) {
        let (year, month, _) = first.parts();
        return strings
            .dates_month_year(&month_name(strings, month), &digits::localised(strings.lang(), &year.to_string()));
    }
    digits::localised(strings.lang(), text)
}

fn month_name(strings: &Strings, month: u32) -> String {
    match month {
        1 => strings.dates_month_1(),
        2 => strings.dates_month_2(),
        3 => strings.dates_month_3(),
        4 => strings.dates_month_4(),
        5 => strings.dates_month_5(),
        6 => strings.dates_month_6(),
        7 => strings.dates_month_7(),
        8 => strings.dates_month_8(),
        9 => strings.dates_month_9(),
        10 => strings.dates_month_10(),
        11 => strings.dates_month_11(),
        _ => strings.dates_month_12(),
    }
}
