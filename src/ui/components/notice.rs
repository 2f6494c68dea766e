//! Tells that something was wrong and mended, or could not be kept.

use crate::app::Notice;
use crate::ui::session::use_session;
use dioxus::prelude::*;

/// The session's notice, if there is one.
#[component]
pub fn NoticeBox() -> Element {
    let mut session = use_session();
    let known = session.read();
    let Some(notice) = &known.notice else { return rsx! {} };
    let strings = &known.strings;
    let text = match notice {
        Notice::DamagedUserKept(file) => strings.errors_damaged_user(file),
        Notice::NotSaved => strings.errors_not_saved(),
        Notice::NotWiped => strings.private_wipe_failed(),
    };
    rsx! {
        div { class: "note amber stack", role: "status",
            p { {text} }
            button { class: "button", onclick: move |_| session.write().notice = None, {strings.common_close()} }
        }
    }
}
