//! One paper: when it ends, what to do now, whom to ask, what happened to it, and the taps that change it.

use super::{behind_pin, use_guarded};
use crate::app::App;
use crate::app::act::Tap;
use crate::app::papers::PaperView;
use crate::i18n::{dates, papers};
use crate::ui::components::{CalendarButton, HotlineRow, NotReviewed, Picture, Pressing};
use crate::ui::pages::card::Provenance;
use crate::ui::route::Route;
use crate::ui::session::{sent, use_session};
use dioxus::prelude::*;
use domain::Lang;
use domain::clock::Clock;
use domain::guide::Review;
use domain::paper::{EventKind, Holder, PaperId, PaperKind, Standing};
use domain::printed::{PaperDate, Precision};

/// The cards that help with what can become of any paper: guide and card. A test looks whether they are there.
pub const ENDED: (&str, &str) = ("when-wrong", "paper-ended");
/// See [`ENDED`].
pub const LOST: (&str, &str) = ("when-wrong", "papers-lost");
/// See [`ENDED`].
pub const KEPT_BY_EMPLOYER: (&str, &str) = ("documents", "employer-keeps-them");

/// The paper `id`.
#[component]
pub fn PaperPage(id: ReadSignal<String>) -> Element {
    let asked = use_guarded(move |app, lang| {
        let id = PaperId(id());
        async move { app.paper(lang, id).await }
    });
    behind_pin(&asked, |view| match view {
        Some(view) => rsx! { PaperScreen { view } },
        None => rsx! { NoSuchPaper {} },
    })
}

#[component]
fn NoSuchPaper() -> Element {
    let session = use_session();
    let session = session.read();
    rsx! {
        h1 { {session.strings.papers_not_found()} }
        Link { class: "button", to: Route::PapersPage {}, {session.strings.papers_title()} }
        Link { class: "button danger", to: Route::HelpPage {}, {session.strings.help_title()} }
    }
}

/// One paper, drawn.
#[component]
pub fn PaperScreen(view: PaperView) -> Element {
    let session = use_session();
    let known = session.read();
    let strings = &known.strings;
    let PaperView { item, today, clock, history, hotline } = view;
    let (entry, rule, standing) = (&item.paper.entry, &item.rule, item.paper.standing);
    let due = entry.due();
    let review = if known.lang() == Lang::En { Review::Original } else { Review::NotYetReviewed };
    let is_over = standing == Standing::Counts && clock == Clock::Plausible && today.days_until(due) < 0;
    rsx! {
        div { class: "sheet",
            Picture { name: rule.picture.clone(), class: "big" }
            h1 { {item.name().to_owned()} }
            if let Some(person) = &item.person {
                p { class: "soft", {strings.papers_of(&person.nickname)} }
            }
            p { class: "date", {date_words(&item, strings)} }
            p { class: "soft",
                "{strings.papers_in_thai()} "
                span { lang: "th",
                    {papers::thai_date(PaperDate { day: due, ..entry.date })}
                }
            }
            if entry.date.precision == Precision::Month {
                p { class: "soft", {strings.papers_month_only()} }
            }
            Pressing { item: item.clone(), today, clock }
            if clock != Clock::Plausible {
                p { class: "note amber", role: "status", {strings.papers_clock_wrong(&dates::day(strings, today))} }
            }
            if entry.holder == Holder::Employer {
                div { class: "note danger stack",
                    p { class: "strong", {strings.papers_employer_holds()} }
                    ReadCard { place: KEPT_BY_EMPLOYER, words: strings.papers_employer_note() }
                }
            }
            if is_over {
                ReadCard { place: ENDED, words: strings.papers_ended_read() }
            }
            if standing == Standing::Lost {
                ReadCard { place: LOST, words: strings.papers_lost_read() }
            }
        }
        Taps { id: item.paper.id.clone(), kind: entry.kind, standing, clock }
        if standing == Standing::Counts {
            section { class: "sheet",
                h2 { {strings.papers_what_to_do()} }
                ul { class: "points",
                    for (index, step) in rule.steps.iter().enumerate() {
                        li { key: "{index}", {step.clone()} }
                    }
                }
                h2 { {strings.papers_how_early()} }
                p { {rule.early.clone()} }
                Provenance { facts: rule.facts.clone() }
                NotReviewed { review }
            }
            section { class: "stack",
                h2 { {strings.papers_ask()} }
                if let Some(hotline) = hotline {
                    HotlineRow { hotline }
                }
                Link { class: "button", to: Route::CardPage { slug: rule.guide.guide.clone(), card: rule.guide.card.clone() },
                    Picture { name: "list" }
                    span { class: "grow", {strings.papers_read()} }
                    Picture { name: "next", class: "tail" }
                }
                CalendarButton { only: item.paper.id.clone() }
            }
        }
        section { class: "stack",
            h2 { {strings.papers_history()} }
            ul { class: "points",
                for (index, event) in history.iter().enumerate() {
                    li { key: "{index}", {papers::event(strings, event)} }
                }
            }
        }
        Delete { id: item.paper.id.clone() }
    }
}

