//! The glossary's term every time: a reader who has learned a word for a paper finds the same word on every card.

use crate::load::Content;
use crate::problem::Problem;
use crate::unit::Unit;
use domain::Lang;
use std::collections::BTreeMap;

/// The glossary itself: every term in every language, none twice.
pub(crate) fn check_glossary(content: &Content, problems: &mut Vec<Problem>) {
    const FILE: &str = "glossary.toml";
    let mut seen = BTreeMap::new();
    for term in &content.glossary.terms {
        let line = content.line(FILE, term.span().start);
        let term = term.get_ref();
        let name = term.name();
        for lang in Lang::ALL {
            if term.forms(lang).is_empty() {
                let what = format!("the term {name:?} has no {}", lang.code());
                problems.push(Problem::new(FILE, line, "missing-words", what, "add it"));
            }
        }
        for word in term.forms(Lang::En) {
            if seen.insert(word.as_str(), line).is_some() {
                problems.push(Problem::new(FILE, line, "twice", format!("{word:?} is there twice"), "keep one"));
            }
        }
    }
}

/// Looks at the pieces of one translation beside the English ones.
pub(crate) fn check(
    content: &Content,
    lang: Lang,
    english: &BTreeMap<&str, &Unit<'_>>,
    own: &[Unit<'_>],
    problems: &mut Vec<Problem>,
) {
    for unit in own {
        let (whole, original) = (unit.whole(), english.get(unit.key.as_str()).map(|unit| words_of(&unit.whole())));
        for term in content.glossary.terms.iter().map(|term| term.get_ref()) {
            let forms = term.forms(lang);
            let is_said =
                original.as_ref().is_some_and(|text| term.forms(Lang::En).iter().any(|word| says(text, word)));
            if is_said && !forms.is_empty() && !forms.iter().any(|form| whole.contains(form.as_str())) {
                let name = term.name();
                let what =
                    format!("{}: the English says {name:?}, and none of [{}] is here", unit.key, forms.join(", "));
                problems.push(Problem::new(
                    &unit.file,
                    unit.line,
                    "term",
                    what,
                    "use the glossary's word, or mend glossary.toml",
                ));
            }
        }
    }
}

/// Looks for words that must stand nowhere, in the pieces of one language.
pub(crate) fn check_never(content: &Content, lang: Lang, own: &[Unit<'_>], problems: &mut Vec<Problem>) {
    for term in content.glossary.terms.iter().map(|term| term.get_ref()) {
        for wrong in term.never.get(&lang).into_iter().flatten() {
            for unit in own {
                for place in unit.texts.iter().filter(|place| place.text.contains(wrong.as_str())) {
                    let what = format!("{wrong:?} is not our word");
                    let advice = format!("use {}", term.forms(lang).join(" or "));
                    problems.push(Problem::new(&unit.file, place.line, "term", what, advice));
                }
            }
        }
    }
}

/// Small letters with one space round every word.
fn words_of(english: &str) -> String {
    let lower = english.to_lowercase();
    let is_word = |character: char| character.is_alphanumeric() || character == '-';
    let words = lower.split(|character: char| !is_word(character)).filter(|word| !word.is_empty());
    format!(" {} ", words.collect::<Vec<_>>().join(" "))
}

fn says(words: &str, term: &str) -> bool {
    words.contains(&format!(" {term} "))
}
