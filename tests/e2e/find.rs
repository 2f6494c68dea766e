//! Search in Chromium: typed letter by letter, opened at the card, marked there, and forgotten.

use crate::access::{TORN_LETTERS, check};
use crate::phone;
use crate::phone::Phone;
use serde_json::json;

/// ကျောင်း (school) as it is typed with a Zawgyi keyboard.
const SCHOOL_IN_ZAWGYI: &str = "ေက်ာင္း";

/// The addresses of the results that stand open, in order.
const RESULTS: &str = "return [...document.querySelectorAll('.results > ul a')].map(row => row.getAttribute('href'))";

async fn type_slowly(phone: &Phone, text: &str) {
    let field = phone.find("#find").await;
    let mut typed = String::new();
    for letter in text.chars() {
        field.send_keys(&letter.to_string()).await.unwrap();
        typed.push(letter);
        // Never an error, never an empty page: the field as typed, and results, topics, or what to type.
        let seen = phone
            .ask(
                "return [document.querySelector('#find').value,
                         document.querySelectorAll('main .results a, main .tiles a, main form ~ p').length]",
            )
            .await;
        assert_eq!(seen[0], json!(typed));
        assert!(seen[1].as_u64().unwrap() > 0, "after {typed:?}");
    }
}

#[tokio::test]
async fn burmese_typed_in_zawgyi_opens_the_card_where_the_word_is_marked() {
    let phone = phone().await;
    phone.answer_first_questions("my", 3, 2).await;
    phone.tap("header a[href$='/find']").await;
    type_slowly(&phone, SCHOOL_IN_ZAWGYI).await;
    let school = |rows: &serde_json::Value| rows.to_string().contains("/guide/children/card/school");
    phone.wait_until("the card on schools", RESULTS, vec![], school).await;
    let marked = "return [...document.querySelectorAll('mark')].map(mark => mark.innerText.replaceAll('\u{200b}', ''))";
    let in_results = phone.ask(marked).await;
    assert!(in_results.to_string().contains("ကျောင်း"), "{in_results}");
    phone.tap(".results a[href$='/guide/children/card/school']").await;
    phone.find("article h1").await;
    phone
        .wait_until("the word is marked on the card", marked, vec![], |words| words.to_string().contains("ကျောင်း"))
        .await;
    assert_eq!(phone.ask(TORN_LETTERS).await, json!([]));
    // Back: what was typed and found is still there. Elsewhere the marks are gone.
    phone.browser.back().await.unwrap();
    phone.wait_until("the card on schools", RESULTS, vec![], school).await;
    phone.go("#/guide/children/card/birth").await;
    phone.find("article h1").await;
    phone.go("#/help").await;
    phone.find("h1").await;
    phone.go("#/guide/children/card/school").await;
    phone.find("article h1").await;
    assert_eq!(phone.ask(marked).await, json!([]));
    phone.close().await;
}

/// Texts of the headings of one level.
fn headings(level: &str) -> String {
    format!("return [...document.querySelectorAll('{level}')].map(heading => heading.innerText)")
}

#[tokio::test]
async fn a_misspelled_word_is_only_similar_and_hides_no_way_on() {
    let axe = std::fs::read_to_string("tests/data/axe/axe.min.js").unwrap();
    let phone = phone().await;
    phone.browser.execute(&axe, vec![]).await.unwrap();
    phone.answer_first_questions("en", 1, 2).await;
    phone.tap("header a[href$='/find']").await;
    type_slowly(&phone, "embasy").await;
    phone.find("#similar .results a").await;
    // Groups are below "Similar", not beside it.
    assert_eq!(phone.ask(&headings("#similar h2")).await, json!(["Similar"]));
    assert!(!phone.ask(&headings("#similar h3")).await.as_array().unwrap().is_empty());
    phone.find(".tiles a").await;
    phone.find("a[href^='tel:']").await;
    check(&phone, "similar results").await;
    let said = "return document.querySelector('main [role=status]').innerText";
    phone.wait_until("the number of results is said", said, vec![], |said| said.to_string().contains("Found: ")).await;
    // What was looked for is marked in the row and on the page behind it.
    let marked = "return document.querySelectorAll('mark').length";
    assert!(phone.ask(marked).await.as_u64().unwrap() > 0);
    // Enter takes the keyboard away and nothing else.
    let field = phone.find("#find").await;
    field.send_keys("\u{E007}").await.unwrap();
    let focused = "return document.activeElement === document.querySelector('#find')";
    phone.wait_until("the keyboard is gone", focused, vec![], |is| *is == json!(false)).await;
    phone.find("#similar .results a").await;
    let field = phone.find("#find").await;
    field.clear().await.unwrap();
    field.send_keys("passport").await.unwrap();
    phone.find(".results a[href*='/card/']").await;
    phone
        .wait_until(
            "nothing is similar",
            "return document.querySelector('#similar')",
            vec![],
            serde_json::Value::is_null,
        )
        .await;
    check(&phone, "results").await;
    phone.close().await;
}

/// Who wipes the phone, or turns to something else, leaves no word in the field.
#[tokio::test]
async fn what_was_typed_is_forgotten_with_everything_else() {
    let phone = phone().await;
    phone.answer_first_questions("lo", 2, 2).await;
    phone.tap("header a[href$='/find']").await;
    let value = "return document.querySelector('#find').value";
    phone.find("#find").await.send_keys("ໂຮງໝໍ").await.unwrap();
    phone.tap(".results a[href*='/card/']").await;
    phone.find("article h1").await;
    phone.browser.back().await.unwrap();
    phone.find("#find").await;
    assert_eq!(phone.ask(value).await, json!("ໂຮງໝໍ"));
    // A number that was found leads back too.
    phone.go("#/help/body/th-lpn").await;
    phone.find("h1").await;
    phone.go("#/find").await;
    phone.find("#find").await;
    assert_eq!(phone.ask(value).await, json!("ໂຮງໝໍ"));
    phone.go("#/settings").await;
    phone.find("#wipe").await;
    phone.go("#/find").await;
    phone.find("#find").await;
    assert_eq!(phone.ask(value).await, json!(""));
    phone.close().await;
}

#[tokio::test]
async fn nothing_found_is_no_dead_end_and_nothing_typed_is_kept() {
    let phone = phone().await;
    phone.answer_first_questions("km", 1, 2).await;
    phone.go("#/find").await;
    phone.find("#find").await.send_keys("zqxjvkzq").await.unwrap();
    phone.find("#nothing").await;
    phone.find(".tiles a").await;
    phone.find("a[href^='tel:']").await;
    // Text from outside is text: no operator, no markup.
    for text in ["\" OR * NEAR(", "<img src=x onerror=alert(1)>", "\u{17D2}\u{17D2}", "👩‍🌾", "שלום"] {
        let field = phone.find("#find").await;
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
        phone.find("main h1").await;
        assert_eq!(phone.ask("return document.querySelector('main img')").await, json!(null));
    }
    let left = phone.close_and_search(&["zqxjvkzq"]).await;
    assert!(left.is_empty(), "{left:?}");
}
