//! One body: its numbers in large digits, and everything one should know before calling.

use super::{Unreadable, once_there};
use crate::app::App;
use crate::i18n::{digits, terms};
use crate::ui::components::{CheckedOn, HotlineLines, Picture};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use dioxus::prelude::*;
use domain::hotline::{self, Cost, Hotline};

/// The body `id`.
#[component]
pub fn BodyPage(id: ReadSignal<String>) -> Element {
    let (session, app) = (use_session(), use_context::<App>());
    let asked = use_resource(move || {
        // Asked again after an update.
        let _edition = session.read().edition;
        let (app, id) = (app.clone(), id());
        async move { app.hotline(id).await.map_err(|_| Unreadable) }
    });
    once_there(&asked, |hotline| match hotline {
        Some(hotline) => rsx! { Body { hotline } },
        None => rsx! {
            h1 { {session.read().strings.help_not_found()} }
            Link { class: "button danger", to: Route::HelpPage {}, {session.read().strings.help_title()} }
        },
    })
}

/// One body, drawn.
#[component]
pub fn Body(hotline: Hotline) -> Element {
    let session = use_session();
    let session = session.read();
    let (strings, lang) = (&session.strings, session.lang());
    rsx! {
        h1 { {hotline.name.in_lang(lang).to_owned()} }
        p { {hotline.who.in_lang(lang).to_owned()} }
        if let Some(caution) = &hotline.caution {
            div { class: "note amber", role: "note",
                strong {
                    Picture { name: "warning", class: "small" }
                    {strings.common_warning()}
                }
                p { {caution.in_lang(lang).to_owned()} }
            }
        }
        section { class: "sheet", "aria-label": strings.help_call(),
            HotlineLines { hotline: hotline.clone() }
            p { class: "soft", {strings.help_dial_by_hand()} }
        }
        dl { class: "facts",
            Fact { term: strings.help_languages(), words: terms::languages(strings, &hotline) }
            Fact { term: strings.help_hours(), words: terms::hours(strings, &hotline.hours) }
            Fact { term: strings.help_cost(), words: costs(&hotline).into_iter().map(|cost| terms::cost(strings, cost)).collect::<Vec<_>>().join(" / ") }
            Fact { term: strings.help_how_sure(),
                words: "{terms::confidence(strings, hotline.confidence)} {strings.help_agree(hotline.agree, &digits::localised(lang, &hotline.agree.to_string()))} {strings.help_not_called()}"
            }
            if hotline.conflict {
                dd { class: "note amber", {strings.help_conflict()} }
            }
            dt { {strings.help_source()} }
            dd {
                p { lang: "en", {hotline.source.title.clone()} }
                p { class: "address", lang: "en", {hotline.source.url.clone()} }
                p { {terms::source_age(strings, &hotline.source.dated)} }
                CheckedOn { class: hotline::CLASS, checked: hotline.checked }
            }
        }
    }
}

#[component]
fn Fact(term: String, words: String) -> Element {
    rsx! {
        div {
            dt { {term} }
            dd { {words} }
        }
    }
}

/// The different costs of a body's lines, each once.
fn costs(hotline: &Hotline) -> Vec<Cost> {
    let mut costs: Vec<Cost> = Vec::new();
    for line in &hotline.lines {
        if !costs.contains(&line.cost) {
            costs.push(line.cost);
        }
    }
    costs
}
