//! The PIN before My papers. It tells nothing of what is behind it.

use crate::app::App;
use crate::app::Unlocking;
use crate::ui::components::{Picture, WipeBox};
use crate::ui::session::use_session;
use dioxus::prelude::*;
use domain::pin::Pin;

/// Asks for the PIN.
#[component]
pub(super) fn PinEntry() -> Element {
    let (session, app) = (use_session(), use_context::<App>());
    let mut typed = use_signal(String::new);
    let mut problem = use_signal(|| None::<String>);
    let strings = session.read().strings.clone();
    let open = move |event: FormEvent| {
        event.prevent_default();
        let strings = session.peek().strings.clone();
        let Some(pin) = Pin::from_text(&typed.peek()) else { return problem.set(Some(strings.private_pin_bad())) };
        let (app, mut session) = (app.clone(), session);
        typed.set(String::new());
        spawn(async move {
            match app.unlock(pin).await {
                // The pages ask again, and are let in.
                Ok(Unlocking::Open) => session.write().edition += 1,
                Ok(Unlocking::Wrong) => problem.set(Some(strings.private_wrong())),
                Ok(Unlocking::Wait(seconds)) => {
                    let minutes = u32::try_from((seconds + 59) / 60).unwrap_or(1);
                    let shown = crate::i18n::digits::localised(strings.lang(), &minutes.to_string());
                    problem.set(Some(strings.private_wait(minutes, &shown)));
                }
                Err(_) => problem.set(Some(strings.errors_no_storage_title())),
            }
        });
    };
    rsx! {
        h1 { {strings.private_enter()} }
        form { class: "stack", onsubmit: open,
            PinField { id: "pin", label: strings.private_enter(), value: typed }
            if let Some(problem) = problem() {
                p { class: "note danger", role: "alert", id: "problem", {problem} }
            }
            button { class: "button main", r#type: "submit", id: "open",
                Picture { name: "secret" }
                {strings.private_open()}
            }
        }
        details {
            summary { {strings.private_forgot()} }
            div { class: "stack",
                p { {strings.private_pin_no_recovery()} }
                WipeBox {}
            }
        }
    }
}

/// A field for digits that are not shown.
#[component]
pub(super) fn PinField(id: String, label: String, value: Signal<String>) -> Element {
    let mut value = value;
    rsx! {
        label { r#for: "{id}", class: "strong", {label} }
        input {
            id: "{id}",
            class: "field",
            r#type: "password",
            inputmode: "numeric",
            autocomplete: "off",
            value: "{value}",
            oninput: move |event| value.set(event.value()),
        }
    }
}
