//! Numbers to call: by need, by country.

use super::{Asked, NotFound, Unreadable, once_there};
use crate::app::App;
use crate::i18n::terms;
use crate::ui::components::{HotlineGroup, Picture};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use dioxus::prelude::*;
use domain::Country;
use domain::hotline::{Hotline, Need};

fn use_hotlines() -> Asked<Vec<Hotline>> {
    let app = use_context::<App>();
    use_resource(move || {
        let app = app.clone();
        async move { app.hotlines().await.map_err(|_| Unreadable) }
    })
}

fn picture(need: Need) -> &'static str {
    match need {
        Need::Danger => "warning",
        Need::Work => "wage",
        Need::Trafficking => "trap",
        Need::Health => "first-aid",
        Need::Papers => "passport",
        Need::Women => "woman",
        Need::Children => "child",
        Need::Legal => "gavel",
        Need::Embassy => "embassy",
    }
}

/// Numbers to call.
#[component]
pub fn HelpPage() -> Element {
    once_there(&use_hotlines(), |hotlines| rsx! { Help { hotlines } })
}

/// What one needs, then the countries; a need nobody answers to is not offered.
#[component]
pub fn Help(hotlines: Vec<Hotline>) -> Element {
    let session = use_session();
    let session = session.read();
    let (strings, caller) = (&session.strings, session.caller());
    let needs: Vec<Need> =
        Need::ALL.into_iter().filter(|need| !caller.find(&hotlines, Some(*need)).is_empty()).collect();
    rsx! {
        h1 { {strings.help_title()} }
        section { class: "stack",
            h2 { {strings.help_by_need()} }
            ul { class: "tiles",
                for need in needs {
                    li { key: "{need.id()}",
                        Link { class: "tile", to: Route::NeedPage { need: need.id().to_owned() },
                            Picture { name: picture(need) }
                            {terms::need(strings, need)}
                        }
                    }
                }
            }
        }
        section { class: "stack",
            h2 { {strings.help_by_country()} }
            ul { class: "stack",
                for country in caller.countries() {
                    li { key: "{country.code()}",
                        Link { class: "row", to: Route::CountryPage { code: country.code().to_owned() },
                            Picture { name: "map" }
                            strong { class: "grow", {terms::country(strings, country)} }
                            Picture { name: "next", class: "tail" }
                        }
                    }
                }
            }
        }
        p { class: "soft", {strings.about_not_called()} }
    }
}

/// Numbers for `need`.
#[component]
pub fn NeedPage(need: ReadSignal<String>) -> Element {
    let asked = use_hotlines();
    match Need::from_id(&need()) {
        Some(need) => once_there(&asked, |hotlines| rsx! { Needed { hotlines, need } }),
        None => rsx! { NotFound {} },
    }
}

/// Numbers for a need, drawn: the country one is in first.
#[component]
pub fn Needed(hotlines: Vec<Hotline>, need: Need) -> Element {
    let session = use_session();
    let session = session.read();
    let groups = session.caller().find(&hotlines, Some(need));
    rsx! {
        Picture { name: picture(need), class: "big" }
        h1 { {terms::need(&session.strings, need)} }
        if groups.is_empty() {
            p { {session.strings.help_nothing_here()} }
        }
        for group in groups {
            HotlineGroup { key: "{group.country.code()}", group }
        }
    }
}

/// Numbers of the country `code`.
#[component]
pub fn CountryPage(code: ReadSignal<String>) -> Element {
    let asked = use_hotlines();
    match Country::from_code(&code()) {
        Some(country) => once_there(&asked, |hotlines| rsx! { OfCountry { hotlines, country } }),
        None => rsx! { NotFound {} },
    }
}

/// Numbers of a country, drawn.
#[component]
pub fn OfCountry(hotlines: Vec<Hotline>, country: Country) -> Element {
    let session = use_session();
    let session = session.read();
    let group = session.caller().group(&hotlines, country, None);
    rsx! {
        h1 { {session.strings.help_title()} }
        HotlineGroup { group }
    }
}
