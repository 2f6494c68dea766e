//! What somebody typed, as what FTS5 is asked. Text never reaches MATCH raw: only clusters do, each in quotes.

use crate::cluster::{Cluster, clusters};
use crate::lexicon::{Lexicon, Word};
use crate::zawgyi;

/// Characters of a query that are looked at; the rest of a longer one is left out. Our own choice: nobody types more, and a
/// pasted page must not stop the phone.
pub const LONGEST: usize = 200;

/// Readings of one part that are asked for, the typed one among them.
const READINGS: usize = 8;

/// From this probability on that a text is Zawgyi, it is also read as such. Far below a half, because words are short and both
/// readings are asked for.
const MAY_BE_ZAWGYI: f64 = 0.05;

/// A query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// What stood between spaces. Every part must be found.
    parts: Vec<Part>,
    /// The words in it that our texts know, for when not all of it is found.
    words: Vec<Word>,
    /// Clusters of the readings in which those words stand.
    read: usize,
}

/// A part: phrases of clusters, one of which must be found. The first is what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Part {
    readings: Vec<Vec<String>>,
    /// How many of the readings, from the first, are what was typed: in Unicode, and in Zawgyi.
    typings: usize,
    /// The readings while it is being typed.
    begun: Vec<Vec<String>>,
}

/// What is looked for in a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted<'a> {
    /// Phrases, one of which must stand there.
    pub(crate) readings: &'a [Vec<String>],
    /// How exactly.
    pub(crate) how: Matching,
    /// Clusters that were typed for it.
    pub(crate) typed: usize,
}

/// How exactly a text must agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matching {
    /// Every part stands there, whole clusters.
    Whole,
    /// As above, but the last cluster may only have been begun.
    Begun,
    /// Many of its words stand there, or words spelled nearly like them.
    Similar,
}

impl Query {
    /// Reads what was typed.
    pub fn new(text: &str, lexicon: &Lexicon) -> Query {
        let mut parts: Vec<Part> = Vec::new();
        for part in beginning(text).split_whitespace().filter_map(|part| Part::new(part, lexicon)) {
            // A word typed twice is looked for once; where it is typed last, it may go on.
            parts.retain(|other| *other != part);
            parts.push(part);
        }
        let mut query = Query { parts, words: Vec::new(), read: 0 };
        for part in &query.parts {
            let (words, read) = part.words(lexicon);
            query.words.extend(words);
            query.read += read;
        }
        query
    }

    /// Nothing in it can be looked for.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// The expression for MATCH; `None` when there is nothing to ask.
    pub fn expression(&self, how: Matching) -> Option<String> {
        if self.is_empty() {
            return None;
        }
        Some(match how {
            Matching::Whole => self.all(|part| part.whole()),
            Matching::Begun => {
                let last = self.parts.len() - 1;
                let parts = self.parts.iter().enumerate();
                let asked = parts.map(|(place, part)| if place == last { part.begun() } else { part.whole() });
                asked.collect::<Vec<_>>().join(" AND ")
            }
            Matching::Similar => {
                let words = self.words.iter().flat_map(|word| &word.readings).map(|reading| phrase(reading));
                let words: Vec<String> = words.collect();
                return (!words.is_empty()).then(|| words.join(" OR "));
            }
        })
    }

    fn all(&self, ask: impl Fn(&Part) -> String) -> String {
        self.parts.iter().map(ask).collect::<Vec<_>>().join(" AND ")
    }

    /// What is looked for in a text: its parts, or, when not all of it is found, its words.
    pub(crate) fn wanted(&self, how: Matching) -> Vec<Wanted<'_>> {
        let is_last = |place: usize| place + 1 == self.parts.len();
        let parts = self.parts.iter().enumerate().map(|(place, part)| match how {
            Matching::Begun if is_last(place) => Wanted { readings: &part.begun, how, typed: part.typed() },
            _ => Wanted { readings: &part.readings, how: Matching::Whole, typed: part.typed() },
        });
        match how {
            Matching::Whole | Matching::Begun => parts.collect(),
            Matching::Similar => {
                let words = self.words.iter();
                words.map(|word| Wanted { readings: &word.readings, how, typed: word.typed }).collect()
            }
        }
    }

    /// Clusters that were typed, in the reading that is looked for in this way.
    pub(crate) fn typed(&self, how: Matching) -> usize {
        match how {
            Matching::Whole | Matching::Begun => self.parts.iter().map(Part::typed).sum(),
            Matching::Similar => self.read,
        }
    }
}

