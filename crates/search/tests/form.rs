//! The form of the index: when it changes, indexes on phones must be built again.

use search::FORM;
use search::lexicon::words_of;
use search::query::indexed;

/// Real words for every rule, and a long Burmese text.
const TEXTS: [&str; 4] = [
    "ម្ដាយ សិទិ្ធ ឲ្យ បុឺមិត ស្ត្រី អាស៊ី កម្ពុជា ថ្ងៃទី១៥ លិខិត\u{200B}ឆ្លង\u{200B}ដែន",
    "ນ້ໍາ ຫວານ ຫງາຍ ໜັງສືຜ່ານເເດນ ຫຼວງ ວຽກ ໑໒໓ 2026 MOU",
    "Café Passport, it's İstanbul 0-2123-4567",
    include_str!("data/udhr_mya_unicode_src.txt"),
];

/// FNV-1a.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}

#[test]
fn the_form_has_a_new_number_whenever_it_changes() {
    let all = TEXTS.map(|text| format!("{}\n{}", indexed(text), words_of(text).collect::<Vec<_>>().join("\n")));
    assert_eq!(
        (FORM, hash(&all.join("\n"))),
        (1, 5_425_155_670_357_397_649),
        "another form: raise FORM, then put both numbers here"
    );
}
