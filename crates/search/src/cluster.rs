//! The units that search looks for: orthographic clusters, the smallest pieces a reader of these scripts would write by
//! themselves. Khmer: letter, letters below, signs. Lao and Thai: vowel before, letter, signs, vowel after. Burmese: the
//! syllable. Everything else: the word. A hit on whole clusters never tears a letter apart.

use crate::fold::{Folded, fold};
use crate::script::{Part, Script, part};

/// A cluster of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cluster {
    /// Folded.
    pub text: String,
    /// First byte in the original text.
    pub from: usize,
    /// The byte after the last.
    pub to: usize,
}

/// Puts the signs of each letter into one order.
pub(crate) fn put_signs_in_order(folded: &mut [Folded]) {
    let mut at = 0;
    while at < folded.len() {
        let is_letter = folded.get(at).is_some_and(|here| matches!(part(here.character), Part::Letter(_)));
        // Signs without a letter too: a second look must find nothing left to do.
        let from = at + usize::from(is_letter);
        let end = end_of_signs(folded, from);
        let letter = folded.get(at).filter(|_| is_letter).map(|letter| letter.character);
        if let Some(signs) = folded.get_mut(from..end) {
            if let Some(shifter) = letter.and_then(|letter| shifter_drawn_as_u(letter, signs)) {
                put_shifter(signs, shifter);
            }
            sort(signs);
        }
        at = end.max(at + 1);
    }
}

/// The Khmer shifter that is drawn like the vowel U below when something stands above, by SIL's khnormal: it goes by the letter
/// and those below it, and BA takes the other one than its series would.
fn shifter_drawn_as_u(letter: char, signs: &[Folded]) -> Option<char> {
    const BA: char = 'ប';
    let below = signs.windows(2).filter_map(|pair| match pair {
        [stacker, below] if stacker.character == '\u{17D2}' => Some(below.character),
        _ => None,
    });
    let letters = || std::iter::once(letter).chain(below.clone());
    let takes_triisap =
        |letter: char| matches!(letter, 'ក'..='ឃ' | 'ច'..='ឈ' | 'ដ'..='ឍ' | 'ត'..='ធ' | 'ផ'..='ភ' | 'ឞ'..='ហ' | 'អ');
    match letter {
        '\u{1780}'..='\u{17B3}' if letters().any(|letter| letter == BA) => Some('\u{17C9}'),
        '\u{1780}'..='\u{17B3}' if letters().any(takes_triisap) => Some('\u{17CA}'),
        '\u{1780}'..='\u{17B3}' => Some('\u{17C9}'),
        _ => None,
    }
}

/// U below and something above on one letter is no Khmer: the shifter was meant, which looks the same there.
fn put_shifter(signs: &mut [Folded], shifter: char) {
    let has = |wanted: char| signs.iter().any(|sign| sign.character == wanted);
    let is_above = |sign: &Folded| {
        matches!(sign.character, '\u{17B7}'..='\u{17BA}' | '\u{17BE}' | '\u{17BF}' | '\u{17D0}' | '\u{17DD}')
    };
    if signs.iter().any(is_above) || has('\u{17B6}') && has('\u{17C6}') {
        signs.iter_mut().filter(|sign| sign.character == '\u{17BB}').for_each(|sign| sign.character = shifter);
    }
}

/// The place after the signs and letters below that begin at `at`.
pub(crate) fn end_of_signs(folded: &[Folded], mut at: usize) -> usize {
    loop {
        match folded.get(at).map(|here| part(here.character)) {
            Some(Part::Sign(_)) => at += 1,
            // A Burmese stacked letter has signs of its own: it is sorted apart.
            Some(Part::Stacker) if is_khmer_below(folded, at) => at += 2,
            _ => return at,
        }
    }
}

/// Whether a character is a sign of a letter.
pub(crate) fn is_sign(character: char) -> bool {
    matches!(part(character), Part::Sign(_))
}

fn is_khmer_below(folded: &[Folded], at: usize) -> bool {
    let next = folded.get(at + 1).map(|next| part(next.character));
    folded.get(at).is_some_and(|here| here.character == '\u{17D2}') && next == Some(Part::Letter(Script::Khmer))
}

/// Sorts signs, and Khmer letters below as pairs: RO below goes after the others.
fn sort(signs: &mut [Folded]) {
    // The bytes each sign came from stay in their order: only the signs move.
    let from = signs.first().map_or(0, |first| first.from);
    let to = signs.last().map_or(from, |last| last.to);
    // Most stand in order already.
    let mut rank = 0;
    let mut at = 0;
    let mut is_sorted = true;
    while let Some((next, length)) = unit(signs, at) {
        is_sorted &= rank <= next;
        rank = next;
        at += length;
    }
    if !is_sorted {
        let mut units: Vec<(u8, Vec<char>)> = Vec::new();
        let mut at = 0;
        while let Some((rank, length)) = unit(signs, at) {
            let unit = signs.get(at..at + length).unwrap_or(&[]);
            units.push((rank, unit.iter().map(|sign| sign.character).collect()));
            at += length;
        }
        units.sort_by_key(|(rank, _)| *rank);
        let sorted = units.into_iter().flat_map(|(_, unit)| unit);
        signs.iter_mut().zip(sorted).for_each(|(place, sign)| place.character = sign);
    }
    for sign in signs {
        (sign.from, sign.to) = (from, to);
    }
}

