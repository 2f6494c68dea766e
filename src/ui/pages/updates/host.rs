//! The address of a laptop in the village that shares updates. It is not kept: such addresses change from day to day.

use crate::app::App;
use crate::ui::components::Picture;
use crate::ui::session::use_session;
use crate::ui::updating::{AskedBy, use_updating};
use dioxus::prelude::*;

/// The field and its button.
#[component]
pub(super) fn HostForm() -> Element {
    let (session, app, updating) = (use_session(), use_context::<App>(), use_updating());
    let mut typed = use_signal(String::new);
    let mut is_wrong = use_signal(|| false);
    let session_now = session.read();
    let strings = &session_now.strings;
    let ask = move |event: FormEvent| {
        event.prevent_default();
        let host = address(&typed.peek());
        is_wrong.set(host.is_none());
        if let Some(host) = host {
            updating.look(app.clone(), session, vec![host], AskedBy::Person);
        }
    };
    rsx! {
        form { class: "stack", onsubmit: ask,
            label { r#for: "host-address", class: "strong", {strings.updates_host_label()} }
            input {
                id: "host-address",
                class: "field",
                r#type: "text",
                inputmode: "url",
                autocomplete: "off",
                autocapitalize: "none",
                "aria-invalid": if is_wrong() { "true" } else { "false" },
                // Its text is never written back: in the window that would undo what was typed meanwhile.
                oninput: move |event| typed.set(event.value()),
            }
            p { class: "soft address", {strings.updates_host_hint()} }
            div { role: "status",
                if is_wrong() {
                    p { class: "note", id: "host-wrong", {strings.updates_host_wrong()} }
                }
            }
            button { class: "button main", id: "ask-host", r#type: "submit", disabled: updating.stage.read().is_running(),
                Picture { name: "cloud-phone" }
                {strings.updates_look()}
            }
        }
    }
}

/// What was typed as an address that can be asked; `None` when it cannot be one. What is signed needs no `https`.
fn address(typed: &str) -> Option<String> {
    let typed = typed.trim().trim_end_matches('/');
    let lower = typed.to_ascii_lowercase();
    let (scheme, rest) = match lower.split_once("://") {
        Some((scheme @ ("http" | "https"), rest)) => (scheme, rest),
        Some(_) => return None,
        None => ("http", lower.as_str()),
    };
    let host = rest.split('/').next().unwrap_or_default();
    let is_host = !host.is_empty()
        && !host.ends_with(':')
        && host.chars().all(|letter| letter.is_ascii_alphanumeric() || ".-:[]".contains(letter));
    let path = typed.get(typed.len() - rest.len() + host.len()..).unwrap_or_default();
    let is_path = path.chars().all(|letter| letter.is_ascii_graphic() && !"?#".contains(letter));
    (is_host && is_path).then(|| format!("{scheme}://{host}{path}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_as_people_type_it() {
        for (typed, asked) in [
            ("http://192.168.1.5:8080", "http://192.168.1.5:8080"),
            (" 192.168.1.5:8080/ ", "http://192.168.1.5:8080"),
            ("HTTPS://Example.ORG/Updates/", "https://example.org/Updates"),
            ("http://[fe80::1]:8080", "http://[fe80::1]:8080"),
        ] {
            assert_eq!(address(typed).as_deref(), Some(asked), "{typed:?}");
        }
        for typed in
            ["", "  ", "http://", "ftp://example.org", "file:///etc", "my neighbour", "ខ្មែរ", "a.org/?x", "a.org/#x"]
        {
            assert_eq!(address(typed), None, "{typed:?}");
        }
    }
}
