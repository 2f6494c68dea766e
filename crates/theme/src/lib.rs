//! The style sheet and the fonts, as one text: for the window inside its page, for the web edition as a file. A crate of
//! its own because both the app and the tool that makes the site need it.

#![deny(missing_docs, unreachable_pub, unsafe_code)]

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::fmt::Write as _;

/// The tokens and the style.
pub const STYLE: &str = include_str!("../../../assets/theme.css");

/// Family, weight, what it covers, and the file (WOFF2).
const FONTS: [(&str, u16, &str, &[u8]); 10] = [
    ("Noto Sans", 400, LATIN, include_bytes!("../../../assets/fonts/noto-sans-latin-400.woff2")),
    ("Noto Sans", 700, LATIN, include_bytes!("../../../assets/fonts/noto-sans-latin-700.woff2")),
    ("Noto Sans Khmer", 400, KHMER, include_bytes!("../../../assets/fonts/noto-sans-khmer-400.woff2")),
    ("Noto Sans Khmer", 700, KHMER, include_bytes!("../../../assets/fonts/noto-sans-khmer-700.woff2")),
    ("Noto Sans Lao", 400, LAO, include_bytes!("../../../assets/fonts/noto-sans-lao-400.woff2")),
    ("Noto Sans Lao", 700, LAO, include_bytes!("../../../assets/fonts/noto-sans-lao-700.woff2")),
    ("Noto Sans Thai", 400, THAI, include_bytes!("../../../assets/fonts/noto-sans-thai-400.woff2")),
    ("Noto Sans Thai", 700, THAI, include_bytes!("../../../assets/fonts/noto-sans-thai-700.woff2")),
    ("Padauk", 400, MYANMAR, include_bytes!("../../../assets/fonts/padauk-400.woff2")),
    ("Padauk", 700, MYANMAR, include_bytes!("../../../assets/fonts/padauk-700.woff2")),
];
const LATIN: &str = "U+0000-00FF, U+2000-206F, U+20AC";
const KHMER: &str = "U+1780-17FF, U+19E0-19FF, U+200C-200D, U+25CC";
const LAO: &str = "U+0E80-0EFF, U+200C-200D, U+25CC";
const THAI: &str = "U+0E01-0E5B";
const MYANMAR: &str = "U+1000-109F, U+A9E0-A9FE, U+AA60-AA7F, U+200C-200D, U+25CC";

/// `@font-face` rules with the fonts inside, so that no page ever waits for, or fails for, a font.
pub fn fonts() -> String {
    let mut rules = String::new();
    for (family, weight, range, file) in FONTS {
        let data = STANDARD.encode(file);
        let _ = writeln!(
            rules,
            "@font-face{{font-family:\"{family}\";font-weight:{weight};font-display:block;unicode-range:{range};src:url(data:font/woff2;base64,{data}) format(\"woff2\")}}"
        );
    }
    rules
}
