//! Which paper is to be added.

use super::{behind_pin, use_guarded};
use crate::ui::components::Picture;
use crate::ui::route::Route;
use crate::ui::session::use_session;
use dioxus::prelude::*;
use domain::paper_rule::PaperRule;

/// The kinds of paper.
#[component]
pub fn AddPaperPage() -> Element {
    let asked = use_guarded(|app, lang| async move { app.paper_kinds(lang).await });
    behind_pin(&asked, |rules| rsx! { Kinds { rules } })
}

/// The kinds of paper, drawn.
#[component]
pub fn Kinds(rules: Vec<PaperRule>) -> Element {
    let session = use_session();
    rsx! {
        h1 { {session.read().strings.papers_which()} }
        ul { class: "tiles",
            for rule in rules {
                li { key: "{rule.kind.id()}",
                    Link { class: "tile", to: Route::NewPaperPage { kind: rule.kind.id().to_owned() },
                        Picture { name: rule.picture }
                        {rule.name}
                    }
                }
            }
        }
    }
}
