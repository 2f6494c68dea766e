//! What every page knows: the person's choices, the words in their language, today. Provided at the root and changed
//! only by what [`crate::app`] returns.

use crate::app::App;
use crate::app::Notice;
use crate::app::StoreError;
use crate::app::act::{Changes, Tap};
use crate::i18n::Strings;
use crate::platform::remind::Permission;
use dioxus::prelude::*;
use domain::directory::Caller;
use domain::{Day, Lang, Settings};
use futures_channel::oneshot;

/// What every page knows.
#[derive(Clone, PartialEq)]
pub struct Session {
    /// The person's choices.
    pub settings: Settings,
    /// The words, in the language chosen (English until one is).
    pub strings: Strings,
    /// Today, by the device's clock.
    pub today: Day,
    /// Something the person should be told.
    pub notice: Option<Notice>,
    /// Grows with every change of the papers, their lock or a tick, and with every update, so that the pages that show them ask
    /// again.
    pub edition: u32,
    /// How many reminders did not ring and were not seen yet.
    pub missed: usize,
    /// Whether notifications could be shown when it was last looked.
    pub permission: Permission,
}

impl Session {
    /// A session with these choices.
    pub fn new(settings: Settings, today: Day, notice: Option<Notice>) -> Session {
        Session {
            settings,
            strings: Strings::new(settings.lang.unwrap_or(Lang::En)),
            today,
            notice,
            edition: 0,
            missed: 0,
            permission: Permission::Granted,
        }
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
pub fn send(app: App, session: Signal<Session>, tap: Tap) {
    drop(sent(app, session, tap, || {}));
}

/// As [`send`]. When it was done, `then` is called, even if the page that sent it is gone by then (it must not touch what
/// belongs to that page); the future tells that page whether it was done.
pub fn sent(
    app: App,
    mut session: Signal<Session>,
    tap: Tap,
    then: impl FnOnce() + 'static,
) -> impl Future<Output = bool> {
    let (done, answer) = oneshot::channel();
    dioxus::core::spawn_forever(async move {
        let (changes_papers, changes_ticks) = (tap.changes_papers(), tap.changes_ticks());
        let is_of_form = matches!(tap, Tap::SavePaper { .. });
        let came_of_it = app.act(tap).await;
        // A form says by itself what went wrong, beside what is still filled in.
        let is_done = if is_of_form && came_of_it.is_err() { false } else { keep_changes(session, came_of_it) };
        if is_done {
            then();
        }
        if is_done && (changes_papers || changes_ticks) {
            session.write().edition += 1;
        }
        if is_done && changes_papers {
            meet_reminders(&app, session).await;
        }
        // Whoever asked may have gone to another page.
        let _ = done.send(is_done);
    });
    async move { answer.await.unwrap_or(false) }
}

/// Brings what a tap changed into the session, and says so when it could not be kept. False when nothing was done.
pub fn keep_changes(mut session: Signal<Session>, came_of_it: Result<Changes, StoreError>) -> bool {
    match came_of_it {
        Ok(changes) => {
            let before = session.peek().clone();
            let notice = if changes.kept {
                before.notice.clone().filter(|notice| *notice != Notice::NotSaved)
            } else {
                Some(Notice::NotSaved)
            };
            if changes.settings != before.settings || notice != before.notice {
                session.set(Session {
                    edition: before.edition,
                    missed: before.missed,
                    permission: before.permission,
                    ..Session::new(changes.settings, before.today, notice)
                });
            }
            true
        }
        Err(_) => {
            session.write().notice = Some(Notice::NotSaved);
            false
        }
    }
}

/// Makes what is armed equal to what is wanted; pages that show papers ask again when something rang, was missed, or
/// could not be shown.
pub async fn meet_reminders(app: &App, mut session: Signal<Session>) {
    let strings = session.peek().strings.clone();
    let Ok(met) = app.meet_reminders(&strings).await else { return };
    let permission = app.platform.reminders().permission();
    if let Some(settings) = met.of_another_tab {
        keep_changes(session, Ok(Changes { settings, kept: true }));
    }
    let before = session.peek().clone();
    let is_change = met.missed != before.missed || permission != before.permission;
    if met.rung > 0 || is_change || met.of_another_tab.is_some() {
        let mut session = session.write();
        session.missed = met.missed;
        session.permission = permission;
        session.edition += 1;
    }
}
