//! Search over the real content: sixty queries people would type, written before anybody had seen the index, the gates of
//! recall over the words of our own cards, and input that is no query at all.

use before_you_go::app::find::{FindView, FoundItem};
use before_you_go::app::{App, boot};
use before_you_go::platform::fake::FakeDevice;
use before_you_go::store::content::Findable;
use before_you_go::store::{Place, Stores};
use domain::directory::Caller;
use domain::guide::Block;
use domain::{Country, Lang};
use search::fold::folded;
use search::lexicon::Lexicon;
use search::query::{Matching, Query};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A line of `tests/data/search/LANG.jsonl`.
#[derive(Deserialize)]
struct Asked {
    query: String,
    kind: String,
    wants: Vec<String>,
}

async fn open() -> App {
    boot(Arc::new(FakeDevice::default())).await.unwrap().app
}

fn caller(lang: Lang) -> Caller {
    let origin = match lang {
        Lang::Km => Some(Country::Cambodia),
        Lang::Lo => Some(Country::Laos),
        Lang::My => Some(Country::Myanmar),
        Lang::En => None,
    };
    Caller { lang: Some(lang), origin, here: Some(Country::Thailand) }
}

async fn find(app: &App, lang: Lang, text: &str) -> FindView {
    app.find(caller(lang), text.to_owned()).await.unwrap()
}

fn places(items: &[FoundItem]) -> Vec<String> {
    items.iter().map(|item| item.place.as_text()).collect()
}

/// What stands first on the page: what fits, then what is similar.
fn first(view: &FindView) -> Vec<String> {
    places(&view.found).into_iter().chain(places(&view.similar)).take(3).collect()
}

/// Queries of one folder: how many there are, how many have the right card among the first three, and a report.
async fn ask_all(folder: &str) -> (usize, usize, String) {
    let app = open().await;
    let (mut asked, mut right) = (0, 0);
    let mut kinds: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut missed = Vec::new();
    for lang in [Lang::Km, Lang::Lo, Lang::My] {
        let file = std::fs::read_to_string(format!("{folder}/{}.jsonl", lang.code())).unwrap();
        for line in file.lines() {
            let line: Asked = serde_json::from_str(line).unwrap();
            let found = first(&find(&app, lang, &line.query).await);
            let is_right = found.iter().any(|place| line.wants.contains(place));
            asked += 1;
            right += usize::from(is_right);
            let kind = kinds.entry(line.kind.clone()).or_default();
            kind.0 += usize::from(is_right);
            kind.1 += 1;
            if !is_right {
                let (lang, kind, query, wants) = (lang.code(), line.kind, line.query, line.wants);
                missed.push(format!("{lang} {kind} {query}: {found:?}, wanted {wants:?}"));
            }
        }
    }
    (asked, right, format!("{folder}: {right} of {asked}; by kind {kinds:?}\n{}", missed.join("\n")))
}

#[tokio::test]
async fn sixty_queries_find_the_right_card_among_the_first_three() {
    let (asked, right, report) = ask_all("tests/data/search").await;
    println!("{report}");
    assert!(asked >= 60, "{asked}");
    assert!(right * 100 >= asked * 95, "{report}");
}

/// Queries of somebody who had seen neither the search nor the words people type; nothing was tuned on them.
#[tokio::test]
async fn queries_written_later_find_theirs_too() {
    let (asked, right, report) = ask_all("tests/data/search/later").await;
    println!("{report}");
    assert!(right * 100 >= asked * 90, "{report}");
}

/// The words of a heading, however they are written.
#[tokio::test]
async fn one_word_in_every_spelling_leads_to_the_same_cards() {
    let app = open().await;
    for (lang, spellings) in [
        (Lang::Km, ["លិខិតឆ្លងដែន", "លិខិត\u{200B}ឆ្លង\u{200B}ដែន", "\u{FEFF}លិខិតឆ្លងដែន "]),
        (Lang::Lo, ["ໜັງສືຜ່ານແດນ", "ຫນັງສືຜ່ານເເດນ", "ໜັງສື\u{200B}ຜ່ານແດນ"]),
        (Lang::My, ["ဝန်ထမ်း", "၀န်ထမ်း", "ဝန္ထမ္း"]),
        (Lang::En, ["passport", "PASSPORT", "pässport"]),
    ] {
        let [first, others @ ..] = spellings.map(|text| text.to_owned());
        let wanted = find(&app, lang, &first).await;
        assert!(!wanted.found.is_empty(), "{first}");
        for other in others {
            assert_eq!(places(&find(&app, lang, &other).await.found), places(&wanted.found), "{other:?}");
        }
    }
    // Native digits and ASCII ones.
    for (lang, native, ascii) in [(Lang::Km, "១១៥៥", "1155"), (Lang::Lo, "໑໑໕໕", "1155"), (Lang::My, "၁၁၅၅", "1155")]
    {
        let (native, ascii) = (find(&app, lang, native).await, find(&app, lang, ascii).await);
        assert!(!native.found.is_empty());
        assert_eq!(native.found, ascii.found);
    }
}

