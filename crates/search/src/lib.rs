//! Search in scripts without spaces: one form for every spelling ([`fold`]), clusters instead of words ([`cluster`]), what
//! FTS5 is asked ([`query`]), where it stands in a text ([`place`]), the words our texts are made of ([`lexicon`]), and Burmese
//! typed in Zawgyi ([`zawgyi`]).
//!
//! The same code writes the index and asks it. Pure: no database, no clock, no dictionary. Measured in `docs/search.md`.

#![deny(missing_docs, unreachable_pub, unsafe_code)]
#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)
)]

pub mod cluster;
pub mod fold;
pub mod lexicon;
pub mod place;
pub mod query;
mod script;
pub mod zawgyi;

/// The form in which clusters and words are written, below 1000. Raise it with every change of what [`query::indexed`] or
/// [`lexicon::words_of`] make of a text: an index of another form does not find what it holds, and is built again.
pub const FORM: i64 = 1;

#[cfg(test)]
mod tests {
    use super::cluster::clusters;
    use super::fold::folded;

    fn split(text: &str) -> Vec<String> {
        clusters(text).into_iter().map(|cluster| cluster.text).collect()
    }

    #[test]
    fn variants_become_one() {
        for (one, other) in [
            ("សិទ្ធិ", "សិទិ\u{17D2}ធ"),
            ("ម្ដាយ", "ម្តាយ"),
            ("ឲ្យ", "ឱ្យ"),
            ("ນ້ໍາ", "ນໍ້າ"),
            ("ນ້ຳ", "ນໍ້າ"),
            ("ໜັງສື", "ຫນັງສື"),
            ("ຫຼວງ", "ຫລວງ"),
            ("ເເລະ", "ແລະ"),
            ("ကျွန်ုပ်", "ကျွနု်ပ်"),
            ("၀န်ထမ်း", "ဝန်ထမ်း"),
            ("၂၀၂၆", "2026"),
            ("ဦး", "ဥ\u{102E}း"),
            ("Café", "CAFE"),
        ] {
            assert_eq!(folded(one), folded(other), "{one} {other}");
        }
        assert_eq!(split("နိုင်ငံကူးလက်မှတ်"), ["နိုင်", "ငံ", "ကူး", "လက်", "မှတ်"]);
        assert_eq!(split("မန္တလေး"), ["မန္တ", "လေး"]);
        assert_eq!(split("លិខិតឆ្លងដែន"), ["លិ", "ខិ", "ត", "ឆ្ល", "ង", "ដែ", "ន"]);
        assert_eq!(split("ເຮັດວຽກ 2026 MOU"), ["ເຮັ", "ດ", "ວຽ", "ກ", "2026", "mou"]);
    }
}
