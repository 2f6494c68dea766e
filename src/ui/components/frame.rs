//! What stands round every page: back, language and settings above; home, guides, cards to show, papers and help below.
//! Help is one tap from everywhere, the language and every card to show two. A card to show has the screen for itself:
//! back, language and help stay, everything else goes.

use super::{LanguageChoice, NoticeBox, Picture, Tabs};
use crate::ui::route::Route;
use crate::ui::searching::use_searching;
use crate::ui::session::use_session;
use dioxus::prelude::*;

/// The frame; the page stands in its `main`.
#[component]
pub fn Frame() -> Element {
    let session = use_session();
    let mut is_choosing = use_signal(|| false);
    let searching = use_searching();
    let route = use_route::<Route>();
    let here = route.clone();
    // A new page begins at its top, and screen readers begin to read there.
    use_effect(use_reactive!(|route| {
        is_choosing.set(false);
        // What was looked for belongs to the pages it led to: who opens search next starts with an empty field.
        if !is_of_search(&route) {
            searching.forget();
        }
        document::eval("window.scrollTo(0, 0); document.getElementById('text')?.focus({ preventScroll: true });");
    }));
    let session = session.read();
    let strings = &session.strings;
    let is_showing = matches!(here, Route::ShowCardPage { .. });
    rsx! {
        a { class: "skip", href: "#text", onclick: |event| {
                event.prevent_default();
                document::eval("document.getElementById('text')?.focus()");
            },
            {strings.common_skip_to_text()}
        }
        header { class: "bar",
            if here != (Route::HomePage {}) {
                BackButton { word: strings.common_back() }
            }
            span { class: "name",
                if here == (Route::HomePage {}) {
                    {strings.common_app_name()}
                }
            }
            if !is_showing && here != (Route::FindPage {}) {
                Link { class: "tool", to: Route::FindPage {}, "aria-label": strings.find_title(), Picture { name: "search" } }
            }
            button {
                class: "tool framed",
                id: "language",
                "aria-expanded": if is_choosing() { "true" } else { "false" },
                "aria-label": "{strings.common_change_language()}: {session.lang().own_name()}",
                onclick: move |_| is_choosing.toggle(),
                Picture { name: "globe" }
                span { class: "word", "aria-hidden": "true", {session.lang().own_name()} }
            }
            if is_showing {
                Link { class: "tool help", to: Route::HelpPage {}, "aria-label": strings.common_nav_help(), Picture { name: "help" } }
            } else {
                Link { class: "tool", to: Route::SettingsPage {}, "aria-label": strings.common_settings(), Picture { name: "settings" } }
            }
        }
        if is_choosing() {
            nav { class: "page", style: "flex: none", "aria-label": strings.common_change_language(),
                LanguageChoice { on_chosen: move |()| is_choosing.set(false) }
            }
        }
        main { class: "page", id: "text", tabindex: "-1",
            NoticeBox {}
            Outlet::<Route> {}
        }
        if !is_showing {
            Tabs { here }
        }
    }
}

/// Search, and the pages its results open.
fn is_of_search(route: &Route) -> bool {
    matches!(
        route,
        Route::FindPage {}
            | Route::CardPage { .. }
            | Route::BodyPage { .. }
            | Route::NewPaperPage { .. }
            | Route::ShowCardPage { .. }
    )
}

/// Back to where one came from; home when one came from nowhere (a shared address, a reload).
#[component]
fn BackButton(word: String) -> Element {
    let navigator = use_navigator();
    rsx! {
        button {
            class: "tool",
            "aria-label": word,
            onclick: move |_| {
                if navigator.can_go_back() {
                    navigator.go_back();
                } else {
                    navigator.push(Route::HomePage {});
                }
            },
            Picture { name: "back" }
        }
    }
}
