//! An update as a file: taken from a neighbour, and handed on. Needs no network.

use crate::app::App;
use crate::app::update::HandOnError;
use crate::i18n::Strings;
use crate::ui::components::Picture;
use crate::ui::session::use_session;
use crate::ui::updating::use_updating;
use dioxus::prelude::*;

/// What came of handing on.
#[derive(Clone, PartialEq)]
enum HandedOn {
    /// The file is there, or has this name.
    To(String),
    NothingYet,
    Failed,
}

impl HandedOn {
    fn words(&self, strings: &Strings) -> String {
        match self {
            HandedOn::To(file) => strings.updates_handed_on(file),
            HandedOn::NothingYet => strings.updates_hand_on_nothing(),
            HandedOn::Failed => strings.updates_hand_on_failed(),
        }
    }
}

/// Both buttons.
#[component]
pub(super) fn OfFiles() -> Element {
    let (session, app, updating) = (use_session(), use_context::<App>(), use_updating());
    let mut handed_on = use_signal(|| None::<HandedOn>);
    let session_now = session.read();
    let strings = &session_now.strings;
    let take = {
        let app = app.clone();
        move |event: FormEvent| {
            if let Some(file) = event.files().into_iter().next() {
                updating.take(app.clone(), session, file);
                // The same file again would be no change otherwise.
                document::eval("document.getElementById('take-file').value = ''");
            }
        }
    };
    let hand_on = move |_| {
        let app = app.clone();
        spawn(async move {
            handed_on.set(Some(match app.hand_on().await {
                Ok(place) => HandedOn::To(place),
                Err(HandOnError::NothingYet) => HandedOn::NothingYet,
                Err(HandOnError::Store(_) | HandOnError::File(_)) => HandedOn::Failed,
            }));
        });
    };
    rsx! {
        section { class: "stack", id: "files",
            h2 { {strings.updates_file_title()} }
            p { {strings.updates_file_what()} }
            label { class: "button picks-file",
                Picture { name: "bag" }
                span { class: "grow", {strings.updates_take_file()} }
                // What came of it is said at the top.
                input { r#type: "file", id: "take-file", class: "unseen", disabled: updating.stage.read().is_running(), onchange: take }
            }
            button { class: "button", id: "hand-on", onclick: hand_on,
                Picture { name: "share" }
                span { class: "grow", {strings.updates_hand_on()} }
            }
            div { role: "status",
                if let Some(handed_on) = handed_on() {
                    p { class: "note address", id: "handed-on", {handed_on.words(strings)} }
                }
            }
        }
    }
}
