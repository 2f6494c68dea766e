//! Texts for property tests: nothing but what hurts.
use proptest::prelude::*;

/// A character of ours, of the script around it, or from anywhere.
fn character() -> impl Strategy<Value = char> {
    prop_oneof![
        6 => proptest::char::range('\u{1780}', '\u{17FF}'),
        6 => proptest::char::range('\u{0E80}', '\u{0EDF}'),
        8 => proptest::char::range('\u{1000}', '\u{109F}'),
        2 => proptest::char::range('\u{0E00}', '\u{0E7F}'),
        // Those that the rules are about, oftener.
        8 => proptest::sample::select("\u{17D2}ដតរ\u{17C1}\u{17B8}\u{17B6}\u{17CA}\u{17BB}ເຫນມ\u{0EBC}\u{0EC9}\u{0EB3}\u{0EB2}\u{0ECD}ဝ၀၂7ဥင\u{103A}\u{1039}\u{1037}\u{102D}".chars().collect::<Vec<_>>()),
        2 => proptest::sample::select("\u{200B}\u{200D}\u{AD}\u{FEFF}\u{202E}\u{FE0F} \"'*:^()-+{}\0\n".chars().collect::<Vec<_>>()),
        2 => proptest::char::range('\u{20}', '\u{7E}'),
        1 => proptest::sample::select("éİK\u{301}\u{302}ßأבא😀👩🏽\u{1F3FD}中ⓐ½Ⅷ".chars().collect::<Vec<_>>()),
        1 => any::<char>(),
    ]
}

/// Up to `longest` of them.
pub fn text(longest: usize) -> impl Strategy<Value = String> {
    proptest::collection::vec(character(), 0..=longest).prop_map(String::from_iter)
}
