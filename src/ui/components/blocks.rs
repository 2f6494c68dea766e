//! A card's blocks.

use super::{HotlineRow, Picture};
use crate::app::App;
use crate::app::act::Tap;
use crate::app::ask::GuideView;
use crate::ui::route::Route;
use crate::ui::session::{send, use_session};
use dioxus::prelude::*;
use domain::guide::{Block, Card, CheckItem, CheckPlace};
use domain::hotline::Hotline;
use std::collections::{BTreeMap, BTreeSet};

/// Everything under the heading of a card of `view`'s guide.
#[component]
pub fn CardBody(view: GuideView, card: Card) -> Element {
    let around = Around {
        guide: view.guide.slug.clone(),
        card: card.id.clone(),
        hotlines: view.hotlines.clone(),
        ticked: view.ticked.clone(),
    };
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

/// A line of a checklist. The tick is shown at once; whether it could be kept, the session tells.
#[component]
fn CheckLine(item: CheckItem, place: CheckPlace, is_ticked: bool) -> Element {
    let (session, app) = (use_session(), use_context::<App>());
    let mut is_ticked = use_signal(|| is_ticked);
    rsx! {
        label { class: "tick",
            input {
                r#type: "checkbox",
                checked: is_ticked(),
                onchange: move |event| {
                    is_ticked.set(event.checked());
                    let tap = if event.checked() { Tap::Tick(place.clone()) } else { Tap::Untick(place.clone()) };
                    send(app.clone(), session, tap);
                },
            }
            span { {item.text} }
        }
    }
}

#[component]
fn BlockView(block: Block, around: Around) -> Element {
    let session = use_session();
    match block {
        Block::Text(text) => rsx! { p { {text} } },
        Block::Points(points) => rsx! {
            ul { class: "points",
                for (index, point) in points.into_iter().enumerate() {
                    li { key: "{index}", {point} }
                }
            }
        },
        Block::Warning(text) => rsx! {
            div { class: "note danger", role: "note",
                strong {
                    Picture { name: "warning", class: "small" }
                    {session.read().strings.common_warning()}
                }
                p { {text} }
            }
        },
        Block::Checklist(items) => rsx! {
            ul { class: "points checks",
                for (item, place) in places(&around, items) {
                    li { key: "{item.id}",
                        CheckLine { item, is_ticked: around.ticked.contains(&place), place }
                    }
                }
            }
        },
        Block::Call { why, hotline } => rsx! {
            div { class: "stack",
                p { {why} }
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
                    span { class: "grow", {what} }
                    Picture { name: "next", class: "tail" }
                }
            }
        }
        Block::Part { title, blocks, .. } => rsx! {
            section { class: "stack",
                h3 { {title} }
                for (index, block) in blocks.into_iter().enumerate() {
                    BlockView { key: "{index}", block, around: around.clone() }
                }
            }
        },
    }
}

/// The lines of a checklist with what each is called when it is kept.
fn places(around: &Around, items: Vec<CheckItem>) -> Vec<(CheckItem, CheckPlace)> {
    let place =
        |item: &CheckItem| CheckPlace { guide: around.guide.clone(), card: around.card.clone(), item: item.id.clone() };
    items.into_iter().map(|item| (item.clone(), place(&item))).collect()
}
