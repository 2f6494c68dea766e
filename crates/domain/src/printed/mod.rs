//! From a date as it is printed on a paper, in either calendar and any of our scripts' digits, to the days it can mean.
//! What is not certain is never chosen here: every day the text can mean is returned, marked to be asked about.

mod parts;
mod words;

use crate::Day;
use crate::era::{Era, is_sensible};
use parts::{Part, parts};

/// How exactly a paper names its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// A whole day.
    Day,
    /// A month only; it is then counted from the month's first day, the earliest it can mean.
    Month,
}

/// A date on a paper: one civil day, and how exactly the paper says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaperDate {
    /// The day; the month's first when only the month is printed.
    pub day: Day,
    /// How exactly it is printed.
    pub precision: Precision,
}

/// Whether a reading is what the paper must mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// It can mean nothing else.
    Certain,
    /// The person has to say so: a year of two digits, a year that fits two calendars, a month before a day.
    Ask,
}

/// One day a text can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The date.
    pub date: PaperDate,
    /// The calendar in which the text is then printed.
    pub era: Era,
    /// Whether it must be asked.
    pub certainty: Certainty,
}

/// Why a text is no date. Numbers are as the person typed them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing was typed.
    Empty,
    /// More than a date.
    TooLong,
    /// Something that stands in no date; holds it.
    Unknown(String),
    /// Digits of two scripts in one date.
    MixedDigits,
    /// Too few or too many numbers for a date.
    NotADate,
    /// The year is missing.
    NoYear,
    /// There is no such month.
    NoSuchMonth(u32),
    /// The month has no such day, in any year it can mean.
    NoSuchDay(u32),
    /// Far from today in both calendars.
    YearInNeither(i32),
    /// Sensible only if 543 were taken off twice: somebody added it to a year that was Buddhist already.
    AddedTwice(i32),
}

/// Longest text looked at, in characters. The longest real one, with weekday and words, has about 60.
const LONGEST: usize = 80;

/// Every day that `text` can mean, the likeliest first and at least one, for somebody who types it on `today`.
///
/// # Errors
/// Why it is no date.
pub fn read(text: &str, today: Day) -> Result<Vec<Reading>, Refusal> {
    if text.chars().count() > LONGEST {
        return Err(Refusal::TooLong);
    }
    let parts = parts(text)?;
    if parts.is_empty() {
        return Err(Refusal::Empty);
    }
    let era = EraMark::of(&parts);
    let fields = fields(&parts)?;
    let mut readings: Vec<Reading> = Vec::new();
    let mut refusal = None;
    for field in &fields {
        match field.readings(era, today) {
            Ok(found) => readings.extend(found),
            Err(why) => refusal = refusal.or(Some(why)),
        }
    }
    // Two calendars, or two orders of the numbers: then nothing is certain.
    let certainty = if readings.len() > 1 { Some(Certainty::Ask) } else { None };
    for reading in &mut readings {
        reading.certainty = certainty.unwrap_or(reading.certainty);
    }
    if readings.is_empty() { Err(refusal.unwrap_or(Refusal::NotADate)) } else { Ok(readings) }
}

/// What the text says of its calendar.
#[derive(Clone, Copy, PartialEq)]
enum EraMark {
    Silent,
    Says(Era),
    /// "Buddhist", but not in the Thai way of counting, or two marks that contradict each other.
    Unclear,
}

impl EraMark {
    fn of(parts: &[Part]) -> EraMark {
        let marks = parts.iter().filter_map(|part| match part {
            Part::Era(era) => Some(EraMark::Says(*era)),
            Part::OtherBuddhist => Some(EraMark::Unclear),
            _ => None,
        });
        marks.fold(
            EraMark::Silent,
            |all, mark| if all == EraMark::Silent || all == mark { mark } else { EraMark::Unclear },
        )
    }
}

/// Day, month and year as they stand in the text. No day: only the month is printed.
struct Fields {
    day: Option<u32>,
    month: u32,
    year: Year,
    certainty: Certainty,
}

