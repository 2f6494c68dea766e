//! A card's blocks.

use super::{HotlineRow, Picture};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use dioxus::prelude::*;
use domain::guide::{Block, Card};
use domain::hotline::Hotline;
use std::collections::BTreeMap;

/// Everything under a card's heading.
#[component]
pub fn CardBody(card: Card, hotlines: BTreeMap<String, Hotline>) -> Element {
    rsx! {
        for (index, block) in card.blocks.iter().enumerate() {
            BlockView { key: "{index}", block: block.clone(), hotlines: hotlines.clone() }
        }
    }
}

#[component]
fn BlockView(block: Block, hotlines: BTreeMap<String, Hotline>) -> Element {
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
                for item in items {
                    li { key: "{item.id}",
                        span { class: "box", "aria-hidden": "true" }
                        span { {item.text} }
                    }
                }
            }
        },
        Block::Call { why, hotline } => rsx! {
            div { class: "stack",
                p { {why} }
                if let Some(hotline) = hotlines.get(&hotline) {
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
                    BlockView { key: "{index}", block, hotlines: hotlines.clone() }
                }
            }
        },
    }
}
