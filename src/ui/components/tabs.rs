//! The bar below every page: home, guides, cards to show, papers and help, in reach of the thumb.

use super::Picture;
use crate::ui::route::Route;
use crate::ui::session::use_session;
use dioxus::prelude::*;

/// The bar, with the tab of the page one is on.
#[component]
pub fn Tabs(here: Route) -> Element {
    let session = use_session();
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
            | Route::ChangesPage {}
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
    let current = |is_current: bool| is_current.then_some("page");
    rsx! {
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
