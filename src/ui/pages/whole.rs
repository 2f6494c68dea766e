//! A guide on one page, to scroll.

use super::card::{Provenance, facts_of};
use super::{use_guide, with_guide};
use crate::app::ask::GuideView;
use crate::i18n::dates;
use crate::ui::components::{CardBody, NotReviewed, Picture};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use dioxus::prelude::*;

/// The guide `slug` on one page.
#[component]
pub fn WholeGuidePage(slug: ReadSignal<String>) -> Element {
    with_guide(&use_guide(slug), |view| rsx! { WholeGuide { view } })
}

/// A guide on one page, drawn.
#[component]
pub fn WholeGuide(view: GuideView) -> Element {
    let session = use_session();
    let session = session.read();
    let (guide, strings) = (&view.guide, &session.strings);
    rsx! {
        h1 { {guide.title.clone()} }
        p { {guide.summary.clone()} }
        NotReviewed { review: guide.review }
        for card in &guide.cards {
            article { key: "{card.id}", id: "{card.id}", class: "sheet",
                Picture { name: card.picture.clone(), class: "big" }
                if let Some(day) = card.changed {
                    p { class: "note amber", {strings.guide_changed_on(&dates::day(strings, day))} }
                }
                h2 { {card.title.clone()} }
                CardBody {
                guide: guide.slug.clone(),
                card: card.clone(),
                hotlines: view.hotlines.clone(),
                ticked: view.ticked.clone(),
            }
                Provenance { facts: facts_of(guide, &card.facts) }
            }
        }
        Link { class: "button", to: Route::GuidePage { slug: guide.slug.clone() }, {strings.guide_one_by_one()} }
    }
}
