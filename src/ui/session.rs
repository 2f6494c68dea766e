//! What every page knows: the person's choices, the words in their language, today. Provided at the root and changed
//! only by what [`crate::app`] returns.

use crate::app::App;
use crate::app::act::Tap;
use crate::app::boot::Notice;
use crate::i18n::Strings;
use dioxus::prelude::*;
use domain::directory::Caller;
use domain::{Day, Lang, Settings};

/// What every page knows.
#[derive(Clone, PartialEq)]
pub struct Session {
    /// The person's choices.
    pub settings: Settings,
    /// The words, in the language chosen (English until one is).
    pub strings: Strings,
    /// The day the page was opened, by the device's clock.
    pub today: Day,
    /// Something the person should be told.
    pub notice: Option<Notice>,
}

impl Session {
    /// A session with these choices.
    pub fn new(settings: Settings, today: Day, notice: Option<Notice>) -> Session {
        Session { settings, strings: Strings::new(settings.lang.unwrap_or(Lang::En)), today, notice }
    }

    /// The language of the page.
    pub fn lang(&self) -> Lang {
        self.strings.lang()
    }

    /// Whom the directory is ordered for.
    pub fn caller(&self) -> Caller {
        Caller { origin: self.settings.origin.given(), here: self.settings.here(), lang: Some(self.lang()) }
    }
}

/// The session, from any component.
pub fn use_session() -> Signal<Session> {
    use_context::<Signal<Session>>()
}

/// Sends a tap to the program and brings what it changed into the session. It is done even if the page goes away at
/// once: a choice must not be lost because somebody was quick.
pub fn send(app: App, mut session: Signal<Session>, tap: Tap) {
    dioxus::core::spawn_forever(async move {
        match app.act(tap).await {
            Ok(changes) => {
                let before = session.peek().clone();
                let notice = if changes.kept {
                    before.notice.clone().filter(|notice| *notice != Notice::NotSaved)
                } else {
                    Some(Notice::NotSaved)
                };
                if changes.settings != before.settings || notice != before.notice {
                    session.set(Session::new(changes.settings, before.today, notice));
                }
            }
            Err(_) => session.write().notice = Some(Notice::NotSaved),
        }
    });
}
