//! The outermost element of every page: the language of its text and the size of its letters.

use crate::ui::session::use_session;
use dioxus::prelude::*;

/// Everything inside is in the reader's language and size.
#[component]
pub fn Words(children: Element) -> Element {
    let session = use_session();
    let session = session.read();
    let zoom = session.settings.text_size.per_cent();
    let room = if zoom > 125 { "narrow" } else { "" };
    rsx! {
        div { class: "app {room}", lang: session.lang().code(), style: "--zoom:{zoom / 100}.{zoom % 100:02}", {children} }
    }
}
