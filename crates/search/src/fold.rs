//! One form for one word, however it was typed. Documents and queries go through the same [`fold`], so that a word finds
//! itself: spellings that look alike or are used side by side become one, and nothing else is lost. Marks are never
//! stripped in Khmer, Lao and Burmese: there they are meaning (ປີ is not ປູ).
//!
//! The rules, and how often the variants stand in real text, are in `docs/search.md`.

mod alike;

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
    let mut seen: Vec<Folded> = text
        .char_indices()
        .filter(|(_, character)| !is_unseen(*character))
        .map(|(from, character)| Folded { character, from, to: from + character.len_utf8() })
        .collect();
    before_order(&mut seen);
    alike::digits_and_letters(&mut seen);
    let mut folded: Vec<Folded> = Vec::with_capacity(seen.len());
    for Folded { character, from, to } in seen {
        match folded.last_mut() {
            // An accent that was typed apart from its letter.
            Some(letter) if is_latin(letter.character) && is_accent(character) => letter.to = to,
            _ => one(character, |character| folded.push(Folded { character, from, to })),
        }
    }
    cluster::put_signs_in_order(&mut folded);
    after_order(&mut folded);
    folded
}

/// The folded text alone.
pub fn folded(text: &str) -> String {
    fold(text).into_iter().map(|folded| folded.character).collect()
}

/// Characters that are seen by nobody: joiners, breaks, soft hyphens, marks of direction, two Khmer vowels that Unicode
/// itself discourages.
pub(crate) const fn is_unseen(character: char) -> bool {
    matches!(
        character,
        '\u{AD}' | '\u{34F}' | '\u{17B4}' | '\u{17B5}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
    )
}

/// What one character becomes, without looking at its neighbours.
fn one(character: char, mut push: impl FnMut(char)) {
    if let Some(digit) = digit(character) {
        return push(digit);
    }
    let mut all = |characters: &[char]| characters.iter().for_each(|character| push(*character));
    match character {
        // Khmer: two letters for one sound, both in use; two letters that Unicode gave up.
        'ឲ' => all(&['ឱ']),
        '\u{17A3}' => all(&['អ']),
        '\u{17A4}' => all(&['អ', '\u{17B6}']),
        // Lao and Thai: SARA AM as its two parts. Lao: the letters that hold a silent HO.
        '\u{0EB3}' => all(&['\u{0ECD}', '\u{0EB2}']),
        '\u{0E33}' => all(&['\u{0E4D}', '\u{0E32}']),
        'ໜ' => all(&['ຫ', 'ນ']),
        'ໝ' => all(&['ຫ', 'ມ']),
        // Burmese: the tall AA is the other one, drawn so after round letters. Independent vowels as the letters they are typed
        // with elsewhere.
        '\u{102B}' => all(&['\u{102C}']),
        'ဦ' => all(&['ဥ', '\u{102E}']),
        'ဩ' => all(&['သ', '\u{103C}']),
        'ဪ' => all(&['သ', '\u{103C}', '\u{1031}', '\u{102C}', '\u{103A}']),
        'ဿ' => all(&['သ', '\u{1039}', 'သ']),
        // Letters and signs of ours have no case, and are most of every text.
        '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' => push(character),
        // Case; accents of Latin letters.
        other => {
            for lower in other.to_lowercase() {
                if is_latin(lower) {
                    decompose_canonical(lower, |part| {
                        if !is_accent(part) {
                            push(part);
                        }
                    });
                // The dot that Turkish İ leaves behind is an accent.
                } else if !(is_latin(other) && is_accent(lower)) {
                    push(lower);
                }
            }
        }
    }
}

/// The ASCII digit of a digit of ours.
fn digit(character: char) -> Option<char> {
    let zero = match character {
        '0'..='9' => '0',
        '០'..='៩' => '០',
        '໐'..='໙' => '໐',
        '၀'..='၉' => '၀',
        // Shan, Thai, full width.
        '႐'..='႙' => '႐',
        '๐'..='๙' => '๐',
        '０'..='９' => '０',
        _ => return None,
    };
    char::from_digit(u32::from(character) - u32::from(zero), 10)
}

