//! The main job: choose a language, read a guide, find a number to call.

use crate::phone;
use crate::phone::Phone;
use before_you_go::i18n::Strings;
use domain::Lang;
use serde_json::json;

#[tokio::test]
async fn first_open_asks_three_things_and_remembers() {
    let phone = phone().await;
    let names =
        phone.ask("return [...document.querySelectorAll('.welcome button')].map(button => button.innerText)").await;
    assert_eq!(names, json!(["ខ្មែរ", "ລາວ", "မြန်မာ", "English"]));
    let heights =
        phone.ask("return [...document.querySelectorAll('.welcome button')].map(button => button.offsetHeight)").await;
    let heights: Vec<u64> = serde_json::from_value(heights).unwrap();
    assert!(heights[..3].iter().all(|height| *height > heights[3]), "English is smaller: {heights:?}");
    phone.answer_first_questions("my", 3, 2).await;
    phone.go("").await;
    phone.find(".tiles").await;
    assert_eq!(phone.ask("return document.documentElement.lang").await, "my");
    phone.go("#/settings").await;
    phone.find("section button[aria-pressed=true]").await;
    let chosen = phone.ask("return [...document.querySelectorAll('[aria-pressed=true]')].length").await;
    assert_eq!(chosen, 4, "language, origin, place and size of letters");
    phone.close().await;
}

#[tokio::test]
async fn questions_can_be_skipped_and_are_not_asked_again() {
    let phone = phone().await;
    phone.answer_first_questions("lo", 4, 3).await;
    phone.go("").await;
    phone.find(".tiles").await;
    phone.close().await;
}

#[tokio::test]
async fn each_script_is_drawn_with_its_own_font() {
    let phone = phone().await;
    for (lang, font) in [("km", "Noto Sans Khmer"), ("lo", "Noto Sans Lao"), ("my", "Padauk")] {
        let used = phone.font_of(&format!("button[lang={lang}]")).await;
        assert_eq!(used, [font], "the bundled font, not one of the system's");
    }
    phone.close().await;
}

/// The guide, the card and the language in which tests read.
const CARD: &str = "#/guide/when-wrong/card/arrested";

async fn heading(phone: &Phone) -> String {
    phone.find("article h1").await.text().await.unwrap()
}

#[tokio::test]
async fn the_language_changes_in_two_taps_and_the_card_stays_open() {
    let phone = phone().await;
    phone.answer_first_questions("en", 3, 2).await;
    phone.go(CARD).await;
    let (english, address) = (heading(&phone).await, phone.browser.current_url().await.unwrap());
    for lang in ["km", "lo", "my"] {
        phone.tap("#language").await;
        phone.tap(&format!("nav button[lang={lang}]")).await;
        phone.find(&format!(".app[lang={lang}] article h1")).await;
        let english = json!(english);
        phone
            .wait_until(
                "the heading is translated",
                "return document.querySelector('article h1').innerText",
                vec![],
                |heading| *heading != english,
            )
            .await;
        assert_eq!(phone.browser.current_url().await.unwrap(), address);
    }
    phone.close().await;
}

#[tokio::test]
async fn a_guide_is_read_by_buttons_and_by_swiping_and_goes_on_where_one_stopped() {
    let phone = phone().await;
    phone.answer_first_questions("km", 1, 2).await;
    phone.tap(".tabs a:nth-of-type(2)").await;
    phone.tap("a.row[href$='/guide/rights-at-work']").await;
    phone.tap("a.button.main").await;
    let first = heading(&phone).await;
    let read = |count: u64| move |found: &serde_json::Value| *found == count;
    let progress = "return document.querySelectorAll('.progress .read').length";
    phone.wait_until("card 1", progress, vec![], read(1)).await;
    phone.tap(".pager .main").await;
    phone.wait_until("card 2", progress, vec![], read(2)).await;
    phone.swipe(-200).await;
    phone.wait_until("card 3", progress, vec![], read(3)).await;
    phone.swipe(200).await;
    phone.wait_until("card 2 again", progress, vec![], read(2)).await;
    let second = heading(&phone).await;
    assert_ne!(first, second);
    phone.go("").await;
    phone.go("#/guide/rights-at-work").await;
    let go_on = phone.find("a.button.main").await.text().await.unwrap();
    assert!(go_on.contains(&second), "{go_on:?} names the card {second:?}");
    phone.close().await;
}

#[tokio::test]
async fn help_leads_to_a_number_with_its_country_and_fills_the_dialer() {
    let phone = phone().await;
    phone.answer_first_questions("lo", 2, 2).await;
    phone.go(CARD).await;
    phone.tap(".tabs a.help").await;
    phone.tap("a.tile[href$='/help/need/work']").await;
    phone.tap("a.row[href$='/help/body/th-issara-lo']").await;
    phone.wait_for_text(".digits", "1-800-010-182").await;
    let words = Strings::new(Lang::Lo);
    phone.wait_for_text(".digits + p", &words.help_number_of(&words.common_country_th())).await;
    let call = phone.find("a.call").await;
    assert_eq!(call.attr("href").await.unwrap().as_deref(), Some("tel:1800010182"));
    let size = phone.ask("return parseFloat(getComputedStyle(document.querySelector('.digits')).fontSize)").await;
    assert!(size.as_f64().unwrap() >= 28.0, "{size}");
    phone.close().await;
}

#[tokio::test]
async fn from_home_a_short_code_of_thailand_has_no_button_and_a_full_number_is_dialled_in_full() {
    let phone = phone().await;
    phone.answer_first_questions("km", 1, 1).await;
    phone.go("#/help/body/th-oscc-1300").await;
    phone.wait_for_text(".digits", "1300").await;
    phone.find(".line .note.amber").await;
    assert_eq!(phone.ask("return document.querySelectorAll('a.call').length").await, 0);
    phone.go("#/help/body/th-lpn").await;
    phone.wait_for_text(".digits", "+66 855341595").await;
    let call = phone.find("a.call").await;
    assert_eq!(call.attr("href").await.unwrap().as_deref(), Some("tel:+66855341595"), "the Khmer line comes first");
    phone.close().await;
}
