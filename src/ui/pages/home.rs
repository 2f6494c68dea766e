//! Home: danger first, then what changed lately, then the topics as pictures with words.

use super::changes::ChangedList;
use super::updates::words_of_changes;
use super::{Unreadable, once_there};
use crate::app::App;
use crate::app::ask::{HomeView, TopicTile};
use crate::app::update::Outcome;
use crate::ui::components::Picture;
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::updating::{Stage, use_updating};
use dioxus::prelude::*;

/// Home.
#[component]
pub fn HomePage() -> Element {
    let (session, app) = (use_session(), use_context::<App>());
    let asked = use_resource(move || {
        let (app, session) = (app.clone(), session.read());
        let (lang, origin, today) = (session.lang(), session.settings.origin.given(), session.today);
        async move { app.home(lang, origin, today).await.map_err(|_| Unreadable) }
    });
    once_there(&asked, |view| rsx! { Home { view } })
}

/// Changes shown on the home page itself; the topics must stay near.
const NEWEST: usize = 2;

/// Home, drawn.
#[component]
pub fn Home(view: HomeView) -> Element {
    let session = use_session();
    let session = session.read();
    let strings = &session.strings;
    rsx! {
        Link { class: "button danger", to: Route::NeedPage { need: "danger".to_owned() },
            Picture { name: "warning" }
            span { class: "grow",
                span { {strings.home_danger()} }
                br {}
                span { {strings.home_danger_call()} }
            }
            Picture { name: "next", class: "tail" }
        }
        Link { class: "button", to: Route::FindPage {},
            Picture { name: "search" }
            span { class: "grow", {strings.find_placeholder()} }
        }
        if session.missed > 0 {
            Link { class: "row missed", id: "missed", to: Route::PapersPage {},
                Picture { name: "warning" }
                strong { class: "grow", {strings.papers_missed_title()} }
                Picture { name: "next", class: "tail" }
            }
        }
        NewByUpdate {}
        if !view.changed.is_empty() {
            section { class: "stack",
                h2 { {strings.home_changed()} }
                ChangedList { cards: view.changed.iter().take(NEWEST).cloned().collect::<Vec<_>>() }
                if view.changed.len() > NEWEST {
                    Link { class: "button", id: "changes", to: Route::ChangesPage {},
                        span { class: "grow", {strings.home_changed_all()} }
                        Picture { name: "next", class: "tail" }
                    }
                }
            }
        }
        section { class: "stack",
            h1 { {strings.home_topics()} }
            Tiles { tiles: view.topics }
        }
    }
}

/// What an update has brought since the app was opened.
#[component]
fn NewByUpdate() -> Element {
    let (session, stage) = (use_session(), use_updating().stage);
    let Stage::Done(Outcome::New { changes, .. }) = &*stage.read() else { return rsx! {} };
    rsx! {
        Link { class: "row", id: "new-by-update", to: Route::UpdatesPage {},
            Picture { name: "cloud-phone" }
            span { class: "grow", {words_of_changes(&session.read().strings, *changes)} }
            Picture { name: "next", class: "tail" }
        }
    }
}

/// The topics. One with a single guide opens it at once.
#[component]
pub fn Tiles(tiles: Vec<TopicTile>) -> Element {
    rsx! {
        ul { class: "tiles",
            for tile in tiles {
                li { key: "{tile.topic.id}",
                    Link {
                        class: "tile",
                        to: match tile.only_guide {
                            Some(slug) => Route::GuidePage { slug },
                            None => Route::TopicPage { id: tile.topic.id.clone() },
                        },
                        Picture { name: tile.topic.picture.clone() }
                        {tile.topic.name.clone()}
                    }
                }
            }
        }
    }
}
