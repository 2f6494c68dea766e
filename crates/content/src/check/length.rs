//! Short enough to be read on a small screen by somebody with little schooling: the length of a sentence and of a card.

use crate::language::language;
use crate::problem::Problem;
use crate::unit::{Kind, Unit};
use domain::Lang;

/// Looks at the pieces of one language.
pub(crate) fn check(lang: Lang, own: &[Unit<'_>], problems: &mut Vec<Problem>) {
    let limits = language(lang);
    for unit in own {
        let total: usize = unit.texts.iter().map(|place| length(place.text)).sum();
        if unit.kind == Kind::Card && total > limits.card {
            let what = format!("{} has {total} characters; {} are enough for one idea", unit.key, limits.card);
            problems.push(Problem::new(&unit.file, unit.line, "long-card", what, "make two cards of it"));
        }
        for place in &unit.texts {
            for sentence in sentences(place.text).filter(|sentence| length(sentence) > limits.sentence) {
                let what = format!("a sentence of {} characters: {sentence:?}", length(sentence));
                let advice = format!("make it shorter than {} or two of it", limits.sentence);
                problems.push(Problem::new(&unit.file, place.line, "long-sentence", what, advice));
            }
        }
    }
}

fn length(text: &str) -> usize {
    text.chars().filter(|character| !character.is_whitespace()).count()
}

/// A text's sentences. A full stop inside a figure (`1.5`) ends none.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['\u{17D4}', '\u{104B}', '?', '!']).flat_map(|part| part.split_inclusive(". ")).map(str::trim)
}
