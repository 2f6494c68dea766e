//! What is translated as one piece: the head of a guide, a card, the words of a topic, body, paper or card to show. The
//! checks that compare languages or look at texts go over these, whatever file they stand in.

use crate::load::{AuthoredGuide, Content};
use crate::markdown::{Text, TextBlock};
use domain::Lang;
use sha2::{Digest, Sha256};
use toml::Spanned;

/// A text with the file and line it stands on.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) line: usize,
    pub(crate) text: &'a str,
}

impl<'a> Place<'a> {
    fn of(text: &'a Text) -> Place<'a> {
        Place { line: text.line, text: &text.text }
    }
}

/// One piece in one language.
pub(crate) struct Unit<'a> {
    /// The same in every language: `costs#no-fee`, `hotline.th-lpn`.
    pub(crate) key: String,
    pub(crate) kind: Kind,
    /// Relative to `assets/content`.
    pub(crate) file: String,
    /// Where the piece begins.
    pub(crate) line: usize,
    /// Mark of the English it was made from, as written.
    pub(crate) from: Option<&'a str>,
    pub(crate) texts: Vec<Place<'a>>,
}

/// What a piece is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A topic's name: too short to carry a mark.
    Name,
    /// The title and summary of a guide.
    Head,
    Card,
    /// The words of a body, a paper or a card to show.
    Words,
}

impl Unit<'_> {
    /// The mark of this English piece: the first 8 hex digits of SHA-256 over its texts, a line each.
    pub(crate) fn mark(&self) -> String {
        let mut hash = Sha256::new();
        for place in &self.texts {
            hash.update(place.text.as_bytes());
            hash.update(b"\n");
        }
        hash.finalize().iter().take(4).map(|byte| format!("{byte:02x}")).collect()
    }

    /// All texts, a line each.
    pub(crate) fn whole(&self) -> String {
        self.texts.iter().map(|place| place.text).collect::<Vec<_>>().join("\n")
    }
}

/// Every piece in `lang`, as far as its files could be read.
pub(crate) fn units(content: &Content, lang: Lang) -> Vec<Unit<'_>> {
    let guides = content.guides.iter().flat_map(|guide| of_guide(guide, lang));
    guides.chain(of_words(content, lang)).collect()
}

fn of_guide(guide: &AuthoredGuide, lang: Lang) -> Vec<Unit<'_>> {
    let Some(text) = guide.texts.get(&lang) else { return Vec::new() };
    let file = format!("guides/{}/{}.md", guide.slug, lang.code());
    let head = Unit {
        key: guide.slug.clone(),
        kind: Kind::Head,
        file: file.clone(),
        line: text.title.line,
        from: text.from.as_deref(),
        texts: [&text.title, &text.summary].into_iter().map(Place::of).collect(),
    };
    let cards = text.cards.iter().map(|card| Unit {
        key: format!("{}#{}", guide.slug, card.id),
        kind: Kind::Card,
        file: file.clone(),
        line: card.title.line,
        from: card.from.as_deref(),
        texts: std::iter::once(&card.title)
            .chain(card.blocks.iter().flat_map(TextBlock::texts))
            .map(Place::of)
            .collect(),
    });
    std::iter::once(head).chain(cards).collect()
}

fn of_words(content: &Content, lang: Lang) -> Vec<Unit<'_>> {
    let Some(words) = content.words.get(&lang) else { return Vec::new() };
    let topics = words.topic.iter().map(|(key, name)| ("topic", Kind::Name, key, None, vec![name]));
    let hotlines = words.hotline.iter().map(|(key, entry)| {
        let texts = [&entry.name, &entry.who].into_iter().chain(&entry.caution).collect();
        ("hotline", Kind::Words, key, entry.from.as_deref(), texts)
    });
    let papers = words
        .paper
        .iter()
        .map(|(key, entry)| ("paper", Kind::Words, key, entry.from.as_deref(), entry.texts().collect()));
    let phrases =
        words.phrase.iter().map(|(key, entry)| ("phrase", Kind::Words, key, entry.from.as_deref(), vec![&entry.says]));
    let all = topics.chain(hotlines).chain(papers).chain(phrases);
    let file = format!("words/{}.toml", lang.code());
    let line = |at: &Spanned<String>| content.line(&file, at.span().start);
    all.map(|(table, kind, key, from, texts): (&str, Kind, &Spanned<String>, Option<&str>, Vec<&Spanned<String>>)| {
        Unit {
            key: format!("{table}.{}", key.as_ref()),
            kind,
            file: file.clone(),
            line: line(key),
            from,
            texts: texts.into_iter().map(|text| Place { line: line(text), text: text.as_ref() }).collect(),
        }
    })
    .collect()
}