/// A year as typed.
#[derive(Clone, Copy)]
struct Year {
    number: i32,
    digits: usize,
}

/// The ways in which the numbers can be day, month and year.
fn fields(parts: &[Part]) -> Result<Vec<Fields>, Refusal> {
    let numbers: Vec<(u32, usize)> = parts
        .iter()
        .filter_map(|part| if let Part::Number { value, digits } = part { Some((*value, *digits)) } else { None })
        .collect();
    let mut months = parts.iter().filter_map(|part| if let Part::Month(month) = part { Some(*month) } else { None });
    let month = months.next();
    if months.any(|other| Some(other) != month) {
        return Err(Refusal::NotADate);
    }
    let sure = |day, month, year| Ok(vec![Fields { day, month, year, certainty: Certainty::Certain }]);
    match (month, numbers.as_slice()) {
        (Some(month), [only]) if is_year(*only) => sure(None, month, year(*only)?),
        (Some(_), [_]) => Err(Refusal::NoYear),
        (Some(month), [first, second]) if first.1 == 4 => sure(Some(second.0), month, year(*first)?),
        (Some(month), [first, second]) => sure(Some(first.0), month, year(*second)?),
        (None, [first, second]) if first.1 == 4 => sure(None, second.0, year(*first)?),
        (None, [first, second]) if is_year(*second) => sure(None, first.0, year(*second)?),
        (None, [_, _]) => Err(Refusal::NoYear),
        (None, [first, second, third]) if first.1 == 4 => sure(Some(third.0), second.0, year(*first)?),
        (None, [first, second, third]) => {
            // Day before month, as in all four countries; turned round only when it cannot be so.
            let (day, month, certainty) = if second.0 > 12 && (1..=12).contains(&first.0) {
                (second.0, first.0, Certainty::Ask)
            } else {
                (first.0, second.0, Certainty::Certain)
            };
            Ok(vec![Fields { day: Some(day), month, year: year(*third)?, certainty }])
        }
        (None, [(run, 8)]) => Ok(run_of_digits(*run)),
        (None, [(_, 4)]) => Err(Refusal::NotADate),
        _ => Err(Refusal::NotADate),
    }
}

/// `31032569` or `25690331`: which of them it is, is asked.
fn run_of_digits(run: u32) -> Vec<Fields> {
    let four = |number: u32| Year { number: i32::try_from(number).unwrap_or(0), digits: 4 };
    let ask = |day, month, year| Fields { day: Some(day), month, year, certainty: Certainty::Ask };
    vec![
        ask(run / 1_000_000, run / 10_000 % 100, four(run % 10_000)),
        ask(run % 100, run / 100 % 100, four(run / 10_000)),
    ]
}

/// Whether a number beside a month alone must be its year: four digits, or more than any day.
fn is_year((value, digits): (u32, usize)) -> bool {
    digits == 4 || (digits == 2 && value > 31)
}

fn year((value, digits): (u32, usize)) -> Result<Year, Refusal> {
    match (digits, i32::try_from(value)) {
        (2 | 4, Ok(number)) => Ok(Year { number, digits }),
        (1, _) => Err(Refusal::NoYear),
        (_, number) => Err(Refusal::YearInNeither(number.unwrap_or(i32::MAX))),
    }
}

impl Year {
    /// The Gregorian years this can be, with the calendar they are then printed in.
    fn meanings(self, today: Day) -> Vec<(Era, i32)> {
        let printed: Vec<i32> = match self.digits {
            4 => vec![self.number],
            _ => [1900, 2000, 2100, 2400, 2500, 2600].into_iter().map(|century| century + self.number).collect(),
        };
        let in_era = |era: Era| printed.iter().map(move |year| (era, era.gregorian(*year)));
        // Buddhist first: a Thai paper with a short year nearly always means it.
        let mut meanings: Vec<(Era, i32)> = in_era(Era::Buddhist).chain(in_era(Era::Christian)).collect();
        meanings.retain(|(_, year)| is_sensible(*year, today));
        meanings
    }
}

