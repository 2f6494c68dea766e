//! The button that gives the person a calendar file.

use super::Picture;
use crate::app::App;
use crate::ui::session::use_session;
use dioxus::prelude::*;
use domain::paper::PaperId;

/// Of one paper or, without `only`, of all.
#[component]
pub fn CalendarButton(#[props(default)] only: Option<PaperId>) -> Element {
    let (session, app) = (use_session(), use_context::<App>());
    let strings = session.read().strings.clone();
    let mut came_of_it = use_signal(|| None::<Result<String, ()>>);
    let words = if only.is_some() { strings.reminders_calendar_one() } else { strings.reminders_calendar_all() };
    rsx! {
        button {
            class: "button",
            id: "calendar",
            onclick: move |_| {
                let (app, strings, only) = (app.clone(), session.peek().strings.clone(), only.clone());
                spawn(async move {
                    let saved = app.save_calendar(&strings, only).await;
                    came_of_it.set(Some(saved.map_err(|_| ())));
                });
            },
            Picture { name: "calendar" }
            {words}
        }
        match came_of_it() {
            None => rsx! {},
            Some(Ok(file)) => rsx! { p { class: "note", role: "status", id: "calendar-saved", {strings.reminders_calendar_saved(&file)} } },
            Some(Err(())) => rsx! { p { class: "note amber", role: "alert", id: "calendar-failed", {strings.reminders_calendar_failed()} } },
        }
    }
}
