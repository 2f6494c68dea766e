//! From a date as it is printed on a paper, in either calendar and any of our scripts' digits, to the days it can mean.
//! What is not certain is never chosen here: every day the text can mean is returned, marked to be asked about.

mod parts;
mod words;

use crate::Day;
use crate::era::{Era, is_sensible};
use parts::{Number, Parts, parts};
use words::Field;

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

/// Every day that `text` can mean, the likeliest first and at least one, for somebody who types it on `today`. A card
/// may print its day twice, in both calendars: when both are the same day, that is what it means.
///
/// # Errors
/// Why it is no date.
pub fn read(text: &str, today: Day) -> Result<Vec<Reading>, Refusal> {
    if text.chars().count() > LONGEST {
        return Err(Refusal::TooLong);
    }
    read_once(text, today).or_else(|refusal| read_twice(text, today).ok_or(refusal))
}

/// A text that holds the same certain day two times.
fn read_twice(text: &str, today: Day) -> Option<Vec<Reading>> {
    text.char_indices().filter(|(_, character)| "/(|,; ".contains(*character)).find_map(|(place, _)| {
        let (one, other) = text.split_at_checked(place)?;
        match (read_once(one, today).ok()?.as_slice(), read_once(other, today).ok()?.as_slice()) {
            ([one], [other]) if one.date == other.date && one.certainty == other.certainty => Some(vec![*one]),
            _ => None,
        }
    })
}

fn read_once(text: &str, today: Day) -> Result<Vec<Reading>, Refusal> {
    let parts = parts(text)?;
    if parts.numbers.is_empty() && parts.months.is_empty() {
        return Err(Refusal::Empty);
    }
    let mark = EraMark::of(&parts);
    let mut readings: Vec<Reading> = Vec::new();
    let mut refusal = None;
    for fields in fields(&parts)? {
        match fields.readings(mark, today) {
            Ok(found) => readings.extend(found),
            Err(why) => refusal = refusal.or(Some(why)),
        }
    }
    // Two calendars, two orders of the numbers, or a weekday that is another: then nothing is certain.
    let is_unsure = readings.len() > 1
        || readings.iter().any(|reading| parts.weekdays.iter().any(|weekday| *weekday != reading.date.day.weekday()));
    if is_unsure {
        readings.iter_mut().for_each(|reading| reading.certainty = Certainty::Ask);
    }
    if readings.is_empty() { Err(refusal.unwrap_or(Refusal::NotADate)) } else { Ok(readings) }
}

/// What the text says of its calendar.
#[derive(Clone, Copy, PartialEq)]
enum EraMark {
    Silent,
    Says(Era),
    /// "Buddhist" as it is counted outside Thailand: its year begins in May, so that it is the Thai year or the one before.
    OtherBuddhist,
    /// Two marks that contradict each other.
    Unclear,
}

impl EraMark {
    fn of(parts: &Parts) -> EraMark {
        match (parts.is_other_buddhist, parts.eras.as_slice()) {
            (false, []) => EraMark::Silent,
            (true, []) => EraMark::OtherBuddhist,
            (false, [first, others @ ..]) if others.iter().all(|era| era == first) => EraMark::Says(*first),
            _ => EraMark::Unclear,
        }
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
fn fields(parts: &Parts) -> Result<Vec<Fields>, Refusal> {
    let month = parts.months.first().copied();
    if parts.months.iter().any(|other| Some(*other) != month) {
        return Err(Refusal::NotADate);
    }
    let sure = |day, month, year| Ok(vec![Fields { day, month, year, certainty: Certainty::Certain }]);
    match (month, parts.numbers.as_slice()) {
        (Some(month), [only]) if is_year(*only) => sure(None, month, year(*only)?),
        (Some(_), [_]) => Err(Refusal::NoYear),
        (Some(month), [first, second]) if first.digits == 4 || second.label == Some(Field::Day) => {
            sure(Some(second.value), month, year(*first)?)
        }
        (Some(month), [first, second]) => sure(Some(first.value), month, year(*second)?),
        (None, [first, second]) if first.digits == 4 => sure(None, second.value, year(*first)?),
        (None, [first, second]) if is_year(*second) => sure(None, first.value, year(*second)?),
        (None, [_, _]) => Err(Refusal::NoYear),
        (None, [first, second, third]) => {
            let (day, month, year_number) = labelled([*first, *second, *third]);
            let year = year(year_number)?;
            // Day before month, as in all four countries; turned round only when it cannot be so.
            let is_turned = day == *first && month.label.is_none() && month.value > 12 && (1..=12).contains(&day.value);
            let (day, month) = if is_turned { (month, day) } else { (day, month) };
            let certainty = if is_turned { Certainty::Ask } else { Certainty::Certain };
            Ok(vec![Fields { day: Some(day.value), month: month.value, year, certainty }])
        }
        (None, [Number { value, digits: 8, .. }]) => Ok(run_of_digits(*value)),
        _ => Err(Refusal::NotADate),
    }
}

/// Which of three numbers is the day, the month and the year: as words beside them say; otherwise a year in front is
/// followed by month and day, and a year at the end follows day and month.
fn labelled(numbers: [Number; 3]) -> (Number, Number, Number) {
    let [first, second, third] = numbers;
    let with = |field| numbers.into_iter().find(|number| number.label == Some(field));
    if let (Some(day), Some(month)) = (with(Field::Day), with(Field::Month))
        && let Some(year) = numbers.into_iter().find(|number| *number != day && *number != month)
    {
        return (day, month, year);
    }
    if first.digits == 4 { (third, second, first) } else { (first, second, third) }
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
fn is_year(number: Number) -> bool {
    number.digits == 4 || (number.digits == 2 && number.value > 31)
}

fn year(number: Number) -> Result<Year, Refusal> {
    let digits = number.digits;
    match (digits, i32::try_from(number.value)) {
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
        if mark == EraMark::OtherBuddhist {
            let before = meanings.iter().filter(|(era, _)| *era == Era::Buddhist).map(|(era, year)| (*era, year - 1));
            meanings.extend(before.collect::<Vec<_>>());
        }
        if meanings.is_empty() {
            return Err(self.refused_year(today));
        }
        let mut certainty = self.certainty;
        if self.year.digits != 4 || matches!(mark, EraMark::Unclear | EraMark::OtherBuddhist) {
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
