//! Digits of every script our readers meet, turned into ASCII. Two of eight misprints found in live guides were phone
//! numbers typed in Burmese digits, so checks must see through all of them.

/// A script with digits of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// 0–9.
    Ascii,
    /// ០–៩.
    Khmer,
    /// ໐–໙.
    Lao,
    /// ၀–၉.
    Burmese,
    /// ႐–႙.
    Shan,
    /// ๐–๙.
    Thai,
    /// ０–９, as some keyboards type.
    Fullwidth,
}

impl Script {
    /// Every script.
    pub const ALL: [Script; 7] =
        [Script::Ascii, Script::Khmer, Script::Lao, Script::Burmese, Script::Shan, Script::Thai, Script::Fullwidth];

    /// Its digit zero; the other nine follow it.
    pub const fn zero(self) -> char {
        match self {
            Script::Ascii => '0',
            Script::Khmer => '០',
            Script::Lao => '໐',
            Script::Burmese => '၀',
            Script::Shan => '႐',
            Script::Thai => '๐',
            Script::Fullwidth => '０',
        }
    }
}

/// The script and value (0–9) of a digit; `None` for anything else.
pub fn in_script(character: char) -> Option<(Script, u32)> {
    Script::ALL.into_iter().find_map(|script| {
        let value = (character as u32).checked_sub(script.zero() as u32).filter(|value| *value < 10)?;
        Some((script, value))
    })
}

/// The ASCII digit that `character` stands for, in whatever script.
pub fn to_ascii(character: char) -> Option<char> {
    in_script(character).and_then(|(_, value)| char::from_digit(value, 10))
}

/// `text` with every ASCII digit in `script` and everything else as it was.
pub fn write_in(script: Script, text: &str) -> String {
    let written = |digit: char| {
        digit.to_digit(10).and_then(|value| char::from_u32(script.zero() as u32 + value)).unwrap_or(digit)
    };
    text.chars().map(written).collect()
}

/// `text` with every digit in ASCII and everything else as it was.
pub fn ascii_digits(text: &str) -> String {
    text.chars().map(|character| to_ascii(character).unwrap_or(character)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_script() {
        assert_eq!(ascii_digits("១២៨០ ໑໓໖໒ ၁၆၉၄ ๑๓๐๐ 191 １９１"), "1280 1362 1694 1300 191 191");
        assert_eq!(ascii_digits("ឃ្មុំ ກາ ဝ"), "ឃ្មុំ ກາ ဝ", "the Burmese letter wa is no zero");
    }
}
