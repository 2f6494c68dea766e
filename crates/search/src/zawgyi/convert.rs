//! Zawgyi → Unicode: phases of rules, each tried in turn at every place of the text.

use regex_lite::Regex;
use std::sync::OnceLock;

struct Rule {
    phase: u8,
    /// Only where the text begins.
    is_for_start: bool,
    /// What was put in is looked at again.
    is_revisited: bool,
    pattern: Regex,
    replacement: String,
}

static RULES: OnceLock<Vec<Rule>> = OnceLock::new();

/// `text`, which is Zawgyi, in Unicode.
pub fn to_unicode(text: &str) -> String {
    let rules = RULES.get_or_init(|| include_str!("rules.tsv").lines().filter_map(rule).collect());
    let last = rules.iter().map(|rule| rule.phase).max().unwrap_or(0);
    (0..=last).fold(text.to_owned(), |text, phase| {
        run(&rules.iter().filter(|rule| rule.phase == phase).collect::<Vec<_>>(), text)
    })
}

fn rule(line: &str) -> Option<Rule> {
    if line.starts_with('#') {
        return None;
    }
    let mut fields = line.split('\t');
    let (phase, flags, pattern, replacement) = (fields.next()?, fields.next()?, fields.next()?, fields.next()?);
    Some(Rule {
        phase: phase.parse().ok()?,
        is_for_start: flags.contains('s'),
        is_revisited: flags.contains('r'),
        pattern: Regex::new(&format!("^(?:{pattern})")).ok()?,
        replacement: unescaped(replacement),
    })
}

/// `\u{1039}` → the character.
fn unescaped(text: &str) -> String {
    let mut written = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("\\u{") {
        written.push_str(before);
        let Some((code, after)) = after.split_once('}') else { break };
        written.extend(u32::from_str_radix(code, 16).ok().and_then(char::from_u32));
        rest = after;
    }
    written.push_str(rest);
    written
}

/// One phase. As in the original, every rule is tried at a place, also after another has matched there.
fn run(rules: &[&Rule], text: String) -> String {
    let mut done = String::with_capacity(text.len());
    let mut rest = text;
    let mut is_start = true;
    while !rest.is_empty() {
        let mut has_matched = false;
        for rule in rules.iter().filter(|rule| is_start || !rule.is_for_start) {
            let Some(found) = rule.pattern.find(&rest) else { continue };
            has_matched = true;
            let after = rest.len() - found.end();
            let replaced = rule.pattern.replace(&rest, rule.replacement.as_str()).into_owned();
            rest = if rule.is_revisited {
                replaced
            } else {
                let (put, left) = replaced.split_at_checked(replaced.len() - after).unwrap_or((&replaced, ""));
                done.push_str(put);
                left.to_owned()
            };
        }
        if !has_matched {
            let mut characters = rest.chars();
            done.extend(characters.next());
            rest = characters.as_str().to_owned();
        }
        is_start = false;
    }
    done
}
