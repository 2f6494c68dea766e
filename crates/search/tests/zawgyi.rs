//! Against the test data of myanmar-tools itself.
use search::fold::folded;
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

/// The original makes Zawgyi of this text; made Unicode again it must be found by what it was.
#[test]
fn a_text_that_was_made_zawgyi_is_read_again() {
    let (unicode, zawgyi) =
        (include_str!("data/udhr_mya_unicode_src.txt"), include_str!("data/udhr_mya_zawgyi_out.txt"));
    let (mut lines, mut differ) = (0, Vec::new());
    for (line, (zawgyi, unicode)) in zawgyi.lines().zip(unicode.lines()).enumerate() {
        lines += 1;
        if folded(&to_unicode(zawgyi)).trim_end() != folded(unicode).trim_end() {
            differ.push((line, to_unicode(zawgyi)));
        }
    }
    // Signs of two lines stand in no order that Zawgyi can keep.
    let numbers: Vec<usize> = differ.iter().map(|(line, _)| *line).collect();
    assert!(lines > 200 && numbers == [36, 203], "{differ:?}");
}

#[test]
fn whole_texts_are_converted_as_the_original_does() {
    let (zawgyi, unicode) = (include_str!("data/mmgov_zawgyi_src.txt"), include_str!("data/mmgov_unicode_out.txt"));
    for (line, (zawgyi, unicode)) in zawgyi.lines().zip(unicode.lines()).enumerate() {
        assert_eq!(to_unicode(zawgyi).trim_end(), unicode.trim_end(), "line {line}");
    }
}
