//! A card's blocks.

use super::{HotlineRow, Picture, Said};
use crate::app::App;
use crate::app::act::Tap;
use crate::ui::route::Route;
use crate::ui::session::{sent, use_session};
use dioxus::prelude::*;
use domain::guide::{Block, Card, CheckItem, CheckPlace};
use domain::hotline::Hotline;
use std::collections::{BTreeMap, BTreeSet};

/// Everything under a card's heading.
#[component]
pub fn CardBody(
    /// The guide's slug.
    guide: String,
    card: Card,
    /// The bodies its guide calls out to, by id.
    hotlines: BTreeMap<String, Hotline>,
    /// The lines of the guide's checklists that are ticked.
    ticked: BTreeSet<CheckPlace>,
) -> Element {
    let around = Around { guide, card: card.id.clone(), hotlines, ticked };
    rsx! {
        for (index, block) in card.blocks.iter().enumerate() {
            BlockView { key: "{index}", block: block.clone(), around: around.clone() }
        }
    }
}

/// What a block needs to know about where it stands.
#[derive(Clone, PartialEq)]
struct Around {
    guide: String,
    card: String,
    hotlines: BTreeMap<String, Hotline>,
    ticked: BTreeSet<CheckPlace>,
}

/// A line of a checklist. The tick is shown at once, and goes away again if it could not be kept even until the app closes.
#[component]
fn CheckLine(item: CheckItem, place: CheckPlace, is_ticked: bool) -> Element {
    let (session, app) = (use_session(), use_context::<App>());
    let mut shown = use_signal(|| is_ticked);
    // The store may know better by now: another tab, another card that was open in between.
    use_effect(use_reactive!(|is_ticked| shown.set(is_ticked)));
    rsx! {
        label { class: "tick",
            input {
                r#type: "checkbox",
                checked: shown(),
                onchange: move |event| {
                    let is_wanted = event.checked();
                    shown.set(is_wanted);
                    let tap = if is_wanted { Tap::Tick(place.clone()) } else { Tap::Untick(place.clone()) };
                    let done = sent(app.clone(), session, tap, || {});
                    async move {
                        if !done.await {
                            shown.set(!is_wanted);
                        }
                    }
                },
            }
            span { Said { text: item.text } }
        }
    }
}

#[component]
fn BlockView(block: Block, around: Around) -> Element {
    let session = use_session();
    match block {
        Block::Text(text) => rsx! { p { Said { text } } },
        Block::Points(points) => rsx! {
            ul { class: "points",
                for (index, point) in points.into_iter().enumerate() {
                    li { key: "{index}", Said { text: point } }
                }
            }
        },
        Block::Warning(text) => rsx! {
            div { class: "note danger", role: "note",
                strong {
                    Picture { name: "warning", class: "small" }
                    {session.read().strings.common_warning()}
                }
                p { Said { text } }
            }
        },
        Block::Checklist(items) => rsx! {
            ul { class: "points checks",
                for (item, place) in places(&around, items) {
                    li { key: "{place.guide}-{place.card}-{place.item}",
                        CheckLine { item, is_ticked: around.ticked.contains(&place), place }
                    }
                }
            }
        },
        Block::Call { why, hotline } => rsx! {
            div { class: "stack",
                p { Said { text: why } }
                if let Some(hotline) = around.hotlines.get(&hotline) {
                    HotlineRow { hotline: hotline.clone() }
                }
            }
        },
        Block::See { what, guide, card } => {
            let to = match card {
                Some(card) => Route::CardPage { slug: guide, card },
                None => Route::GuidePage { slug: guide },
            };
            rsx! {
                Link { class: "button", to,
                    span { class: "grow", Said { text: what } }
                    Picture { name: "next", class: "tail" }
                }
            }
        }
        Block::Part { title, blocks, .. } => rsx! {
            section { class: "stack",
                h3 { Said { text: title } }
                for (index, block) in blocks.into_iter().enumerate() {
                    BlockView { key: "{index}", block, around: around.clone() }
                }
            }
        },
    }
}

/// The lines of a checklist with what each is called when it is kept.
fn places(around: &Around, items: Vec<CheckItem>) -> Vec<(CheckItem, CheckPlace)> {
    let place = |item: &CheckItem| CheckPlace::of(&around.guide, &around.card, &item.id);
    items.into_iter().map(|item| (item.clone(), place(&item))).collect()
}
