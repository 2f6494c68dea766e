//! All papers: what was missed, what ends next, and the timeline.

use super::{behind_pin, use_guarded};
use crate::app::App;
use crate::app::act::Tap;
use crate::app::papers::PapersView;
use crate::i18n::dates;
use crate::ui::components::{PaperRow, Picture};
use crate::ui::route::Route;
use crate::ui::session::{send, use_session};
use dioxus::prelude::*;
use domain::clock::Clock;
use domain::paper::Standing;
use domain::reminder::Reminder;

/// All papers.
#[component]
pub fn PapersPage() -> Element {
    let asked = use_guarded(|app, lang| async move { app.papers(lang).await });
    behind_pin(&asked, |view| rsx! { Papers { view } })
}

/// All papers, drawn.
#[component]
pub fn Papers(view: PapersView) -> Element {
    let session = use_session();
    let session = session.read();
    let strings = &session.strings;
    let next = view.papers.first().filter(|item| item.paper.standing == Standing::Counts).cloned();
    let (today, clock) = (view.today, view.clock);
    rsx! {
        h1 { {strings.papers_title()} }
        if !view.missed.is_empty() {
            Missed { view: view.clone() }
        }
        if clock != Clock::Plausible {
            p { class: "note amber", role: "status", {strings.papers_clock_wrong(&dates::day(strings, today))} }
        }
        if view.papers.is_empty() {
            p { {strings.papers_empty()} }
            p { class: "soft", {strings.papers_private()} }
        }
        Link { class: "button main", to: Route::AddPaperPage {},
            Picture { name: "pen" }
            {strings.papers_add()}
        }
        if let Some(item) = next {
            section { class: "stack next-paper",
                h2 { {strings.papers_next()} }
                PaperRow { item, today, clock }
            }
        }
        if view.papers.len() > 1 {
            section { class: "stack",
                h2 { {strings.papers_timeline()} }
                ul { class: "stack timeline",
                    for item in view.papers {
                        li { key: "{item.paper.id.0}", PaperRow { item, today, clock } }
                    }
                }
            }
        }
        Link { class: "button", to: Route::RemindersPage {},
            Picture { name: "clock" }
            {strings.reminders_title()}
        }
        Link { class: "button", to: Route::PrivatePage {},
            Picture { name: "secret" }
            {strings.private_title()}
        }
    }
}

/// What should have rung and did not: of each paper, the last.
#[component]
fn Missed(view: PapersView) -> Element {
    let (session, app) = (use_session(), use_context::<App>());
    let strings = session.read().strings.clone();
    let lines = view.papers.iter().filter_map(|item| {
        let last: &Reminder = view.missed.iter().rfind(|reminder| reminder.paper == item.paper.id)?;
        let was_due = last.due.plus(-last.days_before);
        Some((item.paper.id.0.clone(), strings.papers_missed_line(&dates::day(&strings, was_due), item.name())))
    });
    let lines: Vec<(String, String)> = lines.collect();
    let missed = view.missed;
    rsx! {
        section { class: "note danger stack", id: "missed", role: "status",
            h2 { {strings.papers_missed_title()} }
            p { {strings.papers_missed_why()} }
            ul { class: "points",
                for (id, line) in lines {
                    li { key: "{id}", {line} }
                }
            }
            button {
                class: "button",
                id: "missed-seen",
                onclick: move |_| {
                    let now = app.platform.now();
                    let seen = missed.iter().map(|reminder| (reminder.id.clone(), now)).collect();
                    send(app.clone(), session, Tap::RemindersDone(seen));
                },
                {strings.papers_missed_seen()}
            }
        }
    }
}
