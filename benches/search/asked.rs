//! Queries made from the texts themselves, each kind by a rule that is told in `docs/search.md`. What is relevant is told by
//! letters and ICU4X's word boundaries, without anything of ours but the edges of clusters.

use super::texts::{Asked, Doc, Set};
use content::segment::Segmenter;
use domain::Lang;
use search::cluster::clusters;
use search::fold::folded;
use std::collections::{BTreeMap, BTreeSet};

/// Queries of one kind from one set, at most.
const MOST: usize = 60;

/// A text without unseen characters, and where its words and clusters begin and end.
struct Marked {
    plain: String,
    words: BTreeSet<usize>,
    clusters: BTreeSet<usize>,
}

/// How a text holds a query.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Held {
    Not,
    TornCluster,
    InsideWord,
    AsWord,
}

impl Marked {
    fn new(segmenter: &Segmenter, text: &str) -> Marked {
        let mut plain = String::with_capacity(text.len());
        let mut words = BTreeSet::from([0]);
        for character in segmenter.with_boundaries(text).chars() {
            match character {
                '\u{200B}' => drop(words.insert(plain.len())),
                '\u{200C}' | '\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}' => {}
                other if is_text(other) => plain.push(other),
                other => {
                    words.insert(plain.len());
                    plain.push(other);
                    words.insert(plain.len());
                }
            }
        }
        words.insert(plain.len());
        let clusters = clusters(&plain).iter().flat_map(|cluster| [cluster.from, cluster.to]).collect();
        Marked { plain, words, clusters }
    }

    fn holds(&self, query: &str) -> Held {
        let held = self.plain.match_indices(query).map(|(from, _)| {
            let stands_on = |edges: &BTreeSet<usize>| edges.contains(&from) && edges.contains(&(from + query.len()));
            match (stands_on(&self.words), stands_on(&self.clusters)) {
                (true, true) => Held::AsWord,
                (false, true) => Held::InsideWord,
                _ => Held::TornCluster,
            }
        });
        held.max().unwrap_or(Held::Not)
    }

    /// Words of letters of our scripts, two clusters or more.
    fn words(&self) -> Vec<(usize, &str)> {
        let edges: Vec<usize> = self.words.iter().copied().collect();
        let words = edges.windows(2).filter_map(|edge| Some((edge[0], self.plain.get(edge[0]..edge[1])?)));
        words.filter(|(_, word)| word.chars().all(is_of_ours) && clusters(word).len() >= 2).collect()
    }
}

fn is_of_ours(character: char) -> bool {
    matches!(character, '\u{0E80}'..='\u{0ECE}' | '\u{0EDC}'..='\u{0EDF}' | '\u{1000}'..='\u{103F}' | '\u{1780}'..='\u{17D3}')
}

fn is_text(character: char) -> bool {
    is_of_ours(character) || character.is_alphanumeric()
}

/// The queries of `set`, its own and those made from its texts.
pub fn of(set: &Set) -> Vec<Asked> {
    let segmenter = Segmenter::default();
    let docs: Vec<Marked> = set.docs.iter().map(|doc| Marked::new(&segmenter, &doc.text)).collect();
    let mut asked = set.asked.clone();
    let words: Vec<Asked> = match set.asked.is_empty() {
        false => set.asked.iter().filter(|asked| asked.kind == "word").cloned().collect(),
        true => {
            let words: BTreeSet<&str> = docs.iter().flat_map(|doc| doc.words()).map(|(_, word)| word).collect();
            let words: Vec<&str> = words.into_iter().collect();
            words.iter().step_by(words.len() / MOST + 1).map(|word| judged("word", word, word, &docs)).collect()
        }
    };
    if set.asked.is_empty() {
        asked.extend(words.iter().cloned());
    }
    for (place, doc) in docs.iter().enumerate().step_by(docs.len() / MOST + 1) {
        asked.extend(of_doc(doc, place, &docs));
    }
    for word in &words {
        let like = |kind, query| Asked { kind, query, cut: Vec::new(), ..word.clone() };
        asked.extend(spelled_otherwise(set.lang, &word.query).into_iter().map(|query| like("variant", query)));
        let parts = clusters(&word.query);
        if parts.len() >= 3 {
            let shorter = parts.last().and_then(|last| word.query.get(..last.from)).unwrap_or("");
            asked.push(like("last cluster to come", shorter.to_owned()));
        }
        if parts.len() >= 2 {
            let letters: Vec<char> = word.query.chars().collect();
            asked.push(like("last letter to come", letters[..letters.len() - 1].iter().collect()));
        }
    }
    asked.extend(digits(&set.docs));
    // Where the dictionary cuts two clusters as none would, a word is nowhere by our edges: nothing can be told with it.
    asked.retain(|asked| !asked.relevant.is_empty());
    asked.extend(absent(&set.docs));
    asked
}

