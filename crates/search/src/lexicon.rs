//! The words our texts are made of, and the ones people type for them. With it a sentence typed without spaces falls into
//! words, and a word spelled nearly like one of ours is known again. It is made from the word boundaries that travel in the
//! texts: no phone carries a dictionary.

use crate::cluster::clusters;
use crate::script::{Part, part};
use std::collections::{BTreeMap, BTreeSet};

/// Words people type, folded clusters joined by spaces, and what our texts say for them, in the same form.
pub type Synonyms = BTreeMap<String, Vec<String>>;

/// Clusters of the longest word that is looked for. Our own choice: longer ones are compounds of shorter ones.
const LONGEST_WORD: usize = 8;

/// Letters of the shortest word of a script with spaces that is taken for misspelled. Our own choice: of shorter ones, too much
/// is one letter away from another.
const SHORTEST_SPELLED: usize = 4;

/// Other words that one misspelled word may stand for. Our own choice.
const GUESSES: usize = 3;

/// The words of one language. All are folded clusters joined by spaces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lexicon {
    synonyms: Synonyms,
    /// Clusters of the longest word that people type for one of ours.
    longest_typed: usize,
    words: BTreeSet<String>,
    /// Words by what stays of them without vowels and tones.
    by_bones: BTreeMap<String, Vec<String>>,
    /// Words by what stays of them without one of their clusters.
    by_gap: BTreeMap<String, Vec<String>>,
}

/// A word of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    /// What is looked for; one of them must stand there.
    pub(crate) readings: Vec<Vec<String>>,
    /// Clusters that were typed.
    pub(crate) typed: usize,
}

impl Lexicon {
    /// From the words of the texts and the synonyms.
    pub fn new(synonyms: Synonyms, words: impl Iterator<Item = String>) -> Lexicon {
        let mut lexicon = Lexicon { words: words.collect(), ..Lexicon::default() };
        lexicon.words.extend(synonyms.keys().cloned());
        for word in &lexicon.words {
            let parts: Vec<&str> = word.split(' ').collect();
            if parts.len() >= 2 {
                lexicon.by_bones.entry(bones_of(&parts)).or_default().push(word.clone());
            }
            let parts = units(parts);
            if parts.len() >= 3 {
                for gap in 0..parts.len() {
                    lexicon.by_gap.entry(without(&parts, gap)).or_default().push(word.clone());
                }
            }
        }
        lexicon.longest_typed = synonyms.keys().map(|typed| typed.split(' ').count()).max().unwrap_or(0);
        lexicon.synonyms = synonyms;
        lexicon
    }

    /// What our texts say for a typed word, if people type it for one of ours.
    pub(crate) fn ours(&self, typed: &str) -> &[String] {
        self.synonyms.get(typed).map_or(&[], Vec::as_slice)
    }

    /// Clusters of the longest word that [`Lexicon::ours`] knows.
    pub(crate) fn longest_typed(&self) -> usize {
        self.longest_typed
    }

    /// The words that stand in `typed`: as many clusters as possible in words as long as possible. What is no word is left out.
    pub(crate) fn split(&self, typed: &[String]) -> Vec<Word> {
        let typed: Vec<&str> = typed.iter().map(String::as_str).collect();
        // For each place: the best weight up to it, and the word that ends there.
        let mut best: Vec<(usize, Option<Word>)> = vec![(0, None)];
        for end in 1..=typed.len() {
            let mut here = (best.last().map_or(0, |(weight, _)| *weight), None);
            for length in 1..=LONGEST_WORD.min(end) {
                let Some(piece) = typed.get(end - length..end) else { continue };
                let Some((weight, readings)) = self.known(piece) else { continue };
                let weight = weight + best.get(end - length).map_or(0, |(weight, _)| *weight);
                if weight > here.0 {
                    here = (weight, Some(Word { readings, typed: length }));
                }
            }
            best.push(here);
        }
        let mut words = Vec::new();
        let mut end = typed.len();
        while let Some((_, word)) = best.get_mut(end).filter(|_| end > 0) {
            end -= word.as_ref().map_or(1, |word| word.typed);
            words.extend(word.take());
        }
        words.reverse();
        words
    }

