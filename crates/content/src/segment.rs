//! Word boundaries in scripts without spaces, found with ICU4X's dictionaries while a text is packed and put into it as
//! U+200B. No phone carries the dictionaries then; search ranks whole words higher by these marks, and browsers that have
//! no dictionary of their own break lines at them.

use domain::guide::Block;
use domain::pack::Record;
use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};
use search::cluster::clusters;
use std::collections::BTreeSet;
use std::ops::Range;

/// Finds boundaries.
pub struct Segmenter {
    dictionary: LineSegmenterBorrowed<'static>,
    terms: Vec<Term>,
}

/// A word that is known, and where it is cut when it stands alone (bytes from its beginning).
struct Term {
    text: String,
    cuts: Vec<usize>,
}

/// Names that the dictionaries of ICU4X cut apart in running text (ពីក|ម្ពុ|ជា), because they lack them or take a letter of theirs
/// for the word before.
const NAMES: [&str; 9] = ["កម្ពុជា", "ថៃ", "មីយ៉ាន់ម៉ា", "ກຳປູເຈຍ", "ມຽນມາ", "ໄທ", "ကမ္ဘောဒီးယား", "ထိုင်း", "မြန်မာ"];

impl Default for Segmenter {
    fn default() -> Segmenter {
        Segmenter::with_terms(std::iter::empty())
    }
}

impl Segmenter {
    /// One that knows these words besides its dictionaries.
    pub fn with_terms<'a>(terms: impl Iterator<Item = &'a str>) -> Segmenter {
        let dictionary = LineSegmenter::new_dictionary(LineBreakOptions::default());
        let words = terms.chain(NAMES).filter(|term| term.chars().all(|letter| is_of_ours(Some(letter))));
        let words: BTreeSet<&str> = words.collect();
        let term = |text: &str| {
            let edges = edges_of_clusters(text);
            let cuts = dictionary.segment_str(text).filter(|cut| (1..text.len()).contains(cut) && edges.contains(cut));
            Term { text: text.to_owned(), cuts: cuts.collect() }
        };
        let mut terms: Vec<Term> = words.into_iter().map(term).collect();
        // What a long term says holds against the short ones in it.
        terms.sort_by_key(|term| std::cmp::Reverse(term.text.len()));
        Segmenter { dictionary, terms }
    }

    /// `text` with U+200B between words that stand together without a space. What is there already stays single.
    pub fn with_boundaries(&self, text: &str) -> String {
        let mut written = String::with_capacity(text.len() + text.len() / 8);
        let mut from = 0;
        for at in self.boundaries(text) {
            let (Some(word), Some(rest)) = (text.get(from..at), text.get(at..)) else { continue };
            written.push_str(word);
            if is_of_ours(word.chars().next_back()) && is_of_ours(rest.chars().next()) {
                written.push('\u{200B}');
            }
            from = at;
        }
        written.push_str(text.get(from..).unwrap_or(""));
        written
    }

    /// Where words begin or end. Never inside a cluster: where the dictionary knows no word, it cuts letters from their signs.
    fn boundaries(&self, text: &str) -> BTreeSet<usize> {
        let edges = edges_of_clusters(text);
        let mut boundaries: BTreeSet<usize> =
            self.dictionary.segment_str(text).filter(|at| edges.contains(at)).collect();
        let mut taken: Vec<Range<usize>> = Vec::new();
        for term in &self.terms {
            for (from, _) in text.match_indices(term.text.as_str()) {
                let to = from + term.text.len();
                let is_free = !taken.iter().any(|range| range.start < to && from < range.end);
                if !is_free || !edges.contains(&from) || !edges.contains(&to) {
                    continue;
                }
                taken.push(from..to);
                let cuts: Vec<usize> = boundaries.range(from + 1..to).map(|at| at - from).collect();
                // A term in one piece may be a part of a longer word. In other pieces than alone, it was not understood.
                if !cuts.is_empty() && cuts != term.cuts {
                    boundaries.retain(|at| !(from..=to).contains(at));
                    boundaries.extend([from, to]);
                    boundaries.extend(term.cuts.iter().map(|cut| from + cut));
                }
            }
        }
        boundaries
    }
}

