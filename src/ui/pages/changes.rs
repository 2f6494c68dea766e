//! What changed lately, all of it.

use super::{Asked, Unreadable, once_there};
use crate::app::App;
use crate::app::ask::ChangedCard;
use crate::i18n::dates;
use crate::ui::components::Picture;
use crate::ui::route::Route;
use crate::ui::session::use_session;
use dioxus::prelude::*;

/// All changes.
#[component]
pub fn ChangesPage() -> Element {
    let (session, app) = (use_session(), use_context::<App>());
    let asked: Asked<Vec<ChangedCard>> = use_resource(move || {
        let (app, session) = (app.clone(), session.read());
        let (lang, origin, today) = (session.lang(), session.settings.origin.given(), session.today);
        async move { app.home(lang, origin, today).await.map(|home| home.changed).map_err(|_| Unreadable) }
    });
    once_there(&asked, |cards| rsx! { Changes { cards } })
}

/// All changes, drawn.
#[component]
pub fn Changes(cards: Vec<ChangedCard>) -> Element {
    let session = use_session();
    rsx! {
        h1 { {session.read().strings.home_changed()} }
        ChangedList { cards }
    }
}

/// Cards that tell of a change, each with its day.
#[component]
pub(super) fn ChangedList(cards: Vec<ChangedCard>) -> Element {
    let session = use_session();
    let session = session.read();
    rsx! {
        ul { class: "stack",
            for card in cards {
                li { key: "{card.guide}-{card.card}",
                    Link { class: "row", to: Route::CardPage { slug: card.guide.clone(), card: card.card.clone() },
                        Picture { name: "calendar-alert" }
                        span { class: "grow",
                            span { class: "soft", {dates::day(&session.strings, card.day)} }
                            br {}
                            strong { {card.title.clone()} }
                        }
                        Picture { name: "next", class: "tail" }
                    }
                }
            }
        }
    }
}
