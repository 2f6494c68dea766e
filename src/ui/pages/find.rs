//! Search: what is typed is looked for at once; nothing of it is kept. Never a dead end.

use super::home::Tiles;
use super::{Asked, EMERGENCY_NUMBERS, Unreadable};
use crate::app::App;
use crate::app::ask::TopicTile;
use crate::app::boot::embedded_hotlines;
use crate::app::find::{FindView, FoundItem};
use crate::i18n::digits;
use crate::ui::components::{EmergencyList, HotlineRow, Marked, Picture};
use crate::ui::route::Route;
use crate::ui::searching::use_searching;
use crate::ui::session::use_session;
use dioxus::prelude::*;
use domain::found::Place;
use search::query::LONGEST;

/// Search.
#[component]
pub fn FindPage() -> Element {
    let (session, app, searching) = (use_session(), use_context::<App>(), use_searching());
    let mut text = searching.text;
    let asked: Asked<FindView> = use_resource(move || {
        let (app, caller, text) = (app.clone(), session.read().caller(), text());
        async move { app.find(caller, text).await.map_err(|_| Unreadable) }
    });
    let session = session.read();
    let strings = &session.strings;
    rsx! {
        h1 { {strings.find_title()} }
        form { class: "search", role: "search",
            // Enter: everything is found already; the keyboard goes away and the results are seen.
            onsubmit: |event| {
                event.prevent_default();
                document::eval("document.activeElement?.blur()");
            },
            input {
                class: "field",
                id: "find",
                r#type: "search",
                "aria-label": strings.find_title(),
                placeholder: strings.find_placeholder(),
                autocomplete: "off",
                autocapitalize: "off",
                spellcheck: "false",
                maxlength: "{LONGEST}",
                value: text(),
                oninput: move |event| text.set(event.value()),
                // Who comes back from a result wants to see the others, not the keyboard.
                onmounted: move |event| async move {
                    if text.peek().is_empty() {
                        drop(event.set_focus(true).await);
                    }
                },
            }
        }
        match asked.read().clone() {
            // The first time, the texts are being indexed; that may take a second.
            None => rsx! { p { class: "soft", role: "status", {strings.common_loading()} } },
            Some(Ok(view)) => rsx! { Results { view } },
            // The index could not be written or read. What does not need it is still there.
            Some(Err(Unreadable)) => rsx! {
                p { class: "note amber", role: "status", {strings.find_broken()} }
                Topics {}
            },
        }
    }
}

/// Results of one kind that stand open; the others are a tap away, so that the next kind is near.
const OPEN: usize = 3;

/// The four kinds of results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Hotline,
    Card,
    Paper,
    Phrase,
}

fn kind(item: &FoundItem) -> Kind {
    match item.place {
        Place::Card { .. } => Kind::Card,
        Place::Hotline(_) => Kind::Hotline,
        Place::Paper(_) => Kind::Paper,
        Place::Phrase(_) => Kind::Phrase,
    }
}

/// Results, drawn: grouped, the group with the best result first.
#[component]
pub fn Results(view: FindView) -> Element {
    let session = use_session();
    let session = session.read();
    let strings = &session.strings;
    let shown = view.found.len() + view.similar.len();
    let is_nothing = !view.is_empty && shown == 0;
    // What is only similar may be nothing that helps.
    let is_nothing_sure = !view.is_empty && view.found.is_empty();
    rsx! {
        // Always there, or screen readers do not read out what changes in it.
        div { role: "status", class: "unseen",
            if is_nothing {
                {strings.find_nothing()}
            } else if !view.is_empty {
                {strings.find_some(&digits::number(session.lang(), shown))}
            }
        }
        if view.is_empty {
            p { class: "soft", {strings.find_what()} }
        }
        Groups { items: view.found, level: Level::Second }
        if !view.similar.is_empty() {
            section { class: "stack", id: "similar",
                h2 { {strings.find_similar()} }
                Groups { items: view.similar, level: Level::Third }
            }
        }
        if is_nothing {
            p { class: "note amber", id: "nothing", {strings.find_nothing()} }
        }
        if is_nothing_sure {
            Topics {}
        }
    }
}

