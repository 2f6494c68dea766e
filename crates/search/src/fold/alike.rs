//! Burmese digits and letters that look alike and are typed for one another: zero and WA, seven and RA, four and the sign of
//! "the said" (၎င်း). Told apart by what stands around them, never by which was typed where only one of them can stand.

use super::{Folded, digit};
use crate::cluster::{end_of_signs, ends_syllable};

const ZERO: char = '\u{1040}';
const WA: char = '\u{101D}';

/// Puts the right one of each pair.
pub(super) fn digits_and_letters(text: &mut [Folded]) {
    // From the end, because a letter that ends a syllable tells what stands before it.
    let mut to = text.len();
    while to > 0 {
        let end = to;
        let mut from = end;
        while from > 0 && text.get(from - 1).is_some_and(|here| is_of_number(here.character)) {
            from -= 1;
        }
        if from == end {
            to -= 1;
            continue;
        }
        run(text, from, end);
        to = from;
    }
}

/// Digits, with the letter that may be one.
fn is_of_number(character: char) -> bool {
    character == WA || digit(character).is_some()
}

/// A run of digits and WAs, from `from` to before `end`.
fn run(text: &mut [Folded], from: usize, end: usize) {
    for at in (from..end).rev() {
        let needs_letter = belongs_to_letter(text.get(at + 1..).unwrap_or(&[]));
        let Some(here) = text.get_mut(at).filter(|_| needs_letter) else { continue };
        here.character = match here.character {
            ZERO => WA,
            '\u{1047}' => 'ရ',
            '\u{1044}' => '\u{104E}',
            other => other,
        };
    }
    // What is a letter for certain is not of the number.
    let mut end = end;
    while end > from && belongs_to_letter(text.get(end..).unwrap_or(&[])) {
        end -= 1;
    }
    let has_digits = has_digits(text, from, end);
    let is_letter =
        |place: Option<usize>| place.and_then(|place| text.get(place)).is_some_and(|here| is_burmese(here.character));
    // WA after a letter ends that word (သဘာဝ၁၀), unless a telephone number begins with it (ဖုန်းဝ၉၄၅).
    let character = |place: usize| text.get(place).map(|here| here.character);
    let is_telephone = end - from > 2 && character(from + 1).and_then(digit) == Some('9');
    let ends_word = has_digits && character(from) == Some(WA) && is_letter(from.checked_sub(1)) && !is_telephone;
    let from = from + usize::from(ends_word);
    let stands_by_letter = is_letter(from.checked_sub(1)) || is_letter(Some(end));
    let meant = match (has_digits, stands_by_letter) {
        (true, _) => ZERO,
        (false, true) => WA,
        // Alone, it is what was typed.
        (false, false) => return,
    };
    for here in text.get_mut(from..end).unwrap_or(&mut []) {
        if matches!(here.character, ZERO | WA) {
            here.character = meant;
        }
    }
}

/// Groups of a number that are looked at on each side (၁၀,၀၀၀). Our own choice; without one, a page of zeros takes long.
const GROUPS: usize = 3;

/// Whether a digit that is no zero stands in the run, or in another group of the same number.
fn has_digits(text: &[Folded], from: usize, end: usize) -> bool {
    let is_number = |here: &&Folded| is_of_number(here.character);
    let is_between = |here: &Folded| matches!(here.character, ',' | '.' | ':' | '/' | '-');
    let tells = |from: usize, to: usize| {
        let group = text.get(from..to).unwrap_or(&[]);
        group.iter().any(|here| digit(here.character).is_some_and(|digit| digit != '0'))
    };
    if tells(from, end) {
        return true;
    }
    let (mut from, mut end) = (from, end);
    for _ in 0..GROUPS {
        if let Some(to) = from.checked_sub(1).filter(|to| text.get(*to).is_some_and(is_between)) {
            from = to - text.get(..to).unwrap_or(&[]).iter().rev().take_while(is_number).count();
            if tells(from, to) {
                return true;
            }
        }
        if text.get(end).is_some_and(is_between) {
            let start = end + 1;
            end = start + text.get(start..).unwrap_or(&[]).iter().take_while(is_number).count();
            if tells(start, end) {
                return true;
            }
        }
    }
    false
}

/// Whether a text begins with something that can only follow a letter: a sign, a letter that ends the syllable, or one with
/// another stacked below.
fn belongs_to_letter(text: &[Folded]) -> bool {
    // All signs are looked at, in whatever order: they are put in order only later.
    let mut signs = text.get(..end_of_signs(text, 0)).unwrap_or(&[]).iter().map(|sign| sign.character);
    signs.any(|sign| matches!(sign, '\u{102B}'..='\u{103E}' if sign != '\u{1039}')) || ends_syllable(text)
}

/// Letters and signs of Burmese.
fn is_burmese(character: char) -> bool {
    matches!(character, '\u{1000}'..='\u{103F}' | '\u{104E}')
}