fn edges_of_clusters(text: &str) -> BTreeSet<usize> {
    clusters(text).iter().flat_map(|cluster| [cluster.from, cluster.to]).collect()
}

/// Whether a character is of a script without spaces.
fn is_of_ours(character: Option<char>) -> bool {
    character.is_some_and(
        |character| matches!(character, '\u{0E01}'..='\u{0EDF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17DD}'),
    )
}

/// Marks the words of everything in a record that is read as running text. Thai on cards to show stays as authored: its
/// lines are set by hand.
pub(crate) fn mark_words(record: &mut Record, segmenter: &Segmenter) {
    let mark = |text: &mut String| *text = segmenter.with_boundaries(text);
    match record {
        Record::Guide(guide) => {
            mark(&mut guide.title);
            mark(&mut guide.summary);
            for card in &mut guide.cards {
                mark(&mut card.title);
                card.blocks.iter_mut().for_each(|block| mark_block(block, segmenter));
            }
        }
        Record::Phrase(phrase) => mark(&mut phrase.says),
        Record::Hotline(hotline) => {
            let words = [&mut hotline.name, &mut hotline.who].into_iter().chain(&mut hotline.caution);
            words.flat_map(|words| words.0.values_mut()).for_each(mark);
        }
        // Its name is short, and other programs get it too: calendars, notifications.
        Record::Paper(paper) => {
            let words = [&mut paper.date, &mut paper.place, &mut paper.early];
            words.into_iter().chain(&mut paper.steps).for_each(mark);
        }
        // Names, and what is no text.
        Record::Pack { .. } | Record::Topic(_) | Record::Synonym(_) => {}
    }
}

fn mark_block(block: &mut Block, segmenter: &Segmenter) {
    let mark = |text: &mut String| *text = segmenter.with_boundaries(text);
    match block {
        Block::Text(text) | Block::Warning(text) => mark(text),
        Block::Points(points) => points.iter_mut().for_each(mark),
        Block::Checklist(items) => items.iter_mut().for_each(|item| mark(&mut item.text)),
        Block::Call { why, .. } => mark(why),
        Block::See { what, .. } => mark(what),
        Block::Part { title, blocks, .. } => {
            mark(title);
            blocks.iter_mut().for_each(|block| mark_block(block, segmenter));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_each_script() {
        let segmenter = Segmenter::default();
        for (text, wanted) in [("လိပ်စာနဲ့ဖုန်း", 1), ("លិខិតឆ្លងដែនរបស់អ្នក", 1), ("ໜັງສືຜ່ານແດນຂອງທ່ານ", 1), ("English words stay", 0)]
        {
            let marked = segmenter.with_boundaries(text);
            assert!(marked.matches('\u{200B}').count() >= wanted, "{marked:?}");
            assert_eq!(marked.replace('\u{200B}', ""), text);
            assert_eq!(segmenter.with_boundaries(&marked), marked, "once is enough");
        }
    }

    #[test]
    fn no_cluster_is_torn_and_no_term() {
        let segmenter = Segmenter::with_terms(["ນາຍຈ້າງ", "លិខិតឆ្លងដែន"].into_iter());
        let words =
            |text: &str| segmenter.with_boundaries(text).split('\u{200B}').map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(words("ពីកម្ពុជា"), ["ពី", "កម្ពុជា"]);
        assert_eq!(words("ຫານາຍຈ້າງໃໝ່"), ["ຫາ", "ນາຍ", "ຈ້າງ", "ໃໝ່"]);
        assert_eq!(words("គ្មានលិខិតឆ្លងដែន"), ["គ្មាន", "លិខិតឆ្លងដែន"]);
        // Without the term: not its word, but no torn letter either.
        let text = "ຫານາຍຈ້າງໃໝ່";
        let edges = edges_of_clusters(text);
        assert!(Segmenter::default().boundaries(text).is_subset(&edges));
        let torn = segmenter.dictionary.segment_str(text).filter(|at| !edges.contains(at)).count();
        assert!(torn > 0, "the dictionary tears none: the rule can go");
    }

    #[test]
    fn a_part_of_a_longer_word_is_no_term() {
        let segmenter = Segmenter::with_terms(["ការ"].into_iter());
        assert_eq!(segmenter.with_boundaries("ការងារ"), Segmenter::default().with_boundaries("ការងារ"));
    }
}
