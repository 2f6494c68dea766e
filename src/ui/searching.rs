//! What is being looked for: coming back from a result finds it still there. It is never kept, and forgotten as soon as
//! somebody turns to something else.

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

impl Searching {
    /// Nothing is looked for any more.
    pub fn forget(self) {
        let Searching { mut text, mut marking } = self;
        if !text.peek().is_empty() {
            text.set(String::new());
        }
        if *marking.peek() != Marking::default() {
            marking.set(Marking::default());
        }
    }
}

/// The search, from any component.
pub fn use_searching() -> Searching {
    use_context::<Searching>()
}
