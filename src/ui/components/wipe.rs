//! Deleting everything personal, in two taps.

use crate::app::App;
use crate::app::Notice;
use crate::ui::searching::use_searching;
use crate::ui::session::{Session, use_session};
use dioxus::prelude::*;

/// The button, and after a tap what it would delete and the second button.
#[component]
pub fn WipeBox() -> Element {
    let (session, app, searching) = (use_session(), use_context::<App>(), use_searching());
    let mut is_asking = use_signal(|| false);
    let strings = session.read().strings.clone();
    let wipe = move |_| {
        let (app, mut session) = (app.clone(), session);
        // Done to its end even if the page goes away.
        dioxus::core::spawn_forever(async move {
            match app.wipe().await {
                Ok(changes) => {
                    searching.forget();
                    let before = session.peek().clone();
                    session.set(Session {
                        edition: before.edition + 1,
                        ..Session::new(changes.settings, before.today, None)
                    });
                }
                Err(_) => session.write().notice = Some(Notice::NotWiped),
            }
        });
    };
    rsx! {
        if is_asking() {
            div { class: "note danger stack", role: "alert", "aria-label": strings.private_wipe(),
                p { {strings.private_wipe_what()} }
                p { {strings.private_wipe_files()} }
                button { class: "button danger", id: "wipe-yes", onclick: wipe, {strings.private_wipe_yes()} }
                button { class: "button", onclick: move |_| is_asking.set(false), {strings.private_wipe_no()} }
            }
        } else {
            button { class: "button", id: "wipe", onclick: move |_| is_asking.set(true), {strings.private_wipe()} }
        }
    }
}
