//! Entering a paper, or changing one. What was typed stays when it cannot be kept.

use super::{behind_pin, use_guarded};
use crate::app::App;
use crate::app::Whose;
use crate::app::act::Tap;
use crate::app::papers::PaperForm;
use crate::i18n::papers as words;
use crate::ui::components::{DateField, DateInput, NoDate, Picture, use_date_input};
use crate::ui::pages::NotFound;
use crate::ui::route::Route;
use crate::ui::session::{sent, use_session};
use dioxus::prelude::*;
use domain::paper::{Entry, Holder, LONGEST_NAME, PaperId, PaperKind, Person, PersonId};
use domain::printed::{PaperDate, Precision, Reading, Refusal};

/// The form for a new paper of the kind `kind`.
#[component]
pub fn NewPaperPage(kind: ReadSignal<String>) -> Element {
    let Some(known) = PaperKind::from_id(&kind.read()) else { return rsx! { NotFound {} } };
    let asked = use_guarded(move |app, lang| async move { app.new_paper_form(lang, known).await });
    behind_pin(&asked, |form| match form {
        Some(form) => rsx! { PaperFormView { form } },
        None => rsx! { NotFound {} },
    })
}

/// The form that changes the paper `id`.
#[component]
pub fn ChangePaperPage(id: ReadSignal<String>) -> Element {
    let asked = use_guarded(move |app, lang| {
        let id = PaperId(id());
        async move { app.paper_form(lang, id).await }
    });
    behind_pin(&asked, |form| match form {
        Some(form) => rsx! { PaperFormView { form } },
        None => rsx! { NotFound {} },
    })
}

/// A date as the paper prints it, to stand in the field of a form that changes it.
fn as_printed(entry: &Entry) -> String {
    let (year, month, day) = entry.date.day.parts();
    let year = entry.era.printed(year);
    match entry.date.precision {
        Precision::Day => format!("{day:02}/{month:02}/{year}"),
        Precision::Month => format!("{month:02}/{year}"),
    }
}

/// Whose paper it is, as chosen in the form.
const SOMEBODY_NEW: &str = "new";

