//! What is being looked for, while the app is open: coming back from a result finds it still there. It is never kept.

use crate::app::find::Marking;
use dioxus::prelude::*;

/// The search of this run of the app.
#[derive(Clone, Copy, PartialEq)]
pub struct Searching {
    /// As typed.
    pub text: Signal<String>,
    /// What is marked on the pages that results open.
    pub marking: Signal<Marking>,
}

/// The search, from any component.
pub fn use_searching() -> Searching {
    use_context::<Searching>()
}
