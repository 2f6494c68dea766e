//! Each text is in its language's script, and in Unicode.

use crate::load::Content;
use crate::problem::Problem;
use domain::Lang;
use std::ops::RangeInclusive;

pub(crate) fn check(content: &Content, problems: &mut Vec<Problem>) {
    for guide in &content.guides {
        for (lang, text) in &guide.texts {
            let file = format!("guides/{}/{}.md", guide.slug, lang.code());
            for text in text.texts() {
                look(&file, text.line, *lang, &text.text, problems);
            }
        }
    }
    for (lang, words) in &content.words {
        let file = format!("words/{}.toml", lang.code());
        let names = words.topic.values().chain(words.hotline.values().map(|entry| &entry.who));
        let cautions = words.hotline.values().filter_map(|entry| entry.caution.as_ref());
        for text in names.chain(cautions).chain(words.paper.values().flat_map(|paper| paper.texts())) {
            look(&file, content.line(&file, text.span().start), *lang, text.as_ref(), problems);
        }
    }
}

fn letters(lang: Lang) -> Option<RangeInclusive<char>> {
    match lang {
        Lang::Km => Some('\u{1780}'..='\u{17B3}'),
        Lang::Lo => Some('\u{0E81}'..='\u{0EAE}'),
        Lang::My => Some('\u{1000}'..='\u{102A}'),
        Lang::En => None,
    }
}

/// U+1060–U+109F hold letters of Mon, Karen and Shan; in Burmese text they mean that it was typed in Zawgyi.
const ZAWGYI_ONLY: RangeInclusive<char> = '\u{1060}'..='\u{109F}';

fn look(file: &str, line: usize, lang: Lang, text: &str, problems: &mut Vec<Problem>) {
    if let Some(own) = letters(lang)
        && !text.is_empty()
        && !text.chars().any(|character| own.contains(&character))
    {
        let what = format!("{text:?} has no letter of the language {}", lang.code());
        problems.push(Problem::new(file, line, "not-translated", what, "translate it"));
    }
    if lang == Lang::My && text.chars().any(|character| ZAWGYI_ONLY.contains(&character)) {
        problems.push(Problem::new(file, line, "zawgyi", "the text is typed in Zawgyi", "convert it to Unicode"));
    }
    if let Some(strange) = text.chars().find(|character| character.is_control() || *character == '\u{FFFD}') {
        let what = format!("{strange:?} is in the text");
        problems.push(Problem::new(file, line, "strange-character", what, "take it out or type the text again"));
    }
}