impl Part {
    fn new(text: &str, lexicon: &Lexicon) -> Option<Part> {
        let typed = words(&clusters(text));
        if typed.is_empty() {
            return None;
        }
        let mut readings = vec![typed];
        if zawgyi::probability(text) > MAY_BE_ZAWGYI || stacks_nothing(text) {
            add(&mut readings, words(&clusters(&zawgyi::to_unicode(text))));
        }
        let typings = readings.len();
        for typed in readings.clone() {
            for other in said_otherwise(&typed, lexicon) {
                add(&mut readings, other);
            }
        }
        readings.truncate(READINGS);
        let begun = readings.iter().flat_map(|reading| begun(reading)).collect();
        Some(Part { readings, typings, begun })
    }

    fn whole(&self) -> String {
        one_of(self.readings.iter().map(|reading| phrase(reading)))
    }

    fn begun(&self) -> String {
        one_of(self.begun.iter().map(|reading| format!("{} *", phrase(reading))))
    }

    /// Clusters that were typed.
    fn typed(&self) -> usize {
        self.readings.first().map_or(0, Vec::len)
    }

    /// The words in it, in the reading that our texts know best, and how many clusters that has. As typed, unless they know it
    /// better as Zawgyi.
    fn words(&self, lexicon: &Lexicon) -> (Vec<Word>, usize) {
        let known = |(words, _): &(Vec<Word>, usize)| words.iter().map(|word| word.typed).sum::<usize>();
        let typings = self.readings.iter().take(self.typings);
        // Of equals, the last is taken: that must be the one that was typed.
        typings.rev().map(|reading| (lexicon.split(reading), reading.len())).max_by_key(known).unwrap_or_default()
    }
}

/// What is looked at of a text. Where it is cut, a cluster may be torn: that is left out too.
fn beginning(text: &str) -> &str {
    let Some((end, _)) = text.char_indices().nth(LONGEST) else { return text };
    let kept = text.get(..end).unwrap_or("");
    let torn = clusters(kept).last().map_or(0, |last| last.from);
    kept.get(..torn).unwrap_or("")
}

/// Whether a Burmese stacker has no letter to stack, as in Zawgyi, where it is asat. In Unicode only a word that is being typed
/// has that.
fn stacks_nothing(text: &str) -> bool {
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter == '\u{1039}' && !letters.peek().is_some_and(|next| matches!(next, '\u{1000}'..='\u{102A}')) {
            return true;
        }
    }
    false
}

/// A reading while it is being typed: its last cluster, or the last two taken together, may go on. A Burmese syllable that is
/// being typed looks like two until its asat is there.
fn begun(reading: &[String]) -> Vec<Vec<String>> {
    let merged = match reading {
        [before @ .., first, second] => {
            let mut merged = before.to_vec();
            merged.push(format!("{first}{second}"));
            Some(merged)
        }
        _ => None,
    };
    std::iter::once(reading.to_vec()).chain(merged).collect()
}

/// The other ways of saying a phrase: each typed word in it replaced by each of ours.
fn said_otherwise(typed: &[String], lexicon: &Lexicon) -> Vec<Vec<String>> {
    let mut others = Vec::new();
    for from in 0..typed.len() {
        for to in from + 1..=typed.len().min(from + lexicon.longest_typed()) {
            let Some(ours) = typed.get(from..to).map(|word| lexicon.ours(&word.join(" "))) else { continue };
            for ours in ours {
                let before = typed.iter().take(from).cloned();
                let middle = ours.split(' ').map(str::to_owned);
                others.push(before.chain(middle).chain(typed.iter().skip(to).cloned()).collect());
            }
        }
    }
    others
}

fn add(readings: &mut Vec<Vec<String>>, reading: Vec<String>) {
    if !reading.is_empty() && !readings.contains(&reading) {
        readings.push(reading);
    }
}

fn one_of(phrases: impl Iterator<Item = String>) -> String {
    format!("({})", phrases.collect::<Vec<_>>().join(" OR "))
}

/// Clusters as one FTS5 string. No cluster holds a quote; if one did, doubling it keeps it inside.
fn phrase(clusters: &[String]) -> String {
    format!("\"{}\"", clusters.join(" ").replace('"', "\"\""))
}

fn words(clusters: &[Cluster]) -> Vec<String> {
    clusters.iter().map(|cluster| cluster.text.clone()).collect()
}

/// A text as it is indexed: its clusters with spaces between.
pub fn indexed(text: &str) -> String {
    words(&clusters(text)).join(" ")
}