    /// The readings of a piece that is a word, and its weight: long words weigh more than the short ones they are made of,
    /// misspelled ones less.
    fn known(&self, piece: &[&str]) -> Option<(usize, Vec<Vec<String>>)> {
        let word = piece.join(" ");
        let square = piece.len() * piece.len();
        if self.words.contains(&word) {
            return Some((4 * square, self.readings([word].iter())));
        }
        let guesses: BTreeSet<&String> = self.guesses(piece).collect();
        if guesses.is_empty() {
            // A word of a script with spaces is a word, also when our texts do not have it.
            let is_word = matches!(piece, [only] if only.is_ascii());
            return is_word.then(|| (4 * square, vec![vec![word]]));
        }
        let mut guesses: Vec<(usize, &String)> =
            guesses.into_iter().map(|guess| (distance(&word, guess), guess)).collect();
        guesses.sort();
        Some((2 * square, self.readings(guesses.into_iter().take(GUESSES).map(|(_, guess)| guess))))
    }

    /// Words of ours that a misspelled one may stand for: other vowels or tones, a cluster too few, too many, or two swapped;
    /// of Latin words a letter.
    fn guesses<'a>(&'a self, piece: &[&str]) -> impl Iterator<Item = &'a String> {
        let of = |map: &'a BTreeMap<String, Vec<String>>, key: &str| map.get(key).map_or(&[][..], Vec::as_slice);
        let other_vowels = if piece.len() >= 2 { of(&self.by_bones, &bones_of(piece)) } else { &[] };
        let units = units(piece.to_vec());
        let too_few = if units.len() >= 2 { of(&self.by_gap, &units.join(" ")) } else { &[] };
        // Letters of one word stand together, clusters apart.
        let between = if units.len() == piece.len() { " " } else { "" };
        let mut others = Vec::new();
        if units.len() >= 3 {
            for place in 0..units.len() {
                let mut fewer = units.clone();
                fewer.remove(place);
                others.push(fewer.join(between));
                let mut swapped = units.clone();
                if place > 0 {
                    swapped.swap(place - 1, place);
                    others.push(swapped.join(between));
                }
            }
        }
        let others: Vec<&String> = others.iter().filter_map(|word| self.words.get(word)).collect();
        other_vowels.iter().chain(too_few).chain(others)
    }

    fn readings<'a>(&'a self, words: impl Iterator<Item = &'a String>) -> Vec<Vec<String>> {
        let clusters = |word: &String| word.split(' ').map(str::to_owned).collect::<Vec<_>>();
        words.flat_map(|word| std::iter::once(clusters(word)).chain(self.ours(word).iter().map(clusters))).collect()
    }
}

/// The words of a packed text, for a [`Lexicon`].
pub fn words_of(text: &str) -> impl Iterator<Item = String> {
    text.split(|character| part(character) == Part::Gap)
        .map(|word| clusters(word).into_iter().map(|cluster| cluster.text).collect::<Vec<_>>())
        .filter(|word| !word.is_empty() && word.len() <= LONGEST_WORD)
        .map(|word| word.join(" "))
}

fn bones_of(piece: &[&str]) -> String {
    piece.iter().map(|cluster| bones(cluster)).collect::<Vec<_>>().join(" ")
}

/// What may be missing, doubled or swapped in a word: its clusters, or the letters of a Latin one.
fn units(piece: Vec<&str>) -> Vec<&str> {
    match piece.as_slice() {
        [word] if word.len() >= SHORTEST_SPELLED && word.bytes().all(|letter| letter.is_ascii_alphabetic()) => {
            word.split("").filter(|letter| !letter.is_empty()).collect()
        }
        _ => piece,
    }
}

/// Characters to put in, take out or change until one word is the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (place, letter) in one.chars().enumerate() {
        let mut next = vec![place + 1];
        for (at, with) in other.iter().zip(row.windows(2)) {
            let (&[before, above], Some(left)) = (with, next.last()) else { continue };
            next.push((before + usize::from(*at != letter)).min(above + 1).min(left + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

fn without(piece: &[&str], gap: usize) -> String {
    let kept = piece.iter().enumerate().filter(|(place, _)| *place != gap);
    kept.map(|(_, cluster)| *cluster).collect::<Vec<_>>().join(" ")
}

/// A cluster without its vowels and tones: what stays when somebody spells by ear. Only for guessing what was meant; in our
/// scripts marks are meaning.
fn bones(cluster: &str) -> String {
    let kept: String = cluster.chars().filter(|letter| !matches!(part(*letter), Part::Sign(_) | Part::Lead)).collect();
    if kept.is_empty() { cluster.to_owned() } else { kept }
}
