//! Keeping My papers private: the PIN, and deleting everything.

use super::pin::{PinEntry, PinField};
use crate::app::App;
use crate::app::lock::Privacy;
use crate::ui::components::{Picture, WipeBox};
use crate::ui::pages::{Unreadable, once_there};
use crate::ui::session::{keep_changes, use_session};
use dioxus::prelude::*;
use domain::pin::Pin;

/// Keeping My papers private.
#[component]
pub fn PrivatePage() -> Element {
    let (session, app) = (use_session(), use_context::<App>());
    let asked = use_resource(move || {
        // Asked again when a PIN was set, taken away or entered.
        let _edition = session.read().edition;
        let app = app.clone();
        async move { app.privacy().await.map_err(|_| Unreadable) }
    });
    once_there(&asked, |privacy| match privacy {
        Privacy::Locked => rsx! { PinEntry {} },
        Privacy::NoPin | Privacy::Unlocked => rsx! { Private { has_pin: privacy == Privacy::Unlocked } },
    })
}

#[component]
fn Private(has_pin: bool) -> Element {
    let (session, app) = (use_session(), use_context::<App>());
    let strings = session.read().strings.clone();
    let change_pin = {
        let app = app.clone();
        move |pin: Option<Pin>| {
            let (app, mut session) = (app.clone(), session);
            dioxus::core::spawn_forever(async move {
                keep_changes(session, app.set_pin(pin).await);
                session.write().edition += 1;
            });
        }
    };
    let (remove, set) = (change_pin.clone(), change_pin);
    rsx! {
        h1 { {strings.private_title()} }
        p { {strings.private_pin_why()} }
        if has_pin {
            p { class: "note", role: "status", id: "pin-is-set", {strings.private_pin_is_set()} }
            button {
                class: "button",
                id: "lock-now",
                onclick: {
                    let (app, mut session) = (app.clone(), session);
                    move |_| {
                        app.lock();
                        session.write().edition += 1;
                    }
                },
                Picture { name: "secret" }
                {strings.private_lock_now()}
            }
            button { class: "button", id: "remove-pin", onclick: move |_| remove(None), {strings.private_pin_remove()} }
        } else {
            NewPin { onpin: move |pin| set(Some(pin)) }
        }
        section { class: "stack",
            h2 { {strings.private_wipe()} }
            WipeBox {}
        }
    }
}

/// A new PIN, typed twice.
#[component]
fn NewPin(onpin: Callback<Pin>) -> Element {
    let session = use_session();
    let strings = session.read().strings.clone();
    let (first, again) = (use_signal(String::new), use_signal(String::new));
    let mut problem = use_signal(|| None::<String>);
    let set = move |event: FormEvent| {
        event.prevent_default();
        let strings = session.peek().strings.clone();
        match (Pin::from_text(&first.peek()), Pin::from_text(&again.peek())) {
            (Some(pin), Some(same)) if pin == same => onpin.call(pin),
            (Some(_), _) => problem.set(Some(strings.private_pin_differ())),
            (None, _) => problem.set(Some(strings.private_pin_bad())),
        }
    };
    rsx! {
        form { class: "stack", onsubmit: set,
            PinField { id: "pin-new", label: strings.private_pin_new(), value: first }
            PinField { id: "pin-again", label: strings.private_pin_again(), value: again }
            p { class: "note amber", {strings.private_pin_no_recovery()} }
            if let Some(problem) = problem() {
                p { class: "note danger", role: "alert", id: "problem", {problem} }
            }
            button { class: "button main", r#type: "submit", id: "set-pin", {strings.private_pin_set()} }
        }
    }
}