#[tokio::test]
async fn words_that_occur_nowhere_find_nothing_and_only_a_near_miss_is_similar() {
    let app = open().await;
    for (lang, text) in [(Lang::Km, "ឌឍឌឍឌឍ"), (Lang::Lo, "ຟຮຟຮຟຮ"), (Lang::My, "ဋဌဋဌဋဌ"), (Lang::En, "zqxjvk")]
    {
        let view = find(&app, lang, text).await;
        assert!(!view.is_empty && view.found.is_empty() && view.similar.is_empty(), "{text}: {view:?}");
    }
    // ພາສີ with a cluster doubled, and with one missing, is only similar.
    let view = find(&app, Lang::Lo, "ໜັງສືສືຜ່ານແດນ").await;
    assert!(view.found.is_empty() && !view.similar.is_empty());
}

#[tokio::test]
async fn what_fits_the_caller_comes_first_and_what_is_not_for_them_not_at_all() {
    let app = open().await;
    let ask = |origin| {
        let caller = Caller { origin, ..caller(Lang::En) };
        app.find(caller, "embassy".to_owned())
    };
    let hotlines = |view: FindView| -> Vec<Vec<Country>> {
        view.found
            .into_iter()
            .filter_map(|item| item.hotline)
            .map(|body| body.audience.0.into_iter().collect())
            .collect()
    };
    for country in [Country::Cambodia, Country::Laos, Country::Myanmar] {
        let found = hotlines(ask(Some(country)).await.unwrap());
        assert!(!found.is_empty(), "{country:?}");
        assert!(
            found.iter().all(|audience| audience.is_empty() || audience.contains(&country)),
            "{country:?}: {found:?}"
        );
    }
}

#[tokio::test]
async fn input_that_is_no_query_is_answered_too() {
    let app = open().await;
    let long = "ကျောင်း".repeat(2_000);
    let mixed = "លិ ຂ က a \" ' * ( ) : ^ - + AND OR NOT NEAR( {title} ".repeat(300);
    let texts = [
        "",
        " ",
        "\u{200B}\u{200B}",
        "\"",
        "\"\"\"",
        "*",
        "title:x",
        "a AND",
        "NEAR(a b)",
        "--",
        ";DROP TABLE found",
        "\0",
        "\u{17D2}",
        "\u{102D}\u{1037}",
        "\u{0EC8}",
        "ເ",
        "👩‍👩‍👧",
        "\u{202E}مرحبا",
        "\u{FFFD}\u{FFFD}",
        "%_\\",
        &long,
        &mixed,
    ];
    for lang in Lang::ALL {
        for text in texts {
            find(&app, lang, text).await;
        }
    }
    assert!(find(&app, Lang::Km, " \u{200B} ").await.is_empty);
}

#[tokio::test]
async fn a_number_is_found_however_it_is_typed() {
    let app = open().await;
    let anybody = Caller { origin: None, ..caller(Lang::En) };
    let mut asked = 0;
    for hotline in app.hotlines().await.unwrap() {
        for line in &hotline.lines {
            let digits: String = line.shown.chars().filter(char::is_ascii_digit).collect();
            let native: String =
                digits.bytes().map(|digit| "၀၁၂၃၄၅၆၇၈၉".chars().nth(usize::from(digit - b'0')).unwrap()).collect();
            for typed in [
                line.shown.clone(),
                digits,
                native,
                line.number.digits().to_owned(),
                format!("+{}", line.number.digits()),
            ] {
                let view = app.find(anybody, typed.clone()).await.unwrap();
                let is_there =
                    view.found.iter().any(|item| item.hotline.as_ref().is_some_and(|found| found.id == hotline.id));
                assert!(is_there, "{typed} of {}", hotline.id);
                asked += 1;
            }
        }
    }
    assert!(asked > 50, "{asked}");
}

/// A misspelled word finds what it was meant for, as similar, and the page it opens is marked.
#[tokio::test]
async fn a_misspelled_word_is_similar_and_marked_where_it_leads() {
    let app = open().await;
    for typed in ["embasy", "emmbassy", "passprot"] {
        let view = find(&app, Lang::En, typed).await;
        assert!(view.found.is_empty(), "{typed}: {:?}", view.found);
        let first = view.similar.first().unwrap_or_else(|| panic!("{typed} finds nothing"));
        assert_eq!(first.how, Matching::Similar);
        let texts: String = first.title.iter().chain(&first.excerpt).map(|piece| piece.text.as_str()).collect();
        let marking = app.marking(Lang::En, typed.to_owned(), first.how).await.unwrap();
        assert!(marking.pieces(&texts).iter().any(|piece| piece.is_marked), "{typed} in {texts}");
        let as_begun = app.marking(Lang::En, typed.to_owned(), Matching::Begun).await.unwrap();
        assert!(as_begun.pieces(&texts).iter().all(|piece| !piece.is_marked));
    }
}

