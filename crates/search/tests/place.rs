//! Where a query stands in a text.

use search::lexicon::{Lexicon, Synonyms};
use search::place::fit;
use search::query::{Matching, Query};

fn query(text: &str) -> Query {
    Query::new(text, &Lexicon::default())
}

fn marked<'a>(typed: &str, how: Matching, text: &'a str) -> Vec<&'a str> {
    fit(&query(typed), how, text).marks.into_iter().map(|mark| &text[mark]).collect()
}

#[test]
fn whole_words_are_marked_where_the_words_are_told() {
    let text = "លិខិត\u{200B}ឆ្លង\u{200B}ដែន\u{200B}របស់\u{200B}អ្នក";
    assert_eq!(marked("ឆ្លងដែន", Matching::Whole, text), ["ឆ្លង\u{200B}ដែន"]);
    // A part of a word marks all of it: a mark inside would tear it.
    assert_eq!(marked("ខិត", Matching::Whole, text), ["លិខិត"]);
    let (word, part) = (fit(&query("ឆ្លងដែន"), Matching::Whole, text), fit(&query("ខិត"), Matching::Whole, text));
    assert_eq!((word.whole_words, word.parts, part.whole_words, part.parts), (1, 1, 0, 1));
}

#[test]
fn what_stands_twice_is_marked_twice_and_neighbours_together() {
    assert_eq!(marked("visa", Matching::Whole, "visa, visas, Visa"), ["visa", "Visa"]);
    assert_eq!(marked("ကျောင်း", Matching::Whole, "ကျောင်းကျောင်း\u{200B}သား"), ["ကျောင်းကျောင်း"]);
}

#[test]
fn only_the_last_part_may_have_been_begun() {
    assert_eq!(marked("pass bo", Matching::Begun, "passport book"), ["book"]);
    assert_eq!(marked("passport bo", Matching::Begun, "passport book, passports"), ["passport", "book"]);
    assert_eq!(marked("passport bo", Matching::Whole, "passport book"), ["passport"]);
}

#[test]
fn a_burmese_syllable_that_is_being_typed_is_marked() {
    // န without its asat is a cluster by itself.
    assert_eq!(marked("ဝန", Matching::Begun, "ဝန်\u{200B}ထမ်း"), ["ဝန်"]);
    assert_eq!(marked("ဝန", Matching::Whole, "ဝန်\u{200B}ထမ်း"), [""; 0]);
}

#[test]
fn a_word_typed_twice_is_looked_for_once() {
    assert_eq!(query("visa visa").expression(Matching::Whole), query("visa").expression(Matching::Whole));
    let fit = fit(&query("visa visa"), Matching::Whole, "a visa");
    assert_eq!((fit.parts, fit.likeness), (1, 1.0));
}

#[test]
fn a_word_of_ours_is_marked_for_the_one_that_was_typed() {
    let synonyms = Synonyms::from([("salary".to_owned(), vec!["wage".to_owned()])]);
    let lexicon = Lexicon::new(synonyms, ["wage".to_owned()].into_iter());
    let text = "your wage";
    let fit = fit(&Query::new("salary", &lexicon), Matching::Whole, text);
    assert_eq!((fit.marks.len(), fit.marks.first()), (1, Some(&(5..9))));
}
