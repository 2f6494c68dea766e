//! What an update changed, in the reader's terms: so many numbers, so many guides.

use domain::pack::{self, PackName, Record};
use std::collections::{BTreeMap, BTreeSet};

/// What changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Bodies whose numbers are new or other than before, and bodies that are gone.
    pub numbers: usize,
    /// Guides that are new, gone or changed.
    pub guides: usize,
    /// Anything else: kinds of paper, cards to show, other words of a body.
    pub others: usize,
}

/// What counts as one thing.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Thing {
    Numbers(String),
    Guide(String),
    /// A body, with its numbers.
    Body(String),
    Other(String),
}

impl Changes {
    /// Between two packs of one name; what cannot be read counts as empty.
    pub(super) fn between(name: PackName, before: &str, now: &str) -> Changes {
        let (before, now) = (things(name, before), things(name, now));
        let mut changes = Changes::default();
        let gone = before.keys().filter(|thing| !now.contains_key(thing));
        let others = now.iter().filter(|(thing, text)| before.get(thing) != Some(text)).map(|(thing, _)| thing);
        let changed: BTreeSet<&Thing> = gone.chain(others).collect();
        for thing in &changed {
            match thing {
                Thing::Numbers(_) => changes.numbers += 1,
                Thing::Guide(_) => changes.guides += 1,
                // A body whose number changed has another day of its check too; it counts once.
                Thing::Body(id) if changed.contains(&Thing::Numbers(id.clone())) => {}
                Thing::Body(_) | Thing::Other(_) => changes.others += 1,
            }
        }
        changes
    }

    /// Both together.
    pub(super) fn and(self, other: Changes) -> Changes {
        Changes {
            numbers: self.numbers + other.numbers,
            guides: self.guides + other.guides,
            others: self.others + other.others,
        }
    }
}

fn things(name: PackName, raw: &str) -> BTreeMap<Thing, String> {
    let records = pack::read(name, raw).unwrap_or_default();
    records.into_iter().flat_map(of_record).collect()
}

/// A record as things with a text that differs when they do.
fn of_record(record: Record) -> Vec<(Thing, String)> {
    let text = serde_json::to_string(&record).unwrap_or_default();
    match record {
        Record::Guide(guide) => vec![(Thing::Guide(guide.slug), text)],
        Record::Hotline(body) => {
            let numbers = serde_json::to_string(&body.lines).unwrap_or_default();
            vec![(Thing::Numbers(body.id.clone()), numbers), (Thing::Body(body.id), text)]
        }
        Record::Paper(rule) => vec![(Thing::Other(format!("paper {}", rule.kind.id())), text)],
        Record::Phrase(phrase) => vec![(Thing::Other(format!("show {}", phrase.id)), text)],
        Record::Pack { .. } | Record::Topic(_) | Record::Synonym(_) => Vec::new(),
    }
}
