//! Where a query stands in a text: for marking the words, and for telling a whole word from a part of one.
//!
//! Word boundaries were found when the text was packed and stand in it as U+200B; so do spaces and marks.

use crate::cluster::{Cluster, clusters};
use crate::fold::is_unseen;
use crate::query::{Matching, Query, Wanted};
use std::collections::BTreeMap;
use std::ops::Range;

/// Stands between words of a packed text.
const BOUNDARY: char = '\u{200B}';

/// How well a text fits.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fit {
    /// Byte ranges of the words to mark, in order, not overlapping.
    pub marks: Vec<Range<usize>>,
    /// Parts of the query that stand there as whole words.
    pub whole_words: usize,
    /// Share of the typed clusters whose part or word stands there, 0 to 1.
    pub likeness: f32,
}

/// Looks for `query` in `text`.
pub fn fit(query: &Query, how: Matching, text: &str) -> Fit {
    let found = clusters(text);
    let wanted = query.wanted(how);
    let numbered = Numbered::new(&found, &wanted);
    let mut fit = Fit::default();
    let mut there = 0;
    let mut marks = Vec::new();
    for wanted in &wanted {
        let mut is_there = false;
        let mut is_word = false;
        for reading in wanted.readings {
            for range in numbered.occurrences(reading, wanted.how) {
                is_there = true;
                let (Some(first), Some(last)) = (found.get(range.start), found.get(range.end - 1)) else { continue };
                is_word |= is_boundary_before(text, first.from) && is_boundary_after(text, last.to);
                marks.push(first.from..last.to);
            }
        }
        there += if is_there { wanted.typed } else { 0 };
        fit.whole_words += usize::from(is_word);
    }
    #[expect(clippy::cast_precision_loss, reason = "a few hundred clusters at most")]
    let share = there as f32 / query.typed(how).max(1) as f32;
    fit.likeness = share;
    fit.marks = widened(text, merged(marks));
    fit
}

/// A text whose clusters have numbers, so that a phrase is compared fast and only where its first cluster stands.
struct Numbered<'a> {
    /// The numbers of the clusters that are looked for.
    numbers: BTreeMap<&'a str, usize>,
    /// For each number the places where it stands.
    places: Vec<Vec<usize>>,
    clusters: &'a [Cluster],
    /// The number of each cluster; `None` for one that nobody looks for.
    text: Vec<Option<usize>>,
}

impl<'a> Numbered<'a> {
    fn new(clusters: &'a [Cluster], wanted: &[Wanted<'a>]) -> Numbered<'a> {
        let mut numbers = BTreeMap::new();
        for cluster in wanted.iter().flat_map(|wanted| wanted.readings).flatten() {
            let next = numbers.len();
            numbers.entry(cluster.as_str()).or_insert(next);
        }
        let text: Vec<Option<usize>> =
            clusters.iter().map(|cluster| numbers.get(cluster.text.as_str()).copied()).collect();
        let mut places = vec![Vec::new(); numbers.len()];
        for (place, number) in text.iter().enumerate() {
            number.and_then(|number| places.get_mut(number)).into_iter().for_each(|places| places.push(place));
        }
        Numbered { numbers, places, clusters, text }
    }

    /// Where `phrase` stands; while it is being typed, its last cluster may have been begun only.
    fn occurrences(&self, phrase: &[String], how: Matching) -> Vec<Range<usize>> {
        let number = |cluster: &String| self.numbers.get(cluster.as_str()).copied();
        let Some((last, before)) = phrase.split_last() else { return Vec::new() };
        let (number_of_last, before): (_, Vec<Option<usize>>) = (number(last), before.iter().map(number).collect());
        let is_last = |place: usize| match how {
            Matching::Begun => self.clusters.get(place).is_some_and(|cluster| cluster.text.starts_with(last.as_str())),
            Matching::Whole | Matching::Similar => self.text.get(place) == Some(&number_of_last),
        };
        let is_there = |start: &usize| {
            let end = *start + before.len();
            self.text.get(*start..end) == Some(before.as_slice()) && is_last(end)
        };
        let range = |start: usize| start..start + phrase.len();
        if phrase.len() == 1 && how == Matching::Begun {
            return (0..self.clusters.len()).filter(is_there).map(range).collect();
        }
        let first = phrase.first().and_then(number).and_then(|number| self.places.get(number));
        first.into_iter().flatten().copied().filter(is_there).map(range).collect()
    }
}

fn is_boundary_before(text: &str, at: usize) -> bool {
    text.get(..at)
        .and_then(|before| before.chars().rev().find(|character| !is_nothing(*character)))
        .is_none_or(is_boundary)
}

fn is_boundary_after(text: &str, at: usize) -> bool {
    text.get(at..).and_then(|after| after.chars().find(|character| !is_nothing(*character))).is_none_or(is_boundary)
}

fn is_boundary(character: char) -> bool {
    character == BOUNDARY || !character.is_alphanumeric() && !is_sign(character) && !is_nothing(character)
}

/// Tells nothing about words: joiners and the like may stand inside one.
fn is_nothing(character: char) -> bool {
    character != BOUNDARY && is_unseen(character)
}

fn is_sign(character: char) -> bool {
    use crate::script::{Part, part};
    matches!(part(character), Part::Sign(_) | Part::Stacker | Part::Lead)
}

/// `ranges`, which stand in order, widened to whole words. Each word is walked over once, so that a letter that fills the text
/// does not take long.
fn widened(text: &str, ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        if words.last().is_none_or(|word| word.end < range.end) {
            words.push(word_around(text, range));
        }
    }
    merged(words)
}

/// The range widened to the ends of its words: a mark round half a word would tear it.
fn word_around(text: &str, range: Range<usize>) -> Range<usize> {
    let before = text.get(..range.start).unwrap_or("");
    let from = before.char_indices().rev().find(|(_, character)| is_boundary(*character));
    let from = from.map_or(0, |(at, character)| at + character.len_utf8());
    let after = text.get(range.end..).unwrap_or("");
    let to = after
        .char_indices()
        .find(|(_, character)| is_boundary(*character))
        .map_or(text.len(), |(at, _)| range.end + at);
    from..to
}

fn merged(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut merged: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}
