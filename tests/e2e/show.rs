//! Cards to show: two taps from anywhere, Thai that fills the screen; and checklists that are kept.

use crate::access::TORN_LETTERS;
use crate::phone;
use crate::phone::Phone;
use serde_json::json;

/// The card every test shows.
const INTERPRETER: &str = "a.row[href$='/show/interpreter']";

#[tokio::test]
async fn a_card_is_two_taps_from_anywhere_and_has_the_screen_for_itself() {
    let phone = phone().await;
    phone.answer_first_questions("my", 3, 2).await;
    for place in ["#/", "#/guide/when-wrong/card/arrested", "#/help/body/th-lpn", "#/papers/add/visa", "#/settings"] {
        phone.go(place).await;
        phone.tap(".tabs a[href$='/show']").await;
        phone.tap(INTERPRETER).await;
        phone.wait_until("the Thai", "return document.querySelector('h1')?.lang", vec![], |lang| *lang == "th").await;
        assert_eq!(phone.ask("return document.querySelector('.tabs')").await, json!(null), "nothing else is there");
    }
    let thai = phone.find("h1").await.text().await.unwrap();
    assert!(thai.contains("ภาษาพม่า"), "an interpreter for Burmese: {thai}");
    assert_eq!(phone.font_of("h1").await, ["Noto Sans Thai"], "the bundled font");
    // Very large: not ten letters in a row.
    let share = "return parseFloat(getComputedStyle(document.querySelector('h1')).fontSize) / innerWidth";
    let share = phone.ask(share).await.as_f64().unwrap();
    assert!(share >= 0.1, "letters of {share} of the width");
    // The sentence is seen whole without scrolling, and so are one's own words below it.
    let ends =
        phone.ask("return document.querySelector('.own-words').getBoundingClientRect().bottom <= innerHeight").await;
    assert_eq!(ends, true);
    let own = "return document.querySelector('.own-words').innerText";
    let burmese = phone.ask(own).await;
    // The language changes here too, and with it the language of the interpreter asked for.
    phone.tap("#language").await;
    phone.tap("nav button[lang=lo]").await;
    phone.wait_until("in Lao", own, vec![], |words| *words != burmese).await;
    assert!(phone.find("h1").await.text().await.unwrap().contains("ภาษาลาว"));
    phone.tap("header button.tool").await;
    phone.find(INTERPRETER).await;
    phone.close().await;
}

/// Every card, on the smallest screen with the largest letters, and on a phone held sideways: nothing is cut, nothing
/// scrolls sideways, and no sign is torn from its letter, in Thai as in one's own script.
#[tokio::test]
async fn every_card_fits_a_small_screen_and_one_on_its_side() {
    for (width, height, letters, lang) in [(320, 640, 32, "km"), (640, 320, 16, "lo"), (320, 640, 16, "my")] {
        let phone = Phone::with_letters(width, height, letters).await;
        phone.answer_first_questions(lang, 1, 2).await;
        phone.go("#/show").await;
        phone.find(INTERPRETER).await;
        let cards = phone.ask("return [...document.querySelectorAll('main a.row')].map(row => row.hash)").await;
        let cards: Vec<String> = serde_json::from_value(cards).unwrap();
        assert!(cards.len() >= 30, "{cards:?}");
        for card in cards {
            phone.go(&card).await;
            phone.find("h1[lang=th]").await;
            assert!(!phone.is_sideways().await, "{card} at {width}");
            let cut = "return [...document.querySelectorAll('main *')]
                .filter(element => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1).length";
            assert_eq!(phone.ask(cut).await, 0, "{card} at {width}");
            assert_eq!(phone.ask(TORN_LETTERS).await, json!([]), "{card} at {width}, {lang}");
        }
        phone.close().await;
    }
}

/// The first checklist of the journey.
const CHECKLIST: &str = "#/guide/journey/card/before-you-leave";

#[tokio::test]
async fn ticks_are_kept_over_a_reload_and_belong_to_the_line_in_every_language() {
    let phone = phone().await;
    phone.answer_first_questions("en", 1, 2).await;
    phone.go(CHECKLIST).await;
    let before = phone.kept_number().await;
    phone.tap(".checks li:nth-of-type(2) label").await;
    phone.wait_until_kept_since(before).await;
    let ticked = "return [...document.querySelectorAll('.checks input')].map(box => box.checked)";
    let second_only = |found: &serde_json::Value| {
        let found = found.as_array().cloned().unwrap_or_default();
        found.len() > 3 && found.iter().enumerate().all(|(place, is_ticked)| *is_ticked == json!(place == 1))
    };
    phone.wait_until("the second is ticked", ticked, vec![], second_only).await;
    // On to the next card and back: the box is drawn from what is kept.
    phone.tap(".pager .main").await;
    phone
        .wait_until("another card", "return document.querySelector('.checks')", vec![], serde_json::Value::is_null)
        .await;
    phone.tap(".pager a:nth-of-type(1)").await;
    phone.find(".checks").await;
    phone.wait_until("ticked after coming back", ticked, vec![], second_only).await;
    // A line of another guide that has the same card id is another line.
    phone.tap(".checks li:nth-of-type(1) label").await;
    phone.tap("article a[href$='/guide/danger-signs/card/before-you-leave']").await;
    phone
        .wait_until("the other guide", "return location.hash", vec![], |hash| hash.to_string().contains("danger-signs"))
        .await;
    phone.find(".checks").await;
    phone.wait_until("nothing is ticked there", ticked, vec![], |found| !found.to_string().contains("true")).await;
    phone.go(CHECKLIST).await;
    phone.find(".checks").await;
    phone.tap(".checks li:nth-of-type(1) label").await;
    phone.wait_until("only the second again", ticked, vec![], second_only).await;
    phone.go("").await;
    phone.go("#/checklists").await;
    phone
        .wait_until(
            "how far it is done",
            "return document.querySelector(\"a.row[href$='journey/card/before-you-leave']\")?.innerText",
            vec![],
            |text| text.as_str().is_some_and(|text| text.contains("1 of ")),
        )
        .await;
    phone.tap("a.row[href$='journey/card/before-you-leave']").await;
    phone.wait_until("the tick is kept", ticked, vec![], second_only).await;
    // A card of another language has the same ticks: they belong to the line, not to its words.
    phone.tap("#language").await;
    phone.tap("nav button[lang=km]").await;
    phone.find(".app[lang=km] .checks").await;
    phone.wait_until("in Khmer too", ticked, vec![], second_only).await;
    let before = phone.kept_number().await;
    phone.tap(".checks li:nth-of-type(2) label").await;
    phone.wait_until_kept_since(before).await;
    phone.go("").await;
    phone.go(CHECKLIST).await;
    phone.find(".checks").await;
    phone.wait_until("it is taken away", ticked, vec![], |found| !found.to_string().contains("true")).await;
    phone.close().await;
}
