//! No database opens, or the person's own file is from a later version. The emergency numbers are here all the same:
//! they come from the program itself. As the language is not known, every language says it.

use super::EMERGENCY_NUMBERS;
use crate::app::Trouble;
use crate::app::boot::embedded_hotlines;
use crate::i18n::Strings;
use crate::ui::components::{EmergencyList, Words};
use crate::ui::root::is_update_needed;
use crate::ui::session::Session;
use dioxus::prelude::*;
use domain::directory::Caller;
use domain::{Lang, Settings};

/// What is wrong, and the emergency numbers.
#[component]
pub fn TroublePage(trouble: Trouble) -> Element {
    let platform = use_context::<std::sync::Arc<dyn crate::platform::Platform>>();
    use_context_provider(|| Signal::new(Session::new(Settings::default(), platform.today(), None)));
    let mut session = crate::ui::session::use_session();
    let groups = use_hook(|| Caller::default().emergency(&embedded_hotlines(), EMERGENCY_NUMBERS));
    let update = is_update_needed(&trouble);
    rsx! {
        Words {
            main { class: "page", id: "text",
                for lang in Lang::ALL {
                    {said_in(lang, update)}
                    button { class: "button", lang: lang.code(), onclick: move |_| session.write().strings = Strings::new(lang), {lang.own_name()} }
                }
                EmergencyList { groups }
            }
        }
    }
}

fn said_in(lang: Lang, update: bool) -> Element {
    let strings = Strings::new(lang);
    let (title, text) = if update {
        (strings.errors_newer_title(), strings.errors_newer_text())
    } else {
        (strings.errors_no_storage_title(), strings.errors_no_storage_text())
    };
    rsx! {
        section { class: "note amber", lang: lang.code(),
            h2 { {title} }
            p { {text} }
        }
    }
}
