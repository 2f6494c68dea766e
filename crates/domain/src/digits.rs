//! Digits of every script our readers meet, turned into ASCII. Two of eight misprints found in live guides were phone
//! numbers typed in Burmese digits, so checks must see through all of them.

/// The ASCII digit that `character` stands for: ASCII, Khmer, Lao, Burmese, Shan, Thai or fullwidth.
pub fn to_ascii(character: char) -> Option<char> {
    const ZEROS: [char; 7] = ['0', '០', '໐', '၀', '႐', '๐', '０'];
    ZEROS.into_iter().find_map(|zero| {
        let value = (character as u32).checked_sub(zero as u32).filter(|value| *value < 10)?;
        char::from_digit(value, 10)
    })
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
