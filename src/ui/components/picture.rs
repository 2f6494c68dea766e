//! Pictograms, drawn in the colour of the text beside them. They repeat what the words say, so that screen readers
//! leave them out.

use dioxus::prelude::*;

/// The pictogram `name` of `assets/pictograms`; `class` may be `big` or `small`.
#[component]
pub fn Picture(name: String, #[props(default)] class: String) -> Element {
    rsx! {
        svg {
            class: "picture {class}",
            view_box: "0 0 48 48",
            fill: "none",
            stroke: "currentColor",
            stroke_width: "3",
            stroke_linecap: "round",
            stroke_linejoin: "round",
            "aria-hidden": "true",
            dangerous_inner_html: inside(&name),
        }
    }
}

/// What stands inside the pictogram's `<svg>`; nothing for a name that does not exist (the build checks them).
fn inside(name: &str) -> &'static str {
    include!(concat!(env!("OUT_DIR"), "/pictograms.rs"))
}
