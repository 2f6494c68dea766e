//! Lists of guides: all of them by topic, or one topic's.

use super::{Asked, NotFound, Unreadable, once_there};
use crate::app::App;
use crate::app::ask::{GuideEntry, GuidesView};
use crate::i18n::digits;
use crate::ui::components::Picture;
use crate::ui::route::Route;
use crate::ui::session::use_session;
use dioxus::prelude::*;

/// All guides.
#[component]
pub fn GuidesPage() -> Element {
    once_there(&use_guides(), |view| rsx! { Guides { view } })
}

/// The guides of the topic `id`.
#[component]
pub fn TopicPage(id: ReadSignal<String>) -> Element {
    once_there(&use_guides(), |mut view| {
        view.topics.retain(|(topic, _)| topic.id == id());
        if view.topics.is_empty() {
            rsx! { NotFound {} }
        } else {
            rsx! { Guides { view } }
        }
    })
}

fn use_guides() -> Asked<GuidesView> {
    let (session, app) = (use_session(), use_context::<App>());
    use_resource(move || {
        let (app, session) = (app.clone(), session.read());
        let (lang, origin) = (session.lang(), session.settings.origin.given());
        async move { app.guides(lang, origin).await.map_err(|_| Unreadable) }
    })
}

/// Guides by topic, drawn.
#[component]
pub fn Guides(view: GuidesView) -> Element {
    let session = use_session();
    rsx! {
        h1 { {session.read().strings.guide_list_title()} }
        Link { class: "button", to: Route::ChecklistsPage {},
            Picture { name: "checklist" }
            span { class: "grow", {session.read().strings.guide_checklists()} }
            Picture { name: "next", class: "tail" }
        }
        for (topic, guides) in view.topics {
            section { key: "{topic.id}", class: "stack",
                h2 { {topic.name.clone()} }
                ul { class: "stack",
                    for guide in guides {
                        li { key: "{guide.slug}", Entry { guide } }
                    }
                }
            }
        }
    }
}

#[component]
fn Entry(guide: GuideEntry) -> Element {
    let session = use_session();
    let session = session.read();
    let count = u32::try_from(guide.cards).unwrap_or(u32::MAX);
    rsx! {
        Link { class: "row", to: Route::GuidePage { slug: guide.slug.clone() },
            Picture { name: guide.picture.clone() }
            span { class: "grow",
                strong { {guide.title.clone()} }
                br {}
                span { {guide.summary.clone()} }
                br {}
                span { class: "soft", {session.strings.guide_card_count(count, &digits::number(session.lang(), guide.cards))} }
            }
            Picture { name: "next", class: "tail" }
        }
    }
}
