//! One card on one screen, with how far one is and the way on: buttons, or a swipe. The address holds the card, so that
//! a change of language, a reload and a link from elsewhere all lead to it.

use super::{NotFound, use_guide, with_guide};
use crate::app::App;
use crate::app::act::Tap;
use crate::app::ask::GuideView;
use crate::i18n::{dates, digits};
use crate::ui::components::{CardBody, FactList, NotReviewed, Picture, Said};
use crate::ui::route::Route;
use crate::ui::session::{send, use_session};
use dioxus::html::geometry::ClientPoint;
use dioxus::prelude::*;
use domain::fact::{Fact, Freshness};
use domain::guide::Guide;

/// The card `card` of the guide `slug`.
#[component]
pub fn CardPage(slug: ReadSignal<String>, card: ReadSignal<String>) -> Element {
    let (session, app) = (use_session(), use_context::<App>());
    use_effect(move || send(app.clone(), session, Tap::ReadCard { guide: slug(), card: card() }));
    with_guide(&use_guide(slug), |view| rsx! { CardScreen { view, card: card() } })
}

/// Pixels a finger must move sideways for a swipe, and how much more sideways than up or down.
const SWIPE: f64 = 60.0;
const SWIPE_STEEPNESS: f64 = 2.0;

/// One card, drawn.
#[component]
pub fn CardScreen(view: GuideView, card: String) -> Element {
    let session = use_session();
    let mut touched = use_signal(|| None::<ClientPoint>);
    let navigator = use_navigator();
    let session = session.read();
    let (guide, strings, lang) = (&view.guide, &session.strings, session.lang());
    let Some(place) = guide.cards.iter().position(|found| found.id == card) else { return rsx! { NotFound {} } };
    let Some(card) = guide.cards.get(place) else { return rsx! { NotFound {} } };
    let neighbour =
        |index: Option<usize>| index.and_then(|index| guide.cards.get(index)).map(|card| address(guide, &card.id));
    let (previous, next) = (neighbour(place.checked_sub(1)), neighbour(Some(place + 1)));
    let overview = Route::GuidePage { slug: guide.slug.clone() };
    let total = guide.cards.len();
    let (swipe_back, swipe_on) = (previous.clone().unwrap_or(overview.clone()), next.clone());
    rsx! {
        div { class: "stack",
            p { class: "soft", {guide.title.clone()} }
            div { class: "progress", "aria-hidden": "true",
                for step in 0..total {
                    span { key: "{step}", class: if step <= place { "read" } }
                }
            }
            p { class: "soft", {strings.guide_progress(&digits::number(lang, place + 1), &digits::number(lang, total))} }
        }
        article {
            class: "sheet",
            ontouchstart: move |event| touched.set(event.touches().first().map(|touch| touch.client_coordinates())),
            ontouchend: move |event| {
                let ended = event.touches_changed().first().map(|touch| touch.client_coordinates());
                let Some((from, to)) = touched.take().zip(ended) else { return };
                let (across, along) = (to.x - from.x, to.y - from.y);
                if across.abs() < SWIPE || across.abs() < SWIPE_STEEPNESS * along.abs() {
                    return;
                }
                if across > 0.0 {
                    navigator.push(swipe_back.clone());
                } else if let Some(on) = &swipe_on {
                    navigator.push(on.clone());
                }
            },
            Picture { name: card.picture.clone(), class: "big" }
            if let Some(day) = card.changed {
                p { class: "note amber", {strings.guide_changed_on(&dates::day(strings, day))} }
            }
            h1 { Said { text: card.title.clone() } }
            CardBody {
                guide: guide.slug.clone(),
                card: card.clone(),
                hotlines: view.hotlines.clone(),
                ticked: view.ticked.clone(),
            }
            Provenance { facts: facts_of(guide, &card.facts) }
            NotReviewed { review: guide.review }
        }
        nav { class: "pager", "aria-label": guide.title.clone(),
            Link { class: "button", to: previous.unwrap_or(overview.clone()),
                Picture { name: "back" }
                {strings.guide_previous()}
            }
            if let Some(next) = next {
                Link { class: "button main", to: next,
                    {strings.guide_next()}
                    Picture { name: "next", class: "tail" }
                }
            } else {
                Link { class: "button main", to: overview, {strings.guide_finish()} }
            }
        }
    }
}

fn address(guide: &Guide, card: &str) -> Route {
    Route::CardPage { slug: guide.slug.clone(), card: card.to_owned() }
}

/// The facts with these ids.
pub(super) fn facts_of(guide: &Guide, ids: &[String]) -> Vec<Fact> {
    guide.facts.iter().filter(|fact| ids.contains(&fact.id)).cloned().collect()
}

/// The sources of a card, folded; open words of warning above when one of its facts has grown old.
#[component]
pub(super) fn Provenance(facts: Vec<Fact>) -> Element {
    let session = use_session();
    let session = session.read();
    let strings = &session.strings;
    let is_old = facts.iter().any(|fact| fact.freshness(session.today) == Freshness::Old);
    let checked = facts.iter().map(|fact| fact.checked).min();
    rsx! {
        if is_old {
            p { class: "note amber",
                Picture { name: "warning", class: "small" }
                " {strings.common_may_have_changed()}"
            }
        }
        details {
            summary {
                Picture { name: "source", class: "small" }
                span {
                    {strings.guide_where_from()}
                    if let Some(day) = checked {
                        br {}
                        span { class: "soft", {strings.common_checked_on(&dates::day(strings, day))} }
                    }
                }
            }
            FactList { facts }
        }
    }
}
