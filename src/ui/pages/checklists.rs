//! All checklists in one place: what to do before leaving, on arrival, and whenever.

use super::{Asked, Unreadable, once_there};
use crate::app::App;
use crate::app::ask::{ChecklistEntry, Done};
use crate::i18n::digits;
use crate::ui::components::Picture;
use crate::ui::route::Route;
use crate::ui::session::{Session, use_session};
use dioxus::prelude::*;

/// All checklists.
#[component]
pub fn ChecklistsPage() -> Element {
    let (session, app) = (use_session(), use_context::<App>());
    let asked: Asked<Vec<ChecklistEntry>> = use_resource(move || {
        let (app, session) = (app.clone(), session.read());
        let (lang, origin) = (session.lang(), session.settings.origin.given());
        async move { app.checklists(lang, origin).await.map_err(|_| Unreadable) }
    });
    once_there(&asked, |entries| rsx! { Checklists { entries } })
}

/// All checklists, drawn.
#[component]
pub fn Checklists(entries: Vec<ChecklistEntry>) -> Element {
    let session = use_session();
    let session = session.read();
    rsx! {
        h1 { {session.strings.guide_checklists()} }
        p { {session.strings.guide_checklists_intro()} }
        ul { class: "stack",
            for entry in entries {
                li { key: "{entry.guide}-{entry.card}",
                    Link { class: "row", to: Route::CardPage { slug: entry.guide.clone(), card: entry.card.clone() },
                        Picture { name: if entry.done.ticked == entry.done.lines { "check".to_owned() } else { entry.picture.clone() } }
                        span { class: "grow",
                            strong { {entry.title.clone()} }
                            br {}
                            span { class: "soft", {entry.guide_title.clone()} }
                            br {}
                            span { class: "soft", {how_far(&session, entry.done)} }
                        }
                        Picture { name: "next", class: "tail" }
                    }
                }
            }
        }
    }
}

/// How far a checklist is done, in words.
pub(super) fn how_far(session: &Session, done: Done) -> String {
    let lang = session.lang();
    session.strings.guide_ticked(&digits::number(lang, done.ticked), &digits::number(lang, done.lines))
}
