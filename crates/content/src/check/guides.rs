//! Topics and guides: nothing refers to nothing, every language says the same, every fact has a source.

use super::Pictures;
use crate::guide::{AuthoredFact, GuideMeta};
use crate::load::{AuthoredGuide, Content};
use crate::markdown::{GuideText, TextBlock};
use crate::problem::Problem;
use domain::Lang;
use std::collections::BTreeSet;
use toml::Spanned;

pub(crate) fn check(content: &Content, pictures: &Pictures, problems: &mut Vec<Problem>) {
    check_topics(content, pictures, problems);
    for guide in &content.guides {
        let file = format!("guides/{}/meta.toml", guide.slug);
        let mut note = |offset: usize, rule, what: String, advice: &str| {
            problems.push(Problem::new(&file, content.line(&file, offset), rule, what, advice));
        };
        if !content.topics.topics.iter().any(|topic| topic.id.as_ref() == guide.meta.topic.as_ref()) {
            let what = format!("there is no topic {:?}", guide.meta.topic.as_ref());
            note(guide.meta.topic.span().start, "no-such-topic", what, "use an id from topics.toml");
        }
        let cards = guide.meta.cards.iter().map(|card| &card.picture);
        for picture in
            std::iter::once(&guide.meta.picture).chain(cards).filter(|picture| !pictures.has(picture.as_ref()))
        {
            let what = format!("there is no pictogram {:?}", picture.as_ref());
            note(picture.span().start, "no-such-picture", what, "use a file name from assets/pictograms, without .svg");
        }
        let mut cards = BTreeSet::new();
        for card in &guide.meta.cards {
            let id = card.id.as_ref();
            if !cards.insert(id) {
                note(
                    card.id.span().start,
                    "twice",
                    format!("the card {id:?} is there twice"),
                    "give each card an id of its own",
                );
            }
            let mut items = BTreeSet::new();
            if let Some(item) = card.items.iter().find(|item| !items.insert(*item)) {
                let what = format!("the item {item:?} of the card {id:?} is there twice");
                note(card.id.span().start, "twice", what, "give each line an id of its own: its tick is kept by it");
            }
        }
        check_facts(&guide.meta, &mut note);
        if guide.meta.cards.is_empty() {
            note(0, "no-cards", "the guide has no card".to_owned(), "add a [[card]]");
        }
        for (lang, text) in &guide.texts {
            check_parity(guide, *lang, text, problems);
            check_references(content, guide, *lang, text, problems);
        }
    }
}

fn check_topics(content: &Content, pictures: &Pictures, problems: &mut Vec<Problem>) {
    const FILE: &str = "topics.toml";
    let mut seen = BTreeSet::new();
    for topic in &content.topics.topics {
        let line = content.line(FILE, topic.id.span().start);
        let id = topic.id.as_ref();
        if !seen.insert(id.as_str()) {
            problems.push(Problem::new(FILE, line, "twice", format!("the topic {id:?} is there twice"), "keep one"));
        }
        if !pictures.has(topic.picture.as_ref()) {
            let what = format!("there is no pictogram {:?}", topic.picture.as_ref());
            problems.push(Problem::new(
                FILE,
                line,
                "no-such-picture",
                what,
                "use a file name from assets/pictograms, without .svg",
            ));
        }
        if content.unread_guides.is_empty() && !content.guides.iter().any(|guide| guide.meta.topic.as_ref() == id) {
            let what = format!("no guide belongs to the topic {id:?}");
            problems.push(Problem::new(FILE, line, "empty-topic", what, "write a guide for it or take the topic out"));
        }
        for (lang, words) in &content.words {
            if !words.topic.keys().any(|key| key.as_ref() == id) {
                let file = format!("words/{}.toml", lang.code());
                problems.push(Problem::new(
                    &file,
                    0,
                    "missing-words",
                    format!("the topic {id:?} has no name"),
                    "add it under [topic]",
                ));
            }
        }
    }
}

