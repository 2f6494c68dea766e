//! Latin letters in a Khmer, Lao or Burmese text are names that stand on papers and buildings (MOU, LINE), or a word nobody
//! translated.

use crate::load::Content;
use crate::problem::Problem;
use crate::unit::Unit;

/// Looks at the pieces of one translation.
pub(crate) fn check(content: &Content, own: &[Unit<'_>], problems: &mut Vec<Problem>) {
    for unit in own {
        for place in &unit.texts {
            for word in place.text.split(|character: char| !is_latin(character)).filter(|word| !word.is_empty()) {
                if !content.glossary.latin.iter().any(|allowed| allowed == word) {
                    let what = format!("{word:?} stands in Latin letters");
                    let advice =
                        "translate it, or add it to latin in glossary.toml if readers meet it in these letters";
                    problems.push(Problem::new(&unit.file, place.line, "latin-word", what, advice));
                }
            }
        }
    }
}

fn is_latin(character: char) -> bool {
    character.is_ascii_alphabetic() || matches!(character, '\u{C0}'..='\u{24F}')
}
