//! Dates as papers print them: a table of real ones, and every day of 150 years there and back.

use before_you_go::i18n::{Strings, dates, digits};
use domain::digits::{Script, write_in};
use domain::era::Era;
use domain::printed::{Certainty, PaperDate, Precision, Reading, Refusal, read};
use domain::{Day, Lang};

fn written(readings: &[Reading]) -> String {
    let one = |reading: &Reading| {
        let precision = if reading.date.precision == Precision::Month { "month" } else { "day" };
        let certainty = if reading.certainty == Certainty::Certain { "certain" } else { "ask" };
        format!("{} {} {precision} {certainty}", reading.date.day, reading.era.code())
    };
    readings.iter().map(one).collect::<Vec<_>>().join("; ")
}

fn reason(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Empty => "empty",
        Refusal::TooLong => "too-long",
        Refusal::Unknown(_) => "unknown-word",
        Refusal::MixedDigits => "mixed-digits",
        Refusal::NotADate => "not-a-date",
        Refusal::NoYear => "no-year",
        Refusal::NoSuchMonth(_) => "no-such-month",
        Refusal::NoSuchDay(_) => "no-such-day",
        Refusal::YearInNeither(_) => "year-in-neither-calendar",
        Refusal::AddedTwice(_) => "543-added-twice",
    }
}

#[test]
fn the_table_of_printed_dates() {
    let table = std::fs::read_to_string("tests/data/dates/printed.tsv").unwrap();
    let rows: Vec<&str> = table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).collect();
    assert!(rows.len() >= 150, "{} rows", rows.len());
    let mut wrong = Vec::new();
    for row in rows {
        let [text, today, wanted] = row.split('\t').collect::<Vec<_>>()[..] else { panic!("three columns: {row:?}") };
        let found = match read(text, Day::from_iso(today).unwrap()) {
            Ok(readings) => written(&readings),
            Err(refusal) => format!("refused {}", reason(&refusal)),
        };
        if found != wanted {
            wrong.push(format!("{text:?} on {today}: wanted {wanted}, found {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Every day of 1950 to 2100.
fn every_day() -> impl Iterator<Item = Day> {
    let (first, last) = (Day::from_iso("1950-01-01").unwrap(), Day::from_iso("2100-12-31").unwrap());
    (0..=first.days_until(last)).map(move |days| first.plus(days))
}

fn must_mean(text: &str, day: Day, era: Era) {
    let wanted = Reading { date: PaperDate { day, precision: Precision::Day }, era, certainty: Certainty::Certain };
    assert_eq!(read(text, day).as_deref(), Ok(&[wanted][..]), "{text:?}");
}

#[test]
fn every_day_in_every_script_and_era_is_read_back() {
    for day in every_day() {
        let (year, month, number) = day.parts();
        for era in Era::ALL {
            let text = format!("{number:02}/{month:02}/{}", era.printed(year));
            for script in Script::ALL {
                must_mean(&write_in(script, &text), day, era);
            }
            must_mean(&format!("{}-{month:02}-{number:02}", era.printed(year)), day, era);
        }
    }
}

#[test]
fn every_day_in_every_language_and_era_is_read_back() {
    for lang in Lang::ALL {
        let strings = Strings::new(lang);
        let months: Vec<String> = (1..=12).map(|month| dates::month_name(&strings, month)).collect();
        // The language's own order of day, month and year, from a day that shows which is which.
        let pattern = strings.dates_day("{d}", "{m}", "{y}");
        for day in every_day() {
            let (year, month, number) = day.parts();
            for era in Era::ALL {
                let own = |number: i64| digits::localised(lang, &number.to_string());
                let text = pattern
                    .replace("{d}", &own(i64::from(number)))
                    .replace("{m}", &months[month as usize - 1])
                    .replace("{y}", &own(i64::from(era.printed(year))));
                must_mean(&text, day, era);
            }
            must_mean(&dates::thai(day), day, Era::Buddhist);
        }
        let today = Day::from_iso("2026-11-24").unwrap();
        must_mean(&dates::day(&strings, today), today, Era::Christian);
        must_mean(&dates::with_weekday(&strings, today), today, Era::Christian);
    }
}

#[test]
fn every_month_is_read_back_as_a_month() {
    for day in every_day().filter(|day| day.parts().2 == 1) {
        let (year, month, _) = day.parts();
        for era in Era::ALL {
            let wanted =
                Reading { date: PaperDate { day, precision: Precision::Month }, era, certainty: Certainty::Certain };
            assert_eq!(read(&format!("{month:02}/{}", era.printed(year)), day), Ok(vec![wanted]));
        }
    }
}

#[test]
fn no_text_is_too_strange() {
    let strange = [
        "\u{0}",
        "\u{17D2}\u{17D2}",
        "๐".repeat(81).as_str(),
        "/".repeat(80).as_str(),
        "٣١/٠٣/٢٠٢٦",
        "\u{202E}62/30/13",
    ]
    .map(str::to_owned);
    for text in strange {
        assert!(read(&text, Day::from_iso("2026-11-24").unwrap()).is_err(), "{text:?}");
    }
}
