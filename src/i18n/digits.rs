//! Figures in the digits a language's readers expect. Telephone numbers are never written so: they are dialled on
//! keys with 0–9.

use domain::Lang;
use domain::digits::write_in;

/// `text` with its ASCII digits in those the language's readers expect.
pub fn localised(lang: Lang, text: &str) -> String {
    write_in(lang.digits(), text)
}

/// A whole number.
pub fn number(lang: Lang, number: usize) -> String {
    localised(lang, &number.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_digits_where_readers_expect_them() {
        let all: Vec<String> = Lang::ALL.iter().map(|lang| number(*lang, 2069)).collect();
        assert_eq!(all, ["២០៦៩", "2069", "၂၀၆၉", "2069"]);
    }
}
