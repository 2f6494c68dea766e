//! Search in Chromium: typed letter by letter, opened at the card, marked there, and forgotten.

use crate::access::TORN_LETTERS;
use crate::phone;
use crate::phone::Phone;
use serde_json::json;

/// ကျောင်း (school) as it is typed with a Zawgyi keyboard.
const SCHOOL_IN_ZAWGYI: &str = "ေက်ာင္း";

/// The addresses of the results that stand open, in order.
const RESULTS: &str = "return [...document.querySelectorAll('.results > ul a')].map(row => row.getAttribute('href'))";

async fn type_slowly(phone: &Phone, text: &str) {
    let field = phone.find("#find").await;
    for letter in text.chars() {
        field.send_keys(&letter.to_string()).await.unwrap();
        // Never an error, never an empty page: results, topics, or what to type.
        let main = phone.ask("return document.querySelector('main').innerText.length").await;
        assert!(main.as_u64().unwrap() > 20, "after {letter:?}");
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
