//! Against the test data of myanmar-tools itself.
use search::zawgyi::{probability, to_unicode};

#[test]
fn probabilities_are_those_of_the_original() {
    for line in include_str!("data/compatibility.tsv").lines() {
        let (wanted, text) = line.split_once('\t').unwrap();
        let wanted: f64 = wanted.parse().unwrap();
        let found = probability(text);
        assert!((found - wanted.max(0.0)).abs() < 1e-6, "{text}: {found}, {wanted}");
    }
}

#[test]
fn whole_texts_are_converted_as_the_original_does() {
    for (zawgyi, unicode) in [(include_str!("data/mmgov_zawgyi_src.txt"), include_str!("data/mmgov_unicode_out.txt"))] {
        for (line, (zawgyi, unicode)) in zawgyi.lines().zip(unicode.lines()).enumerate() {
            assert_eq!(to_unicode(zawgyi).trim_end(), unicode.trim_end(), "line {line}");
        }
    }
}
