//! One form for one word, however it was typed. Documents and queries go through the same [`fold`], so that a word finds
//! itself: spellings that look alike or are used side by side become one, and nothing else is lost. Marks are never
//! stripped in Khmer, Lao and Burmese: there they are meaning (ປີ is not ປູ).
//!
//! The rules, and how often the variants stand in real text, are in `docs/search.md`.

use crate::cluster;
use unicode_normalization::char::decompose_canonical;

/// A character of the folded text, and the bytes of the original that it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Folded {
    /// The character.
    pub character: char,
    /// First byte in the original.
    pub from: usize,
    /// The byte after the last.
    pub to: usize,
}

/// Folds `text`.
pub fn fold(text: &str) -> Vec<Folded> {
    let seen: Vec<(usize, char)> = text.char_indices().filter(|(_, character)| !is_unseen(*character)).collect();
    let mut folded = Vec::with_capacity(seen.len());
    for (place, (from, character)) in seen.iter().copied().enumerate() {
        let neighbour = |place: Option<usize>| place.and_then(|place| seen.get(place)).map(|(_, character)| *character);
        let (before, after) = (neighbour(place.checked_sub(1)), neighbour(Some(place + 1)));
        let to = from + character.len_utf8();
        one(zero_or_wa(before, character, after), |character| folded.push(Folded { character, from, to }));
    }
    join(&mut folded);
    letters_below(&mut folded);
    cluster::put_signs_in_order(&mut folded);
    vowels_in_one(&mut folded);
    folded
}

/// The folded text alone.
pub fn folded(text: &str) -> String {
    fold(text).into_iter().map(|folded| folded.character).collect()
}

/// Characters that are seen by nobody: joiners, breaks, soft hyphens, two Khmer vowels that Unicode itself discourages.
const fn is_unseen(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{17B4}' | '\u{17B5}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// Burmese zero and the letter WA look alike and are typed for one another: beside a letter it is WA, among digits zero.
fn zero_or_wa(before: Option<char>, character: char, after: Option<char>) -> char {
    let is_letter =
        |neighbour: Option<char>| neighbour.is_some_and(|neighbour| matches!(neighbour, '\u{1000}'..='\u{103F}'));
    let is_digit =
        |neighbour: Option<char>| neighbour.is_some_and(|neighbour| matches!(neighbour, '\u{1040}'..='\u{1049}'));
    match character {
        '\u{1040}' if is_letter(before) && !is_digit(after) || is_letter(after) && !is_digit(before) => '\u{101D}',
        '\u{101D}' if is_digit(before) && !is_letter(after) => '\u{1040}',
        other => other,
    }
}

/// What one character becomes, without looking at its neighbours.
fn one(character: char, mut push: impl FnMut(char)) {
    let mut all = |characters: &[char]| characters.iter().for_each(|character| push(*character));
    match character {
        // Digits.
        '០'..='៩' => all(&[digit(character, '០')]),
        '໐'..='໙' => all(&[digit(character, '໐')]),
        '၀'..='၉' => all(&[digit(character, '၀')]),
        '႐'..='႙' => all(&[digit(character, '႐')]),
        '๐'..='๙' => all(&[digit(character, '๐')]),
        '０'..='９' => all(&[digit(character, '０')]),
        // Khmer: two letters for one sound, both in use.
        'ឲ' => all(&['ឱ']),
        // Lao: SARA AM as its two parts; the letters that hold a silent HO.
        '\u{0EB3}' => all(&['\u{0ECD}', '\u{0EB2}']),
        'ໜ' => all(&['ຫ', 'ນ']),
        'ໝ' => all(&['ຫ', 'ມ']),
        '\u{0EBC}' => all(&['ລ']),
        // Burmese: independent vowels as the letters they are typed with elsewhere.
        'ဦ' => all(&['ဥ', '\u{102E}']),
        'ဩ' => all(&['သ', '\u{103C}']),
        'ဪ' => all(&['သ', '\u{103C}', '\u{1031}', '\u{102C}', '\u{103A}']),
        'ဿ' => all(&['သ', '\u{1039}', 'သ']),
        latin if is_latin(latin) => {
            for lower in latin.to_lowercase() {
                decompose_canonical(lower, |part| {
                    if !matches!(part, '\u{300}'..='\u{36F}') {
                        push(part);
                    }
                });
            }
        }
        other => all(&[other]),
    }
}

fn digit(character: char, zero: char) -> char {
    char::from_digit(u32::from(character) - u32::from(zero), 10).unwrap_or(character)
}

const fn is_latin(character: char) -> bool {
    matches!(character, 'A'..='Z' | 'a'..='z' | '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}')
}

/// Pairs of characters that are one thing typed in two.
fn join(folded: &mut Vec<Folded>) {
    let mut read = 0;
    let mut written: Vec<Folded> = Vec::with_capacity(folded.len());
    while let Some(here) = folded.get(read).copied() {
        let next = folded.get(read + 1).copied();
        let pair = |joined: char, next: Folded| Folded { character: joined, from: here.from, to: next.to };
        let joined = match (here.character, next) {
            // Lao E typed twice for AE.
            ('\u{0EC0}', Some(next)) if next.character == '\u{0EC0}' => Some(pair('\u{0EC1}', next)),
            // Burmese NYA with asat, typed with the letter U.
            ('ဥ', Some(next)) if next.character == '\u{103A}' => Some(Folded { character: 'ဉ', ..here }),
            _ => None,
        };
        match joined {
            Some(joined) => {
                read += if joined.character == 'ဉ' { 1 } else { 2 };
                written.push(joined);
            }
            None => {
                read += 1;
                written.push(here);
            }
        }
    }
    *folded = written;
}

/// Khmer DA below is written for TA below and the other way round (ម្ដាយ, ម្តាយ).
fn letters_below(folded: &mut [Folded]) {
    let mut is_below = false;
    for here in folded {
        if is_below && here.character == '\u{178A}' {
            here.character = '\u{178F}';
        }
        is_below = here.character == '\u{17D2}';
    }
}

/// Khmer vowels that some type in two parts: E and II for OE, E and AA for OO.
fn vowels_in_one(folded: &mut Vec<Folded>) {
    let mut written: Vec<Folded> = Vec::with_capacity(folded.len());
    for here in folded.drain(..) {
        let joined = match (written.last().map(|last| last.character), here.character) {
            (Some('\u{17C1}'), '\u{17B8}') => Some('\u{17BE}'),
            (Some('\u{17C1}'), '\u{17B6}') => Some('\u{17C4}'),
            _ => None,
        };
        match (joined, written.last_mut()) {
            (Some(joined), Some(last)) => *last = Folded { character: joined, from: last.from, to: here.to },
            _ => written.push(here),
        }
    }
    *folded = written;
}
