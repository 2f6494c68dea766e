//! A typed date taken apart: numbers with their digits, known words, and nothing else.

use super::Refusal;
use super::words::{Word, longest_at};
use crate::digits::{Script, in_script};
use crate::era::Era;

/// A piece of a typed date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// A number of at most eight digits; leading zeros count as digits.
    Number { value: u32, digits: usize },
    /// A month's name, 1–12.
    Month(u32),
    /// A mark of an era.
    Era(Era),
    /// A mark of the Buddhist era as it is counted outside Thailand.
    OtherBuddhist,
}

const LONGEST_NUMBER: usize = 8;

/// Takes `text` apart. Separators, filler words and invisible characters are dropped.
pub(super) fn parts(text: &str) -> Result<Vec<Part>, Refusal> {
    let text = plain(text);
    let mut rest = text.as_str();
    let mut parts = Vec::new();
    let mut script = None;
    while let Some(first) = rest.chars().next() {
        if in_script(first).is_some() {
            let (number, after) = number(rest, &mut script)?;
            parts.push(number);
            rest = after;
        } else if is_separator(first) {
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
        } else if let Some((word, length)) = longest_at(rest) {
            parts.extend(part(word));
            rest = rest.get(length..).unwrap_or_default();
        } else {
            let unknown =
                rest.chars().take_while(|character| in_script(*character).is_none() && !is_separator(*character));
            return Err(Refusal::Unknown(unknown.collect()));
        }
    }
    Ok(parts)
}

fn part(word: Word) -> Option<Part> {
    match word {
        Word::Month(month) => Some(Part::Month(month)),
        Word::Era(era) => Some(Part::Era(era)),
        Word::OtherBuddhist => Some(Part::OtherBuddhist),
        Word::Filler => None,
    }
}

/// The number at the start of `text` and what follows. Digits of two scripts in one date are refused: one of them was
/// copied wrongly.
fn number<'a>(text: &'a str, script: &mut Option<Script>) -> Result<(Part, &'a str), Refusal> {
    let (mut value, mut digits, mut length) = (0_u32, 0, 0);
    for character in text.chars() {
        let Some((found, digit)) = in_script(character) else { break };
        if *script.get_or_insert(found) != found {
            return Err(Refusal::MixedDigits);
        }
        digits += 1;
        length += character.len_utf8();
        if digits > LONGEST_NUMBER {
            return Err(Refusal::NotADate);
        }
        value = value * 10 + digit;
    }
    Ok((Part::Number { value, digits }, text.get(length..).unwrap_or_default()))
}

/// Small letters, no invisible characters, no dots inside or after words ("มี.ค." becomes "มีค"), and the Burmese letter
/// wa typed for a zero made one.
fn plain(text: &str) -> String {
    let mut plain: Vec<char> = Vec::new();
    for character in text.chars() {
        let after_letter = plain.last().is_some_and(|last| in_script(*last).is_none() && !is_separator(*last));
        match character {
            '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{17b4}' | '\u{17b5}' => {}
            '.' if after_letter => {}
            _ => plain.extend(character.to_lowercase()),
        }
    }
    let is_burmese = |place: Option<usize>| {
        place
            .and_then(|place| plain.get(place))
            .is_some_and(|character| matches!(in_script(*character), Some((Script::Burmese, _))))
    };
    let mended = (0..plain.len()).map(|place| match plain.get(place) {
        Some('ဝ') if is_burmese(place.checked_sub(1)) || is_burmese(Some(place + 1)) => '၀',
        Some(character) => *character,
        None => ' ',
    });
    mended.collect()
}

fn is_separator(character: char) -> bool {
    character.is_whitespace() || "/-.,:_|\\–—−‐‑·•／－．，。၊။()[]'’".contains(character)
}