/// A query whose letters are `told` in the texts.
fn judged(kind: &'static str, query: &str, told: &str, docs: &[Marked]) -> Asked {
    let all_that = |wanted: Held| {
        let docs = docs.iter().enumerate().filter(|(_, doc)| doc.holds(told) == wanted);
        docs.map(|(place, _)| place).collect()
    };
    Asked { kind, query: query.to_owned(), relevant: all_that(Held::AsWord), cut: all_that(Held::TornCluster) }
}

/// Two words that stand together, with nothing and with U+200B between; and two that stand apart, with a space.
fn of_doc(doc: &Marked, place: usize, docs: &[Marked]) -> Vec<Asked> {
    let words = doc.words();
    let mut asked = Vec::new();
    let together: Vec<&[(usize, &str)]> =
        words.windows(2).filter(|pair| pair[0].0 + pair[0].1.len() == pair[1].0).collect();
    if let Some([(_, first), (_, second)]) = together.get(place % together.len().max(1)) {
        let phrase = format!("{first}{second}");
        asked.push(judged("phrase", &phrase, &phrase, docs));
        asked.push(judged("zero-width", &format!("{first}\u{200B}{second}"), &phrase, docs));
    }
    if let (Some((_, first)), Some((_, last))) = (words.first(), words.last().filter(|_| words.len() > 2)) {
        let holds_both = |doc: &Marked| first != last && doc.holds(first).min(doc.holds(last)) == Held::AsWord;
        let relevant = docs.iter().enumerate().filter(|(_, doc)| holds_both(doc)).map(|(place, _)| place).collect();
        asked.push(Asked { kind: "two words", query: format!("{last} {first}"), relevant, cut: Vec::new() });
    }
    asked.retain(|asked| !asked.relevant.is_empty());
    asked
}

/// The word with one spelling replaced by another one in use, once for each rule that applies.
fn spelled_otherwise(lang: Lang, word: &str) -> BTreeSet<String> {
    let rules: &[(&str, &str)] = match lang {
        Lang::Km => &[
            ("\u{17D2}ត", "\u{17D2}ដ"),
            ("\u{17D2}ដ", "\u{17D2}ត"),
            ("ឲ", "ឱ"),
            ("ឱ", "ឲ"),
            ("\u{17BE}", "\u{17C1}\u{17B8}"),
            ("\u{17C4}", "\u{17C1}\u{17B6}"),
            ("\u{17BB}\u{17C6}", "\u{17C6}\u{17BB}"),
        ],
        Lang::Lo => &[
            ("\u{0EB3}", "\u{0ECD}\u{0EB2}"),
            ("\u{0ECD}\u{0EB2}", "\u{0EB3}"),
            ("\u{0EC9}\u{0EB3}", "\u{0ECD}\u{0EC9}\u{0EB2}"),
            ("ໜ", "ຫນ"),
            ("ຫນ", "ໜ"),
            ("ໝ", "ຫມ"),
            ("ຫມ", "ໝ"),
            ("ຫຼ", "ຫລ"),
            ("ຫລ", "ຫຼ"),
            ("ແ", "ເເ"),
        ],
        Lang::My => &[
            ("ဝ", "၀"),
            ("ဦ", "ဥ\u{102E}"),
            ("ဩ", "သ\u{103C}"),
            ("ဉ\u{103A}", "ဥ\u{103A}"),
            ("\u{1037}\u{103A}", "\u{103A}\u{1037}"),
            ("\u{103A}\u{1037}", "\u{1037}\u{103A}"),
            ("\u{102D}\u{102F}", "\u{102F}\u{102D}"),
            ("\u{102F}\u{1036}", "\u{1036}\u{102F}"),
            ("\u{103D}\u{103E}", "\u{103E}\u{103D}"),
        ],
        Lang::En => &[],
    };
    let mut spellings: BTreeSet<String> = rules.iter().map(|(from, to)| word.replace(from, to)).collect();
    spellings.insert(signs_swapped(word));
    spellings.remove(word);
    spellings
}

/// The word with the vowel typed before the Khmer letter below, and with the Lao tone typed before the vowel.
fn signs_swapped(word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    for at in 0..letters.len() {
        match letters.get(at..) {
            Some(['\u{17D2}', _, '\u{17B6}'..='\u{17C5}', ..]) => letters[at..at + 3].rotate_right(1),
            Some(['\u{0EB4}'..='\u{0EB9}', '\u{0EC8}'..='\u{0ECB}', ..]) => letters.swap(at, at + 1),
            _ => {}
        }
    }
    letters.into_iter().collect()
}

