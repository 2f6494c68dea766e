//! Settings: language, origin, place, size of letters.

use crate::app::Setting;
use crate::i18n::terms;
use crate::ui::components::{Choice, LanguageChoice, Picture, WipeBox};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use dioxus::prelude::*;
use domain::Country;
use domain::settings::{Answer, Place, TextSize};

/// Settings.
#[component]
pub fn SettingsPage() -> Element {
    let session = use_session();
    let session = session.read();
    let (strings, settings) = (&session.strings, session.settings);
    let origins = Country::HOMES.map(|country| (terms::country(strings, country), Setting::Origin(Some(country))));
    let places = [(strings.welcome_at_home(), Place::Home), (strings.welcome_in_thailand(), Place::Destination)];
    rsx! {
        h1 { {strings.settings_title()} }
        section { class: "stack",
            h2 { {strings.settings_language()} }
            LanguageChoice {}
        }
        section { class: "stack",
            h2 { {strings.settings_where_from()} }
            for (words, setting) in origins {
                Choice { words, setting, is_chosen: Setting::Origin(settings.origin.given()) == setting }
            }
            Choice { words: strings.settings_not_said(), setting: Setting::Origin(None), is_chosen: settings.origin == Answer::Skipped }
        }
        section { class: "stack",
            h2 { {strings.settings_where_now()} }
            for (words, place) in places {
                Choice { words, setting: Setting::Place(Some(place)), is_chosen: settings.place == Answer::Given(place) }
            }
            Choice { words: strings.settings_not_said(), setting: Setting::Place(None), is_chosen: settings.place == Answer::Skipped }
        }
        section { class: "stack", id: "text-size",
            h2 { {strings.settings_text_size()} }
            for size in TextSize::ALL {
                Choice { words: terms::text_size(strings, size), setting: Setting::TextSize(size), is_chosen: settings.text_size == size }
            }
        }
        section { class: "stack",
            h2 { {strings.private_title()} }
            p { class: "soft", {strings.settings_private()} }
            Link { class: "button", to: Route::PrivatePage {},
                Picture { name: "secret" }
                {strings.papers_title()}
            }
            WipeBox {}
        }
        Link { class: "button", id: "updates", to: Route::UpdatesPage {},
            Picture { name: "cloud-phone" }
            {strings.updates_title()}
        }
        Link { class: "button", to: Route::AboutPage {},
            Picture { name: "info" }
            {strings.settings_about()}
        }
    }
}
