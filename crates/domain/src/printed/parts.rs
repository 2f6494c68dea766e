//! A typed date taken apart: numbers with their digits and labels, known words, and nothing else.

use super::Refusal;
use super::words::{Field, Word, longest_at};
use crate::digits::{Script, in_script};
use crate::era::Era;

/// A number of a date, of at most eight digits; leading zeros count as digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) value: u32,
    pub(super) digits: usize,
    /// What a word beside it says it is.
    pub(super) label: Option<Field>,
}

/// A typed date, taken apart.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// In the order they were typed.
    pub(super) numbers: Vec<Number>,
    /// Months named, 1–12.
    pub(super) months: Vec<u32>,
    /// Eras named.
    pub(super) eras: Vec<Era>,
    /// The Buddhist era as it is counted outside Thailand is named.
    pub(super) is_other_buddhist: bool,
    /// Weekdays named, 0 for Monday.
    pub(super) weekdays: Vec<u32>,
}

const LONGEST_NUMBER: usize = 8;

/// Takes `text` apart. Separators, filler words and invisible characters are dropped.
pub(super) fn parts(text: &str) -> Result<Parts, Refusal> {
    let text = plain(text);
    let mut rest = text.as_str();
    let mut parts = Parts::default();
    let (mut script, mut label) = (None, None);
    // A label belongs to the number right after or right before it, not across a month's name.
    let mut is_after_number = false;
    while let Some(first) = rest.chars().next() {
        if in_script(first).is_some() {
            let (mut number, after) = number(rest, &mut script)?;
            number.label = label.take();
            parts.numbers.push(number);
            is_after_number = true;
            rest = after;
        } else if is_separator(first) {
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
        } else if let Some((word, length)) = longest_at(rest) {
            rest = rest.get(length..).unwrap_or_default();
            match word {
                Word::Month(month) => {
                    parts.months.push(month);
                    label = None;
                }
                Word::Era(era) => parts.eras.push(era),
                Word::OtherBuddhist => parts.is_other_buddhist = true,
                Word::Weekday(day) => parts.weekdays.push(day),
                Word::Before(field) => label = Some(field),
                Word::After(field) => {
                    if let Some(number) =
                        parts.numbers.last_mut().filter(|number| is_after_number && number.label.is_none())
                    {
                        number.label = Some(field);
                    }
                }
                Word::Filler => {}
            }
            is_after_number &= !matches!(word, Word::Month(_) | Word::After(_));
        } else {
            let unknown =
                rest.chars().take_while(|character| in_script(*character).is_none() && !is_separator(*character));
            return Err(Refusal::Unknown(unknown.collect()));
        }
    }
    Ok(parts)
}

/// The number at the start of `text` and what follows. Digits of two scripts in one date are refused: one of them was
/// copied wrongly.
fn number<'a>(text: &'a str, script: &mut Option<Script>) -> Result<(Number, &'a str), Refusal> {
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
    Ok((Number { value, digits, label: None }, text.get(length..).unwrap_or_default()))
}

/// Small letters of usual width, nothing invisible, no dots inside or after words ("มี.ค." and "มี. ค." become "มีค"),
/// and the Burmese letter wa and digit zero, which look alike, each where it belongs.
fn plain(text: &str) -> String {
    let seen = text.chars().filter(|character| !is_invisible(*character)).map(usual_width);
    let seen: Vec<char> = seen.flat_map(char::to_lowercase).collect();
    let at = |place: Option<usize>| place.and_then(|place| seen.get(place)).copied();
    let mended = seen.iter().enumerate().map(|(place, character)| {
        let (before, after) = (at(place.checked_sub(1)), at(Some(place + 1)));
        match character {
            'ဝ' if is_burmese_digit(before) || is_burmese_digit(after) => '၀',
            '၀' if is_burmese_letter(before) && is_burmese_letter(after) => 'ဝ',
            _ => *character,
        }
    });
    without_dots(&mended.collect::<Vec<char>>())
}

/// Drops a dot after a letter, and the space after it when another letter follows.
fn without_dots(text: &[char]) -> String {
    let is_letter = |character: Option<&char>| {
        character.is_some_and(|character| in_script(*character).is_none() && !is_separator(*character))
    };
    let mut plain = String::new();
    let mut rest = text.iter().enumerate();
    while let Some((place, character)) = rest.next() {
        let is_dot = *character == '.' && is_letter(place.checked_sub(1).and_then(|before| text.get(before)));
        if !is_dot {
            plain.push(*character);
        } else if text.get(place + 1) == Some(&' ') && is_letter(text.get(place + 2)) {
            rest.next();
        }
    }
    plain
}

/// Zero-width and direction marks, soft hyphens, and two Khmer vowels that are never seen.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
        | '\u{feff}' | '\u{ad}' | '\u{17b4}' | '\u{17b5}')
}

/// A letter, digit or sign of double width as the usual one.
fn usual_width(character: char) -> char {
    match character {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(character as u32 - 0xfee0).unwrap_or(character),
        _ => character,
    }
}

fn is_burmese_digit(character: Option<char>) -> bool {
    character.is_some_and(|character| matches!(in_script(character), Some((Script::Burmese, _))))
}

fn is_burmese_letter(character: Option<char>) -> bool {
    character.is_some_and(|character| matches!(character, '\u{1000}'..='\u{103f}'))
}

fn is_separator(character: char) -> bool {
    character.is_whitespace() || "/-.,:;_|*~\"\\–—−‐‑·•⁄∕，。၊။។()[]'’".contains(character)
}
