//! Where a query stands in a text: for marking the words, and for telling a whole word from a part of one.
//!
//! Word boundaries were found when the text was packed and stand in it as U+200B; so do spaces and marks.

use crate::cluster::{Cluster, clusters};
use crate::query::{Matching, Query};
use std::ops::Range;

/// How well a text fits.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fit {
    /// Byte ranges of the words to mark, in order, not overlapping.
    pub marks: Vec<Range<usize>>,
    /// Parts of the query that stand there as whole words.
    pub whole_words: usize,
    /// Parts that stand there at all.
    pub parts: usize,
    /// Share of the typed clusters whose part or word stands there, 0 to 1.
    pub likeness: f32,
}

/// Looks for `query` in `text`.
pub fn fit(query: &Query, how: Matching, text: &str) -> Fit {
    let found = clusters(text);
    let mut fit = Fit::default();
    let mut there = 0;
    for (readings, typed) in query.wanted(how) {
        let mut is_there = false;
        let mut is_word = false;
        for reading in readings {
            for range in occurrences(&found, reading, how) {
                is_there = true;
                let (Some(first), Some(last)) = (found.get(range.start), found.get(range.end - 1)) else { continue };
                is_word |= is_boundary_before(text, first.from) && is_boundary_after(text, last.to);
                fit.marks.push(word_around(text, first.from..last.to));
            }
        }
        there += if is_there { typed } else { 0 };
        fit.parts += usize::from(is_there);
        fit.whole_words += usize::from(is_word);
    }
    #[expect(clippy::cast_precision_loss, reason = "a few hundred clusters at most")]
    let share = there as f32 / query.typed().max(1) as f32;
    fit.likeness = share;
    fit.marks = merged(fit.marks);
    fit
}

/// Where `phrase` stands among `clusters`; while it is being typed, its last cluster may have been begun only.
fn occurrences(clusters: &[Cluster], phrase: &[String], how: Matching) -> Vec<Range<usize>> {
    let starts = 0..(clusters.len() + 1).saturating_sub(phrase.len());
    let agrees = |start: usize| {
        phrase.iter().enumerate().all(|(place, wanted)| {
            clusters.get(start + place).is_some_and(|cluster| {
                let is_begun = how == Matching::Begun && place + 1 == phrase.len();
                cluster.text == *wanted || (is_begun && cluster.text.starts_with(wanted.as_str()))
            })
        })
    };
    starts.filter(|start| agrees(*start)).map(|start| start..start + phrase.len()).collect()
}

fn is_boundary_before(text: &str, at: usize) -> bool {
    text.get(..at).and_then(|before| before.chars().next_back()).is_none_or(is_boundary)
}

fn is_boundary_after(text: &str, at: usize) -> bool {
    text.get(at..).and_then(|after| after.chars().next()).is_none_or(is_boundary)
}

fn is_boundary(character: char) -> bool {
    character == '\u{200B}' || !character.is_alphanumeric() && !is_sign(character)
}

fn is_sign(character: char) -> bool {
    use crate::script::{Part, part};
    matches!(part(character), Part::Sign(_) | Part::Stacker | Part::Lead)
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
