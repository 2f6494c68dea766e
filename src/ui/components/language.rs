//! The choice of a language: each in its own script, never guessed.

use crate::app::App;
use crate::app::Setting;
use crate::app::act::Tap;
use crate::ui::session::{send, use_session};
use dioxus::prelude::*;
use domain::Lang;

/// One button a language. `on_chosen` runs after a tap.
#[component]
pub fn LanguageChoice(#[props(default)] on_chosen: Callback<()>) -> Element {
    let session = use_session();
    let app = use_context::<App>();
    let chosen = session.read().settings.lang;
    rsx! {
        ul { class: "stack",
            for lang in Lang::ALL {
                li { key: "{lang.code()}",
                    button {
                        class: "button own-name",
                        lang: lang.code(),
                        "aria-pressed": if chosen == Some(lang) { "true" } else { "false" },
                        onclick: {
                            let app = app.clone();
                            move |_| {
                                send(app.clone(), session, Tap::Choose(Setting::Lang(lang)));
                                on_chosen.call(());
                            }
                        },
                        {lang.own_name()}
                    }
                }
            }
        }
    }
}