/// The day that counts; for the report, that it is the next one.
fn date_words(item: &crate::app::papers::PaperItem, strings: &crate::i18n::Strings) -> String {
    let entry = &item.paper.entry;
    if entry.kind == PaperKind::NinetyDays {
        strings.papers_next_report(&dates::with_weekday(strings, entry.due()))
    } else {
        papers::date(strings, entry.date)
    }
}

/// A way to a card of a guide.
#[component]
fn ReadCard(place: (&'static str, &'static str), words: String) -> Element {
    rsx! {
        Link { class: "button", to: Route::CardPage { slug: place.0.to_owned(), card: place.1.to_owned() },
            span { class: "grow", {words} }
            Picture { name: "next", class: "tail" }
        }
    }
}

/// What can be noted, one tap each.
#[component]
fn Taps(id: PaperId, kind: PaperKind, standing: Standing, clock: Clock) -> Element {
    let session = use_session();
    let strings = session.read().strings.clone();
    let change = Route::ChangePaperPage { id: id.0.clone() };
    match standing {
        Standing::Counts => rsx! {
            div { class: "stack taps",
                // By a clock that cannot be right the next report would count from a wrong day: then the date is entered.
                if kind == PaperKind::NinetyDays && clock == Clock::Plausible {
                    Note { id: id.clone(), what: EventKind::Reported, words: strings.papers_is_reported(), picture: "check", is_main: true }
                } else if kind != PaperKind::NinetyDays {
                    Note { id: id.clone(), what: EventKind::Renewed, words: strings.papers_is_renewed(), picture: "check", is_main: true }
                }
                Link { class: "button", id: "change", to: change,
                    Picture { name: "pen" }
                    {strings.papers_change()}
                }
                Note { id: id.clone(), what: EventKind::Lost, words: strings.papers_is_lost(), picture: "lost" }
                Note { id, what: EventKind::HandedIn, words: strings.papers_is_handed_in(), picture: "letter" }
            }
        },
        Standing::Renewed => rsx! {
            Link { class: "button main", id: "change", to: change,
                Picture { name: "pen" }
                {strings.papers_enter_new_date()}
            }
        },
        Standing::Lost | Standing::HandedIn => rsx! {
            Note { id, what: EventKind::Back, words: strings.papers_is_back(), picture: "check" }
        },
    }
}

#[component]
fn Note(id: PaperId, what: EventKind, words: String, picture: String, #[props(default)] is_main: bool) -> Element {
    let (session, app) = (use_session(), use_context::<App>());
    let navigator = use_navigator();
    rsx! {
        button {
            class: if is_main { "button main" } else { "button" },
            id: what.code(),
            onclick: move |_| {
                let tap = Tap::Became { id: id.clone(), what, stamp: app.stamp() };
                let form = Route::ChangePaperPage { id: id.0.clone() };
                drop(sent(app.clone(), session, tap, move || {
                    // Who renewed it has the new date in hand.
                    if what == EventKind::Renewed {
                        navigator.push(form);
                    }
                }));
            },
            Picture { name: picture }
            {words}
        }
    }
}

/// Deleting a paper, in two taps.
#[component]
fn Delete(id: PaperId) -> Element {
    let (session, app) = (use_session(), use_context::<App>());
    let mut is_asking = use_signal(|| false);
    let mut has_failed = use_signal(|| false);
    let navigator = use_navigator();
    let strings = session.read().strings.clone();
    let delete = move |_| {
        let deleted = sent(app.clone(), session, Tap::DeletePaper(id.clone()), move || {
            navigator.replace(Route::PapersPage {});
        });
        spawn(async move { has_failed.set(!deleted.await) });
    };
    rsx! {
        if is_asking() {
            div { class: "note danger stack", role: "alert", "aria-label": strings.papers_delete(),
                p { {strings.papers_delete_sure()} }
                if has_failed() {
                    p { role: "alert", {strings.private_wipe_failed()} }
                }
                button { class: "button danger", id: "delete-yes", onclick: delete, {strings.papers_delete_yes()} }
                button { class: "button", onclick: move |_| is_asking.set(false), {strings.papers_delete_no()} }
            }
        } else {
            button { class: "button", id: "delete", onclick: move |_| is_asking.set(true), {strings.papers_delete()} }
        }
    }
}
