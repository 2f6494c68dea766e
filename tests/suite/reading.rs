//! What a reader sees of the real content: ticks that stay, and only what is true for them.

use before_you_go::app::act::Tap;
use before_you_go::app::ask::Done;
use before_you_go::app::{App, boot};
use before_you_go::platform::fake::{FakeBrowser, FakeDevice};
use domain::guide::{Block, CheckPlace};
use domain::hotline::Hotline;
use domain::phrase::ShowTo;
use domain::{Country, Day, Lang};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

fn today() -> Day {
    Day::from_iso("2026-11-25").unwrap()
}

async fn open(folder: &Path) -> App {
    let device = FakeDevice { folder: Some(folder.to_owned()), ..FakeDevice::default() };
    boot(Arc::new(device)).await.unwrap().app
}

async fn done(app: &App, lang: Lang) -> Done {
    let lists = app.checklists(lang, None).await.unwrap();
    lists.into_iter().find(|list| list.card == "before-you-leave" && list.guide == "journey").unwrap().done
}

#[tokio::test]
async fn a_tick_stays_is_the_same_in_every_language_and_goes_with_the_wipe() {
    let folder = TempDir::new().unwrap();
    let app = open(folder.path()).await;
    let guide = app.guide(Lang::Km, None, "journey".to_owned()).await.unwrap().unwrap().guide;
    let card = guide.cards.iter().find(|card| card.id == "before-you-leave").unwrap();
    let lines = card.check_items().len();
    assert_eq!(done(&app, Lang::Km).await, Done { ticked: 0, lines });
    let place = |item: &str| CheckPlace { guide: guide.slug.clone(), card: card.id.clone(), item: item.to_owned() };
    for item in card.check_items() {
        assert!(app.act(Tap::Tick(place(&item.id))).await.unwrap().kept);
    }
    let first = place(&card.check_items()[0].id);
    app.act(Tap::Untick(first.clone())).await.unwrap();
    // Twice is once.
    app.act(Tap::Untick(first.clone())).await.unwrap();
    drop(app);
    let mut app = open(folder.path()).await;
    for lang in Lang::ALL {
        assert_eq!(done(&app, lang).await, Done { ticked: lines - 1, lines });
    }
    let view = app.guide(Lang::My, None, "journey".to_owned()).await.unwrap().unwrap();
    assert!(!view.ticked.contains(&first) && view.ticked.len() == lines - 1);
    app.wipe().await.unwrap();
    app = open(folder.path()).await;
    assert_eq!(done(&app, Lang::En).await, Done { ticked: 0, lines });
}

#[tokio::test]
async fn two_tabs_keep_each_others_ticks_and_a_full_browser_says_that_a_tick_is_not_kept() {
    let browser = FakeBrowser::default();
    let device = FakeDevice { browser: Some(browser.clone()), ..FakeDevice::default() };
    let open = async || boot(Arc::new(device.clone())).await.unwrap().app;
    let (first, second) = (open().await, open().await);
    let place = |item: &str| CheckPlace::of("journey", "before-you-leave", item);
    assert!(first.act(Tap::Tick(place("papers"))).await.unwrap().kept);
    assert!(second.act(Tap::Tick(place("photos"))).await.unwrap().kept);
    let ticked = async |app: &App| app.guide(Lang::En, None, "journey".to_owned()).await.unwrap().unwrap().ticked.len();
    assert_eq!(ticked(&open().await).await, 2);
    browser.fill(true);
    // It holds until the tab closes, and the person is told.
    assert!(!second.act(Tap::Tick(place("money"))).await.unwrap().kept);
    assert_eq!(ticked(&second).await, 3);
    assert_eq!(ticked(&open().await).await, 2);
}

/// Whom a text part is for.
fn parts(blocks: &[Block]) -> impl Iterator<Item = &domain::country::Audience> {
    blocks.iter().filter_map(|block| match block {
        Block::Part { audience, .. } => Some(audience),
        _ => None,
    })
}

#[tokio::test]
async fn a_reader_gets_the_cards_of_their_country_and_one_who_did_not_say_gets_all() {
    let folder = TempDir::new().unwrap();
    let app = open(folder.path()).await;
    let mut seen = BTreeSet::new();
    let mut all = 0;
    for origin in [None, Some(Country::Cambodia), Some(Country::Laos), Some(Country::Myanmar)] {
        let topics = app.guides(Lang::En, origin).await.unwrap().topics;
        let mut cards = 0;
        for entry in topics.iter().flat_map(|(_, guides)| guides) {
            let guide = app.guide(Lang::En, origin, entry.slug.clone()).await.unwrap().unwrap().guide;
            assert_eq!(entry.cards, guide.cards.len());
            cards += guide.cards.len();
            for card in &guide.cards {
                assert!(card.audience.includes(origin), "{}#{}", guide.slug, card.id);
                assert!(parts(&card.blocks).all(|audience| audience.includes(origin)), "{}#{}", guide.slug, card.id);
            }
            seen.insert(guide.slug);
        }
        match origin {
            None => all = cards,
            Some(country) => assert!(cards < all, "{country:?} sees fewer than the {all} there are"),
        }
        // What changed is told with its day, the newest first, and only to those it is for.
        let changed = app.home(Lang::En, origin, today()).await.unwrap().changed;
        assert!(changed.len() >= 2, "{origin:?}: {changed:#?}");
        assert!(changed.is_sorted_by(|one, other| one.day >= other.day));
    }
    assert!(seen.len() >= 15, "{seen:?}");
    let is_there =
        |changed: &[before_you_go::app::ask::ChangedCard], card: &str| changed.iter().any(|found| found.card == card);
    let laos = app.home(Lang::Lo, Some(Country::Laos), today()).await.unwrap().changed;
    let later = app.home(Lang::Lo, None, Day::from_iso("2029-11-25").unwrap()).await.unwrap().changed;
    assert_eq!(later, [], "what changed three years ago is not new");
    assert!(is_there(&laos, "renew-round") && !is_there(&laos, "kh-stay") && !is_there(&laos, "mm-gate"));
}

#[tokio::test]
async fn cards_to_show_name_the_language_of_the_reader_and_the_numbers_of_their_country() {
    let folder = TempDir::new().unwrap();
    let app = open(folder.path()).await;
    for (lang, name) in [(Lang::Km, "ภาษาเขมร"), (Lang::Lo, "ภาษาลาว"), (Lang::My, "ภาษาพม่า"), (Lang::En, "ภาษาอังกฤษ")]
    {
        let view = app.cards_to_show(lang, None).await.unwrap();
        assert_eq!(view.groups.iter().map(|(group, _)| *group).collect::<Vec<_>>(), ShowTo::ALL);
        let phrases: Vec<_> = view.groups.iter().flat_map(|(_, phrases)| phrases).collect();
        assert!(phrases.len() >= 30);
        assert!(phrases.iter().all(|phrase| !phrase.thai.contains('{')), "nothing is left to fill in");
        let interpreter = phrases.iter().find(|phrase| phrase.id == "interpreter").unwrap();
        assert!(interpreter.thai.contains(name), "{}", interpreter.thai);
    }
    let embassies = async |origin| {
        let view = app.card_to_show(Lang::En, origin, "call-embassy".to_owned()).await.unwrap().unwrap();
        view.call.iter().map(|body: &Hotline| body.id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(embassies(Some(Country::Laos)).await, ["th-la-embassy"]);
    assert_eq!(embassies(None).await.len(), 3, "nothing is hidden on a guess");
    assert_eq!(app.card_to_show(Lang::En, None, "no-such-card".to_owned()).await.unwrap(), None);
}
