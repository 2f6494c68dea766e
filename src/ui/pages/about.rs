//! About: what the app is, what it is not, who may copy it.

use super::{Unreadable, once_there};
use crate::app::App;
use crate::app::ask::GuidesView;
use crate::ui::components::Picture;
use crate::ui::route::Route;
use crate::ui::session::use_session;
use dioxus::prelude::*;

/// About.
#[component]
pub fn AboutPage() -> Element {
    let (session, app) = (use_session(), use_context::<App>());
    let asked = use_resource(move || {
        let (app, session) = (app.clone(), session.read());
        let (lang, origin) = (session.lang(), session.settings.origin.given());
        async move { app.guides(lang, origin).await.map_err(|_| Unreadable) }
    });
    once_there(&asked, |view| rsx! { About { view } })
}

/// About, drawn.
#[component]
pub fn About(view: GuidesView) -> Element {
    let session = use_session();
    let session = session.read();
    let strings = &session.strings;
    rsx! {
        h1 { {strings.about_title()} }
        p { {strings.about_what()} }
        p { {strings.about_private()} }
        p { class: "note amber", {strings.about_not_law()} }
        p { {strings.about_not_called()} }
        p { {strings.about_translation()} }
        section { class: "stack",
            h2 { {strings.about_sources()} }
            for guide in view.topics.into_iter().flat_map(|(_, guides)| guides) {
                Link { key: "{guide.slug}", class: "button", to: Route::SourcesPage { slug: guide.slug.clone() },
                    Picture { name: "source" }
                    {guide.title.clone()}
                }
            }
        }
        section { class: "stack",
            h2 { {strings.about_licences()} }
            p { {strings.about_licence_code()} }
            p { {strings.about_licence_texts()} }
            p { {strings.about_licence_fonts()} }
        }
        p { class: "soft", {strings.about_version(env!("CARGO_PKG_VERSION"))} }
    }
}
