//! No network: after the page has loaded, nothing is requested, and everything works with every request blocked and
//! the host gone.

use crate::{PAGES, phone};
use serde_json::json;

#[tokio::test]
async fn after_loading_not_one_request_is_sent() {
    let mut phone = phone().await;
    let loading = phone.requests().await;
    let names = |name: &str| loading.iter().any(|address| address.ends_with(name));
    assert!(names("app_bg.wasm") && names("style.css"), "the count sees requests: {loading:?}");
    phone.chromium("Network.enable", json!({})).await;
    phone.chromium("Network.setBlockedURLs", json!({"urls": ["*"]})).await;
    phone.stop_host();
    phone.answer_first_questions("km", 1, 2).await;
    for lang in ["lo", "my", "en", "km"] {
        phone.tap("#language").await;
        phone.tap(&format!("nav button[lang={lang}]")).await;
        phone.find(&format!(".app[lang={lang}]")).await;
        for page in PAGES {
            phone.ask(&format!("location.hash = '{}'", page.trim_start_matches('#'))).await;
            phone.find("main h1").await;
        }
    }
    assert_eq!(phone.requests().await, Vec::<String>::new());
    phone.close().await;
}
