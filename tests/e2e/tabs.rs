//! The browser's storage: two real tabs, and a kept file that is damaged or from a later version.

use crate::phone;
use serde_json::{Value, json};

#[tokio::test]
async fn of_two_tabs_neither_undoes_the_other() {
    let phone = phone().await;
    phone.answer_first_questions("en", 1, 2).await;
    let first = phone.browser.window().await.unwrap();
    let second = phone.browser.new_window(true).await.unwrap().handle;
    phone.browser.switch_to_window(second).await.unwrap();
    phone.go("#/settings").await;
    phone.find("section button").await;
    phone.browser.switch_to_window(first).await.unwrap();
    phone.go("#/settings").await;
    phone.tap("#text-size > button:nth-of-type(2)").await;
    phone.find("#text-size > button:nth-of-type(2)[aria-pressed=true]").await;
    phone.browser.switch_to_window(phone.browser.windows().await.unwrap()[1].clone()).await.unwrap();
    phone.tap("section:nth-of-type(2) > button:nth-of-type(3)").await;
    phone.find("section:nth-of-type(2) > button:nth-of-type(3)[aria-pressed=true]").await;
    phone.find("#text-size > button:nth-of-type(2)[aria-pressed=true]").await;
    phone.close().await;
}

/// Replaces the kept bytes by a script's `bytes`, and opens the app again.
async fn keep_instead(phone: &crate::phone::Phone, bytes: &str) {
    let script = format!(
        "const [done] = arguments;
         const request = indexedDB.open('data');
         request.onsuccess = () => {{
            const transaction = request.result.transaction('user', 'readwrite');
            const store = transaction.objectStore('user');
            store.get('bytes').onsuccess = async event => {{
                const old = new Uint8Array(await event.target.result.arrayBuffer());
                const change = request.result.transaction('user', 'readwrite');
                change.objectStore('user').put(new Blob([{bytes}]), 'bytes');
                change.oncomplete = () => {{ request.result.close(); done('kept'); }};
            }};
         }};"
    );
    assert_eq!(phone.browser.execute_async(&script, vec![]).await.unwrap(), "kept");
    phone.browser.refresh().await.unwrap();
}

async fn kept_names(phone: &crate::phone::Phone) -> Value {
    let script = "const [done] = arguments;
        indexedDB.open('data').onsuccess = event => {
            event.target.result.transaction('user').objectStore('user').getAllKeys().onsuccess = event => done(event.target.result);
        };";
    phone.browser.execute_async(script, vec![]).await.unwrap()
}

#[tokio::test]
async fn a_damaged_file_is_kept_aside_and_the_app_opens() {
    let phone = phone().await;
    phone.answer_first_questions("en", 1, 2).await;
    keep_instead(&phone, "old.map((byte, place) => place > 100 ? 7 : byte)").await;
    phone.find(".welcome .note.amber").await;
    assert!(phone.text().await.contains("damaged-3"));
    assert_eq!(kept_names(&phone).await, json!(["bytes", "damaged-3", "number"]));
    phone.answer_first_questions("my", 3, 2).await;
    phone.close().await;
}

#[tokio::test]
async fn a_file_of_a_newer_version_is_refused_with_the_emergency_numbers() {
    let phone = phone().await;
    phone.answer_first_questions("en", 1, 2).await;
    // Byte 60 to 63 of an SQLite file hold user_version.
    keep_instead(&phone, "old.map((byte, place) => place === 60 ? 9 : byte)").await;
    phone.find(".digits").await;
    assert!(phone.text().await.contains("Please update the app"));
    assert_eq!(kept_names(&phone).await, json!(["bytes", "number"]));
    phone.close().await;
}