fn check_facts(meta: &GuideMeta, note: &mut impl FnMut(usize, &'static str, String, &str)) {
    let seen = check_sources(&meta.facts, note);
    for fact in &meta.facts {
        let id = &fact.get_ref().id;
        let used = meta.cards.iter().any(|card| card.facts.iter().any(|used| used.as_ref() == id));
        if !used {
            note(
                fact.span().start,
                "unused-fact",
                format!("no card rests on the fact {id:?}"),
                "name it in a card's facts or take it out",
            );
        }
    }
    for fact in meta.cards.iter().flat_map(|card| &card.facts) {
        if !seen.contains(fact.as_ref().as_str()) {
            let what = format!("there is no fact {:?}", fact.as_ref());
            note(fact.span().start, "no-such-fact", what, "add the [[fact]] or mend the id");
        }
    }
}

/// Every fact once, with sources that can be looked up. Returns their ids.
pub(super) fn check_sources<'a>(
    facts: &'a [Spanned<AuthoredFact>],
    note: &mut impl FnMut(usize, &'static str, String, &str),
) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::new();
    for fact in facts {
        let (at, id) = (fact.span().start, &fact.get_ref().id);
        if !seen.insert(id.as_str()) {
            note(at, "twice", format!("the fact {id:?} is there twice"), "give each fact an id of its own");
        }
        if fact.get_ref().sources.is_empty() {
            note(at, "no-source", format!("the fact {id:?} has no source"), "add a [[fact.source]]");
        }
        for source in &fact.get_ref().sources {
            if !source.url.starts_with("https://") && !source.url.starts_with("http://") {
                note(
                    at,
                    "bad-link",
                    format!("{:?} is no web address", source.url),
                    "write the whole address of the source",
                );
            }
            if !is_date_or_part(&source.dated) {
                let what = format!("dated = {:?} is no date", source.dated);
                note(at, "wrong-date", what, "write 2025-11-05, 2025-11, 2025 or \"\"");
            }
        }
    }
    seen
}

/// `2025`, `2025-11`, `2025-11-05` or nothing.
pub(crate) fn is_date_or_part(text: &str) -> bool {
    match text.len() {
        0 => true,
        4 => domain::Day::from_iso(&format!("{text}-01-01")).is_some(),
        7 => domain::Day::from_iso(&format!("{text}-01")).is_some(),
        _ => domain::Day::from_iso(text).is_some(),
    }
}

/// The cards of `meta.toml` in their order, and the same blocks as the English text.
fn check_parity(guide: &AuthoredGuide, lang: Lang, text: &GuideText, problems: &mut Vec<Problem>) {
    let file = format!("guides/{}/{}.md", guide.slug, lang.code());
    let expected: Vec<&str> = guide.meta.cards.iter().map(|card| card.id.as_ref().as_str()).collect();
    let found: Vec<&str> = text.cards.iter().map(|card| card.id.as_str()).collect();
    if expected != found {
        let line =
            text.cards.iter().zip(&expected).find(|(card, id)| card.id != **id).map_or(0, |(card, _)| card.title.line);
        let what = format!("the cards are {} but meta.toml has {}", found.join(" "), expected.join(" "));
        problems.push(Problem::new(&file, line, "card-order", what, "write the same cards in the same order"));
        return;
    }
    let english = guide.texts.get(&Lang::En);
    for (index, card) in text.cards.iter().enumerate() {
        let shapes = |card: &crate::markdown::CardText| card.blocks.iter().map(TextBlock::shape).collect::<Vec<_>>();
        let found = shapes(card);
        if found.is_empty() {
            problems.push(Problem::new(
                &file,
                card.title.line,
                "empty-card",
                format!("the card {:?} is empty", card.id),
                "write it",
            ));
        }
        if let Some(english) = english.and_then(|text| text.cards.get(index)).filter(|english| english.id == card.id) {
            let expected = shapes(english);
            if expected != found {
                let what = format!(
                    "the card {:?} has [{}] but the English has [{}]",
                    card.id,
                    found.join("; "),
                    expected.join("; ")
                );
                problems.push(Problem::new(
                    &file,
                    card.title.line,
                    "parity",
                    what,
                    "write the same blocks in the same order",
                ));
            }
        }
        let items: usize = card.blocks.iter().map(checklist_lines).sum();
        let expected = guide.meta.cards.get(index).map_or(0, |card| card.items.len());
        if items != expected {
            let what =
                format!("the card {:?} has {items} checklist lines but meta.toml names {expected} items", card.id);
            problems.push(Problem::new(&file, card.title.line, "parity", what, "name one item for each line"));
        }
    }
    for text in text.texts().into_iter().filter(|text| text.text.is_empty()) {
        problems.push(Problem::new(&file, text.line, "empty-text", "a text is empty", "write it or take it out"));
    }
}

