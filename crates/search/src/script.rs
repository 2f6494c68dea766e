//! What a character is in its script: a letter that begins a cluster, or a sign that belongs to one.

/// The part a character plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// A vowel that is written before its letter (Lao, Thai).
    Lead,
    /// A letter.
    Letter(Script),
    /// Takes the next letter into this cluster, below it.
    Stacker,
    /// A sign, and its place among the signs of its cluster.
    Sign(u8),
    /// A letter or digit of a script that is written with spaces.
    Word,
    /// A digit.
    Digit,
    /// Anything else: it ends what stands before it.
    Gap,
}

/// A script written without spaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    Khmer,
    Lao,
    Thai,
    Burmese,
}

/// Order of signs: Khmer as SIL's khnormal, but vowels above and after the letter before those below, so that the parts of one
/// vowel meet; Burmese as Unicode Technical Note 11 with the dot below before asat, Lao and
/// Thai vowel before tone, with the vowels written after the letter last.
pub(crate) fn part(character: char) -> Part {
    match character {
        '0'..='9' => Part::Digit,
        // Khmer
        '\u{1780}'..='\u{17B3}' => Part::Letter(Script::Khmer),
        '\u{17D2}' | '\u{1039}' => Part::Stacker,
        '\u{17CC}' => Part::Sign(1),
        '\u{17C9}' | '\u{17CA}' => Part::Sign(4),
        // Vowels before the letter, above, after, below.
        '\u{17BE}'..='\u{17C5}' => Part::Sign(5),
        '\u{17B7}'..='\u{17BA}' => Part::Sign(6),
        '\u{17B6}' => Part::Sign(7),
        '\u{17BB}'..='\u{17BD}' => Part::Sign(8),
        '\u{17C6}' => Part::Sign(9),
        '\u{17CB}'..='\u{17D1}' | '\u{17D3}' | '\u{17DD}' => Part::Sign(10),
        '\u{17C7}' | '\u{17C8}' => Part::Sign(11),
        // Lao
        '\u{0EC0}'..='\u{0EC4}' | '\u{0E40}'..='\u{0E44}' => Part::Lead,
        '\u{0E81}'..='\u{0EAE}' | '\u{0EDC}'..='\u{0EDF}' => Part::Letter(Script::Lao),
        // LO below is a sign while signs are put in order, and the letter LO after.
        '\u{0EBC}' => Part::Sign(1),
        '\u{0EB1}' | '\u{0EB4}'..='\u{0EBB}' | '\u{0ECD}' => Part::Sign(2),
        '\u{0EC8}'..='\u{0ECC}' | '\u{0ECE}' => Part::Sign(3),
        '\u{0EB0}' | '\u{0EB2}' | '\u{0EBD}' => Part::Sign(5),
        // Thai
        '\u{0E01}'..='\u{0E2E}' => Part::Letter(Script::Thai),
        '\u{0E31}' | '\u{0E34}'..='\u{0E3A}' | '\u{0E4D}' => Part::Sign(2),
        '\u{0E47}'..='\u{0E4C}' | '\u{0E4E}' => Part::Sign(3),
        '\u{0E30}' | '\u{0E32}' | '\u{0E45}' => Part::Sign(5),
        // Burmese, with the letters of Shan, Mon and Karen
        '\u{1000}'..='\u{102A}'
        | '\u{103F}'
        | '\u{104E}'
        | '\u{1050}'..='\u{1055}'
        | '\u{105A}'..='\u{105D}'
        | '\u{1061}'
        | '\u{1065}'
        | '\u{1066}'
        | '\u{106E}'..='\u{1070}'
        | '\u{1075}'..='\u{1081}' => Part::Letter(Script::Burmese),
        '\u{103B}' => Part::Sign(1),
        '\u{103C}' => Part::Sign(2),
        '\u{103D}' => Part::Sign(3),
        '\u{103E}' => Part::Sign(4),
        '\u{1031}' => Part::Sign(5),
        '\u{102D}' | '\u{102E}' | '\u{1032}'..='\u{1035}' => Part::Sign(6),
        '\u{102F}' | '\u{1030}' => Part::Sign(7),
        '\u{102B}' | '\u{102C}' => Part::Sign(8),
        '\u{1036}' => Part::Sign(9),
        '\u{1037}' => Part::Sign(10),
        '\u{103A}' => Part::Sign(11),
        '\u{1038}' => Part::Sign(13),
        '\u{1056}'..='\u{1059}'
        | '\u{105E}'..='\u{1060}'
        | '\u{1062}'..='\u{1064}'
        | '\u{1067}'..='\u{106D}'
        | '\u{1071}'..='\u{1074}'
        | '\u{1082}'..='\u{108F}'
        | '\u{109A}'..='\u{109D}' => Part::Sign(12),
        other if other.is_alphanumeric() => Part::Word,
        _ => Part::Gap,
    }
}
