//! Where a guide's facts come from.

use super::{use_guide, with_guide};
use crate::app::ask::GuideView;
use crate::ui::components::{FactList, NotReviewed};
use crate::ui::session::use_session;
use dioxus::prelude::*;

/// The sources of the guide `slug`.
#[component]
pub fn SourcesPage(slug: ReadSignal<String>) -> Element {
    with_guide(&use_guide(slug), |view| rsx! { Sources { view } })
}

/// A guide's sources, drawn.
#[component]
pub fn Sources(view: GuideView) -> Element {
    let session = use_session();
    rsx! {
        h1 { {session.read().strings.guide_sources_title()} }
        p { {view.guide.title.clone()} }
        NotReviewed { review: view.guide.review }
        FactList { facts: view.guide.facts.clone() }
    }
}
