//! The root: opens the program, then shows the first questions, the pages, or what is wrong.

use super::components::Words;
use super::pages::{TroublePage, WelcomePage};
use super::route::Route;
use super::searching::Searching;
use super::session::{Session, meet_reminders};
use super::updating::{AskedBy, Stage, Updating};
use crate::app::find::Marking;
use crate::app::{App, Trouble, boot, update};
use crate::platform::Platform;
use dioxus::prelude::*;
use domain::settings::LookForUpdates;
use std::sync::Arc;

/// Called once with the milliseconds since the process started, when the first page stands. For measuring.
#[derive(Clone)]
pub struct WhenReady(pub Arc<dyn Fn() + Send + Sync>);

/// The whole program. Takes the device from the context (`Arc<dyn Platform>`).
#[component]
pub fn Root() -> Element {
    let platform = use_context::<Arc<dyn Platform>>();
    let opened = use_resource(move || {
        let platform = platform.clone();
        async move {
            let today = platform.today();
            boot(platform).await.map(|opened| (opened.app, Session::new(opened.settings, today, opened.notice)))
        }
    });
    let opened = opened.read();
    match &*opened {
        // Opening takes a few milliseconds; a word flashing up would only disturb.
        None => rsx! { div { class: "app" } },
        Some(Err(trouble)) => rsx! { TroublePage { trouble: trouble.clone() } },
        Some(Ok((app, session))) => rsx! { Running { app: AppProp(app.clone()), session: session.clone() } },
    }
}

/// [`App`] as a property: two are the same program.
#[derive(Clone)]
pub struct AppProp(pub App);

impl PartialEq for AppProp {
    fn eq(&self, _: &AppProp) -> bool {
        true
    }
}

#[component]
fn Running(app: AppProp, session: Session) -> Element {
    let app = use_context_provider(|| app.0);
    let mut session = use_context_provider(|| Signal::new(session));
    use_context_provider(|| Searching { text: Signal::new(String::new()), marking: Signal::new(Marking::default()) });
    let updating = use_context_provider(|| Updating { stage: Signal::new(Stage::Idle), stop: Signal::new(None) });
    use_hook(|| {
        if session.peek().settings.look_for_updates == LookForUpdates::AtOpening {
            updating.look(app.clone(), session, update::hosts(), AskedBy::App);
        }
    });
    // At the start and every few seconds: the day, the zone and the clock may change while the app is open, and so may
    // what rang.
    use_future(move || {
        let app = app.clone();
        async move {
            loop {
                let today = app.platform.today();
                if today != session.peek().today {
                    session.write().today = today;
                }
                meet_reminders(&app, session).await;
                app.platform.pause().await;
            }
        }
    });
    let is_first_open = use_memo(move || session.read().settings.is_first_open());
    let ready = try_consume_context::<WhenReady>();
    use_effect(move || {
        if let Some(WhenReady(ready)) = &ready {
            ready();
        }
    });
    // The document's language is read by screen readers and by the browser's line breaking.
    use_effect(move || {
        let code = session.read().lang().code();
        document::eval(&format!("document.documentElement.lang = '{code}'"));
    });
    rsx! {
        Words {
            if is_first_open() {
                WelcomePage {}
            } else {
                Router::<Route> {}
            }
        }
    }
}

/// What the trouble page needs to know.
pub(super) fn is_update_needed(trouble: &Trouble) -> bool {
    *trouble == Trouble::UserTooNew
}
