//! Days as a reader of each language writes them, in the Gregorian calendar, and as Thai papers print them. Month and
//! weekday names: CLDR.

use super::{Strings, digits};
use domain::Day;
use domain::era::Era;

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

/// A whole day with its weekday: "Monday, 23 November 2026".
pub fn with_weekday(strings: &Strings, day: Day) -> String {
    let weekday = match day.weekday() {
        0 => strings.dates_weekday_1(),
        1 => strings.dates_weekday_2(),
        2 => strings.dates_weekday_3(),
        3 => strings.dates_weekday_4(),
        4 => strings.dates_weekday_5(),
        5 => strings.dates_weekday_6(),
        _ => strings.dates_weekday_7(),
    };
    strings.dates_with_weekday(&self::day(strings, day), &weekday)
}

/// A day's month: "November 2026".
pub fn month(strings: &Strings, day: Day) -> String {
    let (year, month, _) = day.parts();
    strings.dates_month_year(&month_name(strings, month), &digits::localised(strings.lang(), &year.to_string()))
}

/// Months as Thai papers print them, January first.
const THAI_MONTHS: [&str; 12] = [
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
];

/// A day as a Thai paper prints it: "31 มีนาคม 2569". To be shown with `lang="th"`.
pub fn thai(day: Day) -> String {
    format!("{} {}", day.parts().2, thai_month(day))
}

/// A day's month as a Thai paper prints it: "มีนาคม 2569".
pub fn thai_month(day: Day) -> String {
    let (year, month, _) = day.parts();
    let name = month.checked_sub(1).and_then(|index| THAI_MONTHS.get(index as usize)).copied().unwrap_or_default();
    format!("{name} {}", Era::Buddhist.printed(year))
}

/// A day, a month or a year as a source gives it (`2025-11-05`, `2025-11`, `2025`); anything else as it stands.
pub fn written(strings: &Strings, text: &str) -> String {
    if let Some(whole) = Day::from_iso(text) {
        return day(strings, whole);
    }
    if let Some(first) = Day::from_iso(&format!("{text}-01")) {
        return month(strings, first);
    }
    digits::localised(strings.lang(), text)
}

/// A month's name, 1–12.
pub fn month_name(strings: &Strings, month: u32) -> String {
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
