//! A date as it is printed, typed freely or chosen, and shown back in both calendars before it is kept. What the text
//! can mean besides is asked, never guessed.

use crate::i18n::{dates, papers};
use crate::ui::session::use_session;
use dioxus::prelude::*;
use domain::Day;
use domain::clock::Clock;
use domain::printed::{Certainty, PaperDate, Precision, Reading, Refusal, read};

/// What was typed, and which of its meanings was tapped.
#[derive(Clone, Copy, PartialEq)]
pub struct DateInput {
    text: Signal<String>,
    chosen: Signal<Option<usize>>,
}

/// Why there is no date yet.
#[derive(Clone, Debug, PartialEq)]
pub enum NoDate {
    /// The text is none.
    Refused(Refusal),
    /// The person has not said yet which day it is.
    NotChosen,
}

/// A date field's state; `text` is what stands in it at first, and counts as what the person meant.
pub fn use_date_input(text: impl FnOnce() -> String) -> DateInput {
    let text = use_signal(text);
    let chosen = use_signal(|| None);
    DateInput { text, chosen }
}

impl DateInput {
    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.text.read().trim().is_empty()
    }

    /// The date the person means.
    pub fn date(&self, today: Day) -> Result<Reading, NoDate> {
        let readings = read(&self.text.read(), today).map_err(NoDate::Refused)?;
        match readings.as_slice() {
            [only] if only.certainty == Certainty::Certain => Ok(*only),
            several => {
                let chosen = (*self.chosen.read()).and_then(|place| several.get(place));
                chosen.copied().ok_or(NoDate::NotChosen)
            }
        }
    }

    fn set(&mut self, text: String) {
        self.text.set(text);
        self.chosen.set(None);
    }
}

/// Years offered before and after today's: papers last ten years at most.
const YEARS_OFFERED: std::ops::RangeInclusive<i32> = -11..=12;

