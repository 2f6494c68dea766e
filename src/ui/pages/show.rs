//! Cards to show: a list, and one sentence in Thai that fills the screen while somebody else reads it.

use super::{Asked, NotFound, Unreadable, once_there};
use crate::app::App;
use crate::app::show::{ShowCardView, ShowView};
use crate::i18n::terms;
use crate::ui::components::{HotlineLines, Picture};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use dioxus::prelude::*;

/// The list of cards to show.
#[component]
pub fn ShowPage() -> Element {
    let (session, app) = (use_session(), use_context::<App>());
    let asked: Asked<ShowView> = use_resource(move || {
        let (app, session) = (app.clone(), session.read());
        let (lang, origin) = (session.lang(), session.settings.origin.given());
        async move { app.cards_to_show(lang, origin).await.map_err(|_| Unreadable) }
    });
    once_there(&asked, |view| rsx! { Show { view } })
}

/// The list, drawn.
#[component]
pub fn Show(view: ShowView) -> Element {
    let session = use_session();
    let session = session.read();
    let strings = &session.strings;
    rsx! {
        h1 { {strings.show_title()} }
        p { {strings.show_intro()} }
        for (group, phrases) in view.groups {
            section { key: "{group:?}", class: "stack",
                h2 { {terms::show_to(strings, group)} }
                ul { class: "stack",
                    for phrase in phrases {
                        li { key: "{phrase.id}",
                            Link { class: "row", to: Route::ShowCardPage { id: phrase.id.clone() },
                                Picture { name: phrase.picture.clone() }
                                span { class: "grow", {phrase.says.clone()} }
                                Picture { name: "next", class: "tail" }
                            }
                        }
                    }
                }
            }
        }
        p { class: "soft", {strings.show_thai_not_reviewed()} }
    }
}

/// The card `id`, filling the screen.
#[component]
pub fn ShowCardPage(id: ReadSignal<String>) -> Element {
    let (session, app) = (use_session(), use_context::<App>());
    let asked: Asked<Option<ShowCardView>> = use_resource(move || {
        let (app, session, id) = (app.clone(), session.read(), id());
        let (lang, origin) = (session.lang(), session.settings.origin.given());
        async move { app.card_to_show(lang, origin, id).await.map_err(|_| Unreadable) }
    });
    once_there(&asked, |view| view.map_or_else(|| rsx! { NotFound {} }, |view| rsx! { ShowCard { view } }))
}

/// Keeps the screen on while a card is shown: a browser's promise, which it takes back when the page is hidden, so that it is
/// asked for again. Where there is no such promise the phone dims as ever.
const STAY_ON: &str = "
    const stay = () => document.visibilityState === 'visible' && navigator.wakeLock?.request('screen')
        .then(lock => { if (window.stay === stay) window.stayOn = lock; else lock.release(); }, () => {});
    document.addEventListener('visibilitychange', stay);
    window.stay = stay;
    stay();";

/// Lets it dim again; a promise that arrives only now is given back at once.
const MAY_DIM: &str = "
    document.removeEventListener('visibilitychange', window.stay);
    window.stay = undefined;
    window.stayOn?.release();
    window.stayOn = undefined;";

/// One card to show, drawn.
#[component]
pub fn ShowCard(view: ShowCardView) -> Element {
    let session = use_session();
    use_effect(|| {
        document::eval(STAY_ON);
    });
    use_drop(|| {
        document::eval(MAY_DIM);
    });
    let session = session.read();
    let (strings, phrase) = (&session.strings, view.phrase);
    rsx! {
        article { class: "show-card",
            h1 { class: size_of(&phrase.thai), lang: "th",
                // Thai puts a space between clauses: a line begins there rather than within one.
                for (index, clause) in phrase.thai.split(' ').enumerate() {
                    span { key: "{index}", class: "clause", "{clause} " }
                }
            }
            div { class: "stack",
                p { class: "soft", {strings.show_what_it_says()} }
                p { class: "own-words",
                    Picture { name: phrase.picture.clone() }
                    span { {phrase.says.clone()} }
                }
            }
            if !view.call.is_empty() {
                section { class: "stack",
                    h2 { {strings.show_they_can_call()} }
                    for hotline in view.call {
                        div { key: "{hotline.id}", class: "sheet",
                            h3 { {hotline.name.in_lang(session.lang()).to_owned()} }
                            if let Some(caution) = &hotline.caution {
                                p { class: "note amber", {caution.in_lang(session.lang()).to_owned()} }
                            }
                            HotlineLines { hotline }
                        }
                    }
                }
            }
        }
    }
}

/// Thai characters that still fit a small screen in each size of letters.
const SHORT: usize = 22;
const LONG: usize = 44;

fn size_of(thai: &str) -> &'static str {
    match thai.chars().count() {
        count if count <= SHORT => "thai short",
        count if count <= LONG => "thai",
        _ => "thai long",
    }
}