impl Fields {
    fn readings(&self, mark: EraMark, today: Day) -> Result<Vec<Reading>, Refusal> {
        if !(1..=12).contains(&self.month) {
            return Err(Refusal::NoSuchMonth(self.month));
        }
        let mut meanings = self.year.meanings(today);
        if meanings.is_empty() {
            return Err(self.refused_year(today));
        }
        let mut certainty = self.certainty;
        if self.year.digits != 4 || mark == EraMark::Unclear {
            certainty = Certainty::Ask;
        }
        if let EraMark::Says(era) = mark {
            if meanings.iter().any(|(found, _)| *found == era) {
                meanings.retain(|(found, _)| *found == era);
            } else {
                // "พ.ศ. 2026": the mark and the year contradict each other.
                certainty = Certainty::Ask;
            }
        }
        let precision = if self.day.is_some() { Precision::Day } else { Precision::Month };
        let reading = |(era, year): (Era, i32)| {
            let day = Day::from_parts(year, self.month, self.day.unwrap_or(1))?;
            Some(Reading { date: PaperDate { day, precision }, era, certainty })
        };
        let readings: Vec<Reading> = meanings.into_iter().filter_map(reading).collect();
        if readings.is_empty() { Err(Refusal::NoSuchDay(self.day.unwrap_or(0))) } else { Ok(readings) }
    }

    fn refused_year(&self, today: Day) -> Refusal {
        let once = Era::Buddhist.gregorian(self.year.number);
        if is_sensible(Era::Buddhist.gregorian(once), today) {
            Refusal::AddedTwice(self.year.number)
        } else {
            Refusal::YearInNeither(self.year.number)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Result<Vec<String>, Refusal> {
        let today = Day::from_iso("2026-11-24").unwrap();
        let readings = read(text, today)?;
        Ok(readings
            .iter()
            .map(|reading| {
                let month = if reading.date.precision == Precision::Month { " month" } else { "" };
                let ask = if reading.certainty == Certainty::Ask { " ask" } else { "" };
                format!("{} {}{month}{ask}", reading.date.day, reading.era.code())
            })
            .collect())
    }

    #[test]
    fn as_printed_in_both_calendars() {
        for (text, wanted) in [
            ("31/03/2569", "2026-03-31 be"),
            ("31 มี.ค. 69", "2026-03-31 be ask"),
            ("31 Mar 2026", "2026-03-31 ce"),
            ("๓๑/๐๓/๒๕๖๙", "2026-03-31 be"),
            ("៣១ មីនា ២០២៦", "2026-03-31 ce"),
            ("31 ມີນາ 2026", "2026-03-31 ce"),
            ("၃၁-၀၃-၂၀၂၆", "2026-03-31 ce"),
            ("03/2569", "2026-03-01 be month"),
            ("พ.ศ. 2026 31 มีนาคม", "2026-03-31 ce ask"),
            ("03/31/2026", "2026-03-31 ce ask"),
        ] {
            assert_eq!(found(text).map(|all| all.join(", ")), Ok(wanted.to_owned()), "{text}");
        }
        assert_eq!(found("31/12/45").unwrap(), ["2002-12-31 be ask", "2045-12-31 ce ask"]);
    }

    #[test]
    fn refused_with_the_reason() {
        for (text, why) in [
            ("29/02/2569", Refusal::NoSuchDay(29)),
            ("31/04/2026", Refusal::NoSuchDay(31)),
            ("31/03/2112", Refusal::YearInNeither(2112)),
            ("31/03/1969", Refusal::YearInNeither(1969)),
            ("31/03/3112", Refusal::AddedTwice(3112)),
            ("๓1/03/2569", Refusal::MixedDigits),
            ("31/13/2026", Refusal::NoSuchMonth(13)),
            ("🙂", Refusal::Unknown("🙂".to_owned())),
            ("", Refusal::Empty),
        ] {
            assert_eq!(found(text), Err(why), "{text}");
        }
    }
}
