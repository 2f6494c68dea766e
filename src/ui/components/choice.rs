//! One answer of several, remembered at a tap.

use super::Picture;
use crate::app::App;
use crate::app::Setting;
use crate::app::act::Tap;
use crate::ui::session::{send, use_session};
use dioxus::prelude::*;

/// An answer; the one chosen has a tick.
#[component]
pub fn Choice(words: String, setting: Setting, is_chosen: bool) -> Element {
    let (session, app) = (use_session(), use_context::<App>());
    rsx! {
        button {
            class: "button",
            "aria-pressed": if is_chosen { "true" } else { "false" },
            onclick: move |_| send(app.clone(), session, Tap::Choose(setting)),
            span { class: "grow", {words} }
            if is_chosen {
                Picture { name: "check" }
            }
        }
    }
}
