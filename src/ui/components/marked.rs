//! Text with the words marked that somebody looked for.

use crate::app::find::Piece;
use crate::ui::searching::use_searching;
use dioxus::prelude::*;

/// Pieces of a text, drawn.
#[component]
pub fn Marked(pieces: Vec<Piece>) -> Element {
    rsx! {
        for (index, piece) in pieces.into_iter().enumerate() {
            if piece.is_marked {
                mark { key: "{index}", {piece.text} }
            } else {
                span { key: "{index}", {piece.text} }
            }
        }
    }
}

/// A text of a card; marked when a search led to it.
#[component]
pub fn Said(text: String) -> Element {
    let marking = use_searching().marking;
    let pieces = marking.read().pieces(&text);
    match pieces.as_slice() {
        [only] if !only.is_marked => rsx! { {only.text.clone()} },
        _ => rsx! { Marked { pieces } },
    }
}
