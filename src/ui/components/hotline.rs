//! Bodies one can call: in a list, and their lines with the button that fills the dialer. No digits stand anywhere
//! without their country.

use super::{Marked, Picture};
use crate::app::find::Piece;
use crate::i18n::terms;
use crate::platform::Platform;
use crate::ui::route::Route;
use crate::ui::session::{Session, use_session};
use dioxus::prelude::*;
use domain::Country;
use domain::directory::Group;
use domain::hotline::{BodyKind, Channel, Hotline, Line};
use domain::number::Dialling;
use std::sync::Arc;

fn picture(kind: BodyKind) -> &'static str {
    match kind {
        BodyKind::Emergency => "first-aid",
        BodyKind::Police => "police",
        BodyKind::Government => "agency",
        BodyKind::Embassy => "embassy",
        BodyKind::Ngo => "helping-hands",
    }
}

/// A body in a list; leads to its page.
#[component]
pub fn HotlineRow(
    hotline: Hotline,
    /// Its name, when words of it are marked.
    #[props(default)]
    title: Vec<Piece>,
    /// A sentence of what it says, when words of it are marked.
    #[props(default)]
    excerpt: Vec<Piece>,
) -> Element {
    let session = use_session();
    let session = session.read();
    let lang = session.lang();
    let country = terms::country(&session.strings, hotline.country);
    let is_reachable = hotline.reachable_from(session.settings.here());
    rsx! {
        Link { class: "row", to: Route::BodyPage { id: hotline.id.clone() },
            Picture { name: picture(hotline.kind) }
            span { class: "grow",
                if title.is_empty() {
                    strong { {hotline.name.in_lang(lang).to_owned()} }
                } else {
                    strong { Marked { pieces: title } }
                }
                br {}
                if !excerpt.is_empty() {
                    span { Marked { pieces: excerpt } }
                    br {}
                }
                span { class: "soft",
                    if is_reachable {
                        {country}
                    } else {
                        {session.strings.help_only_inside(&country)}
                    }
                }
            }
            Picture { name: "next", class: "tail" }
        }
    }
}

/// The bodies of one country under their heading.
#[component]
pub fn HotlineGroup(group: Group) -> Element {
    let session = use_session();
    let session = session.read();
    let strings = &session.strings;
    let country = terms::country(strings, group.country);
    rsx! {
        section { class: "stack",
            h2 { {strings.help_in_country(&country)} }
            ul { class: "stack",
                for hotline in group.first {
                    li { key: "{hotline.id}", HotlineRow { hotline } }
                }
            }
            if !group.more.is_empty() {
                details {
                    summary { {strings.help_more_numbers()} }
                    p { class: "soft", {strings.help_more_numbers_why()} }
                    ul { class: "stack",
                        for hotline in group.more {
                            li { key: "{hotline.id}", HotlineRow { hotline } }
                        }
                    }
                }
            }
        }
    }
}

/// Numbers for danger with their buttons, for pages where nothing else works.
#[component]
pub fn EmergencyList(groups: Vec<Group>) -> Element {
    let session = use_session();
    let lang = session.read().lang();
    rsx! {
        for group in groups {
            section { key: "{group.country.code()}", class: "stack",
                h2 { {terms::country(&session.read().strings, group.country)} }
                for hotline in group.first {
                    div { key: "{hotline.id}", class: "sheet",
                        h3 { {hotline.name.in_lang(lang).to_owned()} }
                        HotlineLines { hotline }
                    }
                }
            }
        }
    }
}

/// Every line of a body, those in the reader's language first: its digits, its country, how to dial it from here, and
/// the button.
#[component]
pub fn HotlineLines(hotline: Hotline) -> Element {
    let session = use_session();
    let own = session.read().lang().code();
    let (mine, others): (Vec<Line>, Vec<Line>) =
        hotline.lines.into_iter().partition(|line| line.speaks.iter().any(|speaks| speaks.0 == own));
    rsx! {
        for (index, line) in mine.into_iter().chain(others).enumerate() {
            LineView { key: "{index}", line, country: hotline.country }
        }
    }
}

#[component]
fn LineView(line: Line, country: Country) -> Element {
    let session = use_session();
    let platform = use_context::<Arc<dyn Platform>>();
    let session = session.read();
    let strings = &session.strings;
    let country_name = terms::country(strings, country);
    let dialling = line.number.dialling(country, session.settings.here());
    let languages: Vec<String> = line.speaks.iter().map(|speaks| terms::language(strings, speaks)).collect();
    let (shown, dialled) = match &dialling {
        Dialling::Dial(digits) => (line.shown.clone(), Some(digits.clone())),
        Dialling::DialAbroad(digits) => (spaced(digits, country), Some(digits.clone())),
        Dialling::OnlyInside(_) => (line.shown.clone(), None),
        Dialling::IfInside(_, digits) => (line.shown.clone(), Some(digits.clone())),
    };
    rsx! {
        div { class: "stack line",
            div {
                p { class: "digits", lang: "en", dir: "ltr", {shown} }
                p { class: "soft", {strings.help_number_of(&country_name)} }
            }
            if !languages.is_empty() {
                p { {strings.help_speaks(&languages.join(", "))} }
            }
            {advice(&session, &dialling, &country_name)}
            if let Some(key) = &line.press {
                p { {strings.help_then_press(key)} }
            }
            if let Some(digits) = dialled {
                a {
                    class: "button main call",
                    href: href(line.channel, &digits),
                    onclick: move |event| {
                        if line.channel == Channel::Phone && platform.fills_dialer(&digits) {
                            event.prevent_default();
                        }
                    },
                    Picture { name: "phone" }
                    match line.channel {
                        Channel::Phone => strings.help_call(),
                        Channel::Whatsapp => strings.help_open_whatsapp(),
                    }
                }
            }
        }
    }
}

fn advice(session: &Session, dialling: &Dialling, country: &str) -> Element {
    let strings = &session.strings;
    match dialling {
        Dialling::Dial(_) => rsx! {},
        Dialling::DialAbroad(_) => rsx! { p { class: "note amber", {strings.help_from_abroad()} } },
        Dialling::OnlyInside(_) => rsx! { p { class: "note amber", {strings.help_only_inside(country)} } },
        Dialling::IfInside(..) => rsx! { p { class: "note", {strings.help_if_inside(country)} } },
    }
}

fn href(channel: Channel, digits: &str) -> String {
    match channel {
        Channel::Phone => format!("tel:{digits}"),
        Channel::Whatsapp => format!("https://wa.me/{}", digits.trim_start_matches('+')),
    }
}

/// A full number with a space after the country's code, as one writes it for somebody abroad.
fn spaced(digits: &str, country: Country) -> String {
    let code = country.calling_code();
    match digits.strip_prefix('+').and_then(|rest| rest.strip_prefix(code)) {
        Some(rest) => format!("+{code} {rest}"),
        None => digits.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn from_abroad_the_code_stands_apart() {
        assert_eq!(spaced("+85523997919", Country::Cambodia), "+855 23997919");
    }
}