const fn is_latin(character: char) -> bool {
    matches!(character, 'A'..='Z' | 'a'..='z' | '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}')
}

const fn is_accent(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36F}')
}

/// What must be one character before signs are put in order, because it begins a cluster or stacks a letter.
fn before_order(folded: &mut Vec<Folded>) {
    let mut written: Vec<Folded> = Vec::with_capacity(folded.len());
    let (mut is_below, mut is_lao) = (false, false);
    for mut here in folded.drain(..) {
        // Lao LO below is moved before the other signs of its letter; anywhere else it is the letter LO at once.
        if here.character == '\u{0EBC}' && !is_lao {
            here.character = 'ລ';
        }
        is_lao = match here.character {
            '\u{0E81}'..='\u{0EAE}' | '\u{0EDC}'..='\u{0EDF}' => true,
            '\u{0EBC}' => false,
            other => is_lao && matches!(other, '\u{0EB0}'..='\u{0EBD}' | '\u{0EC8}'..='\u{0ECE}'),
        };
        // Khmer DA below is written for TA below and the other way round (ម្ដាយ, ម្តាយ).
        if is_below && here.character == '\u{178A}' {
            here.character = '\u{178F}';
        }
        is_below = here.character == '\u{17D2}';
        let last = written.last().map(|last| last.character);
        let before_last = written.len().checked_sub(2).and_then(|place| written.get(place)).map(|one| one.character);
        match (before_last, last, here.character, written.last_mut()) {
            // Lao and Thai E typed twice for AE.
            (_, Some('\u{0EC0}'), '\u{0EC0}', Some(last)) => {
                *last = Folded { character: '\u{0EC1}', to: here.to, ..*last }
            }
            (_, Some('\u{0E40}'), '\u{0E40}', Some(last)) => {
                *last = Folded { character: '\u{0E41}', to: here.to, ..*last }
            }
            // Burmese kinzi whose asat was typed after the stacker.
            (Some('င'), Some('\u{1039}'), '\u{103A}', Some(last)) => {
                let stacker = Folded { character: '\u{1039}', from: last.from, to: here.to };
                *last = Folded { character: '\u{103A}', ..stacker };
                written.push(stacker);
            }
            _ => written.push(here),
        }
    }
    *folded = written;
}

/// What can be told only once signs stand in order.
fn after_order(folded: &mut Vec<Folded>) {
    let mut written: Vec<Folded> = Vec::with_capacity(folded.len());
    for mut here in folded.drain(..) {
        // Lao LO below HO is the letter LO.
        if here.character == '\u{0EBC}' {
            here.character = 'ລ';
        }
        // Khmer vowels that some type in two parts: E and II for OE, E and AA for OO.
        let joined = match (written.last().map(|last| last.character), here.character) {
            (Some('\u{17C1}'), '\u{17B8}') => Some('\u{17BE}'),
            (Some('\u{17C1}'), '\u{17B6}') => Some('\u{17C4}'),
            _ => None,
        };
        if let Some(joined) = joined {
            let from = written.pop().map_or(here.from, |first| first.from);
            here = Folded { character: joined, from, to: here.to };
        }
        let Some(last) = written.last_mut() else {
            written.push(here);
            continue;
        };
        match (last.character, here.character) {
            // A sign typed twice is drawn over itself.
            (one, other) if one == other && cluster::is_sign(one) => last.to = last.to.max(here.to),
            // Burmese NYA typed as the letter U, where only NYA can stand: before asat, AA and a letter below. And the other
            // way round.
            ('ဥ', '\u{103A}' | '\u{1039}' | '\u{102C}') => {
                last.character = 'ဉ';
                written.push(here);
            }
            ('ဉ', '\u{102E}') => {
                last.character = 'ဥ';
                written.push(here);
            }
            // The dot below stands before asat.
            ('\u{1037}', '\u{103A}') => {
                let letter = written.len().checked_sub(2).and_then(|place| written.get_mut(place));
                if let Some(letter) = letter.filter(|letter| letter.character == 'ဥ') {
                    letter.character = 'ဉ';
                }
                written.push(here);
            }
            _ => written.push(here),
        }
    }
    *folded = written;
}
