//! What search finds: the pieces of content that can be opened, and words people type for ours.

use serde::{Deserialize, Serialize};

/// A piece of content that can be found, and where it is opened.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// A card of a guide.
    Card {
        /// The guide's slug.
        guide: String,
        /// The card's id.
        card: String,
    },
    /// A body of the directory.
    Hotline(String),
    /// A kind of paper, by its id.
    Paper(String),
    /// A card to show.
    Phrase(String),
}

impl Place {
    /// As it is written in the database and in tests: `guide:documents#copies`, `hotline:th-lpn`, `paper:visa`, `show:doctor`.
    pub fn as_text(&self) -> String {
        match self {
            Place::Card { guide, card } => format!("guide:{guide}#{card}"),
            Place::Hotline(id) => format!("hotline:{id}"),
            Place::Paper(id) => format!("paper:{id}"),
            Place::Phrase(id) => format!("show:{id}"),
        }
    }

    /// The place of such a text; `None` for any other.
    pub fn from_text(text: &str) -> Option<Place> {
        let (kind, id) = text.split_once(':')?;
        let id = id.to_owned();
        match kind {
            "guide" => {
                let (guide, card) = id.split_once('#')?;
                Some(Place::Card { guide: guide.to_owned(), card: card.to_owned() })
            }
            "hotline" => Some(Place::Hotline(id)),
            "paper" => Some(Place::Paper(id)),
            "show" => Some(Place::Phrase(id)),
            _ => None,
        }
    }
}

/// A word people type, and the words our texts have for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Synonym {
    /// As typed.
    pub typed: String,
    /// As it stands in our texts.
    pub ours: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_back_as_it_was_written() {
        for text in ["guide:documents#copies", "hotline:th-lpn", "paper:visa", "show:doctor"] {
            assert_eq!(Place::from_text(text).unwrap().as_text(), text);
        }
        for text in ["", "guide:documents", "other:x", "hotline"] {
            assert_eq!(Place::from_text(text), None);
        }
    }
}