fn checklist_lines(block: &TextBlock) -> usize {
    match block {
        TextBlock::Checklist(items) => items.len(),
        TextBlock::Part { blocks, .. } => blocks.iter().map(checklist_lines).sum(),
        _ => 0,
    }
}

fn check_references(
    content: &Content,
    guide: &AuthoredGuide,
    lang: Lang,
    text: &GuideText,
    problems: &mut Vec<Problem>,
) {
    let file = format!("guides/{}/{}.md", guide.slug, lang.code());
    for (words, target) in text.cards.iter().flat_map(|card| &card.blocks).flat_map(references) {
        let mut refuse = |what: String, advice: &str| {
            problems.push(Problem::new(&file, words.line, "no-such-reference", what, advice))
        };
        let known = match target.split_once(':') {
            Some(("hotline", id)) => hotline_is_there(content, id),
            Some(("guide", path)) => card_is_there(content, path),
            _ => Err((
                format!("{target:?} is no reference"),
                "write hotline:id or guide:slug#card; web links do not work offline",
            )),
        };
        if let Err((what, advice)) = known {
            refuse(what, advice);
        }
    }
}

/// Whether a body of the directory can be referred to; otherwise what is wrong, and advice.
pub(super) fn hotline_is_there(content: &Content, id: &str) -> Result<(), (String, &'static str)> {
    match content.directory.bodies.iter().find(|body| body.id.as_ref() == id) {
        None => Err((format!("there is no hotline {id:?}"), "use an id from hotlines.toml")),
        Some(body) if !body.withheld.is_empty() => {
            Err((format!("the hotline {id:?} is withheld: {}", body.withheld), "refer to another"))
        }
        Some(_) => Ok(()),
    }
}

/// Whether `slug` or `slug#card` can be referred to; otherwise what is wrong, and advice.
pub(super) fn card_is_there(content: &Content, path: &str) -> Result<(), (String, &'static str)> {
    let (slug, card) = path.split_once('#').map_or((path, None), |(slug, card)| (slug, Some(card)));
    if content.unread_guides.iter().any(|unread| unread == slug) {
        return Ok(());
    }
    let found = content.guides.iter().find(|guide| guide.slug == slug);
    let has = |card: &str| found.is_some_and(|guide| guide.meta.cards.iter().any(|meta| meta.id.as_ref() == card));
    if found.is_none() || card.is_some_and(|card| !has(card)) {
        return Err((format!("there is no guide or card {path:?}"), "use guide:slug or guide:slug#card"));
    }
    Ok(())
}

fn references(block: &TextBlock) -> Vec<(&crate::markdown::Text, &str)> {
    match block {
        TextBlock::Reference { words, target } => vec![(words, target.as_str())],
        TextBlock::Part { blocks, .. } => blocks.iter().flat_map(references).collect(),
        _ => Vec::new(),
    }
}

/// The text of a value whose place in its file is known.
pub(crate) fn plain(spanned: &Spanned<String>) -> &str {
    spanned.as_ref().as_str()
}
