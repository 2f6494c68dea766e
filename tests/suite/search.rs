//! Search over the real content: sixty queries people would type, written before anybody had seen the index, and input that
//! is no query at all.

use before_you_go::app::find::{FindView, FoundItem};
use before_you_go::app::{App, boot};
use before_you_go::platform::fake::FakeDevice;
use domain::directory::Caller;
use domain::{Country, Lang};
use serde::Deserialize;
use std::collections::BTreeMap;
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