/// The rank of the sign or the letter below at `at`, and how many characters it has.
fn unit(signs: &[Folded], at: usize) -> Option<(u8, usize)> {
    match (part(signs.get(at)?.character), signs.get(at + 1)) {
        (Part::Sign(rank), _) => Some((rank, 1)),
        (_, Some(below)) => Some((if below.character == '\u{179A}' { 3 } else { 2 }, 2)),
        (_, None) => Some((2, 1)),
    }
}

/// The clusters of `text`, in order.
pub fn clusters(text: &str) -> Vec<Cluster> {
    of_folded(&fold(text))
}

/// The clusters of a folded text.
pub(crate) fn of_folded(folded: &[Folded]) -> Vec<Cluster> {
    let mut clusters = Vec::new();
    let mut at = 0;
    while let Some(here) = folded.get(at) {
        let end = match part(here.character) {
            Part::Gap => {
                at += 1;
                continue;
            }
            Part::Digit => end_while(folded, at, |part| part == Part::Digit),
            Part::Word => end_while(folded, at, |part| matches!(part, Part::Word | Part::Digit)),
            Part::Lead => match folded.get(at + 1).map(|next| part(next.character)) {
                Some(Part::Letter(script)) => end_of_cluster(folded, at + 1, script),
                _ => at + 1,
            },
            Part::Letter(script) => end_of_cluster(folded, at, script),
            // Signs with no letter before them: broken text, one cluster by themselves.
            Part::Sign(_) | Part::Stacker => end_of_signs(folded, at),
        };
        if let Some(cluster) = folded.get(at..end) {
            clusters.extend(joined(cluster));
        }
        at = end.max(at + 1);
    }
    clusters
}

fn joined(folded: &[Folded]) -> Option<Cluster> {
    let (first, last) = (folded.first()?, folded.last()?);
    let to = folded.iter().map(|folded| folded.to).max().unwrap_or(last.to);
    Some(Cluster { text: folded.iter().map(|folded| folded.character).collect(), from: first.from, to })
}

fn end_while(folded: &[Folded], from: usize, is_part: impl Fn(Part) -> bool) -> usize {
    let length = folded.iter().skip(from).take_while(|here| is_part(part(here.character))).count();
    from + length.max(1)
}

/// The place after the cluster whose letter stands at `at`.
fn end_of_cluster(folded: &[Folded], at: usize, script: Script) -> usize {
    // Lao: a silent HO and the letter it goes with are one, also where they are written as two.
    let letter = at + usize::from(is_silent_ho(folded, at));
    let mut end = end_of_signs(folded, letter + 1);
    if script != Script::Burmese {
        return end;
    }
    // A Burmese syllable goes on over letters that are stacked below, or that end it with asat.
    loop {
        let is_stacked = folded.get(end).is_some_and(|here| here.character == '\u{1039}')
            && folded.get(end + 1).is_some_and(|next| part(next.character) == Part::Letter(Script::Burmese));
        if is_stacked {
            end = end_of_signs(folded, end + 2);
        } else if ends_syllable(folded.get(end..).unwrap_or(&[])) {
            end = end_of_signs(folded, end + 1);
        } else {
            return end;
        }
    }
}

fn is_silent_ho(folded: &[Folded], at: usize) -> bool {
    let is = |place: usize, letters: &[char]| folded.get(place).is_some_and(|here| letters.contains(&here.character));
    is(at, &['ຫ']) && is(at + 1, &['ງ', 'ຍ', 'ນ', 'ມ', 'ລ', 'ວ'])
}

/// Whether `text` begins with a Burmese letter that ends the syllable before it: it has asat, or another letter stacked below.
/// Signs may stand in any order. With a medial or a vowel of its own it begins the next syllable too (ယောက်ျား, ကျွန်ုပ်), and
/// both are one cluster; but with the vowel E, asat is a tone (ဒေါ်).
pub(crate) fn ends_syllable(text: &[Folded]) -> bool {
    if !text.first().is_some_and(|here| part(here.character) == Part::Letter(Script::Burmese)) {
        return false;
    }
    let end = end_of_signs(text, 1);
    let signs = || text.get(1..end).unwrap_or(&[]).iter().map(|sign| sign.character);
    let carries_letter = || text.get(end).is_some_and(|next| next.character == '\u{1039}');
    signs().any(|sign| sign == '\u{103A}') && signs().all(|sign| sign != '\u{1031}')
        || carries_letter() && signs().all(|sign| matches!(sign, '\u{1037}' | '\u{103A}'))
}