/// The texts of a block.
fn texts(block: &Block) -> Vec<&str> {
    match block {
        Block::Text(text) | Block::Warning(text) => vec![text],
        Block::Points(points) => points.iter().map(String::as_str).collect(),
        Block::Checklist(items) => items.iter().map(|item| item.text.as_str()).collect(),
        Block::Call { .. } | Block::See { .. } => Vec::new(),
        Block::Part { blocks, .. } => blocks.iter().flat_map(texts).collect(),
    }
}

/// Every card of every guide as one text, with its word boundaries.
async fn cards(app: &App, lang: Lang) -> Vec<String> {
    let mut cards = Vec::new();
    for entry in app.guides(lang, None).await.unwrap().topics.iter().flat_map(|(_, guides)| guides) {
        let guide = app.guide(lang, None, entry.slug.clone()).await.unwrap().unwrap().guide;
        cards.extend(guide.cards.iter().map(|card| card.blocks.iter().flat_map(texts).collect::<Vec<_>>().join("\n")));
    }
    cards
}

/// What stands between two gaps, in words.
fn runs(text: &str) -> impl Iterator<Item = Vec<&str>> {
    let is_gap = |letter: char| letter != '\u{200B}' && !is_written(letter);
    text.split(is_gap).map(|run| run.split('\u{200B}').filter(|word| !word.is_empty()).collect())
}

/// Letters and signs of Lao, Burmese and Khmer.
fn is_written(letter: char) -> bool {
    matches!(letter, '\u{0E81}'..='\u{0EDF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17D3}')
        && !matches!(letter, '\u{104A}' | '\u{104B}')
}

/// Signs, which never begin a cluster.
fn is_sign(letter: char) -> bool {
    matches!(letter, '\u{17B6}'..='\u{17D3}' | '\u{0EB1}' | '\u{0EB4}'..='\u{0EBC}' | '\u{0EC8}'..='\u{0ECD}' | '\u{102B}'..='\u{103E}')
}

/// The gates of search over our own cards: one word and two of a card, whatever stands round them, find it; what is found
/// stands there, whole; words of another language find nothing.
#[tokio::test]
async fn words_of_our_cards_find_them_and_tear_nothing() {
    let app = open().await;
    for (lang, other) in [(Lang::Km, Lang::Lo), (Lang::Lo, Lang::My), (Lang::My, Lang::Km)] {
        let cards = cards(&app, lang).await;
        let (mut stores, _) = Stores::open(&Place::Memory, &[]).unwrap();
        let pieces = cards.iter().zip(0..).map(|(body, number): (_, usize)| Findable {
            place: number.to_string(),
            body: body.clone(),
            ..Findable::default()
        });
        stores.content.index_only(lang, &pieces.collect::<Vec<_>>()).unwrap();
        let find = |words: &str| -> Vec<usize> {
            let query = Query::new(words, &Lexicon::default());
            let hits = stores.content.find(&query, Matching::Whole).unwrap();
            hits.iter().map(|hit| hit.found.place.parse().unwrap()).collect()
        };
        let mut wanted: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
        for (number, card) in cards.iter().enumerate() {
            for run in runs(card) {
                for words in run.windows(1).chain(run.windows(2)) {
                    wanted.entry(words.concat()).or_default().insert(number);
                }
            }
        }
        // Every eleventh, by spelling.
        let (mut asked, mut recall) = (0.0, 0.0);
        for (words, wanted) in wanted.iter().step_by(11) {
            let found: BTreeSet<usize> = find(words).into_iter().collect();
            asked += 1.0;
            recall += wanted.intersection(&found).count() as f64 / wanted.len() as f64;
            for number in found {
                // Also over a space: people write them where they like.
                let whole: String = folded(&cards[number])
                    .chars()
                    .filter(|letter| letter.is_alphanumeric() || is_sign(*letter))
                    .collect();
                let words = folded(words);
                let is_whole =
                    whole.match_indices(&words).any(|(at, _)| !whole[at + words.len()..].starts_with(is_sign));
                assert!(is_whole, "{words} is torn in {}", cards[number]);
            }
        }
        let recall = recall / asked;
        println!("{}: {asked} queries, recall {recall}", lang.code());
        assert!(asked > 100.0 && recall >= 0.97, "{}: {recall} of {asked}", lang.code());
        let foreign = self::cards(&app, other).await;
        let letters = |word: &&str| !word.chars().any(char::is_numeric);
        for word in foreign.iter().flat_map(|card| runs(card)).flatten().filter(letters).take(200) {
            assert_eq!(find(word), [0; 0], "{word} in {}", lang.code());
        }
    }
}
