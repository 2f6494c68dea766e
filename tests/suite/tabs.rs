//! The web edition's storage: the user file as bytes in the browser, with two tabs open, and a browser that keeps nothing.

use before_you_go::app::Notice;
use before_you_go::app::act::Tap;
use before_you_go::app::{Trouble, boot};
use before_you_go::platform::fake::{FakeBrowser, FakeDevice};
use before_you_go::store::user::Setting;
use domain::settings::{Answer, TextSize};
use domain::{Country, Lang};
use std::sync::Arc;

fn tab(browser: &FakeBrowser) -> Arc<FakeDevice> {
    Arc::new(FakeDevice { browser: Some(browser.clone()), ..FakeDevice::default() })
}

#[tokio::test]
async fn a_reload_brings_back_what_was_chosen() {
    let browser = FakeBrowser::default();
    let opened = boot(tab(&browser)).await.unwrap();
    assert!(opened.app.act(Tap::Choose(Setting::Lang(Lang::Km))).await.unwrap().kept);
    assert_eq!(boot(tab(&browser)).await.unwrap().settings.lang, Some(Lang::Km));
}

#[tokio::test]
async fn of_two_tabs_neither_undoes_the_other() {
    let browser = FakeBrowser::default();
    let first = boot(tab(&browser)).await.unwrap().app;
    let second = boot(tab(&browser)).await.unwrap().app;
    first.act(Tap::Choose(Setting::Lang(Lang::Lo))).await.unwrap();
    second.act(Tap::Choose(Setting::Origin(Some(Country::Laos)))).await.unwrap();
    let changes = first.act(Tap::Choose(Setting::TextSize(TextSize::Large))).await.unwrap();
    assert_eq!(changes.settings.origin, Answer::Given(Country::Laos), "the first tab sees what the second did");
    let settings = boot(tab(&browser)).await.unwrap().settings;
    assert_eq!(
        (settings.lang, settings.origin, settings.text_size),
        (Some(Lang::Lo), Answer::Given(Country::Laos), TextSize::Large)
    );
}

#[tokio::test]
async fn a_browser_that_keeps_nothing_works_and_says_so() {
    let browser = FakeBrowser::full();
    let opened = boot(tab(&browser)).await.unwrap();
    let changes = opened.app.act(Tap::Choose(Setting::Lang(Lang::My))).await.unwrap();
    assert_eq!((changes.settings.lang, changes.kept), (Some(Lang::My), false));
}

#[tokio::test]
async fn a_damaged_snapshot_is_set_aside_and_said_so() {
    let browser = FakeBrowser::keeping(b"SQLite format 3\0 and then nothing that belongs together".to_vec());
    let opened = boot(tab(&browser)).await.unwrap();
    assert_eq!(opened.notice, Some(Notice::DamagedUserKept("damaged-1".to_owned())));
    assert!(opened.app.act(Tap::Choose(Setting::Lang(Lang::Km))).await.unwrap().kept);
    assert_eq!(browser.aside.lock().unwrap().len(), 1);
    assert_eq!(boot(tab(&browser)).await.unwrap().settings.lang, Some(Lang::Km));
}

#[tokio::test]
async fn a_snapshot_of_a_newer_version_is_refused_and_stays() {
    let mut newer = rusqlite::Connection::open_in_memory().unwrap();
    newer.execute_batch("CREATE TABLE later (x); PRAGMA user_version = 9000").unwrap();
    let browser = FakeBrowser::keeping(newer.serialize("main").unwrap().to_vec());
    assert_eq!(boot(tab(&browser)).await.err(), Some(Trouble::UserTooNew));
    assert!(browser.aside.lock().unwrap().is_empty());
    assert_eq!(boot(tab(&browser)).await.err(), Some(Trouble::UserTooNew));
}
