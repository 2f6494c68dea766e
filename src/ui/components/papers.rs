//! A paper in a list: what it is, whose, when it ends, and how pressing that is, as a word, a shape and a colour.

use super::Picture;
use crate::app::papers::PaperItem;
use crate::i18n::{dates, papers};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use dioxus::prelude::*;
use domain::Day;
use domain::clock::Clock;
use domain::paper::{Standing, Urgency};

/// The shape that goes with an urgency; each differs in outline, for readers who see no colours.
fn shape(urgency: Urgency) -> (&'static str, &'static str) {
    match urgency {
        Urgency::Overdue => ("stop", "overdue"),
        Urgency::Now => ("warning", "now"),
        Urgency::Soon => ("clock", "soon"),
        Urgency::Coming => ("calendar", "coming"),
        Urgency::Far => ("check", "far"),
    }
}

/// How pressing a paper is, or what became of it. Nothing is counted by a clock that cannot be right.
#[component]
pub fn Pressing(item: PaperItem, today: Day, clock: Clock) -> Element {
    let session = use_session();
    let strings = &session.read().strings;
    if let Some(words) = papers::standing(strings, item.paper.standing) {
        return rsx! { span { class: "pressing done", Picture { name: "info", class: "small" } span { {words} } } };
    }
    if clock != Clock::Plausible {
        return rsx! {};
    }
    let days = item.days_left(today);
    let urgency = Urgency::of(days);
    let (picture, class) = shape(urgency);
    rsx! {
        span { class: "pressing {class}",
            Picture { name: picture, class: "small" }
            span { {papers::pressing(strings, days)} }
        }
    }
}

/// Days that fill a bar of the timeline.
const WHOLE_BAR: i64 = 365;

/// A paper as a line of the timeline; leads to its page.
#[component]
pub fn PaperRow(item: PaperItem, today: Day, clock: Clock) -> Element {
    let session = use_session();
    let strings = &session.read().strings;
    let counts = item.paper.standing == Standing::Counts;
    let filled = item.days_left(today).clamp(0, WHOLE_BAR) * 100 / WHOLE_BAR;
    let (_, class) = shape(Urgency::of(item.days_left(today)));
    rsx! {
        Link { class: "row paper", to: Route::PaperPage { id: item.paper.id.0.clone() },
            Picture { name: item.rule.picture.clone() }
            span { class: "stack grow",
                strong { {item.name().to_owned()} }
                if let Some(person) = &item.person {
                    span { class: "soft", {strings.papers_of(&person.nickname)} }
                }
                span { {dates::day(strings, item.paper.entry.due())} }
                Pressing { item: item.clone(), today, clock }
                if counts && clock == Clock::Plausible {
                    span { class: "bar-of-days {class}", "aria-hidden": "true",
                        span { style: "width:{filled}%" }
                    }
                }
            }
            Picture { name: "next", class: "tail" }
        }
    }
}
