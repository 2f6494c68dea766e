//! A guide's first page: what it tells, where one stopped, its cards, its sources.

use super::checklists::how_far;
use super::{use_guide, with_guide};
use crate::app::ask::{Done, GuideView};
use crate::ui::components::{NotReviewed, Picture};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use dioxus::prelude::*;

/// The guide `slug`.
#[component]
pub fn GuidePage(slug: ReadSignal<String>) -> Element {
    with_guide(&use_guide(slug), |view| rsx! { GuideScreen { view } })
}

/// A guide's first page, drawn.
#[component]
pub fn GuideScreen(view: GuideView) -> Element {
    let session = use_session();
    let session = session.read();
    let (guide, strings) = (&view.guide, &session.strings);
    let to_card = |card: &str| Route::CardPage { slug: guide.slug.clone(), card: card.to_owned() };
    // Somebody who read to the end begins again.
    let stopped = guide.cards.iter().skip(1).find(|card| Some(&card.id) == view.last_card.as_ref());
    let stopped = stopped.filter(|card| Some(&card.id) != guide.cards.last().map(|last| &last.id));
    rsx! {
        Picture { name: guide.picture.clone(), class: "big" }
        h1 { {guide.title.clone()} }
        p { {guide.summary.clone()} }
        if let Some(card) = stopped {
            Link { class: "button main", to: to_card(&card.id), {strings.guide_continue(&card.title)} }
        } else if let Some(card) = guide.cards.first() {
            Link { class: "button main", to: to_card(&card.id), {strings.guide_start()} }
        }
        NotReviewed { review: guide.review }
        section { class: "stack",
            h2 { {strings.guide_cards()} }
            ol { class: "stack",
                for card in &guide.cards {
                    li { key: "{card.id}",
                        Link { class: "row", to: to_card(&card.id),
                            Picture { name: card.picture.clone() }
                            span { class: "grow",
                                {card.title.clone()}
                                if let Some(done) = some_lines(Done::of(&guide.slug, card, &view.ticked)) {
                                    br {}
                                    span { class: "soft", {how_far(&session, done)} }
                                }
                            }
                        }
                    }
                }
            }
        }
        Link { class: "button", to: Route::WholeGuidePage { slug: guide.slug.clone() }, {strings.guide_all_on_one_page()} }
        Link { class: "button", to: Route::SourcesPage { slug: guide.slug.clone() },
            Picture { name: "source" }
            {strings.guide_sources_title()}
        }
    }
}

/// How far a checklist is done; `None` for a card without one.
fn some_lines(done: Done) -> Option<Done> {
    (done.lines > 0).then_some(done)
}
