//! Updates: what is installed and how old it is, the button that looks for more, a file from or for a neighbour, an address to
//! ask, and whether the app looks by itself. Old texts are shown with their age and never withheld.

mod file;
mod host;
mod words;

use super::{Asked, Unreadable, once_there};
use crate::app::update::{self, Outcome, Standing};
use crate::app::{App, Setting};
use crate::i18n::{Strings, dates, digits};
use crate::ui::components::{Choice, Picture};
use crate::ui::session::use_session;
use crate::ui::updating::{AskedBy, Stage, use_updating};
use dioxus::prelude::*;
use domain::Day;
use domain::moment::Moment;
use domain::settings::LookForUpdates;
use file::OfFiles;
use host::HostForm;
pub(super) use words::changes as words_of_changes;
use words::{Age, Tone};

/// Updates.
#[component]
pub fn UpdatesPage() -> Element {
    let (session, app) = (use_session(), use_context::<App>());
    let asked: Asked<Standing> = use_resource(move || {
        let (app, lang) = (app.clone(), session.read().lang());
        async move { app.standing(lang).await.map_err(|_| Unreadable) }
    });
    once_there(&asked, |standing| rsx! { Updates { standing } })
}

/// Updates, drawn.
#[component]
pub fn Updates(standing: Standing) -> Element {
    let session = use_session();
    let session = session.read();
    let strings = &session.strings;
    let hosts = update::hosts();
    // A page of the web edition may ask nobody but the host it came from (its Content-Security-Policy).
    let is_web = hosts.iter().any(String::is_empty);
    rsx! {
        h1 { {strings.updates_title()} }
        if update::is_for_development() {
            p { class: "note amber", id: "development", {strings.updates_development()} }
        }
        p { {strings.updates_why()} }
        Installed { standing }
        Look { hosts: hosts.clone() }
        if !is_web && !hosts.is_empty() {
            details { id: "host",
                summary { {strings.updates_host_title()} }
                HostForm {}
            }
        }
        OfFiles {}
        if !hosts.is_empty() {
            section { class: "stack", id: "by-itself",
                h2 { {strings.updates_by_itself()} }
                for (words, when) in [
                    (strings.updates_by_tap(), LookForUpdates::OnTap),
                    (strings.updates_at_opening(), LookForUpdates::AtOpening),
                ] {
                    Choice { words, setting: Setting::LookForUpdates(when), is_chosen: session.settings.look_for_updates == when }
                }
                p { class: "soft", {strings.updates_by_itself_why()} }
            }
        }
    }
}

/// What is installed, and its age in words.
#[component]
fn Installed(standing: Standing) -> Element {
    let (session, app) = (use_session(), use_context::<App>());
    let session = session.read();
    let strings = &session.strings;
    let confirmed = standing.confirmed.map(|confirmed| Moment(confirmed.timestamp()).day_in(&app.platform.zone()));
    let Some(day) = confirmed.or(standing.made) else { return rsx! {} };
    let age = Age::of(day, session.today);
    rsx! {
        div { class: if age.is_very_old() { "note amber stack" } else { "note stack" }, id: "installed",
            p { {said(strings, standing.release, confirmed, day)} " " {age.words(strings)} }
            if let Some(advice) = age.advice(strings) {
                p { {advice} }
            }
        }
    }
}

fn said(strings: &Strings, release: u64, confirmed: Option<Day>, day: Day) -> String {
    let day = dates::day(strings, day);
    match confirmed {
        Some(_) => strings.updates_standing(&day, &digits::localised(strings.lang(), &release.to_string())),
        None => strings.updates_from_app(&day),
    }
}

/// The button, or a field for an address where none is known; then how far it is and what came of it.
#[component]
fn Look(hosts: Vec<String>) -> Element {
    let (session, app, updating) = (use_session(), use_context::<App>(), use_updating());
    let session_now = session.read();
    let strings = &session_now.strings;
    let stage = updating.stage.read();
    rsx! {
        section { class: "stack", "aria-label": strings.updates_look(),
            if hosts.is_empty() {
                HostForm {}
            }
            if stage.is_running() {
                button {
                    class: "button",
                    id: "stop",
                    disabled: !matches!(*stage, Stage::Asking(_)),
                    onclick: move |_| updating.stop(),
                    Picture { name: "close" }
                    {strings.updates_stop()}
                }
            } else if !hosts.is_empty() {
                button {
                    class: "button main",
                    id: "look",
                    onclick: move |_| updating.look(app.clone(), session, hosts.clone(), AskedBy::Person),
                    Picture { name: "cloud-phone" }
                    {strings.updates_look()}
                }
            }
            div { role: "status", id: "came-of-it",
                {came_of_it(strings, &stage)}
            }
            p { class: "soft", {strings.updates_size()} }
        }
    }
}

fn came_of_it(strings: &Strings, stage: &Stage) -> Element {
    match stage {
        Stage::Idle => rsx! {},
        Stage::Taking => rsx! { p { {strings.updates_looking()} } },
        Stage::Asking(progress) => rsx! {
            p { {strings.updates_looking()} }
            if progress.bytes > 0 {
                p { class: "strong", id: "progress", {words::progress(strings, *progress)} }
            }
        },
        Stage::Stopping => rsx! { p { {strings.updates_stopping()} } },
        Stage::Done(outcome) => {
            let class = match words::tone(outcome) {
                Tone::Calm => "note",
                Tone::Alarming => "note danger",
            };
            let kind = match outcome {
                Outcome::New { .. } => "new",
                Outcome::Same { .. } => "same",
                Outcome::Not(why) => why.word(),
            };
            rsx! { p { class, id: "outcome", "data-kind": kind, {words::outcome(strings, outcome)} } }
        }
    }
}
