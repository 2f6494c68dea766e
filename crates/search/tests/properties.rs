//! What is true of [`search::fold`] and of clusters for every text there is.

mod common;

use proptest::prelude::*;
use search::cluster::clusters;
use search::fold::{fold, folded};

/// The rules that must hold; a text that breaks one is told by the assertion.
fn check(text: &str) {
    let found = fold(text);
    let mut from = 0;
    for folded in &found {
        assert!(text.is_char_boundary(folded.from) && text.is_char_boundary(folded.to), "{text:?} {folded:?}");
        assert!(from <= folded.from && folded.from < folded.to, "{text:?} {folded:?}");
        from = folded.from;
    }
    let once = folded(text);
    assert_eq!(folded(&once), once, "{text:?} folded twice");
    let mut to = 0;
    for cluster in clusters(text) {
        assert!(text.is_char_boundary(cluster.from) && text.is_char_boundary(cluster.to), "{text:?} {cluster:?}");
        assert!(to <= cluster.from && cluster.from < cluster.to, "{text:?}: {cluster:?} begins before {to}");
        assert!(!cluster.text.is_empty() && !cluster.text.contains(char::is_whitespace), "{text:?} {cluster:?}");
        // What is left out between two clusters is no letter, digit or sign.
        assert!(clusters(&text[to..cluster.from]).is_empty(), "{text:?}: {to}..{}", cluster.from);
        to = cluster.to;
    }
    assert!(clusters(&text[to..]).is_empty(), "{text:?}: {to}..");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn folding_is_idempotent_and_clusters_cover_the_text(text in common::text(24)) {
        check(&text);
    }
}

#[test]
fn bad_input_is_no_harm() {
    let long = |text: &str| text.repeat(10_000 / text.chars().count());
    for text in [
        "",
        " ",
        "\0",
        "\u{17D2}",
        "\u{1039}",
        "\u{0EBC}",
        "\u{0EC9}",
        "\u{103A}\u{1037}",
        "ເ",
        "ເເ",
        "ຫ",
        "\u{301}",
        "👩🏽‍⚕️🇰🇭",
        "مرحبا بالعالم",
        "שלום",
        "\u{FFFD}\u{FFFD}",
        "ក្",
        "္က",
        "\u{17B8}\u{17C1}",
    ] {
        check(text);
    }
    for text in [
        "က",
        "\u{17D2}",
        "ក្ដ",
        "\u{0EC9}",
        "ເ",
        "ဝ၀",
        "မ\u{103A}",
        "က\u{1039}",
        "ຫນ\u{0EBC}",
        "😀",
        "\" OR ",
        "a",
        "\u{200B}",
    ] {
        check(&long(text));
    }
}
