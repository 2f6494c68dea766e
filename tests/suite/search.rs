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

#[tokio::test]
async fn sixty_queries_find_the_right_card_among_the_first_three() {
    let app = open().await;
    let (mut asked, mut right) = (0, 0);
    let mut kinds: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut missed = Vec::new();
    for lang in [Lang::Km, Lang::Lo, Lang::My] {
        let file = std::fs::read_to_string(format!("tests/data/search/{}.jsonl", lang.code())).unwrap();
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
                missed.push(format!(
                    "{} {} {:?}: {found:?}, wanted {:?}",
                    lang.code(),
                    line.kind,
                    line.query,
                    line.wants
                ));
            }
        }
    }
    println!("{right} of {asked}; by kind {kinds:?}\n{}", missed.join("\n"));
    assert!(asked >= 60, "{asked}");
    assert!(right * 100 >= asked * 95, "{right} of {asked} have the right card among the first three");
}
