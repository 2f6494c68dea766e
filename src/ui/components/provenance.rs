//! Where things come from, when they were checked, and how far they can be relied on. It cannot be switched off.

use super::Picture;
use crate::i18n::{dates, terms};
use crate::ui::session::use_session;
use dioxus::prelude::*;
use domain::Day;
use domain::fact::{Fact, FactClass, Freshness, freshness};
use domain::guide::Review;

/// The day of the last check; amber with advice when that is too long ago for things of its class.
#[component]
pub fn CheckedOn(class: FactClass, checked: Day) -> Element {
    let session = use_session();
    let session = session.read();
    let strings = &session.strings;
    let words = strings.common_checked_on(&dates::day(strings, checked));
    match freshness(class, checked, session.today) {
        Freshness::Fresh => rsx! { p { class: "soft", {words} } },
        Freshness::Old => rsx! {
            p { class: "note amber",
                Picture { name: "warning", class: "small" }
                " {words}. {strings.common_may_have_changed()}"
            }
        },
        Freshness::ClockWrong => rsx! { p { class: "note amber", "{words}. {strings.common_clock_wrong()}" } },
    }
}

/// Says that nobody who speaks the language has checked a translation.
#[component]
pub fn NotReviewed(review: Review) -> Element {
    let session = use_session();
    match review {
        Review::NotYetReviewed => rsx! { p { class: "soft", {session.read().strings.common_not_reviewed()} } },
        Review::Original | Review::Reviewed => rsx! {},
    }
}

/// Facts with their sources.
#[component]
pub fn FactList(facts: Vec<Fact>) -> Element {
    let session = use_session();
    let session = session.read();
    let strings = &session.strings;
    rsx! {
        if facts.is_empty() {
            p { {strings.guide_advice_only()} }
        } else {
            p { class: "soft", {strings.guide_fact_in_english()} }
        }
        ul { class: "stack",
            for fact in facts {
                li { key: "{fact.id}", class: "sheet",
                    p { lang: "en", {fact.says.clone()} }
                    p { class: "soft", {terms::fact_class(strings, fact.class)} }
                    CheckedOn { class: fact.class, checked: fact.checked }
                    for source in &fact.sources {
                        div {
                            p {
                                span { lang: "en", {source.title.clone()} }
                                if let Some(kind) = source.kind {
                                    " ({terms::source_kind(strings, kind)})"
                                }
                                ", "
                                if source.dated.is_empty() {
                                    {strings.guide_source_undated()}
                                } else {
                                    {strings.guide_source_written(&dates::written(strings, &source.dated))}
                                }
                            }
                            p { class: "address", lang: "en", {source.url.clone()} }
                        }
                    }
                }
            }
        }
    }
}
