//! Where a query stands in a text.

#![allow(clippy::single_range_in_vec_init, reason = "a list of one place is meant")]

use search::lexicon::{Lexicon, Synonyms};
use search::place::fit;
use search::query::{Matching, Query, indexed};

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
    assert_eq!((word.whole_words, part.whole_words), (1, 0));
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
    assert_eq!((fit.whole_words, fit.likeness), (1, 1.0));
}

#[test]
fn a_word_of_ours_is_marked_for_the_one_that_was_typed() {
    let synonyms = Synonyms::from([("salary".to_owned(), vec!["wage".to_owned()])]);
    let lexicon = Lexicon::new(synonyms, ["wage".to_owned()].into_iter());
    let text = "your wage";
    let fit = fit(&Query::new("salary", &lexicon), Matching::Whole, text);
    assert_eq!((fit.marks.len(), fit.marks.first()), (1, Some(&(5..9))));
}

#[test]
fn joiners_are_no_boundaries_and_hide_none() {
    let inside = fit(&query("ខិត"), Matching::Whole, "លិ\u{200D}ខិត");
    assert_eq!((inside.whole_words, inside.marks), (0, vec![0..18]));
    let word = fit(&query("ឆ្លង"), Matching::Whole, "លិខិត\u{200B}\u{200D}ឆ្លង\u{2060}");
    assert_eq!(word.whole_words, 1);
}

#[test]
fn no_syllable_is_torn() {
    for (typed, text) in [
        ("ယော", "ယောက်ျား"),
        ("ကျွ", "ကျွန်ုပ်"),
        ("ကျွန်", "ကျွန်ုပ်"),
        ("လ", "လက်ျာ"),
        ("ວານ", "ຫວານ"),
        ("ງາຍ", "ຫງາຍ"),
        ("ຍ້າ", "ຫຍ້າ"),
    ] {
        assert_eq!(marked(typed, Matching::Whole, text), [""; 0], "{typed} in {text}");
        assert_eq!(marked(text, Matching::Whole, text), [text]);
    }
    // A tone is no end of a syllable.
    assert_eq!(marked("ဒေါ်", Matching::Whole, "ဦးဒေါ်"), ["ဦးဒေါ်"]);
    assert_eq!(marked("ဦး", Matching::Whole, "ဦးဒေါ်"), ["ဦးဒေါ်"]);
}

#[test]
fn of_a_text_that_is_too_long_no_torn_cluster_is_looked_for() {
    // The cut falls behind the first sign of the last cluster.
    let text = format!("{} ကျောင်း", "visa ".repeat(39) + "a");
    let short = Query::new(&text, &Lexicon::default());
    assert_eq!(short, query("visa a"), "{short:?}");
}

/// A lexicon of these words.
fn lexicon(words: &[&str]) -> Lexicon {
    Lexicon::new(Synonyms::new(), words.iter().map(|word| indexed(word)))
}

#[test]
fn misspelled_latin_words_are_known_again() {
    let ours = lexicon(&["embassy", "passport", "hospital", "doctors", "help"]);
    for (typed, meant) in [
        ("embasy", "embassy"),
        ("emmbassy", "embassy"),
        ("passprot", "passport"),
        ("hospitals", "hospital"),
        ("doctor", "doctors"),
    ] {
        let query = Query::new(typed, &ours);
        let fit = fit(&query, Matching::Similar, meant);
        assert_eq!((fit.likeness, fit.marks), (1.0, vec![0..meant.len()]), "{typed}");
    }
    // Of a short word, too much is one letter away.
    assert_eq!(fit(&Query::new("hel", &ours), Matching::Similar, "help").likeness, 0.0);
}

#[test]
fn of_many_guesses_the_nearest_are_taken() {
    let ours = lexicon(&["ການຫາ", "ກິນຫົາ", "ກຸນຫູ່", "ກູນຫີ່", "ກ່ານຫາ"]);
    let query = Query::new("ກາ່ນຫາ", &ours);
    assert_eq!(fit(&query, Matching::Similar, "ກ່ານຫາ").likeness, 1.0);
    let query = Query::new("ກ້ານຫາ", &ours);
    for near in ["ການຫາ", "ກ່ານຫາ"] {
        assert_eq!(fit(&query, Matching::Similar, near).likeness, 1.0, "{near}");
    }
}
