//! What somebody typed, as what FTS5 is asked. Text never reaches MATCH raw: only clusters do, each in quotes.

use crate::cluster::{Cluster, clusters};
use crate::zawgyi;
use std::collections::BTreeMap;

/// Characters of a query that are looked at; the rest of a longer one is left out. Our own choice: nobody types more, and a
/// pasted page must not stop the phone.
pub const LONGEST: usize = 200;

/// Readings of one part that are asked for, the typed one among them.
const READINGS: usize = 8;

/// From this probability on that a text is Zawgyi, it is also read as such. Lower than [`zawgyi::THRESHOLD`], because words
/// are short and both readings are asked for.
const MAY_BE_ZAWGYI: f64 = 0.05;

/// Words people type, folded clusters joined by spaces, and what our texts say for them, in the same form.
pub type Synonyms = BTreeMap<String, Vec<String>>;

/// A query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// What stood between spaces. Every part must be found.
    parts: Vec<Part>,
}

/// A part: phrases of clusters, one of which must be found. The first is what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Part {
    readings: Vec<Vec<String>>,
}

/// How exactly a text must agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matching {
    /// Every part stands there, whole clusters.
    Whole,
    /// As above, but the last cluster may only have been begun.
    Begun,
    /// Much of it stands there, or words spelled nearly like it.
    Similar,
}

impl Query {
    /// Reads what was typed.
    pub fn new(text: &str, synonyms: &Synonyms) -> Query {
        let typed: String = text.chars().take(LONGEST).collect();
        let parts = typed.split_whitespace().filter_map(|part| Part::new(part, synonyms)).collect();
        Query { parts }
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
                let pieces: Vec<String> = self.parts.iter().flat_map(Part::pieces).collect();
                pieces.join(" OR ")
            }
        })
    }

    fn all(&self, ask: impl Fn(&Part) -> String) -> String {
        self.parts.iter().map(ask).collect::<Vec<_>>().join(" AND ")
    }

    /// Every reading of every part, for finding the places in a text.
    pub(crate) fn phrases(&self) -> impl Iterator<Item = impl Iterator<Item = &[String]>> {
        self.parts.iter().map(|part| part.readings.iter().map(Vec::as_slice))
    }

    /// The clusters that were typed, in order.
    pub(crate) fn typed(&self) -> Vec<&str> {
        self.parts.iter().filter_map(|part| part.readings.first()).flatten().map(String::as_str).collect()
    }
}

impl Part {
    fn new(text: &str, synonyms: &Synonyms) -> Option<Part> {
        let typed = words(&clusters(text));
        if typed.is_empty() {
            return None;
        }
        let mut readings = vec![typed];
        if zawgyi::probability(text) > MAY_BE_ZAWGYI {
            add(&mut readings, words(&clusters(&zawgyi::to_unicode(text))));
        }
        for typed in readings.clone() {
            for other in said_otherwise(&typed, synonyms) {
                add(&mut readings, other);
            }
        }
        readings.truncate(READINGS);
        Some(Part { readings })
    }

    fn whole(&self) -> String {
        one_of(self.readings.iter().map(|reading| phrase(reading)))
    }

    /// The last cluster, or the last two taken together, may go on: a Burmese syllable that is being typed looks like two
    /// until its asat is there.
    fn begun(&self) -> String {
        one_of(self.readings.iter().flat_map(|reading| {
            let merged = match reading.as_slice() {
                [before @ .., first, second] => {
                    let mut merged = before.to_vec();
                    merged.push(format!("{first}{second}"));
                    Some(merged)
                }
                _ => None,
            };
            std::iter::once(reading.clone()).chain(merged).map(|reading| format!("{} *", phrase(&reading)))
        }))
    }

    /// Runs of three clusters of a long part, of two of a short one; and the whole with the vowels taken off.
    fn pieces(&self) -> Vec<String> {
        let Some(typed) = self.readings.first() else { return Vec::new() };
        let length = if typed.len() > 4 { 3 } else { 2 };
        let mut pieces: Vec<String> = typed.windows(length.min(typed.len())).map(phrase).collect();
        let bones: Vec<String> = typed.iter().map(|cluster| bones(cluster)).collect();
        pieces.push(format!("bones : {}", phrase(&bones)));
        for window in bones.windows(3) {
            pieces.push(format!("bones : {}", phrase(window)));
        }
        pieces.extend(self.readings.iter().skip(1).map(|reading| phrase(reading)));
        pieces
    }
}

/// The other ways of saying a phrase: each typed word in it replaced by each of ours.
fn said_otherwise(typed: &[String], synonyms: &Synonyms) -> Vec<Vec<String>> {
    let mut others = Vec::new();
    for from in 0..typed.len() {
        for to in from + 1..=typed.len() {
            let Some(ours) = typed.get(from..to).and_then(|word| synonyms.get(&word.join(" "))) else { continue };
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

/// A cluster without its vowels and tones: what stays when somebody spells by ear. Only for finding what is similar; in
/// our scripts marks are meaning.
pub fn bones(cluster: &str) -> String {
    use crate::script::{Part, part};
    let kept: String = cluster.chars().filter(|letter| !matches!(part(*letter), Part::Sign(_) | Part::Lead)).collect();
    if kept.is_empty() { cluster.to_owned() } else { kept }
}

/// A text as it is indexed: its clusters with spaces between.
pub fn indexed(text: &str) -> String {
    words(&clusters(text)).join(" ")
}

/// The same without vowels and tones, see [`bones`].
pub fn indexed_bones(text: &str) -> String {
    clusters(text).iter().map(|cluster| bones(&cluster.text)).collect::<Vec<_>>().join(" ")
}
