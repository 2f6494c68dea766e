//! The order in which signs are typed round a letter. Two orders can look the same on the screen and be different text:
//! search misses one of them, and another phone's font may draw it torn. And Zawgyi, the other encoding of Burmese.
//!
//! The orders are those of Unicode's own documents: Khmer base, robat, coengs (RO last), shifter, vowel, signs (also SIL's
//! khnormal); Lao base, second letter, vowel, tone; Burmese as in Unicode Technical Note 11, with the dot below before
//! asat as normalisation puts it; Thai base, vowel, tone.

use crate::language::{Script, language};
use crate::problem::Problem;
use crate::unit::Unit;
use domain::Lang;

/// Looks at the pieces of one language.
pub(crate) fn check(lang: Lang, own: &[Unit<'_>], problems: &mut Vec<Problem>) {
    let Some(script) = language(lang).script else { return };
    for unit in own {
        for place in &unit.texts {
            if let Some(fault) = fault(script, place.text) {
                problems.push(fault.problem(&unit.file, place.line));
            }
        }
    }
}

/// Looks at a Thai text.
pub(crate) fn check_thai(file: &str, line: usize, text: &str, problems: &mut Vec<Problem>) {
    if let Some(fault) = fault(Script::Thai, text) {
        problems.push(fault.problem(file, line));
    }
}

impl Script {
    fn is_letter(self, character: char) -> bool {
        match self {
            Script::Khmer => matches!(character, '\u{1780}'..='\u{17B3}'),
            Script::Lao => matches!(character, '\u{0E81}'..='\u{0EAE}' | '\u{0EDC}'..='\u{0EDF}'),
            Script::Burmese => matches!(character, '\u{1000}'..='\u{102A}' | '\u{103F}' | '\u{104E}'),
            Script::Thai => matches!(character, '\u{0E01}'..='\u{0E2E}'),
        }
    }

    fn role(self, character: char) -> Role {
        match self {
            Script::Khmer => khmer(character),
            Script::Lao => lao(character),
            Script::Burmese => burmese(character),
            Script::Thai => thai(character),
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Fault {
    Zawgyi,
    /// The cluster as typed, and what is wrong with it.
    Order(String, &'static str),
}

impl Fault {
    fn problem(&self, file: &str, line: usize) -> Problem {
        match self {
            Fault::Zawgyi => Problem::new(file, line, "zawgyi", "the text is typed in Zawgyi", "convert it to Unicode"),
            Fault::Order(cluster, why) => {
                let codes: Vec<String> = cluster.chars().map(|sign| format!("{:04X}", u32::from(sign))).collect();
                let what = format!("{cluster:?} ({}): {why}", codes.join(" "));
                let advice = "type this letter with its signs again, in the usual order";
                Problem::new(file, line, "mark-order", what, advice)
            }
        }
    }
}

/// What a character is within its cluster.
enum Role {
    /// A letter that begins a cluster, or something that is no part of one.
    Base,
    /// Makes the next letter a part of this cluster, below it. The rank it stands at.
    Stacker(u8),
    /// A sign of this rank.
    Sign(u8),
}

/// Letters with asat after which one more sign is right.
const AFTER_ASAT: [(&str, char); 2] = [("န\u{103A}", '\u{102F}'), ("က\u{103A}", '\u{103B}')];

/// Two signs typed for one that looks the same.
const LOOK_ALIKE: [(&str, &str); 4] = [
    ("\u{0ECD}\u{0EB2}", "type SARA AM (\u{0EB3}) as one sign"),
    ("\u{0E4D}\u{0E32}", "type SARA AM (\u{0E33}) as one sign"),
    ("\u{0EC0}\u{0EC0}", "type AE (\u{0EC1}) as one letter"),
    ("\u{0E40}\u{0E40}", "type AE (\u{0E41}) as one letter"),
];

fn fault(script: Script, text: &str) -> Option<Fault> {
    if let Some((pair, why)) = LOOK_ALIKE.iter().find(|(pair, _)| text.contains(pair)) {
        return Some(Fault::Order((*pair).to_owned(), why));
    }
    // U+1060–U+109F hold letters of Mon, Karen and Shan; in Burmese text they mean that it was typed in Zawgyi.
    if script == Script::Burmese && text.chars().any(|sign| ('\u{1060}'..='\u{109F}').contains(&sign)) {
        return Some(Fault::Zawgyi);
    }
    let mut cluster = String::new();
    // The rank of the last sign; `None` when no letter stands before.
    let mut rank: Option<u8> = None;
    let mut letters = text.chars();
    while let Some(character) = letters.next() {
        match script.role(character) {
            Role::Base => {
                cluster = character.to_string();
                rank = script.is_letter(character).then_some(0);
            }
            Role::Stacker(at) => {
                cluster.push(character);
                let below = letters.next();
                cluster.extend(below);
                if below.is_none_or(|letter| !script.is_letter(letter)) {
                    return Some(Fault::Order(cluster, "a stacking sign with no letter after it"));
                }
                if rank.is_none_or(|rank| rank > at) {
                    return Some(Fault::Order(cluster, "the letter below stands too late"));
                }
                // RO below goes last: nothing may be stacked after it.
                let is_last = below == Some('\u{179A}');
                rank = Some(if script == Script::Burmese { 0 } else { at + u8::from(is_last) });
            }
            // Two spellings that are words of their own: ကျွန်ုပ်, ယောက်ျား.
            Role::Sign(at) if AFTER_ASAT.contains(&(cluster.as_str(), character)) => {
                cluster.push(character);
                rank = Some(at);
            }
            Role::Sign(at) => {
                cluster.push(character);
                match rank {
                    None if script == Script::Burmese && character == '\u{1031}' => return Some(Fault::Zawgyi),
                    None => return Some(Fault::Order(cluster, "a sign with no letter before it")),
                    Some(rank) if rank == at => return Some(Fault::Order(cluster, "two signs of one kind")),
                    Some(rank) if rank > at => return Some(Fault::Order(cluster, "the signs are in another order")),
                    Some(_) => rank = Some(at),
                }
            }
        }
    }
    None
}

fn khmer(character: char) -> Role {
    match character {
        '\u{17CC}' => Role::Sign(1),
        '\u{17D2}' => Role::Stacker(2),
        '\u{17C9}' | '\u{17CA}' => Role::Sign(4),
        '\u{17B6}'..='\u{17C5}' => Role::Sign(5),
        '\u{17C6}' => Role::Sign(6),
        '\u{17CB}' | '\u{17CD}'..='\u{17D1}' | '\u{17DD}' => Role::Sign(7),
        '\u{17C7}' | '\u{17C8}' => Role::Sign(8),
        _ => Role::Base,
    }
}

fn lao(character: char) -> Role {
    match character {
        '\u{0EBC}' => Role::Sign(1),
        '\u{0EB1}' | '\u{0EB4}'..='\u{0EB9}' | '\u{0EBB}' | '\u{0ECD}' => Role::Sign(2),
        '\u{0EC8}'..='\u{0ECC}' => Role::Sign(3),
        _ => Role::Base,
    }
}

fn thai(character: char) -> Role {
    match character {
        '\u{0E31}' | '\u{0E34}'..='\u{0E3A}' => Role::Sign(2),
        '\u{0E47}'..='\u{0E4E}' => Role::Sign(3),
        _ => Role::Base,
    }
}

fn burmese(character: char) -> Role {
    match character {
        '\u{1039}' => Role::Stacker(12),
        '\u{103B}' => Role::Sign(1),
        '\u{103C}' => Role::Sign(2),
        '\u{103D}' => Role::Sign(3),
        '\u{103E}' => Role::Sign(4),
        '\u{1031}' => Role::Sign(5),
        '\u{102D}' | '\u{102E}' | '\u{1032}' => Role::Sign(6),
        '\u{102F}' | '\u{1030}' => Role::Sign(7),
        '\u{102B}' | '\u{102C}' => Role::Sign(8),
        '\u{1036}' => Role::Sign(9),
        '\u{1037}' => Role::Sign(10),
        '\u{103A}' => Role::Sign(11),
        '\u{1038}' => Role::Sign(13),
        _ => Role::Base,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_as_they_are_usually_typed_pass() {
        for (script, words) in [
            (Script::Khmer, "សិទ្ធិ ម្តាយ ស្ត្រី កញ្ញា ប៉ូលីស អ្នក ឱ្យ ធ្វើ ខ្ញុំ ការងារ ពណ៌ សប្តាហ៍ ម៉ោង ២០២៦។"),
            (Script::Lao, "ນ້ຳ ຄົນ ໜັງສື ຫຼວງ ເຮັດວຽກ ເງິນ ກຳໜົດ ຕື່ມ ເຈົ້າ ໃບອະນຸຍາດ ລົງທະບຽນ"),
            (Script::Burmese, "နိုင်ငံ မြန်မာ အင်္ဂလိပ် ပစ္စည်း ခွင့်ပြု လုပ်ငန်း အလုပ်ရှင် ကျေးဇူး တော့် ကျွန်ုပ် ယောက်ျား"),
            (Script::Thai, "ต้องการล่าม ที่นี่ น้ำ เพื่อน สิทธิ์ ช่วยด้วย"),
        ] {
            for word in words.split(' ') {
                assert_eq!(fault(script, word), None, "{word}");
            }
        }
    }

    #[test]
    fn other_orders_and_zawgyi_are_seen() {
        for (script, word) in [
            // Vowel before the letter below; RO below before another letter below.
            (Script::Khmer, "សិទិ\u{17D2}ធ"),
            (Script::Khmer, "ស\u{17D2}\u{179A}\u{17D2}\u{178F}ី"),
            // Tone before vowel, two vowels.
            (Script::Lao, "ນ\u{0EC9}\u{0EB5}"),
            (Script::Lao, "ກ\u{0EB4}\u{0EB4}"),
            // Two signs that look like one.
            (Script::Lao, "ນ\u{0EC9}\u{0ECD}\u{0EB2}"),
            (Script::Thai, "\u{0E40}\u{0E40}ก"),
            // Asat before the dot below; a vowel before a medial.
            (Script::Burmese, "န\u{103A}\u{1037}"),
            (Script::Burmese, "က\u{102D}\u{103B}"),
            // Tone before vowel; a tone on nothing.
            (Script::Thai, "ท\u{0E48}\u{0E35}"),
            (Script::Thai, "\u{0E49}ช"),
        ] {
            assert!(matches!(fault(script, word), Some(Fault::Order(..))), "{word}");
        }
        // "from Myanmar", as Zawgyi keyboards type it: the vowel sign first.
        assert_eq!(fault(Script::Burmese, "\u{1031}ျမန္မာ"), Some(Fault::Zawgyi));
    }
}
