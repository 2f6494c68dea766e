//! Reminders: what this device can and cannot do, when it rings and with which words, and the second way, a calendar
//! file.

use super::{behind_pin, use_guarded};
use crate::app::App;
use crate::app::Setting;
use crate::app::act::Tap;
use crate::app::papers::RemindersView;
use crate::i18n::{Strings, dates, digits};
use crate::platform::remind::{Ability, Permission};
use crate::ui::components::{CalendarButton, Choice, Picture};
use crate::ui::session::{send, use_session};
use dioxus::prelude::*;
use domain::clock::Clock;
use domain::moment::TimeOfDay;
use domain::settings::RemindWords;

/// Reminders.
#[component]
pub fn RemindersPage() -> Element {
    let asked = use_guarded(|app, lang| async move { app.reminders(lang).await });
    behind_pin(&asked, |view| rsx! { RemindersScreen { view } })
}

/// How many of the next reminders are listed.
const LISTED: usize = 8;

/// Reminders, drawn.
#[component]
pub fn RemindersScreen(view: RemindersView) -> Element {
    let (session, app) = (use_session(), use_context::<App>());
    let known = session.read();
    let (strings, settings) = (&known.strings, known.settings);
    let zone = app.platform.zone();
    let ability = app.platform.reminders().ability();
    let line = |reminder: &domain::reminder::Reminder| {
        let item = view.papers.get(&reminder.paper)?;
        let time = digits::localised(strings.lang(), &settings.remind_at.to_string());
        Some(strings.reminders_line(&dates::day(strings, reminder.at.day_in(&zone)), item.name(), &time))
    };
    let lines: Vec<String> = view.ahead.iter().take(LISTED).filter_map(line).collect();
    let words = [
        (strings.reminders_words_neutral(), RemindWords::Neutral),
        (strings.reminders_words_named(), RemindWords::Named),
    ];
    rsx! {
        h1 { {strings.reminders_title()} }
        div { class: "note stack",
            p { class: "strong", {can(strings, ability)} }
            p { {strings.reminders_missed_shown()} }
            p { {strings.reminders_second_way()} }
        }
        if ability != Ability::Nothing {
            Allowed {}
        }
        if !view.papers.is_empty() {
            section { class: "stack",
                h2 { {strings.reminders_calendar()} }
                p { {strings.reminders_calendar_how()} }
                CalendarButton {}
            }
        }
        section { class: "stack",
            h2 { {strings.reminders_ahead()} }
            if view.clock != Clock::Plausible {
                p { class: "note amber", role: "status", {strings.papers_clock_wrong(&dates::day(strings, known.today))} }
            } else if lines.is_empty() {
                p { {strings.reminders_none()} }
            }
            ul { class: "points", id: "ahead",
                for line in lines {
                    li { key: "{line}", {line} }
                }
            }
        }
        section { class: "stack",
            h2 { {strings.reminders_when()} }
            TimeChoice { at: settings.remind_at }
        }
        section { class: "stack",
            h2 { {strings.reminders_words()} }
            for (words, setting) in words {
                Choice { words, setting: Setting::RemindWords(setting), is_chosen: settings.remind_words == setting }
            }
        }
    }
}

/// What the device can do, without a promise too many.
fn can(strings: &Strings, ability: Ability) -> String {
    match ability {
        Ability::WindowOpen => strings.reminders_can_window(),
        Ability::PageOpen => strings.reminders_can_browser(),
        Ability::Nothing => strings.reminders_can_nothing(),
    }
}

/// Whether notifications are allowed, the button that asks, and the test that rings in a minute. The test is offered
/// only where it can ring.
#[component]
fn Allowed() -> Element {
    let (session, app) = (use_session(), use_context::<App>());
    // Read again whenever something rang, or could not.
    let strings = session.read().strings.clone();
    let mut asked = use_signal(|| None::<Permission>);
    let mut is_trying = use_signal(|| false);
    let now = app.platform.reminders().permission();
    let permission = if now == Permission::NotAsked { asked().unwrap_or(now) } else { now };
    match permission {
        Permission::Granted => rsx! {
            p { class: "soft", id: "allowed", {strings.reminders_allowed()} }
            button {
                class: "button",
                id: "try",
                onclick: move |_| {
                    let (app, strings) = (app.clone(), session.peek().strings.clone());
                    spawn(async move { is_trying.set(app.try_reminder(&strings).await.is_ok()) });
                },
                Picture { name: "clock" }
                {strings.reminders_try()}
            }
            if is_trying() {
                p { role: "status", id: "trying", {strings.reminders_trying()} }
            }
        },
        Permission::Denied => rsx! { p { class: "note amber", id: "blocked", {strings.reminders_blocked()} } },
        Permission::Impossible => {
            rsx! { p { class: "note amber", id: "impossible", {strings.reminders_can_nothing()} } }
        }
        Permission::NotAsked => rsx! {
            button {
                class: "button",
                id: "allow",
                onclick: move |_| {
                    let app = app.clone();
                    spawn(async move { asked.set(Some(app.platform.reminders().ask_permission().await)) });
                },
                Picture { name: "info" }
                {strings.reminders_allow()}
            }
        },
    }
}

/// Hours at which most people are awake; a time kept from elsewhere stays in the list.
const HOURS: std::ops::RangeInclusive<u32> = 5..=21;

/// The time of day.
#[component]
fn TimeChoice(at: TimeOfDay) -> Element {
    let (session, app) = (use_session(), use_context::<App>());
    let strings = session.read().strings.clone();
    let mut times: Vec<String> = HOURS.map(|hour| format!("{hour:02}:00")).collect();
    if !times.contains(&at.to_string()) {
        times.push(at.to_string());
        times.sort();
    }
    rsx! {
        label { r#for: "time", class: "soft", {strings.reminders_time()} }
        select {
            id: "time",
            class: "field",
            onchange: move |event| {
                if let Some(at) = TimeOfDay::from_text(&event.value()) {
                    send(app.clone(), session, Tap::Choose(Setting::RemindAt(at)));
                }
            },
            for time in times {
                option { key: "{time}", value: "{time}", selected: time == at.to_string(), {digits::localised(strings.lang(), &time)} }
            }
        }
    }
}
