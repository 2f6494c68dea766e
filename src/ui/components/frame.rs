//! What stands round every page: back, language and settings above; home, guides, cards to show, papers and help below.
//! Help is one tap from everywhere, the language and every card to show two. A card to show has the screen for itself:
//! back, language and help stay, everything else goes.

use super::{LanguageChoice, NoticeBox, Picture};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use dioxus::prelude::*;

/// The frame; the page stands in its `main`.
#[component]
pub fn Frame() -> Element {
    let session = use_session();
    let mut is_choosing = use_signal(|| false);
    let route = use_route::<Route>();
    let here = route.clone();
    // A new page begins at its top, and screen readers begin to read there.
    use_effect(use_reactive!(|route| {
        let _ = &route;
        is_choosing.set(false);
        document::eval("window.scrollTo(0, 0); document.getElementById('text')?.focus({ preventScroll: true });");
    }));
    let session = session.read();
    let strings = &session.strings;
    let is_help = matches!(
        here,
        Route::HelpPage {} | Route::NeedPage { .. } | Route::CountryPage { .. } | Route::BodyPage { .. }
    );
    let is_guides = matches!(
        here,
        Route::GuidesPage {}
            | Route::TopicPage { .. }
            | Route::GuidePage { .. }
            | Route::CardPage { .. }
            | Route::WholeGuidePage { .. }
            | Route::SourcesPage { .. }
            | Route::ChecklistsPage {}
    );
    let is_papers = matches!(
        here,
        Route::PapersPage {}
            | Route::AddPaperPage {}
            | Route::NewPaperPage { .. }
            | Route::PaperPage { .. }
            | Route::ChangePaperPage { .. }
            | Route::RemindersPage {}
            | Route::PrivatePage {}
    );
    let is_showing = matches!(here, Route::ShowCardPage { .. });
    let current = |is_current: bool| is_current.then_some("page");
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
                if !is_showing {
                    {strings.common_app_name()}
                }
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
        nav { class: "tabs", "aria-label": strings.common_app_name(),
            Link { to: Route::HomePage {}, "aria-current": current(here == Route::HomePage {}),
                Picture { name: "home" }
                {strings.common_nav_home()}
            }
            Link { to: Route::GuidesPage {}, "aria-current": current(is_guides),
                Picture { name: "list" }
                {strings.common_nav_guides()}
            }
            Link { to: Route::ShowPage {}, "aria-current": current(here == Route::ShowPage {}),
                Picture { name: "show-card" }
                {strings.show_nav()}
            }
            Link { to: Route::PapersPage {}, "aria-current": current(is_papers),
                if session.missed > 0 {
                    Picture { name: "warning" }
                } else {
                    Picture { name: "passport" }
                }
                {strings.papers_nav()}
                if session.missed > 0 {
                    span { class: "unseen", ". {strings.papers_missed_title()}" }
                }
            }
            Link { class: "help", to: Route::HelpPage {}, "aria-current": current(is_help),
                Picture { name: "help" }
                {strings.common_nav_help()}
            }
        }
        }
    }
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
