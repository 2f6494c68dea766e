//! Cards to show: Thai that a person can hold up, and words for it in every language.

use super::guides::{hotline_is_there, plain};
use super::{Pictures, marks};
use crate::language::language;
use crate::load::Content;
use crate::phrases::LANGUAGE;
use crate::problem::Problem;
use domain::Lang;
use std::collections::BTreeSet;

const FILE: &str = "phrases.toml";

/// The longest Thai sentence that still stands in very large letters on a small screen, in characters. Our own choice.
const LONGEST: usize = 70;

pub(crate) fn check(content: &Content, pictures: &Pictures, problems: &mut Vec<Problem>) {
    let mut seen = BTreeSet::new();
    for phrase in &content.phrases.phrases {
        let mut note = |offset: usize, rule, what: String, advice: &str| {
            problems.push(Problem::new(FILE, content.line(FILE, offset), rule, what, advice));
        };
        let (at, id) = (phrase.id.span().start, plain(&phrase.id));
        if !seen.insert(id) {
            note(at, "twice", format!("the card {id:?} is there twice"), "keep one");
        }
        if !pictures.has(plain(&phrase.picture)) {
            let what = format!("there is no pictogram {:?}", plain(&phrase.picture));
            let advice = "use a file name from assets/pictograms, without .svg";
            note(phrase.picture.span().start, "no-such-picture", what, advice);
        }
        let thai = plain(&phrase.thai).replace(LANGUAGE, "");
        let is_thai = |character: char| matches!(character, '\u{E01}'..='\u{E5B}' | ' ' | '?' | '.' | ',' | '!');
        if thai.is_empty() || !thai.chars().all(is_thai) {
            let what = format!("{thai:?} is not all Thai letters");
            note(phrase.thai.span().start, "not-thai", what, "write Thai; for the reader's language write {language}");
        }
        if thai.chars().any(|character| matches!(character, '\u{E50}'..='\u{E59}')) {
            let what = format!("{thai:?} has digits");
            note(phrase.thai.span().start, "number-in-text", what, "name a body in call; its number is shown below");
        }
        let longest_name = Lang::ALL.into_iter().map(|lang| language(lang).in_thai.chars().count()).max().unwrap_or(0);
        let names = plain(&phrase.thai).matches(LANGUAGE).count() * longest_name;
        let length = thai.chars().count() + names;
        if length > LONGEST {
            let what = format!("{length} characters are too many for one screen");
            note(phrase.thai.span().start, "long-sentence", what, "say it shorter");
        }
        for body in &phrase.call {
            if let Err((what, advice)) = hotline_is_there(content, plain(body)) {
                note(body.span().start, "no-such-reference", what, advice);
            }
        }
        marks::check_thai(FILE, content.line(FILE, phrase.thai.span().start), &thai, problems);
        for (lang, words) in &content.words {
            if !words.phrase.keys().any(|key| plain(key) == id) {
                let file = format!("words/{}.toml", lang.code());
                let advice = format!("add [phrase.{id}] with says");
                problems.push(Problem::new(&file, 0, "missing-words", format!("the card {id:?} has no words"), advice));
            }
        }
    }
    for (lang, words) in &content.words {
        let file = format!("words/{}.toml", lang.code());
        for key in words.phrase.keys().filter(|key| !seen.contains(plain(key))) {
            let what = format!("words for the card {:?}, which does not exist", plain(key));
            let line = content.line(&file, key.span().start);
            problems.push(Problem::new(&file, line, "no-such-reference", what, "mend the id or take the words out"));
        }
    }
}
