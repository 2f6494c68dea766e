//! Each text is in its language's script.

use crate::language::language;
use crate::problem::Problem;
use crate::unit::{Place, Unit};
use domain::Lang;

/// Looks at the pieces of one language.
pub(crate) fn check(lang: Lang, own: &[Unit<'_>], problems: &mut Vec<Problem>) {
    for unit in own {
        for (index, place) in unit.texts.iter().enumerate() {
            // A body's name may be one that is written in Latin letters everywhere.
            let is_name = index == 0 && unit.key.starts_with("hotline.");
            look(&unit.file, lang, *place, is_name, problems);
        }
    }
}

fn look(file: &str, lang: Lang, place: Place<'_>, is_name: bool, problems: &mut Vec<Problem>) {
    let (line, text) = (place.line, place.text);
    if let Some(own) = language(lang).letters
        && !text.is_empty()
        && !is_name
        && !text.chars().any(|character| own.contains(&character))
    {
        let what = format!("{text:?} has no letter of the language {}", lang.code());
        problems.push(Problem::new(file, line, "not-translated", what, "translate it"));
    }
    if let Some(strange) = text.chars().find(|character| character.is_control() || *character == '\u{FFFD}') {
        let what = format!("{strange:?} is in the text");
        problems.push(Problem::new(file, line, "strange-character", what, "take it out or type the text again"));
    }
}
