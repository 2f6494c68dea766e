//! Topics, guides and cards as a reader gets them, in one language.

use crate::country::Audience;
use crate::fact::Fact;
use crate::{Country, Day};
use serde::{Deserialize, Serialize};

/// A subject on the home page. Guides belong to one topic each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// Small letters and hyphens.
    pub id: String,
    /// Its place on the home page, from 1, the most important first.
    pub order: u32,
    /// Name of its pictogram.
    pub picture: String,
    /// Its name in the pack's language.
    pub name: String,
}

/// Whether a native speaker has read a translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Review {
    /// Written in this language.
    Original,
    /// Translated and not yet read by a native speaker; the reader is told.
    NotYetReviewed,
    /// Read and accepted by a native speaker.
    Reviewed,
}

/// A guide in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guide {
    /// Its folder's name, the same in every language.
    pub slug: String,
    /// The id of its topic.
    pub topic: String,
    /// Its place within the topic, from 1.
    pub order: u32,
    /// Name of its pictogram.
    pub picture: String,
    /// Title in the pack's language.
    pub title: String,
    /// What a reader will know after it, one or two sentences.
    pub summary: String,
    /// State of the translation.
    pub review: Review,
    /// In reading order.
    pub cards: Vec<Card>,
    /// What the cards rest on.
    pub facts: Vec<Fact>,
}

/// One idea on one screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Unique within its guide, the same in every language.
    pub id: String,
    /// Name of its pictogram.
    pub picture: String,
    /// Heading in the pack's language.
    pub title: String,
    /// Who sees it.
    #[serde(rename = "for", default)]
    pub audience: Audience,
    /// The day a rule changed, if the card tells of a change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed: Option<Day>,
    /// Ids of the facts it rests on.
    pub facts: Vec<String>,
    /// What stands on it, top to bottom.
    pub blocks: Vec<Block>,
}

/// A piece of a card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Block {
    /// A paragraph.
    Text(String),
    /// Short points.
    Points(Vec<String>),
    /// What may hurt the reader.
    Warning(String),
    /// Lines to tick.
    Checklist(Vec<CheckItem>),
    /// Why one would call, and the id of the body.
    Call {
        /// The sentence above the number.
        why: String,
        /// Id of the hotline body.
        hotline: String,
    },
    /// What one finds elsewhere, and where.
    See {
        /// The sentence.
        what: String,
        /// The guide's slug.
        guide: String,
        /// A card of it; the whole guide when `None`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        card: Option<String>,
    },
    /// Something only people from some countries see.
    Part {
        /// Its heading.
        title: String,
        /// Who sees it.
        #[serde(rename = "for")]
        audience: Audience,
        /// What stands in it; no part within a part.
        blocks: Vec<Block>,
    },
}

/// A line of a checklist. Its id outlives rewording, so that a tick is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckItem {
    /// Unique within its card.
    pub id: String,
    /// The line.
    pub text: String,
}

/// Which line of which checklist.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CheckPlace {
    /// The guide's slug.
    pub guide: String,
    /// The card's id.
    pub card: String,
    /// The line's id.
    pub item: String,
}

impl CheckPlace {
    /// The line `item` of the card `card` of the guide `guide`.
    pub fn of(guide: &str, card: &str, item: &str) -> CheckPlace {
        CheckPlace { guide: guide.to_owned(), card: card.to_owned(), item: item.to_owned() }
    }
}

impl Card {
    /// The lines of its checklists, top to bottom.
    pub fn check_items(&self) -> Vec<&CheckItem> {
        fn of(block: &Block) -> Vec<&CheckItem> {
            match block {
                Block::Checklist(items) => items.iter().collect(),
                Block::Part { blocks, .. } => blocks.iter().flat_map(of).collect(),
                _ => Vec::new(),
            }
        }
        self.blocks.iter().flat_map(of).collect()
    }
}

impl Guide {
    /// The guide as somebody from `origin` reads it: without cards and parts that are for others.
    pub fn for_reader(mut self, origin: Option<Country>) -> Guide {
        self.cards.retain(|card| card.audience.includes(origin));
        for card in &mut self.cards {
            card.blocks.retain(|block| !matches!(block, Block::Part { audience, .. } if !audience.includes(origin)));
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(countries: &[Country]) -> Block {
        Block::Part { title: String::new(), audience: Audience(countries.to_vec()), blocks: Vec::new() }
    }

    #[test]
    fn a_reader_sees_what_is_for_them_and_one_who_did_not_say_sees_all() {
        let card = |countries: &[Country], blocks| Card {
            id: "c".to_owned(),
            picture: String::new(),
            title: String::new(),
            audience: Audience(countries.to_vec()),
            changed: None,
            facts: Vec::new(),
            blocks,
        };
        let guide = Guide {
            slug: "g".to_owned(),
            topic: "t".to_owned(),
            order: 1,
            picture: String::new(),
            title: String::new(),
            summary: String::new(),
            review: Review::Original,
            cards: vec![
                card(&[], vec![part(&[Country::Laos]), part(&[Country::Myanmar, Country::Cambodia])]),
                card(&[Country::Myanmar], Vec::new()),
            ],
            facts: Vec::new(),
        };
        let shape = |origin| {
            let guide = guide.clone().for_reader(origin);
            (guide.cards.len(), guide.cards.first().map_or(0, |card| card.blocks.len()))
        };
        assert_eq!(shape(None), (2, 2));
        assert_eq!(shape(Some(Country::Myanmar)), (2, 1));
        assert_eq!(shape(Some(Country::Laos)), (1, 1));
    }
}
