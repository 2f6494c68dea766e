//! The first open: the language in its own script, then two questions that may be skipped. Which question comes next
//! follows from what was answered, so that a killed app goes on where it was.

use crate::app::App;
use crate::app::Setting;
use crate::app::act::Tap;
use crate::i18n::terms;
use crate::ui::components::{LanguageChoice, NoticeBox, Picture};
use crate::ui::session::{send, use_session};
use dioxus::prelude::*;
use domain::Country;
use domain::settings::{Answer, Place};

/// The next open question.
#[component]
pub fn WelcomePage() -> Element {
    let session = use_session();
    let known = session.read();
    let (strings, settings) = (&known.strings, known.settings);
    let question = if settings.lang.is_none() {
        rsx! {
            h1 { {strings.common_app_name()} }
            LanguageChoice {}
        }
    } else if settings.origin == Answer::NotAsked {
        rsx! {
            h1 { {strings.welcome_where_from()} }
            p { {strings.welcome_where_from_why()} }
            for country in Country::HOMES {
                Reply { key: "{country.code()}", picture: "person", words: terms::country(strings, country), setting: Setting::Origin(Some(country)) }
            }
            Reply { words: strings.welcome_skip(), setting: Setting::Origin(None) }
        }
    } else {
        let home = match settings.origin.given() {
            Some(country) => strings.welcome_at_home_in(&terms::country(strings, country)),
            None => strings.welcome_at_home(),
        };
        rsx! {
            h1 { {strings.welcome_where_now()} }
            p { {strings.welcome_where_now_why()} }
            Reply { picture: "home", words: home, setting: Setting::Place(Some(Place::Home)) }
            Reply { picture: "map", words: strings.welcome_in_thailand(), setting: Setting::Place(Some(Place::Destination)) }
            Reply { words: strings.welcome_skip(), setting: Setting::Place(None) }
        }
    };
    rsx! {
        main { class: "page welcome", id: "text",
            NoticeBox {}
            {question}
        }
    }
}

/// An answer.
#[component]
fn Reply(words: String, setting: Setting, #[props(default)] picture: Option<String>) -> Element {
    let (session, app) = (use_session(), use_context::<App>());
    rsx! {
        button { class: "button", onclick: move |_| send(app.clone(), session, Tap::Choose(setting)),
            if let Some(name) = picture {
                Picture { name }
            }
            span { class: "grow", {words} }
        }
    }
}
