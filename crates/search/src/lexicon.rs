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
        if self.words.contains(&word) || matches!(piece, [only] if only.is_ascii()) {
            return Some((4 * square, self.readings([word].iter())));
        }
        let guesses: BTreeSet<&String> = self.guesses(piece, &word).collect();
        (!guesses.is_empty()).then(|| (2 * square, self.readings(guesses.into_iter().take(GUESSES))))
    }

    /// Words of ours that a misspelled one may stand for: other vowels or tones, a cluster too few, too many, or two swapped.
    fn guesses<'a>(&'a self, piece: &'a [&str], word: &str) -> impl Iterator<Item = &'a String> {
        let of = |map: &'a BTreeMap<String, Vec<String>>, key: &str| map.get(key).map_or(&[][..], Vec::as_slice);
        let other_vowels = if piece.len() >= 2 { of(&self.by_bones, &bones_of(piece)) } else { &[] };
        let too_few = if piece.len() >= 2 { of(&self.by_gap, word) } else { &[] };
        let is_long = piece.len() >= 3;
        let too_many = (0..piece.len()).filter(move |_| is_long).map(|gap| without(piece, gap));
        let swapped = (1..piece.len()).filter(move |_| is_long).map(|place| {
            let mut swapped = piece.to_vec();
            swapped.swap(place - 1, place);
            swapped.join(" ")
        });
        let others = too_many.chain(swapped).filter_map(|word| self.words.get(&word));
        other_vowels.iter().chain(too_few).chain(others.collect::<Vec<_>>())
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
