//! An update while it runs and what came of it. It belongs to no page: who taps and reads on finds it running, or its end, when
//! they come back. One at a time.

use crate::app::App;
use crate::app::update::{Outcome, Progress, Why};
use crate::platform::net::Go;
use crate::ui::session::Session;
use dioxus::html::FileData;
use dioxus::prelude::*;
use futures_channel::oneshot;
use std::future::{pending, poll_fn};
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;
use trust::bundle::Limits;

/// How far an update is.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// None was begun since the app opened.
    Idle,
    /// A file is being taken, which takes a moment.
    Taking,
    /// A host is being asked.
    Asking(Progress),
    /// The person wants it to stop.
    Stopping,
    /// It ended so.
    Done(Outcome),
}

impl Stage {
    /// Whether an update is running.
    pub fn is_running(&self) -> bool {
        matches!(self, Stage::Taking | Stage::Asking(_) | Stage::Stopping)
    }
}

/// The update of this run of the app.
#[derive(Clone, Copy, PartialEq)]
pub struct Updating {
    /// How far it is.
    pub stage: Signal<Stage>,
    /// What stops it.
    pub stop: Signal<Option<oneshot::Sender<()>>>,
}

/// The update, from any component.
pub fn use_updating() -> Updating {
    use_context::<Updating>()
}

/// After a tap on "Stop", so long is waited at most for what is on its way, so that it can be kept.
const GRACE: Duration = Duration::from_secs(2);

/// Who wants to know how it ends.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum AskedBy {
    /// A tap.
    Person,
    /// The app itself: only something new is worth a word.
    App,
}

impl Updating {
    /// Asks `hosts` for what is new.
    pub fn look(mut self, app: App, session: Signal<Session>, hosts: Vec<String>, asked_by: AskedBy) {
        if self.stage.peek().is_running() {
            return;
        }
        let (stop, stopped) = oneshot::channel();
        self.stop.set(Some(stop));
        self.stage.set(Stage::Asking(Progress { bytes: 0, of: None }));
        // Done to its end even if the page goes away.
        dioxus::core::spawn_forever(async move {
            let lang = session.peek().lang();
            let watch = |progress| {
                let mut stage = self.stage;
                if *stage.peek() == Stage::Stopping {
                    return Go::Stop;
                }
                stage.set(Stage::Asking(progress));
                Go::On
            };
            let update = async { app.update(lang, &hosts, &watch).await.outcome };
            let given_up = async {
                if stopped.await.is_err() {
                    pending::<()>().await;
                }
                app.platform.net().wait(GRACE).await;
                Outcome::Not(Why::Stopped)
            };
            let outcome = first(update, given_up).await;
            self.end(session, outcome, asked_by);
        });
    }

    /// Stops it; what came is kept.
    pub fn stop(mut self) {
        let is_asking = matches!(*self.stage.peek(), Stage::Asking(_));
        if is_asking && let Some(stop) = self.stop.write().take() {
            self.stage.set(Stage::Stopping);
            // Whoever should hear it may have ended just now.
            let _ = stop.send(());
        }
    }

    /// Installs what is new in a file.
    pub fn take(mut self, app: App, session: Signal<Session>, file: FileData) {
        if self.stage.peek().is_running() {
            return;
        }
        self.stage.set(Stage::Taking);
        dioxus::core::spawn_forever(async move {
            let lang = session.peek().lang();
            // A film chosen by mistake is not read at all.
            let outcome = if file.size() > Limits::FILE.bytes as u64 {
                Outcome::Not(Why::NotOurs)
            } else {
                match file.read_bytes().await {
                    Ok(bytes) => app.take_file(lang, &bytes).await.outcome,
                    Err(_) => Outcome::Not(Why::Damaged),
                }
            };
            self.end(session, outcome, AskedBy::Person);
        });
    }

    fn end(mut self, mut session: Signal<Session>, outcome: Outcome, asked_by: AskedBy) {
        // Pages ask again: for new texts, and for the day on which old ones were confirmed. What was stopped may have been
        // installed just before.
        if !matches!(&outcome, Outcome::Not(why) if *why != Why::Stopped) {
            session.write().edition += 1;
        }
        let is_news = asked_by == AskedBy::Person || matches!(outcome, Outcome::New { .. });
        self.stage.set(if is_news { Stage::Done(outcome) } else { Stage::Idle });
    }
}

/// What the first of two to end says.
async fn first<T>(one: impl Future<Output = T>, other: impl Future<Output = T>) -> T {
    let (mut one, mut other) = (pin!(one), pin!(other));
    poll_fn(|context| match one.as_mut().poll(context) {
        Poll::Pending => other.as_mut().poll(context),
        ready => ready,
    })
    .await
}
