//! The body of the fuzz target `search` (`fuzz/`): whatever is typed, FTS5 is asked nothing but phrases in quotes, and whatever
//! text it is looked for in, the marks are pieces of that text. Its corpus is replayed here, each file also with some hundreds of
//! its bytes changed.
//!
//! `UPDATE_CORPUS=1 cargo test -p search --test fuzzed` writes the corpus anew.

use search::lexicon::{Lexicon, Synonyms, words_of};
use search::place::fit;
use search::query::{LONGEST, Matching, Query, indexed};

/// The first line is typed, the rest is a text.
pub fn query_and_marks(data: &[u8]) {
    let data = String::from_utf8_lossy(data);
    let (typed, text) = data.split_once('\n').unwrap_or((&data, &data));
    let words: Vec<String> = words_of(text).collect();
    // One typed word stands for another, so that readings are made too.
    let synonyms: Synonyms =
        words.first().cloned().zip(words.get(1).cloned().map(|ours| vec![ours])).into_iter().collect();
    let lexicon = Lexicon::new(synonyms, words.into_iter());
    let query = Query::new(typed, &lexicon);
    for how in [Matching::Whole, Matching::Begun, Matching::Similar] {
        let expression = query.expression(how).unwrap_or_default();
        assert!(is_only_phrases(&expression), "{typed:?}: {expression}");
        let fit = fit(&query, how, text);
        let mut to = 0;
        for mark in &fit.marks {
            assert!(to <= mark.start && mark.start < mark.end, "{typed:?} in {text:?}: {:?}", fit.marks);
            assert!(text.get(mark.clone()).is_some(), "{typed:?} in {text:?}: {mark:?} is no piece");
            to = mark.end;
        }
        assert!((0.0..=1.0).contains(&fit.likeness), "{typed:?} in {text:?}: {}", fit.likeness);
        assert!(fit.whole_words == 0 || !fit.marks.is_empty(), "{typed:?} in {text:?}");
    }
    // What stands between two spaces finds itself.
    for part in text.split_whitespace().filter(|part| part.chars().count() <= LONGEST).take(20) {
        let itself = Query::new(part, &Lexicon::default());
        assert_eq!(itself.is_empty(), indexed(part).is_empty());
        assert!(
            itself.is_empty() || !fit(&itself, Matching::Whole, part).marks.is_empty(),
            "{part:?} does not find itself"
        );
    }
}

/// Whether nothing stands outside of quotes but what `Query` itself puts there.
fn is_only_phrases(expression: &str) -> bool {
    // A quote that is doubled ends a string and begins the next.
    let outside = expression.split('"').step_by(2);
    let mut words = outside.flat_map(|outside| outside.split([' ', '(', ')']));
    expression.matches('"').count().is_multiple_of(2) && words.all(|word| matches!(word, "" | "AND" | "OR" | "*"))
}

const SEEDS: [(&str, &str); 8] = [
    ("khmer", "លិខិតឆ្លងដែន ប្រាក់\nលិខិត\u{200B}ឆ្លង\u{200B}ដែន\u{200B}របស់\u{200B}អ្នក ប្រាក់\u{200B}ខែ សុី\u{17CA} សិទិ្ធ"),
    ("lao", "ຫນັງສືຜ່ານເເດນ ນໍ້າ\nໜັງສື\u{200B}ຜ່ານ\u{200B}ແດນ ນ້ຳ ຫຼັງ ເຫລືອ"),
    ("burmese", "၀န်ထမ်း ၂ဝ၂၆\nဝန်ထမ်း ၂၀၂၆ ခုနှစ် ကျွန်ုပ် အင်္ဂလိပ် ဉာဏ် ၎င်း"),
    ("zawgyi", "ဝန္ထမ္း ႏိုင္ငံ\nဝန်ထမ်း နိုင်ငံ"),
    ("latin", "PASSpört mou\nA passport, an MOU and 1300"),
    ("operators", "title:x AND \"a\"\" OR NEAR(b c)* -d ^e + {f}\na b c \" d"),
    ("broken", "\u{17D2}\u{1039} ເ \u{301} \u{202E}\n\u{103A}\u{1037} ຫນ\u{0EBC} \u{FFFD} 👩‍👩‍👧"),
    ("same", "ក ក ក ក ក\nកកកកកកកកកកកកកកកក"),
];

#[test]
fn the_corpus_and_its_neighbours() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus/search");
    if std::env::var_os("UPDATE_CORPUS").is_some() {
        std::fs::create_dir_all(&folder).unwrap();
        SEEDS.iter().for_each(|(seed, text)| std::fs::write(folder.join(seed), text).unwrap());
    }
    let mut files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= SEEDS.len(), "UPDATE_CORPUS=1 writes it");
    for file in files {
        let data = std::fs::read(file).unwrap();
        query_and_marks(&data);
        (0..200).for_each(|round| query_and_marks(&neighbour(&data, round)));
    }
}

/// `data` with a few bytes changed, always the same ones for the same round.
fn neighbour(data: &[u8], round: u64) -> Vec<u8> {
    let mut data = data.to_vec();
    let mut seed = round + 1;
    for _ in 0..=round % 4 {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let number = usize::try_from(seed >> 33).unwrap();
        let place = number / 1024 % data.len().max(1);
        match number % 4 {
            0 if !data.is_empty() => data[place] ^= 1 << (number / 4 % 8),
            1 if !data.is_empty() => drop(data.remove(place)),
            2 => data.truncate(data.len() - data.len() / 8),
            _ => data.insert(place, u8::try_from(number / 4 % 256).unwrap()),
        }
    }
    data
}