/// The form, drawn.
#[component]
pub fn PaperFormView(form: PaperForm) -> Element {
    let (session, app) = (use_session(), use_context::<App>());
    let strings = session.read().strings.clone();
    let (kind, today, clock) = (form.rule.kind, form.reading_day, form.clock);
    let earlier = form.paper.as_ref().map(|paper| &paper.entry);
    let date = use_date_input(|| earlier.map(as_printed).unwrap_or_default());
    let issued = use_date_input(|| {
        let issued = earlier.and_then(|entry| entry.issued);
        issued.map(|day| day.to_string()).unwrap_or_default()
    });
    let mut name = use_signal(|| earlier.map(|entry| entry.name.clone()).unwrap_or_default());
    let mut holder = use_signal(|| earlier.map(|entry| entry.holder).unwrap_or_default());
    let mut whose = use_signal(|| form.paper.as_ref().map_or(PersonId::own().0, |paper| paper.person.0.clone()));
    let mut nickname = use_signal(String::new);
    let mut is_next_report = use_signal(|| false);
    let mut problem = use_signal(|| None::<String>);
    let mut is_saving = use_signal(|| false);
    let navigator = use_navigator();
    let is_report = kind == PaperKind::NinetyDays;
    let next_report = (is_report && !is_next_report()).then(|| kind.days_to_due());

    let paper = form.paper.clone();
    let save = move |event: FormEvent| {
        event.prevent_default();
        if is_saving() {
            return;
        }
        let strings = session.peek().strings.clone();
        let entry = match entry(kind, date, issued, is_next_report(), today, &name.peek(), holder()) {
            Ok(entry) => entry,
            Err(NoDate::Refused(refusal)) => return problem.set(Some(words::refusal(&strings, &refusal))),
            Err(NoDate::NotChosen) => return problem.set(Some(strings.papers_which_day())),
        };
        if let Err(error) = entry.check() {
            return problem.set(Some(words::entry_error(&strings, error)));
        }
        let person = match whose.peek().as_str() {
            SOMEBODY_NEW if nickname.peek().trim().is_empty() => return problem.set(Some(strings.papers_nickname())),
            SOMEBODY_NEW if nickname.peek().chars().count() > LONGEST_NAME => {
                return problem.set(Some(strings.papers_error_name_long()));
            }
            SOMEBODY_NEW => Whose::New(nickname.peek().clone()),
            id => Whose::Known(PersonId(id.to_owned())),
        };
        problem.set(None);
        is_saving.set(true);
        let id = paper.as_ref().map(|paper| paper.id.clone());
        let tap = Tap::SavePaper { id, whose: person, entry, stamp: app.stamp() };
        let kept = sent(app.clone(), session, tap, move || {
            navigator.replace(Route::PapersPage {});
        });
        spawn(async move {
            if !kept.await {
                is_saving.set(false);
                problem.set(Some(strings.papers_error_not_saved()));
            }
        });
    };
    rsx! {
        h1 { {form.rule.name.clone()} }
        form { class: "stack", onsubmit: save,
            div { class: "where-it-stands",
                Picture { name: form.rule.drawing.clone(), class: "huge" }
                div { class: "stack",
                    p { class: "strong", {strings.papers_where_it_stands()} }
                    p { {form.rule.place.clone()} }
                }
            }
            if kind == PaperKind::Other {
                label { r#for: "own-name", class: "strong", {strings.papers_own_name()} }
                input { id: "own-name", class: "field", r#type: "text", autocomplete: "off", value: "{name}",
                    oninput: move |event| name.set(event.value()) }
            }
            if is_report {
                fieldset { class: "stack",
                    legend { class: "strong", {strings.papers_ninety_what()} }
                    OneOf { words: strings.papers_ninety_last(), is_chosen: !is_next_report(), onchoose: move |()| is_next_report.set(false) }
                    OneOf { words: strings.papers_ninety_next(), is_chosen: is_next_report(), onchoose: move |()| is_next_report.set(true) }
                }
            }
            DateField {
                id: "date",
                label: if is_report { strings.papers_date_text() } else { form.rule.date.clone() },
                hint: strings.papers_date_hint(),
                input: date,
                today,
                clock,
                has_pickers: true,
                next_report,
            }
            details {
                summary { {strings.papers_more()} }
                div { class: "stack",
                    label { class: "tick",
                        input {
                            r#type: "checkbox",
                            id: "employer-holds",
                            checked: holder() == Holder::Employer,
                            onchange: move |event| holder.set(if event.checked() { Holder::Employer } else { Holder::Own }),
                        }
                        span { {strings.papers_employer_holds()} }
                    }
                    DateField { id: "issued", label: strings.papers_issued(), input: issued, today, clock }
                    Who { people: form.people.clone(), whose: whose(), onchoose: move |id| whose.set(id) }
                    if whose() == SOMEBODY_NEW {
                        label { r#for: "nickname", class: "strong", {strings.papers_nickname()} }
                        input { id: "nickname", class: "field", r#type: "text", autocomplete: "off", value: "{nickname}",
                            oninput: move |event| nickname.set(event.value()) }
                    }
                }
            }
            // Search leads here: what it was found by stands here too.
            if form.paper.is_none() {
                details { id: "advice",
                    summary { {strings.papers_what_to_do()} }
                    div { class: "stack",
                        p { {form.rule.early.clone()} }
                        ul { class: "points",
                            for (index, step) in form.rule.steps.iter().enumerate() {
                                li { key: "{index}", {step.clone()} }
                            }
                        }
                    }
                }
            }
            if let Some(problem) = problem() {
                p { class: "note danger", role: "alert", id: "problem", {problem} }
            }
            button { class: "button main", id: "save", r#type: "submit", disabled: is_saving(), {strings.papers_save()} }
        }
    }
}

/// What was entered. The next report's day is turned into the last one's, from which reports are counted.
fn entry(
    kind: PaperKind,
    date: DateInput,
    issued: DateInput,
    is_next_report: bool,
    today: domain::Day,
    name: &str,
    holder: Holder,
) -> Result<Entry, NoDate> {
    let Reading { mut date, era, .. } = date.date(today)?;
    if kind == PaperKind::NinetyDays && date.precision == Precision::Month {
        // Ninety days cannot be counted from a month.
        return Err(NoDate::Refused(Refusal::NotADate));
    }
    if is_next_report {
        date = PaperDate { day: date.day.plus(-kind.days_to_due()), ..date };
    }
    let issued = if issued.is_empty() { None } else { Some(issued.date(today)?.date.day) };
    let name = if kind == PaperKind::Other { name.trim().to_owned() } else { String::new() };
    Ok(Entry { kind, name, date, era, issued, holder })
}

/// One of several answers.
#[component]
fn OneOf(words: String, is_chosen: bool, onchoose: Callback<()>) -> Element {
    rsx! {
        button {
            class: "button",
            r#type: "button",
            "aria-pressed": if is_chosen { "true" } else { "false" },
            onclick: move |_| onchoose.call(()),
            span { class: "grow", {words} }
            if is_chosen {
                Picture { name: "check" }
            }
        }
    }
}

/// Whose paper it is.
#[component]
fn Who(people: Vec<Person>, whose: String, onchoose: Callback<String>) -> Element {
    let session = use_session();
    let strings = session.read().strings.clone();
    let own = (PersonId::own().0, strings.papers_mine());
    let others = people.into_iter().map(|person| (person.id.0, person.nickname));
    let new = (SOMEBODY_NEW.to_owned(), strings.papers_another_person());
    rsx! {
        fieldset { class: "stack",
            legend { class: "strong", {strings.papers_whose()} }
            for (id, words) in std::iter::once(own).chain(others).chain(std::iter::once(new)) {
                OneOf { key: "{id}", words, is_chosen: whose == id, onchoose: move |()| onchoose.call(id.clone()) }
            }
        }
    }
}
