//! My papers: the list and timeline, adding, one paper, reminders, and keeping all of it private. Everything here stands
//! behind the PIN, if one is set.

mod add;
mod form;
mod list;
mod paper;
mod pin;
mod private;
mod reminders;

pub use add::{AddPaperPage, Kinds};
pub use form::{ChangePaperPage, NewPaperPage, PaperFormView};
pub use list::{Papers, PapersPage};
pub use paper::{ENDED, KEPT_BY_EMPLOYER, LOST, PaperPage, PaperScreen};
pub use private::PrivatePage;
pub use reminders::{RemindersPage, RemindersScreen};

use super::{Asked, Unreadable, once_there};
use crate::app::App;
use crate::app::StoreError;
use crate::app::papers::Guarded;
use crate::ui::session::use_session;
use dioxus::prelude::*;
use domain::Lang;

/// Asks for something that stands behind the PIN, again whenever papers, language or lock change.
fn use_guarded<T: 'static, F: Future<Output = Result<Guarded<T>, StoreError>> + 'static>(
    ask: impl Fn(App, Lang) -> F + 'static,
) -> Asked<Guarded<T>> {
    let (session, app) = (use_session(), use_context::<App>());
    use_resource(move || {
        let answer = ask(app.clone(), session.read().lang());
        async move { answer.await.map_err(|_| Unreadable) }
    })
}

/// Draws it, or asks for the PIN.
fn behind_pin<T: Clone + 'static>(asked: &Asked<Guarded<T>>, draw: impl FnOnce(T) -> Element) -> Element {
    once_there(asked, |guarded| match guarded {
        Guarded::Locked => rsx! { pin::PinEntry {} },
        Guarded::Open(view) => draw(view),
    })
}