/// Numbers of two digits or more, native where the text has ASCII and the other way round.
fn digits(docs: &[Doc]) -> Vec<Asked> {
    let mut numbers: BTreeMap<String, (String, BTreeSet<usize>)> = BTreeMap::new();
    for (place, doc) in docs.iter().enumerate() {
        let is_end = |character: char| zero_of(character).is_none() && !character.is_ascii_alphabetic();
        for number in doc.text.split(is_end) {
            let zero = number.chars().next().and_then(zero_of);
            let Some(zero) = zero.filter(|_| number.chars().count() >= 2) else { continue };
            let value: Option<String> = number.chars().map(|digit| written(digit, '0')).collect();
            let native = docs.iter().flat_map(|doc| doc.text.chars()).filter_map(zero_of).find(|zero| *zero != '0');
            let (Some(value), Some(native)) = (value, native) else { continue };
            let other = if zero == '0' { native } else { '0' };
            let query = number.chars().filter_map(|digit| written(digit, other)).collect();
            numbers.entry(value).or_insert((query, BTreeSet::new())).1.insert(place);
        }
    }
    let step = numbers.len() / MOST + 1;
    let asked = numbers.into_values().step_by(step).map(|(query, places)| Asked {
        kind: "digits",
        query,
        relevant: places.into_iter().collect(),
        cut: Vec::new(),
    });
    asked.collect()
}

/// The zero of the script of a digit.
fn zero_of(digit: char) -> Option<char> {
    let is_its = |zero: &char| (0..10).any(|value| u32::from(*zero) + value == u32::from(digit));
    ['0', '០', '໐', '၀'].into_iter().find(is_its)
}

fn written(digit: char, zero: char) -> Option<char> {
    char::from_u32(u32::from(digit) - u32::from(zero_of(digit)?) + u32::from(zero))
}

/// Four clusters from four places that stand together nowhere.
fn absent(docs: &[Doc]) -> Vec<Asked> {
    let texts: Vec<String> = docs.iter().map(|doc| folded(&doc.text)).collect();
    let all: Vec<String> = docs.iter().flat_map(|doc| clusters(&doc.text)).map(|cluster| cluster.text).collect();
    let mut asked = Vec::new();
    for start in (0..all.len()).step_by(all.len() / MOST + 1) {
        let query: String =
            (0..4).filter_map(|part| all.get((start + part * all.len() / 4) % all.len())).cloned().collect();
        if query.chars().all(is_of_ours) && !texts.iter().any(|text| text.contains(&folded(&query))) {
            asked.push(Asked { kind: "absent", query, ..Asked::default() });
        }
    }
    asked
}

/// Texts that exist in Zawgyi and in Unicode: Unicode is searched, what stands between two spaces is asked in Zawgyi.
pub fn zawgyi() -> Set {
    let folder = std::path::Path::new("crates/search/tests/data");
    let mut docs = Vec::new();
    let mut pairs = BTreeMap::new();
    for (unicode, zawgyi) in
        [("mmgov_unicode_out.txt", "mmgov_zawgyi_src.txt"), ("udhr_mya_unicode_src.txt", "udhr_mya_zawgyi_out.txt")]
    {
        let read = |name| std::fs::read_to_string(folder.join(name)).expect("the paired texts are there");
        let (unicode, zawgyi) = (read(unicode), read(zawgyi));
        for (unicode, zawgyi) in unicode.lines().zip(zawgyi.lines()).filter(|(line, _)| !line.starts_with('#')) {
            docs.push(Doc { id: docs.len().to_string(), text: unicode.to_owned() });
            let parts = |text: &str| -> Vec<String> {
                let is_end = |character: char| character.is_whitespace() || "၊။()".contains(character);
                text.split(is_end).filter(|part| !part.is_empty()).map(str::to_owned).collect()
            };
            let (unicode, zawgyi) = (parts(unicode), parts(zawgyi));
            if unicode.len() == zawgyi.len() {
                pairs.extend(unicode.into_iter().zip(zawgyi));
            }
        }
    }
    let segmenter = Segmenter::default();
    let marked: Vec<Marked> = docs.iter().map(|doc| Marked::new(&segmenter, &doc.text)).collect();
    pairs
        .retain(|unicode, zawgyi| unicode != zawgyi && unicode.chars().all(is_of_ours) && clusters(unicode).len() >= 2);
    let step = pairs.len() / (3 * MOST) + 1;
    let mut asked: Vec<Asked> =
        pairs.iter().step_by(step).map(|(unicode, zawgyi)| judged("Zawgyi", zawgyi, unicode, &marked)).collect();
    asked.retain(|asked| !asked.relevant.is_empty());
    Set { name: "paired texts".to_owned(), lang: Lang::My, docs, asked }
}
