//! What the checks know about each language: its letters, how long a sentence may be, how Thai people call it, which fonts
//! draw it. One row a language.

use domain::Lang;
use std::ops::RangeInclusive;

/// A row.
pub(crate) struct Language {
    /// The letters of its script: a text without one is not translated. `None` for English, the original.
    pub(crate) letters: Option<RangeInclusive<char>>,
    /// Whose rules the order of its signs follows; `None` for scripts without such signs.
    pub(crate) script: Option<Script>,
    /// The longest sentence, in characters that are not spaces. Our own choice, as the next: what the best cards need,
    /// with some room. English is the shortest; Burmese writes most characters for the same words.
    pub(crate) sentence: usize,
    /// The longest card, in the same characters. Its parts for all countries count together, though a reader sees one.
    pub(crate) card: usize,
    /// Its name in Thai, for cards to show.
    pub(crate) in_thai: &'static str,
    /// The font that draws it, files `<font>-400.woff2` and `-700.woff2` of `assets/fonts`. Latin and Thai stand behind every one.
    #[cfg_attr(not(feature = "drawn"), expect(dead_code, reason = "only drawing looks at fonts"))]
    pub(crate) font: &'static str,
}

/// A script whose signs have an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    Khmer,
    Lao,
    Burmese,
    Thai,
}

pub(crate) fn language(lang: Lang) -> Language {
    match lang {
        Lang::Km => Language {
            letters: Some('\u{1780}'..='\u{17B3}'),
            script: Some(Script::Khmer),
            sentence: 150,
            card: 1200,
            in_thai: "ภาษาเขมร",
            font: "noto-sans-khmer",
        },
        Lang::Lo => Language {
            letters: Some('\u{0E81}'..='\u{0EAE}'),
            script: Some(Script::Lao),
            sentence: 150,
            card: 1200,
            in_thai: "ภาษาลาว",
            font: "noto-sans-lao",
        },
        Lang::My => Language {
            letters: Some('\u{1000}'..='\u{102A}'),
            script: Some(Script::Burmese),
            sentence: 190,
            card: 1400,
            in_thai: "ภาษาพม่า",
            font: "padauk",
        },
        Lang::En => Language {
            letters: None,
            script: None,
            sentence: 110,
            card: 950,
            in_thai: "ภาษาอังกฤษ",
            font: "noto-sans-latin",
        },
    }
}
