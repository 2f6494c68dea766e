//! The directory: every number has a good form, none is a known misprint, every body has its words in every language.

use super::guides::{is_date_or_part, plain};
use crate::directory::{AuthoredBody, RejectedNumber};
use crate::load::Content;
use crate::problem::Problem;
use domain::digits::ascii_digits;
use domain::number::Number;
use std::collections::BTreeSet;

const FILE: &str = "hotlines.toml";

pub(crate) fn check(content: &Content, problems: &mut Vec<Problem>) {
    let mut seen = BTreeSet::new();
    for body in &content.directory.bodies {
        let mut note = |offset: usize, rule, what: String, advice: &str| {
            problems.push(Problem::new(FILE, content.line(FILE, offset), rule, what, advice));
        };
        let (at, id) = (body.id.span().start, plain(&body.id));
        if !seen.insert(id) {
            note(at, "twice", format!("the body {id:?} is there twice"), "keep one");
        }
        if body.needs.is_empty() {
            note(at, "no-need", format!("{id:?} is for nothing"), "name at least one need");
        }
        if body.lines.is_empty() {
            note(
                at,
                "no-number",
                format!("{id:?} has no number"),
                "a body without a number is not listed: take it out",
            );
        }
        let url = &body.source.url;
        if body.source.title.is_empty()
            || !(url.is_empty() || url.starts_with("https://") || url.starts_with("http://"))
        {
            note(at, "no-source", format!("{id:?} has no source, or {url:?} is no web address"), "name the page");
        }
        if !is_date_or_part(&body.source.dated) {
            note(
                at,
                "wrong-date",
                format!("dated = {:?} is no date", body.source.dated),
                "write 2025-11-05, 2025-11, 2025 or \"\"",
            );
        }
        check_lines(body, &content.rejected.numbers, &mut note);
        if body.withheld.is_empty() {
            check_words(content, id, problems);
        }
    }
    check_strangers(content, problems);
}

fn check_lines(
    body: &AuthoredBody,
    rejected: &[RejectedNumber],
    note: &mut impl FnMut(usize, &'static str, String, &str),
) {
    for line in &body.lines {
        let (at, line) = (line.span().start, line.get_ref());
        let Some(number) = line.number() else {
            note(
                at,
                "number-form",
                format!("{:?} has both or neither of e164 and short", line.shown),
                "give exactly one",
            );
            continue;
        };
        if !number.is_well_formed(body.country) {
            let advice = "only numbers of KH 855, LA 856, MM 95 and TH 66, of the body's own country; short codes of 3 or 4 digits";
            note(at, "number-form", format!("{number:?} is no number of {}", body.country.code()), advice);
        }
        let shown: String = ascii_digits(&line.shown).chars().filter(char::is_ascii_digit).collect();
        if !same_digits(&shown, &number, body.country.calling_code()) {
            let what = format!("shown {:?} and dialled {:?} are not the same number", line.shown, number.digits());
            note(at, "number-differs", what, "compare both with the source, digit by digit");
        }
        for wrong in rejected {
            let here = wrong.country.is_none_or(|country| country == body.country);
            if here && (wrong.digits == shown || wrong.digits == number.digits()) {
                note(
                    at,
                    "known-misprint",
                    format!("{} is known to be wrong: {}", line.shown, wrong.why),
                    "take it out",
                );
            }
        }
    }
}

/// Whether the digits shown are those dialled: alike, with 0 for the country's code, or with the code and a stray 0.
fn same_digits(shown: &str, number: &Number, calling_code: &str) -> bool {
    let dialled = number.digits();
    match number {
        Number::Short(_) => shown == dialled,
        Number::E164(_) => {
            let national = dialled.strip_prefix(calling_code).unwrap_or(dialled);
            shown == dialled
                || shown.strip_prefix('0') == Some(national)
                || shown == format!("{calling_code}0{national}")
        }
    }
}

fn check_words(content: &Content, id: &str, problems: &mut Vec<Problem>) {
    let entry = |words: &crate::directory::Words| {
        words.hotline.iter().find(|(key, _)| plain(key) == id).map(|(_, entry)| entry.caution.is_some())
    };
    let cautions: BTreeSet<bool> = content.words.values().filter_map(entry).collect();
    for (lang, words) in &content.words {
        let file = format!("words/{}.toml", lang.code());
        if entry(words).is_none() {
            let advice = format!("add [hotline.{id}] with name and who");
            problems.push(Problem::new(&file, 0, "missing-words", format!("the body {id:?} has no words"), advice));
        }
    }
    if cautions.len() > 1 {
        let what = format!("the caution of {id:?} is there in some languages only");
        problems.push(Problem::new("words", 0, "parity", what, "write it in every language or in none"));
    }
}

/// Words for topics or bodies that do not exist.
fn check_strangers(content: &Content, problems: &mut Vec<Problem>) {
    for (lang, words) in &content.words {
        let file = format!("words/{}.toml", lang.code());
        let topics = words
            .topic
            .keys()
            .filter(|key| !content.topics.topics.iter().any(|topic| topic.id.as_ref() == key.as_ref()));
        let bodies = words
            .hotline
            .keys()
            .filter(|key| !content.directory.bodies.iter().any(|body| body.id.as_ref() == key.as_ref()));
        for key in topics.chain(bodies) {
            let line = content.line(&file, key.span().start);
            let what = format!("words for {:?}, which does not exist", plain(key));
            problems.push(Problem::new(&file, line, "no-such-reference", what, "mend the id or take the words out"));
        }
    }
}
