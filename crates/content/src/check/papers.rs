//! The kinds of paper: each once, with its pictures, sources, words in every language, and somewhere to read and ask.

use super::Pictures;
use super::guides::{card_is_there, check_sources, hotline_is_there, plain};
use crate::load::Content;
use crate::problem::Problem;
use domain::paper::PaperKind;
use std::collections::BTreeSet;

const FILE: &str = "papers.toml";

pub(crate) fn check(content: &Content, pictures: &Pictures, problems: &mut Vec<Problem>) {
    let mut seen = BTreeSet::new();
    for paper in &content.papers.papers {
        let mut note = |offset: usize, rule, what: String, advice: &str| {
            problems.push(Problem::new(FILE, content.line(FILE, offset), rule, what, advice));
        };
        let (at, kind) = (paper.kind.span().start, *paper.kind.as_ref());
        if !seen.insert(kind) {
            note(at, "twice", format!("the paper {:?} is there twice", kind.id()), "keep one");
        }
        for picture in [&paper.picture, &paper.drawing].into_iter().filter(|picture| !pictures.has(picture.as_ref())) {
            let what = format!("there is no pictogram {:?}", picture.as_ref());
            note(picture.span().start, "no-such-picture", what, "use a file name from assets/pictograms, without .svg");
        }
        check_sources(&paper.facts, &mut note);
        if paper.facts.is_empty() && kind != PaperKind::Other {
            note(at, "no-source", format!("{:?} rests on no fact", kind.id()), "add a [[paper.fact]]");
        }
        if let Some(days) = paper.remind.iter().find(|days| !(1..=3650).contains(*days)) {
            note(at, "wrong-days", format!("remind has {days}"), "write days before the day that counts, 1 to 3650");
        }
        let target = plain(&paper.guide);
        let place = if target.contains('#') { card_is_there(content, target) } else { Err(no_card(target)) };
        for (known, span) in [(place, &paper.guide), (hotline_is_there(content, plain(&paper.hotline)), &paper.hotline)]
        {
            if let Err((what, advice)) = known {
                note(span.span().start, "no-such-reference", what, advice);
            }
        }
        check_words(content, kind, problems);
    }
    for kind in PaperKind::ALL.into_iter().filter(|kind| !content.papers.papers.is_empty() && !seen.contains(kind)) {
        let what = format!("the paper {:?} is not there", kind.id());
        problems.push(Problem::new(FILE, 0, "missing-paper", what, "add a [[paper]] for it"));
    }
}

fn no_card(target: &str) -> (String, &'static str) {
    (format!("{target:?} names no card"), "use slug#card")
}

/// Words in every language, with as many steps as the English.
fn check_words(content: &Content, kind: PaperKind, problems: &mut Vec<Problem>) {
    let of = |lang| {
        let words: &crate::directory::Words = content.words.get(&lang)?;
        words.paper.iter().find(|(key, _)| key.as_ref() == kind.id()).map(|(_, words)| words)
    };
    let steps = of(domain::Lang::En).map(|english| english.steps.len());
    for lang in content.words.keys() {
        let file = format!("words/{}.toml", lang.code());
        match of(*lang) {
            None => {
                let what = format!("the paper {:?} has no words", kind.id());
                let advice = format!("add them under [paper.{}]", kind.id());
                problems.push(Problem::new(&file, 0, "missing-words", what, advice));
            }
            Some(words) => {
                let line = content.line(&file, words.name.span().start);
                for text in words.texts().filter(|text| text.as_ref().trim().is_empty()) {
                    let line = content.line(&file, text.span().start);
                    problems.push(Problem::new(&file, line, "empty-text", "a text is empty", "write it"));
                }
                if Some(words.steps.len()) != steps {
                    let what = format!("the paper {:?} has {} steps", kind.id(), words.steps.len());
                    problems.push(Problem::new(&file, line, "parity", what, "write as many as in words/en.toml"));
                }
            }
        }
    }
}
