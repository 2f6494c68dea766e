//! Synonyms: what a typed word leads to must stand in our texts, or it leads nowhere.

use crate::load::Content;
use crate::problem::Problem;
use crate::unit::units;
use domain::Lang;
use search::query::indexed;
use std::collections::{BTreeMap, BTreeSet};

/// A text as the index has it, with a space at each end: in it, whole clusters are found.
fn clusters_of(text: &str) -> String {
    format!(" {} ", indexed(text))
}

const FILE: &str = "synonyms.toml";

pub(crate) fn check(content: &Content, problems: &mut Vec<Problem>) {
    let texts: BTreeMap<Lang, Vec<String>> = Lang::ALL
        .into_iter()
        .map(|lang| (lang, units(content, lang).iter().map(|unit| clusters_of(&unit.whole())).collect()))
        .collect();
    let mut seen = BTreeSet::new();
    for group in &content.synonyms.groups {
        let line = content.line(FILE, group.span().start);
        let group = group.get_ref();
        let mut note = |rule, what: String, advice: &str| problems.push(Problem::new(FILE, line, rule, what, advice));
        if group.ours.is_empty() || group.typed.is_empty() {
            note("empty-text", "a group needs words in ours and in typed".to_owned(), "add them or take it out");
        }
        for word in &group.ours {
            let wanted = clusters_of(word);
            if !texts.get(&group.lang).is_some_and(|texts| texts.iter().any(|text| text.contains(&wanted))) {
                let what = format!("{word:?} stands in none of our {} texts", group.lang.code());
                note("no-such-word", what, "write the word as our texts have it");
            }
        }
        for word in &group.typed {
            if word.contains(char::is_whitespace) {
                let what = format!("{word:?} has a space: the search looks up what stands between two spaces");
                note("space-inside", what, "leave the space out, or take the word out");
            }
            if group.ours.iter().any(|ours| indexed(ours) == indexed(word)) {
                note("twice", format!("{word:?} leads to itself"), "take it out of typed");
            }
            if !seen.insert((group.lang, indexed(word))) {
                note(
                    "twice",
                    format!("{word:?} is typed twice"),
                    "take one out, or put both groups into one; spellings that search takes for one count as one",
                );
            }
        }
    }
}