/// The field. `next_report` adds that many days and says when the next report is.
#[component]
pub fn DateField(
    id: String,
    label: String,
    input: DateInput,
    today: Day,
    clock: Clock,
    #[props(default)] hint: Option<String>,
    #[props(default)] has_pickers: bool,
    #[props(default)] next_report: Option<i64>,
) -> Element {
    let session = use_session();
    let session = session.read();
    let strings = &session.strings;
    let mut typed = input;
    let read = read(&input.text.read(), today);
    let shown = match &read {
        Err(Refusal::Empty) => rsx! {},
        Err(refusal) => {
            rsx! { p { class: "note amber", role: "status", id: "{id}-problem", {papers::refusal(strings, refusal)} } }
        }
        Ok(readings) => rsx! { Readings { readings: readings.clone(), input, today, clock, next_report } },
    };
    let hint_id = hint.is_some().then(|| format!("{id}-hint"));
    let is_refused = matches!(&read, Err(refusal) if *refusal != Refusal::Empty);
    let described_by = if is_refused { Some(format!("{id}-problem")) } else { hint_id };
    rsx! {
        div { class: "stack",
            label { r#for: "{id}", class: "strong", {label} }
            if let Some(hint) = hint {
                p { class: "soft", id: "{id}-hint", {hint} }
            }
            input {
                id: "{id}",
                class: "field",
                r#type: "text",
                autocomplete: "off",
                spellcheck: "false",
                "aria-invalid": if is_refused { "true" } else { "false" },
                "aria-describedby": described_by,
                value: "{input.text}",
                oninput: move |event| typed.set(event.value()),
            }
            if has_pickers {
                Pickers { id: id.clone(), input, today }
            }
            {shown}
        }
    }
}

/// The meanings: one that is certain is shown, others are tapped.
#[component]
fn Readings(readings: Vec<Reading>, input: DateInput, today: Day, clock: Clock, next_report: Option<i64>) -> Element {
    let session = use_session();
    let strings = &session.read().strings;
    let mut chosen = input.chosen;
    let is_certain = matches!(readings.as_slice(), [only] if only.certainty == Certainty::Certain);
    rsx! {
        if is_certain {
            div { class: "note stack", role: "status",
                p { class: "soft", {strings.papers_reads_as()} }
                for reading in readings {
                    Meaning { date: reading.date, today, clock, next_report }
                }
            }
        } else {
            div { class: "stack", role: "group", "aria-label": strings.papers_which_day(),
                p { class: "note amber", role: "status", {strings.papers_which_day()} }
                for (place, reading) in readings.into_iter().enumerate() {
                    button {
                        class: "button reading",
                        r#type: "button",
                        "aria-pressed": if chosen() == Some(place) { "true" } else { "false" },
                        onclick: move |_| chosen.set(Some(place)),
                        span { class: "stack grow", Meaning { date: reading.date, today, clock, next_report } }
                    }
                }
            }
        }
    }
}

/// A day in both calendars, with how far away it is.
#[component]
fn Meaning(date: PaperDate, today: Day, clock: Clock, next_report: Option<i64>) -> Element {
    let session = use_session();
    let strings = &session.read().strings;
    let due = date.day.plus(next_report.unwrap_or(0));
    rsx! {
        span { class: "strong", {papers::date(strings, date)} }
        span { class: "soft",
            "{strings.papers_in_thai()} "
            span { lang: "th", {papers::thai_date(date)} }
        }
        if date.precision == Precision::Month {
            span { class: "soft", {strings.papers_month_only()} }
        }
        if next_report.is_some() {
            span { {strings.papers_next_report(&dates::with_weekday(strings, due))} }
        }
        if clock == Clock::Plausible {
            span { {papers::days_left(strings, today.days_until(due))} }
        }
    }
}

/// Day, month and year to choose; they write into the same field as the keyboard.
#[component]
fn Pickers(id: String, input: DateInput, today: Day) -> Element {
    let session = use_session();
    let session = session.read();
    let strings = &session.strings;
    let mut input = input;
    let mut picked = use_signal(|| match input.date(today) {
        Ok(Reading { date: PaperDate { day, precision: Precision::Day }, .. }) => {
            let (year, month, day) = day.parts();
            (day, month, year)
        }
        _ => (0, 0, 0),
    });
    let (day, month, year) = picked();
    let mut pick = move |day: u32, month: u32, year: i32| {
        picked.set((day, month, year));
        if month > 0 && year > 0 {
            input.set(if day > 0 { format!("{day:02}/{month:02}/{year}") } else { format!("{month:02}/{year}") });
        }
    };
    let localised = |text: String| crate::i18n::digits::localised(session.lang(), &text);
    let (this_year, ..) = today.parts();
    rsx! {
        fieldset { class: "pickers",
            legend { class: "soft", {strings.papers_or_choose()} }
            div {
                label { r#for: "{id}-day", class: "soft", {strings.papers_day()} }
                select { id: "{id}-day", class: "field", onchange: move |event| pick(event.value().parse().unwrap_or(0), month, year),
                    option { value: "0", selected: day == 0, "–" }
                    for number in 1..=31_u32 {
                        option { key: "{number}", value: "{number}", selected: day == number, {localised(number.to_string())} }
                    }
                }
            }
            div {
                label { r#for: "{id}-month", class: "soft", {strings.papers_month()} }
                select { id: "{id}-month", class: "field", onchange: move |event| pick(day, event.value().parse().unwrap_or(0), year),
                    option { value: "0", selected: month == 0, "–" }
                    for number in 1..=12_u32 {
                        option { key: "{number}", value: "{number}", selected: month == number,
                            "{localised(number.to_string())} {dates::month_name(strings, number)}"
                        }
                    }
                }
            }
            div {
                label { r#for: "{id}-year", class: "soft", {strings.papers_year()} }
                select { id: "{id}-year", class: "field", onchange: move |event| pick(day, month, event.value().parse().unwrap_or(0)),
                    option { value: "0", selected: year == 0, "–" }
                    for number in YEARS_OFFERED.map(|away| this_year + away) {
                        option { key: "{number}", value: "{number}", selected: year == number,
                            {strings.papers_year_thai(&localised(domain::era::Era::Buddhist.printed(number).to_string()), &localised(number.to_string()))}
                        }
                    }
                }
            }
        }
    }
}
