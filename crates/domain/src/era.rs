//! The two calendars a paper may be printed in. Thailand prints the Buddhist year, which is the Gregorian year plus
//! 543; months and days are the same. The era is how a day is shown or was printed, never how it is stored.

use crate::Day;

/// A calendar's way of counting years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Era {
    /// The Gregorian year (ค.ศ.).
    Christian,
    /// The Thai Buddhist year (พ.ศ.).
    Buddhist,
}

/// Years the Thai Buddhist calendar is ahead, since 1 January 1941 (Thai Calendar Year Act, B.E. 2483).
const BUDDHIST_AHEAD: i32 = 543;

/// How many years from today a year on a worker's paper can be. Passports and cards last ten years at most, so thirty
/// leaves room for old papers; our own choice. It is far below 543, so that a year of four digits fits one era only.
pub const SENSIBLE_YEARS: i32 = 30;

impl Era {
    /// Both, the Gregorian first.
    pub const ALL: [Era; 2] = [Era::Christian, Era::Buddhist];

    /// `ce` or `be`.
    pub const fn code(self) -> &'static str {
        match self {
            Era::Christian => "ce",
            Era::Buddhist => "be",
        }
    }

    /// The era of a code; `None` for any other text.
    pub fn from_code(code: &str) -> Option<Era> {
        Era::ALL.into_iter().find(|era| era.code() == code)
    }

    /// The Gregorian year of a year printed in this era.
    pub const fn gregorian(self, printed: i32) -> i32 {
        match self {
            Era::Christian => printed,
            Era::Buddhist => printed - BUDDHIST_AHEAD,
        }
    }

    /// How this era prints a Gregorian year.
    pub const fn printed(self, gregorian: i32) -> i32 {
        match self {
            Era::Christian => gregorian,
            Era::Buddhist => gregorian + BUDDHIST_AHEAD,
        }
    }
}

/// Whether a Gregorian year can stand on a paper that somebody holds on `today`.
pub fn is_sensible(gregorian: i32, today: Day) -> bool {
    let (this_year, ..) = today.parts();
    (gregorian - this_year).abs() <= SENSIBLE_YEARS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        assert_eq!(Era::Buddhist.gregorian(2569), 2026);
        for era in Era::ALL {
            assert_eq!(era.gregorian(era.printed(2100)), 2100);
            assert_eq!(Era::from_code(era.code()), Some(era));
        }
    }

    #[test]
    fn no_year_of_four_digits_fits_both_eras() {
        let today = Day::from_iso("2026-11-24").unwrap();
        for year in 1000..4000 {
            let fits = Era::ALL.into_iter().filter(|era| is_sensible(era.gregorian(year), today)).count();
            assert!(fits < 2, "{year}");
        }
    }
}
