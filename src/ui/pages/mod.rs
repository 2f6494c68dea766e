//! The pages. Each asks `app` for its view and draws it; the drawing itself is a component that takes the view, so that
//! tests draw it without a store.

mod about;
mod card;
mod changes;
mod checklists;
mod find;
mod guide;
mod guides;
mod help;
mod home;
mod hotline;
mod papers;
mod settings;
mod show;
mod sources;
mod trouble;
mod updates;
mod welcome;
mod whole;

pub use about::{About, AboutPage};
pub use card::{CardPage, CardScreen};
pub use changes::{Changes, ChangesPage};
pub use checklists::{Checklists, ChecklistsPage};
pub use find::{FindPage, Results};
pub use guide::{GuidePage, GuideScreen};
pub use guides::{Guides, GuidesPage, TopicPage};
pub use help::{CountryPage, Help, HelpPage, NeedPage, Needed, OfCountry};
pub use home::{Home, HomePage};
pub use hotline::{Body, BodyPage};
pub use papers::{
    AddPaperPage, ChangePaperPage, ENDED, KEPT_BY_EMPLOYER, Kinds, LOST, NewPaperPage, PaperFormView, PaperPage,
    PaperScreen, Papers, PapersPage, PrivatePage, RemindersPage, RemindersScreen,
};
pub use settings::SettingsPage;
pub use show::{Show, ShowCard, ShowCardPage, ShowPage};
pub use sources::{Sources, SourcesPage};
pub use trouble::TroublePage;
pub use updates::{Updates, UpdatesPage};
pub use welcome::WelcomePage;
pub use whole::{WholeGuide, WholeGuidePage};

use crate::app::App;
use crate::app::ask::GuideView;
use crate::app::boot::embedded_hotlines;
use crate::ui::components::EmergencyList;
use crate::ui::route::Route;
use crate::ui::session::use_session;
use dioxus::prelude::*;

/// Something asked of the store: being fetched, unreadable, or here.
type Asked<T> = Resource<Result<T, Unreadable>>;

/// The store could not read it. What it said is no help to a reader, who gets words and the emergency numbers.
#[derive(Clone, Copy, Debug)]
struct Unreadable;

/// Draws what was asked for once it is there.
fn once_there<T: Clone + 'static>(asked: &Asked<T>, draw: impl FnOnce(T) -> Element) -> Element {
    let answer = asked.read().clone();
    match answer {
        None => rsx! { Waiting {} },
        Some(Err(Unreadable)) => rsx! { CannotRead {} },
        Some(Ok(view)) => draw(view),
    }
}

/// Asks for a guide, again whenever the address, the language or the origin changes.
fn use_guide(slug: ReadSignal<String>) -> Asked<Option<GuideView>> {
    let (session, app) = (use_session(), use_context::<App>());
    use_resource(move || {
        let (app, session) = (app.clone(), session.read());
        let (lang, origin, slug) = (session.lang(), session.settings.origin.given(), slug());
        async move { app.guide(lang, origin, slug).await.map_err(|_| Unreadable) }
    })
}

/// Draws a guide that was asked for.
fn with_guide(asked: &Asked<Option<GuideView>>, draw: impl FnOnce(GuideView) -> Element) -> Element {
    once_there(asked, |view| view.map_or_else(|| rsx! { NotFound {} }, draw))
}

/// While the store answers; a few milliseconds.
#[component]
fn Waiting() -> Element {
    rsx! { p { class: "unseen", role: "status", {use_session().read().strings.common_loading()} } }
}

/// The address leads nowhere (any more): a way on, never a dead end.
#[component]
fn NotFound() -> Element {
    let session = use_session();
    let session = session.read();
    rsx! {
        h1 { {session.strings.guide_not_found()} }
        Link { class: "button", to: Route::GuidesPage {}, {session.strings.guide_to_all()} }
        Link { class: "button danger", to: Route::HelpPage {}, {session.strings.help_title()} }
    }
}

/// The store failed while the app was open.
#[component]
fn CannotRead() -> Element {
    let session = use_session();
    let groups = use_hook(|| session.peek().caller().emergency(&embedded_hotlines(), EMERGENCY_NUMBERS));
    let session = session.read();
    rsx! {
        h1 { {session.strings.errors_no_storage_title()} }
        p { {session.strings.errors_no_storage_text()} }
        EmergencyList { groups }
    }
}

/// Bodies a country on pages that show only the emergency numbers.
const EMERGENCY_NUMBERS: usize = 7;
