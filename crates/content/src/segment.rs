//! Word boundaries in scripts without spaces, found with ICU4X's dictionaries while a text is packed and put into it as
//! U+200B. No phone carries the dictionaries then; search ranks whole words higher by these marks, and browsers that have
//! no dictionary of their own break lines at them.

use domain::guide::Block;
use domain::pack::Record;
use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};

/// Finds boundaries.
pub struct Segmenter(LineSegmenterBorrowed<'static>);

impl Default for Segmenter {
    fn default() -> Segmenter {
        Segmenter(LineSegmenter::new_dictionary(LineBreakOptions::default()))
    }
}

impl Segmenter {
    /// `text` with U+200B between words that stand together without a space. What is there already stays single.
    pub fn with_boundaries(&self, text: &str) -> String {
        let mut written = String::with_capacity(text.len() + text.len() / 8);
        let mut from = 0;
        for at in self.0.segment_str(text) {
            let (Some(word), Some(rest)) = (text.get(from..at), text.get(at..)) else { continue };
            written.push_str(word);
            if joins(word.chars().next_back(), rest.chars().next()) {
                written.push('\u{200B}');
            }
            from = at;
        }
        written.push_str(text.get(from..).unwrap_or(""));
        written
    }
}

/// Whether two words meet with nothing between: both sides are letters of a script without spaces.
fn joins(before: Option<char>, after: Option<char>) -> bool {
    let is_ours = |character: Option<char>| {
        character.is_some_and(|character| matches!(character, '\u{0E01}'..='\u{0EDF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17DD}'))
    };
    is_ours(before) && is_ours(after)
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
        // Short names, which other programs get too: calendars, notifications.
        Record::Pack { .. } | Record::Topic(_) | Record::Paper(_) | Record::Synonym(_) => {}
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
}