/// The level of a heading.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    Second,
    Third,
}

#[component]
fn Groups(items: Vec<FoundItem>, level: Level) -> Element {
    let session = use_session();
    let session = session.read();
    let strings = &session.strings;
    let mut kinds: Vec<Kind> = Vec::new();
    for item in &items {
        if !kinds.contains(&kind(item)) {
            kinds.push(kind(item));
        }
    }
    let name = |group| match group {
        Kind::Hotline => strings.help_title(),
        Kind::Card => strings.guide_list_title(),
        Kind::Paper => strings.papers_nav(),
        Kind::Phrase => strings.show_title(),
    };
    let groups = kinds.into_iter().map(|wanted| {
        let mut first: Vec<FoundItem> = items.iter().filter(|item| kind(item) == wanted).cloned().collect();
        let more = first.split_off(OPEN.min(first.len()));
        (wanted, first, more)
    });
    rsx! {
        for (group, first, more) in groups {
            section { key: "{group:?}", class: "stack results",
                match level {
                    Level::Second => rsx! { h2 { {name(group)} } },
                    Level::Third => rsx! { h3 { {name(group)} } },
                }
                ResultList { items: first }
                if !more.is_empty() {
                    details {
                        summary { {strings.find_more(&digits::number(session.lang(), more.len()))} }
                        ResultList { items: more }
                    }
                }
            }
        }
    }
}

#[component]
fn ResultList(items: Vec<FoundItem>) -> Element {
    rsx! {
        ul { class: "stack",
            for item in items {
                li { key: "{item.place.as_text()}", Result { item } }
            }
        }
    }
}

#[component]
fn Result(item: FoundItem) -> Element {
    let (session, app, searching) = (use_session(), use_context::<App>(), use_searching());
    if let Some(hotline) = item.hotline {
        return rsx! { HotlineRow { hotline, title: item.title, excerpt: item.excerpt } };
    }
    let how = item.how;
    let to = match item.place {
        Place::Card { guide, card } => Route::CardPage { slug: guide, card },
        Place::Paper(kind) => Route::NewPaperPage { kind },
        Place::Phrase(id) => Route::ShowCardPage { id },
        Place::Hotline(id) => Route::BodyPage { id },
    };
    let mark = move |_| {
        let (app, lang, text) = (app.clone(), session.peek().lang(), searching.text.peek().clone());
        let mut marking = searching.marking;
        // The page that opens reads the marks when they are there.
        dioxus::core::spawn_forever(async move {
            if let Ok(words) = app.marking(lang, text, how).await {
                marking.set(words);
            }
        });
    };
    rsx! {
        Link { class: "row", to, onclick: mark,
            Picture { name: item.picture }
            span { class: "grow",
                strong { Marked { pieces: item.title } }
                if !item.excerpt.is_empty() {
                    br {}
                    span { Marked { pieces: item.excerpt } }
                }
            }
            Picture { name: "next", class: "tail" }
        }
    }
}

/// The ways on that need no search: the topics and the emergency numbers.
#[component]
fn Topics() -> Element {
    let (session, app) = (use_session(), use_context::<App>());
    let asked: Asked<Vec<TopicTile>> = use_resource(move || {
        let (app, session) = (app.clone(), session.read());
        let (lang, origin, today) = (session.lang(), session.settings.origin.given(), session.today);
        async move { app.home(lang, origin, today).await.map(|home| home.topics).map_err(|_| Unreadable) }
    });
    let groups = use_hook(|| session.peek().caller().emergency(&embedded_hotlines(), EMERGENCY_NUMBERS));
    rsx! {
        if let Some(Ok(tiles)) = asked.read().clone() {
            Tiles { tiles }
        }
        EmergencyList { groups }
    }
}
